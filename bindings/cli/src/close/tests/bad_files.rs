//! Files as they come in Japanese offices, and files that are damaged.

use rust_xlsxwriter::Workbook;

use super::*;

const CONTRACTS: &str = "id,customer\nC-1,横浜表計算\nC-2,\n";
const LINES: &str = "contract,service,start,quantity\nC-1,ites-base,2026-04-01,1\nC-2,ites-base,2026-05-01,1\n";
const PRICES: &str = "service,from,unit_price\nites-base,2026-01-01,5000\n";
const TOTALS: [&str; 2] = ["C-1|5500", "C-2|5500"];

/// A ledger in files that hold exactly this text.
fn files(contracts: &[u8], lines: &[u8], prices: &[u8]) -> TestLedger {
    let ledger = TestLedger::new(&[]);
    for (name, bytes) in [("contracts.csv", contracts), ("lines.csv", lines), ("prices.csv", prices)] {
        ledger.write(name, bytes);
    }
    ledger
}

fn plain() -> TestLedger {
    files(CONTRACTS.as_bytes(), LINES.as_bytes(), PRICES.as_bytes())
}

#[test]
fn byte_order_mark_and_windows_line_ends_are_nothing_to_speak_of() {
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes();
    let (output, summary) = close(&files(&windows(CONTRACTS), &windows(LINES), &windows(PRICES)));
    assert_eq!(output.totals(), TOTALS);
    assert!(!summary.has_problems());
}

#[test]
fn shift_jis_is_read_and_said() {
    let (contracts, ..) = encoding_rs::SHIFT_JIS.encode(CONTRACTS);
    let (output, summary) = close(&files(&contracts, LINES.as_bytes(), PRICES.as_bytes()));
    assert_eq!(output.rows("invoices", &["customer"]), ["横浜表計算", ""]);
    assert_eq!(output.problems(), ["contracts.csv|||shift-jis|"]);
    assert!(!summary.has_problems(), "a notice is no problem");
}

#[test]
fn wrong_days_services_and_full_width_digits_are_told_with_what_to_write() {
    let lines = "contract,service,start,quantity\nC-1,ites-base,2026/04/01,1\nC-1,ites-bsae,2026-04-01,１\nC-2,ites-base,2026-05-01,1\n";
    let (output, _) = close(&files(CONTRACTS.as_bytes(), lines.as_bytes(), PRICES.as_bytes()));
    assert_eq!(output.totals(), ["C-2|5500"]);
    assert_eq!(
        output.rows("problems", &["level", "file", "row", "column", "value", "message"])[..3],
        [
            "error|lines.csv|2|start|2026/04/01|'2026/04/01' is not a day; write 2026-04-01",
            "error|lines.csv|3|service|ites-bsae|there is no service 'ites-bsae'; the closest is 'ites-base'",
            "error|lines.csv|3|quantity|１|'１' has full-width characters; write 1",
        ]
    );
}

#[test]
fn nothing_to_read_is_a_failure_and_leaves_nothing() {
    let ledger = plain();
    assert!(failure(&ledger.path().join("nowhere")).contains("no file or folder"));
    fs::remove_file(ledger.path().join("contracts.csv")).unwrap();
    assert!(failure(ledger.path()).contains("no sheet 'contracts'"), "{}", failure(ledger.path()));
    ledger.write("contracts.csv", b"");
    assert!(failure(ledger.path()).contains("no header row"));
    ledger.write("contracts.csv", b"number,customer\nC-1,\n");
    assert!(failure(ledger.path()).contains("column 'id' is missing"));
}

#[test]
fn missing_lines_or_prices_hold_everything_back() {
    let ledger = plain();
    fs::remove_file(ledger.path().join("prices.csv")).unwrap();
    let (output, _) = close(&ledger);
    assert_eq!(output.totals(), [""; 0]);
    assert_eq!(output.rows("problems", &["code"]), ["missing-table", "price-missing", "price-missing"]);
    let ledger = plain();
    fs::remove_file(ledger.path().join("lines.csv")).unwrap();
    let (output, _) = close(&ledger);
    assert_eq!(output.rows("problems", &["code"]), ["missing-table", "held-back", "held-back"]);
}

/// Prices that were meant and are not read: any that is read may have been replaced by one of them.
#[test]
fn a_price_list_that_cannot_be_read_charges_nobody() {
    let ledger = plain();
    ledger.write("Prices .csv", PRICES.as_bytes());
    let (output, _) = close(&ledger);
    assert_eq!(output.totals(), [""; 0]);
    assert_eq!(output.rows("problems", &["code"]), ["misspelt-table", "price-on-hold", "price-on-hold"]);
}

#[test]
fn a_line_without_end_is_one_problem_and_the_rest_is_closed() {
    let lines = format!("{LINES}C-2,ites-id,{}\n", "9".repeat(3 << 20));
    let (output, _) = close(&files(CONTRACTS.as_bytes(), lines.as_bytes(), PRICES.as_bytes()));
    assert_eq!(output.totals(), TOTALS[..1]);
    assert_eq!(output.problems(), ["lines.csv|4||row-too-long|", "contracts.csv|3|id|held-back|C-2"]);
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, text) in [
        ("contracts", CONTRACTS),
        ("lines", LINES),
        ("prices", PRICES),
        ("changes", "contract,service,on\n"),
        ("facts", "contract,fact,value\n"),
        ("uses", "contract,service,allowance,on\n"),
        ("inquiries", "contract,service,commitment,from\n"),
        ("outages", "service,from,to\n"),
        ("alerts", "contract,id,on,stars\n"),
        ("claims", "contract,alert,dispatched_on,cost\n"),
    ] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        for (row, line) in (0_u32..).zip(text.lines()) {
            for (column, cell) in (0_u16..).zip(line.split(',')) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_is_closed_like_a_folder() {
    let folder = TestLedger::new(&[]);
    folder.write("ledger.xlsx", &workbook());
    let (from_files, _) = close(&plain());
    let output = Output::new();
    let _ = run(&options(&folder.path().join("ledger.xlsx"), &output)).unwrap();
    for file in ["invoices.csv", "invoice-lines.csv", "verdicts.csv", "problems.csv"] {
        assert_eq!(output.text(file), from_files.text(file));
    }
}

#[test]
fn a_truncated_workbook_is_a_failure() {
    let folder = TestLedger::new(&[]);
    let whole = workbook();
    for length in [0, 10, whole.len() / 2, whole.len() - 10] {
        folder.write("ledger.xlsx", &whole[..length]);
        let message = failure(&folder.path().join("ledger.xlsx"));
        assert!(message.contains("damaged, truncated or no .xlsx workbook"), "{message}");
    }
}
