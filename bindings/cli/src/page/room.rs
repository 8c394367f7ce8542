//! What a page still has room for, told to those who fill it, so that nobody puts together what it would leave out.

use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};

use super::input::Severity;
use super::lists::List;

/// For each part of a page, from which rank on rows are left out. What is left out once stays so: room only shrinks, and rows come in ledger
/// order, so that a late look costs work and alters nothing.
#[derive(Debug)]
pub struct Room {
    attention: AtomicU8,
    lists: [AtomicU8; List::ALL.len()],
    invoices: AtomicBool,
}

impl Default for Room {
    fn default() -> Self {
        let lists = List::ALL.map(|_| AtomicU8::new(u8::MAX));
        Self { attention: AtomicU8::new(u8::MAX), lists, invoices: AtomicBool::new(true) }
    }
}

impl Room {
    /// Whether a contract of that severity may still be shown.
    pub fn takes_attention(&self, severity: Severity) -> bool {
        rank(Some(severity)) < self.attention.load(Ordering::Relaxed)
    }

    /// Whether a row of that status may still be shown.
    pub fn takes(&self, list: List, status: Option<Severity>) -> bool {
        self.of(list).is_none_or(|limit| rank(status) < limit.load(Ordering::Relaxed))
    }

    /// Contracts are full, and the last of them is of that severity.
    pub fn fill_attention(&self, last: Severity) {
        self.attention.store(rank(Some(last)), Ordering::Relaxed);
    }

    /// Whether an invoice may still be shown.
    pub fn takes_invoices(&self) -> bool {
        self.invoices.load(Ordering::Relaxed)
    }

    /// Invoices are full.
    pub(super) fn fill_invoices(&self) {
        self.invoices.store(false, Ordering::Relaxed);
    }

    /// A list is full, and the last of its rows is of that status.
    pub(super) fn fill(&self, list: List, last: Option<Severity>) {
        if let Some(limit) = self.of(list) {
            limit.store(rank(last), Ordering::Relaxed);
        }
    }

    fn of(&self, list: List) -> Option<&AtomicU8> {
        List::ALL.iter().zip(&self.lists).find(|(known, _)| **known == list).map(|(_, limit)| limit)
    }
}

/// The worst first, as [`Severity`] has them; a row without a status comes after all that have one, and before there is no room at all.
#[expect(
    clippy::as_conversions,
    reason = "the place in the order of the enum; a table of ranks would be a second order"
)]
pub const fn rank(status: Option<Severity>) -> u8 {
    match status {
        Some(severity) => severity as u8,
        None => u8::MAX - 1,
    }
}
