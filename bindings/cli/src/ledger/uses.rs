//! The sheet `uses`: what was used of an allowance.

use std::sync::Arc;

use yakkan::calendar::Date;
use yakkan::contract_rules::{Allowance, Service};

use super::children::ChildKind;
use super::places::{Place, Report, contract_day, taken, taken_if_any};
use super::vocabulary::{Attested, Vocabulary};
use crate::table::{Column, Level, Message, Problem, Row};

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

/// Warns of what is written of a use and nobody counts: units where nothing caps them, a holder where there is one grant for all.
pub fn report_meaningless(uses: &[UseRow<'_>], file: &str, report: Report<'_>) {
    for used in uses {
        let place = |column| Place { file, row: used.row, column };
        let warning = |problem| Problem { level: Level::Warning, ..problem };
        if let Some(units) = used.units.filter(|units| !counts_units(used.allowance, *units)) {
            let problem =
                place("units").error("units-without-meaning", &units.to_string(), without_units(used.allowance));
            report(warning(problem));
        }
        if let Some(holder) = used.holder.as_deref().filter(|_| !used.allowance.is_by_holder()) {
            report(warning(place("holder").error("holder-without-meaning", holder, without_holders(used.allowance))));
        }
    }
}

/// Whether the units of a use say something true of it: they are capped, or one, as every use is.
pub const fn counts_units(allowance: &Allowance, units: u32) -> bool {
    allowance.unit_cap.is_some() || units == 1
}

/// Of units where nothing caps them.
pub fn without_units(allowance: &Allowance) -> Message {
    let id = &allowance.id;
    Message::new(
        format!("'{id}' is counted by uses: its units play no part, this is one use; write each use by itself"),
        format!("「{id}」は回数で数え、units は使いません。これで1回です。1回ごとに書いてください"),
    )
}

/// Of a holder where there is one grant for all.
pub fn without_holders(allowance: &Allowance) -> Message {
    let id = &allowance.id;
    Message::new(
        format!("'{id}' is not counted by holder: its holder plays no part, this is one use of the whole contract"),
        format!("「{id}」は保有者ごとに数えないため、holder は使いません。契約全体の1回として数えます"),
    )
}

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
        let service = taken(row.required(SERVICE).and_then(|cell| words.names.service(cell, None)), report);
        let cell = taken(row.required(ALLOWANCE), report);
        let allowance = service.zip(cell).and_then(|(service, cell)| taken(words.allowance(cell, service), report));
        let on = taken(row.required(ON).and_then(contract_day), report);
        let units = taken_if_any(row.cell(UNITS), |cell| cell.count(), report);
        let holder = taken_if_any(row.cell(HOLDER), |cell| cell.token().map(Box::from), report);
        let facts = words.attested_of_use(row, report);
        if holder == Some(None) && allowance.is_some_and(Allowance::is_by_holder) {
            let message = Message::new(
                "this allowance is counted holder by holder; name the one whose use it is",
                "この利用枠は使用者ごとに数えます。holder に使用者を書いてください",
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
