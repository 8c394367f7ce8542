//! A row whose contract cannot be told never lets a contract be billed short: every one that it could concern is held back.

use super::testing::{Read, TestLedger};

/// Five contracts that differ in more than one letter each.
const CONTRACTS: [&str; 5] = ["C-11,", "C-22,", "C-33,", "C-44,", "C-55,"];
const ALL: [&str; 5] = ["C-11", "C-22", "C-33", "C-44", "C-55"];
const GOOD: &str = ",ites-base,2026-04-01,1,,";

/// A ledger whose sheet `lines` has these rows; names stand for whole rows.
fn read(contracts: &[&str], rows: &[&str]) -> Read {
    let rows: Vec<String> = rows
        .iter()
        .map(|row| if row.contains([',', '"']) { (*row).to_owned() } else { format!("{row}{GOOD}") })
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    TestLedger::new(&[("contracts", contracts), ("lines", &rows), ("prices", &["ites-base,2020-01-01,5000,"])]).read()
}

fn held_in_order(rows: &[&str]) -> Vec<String> {
    read(&CONTRACTS, rows).held().into_iter().map(str::to_owned).collect()
}

#[test]
fn a_damaged_row_whose_contract_can_be_told_holds_that_one() {
    for row in [
        "\"C-22,ites-id,2026-04-01,20,,",
        "C-22,\"ites-id,2026-04-01,20,,",
        "\"C-22\"x,ites-id,2026-04-01,20,,",
        "C-\u{0}22,ites-id,2026-04-01,20,,",
    ] {
        let rows = ["C-11", "C-22", row, "C-33", "C-44", "C-55"];
        assert_eq!(held_in_order(&rows), ["C-22"], "{row}");
    }
    let too_long = format!("C-22,{},2026-04-01,20,,", "x".repeat(2 << 20));
    assert_eq!(held_in_order(&["C-11", "C-22", &too_long, "C-33", "C-44", "C-55"]), ["C-22"]);
}

/// It is a row of the contract before or after it, or of one between them that has no other.
#[test]
fn a_row_without_a_name_holds_the_contracts_around_it() {
    let too_long = format!("{},ites-id,2026-04-01,20,,", "x".repeat(2 << 20));
    for row in [&too_long, ",ites-id,2026-04-01,20,,", "\"\u{0},ites-id,2026-04-01,20,,"] {
        let around = |rows: &[&str]| held_in_order(rows);
        assert_eq!(around(&["C-11", "C-22", row, "C-33", "C-44", "C-55"]), ["C-22", "C-33"]);
        assert_eq!(around(&["C-11", "C-22", row, row, "C-44", "C-55"]), ["C-22", "C-33", "C-44"]);
        assert_eq!(around(&[row, "C-11", "C-22", "C-33", "C-44", "C-55"]), ["C-11"]);
        assert_eq!(around(&["C-11", "C-22", "C-33", "C-44", "C-55", row]), ["C-55"]);
        assert_eq!(around(&[row]), ALL);
    }
}

#[test]
fn contracts_in_an_order_of_their_own_are_held_by_it() {
    let contracts = ["C-55,", "C-11,", "C-33,", "C-22,", "C-44,"];
    let read = read(&contracts, &["C-55", "C-11", ",ites-id,2026-04-01,20,,", "C-22", "C-44"]);
    assert_eq!(read.held(), ["C-11", "C-33", "C-22"]);
}

/// A row of nobody between two rows of one contract leaves the sheet in the contracts' order.
#[test]
fn a_strangers_row_within_a_contract_leaves_the_order_as_it_is() {
    let contracts = ["C-55,", "C-11,", "C-33,"];
    let rows = ["C-55", "X-99", "C-55,ites-id,2026-04-01,20,,", ",ites-id,2026-04-01,20,,", "C-11", "C-33"];
    assert_eq!(read(&contracts, &rows).held(), ["C-55", "C-11"]);
}

/// Where rows stand in any order, the row may be anybody's.
#[test]
fn in_a_sheet_in_another_order_a_row_without_a_name_holds_everybody() {
    let rows = ["C-22", "C-11", ",ites-id,2026-04-01,20,,", "C-33", "C-44", "C-55"];
    assert_eq!(held_in_order(&rows), ALL);
}

/// Merged cells of a workbook: only the first row of a group has its name.
#[test]
fn rows_under_a_merged_name_hold_its_contract() {
    let empty = ",ites-id,2026-04-01,20,,";
    assert!(held_in_order(&["C-11", empty, empty, "C-22", "C-33", "C-44", empty, "C-55"]).contains(&"C-11".to_owned()));
}

