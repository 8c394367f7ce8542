//! "n months before a day at the latest": the last day on which notice is in time.

use jiff::civil::Date;

use crate::day::{add_months, next_day, previous_day};
use crate::term::{Months, first_day_after};

/// How "n months before day d at the latest" is counted.
///
/// No statute says; the Civil Code's periods run forward. The rule that applies is a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum NoticeCount {
    /// The same day number n months earlier, or that month's last day: `corresponding-day`.
    #[default]
    CorrespondingDay,
    /// Counted back from the moment of the change, so that month ends answer month ends: `end-of-day`.
    EndOfDay,
    /// n whole months lie between the day of the notice and day d: `clear-months`. Never later than the others.
    ClearMonths,
}

impl NoticeCount {
    /// Every value, the default first.
    pub const ALL: [NoticeCount; 3] = [NoticeCount::CorrespondingDay, NoticeCount::EndOfDay, NoticeCount::ClearMonths];

    /// The name on the wire, such as `corresponding-day`.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::NoticeCount;
    ///
    /// assert_eq!(NoticeCount::ClearMonths.as_str(), "clear-months");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            NoticeCount::CorrespondingDay => "corresponding-day",
            NoticeCount::EndOfDay => "end-of-day",
            NoticeCount::ClearMonths => "clear-months",
        }
    }
}

/// At which moment of its day a change happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Moment {
    /// At 0:00, such as a new quantity from that day.
    StartOfDay,
    /// At 24:00, such as a cancellation with that last day, or work on that day.
    EndOfDay,
}

/// The last day on which notice `months` before `day` is in time.
///
/// * `corresponding-day`: the day `months` earlier ([`add_months`]).
/// * `end-of-day`: for a change at 24:00, the day before the one that is `months` earlier than the next day; for a
///   change at 0:00, which is the end of the day before, as `clear-months`.
/// * `clear-months`: the day before the one that is `months` earlier.
///
/// A later `day` never gives an earlier answer. Saturates at [`Date::MIN`].
///
/// Source: no statute (silence `notice-count`); Civil Code 143(2) read backwards.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{Moment, Months, NoticeCount, latest_notice, parse_date};
///
/// let last_day = parse_date("2027-02-28").unwrap();
/// let by = |count| latest_notice(last_day, Months(4), Moment::EndOfDay, count);
/// assert_eq!(Some(by(NoticeCount::CorrespondingDay)), parse_date("2026-10-28"));
/// assert_eq!(Some(by(NoticeCount::EndOfDay)), parse_date("2026-10-31"));
/// assert_eq!(Some(by(NoticeCount::ClearMonths)), parse_date("2026-10-27"));
/// ```
#[must_use]
pub fn latest_notice(day: Date, months: Months, at: Moment, count: NoticeCount) -> Date {
    let back = i32::from(months.0).saturating_neg();
    match (count, at) {
        (NoticeCount::CorrespondingDay, _) => add_months(day, back),
        (NoticeCount::EndOfDay, Moment::EndOfDay) => previous_day(add_months(next_day(day), back)),
        (NoticeCount::EndOfDay, Moment::StartOfDay) | (NoticeCount::ClearMonths, _) => {
            previous_day(add_months(day, back))
        }
    }
}

/// The first day for which notice on `notice` is in time: the first `day` with
/// [`latest_notice`]`(day, months, at, count) >= notice`.
///
/// It is computed, not searched for. Saturates at [`Date::MAX`].
///
/// Source: the inverse of [`latest_notice`].
///
/// # Example
///
/// ```
/// use yakkan_calendar::{Moment, Months, NoticeCount, earliest_day_for_notice, parse_date};
///
/// let notice = parse_date("2026-10-31").unwrap();
/// let from = earliest_day_for_notice(notice, Months(4), Moment::StartOfDay, NoticeCount::CorrespondingDay);
/// assert_eq!(Some(from), parse_date("2027-03-01"));
/// ```
#[must_use]
pub fn earliest_day_for_notice(notice: Date, months: Months, at: Moment, count: NoticeCount) -> Date {
    // The first day whose corresponding day `months` earlier is not before a day is the first after a term of so
    // many months from it: where the corresponding day is missing, the month's last day is still too early.
    let first_not_before = |day| first_day_after(day, i32::from(months.0));
    match (count, at) {
        (NoticeCount::CorrespondingDay, _) => first_not_before(notice),
        (NoticeCount::EndOfDay, Moment::EndOfDay) => previous_day(first_not_before(next_day(notice))),
        (NoticeCount::EndOfDay, Moment::StartOfDay) | (NoticeCount::ClearMonths, _) => {
            first_not_before(next_day(notice))
        }
    }
}

#[cfg(test)]
mod tests;
