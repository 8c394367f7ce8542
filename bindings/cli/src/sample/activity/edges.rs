//! Uses, answers and claims that lie exactly on the edge of a rule, or just beside it.

use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, add_days};

use super::cover::{
    FULL_SCAN, GOOD, KNOWN_BEFORE, LIMIT, MAIL_RECEIVED, SCAN_EVIDENCE, SCAN_EXCEPTION, VENDOR_REGISTERED, add_alert,
    set,
};
use super::inquiries::{ANSWER, CONTACT, FIRST_RESPONSE, REPORT, WORK, add};
use super::rows::{Claim, ClaimFacts, Clock, Use, When};
use super::uses::{DEPLOYMENT, INVESTIGATION, VERIFICATION, certificates_of_one, ticket, used};
use crate::sample::contract::Contract;
use crate::sample::days::NOTED;
use crate::sample::random::Random;
use crate::sample::services::{CERTIFICATE, ESET, ID, MDR, WATCH};

/// One edge: for contracts that hold the service from this day to the end of October.
struct Edge {
    service: &'static str,
    since: Date,
    add: fn(&mut Contract),
}

/// Gives an edge to half of the contracts that have the services with most of them, and to some of the others.
pub(super) fn add_some(contract: &mut Contract, random: &mut Random) {
    let chance = if contract.has(WATCH) || contract.has(ESET) { 50 } else { 12 };
    if !random.percent(chance) {
        return;
    }
    let fits = |edge: &&Edge| {
        let span = contract.line(edge.service).map(|line| line.span);
        span.is_some_and(|span| span.start <= edge.since && span.contains(NOTED))
    };
    let count = u32::try_from(EDGES.iter().filter(fits).count()).unwrap_or_default();
    let chosen = usize::try_from(random.below(count)).unwrap_or_default();
    if let Some(edge) = EDGES.iter().filter(fits).nth(chosen) {
        (edge.add)(contract);
    }
}

const SEPTEMBER_END: Date = date(2026, 9, 30);
const WINTER: Date = date(2025, 12, 1);

const fn edge(service: &'static str, since: Date, add: fn(&mut Contract)) -> Edge {
    Edge { service, since, add }
}

