//! The examples of the documentation: a block of JSON that asks is answered, and the block after it must be in the answer.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

use serde_json::Value;
use yakkan::catalog::{Catalog, Document};

/// Every block of JSON of a page, in order.
fn blocks(page: &str) -> impl Iterator<Item = Value> {
    let starts = page.split("```json\n").skip(1);
    starts.map(|rest| serde_json::from_str(rest.split("```").next().unwrap()).unwrap())
}

/// Asks every question of a page that a block with its answer follows; gives how many there were.
fn run(page: &str, catalog: &Catalog) -> usize {
    let mut asked: Option<Value> = None;
    let mut count = 0;
    for block in blocks(page) {
        if block.get("do").is_some() {
            asked = Some(block);
        } else if let Some(request) = asked.take() {
            let answer: Value = serde_json::from_str(&yakkan_requests::answer(catalog, &request.to_string())).unwrap();
            assert!(is_in(&block, &answer), "{request}\nis answered\n{answer}");
            count += 1;
        }
    }
    count
}

/// Whether every member that is shown is in the answer with the same value; lists match member by member.
fn is_in(shown: &Value, answer: &Value) -> bool {
    match (shown, answer) {
        (Value::Object(shown), Value::Object(answer)) => {
            shown.iter().all(|(name, value)| answer.get(name).is_some_and(|other| is_in(value, other)))
        }
        (Value::Array(shown), Value::Array(answer)) => {
            shown.len() == answer.len() && shown.iter().zip(answer).all(|(shown, answer)| is_in(shown, answer))
        }
        _ => shown == answer,
    }
}

#[test]
fn the_examples_of_the_request_language_are_answered_as_shown() {
    assert_eq!(run(include_str!("../../docs/requests.md"), &Catalog::built_in()), 24);
}

#[test]
fn the_examples_of_a_documents_page_are_answered_as_shown() {
    let document = Document::from_json(include_str!("../../examples/provider/kaze-soc.json")).unwrap();
    let catalog = Catalog::built_in().with(document).unwrap();
    assert_eq!(run(include_str!("../../docs/adding-a-document.md"), &catalog), 4);
}
