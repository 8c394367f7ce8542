//! Periods by the Civil Code: terms that start at 0:00 of a day, and periods that start with an event.

use core::num::NonZeroU32;

use jiff::civil::Date;

use crate::day::{add_days, add_months, month_number, next_day, parts, previous_day};

/// A length in whole calendar months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Months(pub u16);

/// The days from `first` to `last`, both included. It is empty when `last` is before `first`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    /// The first day, included.
    pub first: Date,
    /// The last day, included.
    pub last: Date,
}

impl Period {
    /// Whether the day lies in the period.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{Period, parse_date};
    ///
    /// let april = Period {
    ///     first: parse_date("2026-04-01").unwrap(),
    ///     last: parse_date("2026-04-30").unwrap(),
    /// };
    /// assert!(april.contains(april.last));
    /// assert!(!april.contains(parse_date("2026-05-01").unwrap()));
    /// ```
    #[must_use]
    #[inline]
    pub fn contains(self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }
}

/// The last day of a term of `months` that starts at 0:00 of `start`: the day before the corresponding day, or the
/// last day of that month where there is no corresponding day.
///
/// A term of no months has its last day before its start. Saturates at [`Date::MAX`].
///
/// Source: Civil Code 143(2); the first day counts in full by Civil Code 140, second sentence.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{Months, parse_date, term_last_day};
///
/// let leap_day = parse_date("2024-02-29").unwrap();
/// assert_eq!(Some(term_last_day(leap_day, Months(12))), parse_date("2025-02-28"));
/// ```
#[must_use]
#[inline]
pub fn term_last_day(start: Date, months: Months) -> Date {
    last_day_after(start, i32::from(months.0))
}

/// The `ordinal`-th term of `length` from `start`, counted from 1.
///
/// Its last day is that of a term of ordinal × length months *from the original start*, and it begins the day after
/// the term before it ends. So terms leave no gap, do not overlap, and do not drift to an earlier day number.
/// Saturates at [`Date::MAX`].
///
/// Source: Civil Code 143(2), applied from the original start.
///
/// # Example
///
/// ```
/// use core::num::NonZeroU32;
/// use yakkan_calendar::{Months, parse_date, term};
///
/// let start = parse_date("2024-02-29").unwrap();
/// let fifth = term(start, Months(12), NonZeroU32::new(5).unwrap());
/// assert_eq!(Some(fifth.first), parse_date("2028-02-29"));
/// assert_eq!(Some(fifth.last), parse_date("2029-02-28"));
/// ```
#[must_use]
pub fn term(start: Date, length: Months, ordinal: NonZeroU32) -> Period {
    let earlier = ordinal.get().saturating_sub(1);
    term_from(first_day_after(start, months_of(earlier, length)), start, length, ordinal)
}

/// [`term`], where its first day is known.
#[inline]
fn term_from(first: Date, start: Date, length: Months, ordinal: NonZeroU32) -> Period {
    Period { first, last: last_day_after(start, months_of(ordinal.get(), length)) }
}

/// The months of so many terms.
fn months_of(terms: u32, length: Months) -> i32 {
    i32::try_from(u64::from(terms).saturating_mul(u64::from(length.0))).unwrap_or(i32::MAX)
}

/// The term of `length` from `start` that holds `day`, with its ordinal from 1.
///
/// `None` when `day` is before `start` or the length is zero. It is computed, not searched for.
///
/// Source: Civil Code 143(2), as [`term`].
///
/// # Example
///
/// ```
/// use yakkan_calendar::{Months, parse_date, term_containing};
///
/// let start = parse_date("2024-02-29").unwrap();
/// let (ordinal, year) = term_containing(start, Months(12), parse_date("2025-03-01").unwrap()).unwrap();
/// assert_eq!(ordinal.get(), 2);
/// assert_eq!(Some(year.last), parse_date("2026-02-28"));
/// ```
#[must_use]
#[inline]
pub fn term_containing(start: Date, length: Months, day: Date) -> Option<(NonZeroU32, Period)> {
    if day < start {
        return None;
    }
    let month_of = |day| {
        let (year, month, _) = parts(day);
        month_number(year, month)
    };
    let months = u32::try_from(month_of(day).saturating_sub(month_of(start))).ok()?;
    // A term that starts m months on begins in the m-th month after the start's, or on the 1st of the next. So the
    // term is the one that could begin in the day's month, or the one before it.
    let whole = months.checked_div(u32::from(length.0))?;
    let begins = first_day_after(start, months_of(whole, length));
    if day < begins {
        let ordinal = NonZeroU32::new(whole)?;
        return Some((ordinal, term(start, length, ordinal)));
    }
    let ordinal = NonZeroU32::MIN.saturating_add(whole);
    Some((ordinal, term_from(begins, start, length, ordinal)))
}

/// The last of `days` days that start with an event during a day. The day of the event is not counted.
///
/// No days give the day of the event. Saturates at [`Date::MAX`].
///
/// Source: Civil Code 140.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{days_after_event, parse_date};
///
/// let alert = parse_date("2026-10-31").unwrap();
/// assert_eq!(Some(days_after_event(alert, 30)), parse_date("2026-11-30"));
/// ```
#[must_use]
#[inline]
pub fn days_after_event(event: Date, days: u32) -> Date {
    add_days(event, i32::try_from(days).unwrap_or(i32::MAX))
}

/// The last day of `months` that start with an event during a day: the term that starts at 0:00 of the day after.
///
/// So an event on the last day of a month ends on the last day of a month. No months give the day of the event.
/// Saturates at [`Date::MAX`].
///
/// Source: Civil Code 140 and 143(2).
///
/// # Example
///
/// ```
/// use yakkan_calendar::{Months, months_after_event, parse_date};
///
/// let event = parse_date("2026-04-30").unwrap();
/// assert_eq!(Some(months_after_event(event, Months(1))), parse_date("2026-05-31"));
/// ```
#[must_use]
#[inline]
pub fn months_after_event(event: Date, months: Months) -> Date {
    term_last_day(next_day(event), months)
}

/// The last day of a term of so many months.
fn last_day_after(start: Date, months: i32) -> Date {
    let corresponding = add_months(start, months);
    if corresponding.day() == start.day() && corresponding < Date::MAX {
        previous_day(corresponding)
    } else {
        corresponding
    }
}

/// The first day after a term of so many months.
pub(crate) fn first_day_after(start: Date, months: i32) -> Date {
    let corresponding = add_months(start, months);
    if corresponding.day() == start.day() { corresponding } else { next_day(corresponding) }
}

#[cfg(test)]
mod tests;
