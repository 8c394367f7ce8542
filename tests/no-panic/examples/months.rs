//! Months, terms and periods.
#![no_std]

use core::num::NonZeroU32;

use no_panic::{day, keep};
use yakkan::calendar::{
    Month, Months, add_days, add_months, days_after_event, days_between, months_after_event, next_day, previous_day,
    term, term_containing, term_last_day,
};

#[unsafe(no_mangle)]
extern "C" fn probe(year: i16, month: i8, day_of_month: i8, count: i32, months: u16, ordinal: u32, year_b: i16) -> i32 {
    let (Some(a), Some(b)) = (day(year, month, day_of_month), day(year_b, month, 1)) else { return 0 };
    let length = Months(months.into());
    let of = Month::of(a);
    keep((add_months(a, count), add_days(a, count), days_between(a, b), next_day(a), previous_day(a)))
        + keep((term_last_day(a, length), term_containing(a, length, b), days_after_event(a, ordinal)))
        + keep((months_after_event(a, length), NonZeroU32::new(ordinal).map(|ordinal| term(a, length, ordinal))))
        + keep((of.next(), of.previous(), of.plus(count), of.months_until(Month::of(b)), of.first_day(), of.last_day()))
}
