//! The latest notice of every service, with its clauses.
#![no_std]

use no_panic::{day, keep, service};
use yakkan::contract_rules::{NoticeKind, Readings, latest_notice};

#[unsafe(no_mangle)]
extern "C" fn probe(index: usize, year: i16, month: i8, day_of_month: i8, decrease: bool) -> i32 {
    let (Some(service), Some(on)) = (service(index), day(year, month, day_of_month)) else { return 0 };
    let kind = if decrease { NoticeKind::Decrease } else { NoticeKind::Cancellation };
    keep(latest_notice(service, kind, on, &Readings::default()))
}
