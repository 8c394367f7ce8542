//! The same question to the program and to the rules written plainly, in the request language.

use serde_json::{Map, Value, json};
use yakkan::catalog::Catalog;

use super::sheet::Sheet;
use super::{allowances, availability, cover, due};

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

/// How many random requests each property asks: the modest number, or that of the environment.
pub fn cases(modest: u32) -> proptest::test_runner::Config {
    let cases = asked_for().unwrap_or(modest);
    proptest::test_runner::Config { cases, failure_persistence: None, ..Default::default() }
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
            members.retain(|name, _| !["clause", "message", "at"].contains(&name.as_str()));
            members.values_mut().for_each(without_words);
        }
        Value::Array(members) => members.iter_mut().for_each(without_words),
        _ => {}
    }
}
