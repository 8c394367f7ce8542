use alloc::format;
use alloc::string::{String, ToString};

use yakkan_calendar::parse_date;
use yakkan_catalog::Catalog;
use yakkan_contract_rules::{FirstMonth, Reading, ScheduledChange};

use super::*;

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

fn service(id: &str) -> &'static Service {
    static BUILT_IN: Catalog = Catalog::built_in();
    BUILT_IN.service(id).unwrap()
}

fn line(id: &str, start: &str, quantity: u32, last_day: Option<&str>) -> Line<'static> {
    let mut line = Line::new(service(id), day(start), quantity);
    line.last_day = last_day.map(day);
    line
}

fn contract(lines: impl IntoIterator<Item = Line<'static>>) -> Contract<'static> {
    Contract::new("C-1", lines, []).unwrap()
}

/// "2026-04-01 ites-mdr start 30", an event a row.
fn rows(timeline: &Timeline<'_>) -> Vec<String> {
    let detail = |kind| match kind {
        EventKind::Start { quantity } | EventKind::Change { quantity } => format!(" {quantity}"),
        EventKind::PolicyYear { ordinal, to } => format!(" {ordinal} to {}", Iso(to)),
        EventKind::LockEnd | EventKind::ChargeStart | EventKind::LastDay => String::new(),
    };
    let row = |event: &Event<'_>| {
        format!("{} {} {}{}", Iso(event.on), event.service.id, event.kind.as_str(), detail(event.kind))
    };
    timeline.events.iter().map(row).collect()
}

