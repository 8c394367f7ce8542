//! The rows of a CSV file.

use std::fs::File;
use std::io::{self, Seek, SeekFrom};
use std::path::PathBuf;
use std::string::FromUtf8Error;
use std::sync::{Arc, OnceLock};

use super::complaints;
use super::encoding::{Encoding, Source, detect};
use super::header::{Column, Place, read_header};
use super::problem::{Level, Problem};
use super::record::{Content, Fields, Met, RecordReader};
use super::row::{Row, is_space};
use super::salvage::{salvage_cell, salvage_name};
use super::sheet::{Glance, ReadOutcome};

/// What malformed bytes are shown as.
const LOST: char = '\u{FFFD}';

/// A CSV file, and its encoding once it was looked at.
#[derive(Debug)]
pub struct CsvFile {
    path: PathBuf,
    encoding: OnceLock<Encoding>,
}

impl CsvFile {
    /// A file that was found and not yet read.
    pub fn new(path: PathBuf) -> CsvFile {
        CsvFile { path, encoding: OnceLock::new() }
    }

    fn open(&self) -> io::Result<(Encoding, Option<Source>)> {
        let mut file = File::open(&self.path)?;
        let encoding = match self.encoding.get() {
            Some(encoding) => *encoding,
            None => {
                let detected = detect(&mut file)?;
                *self.encoding.get_or_init(|| detected)
            }
        };
        let source = match encoding {
            Encoding::Utf8 { mark } => {
                file.seek(SeekFrom::Start(mark))?;
                Some(Source::utf8(Box::new(file)))
            }
            Encoding::ShiftJis => {
                file.rewind()?;
                Some(Source::shift_jis(Box::new(file)))
            }
            Encoding::Utf16 => None,
        };
        Ok((encoding, source))
    }
}

/// Reads a CSV file's rows by its header.
pub struct CsvRows {
    reader: RecordReader,
    fields: Fields,
    places: Vec<Place>,
    file: Arc<str>,
    columns: Arc<[Column]>,
    broken: bool,
}

impl CsvRows {
    /// Opens the file and reads its header; `None` when no row can be read, which was reported.
    pub fn open(
        from: &CsvFile,
        file: &Arc<str>,
        columns: Arc<[Column]>,
        report: &mut dyn FnMut(Problem),
    ) -> Option<CsvRows> {
        let source = match from.open() {
            Ok((Encoding::ShiftJis, source)) => {
                report(Problem::new(Level::Notice, "shift-jis", file, complaints::shift_jis()));
                source?
            }
            Ok((_, Some(source))) => source,
            Ok((_, None)) => {
                report(Problem::new(Level::Error, "utf-16", file, complaints::utf16()));
                return None;
            }
            Err(error) => {
                report(Problem::new(Level::Error, "unreadable-file", file, complaints::unreadable(&error)));
                return None;
            }
        };
        CsvRows::from_source(source, file, columns, report)
    }

    /// As [`CsvRows::open`], from text that is already decoded.
    pub fn from_source(
        source: Source,
        file: &Arc<str>,
        columns: Arc<[Column]>,
        report: &mut dyn FnMut(Problem),
    ) -> Option<CsvRows> {
        let reader = RecordReader::new(source);
        let (file_name, fields, places) = (Arc::clone(file), Fields::default(), Vec::new());
        let mut rows = CsvRows { reader, fields, places, file: file_name, columns, broken: false };
        loop {
            match rows.reader.read(&mut rows.fields) {
                Ok(Met::Record(line)) => {
                    let names =
                        cells(&rows.fields).map(|cell| String::from_utf8_lossy(cell).into_owned()).collect::<Vec<_>>();
                    if names.iter().all(|name| name.chars().all(is_space)) {
                        continue;
                    }
                    let names = names.iter().map(|name| name.trim_matches(is_space));
                    rows.places = read_header(names, &rows.columns, file, line, report)?;
                    return Some(rows);
                }
                Ok(Met::Flaw(line, flaw)) => {
                    let (code, message) = complaints::flawed(flaw);
                    report(Problem::new(Level::Error, code, file, message).at_row(line));
                    return None;
                }
                Ok(Met::End) => {
                    report(Problem::new(Level::Error, "empty-table", file, complaints::empty_table()));
                    return None;
                }
                Err(error) => {
                    report(Problem::new(Level::Error, "unreadable-file", file, complaints::unreadable(&error)));
                    return None;
                }
            }
        }
    }

    /// Whether the header has the known column.
    pub fn has_column(&self, index: usize) -> bool {
        self.places.contains(&Place::Known(index))
    }

    /// As [`Rows::read`](super::Rows::read).
    pub fn read(&mut self, row: &mut Row, report: &mut dyn FnMut(Problem)) -> ReadOutcome {
        while !self.broken {
            let met = self.reader.read(&mut self.fields);
            if let Some(outcome) = self.take(met, row, report) {
                return outcome;
            }
        }
        ReadOutcome::End
    }

