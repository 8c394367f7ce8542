#![allow(clippy::arithmetic_side_effects, clippy::as_conversions)]

use std::fs;

use calamine::{Data, DataType, Reader, Xlsx, open_workbook};
use tempfile::TempDir;

use super::*;
use crate::output::{TableColumn, TableRows, TableWriter, Value};

static INVOICES: Table = Table {
    name: "invoices",
    columns: &[
        TableColumn { name: "contract", kind: Kind::Text },
        TableColumn { name: "due", kind: Kind::Day },
        TableColumn { name: "lines", kind: Kind::Number },
        TableColumn { name: "total", kind: Kind::Yen },
    ],
    is_for_attention: false,
};
static PROBLEMS: Table =
    Table { name: "problems", columns: &[TableColumn { name: "row", kind: Kind::Number }], is_for_attention: true };

const FILES: &[&str] = &["invoices.csv", "problems.csv", "close.xlsx"];

fn yen(amount: &str) -> Value<'static> {
    Value::Yen(amount.parse().unwrap())
}

struct Written {
    _home: TempDir,
    directory: OutputDirectory,
    tables: Vec<FinishedTable>,
}

fn write(rows: &[[Value<'_>; 4]]) -> Written {
    let home = TempDir::new().unwrap();
    let directory = OutputDirectory::create(&home.path().join("out"), false, FILES).unwrap();
    let mut invoices = TableWriter::create(&directory, &INVOICES).unwrap();
    let mut problems = TableWriter::create(&directory, &PROBLEMS).unwrap();
    for (number, row) in (0_u64..).zip(rows) {
        let (mut of_invoices, mut of_problems) = (TableRows::new(&INVOICES), TableRows::new(&PROBLEMS));
        row.iter().for_each(|cell| of_invoices.push(*cell));
        of_problems.push(Value::Number(number));
        invoices.write_rows(&of_invoices).unwrap();
        problems.write_rows(&of_problems).unwrap();
    }
    let tables = vec![invoices.finish().unwrap(), problems.finish().unwrap()];
    Written { _home: home, directory, tables }
}

fn workbook(written: &Written, limit: u32) -> Xlsx<std::io::BufReader<fs::File>> {
    write_limited(&written.directory, "close.xlsx", "2026-10", &written.tables, limit).unwrap();
    open_workbook(written.directory.path_of("close.xlsx").unwrap()).unwrap()
}

#[test]
fn cells_have_their_types_and_texts_no_guard() {
    let rows = [
        [Value::Text("=1+1"), Value::Day("2026-10-31"), Value::Number(30), yen("150000")],
        [Value::Text("'x"), Value::Day("1900-02-28"), Value::Number(u64::MAX), yen("1980.5")],
        [Value::Empty, Value::Empty, Value::Number(0), yen("999999999999999")],
        [Value::Text("契約\n2"), Value::Empty, Value::Empty, yen("1000000000000000")],
    ];
    let mut workbook = workbook(&write(&rows), SHEET_ROWS);
    assert_eq!(workbook.sheet_names(), ["invoices", "problems"]);
    let sheet = workbook.worksheet_range("invoices").unwrap();
    let cell = |row, column| sheet.get_value((row, column)).cloned().unwrap_or_default();
    let text = |text: &str| Data::String(text.to_owned());
    assert_eq!((cell(0, 0), cell(0, 3)), (text("contract"), text("total")));
    assert_eq!(cell(1, 0), text("=1+1"));
    let Data::DateTime(day) = cell(1, 1) else { panic!("{:?}", cell(1, 1)) };
    assert_eq!(day.to_ymd_hms_milli(), (2026, 10, 31, 0, 0, 0, 0));
    assert_eq!((cell(1, 2), cell(1, 3)), (Data::Float(30.0), Data::Float(150_000.0)));
    assert_eq!((cell(2, 0), cell(2, 1)), (text("'x"), text("1900-02-28")));
    assert_eq!((cell(2, 2), cell(2, 3)), (text("18446744073709551615"), text("1980.5")));
    assert!(cell(3, 0).is_empty() && cell(3, 1).is_empty());
    assert_eq!((cell(3, 2), cell(3, 3)), (Data::Float(0.0), Data::Float(999_999_999_999_999.0)));
    assert_eq!((cell(4, 0), cell(4, 3)), (text("契約\n2"), text("1000000000000000")));
    assert_eq!(workbook.worksheet_range("problems").unwrap().height(), 5);
}

#[test]
fn equal_rows_give_equal_bytes() {
    let bytes = || {
        let written = write(&[[Value::Text("C-1"), Value::Empty, Value::Number(1), yen("1")]]);
        write_workbook(&written.directory, "close.xlsx", "2026-10", &written.tables).unwrap();
        fs::read(written.directory.path_of("close.xlsx").unwrap()).unwrap()
    };
    let first = bytes();
    // Times in a zip archive have steps of two seconds.
    std::thread::sleep(std::time::Duration::from_millis(2100));
    assert!(first == bytes());
}

#[test]
fn a_sheet_that_would_be_too_long_ends_with_a_note() {
    let row = [Value::Text("C-1"), Value::Empty, Value::Empty, Value::Empty];
    for (rows, noted) in [(3, false), (4, false), (5, true), (9, true)] {
        let written = write(&vec![row; rows]);
        let sheet = workbook(&written, 5).worksheet_range("invoices").unwrap();
        assert_eq!(sheet.height(), (rows + 1).min(5), "{rows} rows");
        let last = sheet.get_value((sheet.height() as u32 - 1, 0)).unwrap().to_string();
        if noted {
            assert!(last.starts_with(&format!("3 of {rows} rows; all of them are in invoices.csv")), "{last}");
        } else {
            assert_eq!(last, "C-1");
        }
    }
}

#[test]
fn a_text_of_32767_characters_is_whole_and_a_longer_one_cut() {
    assert_eq!(fitting(&"あ".repeat(32_767)), "あ".repeat(32_767));
    assert_eq!(fitting(&"あ".repeat(32_768)), format!("{}…", "あ".repeat(32_766)));
    // A character beyond the first 65536 takes two.
    assert_eq!(fitting(&"𠮷".repeat(16_384)), format!("{}…", "𠮷".repeat(16_383)));
    let long = "x".repeat(40_000);
    let written = write(&[[Value::Text(&long), Value::Empty, Value::Empty, Value::Empty]]);
    let sheet = workbook(&written, SHEET_ROWS).worksheet_range("invoices").unwrap();
    assert_eq!(sheet.get_value((1, 0)).unwrap().to_string().chars().count(), 32_767);
}

#[test]
fn no_temporary_file_stays_beside_the_workbook() {
    let written = write(&[]);
    write_workbook(&written.directory, "close.xlsx", "2026-10", &written.tables).unwrap();
    let out = written.directory.commit().unwrap();
    assert_eq!(fs::read_dir(out).unwrap().count(), 3);
}
