//! Why a claim is not paid, in words, in English and in Japanese, with what was compared.

use core::fmt::{self, Display, Formatter};

use yakkan_calendar::Iso;
use yakkan_contract_rules::{Attestation, Language};

use crate::{ClaimBreach, ClaimViolation};

/// Writes a violation in one sentence.
pub(crate) fn write_message(violation: &ClaimViolation<'_>, language: Language, f: &mut Formatter<'_>) -> fmt::Result {
    match language {
        Language::English => english(violation, f),
        Language::Japanese => japanese(violation, f),
    }
}

fn english(violation: &ClaimViolation<'_>, f: &mut Formatter<'_>) -> fmt::Result {
    match &violation.breach {
        ClaimBreach::NotInForce if violation.service.cover.is_none() => f.write_str("the service brings no cover"),
        ClaimBreach::NotInForce => f.write_str("the contract does not hold the service that brings the cover"),
        ClaimBreach::BeforeCover { alert, first } => {
            write!(f, "cover begins on {}, the alert came on {}", Iso(*first), Iso(*alert))
        }
        ClaimBreach::AfterCover { alert, last } => {
            write!(f, "cover ended with the service on {}, the alert came on {}", Iso(*last), Iso(*alert))
        }
        ClaimBreach::NotFullGrade { stars, needed, upgradable: None } => {
            write!(f, "needs an alert of {needed} stars, this one has {stars}")
        }
        ClaimBreach::NotFullGrade { stars, needed, upgradable: Some(lower) } => {
            write!(
                f,
                "needs an alert of {needed} stars, or one of {lower} that was reported to be of {needed}; this one has {stars}"
            )?;
            if stars == lower { f.write_str(" and no report") } else { Ok(()) }
        }
        ClaimBreach::OutsideWindow { dispatched, window } => {
            let (first, last) = (Iso(window.first), Iso(window.last));
            write!(f, "the dispatch had to be from {first} to {last}, it was on {}", Iso(*dispatched))
        }
        ClaimBreach::LimitReached { year, used, dispatches, paid, total } => {
            let (first, last) = (Iso(year.period.first), Iso(year.period.last));
            write!(
                f,
                "of the policy year {first} to {last}, {used} of {dispatches} dispatches and {paid} of {total} yen are used"
            )
        }
        ClaimBreach::Attested { first, also } => Needed(first, also, Language::English).fmt(f),
    }
}

fn japanese(violation: &ClaimViolation<'_>, f: &mut Formatter<'_>) -> fmt::Result {
    match &violation.breach {
        ClaimBreach::NotInForce if violation.service.cover.is_none() => {
            f.write_str("このサービスに保険は付帯していません")
        }
        ClaimBreach::NotInForce => f.write_str("保険の付帯するサービスの契約がありません"),
        ClaimBreach::BeforeCover { alert, first } => {
            write!(f, "保険責任期間は {} からですが、アラートは {} です", Iso(*first), Iso(*alert))
        }
        ClaimBreach::AfterCover { alert, last } => {
            write!(f, "補償はサービスの最終日 {} までですが、アラートは {} です", Iso(*last), Iso(*alert))
        }
        ClaimBreach::NotFullGrade { stars, needed, upgradable: None } => {
            write!(f, "星 {needed} つのアラートが必要ですが、このアラートは星 {stars} つです")
        }
        ClaimBreach::NotFullGrade { stars, needed, upgradable: Some(lower) } => {
            write!(
                f,
                "星 {needed} つのアラート、または星 {needed} つ相当と報告された星 {lower} つのアラートが必要ですが、このアラートは星 {stars} つです"
            )?;
            if stars == lower { f.write_str("(報告なし)") } else { Ok(()) }
        }
        ClaimBreach::OutsideWindow { dispatched, window } => {
            let (first, last) = (Iso(window.first), Iso(window.last));
            write!(f, "駆け付けは {first} から {last} までに限られますが、{} でした", Iso(*dispatched))
        }
        ClaimBreach::LimitReached { year, used, dispatches, paid, total } => {
            let (first, last) = (Iso(year.period.first), Iso(year.period.last));
            write!(f, "保険年度({first}〜{last})は {dispatches} 回中 {used} 回、{total} 円中 {paid} 円を使っています")
        }
        ClaimBreach::Attested { first, also } => Needed(first, also, Language::Japanese).fmt(f),
    }
}

/// Writes a violation in the few words that fit a cell.
pub(crate) fn write_short(violation: &ClaimViolation<'_>, language: Language, f: &mut Formatter<'_>) -> fmt::Result {
    use Language::{English, Japanese};
    match (language, &violation.breach) {
        (English, ClaimBreach::BeforeCover { first, .. }) => write!(f, "cover from {}", Iso(*first)),
        (Japanese, ClaimBreach::BeforeCover { first, .. }) => write!(f, "補償は {} から", Iso(*first)),
        (English, ClaimBreach::AfterCover { last, .. }) => write!(f, "cover to {}", Iso(*last)),
        (Japanese, ClaimBreach::AfterCover { last, .. }) => write!(f, "補償は {} まで", Iso(*last)),
        (English, ClaimBreach::NotFullGrade { stars, needed, .. }) => write!(f, "{stars} of {needed} stars"),
        (Japanese, ClaimBreach::NotFullGrade { stars, needed, .. }) => write!(f, "星 {stars}(要: {needed})"),
        (English, ClaimBreach::OutsideWindow { dispatched, window }) if *dispatched > window.last => {
            write!(f, "dispatch by {}", Iso(window.last))
        }
        (English, ClaimBreach::OutsideWindow { window, .. }) => write!(f, "dispatch from {}", Iso(window.first)),
        (Japanese, ClaimBreach::OutsideWindow { dispatched, window }) if *dispatched > window.last => {
            write!(f, "駆け付け期限 {}", Iso(window.last))
        }
        (Japanese, ClaimBreach::OutsideWindow { window, .. }) => write!(f, "駆け付けは {} から", Iso(window.first)),
        (English, ClaimBreach::LimitReached { used, dispatches, .. }) => write!(f, "{used} of {dispatches} used"),
        (Japanese, ClaimBreach::LimitReached { used, dispatches, .. }) => write!(f, "{dispatches} 回中 {used} 回使用"),
        (English, ClaimBreach::NotInForce) => f.write_str("no cover"),
        (Japanese, ClaimBreach::NotInForce) => f.write_str("補償なし"),
        (English, ClaimBreach::Attested { first, .. }) => write!(f, "unmet: {}", first.fact),
        (Japanese, ClaimBreach::Attested { first, .. }) => write!(f, "条件未達: {}", first.fact),
    }
}

/// What must be so and is not.
struct Needed<'m, 't>(&'m &'t Attestation, &'m [&'t Attestation], Language);

impl Display for Needed<'_, '_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(first, also, language) = *self;
        for (index, attestation) in [first].into_iter().chain(also).enumerate() {
            let Attestation { fact, must_be, requirement, .. } = attestation;
            let (requirement, given) = (requirement.of(language), !must_be);
            match (language, index) {
                (Language::English, 0) => write!(f, "requires that {requirement}, but '{fact}' is {given}")?,
                (Language::English, _) => write!(f, "; and that {requirement}, but '{fact}' is {given}")?,
                (Language::Japanese, 0) => write!(f, "「{requirement}」が条件ですが、{fact} は {given} です")?,
                (Language::Japanese, _) => write!(f, "。「{requirement}」も条件ですが、{fact} は {given} です")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