    /// As [`Rows::pass_while`](super::Rows::pass_while).
    pub fn pass_while(&mut self, column: usize, mut is_passed: impl FnMut(Glance<'_>) -> bool) {
        let place = self.places.iter().position(|place| *place == Place::Known(column));
        if let Some(place) = place.filter(|_| !self.broken) {
            self.reader.pass_while(place, |cell| is_passed(Glance(cell)));
        }
    }

    /// Takes what was met; `None` for a record without any text.
    fn take(&mut self, met: io::Result<Met>, row: &mut Row, report: &mut dyn FnMut(Problem)) -> Option<ReadOutcome> {
        Some(match met {
            Ok(Met::Record(line)) => return self.take_record(line, row, report),
            Ok(Met::Flaw(line, flaw)) => {
                let text = row.start(&self.file, &self.columns, line);
                row.set_text(text, true);
                self.guess(row);
                let (code, message) = complaints::flawed(flaw);
                report(row.problem(Level::Error, code, message));
                ReadOutcome::BadRow
            }
            Ok(Met::End) => ReadOutcome::End,
            Err(error) => {
                self.broken = true;
                report(Problem::new(Level::Error, "unreadable-file", &self.file, complaints::unreadable(&error)));
                ReadOutcome::Broken
            }
        })
    }

    /// Says whose a line may be that cannot be split.
    fn guess(&self, row: &mut Row) {
        let line = String::from_utf8_lossy(&self.fields.bytes);
        for (position, place) in self.places.iter().enumerate() {
            if let (Place::Known(column), Some(name)) = (place, salvage_cell(&line, position)) {
                row.set_guess(*column, name);
            }
        }
    }

    /// Hands the record's bytes to the row without copying them; `None` when it holds no text.
    fn take_record(&mut self, line: u64, row: &mut Row, report: &mut dyn FnMut(Problem)) -> Option<ReadOutcome> {
        let emptied = row.start(&self.file, &self.columns, line).into_bytes();
        let bytes = std::mem::replace(&mut self.fields.bytes, emptied);
        let content = self.fields.content;
        let whole = String::from_utf8(bytes).map_err(FromUtf8Error::into_bytes).and_then(|text| {
            let is_whole = content != Content::Any || are_whole(&self.fields.cells, &text);
            if is_whole { Ok(text) } else { Err(text.into_bytes()) }
        });
        let text = whole.unwrap_or_else(|bytes| {
            self.fields.bytes = bytes;
            make_lossy(&mut self.fields)
        });
        let is_blank = || {
            self.fields
                .cells
                .iter()
                .all(|(start, end)| text.get(*start..*end).unwrap_or_default().chars().all(is_space))
        };
        if is_blank() {
            row.set_text(text, false);
            return None;
        }
        let is_damaged = match content {
            Content::Simple => false,
            Content::Line => text.contains(LOST),
            Content::Any => text.contains(['\0', LOST]),
        };
        row.set_text(text, content == Content::Any);
        let mut usable = true;
        for (index, (start, end)) in self.fields.cells.iter().copied().enumerate() {
            let place = self.places.get(index).copied().unwrap_or(Place::Nameless);
            if is_damaged && !self.report_damage(place, row, start, end, report) {
                usable = false;
                if let (Place::Known(column), Some(name)) = (place, row.text().get(start..end).and_then(salvage_name)) {
                    row.set_guess(column, name);
                }
            } else {
                match place {
                    Place::Known(column) if content == Content::Simple => row.set_span(column, start, end),
                    Place::Known(column) => row.set_cell(column, start, end),
                    Place::Unknown => {}
                    Place::Nameless => usable &= report_nameless(row, start, end, usable, report),
                }
            }
        }
        if self.fields.cells.len() < self.places.len() {
            usable = false;
            report(row.problem(
                Level::Error,
                "too-few-cells",
                complaints::too_few(self.fields.cells.len(), self.places.len()),
            ));
        }
        Some(if usable { ReadOutcome::Row } else { ReadOutcome::BadRow })
    }

    /// Reports a cell with lost or NUL characters, save in a column that is not read; true when the cell is whole.
    fn report_damage(
        &self,
        place: Place,
        row: &Row,
        start: usize,
        end: usize,
        report: &mut dyn FnMut(Problem),
    ) -> bool {
        let cell = row.text().get(start..end).unwrap_or_default();
        let (code, message) = match place {
            Place::Unknown => return true,
            _ if cell.contains(LOST) => ("broken-characters", complaints::broken_characters(cell)),
            _ if cell.contains('\0') => ("nul-character", complaints::nul_character(cell)),
            _ => return true,
        };
        let problem = row.problem(Level::Error, code, message).with_value(cell);
        report(match place {
            Place::Known(column) => {
                problem.at_column(self.columns.get(column).map_or("", |column| column.name.as_ref()))
            }
            _ => problem,
        });
        false
    }
}

/// Reports the first cell of a row that stands under no name; true when it is empty.
fn report_nameless(row: &Row, start: usize, end: usize, is_first: bool, report: &mut dyn FnMut(Problem)) -> bool {
    let cell = row.text().get(start..end).unwrap_or_default().trim_matches(is_space);
    if !cell.is_empty() && is_first {
        report(row.problem(Level::Error, "too-many-cells", complaints::too_many(cell)).with_value(cell));
    }
    cell.is_empty()
}

fn cells(fields: &Fields) -> impl Iterator<Item = &[u8]> {
    fields.cells.iter().map(|(start, end)| fields.bytes.get(*start..*end).unwrap_or_default())
}

/// Whether no character of the text goes over the border of two cells. Between the cells of a record that had quotes nothing stands any more.
fn are_whole(cells: &[(usize, usize)], text: &str) -> bool {
    cells.iter().all(|(start, end)| text.get(*start..*end).is_some())
}

/// The record as text in which [`LOST`] stands for malformed bytes, its cells moved accordingly.
fn make_lossy(fields: &mut Fields) -> String {
    let mut text = String::new();
    let mut moved = Vec::new();
    for cell in cells(fields) {
        let start = text.len();
        text.push_str(&String::from_utf8_lossy(cell));
        moved.push((start, text.len()));
    }
    fields.cells = moved;
    text
}
