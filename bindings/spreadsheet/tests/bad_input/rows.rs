//! What the rows of a contract can hold by mistake.

use serde_json::json;

use crate::each_has_its_error_and_names_argument_and_value;

#[test]
fn rows_that_make_no_contract() {
    each_has_its_error_and_names_argument_and_value([
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
    ]);
}
