//! Rows of an output table, put together by whichever thread closed the contract and written by one.

use std::fmt::{Display, Write as _};

use yakkan::billing::{Decimal, Yen};
use yakkan::calendar::{Date, write_date};
use yakkan::severity::Moment;

use super::contract::Closed;
use crate::ledger::written;
use crate::output::{Kind, OutputError, Table, TableRows, TableWriter, Value, push_decimal};

/// Rows in one buffer: no cell is allocated for itself.
#[derive(Debug)]
pub struct RowBatch {
    rows: TableRows,
    /// A cell that is being put together.
    cell: String,
}

impl RowBatch {
    /// No rows of the table yet.
    pub fn new(table: &'static Table) -> Self {
        Self { rows: TableRows::new(table), cell: String::new() }
    }

    /// Forgets the rows.
    pub fn clear(&mut self) {
        self.rows.clear();
    }

    /// Adds an empty cell.
    pub fn empty(&mut self) {
        self.rows.push(Value::Empty);
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) {
        self.rows.push(Value::Text(text));
    }

    /// Adds an identifier, or a word of the program's own.
    pub fn word(&mut self, word: &str) {
        self.words([word]);
    }

    /// Adds identifiers or words of the program's own, separated by semicolons.
    pub fn words<'w>(&mut self, words: impl IntoIterator<Item = &'w str>) {
        self.rows.own(Kind::Text, |cell| push_joined(cell, words));
    }

    /// Adds a text in the form it is displayed in.
    pub fn display(&mut self, value: impl Display) {
        self.compose(|cell| {
            // Writing to a String cannot fail.
            let _ = write!(cell, "{value}");
        });
    }

    /// Adds texts, separated by semicolons.
    pub fn list<T: AsRef<str>>(&mut self, values: impl IntoIterator<Item = T>) {
        self.compose(|cell| push_joined(cell, values));
    }

    /// Adds a text that is put together in place.
    fn compose(&mut self, fill: impl FnOnce(&mut String)) {
        self.cell.clear();
        fill(&mut self.cell);
        self.rows.push(Value::Text(&self.cell));
    }

    /// Adds a day.
    pub fn day(&mut self, day: Date) {
        self.rows.push(Value::Day(write_date(day).as_str()));
    }

    /// Adds a whole number.
    pub fn number(&mut self, number: impl Into<u64>) {
        self.rows.push(Value::Number(number.into()));
    }

    /// Adds an amount of money.
    pub fn yen(&mut self, amount: Yen) {
        self.rows.push(Value::Yen(amount.as_decimal()));
    }

    /// Adds a rate in percent, as a text.
    pub fn percent(&mut self, rate: Decimal) {
        self.rows.own(Kind::Text, |cell| {
            push_decimal(cell, rate);
            cell.push('%');
        });
    }

    /// Adds a moment as a ledger has it.
    pub fn moment(&mut self, moment: Moment) {
        self.rows.own(Kind::Text, |cell| cell.push_str(&written(moment)));
    }

    /// Adds a row that says nothing but that a contract's rows may be missing, and because of which row of the ledger.
    pub fn incomplete(&mut self, closed: &Closed<'_>, cause: &str) {
        for column in self.rows.table().columns {
            match column.name {
                "contract" => self.text(&closed.id),
                "customer" => self.text(&closed.customer),
                "incomplete" => self.text(cause),
                _ => self.empty(),
            }
        }
    }

    /// Writes the rows.
    pub fn write_to(&self, writer: &mut TableWriter) -> Result<(), OutputError> {
        writer.write_rows(&self.rows)
    }
}

/// Appends texts, separated by semicolons.
fn push_joined<T: AsRef<str>>(cell: &mut String, texts: impl IntoIterator<Item = T>) {
    for (index, text) in texts.into_iter().enumerate() {
        if index > 0 {
            cell.push_str("; ");
        }
        cell.push_str(text.as_ref());
    }
}
