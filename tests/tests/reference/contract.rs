//! Contracts, changes and notices, asked in the request language.

use serde_json::{Map, Value, json};
use yakkan::calendar::Date;
use yakkan::calendar::NoticeCount;
use yakkan::calendar::jiff::ToSpan;
use yakkan::calendar::jiff::civil::date;
use yakkan::contract_rules::{CancelEffect, CountRule, Readings, Wish};

use super::ask::Members;
use super::change::{Judgement, judge_parts};
use super::days::{day, optional_day, written};
use super::sheet::Sheet;
use super::{SERVICES, days, first_breaches, latest_notice, quantity_on, span};
use crate::cases::{ChangeCase, ContractCase, LineCase};

/// What a service asks of its customer: the fact, the lowest and highest of a count (none for what is true or false), the breach.
type Fact = (&'static str, Option<(u64, u64)>, &'static str);

fn facts_of(service: &str) -> Vec<Fact> {
    const JAPAN: Fact = ("in-japan", None, "not-in-japan");
    const WITHSECURE: [Fact; 3] = [
        ("administrators", Some((1, 2)), "administrators-out-of-range"),
        ("no-other-withsecure", None, "other-withsecure-licence"),
        ("withsecure-terms", None, "terms-not-accepted"),
    ];
    match service {
        "ites-edr" => [vec![JAPAN], WITHSECURE.to_vec()].concat(),
        "ites-mdr" => {
            [vec![JAPAN, ("analyst-action-consent", None, "terms-not-accepted")], WITHSECURE.to_vec()].concat()
        }
        "ites-id" => vec![
            JAPAN,
            ("administrators", Some((1, u64::MAX)), "administrators-out-of-range"),
            ("trustlogin-terms", None, "terms-not-accepted"),
        ],
        "nec-mimamori" => vec![
            ("corporate", None, "not-corporate"),
            ("utm-terms", None, "terms-not-accepted"),
            ("no-antisocial-forces", None, "antisocial-forces"),
        ],
        "eset-mdr-ultimate" => {
            vec![("eset-terms", None, "terms-not-accepted"), ("cloud-managed", None, "cloud-required")]
        }
        _ => vec![JAPAN],
    }
}

/// The members of an answer to `check_contract`.
pub fn check_contract(request: &Value, sheet: &mut Sheet) -> Members {
    let contract = contract_of(&request["contract"]);
    let same_count = readings(sheet).same_count;
    let mut found: Vec<(usize, String, String, Date)> = Vec::new();
    for ((service, code), on) in first_breaches(&contract, same_count) {
        found.push((place(service), code.to_owned(), String::new(), on));
    }
    let mut conditions = Vec::new();
    for line in &contract.lines {
        for (fact, range, code) in facts_of(line.service) {
            let said = &request["contract"]["facts"][fact];
            let kept = match range {
                None => said.as_bool(),
                Some((least, most)) => said.as_u64().map(|count| least <= count && count <= most),
            };
            match kept {
                Some(true) => {}
                Some(false) => found.push((place(line.service), code.to_owned(), fact.to_owned(), line.start)),
                None => conditions.push((place(line.service), fact)),
            }
        }
    }
    found.sort();
    conditions.sort_unstable();
    relied_on_quantities(&contract, sheet);
    let violations: Vec<Value> = found
        .into_iter()
        .map(|(service, code, fact, on)| {
            let mut one = json!({"service": SERVICES[service], "code": code, "on": written(on)});
            if !fact.is_empty() {
                one["fact"] = json!(fact);
            }
            one
        })
        .collect();
    let conditions: Vec<Value> =
        conditions.into_iter().map(|(service, fact)| json!({"service": SERVICES[service], "fact": fact})).collect();
    Ok(verdict(violations, conditions))
}

