//! Rows of an output table, put together by whichever thread closed the contract and written by one.

use std::fmt::{Display, Write as _};

use yakkan::billing::Yen;
use yakkan::calendar::{Date, write_date};

use super::contract::Closed;
use crate::output::{Kind, OutputError, Table, TableWriter, Value};

/// Rows in one buffer: no cell is allocated for itself.
#[derive(Debug, Default)]
pub struct RowBatch {
    text: String,
    /// What each cell is, and where it ends in `text`.
    cells: Vec<(Option<Kind>, usize)>,
}

impl RowBatch {
    /// Adds an empty cell.
    pub fn empty(&mut self) {
        self.cells.push((None, self.text.len()));
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) {
        self.text.push_str(text);
        self.end(Kind::Text);
    }

    /// Adds a text in the form it is displayed in.
    pub fn display(&mut self, value: impl Display) {
        self.write(value);
        self.end(Kind::Text);
    }

    /// Adds texts, separated by semicolons.
    pub fn list<T: Display>(&mut self, values: impl IntoIterator<Item = T>) {
        for (index, value) in values.into_iter().enumerate() {
            if index > 0 {
                self.text.push_str("; ");
            }
            self.write(value);
        }
        self.end(Kind::Text);
    }

    /// Adds a day.
    pub fn day(&mut self, day: Date) {
        self.text.push_str(write_date(day).as_str());
        self.end(Kind::Day);
    }

    /// Adds a whole number.
    pub fn number(&mut self, number: impl Into<u64>) {
        let number: u64 = number.into();
        self.write(number);
        self.end(Kind::Number);
    }

    /// Adds an amount of money.
    pub fn yen(&mut self, amount: Yen) {
        self.write(amount);
        self.end(Kind::Yen);
    }

    /// Adds a row that says nothing but that a contract's rows may be missing, and because of which row of the ledger.
    pub fn incomplete(&mut self, closed: &Closed<'_>, cause: &str, table: &Table) {
        for column in table.columns {
            match column.name {
                "contract" => self.text(&closed.id),
                "customer" => self.text(&closed.customer),
                "incomplete" => self.text(cause),
                _ => self.empty(),
            }
        }
    }

    /// Writes the rows, each of so many cells.
    pub fn write_to(&self, columns: usize, writer: &mut TableWriter) -> Result<(), OutputError> {
        let mut row: Vec<Value<'_>> = Vec::with_capacity(columns);
        let mut start = 0_usize;
        for (kind, end) in &self.cells {
            let text = self.text.get(start..*end).unwrap_or_default();
            start = *end;
            row.push(match kind {
                None => Value::Empty,
                Some(Kind::Text) => Value::Text(text),
                Some(Kind::Day) => Value::Day(text),
                Some(Kind::Yen) => Value::Yen(text),
                Some(Kind::Number) => text.parse().map_or(Value::Empty, Value::Number),
            });
            if row.len() == columns {
                writer.write_row(&row)?;
                row.clear();
            }
        }
        Ok(())
    }

    fn write(&mut self, value: impl Display) {
        // Writing to a String cannot fail.
        let _ = write!(self.text, "{value}");
    }

    fn end(&mut self, kind: Kind) {
        self.cells.push((Some(kind), self.text.len()));
    }
}
