//! What a spreadsheet can pass by mistake: a cell error with a reason, never a guess, never a panic.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

#[path = "../examples/vectors/cases/mod.rs"]
#[allow(clippy::float_arithmetic, reason = "a spreadsheet holds binary fractions")]
mod cases;
mod formula;

use serde_json::{Value, json};
use yakkan::catalog::Catalog;

fn ask_text(request: &str) -> Value {
    serde_json::from_str(&yakkan_spreadsheet::cell(&Catalog::built_in(), request)).unwrap()
}

fn ask(function: &str, arguments: &Value, language: &str) -> Value {
    let name = format!("YAKKAN.{function}");
    ask_text(&json!({"function": name, "arguments": arguments, "language": language}).to_string())
}

fn error(cell: &str, code: &str, argument: &str, message: &str) -> Value {
    json!({"error": {"cell": cell, "code": code, "argument": argument, "message": message}})
}

#[test]
fn each_mistake_has_its_error_and_names_argument_and_value() {
    let lock = "LOCK_END";
    for (function, arguments, expected) in [
        // Text where a day belongs, days that are none, times.
        (
            lock,
            json!(["ites-mdr", "soon"]),
            (
                "#VALUE!",
                "wrong-form",
                "start",
                "開始日: \"soon\" は日付ではありません。日付か 2026-10-31 のような文字列にしてください",
            ),
        ),
        (
            lock,
            json!(["ites-mdr", "2026-02-30"]),
            (
                "#VALUE!",
                "wrong-form",
                "start",
                "開始日: \"2026-02-30\" は日付ではありません。日付か 2026-10-31 のような文字列にしてください",
            ),
        ),
        (
            lock,
            json!(["ites-mdr", "26/4/1"]),
            (
                "#VALUE!",
                "wrong-form",
                "start",
                "開始日: \"26/4/1\" は日付ではありません。日付か 2026-10-31 のような文字列にしてください",
            ),
        ),
        (
            lock,
            json!(["ites-mdr", true]),
            (
                "#VALUE!",
                "wrong-form",
                "start",
                "開始日: TRUE は日付ではありません。日付か 2026-10-31 のような文字列にしてください",
            ),
        ),
        (
            lock,
            json!(["ites-mdr", 46113.5]),
            ("#VALUE!", "wrong-form", "start", "開始日: 46113.5 には時刻が付いています。日付だけを指定してください"),
        ),
        // Serial numbers.
        (
            lock,
            json!(["ites-mdr", -1]),
            ("#NUM!", "date-out-of-range", "start", "開始日: -1 は日付のシリアル値ではありません"),
        ),
        (
            lock,
            json!(["ites-mdr", 0]),
            ("#NUM!", "date-out-of-range", "start", "開始日: 0 は日付のシリアル値ではありません"),
        ),
        (
            lock,
            json!(["ites-mdr", 60]),
            ("#NUM!", "date-out-of-range", "start", "開始日: 60 は日付のシリアル値ではありません"),
        ),
        (
            lock,
            json!(["ites-mdr", 61]),
            ("#NUM!", "date-out-of-range", "start", "開始日: 1900-03-01 は範囲外です(2000-01-01〜2099-12-31)"),
        ),
        (
            lock,
            json!(["ites-mdr", 73051]),
            ("#NUM!", "date-out-of-range", "start", "開始日: 2100-01-01 は範囲外です(2000-01-01〜2099-12-31)"),
        ),
        (
            lock,
            json!(["ites-mdr", 2_958_466]),
            ("#NUM!", "date-out-of-range", "start", "開始日: 2958466 は日付のシリアル値ではありません"),
        ),
        (
            lock,
            json!(["ites-mdr", 1e300]),
            ("#NUM!", "date-out-of-range", "start", "開始日: 1e+300 は日付のシリアル値ではありません"),
        ),
        // Empty cells.
        (lock, json!(["ites-mdr", null]), ("#VALUE!", "missing-field", "start", "開始日: セルが空です")),
        (lock, json!(["ites-mdr", ""]), ("#VALUE!", "missing-field", "start", "開始日: セルが空です")),
        (lock, json!(["ites-mdr", "　 "]), ("#VALUE!", "missing-field", "start", "開始日: セルが空です")),
        (lock, json!(["ites-mdr"]), ("#VALUE!", "missing-field", "start", "開始日: セルが空です")),
        (lock, json!([]), ("#VALUE!", "missing-field", "service", "サービス: セルが空です")),
        (
            "CHARGE",
            json!(["ites-edr", 46113, null, 1000, "2026-10"]),
            ("#VALUE!", "missing-field", "quantity", "数量: セルが空です"),
        ),
        // Text where a number belongs, numbers outside their limits.
        (
            "CHECK_QUANTITY",
            json!(["ites-mdr", "25"]),
            ("#VALUE!", "wrong-type", "quantity", "数量: 数値が必要です(\"25\")"),
        ),
        (
            "CHECK_QUANTITY",
            json!(["ites-mdr", "２５"]),
            ("#VALUE!", "wrong-type", "quantity", "数量: 数値が必要です(\"２５\")"),
        ),
        (
            "CHECK_QUANTITY",
            json!(["ites-mdr", 25.5]),
            ("#NUM!", "wrong-type", "quantity", "数量: 整数が必要です(25.5)"),
        ),
        (
            "CHECK_QUANTITY",
            json!(["ites-mdr", -1]),
            ("#NUM!", "out-of-range", "quantity", "数量: -1 は範囲外です(0〜4294967295)"),
        ),
        (
            "CHECK_QUANTITY",
            json!(["ites-mdr", 4_294_967_296_u64]),
            ("#NUM!", "out-of-range", "quantity", "数量: 4294967296 は範囲外です(0〜4294967295)"),
        ),
        (
            "CHARGE",
            json!(["ites-edr", 46113, 30, -0.5, "2026-10"]),
            ("#NUM!", "negative-amount", "unit_price", "単価: -0.5 は負の金額です"),
        ),
        (
            "CHARGE",
            json!(["ites-edr", 46113, 30, 1_234_567_890_123_456_u64, "2026-10"]),
            ("#NUM!", "out-of-range", "unit_price", "単価: 1234567890123456 は桁数が多すぎ、セルでは正確に表せません"),
        ),
        (
            "CHARGE",
            json!(["ites-edr", 46113, 4_294_967_295_u64, 123_456_789_012_345_u64, "2026-10"]),
            (
                "#NUM!",
                "amount-overflow",
                "unit_price",
                "単価: 結果 530242871153737126256775 は桁数が多すぎ、セルでは正確に表せません",
            ),
        ),
        (
            "CHARGE",
            json!(["ites-edr", 46113, 30, 1000, "October"]),
            (
                "#VALUE!",
                "wrong-form",
                "month",
                "月: \"October\" は月ではありません。その月の日付か 2026-10 のような文字列にしてください",
            ),
        ),
        (
            "CHARGE",
            json!(["ites-edr", 46113, 30, 1000, "1999-12"]),
            ("#NUM!", "date-out-of-range", "month", "月: \"1999-12\" は範囲外です(2000 年〜2099 年)"),
        ),
        (
            "CHARGE",
            json!(["ites-edr", 46113, 30, 1000, "2026-10", 46112]),
            ("#NUM!", "interval-reversed", "last_day", "最終日: 終わりが始まりより前です"),
        ),
        // Errors passed in.
        (
            lock,
            json!(["ites-mdr", {"error": "#REF!"}]),
            ("#REF!", "error-passed-in", "start", "開始日: #REF! が入っています"),
        ),
        (
            "CHECK",
            json!([[["ites-mdr", {"error": "#DIV/0!"}, 30]]]),
            ("#DIV/0!", "error-passed-in", "lines", "契約行 1 行目の開始日: #DIV/0! が入っています"),
        ),
        // Names.
        (
            lock,
            json!(["ites-mbr", 46113]),
            ("#VALUE!", "unknown-service", "service", "サービス: 「ites-mbr」というサービスはありません"),
        ),
        (
            "LATEST_NOTICE",
            json!(["ites-mdr", "end", 46113]),
            (
                "#VALUE!",
                "wrong-form",
                "kind",
                "種類: \"end\" は指定できません。使えるもの: decrease, cancel, 減数, 解約",
            ),
        ),
        (
            "CHARGE",
            json!(["ites-edr", 46113, 30, 1000, "2026-10", null, "first-moon=free"]),
            ("#VALUE!", "unknown-reading", "readings", "解釈: 「first-moon」という解釈はありません"),
        ),
        (
            "CHARGE",
            json!(["ites-edr", 46113, 30, 1000, "2026-10", null, "first-month=maybe"]),
            (
                "#VALUE!",
                "unknown-reading-value",
                "readings",
                "解釈: first-month: 「maybe」は指定できません。使えるもの: charged, free",
            ),
        ),
        (
            "CHARGE",
            json!(["ites-edr", 46113, 30, 1000, "2026-10", null, [["first-month", "free"], ["first-month", "free"]]]),
            ("#VALUE!", "duplicate-line", "readings", "解釈 2 行目: 「first-month」が 2 回指定されています"),
        ),
        (
            "CHARGE",
            json!(["ites-edr", 46113, 30, 1000, "2026-10", null, [["first-month", null]]]),
            ("#VALUE!", "wrong-form", "readings", "解釈 1 行目: 「first-month」は「名前=値」の形ではありません"),
        ),
        (
            "CHECK",
            json!([[["ites-mdr", 46113, 30]], null, "in-space=yes"]),
            ("#VALUE!", "unknown-fact", "facts", "事実: 「in-space」という事実はありません"),
        ),
        (
            "CHECK",
            json!([[["ites-mdr", 46113, 30]], null, "in-japan=2"]),
            ("#VALUE!", "wrong-type", "facts", "事実: in-japan: 2 は TRUE でも FALSE でもありません(はい・いいえも可)"),
        ),
        // Ranges of rows.
        ("CHECK", json!([]), ("#VALUE!", "missing-field", "lines", "契約行: 契約の行がありません")),
        (
            "CHECK",
            json!([[["service", "start", "quantitiy"], ["ites-mdr", 46113, 30]]]),
            (
                "#VALUE!",
                "unknown-column",
                "lines",
                "契約行 1 行目: \"quantitiy\" という列はありません。使える列: サービス, 開始日, 数量, 最終日, 契約, 利用開始日, 単価, 数量変更。読み飛ばす列は見出しを括弧で囲んでください",
            ),
        ),
        (
            "CHECK",
            json!([[["service", "start"], ["ites-mdr", 46113]]]),
            ("#VALUE!", "missing-field", "lines", "契約行 1 行目: 列「数量」がありません"),
        ),
        (
            "CHECK",
            json!([[["service", "start", "数量", "quantity"], ["ites-mdr", 46113, 1, 2]]]),
            ("#VALUE!", "unknown-column", "lines", "契約行 1 行目: 列 \"quantity\" が 2 つあります"),
        ),
        (
            "CHECK",
            json!([[["service", "start", "quantity", null], ["ites-mdr", 46113, 1, 2]]]),
            ("#VALUE!", "unknown-column", "lines", "契約行 2 行目: 4 列目の 2 には見出しがありません"),
        ),
        (
            "CHECK",
            json!([[["ites-mdr", 46113, 1, null, "C-1"]]]),
            ("#VALUE!", "unknown-column", "lines", "契約行 1 行目: 5 列目の \"C-1\" には見出しがありません"),
        ),
        (
            "CHECK",
            json!([[["ites-mdr", 46113, 1], ["ites-mdr", 46113, 2]]]),
            ("#VALUE!", "duplicate-line", "lines", "契約行 2 行目: ites-mdr が 1 つの契約に 2 行あります"),
        ),
        (
            "CHECK",
            json!([[["ites-mdr", 46113, 1, 46112]]]),
            ("#NUM!", "interval-reversed", "lines", "契約行 1 行目: 最終日が開始日より前です"),
        ),
        (
            "CHECK",
            json!([[
                ["service", "start", "quantity", "contract"],
                ["ites-mdr", 46113, 1, "A"],
                ["ites-mdr", 46113, 1, "B"]
            ]]),
            (
                "#VALUE!",
                "several-contracts",
                "contract",
                "契約: 複数の契約(「A」「B」など)があります。契約を指定してください",
            ),
        ),
        (
            "CHECK",
            json!([
                [
                    ["service", "start", "quantity", "contract"],
                    ["ites-mdr", 46113, 1, "A"],
                    ["ites-mdr", 46113, 1, null]
                ],
                "A"
            ]),
            ("#VALUE!", "missing-field", "lines", "契約行 3 行目の契約: セルが空です"),
        ),
        (
            "CHECK",
            json!([[["ites-mdr", 46113, 1]], "A"]),
            ("#VALUE!", "missing-field", "lines", "契約行: 契約「A」が指定されましたが、「契約」列がありません"),
        ),
        (
            "CHARGES",
            json!([[["service", "start", "quantity"], ["ites-mdr", 46113, 1]], "2026-04", "2026-05"]),
            ("#VALUE!", "missing-field", "lines", "契約行 2 行目の単価: セルが空です"),
        ),
        (
            "CHARGES",
            json!([[["service", "start", "quantity", "unit_price"], ["ites-mdr", 46113, 1, 1]], "2026-05", "2026-04"]),
            ("#NUM!", "interval-reversed", "to", "終了月: 終わりが始まりより前です"),
        ),
        // What an allowance, a promise and a claim are asked.
        (
            "TICKETS_LEFT",
            json!([[["ites-mdr", 46113, 30]], null, 46113, "ites-mdr", "tickets"]),
            (
                "#VALUE!",
                "unknown-allowance",
                "allowance",
                "利用枠: ites-mdr に「tickets」という利用枠はありません。使えるもの: ticket-verification, ticket-investigation",
            ),
        ),
        (
            "DUE",
            json!(["eset-mdr-ultimate", "first-response", "2026-10-26", "A"]),
            ("#VALUE!", "wrong-form", "from", "起点: 日時が必要です(\"2026-10-26\")"),
        ),
        (
            "DUE",
            json!(["eset-mdr-ultimate", "first-response", "2026-10-26 10:00"]),
            ("#VALUE!", "unknown-severity", "severity", "重大度: 重大度が必要です"),
        ),
        (
            "BUSINESS_DAY",
            json!(["ites", 61]),
            ("#NUM!", "calendar-out-of-range", "on", "日付: 1900-03-01 は範囲外です(1955-01-01〜2099-12-31)"),
        ),
        (
            "BUSINESS_DAY",
            json!(["desk", 46113]),
            ("#VALUE!", "unknown-desk", "desk", "窓口: 「desk」という窓口はありません"),
        ),
        (
            "ADD_BUSINESS_DAYS",
            json!(["ites", 46113, 10001]),
            ("#NUM!", "out-of-range", "days", "日数: 10001 は範囲外です(0〜10000)"),
        ),
        (
            "PAYABLE",
            json!([[["nec-mimamori", 46091, 1]], null, 46143, 4, 46144, 80000]),
            ("#NUM!", "out-of-range", "stars", "星の数: 4 は範囲外です(0〜3)"),
        ),
        ("CLAUSE", json!(["NEC-1"]), ("#N/A", "unknown-clause", "id", "条項: 「NEC-1」という条項はありません")),
    ] {
        let (cell, code, argument, message) = expected;
        assert_eq!(ask(function, &arguments, "ja"), error(cell, code, argument, message), "{function} {arguments}");
        let english = &ask(function, &arguments, "en")["error"];
        assert_eq!(
            [&english["cell"], &english["code"], &english["argument"]],
            [cell, code, argument],
            "{function} {arguments}"
        );
        let message = english["message"].as_str().unwrap();
        assert!(message.starts_with(argument), "{message}");
    }
}

