//! Turns worked cases into cell calls.

mod contract;
mod forms;
mod money;
mod time;

use serde_json::{Map, Value, json};

const VECTORS: [&str; 12] = [
    include_str!("../../../../../tests/vectors/allowances.jsonl"),
    include_str!("../../../../../tests/vectors/change.jsonl"),
    include_str!("../../../../../tests/vectors/charges.jsonl"),
    include_str!("../../../../../tests/vectors/contract.jsonl"),
    include_str!("../../../../../tests/vectors/cover.jsonl"),
    include_str!("../../../../../tests/vectors/desk.jsonl"),
    include_str!("../../../../../tests/vectors/disputes.jsonl"),
    include_str!("../../../../../tests/vectors/due.jsonl"),
    include_str!("../../../../../tests/vectors/errors.jsonl"),
    include_str!("../../../../../tests/vectors/own.jsonl"),
    include_str!("../../../../../tests/vectors/service.jsonl"),
    include_str!("../../../../../tests/vectors/severity.jsonl"),
];

/// Every call with what its cell must show.
pub fn every_case() -> Vec<Value> {
    let lines = VECTORS.iter().flat_map(|file| file.lines());
    lines.flat_map(|line| of_case(&serde_json::from_str(line).unwrap_or(Value::Null))).collect()
}

/// The calls of one case.
fn of_case(case: &Value) -> Vec<Value> {
    let (name, request, expect) = (&case["name"], &case["request"], &case["expect"]);
    // Errors that lie in the JSON of a request have no cell to stand in.
    let in_json = expect["error"].is_object() && cell_error(expect).is_none();
    let question = request["do"].as_str().filter(|_| !in_json).unwrap_or_default();
    let found = match question {
        "check_contract" => contract::check(request, expect),
        "check_change" => contract::change(request, expect),
        "earliest_change" => contract::earliest(request, expect),
        "latest_notice" => contract::latest_notice(request, expect),
        "charges" => money::charges(request, expect),
        "invoice" => money::tax(request, expect),
        "cover" => money::cover(request, expect),
        "assess_claim" => money::payable(request, expect),
        "allowances" => contract::allowances(request, expect),
        "check_use" => contract::check_use(request, expect),
        "due" => time::due(request, expect),
        "business_day" => time::business_day(request, expect),
        "add_business_days" => time::add_business_days(request, expect),
        _ => None,
    };
    let mut calls = found.unwrap_or_default();
    calls.push(Call {
        function: "ANSWER",
        arguments: vec![json!(request.to_string())],
        expected: vec![("answer", expect.clone())],
    });
    calls.into_iter().map(|call| call.into_line(name)).collect()
}

/// A call and what its cell must show.
pub struct Call {
    function: &'static str,
    arguments: Vec<Value>,
    expected: Vec<(&'static str, Value)>,
}

impl Call {
    fn new(function: &'static str, arguments: Vec<Value>, expected: Vec<(&'static str, Value)>) -> Self {
        Self { function, arguments, expected }
    }

    fn into_line(mut self, name: &Value) -> Value {
        while self.arguments.last().is_some_and(Value::is_null) {
            self.arguments.pop();
        }
        let mut line = Map::new();
        line.insert("name".into(), name.clone());
        let function = format!("YAKKAN.{}", self.function);
        line.insert("call".into(), json!({"function": function, "arguments": self.arguments, "language": "ja"}));
        line.extend(self.expected.into_iter().map(|(name, value)| (name.to_owned(), value)));
        Value::Object(line)
    }
}

/// The error a case expects, as a cell shows it. `None` where it lies in the JSON, which no cell has.
fn cell_error(expect: &Value) -> Option<Vec<(&'static str, Value)>> {
    let code = expect["error"]["code"].as_str()?;
    let cell = match code {
        "out-of-range"
        | "date-out-of-range"
        | "calendar-out-of-range"
        | "interval-reversed"
        | "change-outside-line" => "#NUM!",
        "unknown-service"
        | "unknown-commitment"
        | "unknown-severity"
        | "unknown-allowance"
        | "unknown-desk"
        | "unknown-reading"
        | "unknown-reading-value"
        | "unknown-fact"
        | "duplicate-line"
        | "duplicate-change"
        | "wrong-form" => "#VALUE!",
        _ => return None,
    };
    Some(vec![("cell_error", json!(cell)), ("code", json!(code))])
}
