//! What can be wrong with a document, one thing at a time.

mod allowances;
mod commitments;
mod contracts;
mod insurance;
mod silences;

/// A set of edits and what is then found.
///
/// An edit is a JSON pointer and the new value there, `-` to take it out; a pointer that ends in `/-` adds to a list.
pub(crate) type Case = (&'static [(&'static str, &'static str)], &'static [&'static str]);

/// An insurance in which nothing is wrong.
const COVER: &str = r#"{
    "period": {"length": 12, "start": "KAZE-SOC-1-1", "renewal": "KAZE-SOC-1-1", "before": "KAZE-SOC-1-1", "after": "KAZE-SOC-1-1"},
    "limit": {"dispatches": 2, "each": "100000", "total": "200000", "clause": "KAZE-SOC-1-1"},
    "alert": {"stars": 3, "clause": "KAZE-SOC-1-1"},
    "window": {"days": 30, "clause": "KAZE-SOC-1-1"},
    "claim_year": {"silent": "claim-year", "default": "alert-day"},
    "rules": []
}"#;

/// Something that must be attested of a claim, in which nothing is wrong.
const CLAIM_RULE: &str = r#"{
    "attestation": {"fact": "mail-kept", "must_be": true, "breach": "mail-not-kept", "clause": "KAZE-SOC-1-1",
        "requirement": {"en": "the mail was kept", "ja": "メールを保管していること"}},
    "asked": "every",
    "exception": {"fact": "mail-excused", "clause": "KAZE-SOC-1-1", "requirement": {"en": "there was a reason", "ja": "事情があること"}}
}"#;

/// Every case, question by question.
pub(crate) const CASES: [&[Case]; 5] =
    [contracts::CASES, allowances::CASES, commitments::CASES, insurance::CASES, silences::CASES];
