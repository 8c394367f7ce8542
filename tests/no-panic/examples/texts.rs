//! Days, months and amounts read from any text.
#![no_std]

use no_panic::{keep, text};
use yakkan::billing::Yen;
use yakkan::calendar::{Month, OpeningHours, YearEndClose, parse_date, write_date};

#[unsafe(no_mangle)]
extern "C" fn probe(start: *const u8, length: usize) -> i32 {
    // SAFETY: the caller passes a text of the module's memory.
    let Some(text) = (unsafe { text(start, length) }) else { return 0 };
    keep((parse_date(text), Month::parse(text), Yen::parse(text), OpeningHours::parse(text), YearEndClose::parse(text)))
        + parse_date(text).map_or(0, |day| keep(write_date(day)))
}
