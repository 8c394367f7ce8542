//! Whatever is passed: calls that are none, an error or an odd value in any argument.

#[path = "../../examples/vectors/cases/mod.rs"]
#[allow(clippy::float_arithmetic, reason = "a spreadsheet holds binary fractions")]
mod cases;

use serde_json::{Value, json};

use crate::{ask_text, formula};

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
