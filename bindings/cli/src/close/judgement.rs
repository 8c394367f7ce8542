//! Every verdict of a closed contract in one form: on the contract, its changes, its uses and its claims.

use std::fmt;

use yakkan::JudgedRequest;
use yakkan::calendar::Date;
use yakkan::contract_rules::{Condition, Grounds, Language, Outcome, PartAnswer, Reason, Verdict};

use super::contract::Closed;
use super::report::open_outcome;
use crate::page::Severity;

/// What a verdict is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About<'r> {
    Contract,
    /// A change that was asked for, by its name.
    Change(&'r str),
    /// A use in a row of the sheet `uses`, and its day.
    Use(u64, Date),
    /// A claim, by its alert, and the day of its dispatch.
    Claim(&'r str, Date),
}

impl About<'_> {
    /// The cell `about` of the table of verdicts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::Change(_) => "change",
            Self::Use(..) => "use",
            Self::Claim(..) => "claim",
        }
    }

    /// What the ledger calls it.
    pub fn label(self) -> String {
        match self {
            Self::Contract => String::new(),
            Self::Change(label) | Self::Claim(label, _) => label.to_owned(),
            Self::Use(row, _) => format!("uses:{row}"),
        }
    }

    /// The day it happened on.
    pub const fn day(self) -> Option<Date> {
        match self {
            Self::Contract | Self::Change(_) => None,
            Self::Use(_, day) | Self::Claim(_, day) => Some(day),
        }
    }

    /// How much it needs attention when it is refused.
    pub const fn when_refused(self) -> Severity {
        match self {
            Self::Contract => Severity::RuleBroken,
            Self::Change(_) => Severity::ChangeRefused,
            Self::Use(..) => Severity::UseRefused,
            Self::Claim(..) => Severity::ClaimRefused,
        }
    }

    /// What it is about, before what is said of it: "claim A-1: ".
    pub fn prefix(self, language: Language) -> String {
        let label = self.label();
        match (self, language) {
            (Self::Contract, _) => label,
            (Self::Change(_), Language::English) => format!("request {label}: "),
            (Self::Change(_), Language::Japanese) => format!("申し入れ {label}: "),
            (Self::Use(..), Language::English) => format!("use {label}: "),
            (Self::Use(..), Language::Japanese) => format!("利用 {label}: "),
            (Self::Claim(..), Language::English) => format!("claim of alert {label}: "),
            (Self::Claim(..), Language::Japanese) => format!("アラート {label} の保険請求: "),
        }
    }
}

/// A verdict with what it is about.
#[derive(Clone)]
pub struct Judgement<'r, 'c> {
    pub about: About<'r>,
    pub violations: Vec<&'r dyn Reason<'c>>,
    pub conditions: &'r [Condition<'c>],
    pub grounds: &'r Grounds<'c>,
    /// The parts of a change that was made.
    pub made: &'r [PartAnswer<'c>],
}

impl<'r, 'c> Judgement<'r, 'c> {
    /// A verdict of whatever kind.
    pub fn of<V: Reason<'c>>(about: About<'r>, verdict: &'r Verdict<'c, V>) -> Self {
        let violations = verdict.violations.iter().map(|one| -> &dyn Reason<'c> { one }).collect();
        Self { about, violations, conditions: &verdict.conditions, grounds: &verdict.grounds, made: &[] }
    }

    fn of_request(judged: &'r JudgedRequest<'c>) -> Self {
        let made = if judged.applied { judged.answer.parts.as_slice() } else { &[] };
        Self { made, ..Self::of(About::Change(&judged.label), &judged.answer.verdict) }
    }

    pub const fn outcome(&self) -> Outcome {
        if !self.violations.is_empty() {
            Outcome::Refused
        } else if !self.conditions.is_empty() {
            Outcome::Conditional
        } else {
            Outcome::Allowed
        }
    }

    /// How much it needs attention.
    pub const fn severity(&self) -> Option<Severity> {
        match self.outcome() {
            Outcome::Allowed => None,
            Outcome::Conditional => Some(Severity::Conditional),
            Outcome::Refused => Some(self.about.when_refused()),
        }
    }
}

/// What is wrong, in one sentence.
pub fn message<'r, 'c>(reason: &'r dyn Reason<'c>, language: Language) -> impl fmt::Display + use<'r, 'c> {
    fmt::from_fn(move |f| reason.write_message(language, f))
}

impl<'c> Closed<'c> {
    /// Every verdict that its month's report shows: the contract's own, those of requests, of uses and of claims that are not settled.
    pub fn judgements(&self) -> impl Iterator<Item = Judgement<'_, 'c>> {
        let own = self.close.iter().filter_map(|close| close.verdict.as_ref());
        let own = own.map(|verdict| Judgement::of(About::Contract, verdict));
        let requests = self.close.iter().flat_map(|close| &close.requests);
        let changes = requests.filter(|judged| judged.relevant).map(Judgement::of_request);
        let uses = self.reported.iter().flat_map(|reported| {
            reported.month.uses.iter().map(|judged| {
                let row = reported.use_rows.get(judged.record).copied().unwrap_or_default();
                Judgement::of(About::Use(row, judged.on), &judged.verdict)
            })
        });
        let claims = self.reported.iter().flat_map(|reported| {
            reported.month.claims.iter().filter_map(|assessed| {
                let record = reported.claimed(assessed)?;
                open_outcome(record, assessed)?;
                let verdict = &assessed.answer.as_ref().ok()?.verdict;
                Some(Judgement::of(About::Claim(&record.label, record.dispatched_on), verdict))
            })
        });
        own.chain(changes).chain(uses).chain(claims)
    }
}
