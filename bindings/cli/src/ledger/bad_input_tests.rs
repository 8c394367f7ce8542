//! What is wrong in a ledger is told with its place, holds back what it touches, and nothing else.

use super::testing::TestLedger;
use yakkan::contract_rules::ServiceId;

const GOOD: &str = "C-2,ites-base,2026-04-01,1,,";

/// A ledger of C-1 with these rows, and of C-2, which must never suffer from them.
fn ledger(lines: &[&str], changes: &[&str], facts: &[&str]) -> TestLedger {
    let lines = [lines, &[GOOD]].concat();
    TestLedger::new(&[
        ("contracts", &["C-1,", "C-2,"]),
        ("lines", &lines),
        ("changes", changes),
        ("facts", facts),
        ("prices", &["ites-base,2020-01-01,5000,"]),
    ])
}

fn holds_back(lines: &[&str], changes: &[&str], found: &[&str]) {
    let read = ledger(lines, changes, &[]).read();
    assert_eq!(read.found(), found);
    assert_eq!(read.held(), ["C-1"], "{lines:?} {changes:?}");
    assert_eq!(read.contracts(), ["C-2 ites-base 1"]);
}

#[test]
fn a_line_that_cannot_be_read_holds_its_contract_back() {
    for (row, found) in [
        ("C-1,ites-base,2026/04/01,1,,", "start not-a-day"),
        ("C-1,ites-base,2026-04-31,1,,", "start no-such-day"),
        ("C-1,ites-base,1999-12-31,1,,", "start date-out-of-range"),
        ("C-1,ites-base,2026-04-01,1,2100-01-01,", "last_day date-out-of-range"),
        ("C-1,ites-bsae,2026-04-01,1,,", "service unknown-service"),
        ("C-1,ites-base,2026-04-01,３０,,", "quantity full-width"),
        ("C-1,ites-base,2026-04-01,4294967296,,", "quantity out-of-range"),
        ("C-1,ites-base,2026-04-01,,,", "quantity empty-cell"),
        ("C-1,ites-base,２０２６－０４－０１,1,,", "start full-width"),
        ("C-1,ites-base,2026-04-01,1,2026-03-31,", "last_day interval-reversed"),
        ("C-1,nec-mimamori,2026-04-01,1,2026-06-30,2026-07-01", "use_start interval-reversed"),
        ("C-1,ites-base,2026-04-01,1,,2026-04-01", "use_start use-start-without-cover"),
    ] {
        holds_back(&[row], &[], &[&format!("lines.csv:2 {found}")]);
    }
    holds_back(&["C-1,ites-base,2026-04-01,1,,,more"], &[], &["lines.csv:2 too-many-cells"]);
    holds_back(&["C-1,ites-base"], &[], &["lines.csv:2 too-few-cells"]);
}

#[test]
fn everything_wrong_with_a_row_is_told_at_once() {
    let found =
        ["lines.csv:2 service unknown-service", "lines.csv:2 start not-a-day", "lines.csv:2 quantity not-a-count"];
    holds_back(&["C-1,ites,1.4.2026,many,,"], &[], &found);
}

#[test]
fn every_line_that_is_none_is_told() {
    let lines = ["C-1,ites-base,2026-04-01,1,2026-03-31,", "C-1,ites-id,2026-04-01,20,2026-03-31,"];
    holds_back(&lines, &[], &["lines.csv:2 last_day interval-reversed", "lines.csv:3 last_day interval-reversed"]);
    let twice = ["C-1,ites-base,2026-04-01,1,,", "C-1,ites-base,2026-05-01,1,,"];
    holds_back(&twice, &[], &["lines.csv:3 service duplicate-line"]);
}

