//! Functions that give a cell for each cell of a range.

use crate::call::{Call, Passed};
use crate::cells::Cell;
use crate::json::too_many;
use crate::prelude::*;
use crate::range::{CELL_LIMIT, EMPTY, Given, Range};
use crate::trouble::{Trouble, VALUE};
use crate::value::{GridWriter, Value, write_one};

/// Works out one cell from those at its place.
pub(crate) type RowFunction<'c> = Box<dyn Fn(&Row<'c>) -> Result<Value<'c>, Trouble> + 'c>;

/// The cells at one place of the ranges passed.
pub(crate) struct Row<'c> {
    call: Call<'c>,
    row: usize,
    column: usize,
}

impl<'c> Row<'c> {
    /// The cells of the first arguments, in the order of the table; nothing for those that are not read cell by cell.
    pub(crate) fn cells<const N: usize>(&self) -> [Cell<'c>; N] {
        core::array::from_fn(|index| self.nth(index))
    }

    /// The cell of one argument.
    pub(crate) fn nth(&self, index: usize) -> Cell<'c> {
        let passed = self.call.argument(index);
        let scalar = match passed.given {
            Some(Given::Range(range)) if passed.place.argument.range => match range.only() {
                Some(only) => only,
                None => at(range, self.row, self.column),
            },
            Some(Given::One(scalar)) => scalar,
            _ => &EMPTY,
        };
        Cell { scalar, place: passed.place }
    }
}

/// The range of an argument that gives a range of results.
fn varying<'c>(passed: Passed<'c>) -> Option<&'c Range<'c>> {
    match passed.given {
        Some(Given::Range(range)) if passed.place.argument.range && range.only().is_none() => Some(range),
        _ => None,
    }
}

/// The cell at a place; a range of one row or one column is repeated.
fn at<'c>(range: &'c Range<'c>, row: usize, column: usize) -> &'c crate::range::Scalar<'c> {
    let (height, width) = range.size();
    range.cell(if height == 1 { 0 } else { row }, if width == 1 { 0 } else { column })
}

/// Works out every cell.
pub(crate) fn write<'c>(call: &Call<'c>, function: &RowFunction<'c>, out: &mut String) -> Result<(), Trouble> {
    let passed = (0..call.given.len()).map(|index| call.argument(index));
    let ranges: Vec<_> = passed.filter_map(|passed| varying(passed).map(|range| (passed, range))).collect();
    if ranges.is_empty() {
        let value = function(&Row { call: *call, row: 0, column: 0 })?;
        write_one(&value, out);
        return Ok(());
    }
    let (mut height, mut width) = (1, 1);
    for (passed, range) in &ranges {
        let (rows, columns) = range.size();
        for (mine, known) in [(rows, &mut height), (columns, &mut width)] {
            if mine != 1 && *known != 1 && mine != *known {
                let known = *known;
                return Err(told!(
                    passed.place,
                    VALUE,
                    "size-mismatch",
                    "ranges of different sizes: {0} here, {1} before",
                    "範囲の大きさが揃っていません(ここは {0}、前の引数は {1})",
                    mine,
                    known
                ));
            }
            *known = (*known).max(mine);
        }
    }
    let ranges: Vec<_> = ranges.into_iter().map(|(_, range)| range).collect();
    let tall = |range: &&&Range<'_>| range.size().0 != 1;
    let filled = ranges.iter().filter(tall).map(|range| range.filled()).max().unwrap_or(1);
    // A column and a row that are repeated make more cells than both have, and so does one long row among short ones.
    let cells = filled.saturating_mul(width);
    if cells > CELL_LIMIT {
        return Err(too_many(format!("a result has at most {CELL_LIMIT} cells, this one would have {cells}")));
    }
    let mut grid = GridWriter::new(out);
    // At least one row: an array of none is an error in every spreadsheet.
    for row in 0..filled.max(1) {
        grid.row((0..width).map(|column| {
            if is_blank(&ranges, row, column) {
                return Ok(Value::text(""));
            }
            function(&Row { call: *call, row, column })
        }));
    }
    grid.finish();
    Ok(())
}

/// Whether nothing stands in the row, or nothing in the column, of any range that has more than one.
fn is_blank(ranges: &[&Range<'_>], row: usize, column: usize) -> bool {
    let blank = |many: fn(&Range<'_>) -> bool| {
        let mut along = ranges.iter().filter(|range| many(range)).peekable();
        along.peek().is_some() && along.all(|range| at(range, row, column).is_empty())
    };
    blank(|range| range.size().0 != 1) || blank(|range| range.size().1 != 1)
}
