//! How long a system could be reached in a month: the program against the rules written plainly (`reference`).
#![allow(clippy::panic, clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, reason = "a request that lacks a member is a mistake of the test")]

mod cases;
mod reference;

use cases::any_day;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use reference::{Tally, agree, days, disagreement};
use serde_json::{Value, json};
use yakkan::calendar::Date;
use yakkan::calendar::jiff::tz::Offset;

const SECOND: i64 = 1_000_000_000;
const MINUTE: i64 = 60 * SECOND;
const DAY: i64 = 24 * 60 * MINUTE;

/// Nanoseconds from the month's beginning to the two ends of an interval, and the offset it is written at.
type Interval = (i64, i64, i8);

fn interval(unit: i64) -> impl Strategy<Value = Interval> {
    let from = prop_oneof![6 => 0..=31 * DAY / unit, 2 => -2 * DAY / unit..=33 * DAY / unit, 1 => Just(0)];
    let length = prop_oneof![
        4 => 1..=2 * DAY / unit,
        3 => 1..=600_i64,
        1 => Just(31 * DAY / unit),
        1 => select(vec![25_920 * SECOND / unit, 26_784 * SECOND / unit]),
    ];
    (from, length, select(vec![9_i8, 9, 0, -8]))
        .prop_map(move |(from, length, at)| (from * unit, (from + length) * unit, at))
}

/// Whole minutes, whole seconds or any moment; none, few or many intervals; now and then one that is empty or reversed.
fn asked() -> impl Strategy<Value = Value> {
    let intervals = select(vec![MINUTE, SECOND, 1]).prop_flat_map(|unit| {
        let list = || prop_oneof![3 => vec(interval(unit), 0..=2), 1 => vec(interval(unit), 0..=8)];
        (list(), list(), prop_oneof![30 => Just(None), 1 => (0..=1_i64).prop_map(Some)])
    });
    (any_day(), intervals, reference::any_readings(), any::<bool>()).prop_map(
        |(day, (mut outages, excluded, reversed), readings, disputes)| {
            let far = day.year() < 2001 || day.year() > 2098; // one mistake at a time
            if let (Some(by), Some(one), false) = (reversed, outages.first_mut(), far) {
                one.1 = one.0 - by;
            }
            let written = |list: &[Interval]| list.iter().map(|one| pair(day, *one)).collect::<Value>();
            json!({"do": "availability", "service": "nec-mimamori", "month": days::month_written(day),
                "outages": written(&outages), "excluded": written(&excluded), "readings": readings, "disputes": disputes})
        },
    )
}

fn pair(day: Date, (from, to, offset): Interval) -> Value {
    let begin = days::midnight(day.first_of_month());
    let instant = |nanoseconds: i64| {
        let at = begin + yakkan::calendar::jiff::SignedDuration::from_nanos(nanoseconds);
        let there = Offset::constant(offset).to_datetime(at);
        json!(format!("{there}{}{:02}:00", if offset < 0 { '-' } else { '+' }, offset.abs()))
    };
    json!([instant(from), instant(to)])
}

#[test]
fn only_nec_has_a_target() {
    let mut tally = Tally::default();
    for service in ["ites-base", "ites-mdr", "ites-id", "ites-id-cert", "nec-mimamori", "eset-mdr-ultimate"] {
        let request =
            json!({"do": "availability", "service": service, "month": "2026-10", "outages": [], "excluded": []});
        tally.ask(&request);
    }
    tally.told("availability of every service", 6);
}

#[test]
fn availability_is_what_counting_minute_by_minute_gives() {
    agree("availability", &asked(), 256);
}

proptest! {
    #![proptest_config(reference::cases(256))]

    #[test]
    fn the_target_is_met_to_the_nanosecond(day in any_day(), excluded in 0..=20_i64, off in -1..=1_i64) {
        // So many whole days are worked on from the month's first, and a hundredth of the rest is an outage, give or take a nanosecond.
        let left = i64::from(day.days_in_month()) - excluded;
        let outage = left * DAY / 100 + off;
        let mut request = json!({"do": "availability", "service": "nec-mimamori", "month": days::month_written(day),
            "outages": [pair(day, (excluded * DAY, excluded * DAY + outage, 9))], "excluded": []});
        if excluded > 0 {
            request["excluded"] = json!([pair(day, (0, excluded * DAY, 0))]);
        }
        prop_assert!(disagreement(&request).is_none(), "{}", disagreement(&request).unwrap());
        prop_assert_eq!(&reference::program_answer(&request)["ok"]["met"], &json!(off <= 0));
    }
}