#[test]
fn a_change_that_cannot_be_used_holds_its_contract_back() {
    for (row, found) in [
        ("C-1,ites-id,2026/10/01,30,,,,,", ":2 on not-a-day"),
        ("C-1,ites-id,2026-10-01,,,,2026-09-01,,", ":2 quantity nothing-asked"),
        ("C-1,ites-id,2026-10-01,,false,,2026-09-01,,", ":2 quantity nothing-asked"),
        ("C-1,ites-id,2026-10-01,30,true,,2026-09-01,,", ":2 contradictory-change"),
        ("C-1,ites-id,2026-10-01,,true,true,2026-09-01,,", ":2 contradictory-change"),
        ("C-1,ites-id,2026-10-01,,yes,,2026-09-01,,", ":2 cancel not-a-truth-value"),
        ("C-1,ites-id,2026-10-01,,true,,,,", ":2 notice_on notice-missing"),
        ("C-1,ites-id,2026-10-01,30,,,,true,", ":2 notice_on notice-missing"),
        ("C-1,ites-id,2026-10-01,30,,,,,R-1", ":2 notice_on notice-missing"),
        ("C-1,ites-edr,2026-10-01,30,,,,,", ":2 service no-such-line"),
        ("C-1,ites-id,2026-04-01,30,,,,,", ":2 on change-outside-line"),
    ] {
        holds_back(&["C-1,ites-id,2026-04-01,20,,"], &[row], &[&format!("changes.csv{found}")]);
    }
}

/// The line is there, only not readable: one mistake, one problem.
#[test]
fn a_change_of_an_unreadable_line_is_no_mistake_of_its_own() {
    let change = "C-1,ites-id,2026-10-01,30,,,,,";
    holds_back(&["C-1,ites-id,2026-04-01,-20,,"], &[change], &["lines.csv:2 quantity negative"]);
}

#[test]
fn two_agreed_quantities_on_one_day_are_none() {
    let changes = ["C-1,ites-id,2026-10-01,30,,,,,", "C-1,ites-id,2026-10-01,31,,,,,"];
    holds_back(&["C-1,ites-id,2026-04-01,20,,"], &changes, &["changes.csv:3 on duplicate-change"]);
}

#[test]
fn rows_of_one_request_must_agree_and_name_each_service_once() {
    let lines = ["C-1,ites-edr,2026-04-01,30,,", "C-1,ites-mdr,2026-04-01,30,,"];
    let first = "C-1,ites-edr,2026-11-01,40,,,2026-10-01,true,R";
    for (second, found) in [
        ("C-1,ites-mdr,2026-11-01,40,,,2026-10-02,true,R", "changes.csv:3 notice_on request-disagrees"),
        ("C-1,ites-mdr,2026-11-01,40,,,2026-10-01,,R", "changes.csv:3 notice_written request-disagrees"),
        ("C-1,ites-edr,2026-12-01,41,,,2026-10-01,true,R", "changes.csv:3 service duplicate-part"),
    ] {
        holds_back(&lines, &[first, second], &[found]);
    }
}

#[test]
fn the_closest_name_is_suggested() {
    let read = ledger(&["C-1,ites-bsae,2026-04-01,1,,"], &[], &["C-1,in-japn,true"]).read();
    assert_eq!(read.message("unknown-service"), "there is no service 'ites-bsae'; the closest is 'ites-base'");
    assert_eq!(read.message("unknown-fact"), "there is no fact 'in-japn'; the closest is 'in-japan'");
}

#[test]
fn a_bad_fact_leaves_the_contract_and_its_facts_aside() {
    for (rows, found) in [
        (vec!["C-1,in-japan,はい"], vec!["facts.csv:2 value not-a-truth-value"]),
        (vec!["C-1,administrators,true"], vec!["facts.csv:2 value not-a-count"]),
        (vec!["C-1,in-japan,true", "C-1,in-japan,false"], vec!["facts.csv:3 fact duplicate-fact"]),
    ] {
        let read = ledger(&["C-1,ites-base,2026-04-01,1,,"], &[], &rows).read();
        let found: Vec<&str> = found.into_iter().chain(["contracts.csv:2 id facts-not-judged"]).collect();
        assert_eq!(read.found(), found);
        let whole: Vec<bool> = read.entries.iter().map(|entry| entry.facts_are_whole).collect();
        assert_eq!(whole, [false, true]);
        assert_eq!(read.contracts().len(), 2);
    }
    let same = ledger(&["C-1,ites-base,2026-04-01,1,,"], &[], &["C-1,in-japan,true", "C-1,in-japan,TRUE"]).read();
    assert_eq!(same.found(), ["facts.csv:3 fact duplicate-fact"]);
    assert!(same.entries[0].facts_are_whole);
}

