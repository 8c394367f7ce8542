//! The forms a day, a month and a number are read in.

use serde_json::json;
use yakkan::catalog::Catalog;

use crate::{ask, ask_text, error};

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
