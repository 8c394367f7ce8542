//! Severity scales: what each level means and brings.

use alloc::borrow::Cow;

use super::Service;
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

impl Scale {
    /// The level of a wire name.
    ///
    /// # Example
    ///
    /// ```
    /// let service = yakkan_contract_rules::example::promising();
    /// let scale = service.scale("severity").ok_or("unknown scale")?;
    /// assert!(scale.level("A").is_some());
    /// assert!(scale.level("Z").is_none());
    /// # Ok::<(), &str>(())
    /// ```
    pub fn level(&self, id: &str) -> Option<&Level> {
        self.levels.iter().find(|level| level.id.as_str() == id)
    }
}

impl Service {
    /// The scale of a wire name.
    ///
    /// # Example
    ///
    /// ```
    /// let service = yakkan_contract_rules::example::promising();
    /// assert_eq!(service.scale("severity").map(|scale| scale.levels.len()), Some(2));
    /// ```
    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.scales.iter().find(|scale| scale.id.as_str() == id)
    }
}
