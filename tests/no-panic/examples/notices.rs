//! The latest day for a notice, and the first day that a notice reaches.
#![no_std]

use no_panic::{day, keep};
use yakkan::calendar::{Moment, Months, NoticeCount, earliest_day_for_notice, latest_notice};

#[unsafe(no_mangle)]
extern "C" fn probe(year: i16, month: i8, day_of_month: i8, months: u16, end: bool, count: u8) -> i32 {
    let Some(on) = day(year, month, day_of_month) else { return 0 };
    let at = if end { Moment::EndOfDay } else { Moment::StartOfDay };
    let count = match count {
        0 => NoticeCount::CorrespondingDay,
        1 => NoticeCount::EndOfDay,
        _ => NoticeCount::ClearMonths,
    };
    let months = Months(months.into());
    keep((latest_notice(on, months, at, count), earliest_day_for_notice(on, months, at, count)))
}
