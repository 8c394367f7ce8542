//! When is it due, and was it done in time?

use yakkan_calendar::{
    Date, DeskCalendar, Looked, Moment as MomentOfDay, OutOfCalendar, Timestamp, at_japan, days_after_event,
    days_between, japan_date, latest_notice, months_after_event, next_day,
};
use yakkan_contract_rules::{
    AmendmentCount, BusinessDayEnd, BusinessDayResponse, Cite, Commitment, Deadline, Desk, DeskId, DueRule, Grounds,
    Reading, Readings, Sense, Uncited,
};

use crate::{Moment, MomentError};

/// A desk, with the days a caller closes and opens beside its own.
#[derive(Clone, Copy, Debug)]
pub struct DeskDays<'t, 'd> {
    /// The desk.
    pub desk: &'t Desk,
    /// Days added to its closed days.
    pub closures: &'d [Date],
    /// Days taken out of its closed days.
    pub open_days: &'d [Date],
}

/// A desk whose business days stand ready under some readings, for many questions under the same.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{at_japan, parse_date};
/// use yakkan_contract_rules::{Readings, example};
/// use yakkan_severity::{DeskDays, Moment, due_moment, rule_for};
///
/// let (service, desk, readings) = (example::promising(), example::desk(), Readings::default());
/// let ready = DeskDays { desk: &desk, closures: &[], open_days: &[] }.prepare(&readings);
/// let answer = service.commitment("answer").ok_or("unknown commitment")?; // when the desk closes on the fourth business day
/// let at = |day, minutes| parse_date(day).map(|day| Moment::Instant(at_japan(day, minutes))).ok_or("no day");
/// for (received, due) in [("2026-10-26", "2026-10-30"), ("2026-10-30", "2026-11-06")] {
///     let found = due_moment(answer, rule_for(answer, None)?, at(received, 600)?, Some(&ready), &readings)?;
///     assert_eq!(found, Some(at(due, 18 * 60)?));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct PreparedDesk<'t, 'd> {
    desk: &'t Desk,
    calendar: DeskCalendar<'d>,
}

impl<'t, 'd> DeskDays<'t, 'd> {
    /// The same desk, made ready for many questions.
    #[inline]
    #[must_use]
    pub fn prepare(self, readings: &Readings) -> PreparedDesk<'t, 'd> {
        let calendar = self.desk.calendar(readings, self.closures, self.open_days);
        PreparedDesk { desk: self.desk, calendar }
    }
}

impl<'t> PreparedDesk<'t, '_> {
    /// The desk.
    #[inline]
    #[must_use]
    pub fn desk(&self) -> &'t Desk {
        self.desk
    }

    /// The same desk with closures and open days of its own, to be kept for later questions.
    #[must_use]
    pub fn into_owned(self) -> PreparedDesk<'t, 'static> {
        PreparedDesk { desk: self.desk, calendar: self.calendar.into_owned() }
    }
}

/// By which kind of rule something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DueKind {
    /// So much time after, day and night.
    Elapsed,
    /// So many business days after.
    BusinessDays,
    /// A day of the calendar.
    Calendar,
    /// Promptly, without a figure.
    Promptly,
    /// Never.
    None,
}

impl DueKind {
    /// The kind on the wire.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_severity::DueKind;
    ///
    /// assert_eq!(DueKind::BusinessDays.as_str(), "business-days");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Elapsed => "elapsed",
            Self::BusinessDays => "business-days",
            Self::Calendar => "calendar",
            Self::Promptly => "promptly",
            Self::None => "none",
        }
    }
}

/// When something is due, and what that rests on.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due<'t> {
    /// By which kind of rule.
    pub kind: DueKind,
    /// How what was done is held against it.
    pub sense: Sense,
    /// The due instant, or the due day; `None` where no figure is promised. Never a month.
    ///
    /// The end of a day is 0:00 of the next.
    pub at: Option<Moment>,
    /// What the answer rests on.
    pub grounds: Grounds<'t>,
}

