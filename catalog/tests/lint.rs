//! What the linter says: the example document with one thing wrong at a time, and exactly what is then found.

use serde_json::Value;
use yakkan_catalog::{Catalog, Document, Finding, lint};

const EXAMPLE: &str = include_str!("../../examples/provider/kaze-soc.json");

/// Each a set of edits (JSON pointer and new value, `-` to take it out, a pointer ending in `/-` to add to a list) and the findings.
const CASES: &[(&[(&str, &str)], &[&str])] = &[
    (&[], &[]),
    // Names and texts.
    (&[("/title/ja", r#""""#)], &["error text-empty /title/ja"]),
    (&[("/issuer/en", r#"" \t""#)], &["error text-empty /issuer/en"]),
    (&[("/edition/label", r#""""#)], &["error text-empty /edition/label"]),
    (&[("/services/1/name/en", r#""""#)], &["error text-empty /services/1/name/en"]),
    (&[("/services/0/quantity/unit/ja", r#""""#)], &["error text-empty /services/0/quantity/unit/ja"]),
    (&[("/services/0/facts/1/requirement/ja", r#""""#)], &["error text-empty /services/0/facts/1/requirement/ja"]),
    (&[("/desks/0/name/en", r#""""#)], &["error text-empty /desks/0/name/en"]),
    (&[("/clauses/2/text/ja", r#""""#)], &["error text-empty /clauses/2/text/ja"]),
    (
        &[("/clauses/2/section", r#""""#), ("/clauses/2/kind", r#""""#)],
        &["error text-empty /clauses/2/kind", "error text-empty /clauses/2/section"],
    ),
    (&[("/services/0/document", r#""OTHER""#)], &["error other-document /services/0/document"]),
    (&[("/desks/0/document", r#""OTHER""#)], &["error other-document /desks/0/document"]),
    (&[("/clauses/0/document", r#""OTHER""#)], &["error other-document /clauses/0/document"]),
    (
        &[("/services/1/id", r#""kaze-soc""#)],
        &[
            "error unknown-service /clauses/1/services/0",
            "error unknown-service /clauses/4/services/0",
            "error unknown-service /clauses/5/services/0",
            "error unknown-service /clauses/6/services/0",
            "error unknown-service /clauses/9/services/0",
            "error unknown-service /clauses/10/services/1",
            "error unknown-service /clauses/15/services/1",
            "error unknown-service /clauses/18/services/1",
            "error unknown-service /clauses/20/services/1",
            "error unknown-service /clauses/21/services/1",
            "error unknown-service /clauses/22/services/1",
            "error unknown-service /clauses/23/services/1",
            "error companion-of-itself /services/1/companions/0/service",
            "error duplicate-service /services/1/id",
            "error same-count-with-itself /services/1/same_count/with",
        ],
    ),
    (&[("/clauses/10/id", r#""KAZE-SOC-1-1""#)], &["error duplicate-clause /clauses/10/id"]),
    // What other documents have.
    (&[("/desks/0/id", r#""ites""#)], &["error desk-taken /desks/0/id"]),
    (&[("/clauses/10/id", r#""NEC-MIMAMORI-7.8-2""#)], &["error clause-taken /clauses/10/id"]),
    // Company.
    (&[("/also", r#"["ites-base"]"#)], &[]),
    (&[("/also", r#"["ites-bass"]"#)], &["error unknown-service /also/0"]),
    (&[("/also", r#"["kaze-soc"]"#)], &["error also-own-service /also/0"]),
    (&[("/clauses/10/services/0", r#""nobody""#)], &["error unknown-service /clauses/10/services/0"]),
    (
        &[("/services/1/companions/0/service", r#""kaze-sock""#)],
        &[
            "error unknown-service /services/1/companions/0/service",
            "error same-count-without-companion /services/1/same_count/with",
        ],
    ),
    (
        &[("/services/0/companions", r#"[{"service": "kaze-soc", "span": "every-day", "clause": "KAZE-SOC-1-1"}]"#)],
        &["error companion-of-itself /services/0/companions/0/service"],
    ),
    (
        &[("/services/1/companions/-", r#"{"service": "kaze-soc", "span": "start-day", "clause": "KAZE-SOC-1-1"}"#)],
        &["error duplicate-companion /services/1/companions/1/service"],
    ),
    (
        &[("/services/1/companions/-", r#"{"service": "ites-base", "span": "start-day", "clause": "KAZE-SOC-1-1"}"#)],
        &[],
    ),
    (
        &[("/services/1/same_count/with", r#""nobody""#)],
        &[
            "error same-count-without-companion /services/1/same_count/with",
            "error unknown-service /services/1/same_count/with",
        ],
    ),
    (
        &[("/services/1/same_count/with", r#""ites-edr""#)],
        &["error same-count-without-companion /services/1/same_count/with"],
    ),
    (
        &[("/services/0/not_alone", r#"{"any_of": [], "clause": "KAZE-SOC-1-1"}"#)],
        &["error not-alone-empty /services/0/not_alone/any_of"],
    ),
    (
        &[("/services/0/not_alone", r#"{"any_of": ["ites-edr", "kaze-soc", "nobody"], "clause": "KAZE-SOC-1-1"}"#)],
        &[
            "error not-alone-with-itself /services/0/not_alone/any_of/1",
            "error unknown-service /services/0/not_alone/any_of/2",
        ],
    ),
    // Quantities.
    (&[("/services/0/quantity/step/stated", "0")], &["error step-zero /services/0/quantity/step/stated"]),
    (&[("/services/0/quantity/step/stated", r#""fixed""#)], &[]),
    (&[("/services/0/quantity/minimum/stated", "0")], &["warning minimum-zero /services/0/quantity/minimum/stated"]),
    (&[("/services/0/quantity/minimum/stated", "1")], &[]),
    (
        &[("/services/1/quantity/step", r#"{"silent": "nec-quantity", "default": 0}"#)],
        &["error step-zero /services/1/quantity/step/default"],
    ),
    // Facts.
    (
        &[("/services/0/facts/1/fact", r#""in-japan""#)],
        &["error duplicate-fact /services/0/facts/1/fact", "error fact-kind-differs /services/0/facts/1/kind"],
    ),
    (
        &[("/services/0/facts/0/kind", r#"{"type": "integer", "least": 1}"#)],
        &["error fact-kind-differs /services/0/facts/0/kind"],
    ),
    (&[("/services/1/facts/0/fact", r#""contact-persons""#)], &["error fact-kind-differs /services/1/facts/0/kind"]),
    (&[("/services/0/facts/1/fact", r#""administrators""#)], &[]),
    (&[("/services/0/facts/1/kind", r#"{"type": "integer", "least": 5, "most": 5}"#)], &[]),
    (
        &[("/services/0/facts/1/kind", r#"{"type": "integer", "least": 6, "most": 5}"#)],
        &["error fact-bounds-crossed /services/0/facts/1/kind"],
    ),
    (&[("/services/0/facts/1/kind", r#"{"type": "integer"}"#)], &["error fact-without-bound /services/0/facts/1/kind"]),
    (&[("/services/1/facts/0/fact", r#""written""#)], &["error fact-name-taken /services/1/facts/0/fact"]),
    (&[("/services/1/facts/0/breach", r#""below-minimum""#)], &["error breach-code-taken /services/1/facts/0/breach"]),
    // Lock, notices, cover. One below, on and above each bound.
    (&[("/services/0/lock/length", "0")], &["error lock-empty /services/0/lock/length"]),
    (&[("/services/0/lock/length", "1")], &[]),
    (&[("/services/0/lock/length", "120")], &[]),
    (&[("/services/0/lock/length", "121")], &["error lock-too-long /services/0/lock/length"]),
    (&[("/services/0/lock/decrease", "-")], &["warning rule-without-term /clauses/11"]),
    (
        &[("/services/0/lock/decrease", "-"), ("/services/0/lock/cancellation", "-")],
        &[
            "error lock-without-clause /services/0/lock",
            "warning rule-without-term /clauses/11",
            "warning rule-without-term /clauses/12",
        ],
    ),
    (&[("/services/0/decrease_notice/months", "0")], &[]),
    (
        &[("/services/0/decrease_notice/months", "0"), ("/services/0/decrease_notice/written", "-")],
        &["error notice-empty /services/0/decrease_notice/months"],
    ),
    (&[("/services/0/decrease_notice/months", "1"), ("/services/0/decrease_notice/written", "-")], &[]),
    (&[("/services/0/cancellation_notice/months", "60")], &[]),
    (
        &[("/services/0/cancellation_notice/months", "61")],
        &["error notice-too-long /services/0/cancellation_notice/months"],
    ),
    (
        &[("/services/0/cover", r#"{"length": 0, "start": "KAZE-SOC-1-1", "renewal": "KAZE-SOC-1-1"}"#)],
        &["error cover-empty /services/0/cover/length"],
    ),
    (&[("/services/0/cover", r#"{"length": 120, "start": "KAZE-SOC-1-1", "renewal": "KAZE-SOC-1-1"}"#)], &[]),
    (
        &[("/services/0/cover", r#"{"length": 121, "start": "KAZE-SOC-1-1", "renewal": "KAZE-SOC-1-1"}"#)],
        &["error cover-too-long /services/0/cover/length"],
    ),
    // Silences.
    (
        &[("/services/0/lock/scope/silent", r#""proration""#)],
        &["error reading-does-not-fit /services/0/lock/scope/silent"],
    ),
    (
        &[("/services/0/cancel_effect", r#"{"silent": "tax-rounding", "default": "month-end"}"#)],
        &["error reading-does-not-fit /services/0/cancel_effect/silent"],
    ),
    (&[("/services/0/cancel_effect", r#"{"silent": "cancel-effect", "default": "month-end"}"#)], &[]),
    (
        &[("/services/0/cancel_effect", r#"{"silent": "cancel-effect", "default": "same-day"}"#)],
        &["error default-without-effect /services/0/cancel_effect/default"],
    ),
    (
        &[("/services/1/charging/rhythm/monthly/first_month/default", r#""month-after""#)],
        &["error default-without-effect /services/1/charging/rhythm/monthly/first_month/default"],
    ),
    (
        &[("/services/1/charging/rhythm/monthly/quantity/silent", r#""first-month""#)],
        &["error reading-does-not-fit /services/1/charging/rhythm/monthly/quantity/silent"],
    ),
    (
        &[("/services/1/charging/rhythm/monthly/proration", r#"{"silent": "first-month", "default": "none"}"#)],
        &["error reading-does-not-fit /services/1/charging/rhythm/monthly/proration/silent"],
    ),
    (
        &[("/services/1/same_count/rule", r#"{"silent": "same-count", "default": "at-least"}"#)],
        &["error default-without-effect /services/1/same_count/rule/default"],
    ),
    (&[("/services/1/quantity/minimum", r#"{"silent": "eset-quantity", "default": 7}"#)], &[]),
    (
        &[("/desks/0/year_end", r#"{"silent": "nec-year-end", "default": "12-29..01-03"}"#)],
        &["warning rule-without-term /clauses/23"],
    ),
    (
        &[("/desks/0/year_end", r#"{"silent": "holidays", "default": "none"}"#)],
        &["error reading-does-not-fit /desks/0/year_end/silent", "warning rule-without-term /clauses/23"],
    ),
    // Clauses.
    (&[("/services/0/basis", r#""KAZE-SOC-9""#)], &["error unknown-clause /services/0/basis"]),
    (&[("/services/0/basis", r#""NEC-MIMAMORI-7.8-2""#)], &[]),
    (&[("/services/0/basis", r#""NEC-MIMAMORI-7.8-99""#)], &["error unknown-clause /services/0/basis"]),
    (&[("/clauses/10/decidable", r#""rule""#)], &["warning rule-without-term /clauses/10"]),
    (&[("/services", "[]"), ("/desks", "[]"), ("/clauses", "[]")], &["warning document-empty /services"]),
];

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
    for (edits, expected) in CASES {
        let findings = lint(&read(&edited(edits)), &catalog);
        assert_eq!(lines(&findings), *expected, "{edits:?}");
    }
}

#[test]
fn every_finding_points_into_the_document_and_speaks_both_languages() {
    let catalog = Catalog::built_in();
    for (edits, _) in CASES {
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
    let documentation = include_str!("../src/lint.rs").lines().filter_map(|line| line.strip_prefix("/// | `"));
    let codes = documentation.flat_map(|line| {
        let (codes, _) = line.split_once(" | ").unwrap();
        codes.split('`').step_by(2).collect::<Vec<_>>()
    });
    for code in codes.filter(|code| !elsewhere.contains(code)) {
        let shown = CASES.iter().flat_map(|(_, found)| found.iter()).any(|line| line.split(' ').nth(1) == Some(code));
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
