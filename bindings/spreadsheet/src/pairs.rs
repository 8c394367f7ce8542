//! Names with values: readings, facts, scheduled changes. Two columns of a range, or text like `first-month=free; in-japan=yes`.

use alloc::borrow::Cow;

use yakkan_requests::cut;

use crate::call::Passed;
use crate::cells::{Cell, Filled, Place, folded};
use crate::prelude::*;
use crate::range::Scalar;
use crate::trouble::{Trouble, VALUE};

/// One name with its value.
pub(crate) struct Pair<'c> {
    pub(crate) name: String,
    pub(crate) value: PairValue<'c>,
    pub(crate) place: Place<'c>,
}

/// A value: a cell of its own, or a part of a text.
pub(crate) enum PairValue<'c> {
    Cell(Filled<'c>),
    Part(String),
}

/// Words that head the column of names; no reading and no fact is called so.
const HEADERS: [&str; 10] = ["name", "reading", "readings", "fact", "facts", "名前", "名称", "項目", "解釈", "事実"];

/// The pairs of an argument.
pub(crate) fn of_argument<'c>(passed: Passed<'c>) -> Result<Vec<Pair<'c>>, Trouble> {
    let mut pairs = Vec::new();
    let is_range = passed.is_range();
    for (index, row) in passed.rows().iter().enumerate() {
        let place = if is_range { passed.place.row(index) } else { passed.place };
        let mut cells = row.iter().map(|scalar| Cell { scalar, place });
        let (first, second) = (cells.next(), cells.next());
        let first = first.map(Cell::optional).transpose()?.flatten();
        let second = second.map(Cell::optional).transpose()?.flatten();
        for cell in cells {
            if let Some(third) = cell.optional()? {
                let given = third.given();
                return Err(told!(
                    place,
                    VALUE,
                    "unknown-field",
                    "a name and a value are needed, and {0} stands beside them",
                    "名前と値の 2 列が必要ですが、その横に {0} があります",
                    given
                ));
            }
        }
        match (first, second) {
            (None, None) => {}
            (Some(name), Some(value)) => {
                let name = name.name()?.into_owned();
                if !(index == 0 && HEADERS.contains(&name.to_ascii_lowercase().as_str())) {
                    pairs.push(Pair { name, value: PairValue::Cell(value), place });
                }
            }
            (Some(text), None) => of_text(text, &mut pairs)?,
            (None, Some(value)) => {
                let given = value.given();
                return Err(told!(
                    place,
                    VALUE,
                    "missing-field",
                    "the name of the value {0} is missing",
                    "値 {0} の名前がありません",
                    given
                ));
            }
        }
    }
    Ok(pairs)
}

/// The pairs of a text.
pub(crate) fn of_text<'c>(cell: Filled<'c>, pairs: &mut Vec<Pair<'c>>) -> Result<(), Trouble> {
    let place = cell.place;
    let text = folded(cell.text()?);
    for part in text.split([';', ',', '、', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        let Some((name, value)) = part.split_once('=') else {
            let given = cut(part);
            return Err(told!(
                place,
                VALUE,
                "wrong-form",
                "'{0}' is not a name with a value, like name=value",
                "「{0}」は「名前=値」の形ではありません",
                given
            ));
        };
        let (name, value) = (name.trim().to_owned(), PairValue::Part(value.trim().to_owned()));
        pairs.push(Pair { name, value, place });
    }
    Ok(())
}

impl Pair<'_> {
    /// A value that is a word.
    pub(crate) fn word(&self) -> Result<Cow<'_, str>, Trouble> {
        match &self.value {
            PairValue::Cell(cell) => cell.name(),
            PairValue::Part(text) => Ok(Cow::Borrowed(text)),
        }
    }

    /// A value that is true or false.
    pub(crate) fn truth(&self) -> Result<bool, Trouble> {
        if let PairValue::Cell(cell) = &self.value
            && let Some(truth) = cell.as_truth()
        {
            return Ok(truth);
        }
        let word = match &self.value {
            PairValue::Cell(cell) => cell.as_text().map(folded),
            PairValue::Part(text) => Some(Cow::Borrowed(text.as_str())),
        };
        match word.as_deref().map(str::to_ascii_lowercase).as_deref() {
            Some("true" | "yes" | "はい" | "○" | "〇") => Ok(true),
            Some("false" | "no" | "いいえ" | "×") => Ok(false),
            _ => {
                let (name, given) = (cut(&self.name), self.given());
                Err(told!(
                    self.place,
                    VALUE,
                    "wrong-type",
                    "{0}: {1} is neither TRUE nor FALSE (yes, no)",
                    "{0}: {1} は TRUE でも FALSE でもありません(はい・いいえも可)",
                    name,
                    given
                ))
            }
        }
    }

    /// A value that is a count.
    pub(crate) fn count(&self) -> Result<u32, Trouble> {
        match &self.value {
            PairValue::Cell(cell) => cell.count(u32::MAX),
            PairValue::Part(text) => {
                let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
                is_number.then(|| text.parse().ok()).flatten().ok_or_else(|| {
                    let (name, given, most) = (cut(&self.name), self.given(), u32::MAX);
                    told!(
                        self.place,
                        VALUE,
                        "wrong-type",
                        "{0}: {1} is not a whole number from 0 to {2}",
                        "{0}: {1} は 0 以上 {2} 以下の整数ではありません",
                        name,
                        given,
                        most
                    )
                })
            }
        }
    }

    pub(crate) fn given(&self) -> String {
        match &self.value {
            PairValue::Cell(cell) => cell.given(),
            PairValue::Part(text) => cut(text),
        }
    }
}

impl Passed<'_> {
    fn is_range(&self) -> bool {
        self.given.is_some_and(|given| matches!(given, crate::range::Given::Range(range) if range.only().is_none()))
    }
}

impl<'c> Cell<'c> {
    /// Whether nothing stands in it, without looking for errors.
    pub(crate) fn is_empty(&self) -> bool {
        *self.scalar == Scalar::Empty
    }
}
