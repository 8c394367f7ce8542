//! Quantities that were agreed in the course of a contract.

use yakkan::calendar::jiff::civil::date;

use super::contract::Contract;
use super::days::{first_of_next_month, some_month};
use super::group::Group;
use super::random::Random;
use super::size::{grown, shrunk};

/// Adds one or two changes of quantity to one in four contracts: mostly more, sometimes less.
pub(super) fn add_some(contract: &mut Contract, random: &mut Random) {
    if !random.percent(25) {
        return;
    }
    let Some(group) = Group::some(contract, random) else { return };
    let Some(span) = group.span(contract) else { return };
    let last_month = span.last_day.unwrap_or(date(2027, 1, 1)).min(date(2027, 1, 1));
    let mut from = first_of_next_month(span.start);
    for _ in 0..random.between(1, 2) {
        if last_month < from {
            return;
        }
        let on = some_month(random, from, last_month);
        let service = group.service();
        let present = contract.quantity_on(service, on);
        let is_locked = group.lock_end(contract).is_some_and(|lock_end| on <= lock_end);
        let fewer = if random.percent(30) && !is_locked { shrunk(random, service, present) } else { None };
        let quantity = fewer.unwrap_or_else(|| grown(random, service, present));
        for service in group.services(contract) {
            contract.agree(service, on, quantity);
        }
        from = first_of_next_month(on);
    }
}