/// Why it could not be told when something is due.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DueError {
    /// The rule cannot take the moment given.
    #[error(transparent)]
    Moment(#[from] MomentError),
    /// The rule counts business days of a desk that was not given.
    #[error("the desk '{desk}' is needed")]
    DeskNeeded {
        /// Its wire name.
        desk: DeskId,
    },
    /// A day up to the result is outside the holiday calendar.
    #[error(transparent)]
    OutOfCalendar(#[from] OutOfCalendar),
}

/// When `commitment` is due by `rule`, one of its own ([`rule_for`](crate::rule_for)), counted from a moment.
///
/// `from` is what the rule counts from: the instant of receipt for time elapsed and business days, the month reported on for a business day of the month
/// after, the day of the work for a notice before it, the day of the event for everything else; an instant or a day where nothing is counted.
/// The day of the event is not counted (Civil Code 140). What falls due with a business day is due when it ends, as the readings say.
/// `desk` is the one the rule counts on ([`DueRule::desk`]); where the rule counts on none it is not looked at.
///
/// A business day of the month after may lie beyond that month where closures push it out: the days of the desk are counted on.
///
/// A due time may lie after 2099; time elapsed saturates at the last instant of the year 9999.
///
/// Source: the clause of the rule; readings `business-day-end`, `business-day-response`, `amendment-count`, `notice-count`, and those of the desk.
///
/// # Errors
///
/// * [`DueError::Moment`] when `from` is of another form or its day is not of 2000 to 2099.
/// * [`DueError::DeskNeeded`] when the rule counts on a desk and `desk` is not that one.
/// * [`DueError::OutOfCalendar`] when business days run past 2099-12-31.
///
/// # Example
///
/// ```
/// use yakkan_calendar::parse_date;
/// use yakkan_contract_rules::{Readings, example};
/// use yakkan_severity::{Moment, due, rule_for};
///
/// let service = example::promising();
/// let logs = service.commitment("log-retention").ok_or("unknown commitment")?; // seven days
/// let (collected, last) = (parse_date("2026-02-25").ok_or("no day")?, parse_date("2026-03-04").ok_or("no day")?);
/// let due = due(logs, rule_for(logs, None)?, Moment::Day(collected), None, &Readings::default())?;
/// assert_eq!(due.at, Some(Moment::Day(last)));
/// assert_eq!(due.met(Moment::Day(last))?, Some(false)); // deleted too early
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn due<'t>(
    commitment: &'t Commitment,
    rule: &'t DueRule,
    from: Moment,
    desk: Option<DeskDays<'t, '_>>,
    readings: &Readings,
) -> Result<Due<'t>, DueError> {
    let mut grounds = Grounds::default();
    let desk = desk.map(|desk| desk.prepare(readings));
    let (kind, at) = worked_out(commitment, rule, from, desk.as_ref(), readings, &mut grounds)?;
    Ok(Due { kind, sense: commitment.sense, at, grounds })
}

/// When something is due, and nothing beside: [`Due::at`] of [`due`], for a column of moments that asks for no reasons.
///
/// Prepare the desk under the same `readings`. It keeps the business days of those it was prepared under, so whether it closes over New Year; all else,
/// such as when a business day ends, is decided by `readings`. That the two agree is not looked at.
///
/// Source: that of [`due`].
///
/// # Errors
///
/// As [`due`].
///
/// # Example
///
/// ```
/// use yakkan_calendar::parse_date;
/// use yakkan_contract_rules::{Readings, example};
/// use yakkan_severity::{Moment, due_moment, rule_for};
///
/// let service = example::promising();
/// let logs = service.commitment("log-retention").ok_or("unknown commitment")?; // seven days
/// let (collected, last) = (parse_date("2026-02-25").ok_or("no day")?, parse_date("2026-03-04").ok_or("no day")?);
/// let at = due_moment(logs, rule_for(logs, None)?, Moment::Day(collected), None, &Readings::default())?;
/// assert_eq!(at, Some(Moment::Day(last)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[inline]
pub fn due_moment(
    commitment: &Commitment,
    rule: &DueRule,
    from: Moment,
    desk: Option<&PreparedDesk<'_, '_>>,
    readings: &Readings,
) -> Result<Option<Moment>, DueError> {
    worked_out(commitment, rule, from, desk, readings, &mut Uncited).map(|(_, at)| at)
}

#[inline]
fn worked_out<'t>(
    commitment: &'t Commitment,
    rule: &'t DueRule,
    from: Moment,
    desk: Option<&PreparedDesk<'t, '_>>,
    readings: &Readings,
    grounds: &mut impl Cite<'t>,
) -> Result<(DueKind, Option<Moment>), DueError> {
    grounds.rely_on(rule.clause());
    let found = match rule {
        DueRule::Elapsed { minutes, .. } => {
            let at = later(from.instant()?, i64::from(*minutes).saturating_mul(60));
            (DueKind::Elapsed, Some(Moment::Instant(at)))
        }
        DueRule::BusinessDays { desk: id, days, end, .. } => {
            let (received, desk) = (from.instant()?, needed(desk, id)?);
            let last = desk.calendar.add_business_days(japan_date(received), *days)?;
            desk.desk.rely(last.forecast, grounds);
            let at = deadline(received, last.value, end, &desk.calendar, readings, grounds)?;
            (DueKind::BusinessDays, Some(Moment::Instant(at)))
        }
        DueRule::BusinessDayOfNextMonth { desk: id, ordinal, .. } => {
            let (month, desk) = (from.month()?, needed(desk, id)?);
            let Looked { value, forecast } = desk.calendar.add_business_days(month.last_day(), *ordinal)?;
            desk.desk.rely(forecast, grounds);
            (DueKind::BusinessDays, Some(Moment::Day(value)))
        }
        DueRule::Promptly { .. } => {
            from.instant_or_day()?;
            (DueKind::Promptly, None)
        }
        DueRule::Never { .. } => {
            from.instant_or_day()?;
            (DueKind::None, None)
        }
        DueRule::Days { days, .. } => (DueKind::Calendar, Some(Moment::Day(days_after_event(from.day()?, *days)))),
        DueRule::Months { months, .. } => {
            (DueKind::Calendar, Some(Moment::Day(months_after_event(from.day()?, *months))))
        }
        DueRule::LatestBefore { months, .. } => {
            let day = from.day()?;
            grounds.read(Reading::NoticeCount);
            let latest = latest_notice(day, *months, MomentOfDay::EndOfDay, readings.notice_count);
            (DueKind::Calendar, Some(Moment::Day(latest)))
        }
        DueRule::InForce { days, count, .. } => {
            let last = days_after_event(from.day()?, *days);
            let day = match count.settle(readings, grounds) {
                AmendmentCount::AfterFullDays => next_day(last),
                AmendmentCount::OnThe20th => last,
            };
            (DueKind::Calendar, Some(Moment::Day(day)))
        }
    };
    commitment.basis.iter().for_each(|clause| grounds.rely_on(clause));
    Ok(found)
}

