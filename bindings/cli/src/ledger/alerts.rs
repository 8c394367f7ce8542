//! The sheet `alerts`: alerts that may give a right to insurance cover.

use yakkan::calendar::Iso;
use yakkan::insurance::Alert;

use super::children::ChildKind;
use super::places::{Report, contract_day, taken, taken_if_any};
use super::vocabulary::Vocabulary;
use crate::table::{Column, Level, Message, Row};

/// Rows of the sheet `alerts`.
pub struct Alerts;

/// An alert.
#[derive(Clone, Debug)]
pub struct AlertRow {
    /// The row in the sheet.
    pub row: u64,
    /// Its name, within the contract.
    pub id: Box<str>,
    /// Its days and its grade.
    pub alert: Alert,
}

const ID: usize = 1;
const ON: usize = 2;
const STARS: usize = 3;
const UPGRADED_ON: usize = 4;

const COLUMNS: &[Column] = &[
    Column::required("contract"),
    Column::required("id"),
    Column::required("on"),
    Column::required("stars"),
    Column::optional("upgraded_on"),
];

impl ChildKind for Alerts {
    const NAME: &'static str = "alerts";
    const FOLLOWS: (&'static str, &'static str) = ("shown with incomplete cover", "補償が不完全なものとして示します");
    const IS_LIMITED: bool = true;
    type Item<'c> = AlertRow;

    fn columns(_: &Vocabulary<'_>) -> std::sync::Arc<[Column]> {
        COLUMNS.into()
    }

    fn read<'c>(row: &Row, words: &Vocabulary<'c>, report: Report<'_>) -> Option<AlertRow> {
        let id = taken(row.required(ID).and_then(|cell| cell.token()), report);
        let on = taken(row.required(ON).and_then(contract_day), report);
        let stars = taken(row.required(STARS).and_then(|cell| words.stars(cell)), report);
        let upgraded_on = taken_if_any(row.cell(UPGRADED_ON), contract_day, report);
        let alert = Alert { on: on?, stars: stars?, upgraded_on: upgraded_on? };
        if alert.upgraded_on.is_some_and(|upgraded| upgraded < alert.on)
            && let Some(cell) = row.cell(UPGRADED_ON)
        {
            let on = Iso(alert.on);
            let message = Message::new(
                format!("upgraded before the alert itself on {on}"),
                format!("アラートの日（{on}）より前に引き上げられたことになっています"),
            );
            report(*cell.problem(Level::Error, "interval-reversed", message));
            return None;
        }
        Some(AlertRow { row: row.number(), id: Box::from(id?), alert })
    }
}