/// The row is C-1's beyond doubt, but what was meant is for a person to say.
#[test]
fn a_full_width_name_holds_back_the_contract_it_means() {
    holds_back(&["Ｃ－１,ites-base,2026-04-01,1,,"], &[], &["lines.csv:2 contract full-width"]);
    let read = TestLedger::new(&[
        ("contracts", &["Ｃ－１,", "C-2,"]),
        ("lines", &["C-1,ites-base,2026-04-01,1,,", GOOD]),
        ("prices", &["ites-base,2020-01-01,5000,"]),
    ])
    .read();
    assert_eq!((read.found(), read.held()), (vec!["contracts.csv:2 id full-width".to_owned()], vec!["C-1"]));
}

/// Without the header of a sheet that was meant, every contract would be incomplete.
#[test]
fn a_sheet_that_cannot_be_read_holds_everything_back() {
    let ledger = ledger(&["C-1,ites-base,2026-04-01,1,,"], &[], &[]);
    ledger.write("changes.csv", b"contract,service,On,quantity\nC-1,ites-base,2026-10-01,2\n");
    assert_eq!(ledger.read().held(), ["C-1", "C-2"]);
    ledger.write("changes.csv", b"");
    assert_eq!(
        (ledger.read().held(), ledger.read().found()),
        (vec!["C-1", "C-2"], vec!["changes.csv empty-table".to_owned()])
    );
    ledger.write("Changes .csv", b"contract,service,on,quantity\nC-1,ites-base,2026-10-01,2\n");
    assert_eq!(ledger.read().held(), ["C-1", "C-2"]);
}

#[test]
fn without_lines_nothing_is_charged_and_it_is_said_why() {
    let read = TestLedger::new(&[("contracts", &["C-1,"]), ("prices", &[])]).read();
    assert_eq!((read.found(), read.held()), (vec!["lines missing-table".to_owned()], vec!["C-1"]));
}

#[test]
fn a_line_of_any_length_is_one_problem() {
    let ledger = ledger(&["C-1,ites-base,2026-04-01,1,,"], &[], &[]);
    let long = format!("contract,fact,value\nC-1,in-japan,{}\nC-2,in-japan,true\n", "x".repeat(5 << 20));
    ledger.write("facts.csv", long.as_bytes());
    let read = ledger.read();
    assert_eq!(read.found(), ["facts.csv:2 row-too-long", "contracts.csv:2 id facts-not-judged"]);
    assert_eq!(read.entries[1].contract.as_ref().unwrap().facts().len(), 1);
}

/// Which prices cannot be relied on: for the service, C-1 and C-2, in September and October.
fn on_hold(rows: &[&str]) -> (Vec<String>, [bool; 4]) {
    let read = TestLedger::new(&[
        ("contracts", &["C-1,", "C-2,"]),
        ("lines", &["C-1,ites-base,2026-04-01,1,,", GOOD]),
        ("prices", rows),
    ])
    .read();
    let service = ServiceId::constant("ites-base");
    let (september, october) = ("2026-09-01", "2026-10-01");
    let held = [("C-1", september), ("C-1", october), ("C-2", september), ("C-2", october)]
        .map(|(contract, day)| read.hold_cause(&service, contract, day).is_some());
    (read.found(), held)
}

