//! The committed JSON Schema is the generated one, and it says of requests what the questions say of them.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

use serde_json::Value;
use yakkan::catalog::Catalog;

const CASES: [&str; 11] = [
    include_str!("../vectors/allowances.jsonl"),
    include_str!("../vectors/contract.jsonl"),
    include_str!("../vectors/change.jsonl"),
    include_str!("../vectors/charges.jsonl"),
    include_str!("../vectors/cover.jsonl"),
    include_str!("../vectors/desk.jsonl"),
    include_str!("../vectors/due.jsonl"),
    include_str!("../vectors/severity.jsonl"),
    include_str!("../vectors/service.jsonl"),
    include_str!("../vectors/disputes.jsonl"),
    include_str!("../vectors/errors.jsonl"),
];

/// Errors of a request's shape, which a schema can see; the others need the documents, the calendar or arithmetic.
const SHAPE: [&str; 5] = ["unknown-question", "unknown-field", "missing-field", "wrong-type", "number-not-exact"];

#[test]
fn the_committed_schemas_are_the_generated_ones() {
    let hint = "run: cargo run -p yakkan-requests --features schema --example schema -- bindings/requests/schema";
    assert!(
        yakkan_requests::request_schema() == include_str!("../../bindings/requests/schema/request.schema.json"),
        "{hint}"
    );
    assert!(
        yakkan_requests::answer_schema() == include_str!("../../bindings/requests/schema/answer.schema.json"),
        "{hint}"
    );
}

#[test]
fn requests_and_answers_are_as_the_schemas_say() {
    let catalog = Catalog::built_in();
    let validator = |text: &str| jsonschema::validator_for(&serde_json::from_str(text).unwrap()).unwrap();
    let (requests, answers) =
        (validator(&yakkan_requests::request_schema()), validator(&yakkan_requests::answer_schema()));
    let (mut good, mut bad) = (0, 0);
    for line in CASES.iter().flat_map(|cases| cases.lines()) {
        let case: Value = serde_json::from_str(line).unwrap();
        let answer: Value =
            serde_json::from_str(&yakkan_requests::answer(&catalog, &case["request"].to_string())).unwrap();
        assert!(answers.is_valid(&answer), "{}: {answer}", case["name"]);
        let valid = requests.is_valid(&case["request"]);
        match answer["error"]["code"].as_str() {
            None => {
                good += 1;
                assert!(valid, "{}: the schema refuses a request that is answered", case["name"]);
            }
            Some(code) if SHAPE.contains(&code) => {
                bad += 1;
                assert!(!valid, "{}: the schema allows a request that is {code}", case["name"]);
            }
            Some(_) => {}
        }
    }
    assert!(good >= 170 && bad >= 7, "{good} good and {bad} bad requests were compared");
}

#[test]
fn every_question_stands_in_the_schema() {
    let schema = yakkan_requests::request_schema();
    for question in yakkan_requests::QUESTIONS {
        assert!(schema.contains(&format!("\"const\": \"{question}\"")), "{question}");
    }
}