const EDGES: [Edge; 45] = [
    // Tickets: all of them used, one more, the first of the next month, before the start.
    edge(MDR, SEPTEMBER_END, |contract| tickets(contract, 3, 1)),
    edge(MDR, SEPTEMBER_END, |contract| tickets(contract, 4, 1)),
    edge(MDR, SEPTEMBER_END, |contract| tickets(contract, 3, 2)),
    edge(MDR, SEPTEMBER_END, |contract| {
        tickets(contract, 3, 0);
        contract.uses.push(ticket(VERIFICATION, date(2026, 9, 30), Some(false)));
    }),
    edge(MDR, SEPTEMBER_END, |contract| {
        let start = contract.line(MDR).map_or(SEPTEMBER_END, |line| line.span.start);
        contract.uses.push(ticket(VERIFICATION, add_days(start, -1), Some(false)));
    }),
    edge(CERTIFICATE, SEPTEMBER_END, |contract| certificates_of_one(contract, 10)),
    edge(CERTIFICATE, SEPTEMBER_END, |contract| certificates_of_one(contract, 11)),
    edge(ESET, SEPTEMBER_END, |contract| deployments(contract, [Some(100), Some(100)])),
    edge(ESET, SEPTEMBER_END, |contract| deployments(contract, [Some(100), Some(101)])),
    edge(ESET, SEPTEMBER_END, |contract| deployments(contract, [Some(0), None])),
    // Responses: to the second, and one too late.
    edge(ESET, SEPTEMBER_END, |contract| response(contract, "A", 2 * 3600)),
    edge(ESET, SEPTEMBER_END, |contract| response(contract, "A", 2 * 3600 + 1)),
    edge(ESET, SEPTEMBER_END, |contract| response(contract, "B", 4 * 3600)),
    edge(ESET, SEPTEMBER_END, |contract| response(contract, "B", 4 * 3600 + 1)),
    // Friday before a holiday on Monday: one business day is over with the 13th.
    edge(ESET, SEPTEMBER_END, |contract| one_business_day(contract, (date(2026, 10, 9), date(2026, 10, 14)), 0)),
    edge(ESET, SEPTEMBER_END, |contract| one_business_day(contract, (date(2026, 10, 9), date(2026, 10, 14)), 1)),
    edge(ESET, WINTER, |contract| one_business_day(contract, (date(2025, 12, 30), date(2026, 1, 1)), 0)),
    edge(ESET, SEPTEMBER_END, |contract| days(contract, ESET, "agent-upgrade", date(2026, 10, 15))),
    edge(ESET, SEPTEMBER_END, |contract| days(contract, ESET, "agent-upgrade", date(2026, 10, 14))),
    edge(ESET, SEPTEMBER_END, |contract| days(contract, ESET, "raw-log-retention", date(2026, 10, 8))),
    edge(ESET, SEPTEMBER_END, |contract| days(contract, ESET, "raw-log-retention", date(2026, 10, 9))),
    // Answers within four business days: at the desk's close, a second later, not yet.
    edge(WATCH, SEPTEMBER_END, |contract| {
        answer(contract, date(2026, 10, 20), Some(Clock::new(date(2026, 10, 26), 18, 0)))
    }),
    edge(WATCH, SEPTEMBER_END, |contract| {
        answer(contract, date(2026, 10, 20), Some(Clock::new(date(2026, 10, 26), 18, 0).plus(1)));
    }),
    edge(WATCH, SEPTEMBER_END, |contract| answer(contract, date(2026, 10, 13), None)),
    edge(WATCH, SEPTEMBER_END, |contract| answer(contract, date(2026, 10, 29), None)),
    // Over New Year, when nobody says on which days the desk is closed.
    edge(WATCH, WINTER, |contract| answer(contract, date(2025, 12, 25), Some(Clock::new(date(2026, 1, 7), 18, 0)))),
    edge(WATCH, SEPTEMBER_END, |contract| work(contract, date(2026, 10, 30))),
    edge(WATCH, SEPTEMBER_END, |contract| work(contract, date(2026, 10, 31))),
    edge(WATCH, SEPTEMBER_END, |contract| {
        let (from, done) = (When::Day(date(2026, 10, 21)), Some(When::Day(date(2026, 10, 21))));
        add(contract, WATCH, CONTACT, Some("A"), from, done);
    }),
    edge(ID, SEPTEMBER_END, |contract| report(contract, date(2026, 10, 15))),
    edge(ID, SEPTEMBER_END, |contract| report(contract, date(2026, 10, 16))),
    // Claims: the 30th day after the alert, the 31st, from the upgrade, the third of a year.
    edge(WATCH, date(2026, 7, 1), |contract| claim_after(contract, None, 30, GOOD)),
    edge(WATCH, date(2026, 7, 1), |contract| claim_after(contract, None, 31, GOOD)),
    edge(WATCH, date(2026, 7, 1), |contract| claim_after(contract, Some(true), 31, with_evidence())),
    edge(WATCH, date(2026, 7, 1), |contract| claim_after(contract, Some(false), 12, with_evidence())),
    edge(WATCH, date(2026, 7, 1), |contract| claim_after(contract, None, 12, without_scan(true))),
    edge(WATCH, date(2026, 7, 1), |contract| claim_after(contract, None, 12, [None; 11])),
    edge(WATCH, date(2026, 7, 1), |contract| claim_after(contract, None, 12, without_scan(false))),
    edge(WATCH, date(2026, 7, 1), |contract| claim_after(contract, None, 12, but(MAIL_RECEIVED, false))),
    edge(WATCH, date(2026, 7, 1), |contract| claim_after(contract, None, 12, but(VENDOR_REGISTERED, false))),
    edge(WATCH, date(2026, 7, 1), |contract| claim_after(contract, None, 12, but(KNOWN_BEFORE, true))),
    edge(WATCH, date(2026, 7, 1), |contract| claims_of_one_year(contract, [Some(LIMIT), Some(98_000), None])),
    edge(WATCH, date(2026, 7, 1), |contract| claims_of_one_year(contract, [Some(LIMIT), Some(0), None])),
    edge(WATCH, date(2026, 7, 1), |contract| claim_for(contract, LIMIT)),
    edge(WATCH, date(2026, 7, 1), |contract| claim_for(contract, 150_001)),
];

/// So many tickets in October and none before.
fn tickets(contract: &mut Contract, verifications: i32, investigations: i32) {
    contract.uses.retain(|used| used.service != MDR);
    for (allowance, count) in [(VERIFICATION, verifications), (INVESTIGATION, investigations)] {
        for number in 0..count {
            let on = add_days(NOTED, number.saturating_mul(-10));
            contract.uses.push(ticket(allowance, on, Some(false)));
        }
    }
}

