//! Cells of spreadsheets: whatever text comes in, a value, values or an error.
#![no_main]

use libfuzzer_sys::fuzz_target;
use yakkan::catalog::Catalog;
use yakkan_fuzz::members;

static CATALOG: Catalog = Catalog::built_in();

fuzz_target!(|text: &str| {
    let answer = yakkan_spreadsheet::cell(&CATALOG, text);
    let members = members(&answer);
    assert_eq!(members.len(), 1, "{answer}");
    if let Some(error) = members.get("error") {
        let shown = error["cell"].as_str().unwrap_or_default();
        assert!(shown.starts_with('#') && error["message"].is_string(), "{answer}");
    } else {
        assert!(members.contains_key("value") || members["values"].is_array(), "{answer}");
    }
});
