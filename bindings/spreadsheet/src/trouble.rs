//! Why a cell shows an error.

use std::borrow::Cow;
use std::fmt::{Display, Write as _};

use crate::json::write_text;

/// An error a cell shows, with the reason for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trouble {
    /// What the cell shows: `#VALUE!`, `#NUM!`, `#N/A`, or the error that was passed in.
    pub(crate) cell: Cow<'static, str>,
    /// A stable code; most are those of the request language.
    pub(crate) code: &'static str,
    /// The argument at fault; empty for the call as a whole.
    pub(crate) argument: &'static str,
    /// What is wrong, naming the argument and the value.
    pub(crate) message: String,
}

/// The text does not have the form asked for, something is missing, or nothing has that name.
pub(crate) const VALUE: &str = "#VALUE!";
/// A number or a day outside its limits.
pub(crate) const NUM: &str = "#NUM!";
/// What is looked for is not there.
pub(crate) const NA: &str = "#N/A";

impl Trouble {
    pub(crate) fn write(&self, out: &mut String) {
        for (name, text) in
            [("{\"cell\":", self.cell.as_ref()), (",\"code\":", self.code), (",\"argument\":", self.argument)]
        {
            out.push_str(name);
            write_text(text, out);
        }
        out.push_str(",\"message\":");
        write_text(&self.message, out);
        out.push('}');
    }
}

/// A [`Trouble`] at a place, in the language of the place; `{0}` stands for the first value, and so on.
///
/// The texts are put together by one function: formatting at every place would make the module for browsers a third larger.
macro_rules! told {
    ($place:expr, $cell:expr, $code:literal, $en:literal, $ja:literal $(, $value:expr)* $(,)?) => {
        $place.told($cell, $code, $crate::table::words($en, $ja), &[$(&$value),*])
    };
}

/// A text with its values in place.
pub(crate) fn filled(text: &str, values: &[&dyn Display]) -> String {
    let mut told = String::new();
    let mut parts = text.split('{');
    told.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (index, rest) = part.split_once('}').unwrap_or((part, ""));
        if let Some(value) = index.parse().ok().and_then(|index: usize| values.get(index)) {
            // Writing to a String cannot fail.
            write!(told, "{value}").unwrap_or_default();
        }
        told.push_str(rest);
    }
    told
}
