//! Claims and cover at a month's end.

use alloc::string::String;
use alloc::vec::Vec;

use yakkan_calendar::Date;
use yakkan_contract_rules::{FactId, Line, Outcome, Reason, Yen};
use yakkan_insurance::{Alert, ClaimError};

use super::super::*;
use super::{contract, day, report_on, service, since};

/// The cover's facts, each as it must be.
fn attested() -> Vec<(&'static FactId, bool)> {
    let rules = &service("nec-mimamori").cover.as_ref().unwrap().rules;
    rules.iter().map(|rule| (&rule.attestation.fact, rule.attestation.must_be)).collect()
}

/// A claim of 200,000 yen for a dispatch on the day of a full alert.
pub(in crate::report) fn claim(on: Date, paid: Option<i64>) -> ClaimRecord<'static> {
    ClaimRecord {
        service: service("nec-mimamori"),
        label: "A-1".into(),
        alert: Alert { on, stars: 3, upgraded_on: None },
        dispatched_on: on,
        cost: Yen::from_integer(200_000),
        paid: paid.map(Yen::from_integer),
        facts: attested(),
    }
}

fn claims(all: &[(&str, Option<i64>)]) -> Records<'static> {
    Records { claims: all.iter().map(|(on, paid)| claim(day(on), *paid)).collect(), ..Records::default() }
}

/// Started on 15 April: policy year 1 is 2026-05-01 to 2027-04-30.
fn watched() -> Contract<'static> {
    since("nec-mimamori", "2026-04-15")
}

/// What becomes of each claim: its place, the outcome, what is payable and what the customer pays.
fn answers(contract: &Contract<'static>, records: &Records<'static>, of: &str) -> Vec<(usize, Outcome, Amounts)> {
    let report = report_on(contract, records, of);
    let assessed = report.claims.iter().map(|one| {
        let answer = one.answer.as_ref().unwrap();
        let amounts = [answer.payable, answer.customer_pays].map(|amount| alloc::format!("{amount}"));
        (one.record, answer.verdict.outcome(), amounts)
    });
    assessed.collect()
}

type Amounts = [String; 2];

fn amounts(payable: &str, customer: &str) -> Amounts {
    [payable, customer].map(Into::into)
}

fn left(contract: &Contract<'static>, records: &Records<'static>, of: &str) -> (u32, Yen) {
    let report = report_on(contract, records, of);
    let cover = report.cover[0].cover.as_ref().unwrap();
    (cover.dispatches_left, cover.left)
}

/// Two dispatches a policy year, 150,000 yen each: the third by its day is refused, whatever order they were written down in.
#[test]
fn of_three_open_claims_of_a_policy_year_the_third_is_refused() {
    let records = claims(&[("2026-10-20", None), ("2026-06-01", None), ("2026-10-01", None)]);
    assert_eq!(
        answers(&watched(), &records, "2026-10"),
        [
            (1, Outcome::Allowed, amounts("150000", "50000")),
            (2, Outcome::Allowed, amounts("150000", "50000")),
            (0, Outcome::Refused, amounts("0", "200000")),
        ]
    );
    // Nothing was paid yet.
    assert_eq!(left(&watched(), &records, "2026-10"), (2, Yen::from_integer(300_000)));
    // The third belongs to the next policy year.
    let records = claims(&[("2026-06-01", None), ("2026-10-01", None), ("2027-05-01", None)]);
    assert!(answers(&watched(), &records, "2027-05").iter().all(|(_, outcome, _)| *outcome == Outcome::Allowed));
}

/// A payment counts from the moment it is written down, also for a dispatch after that of an open claim; one of 0 yen uses nothing up.
#[test]
fn payments_leave_less_for_open_claims() {
    for (paid, outcomes) in [
        (Some(0), [Outcome::Allowed, Outcome::Allowed]),
        (Some(1), [Outcome::Allowed, Outcome::Refused]),
        (Some(150_000), [Outcome::Allowed, Outcome::Refused]),
    ] {
        let records = claims(&[("2026-06-01", None), ("2026-07-01", None), ("2026-08-01", paid)]);
        let open = answers(&watched(), &records, "2026-10");
        assert_eq!(open.iter().map(|(_, outcome, _)| *outcome).collect::<Vec<_>>(), outcomes, "{paid:?}");
    }
}