impl Due<'_> {
    /// Whether something done at `done` meets the commitment. `None` where there is nothing to meet: no sense, or no due time to hold it against.
    ///
    /// Exactly at the due time is in time for [`Sense::By`] and [`Sense::From`], and too early for [`Sense::After`].
    ///
    /// # Errors
    ///
    /// [`MomentError`] when `done` is not of the form of [`at`](Self::at), without one neither an instant nor a day, or its day is not of 2000 to 2099.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{at_japan, parse_date};
    /// use yakkan_contract_rules::{Readings, example};
    /// use yakkan_severity::{Moment, due, rule_for};
    ///
    /// let service = example::promising();
    /// let response = service.commitment("first-response").ok_or("unknown commitment")?;
    /// let at = |minutes| parse_date("2026-10-31").map(|day| Moment::Instant(at_japan(day, minutes))).ok_or("no day");
    /// let due = due(response, rule_for(response, Some("A"))?, at(600)?, None, &Readings::default())?;
    /// assert_eq!(due.met(at(720)?)?, Some(true)); // two hours
    /// assert_eq!(due.met(at(721)?)?, Some(false));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn met(&self, done: Moment) -> Result<Option<bool>, MomentError> {
        let order = match self.at {
            Some(Moment::Instant(at)) => done.instant()?.cmp(&at),
            Some(Moment::Day(day)) => done.day()?.cmp(&day),
            Some(Moment::Month(month)) => done.month()?.cmp(&month),
            None => return done.instant_or_day().map(|()| None),
        };
        Ok(match self.sense {
            Sense::By => Some(order.is_le()),
            Sense::From => Some(order.is_ge()),
            Sense::After => Some(order.is_gt()),
            Sense::None => None,
        })
    }
}

#[inline]
fn needed<'p, 't, 'd>(
    desk: Option<&'p PreparedDesk<'t, 'd>>,
    id: &DeskId,
) -> Result<&'p PreparedDesk<'t, 'd>, DueError> {
    desk.filter(|desk| desk.desk.id == *id).ok_or_else(|| DueError::DeskNeeded { desk: id.clone() })
}

/// The instant at which `last`, the last business day of those that count, is over.
#[inline(always)]
fn deadline<'t>(
    received: Timestamp,
    last: Date,
    end: &'t Deadline,
    calendar: &DeskCalendar<'_>,
    readings: &Readings,
    grounds: &mut impl Cite<'t>,
) -> Result<Timestamp, OutOfCalendar> {
    match end {
        Deadline::DayEnd(term) => {
            let minutes = match term.settle(readings, grounds) {
                BusinessDayEnd::DeskClose => calendar.hours().closes(),
                BusinessDayEnd::Midnight => MIDNIGHT,
            };
            Ok(at_japan(last, minutes))
        }
        Deadline::Response(term) => response_deadline(received, last, term.settle(readings, grounds), calendar),
    }
}

#[inline(never)]
fn response_deadline(
    received: Timestamp,
    last: Date,
    by_response: BusinessDayResponse,
    calendar: &DeskCalendar<'_>,
) -> Result<Timestamp, OutOfCalendar> {
    let day = japan_date(received);
    // What is received on a day that is none counts from 0:00 of the next, so its days are over with the last of them.
    if by_response == BusinessDayResponse::SameTime && calendar.is_business_day(day)? {
        return Ok(later(received, i64::from(days_between(day, last)).saturating_mul(86_400)));
    }
    Ok(at_japan(last, MIDNIGHT))
}

const MIDNIGHT: u16 = 24 * 60;

/// So many seconds later. Japan's days all have 24 hours.
fn later(from: Timestamp, seconds: i64) -> Timestamp {
    let second = from.as_second().saturating_add(seconds);
    Timestamp::new(second, from.subsec_nanosecond()).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests;
