//! Which rows belong to which contract, in whatever order they stand.

use super::testing::TestLedger;

const LINES: [&str; 3] = [
    "C-1,ites-base,2026-04-01,1,,",
    "C-2,nec-mimamori,2026-04-01,2,,2026-04-01",
    "C-3,nec-mimamori,2026-04-01,3,,2026-04-01",
];
const READ: [&str; 3] = ["C-1 ites-base 1", "C-2 nec-mimamori 2", "C-3 nec-mimamori 3"];

fn prices() -> (&'static str, &'static [&'static str]) {
    ("prices", &["ites-base,2020-01-01,5000,"])
}

#[test]
fn rows_in_the_contracts_order_are_read_beside_them() {
    let ledger = TestLedger::new(&[prices(), ("contracts", &["C-1,青葉", "C-2,", "C-3,Kaede"]), ("lines", &LINES)]);
    let read = ledger.read();
    assert_eq!(read.contracts(), READ);
    assert_eq!(read.found(), [""; 0]);
    assert_eq!(read.expected, 3);
    let customers: Vec<_> = read.entries.iter().map(|entry| (entry.customer.as_str(), entry.row)).collect();
    assert_eq!(customers, [("青葉", 2), ("", 3), ("Kaede", 4)]);
}

#[test]
fn contracts_in_any_order_keep_it() {
    let ledger = TestLedger::new(&[
        prices(),
        ("contracts", &["C-3,", "C-1,", "C-2,"]),
        ("lines", &[LINES[2], LINES[0], LINES[1]]),
    ]);
    let read = ledger.read();
    assert_eq!(read.contracts(), [READ[2], READ[0], READ[1]]);
    assert_eq!(read.found(), [""; 0]);
}

#[test]
fn rows_in_another_order_are_found_as_well() {
    for lines in [[LINES[2], LINES[0], LINES[1]], [LINES[1], LINES[0], LINES[2]]] {
        for contracts in [["C-1,", "C-2,", "C-3,"], ["C-3,", "C-1,", "C-2,"]] {
            let read = TestLedger::new(&[prices(), ("contracts", &contracts), ("lines", &lines)]).read();
            let mut found = read.contracts();
            found.sort();
            assert_eq!(found, READ, "{lines:?}");
            assert_eq!(read.found(), [""; 0]);
        }
    }
}

#[test]
fn rows_of_one_contract_may_stand_apart() {
    let ledger = TestLedger::new(&[
        prices(),
        ("contracts", &["C-1,", "C-2,"]),
        ("lines", &["C-1,ites-base,2026-04-01,1,,", LINES[1], "C-1,ites-id,2026-04-01,20,,"]),
    ]);
    assert_eq!(ledger.read().contracts(), ["C-1 ites-base 1, ites-id 20", "C-2 nec-mimamori 2"]);
}

/// Before, between and after the contracts that exist, in each way of reading.
#[test]
fn rows_of_a_contract_that_does_not_exist_are_reported_wherever_they_stand() {
    let rows = [
        "B-00,ites-base,2026-04-01,1,,",
        LINES[0],
        "C-1500,ites-base,2026-04-01,1,,",
        LINES[1],
        "D-9,ites-base,2026-04-01,1,,",
    ];
    let orphans = [
        "lines.csv:2 contract unknown-contract",
        "lines.csv:4 contract unknown-contract",
        "lines.csv:6 contract unknown-contract",
    ];
    for contracts in [["C-1,", "C-2,"], ["C-2,", "C-1,"]] {
        let read = TestLedger::new(&[prices(), ("contracts", &contracts), ("lines", &rows)]).read();
        let mut found = read.contracts();
        found.sort();
        assert_eq!(found, READ[..2]);
        let mut places = read.found();
        places.sort();
        assert_eq!(places, orphans);
    }
}

#[test]
fn a_contract_that_stands_twice_is_closed_once() {
    for contracts in [["C-1,", "C-1,", "C-2,"], ["C-1,", "C-2,", "C-1,"], ["C-2,", "C-1,", "C-1,"]] {
        let read = TestLedger::new(&[prices(), ("contracts", &contracts), ("lines", &LINES[..2])]).read();
        let mut found = read.contracts();
        found.sort();
        assert_eq!(found, READ[..2], "{contracts:?}");
        let second = contracts.iter().rposition(|row| *row == "C-1,").unwrap() + 2;
        assert_eq!(read.found(), [format!("contracts.csv:{second} id duplicate-contract")]);
    }
}

#[test]
fn a_contract_without_lines_is_worth_a_warning() {
    let read = TestLedger::new(&[prices(), ("contracts", &["C-1,", "C-2,"]), ("lines", &LINES[..1])]).read();
    assert_eq!(read.contracts(), ["C-1 ites-base 1", "C-2 "]);
    assert_eq!(read.found(), ["contracts.csv:3 id no-lines"]);
}

#[test]
fn agreed_quantities_facts_and_requests_find_their_contract() {
    let ledger = TestLedger::new(&[
        prices(),
        ("contracts", &["C-1,", "C-2,"]),
        ("lines", &LINES[..2]),
        (
            "changes",
            &[
                "C-2,nec-mimamori,2026-06-01,5,,,,,",
                "C-2,nec-mimamori,2026-12-31,,true,,2026-09-01,TRUE,",
                "C-2,nec-mimamori,2026-11-01,7,,,2026-09-02,,N-1",
            ],
        ),
        ("facts", &["C-1,in-japan,true", "C-2,corporate,FALSE", "C-2,in-japan,true"]),
    ]);
    let read = ledger.read();
    assert_eq!(read.found(), [""; 0]);
    let contract = read.entries[1].contract.as_ref().unwrap();
    assert_eq!(contract.lines()[0].changes.len(), 1);
    assert_eq!(contract.facts().len(), 2);
    let labels: Vec<_> = read.entries[1].requests.iter().map(|request| request.label.as_str()).collect();
    assert_eq!(labels, ["changes:3", "N-1"]);
    assert_eq!(read.entries[1].requests[0].request.notice().written, Some(true));
    assert!(read.entries[0].requests.is_empty());
}

#[test]
fn rows_of_one_label_are_one_request() {
    let ledger = TestLedger::new(&[
        prices(),
        ("contracts", &["C-1,"]),
        ("lines", &["C-1,ites-edr,2026-04-01,30,,", "C-1,ites-mdr,2026-04-01,30,,"]),
        (
            "changes",
            &[
                "C-1,ites-edr,2026-11-01,40,,,2026-10-01,true,R-1",
                "C-1,ites-base,2026-11-01,2,,,2026-10-01,true,R-2",
                "C-1,ites-mdr,2026-11-01,40,,,2026-10-01,true,R-1",
            ],
        ),
    ]);
    let read = ledger.read();
    assert_eq!(read.found(), [""; 0]);
    let requests: Vec<_> = read.entries[0]
        .requests
        .iter()
        .map(|request| (request.label.as_str(), request.request.parts().len()))
        .collect();
    assert_eq!(requests, [("R-1", 2), ("R-2", 1)]);
}

/// A name in quotes means the same and is never passed over at a glance: what is passed over is held to what is read.
#[test]
fn names_are_the_same_at_a_glance() {
    let names = ["C-1", "C-2", "C-3", "C-1 ", "\u{3000}C-2", "Ｃ-２", "C-25", "C\0-2"];
    let line = |name: &str| format!("{name},ites-base,2026-04-01,1,,");
    let mut all: Vec<(String, String)> = names.map(|name| (line(name), line(&format!("\"{name}\"")))).to_vec();
    all.push(("C-2,ites-base".to_owned(), "\"C-2\",ites-base".to_owned()));
    let mut compared = 0;
    for contracts in [["C-1,", "C-2,", "C-3,"], ["C-2,", "C-1,", "C-3,"]] {
        let quoted_contracts = contracts.map(|row| format!("\"{}\",", row.trim_end_matches(',')));
        for first in &all {
            for second in &all {
                let plain = [first.0.as_str(), &second.0, &all[1].0];
                let quoted = [first.1.as_str(), &second.1, &all[1].1];
                let read = |contracts: &[&str], lines: &[&str]| {
                    TestLedger::new(&[prices(), ("contracts", contracts), ("lines", lines)]).read()
                };
                let at_a_glance = read(&contracts, &plain);
                let in_full = read(&quoted_contracts.each_ref().map(String::as_str), &quoted);
                assert_eq!(at_a_glance.contracts(), in_full.contracts(), "{plain:?}");
                assert_eq!(at_a_glance.found(), in_full.found(), "{plain:?}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 2 * 9 * 9);
}
