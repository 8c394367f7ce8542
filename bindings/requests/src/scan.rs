//! Reading JSON text from its beginning on, and writing a string of it. Numbers stay the text they are, so that no digit is lost.

use alloc::borrow::Cow;
use core::fmt::{self, Write as _};

use crate::plain::plain;
use crate::prelude::*;

/// Why text is not JSON: what is needed, and at which byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadJson {
    /// What is needed there.
    pub needed: &'static str,
    /// How many bytes stand before it.
    pub at: usize,
}

impl fmt::Display for BadJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is needed (at byte {})", self.needed, self.at)
    }
}

impl core::error::Error for BadJson {}

/// JSON text, read from its beginning on. Whoever reads says what is to come, and bounds how deep it nests.
///
/// # Example
///
/// ```
/// use yakkan_requests::Scanner;
///
/// let mut scanner = Scanner::new(r#"{"days": [1, 2.50]}"#);
/// let mut numbers = Vec::new();
/// scanner.expect(b'{', "an object")?;
/// assert_eq!(scanner.member(true)?.as_deref(), Some("days"));
/// scanner.expect(b'[', "a list")?;
/// while scanner.element(numbers.is_empty(), b']')? {
///     numbers.push(scanner.number()?);
/// }
/// assert_eq!(numbers, ["1", "2.50"]);
/// assert_eq!(scanner.member(false)?, None);
/// scanner.end()?;
/// # Ok::<(), yakkan_requests::BadJson>(())
/// ```
#[derive(Debug)]
pub struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    /// At the beginning of a text.
    pub const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The first byte of what comes next, spaces aside; `None` at the end.
    pub fn peek(&mut self) -> Option<u8> {
        while matches!(self.byte(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.skip(1);
        }
        self.byte()
    }

    /// Passes a byte.
    ///
    /// # Errors
    ///
    /// [`BadJson`] with `needed` where another one comes next.
    pub fn expect(&mut self, byte: u8, needed: &'static str) -> Result<(), BadJson> {
        if self.peek() != Some(byte) {
            return Err(self.bad(needed));
        }
        self.skip(1);
        Ok(())
    }

    /// Whether another element of a list or an object follows; if none, its end is passed.
    ///
    /// # Errors
    ///
    /// [`BadJson`] where neither a comma nor the end comes next.
    pub fn element(&mut self, first: bool, end: u8) -> Result<bool, BadJson> {
        if self.peek() == Some(end) {
            self.skip(1);
            return Ok(false);
        }
        if !first {
            self.expect(b',', "a comma or an end")?;
        }
        Ok(true)
    }

    /// The name of the next member of an object, past its colon; `None` past the end.
    ///
    /// # Errors
    ///
    /// [`BadJson`] where none of these comes next.
    pub fn member(&mut self, first: bool) -> Result<Option<Cow<'a, str>>, BadJson> {
        if !self.element(first, b'}')? {
            return Ok(None);
        }
        let name = self.string()?;
        self.expect(b':', "a colon")?;
        Ok(Some(name))
    }

    /// Passes `null`, `true` or `false`, and says which of the three it was.
    ///
    /// # Errors
    ///
    /// [`BadJson`] where none of them comes next.
    pub fn word(&mut self) -> Result<Option<bool>, BadJson> {
        self.peek();
        let rest = self.rest();
        let known = [("null", None), ("true", Some(true)), ("false", Some(false))];
        let found = known.into_iter().find(|(word, _)| rest.starts_with(word));
        let (word, meant) = found.ok_or_else(|| self.bad("a value"))?;
        self.skip(word.len());
        Ok(meant)
    }

    /// The text of a number.
    ///
    /// # Errors
    ///
    /// [`BadJson`] where what comes next is none of JSON, such as `01` or `1.`.
    pub fn number(&mut self) -> Result<&'a str, BadJson> {
        self.peek();
        let rest = self.rest();
        let in_number = |byte: &u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
        let number = rest.get(..rest.bytes().take_while(in_number).count()).unwrap_or_default();
        if !is_number(number) {
            return Err(self.bad("a number"));
        }
        self.skip(number.len());
        Ok(number)
    }

    /// A string, borrowed where it stands without escapes.
    ///
    /// # Errors
    ///
    /// [`BadJson`] where none comes next, it has no end, a control character stands in it, or an escape is none or half a surrogate pair.
    pub fn string(&mut self) -> Result<Cow<'a, str>, BadJson> {
        self.expect(b'"', "a string")?;
        let mut owned: Option<String> = None;
        loop {
            let rest = self.rest();
            let plain = plain(rest.as_bytes());
            let part = rest.get(..plain).unwrap_or_default();
            self.skip(plain);
            match self.byte() {
                Some(b'"') => {
                    self.skip(1);
                    let Some(mut text) = owned else { return Ok(Cow::Borrowed(part)) };
                    text.push_str(part);
                    return Ok(Cow::Owned(text));
                }
                Some(b'\\') => {
                    self.skip(1);
                    let text = owned.get_or_insert_default();
                    text.push_str(part);
                    text.push(self.escape()?);
                }
                _ => return Err(self.bad("the end of the string, with no control character before it,")),
            }
        }
    }

    /// Passes what may stand behind the value.
    ///
    /// # Errors
    ///
    /// [`BadJson`] where it is not the end.
    pub fn end(&mut self) -> Result<(), BadJson> {
        if self.peek().is_none() { Ok(()) } else { Err(self.bad("the end")) }
    }

    /// What is wrong here.
    pub const fn bad(&self, needed: &'static str) -> BadJson {
        BadJson { needed, at: self.at }
    }

    fn escape(&mut self) -> Result<char, BadJson> {
        const ONE_CHARACTER: &str = "an escape of one character";
        let escape = self.byte();
        self.skip(1);
        Ok(match escape {
            Some(character @ (b'"' | b'\\' | b'/')) => char::from(character),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let first = self.code_unit()?;
                if !(0xd800..0xdc00).contains(&first) {
                    return char::from_u32(u32::from(first)).ok_or_else(|| self.bad(ONE_CHARACTER));
                }
                if !self.rest().starts_with("\\u") {
                    return Err(self.bad(ONE_CHARACTER));
                }
                self.skip(2);
                let mut pair = char::decode_utf16([first, self.code_unit()?]);
                pair.next().and_then(Result::ok).ok_or_else(|| self.bad(ONE_CHARACTER))?
            }
            _ => return Err(self.bad(ONE_CHARACTER)),
        })
    }

    fn code_unit(&mut self) -> Result<u16, BadJson> {
        let digits = self.rest().get(..4).unwrap_or_default();
        let unit = digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u16::from_str_radix(digits, 16).ok());
        let unit = unit.flatten().ok_or_else(|| self.bad("an escape of four hexadecimal digits"))?;
        self.skip(4);
        Ok(unit)
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    const fn skip(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes);
    }
}

