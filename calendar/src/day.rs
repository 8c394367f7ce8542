//! Adding days and months to a day.
//!
//! The arithmetic is on year, month and day directly: the date library's general spans know time zones, mixed
//! units and rounding, which costs several times as long and tens of kilobytes in a WebAssembly module.
//!
//! Every function saturates at [`Date::MIN`] and [`Date::MAX`] (years −9999 and 9999). Contract days lie in
//! 2000 to 2099 and a term has at most 65,535 months (5,461 years), so a contract never gets there.

use jiff::civil::Date;

/// The same day number `months` later (or earlier, if negative); where that month has no such day, its last day.
///
/// Saturates at [`Date::MIN`] and [`Date::MAX`].
///
/// Going there and back need not return: 31 January plus one month is 28 or 29 February, minus one month is
/// 28 or 29 January.
///
/// Source: the usual reading of "n months from a day", to which Civil Code 143(2) adds the day before
/// ([`term_last_day`](crate::term_last_day)).
///
/// # Example
///
/// ```
/// use yakkan_calendar::{add_months, parse_date};
///
/// let end_of_october = parse_date("2026-10-31").unwrap();
/// assert_eq!(Some(add_months(end_of_october, -4)), parse_date("2026-06-30"));
/// assert_eq!(Some(add_months(end_of_october, 2)), parse_date("2026-12-31"));
/// ```
#[must_use]
pub fn add_months(day: Date, months: i32) -> Date {
    let (year, month, day_of_month) = parts(day);
    let number = month_number(year, month).saturating_add(months);
    if number > month_number(9999, 12) {
        return Date::MAX;
    }
    if number < month_number(-9999, 1) {
        return Date::MIN;
    }
    let (year, month) = month_of_number(number);
    civil(year, month, day_of_month.min(days_in_month(year, month)))
}

/// The day `days` later (or earlier, if negative).
///
/// Saturates at [`Date::MIN`] and [`Date::MAX`].
///
/// # Example
///
/// ```
/// use yakkan_calendar::{add_days, parse_date};
///
/// let released = parse_date("2026-12-25").unwrap();
/// assert_eq!(Some(add_days(released, 14)), parse_date("2027-01-08"));
/// ```
#[must_use]
#[inline]
pub fn add_days(day: Date, days: i32) -> Date {
    day_of_number(day_number(day).saturating_add(days))
}

/// The day after; [`Date::MAX`] stays.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{next_day, parse_date};
///
/// let leap_day = parse_date("2028-02-29").unwrap();
/// assert_eq!(Some(next_day(leap_day)), parse_date("2028-03-01"));
/// ```
#[must_use]
#[inline]
pub fn next_day(day: Date) -> Date {
    day.tomorrow().unwrap_or(Date::MAX)
}

/// The day before; [`Date::MIN`] stays.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{parse_date, previous_day};
///
/// let first_of_march = parse_date("2028-03-01").unwrap();
/// assert_eq!(Some(previous_day(first_of_march)), parse_date("2028-02-29"));
/// ```
#[must_use]
#[inline]
pub fn previous_day(day: Date) -> Date {
    day.yesterday().unwrap_or(Date::MIN)
}

/// How many days lie from `from` to `to`: 0 for the same day, 1 for the day after, negative if `to` is earlier.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{days_between, parse_date};
///
/// let alert = parse_date("2026-02-27").unwrap();
/// let dispatch = parse_date("2026-03-01").unwrap();
/// assert_eq!(days_between(alert, dispatch), 2);
/// ```
#[must_use]
#[inline]
pub fn days_between(from: Date, to: Date) -> i32 {
    day_number(to).saturating_sub(day_number(from))
}

/// Year, month and day as numbers to calculate with.
#[inline]
pub(crate) fn parts(day: Date) -> (i32, i32, i32) {
    (i32::from(day.year()), i32::from(day.month()), i32::from(day.day()))
}

/// A day whose parts are known to be right. The fallback is never reached.
///
/// Nothing can be wrong with one of the days that every month has, which the compiler sees: then it leaves out what would become of an error.
#[inline]
pub(crate) fn civil(year: i32, month: i32, day: i32) -> Date {
    let in_every_month = (-9999..=9999).contains(&year) && (1..=12).contains(&month) && (1..=28).contains(&day);
    if in_every_month { checked(year, month, day) } else { late_in_month(year, month, day) }
}

#[inline(never)]
fn late_in_month(year: i32, month: i32, day: i32) -> Date {
    checked(year, month, day)
}

#[inline(always)]
fn checked(year: i32, month: i32, day: i32) -> Date {
    let (Ok(year), Ok(month), Ok(day)) = (i16::try_from(year), i8::try_from(month), i8::try_from(day)) else {
        return Date::MAX;
    };
    Date::new(year, month, day).unwrap_or(Date::MAX)
}

