use super::*;
use crate::testing::day;
use std::string::{String, ToString};

fn rate(table: &TaxTable, kind: TaxKind, on: &str) -> Option<String> {
    table.rate(kind, day(on)).map(|rate| rate.to_string())
}

fn new(kind: TaxKind, from: &str, rate: &str) -> TaxRate {
    TaxRate { kind, from: day(from), rate: rate.parse().unwrap() }
}

#[test]
fn a_rate_in_hundredths_has_no_zeros_at_its_end() {
    for (hundredths, written) in
        [(0, "0"), (8, "0.08"), (10, "0.1"), (25, "0.25"), (90, "0.9"), (99, "0.99"), (100, "1")]
    {
        assert_eq!(percent(TaxKind::Standard, INTRODUCED, hundredths).rate.to_string(), written);
    }
}

#[test]
fn the_rates_of_japan_change_on_their_days() {
    let table = TaxTable::japan();
    for (on, standard, reduced, exempt) in [
        ("1989-03-31", None, None, None),
        ("1989-04-01", Some("0.03"), Some("0.03"), Some("0")),
        ("1997-03-31", Some("0.03"), Some("0.03"), Some("0")),
        ("1997-04-01", Some("0.05"), Some("0.05"), Some("0")),
        ("2014-03-31", Some("0.05"), Some("0.05"), Some("0")),
        ("2014-04-01", Some("0.08"), Some("0.08"), Some("0")),
        ("2019-09-30", Some("0.08"), Some("0.08"), Some("0")),
        ("2019-10-01", Some("0.1"), Some("0.08"), Some("0")),
        ("2099-12-31", Some("0.1"), Some("0.08"), Some("0")),
    ] {
        assert_eq!(rate(&table, TaxKind::Standard, on).as_deref(), standard, "{on}");
        assert_eq!(rate(&table, TaxKind::Reduced, on).as_deref(), reduced, "{on}");
        assert_eq!(rate(&table, TaxKind::Exempt, on).as_deref(), exempt, "{on}");
    }
    assert_eq!(TaxTable::default(), table);
}

#[test]
fn the_built_in_rates_are_sorted() {
    assert!(JAPAN.windows(2).all(|pair| key(&pair[0]) < key(&pair[1])));
}

#[test]
fn a_caller_s_rate_is_added_or_replaces_that_of_its_day() {
    let japan = TaxTable::japan();
    let table = japan
        .with([
            new(TaxKind::Standard, "2030-04-01", "0.12"),
            new(TaxKind::Standard, "2019-10-01", "0.20"),
            new(TaxKind::Reduced, "2027-04-01", "0"),
        ])
        .unwrap();
    assert_eq!(rate(&table, TaxKind::Standard, "2019-09-30").as_deref(), Some("0.08"));
    assert_eq!(rate(&table, TaxKind::Standard, "2019-10-01").as_deref(), Some("0.2"));
    assert_eq!(rate(&table, TaxKind::Standard, "2030-03-31").as_deref(), Some("0.2"));
    assert_eq!(rate(&table, TaxKind::Standard, "2030-04-01").as_deref(), Some("0.12"));
    assert_eq!(rate(&table, TaxKind::Reduced, "2027-03-31").as_deref(), Some("0.08"));
    assert_eq!(rate(&table, TaxKind::Reduced, "2027-04-01").as_deref(), Some("0"));
    let again = table.with([new(TaxKind::Standard, "2030-04-01", "0.13")]).unwrap();
    assert_eq!(
        rate(&again, TaxKind::Standard, "2030-04-01").as_deref(),
        Some("0.13"),
        "what a caller added before gives way, too"
    );
    assert_eq!(japan.with([]).unwrap(), japan);
}

#[test]
fn a_rate_lies_from_0_to_1_with_ten_decimals_at_most() {
    let with = |text: &str| {
        TaxTable::japan().with([new(TaxKind::Exempt, "2026-01-01", "0"), new(TaxKind::Standard, "2026-01-01", text)])
    };
    for fine in ["0", "-0", "0.0000000001", "0.9999999999", "1", "1.00000000000", "0.10000000000000"] {
        assert!(with(fine).is_ok(), "{fine}");
    }
    for (wrong, error, code) in [
        ("-0.0000000001", TaxError::Negative { row: 1 }, "negative-amount"),
        ("1.0000000001", TaxError::RateOutOfRange { row: 1 }, "out-of-range"),
        ("10", TaxError::RateOutOfRange { row: 1 }, "out-of-range"),
        ("0.00000000001", TaxError::TooManyDecimals { row: 1 }, "amount-overflow"),
    ] {
        assert_eq!(with(wrong), Err(error), "{wrong}");
        assert_eq!(error.code(), code);
        assert!(error.to_string().starts_with("the rate of tax rate row 1 "));
    }
}

#[test]
fn two_rows_of_one_kind_and_day_are_an_error() {
    let rows = [
        new(TaxKind::Standard, "2030-04-01", "0.12"),
        new(TaxKind::Reduced, "2030-04-01", "0.12"),
        new(TaxKind::Standard, "2030-04-02", "0.12"),
        new(TaxKind::Standard, "2030-04-01", "0.12"),
    ];
    assert!(TaxTable::japan().with(rows.into_iter().take(3)).is_ok());
    let error = TaxTable::japan().with(rows).unwrap_err();
    assert_eq!(error, TaxError::Duplicate { row: 3 });
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        ("duplicate-price", "tax rate row 3 names the kind and day of an earlier row")
    );
}