fn is_number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole)
        && (whole.len() == 1 || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|text| digits(text.strip_prefix(['+', '-']).unwrap_or(text)))
}

/// Writes a string of JSON behind what stands in `out`.
///
/// # Example
///
/// ```
/// let mut out = String::new();
/// yakkan_requests::write_text("a \"b\"\n", &mut out);
/// assert_eq!(out, r#""a \"b\"\n""#);
/// ```
pub fn write_text(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    loop {
        let (plain, from_escaped) = rest.split_at_checked(plain(rest.as_bytes())).unwrap_or_default();
        out.push_str(plain);
        let mut characters = from_escaped.chars();
        let Some(escaped) = characters.next() else { break };
        write_escape(escaped, out);
        rest = characters.as_str();
    }
    out.push('"');
}

fn write_escape(character: char, out: &mut String) {
    match character {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\u{8}' => out.push_str("\\b"),
        '\u{c}' => out.push_str("\\f"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        // Writing to a String cannot fail.
        other => write!(out, "\\u{:04x}", u32::from(other)).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_string_comes_back_as_it_was_written() {
        let every: String = (0..=0x7f_u8).map(char::from).chain("年\u{7ff}\u{ffff}\u{10000}😀".chars()).collect();
        for text in ["", "plain", "\"", "\\\\\"", every.as_str()] {
            let mut out = String::new();
            write_text(text, &mut out);
            let mut scanner = Scanner::new(&out);
            assert_eq!(scanner.string().as_deref(), Ok(text));
            assert_eq!(scanner.end(), Ok(()));
        }
    }

    #[test]
    fn escapes_are_those_of_json() {
        let read = |text: &str| Scanner::new(text).string().map(Cow::into_owned).ok();
        let good =
            [(r#""\/\b\f\u00e9\u5E74""#, "/\u{8}\u{c}é年"), (r#""\ud83d\ude00""#, "😀"), ("\"\u{7f}\"", "\u{7f}")];
        good.iter().for_each(|(text, meant)| assert_eq!(read(text).as_deref(), Some(*meant), "{text}"));
        let bad = [
            r#""\ud83d""#,
            r#""\ud83dx""#,
            r#""\ude00""#,
            r#""\ud83d\u0041""#,
            r#""\u12""#,
            r#""\u+123""#,
            r#""\u12年""#,
            r#""\x""#,
            "\"\n\"",
            "\"",
            "\"\\",
            "'a'",
        ];
        bad.iter().for_each(|text| assert_eq!(read(text), None, "{text}"));
    }

    #[test]
    fn numbers_are_those_of_json() {
        for text in ["0", "-0", "10", "-7", "1.50", "1e3", "1E+3", "-0.0e-10", "18446744073709551616"] {
            assert_eq!(Scanner::new(text).number(), Ok(text));
        }
        for text in ["", "-", "01", "-01", "1.", ".5", "1e", "--1", "+1", "1e+", "007", "1.2.3", "e1"] {
            assert!(Scanner::new(text).number().is_err(), "{text}");
        }
    }
}
