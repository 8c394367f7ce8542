//! One rule on several engines, in plain Rust and here: when MDR may be reduced.
//!
//! The rule: no decrease within a year of the start; notice four months before its day; never fewer than 25; as many as EDR, which is reduced
//! with it. Clauses, companions and later changes are no part of it, since no other engine here has them.
//!
//! ```text
//! cargo run --release                     # the same answers first, then the times
//! cargo run --release -- business-time    # questions of business time on stdin, for business_time.py
//! ```

mod business_time;
mod cedar;
mod here;
mod measure;
mod plain;
mod rego;
mod rows;
mod way;
mod zen;

use std::process::ExitCode;

use measure::Contender;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        None => side_by_side(),
        Some("business-time") => business_time::answer(),
        Some(other) => {
            eprintln!("there is no '{other}'; without arguments the rule is compared and timed");
            ExitCode::FAILURE
        }
    }
}

fn side_by_side() -> ExitCode {
    let rows = &rows::random();
    let mut contenders = vec![Contender::new(here::Typed::new, rows), Contender::new(|| here::Requests, rows)];
    contenders.push(Contender::new(|| plain::Dates, rows));
    contenders.push(Contender::new(|| plain::EpochDays, rows));
    for is_list in [false, true] {
        contenders.push(Contender::new(|| zen::Zen::new(zen::Given::Borders, is_list), rows));
        contenders.push(Contender::new(|| rego::Rego::new(rego::Given::Borders, is_list), rows));
        contenders.push(Contender::new(|| cedar::Cedar::new(cedar::Given::Numbers, is_list), rows));
        contenders.push(Contender::new(|| cedar::Cedar::new(cedar::Given::Datetimes, is_list), rows));
        contenders.push(Contender::new(|| zen::Zen::new(zen::Given::Dates, is_list), rows));
        contenders.push(Contender::new(|| rego::Rego::new(rego::Given::Dates, is_list), rows));
    }
    let answers = match measure::compare(&contenders, rows) {
        Ok(answers) => answers,
        Err(difference) => {
            eprintln!("the answers differ, nothing was timed\n{difference}");
            return ExitCode::FAILURE;
        }
    };
    let allowed = answers.iter().filter(|broken| broken.is_allowed()).count();
    println!("{} rows, {allowed} of them allowed: {} ways give the same answers.\n", rows.len(), contenders.len());
    measure::time(&mut contenders);
    measure::print(&mut contenders);
    ExitCode::SUCCESS
}

/// The version of a package, from the lock file that it was built with.
fn version(package: &str) -> &'static str {
    let lock = include_str!("../Cargo.lock");
    let (_, after) = lock.split_once(&format!("name = \"{package}\"\nversion = \"")).unwrap();
    after.split_once('"').unwrap().0
}
