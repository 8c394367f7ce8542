//! The rows of one contract out of a sheet that names many.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use super::doubts::Doubts;
use super::group::Group;
use super::order::{ContractIds, Looked};
use super::places::{Report, owner, silent_owner};
use super::vocabulary::Vocabulary;
use crate::table::{Column, Ledger, Level, Message, ReadOutcome, Row, Rows, cut};

/// A sheet whose rows belong to contracts.
pub trait ChildKind {
    /// The sheet.
    const NAME: &'static str;
    /// What becomes of a contract that may be without one of its rows, in English and in Japanese.
    const FOLLOWS: (&'static str, &'static str);
    /// Whether a contract has at most [`MOST`] of its rows.
    const IS_LIMITED: bool;
    /// What a row is read as.
    type Item<'c>;

    /// Its columns; the first names the contract.
    fn columns(words: &Vocabulary<'_>) -> Arc<[Column]>;

    /// Reads a row, reporting everything that is wrong with it; `None` if it cannot be used.
    fn read<'c>(row: &Row, words: &Vocabulary<'c>, report: Report<'_>) -> Option<Self::Item<'c>>;
}

/// The column that names the contract.
pub const CONTRACT: usize = 0;

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
    pub fn open(
        ledger: &Ledger,
        words: &Vocabulary<'c>,
        looked: Looked,
        ids: &ContractIds,
        report: Report<'_>,
    ) -> Self {
        let Some(sheet) = ledger.sheet(K::NAME) else { return Self::Absent };
        let Some(rows) = sheet.rows(K::columns(words), report) else { return Self::Unreadable };
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
            match groups.get_mut(name.as_ref()) {
                Some(group) => group.read::<K>(row, usable, words, report),
                None => groups.entry(Box::from(name.as_ref())).or_default().read::<K>(row, usable, words, report),
            }
        }
        Self::Held { groups, incomplete: beside.next == Next::Broken, doubts }
    }

    /// Counts the sheet as unreadable.
    pub fn lose_if(&mut self, is_lost: bool) {
        if is_lost {
            *self = Self::Unreadable;
        }
    }

    /// Puts the rows of a contract into `group`. Contracts must come in their sheet's order, each once.
    pub fn take(
        &mut self,
        id: &str,
        ids: &ContractIds,
        words: &Vocabulary<'c>,
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
                beside.take::<K>(id, ids, words, group, doubts, report);
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
        words: &Vocabulary<'c>,
        group: &mut Group<K::Item<'c>>,
        doubts: &Doubts,
        report: Report<'_>,
    ) {
        let is_plain = id.is_ascii();
        while let Some(mut usable) = self.peek(report) {
            // Of such a name nothing is wrong.
            let name = self.row.get(CONTRACT).filter(|_| usable && is_plain).unwrap_or_default();
            match name.cmp(id) {
                Ordering::Equal => {
                    self.next = Next::Nothing;
                    group.read::<K>(&self.row, usable, words, report);
                    continue;
                }
                Ordering::Greater if ids.ascend() && name.is_ascii() => return,
                Ordering::Greater | Ordering::Less => {}
            }
            // A row that waits for its contract will be looked at again: nothing is reported of it yet.
            if silent_owner(&self.row, CONTRACT).is_some_and(|name| name != id && !ids.has_passed(&name, id)) {
                return;
            }
            self.next = Next::Nothing;
            let Some(name) = owner(&self.row, CONTRACT, &mut usable, report) else { continue };
            if name == id {
                group.read::<K>(&self.row, usable, words, report);
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
    let follows = K::FOLLOWS;
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
