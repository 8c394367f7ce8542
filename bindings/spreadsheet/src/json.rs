//! The request of a cell. A reader of its own: the numbers of a spreadsheet must keep their digits, and a million empty rows must cost nothing.

use alloc::borrow::Cow;
use core::fmt::Write as _;

use yakkan::contract_rules::Language;

use crate::prelude::*;
use crate::range::{Builder, Given, Scalar};
use crate::trouble::{NUM, Trouble, VALUE};

/// The most bytes of a request.
const TEXT_LIMIT: usize = 64 * 1024 * 1024;
/// The most arguments of a call; no function takes so many.
const ARGUMENT_LIMIT: usize = 64;

/// Which day a serial number counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dates {
    /// Serial 61 is 1 March 1900; the days before are off by one, so they are refused.
    From1900,
    /// Serial 0 is 1 January 1904.
    From1904,
}

/// A request, its texts borrowed where they stand without escapes.
#[derive(Debug)]
pub(crate) struct Request<'a> {
    pub(crate) function: Cow<'a, str>,
    pub(crate) arguments: Vec<Given<'a>>,
    pub(crate) language: Language,
    pub(crate) dates: Dates,
}

/// Reads a request.
pub(crate) fn read(text: &str) -> Result<Request<'_>, Trouble> {
    if text.len() > TEXT_LIMIT {
        return Err(too_many(format!("a call has at most {TEXT_LIMIT} bytes, this one has {}", text.len())));
    }
    let mut reader = Reader { text, at: 0 };
    let request = reader.request()?;
    reader.space();
    if reader.at < text.len() { Err(reader.bad("nothing follows the request")) } else { Ok(request) }
}

fn whole(cell: &'static str, code: &'static str, message: String) -> Trouble {
    Trouble::new(cell, code, "", message)
}