/// Days in a month of the proleptic Gregorian calendar.
#[inline]
pub(crate) const fn days_in_month(year: i32, month: i32) -> i32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Months counted from January of year 0.
#[inline]
#[expect(clippy::arithmetic_side_effects, reason = "called with years −9999 to 9999 and months 1 to 12 only")]
pub(crate) const fn month_number(year: i32, month: i32) -> i32 {
    year * 12 + month - 1
}

/// Year and month of a number from [`month_number`].
#[inline]
#[expect(clippy::arithmetic_side_effects, reason = "a remainder of 12, plus 1, is at most 12")]
pub(crate) const fn month_of_number(number: i32) -> (i32, i32) {
    (number.div_euclid(12), number.rem_euclid(12) + 1)
}

/// The bit of a day of a month: bit d is the d-th.
#[inline]
pub(crate) const fn bit(day: i32) -> u32 {
    1_u32.wrapping_shl(day.cast_unsigned())
}

/// The bits of a day and of those after it.
#[inline]
pub(crate) const fn from(day: i32) -> u32 {
    u32::MAX.wrapping_shl(day.cast_unsigned())
}

/// The bits of the days after one, up to a 31st.
#[inline]
pub(crate) const fn after(day: i32) -> u32 {
    from(day) & !bit(day)
}

/// Days counted from 1970-01-01.
#[inline]
pub(crate) fn day_number(day: Date) -> i32 {
    let (year, month, day) = parts(day);
    day_number_of(year, month, day)
}

/// [`day_number`] of a day that is given by its parts, of years −9999 to 9999.
///
/// Years begin in March here, so that the leap day is the last of its year, and are shifted by 10,000 (25 whole
/// cycles of 400 years), so that none is negative.
#[inline]
#[expect(clippy::arithmetic_side_effects, reason = "a shifted year is 0 to 19,999, so the sum stays below 7.4 million")]
pub(crate) const fn day_number_of(year: i32, month: i32, day: i32) -> i32 {
    let (year, month) = if month <= 2 { (year + SHIFT - 1, month + 9) } else { (year + SHIFT, month - 3) };
    let before_month = (153 * month + 2) / 5;
    365 * year + year / 4 - year / 100 + year / 400 + before_month + day - 1 - EPOCH
}

/// The weekday of a day of years −9999 to 9999, 0 for Monday to 6 for Sunday.
#[inline]
#[expect(clippy::arithmetic_side_effects, reason = "a day number is below 7.4 million")]
pub(crate) const fn weekday_of(year: i32, month: i32, day: i32) -> i32 {
    // 1970-01-01 was a Thursday.
    (day_number_of(year, month, day) + 3).rem_euclid(7)
}

/// The day of a number from [`day_number`]; numbers out of range give [`Date::MIN`] or [`Date::MAX`].
///
/// As Neri and Schneider do it ("Euclidean affine functions and their application to calendar algorithms", 2023): 2,939,745 / 2^32 is so little more than
/// 1 / 1,461 that the whole part of the product is the year, and the fraction says how far it has gone; likewise 2,141 / 2^16 and months from March on.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "clamped to days of the years −9999 to 9999, so below 7.4 million before it is multiplied by 4"
)]
pub(crate) fn day_of_number(number: i32) -> Date {
    let first = day_number_of(-9999, 1, 1);
    let last = day_number_of(9999, 12, 31);
    let in_cycles = (4 * (number.clamp(first, last) + EPOCH) + 3).cast_unsigned();
    let century = in_cycles / 146_097;
    let years = 2_939_745 * u64::from((in_cycles % 146_097) | 3);
    let in_century = u32::try_from(years >> 32).unwrap_or_default();
    let day_of_year = u32::try_from(years & 0xffff_ffff).unwrap_or_default() / 2_939_745 / 4;
    let months = 2_141 * day_of_year + 197_913;
    let (month, day) = ((months >> 16).cast_signed(), (months % 65_536 / 2_141 + 1).cast_signed());
    let year = (100 * century + in_century).cast_signed() - SHIFT;
    if month > 12 { civil(year + 1, month - 12, day) } else { civil(year, month, day) }
}

const SHIFT: i32 = 10_000;

/// Days from 1 March of the year −10,000 to 1970-01-01: 25 cycles of 400 years, and from the year 0 on.
const EPOCH: i32 = 25 * 146_097 + 719_468;

#[cfg(test)]
mod tests {
    #![allow(clippy::arithmetic_side_effects, clippy::as_conversions)]

    use jiff::{Span, ToSpan};
    use proptest::prelude::*;
    use std::format;

