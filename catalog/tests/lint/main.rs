//! What the linter says: the example document with one thing wrong at a time, and exactly what is then found.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use serde_json::Value;
use yakkan_catalog::{Catalog, Document, Finding, lint};

mod cases;

use cases::CASES;

const EXAMPLE: &str = include_str!("../../../examples/provider/kaze-soc.json");

fn edited(edits: &[(&str, &str)]) -> Value {
    let mut document: Value = serde_json::from_str(EXAMPLE).unwrap();
    for (pointer, value) in edits {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match document.pointer_mut(parent) {
            Some(Value::Object(fields)) if *value == "-" => assert!(fields.remove(key).is_some(), "{pointer}"),
            Some(Value::Object(fields)) => drop(fields.insert(key.into(), serde_json::from_str(value).unwrap())),
            Some(Value::Array(items)) if key == "-" => items.push(serde_json::from_str(value).unwrap()),
            Some(Value::Array(items)) => items[key.parse::<usize>().unwrap()] = serde_json::from_str(value).unwrap(),
            _ => panic!("{pointer}"),
        }
    }
    document
}

fn read(document: &Value) -> Document {
    Document::from_json(&document.to_string()).unwrap()
}

fn lines(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|one| format!("{} {} {}", one.severity.as_str(), one.code, one.path)).collect()
}

#[test]
fn each_thing_that_is_wrong_is_found_and_nothing_else() {
    let catalog = Catalog::built_in();
    for (edits, expected) in CASES.into_iter().flatten() {
        let findings = lint(&read(&edited(edits)), &catalog);
        assert_eq!(lines(&findings), *expected, "{edits:?}");
    }
}

#[test]
fn every_finding_points_into_the_document_and_speaks_both_languages() {
    let catalog = Catalog::built_in();
    for (edits, _) in CASES.into_iter().flatten() {
        let document = edited(edits);
        for finding in lint(&read(&document), &catalog) {
            assert!(document.pointer(&finding.path).is_some(), "{finding}");
            let (en, ja) = (&finding.message.en, &finding.message.ja);
            assert!(en.is_ascii() && !en.is_empty() && !en.ends_with('.'), "{en}");
            assert!(ja.chars().any(|one| ('ぁ'..='ん').contains(&one)), "{ja}");
        }
    }
}

#[test]
fn every_code_that_the_linter_documents_is_shown_by_a_case() {
    let elsewhere =
        ["service-taken", "edition-without-day", "edition-day-twice", "too-many-services", "duplicate-desk"];
    let documentation = include_str!("../../src/lint.rs").lines().filter_map(|line| line.strip_prefix("/// | `"));
    let codes = documentation.flat_map(|line| {
        let (codes, _) = line.split_once(" | ").unwrap();
        codes.split('`').step_by(2).collect::<Vec<_>>()
    });
    for code in codes.filter(|code| !elsewhere.contains(code)) {
        let shown = CASES
            .into_iter()
            .flatten()
            .flat_map(|(_, found)| found.iter())
            .any(|line| line.split(' ').nth(1) == Some(code));
        assert!(shown, "{code}");
    }
}

#[test]
fn two_desks_of_one_name_are_found() {
    let mut document = edited(&[]);
    let desk = document["desks"][0].clone();
    document["desks"].as_array_mut().unwrap().push(desk);
    let findings = lint(&read(&document), &Catalog::built_in());
    assert_eq!(lines(&findings), ["error duplicate-desk /desks/1/id"]);
}

/// Everything at once, errors before warnings: nobody has to lint again and again.
#[test]
fn all_that_is_wrong_is_reported_together() {
    let edits = [
        ("/services/0/quantity/minimum/stated", "0"),
        ("/services/0/quantity/step/stated", "0"),
        ("/services/0/lock/length", "121"),
        ("/desks/0/name/ja", r#""""#),
    ];
    let document = read(&edited(&edits));
    let expected = [
        "error text-empty /desks/0/name/ja",
        "error lock-too-long /services/0/lock/length",
        "error step-zero /services/0/quantity/step/stated",
        "warning minimum-zero /services/0/quantity/minimum/stated",
    ];
    assert_eq!(lines(&lint(&document, &Catalog::built_in())), expected);
    assert_eq!(lines(&Catalog::built_in().with(document).unwrap_err()), expected);
}

/// Whatever a file holds, it is refused or linted: no text makes the library panic.
#[test]
fn no_leaf_of_the_document_can_be_spoilt_so_that_anything_panics() {
    let whole = edited(&[]);
    let mut pointers = vec![String::new()];
    let mut next = 0;
    while let Some(pointer) = pointers.get(next).cloned() {
        match whole.pointer(&pointer).unwrap() {
            Value::Object(fields) => pointers.extend(fields.keys().map(|key| format!("{pointer}/{key}"))),
            Value::Array(items) => pointers.extend((0..items.len()).map(|index| format!("{pointer}/{index}"))),
            _ => {}
        }
        next += 1;
    }
    let spoilt =
        ["null", "0", "4294967295", "\"\"", "[]", "{}"].map(|value| serde_json::from_str::<Value>(value).unwrap());
    let (mut refused, mut linted) = (0, 0);
    for pointer in &pointers {
        for value in &spoilt {
            let mut document = whole.clone();
            *document.pointer_mut(pointer).unwrap() = value.clone();
            match Document::from_json(&document.to_string()) {
                Err(_) => refused += 1,
                Ok(document) => {
                    let _ = Catalog::built_in().with(document);
                    linted += 1;
                }
            }
        }
    }
    assert!(refused > 1_000 && linted > 100, "{refused} {linted}");
}
