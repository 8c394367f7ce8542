//! The rules once more, written to be read beside the documents and not to be fast: every service by its name, every day one by one, every list
//! copied. The crates are held against it.
#![allow(dead_code, reason = "each test that takes this module uses a part of it")]
#![allow(clippy::panic, clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, reason = "a request that lacks a member is a mistake of the test")]

mod allowances;
mod ask;
mod availability;
mod change;
mod charges;
mod contract;
mod cover;
pub mod days;
mod desk;
mod due;
mod holidays;
mod money;
mod sheet;
mod timeline;

use std::collections::{BTreeMap, BTreeSet};

use yakkan::calendar::Date;
use yakkan::calendar::jiff::ToSpan;
use yakkan::contract_rules::CountRule;

use crate::cases::{ContractCase, LineCase};

#[allow(unused_imports, reason = "as above")]
pub use crate::cases::SERVICES;
#[allow(unused_imports, reason = "as above")]
pub use allowances::ALLOWANCES;
#[allow(unused_imports, reason = "as above")]
pub use ask::{Tally, agree, agree_times, at_length, cases, compare, disagreement, plain_answer, program_answer, told};
#[allow(unused_imports, reason = "as above")]
pub use change::{Judgement, judge, judge_parts, latest_notice};
#[allow(unused_imports, reason = "as above")]
pub use contract::lines_written;
#[allow(unused_imports, reason = "as above")]
pub use due::{COMMITMENTS, Takes};
#[allow(unused_imports, reason = "as above")]
pub use holidays::holiday;
#[allow(unused_imports, reason = "as above")]
pub use sheet::any_readings;

/// A service and the code of a breach.
pub type Breach = (&'static str, &'static str);

/// The first day of every breach of quantity and company of a contract, found by looking at every day from its first to the last that it names.
pub fn first_breaches(contract: &ContractCase, same_count: CountRule) -> BTreeMap<Breach, Date> {
    let mut first = BTreeMap::new();
    let Some((begin, end)) = span(contract) else { return first };
    for day in days(begin, end) {
        for breach in breaches_on(contract, day, same_count) {
            first.entry(breach).or_insert(day);
        }
    }
    first
}

/// What a contract breaks on a day.
pub fn breaches_on(contract: &ContractCase, day: Date, same_count: CountRule) -> BTreeSet<Breach> {
    let quantity =
        |id: &str| contract.lines.iter().find(|line| line.service == id).and_then(|line| quantity_on(line, day));
    let there = |id: &str| quantity(id).is_some();
    let mut found = BTreeSet::new();
    for line in &contract.lines {
        let id = line.service;
        let Some(count) = quantity(id) else { continue };
        let starts = day == line.start;

        let (minimum, step) = match id {
            "ites-mdr" => (25, Some(1)),
            "ites-id" => (20, Some(1)),
            "ites-id-cert" => (10, Some(10)),
            "ites-base" | "ites-edr-mdr-base" | "ites-id-setup" => (1, None),
            _ => (1, Some(1)),
        };
        if count < minimum {
            found.insert((id, "below-minimum"));
        } else if step.map_or(count != minimum, |step| !(count - minimum).is_multiple_of(step)) {
            found.insert((id, "off-step"));
        }

        let complete = match id {
            "ites-edr-mdr-base" | "ites-id" | "ites-pc-support" => there("ites-base"),
            "ites-edr" => there("ites-base") && there("ites-edr-mdr-base"),
            "ites-mdr" => there("ites-base") && there("ites-edr-mdr-base") && there("ites-edr"),
            "ites-id-cert" => there("ites-id"),
            "ites-id-setup" => !starts || there("ites-id"),
            _ => true,
        };
        if !complete {
            found.insert((id, "missing-companion"));
        }

        if let ("ites-mdr", Some(edr)) = (id, quantity("ites-edr")) {
            let agree = match same_count {
                CountRule::Equal => edr == count,
                CountRule::AtLeast => edr >= count,
            };
            if !agree {
                found.insert((id, "count-mismatch"));
            }
        }
        if id == "ites-edr-mdr-base" && !there("ites-edr") && !there("ites-mdr") {
            found.insert((id, "not-alone"));
        }
    }
    found
}

/// The quantity of a line on a day: the last one that took effect on or before it; none where the line is not in force.
pub fn quantity_on(line: &LineCase, day: Date) -> Option<u32> {
    if day < line.start || line.last_day.is_some_and(|last| day > last) {
        return None;
    }
    let taken = line.changes.iter().filter(|(on, _)| *on <= day).max_by_key(|(on, _)| *on);
    Some(taken.map_or(line.quantity, |(_, quantity)| *quantity))
}

/// Every day from one to another, both included.
pub fn days(first: Date, last: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(first), |day| day.checked_add(1.day()).ok()).take_while(move |day| *day <= last)
}

/// From the first day that a contract names to the day after the last one.
pub fn span(contract: &ContractCase) -> Option<(Date, Date)> {
    let named = || {
        contract.lines.iter().flat_map(|line| {
            let changes = line.changes.iter().map(|(on, _)| *on);
            changes.chain([line.start]).chain(line.last_day)
        })
    };
    Some((named().min()?, named().max()?.checked_add(1.day()).unwrap()))
}
