//! Short forms for commitments and scales of the built-in documents.

use super::cite;
use alloc::borrow::Cow;

use yakkan_contract_rules::{
    ClauseId, Commitment, CommitmentId, DueRule, Level, LevelId, LevelRule, Promise, Scale, ScaleId, Sense, Text,
};

/// A commitment: its wire name, and what is due in English and Japanese.
pub(super) const fn commitment(
    id: &'static str,
    name: Text,
    sense: Sense,
    promise: Promise,
    basis: &'static [ClauseId],
) -> Commitment {
    Commitment { id: CommitmentId::constant(id), name, sense, promise, basis: Cow::Borrowed(basis) }
}

/// So many days after the day.
pub(super) const fn days(days: u32, clause: &'static str) -> Promise {
    Promise::Always(DueRule::Days { days, clause: cite(clause) })
}

/// A rule for each level of a scale.
pub(super) const fn by_level(scale: &'static str, rules: &'static [LevelRule]) -> Promise {
    Promise::ByLevel { scale: ScaleId::constant(scale), rules: Cow::Borrowed(rules) }
}

/// The rule of a level.
pub(super) const fn rule(level: &'static str, rule: DueRule) -> LevelRule {
    LevelRule { level: LevelId::constant(level), rule }
}

/// A scale: its wire name, what is graded, and the levels, the gravest first.
pub(super) const fn scale(id: &'static str, name: Text, levels: &'static [Level]) -> Scale {
    Scale { id: ScaleId::constant(id), name, levels: Cow::Borrowed(levels) }
}

/// A level: when something is of it, who decides that, what is done, and who is told.
pub(super) const fn level(
    id: &'static str,
    definition: Text,
    decider: Text,
    action: Text,
    notification: Text,
    clauses: &'static [ClauseId],
) -> Level {
    Level { id: LevelId::constant(id), definition, decider, action, notification, clauses: Cow::Borrowed(clauses) }
}