pub(crate) fn too_many(message: String) -> Trouble {
    whole(NUM, "too-many", message)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn request(&mut self) -> Result<Request<'a>, Trouble> {
        let (mut function, mut arguments, mut language, mut dates) = (None, None, None, None);
        self.open(b'{')?;
        let mut first = true;
        while let Some(name) = self.member(first)? {
            first = false;
            let twice = match name.as_ref() {
                "function" => function.replace(self.string()?).is_some(),
                "arguments" => arguments.replace(self.arguments()?).is_some(),
                "language" => language.replace(self.language()?).is_some(),
                "dates" => dates.replace(self.dates()?).is_some(),
                _ => {
                    return Err(whole(VALUE, "unknown-field", format!("a call has no member '{}'", cut(&name))));
                }
            };
            if twice {
                return Err(self.bad("no member stands twice"));
            }
        }
        let missing = |name: &str| whole(VALUE, "missing-field", format!("the call has no member '{name}'"));
        Ok(Request {
            function: function.ok_or_else(|| missing("function"))?,
            arguments: arguments.ok_or_else(|| missing("arguments"))?,
            language: language.unwrap_or(Language::Japanese),
            dates: dates.unwrap_or(Dates::From1900),
        })
    }

    fn language(&mut self) -> Result<Language, Trouble> {
        let given = self.string()?;
        match given.as_ref() {
            "ja" => Ok(Language::Japanese),
            "en" => Ok(Language::English),
            _ => Err(whole(VALUE, "wrong-form", format!("language: '{}' is neither \"ja\" nor \"en\"", cut(&given)))),
        }
    }

    fn dates(&mut self) -> Result<Dates, Trouble> {
        match self.number()? {
            "1900" => Ok(Dates::From1900),
            "1904" => Ok(Dates::From1904),
            given => Err(whole(VALUE, "wrong-form", format!("dates: {} is neither 1900 nor 1904", cut(given)))),
        }
    }

    fn arguments(&mut self) -> Result<Vec<Given<'a>>, Trouble> {
        let mut arguments = Vec::new();
        self.open(b'[')?;
        while self.element(arguments.is_empty(), b']')? {
            if arguments.len() == ARGUMENT_LIMIT {
                return Err(too_many(format!("a call has at most {ARGUMENT_LIMIT} arguments")));
            }
            arguments.push(if self.peek() == Some(b'[') { self.range()? } else { Given::One(self.scalar()?) });
        }
        Ok(arguments)
    }

    fn range(&mut self) -> Result<Given<'a>, Trouble> {
        let mut range = Builder::default();
        let mut first_row = true;
        self.open(b'[')?;
        while self.element(first_row, b']')? {
            first_row = false;
            self.open(b'[')?;
            let mut width = 0_usize;
            while self.element(width == 0, b']')? {
                range.push(self.scalar()?);
                width = width.saturating_add(1);
            }
            range.end_row()?;
        }
        Ok(Given::Range(range.finish()))
    }

    fn scalar(&mut self) -> Result<Scalar<'a>, Trouble> {
        self.space();
        match self.peek() {
            Some(b'"') => self.string().map(Scalar::text),
            Some(b'-' | b'0'..=b'9') => self.number().map(Scalar::Number),
            Some(b'{') => {
                self.open(b'{')?;
                let Some("error") = self.member(true)?.as_deref() else {
                    return Err(self.bad("an object among the arguments is {\"error\": …}"));
                };
                let error = self.string()?;
                match self.member(false)? {
                    None => Ok(Scalar::Error(error)),
                    Some(_) => Err(self.bad("an object among the arguments is {\"error\": …}")),
                }
            }
            _ => {
                let words = [("null", Scalar::Empty), ("true", Scalar::Truth(true)), ("false", Scalar::Truth(false))];
                let rest = self.text.get(self.at..).unwrap_or_default();
                let found = words.into_iter().find(|(word, _)| rest.starts_with(word));
                let (word, scalar) = found.ok_or_else(|| self.bad("a value is needed"))?;
                self.at = self.at.saturating_add(word.len());
                Ok(scalar)
            }
        }
    }

    /// The text of a number, checked to be one of JSON.
    fn number(&mut self) -> Result<&'a str, Trouble> {
        self.space();
        let rest = self.text.get(self.at..).unwrap_or_default();
        let in_number = |byte: &u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
        let number = rest.get(..rest.bytes().take_while(in_number).count()).unwrap_or_default();
        if !is_number(number) {
            return Err(self.bad("a number is needed"));
        }
        self.at = self.at.saturating_add(number.len());
        Ok(number)
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Trouble> {
        self.open(b'"')?;
        let mut owned: Option<String> = None;
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let plain = rest.bytes().take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f)).count();
            let part = rest.get(..plain).unwrap_or_default();
            self.at = self.at.saturating_add(plain);
            match self.peek() {
                Some(b'"') => {
                    self.at = self.at.saturating_add(1);
                    return Ok(match owned {
                        None => Cow::Borrowed(part),
                        Some(mut text) => {
                            text.push_str(part);
                            Cow::Owned(text)
                        }
                    });
                }
                Some(b'\\') => {
                    let text = owned.get_or_insert_default();
                    text.push_str(part);
                    self.at = self.at.saturating_add(1);
                    let escaped = self.escape()?;
                    text.push(escaped);
                }
                _ => return Err(self.bad("a string ends with a quote and has no control characters")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Trouble> {
        let escape = self.peek();
        self.at = self.at.saturating_add(1);
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
                    return char::from_u32(first).ok_or_else(|| self.bad("half a surrogate pair is no character"));
                }
                self.expect(b'\\')?;
                self.expect(b'u')?;
                let second = self.code_unit()?;
                let pair = char::decode_utf16([u16::try_from(first).unwrap_or(0), u16::try_from(second).unwrap_or(0)]);
                let mut pair = pair.map(Result::ok);
                pair.next().flatten().ok_or_else(|| self.bad("half a surrogate pair is no character"))?
            }
            _ => return Err(self.bad("no such escape")),
        })
    }

    fn code_unit(&mut self) -> Result<u32, Trouble> {
        let digits = self.text.get(self.at..self.at.saturating_add(4)).unwrap_or_default();
        let unit = digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok());
        self.at = self.at.saturating_add(4);
        unit.flatten().ok_or_else(|| self.bad("\\u takes four hexadecimal digits"))
    }

    /// The name of the next member, or the end of the object.
    fn member(&mut self, first: bool) -> Result<Option<Cow<'a, str>>, Trouble> {
        if !self.element(first, b'}')? {
            return Ok(None);
        }
        let name = self.string()?;
        self.space();
        self.expect(b':')?;
        self.space();
        Ok(Some(name))
    }

    /// Whether another element follows; if none, the end is passed.
    fn element(&mut self, first: bool, end: u8) -> Result<bool, Trouble> {
        self.space();
        if self.peek() == Some(end) {
            self.at = self.at.saturating_add(1);
            return Ok(false);
        }
        if !first {
            self.expect(b',')?;
            self.space();
        }
        Ok(true)
    }

    fn open(&mut self, byte: u8) -> Result<(), Trouble> {
        self.space();
        self.expect(byte)
    }

    fn expect(&mut self, byte: u8) -> Result<(), Trouble> {
        if self.peek() != Some(byte) {
            return Err(self.bad(&format!("'{}' is needed", char::from(byte))));
        }
        self.at = self.at.saturating_add(1);
        Ok(())
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at = self.at.saturating_add(1);
        }
    }

    fn bad(&self, message: &str) -> Trouble {
        whole(VALUE, "bad-json", format!("{message} (at byte {} of the call)", self.at))
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

/// Writes a JSON string.
pub(crate) fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Writing to a String cannot fail.
            '\0'..='\u{1f}' => write!(out, "\\u{:04x}", u32::from(character)).unwrap_or_default(),
            _ => out.push(character),
        }
    }
    out.push('"');
}

/// What was given, short enough for a message.
pub(crate) fn cut(text: &str) -> String {
    const LIMIT: usize = 80;
    if text.chars().nth(LIMIT).is_none() { text.to_owned() } else { text.chars().take(LIMIT).chain(['…']).collect() }
}
