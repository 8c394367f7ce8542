//! The rows of one contract out of a sheet that names many.

use std::collections::HashMap;

use yakkan::catalog::Catalog;

use super::doubts::Doubts;
use super::order::{ContractIds, Looked};
use super::places::{Report, owner, silent_owner};
use crate::table::{Column, Ledger, Level, Message, ReadOutcome, Row, Rows, cut};

/// A sheet whose rows belong to contracts.
pub trait ChildKind {
    /// The sheet.
    const NAME: &'static str;
    /// Its columns; the first names the contract.
    const COLUMNS: &'static [Column];
    /// Whether a contract without one of its rows is held back.
    const HOLDS: bool;
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
    /// Whether rows may be missing: the rest of the sheet cannot be read, or a row of no known contract may be one of these.
    pub incomplete: bool,
    /// The first row (`lines.csv:347`) that cannot be used, or the sheet.
    pub cause: Option<String>,
}

impl<T> Default for Group<T> {
    fn default() -> Self {
        Self { items: Vec::new(), unusable: 0, incomplete: false, cause: None }
    }
}

impl<T> Group<T> {
    /// Whether every row that the sheet has for the contract is here.
    pub fn is_whole(&self) -> bool {
        self.unusable == 0 && !self.incomplete
    }

    fn add(&mut self, item: Option<T>, row: &Row) {
        match item {
            Some(item) => self.items.push(item),
            None => {
                self.unusable = self.unusable.saturating_add(1);
                self.cause.get_or_insert_with(|| format!("{}:{}", row.file(), row.number()));
            }
        }
    }

    fn clear(&mut self) {
        self.items.clear();
        self.unusable = 0;
        self.incomplete = false;
        self.cause = None;
    }
}

/// A sheet's rows, contract by contract.
pub enum Children<'c, K: ChildKind> {
    /// The ledger has no such sheet.
    Absent,
    /// It has one that cannot be read.
    Unreadable,
    /// Read beside the contracts, whose order it has.
    Beside(Box<Beside>, Doubts),
    /// In another order, and therefore held.
    Held { groups: HashMap<Box<str>, Group<K::Item<'c>>>, incomplete: bool, doubts: Doubts },
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
    pub fn open(ledger: &Ledger, catalog: &'c Catalog, looked: Looked, ids: &ContractIds, report: Report<'_>) -> Self {
        let Some(sheet) = ledger.sheet(K::NAME) else { return Self::Absent };
        let Some(rows) = sheet.rows(K::COLUMNS, report) else { return Self::Unreadable };
        let Looked { in_order, doubts } = looked;
        let mut beside = Beside { rows, row: Row::default(), next: Next::Nothing };
        if in_order {
            return Self::Beside(Box::new(beside), doubts);
        }
        let mut groups: HashMap<Box<str>, Group<K::Item<'c>>> = HashMap::new();
        while let Some(mut usable) = beside.peek(report) {
            beside.next = Next::Nothing;
            let row = &beside.row;
            let Some(name) = owner(row, CONTRACT, &mut usable, report) else { continue };
            if !ids.may_hold(&name) {
                report_orphan::<K>(row, &name, &doubts, report);
                continue;
            }
            let item = if usable { K::read(row, catalog, report) } else { None };
            match groups.get_mut(name.as_ref()) {
                Some(group) => group.add(item, row),
                None => groups.entry(Box::from(name.as_ref())).or_default().add(item, row),
            }
        }
        Self::Held { groups, incomplete: beside.next == Next::Broken, doubts }
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
        let doubts = match self {
            Self::Absent => return,
            Self::Unreadable => {
                group.incomplete = true;
                return;
            }
            Self::Beside(beside, doubts) => {
                beside.take::<K>(id, ids, catalog, group, doubts, report);
                doubts
            }
            Self::Held { groups, incomplete, doubts } => {
                if let Some(held) = groups.remove(id) {
                    *group = held;
                }
                group.incomplete = *incomplete;
                doubts
            }
        };
        if let Some(cause) = doubts.cause(id) {
            group.incomplete = true;
            group.cause.get_or_insert_with(|| cause.to_owned());
        }
    }

    /// Reports the rows of contracts that never came.
    pub fn finish(&mut self, report: Report<'_>) {
        if let Self::Beside(beside, doubts) = self {
            while let Some(mut usable) = beside.peek(report) {
                beside.next = Next::Nothing;
                if let Some(name) = owner(&beside.row, CONTRACT, &mut usable, report) {
                    report_orphan::<K>(&beside.row, &name, doubts, report);
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
        doubts: &Doubts,
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
                group.add(if usable { K::read(&self.row, catalog, report) } else { None }, &self.row);
            } else {
                report_orphan::<K>(&self.row, &name, doubts, report);
            }
        }
        group.incomplete = self.next == Next::Broken;
    }
}

/// A row of a contract that is not in the ledger; one whose name cannot be read was reported.
fn report_orphan<K: ChildKind>(row: &Row, name: &str, doubts: &Doubts, report: Report<'_>) {
    if row.get(CONTRACT).is_none() {
        return;
    }
    let shown = cut(name);
    let follows = if K::HOLDS {
        ("held back", "請求も判定もしません")
    } else {
        ("judged without facts", "確認事項を除いて判定します")
    };
    let (closest, closest_ja) = match doubts.closest(name) {
        None => (String::new(), String::new()),
        Some((en, ja, true)) => {
            (format!("; the closest is {en}, which is {}", follows.0), format!("。最も近い{ja}は{}", follows.1))
        }
        Some((en, ja, false)) => {
            (format!("; the closest are {en}, which are {}", follows.0), format!("。近い{ja}は{}", follows.1))
        }
    };
    let message = Message::new(
        format!("there is no contract '{shown}' in the sheet 'contracts'; the row is not used{closest}"),
        format!("contracts に契約「{shown}」がありません。この行は使いません{closest_ja}"),
    );
    report(row.problem(Level::Error, "unknown-contract", message).at_column("contract").with_value(name));
}