/// The silences met when the quantities of a contract are judged on each of its days.
fn relied_on_quantities(contract: &ContractCase, sheet: &mut Sheet) {
    let Some((begin, end)) = span(contract) else { return };
    for on in days(begin, end) {
        let there = |id: &str| contract.lines.iter().any(|line| line.service == id && quantity_on(line, on).is_some());
        if there("ites-edr") && there("ites-mdr") {
            sheet.read("same-count");
        }
        if there("nec-mimamori") {
            sheet.read("nec-quantity");
        }
        if there("eset-mdr-ultimate") {
            sheet.read("eset-quantity");
        }
    }
}

/// The members of an answer to `check_change`.
pub fn check_change(request: &Value, sheet: &mut Sheet) -> Members {
    let case = change_of(request, sheet);
    let parts = request["changes"].as_array().unwrap();
    let judged = judge_parts(&case, &parts.iter().map(|part| day(&part["on"])).collect::<Vec<_>>());
    judged.readings.iter().for_each(|reading| {
        sheet.read(reading);
    });
    let mut members = verdict(violations(&judged), conditions(&judged));
    members.insert("effective".to_owned(), effective(&case, &judged));
    let latest: Vec<Value> = case
        .parts
        .iter()
        .zip(&judged.parts)
        .map(|((service, _), (_, latest))| json!({"service": service, "on": latest.map(written)}))
        .collect();
    members.insert("latest_notice".to_owned(), json!(latest));
    if members["verdict"] != "refused" {
        members.insert("contract".to_owned(), contract_written(&request["contract"], &judged.contract));
    }
    Ok(members)
}

