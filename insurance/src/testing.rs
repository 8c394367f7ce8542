//! What the tests of this crate share: a service with the insurance of the watch service, and short ways to write claims.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use std::borrow::Cow;
use std::vec::Vec;

use yakkan_calendar::{Date, parse_date};
use yakkan_contract_rules::{
    Attestation, BreachCode, ClaimException, ClaimKind, ClaimRule, ClauseId, Contract, FactId, Line, Readings, Service,
    Text, Yen, example,
};

use crate::{Alert, Claim, ClaimAnswer, PaidClaim, assess_claim};

pub(crate) fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

pub(crate) fn yen(amount: i64) -> Yen {
    Yen::from_integer(amount)
}

fn rule(fact: &str, must_be: bool, breach: &str, asked: ClaimKind) -> ClaimRule {
    let attestation = Attestation {
        fact: FactId::new(fact).unwrap(),
        must_be,
        breach: BreachCode::new(breach).unwrap(),
        clause: ClauseId::new(&std::format!("RULE-{fact}")).unwrap(),
        requirement: Text::constant("it is so", "そうであること"),
    };
    ClaimRule { attestation, asked, exception: None }
}

/// Two dispatches of 150,000 yen a year; a scan that an exception lifts; proof of it for lower alerts; two rights under one code; one thing
/// that must not be.
pub(crate) fn insured() -> Service {
    let mut service = example::covered();
    let cover = service.cover.as_mut().unwrap();
    (cover.limit.each, cover.limit.total) = (yen(150_000), yen(300_000));
    let mut scan = rule("full-scan", true, "scan-missing", ClaimKind::Every);
    scan.exception = Some(ClaimException {
        fact: FactId::constant("scan-exception"),
        clause: ClauseId::constant("EXCEPTION"),
        requirement: Text::constant("there was a reason", "事情があること"),
    });
    cover.rules = Cow::Owned(std::vec![
        scan,
        rule("scan-evidence", true, "scan-evidence-missing", ClaimKind::BelowFullGrade),
        rule("claim-delegated", true, "delegation-missing", ClaimKind::Every),
        rule("receipt-delegated", true, "delegation-missing", ClaimKind::Every),
        rule("criminal-act", false, "criminal-act", ClaimKind::Every),
    ]);
    service
}

/// Everything as it must be, for every alert.
pub(crate) const GOOD: [(&str, bool); 5] = [
    ("full-scan", true),
    ("scan-evidence", true),
    ("claim-delegated", true),
    ("receipt-delegated", true),
    ("criminal-act", false),
];

/// The good facts with one changed, or without it.
pub(crate) fn but(fact: &'static str, value: Option<bool>) -> Vec<(&'static str, bool)> {
    let rest = GOOD.into_iter().filter(|(known, _)| *known != fact);
    rest.chain(value.map(|value| (fact, value))).collect()
}

/// From 2026-03-10, so that policy year 1 is 2026-04-01 to 2027-03-31.
pub(crate) fn contract<'t>(service: &'t Service, last_day: Option<&str>) -> Contract<'t> {
    let mut line = Line::new(service, day("2026-03-10"), 5);
    line.last_day = last_day.map(day);
    Contract::new("C-1", [line], []).unwrap()
}

pub(crate) fn paid(alert_on: &str, dispatched_on: &str, amount: i64) -> PaidClaim {
    PaidClaim { alert_on: day(alert_on), dispatched_on: day(dispatched_on), paid: yen(amount) }
}

/// A claim of 200,000 yen.
#[derive(Clone, Copy)]
pub(crate) struct Case<'c> {
    pub(crate) alert: &'c str,
    pub(crate) stars: u32,
    pub(crate) upgraded: Option<&'c str>,
    pub(crate) dispatched: &'c str,
    pub(crate) facts: &'c [(&'c str, bool)],
}

pub(crate) const FULL: Case<'static> =
    Case { alert: "2026-06-01", stars: 3, upgraded: None, dispatched: "2026-06-10", facts: &GOOD };
pub(crate) const LIFTED: Case<'static> = Case { stars: 2, upgraded: Some("2026-06-05"), ..FULL };

pub(crate) fn assess<'t>(
    contract: &Contract<'t>,
    service: &'t Service,
    claims: &[PaidClaim],
    case: Case<'_>,
    readings: &Readings,
) -> ClaimAnswer<'t> {
    let names: Vec<(FactId, bool)> =
        case.facts.iter().map(|(fact, value)| (FactId::new(fact).unwrap(), *value)).collect();
    let facts: Vec<(&FactId, bool)> = names.iter().map(|(fact, value)| (fact, *value)).collect();
    let alert = Alert { on: day(case.alert), stars: case.stars, upgraded_on: case.upgraded.map(day) };
    let claim = Claim { alert, dispatched_on: day(case.dispatched), cost: yen(200_000), facts: &facts };
    assess_claim(contract, service, claims, &claim, readings).unwrap()
}

pub(crate) fn codes(answer: &ClaimAnswer<'_>) -> Vec<std::string::String> {
    answer.verdict.violations.iter().map(|one| one.breach.code().into()).collect()
}

pub(crate) fn conditions(answer: &ClaimAnswer<'_>) -> Vec<std::string::String> {
    answer.verdict.conditions.iter().map(|one| one.fact().into()).collect()
}
