//! A service desk: its hours, its closed days, and its business days.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use jiff::civil::Date;

use crate::day::{bit, parts};
use crate::holiday::{FIRST, Holiday, LAST, OutOfCalendar, holiday};

mod business_days;
mod business_time;
mod hours;
mod month;

pub use business_time::BetweenError;
pub use hours::{OpeningHours, YearEndClose};
use month::MonthDays;

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
    /// The days may come in any order and more than once. Slices in order, each day once, are borrowed; others are
    /// copied and sorted here, once, so that looking up a day stays fast. So build one calendar for many questions.
    #[must_use]
    #[inline]
    pub fn new(
        hours: OpeningHours,
        year_end: Option<YearEndClose>,
        closures: &'a [Date],
        open_days: &'a [Date],
    ) -> DeskCalendar<'a> {
        DeskCalendar { hours, year_end, closures: in_order(closures), open_days: in_order(open_days) }
    }

    /// The same desk with closures and open days of its own, to be kept for later questions.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{DeskCalendar, OpeningHours, parse_date};
    ///
    /// let day = parse_date("2026-10-30").unwrap();
    /// let desk = {
    ///     let closures = [day];
    ///     DeskCalendar::new(OpeningHours::parse("09:00-17:00").unwrap(), None, &closures, &[]).into_owned()
    /// };
    /// assert!(!desk.is_business_day(day)?);
    /// # Ok::<(), yakkan_calendar::OutOfCalendar>(())
    /// ```
    #[must_use]
    pub fn into_owned(self) -> DeskCalendar<'static> {
        let Self { hours, year_end, closures, open_days } = self;
        let [closures, open_days] = [closures, open_days].map(|days| Cow::Owned(days.into_owned()));
        DeskCalendar { hours, year_end, closures, open_days }
    }

    /// The desk's hours.
    #[must_use]
    #[inline]
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
        let (days, day_of_month) = self.of_month(day)?;
        let reason = days.closed(day_of_month);
        Ok(DayStatus { business: reason.is_none(), reason, holiday: holiday(day)?, forecast: is_forecast(day) })
    }

    /// Whether `day` is a business day; as [`business_day`](Self::business_day), but only a look into a table of bits.
    ///
    /// # Errors
    ///
    /// [`OutOfCalendar`] before 1955-01-01 and after 2099-12-31.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{DeskCalendar, OpeningHours, parse_date};
    ///
    /// let desk = DeskCalendar::new(OpeningHours::parse("09:00-17:00").unwrap(), None, &[], &[]);
    /// assert!(!desk.is_business_day(parse_date("2026-11-03").unwrap())?); // Culture Day
    /// assert!(desk.is_business_day(parse_date("2026-11-04").unwrap())?);
    /// # Ok::<(), yakkan_calendar::OutOfCalendar>(())
    /// ```
    #[inline]
    pub fn is_business_day(&self, day: Date) -> Result<bool, OutOfCalendar> {
        if self.closures.is_empty() && self.open_days.is_empty() {
            self.is_business_day_without_lists(day).ok_or(OutOfCalendar { day })
        } else {
            self.is_business_day_of_month(day)
        }
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
    #[inline]
    pub fn add_business_days(&self, day: Date, days: u32) -> Result<Looked<Date>, OutOfCalendar> {
        let found = self.business_day_after(day, days)?;
        Ok(Looked { value: found, forecast: days > 0 && is_forecast(found) })
    }

    #[inline(never)]
    fn is_business_day_of_month(&self, day: Date) -> Result<bool, OutOfCalendar> {
        let (days, day_of_month) = self.of_month(day)?;
        Ok(days.business_days() & bit(day_of_month) != 0)
    }

    /// What the days of a day's month are, and which of them it is.
    fn of_month(&self, day: Date) -> Result<(MonthDays, i32), OutOfCalendar> {
        let (year, month, day_of_month) = parts(day);
        let days = self.month(year, month).ok_or(OutOfCalendar { day })?;
        Ok((days, day_of_month))
    }
}

#[inline]
fn in_order(days: &[Date]) -> Cow<'_, [Date]> {
    if days.is_sorted_by(|one, next| one < next) { Cow::Borrowed(days) } else { Cow::Owned(sorted(days)) }
}

#[cold]
fn sorted(days: &[Date]) -> Vec<Date> {
    let mut sorted = days.to_vec();
    crate::sort(&mut sorted);
    sorted.dedup();
    sorted
}

/// The first year whose holidays are forecast.
const FORECAST_FROM: i16 = 2028;

#[inline]
fn is_forecast(day: Date) -> bool {
    day.year() >= FORECAST_FROM
}

#[inline]
fn in_calendar(day: Date) -> Result<Date, OutOfCalendar> {
    // Whole years.
    if (FIRST.year()..=LAST.year()).contains(&day.year()) { Ok(day) } else { Err(OutOfCalendar { day }) }
}

#[cfg(test)]
mod tests;
