//! What a unit costs in a month: one list for everybody, and prices agreed with some customers.

use yakkan::calendar::Date;
use yakkan::calendar::jiff::civil::date;

use super::contract::{Contract, Line, Price};
use super::random::Random;
use super::services::{BASE, CERTIFICATE, EDR, ENDPOINT_BASE, ESET, ID, MDR, PC_SUPPORT, SETUP, WATCH};

/// The list before anything in the ledger began.
const FIRST: Date = date(2022, 10, 1);
const SPRING: Date = date(2026, 4, 1);
const AUTUMN: Date = date(2026, 10, 1);

/// The price list, by service and day. The prices are invented.
pub(super) const LIST: [Price; 17] = [
    price(BASE, FIRST, 500_000),
    price(ENDPOINT_BASE, FIRST, 1_200_000),
    price(ENDPOINT_BASE, SPRING, 1_300_000),
    price(EDR, FIRST, 45_000),
    price(EDR, SPRING, 48_000),
    price(MDR, FIRST, 68_000),
    price(MDR, SPRING, 72_000),
    price(ID, FIRST, 30_000),
    price(ID, AUTUMN, 33_000),
    price(CERTIFICATE, FIRST, 16_250),
    price(SETUP, FIRST, 15_000_000),
    price(PC_SUPPORT, FIRST, 88_000),
    price(PC_SUPPORT, AUTUMN, 95_000),
    price(WATCH, FIRST, 980_000),
    price(WATCH, AUTUMN, 1_050_000),
    price(ESET, FIRST, 125_000),
    price(ESET, SPRING, 131_250),
];

const fn price(service: &'static str, from: Date, hundredths: u64) -> Price {
    Price { service, from, hundredths }
}

/// Agrees on prices with some customers, more often with large ones.
pub(super) fn agree_some(contract: &mut Contract, random: &mut Random) {
    for position in 0..contract.lines.len() {
        let Some(line) = contract.lines.get(position).copied() else { return };
        let chance = match line.quantity {
            0..20 => 2,
            20..200 => 6,
            200..1_000 => 25,
            _ => 55,
        };
        if random.percent(chance) {
            agree(contract, random, line);
        }
    }
}

/// Agrees on a price for a line from its start, and sometimes on another from this year on.
pub(super) fn agree(contract: &mut Contract, random: &mut Random, line: Line) {
    let from = line.span.start;
    contract.prices.push(discounted(random, line.service, from));
    let renewed = random.pick(&[None, None, None, Some(SPRING), Some(AUTUMN)]);
    if let Some(renewed) = renewed.filter(|renewed| from < *renewed) {
        contract.prices.push(discounted(random, line.service, renewed));
    }
}

/// The list's price on that day, less some percent.
fn discounted(random: &mut Random, service: &'static str, from: Date) -> Price {
    let listed = LIST.iter().rev().find(|price| price.service == service && price.from <= from);
    let percent = u64::from(random.pick(&[97_u32, 95, 95, 92, 90, 90, 88, 85, 80]));
    let exact = listed.map_or(0, |price| price.hundredths).saturating_mul(percent) / 100;
    let hundredths = match random.weighted(&[(70, 1), (20, 2), (10, 3)]) {
        1 => exact.saturating_sub(exact % 100),
        2 => exact.saturating_sub(exact % 100).saturating_add(50),
        _ => exact,
    };
    Price { service, from, hundredths }
}
