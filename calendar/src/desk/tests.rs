//! Worked days and instants of the desks.
#![allow(clippy::arithmetic_side_effects)]

use core::time::Duration;

use jiff::Timestamp;
use std::vec::Vec;

use super::*;
use crate::day::add_days;
use crate::{FIRST, LAST, at_japan, parse_date};

mod against_plain;
mod laws;
mod plain;

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn desk(hours: &str, year_end: Option<&str>) -> DeskCalendar<'static> {
    let year_end = year_end.map(|text| YearEndClose::parse(text).unwrap());
    DeskCalendar::new(OpeningHours::parse(hours).unwrap(), year_end, &[], &[])
}

fn ites() -> DeskCalendar<'static> {
    desk("09:00-17:30", Some("12-30..01-03"))
}

fn nec() -> DeskCalendar<'static> {
    desk("09:00-17:00", Some("12-29..01-03"))
}

fn nec_desk() -> DeskCalendar<'static> {
    desk("09:00-18:00", Some("12-29..01-03"))
}

fn eset() -> DeskCalendar<'static> {
    desk("00:00-24:00", None)
}

fn with<'a>(closures: &'a [Date], open_days: &'a [Date]) -> DeskCalendar<'a> {
    let ites = ites();
    DeskCalendar::new(ites.hours, ites.year_end, closures, open_days)
}

#[test]
fn a_business_day_is_a_weekday_that_nothing_closes() {
    use ClosedReason::{Closure, Holiday, Weekend, YearEnd};
    let closures = [day("2026-10-29"), day("2026-11-03"), day("2026-10-31"), day("2026-12-30")];
    let open_days = [day("2026-12-31"), day("2026-11-23"), day("2026-11-07")];
    let desk = with(&closures, &open_days);
    for (on, reason, holiday) in [
        ("2026-12-29", None, None),
        ("2026-12-30", Some(YearEnd), None),
        ("2026-12-31", None, None), // taken out
        ("2027-01-01", Some(Holiday), Some("元日")),
        ("2027-01-02", Some(Weekend), None),
        ("2027-01-04", None, None),
        ("2026-10-28", None, None),
        ("2026-10-29", Some(Closure), None),
        ("2026-10-30", None, None),
        ("2026-10-31", Some(Weekend), None),
        ("2026-11-03", Some(Holiday), Some("文化の日")),
        ("2026-11-07", None, None),                 // a Saturday taken out
        ("2026-11-23", None, Some("勤労感謝の日")), // a holiday taken out keeps its name
        ("2020-10-12", None, None),
        ("2026-05-06", Some(Holiday), Some("振替休日")),
        ("2026-05-03", Some(Weekend), Some("憲法記念日")),
    ] {
        let status = desk.business_day(day(on)).unwrap();
        assert_eq!(status.reason, reason, "{on}");
        assert_eq!(status.business, reason.is_none(), "{on}");
        assert_eq!(status.holiday.map(|holiday| holiday.name), holiday, "{on}");
        assert!(!status.forecast, "{on}");
    }
}

#[test]
fn desks_differ_in_their_year_end() {
    let business = |desk: DeskCalendar<'_>, on| desk.business_day(day(on)).unwrap().business;
    assert!(business(ites(), "2026-12-29"));
    assert!(!business(nec(), "2026-12-29"));
    assert!(business(nec(), "2026-12-28"));
    assert!(business(eset(), "2026-12-31"));
}

#[test]
fn reasons_have_their_wire_names_in_order() {
    let reasons = [ClosedReason::Weekend, ClosedReason::Holiday, ClosedReason::YearEnd, ClosedReason::Closure];
    assert!(reasons.is_sorted());
    assert_eq!(reasons.map(ClosedReason::as_str), ["weekend", "holiday", "year-end", "closure"]);
}

#[test]
fn a_day_from_2028_is_a_forecast() {
    assert!(!eset().business_day(day("2027-12-31")).unwrap().forecast);
    let equinox = eset().business_day(day("2028-03-20")).unwrap();
    assert!(equinox.forecast && equinox.reason == Some(ClosedReason::Holiday));
    assert!(eset().business_day(day("2028-01-01")).unwrap().forecast);
}

#[test]
fn the_day_itself_is_not_counted() {
    for (on, days, expected) in [
        ("2026-12-29", 1, "2027-01-04"),
        ("2027-01-02", 0, "2027-01-02"),
        ("2026-10-30", 1, "2026-11-02"),
        ("2026-10-30", 2, "2026-11-04"),
        ("2026-10-31", 1, "2026-11-02"),
        ("2026-09-18", 1, "2026-09-24"), // 21, 22 (citizens') and 23 September are holidays
    ] {
        assert_eq!(ites().add_business_days(day(on), days).unwrap().value, day(expected), "{on} + {days}");
    }
}

