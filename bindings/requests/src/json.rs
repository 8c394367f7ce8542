//! JSON text in and out: a tree that keeps member order, tells exact numbers from others, and refuses duplicate members.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use core::mem;

use yakkan::calendar::{Date, write_date};

use crate::error::{Code, Failed, failed};
use crate::object::cut;
use crate::prelude::*;
use crate::scan::{BadJson, Scanner, write_text};

/// The most bytes of a request.
pub(crate) const TEXT_LIMIT: usize = 8 * 1024 * 1024;
/// The most members of a list in a request.
pub(crate) const LIST_LIMIT: usize = 10_000;
/// The most values in a whole request: enough for every list of a question at its limit.
const VALUE_LIMIT: usize = 1_000_000;
/// How deep a request nests at most.
const DEPTH_LIMIT: usize = 127;

/// A JSON value of a request or an answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node<'a> {
    Null,
    Bool(bool),
    /// An integer from 0 on.
    Integer(u64),
    /// An integer below 0.
    Negative(i64),
    /// An integer too large for the types above.
    Huge,
    /// A number with a fraction or an exponent.
    Fraction,
    Text(Cow<'a, str>),
    /// A day of an answer, written as a text.
    Day(Date),
    List(Vec<Node<'a>>),
    Object(Vec<(Cow<'a, str>, Node<'a>)>),
}

impl<'a> Node<'a> {
    /// A text of an answer.
    pub(crate) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    /// An object of an answer.
    pub(crate) fn object<const N: usize>(mut members: [(&'static str, Node<'a>); N]) -> Self {
        Self::Object(named(&mut members, 0))
    }

    /// A list of an answer.
    pub(crate) fn list(values: impl Iterator<Item = Self>) -> Self {
        let mut list = Vec::with_capacity(values.size_hint().0);
        values.for_each(|value| add(&mut list, value));
        Self::List(list)
    }

    /// The value as JSON text.
    pub(crate) fn to_json(&self) -> String {
        /// Most answers are shorter.
        const ROOM: usize = 1024;
        let mut out = String::with_capacity(ROOM);
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        match self {
            // The two numbers without a value come from requests only and stand in no answer.
            Self::Null | Self::Huge | Self::Fraction => out.push_str("null"),
            Self::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
            Self::Integer(number) => write_number(*number, out),
            Self::Negative(number) => {
                out.push('-');
                write_number(number.unsigned_abs(), out);
            }
            Self::Text(text) => write_text(text, out),
            Self::Day(day) => {
                out.push('"');
                out.push_str(write_date(*day).as_str());
                out.push('"');
            }
            Self::List(list) => {
                out.push('[');
                for (index, value) in list.iter().enumerate() {
                    comma(index, out);
                    value.write(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    comma(index, out);
                    write_text(name, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }

    /// The number that a text of JSON says, as far as it can be kept exactly.
    fn number(text: &str) -> Self {
        if text.contains(['.', 'e', 'E']) {
            return Self::Fraction;
        }
        if let Ok(number) = text.parse() {
            return Self::Integer(number);
        }
        match text.parse() {
            Ok(0) => Self::Integer(0),
            Ok(number) => Self::Negative(number),
            Err(_) => Self::Huge,
        }
    }
}

/// The members of an object of an answer, taken from where they stand. Of one kind whatever their number, so that it is compiled once.
/// There is room for so many more.
pub(crate) fn named<'a>(members: &mut [(&'static str, Node<'a>)], more: usize) -> Vec<(Cow<'a, str>, Node<'a>)> {
    let mut named = Vec::with_capacity(members.len().saturating_add(more));
    named.extend(members.iter_mut().map(|(name, value)| (Cow::Borrowed(*name), mem::replace(value, Node::Null))));
    named
}

/// Compiled once, beside every list that is built.
#[inline(never)]
fn add<'a>(list: &mut Vec<Node<'a>>, value: Node<'a>) {
    list.push(value);
}

/// Digit by digit; the means of a format would cost several times as much.
fn write_number(number: u64, out: &mut String) {
    if number > 9 {
        write_number(number / 10, out);
    }
    out.extend(u32::try_from(number % 10).ok().and_then(|digit| char::from_digit(digit, 10)));
}

fn comma(index: usize, out: &mut String) {
    if index > 0 {
        out.push(',');
    }
}

/// Reads a request.
pub(crate) fn parse(text: &str) -> Result<Node<'_>, Failed> {
    if text.len() > TEXT_LIMIT {
        return Err(too_many(format!("a request has at most {TEXT_LIMIT} bytes, this one has {}", text.len())));
    }
    let mut reader = Reader { scanner: Scanner::new(text), values: 0 };
    let node = reader.value(0)?;
    reader.scanner.end()?;
    Ok(node)
}

impl From<BadJson> for crate::RequestError {
    fn from(bad: BadJson) -> Self {
        *Failed::from(bad)
    }
}

impl From<BadJson> for Failed {
    fn from(bad: BadJson) -> Self {
        failed(Code::BadJson, bad.to_string())
    }
}

fn too_many(message: String) -> Failed {
    failed(Code::TooMany, message)
}

struct Reader<'a> {
    scanner: Scanner<'a>,
    values: usize,
}

impl<'a> Reader<'a> {
    fn value(&mut self, depth: usize) -> Result<Node<'a>, Failed> {
        match self.scanner.peek() {
            Some(b'"') => Ok(Node::Text(self.scanner.string()?)),
            Some(b'-' | b'0'..=b'9') => Ok(Node::number(self.scanner.number()?)),
            Some(b'[' | b'{') if depth == DEPTH_LIMIT => Err(self.scanner.bad("a request that nests less deep").into()),
            Some(b'[') => self.list(depth.saturating_add(1)),
            Some(b'{') => self.object(depth.saturating_add(1)),
            _ => Ok(self.scanner.word()?.map_or(Node::Null, Node::Bool)),
        }
    }

    fn list(&mut self, depth: usize) -> Result<Node<'a>, Failed> {
        let mut list = Vec::new();
        self.scanner.expect(b'[', "a list")?;
        while self.scanner.element(list.is_empty(), b']')? {
            list.push(self.value(depth)?);
            self.count(list.len())?;
        }
        Ok(Node::List(list))
    }

    fn object(&mut self, depth: usize) -> Result<Node<'a>, Failed> {
        let mut members: Vec<(Cow<'a, str>, Node<'a>)> = Vec::new();
        self.scanner.expect(b'{', "an object")?;
        while let Some(name) = self.scanner.member(members.is_empty())? {
            members.push((name, self.value(depth)?));
            self.count(members.len())?;
        }
        if let Some(twice) = repeated(&members) {
            let message = format!("the member '{}' stands twice in one object", cut(twice));
            return Err(failed(Code::BadJson, message));
        }
        Ok(Node::Object(members))
    }

    fn count(&mut self, members: usize) -> Result<(), Failed> {
        self.values = self.values.saturating_add(1);
        if members > LIST_LIMIT {
            return Err(too_many(format!("a list or object has at most {LIST_LIMIT} members")));
        }
        if self.values > VALUE_LIMIT {
            return Err(too_many(format!("a request has at most {VALUE_LIMIT} values")));
        }
        Ok(())
    }
}

