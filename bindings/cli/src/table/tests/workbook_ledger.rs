//! Ledgers in a workbook: typed cells, and all that can be wrong with them.

use crate::table::open_error::OpenError;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

use super::*;

/// Writes a workbook whose sheet `lines` is filled by `fill`, and reads it.
fn read_workbook(fill: impl FnOnce(&mut Worksheet)) -> (Option<Vec<Seen>>, Vec<Problem>) {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet().set_name("lines").unwrap());
    read_bytes(&workbook.save_to_buffer().unwrap())
}

fn read_bytes(bytes: &[u8]) -> (Option<Vec<Seen>>, Vec<Problem>) {
    let home = TempDir::new().unwrap();
    let path = home.path().join("ledger.xlsx");
    fs::write(&path, bytes).unwrap();
    read(&path)
}

fn header(sheet: &mut Worksheet, row: u32) {
    sheet.write_row(row, 0, ["contract", "start", "last_day"]).unwrap();
}

#[test]
fn typed_cells_read_as_the_texts_of_a_csv_file() {
    let (seen, problems) = read_workbook(|sheet| {
        let day = Format::new().set_num_format("yyyy/m/d");
        let percent = Format::new().set_num_format("0%");
        header(sheet, 0);
        sheet.write(1, 0, 1001).unwrap();
        sheet.write_with_format(1, 1, ExcelDateTime::from_ymd(2026, 10, 31).unwrap(), &day).unwrap();
        sheet.write(1, 2, true).unwrap();
        sheet.write(2, 0, " 契約\u{3000}").unwrap();
        sheet.write(2, 1, 1980.1).unwrap();
        sheet.write_with_format(2, 2, 0.1, &percent).unwrap();
        sheet.write(4, 0, Formula::new("=\"C\"&\"-2\"").set_result("C-2")).unwrap();
        sheet.write(4, 1, "2026-04-01").unwrap();
    });
    let expected =
        [row(2, ["1001", "2026-10-31", "true"]), row(3, ["契約", "1980.1", "0.1"]), row(5, ["C-2", "2026-04-01", ""])];
    assert_eq!((seen.unwrap(), problems), (expected.into(), vec![]));
}

#[test]
fn a_cell_without_a_value_costs_its_row_and_says_where() {
    let (seen, problems) = read_workbook(|sheet| {
        let day = Format::new().set_num_format("yyyy-mm-dd");
        header(sheet, 0);
        sheet.write(1, 0, "C-1").unwrap();
        sheet.write(1, 1, Formula::new("=NA()").set_result("#N/A")).unwrap();
        sheet.write(2, 0, "C-2").unwrap();
        sheet.write_with_format(2, 1, 60, &day).unwrap();
        sheet.write(3, 0, "C-3").unwrap();
        sheet.write(3, 1, 1e15).unwrap();
        sheet.write(3, 2, 1e16).unwrap();
        sheet.write_row(4, 0, ["C-4", "2026-04-01"]).unwrap();
    });
    let expected =
        [bad(2, ["C-1", "", ""]), bad(3, ["C-2", "", ""]), bad(4, ["C-3", "", ""]), row(5, ["C-4", "2026-04-01", ""])];
    assert_eq!(seen.unwrap(), expected);
    let expected = [
        ("error-value", Some(2), "start", "#N/A"),
        ("not-a-date-cell", Some(3), "start", "60"),
        ("inexact-number", Some(4), "start", "1000000000000000"),
        ("inexact-number", Some(4), "last_day", "10000000000000000"),
    ];
    assert_eq!(brief(&problems), expected);
    assert_eq!(problems[0].file, "ledger.xlsx:lines");
}

#[test]
fn the_header_is_the_first_row_with_text_and_extra_cells_are_reported() {
    let (seen, problems) = read_workbook(|sheet| {
        header(sheet, 2);
        sheet.write(2, 3, "memo").unwrap();
        sheet.write_row(3, 0, ["C-1", "2026-04-01", "", "ignored"]).unwrap();
        sheet.write_row(4, 0, ["C-2", "2026-04-01", "", "", "extra"]).unwrap();
        sheet.write_row(5, 0, ["", "", "", "only a memo"]).unwrap();
    });
    assert_eq!(seen.unwrap(), [row(4, ["C-1", "2026-04-01", ""]), bad(5, ["C-2", "2026-04-01", ""])]);
    let expected = [("unknown-column", Some(3), "memo", ""), ("too-many-cells", Some(5), "", "extra")];
    assert_eq!(brief(&problems), expected);
}

#[test]
fn an_empty_sheet_and_one_without_a_needed_column_are_not_read() {
    let (seen, problems) = read_workbook(|_| {});
    assert_eq!((seen, problems[0].code, problems[0].level), (None, "empty-table", Level::Error));
    let (seen, problems) = read_workbook(|sheet| _ = sheet.write(0, 0, "start").unwrap());
    assert_eq!((seen, brief(&problems)), (None, vec![("missing-column", Some(1), "contract", "")]));
}

