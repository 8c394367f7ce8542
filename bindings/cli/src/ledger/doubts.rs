//! Rows of which it is not certain whose they are, and every contract they could concern.
//!
//! A row that is lost makes its contract incomplete, and an incomplete contract is billed short. So each contract that a row of no known
//! contract may belong to is told beforehand, in the first look at the ledger.

use std::collections::HashMap;

use super::near::Near;
use crate::table::cut;

/// The most uncertain rows that are looked into; more of them leave no contract of the ledger certain.
const MOST: usize = 1_000;

/// Hands every contract's name over, in the contracts' order.
pub type EachContract<'e> = &'e dyn Fn(&mut dyn FnMut(&str));

/// A row whose contract is not certain.
#[derive(Debug)]
pub struct Stray {
    row: u64,
    /// The name it has, which is no contract's.
    name: Option<Box<str>>,
    /// Whether it could belong to the contracts around it as well.
    damaged: bool,
    before: Option<Box<str>>,
    after: Option<Box<str>>,
}

/// The uncertain rows of one sheet, collected in its order.
#[derive(Debug, Default)]
pub struct Strays {
    strays: Vec<Stray>,
    /// The first that waits for the contract after it.
    open: usize,
    last: Option<Box<str>>,
    overflow: Option<u64>,
}

impl Strays {
    /// A row of a contract that exists.
    pub fn known(&mut self, name: &str) {
        for stray in self.strays.iter_mut().skip(self.open) {
            stray.after = Some(Box::from(name));
        }
        self.open = self.strays.len();
        if self.last.as_deref() != Some(name) {
            self.last = Some(Box::from(name));
        }
    }

    /// A row of none.
    pub fn stray(&mut self, row: u64, name: Option<&str>, damaged: bool) {
        let waiting = self.strays.get(self.open..).unwrap_or_default();
        if waiting.iter().rev().take(2).any(|known| known.name.as_deref() == name && known.damaged == damaged) {
            return;
        }
        if self.strays.len() >= MOST {
            self.overflow = self.overflow.or(Some(row));
            return;
        }
        let before = self.last.clone();
        self.strays.push(Stray { row, name: name.map(Box::from), damaged, before, after: None });
    }

    /// Which contracts they could concern. `in_order`: whether the sheet has the contracts' order.
    pub fn resolve(self, file: &str, in_order: bool, each_contract: EachContract<'_>) -> Doubts {
        let cause = |row: u64| format!("{file}:{row}");
        let mut doubts = Doubts { everyone: self.overflow.map(cause), ..Doubts::default() };
        if self.strays.is_empty() || doubts.everyone.is_some() {
            return doubts;
        }
        let named: Vec<&Stray> = self.strays.iter().filter(|stray| stray.name.is_some()).collect();
        if !named.is_empty() {
            let near = Near::new(named.iter().filter_map(|stray| stray.name.as_deref()));
            each_contract(&mut |contract| {
                for stray in near.names_of(contract).into_iter().filter_map(|index| named.get(index)) {
                    doubts.hold(contract, cause(stray.row));
                    let closest = doubts.closest.entry(stray.name.clone().unwrap_or_default()).or_default();
                    if !closest.iter().any(|known| **known == *contract) {
                        closest.push(Box::from(contract));
                    }
                }
            });
        }
        let is_unsettled = |stray: &&Stray| {
            let is_near = stray.name.as_ref().is_some_and(|name| doubts.closest.contains_key(name));
            stray.damaged && !is_near
        };
        let around: Vec<&Stray> = self.strays.iter().filter(is_unsettled).collect();
        if let Some(first) = around.first() {
            if in_order {
                hold_around(&around, &cause, &mut doubts, each_contract);
            } else {
                doubts.everyone = Some(cause(first.row));
            }
        }
        doubts
    }
}

/// Holds the contracts from the row before to the row after, both included.
fn hold_around(strays: &[&Stray], cause: &dyn Fn(u64) -> String, doubts: &mut Doubts, each_contract: EachContract<'_>) {
    let mut starting: HashMap<&str, Vec<&Stray>> = HashMap::new();
    let mut open: Vec<&Stray> = Vec::new();
    for stray in strays {
        match stray.before.as_deref() {
            Some(before) => starting.entry(before).or_default().push(stray),
            None => open.push(stray),
        }
    }
    each_contract(&mut |contract| {
        open.extend(starting.remove(contract).into_iter().flatten());
        if let Some(first) = open.first() {
            doubts.hold(contract, cause(first.row));
            open.retain(|stray| stray.after.as_deref() != Some(contract));
        }
    });
}

/// The contracts that rows of one sheet could concern.
#[derive(Debug, Default)]
pub struct Doubts {
    /// The first cause, where no contract is certain.
    everyone: Option<String>,
    contracts: HashMap<Box<str>, String>,
    closest: HashMap<Box<str>, Vec<Box<str>>>,
}

impl Doubts {
    fn hold(&mut self, contract: &str, cause: String) {
        if !self.contracts.contains_key(contract) {
            self.contracts.insert(Box::from(contract), cause);
        }
    }

    /// The row (`lines.csv:347`) because of which nothing is certain of the contract.
    pub fn cause(&self, contract: &str) -> Option<&str> {
        let own = self.contracts.get(contract).or(self.everyone.as_ref());
        own.map(String::as_str)
    }

    /// The contracts that an unknown name may mean, as "'C-1', 'C-2'" in both languages, and whether it is one.
    pub fn closest(&self, name: &str) -> Option<(String, String, bool)> {
        let closest = self.closest.get(name)?;
        let (en, ja) = shown(closest);
        Some((en, ja, closest.len() == 1))
    }
}

/// Some names in both languages, no more than can be read.
pub fn shown(names: &[Box<str>]) -> (String, String) {
    const SHOWN: usize = 3;
    let more = if names.len() > SHOWN { ("…", "など") } else { ("", "") };
    let list = |open: &str, close: &str, between: &str| {
        let names = names.iter().take(SHOWN).map(|name| format!("{open}{}{close}", cut(name)));
        names.collect::<Vec<_>>().join(between)
    };
    (format!("{}{}", list("'", "'", ", "), more.0), format!("{}{}", list("「", "」", "、"), more.1))
}
