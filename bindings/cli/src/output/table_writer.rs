//! Writes a table's rows to a CSV file.
//!
//! The file starts with a byte-order mark and its lines end with `\r\n`: without the mark Excel takes Japanese text for
//! Shift_JIS, and `\r\n` is what RFC 4180 and Excel write themselves. Programs that read CSV drop both.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::path::PathBuf;

use super::directory::OutputDirectory;
use super::error::OutputError;
use super::formula::guard;

const BUFFER: usize = 1 << 16;

/// A table of the output.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// The name of the workbook's sheet, and with `.csv` of the file.
    pub name: &'static str,
    /// The columns, in their order.
    pub columns: &'static [TableColumn],
}

/// A column of a table.
#[derive(Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// The name in the header.
    pub name: &'static str,
    /// What its cells hold.
    pub kind: Kind,
}

/// What a column's cells hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, guarded in CSV against being run as a formula.
    Text,
    /// Days.
    Day,
    /// Whole numbers.
    Number,
    /// Amounts of money.
    Yen,
}

/// A cell. A column takes cells of its kind and empty ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'v> {
    /// Nothing.
    Empty,
    /// Any text.
    Text(&'v str),
    /// A day as `2026-10-31`.
    Day(&'v str),
    /// A whole number.
    Number(u64),
    /// A decimal number as text.
    Yen(&'v str),
}

/// A table that is being written.
#[derive(Debug)]
pub struct TableWriter {
    table: &'static Table,
    path: PathBuf,
    file: csv::Writer<File>,
    rows: u64,
    scratch: String,
}

/// A table that was written whole.
#[derive(Clone, Copy, Debug)]
pub struct FinishedTable {
    /// The table.
    pub table: &'static Table,
    /// Its rows, header aside.
    pub rows: u64,
}

impl TableWriter {
    /// Creates the table's CSV file with its header.
    ///
    /// # Errors
    ///
    /// [`OutputError`]: the file's name was not announced, or the file system refuses.
    pub fn create(directory: &OutputDirectory, table: &'static Table) -> Result<TableWriter, OutputError> {
        let name = file_name(table);
        let path = directory.path_of(&name)?;
        let mut file = directory.create_file(&name)?;
        file.write_all("\u{FEFF}".as_bytes()).map_err(|error| OutputError::failed(&path, error))?;
        let mut builder = csv::WriterBuilder::new();
        builder.terminator(csv::Terminator::CRLF).buffer_capacity(BUFFER);
        let mut writer = TableWriter { table, path, file: builder.from_writer(file), rows: 0, scratch: String::new() };
        writer.end(|file| file.write_record(table.columns.iter().map(|column| column.name)))?;
        Ok(writer)
    }

    /// Writes a row.
    ///
    /// # Errors
    ///
    /// [`OutputError`]: there are more or fewer cells than columns, or one of another kind; the file system refuses.
    pub fn write_row(&mut self, row: &[Value<'_>]) -> Result<(), OutputError> {
        let fits = |(value, column): (&Value<'_>, &TableColumn)| {
            matches!(
                (value, column.kind),
                (Value::Empty, _)
                    | (Value::Text(_), Kind::Text)
                    | (Value::Day(_), Kind::Day)
                    | (Value::Number(_), Kind::Number)
                    | (Value::Yen(_), Kind::Yen)
            )
        };
        if row.len() != self.table.columns.len() || !row.iter().zip(self.table.columns).all(fits) {
            return Err(OutputError::WrongRow(self.table.name));
        }
        for value in row {
            let written = match value {
                Value::Empty => self.file.write_field(""),
                Value::Text(text) => self.file.write_field(guard(text).as_bytes()),
                Value::Day(text) | Value::Yen(text) => self.file.write_field(text),
                Value::Number(number) => {
                    self.scratch.clear();
                    // Writing to a string cannot fail.
                    let _ = write!(self.scratch, "{number}");
                    self.file.write_field(&self.scratch)
                }
            };
            written.map_err(|error| OutputError::failed(&self.path, error))?;
        }
        self.rows = self.rows.saturating_add(1);
        self.end(|file| file.write_record(None::<&[u8]>))
    }

    /// Flushes the file.
    ///
    /// # Errors
    ///
    /// [`OutputError`] when the file system refuses.
    pub fn finish(mut self) -> Result<FinishedTable, OutputError> {
        self.file.flush().map_err(|error| OutputError::failed(&self.path, error))?;
        Ok(FinishedTable { table: self.table, rows: self.rows })
    }

    fn end(&mut self, write: impl FnOnce(&mut csv::Writer<File>) -> csv::Result<()>) -> Result<(), OutputError> {
        write(&mut self.file).map_err(|error| OutputError::failed(&self.path, error))
    }
}

/// The table's CSV file.
pub fn file_name(table: &Table) -> String {
    format!("{}.csv", table.name)
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
