//! Holidays and business days, and the n-th business day.
#![no_std]

use no_panic::{day, keep};
use yakkan::calendar::{DeskCalendar, OpeningHours, YearEndClose, holiday, is_holiday};

#[unsafe(no_mangle)]
extern "C" fn probe(
    year: i16,
    month: i8,
    day_of_month: i8,
    opens: u16,
    closes: u16,
    from: i8,
    to: i8,
    days: u32,
) -> i32 {
    let Some(on) = day(year, month, day_of_month) else { return 0 };
    let Some(hours) = OpeningHours::new(opens, closes) else { return 0 };
    let desk = DeskCalendar::new(hours, YearEndClose::new((12, from), (1, to)), &[], &[]);
    keep((holiday(on), is_holiday(on), desk.business_day(on), desk.add_business_days(on, days)))
}
