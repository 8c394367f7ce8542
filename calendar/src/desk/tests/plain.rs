//! Desks told again in plain words: one day after the other, each list looked through in full. The referee.

use core::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::day::{next_day, previous_day};
use crate::japan::{join, minutes_in_nanoseconds, split};
use crate::{BetweenError, ClosedReason, DeskCalendar, FIRST, LAST, Looked, OFFICIAL_UNTIL, OutOfCalendar};

const WHOLE_DAY: i64 = 86_400_000_000_000;

pub(super) struct Plain<'a>(pub(super) &'a DeskCalendar<'a>);

impl Plain<'_> {
    pub(super) fn closed(&self, day: Date) -> Result<Option<ClosedReason>, OutOfCalendar> {
        if day < FIRST || day > LAST {
            return Err(OutOfCalendar { day });
        }
        let in_close = self.0.year_end.is_some_and(|close| {
            let (from, to, day) = (close.from(), close.to(), (day.month(), day.day()));
            if from <= to { from <= day && day <= to } else { from <= day || day <= to }
        });
        Ok(if self.0.open_days.contains(&day) {
            None
        } else if day.weekday().to_monday_one_offset() > 5 {
            Some(ClosedReason::Weekend)
        } else if crate::holiday(day)?.is_some() {
            Some(ClosedReason::Holiday)
        } else if in_close {
            Some(ClosedReason::YearEnd)
        } else {
            self.0.closures.contains(&day).then_some(ClosedReason::Closure)
        })
    }

    fn is_business(&self, day: Date) -> Result<bool, OutOfCalendar> {
        Ok(self.closed(day)?.is_none())
    }

    pub(super) fn add_business_days(&self, day: Date, days: u32) -> Result<Looked<Date>, OutOfCalendar> {
        let mut found = day;
        self.closed(day)?;
        let mut left = days;
        while left > 0 {
            found = next_day(found);
            if self.is_business(found)? {
                left -= 1;
            }
        }
        Ok(Looked { value: found, forecast: days > 0 && found > OFFICIAL_UNTIL })
    }

    pub(super) fn is_open(&self, at: Timestamp) -> Result<Looked<bool>, OutOfCalendar> {
        let (day, clock) = split(at);
        let open = self.is_business(day)? && self.opens() <= clock && clock < self.closes();
        Ok(Looked { value: open, forecast: day > OFFICIAL_UNTIL })
    }

    pub(super) fn next_open(&self, at: Timestamp) -> Result<Looked<Timestamp>, OutOfCalendar> {
        let (mut day, mut clock) = split(at);
        loop {
            if self.is_business(day)? && clock < self.closes() {
                return Ok(found(day, clock.max(self.opens())));
            }
            day = next_day(day);
            clock = 0;
        }
    }

    pub(super) fn add_business_time(&self, at: Timestamp, minutes: u32) -> Result<Looked<Timestamp>, OutOfCalendar> {
        let (mut day, mut clock) = split(at);
        self.closed(day)?;
        if minutes == 0 && clock == 0 && self.closes() == WHOLE_DAY {
            let before = previous_day(day);
            if self.is_business(before) == Ok(true) {
                return Ok(found(before, WHOLE_DAY));
            }
        }
        let mut left = i64::from(minutes) * 60_000_000_000;
        loop {
            if self.is_business(day)? {
                let start = clock.max(self.opens());
                let available = self.closes() - start;
                if left <= available {
                    return Ok(found(day, start + left));
                }
                left -= available.max(0);
            }
            day = next_day(day);
            clock = 0;
        }
    }

    pub(super) fn business_time_between(
        &self,
        from: Timestamp,
        to: Timestamp,
    ) -> Result<Looked<Duration>, BetweenError> {
        if to < from {
            return Err(BetweenError::Reversed { from, to });
        }
        let ((first, begins), (last, ends)) = (split(from), split(to));
        self.closed(first)?;
        self.closed(last)?;
        let (mut day, mut total, mut forecast) = (first, 0, false);
        while day < last || (day == last && ends > 0 && from < to) {
            if self.is_business(day)? {
                let start = if day == first { begins.max(self.opens()) } else { self.opens() };
                let end = if day == last { ends.min(self.closes()) } else { self.closes() };
                total += (end - start).max(0);
            }
            forecast = day > OFFICIAL_UNTIL;
            day = next_day(day);
        }
        Ok(Looked { value: Duration::from_nanos(u64::try_from(total).unwrap()), forecast })
    }

    fn opens(&self) -> i64 {
        minutes_in_nanoseconds(self.0.hours.opens())
    }

    fn closes(&self) -> i64 {
        minutes_in_nanoseconds(self.0.hours.closes())
    }
}

fn found(day: Date, clock: i64) -> Looked<Timestamp> {
    Looked { value: join(day, clock), forecast: day > OFFICIAL_UNTIL }
}
