//! Contracts that break a rule as they stand.

use yakkan::calendar::add_months;
use yakkan::calendar::jiff::civil::date;

use super::contract::Contract;
use super::days::{Span, last_of_month, some_month};
use super::families::endpoints::{add_edr, add_mdr_from};
use super::random::{Random, Turn};
use super::services::{BASE, CERTIFICATE, EDR, ENDPOINT_BASE, ID, MDR, PC_SUPPORT};
use super::size::seats;

const TURN: Turn = Turn { purpose: 12, every: 35 };

/// Gives the contract its lines if it is its turn; says whether it was.
pub(super) fn draw(contract: &mut Contract, random: &mut Random, seed: u64) -> bool {
    let kind = TURN.kind(seed, contract.number.saturating_sub(1), BREACHES.len());
    let breach = kind.and_then(|kind| BREACHES.get(kind));
    if let Some(breach) = breach {
        let span = Span::from(some_month(random, date(2023, 4, 1), date(2026, 8, 1)));
        breach(contract, random, span);
    }
    breach.is_some()
}

type Breach = fn(&mut Contract, &mut Random, Span);

const BREACHES: [Breach; 13] = [
    mdr_of_24,
    |contract, _, span| identity(contract, span, 19),
    |contract, random, span| certificates(contract, random, span, 15),
    |contract, random, span| without(contract, random, span, BASE),
    |contract, random, span| without(contract, random, span, ENDPOINT_BASE),
    counts_differ,
    basic_service_alone,
    certificates_outlive_ids,
    |contract, random, span| certificates(contract, random, span, 5),
    |contract, random, span| without(contract, random, span, EDR),
    two_basic_services,
    pc_support_without_base,
    edr_falls_alone,
];

fn mdr_of_24(contract: &mut Contract, _: &mut Random, span: Span) {
    add_edr(contract, span, 24);
    contract.add_line(MDR, span, 24);
}

fn identity(contract: &mut Contract, span: Span, ids: u32) {
    contract.add_base(span);
    contract.add_line(ID, span, ids);
}

fn certificates(contract: &mut Contract, random: &mut Random, span: Span, certificates: u32) {
    identity(contract, span, seats(random));
    contract.add_line(CERTIFICATE, span, certificates);
}

fn without(contract: &mut Contract, random: &mut Random, span: Span, service: &str) {
    add_mdr_from(contract, span, span, seats(random));
    contract.lines.retain(|line| line.service != service);
}

fn counts_differ(contract: &mut Contract, random: &mut Random, span: Span) {
    let licences = seats(random).max(30);
    add_edr(contract, span, licences);
    contract.add_line(MDR, span, licences.saturating_sub(random.between(1, 5)));
}

fn basic_service_alone(contract: &mut Contract, _: &mut Random, span: Span) {
    contract.add_base(span);
    contract.add_line(ENDPOINT_BASE, span, 1);
}

fn certificates_outlive_ids(contract: &mut Contract, random: &mut Random, span: Span) {
    let end = last_of_month(some_month(random, date(2026, 8, 1), date(2026, 10, 1)));
    contract.add_base(span);
    contract.add_line(ID, Span::of(span.start, end), seats(random));
    contract.add_line(CERTIFICATE, span, 20);
}

fn two_basic_services(contract: &mut Contract, random: &mut Random, span: Span) {
    contract.add_line(BASE, span, 2);
    contract.add_line(PC_SUPPORT, span, seats(random));
}

fn pc_support_without_base(contract: &mut Contract, random: &mut Random, span: Span) {
    contract.add_line(PC_SUPPORT, span, seats(random));
}

fn edr_falls_alone(contract: &mut Contract, random: &mut Random, span: Span) {
    let licences = seats(random).max(40);
    add_mdr_from(contract, span, span, licences);
    let on = add_months(span.start, random.offset(1, 6));
    contract.agree(EDR, on, licences.saturating_sub(random.between(1, 10)));
}
