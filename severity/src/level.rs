//! Which rule holds for a severity?

use alloc::string::String;

use yakkan_contract_rules::{Commitment, DueRule, IDENTIFIER_LIMIT, Promise, ScaleId};

/// Why no rule could be told.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LevelError {
    /// The commitment goes by severity and none was given.
    #[error("a level of the scale '{scale}' is needed")]
    Missing {
        /// The scale it goes by.
        scale: ScaleId,
    },
    /// The commitment says nothing of such a level.
    #[error("'{level}' is not a level of the scale '{scale}' that the commitment goes by")]
    Unknown {
        /// The level given, cut to [`IDENTIFIER_LIMIT`] characters.
        level: String,
        /// The scale it goes by.
        scale: ScaleId,
    },
    /// A severity was given and the commitment is the same for all.
    #[error("the commitment does not go by severity, but '{level}' was given")]
    NotTaken {
        /// The level given, cut to [`IDENTIFIER_LIMIT`] characters.
        level: String,
    },
}

/// The rule by which a commitment is due for a severity: the wire name of a level, or none where the commitment goes by none.
///
/// # Errors
///
/// * [`LevelError::Missing`] when the commitment goes by severity and `level` is `None`.
/// * [`LevelError::Unknown`] when it has no rule for `level`.
/// * [`LevelError::NotTaken`] when it does not go by severity and `level` is given.
///
/// # Example
///
/// ```
/// use yakkan_contract_rules::example;
/// use yakkan_severity::rule_for;
///
/// let service = example::promising();
/// let response = service.commitment("first-response").ok_or("unknown commitment")?;
/// assert!(rule_for(response, Some("A")).is_ok());
/// assert!(rule_for(response, None).is_err());
/// # Ok::<(), &str>(())
/// ```
#[inline]
pub fn rule_for<'t>(commitment: &'t Commitment, level: Option<&str>) -> Result<&'t DueRule, LevelError> {
    let promise = &commitment.promise;
    let rule = match (promise, level) {
        (Promise::Always(rule), None) => Some(rule),
        (Promise::ByLevel { rules, .. }, Some(level)) => {
            rules.iter().find(|rule| rule.level.as_str() == level).map(|rule| &rule.rule)
        }
        (Promise::Always(_), Some(_)) | (Promise::ByLevel { .. }, None) => None,
    };
    rule.ok_or_else(|| why_none(promise, level))
}

#[cold]
fn why_none(promise: &Promise, level: Option<&str>) -> LevelError {
    match (promise, level) {
        (Promise::Always(_), level) => LevelError::NotTaken { level: level.map(excerpt).unwrap_or_default() },
        (Promise::ByLevel { scale, .. }, None) => LevelError::Missing { scale: scale.clone() },
        (Promise::ByLevel { scale, .. }, Some(level)) => {
            LevelError::Unknown { level: excerpt(level), scale: scale.clone() }
        }
    }
}

fn excerpt(level: &str) -> String {
    level.chars().take(IDENTIFIER_LIMIT).collect()
}
