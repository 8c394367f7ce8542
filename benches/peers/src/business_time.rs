//! Our side of `business_time.py`: answers to its questions, and what one of each kind takes.

use std::hint::black_box;
use std::io::Read;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use yakkan::calendar::jiff::Timestamp;
use yakkan::calendar::{Date, DeskCalendar, at_japan, japan_datetime, parse_date};
use yakkan::catalog::Catalog;
use yakkan::contract_rules::Readings;

const ROUNDS: usize = 101;

struct Question {
    day: Date,
    days: u32,
    from: Timestamp,
    minutes: u32,
    to: Timestamp,
}

/// Reads a question a line: a day, a number of days, minutes from 0:00, business minutes to add, a later day and its minutes. Prints an answer
/// a line: whether the day is a business day, the n-th after it, when the minutes are used up, business seconds between. The last line has four
/// pairs of nanoseconds, the median and the least of all rounds.
pub fn answer() -> ExitCode {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let questions: Vec<Question> = text.lines().map(question).collect();
    let catalog = Catalog::built_in();
    let desk = &catalog.desk("ites").unwrap().calendar(&Readings::default(), &[], &[]);
    for question in &questions {
        let due = japan_datetime(adding(desk, question));
        let (business, nth) = (desk.business_day(question.day).unwrap().business, nth(desk, question));
        println!("{} {nth} {due} {}", u8::from(business), between(desk, question).as_secs());
    }
    let times = [
        time(&questions, |question| desk.business_day(question.day).unwrap().business),
        time(&questions, |question| nth(desk, question)),
        time(&questions, |question| adding(desk, question)),
        time(&questions, |question| between(desk, question)),
    ];
    println!("{}", times.map(|(median, least)| format!("{median} {least}")).join(" "));
    ExitCode::SUCCESS
}

fn question(line: &str) -> Question {
    let words: Vec<&str> = line.split(' ').collect();
    let [day, days, clock, minutes, to_day, to_clock] = words[..] else { panic!("six words a line: {line}") };
    let at = |day, clock: &str| at_japan(parse_date(day).unwrap(), clock.parse().unwrap());
    Question {
        day: parse_date(day).unwrap(),
        days: days.parse().unwrap(),
        from: at(day, clock),
        minutes: minutes.parse().unwrap(),
        to: at(to_day, to_clock),
    }
}

fn nth(desk: &DeskCalendar<'_>, question: &Question) -> Date {
    desk.add_business_days(question.day, question.days).unwrap().value
}

fn adding(desk: &DeskCalendar<'_>, question: &Question) -> Timestamp {
    desk.add_business_time(question.from, question.minutes).unwrap().value
}

fn between(desk: &DeskCalendar<'_>, question: &Question) -> Duration {
    desk.business_time_between(question.from, question.to).unwrap().value
}

/// Nanoseconds a question, to a tenth: the median of all rounds, and the least.
fn time<T>(questions: &[Question], ask: impl Fn(&Question) -> T) -> (f64, f64) {
    let mut rounds: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            for question in questions {
                black_box(ask(black_box(question)));
            }
            start.elapsed().as_secs_f64() * 1e9 / questions.len() as f64
        })
        .collect();
    rounds.sort_by(f64::total_cmp);
    (rounds[ROUNDS / 2], rounds[0])
}
