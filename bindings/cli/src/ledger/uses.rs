//! The sheet `uses`: what was used of an allowance.

use std::sync::Arc;

use yakkan::calendar::Date;
use yakkan::contract_rules::{Allowance, Service};

use super::children::ChildKind;
use super::names::service;
use super::places::{Report, contract_day, taken, taken_if_any};
use super::vocabulary::{Attested, Vocabulary};
use crate::table::{Column, Level, Message, Row};

/// Rows of the sheet `uses`.
pub struct Uses;

/// One use of an allowance.
#[derive(Clone, Debug)]
pub struct UseRow<'c> {
    /// The row in the sheet.
    pub row: u64,
    /// The service, as the contract's line has it.
    pub service: &'c Service,
    /// The allowance, one of the service's.
    pub allowance: &'c Allowance,
    /// The day of the use.
    pub on: Date,
    /// How large it was, where that is counted.
    pub units: Option<u32>,
    /// Whose it is; always there where the allowance is counted by holder.
    pub holder: Option<Box<str>>,
    /// What somebody attested of it.
    pub facts: Attested<'c>,
}

const SERVICE: usize = 1;
const ALLOWANCE: usize = 2;
const ON: usize = 3;
const UNITS: usize = 4;
const HOLDER: usize = 5;

/// The columns besides those of facts.
pub const COLUMNS: &[Column] = &[
    Column::required("contract"),
    Column::required("service"),
    Column::required("allowance"),
    Column::required("on"),
    Column::optional("units"),
    Column::optional("holder"),
];

impl ChildKind for Uses {
    const NAME: &'static str = "uses";
    const FOLLOWS: (&'static str, &'static str) =
        ("shown with incomplete balances", "残数が不完全なものとして示します");
    const IS_LIMITED: bool = true;
    type Item<'c> = UseRow<'c>;

    fn columns(words: &Vocabulary<'_>) -> Arc<[Column]> {
        words.use_columns()
    }

    fn read<'c>(row: &Row, words: &Vocabulary<'c>, report: Report<'_>) -> Option<UseRow<'c>> {
        let service = taken(row.required(SERVICE).and_then(|cell| service(cell, words.catalog, None)), report);
        let cell = taken(row.required(ALLOWANCE), report);
        let allowance = service.zip(cell).and_then(|(service, cell)| taken(words.allowance(cell, service), report));
        let on = taken(row.required(ON).and_then(contract_day), report);
        let units = taken_if_any(row.cell(UNITS), |cell| cell.count(), report);
        let holder = taken_if_any(row.cell(HOLDER), |cell| cell.token().map(Box::from), report);
        let facts = words.attested_of_use(row, report);
        if holder == Some(None) && allowance.is_some_and(Allowance::is_by_holder) {
            let message = Message::new(
                "this allowance is counted holder by holder; name the one whose use it is",
                "この利用枠は保有者ごとに数えます。holder に保有者を書いてください",
            );
            report(row.problem(Level::Error, "holder-missing", message).at_column("holder"));
            return None;
        }
        Some(UseRow {
            row: row.number(),
            service: service?,
            allowance: allowance?,
            on: on?,
            units: units?,
            holder: holder?,
            facts: facts?,
        })
    }
}
