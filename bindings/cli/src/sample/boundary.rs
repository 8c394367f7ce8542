//! Contracts that lie exactly on the edge of a rule, or just beside it.

use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, Months, add_days, add_months, next_day, previous_day, term_last_day};

use super::contract::{Becomes, Contract, Notice};
use super::days::{CLOSE, NOTED, Span};
use super::families::endpoints::{add_edr, add_mdr_from};
use super::families::{identity, single};
use super::random::{Random, Turn};
use super::requests::NOTICE_MONTHS;
use super::services::{CERTIFICATE, EDR, ESET, ID, MDR, PC_SUPPORT, SETUP, WATCH, minimum};
use super::size::{LARGEST, SMALLEST, seats};

const TURN: Turn = Turn { purpose: 11, every: 9 };

/// Gives the contract its lines and changes if it is its turn; says whether it was.
pub(super) fn draw(contract: &mut Contract, random: &mut Random, seed: u64) -> bool {
    let kind = TURN.kind(seed, contract.number.saturating_sub(1), CASES.len());
    let case = kind.and_then(|kind| CASES.get(kind));
    if let Some(case) = case {
        case(contract, random);
    }
    case.is_some()
}

type Case = fn(&mut Contract, &mut Random);

const CASES: [Case; 22] = [
    |contract, random| decrease_by_lock(contract, random, 0, 0),
    |contract, random| decrease_by_lock(contract, random, 1, 0),
    |contract, random| decrease_by_lock(contract, random, 1, 1),
    |contract, random| cancel_at_lock_end(contract, random, 0),
    |contract, random| cancel_at_lock_end(contract, random, 1),
    // The last day of notice is the 28th, the 31st or the 27th, as it is counted.
    |contract, random| cancel_in_february(contract, random, date(2026, 10, 27)),
    |contract, random| cancel_in_february(contract, random, date(2026, 10, 28)),
    |contract, random| cancel_in_february(contract, random, date(2026, 10, 31)),
    |contract, _| single::add_watch_used(contract, Span::from(CLOSE), 1, date(2026, 10, 8)),
    |contract, _| single::add_watch_used(contract, Span::from(date(2026, 9, 30)), 2, date(2026, 10, 1)),
    |contract, _| single::add_watch_used(contract, Span::of(CLOSE, NOTED), 1, date(2026, 10, 15)),
    leap_day_mdr,
    |contract, random| identity::add(contract, random, Span::from(date(2024, 2, 29)), 120),
    |contract, _| add_edr(contract, Span::of(date(2025, 8, 31), NOTED), 40),
    |contract, _| add_edr(contract, Span::from(NOTED), 60),
    changed_within_the_month,
    smallest,
    largest,
    ends_on_the_first,
    setup_on_the_first_day,
    suspended_watch,
    uneven_certificates,
];

/// MDR that began about a year ago, reduced so many days after its lock's last day, by a notice so many days late.
fn decrease_by_lock(contract: &mut Contract, random: &mut Random, after_lock: i32, late: i32) {
    let on = add_days(locked_mdr(contract, random), after_lock);
    let fewer = contract.quantity_on(MDR, on).saturating_sub(5);
    let notice = notice(add_days(add_months(on, NOTICE_MONTHS.saturating_neg()), late));
    contract.request(&[(EDR, Becomes::Quantity(fewer)), (MDR, Becomes::Quantity(fewer))], on, notice, true);
}

/// MDR that is cancelled for its lock's last day, the end of a month, which is allowed.
fn cancel_at_lock_end(contract: &mut Contract, random: &mut Random, late: i32) {
    let on = locked_mdr(contract, random);
    let notice = notice(add_days(add_months(on, NOTICE_MONTHS.saturating_neg()), late));
    cancel_all(contract, on, notice);
}

fn cancel_in_february(contract: &mut Contract, random: &mut Random, notice_on: Date) {
    let span = Span::from(date(2024, 4, 1));
    let licences = seats(random);
    add_mdr_from(contract, span, span, licences);
    cancel_all(contract, date(2027, 2, 15), notice(notice_on));
}

