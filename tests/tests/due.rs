//! By when something is due, and whether it was done in time: the program against the rules written plainly (`reference`).
#![allow(clippy::panic, clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, reason = "a request that lacks a member is a mistake of the test")]

mod cases;
mod reference;

use std::collections::BTreeSet;

use cases::{any_notice_day, near, notice_day_near_the_end};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use reference::{COMMITMENTS, SERVICES, Takes, Tally, agree, days, plain_answer};
use serde_json::{Value, json};
use yakkan::calendar::jiff::ToSpan;
use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::jiff::tz::Offset;
use yakkan::calendar::{Date, Timestamp};

/// A time of day in nanoseconds: any, or one that a rule turns on.
fn time_of_day() -> impl Strategy<Value = i64> {
    let second = 1_000_000_000_i64;
    prop_oneof![
        3 => (0..24_i64 * 3600).prop_map(move |seconds| seconds * second),
        2 => (0..=23_i64).prop_map(move |hours| hours * 3600 * second),
        1 => select(vec![0, 1, 24 * 3600 * second - 1, 18 * 3600 * second - 1, 9 * 3600 * second + 500_000_000]),
        1 => 0..24 * 3600 * second,
    ]
}

/// An instant as a request writes it, at some offset.
fn instant(at: Timestamp, hours: i8) -> Value {
    let there = Offset::constant(hours).to_datetime(at);
    json!(format!("{there}{}{:02}:00", if hours < 0 { '-' } else { '+' }, hours.abs()))
}

fn moment(takes: Takes, as_day: bool, on: Date, time: i64, offset: i8) -> Value {
    match takes {
        Takes::Day => json!(on.to_string()),
        Takes::Month => days::month_written(on),
        Takes::Either if as_day => json!(on.to_string()),
        Takes::Either | Takes::Instant => instant(days::midnight(on) + time.nanoseconds(), offset),
    }
}

/// The moment of doing it, as far from when it is due as `shift` says; `None` where that may not be named.
fn done(due: &Value, shift: (i32, i64), offset: i8) -> Option<Value> {
    let text = due.as_str()?;
    let (on, written) = if text.len() == 10 {
        let on = days::day(due).checked_add(shift.0.days()).unwrap();
        (on, json!(on.to_string()))
    } else {
        let at = days::instant(due) + shift.1.nanoseconds();
        (days::day_of(at), instant(at, offset))
    };
    (date(2000, 1, 1) <= on && on <= date(2099, 12, 31)).then_some(written)
}

fn shift() -> impl Strategy<Value = (i32, i64)> {
    let nanoseconds = prop_oneof![
        select(vec![-1_000_000_000, -1, 0, 1, 1_000_000_000]),
        -100_000_000_000_000..100_000_000_000_000_i64,
    ];
    (prop_oneof![2 => -1..=1_i32, 1 => -40..=40_i32], nanoseconds)
}

fn asked() -> impl Strategy<Value = Value> {
    let on = prop_oneof![
        8 => any_notice_day(),
        2 => any_notice_day().prop_map(|day| date(day.year(), 12, 31).min(day.checked_add(40.days()).unwrap())),
        2 => (2024..=2032_i16, 20..=31_i8).prop_map(|(year, day)| date(year, 12, day)),
        2 => (2024..=2032_i16, 20..=30_i8).prop_map(|(year, day)| date(year, 4, day)),
        1 => notice_day_near_the_end(),
        1 => (0..=40_i32).prop_map(|days| date(2099, 12, 31).checked_sub(days.days()).unwrap()),
        1 => (0..=40_i32).prop_map(|days| date(2000, 1, 1).checked_add(days.days()).unwrap()),
    ];
    let place = prop_oneof![2 => Just(2_usize), 2 => Just(9), 1 => Just(0), 4 => 0..COMMITMENTS.len()];
    let severity = (0..3_usize, prop_oneof![40 => Just(None), 1 => Just(Some(Some("S"))), 1 => Just(Some(None))]);
    // Days, and now and then a stretch of them.
    let stretch = || (near(0..=1), prop_oneof![12 => Just(1_usize), 1 => 2..=40_usize]);
    let days_of_desk = || {
        prop_oneof![3 => Just(0..=0_usize), 2 => Just(1..=6_usize)].prop_flat_map(move |count| vec(stretch(), count))
    };
    let offsets = || select(vec![9_i8, 9, 0, -5, 14]);
    let moments = (on, time_of_day(), any::<bool>(), weighted(0.7, shift()), offsets(), offsets());
    (place, severity, moments, days_of_desk(), days_of_desk(), reference::any_readings(), any::<bool>()).prop_map(
        |(place, (level, odd), (on, time, as_day, shift, offset, other), closures, open_days, readings, disputes)| {
            let (service, commitment, severities, takes) = COMMITMENTS[place];
            let mut request = json!({"do": "due", "service": service, "commitment": commitment,
                "from": moment(takes, as_day, on, time, offset), "readings": readings, "disputes": disputes});
            let usual = severities.get(level).copied();
            if let Some(severity) = odd.unwrap_or(usual) {
                request["severity"] = json!(severity);
            }
            for (list, days) in [("closures", closures), ("open_days", open_days)] {
                if !days.is_empty() {
                    let each = days.iter().flat_map(|(near, length)| {
                        std::iter::successors(Some(near.to(on)), |day| day.tomorrow().ok()).take(*length)
                    });
                    let days: BTreeSet<String> = each.map(|day| day.min(date(2099, 12, 31)).to_string()).collect();
                    request[list] = json!(days);
                }
            }
            if let Some(shift) = shift {
                let due = &plain_answer(&request)["ok"]["due"];
                let done = if takes == Takes::Either { Some(request["from"].clone()) } else { done(due, shift, other) };
                if let Some(done) = done {
                    request["done"] = done;
                }
            }
            request
        },
    )
}

