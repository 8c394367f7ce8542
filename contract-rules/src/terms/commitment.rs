//! By when the provider promises something, and how available the service is to be.

use alloc::borrow::Cow;

use super::{Service, Settled, Term};
use crate::{ClauseId, CommitmentId, DeskId, LevelId, Reading, Readings, ScaleId, Text};
use yakkan_calendar::Months;

/// Something that is due at a time that follows from an event.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Commitment {
    /// The commitment's wire name, its own within the service.
    pub id: CommitmentId,
    /// What is due: "the first response".
    pub name: Text,
    /// How what was done is held against the due time.
    pub sense: Sense,
    /// When it is due.
    pub promise: Promise,
    /// Further clauses that every answer about it rests on.
    #[cfg_attr(feature = "serde", serde(default))]
    pub basis: Cow<'static, [ClauseId]>,
}

impl Service {
    /// The commitment of a wire name.
    ///
    /// # Example
    ///
    /// ```
    /// let service = yakkan_contract_rules::example::promising();
    /// assert!(service.commitment("first-response").is_some());
    /// assert!(service.commitment("last-response").is_none());
    /// ```
    pub fn commitment(&self, id: &str) -> Option<&Commitment> {
        self.commitments.iter().find(|commitment| commitment.id.as_str() == id)
    }
}

/// When a commitment is due, for every level or level by level.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "kebab-case", deny_unknown_fields)
)]
pub enum Promise {
    /// The same rule always; a severity given to it is an error.
    Always(DueRule),
    /// A rule for each level of a scale of the service.
    ByLevel {
        /// The scale.
        scale: ScaleId,
        /// One rule a level.
        rules: Cow<'static, [LevelRule]>,
    },
}

/// The rule of one level.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct LevelRule {
    /// The level.
    pub level: LevelId,
    /// When it is due.
    pub rule: DueRule,
}

/// How the due time follows from the event.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "kebab-case", deny_unknown_fields)
)]
pub enum DueRule {
    /// Minutes after the instant, day and night.
    Elapsed {
        /// How many minutes.
        minutes: u32,
        /// Where the document states them.
        clause: ClauseId,
    },
    /// Business days of a desk after the day of the instant, which is not counted.
    BusinessDays {
        /// Whose business days.
        desk: DeskId,
        /// How many.
        days: u32,
        /// At which instant the last of them is over.
        end: Deadline,
        /// Where the document states them.
        clause: ClauseId,
    },
    /// Days after the day, which is not counted (Civil Code 140).
    Days {
        /// How many.
        days: u32,
        /// Where the document states them.
        clause: ClauseId,
    },
    /// Months after the day, which is not counted (Civil Code 140, 143).
    Months {
        /// How many.
        months: Months,
        /// Where the document states them.
        clause: ClauseId,
    },
    /// The n-th business day of a desk, counted from the 1st of the month after. It lies in the month after that where so many days are closed.
    BusinessDayOfNextMonth {
        /// Whose business days.
        desk: DeskId,
        /// Which of them, counted from 1.
        ordinal: u32,
        /// Where the document states it.
        clause: ClauseId,
    },
    /// The last day that is the months before the day, counted back as the reading `notice-count` says; what the day is about ends with it.
    LatestBefore {
        /// How many months.
        months: Months,
        /// Where the document states them.
        clause: ClauseId,
    },
    /// From the day on which so many days are over.
    InForce {
        /// How many days.
        days: u32,
        /// Whether they must be over, or the last of them counts.
        count: Term<AmendmentCount>,
        /// Where the document states them.
        clause: ClauseId,
    },
    /// Promptly, without a figure.
    Promptly {
        /// Where the document says so.
        clause: ClauseId,
    },
    /// Never: there is nothing to do.
    Never {
        /// Where the document says so.
        clause: ClauseId,
    },
}

impl DueRule {
    /// Whose business days are counted, where any are.
    pub const fn desk(&self) -> Option<&DeskId> {
        match self {
            Self::BusinessDays { desk, .. } | Self::BusinessDayOfNextMonth { desk, .. } => Some(desk),
            _ => None,
        }
    }

    /// Where the document states the rule.
    pub const fn clause(&self) -> &ClauseId {
        match self {
            Self::Elapsed { clause, .. }
            | Self::BusinessDays { clause, .. }
            | Self::Days { clause, .. }
            | Self::Months { clause, .. }
            | Self::BusinessDayOfNextMonth { clause, .. }
            | Self::LatestBefore { clause, .. }
            | Self::InForce { clause, .. }
            | Self::Promptly { clause }
            | Self::Never { clause } => clause,
        }
    }
}

/// At which instant a number of business days is over.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "kebab-case", deny_unknown_fields)
)]
pub enum Deadline {
    /// With the last day: when the desk closes, or at midnight.
    DayEnd(Term<BusinessDayEnd>),
    /// With the last day, or at the clock time of receipt.
    Response(Term<BusinessDayResponse>),
}

/// When a business day that is a deadline ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum BusinessDayEnd {
    /// When the desk closes.
    #[default]
    DeskClose,
    /// At midnight.
    Midnight,
}

impl Settled for BusinessDayEnd {
    fn chosen(readings: &Readings, reading: Reading) -> Option<Self> {
        (reading == Reading::BusinessDayEnd).then_some(readings.business_day_end)
    }
}

/// When an answer within one business day is due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum BusinessDayResponse {
    /// At the end of the first business day after the day of receipt.
    #[default]
    NextDayEnd,
    /// At the clock time of receipt on the next business day.
    SameTime,
}

impl Settled for BusinessDayResponse {
    fn chosen(readings: &Readings, reading: Reading) -> Option<Self> {
        (reading == Reading::BusinessDayResponse).then_some(readings.business_day_response)
    }
}

/// From when an amended document is in force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum AmendmentCount {
    /// The day after twenty full days have passed.
    #[default]
    AfterFullDays,
    /// On the twentieth day.
    #[cfg_attr(feature = "serde", serde(rename = "on-the-20th"))]
    OnThe20th,
}

impl Settled for AmendmentCount {
    fn chosen(readings: &Readings, reading: Reading) -> Option<Self> {
        (reading == Reading::AmendmentCount).then_some(readings.amendment_count)
    }
}

/// How what was done is held against the due time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Sense {
    /// Met when done at or before the due instant, on or before the due day.
    By,
    /// Met when done on the due day or later.
    From,
    /// The due day is the last of waiting or keeping: met when done after it.
    After,
    /// There is nothing to meet.
    None,
}

impl Sense {
    /// The sense on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::By => "by",
            Self::From => "from",
            Self::After => "after",
            Self::None => "none",
        }
    }
}

/// How available a service is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct AvailabilityTarget {
    /// The least share of the time measured, in millionths: 990,000 is 99 %.
    pub millionths: u32,
    /// Where the document states it.
    pub clause: ClauseId,
    /// Where it excludes work from the time measured.
    pub exclusions: ClauseId,
    /// Over which time it is measured.
    pub period: Term<SloPeriod>,
}

/// Over which time availability is measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum SloPeriod {
    /// A calendar month.
    #[default]
    CalendarMonth,
}

impl Settled for SloPeriod {
    fn chosen(_: &Readings, _: Reading) -> Option<Self> {
        None
    }
}
