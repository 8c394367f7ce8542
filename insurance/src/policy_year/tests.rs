use std::vec::Vec;

use proptest::prelude::*;
use yakkan_calendar::{add_days, add_months, next_day, parse_date, previous_day};
use yakkan_contract_rules::{LAST_CONTRACT_DAY, Service, example};

use super::*;

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

fn covered(months: u16) -> Service {
    let mut service = example::covered();
    if let Some(cover) = &mut service.cover {
        cover.period.length = Months(months);
    }
    service
}

fn line<'t>(service: &'t Service, start: &str, use_start: Option<&str>, last_day: Option<&str>) -> Line<'t> {
    let mut line = Line::new(service, day(start), 5);
    (line.use_start, line.last_day) = (use_start.map(day), last_day.map(day));
    line
}

/// The first policy year of a line that starts on the last contract day begins a day later, and its renewal a year after.
#[test]
fn the_last_beginning_is_two_years_after_the_last_contract_day() {
    assert_eq!(LAST_BEGINNING, add_months(LAST_CONTRACT_DAY, 24));
}

fn first(line: &Line<'_>) -> Option<Date> {
    policy_years(line).next().map(|year| year.period.first)
}

#[test]
fn year_1_starts_on_the_1st_of_the_month_after_the_later_of_start_and_use() {
    let service = covered(12);
    for (start, use_start, expected) in [
        ("2026-03-31", None, "2026-04-01"),
        ("2026-04-01", None, "2026-05-01"),
        ("2026-04-02", None, "2026-05-01"),
        ("2026-12-31", None, "2027-01-01"),
        ("2028-02-29", None, "2028-03-01"),
        ("2026-04-01", Some("2026-06-01"), "2026-07-01"),
        ("2026-04-01", Some("2026-04-30"), "2026-05-01"),
        ("2026-04-01", Some("2026-05-01"), "2026-06-01"),
        // Use that began before the start cannot begin cover before it.
        ("2026-04-01", Some("2026-01-15"), "2026-05-01"),
    ] {
        assert_eq!(first(&line(&service, start, use_start, None)), Some(day(expected)), "{start} {use_start:?}");
    }
}

#[test]
fn a_service_without_cover_has_no_policy_year() {
    let service = example::plain();
    let line = line(&service, "2026-04-01", None, None);
    assert_eq!(policy_years(&line).count(), 0);
    assert_eq!(policy_year_on(&line, day("2026-06-01")), None);
    assert!(!in_cover(&line, day("2026-06-01")));
}

#[test]
fn a_year_of_no_months_is_none() {
    let service = covered(0);
    let line = line(&service, "2026-04-01", None, None);
    assert_eq!(policy_years(&line).count(), 0);
    assert_eq!(policy_year_on(&line, day("2026-05-01")), None);
}

/// Year 2 would start on 2027-05-01.
#[test]
fn a_year_renews_only_where_the_service_is_in_force_on_the_renewal_day() {
    let service = covered(12);
    for (last_day, years) in [("2027-04-30", 1), ("2027-05-01", 2), ("2027-05-02", 2)] {
        let line = line(&service, "2026-04-10", None, Some(last_day));
        assert_eq!(policy_years(&line).count(), years, "{last_day}");
        assert_eq!(policy_year_on(&line, day("2027-05-01")).is_some(), years == 2, "{last_day}");
    }
}

/// Year 1 would start on 2026-05-01.
#[test]
fn year_1_needs_the_service_in_force_on_its_first_day() {
    let service = covered(12);
    for (last_day, exists) in [("2026-04-30", false), ("2026-05-01", true), ("2026-05-02", true)] {
        let line = line(&service, "2026-04-10", None, Some(last_day));
        assert_eq!(first(&line), exists.then_some(day("2026-05-01")), "{last_day}");
        assert_eq!(in_cover(&line, day("2026-05-01")), exists, "{last_day}");
    }
}

#[test]
fn the_last_day_ends_the_cover_but_not_the_year() {
    let service = covered(12);
    let line = line(&service, "2026-04-10", None, Some("2026-08-31"));
    let year =
        PolicyYear { ordinal: NonZeroU32::MIN, period: Period { first: day("2026-05-01"), last: day("2027-04-30") } };
    for (on, in_year, covered) in [
        ("2026-04-30", false, false),
        ("2026-05-01", true, true),
        ("2026-08-30", true, true),
        ("2026-08-31", true, true),
        ("2026-09-01", true, false),
        ("2027-04-30", true, false),
        ("2027-05-01", false, false),
    ] {
        assert_eq!(policy_year_on(&line, day(on)), in_year.then_some(year), "{on}");
        assert_eq!(in_cover(&line, day(on)), covered, "{on}");
    }
}

/// From 2027-03-01: the year that holds the leap day 2028-02-29 ends with it, the next ends on the 28th.
#[test]
fn a_year_ends_on_the_leap_day() {
    let service = covered(12);
    let line = line(&service, "2027-02-28", None, None);
    let years: Vec<_> = policy_years(&line).take(2).map(|year| year.period.last).collect();
    assert_eq!(years, [day("2028-02-29"), day("2029-02-28")]);
    let ordinal = |on| policy_year_on(&line, day(on)).map(|year| year.ordinal.get());
    assert_eq!([ordinal("2028-02-28"), ordinal("2028-02-29"), ordinal("2028-03-01")], [Some(1), Some(1), Some(2)]);
}

#[test]
fn the_years_end_with_the_last_that_begins_within_two_years_after_the_last_contract_day() {
    let service = covered(12);
    let whole = line(&service, "2000-01-01", None, None);
    let last = policy_years(&whole).last().unwrap();
    assert_eq!((last.ordinal.get(), last.period.first, last.period.last), (102, day("2101-02-01"), day("2102-01-31")));
    assert_eq!(policy_year_on(&whole, day("2102-01-31")), Some(last));
    assert_eq!(policy_year_on(&whole, day("2102-02-01")), None);
    assert_eq!(policy_years(&line(&service, "2099-11-30", None, None)).count(), 3);
    assert_eq!(policy_years(&line(&service, "2099-12-31", None, None)).count(), 2);
}

proptest! {
    /// The referee walks the years one after the other and asks each for the day.
    #[test]
    fn the_year_on_a_day_is_the_one_that_holds_it(
        start in 0_i32..20_000, used in proptest::option::of(0_i32..20_000), length in 1_u16..40,
        lasts in proptest::option::of(0_i32..5_000), asked in 0_i32..8_000,
    ) {
        let service = covered(length);
        let mut line = Line::new(&service, add_days(day("2000-01-01"), start), 5);
        line.use_start = used.map(|days| add_days(day("2000-01-01"), days));
        line.last_day = lasts.map(|days| add_days(line.start, days));
        let on = add_days(previous_day(line.start), asked);
        let walked = policy_years(&line).find(|year| year.period.contains(on));
        prop_assert_eq!(policy_year_on(&line, on), walked);
        prop_assert_eq!(in_cover(&line, on), walked.is_some() && line.is_in_force(on));
    }

    #[test]
    fn years_follow_one_another_without_a_gap(start in 0_i32..30_000, length in 1_u16..40) {
        let service = covered(length);
        let line = Line::new(&service, add_days(day("2000-01-01"), start), 5);
        let years: Vec<_> = policy_years(&line).collect();
        for pair in years.windows(2) {
            prop_assert_eq!(pair[1].period.first, next_day(pair[0].period.last));
            prop_assert_eq!(pair[1].ordinal.get().checked_sub(pair[0].ordinal.get()), Some(1));
        }
    }
}
