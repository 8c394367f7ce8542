//! The rows of a workbook's sheet. The cells of known columns are copied out of it at once, one behind the other, since
//! the workbook lets only one sheet be read at a time and a close reads several side by side.

use std::collections::VecDeque;
use std::fs::File;
use std::io::BufReader;
use std::sync::Arc;

use calamine::{Xlsx, XlsxError};

use super::CONTRADICTION;
use super::cell_text::write_text;
use crate::table::cells::Fault;
use crate::table::complaints::{empty_table, too_many};
use crate::table::foreign_panic::without_panic;
use crate::table::header::{Column, Place, read_header};
use crate::table::problem::{Level, Message, Problem};
use crate::table::row::{Row, is_space};
use crate::table::sheet::ReadOutcome;

/// A sheet's rows, copied.
pub struct WorkbookRows {
    file: Arc<str>,
    columns: Arc<[Column]>,
    places: Vec<Place>,
    text: String,
    cells: Vec<StoredCell>,
    rows: Vec<StoredRow>,
    problems: VecDeque<Problem>,
    next: usize,
    breaks_off: bool,
}

struct StoredRow {
    number: u64,
    first_cell: usize,
    usable: bool,
}

struct StoredCell {
    column: usize,
    start: usize,
    end: usize,
}

impl WorkbookRows {
    /// Copies a sheet; `None` when none of its rows can be read, which was reported.
    pub fn read_sheet(
        workbook: &mut Xlsx<BufReader<File>>,
        name: &str,
        file: &Arc<str>,
        columns: Arc<[Column]>,
        report: &mut dyn FnMut(Problem),
    ) -> Option<WorkbookRows> {
        let mut sheet = WorkbookRows {
            file: Arc::clone(file),
            columns,
            places: Vec::new(),
            text: String::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            problems: VecDeque::new(),
            next: 0,
            breaks_off: false,
        };
        // Cells are only ever added whole, so those before a panic are as good as those before an error.
        let copied = without_panic(|| sheet.copy(workbook, name, report).map_err(|error| error.to_string()));
        match copied.unwrap_or_else(|| Err(CONTRADICTION.to_owned())) {
            Ok(is_usable) => is_usable.then_some(sheet),
            Err(detail) => {
                let problem = Problem::new(Level::Error, "unreadable-sheet", file, unreadable(&detail));
                if sheet.places.is_empty() {
                    report(problem);
                    return None;
                }
                sheet.breaks_off = true;
                // Cells of the last row may be among those that are missing.
                sheet.problems.push_back(match sheet.rows.last_mut() {
                    Some(row) => {
                        row.usable = false;
                        problem.at_row(row.number)
                    }
                    None => problem,
                });
                Some(sheet)
            }
        }
    }

    fn copy(
        &mut self,
        workbook: &mut Xlsx<BufReader<File>>,
        name: &str,
        report: &mut dyn FnMut(Problem),
    ) -> Result<bool, XlsxError> {
        let mut reader = workbook.worksheet_cells_reader(name)?;
        let mut header: Option<(u64, Vec<String>)> = None;
        let mut scratch = String::new();
        while let Some(cell) = reader.next_cell_with_formula_metadata()? {
            let (row, position) = cell.pos;
            let number = u64::from(row).saturating_add(1);
            let position = usize::try_from(position).unwrap_or(usize::MAX);
            let is_below_header = header.as_ref().is_some_and(|(header_row, _)| *header_row < number);
            if is_below_header && self.places.is_empty() && !self.set_header(header.as_ref(), report) {
                return Ok(false);
            }
            scratch.clear();
            let written = write_text(&cell.value, cell.formula.is_some(), &mut scratch);
            let text = scratch.trim_matches(is_space);
            if written.is_ok() && text.is_empty() {
                continue;
            }
            if !self.places.is_empty() {
                self.store(number, position, text, written);
                continue;
            }
            let name = written.as_ref().map_or_else(|(_, shown)| shown.as_str(), |()| text);
            let (_, names) = header.get_or_insert_with(|| (number, Vec::new()));
            put_name(names, position, name);
        }
        if header.is_none() {
            report(Problem::new(Level::Error, "empty-table", &self.file, empty_table()));
            return Ok(false);
        }
        Ok(!self.places.is_empty() || self.set_header(header.as_ref(), report))
    }