    use super::*;
    use crate::parse_date;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    /// Worked from the rule: the same day number, else the month's last day.
    #[test]
    fn a_month_without_the_day_gives_its_last_day() {
        for (from, months, to) in [
            ("2026-10-31", -4, "2026-06-30"),
            ("2026-10-30", -4, "2026-06-30"),
            ("2027-02-28", -4, "2026-10-28"),
            ("2027-03-31", -1, "2027-02-28"),
            ("2028-03-31", -1, "2028-02-29"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-29", 48, "2028-02-29"),
            ("2026-12-31", 2, "2027-02-28"),
            ("2026-01-31", 0, "2026-01-31"),
            ("2026-12-15", 1, "2027-01-15"),
            ("2026-01-15", -1, "2025-12-15"),
            ("2000-01-31", 1, "2000-02-29"),
            ("2100-01-31", 1, "2100-02-28"),
        ] {
            assert_eq!(add_months(day(from), months), day(to), "{from} {months:+}");
        }
    }

    #[test]
    fn days_run_over_month_and_year_ends() {
        assert_eq!(next_day(day("2027-02-28")), day("2027-03-01"));
        assert_eq!(next_day(day("2028-02-28")), day("2028-02-29"));
        assert_eq!(next_day(day("2026-12-31")), day("2027-01-01"));
        assert_eq!(previous_day(day("2027-01-01")), day("2026-12-31"));
        assert_eq!(previous_day(day("2027-03-01")), day("2027-02-28"));
        assert_eq!(add_days(day("1970-01-01"), 0), day("1970-01-01"));
        assert_eq!(days_between(day("1970-01-01"), day("2000-03-01")), 11_017);
    }

    #[test]
    fn the_ends_of_time_hold() {
        assert_eq!(next_day(Date::MAX), Date::MAX);
        assert_eq!(previous_day(Date::MIN), Date::MIN);
        assert_eq!(add_days(Date::MAX, 1), Date::MAX);
        assert_eq!(add_days(Date::MIN, -1), Date::MIN);
        assert_eq!(add_days(Date::MIN, i32::MAX), Date::MAX);
        assert_eq!(add_days(Date::MAX, i32::MIN), Date::MIN);
        assert_eq!(add_months(Date::MAX, 1), Date::MAX);
        assert_eq!(add_months(Date::MIN, -1), Date::MIN);
        assert_eq!(add_months(Date::MIN, i32::MAX), Date::MAX);
        assert_eq!(add_months(Date::MAX, i32::MIN), Date::MIN);
        assert_eq!(add_months(Date::MAX, -1), civil(9999, 11, 30));
        // The last and the first month that there are.
        assert_eq!(add_months(civil(9999, 11, 5), 1), civil(9999, 12, 5));
        assert_eq!(add_months(civil(-9999, 2, 5), -1), civil(-9999, 1, 5));
        assert_eq!(add_days(Date::MIN, days_between(Date::MIN, Date::MAX)), Date::MAX);
    }

    /// Every day of 500 years, counted one by one.
    #[test]
    fn numbers_count_days_without_a_gap() {
        let mut walked = day("1800-01-01");
        let mut number = day_number(walked);
        while walked < day("2300-01-01") {
            assert_eq!(day_of_number(number), walked);
            walked = next_day(walked);
            number = number.saturating_add(1);
            assert_eq!(day_number(walked), number);
        }
    }

    proptest! {
        /// The date library, with its general spans, is the referee.
        #[test]
        fn months_agree_with_the_referee(
            year in 1_i16..=4000, ordinal in 0_i32..366, months in -12_000_i32..=12_000,
        ) {
            let from = add_days(civil(i32::from(year), 1, 1), ordinal);
            let span = Span::new().months(months);
            if let Ok(expected) = from.checked_add(span) {
                prop_assert_eq!(add_months(from, months), expected);
            }
        }

        #[test]
        fn days_agree_with_the_referee(
            year in -9_000_i32..=9_000, ordinal in 0_i32..366, days in -300_000_i32..=300_000,
        ) {
            let from = civil(year, 1, 1).checked_add(ordinal.days()).unwrap();
            prop_assert_eq!(day_number(from), from.duration_since(civil(1970, 1, 1)).as_hours() as i32 / 24);
            let to = from.checked_add(days.days()).unwrap();
            prop_assert_eq!(add_days(from, days), to);
            prop_assert_eq!(days_between(from, to), days);
        }

        #[test]
        fn neighbours_agree_with_the_referee(number in -4_000_000_i32..=2_900_000) {
            let here = day_of_number(number);
            prop_assert_eq!(next_day(here), here.checked_add(1.day()).unwrap(), "{}", format!("{here}"));
            prop_assert_eq!(previous_day(here), here.checked_sub(1.day()).unwrap());
            let (year, month, day) = parts(here);
            prop_assert_eq!(
                weekday_of(year, month, day),
                i32::from(here.weekday().to_monday_zero_offset())
            );
        }
    }
}
