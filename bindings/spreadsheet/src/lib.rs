//! Yakkan's functions for spreadsheets: **one** table of names, arguments, help and examples, and their evaluation.
//!
//! Every adapter, its help and `docs/functions.md` are made from [`functions_json`], and every cell is worked out by [`cell`]. What reads cells knows
//! their forms: numbers, dates as serials, text, empty cells, errors passed in, ranges. What a term means, [`yakkan`] decides.
//!
//! # Example
//!
//! ```
//! use yakkan::catalog::Catalog;
//!
//! let catalog = Catalog::built_in();
//! let request = r#"{"function": "YAKKAN.LOCK_END", "arguments": ["ites-mdr", "2026-04-01"]}"#;
//! assert_eq!(yakkan_spreadsheet::cell(&catalog, request), r#"{"value":46477}"#); // 2027-03-31
//! ```
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(test)]
extern crate std;

#[macro_use]
mod trouble;
mod call;
mod cells;
mod columns;
mod describe;
mod each;
mod functions;
mod json;
mod lines;
mod page;
mod pairs;
mod prelude;
mod range;
mod settings;
mod table;
mod value;

use prelude::*;
use yakkan::catalog::Catalog;

/// Works out one cell. Whatever the text is, the answer is one JSON object: `{"value": …}`, `{"values": [[…]]}` or `{"error": …}`.
///
/// The request is `{"function", "arguments", "language"?, "dates"?}`. An argument is a number, a text, true or false, null for an empty cell or one
/// left out, `{"error": "#REF!"}` for an error passed in, or a range: a list of rows, each a list of those. `language` is `"ja"` (the default) or
/// `"en"`, `dates` the date system of the workbook: 1900 (the default) or 1904. Days and instants in an answer are serial numbers of that system,
/// instants in Japan's time. An error is `{"cell": "#VALUE!", "code", "argument", "message"}`; a refusal is a value: its short reason.
///
/// # Example
///
/// ```
/// use yakkan::catalog::Catalog;
///
/// let catalog = Catalog::built_in();
/// let request = r#"{"function": "YAKKAN.LOCK_END", "arguments": ["ites-mdr", null], "language": "en"}"#;
/// let answer = yakkan_spreadsheet::cell(&catalog, request);
/// assert_eq!(answer, r##"{"error":{"cell":"#VALUE!","code":"missing-field","argument":"start","message":"start: the cell is empty"}}"##);
/// ```
pub fn cell(catalog: &Catalog, text: &str) -> String {
    let mut out = String::new();
    let answered = json::read(text).and_then(|request| call::answer(catalog, &request, &mut out));
    if let Err(trouble) = answered {
        out.clear();
        out.push_str("{\"error\":");
        trouble.write(&mut out);
        out.push('}');
    }
    out
}

/// The table of functions as JSON: names, arguments, help and examples in both languages, what goes wrong and which error the cell then shows.
/// Without the feature `help`, summaries and help are empty and lists of examples and errors too.
///
/// # Example
///
/// ```
/// assert!(yakkan_spreadsheet::functions_json().contains(r#""name":"YAKKAN.LOCK_END","result":"day""#));
/// ```
pub fn functions_json() -> String {
    describe::functions_json()
}

/// The page `docs/functions.md`: the table for people, in both languages.
///
/// # Example
///
/// ```
/// assert!(yakkan_spreadsheet::functions_page().contains("## YAKKAN.LOCK_END"));
/// ```
pub fn functions_page() -> String {
    page::functions_page()
}
