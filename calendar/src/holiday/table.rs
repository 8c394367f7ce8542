//! Every holiday of the calendar as one bit, worked out while compiling; and the days from Monday to Friday.
//!
//! Bit d of a month is its d-th day.

use super::act::holidays as by_the_act;
use super::official::OFFICIAL;
use crate::day::{days_in_month, month_number, month_of_number, weekday_of};

/// The holidays of a month. `None` outside the calendar.
#[inline]
pub(crate) fn holidays(year: i32, month: i32) -> Option<u32> {
    HOLIDAYS.get(index(year, month)?).copied()
}

/// The days of a month that are no holidays and from Monday to Friday. `None` outside the calendar.
#[inline]
pub(crate) fn working_days(year: i32, month: i32) -> Option<u32> {
    Some(weekdays(year, month)? & !holidays(year, month)?)
}

/// The days of a month from Monday to Friday. `None` outside the calendar.
#[inline]
pub(crate) fn weekdays(year: i32, month: i32) -> Option<u32> {
    WEEKDAYS.get(index(year, month)?).copied()
}

/// How many days of a year are working days. `None` outside the calendar.
#[inline]
pub(crate) fn working_days_of_year(year: i32) -> Option<u32> {
    WORKING_DAYS.get(usize::try_from(year.checked_sub(FIRST_YEAR)?).ok()?).copied()
}

#[inline]
fn index(year: i32, month: i32) -> Option<usize> {
    usize::try_from(year.wrapping_sub(FIRST_YEAR).wrapping_mul(12).wrapping_add(month.wrapping_sub(1))).ok()
}

const FIRST_YEAR: i32 = 1955;
/// January 1955.
pub(super) const FIRST_MONTH: i32 = month_number(FIRST_YEAR, 1);
const FIRST_FORECAST_MONTH: i32 = month_number(2028, 1);
/// 1955 to 2099.
const YEARS: usize = 145;
const MONTHS: usize = YEARS * 12;

static HOLIDAYS: [u32; MONTHS] = every_holiday();
static WEEKDAYS: [u32; MONTHS] = every_weekday();
static WORKING_DAYS: [u32; YEARS] = every_working_day();

#[expect(clippy::arithmetic_side_effects, reason = "month numbers of 1955 to 2099")]
const fn every_holiday() -> [u32; MONTHS] {
    let mut table = [0; MONTHS];
    let mut slots = table.as_mut_slice();
    let mut official = OFFICIAL;
    let mut number = FIRST_MONTH;
    let mut index = 0;
    while let [slot, later @ ..] = slots {
        let mut days = 0_u64;
        if number < FIRST_FORECAST_MONTH {
            while let [row, rest @ ..] = official
                && row.month_index() == index
            {
                days |= 1 << row.day_of_month();
                official = rest;
            }
        } else {
            let (year, month) = month_of_number(number);
            let holidays = by_the_act(year, month);
            days = holidays.statutory | holidays.substitute | holidays.citizens;
        }
        *slot = lower_half(days);
        slots = later;
        number += 1;
        index += 1;
    }
    table
}

const fn every_weekday() -> [u32; MONTHS] {
    let mut table = [0; MONTHS];
    let mut slots = table.as_mut_slice();
    let mut number = FIRST_MONTH;
    while let [slot, later @ ..] = slots {
        *slot = mondays_to_fridays(number);
        slots = later;
        number = number.saturating_add(1);
    }
    table
}

#[expect(clippy::arithmetic_side_effects, reason = "month numbers of 1955 to 2099, and at most 262 days a year")]
const fn every_working_day() -> [u32; YEARS] {
    let mut table = [0; YEARS];
    let mut years = table.as_mut_slice();
    let mut months = HOLIDAYS.as_slice();
    let mut number = FIRST_MONTH;
    while let [year, later_years @ ..] = years {
        while let [holidays, later_months @ ..] = months {
            *year += (mondays_to_fridays(number) & !*holidays).count_ones();
            number += 1;
            months = later_months;
            if number % 12 == 0 {
                break;
            }
        }
        years = later_years;
    }
    table
}

const fn mondays_to_fridays(number: i32) -> u32 {
    /// Five days of each seven, the first of them a Monday that is day 1.
    const FROM_A_MONDAY: u64 =
        0b1_1111 << 1 | 0b1_1111 << 8 | 0b1_1111 << 15 | 0b1_1111 << 22 | 0b1_1111 << 29 | 0b1_1111 << 36;
    let (year, month) = month_of_number(number);
    let in_month = !1 & !(u64::MAX << 1 << days_in_month(year, month));
    lower_half(FROM_A_MONDAY >> weekday_of(year, month, 1) & in_month)
}

/// A month has at most 31 days: the upper half is empty.
const fn lower_half(days: u64) -> u32 {
    let [a, b, c, d, ..] = days.to_le_bytes();
    u32::from_le_bytes([a, b, c, d])
}
