//! The worked cases that a cell can express give through a cell what they expect.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails, and a spreadsheet holds binary fractions"
)]

#[path = "../examples/vectors/cases/mod.rs"]
mod cases;

use std::collections::BTreeMap;

use serde_json::Value;
use yakkan::catalog::Catalog;

/// How many calls of each function the worked cases make.
const CALLS: [(&str, usize); 17] = [
    ("YAKKAN.ADD_BUSINESS_DAYS", 2),
    ("YAKKAN.ANSWER", 365),
    ("YAKKAN.BUSINESS_DAY", 15),
    ("YAKKAN.CHARGE", 43),
    ("YAKKAN.CHARGES", 24),
    ("YAKKAN.CHECK", 43),
    ("YAKKAN.CHECK_CHANGE", 17),
    ("YAKKAN.CHECK_QUANTITY", 91),
    ("YAKKAN.COVER_LEFT", 16),
    ("YAKKAN.DUE", 74),
    ("YAKKAN.EARLIEST_CANCEL", 2),
    ("YAKKAN.EARLIEST_DECREASE", 1),
    ("YAKKAN.LATEST_NOTICE", 7),
    ("YAKKAN.PAYABLE", 30),
    ("YAKKAN.TAX", 9),
    ("YAKKAN.TICKETS_LEFT", 42),
    ("YAKKAN.WHY", 51),
];

#[test]
fn every_case_that_a_cell_can_express_shows_what_it_expects() {
    let catalog = Catalog::built_in();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for case in cases::every_case() {
        let answer = yakkan_spreadsheet::cell(&catalog, &case["call"].to_string());
        let shown: Value = serde_json::from_str(&answer).unwrap();
        if !fits(&case, &shown) {
            wrong.push(format!("{case}\n  -> {answer}"));
        }
        *counts.entry(case["call"]["function"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    let counts: Vec<(&str, usize)> = counts.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    assert_eq!(counts, CALLS);
}

fn fits(case: &Value, shown: &Value) -> bool {
    let value = &shown["value"];
    if let Some(expected) = case.get("value") {
        return match (expected.as_f64(), value.as_f64()) {
            (Some(expected), Some(value)) => (expected - value).abs() < 1e-8,
            _ => expected == value,
        };
    }
    if let Some(expected) = case.get("values") {
        return &shown["values"] == expected;
    }
    if let Some(expected) = case.get("cell_error") {
        return &shown["error"]["cell"] == expected && shown["error"]["code"] == case["code"];
    }
    if let Some(expected) = case.get("codes") {
        let rows = shown["values"].as_array().into_iter().flatten();
        let codes = rows.map(|row| row[3].clone()).filter(|code| !code.as_str().unwrap().contains('='));
        return codes.collect::<Vec<_>>() == *expected.as_array().unwrap();
    }
    if let Some(expected) = case.get("answer") {
        let answer: Value = serde_json::from_str(value.as_str().unwrap()).unwrap();
        return matches(expected, &answer);
    }
    case["refused"] == true && value.as_str().is_some_and(|text| !text.is_empty() && !text.starts_with('可'))
}

/// Whether every member of `expected` is in `found` with the same value.
fn matches(expected: &Value, found: &Value) -> bool {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            expected.iter().all(|(name, value)| found.get(name).is_some_and(|found| matches(value, found)))
        }
        (Value::Array(expected), Value::Array(found)) => {
            expected.len() == found.len() && expected.iter().zip(found).all(|(one, other)| matches(one, other))
        }
        _ => expected == found,
    }
}
