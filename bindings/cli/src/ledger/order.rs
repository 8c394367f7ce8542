//! A first look at a ledger: in which order do its sheets name the contracts?
//!
//! It decides what can be read beside the contracts, in memory that does not grow with the ledger.

use std::collections::HashSet;
use std::thread;

use super::children::{CONTRACT, ChildKind};
use super::places::silent_owner;
use super::sheets::{CONTRACT_COLUMNS, CONTRACTS, ID};
use super::{changes::Changes, facts::Facts, lines::Lines};
use crate::table::{Column, Ledger, ReadOutcome, Row, Rows};

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
    pub lines: bool,
    pub changes: bool,
    pub facts: bool,
}

/// Looks at every sheet that names contracts. Nothing is reported: the same is met again when the sheets are read.
pub fn look(ledger: &Ledger) -> Order {
    let names: [(&'static str, &'static [Column]); 3] =
        [(Lines::NAME, Lines::COLUMNS), (Changes::NAME, Changes::COLUMNS), (Facts::NAME, Facts::COLUMNS)];
    let (mut ascending, mut contracts) = (true, 0_u64);
    let mut last = String::new();
    each_name(ledger, CONTRACTS, CONTRACT_COLUMNS, ID, &mut |name| {
        ascending &= contracts == 0 || *last < *name;
        name.clone_into(&mut last);
        contracts = contracts.saturating_add(1);
        ascending
    });
    if ascending {
        let sorted = in_parallel(names, |(name, columns)| is_sorted(ledger, name, columns));
        if sorted == [true; 3] {
            return Order { ids: ContractIds::Ascending, contracts, lines: true, changes: true, facts: true };
        }
    }
    contracts = 0;
    let mut listed = HashSet::new();
    each_name(ledger, CONTRACTS, CONTRACT_COLUMNS, ID, &mut |name| {
        contracts = contracts.saturating_add(1);
        if !listed.contains(name) {
            listed.insert(Box::from(name));
        }
        true
    });
    // Where a contract stands twice, one run of rows could belong to either.
    let distinct = u64::try_from(listed.len()).is_ok_and(|names| names == contracts);
    let [lines, changes, facts] =
        in_parallel(names, |(name, columns)| distinct && is_beside(ledger, &listed, name, columns));
    Order { ids: ContractIds::Listed(listed), contracts, lines, changes, facts }
}

/// Whether the sheet's names never fall.
fn is_sorted(ledger: &Ledger, sheet: &str, columns: &'static [Column]) -> bool {
    let mut last = String::new();
    let mut sorted = true;
    each_name(ledger, sheet, columns, CONTRACT, &mut |name| {
        if *last != *name {
            sorted = *last < *name;
            name.clone_into(&mut last);
        }
        sorted
    });
    sorted
}

/// Whether the sheet names its contracts in the order of the sheet `contracts`, each in one run; names that are no contract's aside.
fn is_beside(ledger: &Ledger, listed: &HashSet<Box<str>>, sheet: &str, columns: &'static [Column]) -> bool {
    let mut contracts = Names::open(ledger, CONTRACTS, CONTRACT_COLUMNS, ID);
    let mut current = String::new();
    let mut beside = true;
    each_name(ledger, sheet, columns, CONTRACT, &mut |name| {
        if *current != *name && listed.contains(name) {
            beside = contracts.as_mut().is_some_and(|contracts| contracts.skip_to(name));
            name.clone_into(&mut current);
        }
        beside
    });
    beside
}

/// The names in one column of a sheet.
struct Names {
    rows: Rows,
    row: Row,
    column: usize,
}

impl Names {
    fn open(ledger: &Ledger, sheet: &str, columns: &'static [Column], column: usize) -> Option<Self> {
        let rows = ledger.sheet(sheet)?.rows(columns, &mut |_| {})?;
        Some(Self { rows, row: Row::default(), column })
    }

    /// Reads on to the next row that has a name.
    fn advance(&mut self) -> bool {
        loop {
            match self.rows.read(&mut self.row, &mut |_| {}) {
                ReadOutcome::End | ReadOutcome::Broken => return false,
                ReadOutcome::Row | ReadOutcome::BadRow if self.row.get(self.column).is_some() => return true,
                ReadOutcome::Row | ReadOutcome::BadRow => {}
            }
        }
    }

    fn skip_to(&mut self, name: &str) -> bool {
        while self.advance() {
            if silent_owner(&self.row, self.column).is_some_and(|current| current == name) {
                return true;
            }
        }
        false
    }
}

/// Hands every name of a sheet to `see`, until that says no.
fn each_name(
    ledger: &Ledger,
    sheet: &str,
    columns: &'static [Column],
    column: usize,
    see: &mut dyn FnMut(&str) -> bool,
) {
    let Some(mut names) = Names::open(ledger, sheet, columns, column) else { return };
    while names.advance() {
        if silent_owner(&names.row, column).is_some_and(|name| !see(&name)) {
            return;
        }
    }
}

fn in_parallel<T: Send>(inputs: [T; 3], look: impl Fn(T) -> bool + Sync) -> [bool; 3] {
    let look = &look;
    thread::scope(|scope| {
        let running = inputs.map(|input| scope.spawn(move || look(input)));
        // A look that fails is no order.
        running.map(|thread| thread.join().unwrap_or(false))
    })
}
