//! Days of a ledger that is closed for October 2026.

use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, Month, add_days, add_months};

use super::random::Random;

/// The first day of the month that the ledger is closed for.
pub(super) const CLOSE: Date = date(2026, 10, 1);
/// The last day of that month: nothing in the ledger was noted later.
pub(super) const NOTED: Date = date(2026, 10, 31);

/// The days a line is in force.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub(super) start: Date,
    pub(super) last_day: Option<Date>,
}

impl Span {
    /// Open-ended.
    pub(super) const fn from(start: Date) -> Span {
        Span { start, last_day: None }
    }

    /// Both included.
    pub(super) const fn of(start: Date, last_day: Date) -> Span {
        Span { start, last_day: Some(last_day) }
    }

    pub(super) fn contains(self, day: Date) -> bool {
        self.start <= day && self.last_day.is_none_or(|last_day| day <= last_day)
    }
}

pub(super) fn first_of_month(day: Date) -> Date {
    Month::of(day).first_day()
}

pub(super) fn last_of_month(day: Date) -> Date {
    Month::of(day).last_day()
}

pub(super) fn first_of_next_month(day: Date) -> Date {
    Month::of(day).next().first_day()
}

/// The first day of a month from that of `from` to that of `to`, both included.
pub(super) fn some_month(random: &mut Random, from: Date, to: Date) -> Date {
    let months = Month::of(from).months_until(Month::of(to));
    first_of_month(add_months(from, random.offset(0, u16::try_from(months).unwrap_or_default())))
}

/// A day at most `least` to `most` days before `day`.
pub(super) fn some_days_before(random: &mut Random, day: Date, least: u16, most: u16) -> Date {
    add_days(day, random.offset(least, most).saturating_neg())
}

/// The span of a usual contract: most began between 2023 and 2026 and go on, some have ended or will, some will begin.
pub(super) fn some_span(random: &mut Random) -> Span {
    match random.weighted(&[(74, 0), (12, 1), (6, 2), (4, 3), (4, 4)]) {
        0 => Span::from(some_start(random, date(2023, 1, 1), date(2026, 6, 1))),
        1 => Span::from(some_start(random, date(2026, 7, 1), date(2026, 10, 1))),
        2 => {
            let start = some_start(random, date(2023, 1, 1), date(2024, 11, 1));
            Span::of(start, last_of_month(some_month(random, date(2026, 1, 1), CLOSE)))
        }
        3 => {
            let start = some_start(random, date(2023, 1, 1), date(2025, 9, 1));
            Span::of(start, last_of_month(some_month(random, CLOSE, date(2027, 3, 1))))
        }
        _ => Span::from(some_start(random, date(2026, 11, 1), date(2027, 4, 1))),
    }
}

/// A day of a month from that of `from` to that of `to`; mostly the first, sometimes the middle or the end.
fn some_start(random: &mut Random, from: Date, to: Date) -> Date {
    let first = some_month(random, from, to);
    match random.weighted(&[(78, 0), (8, 1), (5, 2), (9, 3)]) {
        0 => first,
        1 => add_days(first, 15),
        2 => last_of_month(first),
        _ => add_days(first, random.offset(1, 27)),
    }
}
