//! How large customers are.

use super::random::Random;
use super::services::{minimum, step};

/// The smallest customer, in seats.
pub(super) const SMALLEST: u32 = 20;
/// The largest customer, in seats.
pub(super) const LARGEST: u32 = 23_000;

/// How often, in a hundred, a customer has 20 to 39 seats, 40 to 79, and so on by doubling up to 20,480 or more.
const DOUBLINGS: [(u32, u32); 11] =
    [(19, 0), (17, 1), (15, 2), (13, 3), (10, 4), (8, 5), (6, 6), (5, 7), (3, 8), (2, 9), (2, 10)];

/// Seats from 20 to 23,000, spread over their logarithm with more small customers than large ones; most of them order
/// round numbers.
pub(super) fn seats(random: &mut Random) -> u32 {
    let least = SMALLEST << random.weighted(&DOUBLINGS).min(10);
    let exact = random.between(least, least.saturating_mul(2).saturating_sub(1).min(LARGEST));
    if random.percent(60) {
        exact.saturating_sub(exact.checked_rem(roundness(exact)).unwrap_or_default())
    } else {
        exact
    }
}

/// More of a service: by a step or some, up to a fifth.
pub(super) fn grown(random: &mut Random, service: &str, quantity: u32) -> u32 {
    quantity.saturating_add(some_steps(random, service, quantity / 5))
}

/// Less of a service, no less than its minimum; `None` where it has no more than that.
pub(super) fn shrunk(random: &mut Random, service: &str, quantity: u32) -> Option<u32> {
    let room = quantity.checked_sub(minimum(service)).filter(|room| *room > 0)?;
    Some(quantity.saturating_sub(some_steps(random, service, quantity / 5).min(room)))
}

fn some_steps(random: &mut Random, service: &str, most: u32) -> u32 {
    let step = step(service);
    let steps = random.between(1, most.checked_div(step).unwrap_or_default().max(1));
    let amount = steps.saturating_mul(step);
    let is_round = amount > 20 && random.percent(60);
    if is_round { amount.saturating_sub(amount % 10) } else { amount }
}

fn roundness(seats: u32) -> u32 {
    match seats {
        0..100 => 5,
        100..1_000 => 10,
        1_000..10_000 => 100,
        _ => 1_000,
    }
}
