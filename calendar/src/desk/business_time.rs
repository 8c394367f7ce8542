//! Counting business time: the clock runs only while the desk is open.

use core::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{DeskCalendar, Looked, in_calendar, is_forecast};
use crate::day::previous_day;
use crate::holiday::OutOfCalendar;
use crate::japan::{join, minutes_in_nanoseconds, split};

/// Why the business time between two instants could not be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum BetweenError {
    /// An instant is outside the holiday calendar.
    #[error(transparent)]
    OutOfCalendar(#[from] OutOfCalendar),
    /// `to` is before `from`.
    #[error("the interval ends before it begins")]
    Reversed {
        /// The instant given as the beginning.
        from: Timestamp,
        /// The instant given as the end.
        to: Timestamp,
    },
}

impl DeskCalendar<'_> {
    /// Whether the desk is open: from its opening instant up to, not including, its closing instant. Looks at the
    /// instant's day only.
    ///
    /// # Errors
    ///
    /// [`OutOfCalendar`] when the instant's day in Japan is before 1955-01-01 or after 2099-12-31.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{DeskCalendar, OpeningHours, at_japan, parse_date};
    ///
    /// let desk = DeskCalendar::new(OpeningHours::parse("09:00-17:30").unwrap(), None, &[], &[]);
    /// let friday = parse_date("2026-10-30").unwrap();
    /// assert!(desk.is_open(at_japan(friday, 9 * 60))?.value);
    /// assert!(!desk.is_open(at_japan(friday, 17 * 60 + 30))?.value);
    /// # Ok::<(), yakkan_calendar::OutOfCalendar>(())
    /// ```
    pub fn is_open(&self, at: Timestamp) -> Result<Looked<bool>, OutOfCalendar> {
        let (day, clock) = split(at);
        let open = self.is_business_day(day)? && self.opens() <= clock && clock < self.closes();
        Ok(Looked { value: open, forecast: is_forecast(day) })
    }

    /// The instant itself if the desk is open, else its next opening.
    ///
    /// # Errors
    ///
    /// [`OutOfCalendar`] when the instant's day in Japan or a day up to the opening is before 1955-01-01 or after
    /// 2099-12-31.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{DeskCalendar, OpeningHours, at_japan, parse_date};
    ///
    /// let desk = DeskCalendar::new(OpeningHours::parse("09:00-17:30").unwrap(), None, &[], &[]);
    /// let (friday, monday) = (parse_date("2026-10-30").unwrap(), parse_date("2026-11-02").unwrap());
    /// assert_eq!(desk.next_open(at_japan(friday, 17 * 60 + 30))?.value, at_japan(monday, 9 * 60));
    /// # Ok::<(), yakkan_calendar::OutOfCalendar>(())
    /// ```
    pub fn next_open(&self, at: Timestamp) -> Result<Looked<Timestamp>, OutOfCalendar> {
        let (day, clock) = split(at);
        if self.is_business_day(day)? && clock < self.closes() {
            return Ok(found(day, clock.max(self.opens())));
        }
        Ok(found(self.business_day_after(day, 1)?, self.opens()))
    }

    /// The instant at which `minutes` of business time from `at` are used up.
    ///
    /// Time from a closed instant starts at the next opening. Time that is used up exactly at closing falls at that
    /// closing, not at the next opening; a closing at 24:00 is written as 0:00 of the next day. No minutes from a
    /// closed instant fall at the next opening; from exactly closing time, at that closing.
    ///
    /// # Errors
    ///
    /// [`OutOfCalendar`] when the instant's day in Japan or a day up to the result is before 1955-01-01 or after
    /// 2099-12-31.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{DeskCalendar, OpeningHours, at_japan, parse_date};
    ///
    /// let desk = DeskCalendar::new(OpeningHours::parse("09:00-17:30").unwrap(), None, &[], &[]);
    /// let (friday, monday) = (parse_date("2026-10-30").unwrap(), parse_date("2026-11-02").unwrap());
    /// let received = at_japan(friday, 17 * 60);
    /// assert_eq!(desk.add_business_time(received, 30)?.value, at_japan(friday, 17 * 60 + 30));
    /// assert_eq!(desk.add_business_time(received, 31)?.value, at_japan(monday, 9 * 60 + 1));
    /// # Ok::<(), yakkan_calendar::OutOfCalendar>(())
    /// ```
    pub fn add_business_time(&self, at: Timestamp, minutes: u32) -> Result<Looked<Timestamp>, OutOfCalendar> {
        let (day, clock) = split(at);
        let business = self.is_business_day(day)?;
        if minutes == 0 && clock == 0 {
            // 0:00 may be the closing, at 24:00, of the day before.
            let before = previous_day(day);
            if self.closes() == WHOLE_DAY && self.is_business_day(before).unwrap_or(false) {
                return Ok(found(before, WHOLE_DAY));
            }
        }
        // Saturating is safe: all business time of the calendar is less than 145 years, 4.6 × 10^18 ns.
        let mut left = i64::from(minutes).saturating_mul(60_000_000_000);
        if business {
            let start = clock.max(self.opens());
            let available = self.closes().saturating_sub(start);
            if left <= available {
                return Ok(found(day, start.saturating_add(left)));
            }
            left = left.saturating_sub(available.max(0));
        }
        // What is left is used up on the last of so many whole days, at its closing where nothing is over; no time at all at the next opening.
        let whole = self.closes().saturating_sub(self.opens());
        let days = left.saturating_sub(1).div_euclid(whole).max(0);
        let in_last = left.saturating_sub(days.saturating_mul(whole));
        let last = self.business_day_after(day, u32::try_from(days).unwrap_or(u32::MAX).saturating_add(1))?;
        Ok(found(last, self.opens().saturating_add(in_last)))
    }

    /// The business time from `from` to `to`, exact to the nanosecond. Looks at each day up to the last that begins
    /// before `to`; equal instants look at none.
    ///
    /// # Errors
    ///
    /// * [`BetweenError::Reversed`] when `to` is before `from`.
    /// * [`BetweenError::OutOfCalendar`] when either instant's day in Japan is before 1955-01-01 or after 2099-12-31.
    ///
    /// # Example
    ///
    /// ```
    /// use core::time::Duration;
    /// use yakkan_calendar::{DeskCalendar, OpeningHours, at_japan, parse_date};
    ///
    /// let desk = DeskCalendar::new(OpeningHours::parse("09:00-17:30").unwrap(), None, &[], &[]);
    /// let (friday, monday) = (parse_date("2026-10-30").unwrap(), parse_date("2026-11-02").unwrap());
    /// let between = desk.business_time_between(at_japan(friday, 17 * 60), at_japan(monday, 9 * 60 + 30))?;
    /// assert_eq!(between.value, Duration::from_secs(3_600));
    /// # Ok::<(), yakkan_calendar::BetweenError>(())
    /// ```
    pub fn business_time_between(&self, from: Timestamp, to: Timestamp) -> Result<Looked<Duration>, BetweenError> {
        if to < from {
            return Err(BetweenError::Reversed { from, to });
        }
        let (first, begins) = split(from);
        let (last, ends) = split(to);
        in_calendar(first)?;
        in_calendar(last)?;
        // Of a day, what lies between two times of the clock.
        let on = |day, from: i64, to: i64| -> Result<i64, OutOfCalendar> {
            let time = to.min(self.closes()).saturating_sub(from.max(self.opens())).max(0);
            Ok(if self.is_business_day(day)? { time } else { 0 })
        };
        let total = if first == last {
            on(first, begins, ends)?
        } else {
            let whole = self.closes().saturating_sub(self.opens());
            let between = i64::from(self.business_days_between(first, last)).saturating_mul(whole);
            on(first, begins, WHOLE_DAY)?.saturating_add(between).saturating_add(on(last, 0, ends)?)
        };
        let last_looked_at = if ends == 0 { previous_day(last) } else { last };
        let nanoseconds = u64::try_from(total).unwrap_or_default();
        Ok(Looked { value: Duration::from_nanos(nanoseconds), forecast: from < to && is_forecast(last_looked_at) })
    }

    fn opens(&self) -> i64 {
        minutes_in_nanoseconds(self.hours.opens())
    }

    fn closes(&self) -> i64 {
        minutes_in_nanoseconds(self.hours.closes())
    }
}

const WHOLE_DAY: i64 = 86_400_000_000_000;

/// An instant on a day that was the last one looked at.
fn found(day: Date, clock: i64) -> Looked<Timestamp> {
    Looked { value: join(day, clock), forecast: is_forecast(day) }
}
