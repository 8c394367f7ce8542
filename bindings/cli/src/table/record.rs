//! Splits comma-separated text into records, within bounded memory and counting them as a spreadsheet
//! does: a line end in a quoted cell starts no new row.
//!
//! A general CSV parser is lenient where a ledger must not be: it takes a quote that is never closed for the rest of
//! the file, and holds a line of any length in memory. Here both are flaws of one line, and the lines after it are
//! still read.
//!
//! A line ends with `\n`, `\r\n` or a lone `\r`. A cell that starts with `"` ends with the next `"` that is not
//! doubled; elsewhere a quote is a character like any other.

use std::io;

use memchr::{memchr, memchr3};

use super::encoding::Source;
use super::plain_line::plain_line;
use super::salvage::first_line;

/// The bytes of a record, line end aside, that are still read: 1 MiB.
pub const LONGEST_RECORD: usize = 1 << 20;

/// The bytes asked of the file at once: few enough that those of all sheets stay near the processor.
const CHUNK: usize = 1 << 16;

/// The cells of one record, unquoted; reused from record to record.
#[derive(Debug, Default)]
pub struct Fields {
    /// The cells' bytes, in their order.
    pub bytes: Vec<u8>,
    /// Where each cell begins and ends in `bytes`.
    pub cells: Vec<(usize, usize)>,
    /// What is known of `bytes`.
    pub content: Content,
}

/// What is known of a record's bytes without looking at them again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Content {
    /// ASCII of one line, without spaces and NUL.
    Simple,
    /// One line, without NUL.
    Line,
    /// Nothing.
    #[default]
    Any,
}

/// Why a line is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// More than [`LONGEST_RECORD`] bytes.
    TooLong,
    /// A cell starts with a quote that nothing closes; only its first line is given up.
    UnclosedQuote,
    /// Something other than a comma or a line end follows a closing quote; only the record's first line is given up.
    TextAfterQuote,
}

/// What [`RecordReader::read`] met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// A record, and its number; the first is 1.
    Record(u64),
    /// A line that cannot be split, and why; the fields have no cells, and the start of the line as their bytes.
    Flaw(u64, Flaw),
    /// The end of the text.
    End,
}

/// Reads records one at a time from UTF-8 text (or text decoded to it).
pub struct RecordReader {
    source: Source,
    window: Vec<u8>,
    start: usize,
    end: usize,
    number: u64,
    at_end: bool,
}

impl RecordReader {
    /// A reader at the first line.
    pub fn new(source: Source) -> RecordReader {
        RecordReader { source, window: Vec::new(), start: 0, end: 0, number: 1, at_end: false }
    }

    /// Reads the next record into `fields`.
    ///
    /// # Errors
    ///
    /// What the file gave; nothing after it can be read.
    pub fn read(&mut self, fields: &mut Fields) -> io::Result<Met> {
        loop {
            let rest = self.window.get(self.start..self.end).unwrap_or_default();
            if rest.is_empty() && self.at_end {
                return Ok(Met::End);
            }
            let line = self.number;
            if let Some(found) = plain_line(rest, &mut fields.cells).filter(|found| found.content <= LONGEST_RECORD) {
                fields.bytes.clear();
                fields.bytes.extend_from_slice(rest.get(..found.content).unwrap_or_default());
                fields.content = if found.is_simple { Content::Simple } else { Content::Line };
                self.start = self.start.saturating_add(found.length);
                self.number = self.number.saturating_add(1);
                return Ok(Met::Record(line));
            }
            fields.content = Content::Any;
            match split(rest, self.at_end, fields) {
                Split::Record { length, content } => {
                    let raw = (content > LONGEST_RECORD).then(|| first_line(rest));
                    self.start = self.start.saturating_add(length);
                    self.number = self.number.saturating_add(1);
                    return Ok(raw.map_or(Met::Record(line), |raw| flaw(line, Flaw::TooLong, raw, fields)));
                }
                Split::Incomplete if rest.len() > LONGEST_RECORD => {
                    let met = if line_end(rest, self.at_end).is_some() { Flaw::UnclosedQuote } else { Flaw::TooLong };
                    let raw = first_line(rest);
                    self.skip_line()?;
                    return Ok(flaw(line, met, raw, fields));
                }
                Split::Incomplete => self.fill()?,
                Split::Flawed(met) => {
                    let raw = first_line(rest);
                    self.skip_line()?;
                    return Ok(flaw(line, met, raw, fields));
                }
            }
        }
    }

    /// The cell at `position` of the next line, and the line's bytes with its end, where the line has no quote and stands in the window whole. The
    /// line is not read; `None` says nothing of it.
    pub fn glance(&self, position: usize) -> Option<(&[u8], usize)> {
        let rest = self.window.get(self.start..self.end)?;
        let content = memchr3(b'\n', b'\r', b'"', rest).filter(|content| *content <= LONGEST_RECORD)?;
        let ending = match rest.get(content..)? {
            [b'\n', ..] => 1,
            [b'\r', b'\n', ..] => 2,
            _ => return None,
        };
        let mut cells = rest.get(..content)?;
        for _ in 0..position {
            cells = cells.get(memchr(b',', cells)?.saturating_add(1)..)?;
        }
        let end = memchr(b',', cells).unwrap_or(cells.len());
        Some((cells.get(..end)?, content.saturating_add(ending)))
    }

