//! What commitments count from: inquiries, reports, releases, planned work.

use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, add_days, add_months};

use super::rows::{Clock, Inquiry, When};
use super::{reach, some_day};
use crate::sample::contract::Contract;
use crate::sample::days::{CLOSE, NOTED, first_of_month};
use crate::sample::random::Random;
use crate::sample::services::{ESET, ID, WATCH};

pub(super) const FIRST_RESPONSE: &str = "first-response";
pub(super) const ANSWER: &str = "inquiry-answer";
pub(super) const REPORT: &str = "monthly-report";
pub(super) const WORK: &str = "maintenance-notice";
pub(super) const CONTACT: &str = "failure-contact";

pub(super) fn add_some(contract: &mut Contract, random: &mut Random) {
    add_responses(contract, random);
    add_answers(contract, random);
    add_reports(contract, random);
}

fn add_responses(contract: &mut Contract, random: &mut Random) {
    let Some((first, last)) = reach(contract, ESET) else { return };
    for _ in 0..random.weighted(&[(45, 0), (25, 1), (15, 2), (10, 3), (5, 5)]) {
        let day = recent_day(random, first, last);
        let from = Clock { day, second: random.below(24 * 60 * 60) };
        let (severity, usual, late) = match random.weighted(&[(15, 0), (30, 1), (55, 2)]) {
            0 => ("A", 110, 400),
            1 => ("B", 230, 900),
            _ => ("C", 300, 8_000),
        };
        let minutes = match random.weighted(&[(90, 0), (6, 1), (4, 2)]) {
            0 => Some(random.between(5, usual)),
            1 => Some(random.between(usual, late)),
            _ => None,
        };
        let done = minutes.map(|minutes| When::At(from.plus(minutes.saturating_mul(60))));
        add(contract, ESET, FIRST_RESPONSE, Some(severity), When::At(from), done);
    }
    if random.percent(15) {
        let released = some_day(random, first, last);
        let done = add_days(released, random.offset(13, 30));
        let done = (done <= NOTED).then_some(When::Day(done));
        add(contract, ESET, "agent-upgrade", None, When::Day(released), done);
    }
}

fn add_answers(contract: &mut Contract, random: &mut Random) {
    let Some((first, last)) = reach(contract, WATCH) else { return };
    for _ in 0..random.weighted(&[(55, 0), (28, 1), (12, 2), (5, 3)]) {
        let day = recent_day(random, first, last);
        let from = Clock::new(day, random.between(8, 20), random.between(0, 59));
        let days = match random.weighted(&[(88, 0), (6, 1), (6, 2)]) {
            0 => Some(random.offset(1, 3)),
            1 => Some(random.offset(9, 14)),
            _ => None,
        };
        let done = days.map(|days| Clock::new(add_days(day, days), random.between(9, 17), random.between(0, 59)));
        add(contract, WATCH, ANSWER, None, When::At(from), done.map(When::At));
        if let Some(done) = done.filter(|_| random.percent(25)) {
            let closed = add_days(done.day, random.offset(14, 20));
            let closed = (closed <= NOTED).then_some(When::Day(closed));
            add(contract, WATCH, "inquiry-auto-close", None, When::Day(done.day), closed);
        }
    }
    if random.percent(12) {
        let work = some_day(random, date(2026, 11, 5), date(2026, 12, 20));
        let told = add_days(add_months(work, -1), random.offset(0, 20).saturating_neg());
        add(contract, WATCH, WORK, None, When::Day(work), (told <= NOTED).then_some(When::Day(told)));
    }
    if random.percent(8) {
        let from = Clock::new(recent_day(random, first, last), random.between(0, 23), random.between(0, 59));
        let severity = random.weighted(&[(3, Some("A")), (4, Some("B")), (3, Some("Z"))]);
        let done = severity.filter(|level| *level != "Z").map(|_| When::At(from.plus(random.between(300, 3_000))));
        add(contract, WATCH, CONTACT, severity, When::At(from), done);
    }
}

/// Reports on the months before, mostly of the last, in the first half of the month after each.
fn add_reports(contract: &mut Contract, random: &mut Random) {
    let Some((first, last)) = reach(contract, ID).filter(|_| random.percent(60)) else { return };
    for back in 0..=random.between(0, 2) {
        let back = i32::try_from(back).unwrap_or_default();
        let month = first_of_month(add_months(CLOSE, back.saturating_neg()));
        if month < first || last < month {
            continue;
        }
        let done = add_days(add_months(month, 1), random.offset(4, 13));
        add(contract, ID, REPORT, None, When::Month(month), (done <= NOTED).then_some(When::Day(done)));
    }
}

/// Mostly of October.
fn recent_day(random: &mut Random, first: Date, last: Date) -> Date {
    let recent = if random.percent(70) && CLOSE <= last { first.max(CLOSE) } else { first };
    some_day(random, recent, last)
}

pub(super) fn add(
    contract: &mut Contract,
    service: &'static str,
    commitment: &'static str,
    severity: Option<&'static str>,
    from: When,
    done: Option<When>,
) {
    contract.inquiries.push(Inquiry { service, commitment, severity, from, done });
}
