//! Cases worked out by hand from the clauses: locks, notices, what a change leaves, what becomes of the contract.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "worked/applied.rs"]
mod applied;
mod cases;
#[path = "worked/company.rs"]
mod company;
#[path = "worked/contract.rs"]
mod contract;
#[path = "worked/earliest.rs"]
mod earliest;
#[path = "worked/lock.rs"]
mod lock;
#[path = "worked/notice.rs"]
mod notice;
#[path = "worked/parts.rs"]
mod parts;

use cases::{ContractCase, LineCase, service};
use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, NoticeCount};
use yakkan::contract_rules::{
    CancelEffect, ChangeAnswer, ChangeRequest, CountRule, NoticeGiven, Part, Readings, Reason, Verdict, Wish,
    check_change,
};

/// A service, a code and a day.
type Broken = (&'static str, &'static str, Date);

/// MDR with everything it needs, from 2026-04-01, so that its lock ends with 2027-03-31.
fn family(quantity: u32) -> ContractCase {
    family_from(date(2026, 4, 1), quantity)
}

fn family_from(start: Date, quantity: u32) -> ContractCase {
    contract([
        LineCase::new("ites-base", start, 1),
        LineCase::new("ites-edr-mdr-base", start, 1),
        LineCase::new("ites-edr", start, quantity),
        LineCase::new("ites-mdr", start, quantity),
    ])
}

fn contract(lines: impl IntoIterator<Item = LineCase>) -> ContractCase {
    ContractCase { lines: lines.into_iter().collect() }
}

/// A line of a service that came with the start of the family.
fn line(id: &'static str, quantity: u32) -> LineCase {
    LineCase::new(id, date(2026, 4, 1), quantity)
}

/// A notice in writing.
fn written(on: Date) -> NoticeGiven {
    NoticeGiven { on, written: Some(true) }
}

fn ask(contract: &ContractCase, parts: &[(&str, Date, Wish)], notice: NoticeGiven) -> ChangeAnswer<'static> {
    ask_reading(contract, parts, notice, &Readings::default())
}

fn ask_reading(
    contract: &ContractCase,
    parts: &[(&str, Date, Wish)],
    notice: NoticeGiven,
    readings: &Readings,
) -> ChangeAnswer<'static> {
    check_change(&contract.build(), &request(parts, notice), readings)
}

fn request(parts: &[(&str, Date, Wish)], notice: NoticeGiven) -> ChangeRequest<'static> {
    let parts = parts.iter().map(|(id, on, wish)| Part { service: service(id), on: *on, wish: *wish });
    ChangeRequest::new(parts, notice).unwrap()
}

/// What a verdict refuses for.
fn broken(verdict: &Verdict<'static>) -> Vec<Broken> {
    verdict.violations.iter().map(|one| (one.service.id.as_str(), one.code(), one.on)).collect()
}

/// The parts of a change that takes EDR and MDR to one quantity on one day.
fn both(on: Date, quantity: u32) -> [(&'static str, Date, Wish); 2] {
    [("ites-edr", on, Wish::Quantity(quantity)), ("ites-mdr", on, Wish::Quantity(quantity))]
}

fn counting(notice_count: NoticeCount) -> Readings {
    Readings { notice_count, ..Readings::default() }
}

fn at_least() -> Readings {
    Readings { same_count: CountRule::AtLeast, ..Readings::default() }
}

fn same_day() -> Readings {
    Readings { cancel_effect: CancelEffect::SameDay, ..Readings::default() }
}
