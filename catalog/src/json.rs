//! A caller's own document in JSON.

use alloc::string::{String, ToString};

use crate::Document;

/// The most bytes a document in JSON may have: 8 MiB.
pub const DOCUMENT_LIMIT: usize = 8 * 1024 * 1024;

/// Why a text is not a document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// The text is longer than [`DOCUMENT_LIMIT`].
    #[error("the document has {bytes} bytes, more than {DOCUMENT_LIMIT}")]
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
    },
    /// It is not JSON, or not a document in JSON.
    #[error("line {line}, column {column}: {message}")]
    Json {
        /// The line, from 1.
        line: usize,
        /// The character in the line, from 1; 0 where the line ended before it began.
        column: usize,
        /// What is wrong there, in at most 1,000 characters: of a longer value the middle is left out.
        message: String,
    },
}

impl Document {
    /// Reads a document from JSON, with or without a byte-order mark. Whether it makes sense is for [`lint`](crate::lint) to say.
    ///
    /// The form is that of [`to_json`](Self::to_json). Fields nobody knows are refused. Services come without a position: a catalog sets it.
    ///
    /// # Errors
    ///
    /// * [`DocumentError::TooLarge`] for more than [`DOCUMENT_LIMIT`] bytes.
    /// * [`DocumentError::Json`] with line and column, where the text is not JSON, a field is missing, unknown or twice, or a value has the wrong form.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_catalog::{Document, DocumentError};
    ///
    /// let text = r#"{
    ///   "id": "KAZE",
    ///   "title": {"en": "Kaze", "ja": "カゼ"},
    ///   "edition": {"label": "1", "from": "2026-04-31"}
    /// }"#;
    /// let error = Document::from_json(text).unwrap_err();
    /// assert!(matches!(error, DocumentError::Json { line: 4, .. })); // April has 30 days
    /// ```
    pub fn from_json(text: &str) -> Result<Self, DocumentError> {
        if text.len() > DOCUMENT_LIMIT {
            return Err(DocumentError::TooLarge { bytes: text.len() });
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        serde_json::from_str(text).map_err(|error| located(text, &error))
    }

    /// Writes the document in JSON, in lines that a person can read.
    ///
    /// # Errors
    ///
    /// [`DocumentError::Json`] where a value has no JSON form; no value of a document is known to.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_catalog::{Catalog, Document};
    ///
    /// let catalog = Catalog::built_in();
    /// let eset = &catalog.documents()[3];
    /// let read = Document::from_json(&eset.to_json()?)?;
    /// assert_eq!((&read.id, &read.desks), (&eset.id, &eset.desks));
    /// # Ok::<(), yakkan_catalog::DocumentError>(())
    /// ```
    pub fn to_json(&self) -> Result<String, DocumentError> {
        serde_json::to_string_pretty(self).map_err(|error| located("", &error))
    }
}

fn located(text: &str, error: &serde_json::Error) -> DocumentError {
    let (line, bytes) = (error.line(), error.column());
    let whole = error.to_string();
    // The reader repeats the place at the end, its column counted in bytes.
    let message = whole.strip_suffix(&alloc::format!(" at line {line} column {bytes}")).unwrap_or(&whole);
    let before = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default().bytes().take(bytes);
    let column = before.filter(|byte| !is_inside_character(*byte)).count();
    DocumentError::Json { line, column, message: without_middle(in_plain_words(message)) }
}

/// A message that repeats a long value without the value's middle. What was expected stands at the end: most of the room is there.
fn without_middle(message: String) -> String {
    const FIRST: usize = 200;
    const LAST: usize = 799;
    let count = message.chars().count();
    if count <= FIRST + 1 + LAST {
        return message;
    }
    message.chars().take(FIRST).chain(['…']).chain(message.chars().skip(count.saturating_sub(LAST))).collect()
}

/// What the reader says, without the names of types.
fn in_plain_words(message: &str) -> String {
    let Some((found, expected)) = message.rsplit_once(", expected ") else { return message.into() };
    let expected = match expected {
        "u16" => "a whole number from 0 to 65535",
        "u32" => "a whole number from 0 to 4294967295",
        "a sequence" => "a list",
        "a map" => "an object",
        other if other.starts_with("struct ") => "an object",
        other => other,
    };
    alloc::format!("{found}, expected {expected}")
}

/// Whether a byte of UTF-8 continues a character.
const fn is_inside_character(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error_of(text: &str) -> (usize, usize, String) {
        match Document::from_json(text) {
            Err(DocumentError::Json { line, column, message }) => (line, column, message),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn columns_count_characters_and_not_bytes() {
        // The name ends with its closing quote: the 5th character, of which two have three bytes.
        let (line, column, message) = error_of("\n{\"カゼ\":5}");
        assert_eq!((line, column), (2, 5));
        assert!(message.starts_with("unknown field `カゼ`") && !message.contains(" at line"), "{message}");
    }

    #[test]
    fn what_is_wrong_is_said_in_plain_words() {
        let example = include_str!("../../examples/provider/kaze-soc.json");
        let cases = [
            (
                r#""stated": 10"#,
                r#""stated": "10""#,
                r#"invalid type: string "10", expected a whole number from 0 to 4294967295"#,
            ),
            (
                r#""length": 6"#,
                r#""length": 65536"#,
                "invalid value: integer `65536`, expected a whole number from 0 to 65535",
            ),
            (r#""stated": 5"#, r#""stated": -5"#, "a step is 'fixed' or a whole number from 0 to 4294967295"),
            (
                r#"{"stated": 10, "clause": "KAZE-SOC-2-1"}"#,
                r#"{"stated": 10}"#,
                "a term has either 'stated' with 'clause' or 'silent' with 'default'",
            ),
            (
                r#"{"stated": 10, "clause": "KAZE-SOC-2-1"}"#,
                "10",
                "invalid type: integer `10`, expected a term: 'stated' with 'clause' or 'silent' with 'default'",
            ),
            (
                r#"{"type": "bool"}"#,
                r#"{"type": "bool", "least": 1}"#,
                "a fact that is true or false has no 'least' and no 'most'",
            ),
            (
                r#"{"type": "bool"}"#,
                r#""bool""#,
                r#"invalid type: string "bool", expected a kind of fact: an object with 'type'"#,
            ),
            (r#""silent": "lock-scope""#, r#""silent": "locks""#, "'locks' is not a reading"),
            (
                r#""hours": "08:30-18:00""#,
                r#""hours": "8:30-18:00""#,
                r#"invalid value: string "8:30-18:00", expected opening hours HH:MM-HH:MM"#,
            ),
            (r#""companions": ["#, r#""companions": 0, "x": ["#, "invalid type: integer `0`, expected a list"),
            (r#"{"en": "Kaze SOC", "ja": "Kaze SOC"}"#, "5", "invalid type: integer `5`, expected an object"),
            (
                r#""basis": "KAZE-SOC-1-1""#,
                r#""basis": "KAZE SOC""#,
                "'KAZE SOC' is not an identifier: 1 to 64 ASCII letters, digits, '-', '.' or '_', starting with a letter or digit",
            ),
        ];
        for (right, wrong, expected) in cases {
            let (before, _) = example.split_once(right).unwrap();
            let (line, _, message) = error_of(&example.replacen(right, wrong, 1));
            assert_eq!((line, message.as_str()), (before.lines().count(), expected), "{wrong}");
        }
    }

    #[test]
    fn a_long_value_is_not_repeated_whole() {
        // `invalid type: string "`, the value, `", expected struct Document`, which is an object here: 22 + 21 characters of our own.
        let message_for = |length: usize| error_of(&alloc::format!("\"{}\"", "カ".repeat(length))).2;
        let whole = message_for(957);
        assert_eq!((whole.chars().count(), whole.contains('…')), (1000, false), "{whole}");
        for length in [958, 60_000] {
            let shortened = message_for(length);
            assert_eq!(shortened.chars().count(), 1000);
            assert!(shortened.starts_with("invalid type: string \"カカ") && shortened.contains("カ…カ"), "{shortened}");
            assert!(shortened.ends_with("カ\", expected an object"), "{shortened}");
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_error() {
        assert_eq!(error_of("\u{feff}{}"), error_of("{}"));
    }

    #[test]
    fn the_limit_is_eight_mebibytes() {
        let spaces = |bytes: usize| " ".repeat(bytes);
        assert!(matches!(Document::from_json(&spaces(8_388_608)), Err(DocumentError::Json { .. })));
        assert_eq!(Document::from_json(&spaces(8_388_609)), Err(DocumentError::TooLarge { bytes: 8_388_609 }));
    }

    #[test]
    fn text_that_ends_early_or_goes_on_is_refused() {
        for text in ["", "{", "[]", "null", "5", "{} {}", "\u{feff}", &"[".repeat(100_000)] {
            assert!(Document::from_json(text).is_err());
        }
    }
}
