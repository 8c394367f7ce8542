//! National holidays of Japan, 1955 to 2099.
//!
//! To the end of 2027 they are the official list. For later years they follow from the Act on National Holidays
//! and a formula for the equinoxes, which the gazette only settles in February of the year before; answers that
//! used such a year say so.

use jiff::civil::{Date, date};

use crate::day::{bit, parts};
use crate::text::Iso;

mod act;
mod name;
mod official;
mod table;

pub(crate) use table::{holidays, weekdays, working_days, working_days_of_year};

/// The first day of the holiday calendar, 1955-01-01.
pub const FIRST: Date = date(1955, 1, 1);
/// The last day of the holiday calendar, 2099-12-31.
pub const LAST: Date = date(2099, 12, 31);
/// The first day after the holiday calendar.
pub(crate) const AFTER_LAST: Date = date(2100, 1, 1);
/// The last day that the official list covers, 2027-12-31. Holidays after it are forecast.
pub const OFFICIAL_UNTIL: Date = date(2027, 12, 31);

/// The day is outside the holiday calendar, 1955-01-01 to 2099-12-31.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{} is outside the holiday calendar, 1955-01-01 to 2099-12-31", Iso(*.day))]
pub struct OutOfCalendar {
    /// The first day that was needed and is not in the calendar.
    pub day: Date,
}

impl OutOfCalendar {
    /// The stable code of this error in every binding.
    pub const CODE: &'static str = "calendar-out-of-range";
}

/// Why a day is a holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HolidayKind {
    /// Named by Article 2 of the Act on National Holidays, or by a law for one occasion: `statutory`.
    Statutory,
    /// In place of a statutory holiday that falls on a Sunday, Article 3(2): `substitute`.
    Substitute,
    /// Between two statutory holidays, Article 3(3): `citizens`.
    Citizens,
}

impl HolidayKind {
    /// The name on the wire, such as `statutory`.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::HolidayKind;
    ///
    /// assert_eq!(HolidayKind::Citizens.as_str(), "citizens");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            HolidayKind::Statutory => "statutory",
            HolidayKind::Substitute => "substitute",
            HolidayKind::Citizens => "citizens",
        }
    }
}

/// A national holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Holiday {
    /// The day.
    pub date: Date,
    /// Its name in Japanese: that of the Act, 振替休日 (substitute) or 国民の休日 (citizens').
    pub name: &'static str,
    /// Why it is one.
    pub kind: HolidayKind,
}

/// The national holiday on `day`, if it is one.
///
/// Source: Act on National Holidays (Act 178 of 1948), articles 2 and 3; to 2027 as published by the Cabinet Office.
///
/// # Errors
///
/// [`OutOfCalendar`] before 1955-01-01 and after 2099-12-31.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{HolidayKind, holiday, parse_date};
///
/// let found = holiday(parse_date("2026-05-06").unwrap())?.unwrap();
/// assert_eq!(found.name, "振替休日");
/// assert_eq!(found.kind, HolidayKind::Substitute);
/// # Ok::<(), yakkan_calendar::OutOfCalendar>(())
/// ```
pub fn holiday(day: Date) -> Result<Option<Holiday>, OutOfCalendar> {
    if !is_holiday(day)? {
        return Ok(None);
    }
    let name = if day <= OFFICIAL_UNTIL {
        official::name(day)
    } else {
        let (year, month, day_of_month) = parts(day);
        act::name(year, month, day_of_month)
    };
    Ok(name.map(|name| Holiday { date: day, name: name.as_str(), kind: name.kind() }))
}

/// Whether `day` is a national holiday; as [`holiday`], but only a look into a table of bits.
///
/// # Errors
///
/// [`OutOfCalendar`] before 1955-01-01 and after 2099-12-31.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{is_holiday, parse_date};
///
/// assert!(is_holiday(parse_date("2026-11-03").unwrap())?);
/// assert!(!is_holiday(parse_date("2026-11-04").unwrap())?);
/// # Ok::<(), yakkan_calendar::OutOfCalendar>(())
/// ```
#[inline]
pub fn is_holiday(day: Date) -> Result<bool, OutOfCalendar> {
    let (year, month, day_of_month) = parts(day);
    match holidays(year, month) {
        Some(days) => Ok(days & bit(day_of_month) != 0),
        None => Err(OutOfCalendar { day }),
    }
}

#[cfg(test)]
mod tests;
