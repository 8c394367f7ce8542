//! What the table says of a function.

use yakkan::contract_rules::Language;

use crate::call::Call;
use crate::each::RowFunction;
use crate::prelude::*;
use crate::trouble::Trouble;
use crate::value::Value;

/// A text in both languages.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words {
    pub(crate) en: &'static str,
    pub(crate) ja: &'static str,
}

pub(crate) const fn words(en: &'static str, ja: &'static str) -> Words {
    Words { en, ja }
}

impl Words {
    pub(crate) const fn of(self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Japanese => self.ja,
        }
    }
}

/// Words of help, which a module that only works cells out goes without: the feature `help`.
pub(crate) const fn help(words: Words) -> Words {
    if cfg!(feature = "help") { words } else { self::words("", "") }
}

/// A list that only help shows.
pub(crate) const fn helpful<T>(list: &'static [T]) -> &'static [T] {
    if cfg!(feature = "help") { list } else { &[] }
}

/// One function: everything an adapter, its help and the documentation need, and what works it out.
pub(crate) struct Function {
    pub(crate) name: &'static str,
    pub(crate) result: Shown,
    pub(crate) summary: Words,
    pub(crate) arguments: &'static [Argument],
    pub(crate) examples: &'static [Example],
    pub(crate) errors: &'static [ErrorNote],
    pub(crate) evaluate: Evaluate,
}

/// How a result is to be formatted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    Yen,
    Count,
    Day,
    Instant,
    Truth,
    Text,
}

impl Shown {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Yen => "yen",
            Self::Count => "count",
            Self::Day => "day",
            Self::Instant => "instant",
            Self::Truth => "truth",
            Self::Text => "text",
        }
    }
}

/// What works a function out.
#[derive(Clone, Copy)]
pub(crate) enum Evaluate {
    /// A call gives cells that spill.
    Spill(for<'c> fn(&Call<'c>) -> Result<Vec<Vec<Value<'c>>>, Trouble>),
    /// A cell for each cell of the ranges that are passed as arguments marked `range`.
    Each(for<'c> fn(&Call<'c>) -> Result<RowFunction<'c>, Trouble>),
}

/// One argument.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Argument {
    /// Its name, in lower case, as in error answers.
    pub(crate) name: &'static str,
    /// Its name for people.
    pub(crate) label: Words,
    pub(crate) help: Words,
    /// What it holds: `service`, `day`, `month`, `count`, `yen`, `text`, `range`, …
    pub(crate) kind: &'static str,
    pub(crate) optional: bool,
    /// Whether a range gives a range of results.
    pub(crate) range: bool,
}

impl Argument {
    /// The same argument, one that may be left out.
    pub(crate) const fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    /// The same argument, one that a range of values may be given for.
    pub(crate) const fn each(self) -> Self {
        Self { range: true, ..self }
    }

    /// The same argument with other help.
    pub(crate) const fn help(self, en: &'static str, ja: &'static str) -> Self {
        Self { help: self::help(words(en, ja)), ..self }
    }
}

pub(crate) const fn argument(name: &'static str, kind: &'static str, label: Words, told: Words) -> Argument {
    Argument { name, label, help: help(told), kind, optional: false, range: false }
}

/// A formula and what its cell shows.
pub(crate) struct Example {
    pub(crate) formula: &'static str,
    /// The cell as it is formatted.
    pub(crate) shows: Words,
    /// The value as JSON, where it is the same in both languages.
    pub(crate) value: Option<&'static str>,
}

/// What goes wrong and what the cell then shows.
pub(crate) struct ErrorNote {
    pub(crate) cell: &'static str,
    pub(crate) when: Words,
}

pub(crate) const fn error(cell: &'static str, en: &'static str, ja: &'static str) -> ErrorNote {
    ErrorNote { cell, when: words(en, ja) }
}
