//! Whole closes of small ledgers, from files to files.

mod bad_files;
mod cores;
mod month;
mod outcomes;
mod page;
mod terminal;

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use yakkan::calendar::Month;
use yakkan::contract_rules::{Language, Readings};

use super::summary::Summary;
use super::{Options, run};
use crate::ledger::testing::{CATALOG, TestLedger};

/// An output folder that cleans up after itself.
struct Output(TempDir);

impl Output {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("out")
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap()
    }

    /// A table's rows without the header, each with these columns alone, joined by "|".
    fn rows(&self, table: &str, columns: &[&str]) -> Vec<String> {
        let text = self.text(&format!("{table}.csv"));
        let mut reader = csv::Reader::from_reader(text.strip_prefix('\u{feff}').unwrap().as_bytes());
        let header = reader.headers().unwrap().clone();
        let places: Vec<usize> =
            columns.iter().map(|column| header.iter().position(|name| name == *column).unwrap()).collect();
        let row = |record: csv::StringRecord| {
            places.iter().map(|place| record[*place].to_owned()).collect::<Vec<_>>().join("|")
        };
        reader.records().map(|record| row(record.unwrap())).collect()
    }

    /// "lines.csv|2|start|not-a-day|2026/04/01", a problem a row.
    fn problems(&self) -> Vec<String> {
        self.rows("problems", &["file", "row", "column", "code", "value"])
    }

    /// "C-1|5500", an invoice a row.
    fn totals(&self) -> Vec<String> {
        self.rows("invoices", &["contract", "total"])
    }
}

fn options(ledger: &Path, output: &Output) -> Options<'static> {
    Options {
        ledger: ledger.to_owned(),
        month: Month::parse("2026-10").unwrap(),
        out: output.path(),
        force: false,
        language: Language::English,
        registration: None,
        readings: Readings::default(),
        catalog: &CATALOG,
        progress: false,
        workbook: false,
    }
}

fn close(ledger: &TestLedger) -> (Output, Summary) {
    let output = Output::new();
    let summary = run(&options(ledger.path(), &output)).unwrap();
    (output, summary)
}

fn failure(ledger: &Path) -> String {
    let output = Output::new();
    let failure = run(&options(ledger, &output)).unwrap_err();
    assert!(!output.path().exists());
    failure.text(Language::English).to_owned()
}