#[test]
fn calls_that_are_none() {
    for (request, code) in [
        ("", "bad-json"),
        ("{", "bad-json"),
        ("[]", "bad-json"),
        (r#"{"function": "YAKKAN.LOCK_END"}"#, "missing-field"),
        (r#"{"arguments": []}"#, "missing-field"),
        (r#"{"function": "YAKKAN.LOCK_END", "arguments": [], "x": 1}"#, "unknown-field"),
        (r#"{"function": "YAKKAN.LOCK_END", "arguments": [], "language": "fr"}"#, "wrong-form"),
        (r#"{"function": "YAKKAN.LOCK_END", "arguments": [], "dates": 1901}"#, "wrong-form"),
        (r#"{"function": "YAKKAN.LOCK_END", "arguments": [1, 2, 3]}"#, "unknown-field"),
        (r#"{"function": "YAKKAN.LOCKEND", "arguments": []}"#, "unknown-function"),
        (r#"{"function": "YAKKAN.LOCK_END", "arguments": [01]}"#, "bad-json"),
        (r#"{"function": "YAKKAN.LOCK_END", "arguments": ["\ud800"]}"#, "bad-json"),
        (r#"{"function": "YAKKAN.LOCK_END", "arguments": [[1]]}"#, "bad-json"),
        (r#"{"function": "YAKKAN.LOCK_END", "arguments": [[[[1]]]]}"#, "bad-json"),
        (r#"{"function": "YAKKAN.LOCK_END", "arguments": []} {}"#, "bad-json"),
        (r#"{"function": "YAKKAN.LOCK_END", "function": "YAKKAN.TAX", "arguments": []}"#, "bad-json"),
    ] {
        assert_eq!(ask_text(request)["error"]["code"], code, "{request}");
    }
}

#[test]
fn an_error_in_any_argument_is_passed_on() {
    let mut passed = 0;
    for function in serde_json::from_str::<Value>(&yakkan_spreadsheet::functions_json()).unwrap().as_array().unwrap() {
        let call = formula::call(function["examples"][0]["formula"].as_str().unwrap(), "ja");
        for (index, argument) in function["arguments"].as_array().unwrap().iter().enumerate() {
            let mut arguments = call["arguments"].as_array().unwrap().clone();
            arguments.resize(arguments.len().max(index + 1), Value::Null);
            arguments[index] = json!({"error": "#REF!"});
            let mut call = call.clone();
            call["arguments"] = json!(arguments);
            let answer = ask_text(&call.to_string());
            assert_eq!(answer["error"]["cell"], "#REF!", "{call}: {answer}");
            assert_eq!(answer["error"]["argument"], argument["name"]);
            passed += 1;
        }
    }
    assert!(passed > 80, "{passed}");
}

#[test]
fn a_range_gives_what_its_cells_give_and_leaves_empty_rows_empty() {
    let mut compared = 0;
    for function in serde_json::from_str::<Value>(&yakkan_spreadsheet::functions_json()).unwrap().as_array().unwrap() {
        for example in function["examples"].as_array().unwrap() {
            let call = formula::call(example["formula"].as_str().unwrap(), "ja");
            let one = ask_text(&call.to_string());
            let given = call["arguments"].as_array().unwrap();
            let is_scalar = |index: usize| given.get(index).is_some_and(|value| !value.is_array() && !value.is_null());
            let ranging = function["arguments"].as_array().unwrap().iter().enumerate();
            let ranging: Vec<usize> = ranging
                .filter(|(index, argument)| argument["range"] == true && is_scalar(*index))
                .map(|(index, _)| index)
                .collect();
            if one.get("value").is_none() || ranging.is_empty() {
                continue;
            }
            let mut arguments = given.clone();
            for index in ranging {
                let value = &given[index];
                arguments[index] = json!([[value], [null], [value], [{"error": "#N/A"}], [null], [""]]);
            }
            let mut call = call.clone();
            call["arguments"] = json!(arguments);
            let many = ask_text(&call.to_string());
            let values = many["values"].as_array().unwrap();
            assert_eq!(values.len(), 4, "{call}: {many}");
            assert_eq!([&values[0][0], &values[1][0], &values[2][0]], [&one["value"], &json!(""), &one["value"]]);
            assert_eq!(values[3][0]["error"]["cell"], "#N/A");
            compared += 1;
        }
    }
    assert!(compared >= 20, "{compared}");
}

#[test]
fn ranges_of_different_sizes_are_refused_and_single_rows_are_repeated() {
    let services = json!([["ites-mdr"], ["ites-mdr"], [null]]);
    let answer = ask("LOCK_END", &json!([services, [[46113], [46113]]]), "ja");
    assert_eq!(answer["error"]["code"], "size-mismatch");
    assert_eq!(answer["error"]["message"], "開始日: 範囲の大きさが揃っていません(ここは 2、前の引数は 3)");
    let answer = ask("LOCK_END", &json!([services, 46113]), "ja");
    assert_eq!(answer["values"], json!([[46477], [46477]]));
    let answer = ask("LOCK_END", &json!([services, [[46113, null, 46143]]]), "ja");
    assert_eq!(answer["values"], json!([[46477, "", 46507], [46477, "", 46507]]));
}

#[test]
fn days_are_read_in_every_form_and_in_both_date_systems() {
    // 2026-04-01 is 46113 days after 1899-12-30, and 1462 fewer after 1904-01-01.
    for start in [
        "2026-04-01",
        "2026/04/01",
        "2026/4/1",
        "2026年4月1日",
        "２０２６/０４/０１",
        "２０２６－４－１",
        "２０２６年４月１日",
        " 2026-4-1 ",
    ] {
        assert_eq!(ask("LOCK_END", &json!(["ites-mdr", start]), "ja"), json!({"value": 46477}), "{start}");
    }
    for start in ["46113", "46113.0", "46113.00", "4.6113e4", "461130e-1"] {
        let request = format!(r#"{{"function": "yakkan.lock_end", "arguments": ["ＩＴＥＳ-mdr", {start}]}}"#);
        assert_eq!(ask_text(&request), json!({"value": 46477}), "{start}");
    }
    let request = r#"{"function": "YAKKAN.LOCK_END", "arguments": ["ites-mdr", 44651], "dates": 1904}"#;
    assert_eq!(ask_text(request), json!({"value": 45015}));
    for month in [
        json!("2026-05"),
        json!("2026/5"),
        json!("2026年5月"),
        json!("２０２６－０５"),
        json!(46143),
        json!(46173),
        json!("2026-05-31"),
    ] {
        let arguments = json!(["nec-mimamori", 46127, 3, 1980.5, month]);
        assert_eq!(ask("CHARGE", &arguments, "ja"), json!({"value": 5941}), "{month}");
    }
}

#[test]
fn numbers_are_exact_and_what_calculations_leave_is_rounded_as_it_is_shown() {
    for (price, yen) in [
        ("1980.5", "5941"),
        // 3 × 660.2 in binary fractions; 1980.6 as it is shown.
        ("1980.6000000000001", "5941"),
        ("1980.9999999999998", "5943"),
        ("0.30000000000000004", "0"),
        ("1e3", "3000"),
        ("1E-7", "0"),
        ("100000000000000", "300000000000000"),
        ("3002399751580330", "9007199254740990"),
    ] {
        let request =
            format!(r#"{{"function": "YAKKAN.CHARGE", "arguments": ["nec-mimamori", 46127, 3, {price}, "2026-05"]}}"#);
        assert_eq!(yakkan_spreadsheet::cell(&Catalog::built_in(), &request), format!(r#"{{"value":{yen}}}"#));
    }
    // A third has no end, and a cell shows 15 of its digits.
    let answer = ask("CHARGE", &json!(["nec-mimamori", 46127, 3, 1_980.333_333_333_333_3, "2026-05"]), "en");
    let message = "unit_price: 1980.3333333333333 has more than 18 digits before the point or 10 after it; round it";
    assert_eq!(answer, error("#NUM!", "out-of-range", "unit_price", message));
    // 3 × 3002399751580340 is past 2^53.
    let arguments = json!(["nec-mimamori", 46127, 3, 3_002_399_751_580_340_u64, "2026-05"]);
    assert_eq!(ask("CHARGE", &arguments, "ja")["error"]["code"], "amount-overflow");
}

#[test]
fn a_whole_column_costs_its_filled_rows_only() {
    let rows = 1_048_576;
    let mut services = String::from("[[\"ites-mdr\"],[null],[\"ites-mdr\"]");
    let mut starts = String::from("[[46113],[null],[46113]");
    for _ in 3..rows {
        services.push_str(",[null]");
        starts.push_str(",[null]");
    }
    let request = format!(r#"{{"function": "YAKKAN.LOCK_END", "arguments": [{services}], {starts}]]}}"#);
    let begin = std::time::Instant::now();
    assert_eq!(ask_text(&request)["values"], json!([[46477], [""], [46477]]));
    assert!(begin.elapsed().as_secs() < 10, "{:?}", begin.elapsed());
    let request = format!(r#"{{"function": "YAKKAN.LOCK_END", "arguments": [{services},[null]], 46113]}}"#);
    assert_eq!(ask_text(&request)["error"]["code"], "too-many");
    let filled = format!("[{}]", vec!["[46113]"; 100_001].join(","));
    let request = format!(r#"{{"function": "YAKKAN.LOCK_END", "arguments": ["ites-mdr", {filled}]}}"#);
    assert_eq!(ask_text(&request)["error"]["code"], "too-many");
}

/// A column beside a row gives a cell for each pair, and a column as wide as its longest row: a short text would ask for more than memory holds.
#[test]
fn a_result_has_as_many_cells_as_a_range_and_no_more() {
    let lock = |services: &str, starts: &str| {
        ask_text(&format!(r#"{{"function": "YAKKAN.LOCK_END", "arguments": [{services}, {starts}]}}"#))
    };
    let column = |rows: usize| format!("[{}]", vec![r#"["ites-mdr"]"#; rows].join(","));
    let row = |columns: usize| format!("[[{}]]", vec!["46113"; columns].join(","));
    assert_eq!(lock(&column(3), &row(2))["values"], json!(vec![[46477, 46477]; 3]));
    let refused = lock(&column(2_000), &row(2_001));
    assert_eq!((&refused["error"]["cell"], &refused["error"]["code"]), (&json!("#NUM!"), &json!("too-many")));
    assert_eq!(lock(&column(100_000), &row(100_000))["error"]["code"], "too-many");
    let ragged = format!("[[{}],{}]", vec!["46113"; 100_001].join(","), vec!["[46113]"; 40].join(","));
    assert_eq!(lock(r#""ites-mdr""#, &ragged)["error"]["code"], "too-many");
}

#[test]
fn whatever_stands_in_an_argument_there_is_one_answer() {
    let odd = [
        json!(null),
        json!(""),
        json!("12"),
        json!("="),
        json!(";;"),
        json!("a=b=c"),
        json!(-1),
        json!(60),
        json!(1e300),
        json!(0.1),
        json!(true),
        json!([]),
        json!([[]]),
        json!([[], [], []]),
        json!([[null, null]]),
        json!([["service"]]),
        json!([["service", "start", "quantity"]]),
        json!([[1, 2], ["x"]]),
        json!("\u{0}\u{ffff}"),
        json!("年月日"),
        json!("--"),
        json!("2026-13"),
        json!(46113),
        json!([["contract", "contract"]]),
    ];
    let mut asked = 0_u32;
    let mut seen = std::collections::BTreeSet::new();
    for case in cases::every_case() {
        let call = &case["call"];
        let given = call["arguments"].as_array().unwrap();
        if !seen.insert((call["function"].as_str().unwrap().to_owned(), given.len())) {
            continue;
        }
        for index in 0..given.len() + 1 {
            for value in &odd {
                let mut arguments = given.clone();
                arguments.resize(arguments.len().max(index + 1), Value::Null);
                arguments[index] = value.clone();
                let mut call = call.clone();
                call["arguments"] = json!(arguments);
                let answer = ask_text(&call.to_string());
                let members = ["value", "values", "error"].iter().filter(|name| answer.get(**name).is_some()).count();
                assert_eq!(members, 1, "{call}: {answer}");
                asked += 1;
            }
        }
    }
    assert!(asked > 3000, "{asked}");
}
