//! What a cell shows.

use alloc::borrow::Cow;

use crate::prelude::*;
use crate::trouble::Trouble;
use yakkan_requests::write_text;

/// What a cell shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value<'c> {
    /// A number, exact, as it stands in JSON.
    Number(Cow<'c, str>),
    /// True or false.
    Truth(bool),
    /// Text.
    Text(Cow<'c, str>),
    /// An error of this cell alone, among cells that spill.
    Failed(Trouble),
}

impl<'c> Value<'c> {
    pub(crate) fn text(text: impl Into<Cow<'c, str>>) -> Self {
        Self::Text(text.into())
    }

    pub(crate) fn number(number: impl ToString) -> Self {
        Self::Number(number.to_string().into())
    }

    pub(crate) fn write(&self, out: &mut String) {
        match self {
            Self::Number(number) => out.push_str(number),
            Self::Truth(truth) => out.push_str(if *truth { "true" } else { "false" }),
            Self::Text(text) => write_text(text, out),
            Self::Failed(trouble) => {
                out.push_str("{\"error\":");
                trouble.write(out);
                out.push('}');
            }
        }
    }
}

/// Writes the one cell of a call.
pub(crate) fn write_one(value: &Value<'_>, out: &mut String) {
    out.push_str("{\"value\":");
    value.write(out);
    out.push('}');
}

/// Writes the cells of a call that spills.
pub(crate) fn write_grid(rows: Vec<Vec<Value<'_>>>, out: &mut String) {
    let mut grid = GridWriter::new(out);
    for row in rows {
        grid.row(row.into_iter().map(Ok));
    }
    grid.finish();
}

/// Writes cells that spill, row by row.
pub(crate) struct GridWriter<'o> {
    out: &'o mut String,
    first: bool,
}

impl<'o> GridWriter<'o> {
    pub(crate) fn new(out: &'o mut String) -> Self {
        out.push_str("{\"values\":[");
        Self { out, first: true }
    }

    pub(crate) fn row<'c>(&mut self, cells: impl Iterator<Item = Result<Value<'c>, Trouble>>) {
        self.out.push_str(if self.first { "[" } else { ",[" });
        self.first = false;
        for (column, cell) in cells.enumerate() {
            if column > 0 {
                self.out.push(',');
            }
            cell.unwrap_or_else(Value::Failed).write(self.out);
        }
        self.out.push(']');
    }

    pub(crate) fn finish(self) {
        self.out.push_str("]}");
    }
}
