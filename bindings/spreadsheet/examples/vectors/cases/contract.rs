//! Contracts, changes, notices, allowances.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::forms::{column, day, has_only, pairs, row};
use super::{Call, cell_error};

type Calls = Option<Vec<Call>>;
type Expected = Vec<(&'static str, Value)>;

const DAYS: [&str; 3] = ["start", "last_day", "use_start"];

/// The lines of a contract with a header row; `None` where a cell cannot say them.
pub fn lines(contract: &Value, price: impl Fn(&Value) -> Option<Value>) -> Option<Value> {
    if !has_only(contract, &["id", "facts", "lines"]) || !contract["id"].is_string() {
        return None;
    }
    let list = contract["lines"].as_array().filter(|list| !list.is_empty())?;
    let mut rows =
        vec![json!(["service", "start", "quantity", "last_day", "use_start", "contract", "changes", "unit_price"])];
    for line in list {
        let known = ["service", "start", "quantity", "last_day", "use_start", "changes"];
        if !has_only(line, &known) || !line["service"].is_string() || !line["quantity"].is_u64() {
            return None;
        }
        let mut cells = row(line, &["service", "start", "quantity", "last_day", "use_start"], &DAYS);
        let changes = line["changes"].as_array().map(|changes| {
            let change = |change: &Value| format!("{}={}", change["on"].as_str().unwrap_or("?"), change["quantity"]);
            json!(changes.iter().map(change).collect::<Vec<_>>().join("; "))
        });
        cells.as_array_mut()?.extend([contract["id"].clone(), changes.unwrap_or_default(), price(line)?]);
        rows.push(cells);
    }
    Some(Value::Array(rows))
}

fn plain(contract: &Value) -> Option<Value> {
    lines(contract, |_| Some(Value::Null))
}

/// What a verdict shows in one cell, and the codes of its reasons.
fn verdict(ok: &Value) -> Option<(Expected, Vec<Value>)> {
    let codes = |list: &str, name: &str| -> Option<Vec<Value>> {
        Some(ok[list].as_array()?.iter().map(|one| one[name].clone()).collect())
    };
    let mut all = codes("violations", "code")?;
    let facts = codes("conditions", "fact")?;
    all.extend(facts.iter().cloned());
    let shown = match ok["verdict"].as_str()? {
        "allowed" => {
            all.push(json!("allowed"));
            ("value", json!("可"))
        }
        "conditional" => ("value", json!(format!("可(要確認: {})", joined(&facts)))),
        _ => ("refused", json!(true)),
    };
    Some((vec![shown], all))
}

/// Facts, each once, sorted.
pub fn joined(facts: &[Value]) -> String {
    let facts: BTreeSet<&str> = facts.iter().filter_map(Value::as_str).collect();
    facts.into_iter().collect::<Vec<_>>().join(", ")
}

pub fn check(request: &Value, expect: &Value) -> Calls {
    let contract = &request["contract"];
    let arguments = [plain(contract)?, Value::Null, pairs(&contract["facts"]), pairs(&request["readings"])];
    if let Some(error) = cell_error(expect) {
        return Some(vec![Call::new("CHECK", arguments.to_vec(), error)]);
    }
    let ok = &expect["ok"];
    let (shown, codes) = verdict(ok)?;
    let [lines, picked, facts, readings] = arguments.clone();
    let none = || Value::Null;
    let why = vec![lines, none(), none(), none(), none(), picked, facts, readings];
    let mut calls = vec![
        Call::new("CHECK", arguments.to_vec(), shown),
        Call::new("WHY", why, vec![("codes", Value::Array(codes))]),
    ];
    let violations = ok["violations"].as_array()?;
    for line in contract["lines"].as_array()?.iter().filter(|line| line["changes"].is_null()) {
        let refused = violations.iter().any(|one| {
            one["service"] == line["service"]
                && ["below-minimum", "off-step"].contains(&one["code"].as_str().unwrap_or_default())
        });
        let shown = if refused { ("refused", json!(true)) } else { ("value", json!("可")) };
        let arguments = vec![line["service"].clone(), line["quantity"].clone(), day(&line["start"])];
        calls.push(Call::new("CHECK_QUANTITY", arguments, vec![shown]));
    }
    Some(calls)
}

/// What is asked of one service.
fn only_part(request: &Value) -> Option<(&Value, Value)> {
    let [part] = request["changes"].as_array()?.as_slice() else { return None };
    let wish = match part {
        part if part["cancel"] == true => json!("解約"),
        part if part["suspend"] == true => json!("休止"),
        part if part["quantity"].is_u64() => part["quantity"].clone(),
        _ => return None,
    };
    (has_only(part, &["service", "on", "quantity", "cancel", "suspend"])).then_some((part, wish))
}

/// The facts of the contract, and whether the notice was in writing.
fn facts(request: &Value) -> Value {
    let mut facts = request["contract"]["facts"].as_object().cloned().unwrap_or_default();
    if let Some(written) = request["notice"].get("written") {
        facts.insert("written".into(), written.clone());
    }
    pairs(&Value::Object(facts))
}

pub fn change(request: &Value, expect: &Value) -> Calls {
    let (part, wish) = only_part(request)?;
    let arguments = vec![
        plain(&request["contract"])?,
        part["service"].clone(),
        wish,
        day(&part["on"]),
        day(&request["notice"]["on"]),
        Value::Null,
        facts(request),
        pairs(&request["readings"]),
    ];
    if let Some(error) = cell_error(expect) {
        return Some(vec![Call::new("CHECK_CHANGE", arguments, error)]);
    }
    let ok = &expect["ok"];
    let (mut shown, codes) = verdict(ok)?;
    if codes == [json!("notice-too-late")] {
        let latest = ok["latest_notice"][0]["on"].as_str()?;
        shown = vec![("value", json!(format!("通知期限 {latest}")))];
    }
    Some(vec![
        Call::new("CHECK_CHANGE", arguments.clone(), shown),
        Call::new("WHY", arguments, vec![("codes", Value::Array(codes))]),
    ])
}

pub fn earliest(request: &Value, expect: &Value) -> Calls {
    let (part, wish) = only_part(request)?;
    let mut arguments = vec![plain(&request["contract"])?, part["service"].clone()];
    let function = match &wish {
        Value::Number(_) => "EARLIEST_DECREASE",
        wish if wish == "解約" => "EARLIEST_CANCEL",
        _ => return None,
    };
    arguments.extend(wish.is_number().then_some(wish));
    arguments.extend([day(&request["notice"]["on"]), Value::Null, facts(request), pairs(&request["readings"])]);
    if let Some(error) = cell_error(expect) {
        return Some(vec![Call::new(function, arguments, error)]);
    }
    let shown = if expect["ok"]["on"].is_null() {
        ("refused", json!(true))
    } else {
        ("value", day(expect["ok"]["effective"][0].get("on")?))
    };
    Some(vec![Call::new(function, arguments, vec![shown])])
}

pub fn latest_notice(request: &Value, expect: &Value) -> Calls {
    let arguments =
        vec![request["service"].clone(), request["kind"].clone(), day(&request["on"]), pairs(&request["readings"])];
    let expected = match cell_error(expect) {
        Some(error) => error,
        None => match expect["ok"].get("on")? {
            Value::Null => vec![("value", json!("定めなし"))],
            on => vec![("value", day(on))],
        },
    };
    Some(vec![Call::new("LATEST_NOTICE", arguments, expected)])
}

const USE: [&str; 5] = ["service", "allowance", "on", "units", "holder"];

/// The uses as rows without a header.
fn uses(list: &[Value]) -> Option<Value> {
    if list.is_empty() {
        return Some(Value::Null);
    }
    let fits = list.iter().all(|one| has_only(one, &USE) && (one["units"].is_null() || one["units"].is_u64()));
    fits.then(|| json!(list.iter().map(|one| row(one, &USE, &["on"])).collect::<Vec<_>>()))
}

fn tickets(request: &Value, uses: Value, on: Value, asked: &Value) -> Option<Vec<Value>> {
    Some(vec![
        plain(&request["contract"])?,
        uses,
        on,
        asked["service"].clone(),
        asked["allowance"].clone(),
        Value::Null,
        asked["holder"].clone(),
        pairs(&request["readings"]),
    ])
}

pub fn allowances(request: &Value, expect: &Value) -> Calls {
    let uses = uses(request["uses"].as_array()?)?;
    if cell_error(expect).is_some() {
        return None;
    }
    let mut calls = Vec::new();
    for balance in expect["ok"]["balances"].as_array()? {
        let arguments = tickets(request, uses.clone(), day(&request["on"]), balance)?;
        calls.push(Call::new("TICKETS_LEFT", arguments, vec![("value", balance["left"].clone())]));
    }
    Some(calls)
}

/// What is left after a use that is granted.
pub fn check_use(request: &Value, expect: &Value) -> Calls {
    let balance = expect["ok"].get("balance")?;
    let mut new = request["use"].clone();
    new.as_object_mut()?.remove("facts");
    let mut all = request["uses"].as_array()?.clone();
    all.push(new.clone());
    let arguments = tickets(request, uses(&all)?, day(&new["on"]), &new)?;
    Some(vec![Call::new("TICKETS_LEFT", arguments, vec![("value", balance.get("left")?.clone())])])
}

/// Days of a desk that a request closes and opens.
pub fn desk_days(request: &Value) -> [Value; 2] {
    [column(&request["closures"]), column(&request["open_days"])]
}