/// EDR and MDR whose lock ends with November, December or January; its last day.
fn locked_mdr(contract: &mut Contract, random: &mut Random) -> Date {
    let start = random.pick(&[Some(date(2025, 12, 1)), Some(date(2026, 1, 1)), Some(date(2026, 2, 1))]);
    let span = Span::from(start.unwrap_or(CLOSE));
    let licences = seats(random).max(minimum(MDR).saturating_add(5));
    add_mdr_from(contract, span, span, licences);
    term_last_day(span.start, Months(12))
}

/// A year from 29 February ends on the 28th; the next day the quantity may fall.
fn leap_day_mdr(contract: &mut Contract, random: &mut Random) {
    let span = Span::from(date(2024, 2, 29));
    let licences = seats(random).max(30);
    add_mdr_from(contract, span, span, licences);
    for service in [EDR, MDR] {
        contract.agree(service, next_day(term_last_day(span.start, Months(12))), licences.saturating_sub(5));
    }
}

/// More from the middle of the month, and less on its last day.
fn changed_within_the_month(contract: &mut Contract, random: &mut Random) {
    let span = Span::from(date(2025, 4, 1));
    let licences = seats(random);
    contract.add_line(ESET, span, licences);
    contract.agree(ESET, date(2026, 10, 15), licences.saturating_add(20));
    contract.agree(ESET, NOTED, licences.saturating_add(10));
}

/// The least of everything that has a least.
fn smallest(contract: &mut Contract, _: &mut Random) {
    let span = Span::from(date(2026, 4, 1));
    add_mdr_from(contract, span, span, minimum(MDR));
    contract.add_line(ID, span, minimum(ID));
    contract.add_line(CERTIFICATE, span, minimum(CERTIFICATE));
    contract.add_line(PC_SUPPORT, span, SMALLEST);
}

fn largest(contract: &mut Contract, random: &mut Random) {
    let span = Span::from(date(2025, 10, 1));
    if random.percent(50) {
        contract.add_line(ESET, span, LARGEST);
    } else {
        add_mdr_from(contract, span, span, LARGEST);
    }
}

fn ends_on_the_first(contract: &mut Contract, random: &mut Random) {
    contract.add_line(ESET, Span::of(add_months(next_day(CLOSE), -36), CLOSE), seats(random));
}

/// Setup support, ordered on the first day of ID management and done by the day before the last.
fn setup_on_the_first_day(contract: &mut Contract, random: &mut Random) {
    let span = Span::from(CLOSE);
    contract.add_base(span);
    contract.add_line(ID, span, seats(random));
    contract.add_line(SETUP, Span::of(CLOSE, previous_day(date(2027, 1, 1))), 1);
}

/// UTMs that are to pause from the start of use.
fn suspended_watch(contract: &mut Contract, _: &mut Random) {
    let use_start = date(2026, 11, 12);
    single::add_watch_used(contract, Span::from(date(2026, 11, 1)), 2, use_start);
    contract.request(&[(WATCH, Becomes::Suspended)], use_start, notice(date(2026, 10, 20)), false);
}

/// Certificates that are to become fifteen, which is not a multiple of ten, in one request, and thirty in another.
fn uneven_certificates(contract: &mut Contract, _: &mut Random) {
    let span = Span::from(date(2025, 4, 1));
    contract.add_base(span);
    contract.add_line(ID, span, 30);
    contract.add_line(CERTIFICATE, span, 20);
    for (certificates, on) in [(15, date(2026, 11, 1)), (30, date(2026, 12, 1))] {
        contract.request(&[(CERTIFICATE, Becomes::Quantity(certificates))], on, notice(date(2026, 10, 20)), true);
    }
}

fn cancel_all(contract: &mut Contract, on: Date, notice: Notice) {
    let parts: Vec<_> = contract.lines.iter().map(|line| (line.service, Becomes::Cancelled)).collect();
    contract.request(&parts, on, notice, true);
}

fn notice(on: Date) -> Notice {
    Notice { on, written: Some(true) }
}
