//! Contracts and their changes: the program against the rules written plainly (`reference`), question by question.
#![allow(clippy::panic, clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, reason = "a request that lacks a member is a mistake of the test")]

mod cases;
mod reference;

use cases::{Near, any_day, any_notice_day, change_case, contract_case, near, notice_day_near_the_end};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use reference::{SERVICES, agree, any_readings, at_length, compare, days, lines_written};
use serde_json::{Value, json};
use yakkan::calendar::jiff::civil::date;
use yakkan::contract_rules::Wish;

const FACTS: [(&str, bool); 10] = [
    ("in-japan", true),
    ("corporate", true),
    ("no-other-withsecure", true),
    ("withsecure-terms", true),
    ("trustlogin-terms", true),
    ("analyst-action-consent", true),
    ("utm-terms", true),
    ("no-antisocial-forces", true),
    ("eset-terms", true),
    ("cloud-managed", true),
];

fn facts() -> impl Strategy<Value = Value> {
    let said = |broken: f64, unsaid: f64| {
        vec((proptest::bool::weighted(broken), proptest::bool::weighted(unsaid)), FACTS.len())
    };
    let said = prop_oneof![3 => said(0.0, 0.0), 2 => said(0.1, 0.1), 1 => said(0.5, 0.4)];
    let administrators = weighted(0.9, prop_oneof![6 => 1..=2_u32, 2 => 0..=3_u32, 1 => Just(u32::MAX)]);
    weighted(0.95, (said, administrators)).prop_map(|drawn| {
        let Some((said, administrators)) = drawn else { return Value::Null };
        let each = FACTS.iter().zip(said).filter(|(_, (_, unsaid))| !unsaid);
        let mut facts: Value = Value::Object(
            each.map(|((fact, good), (broken, _))| ((*fact).to_owned(), json!(*good != broken))).collect(),
        );
        if let Some(count) = administrators {
            facts["administrators"] = json!(count);
        }
        facts
    })
}

fn contract(lines: Value, facts: Value) -> Value {
    let mut contract = json!({"id": "C-1", "lines": lines});
    if !facts.is_null() {
        contract["facts"] = facts;
    }
    contract
}

fn validity() -> impl Strategy<Value = Value> {
    (any_day().prop_flat_map(contract_case), facts(), any_readings(), any::<bool>()).prop_map(
        |(case, facts, readings, disputes)| {
            json!({"do": "check_contract", "contract": contract(lines_written(&case), facts), "readings": readings,
                "disputes": disputes})
        },
    )
}

/// A request to change a contract, its parts on days of their own but for `earliest_change`, which asks for the day.
fn change(question: &'static str) -> impl Strategy<Value = Value> {
    let notice = prop_oneof![8 => any_notice_day().boxed(), 1 => notice_day_near_the_end().boxed()];
    let on = || prop_oneof![3 => near(-2..=26), 1 => near(4..=4)];
    let days: BoxedStrategy<(Near, Vec<Option<Near>>)> = (on(), vec(weighted(0.2, on()), 4)).boxed();
    (change_case(notice), days, facts(), any_readings(), any::<bool>()).prop_map(
        move |(case, (usual, own), facts, readings, disputes)| {
            let parts = case.parts.iter().zip(own).map(|((service, wish), own)| {
                let mut part = json!({"service": service});
                match wish {
                    Wish::Quantity(quantity) => part["quantity"] = json!(quantity),
                    Wish::Cancel => part["cancel"] = json!(true),
                    Wish::Suspend => part["suspend"] = json!(true),
                }
                if question == "check_change" {
                    part["on"] = json!(own.unwrap_or(usual).to(case.notice).to_string());
                }
                part
            });
            let mut notice = json!({"on": case.notice.to_string()});
            if let Some(written) = case.written {
                notice["written"] = json!(written);
            }
            json!({"do": question, "contract": contract(lines_written(&case.contract), facts),
                "changes": parts.collect::<Vec<_>>(), "notice": notice, "readings": readings, "disputes": disputes})
        },
    )
}

#[test]
fn a_contract_is_valid_where_going_through_its_services_by_name_finds_it_so() {
    agree("check_contract", &validity(), 512);
}

#[test]
fn a_change_with_parts_on_several_days_is_judged_as_the_rules_written_plainly_judge_it() {
    agree("check_change", &change("check_change"), 1024);
}

#[test]
fn the_earliest_day_is_the_first_that_trying_day_after_day_finds() {
    let found = if at_length() { reference::cases(0).cases / 20 } else { 48 };
    reference::agree_times("earliest_change", &change("earliest_change"), found.max(48));
}

