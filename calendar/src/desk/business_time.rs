//! Counting business time: the clock runs only while the desk is open.

use core::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{DeskCalendar, Looked, in_calendar, is_forecast};
use crate::day::{next_day, previous_day};
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
        let open = self.is_business(day)? && self.opens() <= clock && clock < self.closes();
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
        let (mut day, mut clock) = split(at);
        loop {
            if self.is_business(day)? && clock < self.closes() {
                return Ok(found(day, clock.max(self.opens())));
            }
            day = next_day(day);
            clock = 0;
        }
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
        let (mut day, mut clock) = split(at);
        in_calendar(day)?;
        if minutes == 0 && clock == 0 {
            // 0:00 may be the closing, at 24:00, of the day before.
            let before = previous_day(day);
            if self.closes() == WHOLE_DAY && self.is_business(before).unwrap_or(false) {
                return Ok(found(before, WHOLE_DAY));
            }
        }
        // Saturating is safe: all business time of the calendar is less than 145 years, 4.6 × 10^18 ns.
        let mut left = i64::from(minutes).saturating_mul(60_000_000_000);
        loop {
            if self.is_business(day)? {
                let start = clock.max(self.opens());
                let available = self.closes().saturating_sub(start);
                if left <= available {
                    return Ok(found(day, start.saturating_add(left)));
                }
                left = left.saturating_sub(available.max(0));
            }
            day = next_day(day);
            clock = 0;
        }
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
        let mut day = in_calendar(first)?;
        in_calendar(last)?;
        let mut total = 0_i64;
        let mut forecast = false;
        while day < last || (day == last && ends > 0 && from < to) {
            if self.is_business(day)? {
                let start = if day == first { begins.max(self.opens()) } else { self.opens() };
                let end = if day == last { ends.min(self.closes()) } else { self.closes() };
                total = total.saturating_add(end.saturating_sub(start).max(0));
            }
            forecast = is_forecast(day);
            day = next_day(day);
        }
        let nanoseconds = u64::try_from(total).unwrap_or_default();
        Ok(Looked { value: Duration::from_nanos(nanoseconds), forecast })
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
