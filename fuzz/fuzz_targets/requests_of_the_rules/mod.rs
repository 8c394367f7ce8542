//! Requests that the plain reference has rules for, choice by choice from an input: every one is well formed.

use arbitrary::{Arbitrary, Result, Unstructured};
use serde_json::{Map, Value, json};
use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, add_days, add_months};

use crate::reference::{ALLOWANCES, COMMITMENTS, Takes};

type Input<'i, 'u> = &'i mut Unstructured<'u>;

/// The readings of these questions and their values.
const READINGS: [(&str, &[&str]); 9] = [
    ("allowance-year", &["contract", "calendar"]),
    ("amendment-count", &["after-full-days", "on-the-20th"]),
    ("business-day-end", &["desk-close", "midnight"]),
    ("business-day-response", &["next-day-end", "same-time"]),
    ("claim-year", &["alert-day", "dispatch-day"]),
    ("nec-year-end", &["12-29..01-03", "12-30..01-03", "none"]),
    ("notice-count", &["corresponding-day", "end-of-day", "clear-months"]),
    ("partial-grant", &["full"]),
    ("upgrade-window", &["upgrade-day", "alert-day"]),
];

const FACTS: [&str; 11] = [
    "mail-received",
    "full-scan",
    "scan-exception",
    "scan-evidence",
    "recommended",
    "vendor-registered",
    "claim-delegated",
    "receipt-delegated",
    "known-before-cover",
    "criminal-act",
    "knowing-violation",
];

const FIRST: Date = date(2000, 1, 1);
const LAST: Date = date(2099, 12, 31);

/// A request to one of the questions.
pub fn request(input: Input<'_, '_>) -> Result<Value> {
    let anchor = any_day(input)?;
    let mut request = match input.int_in_range(0..=5)? {
        0 => allowances(input, anchor)?,
        1 => check_use(input, anchor)?,
        2 => due(input, anchor)?,
        3 => availability(input, anchor)?,
        4 => cover(input, anchor)?,
        _ => assess_claim(input, anchor)?,
    };
    let mut readings = Map::new();
    for (name, values) in READINGS {
        if input.ratio(1, 4)? {
            readings.insert(name.to_owned(), json!(input.choose(values)?));
        }
    }
    request["readings"] = Value::Object(readings);
    request["disputes"] = json!(bool::arbitrary(input)?);
    Ok(request)
}

fn any_day(input: Input<'_, '_>) -> Result<Date> {
    let (from, to) =
        *input.choose(&[(2024, 2032), (2024, 2032), (2024, 2032), (2000, 2003), (2000, 2099), (2096, 2099)])?;
    let month = input.int_in_range(1..=12)?;
    let first = date(input.int_in_range(from..=to)?, month, 1);
    Ok(match input.int_in_range(0..=3)? {
        0 => first,
        1 => first.last_of_month(),
        _ => add_days(first, input.int_in_range(0..=27)?),
    })
}

/// A day some months from another, often on the same day of the month or one beside it.
fn near(input: Input<'_, '_>, anchor: Date, least: i32, most: i32) -> Result<Date> {
    let day = add_months(anchor, input.int_in_range(least..=most)?);
    let day = match input.int_in_range(0..=4)? {
        0 => day.first_of_month(),
        1 => day.last_of_month(),
        2 => add_days(day, input.int_in_range(-40..=40)?),
        3 => add_days(day, input.int_in_range(-1..=1)?),
        _ => day,
    };
    Ok(day.clamp(FIRST, LAST))
}

fn line(input: Input<'_, '_>, service: &str, anchor: Date) -> Result<Value> {
    let start = near(input, anchor, -70, 3)?;
    let mut line = json!({"service": service, "start": start.to_string(), "quantity": 30});
    if input.ratio(1, 3)? {
        line["last_day"] = json!(near(input, anchor, -3, 14)?.max(start).to_string());
    }
    Ok(line)
}

