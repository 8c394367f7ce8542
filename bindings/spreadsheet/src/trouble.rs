//! Why a cell shows an error.

use alloc::borrow::Cow;
use core::fmt::{Display, Write as _};

use crate::prelude::*;
use yakkan_requests::write_text;

/// An error a cell shows, with the reason for people. Boxed, so that results that are none stay small.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trouble(Box<Told>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    /// What the cell shows: `#VALUE!`, `#NUM!`, `#N/A`, or the error that was passed in.
    cell: Cow<'static, str>,
    /// A stable code; most are those of the request language.
    code: &'static str,
    /// The argument at fault; empty for the call as a whole.
    argument: &'static str,
    /// What is wrong, naming the argument and the value.
    message: String,
}

/// The text does not have the form asked for, something is missing, or nothing has that name.
pub(crate) const VALUE: &str = "#VALUE!";
/// A number or a day outside its limits.
pub(crate) const NUM: &str = "#NUM!";
/// What is looked for is not there.
pub(crate) const NA: &str = "#N/A";

impl Trouble {
    pub(crate) fn new(cell: &'static str, code: &'static str, argument: &'static str, message: String) -> Self {
        Self(Box::new(Told { cell: Cow::Borrowed(cell), code, argument, message }))
    }

    /// The same error with another code.
    pub(crate) fn with_code(mut self, code: &'static str) -> Self {
        self.0.code = code;
        self
    }

    /// The same error, shown as the one that was passed in.
    pub(crate) fn shown_as(mut self, cell: String) -> Self {
        self.0.cell = Cow::Owned(cell);
        self
    }

    pub(crate) fn write(&self, out: &mut String) {
        let Told { cell, code, argument, message } = &*self.0;
        for (name, text) in [("{\"cell\":", cell.as_ref()), (",\"code\":", code), (",\"argument\":", argument)] {
            out.push_str(name);
            write_text(text, out);
        }
        out.push_str(",\"message\":");
        write_text(message, out);
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
