//! What a contract costs, month by month and day by day.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use yakkan::calendar::Date;
use yakkan::calendar::jiff::civil::date;

use super::SERVICES;
use super::ask::Members;
use super::days::{day, month_written, next, optional_day, written};
use super::money::{YEN, rounded, yen, yen_written};
use super::sheet::Sheet;

/// A line of a charge or an invoice, amounts in ten thousand millionths of a yen.
struct Row {
    month: Date,
    service: &'static str,
    quantity: u64,
    unit_price: i128,
    amount: i128,
    /// The day whose tax rate holds.
    taxed_on: Date,
}

impl Row {
    fn written(&self) -> Value {
        json!({"month": month_written(self.month), "service": self.service, "quantity": self.quantity,
            "unit_price": yen_written(self.unit_price), "amount": yen_written(self.amount)})
    }
}

/// The members of an answer to `charges`.
pub fn charges(request: &Value, sheet: &mut Sheet) -> Members {
    let (mut month, to) = (first_day(&request["from"]), first_day(&request["to"]));
    duplicates(request)?;
    if month > to {
        return Err("interval-reversed");
    }
    let mut rows = Vec::new();
    while month <= to {
        rows.extend(rows_of_month(request, month, sheet)?);
        month = next(month.last_of_month());
    }
    let total = rows.iter().map(|row| row.amount).sum();
    let members = [("charges", rows.iter().map(Row::written).collect()), ("total", yen_written(total))];
    Ok(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// The members of an answer to `invoice`.
pub fn invoice(request: &Value, sheet: &mut Sheet) -> Members {
    duplicates(request)?;
    let rates = rates(&request["rates"])?;
    let warnings = warnings(&request["registration"])?;
    let rows = rows_of_month(request, first_day(&request["month"]), sheet)?;

    let mut taxable: BTreeMap<i128, i128> = BTreeMap::new();
    for row in &rows {
        let rate = rates.iter().rfind(|(from, _)| **from <= row.taxed_on).unwrap().1;
        *taxable.entry(*rate).or_default() += row.amount;
    }
    let (mut taxes, mut subtotal, mut tax_in_all) = (Vec::new(), 0, 0);
    for (rate, amount) in taxable {
        let tax = rounded(amount * rate, YEN * YEN, sheet.read("tax-rounding")) * YEN;
        subtotal += amount;
        tax_in_all += tax;
        taxes.push(json!({"kind": "standard", "rate": yen_written(rate), "taxable": yen_written(amount),
            "tax": yen_written(tax)}));
    }
    let members = [
        ("lines", rows.iter().map(Row::written).collect()),
        ("taxes", json!(taxes)),
        ("subtotal", yen_written(subtotal)),
        ("tax", yen_written(tax_in_all)),
        ("total", yen_written(subtotal + tax_in_all)),
        ("warnings", warnings),
    ];
    Ok(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())
}

/// What every service costs in a month, in the order of the documents.
fn rows_of_month(request: &Value, month: Date, sheet: &mut Sheet) -> Result<Vec<Row>, &'static str> {
    let mut rows = Vec::new();
    for service in SERVICES {
        let lines = request["contract"]["lines"].as_array().unwrap();
        if let Some(line) = lines.iter().find(|line| line["service"] == service) {
            rows.extend(row(request, service, line, month, sheet)?);
        }
    }
    Ok(rows)
}

fn row(
    request: &Value,
    service: &'static str,
    line: &Value,
    month: Date,
    sheet: &mut Sheet,
) -> Result<Option<Row>, &'static str> {
    let (start, last_day) = (day(&line["start"]), optional_day(&line["last_day"]));
    let month_end = month.last_of_month();
    let last_in_month = last_day.map_or(month_end, |last| last.min(month_end));
    let first_in_month = start.max(month);
    if first_in_month > last_in_month {
        return Ok(None); // not in force on a day of the month
    }
    let quantity = match service {
        "ites-id-setup" => {
            if start < month {
                return Ok(None);
            }
            quantity(line, start)
        }
        _ => {
            let starts_here = start >= month;
            let free = match service {
                "nec-mimamori" => starts_here,
                _ => sheet.read("first-month") == "free" && starts_here && start.day() != 1,
            };
            if free {
                return Ok(None);
            }
            if service != "nec-mimamori" {
                sheet.read("proration");
            }
            let every_day = std::iter::successors(Some(first_in_month), |day| Some(next(*day)));
            let quantities: Vec<u64> =
                every_day.take_while(|day| *day <= last_in_month).map(|day| quantity(line, day)).collect();
            *match sheet.read("month-quantity") {
                "closing" => quantities.last(),
                "peak" => quantities.iter().max(),
                _ => quantities.first(),
            }
            .unwrap()
        }
    };
    match service {
        "nec-mimamori" => {
            sheet.read("nec-quantity");
        }
        "eset-mdr-ultimate" => {
            sheet.read("eset-quantity");
        }
        _ => {}
    }
    let unit_price = price(request, service, first_in_month).ok_or("price-missing")?;
    let amount = rounded(unit_price * i128::from(quantity), YEN, sheet.read("amount-rounding")) * YEN;
    Ok(Some(Row { month, service, quantity, unit_price, amount, taxed_on: last_in_month }))
}

