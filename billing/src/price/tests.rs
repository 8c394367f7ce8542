use super::*;
use crate::testing::{ONCE, SILENT, day, row};
use proptest::prelude::*;
use std::string::ToString;
use yakkan_calendar::add_days;

fn price(list: &PriceList, contract: &str, on: &str) -> Option<String> {
    list.price(&SILENT.id, contract, day(on)).map(|price| price.to_string())
}

fn list<const N: usize>(rows: [(&str, &str, Option<&str>); N]) -> PriceList {
    PriceList::new(rows.map(|(from, unit_price, contract)| row(&SILENT, from, unit_price, contract))).unwrap()
}

#[test]
fn the_newest_row_that_has_begun_is_in_force() {
    let list = list([("2026-05-01", "110", None), ("2026-01-01", "100", None), ("2026-09-01", "120", None)]);
    assert_eq!(price(&list, "C-1", "2025-12-31"), None);
    assert_eq!(price(&list, "C-1", "2026-01-01").as_deref(), Some("100"));
    assert_eq!(price(&list, "C-1", "2026-04-30").as_deref(), Some("100"));
    assert_eq!(price(&list, "C-1", "2026-05-01").as_deref(), Some("110"));
    assert_eq!(price(&list, "C-1", "2026-05-02").as_deref(), Some("110"));
    assert_eq!(price(&list, "C-1", "2099-12-31").as_deref(), Some("120"));
}

#[test]
fn a_contract_s_own_row_wins_once_it_has_begun() {
    let list = list([
        ("2026-01-01", "100", None),
        ("2026-03-01", "90", Some("C-1")),
        ("2026-05-01", "110", None),
        ("2026-06-01", "80", Some("C-1")),
    ]);
    assert_eq!(price(&list, "C-1", "2026-02-28").as_deref(), Some("100"));
    assert_eq!(price(&list, "C-1", "2026-03-01").as_deref(), Some("90"));
    assert_eq!(price(&list, "C-1", "2026-05-01").as_deref(), Some("90"), "older than the general row, and yet");
    assert_eq!(price(&list, "C-1", "2026-06-01").as_deref(), Some("80"));
}

#[test]
fn another_contract_s_or_service_s_row_is_nothing_to_us() {
    let list =
        list([("2026-01-01", "90", Some("C-1")), ("2026-01-01", "80", Some("C-10")), ("2026-01-01", "70", Some("B"))]);
    assert_eq!(price(&list, "C-1", "2026-01-01").as_deref(), Some("90"));
    assert_eq!(price(&list, "C-10", "2026-01-01").as_deref(), Some("80"));
    for stranger in ["", "A", "C", "C-100", "C-2", "c-1", "Z"] {
        assert_eq!(price(&list, stranger, "2026-12-01"), None, "{stranger:?}");
    }
    assert_eq!(list.price(&ONCE.id, "C-1", day("2026-12-01")), None);
    assert_eq!(PriceList::default().price(&ONCE.id, "C-1", day("2026-12-01")), None);
}

#[test]
fn the_same_service_day_and_contract_twice_is_an_error_even_at_one_price() {
    let rows = [
        row(&SILENT, "2026-05-01", "100", Some("C-1")),
        row(&SILENT, "2026-01-01", "100", None),
        row(&SILENT, "2026-01-01", "100", Some("C-1")), // another contract than row 1
        row(&ONCE, "2026-01-01", "100", None),          // another service
        row(&SILENT, "2026-05-01", "100", Some("C-1")), // row 0 again
        row(&SILENT, "2026-01-01", "100", None),        // row 1 again
    ];
    let error = PriceList::new(rows.clone()).unwrap_err();
    assert_eq!(error, PriceError::Duplicate { row: 4 });
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        ("duplicate-price", "price row 4 names the service, day and contract of an earlier row")
    );
    assert!(PriceList::new(rows.into_iter().take(4)).is_ok());
}

#[test]
fn a_price_below_zero_is_an_error_and_zero_is_a_price() {
    let rows = ["0", "0.0000000001", "-0.0000000001"];
    let rows = rows.iter().zip(["2026-01-01", "2026-02-01", "2026-03-01"]);
    let rows: Vec<_> = rows.map(|(unit_price, from)| row(&SILENT, from, unit_price, None)).collect();
    let error = PriceList::new(rows.clone()).unwrap_err();
    assert_eq!(error, PriceError::Negative { row: 2 });
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        ("negative-amount", "the unit price of price row 2 is below zero")
    );
    assert!(PriceList::new(rows.into_iter().take(2)).is_ok());
}

static NAMES: [ServiceId; 4] =
    [ServiceId::constant("a"), ServiceId::constant("b"), ServiceId::constant("c"), ServiceId::constant("ab")];

proptest! {
    /// The slow way: look at every row.
    #[test]
    fn the_search_finds_what_looking_at_every_row_finds(
        keys in prop::collection::btree_set((0_u8..4, 0_i32..40, 0_u8..4), 0..60).prop_map(Vec::from_iter).prop_shuffle(),
        asked in (0_u8..4, 0_i32..40, 1_u8..5), of_the_list in any::<bool>(),
    ) {
        // Names that stand in one place are copied with it, others are texts of their own.
        let service = |number: u8| NAMES[usize::from(number)].clone();
        let elsewhere = |number: u8| ServiceId::new(NAMES[usize::from(number)].as_str()).unwrap();
        let contract = |number: u8| ["", "C-1", "C-10", "C-2", "D"][usize::from(number)];
        let from = |after: i32| add_days(day("2026-01-01"), after);
        let rows: Vec<PriceRow> = keys.iter().zip(1_i64..).map(|((number, after, owner), price)| PriceRow {
            service: service(*number),
            from: from(*after),
            unit_price: Yen::from_integer(price),
            contract: (*owner > 0).then(|| contract(*owner).to_string()),
        }).collect();
        let list = PriceList::new(rows.clone()).unwrap();
        let service = if of_the_list { service(asked.0) } else { elsewhere(asked.0) };
        let (on, contract) = (from(asked.1), contract(asked.2));
        let newest = |owner: Option<&str>| rows.iter()
            .filter(|row| row.service == service && row.from <= on && row.contract.as_deref() == owner)
            .max_by_key(|row| row.from)
            .map(|row| row.unit_price);
        prop_assert_eq!(list.price(&service, contract, on), newest(Some(contract)).or(newest(None)));
    }
}

#[test]
fn rows_in_any_order_make_the_same_list() {
    let rows = [
        row(&SILENT, "2026-01-01", "1", None),
        row(&ONCE, "2026-01-01", "2", None),
        row(&SILENT, "2025-01-01", "3", Some("C")),
    ];
    assert_eq!(PriceList::new(rows.clone()), PriceList::new(rows.into_iter().rev()));
}
