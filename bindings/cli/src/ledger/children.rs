//! The rows of one contract out of a sheet that names many.

use std::collections::HashMap;

use yakkan::catalog::Catalog;

use super::order::ContractIds;
use super::places::{Report, owner, silent_owner};
use super::sheets::open_rows;
use crate::table::{Column, Ledger, Level, Message, Problem, ReadOutcome, Row, Rows, cut};

/// A sheet whose rows belong to contracts.
pub trait ChildKind {
    /// The sheet.
    const NAME: &'static str;
    /// Its columns; the first names the contract.
    const COLUMNS: &'static [Column];
    /// What a row is read as.
    type Item<'c>;

    /// Reads a row, reporting everything that is wrong with it; `None` if it cannot be used.
    fn read<'c>(row: &Row, catalog: &'c Catalog, report: Report<'_>) -> Option<Self::Item<'c>>;
}

/// The column that names the contract.
pub const CONTRACT: usize = 0;

/// The rows of one contract.
#[derive(Debug)]
pub struct Group<T> {
    pub items: Vec<T>,
    /// How many more there are that cannot be used.
    pub unusable: usize,
    /// Whether rows may be missing because the rest of the sheet cannot be read.
    pub incomplete: bool,
}

impl<T> Default for Group<T> {
    fn default() -> Self {
        Self { items: Vec::new(), unusable: 0, incomplete: false }
    }
}

impl<T> Group<T> {
    /// Whether every row that the sheet has for the contract is here.
    pub fn is_whole(&self) -> bool {
        self.unusable == 0 && !self.incomplete
    }

    fn add(&mut self, item: Option<T>) {
        match item {
            Some(item) => self.items.push(item),
            None => self.unusable = self.unusable.saturating_add(1),
        }
    }

    fn clear(&mut self) {
        self.items.clear();
        self.unusable = 0;
        self.incomplete = false;
    }
}

/// A sheet's rows, contract by contract.
pub enum Children<'c, K: ChildKind> {
    /// The ledger has no such sheet.
    Absent,
    /// It has one that cannot be read.
    Unreadable,
    /// Read beside the contracts, whose order it has.
    Beside(Box<Beside>),
    /// In another order, and therefore held.
    Held { groups: HashMap<Box<str>, Group<K::Item<'c>>>, incomplete: bool },
}

/// A sheet that is read beside the contracts.
pub struct Beside {
    rows: Rows,
    row: Row,
    next: Next,
}

/// What stands in [`Beside::row`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Nothing,
    Row { usable: bool },
    End,
    Broken,
}

impl<'c, K: ChildKind> Children<'c, K> {
    /// Opens the sheet; held in memory unless it has the contracts' order.
    pub fn open(ledger: &Ledger, catalog: &'c Catalog, in_order: bool, ids: &ContractIds, report: Report<'_>) -> Self {
        let Some(sheet) = ledger.sheet(K::NAME) else { return Self::Absent };
        let Some(rows) = open_rows(&sheet, K::COLUMNS, report) else { return Self::Unreadable };
        let Some(rows) = rows else { return Self::Absent };
        let mut beside = Beside { rows, row: Row::default(), next: Next::Nothing };
        if in_order {
            return Self::Beside(Box::new(beside));
        }
        let mut groups: HashMap<Box<str>, Group<K::Item<'c>>> = HashMap::new();
        while let Some(mut usable) = beside.peek(report) {
            beside.next = Next::Nothing;
            let row = &beside.row;
            let Some(name) = owner(row, CONTRACT, &mut usable, report) else { continue };
            if !ids.may_hold(&name) {
                report(orphan(row, &name));
                continue;
            }
            let item = if usable { K::read(row, catalog, report) } else { None };
            match groups.get_mut(name.as_ref()) {
                Some(group) => group.add(item),
                None => groups.entry(Box::from(name.as_ref())).or_default().add(item),
            }
        }
        Self::Held { groups, incomplete: beside.next == Next::Broken }
    }

    /// Puts the rows of a contract into `group`. Contracts must come in their sheet's order, each once.
    pub fn take(
        &mut self,
        id: &str,
        ids: &ContractIds,
        catalog: &'c Catalog,
        group: &mut Group<K::Item<'c>>,
        report: Report<'_>,
    ) {
        group.clear();
        match self {
            Self::Absent => {}
            Self::Unreadable => group.incomplete = true,
            Self::Beside(beside) => beside.take::<K>(id, ids, catalog, group, report),
            Self::Held { groups, incomplete } => {
                if let Some(held) = groups.remove(id) {
                    *group = held;
                }
                group.incomplete = *incomplete;
            }
        }
    }

    /// Reports the rows of contracts that never came.
    pub fn finish(&mut self, report: Report<'_>) {
        if let Self::Beside(beside) = self {
            while let Some(mut usable) = beside.peek(report) {
                beside.next = Next::Nothing;
                if let Some(name) = owner(&beside.row, CONTRACT, &mut usable, report) {
                    report(orphan(&beside.row, &name));
                }
            }
        }
    }
}

impl Beside {
    /// Whether the next row is usable; `None` at the end.
    fn peek(&mut self, report: Report<'_>) -> Option<bool> {
        if self.next == Next::Nothing {
            self.next = match self.rows.read(&mut self.row, report) {
                ReadOutcome::Row => Next::Row { usable: true },
                ReadOutcome::BadRow => Next::Row { usable: false },
                ReadOutcome::End => Next::End,
                ReadOutcome::Broken => Next::Broken,
            };
        }
        match self.next {
            Next::Row { usable } => Some(usable),
            Next::Nothing | Next::End | Next::Broken => None,
        }
    }

    fn take<'c, K: ChildKind>(
        &mut self,
        id: &str,
        ids: &ContractIds,
        catalog: &'c Catalog,
        group: &mut Group<K::Item<'c>>,
        report: Report<'_>,
    ) {
        while let Some(mut usable) = self.peek(report) {
            // A row that waits for its contract will be looked at again: nothing is reported of it yet.
            if silent_owner(&self.row, CONTRACT).is_some_and(|name| name != id && !ids.has_passed(&name, id)) {
                return;
            }
            self.next = Next::Nothing;
            let Some(name) = owner(&self.row, CONTRACT, &mut usable, report) else { continue };
            if name == id {
                group.add(if usable { K::read(&self.row, catalog, report) } else { None });
            } else {
                report(orphan(&self.row, &name));
            }
        }
        group.incomplete = self.next == Next::Broken;
    }
}

/// A row of a contract that is not in the ledger.
fn orphan(row: &Row, name: &str) -> Problem {
    let shown = cut(name);
    let message = Message::new(
        format!("there is no contract '{shown}' in the sheet 'contracts'; the row is not used"),
        format!("contracts に契約「{shown}」がありません。この行は使いません"),
    );
    row.problem(Level::Error, "unknown-contract", message).at_column("contract").with_value(name)
}
