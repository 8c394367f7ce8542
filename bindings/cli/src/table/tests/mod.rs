//! Whole ledgers, good and bad.

#![allow(clippy::arithmetic_side_effects, clippy::as_conversions)]

mod csv_ledger;
mod opening;
mod workbook_ledger;
mod zip;

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::*;

/// The columns the tests know: a contract, which must be there, and two more.
static COLUMNS: &[Column] = &[Column::required("contract"), Column::required("start"), Column::optional("last_day")];

/// A row that was read, or not.
#[derive(Debug, PartialEq, Eq)]
enum Seen {
    Row(u64, [String; 3]),
    Bad(u64, [String; 3]),
    Broken,
}

fn row(number: u64, cells: [&str; 3]) -> Seen {
    Seen::Row(number, cells.map(str::to_owned))
}

fn bad(number: u64, cells: [&str; 3]) -> Seen {
    Seen::Bad(number, cells.map(str::to_owned))
}

/// Reads the sheet `lines` of the ledger at `path`: its rows, and all problems.
fn read(path: &Path) -> (Option<Vec<Seen>>, Vec<Problem>) {
    let mut problems = Vec::new();
    let ledger = Ledger::open(path, &mut |problem| problems.push(problem)).unwrap();
    let rows = ledger.sheet("lines").unwrap().rows(COLUMNS, &mut |problem| problems.push(problem));
    let seen = rows.map(|rows| drain(rows, &mut problems));
    (seen, problems)
}

fn drain(mut rows: Rows, problems: &mut Vec<Problem>) -> Vec<Seen> {
    let mut seen = Vec::new();
    let mut row = Row::default();
    loop {
        let outcome = rows.read(&mut row, &mut |problem| problems.push(problem));
        let cells = [0, 1, 2].map(|index| row.get(index).unwrap_or_default().to_owned());
        match outcome {
            ReadOutcome::Row => seen.push(Seen::Row(row.number(), cells)),
            ReadOutcome::BadRow => seen.push(Seen::Bad(row.number(), cells)),
            ReadOutcome::Broken => seen.push(Seen::Broken),
            ReadOutcome::End => return seen,
        }
    }
}

/// Reads a folder whose `lines.csv` has these bytes.
fn read_csv(bytes: &[u8]) -> (Option<Vec<Seen>>, Vec<Problem>) {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("lines.csv"), bytes).unwrap();
    read(home.path())
}

/// Code, row, column and value of each problem.
fn brief(problems: &[Problem]) -> Vec<(&str, Option<u64>, &str, &str)> {
    problems
        .iter()
        .map(|problem| {
            let column = problem.column.as_deref().unwrap_or_default();
            (problem.code, problem.row, column, problem.value.as_deref().unwrap_or_default())
        })
        .collect()
}
