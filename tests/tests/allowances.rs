//! What is left and what may still be used: the program against the rules written plainly (`reference`), question by question.
#![allow(clippy::panic, clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, reason = "a request that lacks a member is a mistake of the test")]

mod cases;
mod reference;

use cases::{Near, any_day, near};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use reference::{ALLOWANCES, Tally, agree, days};
use serde_json::{Value, json};
use yakkan::calendar::Date;
use yakkan::calendar::jiff::civil::date;

/// A line before it is known which day all lie near.
#[derive(Clone, Debug)]
struct Draft(Option<(Near, Option<Near>)>);

impl Draft {
    fn line(&self, service: &str, anchor: Date) -> Option<Value> {
        let (start, last_day) = self.0?;
        let start = start.to(anchor);
        let mut line = json!({"service": service, "start": start.to_string(), "quantity": 30});
        if let Some(last_day) = last_day.map(|near| near.to(anchor)).filter(|last| *last >= start) {
            line["last_day"] = json!(last_day.to_string());
        }
        Some(line)
    }
}

fn draft() -> impl Strategy<Value = Draft> {
    let start = prop_oneof![6 => near(-30..=0), 1 => near(-70..=3)];
    weighted(0.9, (start, weighted(0.35, near(-3..=14)))).prop_map(Draft)
}

/// A use as it lies to a day. Certificates have a holder but, where the use is only asked for, now and then.
fn a_use(place: usize, anchor: Date, asked_for: bool) -> BoxedStrategy<Value> {
    let (service, allowance, _) = ALLOWANCES[place];
    let on = prop_oneof![
        8 => near(-1..=1),
        4 => near(-13..=13),
        if allowance == "certificate" { 6 } else { 1 } => near(-61..=-59),
    ];
    let units = weighted(0.8, prop_oneof![Just(100_u32), Just(101), 0..=100_u32, Just(u32::MAX)]);
    let holder =
        (select(vec!["ann", "bob"]), 0..10_u8).prop_map(move |(who, odd)| (odd > 0 || !asked_for).then_some(who));
    let vendor = weighted(0.7, weighted(0.9, proptest::bool::weighted(0.2)));
    // Units and holders say nothing where neither is asked for.
    let astray = proptest::bool::weighted(0.05);
    (on, units, holder, vendor, astray)
        .prop_map(move |(on, units, holder, vendor, astray)| {
            let mut one = json!({"service": service, "allowance": allowance, "on": on.to(anchor).to_string()});
            if let (Some(units), true) = (units, allowance == "deployment" || astray) {
                one["units"] = json!(units);
            }
            if let (Some(holder), true) = (holder, allowance == "certificate" || astray) {
                one["holder"] = json!(holder);
            }
            if let (Some(fact), true) = (vendor, asked_for && allowance.starts_with("ticket-")) {
                one["facts"] = fact.map_or(json!({}), |fact| json!({"handled-by-vendor": fact}));
            }
            one
        })
        .boxed()
}

/// Uses of which many are of one allowance, often more than there are, and that allowance's place.
fn uses(anchor: Date) -> BoxedStrategy<(usize, Vec<Value>)> {
    let any = || 0..ALLOWANCES.len();
    let place = prop_oneof![1 => Just(2_usize), 4 => any()];
    place
        .prop_flat_map(move |place| {
            let most = ALLOWANCES[place].2 + 3;
            let of_one = vec(a_use(place, anchor, false), 0..=most);
            let of_any = vec(any().prop_flat_map(move |place| a_use(place, anchor, false)), 0..=4);
            (Just(place), of_one, of_any)
        })
        .prop_map(|(place, mut of_one, of_any)| {
            of_one.extend(of_any);
            (place, of_one)
        })
        .boxed()
}

fn contract(anchor: Date) -> impl Strategy<Value = Value> {
    vec(draft(), 5).prop_map(move |drafts| {
        let services = ["eset-mdr-ultimate", "ites-mdr", "ites-id-cert", "ites-id-setup", "ites-base"];
        let lines: Value =
            drafts.iter().zip(services).filter_map(|(draft, service)| draft.line(service, anchor)).collect();
        json!({"id": "C-1", "lines": lines})
    })
}

fn asked(question: &'static str) -> impl Strategy<Value = Value> {
    any_day().prop_flat_map(move |anchor| {
        let parts = (contract(anchor), uses(anchor), reference::any_readings(), any::<bool>(), near(-1..=1));
        parts.prop_flat_map(move |(contract, (place, uses), readings, disputes, on)| {
            a_use(place, anchor, true).prop_map(move |one| {
                let mut request = json!({"do": question, "contract": contract, "uses": uses,
                    "readings": readings, "disputes": disputes});
                if question == "allowances" {
                    request["on"] = json!(on.to(anchor).to_string());
                } else {
                    request["use"] = one;
                }
                request
            })
        })
    })
}

#[test]
fn balances_are_what_counting_use_by_use_gives() {
    agree("allowances", &asked("allowances"), 512);
}

#[test]
fn a_use_is_judged_as_counting_use_by_use_judges_it() {
    agree("check_use", &asked("check_use"), 512);
}

#[test]
fn years_and_quarters_from_leap_days_are_the_same_on_every_day_of_nine_years() {
    let starts: &[Date] = if reference::at_length() {
        &[date(2024, 2, 29), date(2028, 2, 29), date(2024, 5, 31), date(2024, 8, 30), date(2023, 11, 30)]
    } else {
        &[date(2024, 2, 29)]
    };
    let mut tally = Tally::default();
    for start in starts {
        for year in ["contract", "calendar"] {
            let mut on = date(2024, 1, 1);
            while on <= date(2032, 12, 31) {
                let request = json!({"do": "allowances", "on": on.to_string(), "readings": {"allowance-year": year},
                "uses": [{"service": "eset-mdr-ultimate", "allowance": "hunt-proactive", "on": "2029-02-28"}],
                "contract": {"id": "C-1", "lines": [
                    {"service": "eset-mdr-ultimate", "start": start.to_string(), "quantity": 1},
                    {"service": "ites-mdr", "start": start.to_string(), "quantity": 25, "last_day": "2032-02-28"},
                ]}});
                tally.ask(&request);
                on = days::next(on);
            }
        }
    }
    tally.told("allowances on every day of nine years", 6_576);
}

#[test]
fn a_certificate_of_any_day_is_there_to_its_last_day_and_gone_on_the_next() {
    let mut tally = Tally::default();
    let mut issued = date(2023, 12, 25);
    while issued <= date(2025, 3, 5) {
        let last = days::months_from(issued, 60);
        for on in [days::previous(last), last, days::next(last)] {
            let request = json!({"do": "check_use", "readings": {}, "disputes": true,
                "use": {"service": "ites-id-cert", "allowance": "certificate", "on": on.to_string(), "holder": "ann"},
                "uses": [{"service": "ites-id-cert", "allowance": "certificate", "on": issued.to_string(), "holder": "ann"}],
                "contract": {"id": "C-1", "lines": [{"service": "ites-id-cert", "start": "2023-12-01", "quantity": 10}]}});
            tally.ask(&request);
        }
        issued = days::next(issued);
    }
    tally.told("certificates at their last day", 1_300);
}