#[test]
fn due_times_are_what_going_from_day_to_day_gives() {
    agree("due", &asked(), 2048);
}

/// Each hour of some days, and a nanosecond before it.
fn hours(first: Date, last: Date) -> Vec<Timestamp> {
    let (from, to) = (days::midnight(first), days::midnight(last));
    let hours = std::iter::successors(Some(from), |at| Some(*at + 1.hours())).take_while(|at| *at < to);
    hours.flat_map(|at| [at - 1.nanoseconds(), at]).collect()
}

#[test]
fn every_hour_of_the_turn_of_the_year_and_of_golden_week_is_due_the_same() {
    let new_year = hours(date(2026, 12, 23), date(2027, 1, 13));
    let golden_week = hours(date(2027, 4, 26), date(2027, 5, 12));
    let mut tally = Tally::default();
    for at in new_year.into_iter().chain(golden_week) {
        let from = instant(at, 9);
        for value in ["next-day-end", "same-time"] {
            let request = json!({"do": "due", "service": "eset-mdr-ultimate", "commitment": "first-response",
                "severity": "C", "from": from, "readings": {"business-day-response": value}});
            tally.ask(&request);
        }
        for end in ["desk-close", "midnight"] {
            for close in ["12-29..01-03", "12-30..01-03", "none"] {
                let request = json!({"do": "due", "service": "nec-mimamori", "commitment": "inquiry-answer", "from": from,
                    "readings": {"business-day-end": end, "nec-year-end": close}});
                tally.ask(&request);
            }
        }
    }
    tally.told("due from every hour of New Year and Golden Week", 14_000);
}

#[test]
fn every_service_commitment_and_severity_gives_the_same_answer_or_the_same_error() {
    let mut tally = Tally::default();
    for on in [date(2026, 12, 28), date(2026, 12, 31), date(2027, 4, 30), date(2028, 2, 29), date(2027, 12, 31)] {
        for service in SERVICES {
            for (_, commitment, _, takes) in COMMITMENTS {
                for severity in [None, Some("A"), Some("B"), Some("C"), Some("Z"), Some("high")] {
                    for as_day in [true, false] {
                        let from = moment(takes, as_day, on, 36_000_000_000_000, 9);
                        let mut request = json!({"do": "due", "service": service, "commitment": commitment,
                            "from": from, "disputes": true});
                        if let Some(severity) = severity {
                            request["severity"] = json!(severity);
                        }
                        tally.ask(&request);
                    }
                }
            }
        }
    }
    tally.told("due of every service, commitment and severity", 7_800);
}

#[test]
fn the_edges_of_what_is_known_of_holidays_lie_on_the_same_days() {
    let at_noon = |on: Date| moment(Takes::Instant, false, on, 43_200_000_000_000, 9);
    let mut tally = Tally::default();
    let mut ask = |on: Date, open_days: &[&str]| {
        for (service, commitment, severity) in
            [("eset-mdr-ultimate", "first-response", json!("C")), ("nec-mimamori", "inquiry-answer", Value::Null)]
        {
            let mut request = json!({"do": "due", "service": service, "commitment": commitment, "from": at_noon(on),
                "open_days": open_days, "disputes": true});
            if !severity.is_null() {
                request["severity"] = severity;
            }
            tally.ask(&request);
        }
        let request = json!({"do": "due", "service": "ites-id", "commitment": "monthly-report",
            "from": days::month_written(on), "open_days": open_days, "disputes": true});
        tally.ask(&request);
    };
    for (mut on, last) in [
        (date(2099, 10, 25), date(2099, 12, 31)),
        (date(2000, 1, 1), date(2000, 1, 10)),
        (date(2027, 11, 28), date(2028, 1, 5)),
    ] {
        while on <= last {
            ask(on, &[]);
            ask(on, &["2028-01-01"]);
            ask(on, &["2027-12-29", "2027-12-30", "2027-12-31", "2028-01-02"]);
            on = days::next(on);
        }
    }
    tally.told("due at the edges of the calendar", 900);
}
