#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, reason = "tests")]

use yakkan::billing::Yen;
use yakkan::calendar::parse_date;
use yakkan::contract_rules::ServiceId;

use super::testing::TestLedger;

const PRICES: &[&str] = &[
    "ites-base,2026-01-01,5000,",
    "ites-id,2026-01-01,300,",
    "ites-id,2026-10-01,310,",
    "ites-id,2026-01-01,290,C-1",
    "ites-id,2026-01-01,280,C-1",
    "ites-base,2026-02-01,4000,C-1",
    "ites-base,2026-10-01,4100,",
    "ites-id,令和8年,270,C-2",
    "ites-base,2026-02-01,4200,C-2,x",
    "ites-base,2026-03-01,4300,C-3",
    "ites-base,2026-03-01,4300,C-3",
    "ites-bsae,2026-04-01,4400,C-3",
    "ites-id,2026-04-01,260,C-4x",
    "ites-id,2026-05-01,250,C-5",
];

type Found = (Option<Yen>, Option<String>);

/// What each contract is charged on some days, and because of what not; and what is reported of the sheet.
fn read(contracts: &[&str]) -> (Vec<(String, Vec<Found>)>, Vec<String>) {
    let read = TestLedger::new(&[("contracts", contracts), ("lines", &[]), ("prices", PRICES)]).read();
    let days = ["2025-12-31", "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-30", "2026-05-01", "2026-10-01"];
    let found = |id: &str| {
        let (_, prices) = read.prices.iter().find(|(known, _)| known == id).unwrap();
        let of = |service: &'static str| {
            days.map(|day| {
                let (service, on) = (ServiceId::constant(service), parse_date(day).unwrap());
                (prices.list.price(&service, id, on), prices.hold_cause(&service, id, on))
            })
        };
        ["ites-base", "ites-id", "ites-mdr"].into_iter().flat_map(of).collect::<Vec<Found>>()
    };
    let mut all: Vec<(String, Vec<Found>)> = read.prices.iter().map(|(id, _)| (id.clone(), found(id))).collect();
    all.sort();
    let problems = read.problems.iter().filter(|problem| problem.file == "prices.csv");
    (all, problems.map(|problem| format!("{:?} {} {}", problem.row, problem.code, problem.message_en)).collect())
}

/// Contracts that do not ascend have their prices held.
#[test]
fn prices_read_beside_the_contracts_are_those_of_a_sheet_that_is_held() {
    let beside = read(&["C-1,", "C-2,", "C-3,", "C-4,", "C-5,"]);
    let held = read(&["C-5,", "C-2,", "C-3,", "C-4,", "C-1,"]);
    assert_eq!(beside, held);
    // A mark of every kind is among them.
    assert!(held.1.len() >= 6, "{:?}", held.1);
    let causes: Vec<&String> =
        held.0.iter().flat_map(|(_, found)| found).filter_map(|(_, cause)| cause.as_ref()).collect();
    for row in [9, 10, 13, 14] {
        assert!(causes.contains(&&format!("prices.csv:{row}")), "{row}: {causes:?}");
    }
}

/// Each of the rows may mean every service. Whatever their number, the rows after them are read, and what is on hold names a row.
#[test]
fn with_more_than_a_thousand_rows_of_no_service_every_price_is_on_hold_and_every_row_is_still_reported() {
    for (contracts, prefix) in [(["C-1,", "C-2,", "C-3,"], "beside"), (["C-3,", "C-2,", "C-1,"], "held")] {
        for (count, cause) in [(1_000, None), (1_001, Some("prices.csv:1002"))] {
            let mut prices = vec!["vpn-option,2026-01-01,100,C-1"; count];
            prices.extend(["ites-id,2026-01-01,300,C-2", "ites-id,2026-01-01,310,C-2", "ites-id,someday,300,stranger"]);
            let ledger = TestLedger::new(&[("contracts", &contracts), ("lines", &[]), ("prices", &prices)]);
            let read = ledger.read();
            let id = ServiceId::constant("ites-id");
            assert_eq!(read.hold_cause(&id, "C-3", "2026-10-01").as_deref(), cause, "{prefix} {count}");
            let after = |code: &str| {
                let row = u64::try_from(count).unwrap() + 1;
                read.problems
                    .iter()
                    .filter(|problem| problem.code == code && problem.row.is_some_and(|at| at > row))
                    .count()
            };
            let found = ["duplicate-price", "not-a-day", "unknown-contract"].map(after);
            assert_eq!(found, [1, 1, 1], "{prefix} {count}");
        }
    }
}
