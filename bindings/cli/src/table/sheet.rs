//! A sheet of a ledger, and its rows one at a time.

use std::sync::Arc;

use super::csv_rows::{CsvFile, CsvRows};
use super::header::Column;
use super::problem::Problem;
use super::row::Row;
use super::workbook::Workbook;
use super::workbook::WorkbookRows;

/// Where a sheet's cells stand.
#[derive(Debug)]
pub(super) enum Origin {
    Csv(CsvFile),
    Workbook(Arc<Workbook>),
}

/// A sheet that a ledger has.
#[derive(Clone, Debug)]
pub struct Sheet<'l> {
    name: &'static str,
    file: &'l Arc<str>,
    origin: &'l Origin,
}

impl<'l> Sheet<'l> {
    pub(super) fn new(name: &'static str, file: &'l Arc<str>, origin: &'l Origin) -> Sheet<'l> {
        Sheet { name, file, origin }
    }

    /// The file (`lines.csv`), or workbook and sheet (`ledger.xlsx:lines`), as in [`Problem::file`].
    pub fn file(&self) -> &'l str {
        self.file
    }

    /// Reads the header and stands before the first row. `columns` are the ones known, in the order in which
    /// [`Row::get`] counts them; in the sheet they stand in any order. Can be called again, for a second reading; what
    /// is wrong with the header is then reported again.
    ///
    /// A CSV file is read in pieces of at most a few MiB, whatever its size; of a workbook's sheet the known columns
    /// are held in memory, which the 1,048,576 rows a sheet can have bound.
    ///
    /// `None` when no row can be read, which was reported: the file cannot be opened, its header is missing or wrong.
    pub fn rows(&self, columns: impl Into<Arc<[Column]>>, report: &mut dyn FnMut(Problem)) -> Option<Rows> {
        let columns = columns.into();
        Some(Rows(match self.origin {
            Origin::Csv(file) => Source::Csv(Box::new(CsvRows::open(file, self.file, columns, report)?)),
            Origin::Workbook(workbook) => {
                Source::Workbook(Box::new(workbook.rows(self.name, self.file, columns, report)?))
            }
        }))
    }
}

/// The rows of a sheet, from one to the next.
pub struct Rows(Source);

enum Source {
    Csv(Box<CsvRows>),
    Workbook(Box<WorkbookRows>),
}

/// What [`Rows::read`] met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum ReadOutcome {
    /// A row, every cell of which could be read as text.
    Row,
    /// A row that must not be used, already reported; the cells that could be read can still tell whose it is.
    BadRow,
    /// There are no more rows.
    End,
    /// The rest of the sheet cannot be read, already reported; there are no more rows.
    Broken,
}

/// A cell of a row that was not read.
#[derive(Clone, Copy, Debug)]
pub struct Glance<'c>(pub(super) &'c [u8]);

impl<'c> Glance<'c> {
    /// Its text, where that is what reading the row would give: printable ASCII without spaces.
    pub fn text(self) -> Option<&'c str> {
        self.bytes().and_then(|bytes| std::str::from_utf8(bytes).ok())
    }

    /// The bytes of its text, under the same condition: texts are in the order of their bytes.
    pub fn bytes(self) -> Option<&'c [u8]> {
        let is_plain = !self.0.is_empty() && self.0.iter().all(u8::is_ascii_graphic);
        is_plain.then_some(self.0)
    }

    /// Whether it has the same bytes as a text.
    pub fn is(self, text: &str) -> bool {
        self.0 == text.as_bytes()
    }
}

impl Rows {
    /// Reads the next row into `row`, reporting what is wrong with it. Rows without any text are passed over.
    pub fn read(&mut self, row: &mut Row, report: &mut dyn FnMut(Problem)) -> ReadOutcome {
        match &mut self.0 {
            Source::Csv(rows) => rows.read(row, report),
            Source::Workbook(rows) => rows.read(row, report),
        }
    }

    /// Passes over rows unread, up to the first of whose cell of the known column `index` `is_passed` says no, or whose cell is not told by a look at
    /// little else: by that of a line without quotes. What is wrong with the other cells of the rows is not known then.
    pub fn pass_while(&mut self, index: usize, is_passed: impl FnMut(Glance<'_>) -> bool) {
        match &mut self.0 {
            Source::Csv(rows) => rows.pass_while(index, is_passed),
            Source::Workbook(_) => {}
        }
    }

    /// Whether the sheet has the known column `index`.
    pub fn has_column(&self, index: usize) -> bool {
        match &self.0 {
            Source::Csv(rows) => rows.has_column(index),
            Source::Workbook(rows) => rows.has_column(index),
        }
    }
}
