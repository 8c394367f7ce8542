//! One row of a sheet, in a buffer that is used again for the next.

use std::sync::Arc;

use yakkan::calendar::Timestamp;

use super::cells::{self, Day, Fault, Month};
use super::header::Column;
use super::problem::{Level, Message, Problem};

/// A row's cells by known column; filled by [`Rows::read`](super::Rows::read).
#[derive(Debug, Default)]
pub struct Row {
    file: Arc<str>,
    columns: Arc<[Column]>,
    number: u64,
    text: String,
    spans: Vec<(usize, usize)>,
    guesses: Vec<(usize, String)>,
    may_have_line_end: bool,
}

impl Row {
    /// The row's number as a spreadsheet shows it: the first is 1, and line ends within a quoted cell start no new row.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The text of the known column `index` (in the order given to [`Sheet::rows`](super::Sheet::rows)), without spaces
    /// (U+0020, U+3000) around it. `None`: the cell is empty, or the sheet has no such column.
    pub fn get(&self, index: usize) -> Option<&str> {
        let (start, end) = self.spans.get(index).copied()?;
        self.text.get(start..end).filter(|text| !text.is_empty())
    }

    /// What a cell that cannot be read seems to name, in a row that must not be used. It tells whose the row may be.
    pub fn guess(&self, index: usize) -> Option<&str> {
        self.guesses.iter().find(|(column, _)| *column == index).map(|(_, name)| name.as_str())
    }

    /// Whether a known cell (`anywhere`: any cell) goes over a line end, and may have swallowed rows.
    pub fn has_line_end(&self, anywhere: bool) -> bool {
        let ends = |text: &str| text.contains(['\n', '\r']);
        self.may_have_line_end
            && ends(&self.text)
            && (anywhere || self.spans.iter().any(|(start, end)| self.text.get(*start..*end).is_some_and(ends)))
    }

    /// The file, as in [`Problem::file`].
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The cell of the known column `index`, as [`Row::get`].
    pub fn cell(&self, index: usize) -> Option<Cell<'_>> {
        self.get(index).map(|text| Cell { row: self, index, text })
    }

    /// The cell of the known column `index`, which must not be empty.
    ///
    /// # Errors
    ///
    /// `empty-cell`.
    #[inline]
    pub fn required(&self, index: usize) -> Result<Cell<'_>, Box<Problem>> {
        self.cell(index).ok_or_else(|| self.empty_cell(index))
    }

    #[cold]
    fn empty_cell(&self, index: usize) -> Box<Problem> {
        let name = self.column_name(index);
        let message = Message::new(
            format!("'{name}' is empty; it is needed"),
            format!("「{name}」が空です。必ず記入してください"),
        );
        Box::new(self.problem(Level::Error, "empty-cell", message).at_column(name))
    }

    /// A problem of this row; the reader of its meaning adds column and value where there are any.
    pub fn problem(&self, level: Level, code: &'static str, message: Message) -> Problem {
        Problem::new(level, code, &self.file, message).at_row(self.number)
    }

    fn column_name(&self, index: usize) -> &str {
        self.columns.get(index).map_or("", |column| column.name.as_ref())
    }

    /// Makes the row an empty one of this place, and hands out its text buffer to be filled.
    pub(super) fn start(&mut self, file: &Arc<str>, columns: &Arc<[Column]>, number: u64) -> String {
        if !Arc::ptr_eq(&self.file, file) {
            self.file = Arc::clone(file);
        }
        if !Arc::ptr_eq(&self.columns, columns) {
            self.columns = Arc::clone(columns);
        }
        self.number = number;
        self.spans.clear();
        self.guesses.clear();
        self.spans.resize(columns.len(), (0, 0));
        let mut text = std::mem::take(&mut self.text);
        text.clear();
        text
    }

    /// Takes the filled text buffer back; cells are set on it. `may_have_line_end`: whether one may stand in it.
    pub(super) fn set_text(&mut self, text: String, may_have_line_end: bool) {
        self.text = text;
        self.may_have_line_end = may_have_line_end;
    }

    /// Says what a damaged cell seems to name.
    pub(super) fn set_guess(&mut self, index: usize, name: String) {
        self.guesses.push((index, name));
    }

    /// The text of all cells.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Sets the cell of a known column to these bytes of the text, around which there are no spaces.
    pub(super) fn set_span(&mut self, index: usize, start: usize, end: usize) {
        if let Some(span) = self.spans.get_mut(index) {
            *span = (start, end);
        }
    }

    /// Sets the cell of a known column to these bytes of the text, without the spaces around it.
    pub(super) fn set_cell(&mut self, index: usize, start: usize, end: usize) {
        let whole = self.text.get(start..end).unwrap_or_default();
        let front = whole.trim_start_matches(is_space);
        let start = end.saturating_sub(front.len());
        self.set_span(index, start, start.saturating_add(front.trim_end_matches(is_space).len()));
    }
}

/// The spaces that may stand around a cell's text: the ASCII one and the Japanese one.
pub(super) fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{3000}')
}

/// A cell that is not empty, and what it can be read as. Each reading gives the value, or a problem with file, row,
/// column and value that says what to write instead.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'r> {
    row: &'r Row,
    index: usize,
    text: &'r str,
}

impl<'r> Cell<'r> {
    /// The text as it stands.
    pub fn text(&self) -> &'r str {
        self.text
    }

    /// An identifier or a code: any text without full-width letters, digits and signs.
    #[inline]
    pub fn token(&self) -> Result<&'r str, Box<Problem>> {
        self.checked(cells::check_half_width(self.text).map(|()| self.text))
    }

    /// A day, `2026-10-31`.
    pub fn day(&self) -> Result<Day, Box<Problem>> {
        self.checked(cells::parse_day(self.text))
    }

    /// A month, `2026-10`.
    pub fn month(&self) -> Result<Month, Box<Problem>> {
        self.checked(cells::parse_month(self.text))
    }

    /// An instant with its offset, `2026-10-31T18:00:00+09:00`.
    pub fn instant(&self) -> Result<Timestamp, Box<Problem>> {
        self.checked(cells::parse_instant(self.text))
    }

    /// A whole number from 0 to 4294967295, digits only.
    pub fn count(&self) -> Result<u32, Box<Problem>> {
        self.checked(cells::parse_count(self.text))
    }

    /// A number of stars, as digits.
    pub fn stars(&self) -> Result<u32, Box<Problem>> {
        self.checked(cells::parse_stars(self.text))
    }

    /// An amount in yen, not negative: at most 18 digits before the point (leading zeros aside) and 10 after it. The
    /// text itself, fit for an exact decimal type.
    pub fn yen(&self) -> Result<&'r str, Box<Problem>> {
        self.checked(cells::parse_yen(self.text))
    }

    /// `true` or `false` in any case (a spreadsheet writes `TRUE`).
    pub fn truth(&self) -> Result<bool, Box<Problem>> {
        self.checked(cells::parse_truth(self.text))
    }

    /// A problem of this cell, with its value.
    pub fn problem(&self, level: Level, code: &'static str, message: Message) -> Box<Problem> {
        let problem = self.row.problem(level, code, message).at_column(self.row.column_name(self.index));
        Box::new(problem.with_value(self.text))
    }

    fn checked<T>(&self, result: Result<T, Fault>) -> Result<T, Box<Problem>> {
        result.map_err(|fault| self.fault(fault))
    }

    #[cold]
    fn fault(&self, fault: Fault) -> Box<Problem> {
        self.problem(Level::Error, fault.code, fault.message)
    }
}
