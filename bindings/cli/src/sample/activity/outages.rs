//! Outages of the watch service.

use yakkan::calendar::Date;
use yakkan::calendar::jiff::civil::date;

use super::reach;
use super::rows::{Clock, Outage};
use super::some_day;
use crate::sample::contract::Contract;
use crate::sample::days::CLOSE;
use crate::sample::random::Random;
use crate::sample::services::WATCH;

/// Outages for everybody. October has 744 hours, 4 of them planned work: 7 hours and 24 minutes of the other 740 are exactly one in a hundred.
pub(in crate::sample) const LIST: [Outage; 12] = [
    outage((date(2025, 12, 13), 2, 0), (date(2025, 12, 13), 3, 40), false),
    outage((date(2026, 2, 7), 23, 30), (date(2026, 2, 8), 5, 30), true),
    outage((date(2026, 5, 20), 14, 5), (date(2026, 5, 20), 14, 50), false),
    outage((date(2026, 6, 10), 3, 0), (date(2026, 6, 10), 3, 1), false),
    // Over the end of a month.
    outage((date(2026, 7, 31), 22, 0), (date(2026, 8, 1), 2, 0), false),
    // September: a minute more than one in a hundred of 720 hours.
    outage((date(2026, 9, 3), 2, 0), (date(2026, 9, 3), 9, 13), false),
    outage((date(2026, 10, 6), 9, 0), (date(2026, 10, 6), 12, 0), false),
    outage((date(2026, 10, 6), 11, 0), (date(2026, 10, 6), 13, 30), false),
    outage((date(2026, 10, 18), 1, 0), (date(2026, 10, 18), 5, 0), true),
    outage((date(2026, 10, 18), 4, 30), (date(2026, 10, 18), 5, 30), false),
    outage((date(2026, 10, 23), 20, 0), (date(2026, 10, 23), 22, 24), false),
    outage((date(2026, 11, 15), 1, 0), (date(2026, 11, 15), 5, 0), true),
];

type Time = (Date, u32, u32);

const fn outage(from: Time, to: Time, excluded: bool) -> Outage {
    Outage { from: Clock::new(from.0, from.1, from.2), to: Clock::new(to.0, to.1, to.2), excluded }
}

/// A few customers have an outage or work of their own.
pub(super) fn add_some(contract: &mut Contract, random: &mut Random) {
    let Some((first, last)) = reach(contract, WATCH).filter(|_| random.percent(8)) else { return };
    let first = if CLOSE <= last { first.max(CLOSE) } else { first };
    let from = Clock::new(some_day(random, first, last), random.between(0, 23), random.between(0, 59));
    let to = from.plus(random.between(5, 400).saturating_mul(60));
    contract.outages.push(Outage { from, to, excluded: random.percent(30) });
}
