//! A first look at a ledger: in which order do its sheets name the contracts?
//!
//! It decides what can be read beside the contracts, in memory that does not grow with the ledger.

use std::collections::HashSet;
use std::sync::Arc;
use std::thread;

use super::children::CONTRACT;
use super::contract_names::{Names, each_contract};
use super::doubts::{Doubts, Strays, resolve_all};
use super::in_order::look_in_order;
use super::places::silent_owner;
use crate::table::{Column, Glance, Ledger, ReadOutcome, Row};

/// How many sheets are looked at.
pub const SHEETS: usize = 7;

/// A sheet that names contracts, with its columns.
pub type AskedSheet = (&'static str, Arc<[Column]>);

/// Which contracts there are.
#[derive(Debug)]
pub enum ContractIds {
    /// Each name is greater than the one before, and every sheet keeps that order: a name that is passed can be told without a list.
    Ascending,
    /// In some other order.
    Listed(HashSet<Box<str>>),
}

impl ContractIds {
    /// Whether a contract of this name may come; no only where it is certain.
    pub fn may_hold(&self, name: &str) -> bool {
        match self {
            Self::Ascending => true,
            Self::Listed(names) => names.contains(name),
        }
    }

    /// Whether contracts come in the order of their names.
    pub const fn ascend(&self) -> bool {
        matches!(self, Self::Ascending)
    }

    /// Whether a name that a sheet has next belongs to no contract from `current` on.
    pub fn has_passed(&self, name: &str, current: &str) -> bool {
        match self {
            Self::Ascending => name < current,
            Self::Listed(names) => !names.contains(name),
        }
    }
}

/// What the first look tells.
#[derive(Debug)]
pub struct Order {
    pub ids: ContractIds,
    /// How many rows the sheet `contracts` has.
    pub contracts: u64,
    /// What was asked about, in that order.
    pub looked: [Looked; SHEETS],
}

/// What the first look tells of one sheet.
#[derive(Debug, Default)]
pub struct Looked {
    /// Whether it can be read beside the contracts.
    pub in_order: bool,
    pub doubts: Doubts,
}

/// Looks at every sheet that names contracts. Nothing is reported: the same is met again when the sheets are read.
pub fn look(ledger: &Ledger, names: &[AskedSheet; SHEETS]) -> Order {
    if let Some((contracts, strays)) = look_in_order(ledger, names) {
        let inspected = strays.map(|strays| Inspected { in_order: true, strays });
        return Order { ids: ContractIds::Ascending, contracts, looked: resolve(ledger, names, inspected) };
    }
    let mut contracts = 0_u64;
    let mut listed = HashSet::new();
    each_contract(ledger, &mut |name| {
        contracts = contracts.saturating_add(1);
        if !listed.contains(name) {
            listed.insert(Box::from(name));
        }
        true
    });
    // Where a contract stands twice, one run of rows could belong to either.
    let distinct = u64::try_from(listed.len()).is_ok_and(|names| names == contracts);
    let inspected = in_parallel(names, |(name, columns)| {
        let mut known = Listed { ledger, names: &listed, contracts: None, in_order: distinct };
        inspect(ledger, name, Arc::clone(columns), &mut known)
    });
    let looked = resolve(ledger, names, inspected);
    Order { ids: ContractIds::Listed(listed), contracts, looked }
}

/// Contracts in any order: the sheet has theirs if it names each in one run, and the runs in that order; names of no contract aside.
struct Listed<'l> {
    ledger: &'l Ledger,
    names: &'l HashSet<Box<str>>,
    contracts: Option<Names>,
    in_order: bool,
}

impl Listed<'_> {
    /// Whether there is a contract of this name, which is another than that of the call before.
    fn has(&mut self, name: &str) -> bool {
        let is_known = self.names.contains(name);
        if is_known && self.in_order {
            if self.contracts.is_none() {
                self.contracts = Names::open(self.ledger);
            }
            self.in_order = self.contracts.as_mut().is_some_and(|contracts| contracts.skip_to(name));
        }
        is_known
    }
}

/// What one sheet was found to be.
#[derive(Default)]
struct Inspected {
    in_order: bool,
    strays: Strays,
}

/// Finds the contracts that uncertain rows could concern.
fn resolve(ledger: &Ledger, names: &[AskedSheet; SHEETS], inspected: [Inspected; SHEETS]) -> [Looked; SHEETS] {
    let orders = inspected.each_ref().map(|sheet| sheet.in_order);
    let sheets = names.iter().zip(inspected).map(|((name, _), Inspected { in_order, strays })| {
        let file = ledger.sheet(name).map_or_else(String::new, |sheet| sheet.file().to_owned());
        (file, in_order, strays)
    });
    let mut found = resolve_all(sheets, &|see| {
        each_contract(ledger, &mut |name| {
            see(name);
            true
        });
    })
    .into_iter();
    orders.map(|in_order| Looked { in_order, doubts: found.next().unwrap_or_default() })
}

fn inspect(ledger: &Ledger, sheet: &str, columns: Arc<[Column]>, known: &mut Listed<'_>) -> Inspected {
    let mut inspecting = Inspecting { known, strays: Strays::default(), last: String::new(), is_known: false };
    let mut row = Row::default();
    let rows = ledger.sheet(sheet).and_then(|sheet| sheet.rows(columns, &mut |_| {}));
    if let Some(mut rows) = rows {
        loop {
            // Of a row of a contract that exists nothing else is asked.
            rows.pass_while(CONTRACT, |name| {
                inspecting.is_met_again(name) || name.text().is_some_and(|name| inspecting.has(name))
            });
            let damaged = match rows.read(&mut row, &mut |_| {}) {
                ReadOutcome::Row => false,
                ReadOutcome::BadRow => true,
                ReadOutcome::End | ReadOutcome::Broken => break,
            };
            let name = silent_owner(&row, CONTRACT);
            let is_known = name.as_deref().is_some_and(|name| inspecting.has(name));
            inspecting.strays.row(&row, damaged, name.as_deref(), is_known);
        }
    }
    Inspected { in_order: inspecting.known.in_order, strays: inspecting.strays }
}

/// A sheet that is being looked at.
struct Inspecting<'k, 'l> {
    known: &'k mut Listed<'l>,
    strays: Strays,
    /// The name that was met last, and whether there is a contract of it.
    last: String,
    is_known: bool,
}

impl Inspecting<'_, '_> {
    /// Whether the next row is of the contract that the row before it is of, so that nothing is new.
    fn is_met_again(&self, name: Glance<'_>) -> bool {
        self.is_known && name.is(&self.last) && !self.strays.wait()
    }

    /// Whether there is a contract of this name, which the next row has.
    fn has(&mut self, name: &str) -> bool {
        if *self.last != *name {
            self.is_known = self.known.has(name);
            name.clone_into(&mut self.last);
        }
        if self.is_known {
            self.strays.known(name);
        }
        self.is_known
    }
}

fn in_parallel<'i, T: Sync, O: Send + Default>(
    inputs: &'i [T; SHEETS],
    look: impl Fn(&'i T) -> O + Sync,
) -> [O; SHEETS] {
    let look = &look;
    thread::scope(|scope| {
        let running = inputs.each_ref().map(|input| scope.spawn(move || look(input)));
        // A look that fails is no order.
        running.map(|thread| thread.join().unwrap_or_default())
    })
}
