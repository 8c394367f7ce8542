//! Business days and business time: the program against the rules written plainly (`reference`), day by day and minute by minute.
#![allow(clippy::panic, clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, reason = "a request that lacks a member is a mistake of the test")]

mod cases;
mod reference;

use std::collections::BTreeSet;

use cases::near;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use reference::{agree, at_length, compare, days, holiday};
use serde_json::{Value, json};
use yakkan::calendar::jiff::ToSpan;
use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::jiff::tz::Offset;
use yakkan::calendar::{Date, Timestamp};

const FIRST: Date = date(1955, 1, 1);
const LAST: Date = date(2099, 12, 31);
/// The desks, each with every reading of its days.
const DESKS: [(&str, &str); 8] = [
    ("ites", "12-29..01-03"),
    ("nec", "12-29..01-03"),
    ("nec", "12-30..01-03"),
    ("nec", "none"),
    ("nec-desk", "12-29..01-03"),
    ("nec-desk", "12-30..01-03"),
    ("nec-desk", "none"),
    ("eset", "12-29..01-03"),
];

fn every_day(first: Date, last: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(first), |day| day.tomorrow().ok()).take_while(move |day| *day <= last)
}

fn readings(desk: &str, year_end: &str) -> Value {
    if desk.starts_with("nec") { json!({"nec-year-end": year_end}) } else { json!({}) }
}

/// An instant as a request writes it, at some offset.
fn instant(at: Timestamp, hours: i8) -> Value {
    let there = Offset::constant(hours).to_datetime(at);
    json!(format!("{there}{}{:02}:00", if hours < 0 { '-' } else { '+' }, hours.abs()))
}

#[test]
fn the_holidays_read_from_the_act_are_those_announced() {
    let announced: BTreeSet<(String, String, String)> = include_str!("../../calendar/data/holidays-kinds.csv")
        .lines()
        .skip(1)
        .map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>())
        .map(|row| (row[0].clone(), row[1].clone(), row[2].clone()))
        .collect();
    let by_the_act: BTreeSet<(String, String, String)> = every_day(FIRST, date(2027, 12, 31))
        .filter_map(|day| holiday(day).map(|(name, kind)| (day.to_string(), kind.to_owned(), name.to_owned())))
        .collect();
    assert!(by_the_act.difference(&announced).next().is_none(), "{:?}", by_the_act.difference(&announced));
    assert!(announced.difference(&by_the_act).next().is_none(), "{:?}", announced.difference(&by_the_act));
    assert!(announced.len() > 1000);
}

#[test]
fn every_day_of_the_calendar_is_a_business_day_or_is_not_for_the_same_reason() {
    // A year end comes to every desk and reading; the other days of a modest run are asked of one desk after another.
    let requests = every_day(FIRST, LAST).zip(0..).flat_map(|(on, place)| {
        let year_end = on.month() == 12 || on.month() == 1;
        let asked = move |desk: usize| at_length() || (year_end && on.year() % 8 == 0) || desk == place % DESKS.len();
        DESKS.into_iter().enumerate().filter(move |(desk, _)| asked(*desk)).map(move |(_, (desk, year_end))| {
            json!({"do": "business_day", "desk": desk, "on": on.to_string(), "readings": readings(desk, year_end)})
        })
    });
    compare("business_day on every day of 1955 to 2099", requests, if at_length() { 8 * 52_960 } else { 52_960 });
}

#[test]
fn the_next_business_days_after_every_day_are_the_same() {
    let step = if at_length() { 1 } else { 31 };
    let requests = every_day(FIRST, date(2099, 11, 30)).step_by(step).flat_map(|on| {
        [1, 4, 10].into_iter().flat_map(move |days| {
            [("ites", "none"), ("nec-desk", "12-29..01-03"), ("eset", "none")].map(|(desk, year_end)| {
                json!({"do": "add_business_days", "desk": desk, "on": on.to_string(), "days": days,
                    "readings": readings(desk, year_end)})
            })
        })
    });
    compare("add_business_days after days of 1955 to 2099", requests, if at_length() { 476_000 } else { 15_000 });
}

