//! Months worked out by hand.

use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

use yakkan_calendar::{Date, Timestamp, at_japan, parse_date};
use yakkan_catalog::Catalog;
use yakkan_contract_rules::Line;
use yakkan_severity::IntervalList;

use super::*;

mod claims;
mod commitments;

pub(super) use claims::claim;

static BUILT_IN: Catalog = Catalog::built_in();

pub(super) fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

pub(super) fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

pub(super) fn service(id: &str) -> &'static Service {
    BUILT_IN.service(id).unwrap()
}

pub(super) fn contract(lines: impl IntoIterator<Item = Line<'static>>) -> Contract<'static> {
    Contract::new("C-1", lines, []).unwrap()
}

fn since(id: &str, start: &str) -> Contract<'static> {
    contract([Line::new(service(id), day(start), 30)])
}

fn instant(on: &str, minutes: u16) -> Timestamp {
    at_japan(day(on), minutes)
}

pub(super) fn report_on(contract: &Contract<'static>, records: &Records<'static>, of: &str) -> MonthReport<'static> {
    report_month(contract, records, month(of), &Readings::default())
}

/// A use with everything attested as it must be.
pub(super) fn used(id: &str, place: usize, on: Date, holder: Option<&str>) -> UseRecord<'static> {
    let service = service(id);
    let allowance = &service.allowances[place];
    let facts = allowance.attestations.iter().map(|one| (&one.fact, one.must_be)).collect();
    UseRecord { service, allowance, on, units: Some(1), holder: holder.map(Box::from), facts }
}

fn tickets(days: &[&str]) -> Records<'static> {
    let uses = days.iter().map(|on| used("ites-mdr", 0, day(on), None)).collect();
    Records { uses, ..Records::default() }
}

/// "C-1's third ticket": its place among the records, and what is held against it.
fn refusals(report: &MonthReport<'static>) -> Vec<(usize, Vec<&'static str>)> {
    use yakkan_contract_rules::Reason;
    let codes = |one: &JudgedUse<'static>| one.verdict.violations.iter().map(Reason::code).collect();
    report.uses.iter().map(|one| (one.record, codes(one))).collect()
}

/// Three tickets a month: using them up is granted, a fourth is not; nothing is carried over or taken from the next month.
#[test]
fn a_ticket_over_the_grant_is_refused_and_told_apart_from_one_that_uses_it_up() {
    let mdr = since("ites-mdr", "2026-04-01");
    for (days, counted, over) in [
        (&["2026-10-01", "2026-10-31"][..], (2, 1, 0), false),
        (&["2026-10-01", "2026-10-02", "2026-10-31"], (3, 0, 0), false),
        (&["2026-10-01", "2026-10-02", "2026-10-02", "2026-10-31"], (4, 0, 1), true),
        (&["2026-09-30", "2026-10-02", "2026-10-02", "2026-10-31", "2026-11-01"], (3, 0, 0), false),
    ] {
        let report = report_on(&mdr, &tickets(days), "2026-10");
        let balance = &report.balances[0];
        assert_eq!((balance.used, balance.left, balance.over), counted, "{days:?}");
        assert_eq!((balance.from, balance.to), (day("2026-10-01"), Some(day("2026-10-31"))));
        let refused = refusals(&report).into_iter().any(|(_, codes)| !codes.is_empty());
        assert_eq!(refused, over, "{days:?}");
    }
}

/// Written down in any order, the last by its day is the one too many; of one day the one written last.
#[test]
fn the_use_too_many_is_the_latest() {
    let mdr = since("ites-mdr", "2026-04-01");
    let report = report_on(&mdr, &tickets(&["2026-10-31", "2026-10-02", "2026-10-02", "2026-10-01"]), "2026-10");
    let expected = [(3, vec![]), (1, vec![]), (2, vec![]), (0, vec!["allowance-exhausted"])];
    assert_eq!(refusals(&report), expected);
}

#[test]
fn a_use_after_the_months_end_plays_no_part() {
    let mdr = since("ites-mdr", "2026-04-01");
    let known = report_on(&mdr, &tickets(&["2026-10-31"]), "2026-10");
    assert_eq!(known, report_on(&mdr, &tickets(&["2026-10-31", "2026-11-01"]), "2026-10"));
}

#[test]
fn a_use_of_a_service_that_the_contract_does_not_hold_is_refused_and_not_dropped() {
    let report = report_on(&since("ites-edr", "2026-04-01"), &tickets(&["2026-10-31"]), "2026-10");
    assert_eq!(refusals(&report), [(0, vec!["not-in-force"])]);
}

/// The line ends on 15 October: its balance is that of its last day. In November there is none; in March there was none yet.
#[test]
fn balances_are_those_of_the_last_day_in_force() {
    let mut line = Line::new(service("ites-mdr"), day("2026-04-10"), 30);
    line.last_day = Some(day("2026-10-15"));
    let mdr = contract([line]);
    let balance = |of| report_on(&mdr, &Records::default(), of).balances.first().map(|one| (one.from, one.to));
    assert_eq!(balance("2026-03"), None);
    assert_eq!(balance("2026-04"), Some((day("2026-04-10"), Some(day("2026-04-30")))));
    assert_eq!(balance("2026-10"), Some((day("2026-10-01"), Some(day("2026-10-15")))));
    assert_eq!(balance("2026-11"), None);
}

/// October has 744 hours: 7 h 26 min 24 s are 1 % of it.
#[test]
fn availability_is_that_of_the_month_and_none_without_a_target() {
    let nec = service("nec-mimamori");
    let outage = |seconds: i64| {
        let from = instant("2026-10-10", 0);
        Interval { from, to: Timestamp::from_second(from.as_second() + seconds).unwrap() }
    };
    let met = |service, seconds| {
        month_availability(service, month("2026-10"), [outage(seconds)], [], &Readings::default())
            .map(|one| one.map(|one| one.met))
    };
    assert_eq!(
        [26_783, 26_784, 26_785].map(|seconds| met(nec, seconds)),
        [Ok(Some(true)), Ok(Some(true)), Ok(Some(false))]
    );
    assert_eq!(met(service("ites-edr"), 1), Ok(None));
    let reversed = IntervalReversed { list: IntervalList::Outages, index: 0 };
    assert_eq!([0, 1].map(|seconds| met(nec, seconds)), [Err(reversed), Ok(Some(true))]);
}