fn contract(input: Input<'_, '_>, services: &[&str], anchor: Date) -> Result<Value> {
    let mut lines = Vec::new();
    for service in services {
        if input.ratio(9, 10)? {
            lines.push(line(input, service, anchor)?);
        }
    }
    Ok(json!({"id": "C-1", "lines": lines}))
}

const WITH_ALLOWANCES: [&str; 5] = ["eset-mdr-ultimate", "ites-mdr", "ites-id-cert", "ites-id-setup", "ites-base"];

fn one_use(input: Input<'_, '_>, anchor: Date, asked_for: bool) -> Result<Value> {
    let (service, allowance, _) = *input.choose(&ALLOWANCES)?;
    let on = if input.arbitrary()? { near(input, anchor, -1, 1)? } else { near(input, anchor, -61, 13)? };
    let mut one = json!({"service": service, "allowance": allowance, "on": on.to_string()});
    if allowance == "deployment" && input.ratio(4, 5)? {
        one["units"] = json!(input.choose(&[0_u32, 1, 99, 100, 101, u32::MAX])?);
    }
    if allowance == "certificate" && (!asked_for || input.ratio(9, 10)?) {
        one["holder"] = json!(input.choose(&["ann", "bob"])?);
    }
    if asked_for && allowance.starts_with("ticket-") && input.ratio(2, 3)? {
        one["facts"] = json!({"handled-by-vendor": bool::arbitrary(input)?});
    }
    Ok(one)
}

fn uses(input: Input<'_, '_>, anchor: Date) -> Result<Vec<Value>> {
    let count = input.int_in_range(0..=16)?;
    (0..count).map(|_| one_use(input, anchor, false)).collect()
}

fn allowances(input: Input<'_, '_>, anchor: Date) -> Result<Value> {
    let (contract, on) = (contract(input, &WITH_ALLOWANCES, anchor)?, near(input, anchor, -1, 1)?);
    Ok(json!({"do": "allowances", "contract": contract, "on": on.to_string(), "uses": uses(input, anchor)?}))
}

fn check_use(input: Input<'_, '_>, anchor: Date) -> Result<Value> {
    let (contract, one) = (contract(input, &WITH_ALLOWANCES, anchor)?, one_use(input, anchor, true)?);
    Ok(json!({"do": "check_use", "contract": contract, "use": one, "uses": uses(input, anchor)?}))
}

fn clock(input: Input<'_, '_>, on: Date) -> Result<String> {
    let (hour, minute) = (input.int_in_range(0..=23)?, *input.choose(&[0, 0, 30, 59, 45])?);
    let second = *input.choose(&["00", "59", "59.999999999", "00.000000001", "30.5"])?;
    let offset = *input.choose(&["+09:00", "+09:00", "Z", "-05:00", "+14:00"])?;
    Ok(format!("{on}T{hour:02}:{minute:02}:{second}{offset}"))
}

fn moment(input: Input<'_, '_>, takes: Takes, on: Date) -> Result<String> {
    Ok(match takes {
        Takes::Day => on.to_string(),
        Takes::Instant => clock(input, on)?,
        Takes::Month => on.to_string()[..7].to_owned(),
        Takes::Either if input.arbitrary()? => on.to_string(),
        Takes::Either => clock(input, on)?,
    })
}

fn due(input: Input<'_, '_>, anchor: Date) -> Result<Value> {
    let (service, commitment, severities, takes) = *input.choose(&COMMITMENTS)?;
    let from = moment(input, takes, anchor)?;
    let mut request = json!({"do": "due", "service": service, "commitment": commitment, "from": from});
    if !severities.is_empty() {
        request["severity"] = json!(input.choose(severities)?);
    }
    for list in ["closures", "open_days"] {
        let count = input.int_in_range(0..=6)?;
        let days: std::collections::BTreeSet<String> =
            (0..count).map(|_| Ok(near(input, anchor, 0, 1)?.to_string())).collect::<Result<_>>()?;
        if count > 0 {
            request[list] = json!(days);
        }
    }
    Ok(request)
}

