//! What cells show of an answer.

use yakkan::calendar::{Date, Timestamp};
use yakkan::contract_rules::{Condition, Language, Outcome, Reason, Verdict, Yen};

use crate::cells::{Place, Sheet, write_day, write_instant, write_yen};
use crate::prelude::*;
use crate::table::words;
use crate::trouble::{Trouble, filled};
use crate::value::Value;

/// Where the document states nothing. It does not say that nothing is needed, so neither does the cell.
pub(super) fn none_stated<'c>(sheet: &Sheet<'_>) -> Value<'c> {
    Value::text(match sheet.language {
        Language::English => "none stated",
        Language::Japanese => "定めなし",
    })
}

pub(super) fn day<'c>(day: Date, sheet: &Sheet<'_>) -> Value<'c> {
    Value::Number(write_day(day, sheet.dates).into())
}

pub(super) fn instant<'c>(at: Timestamp, sheet: &Sheet<'_>) -> Value<'c> {
    Value::Number(write_instant(at, sheet.dates).into())
}

/// Yen; an error at `place` where a cell does not keep them exactly.
pub(super) fn yen<'c>(yen: Yen, place: Place<'_>) -> Result<Value<'c>, Trouble> {
    write_yen(yen, place).map(|digits| Value::Number(digits.into()))
}

pub(super) const fn allowed(language: Language) -> &'static str {
    match language {
        Language::English => "ok",
        Language::Japanese => "可",
    }
}

/// A verdict in one cell: allowed, allowed if facts are attested, or the short reasons.
pub(super) fn verdict<'c, 't, V: Reason<'t>>(verdict: &Verdict<'t, V>, language: Language) -> Value<'c> {
    Value::text(match verdict.outcome() {
        Outcome::Allowed => allowed(language).to_owned(),
        Outcome::Conditional => conditional(allowed(language), &verdict.conditions, language),
        Outcome::Refused => short_reasons(&verdict.violations, language),
    })
}

/// Something that stands if facts are attested.
pub(super) fn conditional(what: &str, conditions: &[Condition<'_>], language: Language) -> String {
    // Sorted, each once; there are few.
    let mut facts: Vec<&str> = Vec::new();
    for fact in conditions.iter().map(Condition::fact) {
        if let Err(place) = facts.binary_search(&fact) {
            facts.insert(place, fact);
        }
    }
    filled(words("{0} if {1}", "{0}(要確認: {1})").of(language), &[&what, &facts.join(", ")])
}

/// The short reasons, each once.
pub(super) fn short_reasons<'t>(violations: &[impl Reason<'t>], language: Language) -> String {
    let mut reasons: Vec<String> = Vec::new();
    for violation in violations {
        let reason = violation.short(language).to_string();
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons.join(" / ")
}
