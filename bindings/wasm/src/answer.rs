//! The request language.

use wasm_bindgen::prelude::wasm_bindgen;
use yakkan::catalog::Catalog;

thread_local! {
    static CATALOG: Catalog = const { Catalog::built_in() };
}

/// Answers one request of the request language, byte for byte as every other way in.
///
/// # Example
///
/// ```
/// let answer = yakkan_wasm::answer(r#"{"do": "latest_notice", "service": "ites-mdr", "kind": "cancel", "on": "2028-02-10"}"#);
/// assert!(answer.starts_with(r#"{"ok":{"on":"2027-10-29""#));
/// ```
#[wasm_bindgen]
#[must_use]
pub fn answer(text: &str) -> String {
    CATALOG.with(|catalog| yakkan_requests::answer(catalog, text))
}
