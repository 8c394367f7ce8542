//! What stands in cells: single values and ranges.

use alloc::borrow::Cow;

use crate::json::too_many;
use crate::prelude::*;
use crate::trouble::Trouble;

/// The most rows of a range that are not empty.
pub(crate) const ROW_LIMIT: usize = 100_000;
/// The most rows of a range: those of a sheet.
const HEIGHT_LIMIT: usize = 1_048_576;
/// The most cells of a range up to the last in each row that is not empty, and of a result.
pub(crate) const CELL_LIMIT: usize = 4_000_000;

/// What stands in one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Scalar<'a> {
    /// Nothing, or text of nothing but spaces.
    Empty,
    /// True or false.
    Truth(bool),
    /// A number, as it was written.
    Number(&'a str),
    /// Text with something in it.
    Text(Cow<'a, str>),
    /// An error, like `#REF!`.
    Error(Cow<'a, str>),
}

pub(crate) static EMPTY: Scalar<'static> = Scalar::Empty;

impl<'a> Scalar<'a> {
    pub(crate) fn text(text: Cow<'a, str>) -> Self {
        if text.chars().all(char::is_whitespace) { Self::Empty } else { Self::Text(text) }
    }

    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::Empty
    }
}

/// One argument as it came.
#[derive(Debug)]
pub(crate) enum Given<'a> {
    One(Scalar<'a>),
    Range(Range<'a>),
}

/// A range without the empty rows at its end.
#[derive(Debug, Default)]
pub(crate) struct Range<'a> {
    cells: Vec<Scalar<'a>>,
    /// Where the cells of each row stand; the cells at a row's end that are empty are left out.
    rows: Vec<(u32, u32)>,
    /// As it came, with its empty rows and columns.
    height: usize,
    width: usize,
}

impl<'a> Range<'a> {
    /// The rows up to the last that is not empty.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &[Scalar<'a>]> {
        (0..self.rows.len()).map(|row| self.row(row))
    }

    pub(crate) fn row(&self, row: usize) -> &[Scalar<'a>] {
        let cells = self
            .rows
            .get(row)
            .and_then(|(from, to)| self.cells.get(usize::try_from(*from).ok()?..usize::try_from(*to).ok()?));
        cells.unwrap_or_default()
    }

    /// A cell; empty where there is none.
    pub(crate) fn cell(&self, row: usize, column: usize) -> &Scalar<'a> {
        self.row(row).get(column).unwrap_or(&EMPTY)
    }

    /// How many rows there are up to the last that is not empty.
    pub(crate) fn filled(&self) -> usize {
        self.rows.len()
    }

    /// Rows and columns as they came.
    pub(crate) fn size(&self) -> (usize, usize) {
        (self.height, self.width)
    }

    /// The one cell of a range of one cell.
    pub(crate) fn only(&self) -> Option<&Scalar<'a>> {
        (self.height <= 1 && self.width <= 1).then(|| self.cell(0, 0))
    }
}

/// A range that is being read, row by row.
#[derive(Default)]
pub(crate) struct Builder<'a> {
    range: Range<'a>,
    /// Where the present row begins, and where its last cell that is not empty ends.
    begin: usize,
    end: usize,
    column: usize,
    filled: usize,
}

impl<'a> Builder<'a> {
    pub(crate) fn push(&mut self, scalar: Scalar<'a>) {
        let empty = scalar.is_empty();
        self.column = self.column.saturating_add(1);
        if empty && self.range.cells.len() == self.begin && self.column > 1 {
            // Only empty cells so far: they are made when one follows that is not.
            return;
        }
        if empty && self.range.cells.len() == self.begin {
            return;
        }
        let missing = self.begin.saturating_add(self.column.saturating_sub(1)).saturating_sub(self.range.cells.len());
        self.range.cells.extend(core::iter::repeat_n(Scalar::Empty, missing));
        self.range.cells.push(scalar);
        if !empty {
            self.end = self.range.cells.len();
        }
    }

    pub(crate) fn end_row(&mut self) -> Result<(), Trouble> {
        self.range.height = self.range.height.saturating_add(1);
        self.range.width = self.range.width.max(self.column);
        self.column = 0;
        if self.range.height > HEIGHT_LIMIT {
            return Err(too_many(format!("a range has at most {HEIGHT_LIMIT} rows")));
        }
        if self.end <= self.begin {
            self.range.cells.truncate(self.begin);
            return Ok(());
        }
        self.filled = self.filled.saturating_add(1);
        if self.filled > ROW_LIMIT || self.end > CELL_LIMIT {
            return Err(too_many(format!(
                "a range has at most {ROW_LIMIT} rows that are not empty, and {CELL_LIMIT} cells"
            )));
        }
        self.range.cells.truncate(self.end);
        let empty_rows = self.range.height.saturating_sub(1).saturating_sub(self.range.rows.len());
        self.range.rows.extend(core::iter::repeat_n((0, 0), empty_rows));
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.range.rows.push((place(self.begin), place(self.end)));
        self.begin = self.end;
        Ok(())
    }

    pub(crate) fn finish(self) -> Range<'a> {
        self.range
    }
}
