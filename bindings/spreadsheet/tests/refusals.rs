//! A refusal is a value: few words, in the language of the call, with the number or the day that would do.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on fails")]

use serde_json::{Value, json};
use yakkan::catalog::Catalog;

fn shown(function: &str, arguments: &Value, language: &str) -> String {
    let request = json!({"function": format!("YAKKAN.{function}"), "arguments": arguments, "language": language});
    let answer = yakkan_spreadsheet::cell(&Catalog::built_in(), &request.to_string());
    let answer: Value = serde_json::from_str(&answer).unwrap();
    answer.get("value").and_then(Value::as_str).unwrap_or_else(|| panic!("{request}: {answer}")).to_owned()
}

#[test]
fn each_refusal_in_few_words() {
    let mdr = json!([
        ["ites-base", 46113, 1],
        ["ites-edr-mdr-base", 46113, 1],
        ["ites-edr", 46113, 30],
        ["ites-mdr", 46113, 30]
    ]);
    let nec = json!([["nec-mimamori", 46113, 2, 46477]]);
    let claim = "mail-received=yes; full-scan=yes; recommended=yes; vendor-registered=yes; claim-delegated=yes; receipt-delegated=yes; known-before-cover=no; criminal-act=yes; knowing-violation=no";
    for (function, arguments, en, ja) in [
        ("CHECK_QUANTITY", json!(["ites-mdr", 24]), "needs ≥ 25", "要: 25 以上"),
        ("CHECK_QUANTITY", json!(["ites-base", 2]), "only 1", "1 のみ"),
        // Below the minimum, and without what it presupposes; each reason once.
        ("CHECK", json!([[["ites-mdr", 46113, 24]]]), "needs ≥ 25 / needs ites-base", "要: 25 以上 / 要: ites-base"),
        (
            "CHECK",
            json!([[["nec-mimamori", 46113, 1]], null, "corporate=no"]),
            "unmet: corporate",
            "条件未達: corporate",
        ),
        (
            "CHECK_CHANGE",
            json!([mdr, "ites-mdr", "cancel", 46477, 46357]),
            "notice by 2026-11-30",
            "通知期限 2026-11-30",
        ),
        (
            "CHECK_CHANGE",
            json!([mdr, "ites-mdr", "cancel", 46446, 46113]),
            "locked to 2027-03-31",
            "2027-03-31 まで不可",
        ),
        (
            "CHECK_CHANGE",
            json!([mdr, "ites-mdr", "cancel", 46477, 46113, null, "written=no"]),
            "notice in writing",
            "要: 書面通知",
        ),
        ("CHECK_CHANGE", json!([nec, "nec-mimamori", "suspend", 46200, 46113]), "no suspension", "休止不可"),
        ("CHECK_CHANGE", json!([nec, "nec-mimamori", 2, 46200, 46113]), "no change", "変更なし"),
        ("CHECK_CHANGE", json!([nec, "nec-mimamori", 3, 46478, 46113]), "not in force", "契約なし"),
        (
            "CHECK_CHANGE",
            json!([nec, "nec-mimamori", 3, 46200, 46201]),
            "before its notice 2026-06-28",
            "通知 2026-06-28 より前",
        ),
        ("EARLIEST_CANCEL", json!([nec, "ites-mdr", 46113]), "not in force", "契約なし"),
        ("PAYABLE", json!([nec, null, 46200, 3, 46201, 80000, claim]), "unmet: criminal-act", "条件未達: criminal-act"),
        ("PAYABLE", json!([mdr, null, 46200, 3, 46201, 80000]), "no cover", "補償なし"),
    ] {
        assert_eq!(
            [shown(function, &arguments, "en"), shown(function, &arguments, "ja")],
            [en, ja],
            "{function} {arguments}"
        );
    }
}

#[test]
fn what_is_missing_is_named_and_the_amount_stays_in_sight() {
    let nec = json!([["nec-mimamori", 46113, 2]]);
    let facts = "mail-received=yes; full-scan=yes; vendor-registered=yes; claim-delegated=yes; receipt-delegated=yes; known-before-cover=no; criminal-act=no";
    let arguments = json!([nec, null, 46200, 3, 46201, 80000, facts]);
    assert_eq!(shown("PAYABLE", &arguments, "en"), "80000 if knowing-violation, recommended");
    assert_eq!(shown("PAYABLE", &arguments, "ja"), "80000(要確認: knowing-violation, recommended)");
    let arguments = json!([nec, null, "corporate=yes"]);
    assert_eq!(shown("CHECK", &arguments, "en"), "ok if no-antisocial-forces, utm-terms");
    assert_eq!(shown("CHECK", &arguments, "ja"), "可(要確認: no-antisocial-forces, utm-terms)");
}
