//! Worked cases in the request language: `{"name", "request", "expect"}`, one a line.
//!
//! A case passes when every member of `expect` is in the answer with the same value (lists: the same length, member by member). Beyond that, every
//! answer names its readings and clauses, every violation its clause and a message in both languages, every error a message.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

use serde_json::Value;
use yakkan::catalog::Catalog;

/// The cases of one file; all must pass, and none may be lost on the way.
fn run(file: &str, text: &str, cases: usize) {
    let catalog = Catalog::built_in();
    let mut failures = Vec::new();
    let mut count = 0;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        count += 1;
        let case: Value = serde_json::from_str(line).unwrap();
        let answer = yakkan_requests::answer(&catalog, &case["request"].to_string());
        let answer: Value = serde_json::from_str(&answer).unwrap();
        if let Some(difference) = difference(&case["expect"], &answer, "").or_else(|| lacks(&answer)) {
            failures.push(format!("{}\n    {difference}", case["name"]));
        }
    }
    assert!(failures.is_empty(), "{file}: {} of {count} cases fail\n{}", failures.len(), failures.join("\n"));
    assert_eq!(count, cases, "{file}: a case was lost or added");
}

/// The first difference from what is expected.
fn difference(want: &Value, got: &Value, at: &str) -> Option<String> {
    match (want, got) {
        (Value::Object(want), Value::Object(got)) => want.iter().find_map(|(name, value)| match got.get(name) {
            None => Some(format!("{at}/{name}: missing, want {value}")),
            Some(other) => difference(value, other, &format!("{at}/{name}")),
        }),
        (Value::Array(want), Value::Array(got)) if want.len() == got.len() => (0..)
            .zip(want.iter().zip(got))
            .find_map(|(index, (want, got)): (u32, _)| difference(want, got, &format!("{at}/{index}"))),
        _ => (want != got).then(|| format!("{at}: want {want}, got {got}")),
    }
}

/// What an answer lacks beside the members that are compared.
fn lacks(answer: &Value) -> Option<String> {
    let said = |value: &Value| value.as_str().is_some_and(|text| !text.is_empty());
    if let Some(error) = answer.get("error") {
        return (!said(&error["message"])).then(|| "the error has no message".to_owned());
    }
    let ok = &answer["ok"];
    if !ok["readings"].is_array() || !ok["clauses"].is_array() {
        return Some("no list of readings or clauses".to_owned());
    }
    let violations = ok.get("violations").and_then(Value::as_array).into_iter().flatten();
    violations
        .into_iter()
        .find(|one| !(said(&one["clause"]) && said(&one["message"]["en"]) && said(&one["message"]["ja"])))
        .map(|one| format!("a violation lacks its clause or a message: {one}"))
}

#[test]
fn contracts_are_judged_on_every_day_on_which_anything_changes() {
    run("contract.jsonl", include_str!("../vectors/contract.jsonl"), 33);
}

#[test]
fn changes_are_judged_by_lock_notice_and_what_they_leave() {
    run("change.jsonl", include_str!("../vectors/change.jsonl"), 33);
}

#[test]
fn charges_and_invoices_are_exact_to_the_yen() {
    run("charges.jsonl", include_str!("../vectors/charges.jsonl"), 33);
}

#[test]
fn allowances_are_counted_in_the_period_of_each_use() {
    run("allowances.jsonl", include_str!("../vectors/allowances.jsonl"), 33);
}

#[test]
fn desks_count_business_days_and_business_time() {
    run("desk.jsonl", include_str!("../vectors/desk.jsonl"), 33);
}

#[test]
fn commitments_are_due_to_the_instant_or_the_day() {
    run("due.jsonl", include_str!("../vectors/due.jsonl"), 33);
}

#[test]
fn levels_are_told_and_moments_are_as_exact_as_the_promise_asks() {
    run("severity.jsonl", include_str!("../vectors/severity.jsonl"), 35);
}

#[test]
fn a_service_says_what_it_asks_of_each_side_and_what_is_said_again() {
    run("service.jsonl", include_str!("../vectors/service.jsonl"), 11);
}

#[test]
fn claims_are_covered_by_policy_year_window_and_limit() {
    run("cover.jsonl", include_str!("../vectors/cover.jsonl"), 33);
}

#[test]
fn a_question_that_cannot_be_understood_is_an_error_with_a_code() {
    run("errors.jsonl", include_str!("../vectors/errors.jsonl"), 33);
}

#[test]
fn readings_relied_on_are_listed_and_disputes_shown() {
    run("disputes.jsonl", include_str!("../vectors/disputes.jsonl"), 29);
}

#[test]
fn amounts_and_instants_one_beside_a_limit_are_told_apart() {
    run("own.jsonl", include_str!("../vectors/own.jsonl"), 26);
}
