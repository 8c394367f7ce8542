//! Shares worked out by hand, at the target and beside it.
#![allow(clippy::arithmetic_side_effects, reason = "a test may overflow")]

use std::vec::Vec;

use yakkan_calendar::Timestamp;
use yakkan_contract_rules::{Reading, Service, example};

use super::*;

mod laws;

fn april() -> Month {
    Month::new(2026, 4).unwrap()
}

/// So many seconds after 0:00 on 1 April 2026 in Japan.
fn after(seconds: i64) -> Timestamp {
    Timestamp::from_second(at_japan(april().first_day(), 0).as_second() + seconds).unwrap()
}

fn interval((from, to): (i64, i64)) -> Interval {
    Interval { from: after(from), to: after(to) }
}

/// Outage and time measured in seconds, the share in millionths, whether it is met.
fn measured(outages: &[(i64, i64)], excluded: &[(i64, i64)]) -> (u64, u64, Option<u32>, bool) {
    let service = example::promising();
    let list = |pairs: &[(i64, i64)]| pairs.iter().copied().map(interval).collect::<Vec<_>>();
    let found = ask(&service, &list(outages), &list(excluded)).unwrap();
    (found.outage_seconds(), found.measured_seconds(), found.millionths(), found.met)
}

fn ask<'t>(
    service: &'t Service,
    outages: &[Interval],
    excluded: &[Interval],
) -> Result<Availability<'t>, IntervalReversed> {
    availability(service.availability.as_ref().unwrap(), april(), outages, excluded, &Readings::default())
}

const MONTH: i64 = 30 * 86_400;

/// One per cent of 30 days is 25,920 seconds.
#[test]
fn the_target_is_compared_exactly() {
    assert_eq!(measured(&[], &[]), (0, 2_592_000, Some(1_000_000), true));
    assert_eq!(measured(&[(0, 25_919)], &[]), (25_919, 2_592_000, Some(990_000), true));
    assert_eq!(measured(&[(0, 25_920)], &[]), (25_920, 2_592_000, Some(990_000), true));
    assert_eq!(measured(&[(0, 25_921)], &[]), (25_921, 2_592_000, Some(989_999), false));
    assert_eq!(measured(&[(0, MONTH)], &[]), (2_592_000, 2_592_000, Some(0), false));
    // A nanosecond too long: the share shown is the same, the verdict is not.
    let service = example::promising();
    let to = Timestamp::from_nanosecond(after(25_920).as_nanosecond() + 1).unwrap();
    let found = ask(&service, &[Interval { from: after(0), to }], &[]).unwrap();
    assert_eq!((found.outage_seconds(), found.millionths(), found.met), (25_920, Some(989_999), false));
}

#[test]
fn intervals_are_united_and_cut_to_the_month() {
    let outage = |outages: &[(i64, i64)]| measured(outages, &[]).0;
    assert_eq!(outage(&[(100, 200), (150, 300)]), 200);
    assert_eq!(outage(&[(100, 200), (200, 300)]), 200);
    assert_eq!(outage(&[(100, 500), (200, 300), (100, 500)]), 400);
    assert_eq!(outage(&[(-100, 50), (MONTH - 10, MONTH + 90)]), 60);
    assert_eq!(outage(&[(-100, 0), (MONTH, MONTH + 90)]), 0);
    assert_eq!(outage(&[(-100, MONTH + 100)]), 2_592_000);
}

#[test]
fn excluded_work_is_neither_an_outage_nor_measured() {
    assert_eq!(measured(&[(0, 7_200)], &[(3_600, 10_800)]), (3_600, 2_584_800, Some(998_607), true));
    assert_eq!(measured(&[(0, 7_200)], &[(0, 7_200)]), (0, 2_584_800, Some(1_000_000), true));
    // Ten days excluded: 17,280 seconds are one per cent of the 20 that are left.
    assert_eq!(measured(&[(MONTH - 17_280, MONTH)], &[(0, 864_000)]), (17_280, 1_728_000, Some(990_000), true));
    assert_eq!(measured(&[(MONTH - 17_281, MONTH)], &[(0, 864_000)]), (17_281, 1_728_000, Some(989_999), false));
}

#[test]
fn a_month_excluded_as_a_whole_has_no_figure_and_is_met() {
    assert_eq!(measured(&[(0, 100)], &[(-5, MONTH + 5)]), (0, 0, None, true));
    assert_eq!(measured(&[(0, 100)], &[(1, MONTH)]), (1, 1, Some(0), false));
}

#[test]
fn an_interval_must_end_after_it_begins() {
    let service = example::promising();
    let (good, empty, reversed) = (interval((0, 1)), interval((5, 5)), interval((6, 5)));
    let error = |list, index| Err(IntervalReversed { list, index });
    for bad in [empty, reversed] {
        assert_eq!(ask(&service, &[good, bad], &[]).map(|found| found.met), error(IntervalList::Outages, 1));
        assert_eq!(ask(&service, &[good], &[bad]).map(|found| found.met), error(IntervalList::Excluded, 0));
        assert_eq!(ask(&service, &[bad], &[bad]).map(|found| found.met), error(IntervalList::Outages, 0));
    }
    let message = std::format!("{}", ask(&service, &[empty], &[]).unwrap_err());
    assert_eq!(message, "the interval 0 of 'outages' does not end after it begins");
}

#[test]
fn an_answer_rests_on_the_target_its_exclusions_and_the_period() {
    let service = example::promising();
    let found = ask(&service, &[], &[]).unwrap();
    let clauses: Vec<_> = found.grounds.clauses().iter().map(|clause| clause.as_str()).collect();
    assert_eq!(clauses, ["EXAMPLE-25", "EXAMPLE-26"]);
    assert_eq!(found.grounds.readings.iter().collect::<Vec<_>>(), [Reading::SloPeriod]);
}
