//! The request language and spreadsheet functions: text in, text out.

use alloc::boxed::Box;
use alloc::string::String;

use once_cell::race::OnceRef;
use wasm_bindgen::prelude::wasm_bindgen;
use yakkan::catalog::Catalog;

/// The texts of clauses are unpacked when the first question is asked.
fn catalog() -> &'static Catalog {
    static CATALOG: OnceRef<'static, Catalog> = OnceRef::new();
    CATALOG.get_or_init(|| Box::leak(Box::new(Catalog::unpacked())))
}

/// Answers one request of the request language, byte for byte as every other way in.
///
/// # Example
///
/// ```
/// let request = r#"{"do": "latest_notice", "service": "ites-mdr", "kind": "cancel", "on": "2028-02-10"}"#;
/// assert!(yakkan_wasm::answer(request).starts_with(r#"{"ok":{"on":"2027-10-29""#));
/// ```
#[wasm_bindgen]
#[must_use]
pub fn answer(text: &str) -> String {
    yakkan_requests::answer(catalog(), text)
}

/// Works out one cell of a spreadsheet.
///
/// # Example
///
/// ```
/// let request = r#"{"function": "YAKKAN.LOCK_END", "arguments": ["ites-mdr", "2026-04-01"]}"#;
/// assert_eq!(yakkan_wasm::cell(request), r#"{"value":46477}"#);
/// ```
#[cfg(feature = "cells")]
#[wasm_bindgen]
#[must_use]
pub fn cell(text: &str) -> String {
    yakkan_spreadsheet::cell(catalog(), text)
}

/// The table of spreadsheet functions as JSON.
///
/// # Example
///
/// ```
/// assert!(yakkan_wasm::functions().contains(r#""name":"YAKKAN.LOCK_END""#));
/// ```
#[cfg(feature = "cells")]
#[wasm_bindgen]
#[must_use]
pub fn functions() -> String {
    yakkan_spreadsheet::functions_json()
}
