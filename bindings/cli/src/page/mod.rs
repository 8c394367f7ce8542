//! The page to look at after a close: one HTML file that needs nothing but a browser.
//!
//! Totals stand first, then what needs attention, the worst first, then what happened in the month, problems of the ledger, invoices and readings. It has no script and
//! fetches nothing, follows light and dark, prints, and can be read with the keyboard alone.
//!
//! A page shows a bounded part of a large close and says what it leaves out and where that stands. Its memory does not grow with the ledger:
//! at most [`ATTENTION_LIMIT`] contracts, [`LIST_LIMIT`] rows of each list, [`PROBLEM_LIMIT`] problems and [`INVOICE_LIMIT`] invoices are held until it is written.

mod article;
mod attention;
mod body;
mod input;
mod lists;
mod markup;
mod room;
mod style;
mod summary;
mod tables;
mod words;

#[cfg(test)]
mod tests;

use std::io::{self, Write};
use std::sync::Arc;

pub use input::{Attention, AttentionItem, InvoiceRow, PageHeader, PageTotals, ReadingRow, Severity};
pub use lists::{Figure, List, ListRow};
pub use room::{Room, rank};

use crate::table::Problem;

/// The most contracts that a page shows with a picture.
pub const ATTENTION_LIMIT: usize = 500;
/// The most reasons that a page shows for one contract.
pub const REASON_LIMIT: usize = 50;
/// The most rows that a list of the month has.
pub const LIST_LIMIT: usize = 500;
/// The most problems of the ledger that a page lists.
pub const PROBLEM_LIMIT: usize = 500;
/// The most invoices that a page lists.
pub const INVOICE_LIMIT: usize = 1_000;

/// A page while a close is running.
#[derive(Debug)]
pub struct Page {
    header: PageHeader,
    /// Sorted by severity, the worst first, then as they came.
    attention: Vec<Attention>,
    /// Each sorted by status, the worst first, then as they came.
    lists: [Vec<ListRow>; 4],
    problems: Vec<Problem>,
    invoices: Vec<InvoiceRow>,
    room: Arc<Room>,
}

impl Page {
    /// A page without contracts yet.
    pub fn new(header: PageHeader) -> Self {
        Self {
            header,
            attention: Vec::new(),
            lists: Default::default(),
            problems: Vec::new(),
            invoices: Vec::new(),
            room: Arc::default(),
        }
    }

    /// The same page; what its lists have room for is told to `room`.
    pub fn telling(self, room: Arc<Room>) -> Self {
        Self { room, ..self }
    }

    /// Whether a contract of that severity would be shown as things stand. Where it would not, its picture need not be drawn.
    pub fn has_room(&self, severity: Severity) -> bool {
        self.attention.len() < ATTENTION_LIMIT || self.attention.last().is_some_and(|last| severity < last.severity())
    }

    /// Adds a contract that needs attention, in ledger order. Where the page is full, the least severe and latest one is left out.
    pub fn attention(&mut self, mut attention: Attention) {
        let severity = attention.severity();
        if !self.has_room(severity) {
            return;
        }
        attention.items.sort_by_key(|item| item.severity);
        let place = self.attention.partition_point(|known| known.severity() <= severity);
        self.attention.insert(place, attention);
        self.attention.truncate(ATTENTION_LIMIT);
    }

    /// Adds a row of a list, in ledger order. Where the list is full, the least severe and latest one is left out.
    pub fn list(&mut self, row: ListRow) {
        let Some((list, rows)) = List::ALL.iter().zip(&mut self.lists).find(|(list, _)| **list == row.list) else {
            return;
        };
        let place = rows.partition_point(|known| rank(known.status) <= rank(row.status));
        if place < LIST_LIMIT {
            rows.insert(place, row);
            rows.truncate(LIST_LIMIT);
        }
        if let Some(last) = rows.last().filter(|_| rows.len() == LIST_LIMIT) {
            self.room.fill(*list, last.status);
        }
    }

    /// Adds a problem of the ledger, in the order of its report. Where the page is full, the latest one of the lowest level is left out.
    pub fn problem(&mut self, problem: Problem) {
        let full = self.problems.len() >= PROBLEM_LIMIT;
        if full && self.problems.last().is_none_or(|last| last.level >= problem.level) {
            return;
        }
        let place = self.problems.partition_point(|known| known.level >= problem.level);
        self.problems.insert(place, problem);
        self.problems.truncate(PROBLEM_LIMIT);
    }

    /// Adds an invoice, in ledger order.
    pub fn invoice(&mut self, invoice: InvoiceRow) {
        if self.invoices.len() < INVOICE_LIMIT {
            self.invoices.push(invoice);
        } else {
            self.room.fill_invoices();
        }
    }

    /// Writes the page. The same input gives the same bytes.
    ///
    /// # Errors
    ///
    /// What `out` reports.
    pub fn finish(self, totals: &PageTotals, out: &mut dyn Write) -> io::Result<()> {
        body::write(&self, totals, out)
    }
}