#[test]
fn sheets_of_other_names_are_reported_and_a_workbook_of_them_alone_is_no_ledger() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("ledger.xlsx");
    let write = |names: &[&str]| {
        let mut workbook = Workbook::new();
        for name in names {
            header(workbook.add_worksheet().set_name(*name).unwrap(), 0);
        }
        workbook.save(&path).unwrap();
    };
    write(&["facts", "Lines", "メモ", "contracts"]);
    let mut problems = Vec::new();
    let ledger = Ledger::open(&path, &mut |problem| problems.push(problem)).unwrap();
    assert!(["contracts", "facts"].iter().all(|name| ledger.sheet(name).is_some()) && ledger.sheet("lines").is_none());
    let found: Vec<_> = problems.iter().map(|problem| (problem.code, problem.file.as_str())).collect();
    assert_eq!(found, [("misspelt-table", "ledger.xlsx:Lines"), ("unknown-table", "ledger.xlsx:メモ")]);
    write(&["Sheet1"]);
    assert_eq!(Ledger::open(&path, &mut |_| {}).unwrap_err(), OpenError::NoSheets(path.clone()));
}

#[test]
fn a_formula_that_was_never_calculated_is_not_an_empty_cell() {
    let cell = |text: &str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
    let data = format!(
        "<row r=\"1\">{}{}</row><row r=\"2\">{}<c><f>TODAY()</f></c></row><row r=\"3\">{}{}</row>",
        cell("contract"),
        cell("start"),
        cell("C-1"),
        cell("C-2"),
        cell("2026-04-01"),
    );
    let (seen, problems) = read_bytes(&zip::workbook(&data));
    assert_eq!(seen.unwrap(), [bad(2, ["C-1", "", ""]), row(3, ["C-2", "2026-04-01", ""])]);
    assert_eq!(brief(&problems), [("formula-without-value", Some(2), "start", "")]);
}

#[test]
fn a_sheet_that_breaks_off_gives_the_rows_before_and_says_so() {
    let cell = |text: &str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
    let header = format!("<row r=\"1\">{}{}</row>", cell("contract"), cell("start"));
    let data = format!(
        "{header}<row r=\"2\">{}{}</row><row r=\"3\">{}<c t=\"inlineStr\"></row>",
        cell("C-1"),
        cell("2026-04-01"),
        cell("C-2"),
    );
    let (seen, problems) = read_bytes(&zip::workbook(&data));
    // Of the last row nobody knows what else stood in it.
    assert_eq!(seen.unwrap(), [row(2, ["C-1", "2026-04-01", ""]), bad(3, ["C-2", "", ""]), Seen::Broken]);
    assert_eq!(brief(&problems), [("unreadable-sheet", Some(3), "", "")]);
    let (seen, problems) = read_bytes(&zip::workbook(&format!("{header}<row r=\"2\"><c></row>")));
    assert_eq!((seen, brief(&problems)), (None, vec![("unreadable-sheet", None, "", "")]));
}

#[test]
fn a_workbook_truncated_anywhere_is_refused_and_never_a_panic() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("ledger.xlsx");
    let mut workbook = Workbook::new();
    header(workbook.add_worksheet().set_name("lines").unwrap(), 0);
    let bytes = workbook.save_to_buffer().unwrap();
    for length in (0..bytes.len()).step_by(97).chain([bytes.len() - 1]) {
        fs::write(&path, &bytes[..length]).unwrap();
        let error = Ledger::open(&path, &mut |_| {}).unwrap_err();
        assert!(matches!(error, OpenError::BrokenWorkbook(..)), "at {length}: {error}");
        assert!(error.to_string().contains("damaged, truncated"));
    }
}

#[test]
fn a_damaged_workbook_is_never_a_panic() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("ledger.xlsx");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("lines").unwrap();
    header(sheet, 0);
    sheet.write_row(1, 0, ["C-1", "2026-04-01"]).unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    for position in (0..bytes.len()).step_by(13) {
        let mut damaged = bytes.clone();
        damaged[position] ^= 0x55;
        fs::write(&path, &damaged).unwrap();
        let Ok(ledger) = Ledger::open(&path, &mut |_| {}) else { continue };
        let rows = ledger.sheet("lines").and_then(|sheet| sheet.rows(COLUMNS, &mut |_| {}));
        rows.map(|rows| drain(rows, &mut Vec::new()));
    }
}

#[test]
fn sheets_can_be_read_side_by_side_and_again() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("ledger.xlsx");
    let mut workbook = Workbook::new();
    for name in ["contracts", "lines"] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        header(sheet, 0);
        sheet.write_row(1, 0, [name, "2026-04-01"]).unwrap();
    }
    workbook.save(&path).unwrap();
    let ledger = Ledger::open(&path, &mut |_| {}).unwrap();
    let open = |name| ledger.sheet(name).unwrap().rows(COLUMNS, &mut |_| {}).unwrap();
    let (contracts, lines) = (open("contracts"), open("lines"));
    for (rows, name) in [(contracts, "contracts"), (lines, "lines"), (open("contracts"), "contracts")] {
        assert_eq!(drain(rows, &mut Vec::new()), [row(2, [name, "2026-04-01", ""])]);
    }
}