/// The last business day of 2027 at a desk without a year-end close is Friday 31 December.
#[test]
fn business_days_are_forecast_when_a_day_from_2028_was_looked_at() {
    let forecast = |on, days| eset().add_business_days(day(on), days).unwrap().forecast;
    assert!(!forecast("2027-12-30", 1));
    assert!(forecast("2027-12-31", 1));
    assert!(!forecast("2028-06-01", 0));
    assert!(forecast("2028-06-01", 1));
}

#[test]
fn open_up_to_not_including_closing() {
    for (instant, open, next) in [
        ("2026-10-30T08:59:59.999999999+09:00", false, "2026-10-30T09:00:00+09:00"),
        ("2026-10-30T09:00:00+09:00", true, "2026-10-30T09:00:00+09:00"),
        ("2026-10-30T03:00:00Z", true, "2026-10-30T12:00:00+09:00"),
        ("2026-10-30T17:29:59.999999999+09:00", true, "2026-10-30T17:29:59.999999999+09:00"),
        ("2026-10-30T17:30:00+09:00", false, "2026-11-02T09:00:00+09:00"),
        ("2026-10-29T18:00:00Z", false, "2026-10-30T09:00:00+09:00"), // 3:00 on Friday in Japan
        ("2026-10-31T12:00:00+09:00", false, "2026-11-02T09:00:00+09:00"),
        ("2026-12-29T18:00:00+09:00", false, "2027-01-04T09:00:00+09:00"),
    ] {
        assert_eq!(ites().is_open(at(instant)).unwrap().value, open, "{instant}");
        assert_eq!(ites().next_open(at(instant)).unwrap().value, at(next), "{instant}");
    }
    let evening = at("2026-12-28T18:00:00+09:00");
    assert_eq!(nec().next_open(evening).unwrap().value, at("2027-01-04T09:00:00+09:00"));
}

#[test]
fn business_time_runs_only_while_the_desk_is_open() {
    for (desk, from, minutes, expected) in [
        (ites(), "2026-10-30T17:00:00+09:00", 31, "2026-11-02T09:01:00+09:00"),
        (ites(), "2026-10-30T17:00:00+09:00", 30, "2026-10-30T17:30:00+09:00"),
        (ites(), "2026-10-30T17:00:00+09:00", 29, "2026-10-30T17:29:00+09:00"),
        (ites(), "2026-10-30T08:00:00+09:00", 510, "2026-10-30T17:30:00+09:00"),
        (ites(), "2026-10-30T08:00:00+09:00", 511, "2026-11-02T09:01:00+09:00"),
        (ites(), "2026-10-31T12:00:00+09:00", 1, "2026-11-02T09:01:00+09:00"),
        (ites(), "2026-10-30T17:29:59.5+09:00", 1, "2026-11-02T09:00:59.5+09:00"),
        (ites(), "2026-10-30T17:30:00+09:00", 1, "2026-11-02T09:01:00+09:00"),
        (ites(), "2026-12-29T17:00:00+09:00", 31, "2027-01-04T09:01:00+09:00"),
        (nec_desk(), "2026-10-30T17:30:00+09:00", 30, "2026-10-30T18:00:00+09:00"),
        (nec(), "2026-10-30T16:30:00+09:00", 31, "2026-11-02T09:01:00+09:00"),
        (eset(), "2026-10-30T23:00:00+09:00", 60, "2026-10-31T00:00:00+09:00"),
        (eset(), "2026-10-30T23:00:00+09:00", 61, "2026-11-02T00:01:00+09:00"),
        (eset(), "2026-10-29T23:00:00+09:00", 60, "2026-10-30T00:00:00+09:00"),
    ] {
        let found = desk.add_business_time(at(from), minutes).unwrap();
        assert_eq!(found.value, at(expected), "{from} + {minutes}");
    }
}

