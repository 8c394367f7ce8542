//! Ranges with a row for each thing: which rows count, in which order, and for which contract.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test that cannot go on fails")]

use serde_json::{Value, json};
use yakkan::catalog::Catalog;

fn ask(function: &str, arguments: &Value) -> Value {
    let request = json!({"function": format!("YAKKAN.{function}"), "arguments": arguments, "language": "en"});
    let answer: Value =
        serde_json::from_str(&yakkan_spreadsheet::cell(&Catalog::built_in(), &request.to_string())).unwrap();
    answer.get("value").or_else(|| answer.get("values")).cloned().unwrap_or(answer)
}

const FACTS: &str = "corporate=yes; no-antisocial-forces=はい; utm-terms=TRUE";

#[test]
fn lines_read_the_same_in_any_order_language_and_form() {
    let plain = json!([["nec-mimamori", 46113, 2, 46477]]);
    let headed = json!([["last_day", "Quantity", " SERVICE", "start"], [46477, 2, "nec-mimamori", 46113]]);
    let japanese = json!([
        ["備考", "サービス", "数量", "開始日", "最終日", "（担当）"],
        ["二台", "NEC サイバーセキュリティ見守りサービス", 2, "２０２６年４月１日", "2027/3/31", {"error": "#N/A"}],
        [null, null, null, null, null, null]
    ]);
    for lines in [plain, headed, japanese] {
        // It is in force to its last day, and a cancellation for that day would change nothing.
        assert_eq!(ask("CHECK", &json!([lines, null, FACTS])), "ok", "{lines}");
        let change = json!([lines, "nec-mimamori", "cancel", 46477, 46113]);
        assert_eq!(ask("WHY", &change)[0][3], "no-change", "{lines}");
        let sooner = json!([lines, "nec-mimamori", "cancel", 46446, 46113]);
        assert_eq!(ask("CHECK_CHANGE", &sooner), "ok", "{lines}");
    }
}

fn two_contracts() -> Value {
    json!([
        ["contract", "service", "start", "quantity", "unit_price"],
        ["A", "nec-mimamori", 46091, 1, 1000],
        [null, null, null, null, null],
        [101, "nec-mimamori", 46091, 2, 1000],
        ["A", "ites-base", 46113, 1, 500.5]
    ])
}

#[test]
fn each_contract_has_its_own_rows() {
    let lines = two_contracts();
    let facts = format!("{FACTS}; in-japan=yes");
    let verdicts = ask("CHECK", &json!([lines, [["A"], [101], ["101"]], facts]));
    assert_eq!(verdicts, json!([["ok"], ["ok"], ["ok"]]));
    // Two units for 1,000 yen, from the month after the start; 500.5 is rounded down.
    assert_eq!(
        ask("CHARGES", &json!([lines, "2026-03", "2026-04"])),
        json!([[0, 1000], ["", ""], [0, 2000], [0, 500]])
    );
    assert_eq!(ask("CHARGES", &json!([lines, "2026-03", "2026-04", "A"])), json!([[0, 1000], [0, 500]]));
}

#[test]
fn claims_count_for_their_own_contract() {
    let lines = two_contracts();
    let claims = json!([
        ["contract", "alert_on", "dispatched_on", "paid"],
        ["A", 46143, 46144, 80000],
        [101, 46143, 46144, 300_000]
    ]);
    let left = ask("COVER_LEFT", &json!([lines, 46174, claims, [["A"], ["101"]]]));
    // One dispatch more, of 150,000 at most; the other contract has had its 300,000.
    assert_eq!(left, json!([[150_000], [0]]));
    // Claims that do not say whose they are would count for both.
    let unnamed = json!([[46143, 46144, 80000]]);
    assert_eq!(ask("COVER_LEFT", &json!([lines, 46174, unnamed, "A"]))["error"]["code"], "missing-field");
}

