//! Rows of a table as CSV text, put together in memory.

use std::fmt::Write as _;

use yakkan::billing::Decimal;

use super::formula::guard;
use super::table_writer::{Kind, Table};

/// A cell. A column takes cells of its kind and empty ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'v> {
    /// Nothing.
    Empty,
    /// Any text.
    Text(&'v str),
    /// A day as `2026-10-31`.
    Day(&'v str),
    /// A whole number.
    Number(u64),
    /// An amount of money.
    Yen(Decimal),
}

/// Room for some dozen rows: a table that has any mostly has that many, and need not move them as it grows.
const FIRST_ROOM: usize = 1 << 14;
/// As much as is kept for other rows.
const MOST_ROOM: usize = 1 << 18;
/// Bytes of a text that are compared together.
const GROUP: usize = 16;

/// Rows of a table, cell by cell, as they will stand in its file.
#[derive(Clone, Debug)]
pub struct TableRows {
    table: &'static Table,
    text: String,
    rows: u64,
    /// Cells of the row that is begun.
    cells: usize,
    fits: bool,
}

impl TableRows {
    /// No rows yet.
    pub fn new(table: &'static Table) -> Self {
        Self { table, text: String::with_capacity(FIRST_ROOM), rows: 0, cells: 0, fits: true }
    }

    /// Forgets the rows, and keeps room for others, unless it is much.
    pub fn clear(&mut self) {
        self.text.clear();
        self.text.shrink_to(MOST_ROOM);
        (self.rows, self.cells, self.fits) = (0, 0, true);
    }

    /// The table.
    pub fn table(&self) -> &'static Table {
        self.table
    }

    /// Adds a cell; with the last column's the row ends.
    pub fn push(&mut self, value: Value<'_>) {
        match value {
            Value::Empty => {
                self.begin();
                self.end();
            }
            Value::Text(text) => self.cell(Kind::Text, |csv| push_text(csv, text)),
            Value::Day(text) => self.own(Kind::Day, |csv| csv.push_str(text)),
            Value::Yen(amount) => self.own(Kind::Yen, |csv| push_decimal(csv, amount)),
            Value::Number(number) => self.own(Kind::Number, |csv| csv.push_str(itoa::Buffer::new().format(number))),
        }
    }

    /// Adds a cell that `fill` appends as it will stand in the file: in a form of the program's own, like a number, a day or identifiers, so that nobody
    /// has to look whether it could be run or be taken for several cells.
    pub fn own(&mut self, kind: Kind, fill: impl FnOnce(&mut String)) {
        self.cell(kind, |csv| {
            let start = csv.len();
            fill(csv);
            debug_assert!(
                csv.get(start..)
                    .is_some_and(|cell| !holds_signs(cell.as_bytes()) && (kind != Kind::Text || guard(cell) == cell)),
                "a cell of the program's own would need a guard"
            );
        });
    }

    fn cell(&mut self, kind: Kind, fill: impl FnOnce(&mut String)) {
        self.fits &= self.table.columns.get(self.cells).is_some_and(|column| column.kind == kind);
        self.begin();
        fill(&mut self.text);
        self.end();
    }

    fn begin(&mut self) {
        if self.cells > 0 {
            self.text.push(',');
        }
    }

    fn end(&mut self) {
        self.cells = self.cells.saturating_add(1);
        if self.cells == self.table.columns.len() {
            self.text.push_str("\r\n");
            self.rows = self.rows.saturating_add(1);
            self.cells = 0;
        }
    }

    /// The rows' text and how many there are; `None` where a cell is of another kind than its column, or a row is not whole.
    pub fn finished(&self) -> Option<(&str, u64)> {
        (self.fits && self.cells == 0).then_some((self.text.as_str(), self.rows))
    }
}

