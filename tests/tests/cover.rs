//! Claims on the built-in insurance: what cannot be asked and where, which clauses an answer cites, and that a paid claim allocates nothing.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on fails")]

use allocation_counter::measure;
use serde_json::{Value, json};
use yakkan::calendar::jiff::civil::date;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Contract, FactId, Line, Outcome, Readings, Yen};
use yakkan::insurance::{Alert, Claim, PaidClaim, assess_claim, cover_on};

const GOOD: [(&str, bool); 10] = [
    ("mail-received", true),
    ("full-scan", true),
    ("scan-evidence", true),
    ("recommended", true),
    ("vendor-registered", true),
    ("claim-delegated", true),
    ("receipt-delegated", true),
    ("known-before-cover", false),
    ("criminal-act", false),
    ("knowing-violation", false),
];

fn request() -> Value {
    let facts: serde_json::Map<String, Value> =
        GOOD.iter().map(|(fact, value)| ((*fact).to_owned(), json!(value))).collect();
    json!({
        "do": "assess_claim",
        "contract": {"id": "C-1", "lines": [{"service": "nec-mimamori", "start": "2026-03-10", "quantity": 1}]},
        "claims": [{"alert_on": "2026-05-01", "dispatched_on": "2026-05-02", "paid": "80000"}],
        "claim": {
            "alert": {"on": "2026-06-01", "stars": 2, "upgraded_on": "2026-06-05"},
            "dispatched_on": "2026-06-10",
            "cost": "200000",
            "facts": facts,
        },
    })
}

fn answer(request: &Value) -> Value {
    serde_json::from_str(&yakkan_requests::answer(&Catalog::built_in(), &request.to_string())).unwrap()
}

#[test]
fn an_error_says_where_in_the_claim_it_is() {
    for (at, value, code, place) in [
        ("/claim/alert/stars", json!(4), "out-of-range", "/claim/alert/stars"),
        ("/claim/alert/stars", json!(-1), "out-of-range", "/claim/alert/stars"),
        ("/claim/alert/stars", json!(2.5), "wrong-type", "/claim/alert/stars"),
        ("/claim/alert/upgraded_on", json!("2026-05-31"), "interval-reversed", "/claim/alert/upgraded_on"),
        ("/claim/alert/on", json!("1999-12-31"), "date-out-of-range", "/claim/alert/on"),
        ("/claim/dispatched_on", json!("2100-01-01"), "date-out-of-range", "/claim/dispatched_on"),
        ("/claim/cost", json!(-1), "negative-amount", "/claim/cost"),
        ("/claim/cost", json!(0.5), "number-not-exact", "/claim/cost"),
        ("/claim/facts", json!({"corporate": true}), "unknown-fact", "/claim/facts/corporate"),
        ("/claim/facts", json!({"criminal-act": 1}), "wrong-type", "/claim/facts/criminal-act"),
        ("/claims/0/paid", json!("-0.5"), "negative-amount", "/claims/0/paid"),
        ("/claims/0/alert_on", json!("2026-02-30"), "wrong-form", "/claims/0/alert_on"),
        ("/claims", json!({}), "wrong-type", "/claims"),
    ] {
        let mut request = request();
        *request.pointer_mut(at).unwrap() = value.clone();
        let error = &answer(&request)["error"];
        assert_eq!((&error["code"], &error["at"]), (&json!(code), &json!(place)), "{at} {value}");
    }
    for (at, member, code) in [
        ("/claim", "facts", "missing-field"),
        ("/claim", "cost", "missing-field"),
        ("/claim/alert", "stars", "missing-field"),
        ("", "claims", "missing-field"),
    ] {
        let mut request = request();
        request.pointer_mut(at).unwrap().as_object_mut().unwrap().remove(member);
        assert_eq!(answer(&request)["error"]["code"], code, "{at}/{member}");
        request.pointer_mut(at).unwrap()[format!("{member}x")] = json!(1);
        assert!(answer(&request)["error"].is_object(), "{at}/{member}x");
    }
}

#[test]
fn an_upgrade_before_the_alert_is_an_error_whatever_the_stars_and_without_a_line() {
    for stars in 0..=3 {
        let mut request = request();
        request["claim"]["alert"] = json!({"on": "2026-06-01", "stars": stars, "upgraded_on": "2026-05-31"});
        assert_eq!(answer(&request)["error"]["code"], "interval-reversed", "{stars}");
        request["contract"]["lines"] = json!([]);
        assert_eq!(answer(&request)["error"]["code"], "interval-reversed", "{stars}");
    }
}

#[test]
fn payments_that_no_sum_holds_are_an_error_where_they_are_added_up() {
    let paid =
        json!({"alert_on": "2026-05-01", "dispatched_on": "2026-05-02", "paid": "999999999999999999.9999999999"});
    let mut request = request();
    request["claims"] = json!([paid, paid]);
    assert_eq!(answer(&request)["ok"]["violations"][0]["code"], "limit-reached");
    request["do"] = json!("cover");
    request["on"] = json!("2026-06-01");
    request.as_object_mut().unwrap().remove("claim");
    assert_eq!(answer(&request)["error"]["code"], "amount-overflow");
    // In a year that nobody asks about they are not.
    request["on"] = json!("2027-06-01");
    assert_eq!(answer(&request)["ok"]["paid"], "0");
}

