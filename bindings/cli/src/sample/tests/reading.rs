//! What the program reads of the files again.

use std::collections::BTreeSet;
use std::path::Path;

use crate::sample::write;
use crate::table::{Cell, Column, Ledger, Problem, ReadOutcome, Row};

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

struct Expected {
    sheet: &'static str,
    columns: &'static [Column],
    kinds: &'static [Kind],
}

const EXPECTED: [Expected; 5] = [
    Expected {
        sheet: "contracts",
        columns: &[Column::required("id"), Column::required("customer")],
        kinds: &[Kind::Token, Kind::Text],
    },
    Expected {
        sheet: "lines",
        columns: &[
            Column::required("contract"),
            Column::required("service"),
            Column::required("start"),
            Column::required("quantity"),
            Column::required("last_day"),
            Column::required("use_start"),
        ],
        kinds: &[Kind::Token, Kind::Token, Kind::Day, Kind::Count, Kind::Day, Kind::Day],
    },
    Expected {
        sheet: "changes",
        columns: &[
            Column::required("contract"),
            Column::required("service"),
            Column::required("on"),
            Column::required("quantity"),
            Column::required("cancel"),
            Column::required("suspend"),
            Column::required("notice_on"),
            Column::required("notice_written"),
            Column::required("request"),
        ],
        kinds: &[
            Kind::Token,
            Kind::Token,
            Kind::Day,
            Kind::Count,
            Kind::Truth,
            Kind::Truth,
            Kind::Day,
            Kind::Truth,
            Kind::Token,
        ],
    },
    Expected {
        sheet: "facts",
        columns: &[Column::required("contract"), Column::required("fact"), Column::required("value")],
        kinds: &[Kind::Token, Kind::Token, Kind::Text],
    },
    Expected {
        sheet: "prices",
        columns: &[
            Column::required("service"),
            Column::required("from"),
            Column::required("unit_price"),
            Column::required("contract"),
        ],
        kinds: &[Kind::Token, Kind::Day, Kind::Yen, Kind::Token],
    },
];

/// How many rows there are, and the problems of those that cannot be read.
fn read(path: &Path) -> (u64, Vec<Problem>) {
    let mut problems = Vec::new();
    let ledger = Ledger::open(path, &mut |problem| problems.push(problem)).unwrap();
    let mut count = 0;
    for Expected { sheet, columns, kinds } in EXPECTED {
        let mut rows = ledger.sheet(sheet).unwrap().rows(columns, &mut |problem| problems.push(problem)).unwrap();
        let mut row = Row::default();
        loop {
            match rows.read(&mut row, &mut |problem| problems.push(problem)) {
                ReadOutcome::Row => problems.extend(faults(&row, kinds)),
                ReadOutcome::BadRow => {}
                ReadOutcome::End => break,
                ReadOutcome::Broken => panic!("{sheet} broke off"),
            }
            count += 1;
        }
    }
    (count, problems)
}

fn faults(row: &Row, kinds: &[Kind]) -> Vec<Problem> {
    let cells = kinds.iter().enumerate().filter_map(|(index, kind)| Some((row.cell(index)?, *kind)));
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
    let kinds =
        ["full-width", "negative", "no-such-day", "not-a-count", "not-a-day", "not-an-amount", "too-many-cells"];
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), kinds);
    // The other bad rows are well written: a service or a contract that does not exist, a line that stands twice.
    let found = u64::try_from(in_csv.1.len()).unwrap();
    assert!(0 < found && found < summary.bad_rows, "{found} of {}", summary.bad_rows);
    let may_be_bad = |problem: &Problem| problem.file != "contracts.csv" && problem.file != "changes.csv";
    assert!(in_csv.1.iter().all(may_be_bad));
}
