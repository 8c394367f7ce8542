//! Worked terms and periods, and the laws that hold for every term.
#![allow(clippy::arithmetic_side_effects)]

use proptest::prelude::*;

use super::*;
use crate::day::day_of_number;
use crate::{days_between, parse_date};

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

fn ordinal(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).unwrap()
}

/// Civil Code 143(2): the day before the corresponding day, else the month's end.
#[test]
fn a_term_ends_the_day_before_the_corresponding_day() {
    for (start, months, last) in [
        ("2026-04-01", 12, "2027-03-31"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2025-08-31", 6, "2026-02-28"),
        ("2025-08-29", 6, "2026-02-28"),
        ("2025-08-28", 6, "2026-02-27"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2026-02-28", 1, "2026-03-27"),
        ("2026-04-01", 0, "2026-03-31"),
    ] {
        assert_eq!(term_last_day(day(start), Months(months)), day(last), "{start} + {months}");
    }
}

#[test]
fn a_period_holds_its_first_day_its_last_and_those_between() {
    let period = Period { first: day("2026-04-10"), last: day("2026-06-20") };
    for (on, within) in
        [("2026-04-09", false), ("2026-04-10", true), ("2026-05-01", true), ("2026-06-20", true), ("2026-06-21", false)]
    {
        assert_eq!(period.contains(day(on)), within, "{on}");
    }
}

/// From 2024-02-29 the years do not drift to the 28th: the fifth begins on a leap day again.
#[test]
fn terms_do_not_drift() {
    for (number, first, last) in [
        (1, "2024-02-29", "2025-02-28"),
        (2, "2025-03-01", "2026-02-28"),
        (3, "2026-03-01", "2027-02-28"),
        (4, "2027-03-01", "2028-02-28"),
        (5, "2028-02-29", "2029-02-28"),
    ] {
        let expected = Period { first: day(first), last: day(last) };
        assert_eq!(term(day("2024-02-29"), Months(12), ordinal(number)), expected, "year {number}");
    }
}

/// Civil Code 140: the day of the event is not counted.
#[test]
fn a_period_after_an_event_starts_the_day_after() {
    for (event, months, last) in [
        ("2025-01-31", 1, "2025-02-28"),
        ("2026-04-30", 1, "2026-05-31"),
        ("2023-02-28", 12, "2024-02-29"),
        ("2026-04-15", 0, "2026-04-15"),
    ] {
        assert_eq!(months_after_event(day(event), Months(months)), day(last), "{event} + {months}");
    }
    assert_eq!(days_after_event(day("2026-12-25"), 14), day("2027-01-08"));
    assert_eq!(days_after_event(day("2026-12-25"), 0), day("2026-12-25"));
}

/// Hand-worked examples; the columns are the two readings of the Civil Code and plain month addition.
#[test]
fn the_worked_examples_hold() {
    let mut checked = 0;
    for line in include_str!("../../data/period-examples.csv").lines().skip(1) {
        let fields: std::vec::Vec<&str> = line.split(',').collect();
        if fields[0] != "after" {
            continue;
        }
        let (base, months) = (day(fields[1]), fields[2].parse::<u16>().unwrap());
        assert_eq!(months_after_event(base, Months(months)), day(fields[3]), "{line}");
        assert_eq!(term_last_day(base, Months(months)), day(fields[4]), "{line}");
        assert_eq!(add_months(base, i32::from(months)), day(fields[5]), "{line}");
        checked += 1;
    }
    assert_eq!(checked, 22);
}

#[test]
fn a_day_is_found_in_its_term() {
    let start = day("2026-04-01");
    let found = |text| term_containing(start, Months(12), day(text)).map(|(number, _)| number.get());
    assert_eq!(found("2026-03-31"), None);
    assert_eq!(found("2026-04-01"), Some(1));
    assert_eq!(found("2027-03-31"), Some(1));
    assert_eq!(found("2027-04-01"), Some(2));
    assert_eq!(term_containing(start, Months(0), start), None);
}

#[test]
fn the_ends_of_time_hold() {
    assert_eq!(term_last_day(Date::MAX, Months(u16::MAX)), Date::MAX);
    assert_eq!(term(Date::MAX, Months(u16::MAX), NonZeroU32::MAX).last, Date::MAX);
    assert_eq!(days_after_event(day("2026-01-01"), u32::MAX), Date::MAX);
    assert_eq!(months_after_event(Date::MAX, Months(1)), Date::MAX);
    assert!(term_containing(Date::MIN, Months(1), Date::MAX).is_some());
}

/// A day of 1950 to 2149.
fn any_day() -> impl Strategy<Value = Date> {
    (-7_305_i32..=65_744).prop_map(day_of_number)
}

proptest! {
    #[test]
    fn terms_leave_no_gap_and_do_not_overlap(start in any_day(), length in 1_u16..=60, number in 1_u32..=40) {
        let here = term(start, Months(length), ordinal(number));
        let after = term(start, Months(length), ordinal(number + 1));
        prop_assert!(here.first <= here.last);
        prop_assert_eq!(next_day(here.last), after.first);
        prop_assert_eq!(term(start, Months(length), NonZeroU32::MIN).first, start);
    }

    /// The referee: jiff's month addition constrains to the month's end as `add_months` does.
    #[test]
    fn a_term_ends_where_the_referee_says(start in any_day(), months in 1_u16..=1_200) {
        let corresponding = start.checked_add(jiff::Span::new().months(months)).unwrap();
        let expected = if corresponding.day() == start.day() {
            corresponding.yesterday().unwrap()
        } else {
            corresponding.last_of_month()
        };
        prop_assert_eq!(term_last_day(start, Months(months)), expected);
    }

    /// The period after an event equals plain month addition, but an event on a month's last day ends on the last
    /// day of the target month.
    #[test]
    fn after_an_event_is_month_addition_that_keeps_month_ends(event in any_day(), months in 1_u16..=120) {
        let plain = add_months(event, i32::from(months));
        let expected = if event == event.last_of_month() { plain.last_of_month() } else { plain };
        prop_assert_eq!(months_after_event(event, Months(months)), expected);
    }

    #[test]
    fn the_term_found_is_the_one_that_holds_the_day(
        start in any_day(), length in 1_u16..=60, later in 0_i32..=20_000,
    ) {
        let day = add_days(start, later);
        let (number, found) = term_containing(start, Months(length), day).unwrap();
        prop_assert!(found.contains(day));
        prop_assert_eq!(found, term(start, Months(length), number));
        prop_assert_eq!(term_containing(day, Months(length), previous_day(day)), None);
    }

    /// Every day of one term is found in it, the neighbours are not.
    #[test]
    fn the_borders_of_a_term_are_found(start in any_day(), length in 1_u16..=60, number in 1_u32..=40) {
        let here = term(start, Months(length), ordinal(number));
        let found = |day| term_containing(start, Months(length), day).map(|(number, _)| number.get());
        prop_assert_eq!(found(here.first), Some(number));
        prop_assert_eq!(found(here.last), Some(number));
        prop_assert_eq!(found(next_day(here.last)), Some(number + 1));
        prop_assert_eq!(found(previous_day(here.first)), (number > 1).then(|| number - 1));
    }

    #[test]
    fn days_after_an_event_do_not_count_it(event in any_day(), days in 0_u32..=40_000) {
        prop_assert_eq!(days_between(event, days_after_event(event, days)), i32::try_from(days).unwrap());
    }
}
