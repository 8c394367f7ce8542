//! What one cell can hold by mistake where a day, a number or a name belongs.

use serde_json::json;

use crate::each_has_its_error_and_names_argument_and_value;

#[test]
fn a_cell_that_holds_something_else() {
    let lock = "LOCK_END";
    each_has_its_error_and_names_argument_and_value([
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
    ]);
}
