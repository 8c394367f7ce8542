//! A service desk: its hours, its closed days, and its business days.

use alloc::borrow::Cow;

use jiff::civil::{Date, Weekday, date};

use crate::day::next_day;
use crate::holiday::{Holiday, OutOfCalendar, holiday, is_holiday};

mod business_time;
mod hours;

pub use business_time::BetweenError;
pub use hours::{OpeningHours, YearEndClose};

/// When a desk is open: hours, the same on every business day, and which days are business days.
///
/// A business day is Monday to Friday, not a national holiday, not in the desk's year-end close and not one of the
/// closures; and every one of the open days, whatever else it is.
///
/// Every day and instant asked about lies in the holiday calendar, 1955-01-01 to 2099-12-31, and so do the days that
/// are walked over; otherwise the answer is [`OutOfCalendar`]. Closures and open days outside it are never looked at.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{DeskCalendar, OpeningHours, YearEndClose, parse_date};
///
/// let hours = OpeningHours::parse("09:00-17:30").unwrap();
/// let year_end = YearEndClose::parse("12-30..01-03");
/// let desk = DeskCalendar::new(hours, year_end, &[], &[]);
///
/// let found = desk.add_business_days(parse_date("2026-12-29").unwrap(), 1)?;
/// assert_eq!(Some(found.value), parse_date("2027-01-04"));
/// # Ok::<(), yakkan_calendar::OutOfCalendar>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskCalendar<'a> {
    hours: OpeningHours,
    year_end: Option<YearEndClose>,
    closures: Cow<'a, [Date]>,
    open_days: Cow<'a, [Date]>,
}

/// What was found, and whether a forecast holiday calendar was looked at to find it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Looked<T> {
    /// What was found.
    pub value: T,
    /// Whether any day after [`OFFICIAL_UNTIL`](crate::OFFICIAL_UNTIL) was looked at.
    ///
    /// A question that moves over days looks at each of them up to its result; time that is used up at 24:00 of a
    /// day does not look at the next.
    pub forecast: bool,
}

/// Whether a day is a business day of a desk, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DayStatus {
    /// Whether it is a business day.
    pub business: bool,
    /// Why it is none: the first reason that holds, in the order of [`ClosedReason`]. `None` for a business day.
    pub reason: Option<ClosedReason>,
    /// The national holiday on that day, also when an open day makes it a business day.
    pub holiday: Option<Holiday>,
    /// Whether the day lies after [`OFFICIAL_UNTIL`](crate::OFFICIAL_UNTIL).
    pub forecast: bool,
}

/// Why a desk is closed on a day. In the order in which reasons are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ClosedReason {
    /// A Saturday or Sunday: `weekend`.
    Weekend,
    /// A national holiday: `holiday`.
    Holiday,
    /// A day of the desk's year-end close: `year-end`.
    YearEnd,
    /// A closure that the caller added: `closure`.
    Closure,
}

impl ClosedReason {
    /// The name on the wire, such as `year-end`.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::ClosedReason;
    ///
    /// assert_eq!(ClosedReason::YearEnd.as_str(), "year-end");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            ClosedReason::Weekend => "weekend",
            ClosedReason::Holiday => "holiday",
            ClosedReason::YearEnd => "year-end",
            ClosedReason::Closure => "closure",
        }
    }
}

impl<'a> DeskCalendar<'a> {
    /// A desk with these hours, its year-end close if it has one, days added to its closed days (`closures`) and
    /// days taken out of them (`open_days`).
    ///
    /// The days may come in any order and more than once. Slices in order are borrowed; others are copied and
    /// sorted here, once, so that looking up a day stays fast. So build one calendar for many questions.
    #[must_use]
    pub fn new(
        hours: OpeningHours,
        year_end: Option<YearEndClose>,
        closures: &'a [Date],
        open_days: &'a [Date],
    ) -> DeskCalendar<'a> {
        DeskCalendar { hours, year_end, closures: in_order(closures), open_days: in_order(open_days) }
    }

    /// The desk's hours.
    #[must_use]
    pub fn hours(&self) -> OpeningHours {
        self.hours
    }

    /// Whether `day` is a business day, why not, and which holiday it is.
    ///
    /// # Errors
    ///
    /// [`OutOfCalendar`] before 1955-01-01 and after 2099-12-31.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{ClosedReason, DeskCalendar, OpeningHours, parse_date};
    ///
    /// let desk = DeskCalendar::new(OpeningHours::parse("09:00-17:00").unwrap(), None, &[], &[]);
    /// let culture_day = desk.business_day(parse_date("2026-11-03").unwrap())?;
    /// assert_eq!(culture_day.reason, Some(ClosedReason::Holiday));
    /// # Ok::<(), yakkan_calendar::OutOfCalendar>(())
    /// ```
    pub fn business_day(&self, day: Date) -> Result<DayStatus, OutOfCalendar> {
        let reason = self.closed(day)?;
        Ok(DayStatus { business: reason.is_none(), reason, holiday: holiday(day)?, forecast: is_forecast(day) })
    }

    /// The `days`-th business day after `day`, which is not counted itself. No days give `day`, whatever it is, and
    /// look at none.
    ///
    /// # Errors
    ///
    /// [`OutOfCalendar`] when `day` or a day up to the result is before 1955-01-01 or after 2099-12-31.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{DeskCalendar, OpeningHours, parse_date};
    ///
    /// let desk = DeskCalendar::new(OpeningHours::parse("09:00-17:00").unwrap(), None, &[], &[]);
    /// let fourth = desk.add_business_days(parse_date("2026-10-30").unwrap(), 4)?;
    /// assert_eq!(Some(fourth.value), parse_date("2026-11-06")); // 3 November is a holiday
    /// # Ok::<(), yakkan_calendar::OutOfCalendar>(())
    /// ```
    pub fn add_business_days(&self, day: Date, days: u32) -> Result<Looked<Date>, OutOfCalendar> {
        let mut found = in_calendar(day)?;
        let mut left = days;
        while left > 0 {
            found = next_day(found);
            if self.is_business(found)? {
                left = left.saturating_sub(1);
            }
        }
        Ok(Looked { value: found, forecast: days > 0 && is_forecast(found) })
    }

    fn is_business(&self, day: Date) -> Result<bool, OutOfCalendar> {
        Ok(self.closed(day)?.is_none())
    }

    /// Why the desk is closed on a day; `None` when it is open.
    fn closed(&self, day: Date) -> Result<Option<ClosedReason>, OutOfCalendar> {
        let holiday = is_holiday(day)?;
        let reason = if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            ClosedReason::Weekend
        } else if holiday {
            ClosedReason::Holiday
        } else if self.year_end.is_some_and(|close| close.contains(day)) {
            ClosedReason::YearEnd
        } else if self.closures.binary_search(&day).is_ok() {
            ClosedReason::Closure
        } else {
            return Ok(None);
        };
        Ok(Some(reason).filter(|_| self.open_days.binary_search(&day).is_err()))
    }
}

fn in_order(days: &[Date]) -> Cow<'_, [Date]> {
    if days.is_sorted() {
        return Cow::Borrowed(days);
    }
    let mut sorted = days.to_vec();
    crate::sort(&mut sorted);
    Cow::Owned(sorted)
}

/// The first day whose holidays are forecast.
const FORECAST_FROM: Date = date(2028, 1, 1);

fn is_forecast(day: Date) -> bool {
    day >= FORECAST_FROM
}

fn in_calendar(day: Date) -> Result<Date, OutOfCalendar> {
    is_holiday(day).map(|_| day)
}

#[cfg(test)]
mod tests;