#[test]
fn uses_count_for_their_own_contract_and_holder() {
    let lines = json!([
        ["contract", "service", "start", "quantity"],
        ["A", "ites-mdr", 46113, 30],
        ["B", "ites-mdr", 46113, 30]
    ]);
    let uses = json!([
        ["契約", "サービス", "利用枠", "利用日"],
        ["A", "ites-mdr", "ticket-verification", 46120],
        ["A", "ites-mdr", "ticket-verification", 46121],
        ["B", "ites-mdr", "ticket-verification", 46121]
    ]);
    let left = |contract: Value| {
        ask("TICKETS_LEFT", &json!([lines, uses, 46125, "ites-mdr", "ticket-verification", contract]))
    };
    assert_eq!(left(json!([["A"], ["B"]])), json!([[1], [2]]));
    let unnamed = json!([["ites-mdr", "ticket-verification", 46120]]);
    let arguments = json!([lines, unnamed, 46125, "ites-mdr", "ticket-verification", "A"]);
    assert_eq!(ask("TICKETS_LEFT", &arguments)["error"]["code"], "missing-field");
    // Before the start nothing is granted.
    let arguments = json!([[["ites-mdr", 46113, 30]], null, [[46112], [46113]], "ites-mdr", "ticket-verification"]);
    assert_eq!(ask("TICKETS_LEFT", &arguments), json!([[0], [3]]));
}

#[test]
fn a_holder_without_uses_has_the_whole_grant() {
    let lines = json!([["ites-id", 46113, 30], ["ites-id-cert", 46113, 30]]);
    let uses = json!([["ites-id-cert", "certificates", 46120, null, "sato"]]);
    let left =
        |holder: Value| ask("TICKETS_LEFT", &json!([lines, uses, 46125, "ites-id-cert", "certificates", null, holder]));
    let (used, whole) = (left(json!("sato")).as_u64().unwrap(), left(json!("suzuki")).as_u64().unwrap());
    assert_eq!(used + 1, whole);
    assert_eq!(left(Value::Null)["error"]["argument"], "holder");
}

#[test]
fn scheduled_changes_stand_in_a_column() {
    let lines = json!([
        ["service", "start", "quantity", "unit_price", "changes"],
        ["ites-edr", 46113, 30, 1000, "2026-06-01=40; 2026-07-01=50"]
    ]);
    assert_eq!(ask("CHARGES", &json!([lines, "2026-05", "2026-07"])), json!([[30000, 40000, 50000]]));
    let twice =
        json!([["service", "start", "quantity", "changes"], ["ites-edr", 46113, 30, "2026-06-01=40; 2026/6/1=50"]]);
    assert_eq!(ask("CHECK", &json!([twice]))["error"]["code"], "duplicate-change");
}

#[test]
fn a_lock_ends_the_day_before_the_corresponding_day() {
    // 2024-02-29 has no corresponding day in 2025, so the lock ends with February.
    for (start, end) in [
        ("2026-04-01", "2027-03-31"),
        ("2026-04-15", "2027-04-14"),
        ("2024-02-29", "2025-02-28"),
        ("2099-12-31", "2100-12-30"),
    ] {
        let end = yakkan::calendar::parse_date(end).unwrap();
        let epoch = yakkan::calendar::Date::constant(1899, 12, 30);
        assert_eq!(ask("LOCK_END", &json!(["ites-mdr", start])), yakkan::calendar::days_between(epoch, end), "{start}");
    }
}

#[test]
fn readings_stand_in_two_columns_or_in_a_text() {
    let charge = |readings: Value| ask("CHARGE", &json!(["ites-edr", 46127, 1, 1000, "2026-04", null, readings]));
    assert_eq!(charge(Value::Null), 1000);
    for readings in [
        json!("first-month=free"),
        json!("ｆｉｒｓｔ-month＝free；month-quantity=peak"),
        json!([["解釈", "値"], ["first-month", "free"], [null, null], ["month-quantity", "peak"]]),
        json!([["first-month=free"], ["month-quantity = peak"]]),
    ] {
        assert_eq!(charge(readings.clone()), 0, "{readings}");
    }
}
