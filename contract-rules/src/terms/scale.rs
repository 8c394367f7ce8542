//! Severity scales: what each level means and brings.

use alloc::borrow::Cow;

use crate::{ClauseId, LevelId, ScaleId, Text};

/// The levels by which a service grades something.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Scale {
    /// The scale's wire name, its own within the service.
    pub id: ScaleId,
    /// What is graded.
    pub name: Text,
    /// The levels, the gravest first.
    pub levels: Cow<'static, [Level]>,
}

/// One level of a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Level {
    /// The level's wire name.
    pub id: LevelId,
    /// When something is of this level.
    pub definition: Text,
    /// Who decides that it is.
    pub decider: Text,
    /// What is done.
    pub action: Text,
    /// Who is told, and how.
    pub notification: Text,
    /// The clauses the row rests on, at least one.
    pub clauses: Cow<'static, [ClauseId]>,
}
