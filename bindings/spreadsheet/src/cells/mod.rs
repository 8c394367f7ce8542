//! Reading a cell: where it stands, what it is, and what is wrong with it.

mod day;
mod number;
mod text;

use core::fmt::Display;

use yakkan::catalog::Catalog;
use yakkan::contract_rules::Language;
use yakkan_requests::cut;

use crate::json::Dates;
use crate::prelude::*;
use crate::range::Scalar;
use crate::table::{Argument, Words};
use crate::trouble::{Trouble, VALUE, filled};

pub(crate) use day::{WhenGiven, write_day, write_instant};
pub(crate) use number::{Exact, write_yen};
pub(crate) use text::{folded, likeness};

/// What every cell of a call shares.
#[derive(Clone, Copy)]
pub(crate) struct Sheet<'c> {
    pub(crate) catalog: &'c Catalog,
    pub(crate) language: Language,
    pub(crate) dates: Dates,
}

/// Where a cell stands: in an argument, or in a row and column of one.
#[derive(Clone, Copy)]
pub(crate) struct Place<'c> {
    pub(crate) sheet: &'c Sheet<'c>,
    pub(crate) argument: &'static Argument,
    /// The row of the range, from 1 on; 0 where the argument is no range.
    row: usize,
    /// The column by its name.
    column: Option<&'static Words>,
}

impl<'c> Place<'c> {
    pub(crate) const fn argument(sheet: &'c Sheet<'c>, argument: &'static Argument) -> Self {
        Self { sheet, argument, row: 0, column: None }
    }

    /// A row of the range, from 0 on.
    pub(crate) const fn row(self, row: usize) -> Self {
        Self { row: row.saturating_add(1), column: None, ..self }
    }

    /// A column of the row.
    pub(crate) const fn column(self, column: Option<&'static Words>) -> Self {
        Self { column, ..self }
    }

    pub(crate) const fn language(&self) -> Language {
        self.sheet.language
    }

    /// An error here, with the place before what is told.
    pub(crate) fn told(
        &self,
        cell: &'static str,
        code: &'static str,
        words: Words,
        values: &[&dyn Display],
    ) -> Trouble {
        let language = self.language();
        let mut message = self.argument.label.of(language).to_owned();
        if self.row > 0 {
            let place = words_of_row(language, self.column.is_some());
            let column = self.column.map_or("", |column| column.of(language));
            message.push_str(&filled(place, &[&self.row, &column]));
        }
        message.push_str(": ");
        message.push_str(&filled(words.of(language), values));
        Trouble::new(cell, code, self.argument.name, message)
    }
}

const fn words_of_row(language: Language, with_column: bool) -> &'static str {
    match (language, with_column) {
        (Language::English, true) => ", row {0}, {1}",
        (Language::English, false) => ", row {0}",
        (Language::Japanese, true) => " {0} 行目の{1}",
        (Language::Japanese, false) => " {0} 行目",
    }
}

/// One cell and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Cell<'c> {
    pub(crate) scalar: &'c Scalar<'c>,
    pub(crate) place: Place<'c>,
}

impl<'c> Cell<'c> {
    /// What stands in it; an error that was passed in is passed on.
    pub(crate) fn optional(self) -> Result<Option<Filled<'c>>, Trouble> {
        match self.scalar {
            Scalar::Empty => Ok(None),
            Scalar::Error(error) => Err(self.passed_on(error)),
            scalar => Ok(Some(Filled { scalar, place: self.place })),
        }
    }

    /// What stands in a cell that must not be empty.
    pub(crate) fn required(self) -> Result<Filled<'c>, Trouble> {
        self.optional()?.ok_or_else(|| told!(self.place, VALUE, "missing-field", "the cell is empty", "セルが空です"))
    }

    fn passed_on(self, error: &str) -> Trouble {
        let error = cut(error);
        let told = told!(self.place, VALUE, "error-passed-in", "holds {0}", "{0} が入っています", error);
        told.shown_as(error)
    }
}

/// A cell with something in it that is no error.
#[derive(Clone, Copy)]
pub(crate) struct Filled<'c> {
    scalar: &'c Scalar<'c>,
    pub(crate) place: Place<'c>,
}

impl Filled<'_> {
    /// What was given, for a message.
    pub(crate) fn given(&self) -> String {
        match self.scalar {
            Scalar::Truth(true) => "TRUE".to_owned(),
            Scalar::Truth(false) => "FALSE".to_owned(),
            Scalar::Number(number) => cut(number),
            Scalar::Text(text) => format!("「{}」", cut(text)).replace(['「', '」'], self.quote()),
            Scalar::Error(error) => cut(error),
            Scalar::Empty => String::new(),
        }
    }

    fn quote(&self) -> &'static str {
        match self.place.language() {
            Language::English => "'",
            Language::Japanese => "\"",
        }
    }
}
