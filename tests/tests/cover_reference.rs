//! What the insurance covers and pays: the program against the rules written plainly (`reference`).
#![allow(clippy::panic, clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, reason = "a request that lacks a member is a mistake of the test")]

mod cases;
mod reference;

use cases::{Near, any_day, near};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use reference::{Tally, agree, days, told};
use serde_json::{Value, json};
use yakkan::calendar::Date;
use yakkan::calendar::jiff::ToSpan;
use yakkan::calendar::jiff::civil::date;

const FACTS: [(&str, bool); 11] = [
    ("mail-received", true),
    ("full-scan", true),
    ("scan-exception", true),
    ("scan-evidence", true),
    ("recommended", true),
    ("vendor-registered", true),
    ("claim-delegated", true),
    ("receipt-delegated", true),
    ("known-before-cover", false),
    ("criminal-act", false),
    ("knowing-violation", false),
];

/// The line as it lies to a day: its start, the beginning of use, its last day.
type Draft = (Near, Option<Near>, Option<Near>);

fn contract(anchor: Date, draft: Option<Draft>) -> Value {
    let mut lines = vec![json!({"service": "ites-base", "start": "2026-04-01", "quantity": 1})];
    if let Some((start, use_start, last_day)) = draft {
        let start = start.to(anchor);
        let last_day = last_day.map(|near| near.to(anchor)).filter(|last| *last >= start);
        let use_start = use_start.map(|near| near.to(anchor));
        let mut line = json!({"service": "nec-mimamori", "start": start.to_string(), "quantity": 1});
        if let Some(last_day) = last_day {
            line["last_day"] = json!(last_day.to_string());
        }
        if let Some(use_start) = use_start.filter(|begin| last_day.is_none_or(|last| *begin <= last)) {
            line["use_start"] = json!(use_start.to_string());
        }
        lines.push(line);
    }
    json!({"id": "C-1", "lines": lines})
}

/// Days from an alert or its report to the dispatch, often the last of the window.
fn wait() -> impl Strategy<Value = i32> {
    prop_oneof![4 => 0..=29_i32, 2 => 29..=32_i32, 1 => -2..=70_i32]
}

fn later(day: Date, days: i32) -> Date {
    day.checked_add(days.days()).unwrap().clamp(date(2000, 1, 1), date(2099, 12, 31))
}

fn amount() -> impl Strategy<Value = Value> {
    let round = select(vec![0_u32, 1, 80_000, 149_999, 150_000, 150_001, 200_000, 300_000]);
    prop_oneof![
        4 => round.prop_map(|yen| json!(yen.to_string())),
        1 => (0..=400_000_u32).prop_map(|yen| json!(yen)),
        1 => (0..=400_000_u32, 0..=99_u32).prop_map(|(yen, sen)| json!(format!("{yen}.{sen:02}"))),
    ]
}

fn paid_claim(anchor: Date) -> impl Strategy<Value = Value> {
    let paid = prop_oneof![1 => amount(), 3 => select(vec!["0", "1", "80000", "150000"]).prop_map(|yen| json!(yen))];
    (near(-13..=13), wait(), paid).prop_map(move |(alert, wait, paid)| {
        let alert = alert.to(anchor);
        json!({"alert_on": alert.to_string(), "dispatched_on": later(alert, wait).to_string(), "paid": paid})
    })
}

fn facts() -> impl Strategy<Value = Value> {
    let said = |broken: f64, unsaid: f64| {
        let one = (proptest::bool::weighted(broken), proptest::bool::weighted(unsaid));
        vec(one, FACTS.len())
    };
    prop_oneof![3 => said(0.02, 0.02), 2 => said(0.1, 0.15), 1 => said(0.5, 0.3)].prop_map(|said| {
        let each = FACTS.iter().zip(said).filter(|(_, (_, unsaid))| !unsaid);
        Value::Object(each.map(|((fact, good), (broken, _))| ((*fact).to_owned(), json!(*good != broken))).collect())
    })
}

