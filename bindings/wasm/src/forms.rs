//! Days, instants, quantities and yen as numbers of a spreadsheet. The one place where a number is a float.
//!
//! Every product and quotient here is of whole numbers below 2^53 and a power of ten, so that it is exact or the nearest number to what is meant.
#![allow(
    clippy::as_conversions,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    reason = "JavaScript has no other number; what is not exact is refused"
)]

use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, FIRST, LAST, Month, Timestamp, add_days, days_between};
use yakkan::contract_rules::{Yen, is_contract_day};

use crate::failure::{Code, Failure};

/// Left out, for an argument that may be. JavaScript gives it and no caller can.
pub(crate) const LEFT_OUT: f64 = f64::NEG_INFINITY;
/// No result: a failure, or nothing that could be told.
pub(crate) const NO_RESULT: f64 = f64::NAN;

/// The largest whole number whose neighbours are numbers too.
const LARGEST: f64 = 9_007_199_254_740_991.0;
/// 10^15: the digits that a number keeps of any decimal.
const FIFTEEN_DIGITS: f64 = 1e15;
const DAY_MILLISECONDS: i64 = 86_400_000;
/// The first serial number that means the same day in every spreadsheet: 1 March 1900. 60 is a 29 February that never was.
const FIRST_SERIAL: f64 = 61.0;
/// 31 December 9999.
const LAST_SERIAL: f64 = 2_958_465.0;

/// From which day the serial numbers of a workbook count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Dates {
    /// 1 is 1 January 1900, as in nearly every workbook.
    #[default]
    From1900,
    /// 0 is 1 January 1904.
    From1904,
}

impl Dates {
    pub(crate) fn read(argument: &'static str, value: f64) -> Result<Self, Failure> {
        match value {
            1900.0 => Ok(Self::From1900),
            1904.0 => Ok(Self::From1904),
            _ => Err(Failure::number(Code::OutOfRange, argument, value, "is neither 1900 nor 1904")),
        }
    }

    /// The serial number in the system of 1900.
    const fn shift(self) -> f64 {
        match self {
            Self::From1900 => 0.0,
            Self::From1904 => 1462.0,
        }
    }

    const fn first(self) -> f64 {
        match self {
            Self::From1900 => FIRST_SERIAL,
            Self::From1904 => 0.0,
        }
    }
}

const EPOCH: Date = date(1899, 12, 30);
const UNIX_EPOCH_SERIAL: i64 = 25_569;
const JAPAN_MILLISECONDS: i64 = 9 * 3_600_000;

/// A whole number from 0 to 2^32 − 1.
#[inline]
pub(crate) fn count(argument: &'static str, value: f64) -> Result<u32, Failure> {
    let cut = value as u32;
    if f64::from(cut) == value { Ok(cut) } else { Err(no_count(argument, value)) }
}

/// What keeps a number from being such a count.
#[cold]
fn no_count(argument: &'static str, value: f64) -> Failure {
    if !value.is_finite() {
        return Failure::number(Code::WrongType, argument, value, "is not a number");
    }
    if value.abs() <= LARGEST && value as i64 as f64 != value {
        return Failure::number(Code::WrongType, argument, value, "is not a whole number");
    }
    Failure::number(Code::OutOfRange, argument, value, "is not between 0 and 4294967295")
}

/// The place of a name in its table, which counts from 1.
#[inline]
pub(crate) fn place(value: f64) -> Option<usize> {
    let cut = value as u32;
    if f64::from(cut) == value { usize::try_from(cut.checked_sub(1)?).ok() } else { None }
}

/// Whether a serial number is one that means the same day in every spreadsheet.
#[inline]
fn check_serial(argument: &'static str, value: f64, dates: Dates) -> Result<f64, Failure> {
    if !value.is_finite() {
        return Err(Failure::number(Code::WrongType, argument, value, "is not a number"));
    }
    let serial = value + dates.shift();
    if value < dates.first() || serial >= LAST_SERIAL + 1.0 {
        return Err(Failure::number(Code::DateOutOfRange, argument, value, "is not the serial number of a day"));
    }
    Ok(serial)
}

#[inline]
fn any_day(argument: &'static str, value: f64, dates: Dates) -> Result<Date, Failure> {
    let serial = check_serial(argument, value, dates)?;
    // A serial number has seven digits at most.
    let days = serial as i32;
    if f64::from(days) != serial {
        return Err(Failure::number(Code::WrongForm, argument, value, "is a day with a time; a day alone is needed"));
    }
    Ok(add_days(EPOCH, days))
}

/// A day that a contract may name.
#[inline]
pub(crate) fn contract_day(argument: &'static str, value: f64, dates: Dates) -> Result<Date, Failure> {
    let day = any_day(argument, value, dates)?;
    let outside =
        || Failure::number(Code::DateOutOfRange, argument, value, "is not a day from 2000-01-01 to 2099-12-31");
    is_contract_day(day).then_some(day).ok_or_else(outside)
}

