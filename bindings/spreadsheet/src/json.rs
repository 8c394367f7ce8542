//! The request of a cell, read straight into what a call needs: a million empty rows must cost nothing.

use alloc::borrow::Cow;

use yakkan::contract_rules::Language;
use yakkan_requests::{BadJson, Scanner, cut};

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
    let mut reader = Reader(Scanner::new(text));
    let request = reader.request()?;
    reader.0.end()?;
    Ok(request)
}

fn whole(cell: &'static str, code: &'static str, message: String) -> Trouble {
    Trouble::new(cell, code, "", message)
}

pub(crate) fn too_many(message: String) -> Trouble {
    whole(NUM, "too-many", message)
}

impl From<BadJson> for Trouble {
    fn from(bad: BadJson) -> Self {
        whole(VALUE, "bad-json", bad.to_string())
    }
}

struct Reader<'a>(Scanner<'a>);

impl<'a> Reader<'a> {
    fn request(&mut self) -> Result<Request<'a>, Trouble> {
        let (mut function, mut arguments, mut language, mut dates) = (None, None, None, None);
        self.0.expect(b'{', "an object")?;
        let mut first = true;
        while let Some(name) = self.0.member(first)? {
            first = false;
            let twice = match name.as_ref() {
                "function" => function.replace(self.0.string()?).is_some(),
                "arguments" => arguments.replace(self.arguments()?).is_some(),
                "language" => language.replace(self.language()?).is_some(),
                "dates" => dates.replace(self.dates()?).is_some(),
                _ => {
                    return Err(whole(VALUE, "unknown-field", format!("a call has no member '{}'", cut(&name))));
                }
            };
            if twice {
                return Err(self.0.bad("a member that did not stand before").into());
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
        let given = self.0.string()?;
        match given.as_ref() {
            "ja" => Ok(Language::Japanese),
            "en" => Ok(Language::English),
            _ => Err(whole(VALUE, "wrong-form", format!("language: '{}' is neither \"ja\" nor \"en\"", cut(&given)))),
        }
    }

    fn dates(&mut self) -> Result<Dates, Trouble> {
        match self.0.number()? {
            "1900" => Ok(Dates::From1900),
            "1904" => Ok(Dates::From1904),
            given => Err(whole(VALUE, "wrong-form", format!("dates: {} is neither 1900 nor 1904", cut(given)))),
        }
    }

    fn arguments(&mut self) -> Result<Vec<Given<'a>>, Trouble> {
        let mut arguments = Vec::new();
        self.0.expect(b'[', "a list")?;
        while self.0.element(arguments.is_empty(), b']')? {
            if arguments.len() == ARGUMENT_LIMIT {
                return Err(too_many(format!("a call has at most {ARGUMENT_LIMIT} arguments")));
            }
            arguments.push(if self.0.peek() == Some(b'[') { self.range()? } else { Given::One(self.scalar()?) });
        }
        Ok(arguments)
    }

    fn range(&mut self) -> Result<Given<'a>, Trouble> {
        let mut range = Builder::default();
        let mut first_row = true;
        self.0.expect(b'[', "a list")?;
        while self.0.element(first_row, b']')? {
            first_row = false;
            self.0.expect(b'[', "a list")?;
            let mut width = 0_usize;
            while self.0.element(width == 0, b']')? {
                range.push(self.scalar()?);
                width = width.saturating_add(1);
            }
            range.end_row()?;
        }
        Ok(Given::Range(range.finish()))
    }

    fn scalar(&mut self) -> Result<Scalar<'a>, Trouble> {
        match self.0.peek() {
            Some(b'"') => Ok(Scalar::text(self.0.string()?)),
            Some(b'-' | b'0'..=b'9') => Ok(Scalar::Number(self.0.number()?)),
            Some(b'{') => {
                self.0.expect(b'{', "an object")?;
                let Some("error") = self.0.member(true)?.as_deref() else {
                    return Err(self.0.bad("{\"error\": …}, the only object among arguments,").into());
                };
                let error = self.0.string()?;
                match self.0.member(false)? {
                    None => Ok(Scalar::Error(error)),
                    Some(_) => Err(self.0.bad("{\"error\": …}, the only object among arguments,").into()),
                }
            }
            _ => Ok(self.0.word()?.map_or(Scalar::Empty, Scalar::Truth)),
        }
    }
}
