//! Where something stands in a ledger, and what its cells are read as.

use std::borrow::Cow;

use yakkan::calendar::{Date, Iso};
use yakkan::contract_rules::{FIRST_CONTRACT_DAY, LAST_CONTRACT_DAY, Yen, is_contract_day};

use crate::table::{Cell, Level, Message, Problem, Row, cut, half_width};

/// Takes problems as they are found.
pub type Report<'r> = &'r mut dyn FnMut(Problem);

/// A cell whose row was read and is gone.
#[derive(Clone, Copy, Debug)]
pub struct Place<'p> {
    pub file: &'p str,
    pub row: u64,
    pub column: &'static str,
}

impl Place<'_> {
    /// An error of this cell.
    pub fn error(self, code: &'static str, value: &str, message: Message) -> Problem {
        Problem::new(Level::Error, code, self.file, message).at_row(self.row).at_column(self.column).with_value(value)
    }
}

/// Whose row it is: the text of its contract cell. A name with full-width characters is reported, and the row belongs to the contract of the
/// half-width name without being used for it; so does one that a damaged cell seems to name. `None`: there is no name, which was reported
/// unless the row was.
pub fn owner<'r>(row: &'r Row, column: usize, usable: &mut bool, report: Report<'_>) -> Option<Cow<'r, str>> {
    let cell = match row.required(column) {
        Ok(cell) => cell,
        Err(problem) => {
            // A row that could not be split was reported as such.
            if *usable {
                report(*problem);
                *usable = false;
            }
            return row.guess(column).map(|name| Cow::Owned(half_width(name)));
        }
    };
    match cell.token() {
        Ok(text) => Some(Cow::Borrowed(text)),
        Err(problem) => {
            report(*problem);
            *usable = false;
            Some(Cow::Owned(half_width(cell.text())))
        }
    }
}

/// As [`owner`], for a first look that reports nothing.
pub fn silent_owner(row: &Row, column: usize) -> Option<Cow<'_, str>> {
    row.get(column)
        .or_else(|| row.guess(column))
        .map(|text| if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(half_width(text)) })
}

/// A day that a contract may name.
pub fn contract_day(cell: Cell<'_>) -> Result<Date, Box<Problem>> {
    let day = any_day(cell)?;
    if is_contract_day(day) { Ok(day) } else { Err(out_of_range(cell)) }
}

/// Any day of the calendar.
pub fn any_day(cell: Cell<'_>) -> Result<Date, Box<Problem>> {
    let day = cell.day()?;
    Date::new(day.year, day.month, day.day).map_err(|_| out_of_range(cell))
}

/// An amount in yen.
pub fn yen(cell: Cell<'_>) -> Result<Yen, Box<Problem>> {
    let text = cell.yen()?;
    Yen::parse(text).map_err(|error| {
        let message = Message::new(error.to_string(), format!("金額として読めません: {error}"));
        cell.problem(Level::Error, error.code(), message)
    })
}

fn out_of_range(cell: Cell<'_>) -> Box<Problem> {
    let text = cut(cell.text());
    let (first, last) = (Iso(FIRST_CONTRACT_DAY), Iso(LAST_CONTRACT_DAY));
    let message = Message::new(
        format!("'{text}' is not between {first} and {last}"),
        format!("「{text}」は {first} から {last} までの日付ではありません"),
    );
    cell.problem(Level::Error, "date-out-of-range", message)
}

/// Hands a value on, or reports why there is none.
pub fn taken<T>(result: Result<T, Box<Problem>>, report: Report<'_>) -> Option<T> {
    result.map_err(|problem| report(*problem)).ok()
}

/// As [`taken`], of a cell that may be empty. `None`: it could not be read.
#[expect(clippy::option_option, reason = "an empty cell is not an unreadable one")]
pub fn taken_if_any<'r, T>(
    cell: Option<Cell<'r>>,
    read: impl FnOnce(Cell<'r>) -> Result<T, Box<Problem>>,
    report: Report<'_>,
) -> Option<Option<T>> {
    cell.map_or(Some(None), |cell| taken(read(cell), report).map(Some))
}