#[test]
fn a_price_that_is_in_doubt_is_on_hold_for_those_it_would_be_charged_to() {
    let general = "ites-base,2026-01-01,5000,";
    let own = "ites-base,2026-01-01,4000,C-1";
    for (rows, found, held) in [
        (vec![general, own], "", [false; 4]),
        (vec![general, "ites-base,2026-10-01,abc,"], ":3 unit_price not-an-amount", [false, true, false, true]),
        (vec![general, own, "ites-base,2026-10-01,abc,"], ":4 unit_price not-an-amount", [false, false, false, true]),
        (vec![general, "ites-base,2026/10/01,5100,"], ":3 from not-a-day", [true; 4]),
        (vec![general, "ites-base,2026-10-01,-1,C-1"], ":3 unit_price negative", [false, true, false, false]),
        (vec![general, "ites-base,2026/10/01,1,C-1"], ":3 from not-a-day", [true, true, false, false]),
        (vec![general, "ites-base,2026-10-01,1,Ｃ－１"], ":3 contract full-width", [false, true, false, false]),
        (vec![general, "ites-base,2026-10-01"], ":3 too-few-cells", [true; 4]),
        (vec![general, "ites-bsae,2026-10-01,1,"], ":3 service unknown-service", [false, true, false, true]),
        (vec![general, "ites-bsae,2026-10-01,1,C-1"], ":3 service unknown-service", [false, true, false, false]),
        (vec![general, "base,2026-10-01,1,"], ":3 service unknown-service", [false, true, false, true]),
        (vec![general, ",2026-10-01,1,"], ":3 service empty-cell", [false, true, false, true]),
        (vec![general, "nec-mimamor,2026-10-01,1,"], ":3 service unknown-service", [false; 4]),
        (vec![general, "\"ites-base,2026-10-01,1,"], ":3 unclosed-quote", [true; 4]),
        (vec![general, "ites-\0b\0ase,2026-10-01,1,"], ":3 service nul-character", [true; 4]),
        (vec![general, "ites-id,2026-10-01,\0,"], ":3 unit_price nul-character", [false; 4]),
        (vec![general, own, "ites-base,2026-10-01,1,200,C-1"], ":4 too-many-cells", [true; 4]),
        (vec![general, general], ":3 unit_price duplicate-price", [false; 4]),
        (vec![general, "ites-base,2026-01-01,5000.0,"], ":3 unit_price duplicate-price", [false; 4]),
        (vec![general, "ites-base,2026-01-01,5001,"], ":3 unit_price duplicate-price", [true; 4]),
        (
            vec![general, own, "ites-base,2026-01-01,4001,C-1"],
            ":4 unit_price duplicate-price",
            [true, true, false, false],
        ),
        (
            vec![general, "ites-base,2026-01-01,5001,", "ites-base,2026-10-01,5100,"],
            ":3 unit_price duplicate-price",
            [true, false, true, false],
        ),
        (
            vec!["ites-base,2026-01-01,1980,", "ites-id,2026-01-01,0.12345678901,"],
            ":3 unit_price too-many-digits",
            [false; 4],
        ),
    ] {
        let found: Vec<String> = Some(found)
            .filter(|found| !found.is_empty())
            .map(|found| format!("prices.csv{found}"))
            .into_iter()
            .collect();
        assert_eq!(on_hold(&rows), (found, held), "{rows:?}");
    }
}

#[test]
fn a_price_for_a_contract_that_does_not_exist_is_told() {
    let found = vec!["prices.csv:3 contract unknown-contract".to_owned()];
    for (name, held) in [
        ("X-9", [false; 4]),
        ("C-9", [true; 4]),
        ("c-01", [true, true, false, false]),
        ("D-2", [false, false, true, true]),
    ] {
        let own = format!("ites-base,2026-01-01,4000,{name}");
        assert_eq!(on_hold(&["ites-base,2026-01-01,5000,", &own]), (found.clone(), held), "{name}");
    }
}
