//! How a service is reduced, cancelled or paused.

use super::{Settled, Term};
use crate::{ClauseId, Reading, Readings};
use yakkan_calendar::Months;

/// A time from the line's start in which it can be neither reduced nor cancelled.
///
/// The lock is a term that starts at 0:00 of the start day (Civil Code 143(2)): twelve months from 2026-04-01 end with 2027-03-31.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Lock {
    /// How long it lasts.
    pub length: Months,
    /// The clause that forbids a decrease, where one does.
    pub decrease: Option<ClauseId>,
    /// The clause that forbids a cancellation, where one does.
    pub cancellation: Option<ClauseId>,
    /// Whether licences added later have a lock of their own.
    pub scope: Term<LockScope>,
}

/// Whether licences added later have a lock of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum LockScope {
    /// They share the lock that runs from the line's start.
    #[default]
    Contract,
}

impl Settled for LockScope {
    fn chosen(_: &Readings, _: Reading) -> Option<Self> {
        None
    }
}

/// How long before its day a notice must have arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Notice {
    /// Whole months, counted back as the reading `notice-count` says.
    pub months: Months,
    /// Where the document states them.
    pub clause: ClauseId,
    /// The clause that asks for writing, where one does.
    pub written: Option<ClauseId>,
}

/// On which day a cancellation takes effect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum CancelEffect {
    /// The last day of the month of the day asked for.
    #[default]
    MonthEnd,
    /// The day asked for.
    SameDay,
}

impl Settled for CancelEffect {
    fn chosen(readings: &Readings, reading: Reading) -> Option<Self> {
        (reading == Reading::CancelEffect).then_some(readings.cancel_effect)
    }
}

/// Whether the service can be paused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "kebab-case", deny_unknown_fields)
)]
pub enum Suspension {
    /// The document says that it cannot.
    NotOffered {
        /// Where it says so.
        clause: ClauseId,
    },
    /// The document says nothing of a pause.
    Silent,
}
