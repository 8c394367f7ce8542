//! The same rules, asked and answered in text.

use crate::{CATALOG, Path, done, ready};

/// The change of two lines that is allowed.
const REQUEST: &str = r#"{"do": "check_change", "contract": {"id": "C-1", "lines": [
    {"service": "ites-edr", "start": "2026-04-01", "quantity": 30}, {"service": "ites-mdr", "start": "2026-04-01", "quantity": 30}]},
    "changes": [{"service": "ites-edr", "on": "2026-09-01", "quantity": 40}, {"service": "ites-mdr", "on": "2026-09-01", "quantity": 40}],
    "notice": {"on": "2026-08-20", "written": true}}"#;

const CELL: &str =
    r#"{"function": "YAKKAN.CHARGE", "arguments": ["nec-mimamori", 46127, 3, 1980.5, "2026-05"], "language": "ja"}"#;

/// A change through the request language, from text to text.
#[must_use]
pub fn request() -> Path {
    ready(|_| done(yakkan_requests::answer(&CATALOG, REQUEST)))
}

/// A charge in a cell of a spreadsheet, from text to text.
#[must_use]
pub fn cell() -> Path {
    ready(|_| done(yakkan_spreadsheet::cell(&CATALOG, CELL)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_request_is_allowed() {
        let answer = yakkan_requests::answer(&CATALOG, REQUEST);
        assert!(answer.starts_with(r#"{"ok":{"verdict":"allowed""#), "{answer}");
    }

    #[test]
    fn the_cell_is_three_times_the_price_rounded_down() {
        assert_eq!(yakkan_spreadsheet::cell(&CATALOG, CELL), r#"{"value":5941}"#);
    }
}
