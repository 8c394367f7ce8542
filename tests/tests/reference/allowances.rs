//! What may be used how often, use by use.

use serde_json::{Map, Value, json};
use yakkan::calendar::Date;
use yakkan::calendar::jiff::civil::date;

use super::days::{day, months_from, next, optional_day, term_end, written};
use super::sheet::Sheet;

/// Every allowance in the order of the documents: the service, its name, how many.
pub const ALLOWANCES: [(&str, &str, usize); 9] = [
    ("ites-mdr", "ticket-verification", 3),
    ("ites-mdr", "ticket-investigation", 1),
    ("ites-id-cert", "certificate", 10),
    ("ites-id-setup", "meeting", 2),
    ("eset-mdr-ultimate", "hunt-on-demand", 1),
    ("eset-mdr-ultimate", "hunt-proactive", 1),
    ("eset-mdr-ultimate", "health-check", 1),
    ("eset-mdr-ultimate", "deployment", 2),
    ("eset-mdr-ultimate", "initial-tuning", 1),
];

/// The days of a service in a contract.
struct Days {
    start: Date,
    last_day: Option<Date>,
}

impl Days {
    fn of(request: &Value, service: &str) -> Option<Self> {
        let line = request["contract"]["lines"].as_array().unwrap().iter().find(|line| line["service"] == service)?;
        Some(Self { start: day(&line["start"]), last_day: optional_day(&line["last_day"]) })
    }

    fn hold(&self, day: Date) -> bool {
        self.start <= day && self.last_day.is_none_or(|last| day <= last)
    }
}

/// The members of an answer to `allowances`.
pub fn allowances(request: &Value, sheet: &mut Sheet) -> Map<String, Value> {
    let on = day(&request["on"]);
    let mut balances = Vec::new();
    for (service, allowance, _) in ALLOWANCES {
        let Some(days) = Days::of(request, service).filter(|days| days.hold(on)) else { continue };
        if allowance == "certificate" {
            let uses = uses_of(request, service, allowance);
            let holders: std::collections::BTreeSet<&str> =
                uses.iter().map(|one| one["holder"].as_str().unwrap()).collect();
            for holder in holders {
                balances.push(balance(request, allowance, Some(holder), on, &days, 0, sheet));
            }
        } else {
            balances.push(balance(request, allowance, None, on, &days, 0, sheet));
        }
    }
    Map::from_iter([("balances".to_owned(), Value::Array(balances))])
}

/// The members of an answer to `check_use`.
pub fn check_use(request: &Value, sheet: &mut Sheet) -> Map<String, Value> {
    let asked = &request["use"];
    let (service, allowance) = (asked["service"].as_str().unwrap(), asked["allowance"].as_str().unwrap());
    let on = day(&asked["on"]);
    let certificate = allowance == "certificate";
    let holder = asked["holder"].as_str().filter(|_| certificate);
    let (mut codes, mut conditions) = (Vec::new(), Vec::new());

    let days = Days::of(request, service).filter(|days| days.hold(on));
    let after = match &days {
        None => {
            codes.push("not-in-force");
            None
        }
        Some(_) if certificate && holder.is_none() => None,
        Some(days) => Some(balance(request, allowance, holder, on, days, 1, sheet)),
    };
    if after.as_ref().is_some_and(|balance| balance["over"] != 0) {
        codes.push("allowance-exhausted");
    }
    if allowance == "deployment" && asked["units"].as_u64().is_none_or(|units| units > 100) {
        codes.push("unit-cap-exceeded");
    }
    if certificate && holder.is_none() {
        codes.push("holder-missing");
    }
    if allowance.starts_with("ticket-") {
        match asked["facts"]["handled-by-vendor"].as_bool() {
            Some(true) => codes.push("handled-by-vendor"),
            Some(false) => {}
            None => conditions.push("handled-by-vendor"),
        }
    }

    let refused = !codes.is_empty();
    let mut members = verdict(service, codes, conditions);
    if let (false, Some(after)) = (refused, after) {
        members.insert("balance".to_owned(), after);
    }
    members
}

/// The three members of a verdict about one service.
pub fn verdict(service: &str, mut codes: Vec<&str>, mut facts: Vec<&str>) -> Map<String, Value> {
    codes.sort_unstable();
    facts.sort_unstable();
    let outcome = match (codes.is_empty(), facts.is_empty()) {
        (false, _) => "refused",
        (true, false) => "conditional",
        (true, true) => "allowed",
    };
    let violations: Value = codes.iter().map(|code| json!({"code": code, "service": service})).collect();
    let conditions: Value = facts.iter().map(|fact| json!({"fact": fact, "service": service})).collect();
    let members = [("verdict", json!(outcome)), ("violations", violations), ("conditions", conditions)];
    members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn uses_of<'r>(request: &'r Value, service: &str, allowance: &str) -> Vec<&'r Value> {
    let uses = request["uses"].as_array().unwrap().iter();
    uses.filter(|one| one["service"] == service && one["allowance"] == allowance).collect()
}

/// What is left on a day in force, with as many uses more on that day.
fn balance(
    request: &Value,
    allowance: &str,
    holder: Option<&str>,
    on: Date,
    days: &Days,
    more: usize,
    sheet: &mut Sheet,
) -> Value {
    let (service, _, granted) = ALLOWANCES.iter().find(|(_, name, _)| *name == allowance).unwrap();
    let (from, to) = period(allowance, on, days, sheet);
    let counted = |one: &&&Value| {
        let used_on = day(&one["on"]);
        let now = match holder {
            // A certificate is there from the day it is issued until five years later.
            Some(holder) => one["holder"] == holder && used_on <= on && on <= months_from(used_on, 60),
            None => from <= used_on && to.is_none_or(|to| used_on <= to),
        };
        now && days.hold(used_on)
    };
    let used = uses_of(request, service, allowance).iter().filter(counted).count() + more;
    let mut balance = json!({
        "service": service,
        "allowance": allowance,
        "granted": granted,
        "used": used,
        "left": granted.saturating_sub(used),
        "over": used.saturating_sub(*granted),
        "from": written(from),
        "to": to.map_or(Value::Null, written),
    });
    if let Some(holder) = holder {
        balance["holder"] = json!(holder);
    }
    balance
}

/// The first and the last day of the period that holds a day.
fn period(allowance: &str, on: Date, days: &Days, sheet: &mut Sheet) -> (Date, Option<Date>) {
    let (from, to) = match allowance {
        "ticket-verification" | "ticket-investigation" => (on.first_of_month(), on.last_of_month()),
        "hunt-on-demand" | "health-check" => stretch(12, on, days.start, sheet),
        "hunt-proactive" => stretch(3, on, days.start, sheet),
        _ => {
            if allowance == "deployment" {
                sheet.read("deployment-scope");
            }
            return (days.start, days.last_day);
        }
    };
    let cut = (from.max(days.start), days.last_day.map_or(to, |last| to.min(last)));
    if cut != (from, to) {
        sheet.read("partial-grant");
    }
    (cut.0, Some(cut.1))
}

/// The year or the quarter that holds a day, found by going through them all from the first.
fn stretch(months: i32, on: Date, start: Date, sheet: &mut Sheet) -> (Date, Date) {
    let origin = match sheet.read("allowance-year") {
        "calendar" => date(start.year(), 1, 1),
        _ => start,
    };
    let mut from = origin;
    for end in (1..).map(|ordinal| term_end(origin, ordinal * months)) {
        if on <= end {
            return (from, end);
        }
        from = next(end);
    }
    panic!("no end of time");
}
