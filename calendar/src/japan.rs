//! Instants and the clock in Japan, which is UTC+09:00 all year.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};

use crate::day::{day_number, day_of_number};

/// The civil day in Japan at an instant.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{Timestamp, japan_date, parse_date};
///
/// // 15:00 UTC is midnight in Japan.
/// let instant = Timestamp::new(1_775_055_600, 0)?;
/// assert_eq!(instant.to_string(), "2026-04-01T15:00:00Z");
/// assert_eq!(Some(japan_date(instant)), parse_date("2026-04-02"));
/// # Ok::<(), yakkan_calendar::jiff::Error>(())
/// ```
#[must_use]
#[inline]
pub fn japan_date(at: Timestamp) -> Date {
    day_of_second(in_japan(at).0)
}

/// The civil day and clock time in Japan at an instant.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{Timestamp, japan_datetime};
///
/// let instant: Timestamp = "2026-10-31T09:00:00Z".parse()?;
/// let clock = japan_datetime(instant);
/// assert_eq!((clock.day(), clock.hour(), clock.minute()), (31, 18, 0));
/// # Ok::<(), yakkan_calendar::jiff::Error>(())
/// ```
#[must_use]
pub fn japan_datetime(at: Timestamp) -> DateTime {
    let (day, nanoseconds) = split(at);
    let (second, nanosecond) = (nanoseconds / 1_000_000_000, nanoseconds % 1_000_000_000);
    let part = |value: i64| i8::try_from(value).unwrap_or_default();
    let time = Time::new(
        part(second / 3_600),
        part(second / 60 % 60),
        part(second % 60),
        i32::try_from(nanosecond).unwrap_or_default(),
    );
    // The parts are those of a clock, so the fallback is never reached.
    DateTime::from_parts(day, time.unwrap_or(Time::MIN))
}

/// The instant `minutes` after 0:00 of a day in Japan; 1,440 minutes are 24:00, which is 0:00 of the next day.
///
/// Saturates at [`Timestamp::MIN`] and [`Timestamp::MAX`], in the first and last days of time.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{at_japan, next_day, parse_date};
///
/// let day = parse_date("2026-10-30").unwrap();
/// assert_eq!(at_japan(day, 17 * 60 + 30).to_string(), "2026-10-30T08:30:00Z");
/// assert_eq!(at_japan(day, 1_440), at_japan(next_day(day), 0));
/// ```
#[must_use]
#[inline]
pub fn at_japan(day: Date, minutes: u16) -> Timestamp {
    at_second(midnight(day).wrapping_add(i64::from(minutes).wrapping_mul(60)), 0)
}

const OFFSET_SECONDS: i64 = 9 * 3_600;
const DAY_SECONDS: i64 = 86_400;

/// The day in Japan, and the nanoseconds since its 0:00.
pub(crate) fn split(at: Timestamp) -> (Date, i64) {
    let (second, nanosecond) = in_japan(at);
    let in_day = second.rem_euclid(DAY_SECONDS).saturating_mul(1_000_000_000).saturating_add(nanosecond);
    (day_of_second(second), in_day)
}

/// The instant so many nanoseconds after 0:00 of a day in Japan.
pub(crate) fn join(day: Date, nanoseconds: i64) -> Timestamp {
    let second = midnight(day).wrapping_add(nanoseconds.div_euclid(1_000_000_000));
    at_second(second, i32::try_from(nanoseconds.rem_euclid(1_000_000_000)).unwrap_or_default())
}

// Nothing here can wrap: days and seconds are those of the years −9999 to 9999.

/// The whole seconds that a clock in Japan has gone since its 1970-01-01, and the nanoseconds over.
#[inline]
fn in_japan(at: Timestamp) -> (i64, i64) {
    // Before 1970 the fraction is negative; then the whole second is the one before.
    let fraction = i64::from(at.subsec_nanosecond());
    let borrowed = i64::from(fraction < 0);
    let second = at.as_second().wrapping_sub(borrowed).wrapping_add(OFFSET_SECONDS);
    (second, fraction.wrapping_add(borrowed.wrapping_mul(1_000_000_000)))
}

#[inline]
fn day_of_second(second: i64) -> Date {
    day_of_number(i32::try_from(second.div_euclid(DAY_SECONDS)).unwrap_or(i32::MAX))
}

/// The second of 0:00 of a day in Japan.
#[inline]
fn midnight(day: Date) -> i64 {
    i64::from(day_number(day)).wrapping_mul(DAY_SECONDS).wrapping_sub(OFFSET_SECONDS)
}

#[inline]
fn at_second(second: i64, fraction: i32) -> Timestamp {
    if second < Timestamp::MIN.as_second() {
        return Timestamp::MIN;
    }
    Timestamp::new(second, fraction).unwrap_or(Timestamp::MAX)
}

pub(crate) fn minutes_in_nanoseconds(minutes: u16) -> i64 {
    i64::from(minutes).saturating_mul(60_000_000_000)
}

#[cfg(test)]
mod tests {
    use jiff::tz::{TimeZone, offset};
    use proptest::prelude::*;

    use super::*;
    use crate::parse_date;

    #[test]
    fn midnight_in_japan_is_15_00_utc_of_the_day_before() {
        let day = parse_date("2026-04-02").unwrap();
        let midnight: Timestamp = "2026-04-01T15:00:00Z".parse().unwrap();
        let before: Timestamp = "2026-04-01T14:59:59.999999999Z".parse().unwrap();
        assert_eq!(at_japan(day, 0), midnight);
        assert_eq!(split(midnight), (day, 0));
        assert_eq!(split(before), (parse_date("2026-04-01").unwrap(), 86_399_999_999_999));
    }

    #[test]
    fn the_ends_of_time_hold() {
        assert_eq!(at_japan(Date::MIN, 0), Timestamp::MIN);
        assert_eq!(at_japan(Date::MAX, u16::MAX), Timestamp::MAX);
        assert!(japan_date(Timestamp::MIN) < japan_date(Timestamp::MAX));
        // Within the first second there is.
        let half = Timestamp::new(Timestamp::MIN.as_second(), 500_000_000).unwrap();
        let (day, nanoseconds) = split(half);
        assert_eq!(join(day, nanoseconds), half);
    }

    proptest! {
        /// The date library's fixed offset is the referee, before and after 1970.
        #[test]
        fn the_clock_agrees_with_the_referee(
            second in -60_000_000_000_i64..=60_000_000_000, nanosecond in 0_i32..1_000_000_000,
        ) {
            let at = Timestamp::new(second, nanosecond).unwrap();
            let referee = at.to_zoned(TimeZone::fixed(offset(9))).datetime();
            prop_assert_eq!(japan_datetime(at), referee);
            prop_assert_eq!(japan_date(at), referee.date());
            let (day, nanoseconds) = split(at);
            prop_assert_eq!(join(day, nanoseconds), at);
        }
    }
}