/// Appends a decimal in the form it is displayed in. Most have no fraction, and need none of the means of one.
pub fn push_decimal(text: &mut String, decimal: Decimal) {
    match i64::try_from(decimal.mantissa()) {
        Ok(whole) if decimal.scale() == 0 => text.push_str(itoa::Buffer::new().format(whole)),
        _ => {
            // Writing to a String cannot fail.
            let _ = write!(text, "{decimal}");
        }
    }
}

/// Whether a reader would take the text for several cells or lines. Bytes are compared in groups of a size that is known, which a processor does
/// in a few steps; looking at one after the other took longer than all else that is done with a cell.
fn holds_signs(text: &[u8]) -> bool {
    let (groups, rest) = text.as_chunks::<GROUP>();
    let mut last = [0; GROUP];
    for (place, byte) in last.iter_mut().zip(rest) {
        *place = *byte;
    }
    groups.iter().chain(std::iter::once(&last)).any(|group| {
        let is_sign = |byte: u8| {
            u8::from(byte == b',') | u8::from(byte == b'"') | u8::from(byte == b'\n') | u8::from(byte == b'\r')
        };
        group.iter().fold(0, |found, byte| found | is_sign(*byte)) != 0
    })
}

/// Adds a text as a cell: guarded against being run, and in quotes where a reader would take it for several cells or lines.
fn push_text(csv: &mut String, text: &str) {
    let text = guard(text);
    if !holds_signs(text.as_bytes()) {
        csv.push_str(&text);
        return;
    }
    csv.push('"');
    for (index, part) in text.split('"').enumerate() {
        if index > 0 {
            csv.push_str("\"\"");
        }
        csv.push_str(part);
    }
    csv.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::TableColumn;
    use crate::output::formula::unguard;

    static TEXTS: Table = Table {
        name: "texts",
        columns: &[TableColumn { name: "one", kind: Kind::Text }, TableColumn { name: "other", kind: Kind::Text }],
        is_for_attention: false,
    };

    /// Every text of up to four of these signs.
    fn texts() -> Vec<String> {
        let signs = ["", "a", "契", ",", "\"", "\n", "\r", " ", "'", "="];
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            texts = texts.iter().flat_map(|text| signs.map(|sign| format!("{text}{sign}"))).collect();
            texts.sort();
            texts.dedup();
        }
        texts
    }

    #[test]
    fn a_reader_of_csv_gets_every_text_back() {
        let texts = texts();
        let mut rows = TableRows::new(&TEXTS);
        for text in &texts {
            rows.push(Value::Text(text));
            rows.push(Value::Text(text));
        }
        let (written, count) = rows.finished().unwrap();
        assert_eq!(count, u64::try_from(texts.len()).unwrap());
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(written.as_bytes());
        let read: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(read.len(), texts.len());
        for (record, text) in read.iter().zip(&texts) {
            assert_eq!(record.iter().map(unguard).collect::<Vec<_>>(), [text, text]);
        }
    }

    /// The groups of bytes against one byte after the other: every sign at every place of texts of none to three groups, among bytes like it and unlike.
    #[test]
    fn a_sign_is_seen_wherever_it_stands() {
        for length in 0..=3 * GROUP {
            for other in [0, b'+', b'-', b'a', 0xE3, 0xFF] {
                assert!(!holds_signs(&vec![other; length]), "{length} of {other}");
                for place in 0..length {
                    for sign in *b",\"\n\r" {
                        let mut text = vec![other; length];
                        text[place] = sign;
                        assert!(holds_signs(&text), "{sign} at {place} of {length}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_text_is_quoted_where_a_well_known_writer_quotes_it() {
        for text in texts() {
            let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
            writer.write_record([guard(&text).as_bytes(), b""]).unwrap();
            let mut rows = TableRows::new(&TEXTS);
            rows.push(Value::Text(&text));
            rows.push(Value::Empty);
            assert_eq!(rows.finished().unwrap().0.as_bytes(), writer.into_inner().unwrap(), "{text:?}");
        }
    }
}
