//! The table of functions: complete, in both languages, and its examples show what it says.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

mod formula;

use std::collections::BTreeSet;

use serde_json::Value;
use yakkan::calendar::{Date, Iso, add_days};
use yakkan::catalog::Catalog;

fn functions() -> Vec<Value> {
    serde_json::from_str::<Value>(&yakkan_spreadsheet::functions_json()).unwrap().as_array().unwrap().clone()
}

fn ask(request: &Value) -> Value {
    serde_json::from_str(&yakkan_spreadsheet::cell(&Catalog::built_in(), &request.to_string())).unwrap()
}

#[test]
fn the_functions_are_these() {
    let names: Vec<_> = functions().iter().map(|function| function["name"].as_str().unwrap().to_owned()).collect();
    let expected = [
        "CHECK",
        "CHECK_QUANTITY",
        "CHECK_CHANGE",
        "WHY",
        "CLAUSE",
        "EARLIEST_CANCEL",
        "EARLIEST_DECREASE",
        "LATEST_NOTICE",
        "LOCK_END",
        "CHARGE",
        "CHARGES",
        "TAX",
        "TICKETS_LEFT",
        "DUE",
        "BUSINESS_DAY",
        "ADD_BUSINESS_DAYS",
        "COVER_LEFT",
        "PAYABLE",
        "ANSWER",
    ];
    assert_eq!(names, expected.map(|name| format!("YAKKAN.{name}")));
}

#[test]
fn every_text_stands_in_both_languages_and_every_name_is_its_own() {
    for function in functions() {
        let name = &function["name"];
        let mut texts = vec![&function["summary"]];
        let mut names = BTreeSet::new();
        let mut optional = false;
        for argument in function["arguments"].as_array().unwrap() {
            assert!(names.insert(argument["name"].as_str().unwrap()), "{name}");
            assert!(!argument["kind"].as_str().unwrap().is_empty(), "{name}");
            texts.extend([&argument["label"], &argument["help"]]);
            assert!(
                !optional || argument["optional"] == true,
                "{name}: one that must be given comes after one that need not be"
            );
            optional |= argument["optional"] == true;
        }
        let errors = function["errors"].as_array().unwrap();
        assert!(!errors.is_empty(), "{name}");
        texts.extend(errors.iter().map(|error| &error["when"]));
        assert!(!function["examples"].as_array().unwrap().is_empty(), "{name}");
        texts.extend(function["examples"].as_array().unwrap().iter().map(|example| &example["shows"]));
        for text in texts {
            for language in ["en", "ja"] {
                assert!(!text[language].as_str().unwrap().trim().is_empty(), "{name}: {text}");
            }
        }
    }
}

#[test]
fn every_example_shows_what_the_table_says() {
    let mut shown = 0;
    for function in functions() {
        for example in function["examples"].as_array().unwrap() {
            let formula = example["formula"].as_str().unwrap();
            for language in ["en", "ja"] {
                let answer = ask(&formula::call(formula, language));
                let result = function["result"].as_str().unwrap();
                let (value, text) = match (&answer["value"], &answer["values"]) {
                    (Value::Null, Value::Array(rows)) => {
                        let row = |row: &Value| {
                            let cells = row.as_array().unwrap().iter().map(|value| formatted(value, result));
                            cells.collect::<Vec<_>>().join(" | ")
                        };
                        (&answer["values"], rows.iter().map(row).collect::<Vec<_>>().join(" / "))
                    }
                    (value, _) => (value, formatted(value, result)),
                };
                assert_eq!(text, example["shows"][language].as_str().unwrap(), "{formula}: {answer}");
                match example.get("value") {
                    Some(expected) => assert_eq!(value, expected, "{formula}"),
                    None => assert!(value.is_string() || value.is_array(), "{formula}: the table lacks {value}"),
                }
                shown += 1;
            }
        }
    }
    assert!(shown >= 50, "{shown}");
}

#[test]
fn the_committed_page_is_the_generated_one() {
    let hint = "run: cargo run -p yakkan-spreadsheet --example functions > docs/functions.md";
    assert!(yakkan_spreadsheet::functions_page() == include_str!("../../../docs/functions.md"), "{hint}");
}

/// A value as its cell is formatted.
fn formatted(value: &Value, result: &str) -> String {
    match (value, result) {
        (Value::Number(number), "yen") => grouped(&number.to_string()),
        (Value::Number(number), "day") => day(number.as_i64().unwrap()),
        (Value::Number(number), "instant") => match number.as_i64() {
            // The examples of days and of midnights are told apart by what they are.
            Some(48000) => day(48000),
            Some(serial) => format!("{} 00:00", day(serial)),
            None => panic!("an example of an instant that is no midnight"),
        },
        (Value::Bool(truth), _) => truth.to_string().to_uppercase(),
        (Value::String(text), _) => text.clone(),
        (other, _) => other.to_string(),
    }
}

fn day(serial: i64) -> String {
    Iso(add_days(Date::constant(1899, 12, 30), serial.try_into().unwrap())).to_string()
}

fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
