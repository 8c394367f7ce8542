//! Reading the members of an object: each at its place, none left over.

use alloc::borrow::Cow;
use core::fmt::Write as _;

use crate::error::{Code, Failed, failed};
use crate::json::{LIST_LIMIT, Node};
use crate::prelude::*;

/// Where in the request a value stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'p> {
    parent: Option<&'p Place<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Root,
    Member(&'p str),
    Index(usize),
}

impl<'p> Place<'p> {
    pub(crate) const ROOT: Place<'static> = Place { parent: None, step: Step::Root };

    pub(crate) fn member(&'p self, name: &'p str) -> Place<'p> {
        Place { parent: Some(self), step: Step::Member(name) }
    }

    pub(crate) fn index(&'p self, index: usize) -> Place<'p> {
        Place { parent: Some(self), step: Step::Index(index) }
    }

    /// The JSON pointer (RFC 6901).
    pub(crate) fn pointer(&self) -> String {
        let mut pointer = self.parent.map(Place::pointer).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Member(name) => {
                pointer.push('/');
                pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
            }
            // Writing to a String cannot fail.
            Step::Index(index) => write!(pointer, "/{index}").unwrap_or_default(),
        }
        pointer
    }

    pub(crate) fn error(&self, code: Code, message: impl Into<String>) -> Failed {
        failed(code, message).at(self.pointer())
    }
}

/// The members of an object that have not been read yet.
pub(crate) struct Object<'n, 'a> {
    members: &'n [(Cow<'a, str>, Node<'a>)],
    /// A bit for each of the first members that was read. No question has half as many as there are bits, so that a member without one is not the
    /// first that is left over.
    read: u64,
    place: Place<'n>,
}

impl<'n, 'a> Object<'n, 'a> {
    pub(crate) fn new(node: &'n Node<'a>, place: Place<'n>) -> Result<Self, Failed> {
        match node {
            Node::Object(members) => Ok(Self { members, read: 0, place }),
            other => Err(place.error(Code::WrongType, format!("an object is needed, not {}", kind(other)))),
        }
    }

    pub(crate) fn place(&self) -> Place<'n> {
        self.place
    }

    /// A member that may be left out.
    pub(crate) fn optional(&mut self, name: &'static str) -> Option<&'n Node<'a>> {
        let index = self.members.iter().position(|(known, _)| known == name)?;
        self.read |= bit(index);
        self.members.get(index).map(|(_, value)| value)
    }

    /// A member that must be there.
    pub(crate) fn required(&mut self, name: &'static str) -> Result<&'n Node<'a>, Failed> {
        self.optional(name)
            .ok_or_else(|| self.place.error(Code::MissingField, format!("the member '{name}' is missing")))
    }

    /// Refuses members that nobody asked for.
    pub(crate) fn finish(self) -> Result<(), Failed> {
        let left = self.members.iter().enumerate().find(|(index, _)| self.read & bit(*index) == 0);
        match left {
            None => Ok(()),
            Some((_, (name, _))) => Err(self
                .place
                .member(name)
                .error(Code::UnknownField, format!("there is no member '{}' here", cut(name)))),
        }
    }

    /// The members as they came, for objects whose names are data.
    pub(crate) fn all(&self) -> &'n [(Cow<'a, str>, Node<'a>)] {
        self.members
    }
}

/// None past the last bit.
fn bit(index: usize) -> u64 {
    u32::try_from(index).ok().and_then(|index| 1_u64.checked_shl(index)).unwrap_or_default()
}

/// A list of at most [`LIST_LIMIT`] members.
pub(crate) fn list<'n, 'a>(node: &'n Node<'a>, place: Place<'_>) -> Result<&'n [Node<'a>], Failed> {
    match node {
        Node::List(list) if list.len() > LIST_LIMIT => {
            Err(place
                .error(Code::TooMany, format!("a list has at most {LIST_LIMIT} members, this one has {}", list.len())))
        }
        Node::List(list) => Ok(list),
        other => Err(place.error(Code::WrongType, format!("a list is needed, not {}", kind(other)))),
    }
}

/// What a value is, in words.
pub(crate) fn kind(node: &Node<'_>) -> &'static str {
    match node {
        Node::Null => "null",
        Node::Bool(_) => "true or false",
        Node::Integer(_) | Node::Negative(_) | Node::Huge => "a number",
        Node::Fraction => "a number with a fraction",
        Node::Text(_) | Node::Day(_) => "a string",
        Node::List(_) => "a list",
        Node::Object(_) => "an object",
    }
}

/// What was given, short enough for a message: at most 80 characters, and `…` where it goes on.
///
/// # Example
///
/// ```
/// assert_eq!(yakkan_requests::cut("ites-mdr"), "ites-mdr");
/// assert_eq!(yakkan_requests::cut(&"長".repeat(100)).chars().count(), 81);
/// ```
pub fn cut(text: &str) -> String {
    const LIMIT: usize = 80;
    if text.chars().nth(LIMIT).is_none() { text.to_owned() } else { text.chars().take(LIMIT).chain(['…']).collect() }
}
