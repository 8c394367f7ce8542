use std::fs;

use tempfile::TempDir;

use super::*;
use crate::output::Value;

static TABLE: Table = Table {
    name: "invoices",
    columns: &[
        TableColumn { name: "contract", kind: Kind::Text },
        TableColumn { name: "due", kind: Kind::Day },
        TableColumn { name: "lines", kind: Kind::Number },
        TableColumn { name: "total", kind: Kind::Yen },
    ],
    is_for_attention: false,
};

fn yen(amount: &str) -> Value<'static> {
    Value::Yen(amount.parse().unwrap())
}

fn rows_of(cells: &[Value<'_>]) -> TableRows {
    let mut rows = TableRows::new(&TABLE);
    cells.iter().for_each(|cell| rows.push(*cell));
    rows
}

fn written(rows: &[[Value<'_>; 4]]) -> (FinishedTable, String) {
    let home = TempDir::new().unwrap();
    let directory = OutputDirectory::create(&home.path().join("out"), false, &["invoices.csv"]).unwrap();
    let mut writer = TableWriter::create(&directory, &TABLE).unwrap();
    for row in rows {
        writer.write_rows(&rows_of(row)).unwrap();
    }
    let finished = writer.finish().unwrap();
    (finished, fs::read_to_string(directory.commit().unwrap().join("invoices.csv")).unwrap())
}

#[test]
fn a_file_has_a_mark_a_header_and_windows_line_ends() {
    let rows = [
        [Value::Text("契約-1"), Value::Day("2026-10-31"), Value::Number(u64::MAX), yen("150000")],
        [Value::Text("a,\"b\"\nc"), Value::Empty, Value::Empty, yen("1980.5")],
    ];
    let (finished, text) = written(&rows);
    assert_eq!(finished.rows, 2);
    let expected = "\u{FEFF}contract,due,lines,total\r\n契約-1,2026-10-31,18446744073709551615,150000\r\n\
                    \"a,\"\"b\"\"\nc\",,,1980.5\r\n";
    assert_eq!(text, expected);
}

#[test]
fn a_table_without_rows_is_a_header() {
    let (finished, text) = written(&[]);
    assert_eq!((finished.rows, text.as_str()), (0, "\u{FEFF}contract,due,lines,total\r\n"));
}

#[test]
fn only_text_is_guarded_against_being_run() {
    let (_, text) = written(&[[Value::Text("=HYPERLINK(\"x\")"), Value::Empty, Value::Empty, yen("-5")]]);
    assert!(text.ends_with("\"'=HYPERLINK(\"\"x\"\")\",,,-5\r\n"), "{text}");
}

#[test]
fn a_row_that_does_not_fit_is_refused_and_nothing_of_it_written() {
    let home = TempDir::new().unwrap();
    let directory = OutputDirectory::create(&home.path().join("out"), false, &["invoices.csv"]).unwrap();
    let mut writer = TableWriter::create(&directory, &TABLE).unwrap();
    let wrong_rows: [&[Value<'_>]; 3] =
        [&[Value::Empty; 3], &[Value::Empty; 5], &[Value::Number(1), Value::Empty, Value::Empty, Value::Empty]];
    for row in wrong_rows {
        assert_eq!(writer.write_rows(&rows_of(row)), Err(OutputError::WrongRow("invoices")));
    }
    assert_eq!(writer.finish().unwrap().rows, 0);
    let text = fs::read_to_string(directory.path_of("invoices.csv").unwrap()).unwrap();
    assert_eq!(text.lines().count(), 1);
}
