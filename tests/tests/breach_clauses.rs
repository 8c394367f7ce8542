//! Every refusal of a use or a claim names the clause that the register says it goes against, a table written from the register by hand.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on fails")]

use serde_json::{Value, json};
use yakkan::catalog::Catalog;

/// The refusals of an answer: code and clause.
fn refusals(request: &Value) -> Vec<(String, String)> {
    let answer = yakkan_requests::answer(&Catalog::built_in(), &request.to_string());
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let said = |one: &Value, member: &str| one[member].as_str().unwrap().to_owned();
    let violations = answer["ok"]["violations"].as_array().unwrap_or_else(|| panic!("{request}: {answer}"));
    violations.iter().map(|one| (said(one, "code"), said(one, "clause"))).collect()
}

fn only(code: &str, clause: &str) -> Vec<(String, String)> {
    vec![(code.to_owned(), clause.to_owned())]
}

#[test]
fn a_use_goes_against_the_clause_that_grants_or_bounds_it() {
    let (mdr, certificate, eset) = ("ites-mdr", "ites-id-cert", "eset-mdr-ultimate");
    let bare = json!({});
    let (handled, free) =
        (json!({"facts": {"handled-by-vendor": true}}), json!({"facts": {"handled-by-vendor": false}}));
    let (fits, large, ann) = (json!({"units": 100}), json!({"units": 101}), json!({"holder": "ann"}));
    for (service, allowance, before, more, code, clause) in [
        (mdr, "ticket-verification", 3, &free, "allowance-exhausted", "ITES-EDR-MDR-3-3-6"),
        (mdr, "ticket-investigation", 1, &free, "allowance-exhausted", "ITES-EDR-MDR-3-3-6"),
        (mdr, "ticket-verification", 0, &handled, "handled-by-vendor", "ITES-EDR-MDR-3-3-7"),
        (certificate, "certificate", 10, &ann, "allowance-exhausted", "ITES-ID-4-1-9"),
        (certificate, "certificate", 0, &bare, "holder-missing", "ITES-ID-4-1-9"),
        ("ites-id-setup", "meeting", 2, &bare, "allowance-exhausted", "ITES-ID-5-1-4"),
        (eset, "hunt-on-demand", 1, &bare, "allowance-exhausted", "ESET-MDR-4-HUNT-1"),
        (eset, "hunt-proactive", 1, &bare, "allowance-exhausted", "ESET-MDR-4-HUNT-4"),
        (eset, "health-check", 1, &bare, "allowance-exhausted", "ESET-MDR-10-PremiumSupport-13"),
        (eset, "initial-tuning", 1, &bare, "allowance-exhausted", "ESET-MDR-5-INIT-2"),
        (eset, "deployment", 2, &fits, "allowance-exhausted", "ESET-MDR-10-PremiumSupport-15"),
        (eset, "deployment", 0, &large, "unit-cap-exceeded", "ESET-MDR-4-DEPLOY-1"),
    ] {
        let mut one = more.clone();
        one["service"] = json!(service);
        one["allowance"] = json!(allowance);
        one["on"] = json!("2026-06-01");
        let mut past = one.clone();
        past.as_object_mut().unwrap().remove("facts");
        let request = json!({
            "do": "check_use",
            "contract": {"id": "C-1", "lines": [{"service": service, "start": "2026-05-01", "quantity": 100}]},
            "uses": vec![past; before],
            "use": one,
        });
        assert_eq!(refusals(&request), only(code, clause), "{request}");
    }
}

/// A claim of three stars on 1 June 2026 that is paid, on a contract in use since March.
fn paid() -> Value {
    json!({
        "do": "assess_claim",
        "contract": {"id": "C-1", "lines": [{"service": "nec-mimamori", "start": "2026-03-10", "quantity": 1}]},
        "claims": [],
        "claim": {"alert": {"on": "2026-06-01", "stars": 3}, "dispatched_on": "2026-06-10", "cost": "1", "facts": {
            "mail-received": true, "full-scan": true, "recommended": true, "vendor-registered": true,
            "claim-delegated": true, "receipt-delegated": true,
            "known-before-cover": false, "criminal-act": false, "knowing-violation": false}},
    })
}

#[test]
fn a_claim_goes_against_the_clause_of_chapter_4_5_or_annex_2() {
    assert_eq!(refusals(&paid()), []);
    let two_stars = json!({"on": "2026-06-01", "stars": 2, "upgraded_on": "2026-06-05"});
    let both = json!([{"alert_on": "2026-05-01", "dispatched_on": "2026-05-01", "paid": "1"},
        {"alert_on": "2026-05-02", "dispatched_on": "2026-05-02", "paid": "1"}]);
    for (changes, code, clause) in [
        (vec![("/contract/lines/0/start", json!("2026-06-01"))], "before-cover", "ANNEX2-period-3"),
        (vec![("/contract/lines/0/last_day", json!("2026-05-31"))], "after-cover", "ANNEX2-period-4"),
        (vec![("/claim/alert/stars", json!(1))], "not-three-star", "4.5-5"),
        (vec![("/claim/dispatched_on", json!("2026-07-02"))], "outside-window", "ANNEX2-window-1"),
        (vec![("/claims", both)], "limit-reached", "ANNEX2-limit-1"),
        (vec![("/claim/facts/mail-received", json!(false))], "mail-not-received", "4.5-3"),
        (
            vec![("/claim/facts/full-scan", json!(false)), ("/claim/facts/scan-exception", json!(false))],
            "scan-missing",
            "4.5-1",
        ),
        (
            vec![("/claim/alert", two_stars), ("/claim/facts/scan-evidence", json!(false))],
            "scan-evidence-missing",
            "4.5-8",
        ),
        (vec![("/claim/facts/recommended", json!(false))], "investigation-not-recommended", "ANNEX2-cost-2"),
        (vec![("/claim/facts/vendor-registered", json!(false))], "vendor-not-registered", "ANNEX2-cost-3"),
        (vec![("/claim/facts/claim-delegated", json!(false))], "delegation-missing", "ANNEX2-notes-1"),
        (vec![("/claim/facts/receipt-delegated", json!(false))], "delegation-missing", "ANNEX2-notes-2"),
        (vec![("/claim/facts/known-before-cover", json!(true))], "known-before-cover", "ANNEX2-exclusion-1"),
        (vec![("/claim/facts/criminal-act", json!(true))], "criminal-act", "ANNEX2-exclusion-2"),
        (vec![("/claim/facts/knowing-violation", json!(true))], "knowing-violation", "ANNEX2-exclusion-3"),
    ] {
        let mut request = paid();
        for (at, value) in changes {
            let (parent, name) = at.rsplit_once('/').unwrap();
            request.pointer_mut(parent).unwrap()[name] = value;
        }
        let expected: Vec<_> = only(code, &format!("NEC-MIMAMORI-{clause}"));
        assert_eq!(refusals(&request), expected, "{request}");
    }
}
