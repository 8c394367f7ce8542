//! JSON text in and out: a tree that keeps member order, tells exact numbers from others, and refuses duplicate members.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use core::cell::Cell;
use core::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};

use crate::error::{Code, RequestError};
use crate::object::cut;
use crate::prelude::*;

/// The most bytes of a request.
pub(crate) const TEXT_LIMIT: usize = 8 * 1024 * 1024;
/// The most members of a list in a request.
pub(crate) const LIST_LIMIT: usize = 10_000;
/// The most values in a whole request: enough for every list of a question at its limit.
const VALUE_LIMIT: usize = 1_000_000;

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
    List(Vec<Node<'a>>),
    Object(Vec<(Cow<'a, str>, Node<'a>)>),
}

impl<'a> Node<'a> {
    /// A text of an answer.
    pub(crate) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    /// An object of an answer.
    pub(crate) fn object<const N: usize>(members: [(&'static str, Node<'a>); N]) -> Self {
        Self::Object(members.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect())
    }

    /// The value as JSON text.
    pub(crate) fn to_json(&self) -> String {
        // Writing to memory cannot fail, and every key is a string.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Reads a request.
///
/// Numbers must be [`marked`](crate::numbers::marked) before.
pub(crate) fn parse(text: &str) -> Result<Node<'_>, RequestError> {
    if text.len() > TEXT_LIMIT {
        return Err(RequestError::new(
            Code::TooMany,
            format!("a request has at most {TEXT_LIMIT} bytes, this one has {}", text.len()),
        ));
    }
    let state = State { too_many: Cell::new(false), values: Cell::new(0) };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let read = Seed(&state).deserialize(&mut deserializer).and_then(|node| deserializer.end().map(|()| node));
    read.map_err(|error| {
        let code = if state.too_many.get() { Code::TooMany } else { Code::BadJson };
        RequestError::new(code, error.to_string())
    })
}

struct State {
    too_many: Cell<bool>,
    values: Cell<usize>,
}

impl State {
    fn check<E: serde::de::Error>(&self, members: usize) -> Result<(), E> {
        let values = self.values.get().saturating_add(1);
        self.values.set(values);
        if members > LIST_LIMIT {
            self.too_many.set(true);
            return Err(E::custom(format_args!("a list or object has at most {LIST_LIMIT} members")));
        }
        if values > VALUE_LIMIT {
            self.too_many.set(true);
            return Err(E::custom(format_args!("a request has at most {VALUE_LIMIT} values")));
        }
        Ok(())
    }
}

#[derive(Clone, Copy)]
struct Seed<'s>(&'s State);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node<'de>;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Node<'de>, E> {
        Ok(Node::Bool(truth))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node<'de>, E> {
        Ok(Node::Integer(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node<'de>, E> {
        Ok(u64::try_from(number).map_or(Node::Negative(number), Node::Integer))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node<'de>, E> {
        // The mark of an integer that no type keeps is far from the one of a fraction.
        let huge = number > 1.0;
        Ok(if huge { Node::Huge } else { Node::Fraction })
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Node<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = values.next_element_seed(self)? {
            list.push(value);
            self.0.check(list.len())?;
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut values: A) -> Result<Node<'de>, A::Error> {
        let mut members: Vec<(Cow<'de, str>, Node<'de>)> = Vec::new();
        while let Some(name) = values.next_key_seed(Seed(self.0))? {
            let Node::Text(name) = name else { return Err(A::Error::custom("a member's name is a string")) };
            members.push((name, values.next_value_seed(self)?));
            self.0.check(members.len())?;
        }
        match repeated(&members) {
            Some(twice) => {
                Err(A::Error::custom(format_args!("the member '{}' stands twice in one object", cut(twice))))
            }
            None => Ok(Node::Object(members)),
        }
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

impl serde::Serialize for Node<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // The two numbers without a value come from requests only and stand in no answer.
            Self::Null | Self::Huge | Self::Fraction => serializer.serialize_unit(),
            Self::Bool(truth) => serializer.serialize_bool(*truth),
            Self::Integer(number) => serializer.serialize_u64(*number),
            Self::Negative(number) => serializer.serialize_i64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => {
                let mut sequence = serializer.serialize_seq(Some(list.len()))?;
                list.iter().try_for_each(|value| sequence.serialize_element(value))?;
                sequence.end()
            }
            Self::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                members.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))?;
                map.end()
            }
        }
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
        let read = |text: &str| parse(&crate::numbers::marked(text)).map(|node| format!("{node:?}"));
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
    fn lists_hold_ten_thousand_members_and_no_more() {
        let list = |members: usize| format!("[{}]", vec!["0"; members].join(","));
        assert_eq!(code(&list(LIST_LIMIT)), None);
        assert_eq!(code(&list(LIST_LIMIT + 1)), Some(Code::TooMany));
    }

    #[test]
    fn nesting_and_size_are_bounded() {
        assert_eq!(code(&format!("{}{}", "[".repeat(10_000), "]".repeat(10_000))), Some(Code::BadJson));
        assert_eq!(code(&" ".repeat(TEXT_LIMIT + 1)), Some(Code::TooMany));
        let row = format!("[{}]", vec!["0"; LIST_LIMIT].join(","));
        assert_eq!(code(&format!("[{}]", vec![row.as_str(); 101].join(","))), Some(Code::TooMany));
    }
}
