//! Which commitments were met, missed or still open at a month's end.

use alloc::vec::Vec;

use yakkan_calendar::{Date, Month, at_japan, japan_date, next_day};
use yakkan_contract_rules::{Commitment, Desk, DueRule, LevelId, Readings, Sense, Service};
use yakkan_severity::{DeskDays, Due, DueError, Moment, due};

/// An event that a commitment counts from, and what was done. It is known from the day of the event, or from the day it was done where that is
/// earlier, as of a notice before planned work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommitmentRecord<'t> {
    /// The service that promises it.
    pub service: &'t Service,
    /// What is promised.
    pub commitment: &'t Commitment,
    /// The level, where it goes by severity.
    pub level: Option<&'t LevelId>,
    /// The rule by which it is due, one of the commitment's own.
    pub rule: &'t DueRule,
    /// The desk whose days the rule counts, where it counts any.
    pub desk: Option<&'t Desk>,
    /// What it counts from.
    pub from: Moment,
    /// When it was done; `None`: not yet.
    pub done: Option<Moment>,
}

/// A commitment of the month, and how it stood at the month's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgedCommitment<'t> {
    /// Its place among the records, from 0.
    pub record: usize,
    /// When it is due; an error where that cannot be told.
    pub due: Result<Due<'t>, DueError>,
    /// When it was done, as far as the month's end; `None`: not yet then.
    pub done: Option<Moment>,
    /// How it stood.
    pub state: CommitmentState,
}

/// How a commitment stood at a month's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommitmentState {
    /// It was done too late or too early, or was due in time and is not done.
    Missed,
    /// It is not done, and there is still time, or nothing says that it must be done.
    Open,
    /// It was done in time.
    Met,
    /// There is nothing to meet, or the due time cannot be told.
    Unjudged,
}

impl CommitmentState {
    /// The state in the tables of a close.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missed => "missed",
            Self::Open => "open",
            Self::Met => "met",
            Self::Unjudged => "unjudged",
        }
    }
}

pub(super) fn report<'t>(
    records: &[CommitmentRecord<'t>],
    month: Month,
    readings: &Readings,
) -> Vec<JudgedCommitment<'t>> {
    let by_end = |moment: &Moment| day_of(*moment) <= month.last_day();
    let judged = records.iter().enumerate().filter_map(|(index, record)| {
        // What was done after the month was not done yet.
        let done = record.done.filter(by_end);
        let is_known = by_end(&record.from) || done.is_some();
        if !is_known || done.is_some_and(|done| day_of(done) < month.first_day()) {
            return None;
        }
        let desk = record.desk.map(|desk| DeskDays { desk, closures: &[], open_days: &[] });
        let due = due(record.commitment, record.rule, record.from, desk, readings);
        let state = state(due.as_ref().ok(), done, month);
        let is_shown = done.is_some() || is_of_month(record, due.as_ref().ok(), month);
        is_shown.then_some(JudgedCommitment { record: index, due, done, state })
    });
    judged.collect()
}

fn state(due: Option<&Due<'_>>, done: Option<Moment>, month: Month) -> CommitmentState {
    let Some(due) = due else { return CommitmentState::Unjudged };
    match done {
        Some(done) => match due.met(done) {
            Ok(Some(true)) => CommitmentState::Met,
            Ok(Some(false)) => CommitmentState::Missed,
            Ok(None) | Err(_) => CommitmentState::Unjudged,
        },
        None if due.at.is_none() || due.sense == Sense::None => CommitmentState::Unjudged,
        // Only where it must be done by then is it missed by not being done.
        None if due.sense == Sense::By && due.at.is_some_and(|at| is_over(at, month)) => CommitmentState::Missed,
        None => CommitmentState::Open,
    }
}

/// Whether a due time is over when the month ends. What is due at that very instant can still be done in time.
fn is_over(at: Moment, month: Month) -> bool {
    match at {
        Moment::Instant(at) => at < at_japan(next_day(month.last_day()), 0),
        Moment::Day(day) => day <= month.last_day(),
        Moment::Month(due) => due <= month,
    }
}

/// Whether what is not done belongs to the month: to the one it begins in, and to the one in which its time is over. What must be done by then belongs
/// to every month after until it is done, and to the month before, so that there is time left to do it.
fn is_of_month(record: &CommitmentRecord<'_>, due: Option<&Due<'_>>, month: Month) -> bool {
    let within = |day: Date| (month.first_day()..=month.last_day()).contains(&day);
    let Some(due) = due else { return true };
    let is_near = |at| match due.sense {
        Sense::By => day_of(at) <= month.next().last_day(),
        Sense::From | Sense::After | Sense::None => within(day_of(at)),
    };
    within(day_of(record.from)) || due.at.is_some_and(is_near)
}

/// The day in Japan; of a month its last.
fn day_of(moment: Moment) -> Date {
    match moment {
        Moment::Instant(at) => japan_date(at),
        Moment::Day(day) => day,
        Moment::Month(month) => month.last_day(),
    }
}
