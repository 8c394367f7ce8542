//! Keeps a customer's text from being run as a formula when a spreadsheet opens the CSV file.
//!
//! A text that a spreadsheet could take for a formula gets a `'` before it, which spreadsheets show or drop and never
//! run. Only cells of free text and identifiers are guarded; days, numbers and amounts are the program's own. A program
//! that reads the file back takes one `'` off where [`unguard`] does. In the workbook texts are typed as such, and need
//! no guard.

use std::borrow::Cow;

/// The text as a CSV cell: with `'` before it when, any `'` at its start aside, it starts with `=`, `+`, `-`, `@`,
/// their full-width forms, a tab or a line end. Every text comes back from [`unguard`] as it was.
pub fn guard(text: &str) -> Cow<'_, str> {
    if could_run(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that [`guard`] was given.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if could_run(text) => text,
        _ => cell,
    }
}

fn could_run(text: &str) -> bool {
    // Of nearly every text the first byte tells.
    let starts_with_sign = |first: &u8| !first.is_ascii_alphanumeric();
    text.as_bytes().first().is_some_and(starts_with_sign) && starts_a_formula(text)
}

fn starts_a_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_could_run_is_guarded() {
        for text in ["=1+1", "+81", "-5", "@SUM(A1)", "\tx", "\r=1", "＝1", "＠x"] {
            assert_eq!(guard(text), format!("'{text}"));
        }
        for text in ["C-1", "契約", "", " =1", "'quoted'", "1+1"] {
            assert_eq!(guard(text), text);
        }
    }

    #[test]
    fn every_text_comes_back() {
        for text in ["=1", "'=1", "''=1", "'a", "'", "", "a", "-", "'-"] {
            assert_eq!(unguard(&guard(text)), text, "{text:?}");
        }
    }
}
