//! The four built-in documents, one module each, in the order of the document.

mod eset_mdr;
mod ites_edr_mdr;
mod ites_id;
mod nec_mimamori;
mod promises;

use yakkan_calendar::OpeningHours;
use yakkan_contract_rules::{
    Attestation, BreachCode, Charging, ClauseId, Companion, CompanionSpan, Duty, FactId, FactKind, FactRule, Figure,
    FirstMonth, MonthQuantity, Party, Proration, Reading, Restatement, Rhythm, ServiceId, TaxKind, Term, Text,
};

use crate::Document;

/// The built-in documents, in the order services are sorted by.
pub(crate) static BUILT_IN: [Document; 4] = ALL;

/// The same to be had: a copy needs no code that clones every term.
pub(crate) const ALL: [Document; 4] =
    [ites_edr_mdr::DOCUMENT, ites_id::DOCUMENT, nec_mimamori::DOCUMENT, eset_mdr::DOCUMENT];

/// Words for people, in English and Japanese; none without the feature `words`.
const fn text(en: &'static str, ja: &'static str) -> Text {
    if cfg!(feature = "words") { Text::constant(en, ja) } else { Text::constant("", "") }
}

/// The name of a clause; without the feature `words` every clause has the same.
const fn cite(clause: &'static str) -> ClauseId {
    ClauseId::constant(if cfg!(feature = "words") { clause } else { "unnamed" })
}

/// What a document says besides, and decides nothing; none without the feature `words`.
const fn beside<T>(said: &'static [T]) -> &'static [T] {
    if cfg!(feature = "words") { said } else { &[] }
}

/// A value and the clause that states it.
const fn stated<T: Copy>(value: T, clause: &'static str) -> Term<T> {
    Term::Stated { value, clause: cite(clause) }
}

/// A silence and the reading that settles it.
const fn silent<T: Copy>(reading: Reading, default: T) -> Term<T> {
    Term::Silent { reading, default }
}

/// A service that must be in force on every day.
const fn companion(service: &'static str, clause: &'static str) -> Companion {
    Companion { service: ServiceId::constant(service), span: CompanionSpan::EveryDay, clause: cite(clause) }
}

/// A fact that must be true.
const fn must_hold(
    fact: &'static str,
    breach: &'static str,
    clause: &'static str,
    en: &'static str,
    ja: &'static str,
) -> FactRule {
    fact_rule(fact, FactKind::Bool, breach, clause, en, ja)
}

/// A fact that must be as its kind says.
const fn fact_rule(
    fact: &'static str,
    kind: FactKind,
    breach: &'static str,
    clause: &'static str,
    en: &'static str,
    ja: &'static str,
) -> FactRule {
    FactRule {
        fact: FactId::constant(fact),
        kind,
        breach: BreachCode::constant(breach),
        clause: cite(clause),
        requirement: text(en, ja),
    }
}

/// What must be attested of a use or a claim: a fact, and what it must be.
const fn attest(
    (fact, must_be): (&'static str, bool),
    breach: &'static str,
    clause: &'static str,
    en: &'static str,
    ja: &'static str,
) -> Attestation {
    Attestation {
        fact: FactId::constant(fact),
        must_be,
        breach: BreachCode::constant(breach),
        clause: cite(clause),
        requirement: text(en, ja),
    }
}

/// What a side must do or keep to, or what the service is.
const fn duty(party: Party, clause: &'static str) -> Duty {
    Duty { party, clause: cite(clause), figure: None }
}

/// A duty with a number in it: how many, and of what; read after the number.
const fn duty_of(party: Party, clause: &'static str, value: u32, (en, ja): (&'static str, &'static str)) -> Duty {
    Duty { party, clause: cite(clause), figure: Some(Figure { value, unit: text(en, ja) }) }
}

/// A clause that says again what another says.
const fn again(clause: &'static str, of: &'static str) -> Restatement {
    Restatement { clause: cite(clause), of: cite(of) }
}

/// Monthly, where the document does not say when: the readings of the family. `basis` is what it says all the same.
const fn monthly_and_silent(basis: &'static [ClauseId]) -> Charging {
    Charging {
        rhythm: Rhythm::Monthly {
            first_month: silent(Reading::FirstMonth, FirstMonth::Charged),
            proration: silent(Reading::Proration, Proration::None),
            quantity: silent(Reading::MonthQuantity, MonthQuantity::Opening),
        },
        tax: TaxKind::Standard,
        refund: None,
        basis: alloc::borrow::Cow::Borrowed(basis),
    }
}

/// The hours of a desk, in minutes from 0:00.
#[expect(clippy::panic, reason = "while compiling only: it is called in constants")]
const fn hours(opens: u16, closes: u16) -> OpeningHours {
    match OpeningHours::new(opens, closes) {
        Some(hours) => hours,
        None => panic!("a desk opens before it closes"),
    }
}
