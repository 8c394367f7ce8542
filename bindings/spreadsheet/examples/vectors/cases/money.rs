//! Charges, tax, cover and claims.

use serde_json::{Value, json};
use yakkan::calendar::Month;

use super::contract::{joined, lines};
use super::forms::{day, pairs, row, yen};
use super::{Call, cell_error};

type Calls = Option<Vec<Call>>;

/// The one price of a line from its first charged day on; `None` where a cell cannot say it.
fn price(request: &Value, line: &Value) -> Option<Value> {
    let mut own = request["prices"].as_array()?.iter().filter(|price| price["service"] == line["service"]);
    let only = own.next().filter(|_| own.next().is_none())?;
    let from = only["from"].as_str()?;
    let first_month = format!("{}-01", request["from"].as_str().or_else(|| request["month"].as_str())?);
    let in_force = from <= line["start"].as_str()? || from <= first_month.as_str();
    let everybody = only.get("contract").is_none_or(|id| *id == request["contract"]["id"]);
    if in_force && everybody { yen(&only["unit_price"]) } else { None }
}

/// A whole amount that a cell holds.
fn amount(value: &Value) -> Option<Value> {
    let whole: i64 = value.as_str()?.parse().ok()?;
    (whole.abs() < (1 << 53)).then(|| json!(whole))
}

pub fn charges(request: &Value, expect: &Value) -> Calls {
    let contract = &request["contract"];
    let range = lines(contract, |line| price(request, line))?;
    let readings = pairs(&request["readings"]);
    let (from, to) = (request["from"].clone(), request["to"].clone());
    let arguments = vec![range, from.clone(), to.clone(), Value::Null, readings.clone()];
    if let Some(error) = cell_error(expect) {
        return Some(vec![Call::new("CHARGES", arguments, error)]);
    }
    let rows = expect["ok"]["charges"].as_array()?;
    let (mut month, last) = (Month::parse(from.as_str()?)?, Month::parse(to.as_str()?)?);
    let mut months = Vec::new();
    while month <= last && months.len() < 1200 {
        months.push(month.to_string());
        month = month.next();
    }
    let mut calls = Vec::new();
    let mut grid = Vec::new();
    for line in contract["lines"].as_array()? {
        let mut cells = Vec::new();
        for month in &months {
            let found = rows.iter().find(|row| row["service"] == line["service"] && row["month"] == month.as_str());
            let expected = found.map_or(Some(json!(0)), |row| amount(&row["amount"]))?;
            cells.push(expected.clone());
            if line["changes"].is_null() && months.len() <= 24 {
                let arguments = vec![
                    line["service"].clone(),
                    day(&line["start"]),
                    line["quantity"].clone(),
                    price(request, line)?,
                    json!(month),
                    day(&line["last_day"]),
                    readings.clone(),
                ];
                calls.push(Call::new("CHARGE", arguments, vec![("value", expected)]));
            }
        }
        grid.push(cells);
    }
    calls.push(Call::new("CHARGES", arguments, vec![("values", json!(grid))]));
    Some(calls)
}

pub fn tax(request: &Value, expect: &Value) -> Calls {
    let [tax] = expect["ok"]["taxes"].as_array()?.as_slice() else { return None };
    // Rates of the caller's own and other kinds than the standard one stand in no cell.
    if !request["rates"].is_null() || tax["kind"] != "standard" {
        return None;
    }
    let month = Month::parse(request["month"].as_str()?)?;
    let ends_early = request["contract"]["lines"].as_array()?.iter().any(|line| line.get("last_day").is_some());
    if ends_early {
        return None;
    }
    let on = day(&json!(yakkan::calendar::Iso(month.last_day()).to_string()));
    let arguments = vec![amount(&tax["taxable"])?, on, pairs(&request["readings"])];
    Some(vec![Call::new("TAX", arguments, vec![("value", amount(&tax["tax"])?)])])
}

/// The claims paid before as rows without a header; `None` where a cell cannot say one.
fn claims(request: &Value) -> Option<Value> {
    let list = request["claims"].as_array()?;
    if list.is_empty() {
        return Some(Value::Null);
    }
    let mut rows = Vec::new();
    for claim in list {
        let mut cells = row(claim, &["alert_on", "dispatched_on"], &["alert_on", "dispatched_on"]);
        cells.as_array_mut()?.push(yen(&claim["paid"])?);
        rows.push(cells);
    }
    Some(Value::Array(rows))
}

pub fn cover(request: &Value, expect: &Value) -> Calls {
    let range = lines(&request["contract"], |_| Some(Value::Null))?;
    let arguments = vec![range, day(&request["on"]), claims(request)?, Value::Null, pairs(&request["readings"])];
    Some(vec![Call::new("COVER_LEFT", arguments, vec![("value", amount(&expect["ok"]["left"])?)])])
}

pub fn payable(request: &Value, expect: &Value) -> Calls {
    let claim = &request["claim"];
    let alert = &claim["alert"];
    if !alert["stars"].is_u64() {
        return None;
    }
    let arguments = vec![
        lines(&request["contract"], |_| Some(Value::Null))?,
        claims(request)?,
        day(&alert["on"]),
        alert["stars"].clone(),
        day(&claim["dispatched_on"]),
        yen(&claim["cost"])?,
        pairs(&claim["facts"]),
        day(&alert["upgraded_on"]),
        Value::Null,
        pairs(&request["readings"]),
    ];
    if let Some(error) = cell_error(expect) {
        return Some(vec![Call::new("PAYABLE", arguments, error)]);
    }
    let ok = &expect["ok"];
    let expected = match ok["verdict"].as_str()? {
        "allowed" => ("value", yen(&ok["payable"])?),
        "conditional" => {
            let facts: Vec<_> = ok["conditions"].as_array()?.iter().map(|one| one["fact"].clone()).collect();
            ("value", json!(format!("{}(要確認: {})", ok["payable"].as_str()?, joined(&facts))))
        }
        _ => ("refused", json!(true)),
    };
    Some(vec![Call::new("PAYABLE", arguments, vec![expected])])
}
