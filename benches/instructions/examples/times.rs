//! What each hot path takes in nanoseconds, beside its instructions from the baseline, as the table of `docs/performance.md`:
//!
//! ```text
//! cargo run --release -p yakkan-instructions --example times
//! ```
#![allow(clippy::arithmetic_side_effects, clippy::unwrap_used, reason = "a benchmark may panic")]

use std::time::{Duration, Instant};

use yakkan_instructions::{CALLS, PATHS};

const ROUNDS: usize = 31;

/// How often a path is gone through in a round: enough that reading the clock is nothing beside it.
const REPEATS: u32 = 50;

fn main() {
    let baseline = include_str!("../baseline.txt");
    let baseline: Vec<(&str, &str)> = baseline
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_once(' ').map(|(name, figure)| (name, figure.trim())).unwrap())
        .collect();
    let mut paths: Vec<_> = PATHS.iter().map(|(name, what, make)| (name, what, make(), Vec::new())).collect();
    // The paths take turns, so that a busy machine is busy for all of them.
    for _ in 0..ROUNDS {
        for (_, _, path, times) in &mut paths {
            let start = Instant::now();
            for _ in 0..REPEATS {
                path();
            }
            times.push(start.elapsed());
        }
    }
    println!("| path | instructions | ns |\n|---|---|---|");
    for (name, what, _, mut times) in paths {
        times.sort();
        let instructions = baseline.iter().find(|(counted, _)| counted == name).unwrap().1;
        let (median, least) = (times.get(ROUNDS / 2).unwrap(), times.first().unwrap());
        println!("| {what} | {instructions} | {} ({}) |", a_call(*median), a_call(*least));
    }
}

/// Nanoseconds a call, to a tenth.
fn a_call(time: Duration) -> String {
    let tenths = time.as_nanos() * 10 / u128::from(REPEATS * CALLS.unsigned_abs());
    format!("{}.{}", tenths / 10, tenths % 10)
}
