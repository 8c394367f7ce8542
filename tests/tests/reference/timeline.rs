//! What happens to a contract, service by service.

use serde_json::{Map, Value, json};
use yakkan::calendar::Date;
use yakkan::calendar::jiff::ToSpan;
use yakkan::calendar::jiff::civil::date;

use super::SERVICES;
use super::ask::Members;
use super::days::{day, next, optional_day, term_end, written};
use super::sheet::Sheet;

/// What happens, in the order in which it is listed on one day.
const KINDS: [&str; 6] = ["start", "change", "lock-end", "charge-start", "last-day", "policy-year"];

/// The members of an answer to `timeline`.
pub fn timeline(request: &Value, sheet: &mut Sheet) -> Members {
    let (from, to) = (optional_day(&request["from"]), optional_day(&request["to"]));
    if from.zip(to).is_some_and(|(from, to)| from > to) {
        return Err("interval-reversed");
    }
    let lines = request["contract"]["lines"].as_array().unwrap();
    let mut events = Vec::new();
    for line in lines {
        happenings(line, sheet, &mut events);
    }
    let open_ended = lines.iter().any(|line| line["last_day"].is_null());
    let first = events.iter().map(|event| day(&event["on"])).min();
    let last = events.iter().map(|event| day(&event["on"])).max();
    // Without bounds: from the first event to the last, and a year further where anything goes on.
    let (from, to) = match (from, to, first.zip(last)) {
        (Some(from), Some(to), _) => (from, to),
        (from, to, None) => {
            let given = from.or(to).unwrap_or(date(2000, 1, 1));
            (given, given)
        }
        (from, to, Some((first, last))) => {
            let from = from.unwrap_or_else(|| to.map_or(first, |to| first.min(to)));
            let last = last.max(from);
            let end = if open_ended { last.checked_add(1.year()).unwrap() } else { last };
            (from, to.unwrap_or(end))
        }
    };
    for line in lines.iter().filter(|line| line["service"] == "nec-mimamori") {
        policy_years(line, to, &mut events);
    }
    events.retain(|event| from <= day(&event["on"]) && day(&event["on"]) <= to);
    let place = |list: &[&str], name: &Value| list.iter().position(|known| *name == *known);
    events
        .sort_by_key(|event| (day(&event["on"]), place(&SERVICES, &event["service"]), place(&KINDS, &event["event"])));
    let members = [("from", written(from)), ("to", written(to)), ("events", Value::Array(events))];
    Ok(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())
}

fn happenings(line: &Value, sheet: &mut Sheet, events: &mut Vec<Value>) {
    let service = line["service"].as_str().unwrap();
    let (start, last_day) = (day(&line["start"]), optional_day(&line["last_day"]));
    let mut add = |on: Date, kind: &str, quantity: &Value| {
        let mut event = json!({"on": written(on), "service": service, "event": kind});
        if !quantity.is_null() {
            event["quantity"] = quantity.clone();
        }
        events.push(event);
    };
    add(start, "start", &line["quantity"]);
    for change in line["changes"].as_array().into_iter().flatten() {
        add(day(&change["on"]), "change", &change["quantity"]);
    }
    if service == "ites-mdr" {
        sheet.read("lock-scope");
        let locked = term_end(start, 12);
        if last_day.is_none_or(|last| locked <= last) {
            add(locked, "lock-end", &Value::Null);
        }
    }
    let month_after = next(start.last_of_month());
    let charged_from = match service {
        "ites-id-setup" => start,
        "nec-mimamori" => month_after,
        _ if sheet.read("first-month") == "free" && start.day() != 1 => month_after,
        _ => start,
    };
    if last_day.is_none_or(|last| charged_from <= last) {
        add(charged_from, "charge-start", &Value::Null);
    }
    if let Some(last) = last_day {
        add(last, "last-day", &Value::Null);
    }
}

/// The policy years that begin by a day while the service is in force.
fn policy_years(line: &Value, to: Date, events: &mut Vec<Value>) {
    let (start, last_day) = (day(&line["start"]), optional_day(&line["last_day"]));
    let in_use = optional_day(&line["use_start"]).map_or(start, |begin| begin.max(start));
    let first = next(in_use.last_of_month());
    let (mut ordinal, mut from) = (1, first);
    while from <= to && last_day.is_none_or(|last| from <= last) {
        let end = term_end(first, 12 * ordinal);
        events.push(json!({"on": written(from), "service": "nec-mimamori", "event": "policy-year",
            "ordinal": ordinal, "to": written(end)}));
        (ordinal, from) = (ordinal + 1, next(end));
    }
}
