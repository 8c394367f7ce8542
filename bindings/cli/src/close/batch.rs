//! Rows of an output table, put together by whichever thread closed the contract and written by one.

use std::fmt::{Display, Write as _};

use yakkan::billing::{Decimal, Yen};
use yakkan::calendar::{Date, write_date};

use super::contract::Closed;
use crate::output::{OutputError, Table, TableRows, TableWriter, Value};

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

    /// Adds an empty cell.
    pub fn empty(&mut self) {
        self.rows.push(Value::Empty);
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) {
        self.rows.push(Value::Text(text));
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
        self.compose(|cell| {
            for (index, value) in values.into_iter().enumerate() {
                if index > 0 {
                    cell.push_str("; ");
                }
                cell.push_str(value.as_ref());
            }
        });
    }

    /// Adds a text that is put together in place.
    pub fn compose(&mut self, fill: impl FnOnce(&mut String)) {
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
        self.cell.clear();
        push_decimal(&mut self.cell, amount.as_decimal());
        self.rows.push(Value::Yen(&self.cell));
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

/// Adds a decimal in the form it is displayed in. Most have no fraction, and need none of the means of one.
pub fn push_decimal(text: &mut String, decimal: Decimal) {
    match i64::try_from(decimal.mantissa()) {
        Ok(whole) if decimal.scale() == 0 => text.push_str(itoa::Buffer::new().format(whole)),
        _ => {
            // Writing to a String cannot fail.
            let _ = write!(text, "{decimal}");
        }
    }
}
