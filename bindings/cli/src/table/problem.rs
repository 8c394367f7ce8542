//! What was wrong with the ledger, where, and what to do about it.

use std::fmt;

use yakkan::contract_rules::Language;

/// The characters of a value that a report shows.
const SHOWN_CHARACTERS: usize = 80;

/// A sentence in both languages of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// In English, starting in lower case, without a full stop.
    pub en: String,
    /// In Japanese, without 「。」 at the end.
    pub ja: String,
}

impl Message {
    /// Both sentences.
    pub fn new(en: impl Into<String>, ja: impl Into<String>) -> Message {
        Message { en: en.into(), ja: ja.into() }
    }
}

impl fmt::Display for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.en)
    }
}

/// How bad a problem is, the worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Worth knowing; nothing is lost.
    Notice,
    /// Something in the ledger was not read, and seems not to belong to it.
    Warning,
    /// A sheet, a row or a cell of the ledger could not be used.
    Error,
}

/// One thing wrong in a ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub level: Level,
    /// The file (`lines.csv`), or workbook and sheet (`ledger.xlsx:lines`).
    pub file: String,
    /// The row as a spreadsheet numbers it: the first is 1. `None`: the whole file.
    pub row: Option<u64>,
    /// The column's name in the header. `None`: the whole row.
    pub column: Option<String>,
    /// What stands there, see [`cut`]. `None`: nothing, or nothing that can be shown.
    pub value: Option<String>,
    /// A stable name of the kind of problem, in kebab case.
    pub code: &'static str,
    /// What is wrong and what to do, in English.
    pub message_en: String,
    /// What is wrong and what to do, in Japanese.
    pub message_ja: String,
}

impl Problem {
    /// What is wrong and what to do, in one language.
    pub fn message(&self, language: Language) -> &str {
        match language {
            Language::English => &self.message_en,
            Language::Japanese => &self.message_ja,
        }
    }

    /// A problem of a whole file; place and value are added with the methods below.
    pub fn new(level: Level, code: &'static str, file: &str, message: Message) -> Problem {
        let Message { en, ja } = message;
        Problem {
            level,
            file: file.to_owned(),
            row: None,
            column: None,
            value: None,
            code,
            message_en: en,
            message_ja: ja,
        }
    }

    /// The same problem, of one row.
    #[must_use]
    pub fn at_row(mut self, row: u64) -> Problem {
        self.row = Some(row);
        self
    }

    /// The same problem, of one column.
    #[must_use]
    pub fn at_column(mut self, column: &str) -> Problem {
        self.column = Some(cut(column));
        self
    }

    /// The same problem, with the value that caused it.
    #[must_use]
    pub fn with_value(mut self, value: &str) -> Problem {
        self.value = Some(cut(value));
        self
    }
}

/// A value made fit for a report: at most 80 characters, the last of them "…" where it was cut, and control characters
/// shown as pictures (␛), so that a ledger cannot steer the terminal it is reported on.
pub fn cut(value: &str) -> String {
    let mut characters = value.chars();
    let mut shown: String = characters.by_ref().take(SHOWN_CHARACTERS).map(visible).collect();
    if characters.next().is_some() {
        shown.pop();
        shown.push('…');
    }
    shown
}

fn visible(character: char) -> char {
    match u32::from(character) {
        code @ 0..=0x1F => char::from_u32(code.saturating_add(0x2400)).unwrap_or('\u{FFFD}'),
        0x7F => '\u{2421}',
        0x80..=0x9F | 0x200E | 0x200F | 0x2028..=0x202E | 0x2066..=0x2069 => '\u{FFFD}',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_of_80_characters_is_whole_and_one_of_81_is_cut() {
        assert_eq!(cut(&"あ".repeat(79)), "あ".repeat(79));
        assert_eq!(cut(&"あ".repeat(80)), "あ".repeat(80));
        assert_eq!(cut(&"あ".repeat(81)), format!("{}…", "あ".repeat(79)));
    }

    #[test]
    fn control_characters_cannot_reach_a_terminal() {
        assert_eq!(cut("a\u{1b}[2Jb\n\u{7f}\u{202e}"), "a␛[2Jb␊␡\u{FFFD}");
    }

    #[test]
    fn levels_are_ordered_from_harmless_to_grave() {
        assert!(Level::Notice < Level::Warning && Level::Warning < Level::Error);
    }
}