#[test]
fn no_minutes_fall_now_at_closing_or_at_the_next_opening() {
    for (desk, from, expected) in [
        (ites(), "2026-10-30T12:00:00.25+09:00", "2026-10-30T12:00:00.25+09:00"),
        (ites(), "2026-10-30T09:00:00+09:00", "2026-10-30T09:00:00+09:00"),
        (ites(), "2026-10-30T08:59:59+09:00", "2026-10-30T09:00:00+09:00"),
        (ites(), "2026-10-30T17:30:00+09:00", "2026-10-30T17:30:00+09:00"),
        (ites(), "2026-10-30T17:30:00.000000001+09:00", "2026-11-02T09:00:00+09:00"),
        (ites(), "2026-10-31T17:30:00+09:00", "2026-11-02T09:00:00+09:00"),
        (ites(), "2026-10-31T00:00:00+09:00", "2026-11-02T09:00:00+09:00"),
        // 0:00 of Saturday is Friday's closing; 0:00 of Sunday is nobody's; 0:00 of Friday is both.
        (eset(), "2026-10-31T00:00:00+09:00", "2026-10-31T00:00:00+09:00"),
        (eset(), "2026-10-31T00:00:00.000000001+09:00", "2026-11-02T00:00:00+09:00"),
        (eset(), "2026-11-01T00:00:00+09:00", "2026-11-02T00:00:00+09:00"),
        (eset(), "2026-10-30T00:00:00+09:00", "2026-10-30T00:00:00+09:00"),
    ] {
        assert_eq!(desk.add_business_time(at(from), 0).unwrap().value, at(expected), "{from}");
    }
}

#[test]
fn closures_and_open_days_move_business_time() {
    let (closures, open_days) = ([day("2026-11-02")], [day("2026-10-31")]);
    let desk = with(&closures, &open_days);
    let friday = at("2026-10-30T17:00:00+09:00");
    let added = |minutes| desk.add_business_time(friday, minutes).unwrap().value;
    assert_eq!(added(31), at("2026-10-31T09:01:00+09:00"));
    assert_eq!(added(30 + 510), at("2026-10-31T17:30:00+09:00"));
    assert_eq!(added(30 + 511), at("2026-11-04T09:01:00+09:00")); // 2 closed, 3 a holiday
    let between = desk.business_time_between(friday, at("2026-11-04T09:01:00+09:00")).unwrap();
    assert_eq!(between.value, Duration::from_secs((30 + 511) * 60));
}

#[test]
fn business_time_between_instants() {
    for (from, to, expected) in [
        ("2026-10-30T17:00:00+09:00", "2026-11-02T09:30:00+09:00", Duration::from_secs(3_600)),
        ("2026-12-29T09:00:00+09:00", "2027-01-04T17:30:00+09:00", Duration::from_secs(61_200)),
        ("2026-10-30T17:29:59.999999999+09:00", "2026-11-02T09:00:00+09:00", Duration::from_nanos(1)),
        ("2026-10-30T17:30:00+09:00", "2026-11-02T09:00:00+09:00", Duration::ZERO),
        ("2026-10-30T10:00:00+09:00", "2026-10-30T10:00:00.5+09:00", Duration::from_millis(500)),
        ("2026-10-30T07:00:00+09:00", "2026-10-30T23:00:00+09:00", Duration::from_secs(30_600)),
        ("2026-10-31T10:00:00+09:00", "2026-10-31T12:00:00+09:00", Duration::ZERO),
        ("2026-10-30T10:00:00+09:00", "2026-10-30T10:00:00+09:00", Duration::ZERO),
    ] {
        assert_eq!(ites().business_time_between(at(from), at(to)).unwrap().value, expected, "{from} to {to}");
    }
}

#[test]
fn a_reversed_interval_is_an_error() {
    let (from, to) = (at("2026-10-30T10:00:00Z"), at("2026-10-30T09:59:59.999999999Z"));
    assert_eq!(ites().business_time_between(from, to), Err(BetweenError::Reversed { from, to }));
}

/// New Year 2028 in Japan is 2027-12-31T15:00Z.
#[test]
fn business_time_is_forecast_when_a_day_from_2028_was_looked_at() {
    let (before, new_year, after) =
        (at("2027-12-31T14:00:00Z"), at("2027-12-31T15:00:00Z"), at("2027-12-31T15:00:00.000000001Z"));
    let added = |from, minutes| eset().add_business_time(from, minutes).unwrap();
    assert!(!added(before, 59).forecast);
    // Used up at 24:00 of the 31st: the next day is not looked at.
    assert_eq!(added(before, 60), Looked { value: new_year, forecast: false });
    assert_eq!(added(before, 61), Looked { value: at("2028-01-02T15:01:00Z"), forecast: true });
    assert_eq!(added(new_year, 0), Looked { value: new_year, forecast: false });
    assert!(added(after, 0).forecast);

    let between = |from, to| eset().business_time_between(from, to).unwrap().forecast;
    assert!(!between(before, new_year));
    assert!(between(before, after));
    assert!(!between(after, after));

    assert!(!eset().is_open(before).unwrap().forecast);
    assert!(eset().is_open(new_year).unwrap().forecast);
    assert!(!eset().next_open(before).unwrap().forecast);
    assert!(eset().next_open(new_year).unwrap().forecast);
}

