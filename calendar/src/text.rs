//! Reading and writing days, without the date library's general parser and printer, which are heavy in a
//! WebAssembly module.

use core::fmt;

use jiff::civil::Date;

/// Reads a day, strictly `YYYY-MM-DD`: ten ASCII characters, a day that exists, years 0000 to 9999. `None` for
/// anything else.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{Date, parse_date};
///
/// assert_eq!(parse_date("2028-02-29"), Date::new(2028, 2, 29).ok());
/// assert_eq!(parse_date("2027-02-29"), None);
/// assert_eq!(parse_date("2027-2-9"), None);
/// ```
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else {
        return None;
    };
    Date::new(number([a, b, c, d])?, pair([e, f])?, pair([g, h])?).ok()
}

/// Writes a day as `YYYY-MM-DD` without allocating.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{parse_date, write_date};
///
/// let day = parse_date("2026-04-01").unwrap();
/// assert_eq!(write_date(day).as_str(), "2026-04-01");
/// ```
#[must_use]
pub fn write_date(day: Date) -> DateText {
    let year = day.year().unsigned_abs();
    let [year_1, year_2] = two_digits(year / 100);
    let [year_3, year_4] = two_digits(year % 100);
    let [month_1, month_2] = two_digits(u16::from(day.month().unsigned_abs()));
    let [day_1, day_2] = two_digits(u16::from(day.day().unsigned_abs()));
    DateText {
        negative: day.year() < 0,
        bytes: [b'-', b'0', b'0', year_1, year_2, year_3, year_4, b'-', month_1, month_2, b'-', day_1, day_2],
    }
}

/// A day written out, ten characters for the years 0 to 9999.
///
/// A day before the year 0 is written in the expanded form of ISO 8601, `-009999-01-01`; no contract has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateText {
    negative: bool,
    bytes: [u8; 13],
}

impl DateText {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Every byte is an ASCII digit or a hyphen, so the fallback is never reached.
        core::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }

    /// The text as ASCII bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        match &self.bytes {
            all if self.negative => all,
            [_, _, _, plain @ ..] => plain,
        }
    }
}

impl AsRef<str> for DateText {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for DateText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

/// Displays a day as `YYYY-MM-DD`; as [`write_date`] does, for use in format strings.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{Iso, parse_date};
///
/// let day = parse_date("2026-04-01").unwrap();
/// assert_eq!(format!("from {}", Iso(day)), "from 2026-04-01");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Iso(pub Date);

impl fmt::Display for Iso {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(write_date(self.0).as_str())
    }
}

/// Four ASCII digits as a number.
pub(crate) fn number([a, b, c, d]: [u8; 4]) -> Option<i16> {
    let (hundreds, ones) = (pair([a, b])?, pair([c, d])?);
    i16::from(hundreds).checked_mul(100)?.checked_add(i16::from(ones))
}

/// Two ASCII digits as a number, 0 to 99.
pub(crate) fn pair([tens, ones]: [u8; 2]) -> Option<i8> {
    if !tens.is_ascii_digit() || !ones.is_ascii_digit() {
        return None;
    }
    let value = (tens & 0x0f).checked_mul(10)?.checked_add(ones & 0x0f)?;
    i8::try_from(value).ok()
}

/// The two ASCII digits of a number below 100.
pub(crate) fn two_digits(number: u16) -> [u8; 2] {
    [digit(number / 10), digit(number % 10)]
}

fn digit(number: u16) -> u8 {
    match number {
        0 => b'0',
        1 => b'1',
        2 => b'2',
        3 => b'3',
        4 => b'4',
        5 => b'5',
        6 => b'6',
        7 => b'7',
        8 => b'8',
        _ => b'9',
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use std::{format, string::ToString};

    use super::*;
    use crate::day::civil;

    #[test]
    fn only_the_strict_form_is_read() {
        assert_eq!(parse_date("2026-10-31"), Some(civil(2026, 10, 31)));
        assert_eq!(parse_date("0000-01-01"), Some(civil(0, 1, 1)));
        assert_eq!(parse_date("9999-12-31"), Some(Date::MAX));
        for wrong in [
            "",
            "2026-10",
            "2026-10-3",
            "2026-10-32",
            "2026-00-10",
            "2026-13-10",
            "2026-10-00",
            "2026-02-29",
            "2026/10/31",
            "20261031",
            " 2026-10-31",
            "2026-10-31 ",
            "2026-10-31T00:00",
            "+026-10-31",
            "-026-10-31",
            "2026-1-031",
            "２026-10-3",
            "2026-10-3x",
            "2026-+1-31",
            // One character that is no digit, beside one that is: x is 0x78, and would pass for an 8.
            "2026-0x-01",
            "2026-x1-01",
            "2026-01-0x",
            "2026-01-x1",
            "202x-01-01",
            "20x6-01-01",
            "2x26-01-01",
            "x026-01-01",
            "1900-02-29",
        ] {
            assert_eq!(parse_date(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn a_day_before_year_0_is_written_in_the_expanded_form() {
        assert_eq!(write_date(Date::MIN).as_str(), "-009999-01-01");
        assert_eq!(write_date(civil(-1, 12, 31)).as_str(), "-000001-12-31");
        assert_eq!(write_date(civil(0, 1, 1)).as_str(), "0000-01-01");
        assert_eq!(write_date(civil(2026, 4, 1)).as_ref(), "2026-04-01");
    }

    #[test]
    fn padding_is_honoured() {
        assert_eq!(format!("{:>12}|", Iso(civil(2026, 4, 1))), "  2026-04-01|");
    }

    proptest! {
        #[test]
        fn a_written_day_reads_as_itself(year in 0_i32..=9999, month in 1_i32..=12, day in 1_i32..=28) {
            let day = civil(year, month, day);
            prop_assert_eq!(parse_date(write_date(day).as_str()), Some(day));
            prop_assert_eq!(write_date(day).to_string(), day.to_string());
            prop_assert_eq!(Iso(day).to_string(), day.to_string());
        }

        #[test]
        fn nothing_makes_the_reader_panic(text in "\\PC{0,14}") {
            let _ = parse_date(&text);
        }

        /// Whatever is read is what the referee reads, too.
        #[test]
        fn the_reader_agrees_with_the_referee(text in "[0-9]{4}-[0-9]{2}-[0-9]{2}") {
            prop_assert_eq!(parse_date(&text), text.parse::<Date>().ok());
        }
    }
}