/// A day that a contract may name, or none.
#[inline]
pub(crate) fn optional_day(argument: &'static str, value: f64, dates: Dates) -> Result<Option<Date>, Failure> {
    if value == LEFT_OUT { Ok(None) } else { contract_day(argument, value, dates).map(Some) }
}

/// A day of the holiday calendar.
pub(crate) fn calendar_day(argument: &'static str, value: f64, dates: Dates) -> Result<Date, Failure> {
    let day = any_day(argument, value, dates)?;
    let outside =
        || Failure::number(Code::CalendarOutOfRange, argument, value, "is not a day from 1955-01-01 to 2099-12-31");
    (FIRST..=LAST).contains(&day).then_some(day).ok_or_else(outside)
}

/// The month that holds a day.
pub(crate) fn month(argument: &'static str, value: f64, dates: Dates) -> Result<Month, Failure> {
    contract_day(argument, value, dates).map(Month::of)
}

/// A day as a serial number.
#[inline]
pub(crate) fn serial(day: Date, dates: Dates) -> f64 {
    f64::from(days_between(EPOCH, day)) - dates.shift()
}

/// An instant, from a serial number with a fraction: the clock in Japan, to the nearest millisecond.
pub(crate) fn instant(argument: &'static str, value: f64, dates: Dates) -> Result<Timestamp, Failure> {
    let serial = check_serial(argument, value, dates)?;
    // Below 2^48: what the product is off by is far below half a millisecond.
    let milliseconds = (serial * DAY_MILLISECONDS as f64 + 0.5) as i64;
    let since_1970 = milliseconds - UNIX_EPOCH_SERIAL * DAY_MILLISECONDS - JAPAN_MILLISECONDS;
    Timestamp::from_millisecond(since_1970)
        .map_err(|_| Failure::number(Code::DateOutOfRange, argument, value, "is not an instant"))
}

/// An instant as a serial number with a fraction, in Japan's time.
pub(crate) fn instant_serial(at: Timestamp, dates: Dates) -> f64 {
    let milliseconds = at.as_millisecond() + JAPAN_MILLISECONDS + UNIX_EPOCH_SERIAL * DAY_MILLISECONDS;
    let shift = dates.shift() as i64 * DAY_MILLISECONDS;
    (milliseconds - shift) as f64 / DAY_MILLISECONDS as f64
}

/// An amount of at least 0 that a caller brings.
#[cfg(feature = "contracts")]
pub(crate) fn amount(argument: &'static str, value: f64) -> Result<Yen, Failure> {
    let (units, scale) = decimal(argument, value)?;
    yen(units, scale).ok_or(not_exact(argument, value))
}

const fn not_exact(argument: &'static str, value: f64) -> Failure {
    Failure::number(Code::NumberNotExact, argument, value, "has more than 15 digits, or more than 10 decimals")
}

/// The decimal of at least 0 and of at most 15 digits that a number is nearest to: its digits, and how many of them are decimals.
#[inline]
pub(crate) fn decimal(argument: &'static str, value: f64) -> Result<(i64, u32), Failure> {
    if !value.is_finite() {
        return Err(Failure::number(Code::WrongType, argument, value, "is not a number"));
    }
    if value < 0.0 {
        return Err(Failure::number(Code::NegativeAmount, argument, value, "is below 0"));
    }
    let mut power = 1.0_f64;
    for scale in 0..=10 {
        let units = value * power;
        if units >= FIFTEEN_DIGITS {
            break;
        }
        // Off by an eighth at most, so that the nearest whole number is the one that is meant.
        let nearest = (units + 0.5) as i64;
        // The quotient is the number nearest to the decimal: only if that is the number given, the decimal is meant.
        if nearest as f64 / power == value {
            return Ok((nearest, scale));
        }
        power *= 10.0;
    }
    Err(not_exact(argument, value))
}

/// A decimal as an amount.
pub(crate) fn yen(units: i64, scale: u32) -> Option<Yen> {
    if scale == 0 { Some(Yen::from_integer(units)) } else { Yen::from_parts(i128::from(units), scale) }
}

/// An amount as a number, where one says it exactly: whole yen up to 2^53 − 1, and with decimals at most 15 digits.
#[inline]
pub(crate) fn yen_number(amount: Yen) -> Result<f64, Failure> {
    let scale = amount.scale();
    let units = i64::try_from(amount.mantissa()).ok().map(|units| units as f64);
    let most = if scale == 0 { LARGEST } else { FIFTEEN_DIGITS };
    let units = units.filter(|units| units.abs() <= most);
    let units =
        units.ok_or(Failure::told(Code::NotExact, "", "the amount has more digits than a number keeps exactly"))?;
    if scale == 0 {
        return Ok(units);
    }
    Ok(units / (0..scale).fold(1.0, |power, _| power * 10.0))
}

/// Whole yen as a number, where one says them exactly.
#[inline]
pub(crate) fn whole_yen_number(amount: i64) -> Option<f64> {
    let number = amount as f64;
    (number.abs() <= LARGEST).then_some(number)
}

/// A count as a number.
pub(crate) fn number(count: u32) -> f64 {
    f64::from(count)
}

/// How many rows there are, as a number.
pub(crate) fn rows(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests;