    /// Passes over lines unread, up to the first of whose cell at `position` `is_passed` says no, or of which a glance gives none.
    pub fn pass_while(&mut self, position: usize, mut is_passed: impl FnMut(&[u8]) -> bool) {
        while let Some((cell, length)) = self.glance(position) {
            if !is_passed(cell) {
                return;
            }
            self.start = self.start.saturating_add(length).min(self.end);
            self.number = self.number.saturating_add(1);
        }
    }

    /// Drops bytes up to the end of the line, holding no more than a window of them.
    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let rest = self.window.get(self.start..self.end).unwrap_or_default();
            if let Some(length) = line_end(rest, self.at_end) {
                self.start = self.start.saturating_add(length);
                self.number = self.number.saturating_add(1);
                return Ok(());
            }
            // A carriage return that ends the window may be the first half of a line end.
            let kept = usize::from(!self.at_end && rest.last() == Some(&b'\r'));
            self.start = self.end.saturating_sub(kept);
            if self.at_end {
                return Ok(());
            }
            self.fill()?;
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        if self.start > 0 {
            self.window.copy_within(self.start..self.end, 0);
            self.end = self.end.saturating_sub(self.start);
            self.start = 0;
        }
        let wanted = self.end.saturating_add(CHUNK);
        if self.window.len() < wanted {
            self.window.resize(wanted, 0);
        }
        let read = self.source.read(self.window.get_mut(self.end..).unwrap_or_default())?;
        self.end = self.end.saturating_add(read);
        self.at_end = read == 0;
        Ok(())
    }
}

fn flaw(line: u64, flaw: Flaw, raw: Vec<u8>, fields: &mut Fields) -> Met {
    fields.bytes = raw;
    fields.cells.clear();
    Met::Flaw(line, flaw)
}

enum Split {
    /// Bytes up to and with the line end, and bytes without it.
    Record {
        length: usize,
        content: usize,
    },
    Incomplete,
    Flawed(Flaw),
}

/// Splits the record that `text` starts with.
fn split(text: &[u8], at_end: bool, fields: &mut Fields) -> Split {
    fields.bytes.clear();
    fields.cells.clear();
    let mut position = 0_usize;
    loop {
        let rest = text.get(position..).unwrap_or_default();
        let start = fields.bytes.len();
        let cell = match rest.split_first() {
            None if !at_end => return Split::Incomplete,
            Some((b'"', quoted)) => match unquote(quoted, at_end, &mut fields.bytes) {
                Unquoted::Cell { length } => length.saturating_add(1),
                Unquoted::Incomplete => return Split::Incomplete,
                Unquoted::Unclosed => return Split::Flawed(Flaw::UnclosedQuote),
            },
            _ => {
                let length = rest.iter().position(|byte| matches!(byte, b',' | b'\n' | b'\r')).unwrap_or(rest.len());
                fields.bytes.extend_from_slice(rest.get(..length).unwrap_or_default());
                length
            }
        };
        fields.cells.push((start, fields.bytes.len()));
        position = position.saturating_add(cell);
        match text.get(position..).unwrap_or_default() {
            [b',', ..] => position = position.saturating_add(1),
            [b'\n' | b'\r', ..] => {
                let Some(ending) = ending_length(text.get(position..).unwrap_or_default(), at_end) else {
                    return Split::Incomplete;
                };
                let length = position.saturating_add(ending);
                return Split::Record { length, content: position };
            }
            [] if at_end => return Split::Record { length: position, content: position },
            [] => return Split::Incomplete,
            _ => return Split::Flawed(Flaw::TextAfterQuote),
        }
    }
}

enum Unquoted {
    /// Bytes with the closing quote.
    Cell {
        length: usize,
    },
    Incomplete,
    Unclosed,
}

/// Copies a quoted cell, whose opening quote is already read, undoubling its quotes.
fn unquote(text: &[u8], at_end: bool, bytes: &mut Vec<u8>) -> Unquoted {
    let mut position = 0_usize;
    loop {
        let rest = text.get(position..).unwrap_or_default();
        let Some(length) = rest.iter().position(|byte| *byte == b'"') else {
            return if at_end { Unquoted::Unclosed } else { Unquoted::Incomplete };
        };
        let run = rest.get(..length).unwrap_or_default();
        bytes.extend_from_slice(run);
        let after = position.saturating_add(length).saturating_add(1);
        match text.get(after) {
            Some(b'"') => {
                bytes.push(b'"');
                position = after.saturating_add(1);
            }
            None if !at_end => return Unquoted::Incomplete,
            _ => return Unquoted::Cell { length: after },
        }
    }
}

/// The bytes up to and with the first line end, `None` when there is none that is whole.
fn line_end(text: &[u8], at_end: bool) -> Option<usize> {
    let content = text.iter().position(|byte| matches!(byte, b'\n' | b'\r'))?;
    Some(content.saturating_add(ending_length(text.get(content..)?, at_end)?))
}

/// The length of the line end that `text` starts with; `None` when the next byte, not yet read, decides.
fn ending_length(text: &[u8], at_end: bool) -> Option<usize> {
    match text {
        [b'\r', b'\n', ..] => Some(2),
        [b'\r'] if !at_end => None,
        _ => Some(1),
    }
}

#[cfg(test)]
#[path = "record_tests.rs"]
mod tests;
