//! Stated or silent.

use crate::{Cite, ClauseId, Reading, Readings};

/// A value the document states, or a silence that a named reading settles.
///
/// # Example
///
/// ```
/// use yakkan_contract_rules::{CancelEffect, ClauseId, Grounds, Reading, Readings, Term};
///
/// let stated = Term::Stated { value: CancelEffect::MonthEnd, clause: ClauseId::constant("NEC-MIMAMORI-7.8-2") };
/// let silent = Term::Silent { reading: Reading::CancelEffect, default: CancelEffect::MonthEnd };
/// let readings = Readings { cancel_effect: CancelEffect::SameDay, ..Readings::default() };
///
/// let mut grounds = Grounds::default();
/// assert_eq!(stated.settle(&readings, &mut grounds), CancelEffect::MonthEnd);
/// assert_eq!(silent.settle(&readings, &mut grounds), CancelEffect::SameDay);
/// assert!(grounds.readings.contains(Reading::CancelEffect));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "wire::TermForm<T>", into = "wire::TermForm<T>"))]
#[cfg_attr(
    feature = "serde",
    serde(bound(serialize = "T: Clone + serde::Serialize", deserialize = "T: serde::Deserialize<'de>"))
)]
pub enum Term<T> {
    /// The document says it.
    Stated {
        /// What it says.
        value: T,
        /// Where it says so.
        clause: ClauseId,
    },
    /// The document does not say it.
    Silent {
        /// The reading that settles it.
        reading: Reading,
        /// What the reading gives where it has no choice of values for this term.
        default: T,
    },
}

impl<T> Term<T> {
    /// The clause, where the document states the value.
    pub fn clause(&self) -> Option<&ClauseId> {
        match self {
            Self::Stated { clause, .. } => Some(clause),
            Self::Silent { .. } => None,
        }
    }

    /// The reading, where the document is silent.
    pub fn reading(&self) -> Option<Reading> {
        match self {
            Self::Stated { .. } => None,
            Self::Silent { reading, .. } => Some(*reading),
        }
    }
}

impl<T: Settled> Term<T> {
    /// The value under `readings`; the clause or reading it rests on is added to `grounds`.
    #[inline]
    pub fn settle<'t>(&'t self, readings: &Readings, grounds: &mut impl Cite<'t>) -> T {
        match self {
            Self::Stated { clause, .. } => grounds.rely_on(clause),
            Self::Silent { reading, .. } => grounds.read(*reading),
        }
        self.value(readings)
    }

    /// The value under `readings`, without saying what it rests on.
    #[inline]
    pub fn value(&self, readings: &Readings) -> T {
        match self {
            Self::Stated { value, .. } => *value,
            Self::Silent { reading, default } => T::chosen(readings, *reading).unwrap_or(*default),
        }
    }
}

/// A value that a reading may choose.
pub trait Settled: Copy {
    /// What `readings` choose for this value under `reading`, or `None` where that reading leaves no choice of such a value.
    fn chosen(readings: &Readings, reading: Reading) -> Option<Self>;
}

impl Settled for u32 {
    fn chosen(_: &Readings, _: Reading) -> Option<Self> {
        None
    }
}

#[cfg(feature = "serde")]
mod wire {
    use super::Term;
    use crate::{ClauseId, Reading};

    /// `{"stated": 25, "clause": "X-1"}` or `{"silent": "cancel-effect", "default": "month-end"}`.
    #[derive(serde::Serialize, serde::Deserialize)]
    #[serde(deny_unknown_fields, expecting = "a term: 'stated' with 'clause' or 'silent' with 'default'")]
    pub(super) struct TermForm<T> {
        #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
        stated: Option<T>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clause: Option<ClauseId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        silent: Option<Reading>,
        #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
        default: Option<T>,
    }

    impl<T> TryFrom<TermForm<T>> for Term<T> {
        type Error = &'static str;

        fn try_from(form: TermForm<T>) -> Result<Self, Self::Error> {
            match form {
                TermForm { stated: Some(value), clause: Some(clause), silent: None, default: None } => {
                    Ok(Self::Stated { value, clause })
                }
                TermForm { stated: None, clause: None, silent: Some(reading), default: Some(default) } => {
                    Ok(Self::Silent { reading, default })
                }
                _ => Err("a term has either 'stated' with 'clause' or 'silent' with 'default'"),
            }
        }
    }

    impl<T> From<Term<T>> for TermForm<T> {
        fn from(term: Term<T>) -> Self {
            match term {
                Term::Stated { value, clause } => {
                    Self { stated: Some(value), clause: Some(clause), silent: None, default: None }
                }
                Term::Silent { reading, default } => {
                    Self { stated: None, clause: None, silent: Some(reading), default: Some(default) }
                }
            }
        }
    }
}
