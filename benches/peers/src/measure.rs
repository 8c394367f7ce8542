//! The same answers first, and then the time, in turns.

use std::hint::black_box;
use std::ops::Range;
use std::time::{Duration, Instant};

use crate::rows::ROWS;
use crate::way::{Answer, Broken, Row, Way};

/// Rounds over all rows. The ways take turns, so that a busy machine is busy for all of them.
const ROUNDS: usize = 51;

/// Rows are timed in runs this long: long enough that reading the clock is nothing beside them, short enough to be done before another program's turn.
const RUN: usize = 100;

/// A way with its questions made, ready to be gone through again and again.
pub struct Contender {
    engine: String,
    given: &'static str,
    says: &'static str,
    answers: Vec<Answer>,
    /// Asks the questions that were made before.
    asked: Timed,
    /// Makes each question from its row, and asks it.
    from_rows: Timed,
}

/// Something that goes through a run of rows, and what each run took in each round.
struct Timed {
    go: Box<dyn FnMut(Range<usize>)>,
    runs: Vec<Vec<Duration>>,
}

impl Contender {
    /// Prepares a way. `make` makes it, once for each of the two measurements.
    pub fn new<W: Way + 'static>(make: impl Fn() -> W, rows: &[Row]) -> Self {
        let (mut way, mut whole) = (make(), make());
        let questions: Vec<_> = rows.iter().map(|row| way.question(row)).collect();
        let answers = questions.iter().map(|question| way.ask(question)).collect::<Vec<_>>();
        let answers = answers.into_iter().map(|reply| way.read(reply)).collect();
        let (engine, given, says) = (way.engine(), way.given(), way.says());
        let rows = rows.to_vec();
        Self {
            engine,
            given,
            says,
            answers,
            asked: Timed::new(move |run| {
                for question in &questions[run] {
                    black_box(way.ask(black_box(question)));
                }
            }),
            from_rows: Timed::new(move |run| {
                for row in &rows[run] {
                    let question = whole.question(black_box(row));
                    black_box(whole.ask(black_box(&question)));
                }
            }),
        }
    }
}

/// Holds every answer against those of the first contender, which must say which rules are broken.
///
/// # Errors
///
/// The first difference, with its row.
pub fn compare(contenders: &[Contender], rows: &[Row]) -> Result<Vec<Broken>, String> {
    let reference: Vec<Broken> = contenders[0]
        .answers
        .iter()
        .map(|answer| match answer {
            Answer::Broken(broken) => *broken,
            Answer::Allowed(_) => panic!("the first contender says which rules are broken"),
        })
        .collect();
    for contender in contenders {
        for ((answer, broken), row) in contender.answers.iter().zip(&reference).zip(rows) {
            if !answer.agrees_with(*broken) {
                let Contender { engine, given, .. } = contender;
                return Err(format!(
                    "{engine}, given {given}: {answer:?}\n{}: {broken:?}\n{row:?}",
                    contenders[0].engine
                ));
            }
        }
    }
    Ok(reference)
}

/// Times all contenders in turns.
pub fn time(contenders: &mut [Contender]) {
    for _ in 0..ROUNDS {
        for contender in &mut *contenders {
            contender.asked.round();
            contender.from_rows.round();
        }
    }
}

/// The table, in Markdown: nanoseconds a row.
pub fn print(contenders: &mut [Contender]) {
    println!("| engine | given | says | asked, ns | from the row, ns |");
    println!("|---|---|---|---|---|");
    for Contender { engine, given, says, asked, from_rows, .. } in contenders {
        println!("| {engine} | {given} | {says} | {} | {} |", asked.figure(), from_rows.figure());
    }
}

impl Timed {
    fn new(go: impl FnMut(Range<usize>) + 'static) -> Self {
        Self { go: Box::new(go), runs: vec![Vec::new(); ROWS / RUN] }
    }

    fn round(&mut self) {
        for (run, times) in self.runs.iter_mut().enumerate() {
            let start = Instant::now();
            (self.go)(run * RUN..(run + 1) * RUN);
            times.push(start.elapsed());
        }
    }

    /// What a row takes: the median of all rounds, and the best.
    fn figure(&mut self) -> String {
        self.runs.iter_mut().for_each(|times| times.sort());
        let nanoseconds = |place: usize| {
            let whole: Duration = self.runs.iter().map(|times| times[place]).sum();
            whole.as_nanos() / u128::try_from(ROWS).unwrap()
        };
        format!("{} ({})", nanoseconds(ROUNDS / 2), nanoseconds(0))
    }
}
