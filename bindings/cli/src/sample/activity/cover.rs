//! Alerts, and claims of the insurance that comes with the watch service.

use yakkan::calendar::{Date, add_days};

use super::rows::{Alert, Claim, ClaimFacts};
use super::{reach, some_day};
use crate::sample::contract::Contract;
use crate::sample::days::{CLOSE, NOTED};
use crate::sample::random::Random;
use crate::sample::services::WATCH;

/// What is attested of a claim, as columns of the sheet.
pub(super) const MAIL_RECEIVED: usize = 0;
pub(super) const FULL_SCAN: usize = 1;
pub(super) const SCAN_EXCEPTION: usize = 2;
pub(super) const SCAN_EVIDENCE: usize = 3;
pub(super) const VENDOR_REGISTERED: usize = 5;
pub(super) const KNOWN_BEFORE: usize = 8;

/// Everything as it should be, for an alert of three stars.
pub(super) const GOOD: ClaimFacts = [
    Some(true),
    Some(true),
    None,
    None,
    Some(true),
    Some(true),
    Some(true),
    Some(true),
    Some(false),
    Some(false),
    Some(false),
];

/// The most that is paid of a dispatch.
pub(super) const LIMIT: u32 = 150_000;

pub(super) fn add_some(contract: &mut Contract, random: &mut Random) {
    let Some((first, last)) = reach(contract, WATCH) else { return };
    let count = random.weighted(&[(50, 0), (28, 1), (14, 2), (8, 3)]);
    let mut days: Vec<Date> = (0..count).map(|_| some_day(random, first, last)).collect();
    days.sort_unstable();
    for on in days {
        let stars = random.weighted(&[(17, 3), (33, 2), (50, 1)]);
        let upgraded_on = Some(add_days(on, random.offset(0, 9)));
        let upgraded_on = upgraded_on.filter(|day| stars == 2 && *day <= NOTED && random.percent(30));
        let number = add_alert(contract, on, stars, upgraded_on);
        if (stars == 3 || upgraded_on.is_some()) && random.percent(60) {
            add_claim(contract, random, number);
        }
    }
}

/// A claim for a dispatch some days after the alert, if it was by now; paid if that was before October.
fn add_claim(contract: &mut Contract, random: &mut Random, alert: u32) {
    let Some(known) = contract.alerts.last().copied() else { return };
    let dispatched_on = add_days(known.upgraded_on.unwrap_or(known.on), random.offset(1, 21));
    if NOTED < dispatched_on {
        return;
    }
    let cost = match random.weighted(&[(80, 0), (5, 1), (15, 2)]) {
        0 => random.between(60, 149).saturating_mul(1_000),
        1 => LIMIT,
        _ => random.between(151, 220).saturating_mul(1_000),
    };
    let mut facts = GOOD;
    if known.stars < 3 {
        set(&mut facts, SCAN_EVIDENCE, Some(true));
    }
    let paid = (dispatched_on < CLOSE).then_some(cost.min(LIMIT));
    if paid.is_none() {
        match random.weighted(&[(78, 0), (12, 1), (6, 2), (4, 3)]) {
            0 => {}
            1 => set(&mut facts, random.pick(&[MAIL_RECEIVED, FULL_SCAN, VENDOR_REGISTERED, KNOWN_BEFORE]), None),
            2 => {
                set(&mut facts, FULL_SCAN, Some(false));
                set(&mut facts, SCAN_EXCEPTION, random.pick(&[Some(true), Some(false), None]));
            }
            _ => set(&mut facts, VENDOR_REGISTERED, Some(false)),
        }
    }
    contract.claims.push(Claim { alert, dispatched_on, cost, paid, facts });
}

pub(super) fn set(facts: &mut ClaimFacts, fact: usize, value: Option<bool>) {
    if let Some(place) = facts.get_mut(fact) {
        *place = value;
    }
}

/// Adds an alert and gives its number.
pub(super) fn add_alert(contract: &mut Contract, on: Date, stars: u32, upgraded_on: Option<Date>) -> u32 {
    let number = contract.alerts.last().map_or(0, |alert| alert.number).saturating_add(1);
    contract.alerts.push(Alert { number, on, stars, upgraded_on });
    number
}
