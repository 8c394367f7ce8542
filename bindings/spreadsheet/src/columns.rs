//! Ranges with a row for each thing: lines of contracts, uses, claims. With a header row in any order, or without one in a fixed order.

use yakkan_requests::cut;

use crate::call::Passed;
use crate::cells::{Cell, Place, folded};
use crate::prelude::*;
use crate::range::{EMPTY, Scalar};
use crate::table::{Words, words};
use crate::trouble::{Trouble, VALUE};

/// A column by its headers.
pub(crate) struct Column {
    /// Its header in both languages; the first is the name in the request language.
    pub(crate) label: Words,
    /// Other headers it is known by.
    pub(crate) also: &'static [&'static str],
    /// Whether every row must have it.
    pub(crate) needed: bool,
}

pub(crate) const fn column(en: &'static str, ja: &'static str, also: &'static [&'static str], needed: bool) -> Column {
    Column { label: words(en, ja), also, needed }
}

/// Headers of columns that people keep for themselves. Any other can be put in parentheses.
const REMARKS: [&str; 14] = [
    "remark",
    "remarks",
    "note",
    "notes",
    "memo",
    "comment",
    "comments",
    "customer",
    "備考",
    "メモ",
    "摘要",
    "コメント",
    "顧客",
    "顧客名",
];

/// A range that was read.
pub(crate) struct Table<'c> {
    place: Place<'c>,
    columns: &'static [Column],
    /// Where each column stands in a row.
    places: Vec<Option<usize>>,
    /// The rows that are not empty, with their number from 0 on.
    pub(crate) rows: Vec<(usize, &'c [Scalar<'c>])>,
    /// The first row of data, and the row after the last.
    pub(crate) span: core::ops::Range<usize>,
}

impl<'c> Table<'c> {
    /// Reads a range; without a header row, the first `in_order` columns stand in their order.
    pub(crate) fn read(passed: Passed<'c>, columns: &'static [Column], in_order: usize) -> Result<Self, Trouble> {
        let mut rows: Vec<_> =
            passed.rows().iter().enumerate().filter(|(_, row)| row.iter().any(|cell| !cell.is_empty())).collect();
        let end = rows.last().map_or(0, |(row, _)| row.saturating_add(1));
        let header = rows.first().copied().filter(|(_, cells)| cells.iter().any(|cell| known(cell, columns).is_some()));
        let mut table = Self { place: passed.place, columns, places: Vec::new(), rows: Vec::new(), span: 0..end };
        match header {
            Some((row, cells)) => {
                rows.remove(0);
                table.span.start = row.saturating_add(1);
                table.read_header(row, cells, &rows)?;
            }
            None => {
                table.span.start = rows.first().map_or(0, |(row, _)| *row);
                table.places = (0..columns.len()).map(|index| (index < in_order).then_some(index)).collect();
                refuse_unnamed(passed.place, &rows, |index| index >= in_order)?;
            }
        }
        table.rows = rows;
        Ok(table)
    }

    fn read_header(
        &mut self,
        row: usize,
        cells: &[Scalar<'c>],
        rows: &[(usize, &'c [Scalar<'c>])],
    ) -> Result<(), Trouble> {
        let place = self.place.row(row);
        self.places = vec![None; self.columns.len()];
        let mut unnamed: Vec<bool> = Vec::new();
        for (index, scalar) in cells.iter().enumerate() {
            unnamed.push(scalar.is_empty());
            if scalar.is_empty() {
                continue;
            }
            if let Some(slot) = known(scalar, self.columns).and_then(|column| self.places.get_mut(column)) {
                if slot.replace(index).is_some() {
                    let given = (Cell { scalar, place }).required()?.given();
                    return Err(told!(
                        place,
                        VALUE,
                        "unknown-column",
                        "the column {0} stands twice",
                        "列 {0} が 2 つあります",
                        given
                    ));
                }
                continue;
            }
            let cell = Cell { scalar, place: self.place.row(row) }.required()?;
            let is_remark = cell.as_text().is_some_and(|text| {
                let text = folded(text);
                REMARKS.contains(&text.to_ascii_lowercase().as_str()) || (text.starts_with('(') && text.ends_with(')'))
            });
            if !is_remark {
                let given = cell.given();
                let names = self.names();
                return Err(told!(
                    place,
                    VALUE,
                    "unknown-column",
                    "there is no column {0}; there are: {1}. Put a header in parentheses to keep a column for yourself",
                    "{0} という列はありません。使える列: {1}。読み飛ばす列は見出しを括弧で囲んでください",
                    given,
                    names
                ));
            }
        }
        for (column, place_of) in self.columns.iter().zip(&self.places) {
            if column.needed && place_of.is_none() {
                let name = column.label.of(place.language());
                return Err(told!(
                    place,
                    VALUE,
                    "missing-field",
                    "the column '{0}' is missing",
                    "列「{0}」がありません",
                    name
                ));
            }
        }
        refuse_unnamed(self.place, rows, |index| unnamed.get(index).copied().unwrap_or(true))
    }

    fn names(&self) -> String {
        let language = self.place.language();
        self.columns.iter().map(|column| column.label.of(language)).collect::<Vec<_>>().join(", ")
    }

    pub(crate) fn has(&self, column: usize) -> bool {
        self.places.get(column).copied().flatten().is_some()
    }

    /// A cell of a row by its column.
    pub(crate) fn cell(&self, row: &(usize, &'c [Scalar<'c>]), column: usize) -> Cell<'c> {
        let scalar = self.places.get(column).copied().flatten().and_then(|index| row.1.get(index));
        let label = self.columns.get(column).map(|column| &column.label);
        Cell { scalar: scalar.unwrap_or(&EMPTY), place: self.place.row(row.0).column(label) }
    }

    pub(crate) fn place(&self) -> Place<'c> {
        self.place
    }

    /// The place of a row.
    pub(crate) fn row_place(&self, row: &(usize, &'c [Scalar<'c>])) -> Place<'c> {
        self.place.row(row.0)
    }
}

/// The column of a header.
fn known(scalar: &Scalar<'_>, columns: &[Column]) -> Option<usize> {
    let Scalar::Text(text) = scalar else { return None };
    let text = folded(text).to_ascii_lowercase().replace([' ', '-'], "_");
    columns
        .iter()
        .position(|column| column.label.en == text || column.label.ja == text || column.also.contains(&text.as_str()))
}

/// Refuses cells under no header.
fn refuse_unnamed(
    place: Place<'_>,
    rows: &[(usize, &[Scalar<'_>])],
    unnamed: impl Fn(usize) -> bool,
) -> Result<(), Trouble> {
    for (row, cells) in rows {
        let stray = cells.iter().enumerate().find(|(index, cell)| !cell.is_empty() && unnamed(*index));
        if let Some((index, scalar)) = stray {
            let place = place.row(*row);
            let given = cut(&(Cell { scalar, place }).required()?.given());
            let column = index.saturating_add(1);
            return Err(told!(
                place,
                VALUE,
                "unknown-column",
                "{0} stands in column {1}, which has no header",
                "{1} 列目の {0} には見出しがありません",
                given,
                column
            ));
        }
    }
    Ok(())
}