fn claim(anchor: Date) -> impl Strategy<Value = Value> {
    let stars = prop_oneof![4 => Just(3_u32), 4 => Just(2), 1 => 0..=1_u32];
    let upgraded = weighted(0.6, prop_oneof![12 => 0..=40_i32, 1 => -2..=-1_i32]);
    (near(-1..=1), stars, upgraded, wait(), any::<bool>(), amount(), facts()).prop_map(
        move |(alert, stars, upgraded, wait, after_report, cost, facts)| {
            let on = alert.to(anchor);
            let mut alert = json!({"on": on.to_string(), "stars": stars});
            let report = upgraded.map(|days| later(on, days));
            if let Some(report) = report {
                alert["upgraded_on"] = json!(report.to_string());
            }
            let from = report.filter(|_| after_report).unwrap_or(on);
            json!({"alert": alert, "dispatched_on": later(from, wait).to_string(), "cost": cost, "facts": facts})
        },
    )
}

fn asked(question: &'static str) -> impl Strategy<Value = Value> {
    any_day().prop_flat_map(move |anchor| {
        let start = prop_oneof![5 => near(-26..=0), 1 => near(-80..=3)];
        let draft = weighted(0.97, (start, weighted(0.4, near(-14..=3)), weighted(0.35, near(-1..=6))));
        let claims = prop_oneof![vec(paid_claim(anchor), 0..=3), vec(paid_claim(anchor), 0..=8)];
        let parts = (draft, claims, claim(anchor), near(-13..=13), reference::any_readings(), any::<bool>());
        parts.prop_map(move |(draft, claims, claim, on, readings, disputes)| {
            let mut request = json!({"do": question, "contract": contract(anchor, draft), "claims": claims,
                "readings": readings, "disputes": disputes});
            if question == "cover" {
                request["on"] = json!(on.to(anchor).to_string());
            } else {
                request["claim"] = claim;
            }
            request
        })
    })
}

#[test]
fn cover_is_what_renewing_year_by_year_gives() {
    agree("cover", &asked("cover"), 1024);
}

#[test]
fn a_claim_is_assessed_as_the_rules_written_plainly_assess_it() {
    agree("assess_claim", &asked("assess_claim"), 1024);
}

#[test]
fn a_claim_takes_its_steps_one_by_one() {
    let steps = [
        "conditions-met",
        "dispatch-requested",
        "scan-guided",
        "vendors-listed",
        "scheduled",
        "worked",
        "reported",
        "claimed",
        "paid",
        "closed-after-scan",
    ];
    let mut compared = 0;
    for before in [None].into_iter().chain(steps.map(Some)) {
        for next in steps {
            let allowed = match before {
                None => next == "conditions-met",
                Some("scan-guided") => next == "vendors-listed" || next == "closed-after-scan",
                Some("paid" | "closed-after-scan") => false,
                Some(before) => steps.windows(2).any(|pair| pair == [before, next]),
            };
            let request = json!({"do": "claim_step", "step": before, "next": next});
            let expected = if allowed {
                json!({"ok": {"step": next, "readings": []}})
            } else {
                json!({"error": {"code": "step-out-of-order"}})
            };
            assert_eq!(reference::program_answer(&request), expected, "{request}");
            compared += 1;
        }
    }
    told("claim_step", compared, 110);
}

#[test]
fn every_day_around_a_short_service_is_in_cover_or_out_of_it_alike() {
    let (start, last_day) = (date(2027, 12, 15), date(2028, 2, 29));
    let mut tally = Tally::default();
    for use_start in ["2027-12-15", "2027-12-31", "2028-01-01", "2028-01-31", "2028-02-01", "2028-02-29"] {
        for value in ["alert-day", "dispatch-day"] {
            let mut on = later(start, -40);
            while on <= later(last_day, 400) {
                let request = json!({"do": "cover", "on": on.to_string(), "readings": {"claim-year": value},
                    "claims": [{"alert_on": on.to_string(), "dispatched_on": later(on, 30).to_string(), "paid": 7}],
                    "contract": {"id": "C-1", "lines": [{"service": "nec-mimamori", "start": start.to_string(),
                        "quantity": 1, "use_start": use_start, "last_day": last_day.to_string()}]}});
                tally.ask(&request);
                on = days::next(on);
            }
        }
    }
    tally.told("cover on every day around a short service", 6_000);
}