#[test]
fn a_step_that_is_none_and_one_out_of_order_are_told_apart() {
    for (step, next, code) in [
        (json!("paid"), json!("scan"), "wrong-form"),
        (json!("scan"), json!("paid"), "wrong-form"),
        (json!(1), json!("paid"), "wrong-type"),
        (json!("paid"), json!(null), "wrong-type"),
        (json!(null), json!("paid"), "step-out-of-order"),
        (json!("vendors-listed"), json!("closed-after-scan"), "step-out-of-order"),
        (json!("closed-after-scan"), json!("vendors-listed"), "step-out-of-order"),
    ] {
        let answer = answer(&json!({"do": "claim_step", "step": step, "next": next}));
        assert_eq!(answer["error"]["code"], code, "{step} {next}");
    }
    assert_eq!(answer(&json!({"do": "claim_step", "next": "conditions-met"}))["error"]["code"], "missing-field");
}

#[test]
fn each_step_cites_its_own_clause() {
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
    ];
    let mut from = Value::Null;
    for (step, number) in steps.into_iter().zip(2..) {
        let answer = answer(&json!({"do": "claim_step", "step": from, "next": step}));
        assert_eq!(answer["ok"]["clauses"], json!([format!("NEC-MIMAMORI-ANNEX2-flow-{number}")]), "{step}");
        from = answer["ok"]["step"].clone();
    }
}

#[test]
fn an_assessed_claim_cites_the_annex() {
    let mut expected: Vec<String> = [
        "4.5-1",
        "4.5-3",
        "4.5-5",
        "4.5-6",
        "4.5-7",
        "4.5-8",
        "ANNEX2-cost-1",
        "ANNEX2-cost-2",
        "ANNEX2-cost-3",
        "ANNEX2-exclusion-1",
        "ANNEX2-exclusion-2",
        "ANNEX2-exclusion-3",
        "ANNEX2-limit-1",
        "ANNEX2-limit-2",
        "ANNEX2-notes-1",
        "ANNEX2-notes-2",
        "ANNEX2-period-1",
        "ANNEX2-period-2",
        "ANNEX2-period-3",
        "ANNEX2-period-4",
        "ANNEX2-trigger-1",
        "ANNEX2-window-1",
    ]
    .map(|clause| format!("NEC-MIMAMORI-{clause}"))
    .to_vec();
    let cited = |request: &Value| {
        let answer = answer(request);
        let list = answer["ok"]["clauses"].as_array().unwrap().iter();
        let mut clauses: Vec<String> = list.map(|clause| clause.as_str().unwrap().to_owned()).collect();
        clauses.sort();
        clauses
    };
    let mut request = request();
    assert_eq!(cited(&request), expected);
    // Three stars: neither the report nor proof of the scan is looked at; without a scan, the exception is.
    request["claim"]["alert"]["stars"] = json!(3);
    request["claim"]["facts"]["full-scan"] = json!(false);
    expected.retain(|clause| !clause.ends_with("4.5-7") && !clause.ends_with("4.5-8"));
    expected.push("NEC-MIMAMORI-ANNEX2-notes-3".to_owned());
    expected.sort();
    assert_eq!(cited(&request), expected);
}

#[test]
fn a_paid_claim_and_the_cover_of_a_day_allocate_nothing() {
    let catalog = Catalog::built_in();
    let service = catalog.service("nec-mimamori").unwrap();
    let contract = Contract::new("C-1", [Line::new(service, date(2026, 3, 10), 1)], []).unwrap();
    let names = GOOD.map(|(fact, value)| (FactId::new(fact).unwrap(), value));
    let facts: Vec<(&FactId, bool)> = names.iter().map(|(fact, value)| (fact, *value)).collect();
    let paid =
        [PaidClaim { alert_on: date(2026, 5, 1), dispatched_on: date(2026, 5, 2), paid: Yen::from_integer(80_000) }];
    let claim = Claim {
        alert: Alert { on: date(2026, 6, 1), stars: 2, upgraded_on: Some(date(2026, 6, 5)) },
        dispatched_on: date(2026, 6, 10),
        cost: Yen::from_integer(200_000),
        facts: &facts,
    };
    let readings = Readings::default();
    let counted = measure(|| {
        let answer = assess_claim(&contract, service, &paid, &claim, &readings).unwrap();
        assert_eq!(answer.verdict.outcome(), Outcome::Allowed);
        let cover = cover_on(&contract, service, &paid, date(2026, 6, 1), &readings).unwrap();
        assert!(cover.in_cover);
    });
    assert_eq!(counted.count_total, 0);
}
