//! What the insurance that comes with NEC's service pays.

use serde_json::{Map, Value, json};
use yakkan::calendar::Date;

use super::allowances::verdict;
use super::days::{day, days_from, next, optional_day, term_end, written};
use super::money::{YEN, yen, yen_written};
use super::sheet::Sheet;

/// The days that the insurance turns on.
struct Service {
    first_of_cover: Date,
    last_day: Option<Date>,
}

/// A policy year.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Year {
    ordinal: i32,
    from: Date,
    to: Date,
}

impl Service {
    fn of(request: &Value) -> Option<Self> {
        let lines = request["contract"]["lines"].as_array().unwrap();
        let line = lines.iter().find(|line| line["service"] == "nec-mimamori")?;
        let start = day(&line["start"]);
        let in_use = optional_day(&line["use_start"]).map_or(start, |begin| begin.max(start));
        Some(Self { first_of_cover: next(in_use.last_of_month()), last_day: optional_day(&line["last_day"]) })
    }

    fn over(&self, day: Date) -> bool {
        self.last_day.is_some_and(|last| day > last)
    }

    /// The year that holds a day, found by renewing until it does.
    fn year(&self, day: Date) -> Option<Year> {
        let mut year = Year { ordinal: 1, from: self.first_of_cover, to: term_end(self.first_of_cover, 12) };
        while !self.over(year.from) && year.from <= day {
            if day <= year.to {
                return Some(year);
            }
            let ordinal = year.ordinal + 1;
            year = Year { ordinal, from: next(year.to), to: term_end(self.first_of_cover, 12 * ordinal) };
        }
        None
    }

    fn year_of_claim(&self, alert: Date, dispatch: Date, sheet: &mut Sheet) -> Option<Year> {
        match sheet.read("claim-year") {
            "dispatch-day" => self.year(self.last_day.map_or(dispatch, |last| dispatch.min(last))),
            _ => self.year(alert),
        }
    }

    /// What was paid in a year, and how many dispatches were.
    fn paid(&self, year: Year, request: &Value, sheet: &mut Sheet) -> (i128, usize) {
        let (mut sum, mut dispatches) = (0, 0);
        sheet.read("claim-year");
        for claim in request["claims"].as_array().unwrap() {
            let (alert, dispatch) = (day(&claim["alert_on"]), day(&claim["dispatched_on"]));
            if self.year_of_claim(alert, dispatch, sheet) == Some(year) {
                sum += yen(&claim["paid"]);
                dispatches += usize::from(yen(&claim["paid"]) > 0);
            }
        }
        (sum, dispatches)
    }
}

/// The members of an answer to `cover`.
pub fn cover(request: &Value, sheet: &mut Sheet) -> Map<String, Value> {
    let on = day(&request["on"]);
    let service = Service::of(request);
    let year = service.as_ref().and_then(|service| service.year(on));
    let (mut paid, mut left, mut dispatches_left, mut in_cover) = (0, 0, 0, false);
    if let (Some(service), Some(year)) = (&service, year) {
        let (sum, dispatches) = service.paid(year, request, sheet);
        paid = sum;
        in_cover = !service.over(on);
        if in_cover {
            dispatches_left = 2_usize.saturating_sub(dispatches);
            let by_dispatches = if dispatches_left == 2 {
                300_000
            } else if dispatches_left == 1 {
                150_000
            } else {
                0
            };
            left = (by_dispatches * YEN).min(300_000 * YEN - paid).max(0);
        }
    }
    let members = [
        ("in_cover", json!(in_cover)),
        ("policy_year", year_written(year)),
        ("dispatches_left", json!(dispatches_left)),
        ("paid", yen_written(paid)),
        ("left", yen_written(left)),
    ];
    members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The members of an answer to `assess_claim`.
pub fn assess_claim(request: &Value, sheet: &mut Sheet) -> super::ask::Members {
    let (claim, alert) = (&request["claim"], &request["claim"]["alert"]);
    let (alert_on, dispatched_on) = (day(&alert["on"]), day(&claim["dispatched_on"]));
    let upgraded_on = optional_day(&alert["upgraded_on"]);
    if upgraded_on.is_some_and(|day| day < alert_on) {
        return Err("interval-reversed");
    }
    let cost = yen(&claim["cost"]);
    let Some(service) = Service::of(request) else {
        return Ok(settled(verdict("nec-mimamori", vec!["not-in-force"], vec![]), None, cost));
    };
    let stars = alert["stars"].as_u64().unwrap();
    let upgraded_on = upgraded_on.filter(|_| stars == 2);
    let (mut codes, mut conditions) = (Vec::new(), Vec::new());

    if alert_on < service.first_of_cover {
        codes.push("before-cover");
    }
    if service.over(alert_on) {
        codes.push("after-cover");
    }
    if stars != 3 && upgraded_on.is_none() {
        codes.push("not-three-star");
    }

    let opens = match upgraded_on {
        Some(report) if sheet.read("upgrade-window") == "upgrade-day" => report,
        _ => alert_on,
    };
    if dispatched_on < opens || dispatched_on > days_from(opens, 30) {
        codes.push("outside-window");
    }

    let year = service.year_of_claim(alert_on, dispatched_on, sheet);
    if year.is_some_and(|year| service.paid(year, request, sheet).1 >= 2) {
        codes.push("limit-reached");
    }

    let mut must = |fact: &'static str, wanted: bool, code: &'static str| match claim["facts"][fact].as_bool() {
        None => conditions.push(fact),
        Some(said) if said != wanted => codes.push(code),
        Some(_) => {}
    };
    must("mail-received", true, "mail-not-received");
    if stars == 3 && claim["facts"]["full-scan"] == false {
        must("scan-exception", true, "scan-missing");
    } else {
        must("full-scan", true, "scan-missing");
    }
    if stars != 3 {
        must("scan-evidence", true, "scan-evidence-missing");
    }
    must("recommended", true, "investigation-not-recommended");
    must("vendor-registered", true, "vendor-not-registered");
    must("claim-delegated", true, "delegation-missing");
    must("receipt-delegated", true, "delegation-missing");
    must("known-before-cover", false, "known-before-cover");
    must("criminal-act", false, "criminal-act");
    must("knowing-violation", false, "knowing-violation");
    codes.sort_unstable();
    codes.dedup();
    Ok(settled(verdict("nec-mimamori", codes, conditions), year, cost))
}

fn settled(mut members: Map<String, Value>, year: Option<Year>, cost: i128) -> Map<String, Value> {
    let payable = if members["verdict"] == "refused" { 0 } else { cost.min(150_000 * YEN) };
    members.insert("policy_year".to_owned(), year_written(year));
    members.insert("payable".to_owned(), yen_written(payable));
    members.insert("customer_pays".to_owned(), yen_written(cost - payable));
    members
}

fn year_written(year: Option<Year>) -> Value {
    year.map_or(
        Value::Null,
        |year| json!({"ordinal": year.ordinal, "from": written(year.from), "to": written(year.to)}),
    )
}