/// 100,000 and 150,000 paid: one dispatch short of nothing left. A third payment is shown in its month as beyond the limit, and only that.
#[test]
fn a_paid_claim_is_shown_in_the_month_of_its_dispatch_with_what_was_paid() {
    let records = claims(&[("2026-06-01", Some(100_000)), ("2026-10-01", Some(150_000)), ("2026-10-02", Some(1))]);
    assert_eq!(answers(&watched(), &records, "2026-06"), [(0, Outcome::Allowed, amounts("100000", "100000"))]);
    assert_eq!(
        answers(&watched(), &records, "2026-10"),
        [(1, Outcome::Allowed, amounts("150000", "50000")), (2, Outcome::Refused, amounts("1", "199999"))]
    );
    assert_eq!(answers(&watched(), &records, "2026-11"), []);
    assert_eq!(left(&watched(), &records, "2026-09"), (1, Yen::from_integer(150_000)));
    assert_eq!(left(&watched(), &records, "2026-10"), (0, Yen::ZERO));
    // The alert came before the cover: paid all the same, and no question any more.
    let early = claims(&[("2026-04-30", Some(150_000))]);
    assert_eq!(answers(&watched(), &early, "2026-04"), [(0, Outcome::Allowed, amounts("150000", "50000"))]);
}

/// A fact that nobody attested: payable if it turns out true, and kept free until then.
#[test]
fn a_conditional_claim_keeps_its_dispatch() {
    let mut records = claims(&[("2026-06-01", None), ("2026-07-01", None), ("2026-08-01", None)]);
    records.claims[0].facts.clear();
    let outcomes: Vec<_> = answers(&watched(), &records, "2026-10").iter().map(|(_, outcome, _)| *outcome).collect();
    assert_eq!(outcomes, [Outcome::Conditional, Outcome::Allowed, Outcome::Refused]);
}

#[test]
fn a_claim_without_a_line_is_refused_and_not_dropped() {
    let records = claims(&[("2026-10-01", None)]);
    let report = report_on(&since("ites-edr", "2026-04-01"), &records, "2026-10");
    assert!(report.cover.is_empty());
    let answer = report.claims[0].answer.as_ref().unwrap();
    assert_eq!(answer.verdict.violations.iter().map(Reason::code).collect::<Vec<_>>(), ["not-in-force"]);
    assert_eq!((answer.payable, answer.customer_pays), (Yen::ZERO, Yen::from_integer(200_000)));
}

/// A two-star alert gives a right once it is reported to be of the full grade: on the month's last day it is, a day later it is not yet.
#[test]
fn an_upgrade_after_the_months_end_is_none_yet() {
    let mut records = claims(&[("2026-10-31", None)]);
    records.claims[0].alert.stars = 2;
    let mut held_against = |upgraded: &str, of: &str| {
        records.claims[0].alert.upgraded_on = Some(day(upgraded));
        let report = report_on(&watched(), &records, of);
        report.claims[0].answer.as_ref().unwrap().verdict.violations.iter().map(Reason::code).collect::<Vec<_>>()
    };
    assert_eq!(held_against("2026-10-31", "2026-10"), [""; 0]);
    assert_eq!(held_against("2026-11-01", "2026-10"), ["not-three-star"]);
    // The window begins with the upgrade: that dispatch was a day too early.
    assert_eq!(held_against("2026-11-01", "2026-11"), ["outside-window"]);
}

/// A claim for a dispatch of the next month is not known yet; an open one stays until it is paid or settled with 0 yen.
#[test]
fn an_open_claim_is_shown_from_its_dispatch_on() {
    let records = claims(&[("2026-10-31", None)]);
    assert_eq!(answers(&watched(), &records, "2026-09"), []);
    assert_eq!(answers(&watched(), &records, "2026-10").len(), 1);
    assert_eq!(answers(&watched(), &records, "2026-12").len(), 1);
    let settled = claims(&[("2026-10-31", Some(0))]);
    assert_eq!(answers(&watched(), &settled, "2026-12"), []);
}

/// The service ends on 31 August: its cover is that of the day, and none is in force in September. The free month has a line without cover.
#[test]
fn cover_is_that_of_the_last_day_in_force() {
    let mut line = Line::new(service("nec-mimamori"), day("2026-04-15"), 3);
    line.last_day = Some(day("2026-08-31"));
    let ended = contract([line]);
    let cover =
        |of| report_on(&ended, &Records::default(), of).cover.first().map(|one| (one.on, one.cover.clone().unwrap()));
    assert_eq!(cover("2026-04").map(|(on, cover)| (on, cover.in_cover)), Some((day("2026-04-30"), false)));
    assert_eq!(cover("2026-05").map(|(on, cover)| (on, cover.in_cover)), Some((day("2026-05-31"), true)));
    assert_eq!(cover("2026-08").map(|(on, cover)| (on, cover.in_cover)), Some((day("2026-08-31"), true)));
    assert_eq!(cover("2026-09"), None);
}

#[test]
fn a_claim_that_cannot_be_assessed_says_why() {
    let mut records = claims(&[("2026-10-01", None)]);
    records.claims[0].alert.stars = 4;
    let report = report_on(&watched(), &records, "2026-10");
    assert_eq!(report.claims[0].answer, Err(ClaimError::StarsOutOfRange { stars: 4, most: 3 }));
}
