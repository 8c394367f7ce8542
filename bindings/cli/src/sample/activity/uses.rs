//! Uses of what services grant.

use yakkan::calendar::{Date, Month, add_days, add_months};

use super::rows::Use;
use super::{reach, some_day};
use crate::sample::contract::Contract;
use crate::sample::days::{CLOSE, NOTED, first_of_month};
use crate::sample::random::Random;
use crate::sample::services::{CERTIFICATE, ESET, MDR, SETUP};

pub(super) const VERIFICATION: &str = "ticket-verification";
pub(super) const INVESTIGATION: &str = "ticket-investigation";
pub(super) const DEPLOYMENT: &str = "deployment";
pub(super) const CERTIFICATES: &str = "certificate";

pub(super) fn add_some(contract: &mut Contract, random: &mut Random) {
    add_tickets(contract, random);
    add_hunts(contract, random);
    add_introduction(contract, random);
    add_meetings(contract, random);
    add_certificates(contract, random);
}

/// A ticket, about which the vendor has mostly been asked.
pub(super) fn ticket(allowance: &'static str, on: Date, by_vendor: Option<bool>) -> Use {
    Use { by_vendor, ..used(MDR, allowance, on) }
}

pub(super) fn used(service: &'static str, allowance: &'static str, on: Date) -> Use {
    Use { service, allowance, on, units: None, holder: None, by_vendor: None }
}

/// Half of the customers use tickets: some in months past, and up to one more than they have in October.
fn add_tickets(contract: &mut Contract, random: &mut Random) {
    let Some((first, last)) = reach(contract, MDR).filter(|_| random.percent(55)) else { return };
    for _ in 0..random.between(0, 1) {
        let month = Month::of(some_day(random, first, last));
        let (first, last) = (first.max(month.first_day()), last.min(month.last_day()));
        for _ in 0..random.between(1, 2) {
            add_ticket(contract, random, VERIFICATION, (first, last));
        }
    }
    if last < CLOSE {
        return;
    }
    let (first, verifications) = (first.max(CLOSE), random.weighted(&[(40, 0), (27, 1), (16, 2), (13, 3), (4, 4)]));
    for _ in 0..verifications {
        add_ticket(contract, random, VERIFICATION, (first, last));
    }
    for _ in 0..random.weighted(&[(70, 0), (27, 1), (3, 2)]) {
        add_ticket(contract, random, INVESTIGATION, (first, last));
    }
}

fn add_ticket(contract: &mut Contract, random: &mut Random, allowance: &'static str, (first, last): (Date, Date)) {
    let by_vendor = random.weighted(&[(90, Some(false)), (7, None), (3, Some(true))]);
    let on = some_day(random, first, last);
    contract.uses.push(ticket(allowance, on, by_vendor));
}

fn add_hunts(contract: &mut Contract, random: &mut Random) {
    let Some((first, last)) = reach(contract, ESET) else { return };
    for (allowance, times) in [
        ("hunt-on-demand", random.weighted(&[(62, 0), (34, 1), (4, 2)])),
        ("hunt-proactive", random.weighted(&[(40, 0), (25, 1), (20, 2), (15, 3)])),
        ("health-check", random.weighted(&[(60, 0), (37, 1), (3, 2)])),
    ] {
        for _ in 0..times {
            let on = some_day(random, first, last);
            contract.uses.push(used(ESET, allowance, on));
        }
    }
}

/// Deployment and tuning in the first two months.
fn add_introduction(contract: &mut Contract, random: &mut Random) {
    let Some(span) = contract.line(ESET).map(|line| line.span).filter(|span| span.start <= NOTED) else { return };
    let last = add_days(span.start, 60).min(span.last_day.unwrap_or(NOTED)).min(NOTED);
    for _ in 0..random.weighted(&[(30, 0), (48, 1), (19, 2), (3, 3)]) {
        let units = random.weighted(&[(86, Some(100)), (11, Some(140)), (3, None)]);
        let units = units.map(|most| random.between(if most > 100 { 101 } else { 10 }, most));
        let on = some_day(random, span.start, last);
        contract.uses.push(Use { units, ..used(ESET, DEPLOYMENT, on) });
    }
    for _ in 0..random.weighted(&[(35, 0), (62, 1), (3, 2)]) {
        let on = some_day(random, span.start, last);
        contract.uses.push(used(ESET, "initial-tuning", on));
    }
}

fn add_meetings(contract: &mut Contract, random: &mut Random) {
    let Some(span) = contract.line(SETUP).map(|line| line.span).filter(|span| span.start <= NOTED) else { return };
    let last = add_days(span.start, 90).min(span.last_day.unwrap_or(NOTED)).min(NOTED);
    for _ in 0..random.weighted(&[(15, 0), (30, 1), (50, 2), (5, 3)]) {
        let on = some_day(random, span.start, last);
        contract.uses.push(used(SETUP, "meeting", on));
    }
}

/// Certificates of a few people; the rest of them stand in a list that the ledger does not have.
fn add_certificates(contract: &mut Contract, random: &mut Random) {
    let Some(span) = contract.line(CERTIFICATE).map(|line| line.span).filter(|span| span.start <= NOTED) else {
        return;
    };
    if !random.percent(40) {
        return;
    }
    let last = span.last_day.unwrap_or(NOTED).min(NOTED);
    for holder in 1..=random.between(1, 3) {
        for _ in 0..random.between(1, 3) {
            let on = some_day(random, span.start, last);
            contract.uses.push(Use { holder: Some(holder), ..used(CERTIFICATE, CERTIFICATES, on) });
        }
    }
}

/// So many certificates of one person, a month or less apart, the last on 20 October.
pub(super) fn certificates_of_one(contract: &mut Contract, count: i32) {
    contract.uses.retain(|used| used.service != CERTIFICATE);
    let start = contract.line(CERTIFICATE).map_or(CLOSE, |line| line.span.start);
    for back in 0..count {
        let on = add_days(first_of_month(add_months(NOTED, back.saturating_neg())), 19).max(start);
        contract.uses.push(Use { holder: Some(1), ..used(CERTIFICATE, CERTIFICATES, on) });
    }
}
