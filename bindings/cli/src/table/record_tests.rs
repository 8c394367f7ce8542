#![allow(clippy::arithmetic_side_effects, clippy::as_conversions, clippy::string_slice)]

use std::io::{Cursor, Read};

use super::*;

/// Every record's number and cells, or its flaw.
fn records(text: &str) -> Vec<(u64, Result<Vec<String>, Flaw>)> {
    read_all(RecordReader::new(Source::utf8(Box::new(Cursor::new(text.to_owned())))))
}

fn read_all(mut reader: RecordReader) -> Vec<(u64, Result<Vec<String>, Flaw>)> {
    let mut all = Vec::new();
    let mut fields = Fields::default();
    loop {
        match reader.read(&mut fields).unwrap() {
            Met::End => return all,
            Met::Flaw(line, flaw) => all.push((line, Err(flaw))),
            Met::Record(line) => {
                let text = std::str::from_utf8(&fields.bytes).unwrap();
                let cells = fields.cells.iter().map(|(start, end)| text[*start..*end].to_owned());
                all.push((line, Ok(cells.collect())));
            }
        }
    }
}

fn cells(line: u64, cells: &[&str]) -> (u64, Result<Vec<String>, Flaw>) {
    (line, Ok(cells.iter().map(|cell| (*cell).to_owned()).collect()))
}

#[test]
fn every_line_end_ends_a_line_and_the_last_may_be_missing() {
    for text in ["a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\r\nc,d"] {
        assert_eq!(records(text), [cells(1, &["a", "b"]), cells(2, &["c", "d"])], "{text:?}");
    }
    assert_eq!(records("a\n\r\nb"), [cells(1, &["a"]), cells(2, &[""]), cells(3, &["b"])]);
    assert_eq!(records(""), []);
    assert_eq!(records(",\n"), [cells(1, &["", ""])]);
}

#[test]
fn quoted_cells_hold_commas_line_ends_and_doubled_quotes() {
    let text = "\"a,1\",\"b\r\n2\n3\r4\",\"c\"\"5\"\"\"\nd,\"\",e\n";
    assert_eq!(records(text), [cells(1, &["a,1", "b\r\n2\n3\r4", "c\"5\""]), cells(2, &["d", "", "e"])]);
    assert_eq!(records("\"a\""), [cells(1, &["a"])]);
}

#[test]
fn a_quote_within_a_cell_is_a_character() {
    assert_eq!(records("5\" disk,a\"b\n"), [cells(1, &["5\" disk", "a\"b"])]);
}

#[test]
fn an_unclosed_quote_costs_its_own_line_only() {
    let expected = [cells(1, &["a", "b"]), (2, Err(Flaw::UnclosedQuote)), cells(3, &["c", "d"]), cells(4, &["e", "f"])];
    assert_eq!(records("a,b\nx,\"y\nc,d\ne,f\n"), expected);
    // A quote further down would close it, but in the wrong place.
    let expected =
        [cells(1, &["a", "b"]), (2, Err(Flaw::TextAfterQuote)), cells(3, &["c", "d"]), cells(4, &["e", "f"])];
    assert_eq!(records("a,b\r\nx,\"y\r\nc,d\r\n\"e\",f\r\n"), expected);
    assert_eq!(records("\"a"), [(1, Err(Flaw::UnclosedQuote))]);
}

#[test]
fn text_after_a_closing_quote_is_no_record() {
    assert_eq!(records("\"a\"b,c\nd,e\n"), [(1, Err(Flaw::TextAfterQuote)), cells(2, &["d", "e"])]);
}

#[test]
fn a_record_of_1_mib_is_read_and_one_byte_more_is_not() {
    for (excess, is_read) in [(0, true), (1, false)] {
        let long = "x".repeat(LONGEST_RECORD - 2 + excess);
        let found = records(&format!("a,b\n{long},y\nc,d\n"));
        assert_eq!(found[1].1.is_ok(), is_read);
        if !is_read {
            assert_eq!(found[1], (2, Err(Flaw::TooLong)));
        }
        assert_eq!(found[2], cells(3, &["c", "d"]));
    }
}

