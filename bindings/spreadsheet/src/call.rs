//! A call: a function, its arguments, and how their cells are found.

use yakkan::catalog::Catalog;
use yakkan::contract_rules::Language;
use yakkan_requests::cut;

use crate::cells::{Cell, Place, Sheet};
use crate::each;
use crate::functions::FUNCTIONS;
use crate::json::Request;
use crate::prelude::*;
use crate::range::{EMPTY, Given, Range, Scalar};
use crate::table::{Argument, Evaluate, Function};
use crate::trouble::{Trouble, VALUE};
use crate::value::write_grid;

/// One call.
#[derive(Clone, Copy)]
pub(crate) struct Call<'c> {
    pub(crate) sheet: &'c Sheet<'c>,
    pub(crate) function: &'static Function,
    pub(crate) given: &'c [Given<'c>],
}

/// An argument of a call.
#[derive(Clone, Copy)]
pub(crate) struct Passed<'c> {
    pub(crate) given: Option<&'c Given<'c>>,
    pub(crate) place: Place<'c>,
}

/// Answers a request.
pub(crate) fn answer(catalog: &Catalog, request: &Request<'_>, out: &mut String) -> Result<(), Trouble> {
    let name = &request.function;
    let function = FUNCTIONS.iter().find(|function| function.name.eq_ignore_ascii_case(name));
    let sheet = Sheet { catalog, language: request.language, dates: request.dates };
    let Some(function) = function else {
        let name = cut(name);
        let message = match sheet.language {
            Language::English => format!("there is no function '{name}'"),
            Language::Japanese => format!("関数「{name}」はありません"),
        };
        return Err(Trouble::new("#NAME?", "unknown-function", "", message));
    };
    let (most, given) = (function.arguments.len(), request.arguments.len());
    if given > most {
        let name = function.name;
        let message = match sheet.language {
            Language::English => format!("{name} takes at most {most} arguments, {given} were given"),
            Language::Japanese => format!("{name} の引数は {most} 個までです({given} 個が指定されました)"),
        };
        return Err(Trouble::new(VALUE, "unknown-field", "", message));
    }
    let call = Call { sheet: &sheet, function, given: &request.arguments };
    match function.evaluate {
        Evaluate::Spill(evaluate) => write_grid(evaluate(&call)?, out),
        Evaluate::Each(prepare) => each::write(&call, &prepare(&call)?, out)?,
    }
    Ok(())
}

impl<'c> Call<'c> {
    /// The arguments in the order of the table.
    pub(crate) fn arguments<const N: usize>(&self) -> [Passed<'c>; N] {
        core::array::from_fn(|index| self.argument(index))
    }

    pub(crate) fn argument(&self, index: usize) -> Passed<'c> {
        let argument: &'static Argument = self.function.arguments.get(index).unwrap_or(&NONE);
        Passed { given: self.given.get(index), place: Place::argument(self.sheet, argument) }
    }
}

static NONE: Argument = crate::table::argument("", "", crate::table::words("", ""), crate::table::words("", ""));

impl<'c> Passed<'c> {
    /// Its one cell.
    pub(crate) fn cell(&self) -> Result<Cell<'c>, Trouble> {
        let scalar = match self.given {
            None => &EMPTY,
            Some(Given::One(scalar)) => scalar,
            Some(Given::Range(range)) => range.only().ok_or_else(|| {
                let (height, width) = range.size();
                told!(
                    self.place,
                    VALUE,
                    "wrong-type",
                    "one cell is needed, not a range of {0} × {1}",
                    "セルを 1 つ指定してください({0} 行 × {1} 列の範囲が指定されました)",
                    height,
                    width
                )
            })?,
        };
        Ok(Cell { scalar, place: self.place })
    }

    /// Its cells, row by row; a single cell is a range of one.
    pub(crate) fn rows(&self) -> Rows<'c> {
        match self.given {
            None => Rows::One(&EMPTY),
            Some(Given::One(scalar)) => Rows::One(scalar),
            Some(Given::Range(range)) => Rows::Range(range),
        }
    }
}

/// The cells of an argument.
#[derive(Clone, Copy)]
pub(crate) enum Rows<'c> {
    One(&'c Scalar<'c>),
    Range(&'c Range<'c>),
}

impl<'c> Rows<'c> {
    pub(crate) fn iter(self) -> impl Iterator<Item = &'c [Scalar<'c>]> {
        let (one, range) = match self {
            Self::One(scalar) => ((!scalar.is_empty()).then(|| core::slice::from_ref(scalar)), None),
            Self::Range(range) => (None, Some(range)),
        };
        one.into_iter().chain(range.into_iter().flat_map(Range::rows))
    }
}