fn whole(contract: &Contract<'static>) -> Timeline<'static> {
    timeline(contract, None, None, &Readings::default()).unwrap()
}

#[test]
fn events_come_by_day_then_service_then_kind() {
    let mut mdr = line("ites-mdr", "2026-04-01", 30, Some("2028-03-31"));
    mdr.changes.push(ScheduledChange { on: day("2027-06-01"), quantity: 28 });
    let timeline = whole(&contract([mdr, line("ites-edr", "2026-04-01", 30, Some("2028-03-31"))]));
    assert_eq!(
        rows(&timeline),
        [
            "2026-04-01 ites-edr start 30",
            "2026-04-01 ites-edr charge-start",
            "2026-04-01 ites-mdr start 30",
            "2026-04-01 ites-mdr charge-start",
            "2027-03-31 ites-mdr lock-end",
            "2027-06-01 ites-mdr change 28",
            "2028-03-31 ites-edr last-day",
            "2028-03-31 ites-mdr last-day",
        ]
    );
    assert_eq!((timeline.from, timeline.to), (day("2026-04-01"), day("2028-03-31")));
}

/// The lock of 2026-04-01 ends with 2027-03-31.
#[test]
fn a_lock_ends_only_where_the_service_is_in_force() {
    for (last_day, ends) in
        [(Some("2027-03-30"), false), (Some("2027-03-31"), true), (Some("2027-04-01"), true), (None, true)]
    {
        let timeline = whole(&contract([line("ites-mdr", "2026-04-01", 30, last_day)]));
        let found = timeline.events.iter().find(|event| event.kind == EventKind::LockEnd);
        assert_eq!(found.map(|event| event.on), ends.then_some(day("2027-03-31")), "{last_day:?}");
    }
}

#[test]
fn the_lock_end_stands_before_the_last_day_of_the_same_day() {
    let timeline = whole(&contract([line("ites-mdr", "2026-04-01", 30, Some("2027-03-31"))]));
    let last: Vec<_> = rows(&timeline).into_iter().rev().take(2).collect();
    assert_eq!(last, ["2027-03-31 ites-mdr last-day", "2027-03-31 ites-mdr lock-end"]);
}

#[test]
fn charging_starts_on_the_first_charged_day() {
    let free = Readings { first_month: FirstMonth::Free, ..Readings::default() };
    for (id, start, readings, charged) in [
        ("ites-edr", "2026-04-15", Readings::default(), Some("2026-04-15")),
        ("ites-edr", "2026-04-15", free, Some("2026-05-01")),
        ("ites-edr", "2026-05-01", free, Some("2026-05-01")),
        ("nec-mimamori", "2026-05-01", Readings::default(), Some("2026-06-01")),
        ("ites-id-setup", "2026-04-15", free, Some("2026-04-15")),
    ] {
        let contract = contract([line(id, start, 5, None)]);
        let timeline = timeline(&contract, None, None, &readings).unwrap();
        let found = timeline.events.iter().find(|event| event.kind == EventKind::ChargeStart);
        assert_eq!(found.map(|event| event.on), charged.map(day), "{id} {start}");
    }
}

#[test]
fn what_ends_before_its_first_charged_month_is_never_charged() {
    for (last_day, charged) in [("2026-04-30", false), ("2026-05-01", true)] {
        let timeline = whole(&contract([line("nec-mimamori", "2026-04-10", 1, Some(last_day))]));
        let found = timeline.events.iter().any(|event| event.kind == EventKind::ChargeStart);
        assert_eq!(found, charged, "{last_day}");
    }
}

#[test]
fn an_open_line_is_seen_for_one_more_year_with_its_policy_years() {
    let timeline = whole(&contract([line("nec-mimamori", "2026-04-10", 2, None)]));
    assert_eq!(
        rows(&timeline),
        [
            "2026-04-10 nec-mimamori start 2",
            "2026-05-01 nec-mimamori charge-start",
            "2026-05-01 nec-mimamori policy-year 1 to 2027-04-30",
            "2027-05-01 nec-mimamori policy-year 2 to 2028-04-30",
        ]
    );
    assert_eq!(timeline.to, day("2027-05-01"));
}

#[test]
fn the_days_asked_for_are_included_and_nothing_else() {
    let contract = contract([line("nec-mimamori", "2026-04-10", 2, Some("2026-12-31"))]);
    let between = |from, to| {
        let timeline = timeline(&contract, Some(day(from)), Some(day(to)), &Readings::default()).unwrap();
        timeline.events.len()
    };
    assert_eq!(between("2026-04-10", "2026-12-31"), 4);
    assert_eq!(between("2026-04-11", "2026-12-30"), 2);
    assert_eq!(between("2026-05-01", "2026-05-01"), 2);
    assert_eq!(between("2026-05-02", "2026-12-30"), 0);
}

#[test]
fn a_bound_left_out_never_lies_on_the_wrong_side_of_the_other() {
    let ended = contract([line("ites-edr", "2026-04-10", 2, Some("2026-12-31"))]);
    for (from, to, seen) in [
        (Some("2026-12-31"), None, ("2026-12-31", "2026-12-31")),
        (Some("2027-01-01"), None, ("2027-01-01", "2027-01-01")),
        (None, Some("2026-04-10"), ("2026-04-10", "2026-04-10")),
        (None, Some("2026-04-09"), ("2026-04-09", "2026-04-09")),
    ] {
        let timeline = timeline(&ended, from.map(day), to.map(day), &Readings::default()).unwrap();
        assert_eq!((timeline.from, timeline.to), (day(seen.0), day(seen.1)), "{from:?} {to:?}");
    }
}

#[test]
fn reversed_bounds_are_an_error() {
    let contract = contract([line("ites-edr", "2026-04-10", 2, None)]);
    let (from, to) = (day("2026-05-02"), day("2026-05-01"));
    let error = timeline(&contract, Some(from), Some(to), &Readings::default()).unwrap_err();
    assert_eq!((error, error.code()), (TimelineError::IntervalReversed { from, to }, "interval-reversed"));
    assert_eq!(error.to_string(), "the days run from 2026-05-02 back to 2026-05-01");
    assert!(timeline(&contract, Some(to), Some(to), &Readings::default()).is_ok());
}

#[test]
fn a_contract_without_lines_has_no_events() {
    let empty = contract([]);
    assert!(whole(&empty).events.is_empty());
    let given = timeline(&empty, None, Some(day("2026-05-01")), &Readings::default()).unwrap();
    assert_eq!((given.from, given.to, given.events.len()), (day("2026-05-01"), day("2026-05-01"), 0));
}

#[test]
fn it_rests_on_lock_charge_start_and_cover() {
    let clauses = |timeline: &Timeline<'_>| {
        let found = timeline.grounds.clauses();
        found.iter().map(|clause| clause.as_str().to_string()).collect::<Vec<_>>()
    };
    let mdr = whole(&contract([line("ites-mdr", "2026-04-01", 30, None)]));
    assert_eq!(clauses(&mdr), ["ITES-EDR-MDR-1.14-2", "ITES-EDR-MDR-1.14-1"]);
    let read: Vec<_> = mdr.grounds.readings.iter().collect();
    assert_eq!(read, [Reading::FirstMonth, Reading::LockScope]);

    let nec = whole(&contract([line("nec-mimamori", "2026-04-01", 1, None)]));
    assert_eq!(clauses(&nec), ["NEC-MIMAMORI-7.5-2", "NEC-MIMAMORI-ANNEX2-period-1", "NEC-MIMAMORI-ANNEX2-period-2"]);
    assert_eq!(nec.grounds.readings.iter().count(), 0);
}