/// Every minute of two weeks: around New Year and in Golden Week. A modest run takes one in `step`, and all that lie beside an opening or a closing.
fn minutes(step: i64) -> impl Iterator<Item = Timestamp> {
    let weeks = [date(2026, 12, 28), date(2026, 4, 29)];
    let edges =
        |minute: i64| [0, 9 * 60, 17 * 60, 17 * 60 + 30, 18 * 60].iter().any(|edge| (minute % 1440 - edge).abs() <= 1);
    weeks.into_iter().flat_map(move |first| {
        let wanted = (0..7 * 1440_i64).filter(move |minute| at_length() || minute % step == 0 || edges(*minute));
        wanted.map(move |minute| days::midnight(first) + minute.minutes())
    })
}

#[test]
fn desks_are_open_in_the_same_minutes_of_new_year_and_golden_week() {
    let requests = minutes(31).flat_map(|at| {
        DESKS.into_iter().filter(|(_, year_end)| at_length() || *year_end != "12-30..01-03").map(move |(desk, year_end)| {
            json!({"do": "desk", "desk": desk, "at": instant(at, 9), "readings": readings(desk, year_end)})
        })
    });
    compare("desk in every minute of two weeks", requests, if at_length() { 160_000 } else { 5_000 });
}

#[test]
fn business_time_from_the_same_minutes_is_used_up_at_the_same_instant() {
    let lengths: &[u32] = if at_length() { &[0, 1, 510, 511] } else { &[0, 511] };
    let requests = minutes(211).flat_map(|at| {
        ["ites", "nec", "nec-desk", "eset"].into_iter().flat_map(move |desk| {
            lengths.iter().map(move |minutes| {
                json!({"do": "add_business_time", "desk": desk, "at": instant(at, 9), "minutes": minutes})
            })
        })
    });
    compare("add_business_time from every minute of two weeks", requests, if at_length() { 320_000 } else { 2_000 });
}

#[test]
fn business_time_between_the_same_minutes_is_the_same() {
    let back: &[i64] = if at_length() { &[1, 59, 721] } else { &[721] };
    let requests = minutes(211).flat_map(|at| {
        ["ites", "nec", "nec-desk", "eset"].into_iter().flat_map(move |desk| {
            back.iter().map(move |minutes| {
                json!({"do": "business_time_between", "desk": desk, "from": instant(at - minutes.minutes(), 0), "to": instant(at, 9)})
            })
        })
    });
    compare("business_time_between minutes of two weeks", requests, if at_length() { 240_000 } else { 1_000 });
}

/// Days at which a rule of the Act begins or ends, of the calendar's edges, of the forecast's beginning, and any.
fn any_day_of_the_calendar() -> impl Strategy<Value = Date> {
    let from = |first: Date, last: Date| {
        let count = first.until(last).unwrap().get_days();
        (0..=count).prop_map(move |days| first.checked_add(days.days()).unwrap())
    };
    prop_oneof![
        4 => from(FIRST, LAST),
        2 => from(date(2024, 1, 1), date(2032, 12, 31)),
        1 => from(date(2027, 12, 20), date(2028, 1, 12)),
        1 => from(date(2099, 12, 1), LAST),
        1 => from(FIRST, date(1955, 1, 31)),
        2 => (2000..=2098_i16, 0..=20_i32).prop_map(|(year, days)| date(year, 12, 22).checked_add(days.days()).unwrap()),
        2 => (1973..=2099_i16, 0..=12_i32).prop_map(|(year, days)| date(year, 4, 27).checked_add(days.days()).unwrap()),
    ]
}

