//! The sheet `lines`: which services a contract holds.

use yakkan::contract_rules::Line;

use super::children::ChildKind;
use super::places::{Report, contract_day, taken, taken_if_any};
use super::vocabulary::Vocabulary;
use crate::table::{Column, Row};

/// Rows of the sheet `lines`.
pub struct Lines;

/// A row of the sheet.
#[derive(Clone, Debug)]
pub struct LineRow<'c> {
    pub number: u64,
    /// Without its changes, which stand in a sheet of their own.
    pub line: Line<'c>,
}

const SERVICE: usize = 1;
const START: usize = 2;
const QUANTITY: usize = 3;
const LAST_DAY: usize = 4;
const USE_START: usize = 5;

const COLUMNS: &[Column] = &[
    Column::required("contract"),
    Column::required("service"),
    Column::required("start"),
    Column::required("quantity"),
    Column::optional("last_day"),
    Column::optional("use_start"),
];

impl ChildKind for Lines {
    const NAME: &'static str = "lines";
    const FOLLOWS: (&'static str, &'static str) = ("held back", "請求も判定もしません");
    const IS_LIMITED: bool = false;
    type Item<'c> = LineRow<'c>;

    fn columns(_: &Vocabulary<'_>) -> std::sync::Arc<[Column]> {
        COLUMNS.into()
    }

    fn read<'c>(row: &Row, words: &Vocabulary<'c>, report: Report<'_>) -> Option<LineRow<'c>> {
        let start = row.required(START).and_then(contract_day);
        // Of several editions the one holds that was in force when the line started.
        let day = start.as_ref().ok().copied();
        let service = row.required(SERVICE).and_then(|cell| words.names.service(cell, day));
        let service = taken(service, report);
        let start = taken(start, report);
        let quantity = taken(row.required(QUANTITY).and_then(|cell| cell.count()), report);
        let last_day = taken_if_any(row.cell(LAST_DAY), contract_day, report);
        let use_start = taken_if_any(row.cell(USE_START), contract_day, report);
        let mut line = Line::new(service?, start?, quantity?);
        line.last_day = last_day?;
        line.use_start = use_start?;
        Some(LineRow { number: row.number(), line })
    }
}
