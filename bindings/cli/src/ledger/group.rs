//! The rows that one contract has of a sheet.

use super::children::ChildKind;
use super::places::Report;
use super::vocabulary::Vocabulary;
use crate::table::{Level, Message, Problem, Row};

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
    pub fn read<'c, K: ChildKind<Item<'c> = T>>(
        &mut self,
        row: &Row,
        usable: bool,
        words: &Vocabulary<'c>,
        report: Report<'_>,
    ) {
        let is_read = usable && !(K::IS_LIMITED && self.is_full(row, report));
        self.add(if is_read { K::read(row, words, report) } else { None }, row);
    }

    /// Forgets everything, for another contract.
    pub fn clear(&mut self) {
        self.items.clear();
        self.unusable = 0;
        self.incomplete = false;
        self.cause = None;
        self.overflows = false;
        self.first = 0;
    }
}

fn too_many(row: &Row) -> Problem {
    let message = Message::new(
        format!("the contract has more than {MOST} rows in this sheet; this one and those after it are not used"),
        format!("一つの契約の行は {MOST} 行までです。この行から後は使いません"),
    );
    row.problem(Level::Error, "too-many", message)
}