    fn set_header(&mut self, header: Option<&(u64, Vec<String>)>, report: &mut dyn FnMut(Problem)) -> bool {
        let Some((number, names)) = header else { return false };
        let names = names.iter().map(String::as_str);
        let places = read_header(names, &self.columns, &self.file, *number, report);
        self.places = places.unwrap_or_default();
        !self.places.is_empty()
    }

    fn store(&mut self, number: u64, position: usize, text: &str, written: Result<(), (Fault, String)>) {
        let place = self.places.get(position).copied().unwrap_or(Place::Nameless);
        if place == Place::Unknown {
            return;
        }
        if self.rows.last().is_none_or(|row| row.number != number) {
            self.rows.push(StoredRow { number, first_cell: self.cells.len(), usable: true });
        }
        let fault = match (written, place) {
            (Err((fault, shown)), _) => Some((fault, shown)),
            (Ok(()), Place::Known(column)) => {
                let start = self.text.len();
                self.text.push_str(text);
                self.cells.push(StoredCell { column, start, end: self.text.len() });
                None
            }
            (Ok(()), _) => Some((Fault { code: "too-many-cells", message: too_many(text) }, text.to_owned())),
        };
        let Some((Fault { code, message }, shown)) = fault else { return };
        let mut problem = Problem::new(Level::Error, code, &self.file, message).at_row(number);
        if let Place::Known(column) = place {
            problem = problem.at_column(self.columns.get(column).map_or("", |column| column.name.as_ref()));
        }
        self.problems.push_back(if shown.is_empty() { problem } else { problem.with_value(&shown) });
        if let Some(row) = self.rows.last_mut() {
            row.usable = false;
        }
    }

    /// Whether the header has the known column.
    pub fn has_column(&self, index: usize) -> bool {
        self.places.contains(&Place::Known(index))
    }

    /// As [`Rows::read`](super::super::Rows::read).
    pub fn read(&mut self, row: &mut Row, report: &mut dyn FnMut(Problem)) -> ReadOutcome {
        let Some(stored) = self.rows.get(self.next) else {
            self.problems.drain(..).for_each(report);
            return if std::mem::take(&mut self.breaks_off) { ReadOutcome::Broken } else { ReadOutcome::End };
        };
        self.next = self.next.saturating_add(1);
        let end = self.rows.get(self.next).map_or(self.cells.len(), |following| following.first_cell);
        let cells = self.cells.get(stored.first_cell..end).unwrap_or_default();
        let mut text = row.start(&self.file, &self.columns, stored.number);
        let first = cells.first().map_or(0, |cell| cell.start);
        let last = cells.last().map_or(0, |cell| cell.end);
        text.push_str(self.text.get(first..last).unwrap_or_default());
        row.set_text(text, true);
        for cell in cells {
            row.set_cell(cell.column, cell.start.saturating_sub(first), cell.end.saturating_sub(first));
        }
        if stored.usable {
            return ReadOutcome::Row;
        }
        while let Some(problem) = self.problems.pop_front_if(|problem| problem.row == Some(stored.number)) {
            report(problem);
        }
        ReadOutcome::BadRow
    }
}

fn put_name(names: &mut Vec<String>, position: usize, name: &str) {
    if names.len() <= position {
        names.resize(position.saturating_add(1), String::new());
    }
    if let Some(place) = names.get_mut(position) {
        name.clone_into(place);
    }
}

fn unreadable(detail: &str) -> Message {
    Message::new(
        format!("the sheet cannot be read, or not to its end; save the workbook again from the spreadsheet ({detail})"),
        format!("シートを読み込めないか、最後まで読み込めません。表計算ソフトで保存し直してください（{detail}）"),
    )
}
