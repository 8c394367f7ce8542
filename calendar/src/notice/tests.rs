//! Worked notice days, and what holds for each way of counting.
#![allow(clippy::arithmetic_side_effects)]

use proptest::prelude::*;

use super::*;
use crate::day::day_of_number;
use crate::parse_date;

const EVERY_WAY: [(NoticeCount, Moment); 6] = [
    (NoticeCount::CorrespondingDay, Moment::EndOfDay),
    (NoticeCount::EndOfDay, Moment::EndOfDay),
    (NoticeCount::ClearMonths, Moment::EndOfDay),
    (NoticeCount::CorrespondingDay, Moment::StartOfDay),
    (NoticeCount::EndOfDay, Moment::StartOfDay),
    (NoticeCount::ClearMonths, Moment::StartOfDay),
];

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

/// The last notice day under each count, for a change at 24:00.
fn by_each_count(d: Date, months: u16) -> [Date; 3] {
    NoticeCount::ALL.map(|count| latest_notice(d, Months(months), Moment::EndOfDay, count))
}

#[test]
fn the_three_counts_of_a_change_at_24_00() {
    for (d, months, expected) in [
        ("2026-10-31", 4, ["2026-06-30", "2026-06-30", "2026-06-29"]),
        ("2027-02-28", 4, ["2026-10-28", "2026-10-31", "2026-10-27"]),
        ("2026-10-30", 4, ["2026-06-30", "2026-06-29", "2026-06-29"]),
        ("2027-03-30", 1, ["2027-02-28", "2027-02-27", "2027-02-27"]),
        ("2026-10-31", 0, ["2026-10-31", "2026-10-31", "2026-10-30"]),
    ] {
        assert_eq!(by_each_count(day(d), months), expected.map(day), "{d} − {months}");
    }
}

/// At 0:00 the end of the day before is what is counted from: the 1st of November behaves as the 31st of October
/// does at 24:00, and `end-of-day` gives what `clear-months` gives.
#[test]
fn a_change_at_0_00_counts_from_the_end_of_the_day_before() {
    for (d, months, expected) in [
        ("2026-11-01", 4, ["2026-07-01", "2026-06-30", "2026-06-30"]),
        ("2027-03-01", 4, ["2026-11-01", "2026-10-31", "2026-10-31"]),
        ("2027-02-28", 4, ["2026-10-28", "2026-10-27", "2026-10-27"]),
        ("2027-03-31", 1, ["2027-02-28", "2027-02-27", "2027-02-27"]),
    ] {
        let counted = NoticeCount::ALL.map(|count| latest_notice(day(d), Months(months), Moment::StartOfDay, count));
        assert_eq!(counted, expected.map(day), "{d} − {months}");
    }
}

/// Hand-worked examples: `before_clamp` is the corresponding day, `before_forward` counts from the end of the day,
/// `before_forward_full` leaves whole months clear.
#[test]
fn the_worked_examples_hold() {
    let mut checked = 0;
    for line in include_str!("../../data/period-examples.csv").lines().skip(1) {
        let fields: std::vec::Vec<&str> = line.split(',').collect();
        if fields[0] != "before" {
            continue;
        }
        let months = fields[2].parse().unwrap();
        let expected = [fields[6], fields[8], fields[11]].map(day);
        assert_eq!(by_each_count(day(fields[1]), months), expected, "{line}");
        checked += 1;
    }
    assert_eq!(checked, 22);
}

/// Worked for four months from 2026-10-31: the corresponding day of 28 February is 28 October, too early; of
/// 1 March it is 1 November. Whole months: 1 March leaves 31 October just in time.
#[test]
fn the_first_day_that_a_notice_reaches() {
    let first = |notice, months, (count, at)| earliest_day_for_notice(day(notice), Months(months), at, count);
    for (notice, months, expected) in [
        ("2026-10-31", 4, ["2027-03-01", "2027-02-28", "2027-03-01", "2027-03-01", "2027-03-01", "2027-03-01"]),
        ("2026-06-30", 4, ["2026-10-30", "2026-10-31", "2026-11-01", "2026-10-30", "2026-11-01", "2026-11-01"]),
        ("2026-06-15", 4, ["2026-10-15", "2026-10-15", "2026-10-16", "2026-10-15", "2026-10-16", "2026-10-16"]),
    ] {
        assert_eq!(EVERY_WAY.map(|way| first(notice, months, way)), expected.map(day), "{notice} + {months}");
    }
}

#[test]
fn the_default_is_the_corresponding_day() {
    assert_eq!(NoticeCount::default(), NoticeCount::ALL[0]);
    assert_eq!(NoticeCount::ALL.map(NoticeCount::as_str), ["corresponding-day", "end-of-day", "clear-months"]);
}

#[test]
fn the_ends_of_time_hold() {
    for (count, at) in EVERY_WAY {
        assert_eq!(latest_notice(Date::MIN, Months(u16::MAX), at, count), Date::MIN);
        assert!(earliest_day_for_notice(Date::MAX, Months(u16::MAX), at, count) >= day("9999-12-30"));
    }
}

/// A day of 1950 to 2149.
fn any_day() -> impl Strategy<Value = Date> {
    (-7_305_i32..=65_744).prop_map(day_of_number)
}

proptest! {
    #[test]
    fn a_later_day_never_needs_an_earlier_notice(d in any_day(), months in 0_u16..=60) {
        for (count, at) in EVERY_WAY {
            prop_assert!(
                latest_notice(d, Months(months), at, count)
                    <= latest_notice(next_day(d), Months(months), at, count)
            );
        }
    }

    #[test]
    fn clear_months_is_never_later_than_the_others(d in any_day(), months in 0_u16..=60) {
        for at in [Moment::StartOfDay, Moment::EndOfDay] {
            let clear = latest_notice(d, Months(months), at, NoticeCount::ClearMonths);
            for count in NoticeCount::ALL {
                prop_assert!(clear <= latest_notice(d, Months(months), at, count));
            }
        }
    }

    /// The day found is in time, and the day before it is not: with monotony, it is the first.
    #[test]
    fn the_earliest_day_is_the_first_in_time(notice in any_day(), months in 0_u16..=60) {
        for (count, at) in EVERY_WAY {
            let first = earliest_day_for_notice(notice, Months(months), at, count);
            prop_assert!(latest_notice(first, Months(months), at, count) >= notice, "{:?} {:?}", count, at);
            prop_assert!(
                latest_notice(previous_day(first), Months(months), at, count) < notice,
                "{:?} {:?}", count, at
            );
        }
    }
}

/// Four years hold every case of month lengths; every day of them with every notice of up to two years.
#[test]
fn the_earliest_day_is_the_first_in_time_on_every_day() {
    for number in 20_454..20_454 + 1_461 {
        let notice = day_of_number(number);
        for months in (0..=24).map(Months) {
            for (count, at) in EVERY_WAY {
                let first = earliest_day_for_notice(notice, months, at, count);
                assert!(latest_notice(first, months, at, count) >= notice);
                assert!(latest_notice(previous_day(first), months, at, count) < notice);
            }
        }
    }
}
