//! Every holiday of the calendar as one bit, worked out while compiling.

use super::act::holidays as by_the_act;
use super::official::OFFICIAL;
use crate::day::{month_number, month_of_number};

/// The holidays of a month as bits, bit d for the d-th. `None` outside the calendar.
#[inline]
pub(super) fn holidays(year: i32, month: i32) -> Option<u64> {
    let index = month_number(year, month).checked_sub(FIRST_MONTH)?;
    TABLE.get(usize::try_from(index).ok()?).copied().map(u64::from)
}

/// January 1955.
pub(super) const FIRST_MONTH: i32 = month_number(1955, 1);
const FIRST_FORECAST_MONTH: i32 = month_number(2028, 1);
/// The months of 1955 to 2099.
const MONTHS: usize = 145 * 12;

static TABLE: [u32; MONTHS] = table();

#[expect(clippy::arithmetic_side_effects, reason = "month numbers of 1955 to 2099")]
const fn table() -> [u32; MONTHS] {
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
        // A month has at most 31 days: the upper half is empty.
        let [a, b, c, d, ..] = days.to_le_bytes();
        *slot = u32::from_le_bytes([a, b, c, d]);
        slots = later;
        number += 1;
        index += 1;
    }
    table
}
