//! By when something is due, commitment by commitment.

use serde_json::{Map, Value, json};
use yakkan::calendar::jiff::ToSpan;
use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, Timestamp};

use super::days::{day, day_of, days_from, instant, instant_written, midnight, months_from, next, previous, written};
use super::desk::{business_days_after, works};
use super::sheet::Sheet;

/// Every commitment: the service, its name, its severities, and whether it takes a day, an instant or a month.
pub const COMMITMENTS: [(&str, &str, &[&str], Takes); 13] = [
    ("ites-id", "monthly-report", &[], Takes::Month),
    ("ites-id-cert", "certificate-expiry", &[], Takes::Day),
    ("nec-mimamori", "inquiry-answer", &[], Takes::Instant),
    ("nec-mimamori", "inquiry-auto-close", &[], Takes::Day),
    ("nec-mimamori", "failure-contact", &["A", "B", "Z"], Takes::Either),
    ("nec-mimamori", "alert-retention", &[], Takes::Day),
    ("nec-mimamori", "maintenance-notice", &[], Takes::Day),
    ("nec-mimamori", "amendment-in-force", &[], Takes::Day),
    ("nec-mimamori", "utm-replacement", &[], Takes::Day),
    ("eset-mdr-ultimate", "first-response", &["A", "B", "C"], Takes::Instant),
    ("eset-mdr-ultimate", "agent-upgrade", &[], Takes::Day),
    ("eset-mdr-ultimate", "raw-log-retention", &[], Takes::Day),
    ("eset-mdr-ultimate", "detection-log-retention", &[], Takes::Day),
];

/// What a commitment is asked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    Day,
    Instant,
    Month,
    Either,
}

/// When something is due.
enum Due {
    Never,
    On(Date),
    At(Timestamp),
}

/// The members of an answer to `due`.
pub fn due(request: &Value, sheet: &mut Sheet) -> super::ask::Members {
    let (service, commitment) = (&request["service"], &request["commitment"]);
    let known = COMMITMENTS.iter().find(|known| known.0 == *service && known.1 == *commitment);
    let Some((_, commitment, severities, takes)) = known else { return Err("unknown-commitment") };
    let severity = request["severity"].as_str();
    if severities.is_empty() != severity.is_none() || severity.is_some_and(|level| !severities.contains(&level)) {
        return Err("unknown-severity");
    }
    let from = &request["from"];
    in_range(from, *takes)?;

    let (rule, sense, due) = match (*commitment, severity) {
        ("first-response", Some("A")) => ("elapsed", "by", Due::At(instant(from) + 2.hours())),
        ("first-response", Some("B")) => ("elapsed", "by", Due::At(instant(from) + 4.hours())),
        ("first-response", _) => ("business-days", "by", Due::At(one_business_day(request, sheet)?)),
        ("inquiry-answer", _) => ("business-days", "by", Due::At(answer(request, sheet)?)),
        ("monthly-report", _) => {
            let month: Date = format!("{}-01", from.as_str().unwrap()).parse().unwrap();
            let tenth = business_days_after("ites", month.last_of_month(), 10, request, sheet)?;
            ("business-days", "by", Due::On(tenth))
        }
        ("failure-contact", Some("Z")) => ("none", "none", Due::Never),
        ("failure-contact", _) => ("promptly", "none", Due::Never),
        ("agent-upgrade", _) => ("calendar", "from", Due::On(days_from(day(from), 14))),
        ("raw-log-retention", _) => ("calendar", "after", Due::On(days_from(day(from), 7))),
        ("detection-log-retention", _) => ("calendar", "after", Due::On(days_from(day(from), 31))),
        ("inquiry-auto-close", _) => ("calendar", "after", Due::On(days_from(day(from), 14))),
        ("alert-retention", _) => ("calendar", "after", Due::On(days_from(day(from), 90))),
        ("utm-replacement", _) => ("calendar", "by", Due::On(months_from(day(from), 84))),
        ("certificate-expiry", _) => ("calendar", "by", Due::On(months_from(day(from), 60))),
        ("amendment-in-force", _) => {
            let days = if sheet.read("amendment-count") == "on-the-20th" { 20 } else { 21 };
            ("calendar", "none", Due::On(days_from(day(from), days)))
        }
        ("maintenance-notice", _) => ("calendar", "by", Due::On(notice(day(from), sheet))),
        other => panic!("no rule for {other:?}"),
    };

    let done = &request["done"];
    let mut members = Map::new();
    if !done.is_null() && sense != "none" {
        let order = match &due {
            Due::On(due) => day(done).cmp(due),
            Due::At(due) => instant(done).cmp(due),
            Due::Never => panic!("nothing to meet"),
        };
        let met = match sense {
            "by" => order.is_le(),
            "from" => order.is_ge(),
            _ => order.is_gt(),
        };
        members.insert("met".to_owned(), json!(met));
    }
    let due = match due {
        Due::Never => Value::Null,
        Due::On(day) => written(day),
        Due::At(instant) => instant_written(instant),
    };
    members.extend([("rule", json!(rule)), ("sense", json!(sense)), ("due", due)].map(|(n, v)| (n.to_owned(), v)));
    Ok(members)
}

/// Whether a commitment's moment lies in the days that may be named.
fn in_range(from: &Value, takes: Takes) -> Result<(), &'static str> {
    let text = from.as_str().unwrap();
    let on = match takes {
        Takes::Month => format!("{text}-01").parse().unwrap(),
        Takes::Day => day(from),
        Takes::Instant => day_of(instant(from)),
        Takes::Either if text.len() == 10 => day(from),
        Takes::Either => day_of(instant(from)),
    };
    let known = date(2000, 1, 1) <= on && on <= date(2099, 12, 31);
    if known { Ok(()) } else { Err("date-out-of-range") }
}

/// One business day after an inquiry at ESET.
fn one_business_day(request: &Value, sheet: &mut Sheet) -> Result<Timestamp, &'static str> {
    let received = instant(&request["from"]);
    let on = day_of(received);
    let same_time = sheet.read("business-day-response") == "same-time";
    let counts_from_receipt = same_time && works("eset", on, request, sheet)?;
    let following = business_days_after("eset", on, 1, request, sheet)?;
    if counts_from_receipt {
        let since_midnight = received.duration_since(midnight(on));
        return Ok(midnight(following) + since_midnight);
    }
    Ok(midnight(next(following)))
}

/// The end of the fourth business day of the desk that answers for NEC.
fn answer(request: &Value, sheet: &mut Sheet) -> Result<Timestamp, &'static str> {
    let on = day_of(instant(&request["from"]));
    let fourth = business_days_after("nec-desk", on, 4, request, sheet)?;
    Ok(match sheet.read("business-day-end") {
        "midnight" => midnight(next(fourth)),
        _ => midnight(fourth) + 18.hours(),
    })
}

/// The last day on which work can be announced a month before.
fn notice(work: Date, sheet: &mut Sheet) -> Date {
    let back = |day: Date| day.checked_sub(1.month()).unwrap();
    match sheet.read("notice-count") {
        "end-of-day" => previous(back(next(work))),
        "clear-months" => previous(back(work)),
        _ => back(work),
    }
}