#[test]
fn a_misspelt_contract_holds_the_one_it_means() {
    for name in ["c-22", "C-222", "C-2", "D-22", "Ｃ－２２２"] {
        let read =
            read(&CONTRACTS, &["C-11", "C-22", &format!("{name},ites-id,2026-04-01,20,,"), "C-33", "C-44", "C-55"]);
        assert_eq!(read.held(), ["C-22"], "{name}");
        let message = read.message("unknown-contract");
        assert!(message.ends_with("the closest is 'C-22', which is held back"), "{message}");
        let held = read.message("held-back");
        assert!(held.ends_with("because of lines.csv:4"), "{held}");
    }
    assert_eq!(held_in_order(&["C-11", "C-22", "C-9999", "C-33", "C-44", "C-55"]), [""; 0]);
}

/// A quotation mark and another, rows later, make one cell of all between them.
#[test]
fn rows_that_a_cell_has_swallowed_hold_their_contracts() {
    let rows = ["C-11", "C-22,ites-base,2026-04-01,1,,\"", "C-33,ites-base,2026-04-01,1,,\"", "C-44", "C-55"];
    let held = held_in_order(&rows);
    assert!(["C-22", "C-33"].iter().all(|name| held.contains(&(*name).to_owned())), "{held:?}");
}

#[test]
fn a_hundred_thousand_strangers_are_looked_into_and_more_hold_everybody() {
    for (count, held) in [(100_000, 0), (100_001, 5)] {
        let strangers: Vec<String> = (0..count).map(|number| format!("X-{number:06}")).collect();
        let rows: Vec<&str> = ALL.into_iter().chain(strangers.iter().map(String::as_str)).collect();
        assert_eq!(held_in_order(&rows).len(), held, "{count}");
    }
}

#[test]
fn a_change_whose_contract_cannot_be_told_holds_and_a_fact_is_not_judged() {
    let ledger = TestLedger::new(&[
        ("contracts", &CONTRACTS[..3]),
        ("lines", &["C-11,ites-id,2026-04-01,20,,", "C-22,ites-id,2026-04-01,20,,", "C-33,ites-id,2026-04-01,20,,"]),
        (
            "changes",
            &["C-11,ites-id,2026-05-01,21,,,,,", ",ites-id,2026-05-01,21,,,,,", "C-22,ites-id,2026-05-01,21,,,,,"],
        ),
        ("facts", &["C-22,in-japan,true", ",corporate,true", "C-33,in-japan,true"]),
        ("prices", &["ites-id,2020-01-01,5000,"]),
    ]);
    let read = ledger.read();
    assert_eq!(read.held(), ["C-11", "C-22"]);
    let judged: Vec<bool> = read.entries.iter().map(|entry| entry.facts_are_whole).collect();
    assert_eq!(judged, [true, false, false]);
}

#[test]
fn sheets_that_are_not_there_are_told_and_one_under_another_name_holds_everybody() {
    let ledger = TestLedger::new(&[
        ("contracts", &CONTRACTS[..1]),
        ("lines", &["C-11,ites-base,2026-04-01,1,,"]),
        ("prices", &["ites-base,2020-01-01,5000,"]),
    ]);
    std::fs::remove_file(ledger.path().join("changes.csv")).unwrap();
    std::fs::remove_file(ledger.path().join("facts.csv")).unwrap();
    let read = ledger.read();
    assert_eq!(
        (read.found(), read.held()),
        (vec!["changes missing-table".into(), "facts missing-table".into()], vec![])
    );
    assert!(read.problems.iter().all(|problem| problem.level == crate::table::Level::Warning));
    ledger.write("変更.csv", b"contract,service,on,quantity\n");
    let read = ledger.read();
    assert_eq!(read.held(), ["C-11"]);
    assert!(read.message("missing-table").contains("'変更.csv' may be it"), "{}", read.message("missing-table"));
}

/// Without its last day a line that ended would be billed on.
#[test]
fn a_column_under_another_name_holds_everybody() {
    let ledger =
        TestLedger::new(&[("contracts", &CONTRACTS[..2]), ("lines", &[]), ("prices", &["ites-base,2020-01-01,5000,"])]);
    ledger.write(
        "lines.csv",
        "contract,service,start,quantity,終了日\nC-11,ites-base,2026-04-01,1,2026-05-31\n".as_bytes(),
    );
    let read = ledger.read();
    assert_eq!(
        (read.found(), read.held()),
        (vec!["lines.csv:1 終了日 unknown-column-instead".into()], vec!["C-11", "C-22"])
    );
    assert!(read.message("held-back").ends_with("because of lines.csv"));
}

#[test]
fn a_price_on_hold_names_the_row_it_is_on_hold_because_of() {
    let read = TestLedger::new(&[
        ("contracts", &CONTRACTS[..1]),
        ("lines", &["C-11,ites-base,2026-04-01,1,,"]),
        ("prices", &["ites-base,2020-01-01,5000,", "ites-bsae,2026-10-01,5100,"]),
    ])
    .read();
    let service = yakkan::contract_rules::ServiceId::constant("ites-base");
    let cause = |day| read.hold_cause(&service, "C-11", day);
    assert_eq!(cause("2026-09-30"), None);
    assert_eq!(cause("2026-10-01").as_deref(), Some("prices.csv:3"));
}