/// A time of day in nanoseconds: any, or one that lies beside an opening or a closing.
fn time_of_day() -> impl Strategy<Value = i64> {
    let minute = 60_000_000_000_i64;
    let edges = select(vec![0, 9 * 60, 17 * 60, 17 * 60 + 30, 18 * 60]);
    prop_oneof![
        3 => (edges, select(vec![-minute, -1, 0, 0, 1, minute])).prop_map(move |(edge, off)| (edge * minute + off).max(0)),
        2 => (0..1440_i64).prop_map(move |minutes| minutes * minute),
        1 => 0..1440 * minute,
    ]
}

fn asked() -> impl Strategy<Value = Value> {
    let stretch = || (near(0..=1), prop_oneof![12 => Just(1_usize), 1 => 2..=30_usize]);
    let own_days = || {
        prop_oneof![3 => Just(0..=0_usize), 2 => Just(1..=6_usize)].prop_flat_map(move |count| vec(stretch(), count))
    };
    let question =
        select(vec!["desk", "business_day", "add_business_days", "add_business_time", "business_time_between"]);
    let moments =
        (any_day_of_the_calendar(), time_of_day(), 0..=20_i32, time_of_day(), select(vec![9_i8, 9, 0, -5, 14]));
    let amounts = (
        prop_oneof![4 => 0..=12_u32, 1 => 0..=60_u32],
        prop_oneof![2 => select(vec![0_u32, 1, 29, 30, 480, 510, 540, 1440]), 2 => 0..=3000_u32, 1 => 0..=12_000_u32],
    );
    let desk = select(vec!["ites", "nec", "nec-desk", "eset"]);
    (question, desk, moments, amounts, own_days(), own_days(), reference::any_readings(), any::<bool>()).prop_map(
        |(
            question,
            desk,
            (on, time, later, time_then, offset),
            (days, minutes),
            closures,
            open_days,
            readings,
            disputes,
        )| {
            let mut request = json!({"do": question, "desk": desk, "readings": readings, "disputes": disputes});
            let at = days::midnight(on) + time.nanoseconds();
            match question {
                "business_day" => request["on"] = json!(on.to_string()),
                "add_business_days" => {
                    request["on"] = json!(on.to_string());
                    request["days"] = json!(days);
                }
                "business_time_between" => {
                    // The other end lies in the calendar, and now and then before this one.
                    let then = on.checked_add((later - 1).days()).unwrap().clamp(FIRST, LAST);
                    request["from"] = instant(at, offset);
                    request["to"] = instant(days::midnight(then) + time_then.nanoseconds(), 9);
                }
                _ => {
                    request["at"] = instant(at, offset);
                    if question == "add_business_time" {
                        request["minutes"] = json!(minutes);
                    }
                }
            }
            for (list, own) in [("closures", closures), ("open_days", open_days)] {
                if !own.is_empty() {
                    // `near` keeps to the days of contracts; older ones are moved back.
                    let anchor = on.max(date(2000, 1, 1));
                    let back = anchor.year() - on.year();
                    let each = own.iter().flat_map(|(near, length)| every_day(near.to(anchor), LAST).take(*length));
                    let days: BTreeSet<String> =
                        each.map(|day| day.checked_sub(back.years()).unwrap().max(FIRST).to_string()).collect();
                    request[list] = json!(days);
                }
            }
            request
        },
    )
}

#[test]
fn a_desk_asked_at_random_answers_as_counting_minute_by_minute_does() {
    agree("desk questions at random", &asked(), 1024);
}

#[test]
fn long_stretches_of_business_days_and_business_time_are_the_same() {
    let count = if at_length() { 400 } else { 8 };
    let requests = (0..count).flat_map(|place: i32| {
        let on = date(1955, 1, 1).checked_add((place * 131).days()).unwrap();
        let at = instant(days::midnight(on) + (place % 24).hours(), 9);
        [
            json!({"do": "add_business_days", "desk": "ites", "on": on.to_string(), "days": 250 + 24 * (place % 400)}),
            json!({"do": "add_business_time", "desk": "nec-desk", "at": at, "minutes": 1000 * (1 + place % 900), "closures": ["2000-02-29"]}),
        ]
    });
    compare("add_business_days and add_business_time over years", requests, u64::try_from(count).unwrap() * 2);
}
