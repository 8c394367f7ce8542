//! The rows of one contract out of a sheet that names many.

use std::collections::HashMap;
use std::sync::Arc;

use super::doubts::Doubts;
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

/// The most rows of one sheet that a contract has, where they are limited: as many as a list in a request.
pub const MOST: usize = 10_000;

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
    /// Whether there are more rows than [`MOST`], which was reported.
    overflows: bool,
    first: u64,
}

impl<T> Default for Group<T> {
    fn default() -> Self {
        Self { items: Vec::new(), unusable: 0, incomplete: false, cause: None, overflows: false, first: 0 }
    }
}

impl<T> Group<T> {
    /// Whether every row that the sheet has for the contract is here.
    pub fn is_whole(&self) -> bool {
        self.unusable == 0 && !self.incomplete
    }

    /// Keeps the rows for which `is_usable` says so; of the others it has reported what is wrong.
    pub fn keep(&mut self, file: &str, number: impl Fn(&T) -> u64, mut is_usable: impl FnMut(&mut T) -> bool) {
        let Self { items, unusable, cause, .. } = self;
        items.retain_mut(|item| {
            let keeps = is_usable(item);
            if !keeps {
                *unusable = unusable.saturating_add(1);
                cause.get_or_insert_with(|| format!("{file}:{}", number(item)));
            }
            keeps
        });
    }

    /// The first row, or the sheet `file`, because of which rows may be missing; `None` where none is.
    pub fn gap(&mut self, file: &str) -> Option<String> {
        (!self.is_whole()).then(|| self.cause.take().unwrap_or_else(|| file.to_owned()))
    }

    /// The first row; 0 where there is none.
    pub fn first_row(&self) -> u64 {
        self.first
    }

    /// Adds a row unless there are too many, which is reported once.
    pub fn add_limited(&mut self, item: Option<T>, row: &Row, report: Report<'_>) {
        let is_full = self.is_full(row, report);
        self.add(item.filter(|_| !is_full), row);
    }

    fn is_full(&mut self, row: &Row, report: Report<'_>) -> bool {
        let is_full = self.items.len() >= MOST;
        if is_full && !std::mem::replace(&mut self.overflows, true) {
            report(too_many(row));
        }
        is_full
    }

    fn add(&mut self, item: Option<T>, row: &Row) {
        if self.first == 0 {
            self.first = row.number();
        }
        match item {
            Some(item) => self.items.push(item),
            None => {
                self.unusable = self.unusable.saturating_add(1);
                self.cause.get_or_insert_with(|| format!("{}:{}", row.file(), row.number()));
            }
        }
    }

    /// Adds what the row says, as far as it can be used.
    fn read<'c, K: ChildKind<Item<'c> = T>>(
        &mut self,
        row: &Row,
        usable: bool,
        words: &Vocabulary<'c>,
        report: Report<'_>,
    ) {
        let is_read = usable && !(K::IS_LIMITED && self.is_full(row, report));
        self.add(if is_read { K::read(row, words, report) } else { None }, row);
    }

    fn clear(&mut self) {
        self.items.clear();
        self.unusable = 0;
        self.incomplete = false;
        self.cause = None;
        self.overflows = false;
        self.first = 0;
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
        while let Some(mut usable) = self.peek(report) {
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

fn too_many(row: &Row) -> crate::table::Problem {
    let message = Message::new(
        format!("the contract has more than {MOST} rows in this sheet; this one and those after it are not used"),
        format!("一つの契約の行は {MOST} 行までです。この行から後は使いません"),
    );
    row.problem(Level::Error, "too-many", message)
}
