//! HTML text: escaping, amounts, days, pills.

use std::borrow::Cow;
use std::fmt::{self, Display, Formatter};

use yakkan::calendar::{Date, Iso};
use yakkan::contract_rules::Language;

use super::input::Severity;
use super::words::Words;
use crate::picture::escape;

/// Text from outside, cut to a length that a page can show and made fit for HTML.
pub(super) fn shown(text: &str) -> String {
    const LIMIT: usize = 400;
    let mut characters = text.chars();
    let mut cut: String = characters.by_ref().take(LIMIT).collect();
    if characters.next().is_some() {
        cut.push('…');
    }
    escape(&cut).into_owned()
}

/// The same for a name, which is shorter.
pub(super) fn name(text: &str) -> String {
    const LIMIT: usize = 80;
    let cut: Cow<'_, str> = match text.char_indices().nth(LIMIT) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    };
    escape(&cut).into_owned()
}

/// An amount of yen with its digits in groups of three: `1234567.5` is ¥1,234,567.5 or 1,234,567.5円.
pub(super) struct Yen<'y>(pub(super) &'y str, pub(super) Language);

impl Display for Yen<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(text, language) = *self;
        if text.is_empty() {
            return f.write_str("–");
        }
        let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("−", digits));
        let (whole, fraction) = digits.split_once('.').map_or((digits, ""), |(whole, fraction)| (whole, fraction));
        let before = if language == Language::English { "¥" } else { "" };
        write!(f, "{sign}{before}{}", grouped(whole))?;
        if !fraction.is_empty() {
            write!(f, ".{}", escape(fraction))?;
        }
        f.write_str(if language == Language::Japanese { "<small>円</small>" } else { "" })
    }
}

/// Digits in groups of three.
pub(super) fn grouped(digits: &str) -> String {
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return escape(digits).into_owned();
    }
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        let left = digits.len().saturating_sub(index);
        if index > 0 && left.checked_rem(3) == Some(0) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A day for people and machines.
pub(super) fn day(on: Date) -> String {
    format!("<time>{}</time>", Iso(on))
}

/// A severity as a word with a sign of its own, so that no one needs the colour.
pub(super) fn pill(severity: Severity, words: &Words) -> String {
    format!(r#"<span class="pill {}">{}</span>"#, class(severity), words.severity(severity))
}

/// The name of a severity in the style.
pub(super) fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::NotClosed => "not-closed",
        Severity::RuleBroken => "refused",
        Severity::CommitmentMissed => "missed",
        Severity::ClaimRefused => "claim-refused",
        Severity::UseRefused => "use-refused",
        Severity::ChangeRefused => "change-refused",
        Severity::Conditional => "conditional",
    }
}
