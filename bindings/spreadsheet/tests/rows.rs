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
fn a_contract_that_cannot_be_read_spoils_the_charges_of_no_other() {
    let mut lines = two_contracts();
    let rows = lines.as_array_mut().unwrap();
    let of_a = rows.len() - 1;
    rows[of_a][3] = json!("three");
    let charges = ask("CHARGES", &json!([lines, "2026-03", "2026-04"]));
    assert_eq!(charges[2], json!([0, 2000])); // the other contract
    for row in [0, 3] {
        assert_eq!(charges[row][1]["error"]["cell"], "#VALUE!", "{charges}");
        assert!(charges[row][1]["error"]["message"].as_str().unwrap().contains("three"), "{charges}");
    }
    // Of one contract alone there is nothing to keep.
    assert!(ask("CHARGES", &json!([lines, "2026-03", "2026-04", "A"]))["error"]["message"].is_string());
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

/// The code of an error and what it says.
fn refusal(function: &str, arguments: &Value) -> (String, String) {
    let error = ask(function, arguments)["error"].take();
    (error["code"].as_str().unwrap().to_owned(), error["message"].as_str().unwrap().to_owned())
}

#[test]
fn a_claim_or_use_of_a_contract_without_a_line_is_refused_and_never_left_out() {
    let lines = json!([
        ["contract", "service", "start", "quantity"],
        ["A-1", "nec-mimamori", "2026-03-10", 1],
        ["001", "ites-mdr", "2026-04-01", 30]
    ]);
    let left = |contract: Value| {
        let claims =
            json!([["contract", "alert_on", "dispatched_on", "paid"], [contract, "2026-05-01", "2026-05-02", 150_000]]);
        json!([lines, "2026-06-01", claims, "A-1"])
    };
    for same in ["A-1", "Ａ－１", " A-1 ", "A-1\u{3000}"] {
        assert_eq!(ask("COVER_LEFT", &left(json!(same))), 150_000, "{same}");
    }
    for other in ["a-1", "A-01", "A−1", "C-9"] {
        let message = format!("claims, row 2, contract: no line belongs to contract '{other}'");
        assert_eq!(refusal("COVER_LEFT", &left(json!(other))), ("unknown-contract".to_owned(), message));
    }
    let uses = |contract: Value| {
        let uses = json!([
            ["contract", "service", "allowance", "on"],
            [contract, "ites-mdr", "ticket-verification", "2026-05-01"]
        ]);
        json!([lines, uses, "2026-05-20", "ites-mdr", "ticket-verification", "001"])
    };
    assert_eq!(ask("TICKETS_LEFT", &uses(json!("００１"))), 2);
    for other in [json!(1), json!("1"), json!("003")] {
        assert_eq!(refusal("TICKETS_LEFT", &uses(other)).0, "unknown-contract");
    }
}

#[test]
fn contracts_and_holders_that_only_look_the_same_are_refused() {
    let lines = |one: Value, other: Value| {
        json!([
            [
                ["contract", "service", "start", "quantity"],
                [one, "nec-mimamori", "2026-03-10", 1],
                [other, "ites-base", "2026-04-01", 1]
            ],
            one,
            format!("{FACTS}; in-japan=yes")
        ])
    };
    for (one, other) in [("001", json!(1)), ("C-1", json!("c-1")), ("C-01", json!("C-1")), ("C 1", json!("C1"))] {
        let (code, message) = refusal("CHECK", &lines(json!(one), other));
        assert_eq!(code, "several-contracts");
        assert!(message.starts_with("lines: '") && message.contains("look like one contract"), "{message}");
    }
    for (one, other) in [("1", json!(10)), ("C-1", json!("C-10")), ("C-100", json!("C-1")), ("0", json!("00a"))] {
        assert_eq!(ask("CHECK", &lines(json!(one), other)), "ok", "{one}");
    }
    let certificates = json!([["ites-id", "2026-04-01", 20], ["ites-id-cert", "2026-04-01", 10]]);
    let left = |used: Value, asked: Value| {
        let uses = json!([["ites-id-cert", "certificates", "2026-06-01", null, used]]);
        json!([certificates, uses, "2026-07-01", "ites-id-cert", "certificates", null, asked])
    };
    for (used, asked) in
        [(json!("佐藤　太郎"), json!("佐藤 太郎")), (json!("ＡＢ１"), json!("AB1")), (json!("7"), json!(7))]
    {
        assert_eq!(ask("TICKETS_LEFT", &left(used, asked)), 9);
    }
    for (used, asked) in
        [(json!("佐藤太郎"), json!("佐藤 太郎")), (json!("001"), json!(1)), (json!("Sato"), json!("SATO"))]
    {
        let (code, message) = refusal("TICKETS_LEFT", &left(used, asked));
        assert_eq!(code, "wrong-form");
        assert!(message.starts_with("holder: '") && message.contains("look like one holder"), "{message}");
    }
}

#[test]
fn a_row_is_one_use_and_a_number_of_uses_is_refused() {
    let left = |units: Value| {
        let uses = json!([["ites-mdr", "ticket-verification", "2026-05-01", units]]);
        json!([[["ites-mdr", "2026-04-01", 25]], uses, "2026-05-20", "ites-mdr", "ticket-verification"])
    };
    assert_eq!(ask("TICKETS_LEFT", &left(Value::Null)), 2);
    assert_eq!(ask("TICKETS_LEFT", &left(json!(1))), 2);
    for units in [0, 2] {
        assert_eq!(refusal("TICKETS_LEFT", &left(json!(units))).0, "unknown-field", "{units}");
    }
    // Where a use has a cap of units they are what it is judged by.
    let uses = json!([["eset-mdr-ultimate", "deployment", "2026-05-01", 100]]);
    let lines = json!([["eset-mdr-ultimate", "2026-04-01", 25]]);
    assert_eq!(ask("TICKETS_LEFT", &json!([lines, uses, "2026-05-20", "eset-mdr-ultimate", "deployment"])), 1);
}

#[test]
fn facts_are_true_and_false_also_as_one_and_zero() {
    let check = |fact: Value| {
        let facts = json!([["corporate", fact], ["no-antisocial-forces", true], ["utm-terms", "はい"]]);
        json!([[["nec-mimamori", "2026-04-01", 2]], null, facts])
    };
    for yes in [json!(1), json!(1.0), json!(true)] {
        assert_eq!(ask("CHECK", &check(yes)), "ok");
    }
    for no in [json!(0), json!(0.0), json!(false)] {
        assert_eq!(ask("CHECK", &check(no)), "unmet: corporate");
    }
    for neither in [json!(2), json!(-1), json!(0.5), json!(10), json!("1"), json!("0")] {
        assert_eq!(refusal("CHECK", &check(neither)).0, "wrong-type");
    }
    // A count is still a count, and TRUE none.
    let administrators = |count: Value| json!([[["ites-id", "2026-04-01", 20]], null, [["administrators", count]]]);
    assert_eq!(refusal("CHECK", &administrators(json!(true))).0, "wrong-type");
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