fn deployments(contract: &mut Contract, units: [Option<u32>; 2]) {
    contract.uses.retain(|used| used.allowance != DEPLOYMENT);
    let start = contract.line(ESET).map_or(SEPTEMBER_END, |line| line.span.start);
    for units in units {
        contract.uses.push(Use { units, ..used(ESET, DEPLOYMENT, start) });
    }
}

fn response(contract: &mut Contract, severity: &'static str, seconds: u32) {
    let from = Clock::new(date(2026, 10, 17), 23, 10);
    add(contract, ESET, FIRST_RESPONSE, Some(severity), When::At(from), Some(When::At(from.plus(seconds))));
}

/// Asked in the afternoon of a day and answered so many seconds after the midnight with which the next business day ends.
fn one_business_day(contract: &mut Contract, (asked, ends): (Date, Date), seconds: u32) {
    let done = When::At(Clock::new(ends, 0, 0).plus(seconds));
    add(contract, ESET, FIRST_RESPONSE, Some("C"), When::at(asked, 14, 20), Some(done));
}

/// Something of 1 October.
fn days(contract: &mut Contract, service: &'static str, commitment: &'static str, done: Date) {
    add(contract, service, commitment, None, When::Day(date(2026, 10, 1)), Some(When::Day(done)));
}

fn answer(contract: &mut Contract, asked: Date, done: Option<Clock>) {
    add(contract, WATCH, ANSWER, None, When::at(asked, 10, 0), done.map(When::At));
}

/// Work on 30 November, told of on this day: the last one in time is 30 October.
fn work(contract: &mut Contract, told: Date) {
    add(contract, WATCH, WORK, None, When::Day(date(2026, 11, 30)), Some(When::Day(told)));
}

/// The report on September, due on the tenth business day of October, which is the 15th.
fn report(contract: &mut Contract, done: Date) {
    contract.inquiries.retain(|inquiry| inquiry.commitment != REPORT);
    add(contract, ID, REPORT, None, When::Month(SEPTEMBER_END), Some(When::Day(done)));
}

fn with_evidence() -> ClaimFacts {
    but(SCAN_EVIDENCE, true)
}

/// Everything as it should be, but for one fact.
fn but(fact: usize, value: bool) -> ClaimFacts {
    let mut facts = GOOD;
    set(&mut facts, fact, Some(value));
    facts
}

/// Whether there was a reason for it is attested.
fn without_scan(excepted: bool) -> ClaimFacts {
    let mut facts = but(FULL_SCAN, false);
    set(&mut facts, SCAN_EXCEPTION, Some(excepted));
    facts
}

/// The only alert, of three stars on 28 September; or of two, upgraded on the 1st of October or not at all.
fn claim_after(contract: &mut Contract, upgraded: Option<bool>, days: i32, facts: ClaimFacts) {
    contract.alerts.clear();
    contract.claims.clear();
    let alert_on = date(2026, 9, 28);
    let upgraded_on = (upgraded == Some(true)).then_some(date(2026, 10, 1));
    let alert = add_alert(contract, alert_on, if upgraded.is_some() { 2 } else { 3 }, upgraded_on);
    let dispatched_on = add_days(alert_on, days);
    contract.claims.push(Claim { alert, dispatched_on, cost: 120_000, paid: None, facts });
}

/// Three dispatches within a few weeks, of which this was paid.
fn claims_of_one_year(contract: &mut Contract, paid: [Option<u32>; 3]) {
    contract.alerts.clear();
    contract.claims.clear();
    for (alert_on, paid) in [date(2026, 9, 1), date(2026, 9, 14), date(2026, 10, 2)].into_iter().zip(paid) {
        let alert = add_alert(contract, alert_on, 3, None);
        let (dispatched_on, cost) = (add_days(alert_on, 5), paid.unwrap_or(110_000).max(98_000));
        contract.claims.push(Claim { alert, dispatched_on, cost, paid, facts: GOOD });
    }
}

fn claim_for(contract: &mut Contract, cost: u32) {
    claim_after(contract, None, 9, GOOD);
    if let Some(claim) = contract.claims.last_mut() {
        claim.cost = cost;
    }
}
