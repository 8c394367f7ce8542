//! Which commitments were met, missed or still open at a month's end.

use alloc::vec::Vec;

use yakkan_calendar::{Date, Month, at_japan, japan_date, next_day};
use yakkan_contract_rules::{Commitment, Contract, Desk, DueRule, LevelId, Line, Readings, Sense, Service};
use yakkan_severity::{DeskDays, Due, DueError, Moment, due};

/// An event that a commitment counts from, and what was done. It is known from the day of the event, or from the day it was done or due where that
/// is earlier, as of a notice before planned work.
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

impl CommitmentRecord<'_> {
    /// Whether what it counts from lies outside the days of the line. See [`is_outside_line`].
    fn is_outside(&self, contract: &Contract<'_>) -> bool {
        contract.line(&self.service.id).is_some_and(|line| is_outside_line(line, self.rule, self.from))
    }
}

/// Whether what a commitment counts from lies outside the days of its line, so that it was not promised.
///
/// Of a month one day in the line's days is enough. An age that is counted in months, as that of a device, may begin before the line does.
///
/// # Example
///
/// ```
/// use yakkan::calendar::parse_date;
/// use yakkan::catalog::Catalog;
/// use yakkan::contract_rules::Line;
/// use yakkan::is_outside_line;
/// use yakkan::severity::{Moment, rule_for};
///
/// let catalog = Catalog::built_in();
/// let service = catalog.service("nec-mimamori").unwrap();
/// let rule = rule_for(service.commitment("maintenance-notice").unwrap(), None).unwrap();
/// let day = |text| parse_date(text).unwrap();
/// let line = Line::new(service, day("2026-04-15"), 1);
/// assert!(is_outside_line(&line, rule, Moment::Day(day("2026-04-14"))));
/// assert!(!is_outside_line(&line, rule, Moment::Day(day("2026-04-15"))));
/// ```
pub fn is_outside_line(line: &Line<'_>, rule: &DueRule, from: Moment) -> bool {
    let first = match from {
        Moment::Month(month) => month.first_day(),
        Moment::Instant(_) | Moment::Day(_) => day_of(from),
    };
    let is_too_early = day_of(from) < line.start && !matches!(rule, DueRule::Months { .. });
    is_too_early || line.last_day.is_some_and(|last_day| last_day < first)
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
    /// There is nothing to meet, the due time cannot be told, or what it counts from lies outside the days of its line.
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
    contract: &Contract<'t>,
    records: &[CommitmentRecord<'t>],
    month: Month,
    readings: &Readings,
) -> Vec<JudgedCommitment<'t>> {
    let by_end = |moment: &Moment| day_of(*moment) <= month.last_day();
    let judge = |(index, record): (usize, &CommitmentRecord<'t>)| {
        // What was done after the month was not done yet.
        let done = record.done.filter(by_end);
        if done.is_some_and(|done| day_of(done) < month.first_day()) {
            return None;
        }
        let desk = record.desk.map(|desk| DeskDays { desk, closures: &[], open_days: &[] });
        let due = due(record.commitment, record.rule, record.from, desk, readings);
        let at = due.as_ref().ok().and_then(|due| due.at);
        if !by_end(&record.from) && done.is_none() && !at.is_some_and(|at| by_end(&at)) {
            return None;
        }
        let is_outside = record.is_outside(contract);
        let state = if is_outside { CommitmentState::Unjudged } else { state(due.as_ref().ok(), done, month) };
        // What was not promised is not waited for.
        let is_shown = done.is_some()
            || if is_outside { begins_in(record, month) } else { is_of_month(record, due.as_ref().ok(), month) };
        is_shown.then_some(JudgedCommitment { record: index, due, done, state })
    };
    let mut judged = Vec::with_capacity(records.len());
    judged.extend(records.iter().enumerate().filter_map(judge));
    judged
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
    let Some(due) = due else { return true };
    let is_near = |at| match due.sense {
        Sense::By => day_of(at) <= month.next().last_day(),
        Sense::From | Sense::After | Sense::None => Month::of(day_of(at)) == month,
    };
    begins_in(record, month) || due.at.is_some_and(is_near)
}

fn begins_in(record: &CommitmentRecord<'_>, month: Month) -> bool {
    Month::of(day_of(record.from)) == month
}

/// The day in Japan; of a month its last.
fn day_of(moment: Moment) -> Date {
    match moment {
        Moment::Instant(at) => japan_date(at),
        Moment::Day(day) => day,
        Moment::Month(month) => month.last_day(),
    }
}
