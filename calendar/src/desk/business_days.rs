//! Counting business days without looking at each.
//!
//! A walk begins and ends within a month, whose business days are the bits of one number. Between them it goes by months to the next January and by years
//! from there. How many working days a year has is a constant; the days of the year-end close are taken off it, and only where the desk has closures or open
//! days of its own in that year are its months counted. So fifty years are fifty steps.

use jiff::civil::Date;

use super::month::{MonthDays, from_month};
use super::{DeskCalendar, in_calendar};
use crate::day::{after, civil, from, parts};
use crate::holiday::{AFTER_LAST, OutOfCalendar, working_days, working_days_of_year};

/// No year has more business days.
const DAYS_OF_A_YEAR: u32 = 366;
const WHOLE_MONTH: u32 = u32::MAX;

impl DeskCalendar<'_> {
    /// The `days`-th business day after `day`, which is not counted itself; `day` for none.
    #[inline]
    pub(super) fn business_day_after(&self, day: Date, days: u32) -> Result<Date, OutOfCalendar> {
        in_calendar(day)?;
        if days == 0 {
            return Ok(day);
        }
        let (year, month, first) = parts(day);
        self.walk(year, month, after(first), days)
    }

    /// The `left`-th business day among those of a month that are looked at and those of later months. The month is one of the calendar.
    fn walk(&self, mut year: i32, mut month: i32, mut looked_at: u32, mut left: u32) -> Result<Date, OutOfCalendar> {
        loop {
            let business = self.business_days(year, month).ok_or(OutOfCalendar { day: AFTER_LAST })? & looked_at;
            let count = business.count_ones();
            if left <= count {
                return Ok(civil(year, month, nth(business, left)));
            }
            left = left.saturating_sub(count);
            looked_at = WHOLE_MONTH;
            (year, month) = month_after(year, month);
            if month == 1 && left > DAYS_OF_A_YEAR {
                return self.walk_years(year, left);
            }
        }
    }

    /// The `left`-th business day from the beginning of a year on, more than a year has.
    #[inline(never)]
    fn walk_years(&self, mut year: i32, mut left: u32) -> Result<Date, OutOfCalendar> {
        while left > DAYS_OF_A_YEAR {
            left = left.saturating_sub(self.business_days_of_year(year).ok_or(OutOfCalendar { day: AFTER_LAST })?);
            year = year.saturating_add(1);
        }
        self.walk(year, 1, WHOLE_MONTH, left)
    }

    /// How many business days lie between two days of the calendar, which are not counted themselves. The first is not after the last.
    pub(super) fn business_days_between(&self, first: Date, last: Date) -> u32 {
        let (mut year, mut month, day) = parts(first);
        let (last_year, last_month, last_day) = parts(last);
        let mut looked_at = after(day);
        let mut total = 0_u32;
        loop {
            let business = self.business_days(year, month).unwrap_or_default() & looked_at;
            if (year, month) >= (last_year, last_month) {
                return total.saturating_add((business & !from(last_day)).count_ones());
            }
            total = total.saturating_add(business.count_ones());
            looked_at = WHOLE_MONTH;
            (year, month) = month_after(year, month);
            while month == 1 && year < last_year {
                total = total.saturating_add(self.business_days_of_year(year).unwrap_or_default());
                year = year.saturating_add(1);
            }
        }
    }

    /// The business days of a month as bits; `None` outside the calendar.
    #[inline]
    fn business_days(&self, year: i32, month: i32) -> Option<u32> {
        self.month(year, month).map(MonthDays::business_days)
    }

    /// How many business days a year has; `None` outside the calendar.
    fn business_days_of_year(&self, year: i32) -> Option<u32> {
        let listed = |days| from_month(days, year, 1).first().is_some_and(|day| parts(*day).0 == year);
        if listed(&self.closures) || listed(&self.open_days) {
            return (1..=12).map(|month| Some(self.business_days(year, month)?.count_ones())).sum();
        }
        let mut count = working_days_of_year(year)?;
        if let Some(close) = self.year_end {
            for month in close.months() {
                let closed = working_days(year, month)? & close.days_of(month);
                count = count.saturating_sub(closed.count_ones());
            }
        }
        Some(count)
    }
}

fn month_after(year: i32, month: i32) -> (i32, i32) {
    if month == 12 { (year.saturating_add(1), 1) } else { (year, month.saturating_add(1)) }
}

/// The `ordinal`-th of some days of a month, counted from 1.
fn nth(days: u32, ordinal: u32) -> i32 {
    let rest = (1..ordinal).fold(days, |days, _| days & days.wrapping_sub(1));
    i32::try_from(rest.trailing_zeros()).unwrap_or_default()
}
