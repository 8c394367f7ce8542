#![allow(clippy::arithmetic_side_effects, reason = "tests")]

mod activity;
mod files;
mod mix;
mod reading;
mod verdicts;

use super::generate::Recipe;
use super::row::RowText;
use super::sheets::SHEETS;

/// All rows of a sheet, headers included.
fn rows(sheet: &str, contracts: u64, seed: u64) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let cells = |row: &RowText| row.cells().map(str::to_owned).collect();
    let recipe = Recipe { contracts, seed };
    let counted = recipe.rows(
        |taken| taken.name == sheet,
        |_, row| {
            rows.push(cells(row));
            Ok::<(), ()>(())
        },
    );
    let counted: u64 = counted.unwrap().of_sheets.iter().sum();
    assert_eq!(counted, u64::try_from(rows.len()).unwrap() - 1);
    rows
}

#[test]
fn the_first_contracts_are_the_same_however_many_follow() {
    for sheet in &SHEETS {
        let (few, many) = (rows(sheet.name, 120, 3), rows(sheet.name, 500, 3));
        assert!(many.starts_with(&few), "{}", sheet.name);
        assert!(few.len() < many.len());
    }
}

#[test]
fn another_seed_gives_another_ledger() {
    for sheet in &SHEETS {
        assert_eq!(rows(sheet.name, 50, 3), rows(sheet.name, 50, 3));
        assert_ne!(rows(sheet.name, 50, 3), rows(sheet.name, 50, 4), "{}", sheet.name);
    }
}

#[test]
fn identifiers_ascend_on_every_sheet() {
    for (sheet, column) in [
        ("contracts", 0),
        ("lines", 0),
        ("changes", 0),
        ("facts", 0),
        ("prices", 3),
        ("uses", 0),
        ("inquiries", 0),
        ("outages", 4),
        ("alerts", 0),
        ("claims", 0),
    ] {
        let names: Vec<String> =
            rows(sheet, 2000, 1).into_iter().skip(1).map(|mut row| row.swap_remove(column)).collect();
        assert!(names.is_sorted(), "{sheet}");
    }
}
