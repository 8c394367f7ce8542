//! The same question to the program and to the rules written plainly, in the request language.

use std::cell::Cell;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use serde_json::{Map, Value, json};
use yakkan::catalog::Catalog;

use super::sheet::Sheet;
use super::{allowances, availability, charges, contract, cover, desk, due, timeline};

/// The members of an answer but for `readings`, `clauses` and `disputes`, or the code of an error.
pub type Members = Result<Map<String, Value>, &'static str>;

/// The answer that the rules give: what an answer must say word for word, thus without clauses and messages.
pub fn plain_answer(request: &Value) -> Value {
    let mut sheet = Sheet::of(request);
    let mut ok = match members(request, &mut sheet) {
        Ok(ok) => ok,
        Err(code) => return json!({"error": {"code": code}}),
    };
    if request["disputes"] == true {
        let each = sheet.others().into_iter().filter_map(|(reading, value)| {
            match members(request, &mut Sheet::with(request, reading, value)) {
                Err(code) => Some(json!({"reading": reading, "value": value, "error": {"code": code}})),
                Ok(other) if other == ok => None,
                Ok(other) => Some(json!({"reading": reading, "value": value, "ok": differing(&ok, &other)})),
            }
        });
        let disputes = each.collect();
        ok.insert("disputes".to_owned(), disputes);
    }
    ok.insert("readings".to_owned(), sheet.listed());
    json!({"ok": ok})
}

/// What the program answers, without its clauses and messages.
pub fn program_answer(request: &Value) -> Value {
    let text = yakkan_requests::answer(&Catalog::built_in(), &request.to_string());
    let mut answer: Value = serde_json::from_str(&text).unwrap();
    if let Some(ok) = answer.get_mut("ok").and_then(Value::as_object_mut) {
        assert!(ok.remove("clauses").is_some_and(|clauses| clauses.is_array()), "no clauses: {text}");
    }
    without_words(&mut answer);
    answer
}

/// The request as one line with both answers, where they are not the same.
pub fn disagreement(request: &Value) -> Option<String> {
    let (program, plain) = (program_answer(request), plain_answer(request));
    (program != plain).then(|| format!("\n{request}\nprogram: {program}\nplain:   {plain}\n"))
}

/// Asks program and rules a number of random requests, and fails with the smallest found on which they differ.
pub fn agree(what: &str, requests: &impl Strategy<Value = Value>, modest: u32) {
    agree_times(what, requests, cases(modest).cases);
}

/// The same, so many times.
pub fn agree_times(what: &str, requests: &impl Strategy<Value = Value>, times: u32) {
    let compared = Cell::new(0);
    let config = Config { cases: times, ..cases(times) };
    let found = TestRunner::new(config).run(requests, |request| {
        compared.set(compared.get() + 1);
        disagreement(&request).map_or(Ok(()), |differs| Err(TestCaseError::fail(differs)))
    });
    assert!(found.is_ok(), "{}", found.unwrap_err());
    told(what, compared.get(), u64::from(times));
}

/// Asks program and rules each of a list of requests.
pub fn compare(what: &str, requests: impl IntoIterator<Item = Value>, at_least: u64) {
    let mut tally = Tally::default();
    requests.into_iter().for_each(|request| tally.ask(&request));
    tally.told(what, at_least);
}

/// How many answers a test has compared.
#[derive(Default)]
pub struct Tally(u64);

impl Tally {
    /// Asks program and rules the same, and fails where they differ.
    pub fn ask(&mut self, request: &Value) {
        if let Some(differs) = disagreement(request) {
            panic!("{differs}");
        }
        self.0 += 1;
    }

    /// Says how many there were.
    pub fn told(&self, what: &str, at_least: u64) {
        told(what, self.0, at_least);
    }
}

/// Says how many answers were compared, and fails where they were fewer than they should have been.
pub fn told(what: &str, compared: u64, at_least: u64) {
    println!("{compared} answers compared: {what}");
    assert!(compared > 0 && compared >= at_least, "{compared} answers compared, not {at_least}: {what}");
}

/// How many random requests each property asks: the modest number, or that of the environment.
pub fn cases(modest: u32) -> Config {
    let cases = asked_for().unwrap_or(modest);
    let seed = std::env::var("REFERENCE_SEED").ok().map_or(1, |text| text.parse().unwrap());
    Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(seed), ..Config::default() }
}

/// Whether the environment asks for a long run.
pub fn at_length() -> bool {
    asked_for().is_some()
}

fn asked_for() -> Option<u32> {
    std::env::var("REFERENCE_CASES").ok().map(|text| text.parse().unwrap())
}

fn members(request: &Value, sheet: &mut Sheet) -> Members {
    match request["do"].as_str() {
        Some("check_contract") => contract::check_contract(request, sheet),
        Some("check_change") => contract::check_change(request, sheet),
        Some("earliest_change") => contract::earliest_change(request, sheet),
        Some("latest_notice") => contract::latest(request, sheet),
        Some("charges") => charges::charges(request, sheet),
        Some("invoice") => charges::invoice(request, sheet),
        Some("desk") => desk::desk(request, sheet),
        Some("business_day") => desk::business_day(request, sheet),
        Some("add_business_days") => desk::add_business_days(request, sheet),
        Some("add_business_time") => desk::add_business_time(request, sheet),
        Some("business_time_between") => desk::business_time_between(request, sheet),
        Some("timeline") => timeline::timeline(request, sheet),
        Some("allowances") => Ok(allowances::allowances(request, sheet)),
        Some("check_use") => Ok(allowances::check_use(request, sheet)),
        Some("due") => due::due(request, sheet),
        Some("availability") => availability::availability(request, sheet),
        Some("cover") => Ok(cover::cover(request, sheet)),
        Some("assess_claim") => cover::assess_claim(request, sheet),
        other => panic!("no rules for {other:?}"),
    }
}

fn differing(ok: &Map<String, Value>, other: &Map<String, Value>) -> Value {
    let gone = ok.keys().filter(|name| !other.contains_key(*name)).map(|name| (name.clone(), Value::Null));
    let new = other.iter().filter(|(name, value)| ok.get(*name) != Some(value));
    Value::Object(new.map(|(name, value)| (name.clone(), value.clone())).chain(gone).collect())
}

fn without_words(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if members.remove("message").is_some() {
                members.remove("at"); // of an error; an instant has no message beside it
            }
            members.remove("clause");
            members.values_mut().for_each(without_words);
        }
        Value::Array(members) => members.iter_mut().for_each(without_words),
        _ => {}
    }
}
