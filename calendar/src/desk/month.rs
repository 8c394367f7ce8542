//! The days of one month of a desk as bits, and which of them are business days.

use jiff::civil::Date;

use super::{ClosedReason, DeskCalendar};
use crate::day::{bit, parts};
use crate::holiday::{holidays, weekdays};

/// What the days of a month are: bit d of each is the d-th day.
#[derive(Clone, Copy)]
pub(super) struct MonthDays {
    weekdays: u32,
    holidays: u32,
    year_end: u32,
    closures: u32,
    open_days: u32,
}

impl MonthDays {
    /// The days of a month of a desk without lists.
    #[inline]
    fn of(year: i32, month: i32, year_end: u32) -> Option<Self> {
        let (weekdays, holidays) = (weekdays(year, month)?, holidays(year, month)?);
        Some(Self { weekdays, holidays, year_end, closures: 0, open_days: 0 })
    }

    /// Monday to Friday unless something closes them, and the open days whatever they are.
    #[inline]
    pub(super) const fn business_days(self) -> u32 {
        self.weekdays & !self.holidays & !self.year_end & !self.closures | self.open_days
    }

    /// Why the desk is closed on a day of the month; `None` when it is open.
    pub(super) const fn closed(self, day: i32) -> Option<ClosedReason> {
        let day = bit(day);
        if self.business_days() & day != 0 {
            None
        } else if self.weekdays & day == 0 {
            Some(ClosedReason::Weekend)
        } else if self.holidays & day != 0 {
            Some(ClosedReason::Holiday)
        } else if self.year_end & day != 0 {
            Some(ClosedReason::YearEnd)
        } else {
            Some(ClosedReason::Closure)
        }
    }
}

impl DeskCalendar<'_> {
    /// The days of a month; `None` outside the holiday calendar.
    #[inline]
    pub(super) fn month(&self, year: i32, month: i32) -> Option<MonthDays> {
        let without_lists = MonthDays::of(year, month, self.year_end.map_or(0, |close| close.days_of(month)))?;
        Some(MonthDays {
            closures: listed(&self.closures, year, month),
            open_days: listed(&self.open_days, year, month),
            ..without_lists
        })
    }

    /// Whether a day is a business day, where the desk has no closures and no open days; `None` outside the holiday calendar.
    ///
    /// It is what [`month`](Self::month) says of the day, found in a third of the instructions: of the year-end close only this one day is asked, and the
    /// lists, which most desks do not have, are not looked into. A property test holds it against a referee that knows no bits.
    #[inline]
    pub(super) fn is_business_day_without_lists(&self, day: Date) -> Option<bool> {
        let (year, month, day_of_month) = parts(day);
        let in_close = self.year_end.is_some_and(|close| close.contains(day));
        let days = MonthDays::of(year, month, if in_close { bit(day_of_month) } else { 0 })?;
        Some(days.business_days() & bit(day_of_month) != 0)
    }
}

/// Those of some days, in order and each once, that lie in a month.
#[inline]
fn listed(days: &[Date], year: i32, month: i32) -> u32 {
    // Most desks have none.
    if days.is_empty() { 0 } else { found(days, year, month) }
}

#[inline(never)]
fn found(days: &[Date], year: i32, month: i32) -> u32 {
    let days = from_month(days, year, month).iter().map(|day| parts(*day));
    days.take_while(|day| (day.0, day.1) == (year, month)).fold(0, |found, (_, _, day)| found | bit(day))
}

/// Those of some days, in order, that lie in a month or after it.
pub(super) fn from_month(days: &[Date], year: i32, month: i32) -> &[Date] {
    let earlier = days.partition_point(|day| {
        let day = parts(*day);
        (day.0, day.1) < (year, month)
    });
    days.get(earlier..).unwrap_or_default()
}
