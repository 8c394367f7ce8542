//! The files as they stand on disk, and as the program reads them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::sample::{SampleSummary, write};
use crate::table::{Cell, Column, Ledger, Problem, ReadOutcome, Row};

const FILES: [&str; 5] = ["contracts.csv", "lines.csv", "changes.csv", "facts.csv", "prices.csv"];

fn bytes(folder: &Path) -> Vec<Vec<u8>> {
    FILES.iter().map(|file| fs::read(folder.join(file)).unwrap()).collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = ["one", "other"].map(|name| folder.path().join(name));
    let summary = write(&one, 300, 7, false).unwrap();
    assert_eq!(write(&other, 300, 7, false).unwrap(), summary);
    assert_eq!(bytes(&one), bytes(&other));
    let [one, other] = ["one.xlsx", "other.xlsx"].map(|name| folder.path().join(name));
    assert_eq!(write(&one, 300, 7, false).unwrap(), summary);
    write(&other, 300, 7, false).unwrap();
    assert!(fs::read(one).unwrap() == fs::read(other).unwrap());
}

/// The sum of all bytes, worked by the 64-bit hash FNV-1a: it changes only if a sample is meant to change.
#[test]
fn the_bytes_are_the_same_on_every_machine() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger");
    write(&ledger, 1000, 1, false).unwrap();
    let hash = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
    let sum = bytes(&ledger).concat().iter().fold(0xCBF2_9CE4_8422_2325, hash);
    assert_eq!(format!("{sum:016x}"), "PINNED");
}

#[test]
fn files_are_as_excel_and_others_write_them() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger");
    write(&ledger, 50, 1, false).unwrap();
    let [contracts, lines, changes, facts, prices] = FILES.map(|file| fs::read_to_string(ledger.join(file)).unwrap());
    assert!(contracts.starts_with("\u{FEFF}id,customer\nC-00000001,"));
    assert!(lines.starts_with("contract,service,start,quantity,last_day,use_start\r\nC-00000001,"));
    assert_eq!(lines.matches('\n').count(), lines.matches("\r\n").count());
    assert!(changes.starts_with("contract,service,on,quantity,cancel,suspend,notice_on,notice_written,request\n"));
    assert!(facts.starts_with("contract,fact,value\nC-00000001,"));
    assert!(prices.starts_with("service,from,unit_price,contract\nites-base,2022-10-01,5000,\n"));
    assert!([contracts, changes, facts, prices].iter().all(|text| !text.contains('\r')));
}

#[test]
fn what_stands_there_is_replaced_by_force_only() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["ledger", "ledger.xlsx"] {
        let path = folder.path().join(name);
        write(&path, 5, 1, false).unwrap();
        let refused = write(&path, 6, 1, false).unwrap_err().to_string();
        assert!(refused.contains("--force"), "{refused}");
        assert_eq!(write(&path, 6, 1, true).unwrap().contracts, 6);
    }
    fs::write(folder.path().join("ledger/notes.txt"), "mine").unwrap();
    let refused = write(&folder.path().join("ledger"), 7, 1, true).unwrap_err().to_string();
    assert!(refused.contains("holds 'notes.txt', which no sample has"), "{refused}");
    fs::create_dir(folder.path().join("folder.xlsx")).unwrap();
    assert!(write(&folder.path().join("folder.xlsx"), 7, 1, true).is_err());
    fs::write(folder.path().join("empty.xlsx"), "").unwrap();
    assert!(write(&folder.path().join("empty.xlsx"), 7, 1, false).is_ok());
    let left: BTreeSet<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 4, "nothing is left aside: {left:?}");
}

#[test]
fn a_ledger_of_no_contracts_has_a_price_list() {
    let folder = tempfile::tempdir().unwrap();
    let summary = write(&folder.path().join("ledger"), 0, 1, false).unwrap();
    assert_eq!(summary, SampleSummary { contracts: 0, lines: 0, changes: 0, facts: 0, prices: 17, bad_rows: 0 });
}

