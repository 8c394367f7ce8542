//! A range where a cell belongs: what its cells give, how large it may be.

use serde_json::{Value, json};

use crate::{ask, ask_text, formula};

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
