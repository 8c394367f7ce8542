//! What happens under a contract: uses, commitments, outages, alerts and claims of the closed month and the year before it.
//!
//! It is drawn apart from the contract itself, so that the one does not change with the other. About two rows a contract.

mod cover;
mod edges;
mod inquiries;
pub(super) mod outages;
pub(super) mod rows;
pub(super) mod sheets;
mod uses;

use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, add_days, days_between};

use super::contract::Contract;
use super::days::NOTED;
use super::random::Random;

const PURPOSE: u64 = 2;

/// The first day that is looked back to.
const SINCE: Date = date(2025, 11, 1);

/// Adds what happened.
pub(super) fn add(contract: &mut Contract, seed: u64) {
    let mut random = Random::new(seed, PURPOSE, contract.number);
    uses::add_some(contract, &mut random);
    inquiries::add_some(contract, &mut random);
    outages::add_some(contract, &mut random);
    cover::add_some(contract, &mut random);
    edges::add_some(contract, &mut random);
    contract.uses.sort_by_key(|used| used.on);
    contract.inquiries.sort_by_key(|inquiry| inquiry.from.day());
}

/// The days of the last year on which the service was in force; `None` where it was not.
fn reach(contract: &Contract, service: &str) -> Option<(Date, Date)> {
    let span = contract.line(service)?.span;
    let (first, last) = (span.start.max(SINCE), span.last_day.unwrap_or(NOTED).min(NOTED));
    (first <= last).then_some((first, last))
}

/// A day from `first` to `last`, both included.
fn some_day(random: &mut Random, first: Date, last: Date) -> Date {
    let days = u16::try_from(days_between(first, last)).unwrap_or_default();
    add_days(first, random.offset(0, days))
}
