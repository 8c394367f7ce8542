//! Charges, invoices and timelines: the program against the rules written plainly (`reference`), month by month and day by day.
#![allow(clippy::panic, clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, reason = "a request that lacks a member is a mistake of the test")]

mod cases;
mod reference;

use cases::{Near, any_day, contract_case, near};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use reference::{SERVICES, agree, any_readings, at_length, compare, days, lines_written};
use serde_json::{Value, json};
use yakkan::calendar::Date;
use yakkan::calendar::jiff::ToSpan;
use yakkan::calendar::jiff::civil::date;

/// A unit price: whole yen, parts of a yen beside a half, and large ones.
fn unit_price() -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => (0..=20_000_u32).prop_map(|yen| json!(yen)),
        2 => (0..=20_000_u32, 0..=99_u32).prop_map(|(yen, sen)| json!(format!("{yen}.{sen:02}"))),
        2 => select(vec!["0.5", "0.025", "0.1", "1980.50", "105", "0.0000000001", "999999999999.9999999999"]).prop_map(|text| json!(text)),
        1 => (0..=999_999_999_u64, 0..=9_999_999_999_u64).prop_map(|(yen, part)| json!(format!("{yen}.{part:010}"))),
    ]
}

/// What is drawn for a price: whether every service has it, for whom, when, how much.
type PriceDraft = (usize, u8, Near, Value);

fn prices() -> impl Strategy<Value = (bool, Vec<PriceDraft>)> {
    let row = (0..SERVICES.len(), 0..=3_u8, near(-20..=20), unit_price());
    (proptest::bool::weighted(0.93), vec(row, 0..=12))
}

fn price_rows(anchor: Date, (complete, drafts): (bool, Vec<PriceDraft>), lines: &Value) -> Value {
    let mut rows: Vec<Value> = Vec::new();
    if complete {
        let services = lines.as_array().unwrap().iter().zip(0_usize..);
        rows.extend(services.map(|(line, place)| {
            let unit_price = [1005, 333, 105, 1980][place % 4];
            json!({"service": line["service"], "from": "2000-01-01", "unit_price": unit_price})
        }));
    }
    for (service, whose, from, unit_price) in drafts {
        let mut row =
            json!({"service": SERVICES[service], "from": from.to(anchor).to_string(), "unit_price": unit_price});
        match whose {
            0 => row["contract"] = json!("C-1"),
            1 => row["contract"] = json!("C-2"),
            _ => {}
        }
        rows.push(row);
    }
    json!(rows)
}

fn rate() -> impl Strategy<Value = (Near, &'static str, &'static str)> {
    let kind = select(vec!["standard", "standard", "standard", "reduced", "exempt"]);
    let rate = select(vec!["0", "0.08", "0.1", "0.12", "0.0825", "1", "0.3333333333", "0.10"]);
    (near(-3..=2), kind, rate)
}

fn registration() -> impl Strategy<Value = Value> {
    let digits = (0..9_999_999_999_999_u64).prop_map(|number| format!("T{number:013}"));
    let text = prop_oneof![
        4 => Just("T7000012050002".to_owned()),
        4 => digits,
        1 => select(vec!["T700001205000", "7000012050002", "T70000120500022", "X7000012050002"]).prop_map(str::to_owned),
    ];
    text.prop_map(|text| json!(text))
}

