//! The modules of `bindings/cli` behind `yakkan close` and `yakkan answer`, as they are: the program is no library, and does not become one to be fuzzed.
#![allow(dead_code, missing_docs, unused_imports, reason = "of the program's modules, parts are used")]

#[path = "../../../bindings/cli/src/commands/answer.rs"]
mod answer;
#[path = "../../../bindings/cli/src/close/mod.rs"]
mod close;
#[path = "../../../bindings/cli/src/failure.rs"]
mod failure;
#[path = "../../../bindings/cli/src/ledger/mod.rs"]
mod ledger;
#[path = "../../../bindings/cli/src/output/mod.rs"]
mod output;
#[path = "../../../bindings/cli/src/page/mod.rs"]
mod page;
#[path = "../../../bindings/cli/src/picture/mod.rs"]
mod picture;
#[path = "../../../bindings/cli/src/table/mod.rs"]
mod table;

use std::path::Path;

use yakkan::calendar::Month;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Language, Readings};

/// Answers each line of the input with one line.
pub fn answer(catalog: &Catalog, input: &[u8]) -> Vec<u8> {
    let mut output = Vec::new();
    if let Err(failure) = answer::run(catalog, input, &mut output) {
        panic!("{failure:?}");
    }
    output
}

/// Reads a ledger from its first contract to its last: how many there were, and how many problems.
pub fn read(catalog: &Catalog, path: &Path) -> (usize, usize) {
    let mut found = Vec::new();
    let Ok(ledger) = table::Ledger::open(path, &mut |problem| found.push(problem)) else { return (0, found.len()) };
    let mut reader = match ledger::LedgerReader::open(&ledger, catalog, found) {
        Ok((reader, _)) => reader,
        Err(problems) => return (0, problems.len()),
    };
    let (mut contracts, mut problems) = (0, 0);
    while let Some(chunk) = reader.read(64) {
        contracts += chunk.entries.len();
        problems += chunk.problems.len() + chunk.entries.iter().map(|entry| entry.problems.len()).sum::<usize>();
    }
    (contracts, problems)
}

/// Closes October 2026 of a ledger into a folder. A ledger of which nothing can be read, or that cannot be closed, is told in words.
pub fn close(catalog: &Catalog, ledger: &Path, out: &Path) -> String {
    let options = close::Options {
        ledger: ledger.to_owned(),
        month: Month::new(2026, 10).unwrap_or_else(|| panic!("no October")),
        out: out.to_owned(),
        force: true,
        language: Language::Japanese,
        registration: None,
        readings: Readings::default(),
        catalog,
        progress: false,
        workbook: false,
    };
    match close::run(&options) {
        Ok(summary) => summary.text(false),
        Err(failure) => failure.text(Language::English).to_owned(),
    }
}
