//! A calendar month, the unit in which services are charged and tickets are granted.

use core::fmt;

use jiff::civil::Date;

use crate::day::{civil, days_in_month, month_number, month_of_number};

/// A month of a year, of the years 1 to 9998.
///
/// Written and read as `2026-10`. Months are ordered in time.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{Month, parse_date};
///
/// let october = Month::new(2026, 10).unwrap();
/// assert_eq!(Some(october.last_day()), parse_date("2026-10-31"));
/// assert_eq!(october.next().to_string(), "2026-11");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// January of the year 1, the first month there is.
    pub const MIN: Month = Month { year: 1, month: 1 };
    /// December of the year 9998, the last month there is.
    pub const MAX: Month = Month { year: 9998, month: 12 };

    /// The month with this year (1 to 9998) and number (1 to 12); `None` outside them.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::Month;
    ///
    /// assert!(Month::new(2026, 12).is_some());
    /// assert!(Month::new(2026, 13).is_none());
    /// ```
    #[must_use]
    pub const fn new(year: i16, month: i8) -> Option<Month> {
        if year < 1 || year > 9998 || month < 1 || month > 12 {
            return None;
        }
        Some(Month { year, month })
    }

    /// The month a day lies in. Days before the year 1 or after 9998 give [`Month::MIN`] or [`Month::MAX`].
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{Month, parse_date};
    ///
    /// assert_eq!(Month::of(parse_date("2026-10-31").unwrap()), Month::new(2026, 10).unwrap());
    /// ```
    #[must_use]
    #[inline]
    pub fn of(day: Date) -> Month {
        match Month::new(day.year(), day.month()) {
            Some(month) => month,
            None if day.year() < 1 => Month::MIN,
            None => Month::MAX,
        }
    }

    /// Reads a month, strictly `YYYY-MM`: seven ASCII characters, years 0001 to 9998. `None` for anything else.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::Month;
    ///
    /// assert_eq!(Month::parse("2026-10"), Month::new(2026, 10));
    /// assert_eq!(Month::parse("2026-1"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Month> {
        let &[a, b, c, d, b'-', e, f] = text.as_bytes() else {
            return None;
        };
        Month::new(crate::text::number([a, b, c, d])?, crate::text::pair([e, f])?)
    }

    /// The year, 1 to 9998.
    #[must_use]
    #[inline]
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The number of the month in its year, 1 to 12.
    #[must_use]
    #[inline]
    pub const fn month(self) -> i8 {
        self.month
    }

    /// The 1st.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{Month, parse_date};
    ///
    /// assert_eq!(Some(Month::new(2026, 10).unwrap().first_day()), parse_date("2026-10-01"));
    /// ```
    #[must_use]
    #[inline]
    pub fn first_day(self) -> Date {
        civil(i32::from(self.year), i32::from(self.month), 1)
    }

    /// The 28th, 29th, 30th or 31st.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{Month, parse_date};
    ///
    /// assert_eq!(Some(Month::new(2028, 2).unwrap().last_day()), parse_date("2028-02-29"));
    /// ```
    #[must_use]
    #[inline]
    pub fn last_day(self) -> Date {
        let (year, month) = (i32::from(self.year), i32::from(self.month));
        civil(year, month, days_in_month(year, month))
    }

    /// How many days it has, 28 to 31.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::Month;
    ///
    /// assert_eq!(Month::new(2100, 2).unwrap().days(), 28);
    /// ```
    #[must_use]
    pub fn days(self) -> i8 {
        self.last_day().day()
    }

    /// The month after; [`Month::MAX`] stays.
    #[must_use]
    #[inline]
    pub fn next(self) -> Month {
        match self {
            Month { month: 1..=11, .. } => Month { month: self.month.saturating_add(1), ..self },
            Month { year: ..9998, .. } => Month { year: self.year.saturating_add(1), month: 1 },
            _ => Month::MAX,
        }
    }

    /// The month before; [`Month::MIN`] stays.
    #[must_use]
    #[inline]
    pub fn previous(self) -> Month {
        self.plus(-1)
    }

    /// The month `months` later (or earlier, if negative), saturating at [`Month::MIN`] and [`Month::MAX`].
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::Month;
    ///
    /// let october = Month::new(2026, 10).unwrap();
    /// assert_eq!(october.plus(3), Month::new(2027, 1).unwrap());
    /// assert_eq!(october.plus(-10), Month::new(2025, 12).unwrap());
    /// ```
    #[must_use]
    #[inline]
    pub fn plus(self, months: i32) -> Month {
        let number = self.number().saturating_add(months).clamp(Month::MIN.number(), Month::MAX.number());
        let (year, month) = month_of_number(number);
        i16::try_from(year)
            .ok()
            .zip(i8::try_from(month).ok())
            .and_then(|(year, month)| Month::new(year, month))
            .unwrap_or(Month::MAX)
    }

    /// How many months lie from this one to `other`: 0 for the same, negative if `other` is earlier.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::Month;
    ///
    /// let (october, january) = (Month::new(2026, 10).unwrap(), Month::new(2027, 1).unwrap());
    /// assert_eq!(october.months_until(january), 3);
    /// assert_eq!(january.months_until(october), -3);
    /// ```
    #[must_use]
    #[inline]
    pub fn months_until(self, other: Month) -> i32 {
        other.number().saturating_sub(self.number())
    }

    /// Whether the day lies in the month.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{Month, parse_date};
    ///
    /// let october = Month::new(2026, 10).unwrap();
    /// assert!(october.contains(parse_date("2026-10-31").unwrap()));
    /// assert!(!october.contains(parse_date("2026-11-01").unwrap()));
    /// ```
    #[must_use]
    #[inline]
    pub fn contains(self, day: Date) -> bool {
        day.year() == self.year && day.month() == self.month
    }

    #[inline]
    fn number(self) -> i32 {
        month_number(i32::from(self.year), i32::from(self.month))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.year, self.month)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::arithmetic_side_effects)]

    use proptest::prelude::*;
    use std::string::ToString;

    use super::*;
    use crate::{next_day, parse_date, previous_day};

    #[test]
    fn only_real_months_are_made() {
        assert_eq!(Month::new(0, 1), None);
        assert_eq!(Month::new(1, 1), Some(Month::MIN));
        assert_eq!(Month::new(9998, 12), Some(Month::MAX));
        assert_eq!(Month::new(9999, 1), None);
        assert_eq!(Month::new(2026, 0), None);
        assert_eq!(Month::new(2026, 13), None);
    }

    #[test]
    fn after_december_comes_january_and_the_last_month_stays() {
        let next = |year, month| Month::new(year, month).map(Month::next);
        assert_eq!(next(2026, 11), Month::new(2026, 12));
        assert_eq!(next(2026, 12), Month::new(2027, 1));
        assert_eq!(next(9997, 12), Month::new(9998, 1));
        assert_eq!(next(9998, 11), Some(Month::MAX));
        assert_eq!(next(9998, 12), Some(Month::MAX));
    }

    #[test]
    fn a_month_says_its_year_and_number() {
        let month = Month::new(2026, 10).unwrap();
        assert_eq!((month.year(), month.month()), (2026, 10));
        assert_eq!((Month::MIN.year(), Month::MIN.month()), (1, 1));
    }

    #[test]
    fn only_the_strict_form_is_read() {
        assert_eq!(Month::parse("0001-01"), Some(Month::MIN));
        for wrong in [
            "",
            "2026",
            "2026-1",
            "2026-00",
            "2026-13",
            "0000-01",
            "9999-01",
            "2026/10",
            "2026-10-01",
            " 2026-10",
            "2026-10 ",
            "+026-10",
            "-026-10",
            "２026-1",
            "2026-1x",
        ] {
            assert_eq!(Month::parse(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn february_knows_leap_years() {
        for (year, days) in [(1900, 28), (2000, 29), (2024, 29), (2026, 28), (2100, 28)] {
            assert_eq!(Month::new(year, 2).unwrap().days(), days, "{year}");
        }
    }

    #[test]
    fn the_ends_hold() {
        assert_eq!(Month::MIN.previous(), Month::MIN);
        assert_eq!(Month::MAX.next(), Month::MAX);
        assert_eq!(Month::MIN.plus(i32::MAX), Month::MAX);
        assert_eq!(Month::MAX.plus(i32::MIN), Month::MIN);
        assert_eq!(Month::of(Date::MAX), Month::MAX);
        assert_eq!(Month::of(Date::MIN), Month::MIN);
        assert_eq!(Some(Month::MAX.last_day()), parse_date("9998-12-31"));
    }

    proptest! {
        #[test]
        fn months_tile_the_calendar(year in 1_i16..=9998, number in 1_i8..=12) {
            let month = Month::new(year, number).unwrap();
            prop_assert_eq!(Month::parse(&month.to_string()), Some(month));
            prop_assert_eq!(Month::of(month.first_day()), month);
            prop_assert_eq!(Month::of(month.last_day()), month);
            prop_assert!(month.contains(month.last_day()));
            prop_assert!(!month.contains(next_day(month.last_day())));
            prop_assert!(!month.contains(previous_day(month.first_day())));
            prop_assert_eq!(month.days(), month.first_day().days_in_month());
            if month < Month::MAX {
                prop_assert_eq!(month.next().first_day(), next_day(month.last_day()));
                prop_assert_eq!(month.next().previous(), month);
                prop_assert!(month.next() > month);
            }
        }

        #[test]
        fn plus_and_months_until_are_inverse(
            year in 100_i16..=9900, number in 1_i8..=12, months in -1_000_i32..=1_000,
        ) {
            let month = Month::new(year, number).unwrap();
            prop_assert_eq!(month.months_until(month.plus(months)), months);
            prop_assert_eq!(month.plus(months).plus(-months), month);
        }
    }
}