#[test]
fn a_line_of_64_mib_is_passed_over_in_a_small_window() {
    let line = std::io::repeat(b'x').take(64 << 20);
    let text = Cursor::new("a,b\n").chain(line).chain(Cursor::new("\r\nc,d\r\n"));
    let mut reader = RecordReader::new(Source::utf8(Box::new(text)));
    let mut fields = Fields::default();
    let mut met = Vec::new();
    for _ in 0..4 {
        met.push(reader.read(&mut fields).unwrap());
        assert!(reader.window.capacity() <= 4 << 20, "{} bytes held", reader.window.capacity());
        assert!(fields.bytes.capacity() <= 4 << 20);
    }
    assert_eq!(met, [Met::Record(1), Met::Flaw(2, Flaw::TooLong), Met::Record(3), Met::End]);
}

#[test]
fn a_quote_open_for_more_than_1_mib_costs_its_own_line_only() {
    let rows = "c,d\n".repeat(LONGEST_RECORD / 2);
    let found = records(&format!("x,\"y\n{rows}"));
    assert_eq!(found[0], (1, Err(Flaw::UnclosedQuote)));
    assert_eq!(found.len(), 1 + LONGEST_RECORD / 2);
    assert_eq!(found.last(), Some(&cells(1 + LONGEST_RECORD as u64 / 2, &["c", "d"])));
}

#[test]
fn a_long_line_at_the_end_of_the_file_is_one_flaw() {
    let found = records(&"x".repeat(3 * LONGEST_RECORD));
    assert_eq!(found, [(1, Err(Flaw::TooLong))]);
}

#[test]
fn cuts_between_reads_change_nothing() {
    struct OneByOne(Cursor<Vec<u8>>);
    impl Read for OneByOne {
        fn read(&mut self, space: &mut [u8]) -> std::io::Result<usize> {
            self.0.by_ref().take(1).read(space)
        }
    }
    let text = "a,\"b\"\"\r\n\"\r\n\"c\"x,d\r\r\ne,\"f\nlast,";
    let whole = records(text);
    let source = Source::utf8(Box::new(OneByOne(Cursor::new(text.into()))));
    assert_eq!(read_all(RecordReader::new(source)), whole);
    assert_eq!(whole.len(), 5);
}

/// Every text of up to so many of these signs, which also move the rest in its word.
fn texts(length: usize) -> Vec<String> {
    let signs = ["", "a", ",", "\n", "\r", "\"", " ", "契", "\0", "seven77", "+-"];
    let mut texts = vec![String::new()];
    for _ in 0..length {
        texts = texts.iter().flat_map(|text| signs.map(|sign| format!("{text}{sign}"))).collect();
        texts.sort();
        texts.dedup();
    }
    texts
}

/// The quick way against the one that reads every record.
#[test]
fn a_plain_line_is_cut_as_any_record_is() {
    let texts = texts(5);
    let mut plain = 0;
    for text in &texts {
        let text = text.as_bytes();
        let mut cut = Vec::new();
        let Some(found) = plain_line(text, &mut cut) else { continue };
        plain += 1;
        let mut fields = Fields::default();
        let Split::Record { length, content } = split(text, false, &mut fields) else { panic!("{text:?}") };
        assert_eq!((found.length, found.content), (length, content), "{text:?}");
        let cells = fields.cells.iter().map(|(start, end)| &fields.bytes[*start..*end]);
        assert!(cells.eq(cut.iter().map(|(start, end)| &text[*start..*end])), "{text:?}");
        if found.is_simple {
            assert!(text[..content].iter().all(|byte| byte.is_ascii_graphic()), "{text:?}");
        }
    }
    assert!(plain > texts.len() / 4, "{plain} of {}", texts.len());
}

/// A line that is passed over at a glance against the same line when it is read.
#[test]
fn a_glance_sees_the_cell_that_reading_finds() {
    let mut seen = 0;
    for text in texts(3) {
        let begun = || {
            let mut reader = RecordReader::new(Source::utf8(Box::new(Cursor::new(format!("first\n{text}\nlast")))));
            // Only what stands in the window can be glanced at.
            assert_eq!(reader.read(&mut Fields::default()).unwrap(), Met::Record(1));
            reader
        };
        for position in 0..3 {
            let (mut glancing, mut reading, mut fields) = (begun(), begun(), Fields::default());
            let Some((cell, _)) = glancing.glance(position) else { continue };
            seen += 1;
            assert_eq!(reading.read(&mut fields).unwrap(), Met::Record(2), "{text:?}");
            let (start, end) = fields.cells[position];
            assert_eq!(cell, &fields.bytes[start..end], "{text:?}");
            let mut lines = 0;
            glancing.pass_while(position, |_| {
                lines += 1;
                lines == 1
            });
            assert_eq!(read_all(glancing), read_all(reading), "{text:?}");
        }
    }
    assert!(seen > 500, "{seen}");
}