fn asked(question: &'static str) -> impl Strategy<Value = Value> {
    any_day().prop_flat_map(move |anchor| {
        let others = (prices(), vec(rate(), 0..=3), weighted(0.3, registration()), near(-14..=14), 0..=14_i32);
        let bounds = (weighted(0.4, near(-24..=6)), weighted(0.4, near(-6..=60)));
        let parts = (contract_case(anchor), others, bounds, any_readings(), any::<bool>());
        parts.prop_map(move |(contract, (prices, rates, registration, month, months), bounds, readings, disputes)| {
            let lines = lines_written(&contract);
            let mut request = json!({"do": question, "contract": {"id": "C-1", "lines": lines},
                "readings": readings, "disputes": disputes});
            let month = month.to(anchor);
            if question != "timeline" {
                request["prices"] = price_rows(anchor, prices, &lines);
            }
            match question {
                "charges" => {
                    let to = month.checked_add((months - 1).months()).unwrap().clamp(date(2000, 1, 1), date(2099, 12, 31));
                    request["from"] = days::month_written(month);
                    request["to"] = days::month_written(to);
                }
                "invoice" => {
                    request["month"] = days::month_written(month);
                    if !rates.is_empty() {
                        let row = |(from, kind, rate): &(Near, &str, &str)| json!({"kind": kind, "from": from.to(month).to_string(), "rate": rate});
                        request["rates"] = rates.iter().map(row).collect();
                    }
                    if let Some(registration) = registration {
                        request["registration"] = registration;
                    }
                }
                _ => {
                    for (bound, day) in [("from", bounds.0), ("to", bounds.1)] {
                        if let Some(day) = day {
                            request[bound] = json!(day.to(anchor).to_string());
                        }
                    }
                }
            }
            request
        })
    })
}

#[test]
fn charges_are_what_going_through_every_day_of_every_month_gives() {
    agree("charges", &asked("charges"), 768);
}

#[test]
fn invoices_are_what_adding_up_line_by_line_gives() {
    agree("invoice", &asked("invoice"), 1024);
}

#[test]
fn timelines_show_what_happens_service_by_service() {
    agree("timeline", &asked("timeline"), 768);
}

#[test]
fn every_service_of_every_quantity_costs_the_same() {
    let roundings: &[&str] = if at_length() { &["down", "half-up", "up"] } else { &["half-up"] };
    let prices = ["1980.50", "0.025", "1", "333.3333333333"];
    let prices = if at_length() { &prices[..] } else { &prices[..1] };
    let requests = SERVICES.into_iter().flat_map(|service| {
        let other = if service == "ites-base" { "ites-edr" } else { "ites-base" };
        (0..=200).flat_map(move |quantity| {
            roundings.iter().flat_map(move |rounding| {
                prices.iter().map(move |price| {
                    let lines = json!([{"service": service, "start": "2026-04-15", "quantity": quantity},
                        {"service": other, "start": "2026-04-01", "quantity": 1}]);
                    let prices = json!([{"service": service, "from": "2026-04-15", "unit_price": price},
                        {"service": other, "from": "2026-01-01", "unit_price": 105}]);
                    json!({"do": "invoice", "month": if service == "nec-mimamori" { "2026-05" } else { "2026-04" },
                        "readings": {"amount-rounding": rounding, "tax-rounding": rounding},
                        "contract": {"id": "C-1", "lines": lines}, "prices": prices})
                })
            })
        })
    });
    compare("invoices of every quantity", requests, if at_length() { 24_120 } else { 2_010 });
}

#[test]
fn every_start_day_of_the_leap_cycle_is_first_charged_in_the_same_month() {
    let step = if at_length() { 1 } else { 13 };
    let starts = std::iter::successors(Some(date(2024, 1, 1)), |day| Some(days::next(*day)));
    let requests = starts.take_while(|day| day.year() <= 2032).step_by(step).flat_map(|start| {
        ["charged", "free"].into_iter().flat_map(move |first| {
            [0, 1, 31].into_iter().flat_map(move |length| {
                let last = start.checked_add(length.days()).unwrap().to_string();
                let lines = ["ites-id", "ites-id-setup", "nec-mimamori"].map(|service| {
                    json!({"service": service, "start": start.to_string(), "quantity": 20, "last_day": last})
                });
                let prices = ["ites-id", "ites-id-setup", "nec-mimamori"]
                    .map(|service| json!({"service": service, "from": start.to_string(), "unit_price": 100}));
                let contract = json!({"id": "C-1", "lines": lines});
                let to = start.checked_add(3.months()).unwrap();
                [
                    json!({"do": "charges", "contract": contract, "from": days::month_written(start), "to": days::month_written(to),
                        "prices": prices, "readings": {"first-month": first}}),
                    json!({"do": "timeline", "contract": contract, "readings": {"first-month": first}}),
                ]
            })
        })
    });
    compare("charges and timelines from every start day", requests, if at_length() { 39_456 } else { 3_036 });
}