#[test]
fn there_are_no_more_contracts_than_identifiers() {
    let folder = tempfile::tempdir().unwrap();
    let refused = write(&folder.path().join("ledger"), 100_000_000, 1, false).unwrap_err().to_string();
    assert_eq!(refused, "a sample has at most 99999999 contracts, and 100000000 were asked for");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_workbook_that_would_overflow_is_refused_before_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let refused = write(&folder.path().join("ledger.xlsx"), 400_000, 1, false).unwrap_err().to_string();
    assert!(refused.contains("the sheet 'facts' would have more than the 1048576 rows"), "{refused}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// What a cell is read as.
#[derive(Clone, Copy)]
enum Kind {
    Token,
    Day,
    Count,
    Truth,
    Yen,
    Text,
}

const CONTRACTS: [(Column, Kind); 2] = [(Column::required("id"), Kind::Token), (Column::required("customer"), Kind::Text)];
const LINES: [(Column, Kind); 6] = [
    (Column::required("contract"), Kind::Token),
    (Column::required("service"), Kind::Token),
    (Column::required("start"), Kind::Day),
    (Column::required("quantity"), Kind::Count),
    (Column::required("last_day"), Kind::Day),
    (Column::required("use_start"), Kind::Day),
];
const CHANGES: [(Column, Kind); 9] = [
    (Column::required("contract"), Kind::Token),
    (Column::required("service"), Kind::Token),
    (Column::required("on"), Kind::Day),
    (Column::required("quantity"), Kind::Count),
    (Column::required("cancel"), Kind::Truth),
    (Column::required("suspend"), Kind::Truth),
    (Column::required("notice_on"), Kind::Day),
    (Column::required("notice_written"), Kind::Truth),
    (Column::required("request"), Kind::Token),
];
const FACTS: [(Column, Kind); 3] = [
    (Column::required("contract"), Kind::Token),
    (Column::required("fact"), Kind::Token),
    (Column::required("value"), Kind::Text),
];
const PRICES: [(Column, Kind); 4] = [
    (Column::required("service"), Kind::Token),
    (Column::required("from"), Kind::Day),
    (Column::required("unit_price"), Kind::Yen),
    (Column::required("contract"), Kind::Token),
];

/// The columns alone, as a sheet takes them.
macro_rules! columns {
    ($table:ident) => {{
        const COLUMNS: [Column; $table.len()] = {
            let mut columns = [Column::required(""); $table.len()];
            let mut index = 0;
            while index < columns.len() {
                columns[index] = $table[index].0;
                index += 1;
            }
            columns
        };
        &COLUMNS
    }};
}

/// How many rows there are, and the problems of those that cannot be read.
fn read(path: &Path) -> (u64, Vec<Problem>) {
    let mut problems = Vec::new();
    let ledger = Ledger::open(path, &mut |problem| problems.push(problem)).unwrap();
    let sheets: [(&str, &'static [Column], &[(Column, Kind)]); 5] = [
        ("contracts", columns!(CONTRACTS), &CONTRACTS),
        ("lines", columns!(LINES), &LINES),
        ("changes", columns!(CHANGES), &CHANGES),
        ("facts", columns!(FACTS), &FACTS),
        ("prices", columns!(PRICES), &PRICES),
    ];
    let mut count = 0;
    for (name, columns, kinds) in sheets {
        let mut rows = ledger.sheet(name).unwrap().rows(columns, &mut |problem| problems.push(problem)).unwrap();
        let mut row = Row::default();
        loop {
            match rows.read(&mut row, &mut |problem| problems.push(problem)) {
                ReadOutcome::Row => problems.extend(faults(&row, kinds)),
                ReadOutcome::BadRow => {}
                ReadOutcome::End => break,
                ReadOutcome::Broken => panic!("{name} broke off"),
            }
            count += 1;
        }
    }
    (count, problems)
}

fn faults(row: &Row, kinds: &[(Column, Kind)]) -> Vec<Problem> {
    let cells = kinds.iter().enumerate().filter_map(|(index, (_, kind))| Some((row.cell(index)?, *kind)));
    let read = |(cell, kind): (Cell<'_>, Kind)| match kind {
        Kind::Token => cell.token().map(|_| ()),
        Kind::Day => cell.day().map(|_| ()),
        Kind::Count => cell.count().map(|_| ()),
        Kind::Truth => cell.truth().map(|_| ()),
        Kind::Yen => cell.yen().map(|_| ()),
        Kind::Text => Ok(()),
    };
    cells.filter_map(|cell| read(cell).err()).map(|problem| *problem).collect()
}

#[test]
fn every_row_can_be_read_but_the_bad_ones() {
    let folder = tempfile::tempdir().unwrap();
    let [csv, book] = ["ledger", "ledger.xlsx"].map(|name| folder.path().join(name));
    let summary = write(&csv, 2400, 1, false).unwrap();
    write(&book, 2400, 1, false).unwrap();
    let rows = summary.contracts + summary.lines + summary.changes + summary.facts + summary.prices;
    let (in_csv, in_book) = (read(&csv), read(&book));
    assert_eq!((in_csv.0, in_book.0), (rows, rows));
    let at = |problems: &[Problem]| problems.iter().map(|problem| (problem.code, problem.row)).collect::<Vec<_>>();
    assert_eq!(at(&in_csv.1), at(&in_book.1));
    let codes: BTreeSet<&str> = in_csv.1.iter().map(|problem| problem.code).collect();
    let kinds = ["full-width", "negative", "no-such-day", "not-a-count", "not-a-day", "not-an-amount", "too-many-cells"];
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), kinds);
    // The other bad rows are well written: a service that does not exist, a contract that does not, a line that stands twice.
    let found = u64::try_from(in_csv.1.len()).unwrap();
    assert!(0 < found && found < summary.bad_rows, "{found} of {}", summary.bad_rows);
    let may_be_bad = |problem: &Problem| problem.file != "contracts.csv" && problem.file != "changes.csv";
    assert!(in_csv.1.iter().all(may_be_bad));
}