/// At, one below and one above each end of the calendar.
#[test]
fn the_calendar_ends() {
    let (before, after) = (day("1954-12-31"), day("2100-01-01"));
    let out = |day| OutOfCalendar { day };
    assert_eq!(eset().business_day(before), Err(out(before)));
    assert!(eset().business_day(FIRST).is_ok());
    assert!(eset().business_day(LAST).is_ok());
    assert_eq!(eset().business_day(after), Err(out(after)));

    assert_eq!(eset().add_business_days(before, 0), Err(out(before)));
    assert_eq!(eset().add_business_days(LAST, 0).unwrap().value, LAST);
    assert_eq!(eset().add_business_days(LAST, 1), Err(out(after)));
    assert_eq!(eset().add_business_days(FIRST, u32::MAX), Err(out(after)));

    // 2099-12-31 is a Thursday: open until its 24:00, which is the last instant of all.
    let last_hour = at_japan(LAST, 23 * 60);
    assert_eq!(eset().add_business_time(last_hour, 60).unwrap().value, at_japan(after, 0));
    assert_eq!(eset().add_business_time(last_hour, 61), Err(out(after)));
    assert_eq!(eset().add_business_time(at_japan(after, 0), 0), Err(out(after)));
    assert_eq!(eset().add_business_time(at_japan(before, 0), 0), Err(out(before)));
    assert_eq!(eset().add_business_time(at_japan(FIRST, 0), u32::MAX), Err(out(after)));
    // 1955-01-01 is a holiday; whether 1954-12-31 closes at its 0:00 is not known.
    assert_eq!(eset().add_business_time(at_japan(FIRST, 0), 0).unwrap().value, at_japan(day("1955-01-03"), 0));
    assert_eq!(ites().next_open(last_hour), Err(out(after)));
    assert_eq!(eset().is_open(at_japan(after, 0)), Err(out(after)));

    let whole = eset().business_time_between(at_japan(FIRST, 0), last_hour).unwrap();
    assert!(whole.forecast && whole.value > Duration::from_secs(86_400 * 30_000));
    for (from, to, wrong) in [(FIRST, after, after), (before, FIRST, before), (after, after, after)] {
        let found = eset().business_time_between(at_japan(from, 0), at_japan(to, 0));
        assert_eq!(found, Err(BetweenError::OutOfCalendar(out(wrong))));
    }
}

/// Every day of 2028, a leap year, is taken out of the closed days: the 366th business day after its eve is its last day.
#[test]
fn a_year_of_nothing_but_business_days() {
    let (eve, last) = (day("2027-12-31"), day("2028-12-31"));
    let days: Vec<Date> = (1..=366).map(|after| add_days(eve, after)).collect();
    assert_eq!(days.last(), Some(&last));
    for (count, expected) in [(365, "2028-12-30"), (366, "2028-12-31"), (367, "2029-01-04")] {
        // The 1st of January is a holiday, 2 and 3 January 2029 are in the year-end close.
        assert_eq!(with(&[], &days).add_business_days(eve, count).unwrap().value, day(expected), "{count}");
    }
    // Behind a year that is counted as a whole.
    let year_before = (1..=365).filter(|before| ites().is_business_day(add_days(eve, 1 - before)).unwrap()).count();
    let days_of_both = u32::try_from(year_before).unwrap() + 366;
    assert_eq!(with(&[], &days).add_business_days(day("2026-12-31"), days_of_both).unwrap().value, last);
}

/// 10,000 days in descending order and twice over: sorted once, so that walking over them stays quick.
#[test]
fn many_days_in_any_order() {
    let last = day("2053-05-17");
    let mut days: Vec<Date> = (0..9_999).map(|back| add_days(last, -back)).collect();
    days.push(last);
    let first = add_days(last, -9_998);
    // As open days every one is a business day, weekends included.
    assert_eq!(with(&[], &days).add_business_days(first, 9_998).unwrap().value, last);
    // Taken out again, closures change nothing; alone, they leave no business day.
    assert_eq!(with(&days, &days).add_business_days(first, 9_998).unwrap().value, last);
    assert!(with(&days, &[]).add_business_days(first, 1).unwrap().value > last);
}
