//! What one contract is like: decided by the seed and the contract's number alone, so that a longer ledger begins as a
//! shorter one does.

use super::activity;
use super::activity_slips;
use super::agreed;
use super::boundary;
use super::breaches;
use super::contract::Contract;
use super::customer;
use super::days::some_span;
use super::facts;
use super::families;
use super::prices;
use super::random::Random;
use super::requests;
use super::slips::{self, Slip};

const PURPOSE: u64 = 1;

/// Makes `contract` the one of this number, from 1, and says what is wrong with its rows, if anything.
pub(super) fn draw(contract: &mut Contract, seed: u64, number: u64) -> Option<Slip> {
    contract.start_over(number);
    let mut random = Random::new(seed, PURPOSE, number);
    customer::write_name(&mut random, &mut contract.customer);
    if breaches::draw(contract, &mut random, seed) || boundary::draw(contract, &mut random, seed) {
        facts::complete(contract, &mut random);
    } else {
        let span = some_span(&mut random);
        families::add_some(contract, &mut random, span);
        agreed::add_some(contract, &mut random);
        requests::add_some(contract, &mut random);
        facts::usual(contract, &mut random);
        prices::agree_some(contract, &mut random);
    }
    let slip = slips::draw(contract, &mut random, seed);
    activity::add(contract, seed);
    slip.or_else(|| activity_slips::draw(contract, seed))
}