#[test]
fn every_day_of_the_leap_cycle_has_the_same_latest_notice() {
    let step = if at_length() { 1 } else { 5 };
    let every_day = std::iter::successors(Some(date(2024, 1, 1)), |day| Some(days::next(*day)));
    let requests = every_day.take_while(|day| day.year() <= 2032).step_by(step).flat_map(|on| {
        let services = if at_length() || on.day() == 29 { &SERVICES[..] } else { &SERVICES[3..4] };
        services.iter().flat_map(move |service| {
            ["decrease", "cancel"].into_iter().flat_map(move |kind| {
                [("corresponding-day", "month-end"), ("end-of-day", "same-day"), ("clear-months", "month-end")].map(
                    |(count, effect)| {
                        json!({"do": "latest_notice", "service": service, "kind": kind, "on": on.to_string(),
                            "readings": {"notice-count": count, "cancel-effect": effect}})
                    },
                )
            })
        })
    });
    compare("latest_notice on every day of 2024 to 2032", requests, if at_length() { 197_280 } else { 3_900 });
}

/// A service with everything it needs beside it.
fn with_company(service: &str, quantity: u32) -> Value {
    let others: &[(&str, u32)] = match service {
        "ites-base" | "nec-mimamori" | "eset-mdr-ultimate" => &[],
        "ites-edr" => &[("ites-base", 1), ("ites-edr-mdr-base", 1)],
        "ites-mdr" => &[("ites-base", 1), ("ites-edr-mdr-base", 1), ("ites-edr", 30)],
        "ites-edr-mdr-base" => &[("ites-base", 1), ("ites-edr", 30)],
        "ites-id-cert" | "ites-id-setup" => &[("ites-base", 1), ("ites-id", 20)],
        _ => &[("ites-base", 1)],
    };
    let all = others.iter().copied().chain([(service, quantity)]);
    let line = |(service, quantity)| json!({"service": service, "start": "2026-04-01", "quantity": quantity});
    all.map(line).collect()
}

#[test]
fn every_quantity_of_every_service_is_judged_alike() {
    let check = |lines: Value, same: &str| json!({"do": "check_contract", "contract": {"id": "C-1", "lines": lines}, "readings": {"same-count": same}});
    let alone = SERVICES.into_iter().flat_map(move |service| {
        let one = move |quantity| json!([{"service": service, "start": "2026-04-01", "quantity": quantity}]);
        (0..=200).flat_map(move |quantity| {
            [
                check(one(quantity), "equal"),
                check(with_company(service, quantity), "equal"),
                check(with_company(service, quantity), "at-least"),
            ]
        })
    });
    let step = if at_length() { 1 } else { 40 };
    let pairs = (0..=200).step_by(step).flat_map(move |edr| {
        (0..=200).flat_map(move |mdr| {
            let mut lines = with_company("ites-mdr", mdr);
            lines[2]["quantity"] = json!(edr);
            ["equal", "at-least"].map(|same| check(lines.clone(), same))
        })
    });
    compare("check_contract of every quantity", alone.chain(pairs), if at_length() { 86_832 } else { 8_442 });
}

#[test]
fn every_change_from_a_quantity_to_another_is_judged_alike() {
    let step = if at_length() { 1 } else { 20 };
    let requests = SERVICES.into_iter().flat_map(|service| {
        let from = select_quantities(service);
        from.iter().flat_map(move |from| {
            (0..=200).step_by(step).map(move |to| {
                json!({"do": "check_change", "contract": {"id": "C-1", "lines": with_company(service, *from)},
                    "changes": [{"service": service, "on": "2027-04-01", "quantity": to}],
                    "notice": {"on": "2026-12-01", "written": true}})
            })
        })
    });
    compare("check_change from and to every quantity", requests, if at_length() { 8_000 } else { 400 });
}

fn select_quantities(service: &str) -> &'static [u32] {
    match service {
        "ites-mdr" | "ites-edr" => &[24, 25, 30, 31],
        "ites-id" => &[19, 20, 21, 40],
        "ites-id-cert" => &[10, 15, 20, 30],
        _ => &[0, 1, 2, 100],
    }
}

#[test]
fn readings_that_a_question_never_uses_change_nothing() {
    let requests = select(vec!["decrease", "cancel"]).prop_flat_map(|kind| {
        (any_day(), select(SERVICES.to_vec()), any_readings(), any::<bool>()).prop_map(move |(on, service, readings, disputes)| {
            json!({"do": "latest_notice", "service": service, "kind": kind, "on": on.to_string(), "readings": readings,
                "disputes": disputes})
        })
    });
    agree("latest_notice", &requests, 256);
}
