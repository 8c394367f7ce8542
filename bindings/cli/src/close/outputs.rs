//! The tables of a close. A table that a later version adds is one more entry of [`OUTPUTS`].

use yakkan::CloseTerms;
use yakkan::calendar::Date;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Grounds, Language, Reading, ReadingSet, Readings, Service};

use super::batch::RowBatch;
use super::contract::Closed;
use super::{balances, claims, commitments, cover, invoices, verdicts};
use crate::ledger::Prices;
use crate::output::{Kind, Table, TableColumn};
use crate::table::{Level, Problem};

/// A table, and how a closed contract fills it.
#[derive(Debug)]
pub struct Output {
    pub table: &'static Table,
    pub fill: fn(&Closed<'_>, &Context<'_>, &mut RowBatch),
}

/// The tables that closed contracts fill, in the order of the workbook's sheets.
pub const OUTPUTS: [Output; 7] = [
    Output { table: &invoices::INVOICES, fill: invoices::fill_invoices },
    Output { table: &invoices::INVOICE_LINES, fill: invoices::fill_invoice_lines },
    Output { table: &verdicts::VERDICTS, fill: verdicts::fill_verdicts },
    Output { table: &balances::BALANCES, fill: balances::fill_balances },
    Output { table: &commitments::COMMITMENTS, fill: commitments::fill_commitments },
    Output { table: &cover::COVER, fill: cover::fill_cover },
    Output { table: &claims::CLAIMS, fill: claims::fill_claims },
];

/// The table of everything that was found wrong, filled while reading and closing.
pub static PROBLEMS: Table = Table {
    name: "problems",
    columns: &[
        text("level"),
        text("file"),
        TableColumn { name: "row", kind: Kind::Number },
        text("column"),
        text("value"),
        text("code"),
        text("message"),
    ],
    is_for_attention: true,
};

/// The workbook with the same tables.
pub const WORKBOOK: &str = "close.xlsx";
/// The page to look at.
pub const PAGE: &str = "close.html";

/// Where it stands why an answer could not be given.
pub const PROBLEMS_FILE: &str = "problems.csv";

/// The files a close writes.
pub const FILES: &[&str] = &[
    "invoices.csv",
    "invoice-lines.csv",
    "verdicts.csv",
    "balances.csv",
    "commitments.csv",
    "cover.csv",
    "claims.csv",
    PROBLEMS_FILE,
    WORKBOOK,
    PAGE,
];

/// What every row is filled with.
#[derive(Clone, Copy, Debug)]
pub struct Context<'r> {
    pub terms: CloseTerms<'r>,
    /// The month as it stands in the tables.
    pub month: &'r str,
    pub catalog: &'r Catalog,
    pub language: Language,
    pub chosen: &'r ChosenReadings,
    /// Whether a document is loaded in several editions.
    pub has_editions: bool,
}

/// How every silence is read, each as `name=value`, in the order of [`Reading::ALL`].
#[derive(Debug)]
pub struct ChosenReadings(Vec<String>);

impl ChosenReadings {
    /// Writes them once for all rows.
    pub fn new(readings: &Readings) -> Self {
        let text = |reading: &Reading| format!("{}={}", reading.name(), readings.get(*reading));
        Self(Reading::ALL.iter().map(text).collect())
    }

    /// Those of some readings.
    fn of(&self, readings: ReadingSet) -> impl Iterator<Item = &str> {
        readings.iter().filter_map(|reading| self.0.get(reading.place())).map(String::as_str)
    }
}

impl Context<'_> {
    /// The same with these prices.
    pub fn priced<'p>(&'p self, prices: &'p Prices) -> Context<'p> {
        Context { terms: CloseTerms { prices: &prices.list, ..self.terms }, ..*self }
    }

    /// What choosing the terms of these services relied on.
    pub fn editions<'s>(&self, mut services: impl Iterator<Item = &'s Service>) -> ReadingSet {
        let mut relied_on = ReadingSet::default();
        if self.has_editions && services.any(|service| self.catalog.has_editions(service)) {
            relied_on.insert(Reading::Edition);
        }
        relied_on
    }

    /// Adds the cell of the readings an answer relied on.
    pub fn readings(&self, relied_on: ReadingSet, batch: &mut RowBatch) {
        batch.words(self.chosen.of(relied_on));
    }

    /// Adds the cells of the clauses and readings that an answer about a service rests on.
    pub fn rests_on(&self, service: &Service, grounds: &Grounds<'_>, batch: &mut RowBatch) {
        batch.words(grounds.each_clause().map(|clause| clause.as_str()));
        let mut relied_on = self.editions([service].into_iter());
        relied_on.extend(grounds.readings);
        self.readings(relied_on, batch);
    }

    /// Adds the cells of the readings and clauses an answer rests on; `also` are readings it relied on besides.
    pub fn grounds(&self, grounds: &Grounds<'_>, also: ReadingSet, batch: &mut RowBatch) {
        let mut relied_on = grounds.readings;
        relied_on.extend(also);
        self.readings(relied_on, batch);
        batch.words(grounds.each_clause().map(|clause| clause.as_str()));
    }
}

/// Adds the row of a problem.
pub fn fill_problem(problem: &Problem, language: Language, batch: &mut RowBatch) {
    batch.word(level_name(problem.level));
    batch.text(&problem.file);
    match problem.row {
        Some(row) => batch.number(row),
        None => batch.empty(),
    }
    for cell in [&problem.column, &problem.value] {
        match cell {
            Some(text) => batch.text(text),
            None => batch.empty(),
        }
    }
    batch.word(problem.code);
    batch.text(problem.message(language));
}

/// What a level is called in the tables.
pub const fn level_name(level: Level) -> &'static str {
    match level {
        Level::Notice => "notice",
        Level::Warning => "warning",
        Level::Error => "error",
    }
}

/// Adds a text, or an empty cell.
pub fn fill_text(text: Option<&str>, batch: &mut RowBatch) {
    match text {
        Some(text) => batch.text(text),
        None => batch.empty(),
    }
}

/// Adds an identifier or a word of the program's own, or an empty cell.
pub fn fill_word(word: Option<&str>, batch: &mut RowBatch) {
    match word {
        Some(word) => batch.word(word),
        None => batch.empty(),
    }
}

/// Adds a day, or an empty cell.
pub fn fill_day(day: Option<Date>, batch: &mut RowBatch) {
    match day {
        Some(day) => batch.day(day),
        None => batch.empty(),
    }
}

/// A column of numbers.
pub const fn number(name: &'static str) -> TableColumn {
    TableColumn { name, kind: Kind::Number }
}

/// A column of days.
pub const fn day(name: &'static str) -> TableColumn {
    TableColumn { name, kind: Kind::Day }
}

/// A column of amounts.
pub const fn yen(name: &'static str) -> TableColumn {
    TableColumn { name, kind: Kind::Yen }
}

/// A column of text.
pub const fn text(name: &'static str) -> TableColumn {
    TableColumn { name, kind: Kind::Text }
}