fn availability(input: Input<'_, '_>, anchor: Date) -> Result<Value> {
    let anchor = anchor.clamp(date(2000, 3, 1), date(2099, 10, 31));
    let mut list = |most| {
        let count = input.int_in_range(0..=most)?;
        (0..count)
            .map(|_| {
                let from = add_days(anchor.first_of_month(), input.int_in_range(-2..=32)?);
                let to = add_days(from, input.int_in_range(1..=3)?);
                Ok(json!([clock(input, from)?, clock(input, to)?]))
            })
            .collect::<Result<Vec<Value>>>()
    };
    let (outages, excluded) = (list(5)?, list(3)?);
    let month = anchor.to_string()[..7].to_owned();
    Ok(
        json!({"do": "availability", "service": "nec-mimamori", "month": month, "outages": outages, "excluded": excluded}),
    )
}

fn covered(input: Input<'_, '_>, anchor: Date) -> Result<Value> {
    let mut contract = contract(input, &["ites-base", "nec-mimamori"], anchor)?;
    for line in contract["lines"].as_array_mut().into_iter().flatten() {
        if line["service"] == "nec-mimamori" && input.ratio(1, 2)? {
            let begin = near(input, anchor, -14, 3)?;
            let last = line["last_day"].as_str().and_then(|day| day.parse().ok()).unwrap_or(LAST);
            line["use_start"] = json!(begin.min(last).to_string());
        }
    }
    Ok(contract)
}

fn yen(input: Input<'_, '_>) -> Result<Value> {
    Ok(match input.int_in_range(0..=2)? {
        0 => json!(input.int_in_range(0..=400_000_u32)?),
        1 => json!(format!("{}.{:02}", input.int_in_range(0..=400_000_u32)?, input.int_in_range(0..=99_u8)?)),
        _ => json!(input.choose(&["0", "1", "80000", "149999", "150000", "150001", "200000", "300000"])?),
    })
}

fn claims(input: Input<'_, '_>, anchor: Date) -> Result<Vec<Value>> {
    let count = input.int_in_range(0..=8)?;
    (0..count)
        .map(|_| {
            let alert = near(input, anchor, -13, 13)?;
            let dispatched = add_days(alert, input.int_in_range(-2..=70)?).clamp(FIRST, LAST);
            Ok(json!({"alert_on": alert.to_string(), "dispatched_on": dispatched.to_string(), "paid": yen(input)?}))
        })
        .collect()
}

fn cover(input: Input<'_, '_>, anchor: Date) -> Result<Value> {
    let (contract, on) = (covered(input, anchor)?, near(input, anchor, -13, 13)?);
    Ok(json!({"do": "cover", "contract": contract, "claims": claims(input, anchor)?, "on": on.to_string()}))
}

fn assess_claim(input: Input<'_, '_>, anchor: Date) -> Result<Value> {
    let on = near(input, anchor, -1, 1)?;
    let mut alert = json!({"on": on.to_string(), "stars": input.int_in_range(0..=3_u8)?});
    let mut from = on;
    if input.ratio(1, 2)? {
        let report = add_days(on, input.int_in_range(-2..=40)?).clamp(FIRST, LAST);
        alert["upgraded_on"] = json!(report.to_string());
        from = if input.arbitrary()? { report } else { on };
    }
    let dispatched = add_days(from, input.int_in_range(-2..=34)?).clamp(FIRST, LAST);
    let mut facts = Map::new();
    for (place, fact) in FACTS.into_iter().enumerate() {
        if input.ratio(9, 10)? {
            facts.insert(fact.to_owned(), json!((place < 8) != input.ratio(1, 10)?));
        }
    }
    let claim = json!({"alert": alert, "dispatched_on": dispatched.to_string(), "cost": yen(input)?, "facts": facts});
    Ok(
        json!({"do": "assess_claim", "contract": covered(input, anchor)?, "claims": claims(input, anchor)?, "claim": claim}),
    )
}