/// The members of an answer to `earliest_change`: day after day is tried until one is not refused.
pub fn earliest_change(request: &Value, sheet: &mut Sheet) -> Members {
    let case = change_of(request, sheet);
    let last = case.notice.checked_add(120.months()).unwrap().min(date(2099, 12, 31));
    let mut judged = None;
    let mut found = None;
    for on in days(case.notice, last) {
        let one = judge_parts(&case, &vec![on; case.parts.len()]);
        found = one.violations.is_empty().then_some(on);
        judged = Some(one);
        if found.is_some() {
            break;
        }
    }
    let judged = judged.unwrap();
    judged.readings.iter().for_each(|reading| {
        sheet.read(reading);
    });
    let said = match found {
        Some(_) => ("effective", effective(&case, &judged)),
        None => ("violations", json!(violations(&judged))),
    };
    let members = [("on", json!(found.map(written))), ("conditions", json!(conditions(&judged))), said];
    Ok(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// The members of an answer to `latest_notice`.
pub fn latest(request: &Value, sheet: &mut Sheet) -> Members {
    let (service, on, cancels) =
        (request["service"].as_str().unwrap(), day(&request["on"]), request["kind"] == "cancel");
    let effective = match (cancels, service) {
        (false, _) => on,
        (true, "ites-edr" | "ites-mdr" | "nec-mimamori") => on.last_of_month(),
        (true, _) if sheet.read("cancel-effect") == "same-day" => on,
        (true, _) => on.last_of_month(),
    };
    let latest = (service == "ites-mdr").then(|| {
        sheet.read("notice-count");
        latest_notice(effective, 4, cancels, readings(sheet).notice_count)
    });
    let members = [("on", json!(latest.map(written))), ("effective", written(effective))];
    Ok(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn verdict(violations: Vec<Value>, conditions: Vec<Value>) -> Map<String, Value> {
    let outcome = match (violations.is_empty(), conditions.is_empty()) {
        (false, _) => "refused",
        (true, false) => "conditional",
        (true, true) => "allowed",
    };
    let members = [("verdict", json!(outcome)), ("violations", json!(violations)), ("conditions", json!(conditions))];
    members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn violations(judged: &Judgement) -> Vec<Value> {
    let mut found: Vec<_> = judged.violations.iter().collect();
    found.sort_by_key(|((service, code), _)| (place(service), *code));
    let each = found.into_iter();
    each.map(|((service, code), on)| json!({"service": service, "code": code, "on": written(*on)})).collect()
}

fn conditions(judged: &Judgement) -> Vec<Value> {
    judged.written_missing.iter().map(|service| json!({"service": service, "fact": "written"})).collect()
}

fn effective(case: &ChangeCase, judged: &Judgement) -> Value {
    let parts = case.parts.iter().zip(&judged.parts);
    parts.map(|((service, _), (on, _))| json!({"service": service, "on": written(*on)})).collect()
}

/// The place of a service in the order of the documents.
fn place(service: &str) -> usize {
    SERVICES.iter().position(|known| *known == service).unwrap()
}

fn named(service: &Value) -> &'static str {
    SERVICES[place(service.as_str().unwrap())]
}

/// The contract of a request as plain data.
pub fn contract_of(contract: &Value) -> ContractCase {
    let count = |value: &Value| u32::try_from(value.as_u64().unwrap()).unwrap();
    let line = |line: &Value| {
        let changes = line["changes"].as_array().into_iter().flatten();
        let mut changes: Vec<_> = changes.map(|one| (day(&one["on"]), count(&one["quantity"]))).collect();
        changes.sort_unstable();
        LineCase {
            service: named(&line["service"]),
            start: day(&line["start"]),
            quantity: count(&line["quantity"]),
            changes,
            last_day: optional_day(&line["last_day"]),
            use_start: optional_day(&line["use_start"]),
        }
    };
    ContractCase { lines: contract["lines"].as_array().unwrap().iter().map(line).collect() }
}

/// A contract as an answer writes it: with the name and the facts it came with.
fn contract_written(asked: &Value, contract: &ContractCase) -> Value {
    let mut written = json!({"id": asked["id"], "lines": lines_written(contract)});
    if !asked["facts"].is_null() {
        written["facts"] = asked["facts"].clone();
    }
    written
}

/// The lines of a contract as requests and answers write them.
pub fn lines_written(contract: &ContractCase) -> Value {
    let line = |line: &LineCase| {
        let mut one = json!({"service": line.service, "start": written(line.start), "quantity": line.quantity});
        if !line.changes.is_empty() {
            let changes = line.changes.iter();
            one["changes"] = changes.map(|(on, quantity)| json!({"on": written(*on), "quantity": quantity})).collect();
        }
        if let Some(last) = line.last_day {
            one["last_day"] = written(last);
        }
        if let Some(begin) = line.use_start {
            one["use_start"] = written(begin);
        }
        one
    };
    contract.lines.iter().map(line).collect()
}

fn change_of(request: &Value, sheet: &Sheet) -> ChangeCase {
    let wish = |part: &Value| match part["quantity"].as_u64() {
        Some(quantity) => Wish::Quantity(u32::try_from(quantity).unwrap()),
        None if part["cancel"] == true => Wish::Cancel,
        None => Wish::Suspend,
    };
    let parts = request["changes"].as_array().unwrap().iter();
    ChangeCase {
        contract: contract_of(&request["contract"]),
        parts: parts.map(|part| (named(&part["service"]), wish(part))).collect(),
        notice: day(&request["notice"]["on"]),
        written: request["notice"]["written"].as_bool(),
        readings: readings(sheet),
    }
}

/// The readings of changes as the rules written in Rust types take them.
fn readings(sheet: &Sheet) -> Readings {
    Readings {
        notice_count: match sheet.chosen("notice-count") {
            "end-of-day" => NoticeCount::EndOfDay,
            "clear-months" => NoticeCount::ClearMonths,
            _ => NoticeCount::CorrespondingDay,
        },
        same_count: if sheet.chosen("same-count") == "at-least" { CountRule::AtLeast } else { CountRule::Equal },
        cancel_effect: match sheet.chosen("cancel-effect") {
            "same-day" => CancelEffect::SameDay,
            _ => CancelEffect::MonthEnd,
        },
        ..Readings::default()
    }
}
