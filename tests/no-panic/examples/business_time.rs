//! Business time.
#![no_std]

use no_panic::{instant, keep};
use yakkan::calendar::{DeskCalendar, OpeningHours, YearEndClose, japan_date, japan_datetime};

#[unsafe(no_mangle)]
extern "C" fn probe(second: i64, nanosecond: i32, to: i64, opens: u16, closes: u16, from: i8, minutes: u32) -> i32 {
    let (Some(at), Some(to)) = (instant(second, nanosecond), instant(to, 0)) else { return 0 };
    let Some(hours) = OpeningHours::new(opens, closes) else { return 0 };
    let desk = DeskCalendar::new(hours, YearEndClose::new((12, from), (1, 3)), &[], &[]);
    keep((desk.is_open(at), desk.next_open(at), desk.add_business_time(at, minutes)))
        + keep((desk.business_time_between(at, to), japan_date(at), japan_datetime(at)))
}
