//! Writes a table's rows to a CSV file.
//!
//! The file starts with a byte-order mark and its lines end with `\r\n`: without the mark Excel takes Japanese text for
//! Shift_JIS, and `\r\n` is what RFC 4180 and Excel write themselves. Programs that read CSV drop both.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::PathBuf;

use super::directory::OutputDirectory;
use super::error::OutputError;
use super::table_rows::TableRows;

/// Rows that come in large pieces go to the file as they are, and are not copied first.
const BUFFER: usize = 1 << 16;

/// A table of the output.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// The name of the workbook's sheet, and with `.csv` of the file.
    pub name: &'static str,
    /// The columns, in their order.
    pub columns: &'static [TableColumn],
    /// Whether it tells what needs attention, and is read through.
    pub is_for_attention: bool,
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

/// A table that is being written.
#[derive(Debug)]
pub struct TableWriter {
    table: &'static Table,
    path: PathBuf,
    file: BufWriter<File>,
    rows: u64,
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
        let file = BufWriter::with_capacity(BUFFER, directory.create_file(&name)?);
        let mut writer = TableWriter { table, path, file, rows: 0 };
        let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        writer.write(&format!("\u{FEFF}{}\r\n", names.join(",")))?;
        Ok(writer)
    }

    /// Writes rows of the table.
    ///
    /// # Errors
    ///
    /// [`OutputError`]: a row has more or fewer cells than columns, or one of another kind, or is of another table: then none is written; or the
    /// file system refuses.
    pub fn write_rows(&mut self, rows: &TableRows) -> Result<(), OutputError> {
        let finished = rows.finished().filter(|_| rows.table() == self.table);
        let (text, count) = finished.ok_or(OutputError::WrongRow(self.table.name))?;
        self.write(text)?;
        self.rows = self.rows.saturating_add(count);
        Ok(())
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

    fn write(&mut self, text: &str) -> Result<(), OutputError> {
        self.file.write_all(text.as_bytes()).map_err(|error| OutputError::failed(&self.path, error))
    }
}

/// The table's CSV file.
pub fn file_name(table: &Table) -> String {
    format!("{}.csv", table.name)
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
