//! What each hot path takes in nanoseconds, beside its instructions from the baseline, as the table of `docs/performance.md`:
//!
//! ```text
//! cargo run --release -p yakkan-instructions --example times
//! ```
#![allow(clippy::arithmetic_side_effects, clippy::unwrap_used, reason = "a benchmark may panic")]

use std::time::{Duration, Instant};

use yakkan_instructions::{CALLS, PATHS, Path};

const ROUNDS: usize = 301;

/// How long a round lasts: so long that reading the clock is nothing beside it, so short that it is done before another program's turn.
const ROUND: Duration = Duration::from_micros(200);

fn main() {
    let baseline = include_str!("../baseline.txt");
    let baseline: Vec<(&str, &str)> = baseline
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_once(' ').map(|(name, figure)| (name, figure.trim())).unwrap())
        .collect();
    let mut paths: Vec<_> = PATHS.iter().map(|(name, what, make)| (name, what, Timed::new(make()))).collect();
    // The paths take turns, so that a busy machine is busy for all of them.
    for _ in 0..ROUNDS {
        paths.iter_mut().for_each(|(_, _, path)| path.round());
    }
    println!("| path | instructions | ns |\n|---|---|---|");
    for (name, what, mut path) in paths {
        path.times.sort();
        let instructions = baseline.iter().find(|(counted, _)| counted == name).unwrap().1;
        println!("| {what} | {instructions} | {} ({}) |", path.a_call(ROUNDS / 2), path.a_call(0));
    }
}

struct Timed {
    path: Path,
    /// How often the path is gone through in a round.
    repeats: u32,
    times: Vec<Duration>,
}

impl Timed {
    fn new(mut path: Path) -> Self {
        let start = Instant::now();
        path();
        let repeats = u32::try_from(ROUND.as_nanos() / start.elapsed().as_nanos().max(1)).unwrap().max(1);
        Self { path, repeats, times: Vec::new() }
    }

    fn round(&mut self) {
        let start = Instant::now();
        for _ in 0..self.repeats {
            (self.path)();
        }
        self.times.push(start.elapsed());
    }

    /// Nanoseconds a call, to a tenth, in one of the sorted rounds.
    fn a_call(&self, round: usize) -> String {
        let tenths = self.times.get(round).unwrap().as_nanos() * 10 / u128::from(self.repeats * CALLS.unsigned_abs());
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}