/// A name that stands twice.
fn repeated<'n>(members: &'n [(Cow<'_, str>, Node<'_>)]) -> Option<&'n str> {
    /// Up to so many members, looking at every pair is faster than a set.
    const FEW: usize = 16;
    let mut names = members.iter().map(|(name, _)| name.as_ref());
    if members.len() <= FEW {
        names
            .enumerate()
            .find(|(index, name)| members.iter().take(*index).any(|(known, _)| known == name))
            .map(|(_, name)| name)
    } else {
        let mut known = BTreeSet::new();
        names.find(|name| !known.insert(*name))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::arithmetic_side_effects, reason = "a test may overflow")]

    use super::*;

    fn code(text: &str) -> Option<Code> {
        parse(text).err().map(|error| error.code)
    }

    #[test]
    fn numbers_are_told_apart_by_what_can_be_kept_exactly() {
        let read = |text: &str| parse(text).map(|node| format!("{node:?}"));
        let kinds = [
            ("0", Node::Integer(0)),
            ("18446744073709551615", Node::Integer(u64::MAX)),
            ("18446744073709551616", Node::Huge),
            ("-1", Node::Negative(-1)),
            ("30.0", Node::Fraction),
            ("1e3", Node::Fraction),
            ("1980.5", Node::Fraction),
            ("123456789012345678901.5", Node::Fraction),
            ("1e400", Node::Fraction),
            ("-0", Node::Integer(0)),
            ("-18446744073709551616", Node::Huge),
        ];
        for (text, node) in kinds {
            assert_eq!(read(text), Ok(format!("{node:?}")), "{text}");
        }
    }

    #[test]
    fn a_member_twice_is_bad_json_in_small_and_large_objects() {
        assert_eq!(code(r#"{"a": 1, "b": 2, "a": 1}"#), Some(Code::BadJson));
        let many: Vec<String> = (0..40).map(|index| format!("\"m{index}\": 0")).collect();
        assert_eq!(code(&format!("{{{}}}", many.join(","))), None);
        assert_eq!(code(&format!("{{{},\"m7\": 0}}", many.join(","))), Some(Code::BadJson));
    }

    #[test]
    fn what_is_no_json_is_bad_json() {
        for text in [
            "",
            " ",
            "[1,]",
            "[,1]",
            "[1 2]",
            "{\"a\"}",
            "{\"a\":1,}",
            "{a:1}",
            "tru",
            "nul",
            "1 1",
            "[",
            "{\"a\":",
            "\u{feff}1",
        ] {
            assert_eq!(code(text), Some(Code::BadJson), "{text}");
        }
        assert_eq!(code(" [ null , true , false , { \"a\" : { } } , [ ] ]\r\n\t"), None);
    }

    #[test]
    fn an_answer_is_written_without_spaces() {
        let node = Node::object([
            ("a", Node::List(vec![Node::Null, Node::Bool(true), Node::Integer(u64::MAX), Node::Negative(i64::MIN)])),
            ("b", Node::object([])),
            ("c", Node::text("\"年\u{1f}")),
        ]);
        let text = r#"{"a":[null,true,18446744073709551615,-9223372036854775808],"b":{},"c":"\"年\u001f"}"#;
        assert_eq!(node.to_json(), text);
        assert_eq!(parse(text), Ok(node));
    }

    #[test]
    fn lists_hold_ten_thousand_members_and_no_more() {
        let list = |members: usize| format!("[{}]", vec!["0"; members].join(","));
        assert_eq!(code(&list(LIST_LIMIT)), None);
        assert_eq!(code(&list(LIST_LIMIT + 1)), Some(Code::TooMany));
    }

    #[test]
    fn nesting_and_size_are_bounded() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(code(&nested(DEPTH_LIMIT)), None);
        assert_eq!(code(&nested(DEPTH_LIMIT + 1)), Some(Code::BadJson));
        assert_eq!(code(&nested(10_000)), Some(Code::BadJson));
        assert_eq!(code(&" ".repeat(TEXT_LIMIT + 1)), Some(Code::TooMany));
        let row = format!("[{}]", vec!["0"; LIST_LIMIT].join(","));
        assert_eq!(code(&format!("[{}]", vec![row.as_str(); 101].join(","))), Some(Code::TooMany));
    }
}