/// The quantity that took effect last.
fn quantity(line: &Value, on: Date) -> u64 {
    let mut taken = (day(&line["start"]), &line["quantity"]);
    for change in line["changes"].as_array().into_iter().flatten() {
        let from = day(&change["on"]);
        if from <= on && from > taken.0 {
            taken = (from, &change["quantity"]);
        }
    }
    taken.1.as_u64().unwrap()
}

/// The price in force on a day: one that names the contract, else one that names none.
fn price(request: &Value, service: &str, on: Date) -> Option<i128> {
    let in_force = |contract: &Value| {
        let rows = request["prices"].as_array().unwrap().iter();
        let rows = rows.filter(|row| row["service"] == service && row["contract"] == *contract);
        let rows = rows.filter(|row| day(&row["from"]) <= on);
        rows.max_by_key(|row| day(&row["from"])).map(|row| yen(&row["unit_price"]))
    };
    in_force(&request["contract"]["id"]).or_else(|| in_force(&Value::Null))
}

/// Two prices of one service, day and contract are a mistake.
fn duplicates(request: &Value) -> Result<(), &'static str> {
    let rows = request["prices"].as_array().unwrap();
    let of = |row: &Value| (row["service"].to_string(), row["from"].to_string(), row["contract"].to_string());
    let twice = rows.iter().enumerate().any(|(place, row)| rows.iter().take(place).any(|other| of(other) == of(row)));
    if twice { Err("duplicate-price") } else { Ok(()) }
}

/// The rates of what is neither reduced nor exempt, by their first day; a rate of 1 is a yen.
fn rates(given: &Value) -> Result<BTreeMap<Date, i128>, &'static str> {
    let percent = YEN / 100;
    let mut rates = BTreeMap::from([
        (date(1989, 4, 1), 3 * percent),
        (date(1997, 4, 1), 5 * percent),
        (date(2014, 4, 1), 8 * percent),
        (date(2019, 10, 1), 10 * percent),
    ]);
    let mut seen = Vec::new();
    for row in given.as_array().into_iter().flatten() {
        let (from, rate) = (day(&row["from"]), yen(&row["rate"]));
        let key = (row["kind"].to_string(), written(from));
        if seen.contains(&key) {
            return Err("duplicate-price");
        }
        seen.push(key);
        if rate > YEN {
            return Err("out-of-range");
        }
        if row["kind"] == "standard" {
            rates.insert(from, rate);
        }
    }
    Ok(rates)
}

/// What is odd about a registration number: T, a check digit, twelve digits.
fn warnings(registration: &Value) -> Result<Value, &'static str> {
    let Some(text) = registration.as_str() else { return Ok(json!([])) };
    let digits: Vec<u32> = text.chars().skip(1).filter_map(|digit| digit.to_digit(10)).collect();
    if !text.starts_with('T') || digits.len() != 13 || text.len() != 14 {
        return Err("bad-registration");
    }
    // From the lowest digit up, every other one counts twice; what is left by 9 falls short of the check digit.
    let weighed: u32 =
        digits.iter().skip(1).rev().zip([1, 2].iter().cycle()).map(|(digit, weight)| digit * weight).sum();
    let holds = digits[0] == 9 - weighed % 9;
    Ok(if holds { json!([]) } else { json!(["registration-check-digit"]) })
}

fn first_day(month: &Value) -> Date {
    format!("{}-01", month.as_str().unwrap()).parse().unwrap()
}
