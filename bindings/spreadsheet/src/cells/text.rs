//! Text of cells: names of services, kinds, readings, facts.

use alloc::borrow::Cow;

use super::{Exact, Filled};
use crate::prelude::*;
use crate::range::Scalar;
use crate::trouble::{Trouble, VALUE};

/// A text as it is compared: full-width characters of ASCII as half-width, without spaces around it.
pub(crate) fn folded(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let is_wide = |character: char| matches!(character, '！'..='～' | '\u{3000}');
    if !text.contains(is_wide) {
        return Cow::Borrowed(text);
    }
    let narrow = |character: char| match character {
        '\u{3000}' => ' ',
        '！'..='～' => {
            let code = u32::from(character).saturating_sub(0xff01).saturating_add(0x21);
            char::from_u32(code).unwrap_or(character)
        }
        other => other,
    };
    Cow::Owned(text.chars().map(narrow).collect())
}

/// A label without what people take for the same: letters in another case, spaces, kinds of hyphens, zeros in front of a number.
/// Two labels that differ in such things only are rarely meant to be two.
pub(crate) fn likeness(label: &str) -> String {
    let mut like = String::with_capacity(label.len());
    let mut in_number = false;
    let mut zeros = false;
    for character in label.chars().flat_map(char::to_lowercase) {
        let is_gap = character.is_whitespace() || matches!(character, '\u{200b}'..='\u{200d}' | '\u{feff}');
        if is_gap {
            continue;
        }
        if character == '0' && !in_number {
            zeros = true;
            continue;
        }
        if zeros && !character.is_ascii_digit() {
            like.push('0');
        }
        (in_number, zeros) = (character.is_ascii_digit(), false);
        like.push(if matches!(character, '\u{2010}'..='\u{2015}' | '−' | 'ー' | 'ｰ') { '-' } else { character });
    }
    if zeros {
        like.push('0');
    }
    like
}

impl<'c> Filled<'c> {
    /// Text as it came.
    pub(crate) fn text(&self) -> Result<&'c str, Trouble> {
        match self.scalar {
            Scalar::Text(text) => Ok(text),
            _ => {
                let given = self.given();
                Err(told!(self.place, VALUE, "wrong-type", "text is needed, not {0}", "文字列が必要です({0})", given))
            }
        }
    }

    /// Text as names are compared: half-width, without spaces around it.
    pub(crate) fn name(&self) -> Result<Cow<'c, str>, Trouble> {
        self.text().map(folded)
    }

    /// A name that may be a number in the sheet: a contract, a holder. Half-width, without spaces around it.
    pub(crate) fn label(&self) -> Result<Cow<'c, str>, Trouble> {
        match self.scalar {
            Scalar::Number(_) => Ok(Cow::Owned(self.exact()?.to_plain())),
            _ => self.name(),
        }
    }

    /// Text that is none of those a place takes.
    pub(crate) fn none_of(&self, words: &str) -> Trouble {
        let given = self.given();
        told!(
            self.place,
            VALUE,
            "wrong-form",
            "{0} is none of: {1}",
            "{0} は指定できません。使えるもの: {1}",
            given,
            words
        )
    }

    /// TRUE and FALSE, also as the numbers 1 and 0: spreadsheets pass them so that have no truth values of their own.
    pub(crate) fn as_truth(&self) -> Option<bool> {
        match self.scalar {
            Scalar::Truth(truth) => Some(*truth),
            Scalar::Number(number) => match Exact::read(number)?.whole()? {
                0 => Some(false),
                1 => Some(true),
                _ => None,
            },
            _ => None,
        }
    }

    pub(crate) fn as_text(&self) -> Option<&'c str> {
        match self.scalar {
            Scalar::Text(text) => Some(text),
            _ => None,
        }
    }
}
