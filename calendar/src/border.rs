//! Conversions for callers that hold `chrono` dates, with the feature `chrono`.

use chrono::{Datelike, NaiveDate};
use jiff::civil::Date;

/// The same day as this crate's date. `None` outside the years −9999 to 9999, which `chrono` exceeds.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{from_chrono, parse_date};
///
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 31).unwrap();
/// assert_eq!(from_chrono(day), parse_date("2026-10-31"));
/// ```
#[must_use]
pub fn from_chrono(day: NaiveDate) -> Option<Date> {
    let year = i16::try_from(day.year()).ok().filter(|year| (-9_999..=9_999).contains(year))?;
    let month = i8::try_from(day.month()).ok()?;
    Date::new(year, month, i8::try_from(day.day()).ok()?).ok()
}

/// The same day as a `chrono` date. Every day of this crate is one, so this is never `None`.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{parse_date, to_chrono};
///
/// let day = parse_date("2026-10-31").unwrap();
/// assert_eq!(to_chrono(day), chrono::NaiveDate::from_ymd_opt(2026, 10, 31));
/// ```
#[must_use]
pub fn to_chrono(day: Date) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(
        i32::from(day.year()),
        u32::from(day.month().unsigned_abs()),
        u32::from(day.day().unsigned_abs()),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::day::day_of_number;

    #[test]
    fn the_ends_of_time_convert() {
        for day in [Date::MIN, Date::MAX] {
            assert_eq!(to_chrono(day).and_then(from_chrono), Some(day));
        }
        assert_eq!(from_chrono(NaiveDate::from_ymd_opt(10_000, 1, 1).unwrap()), None);
        assert_eq!(from_chrono(NaiveDate::from_ymd_opt(-10_000, 12, 31).unwrap()), None);
        assert_eq!(from_chrono(NaiveDate::MAX), None);
    }

    proptest! {
        #[test]
        fn a_day_survives_the_border(number in -4_000_000_i32..=2_900_000) {
            let day = day_of_number(number);
            prop_assert_eq!(to_chrono(day).and_then(from_chrono), Some(day));
        }
    }
}
