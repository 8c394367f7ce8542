//! Japanese civil time for contracts: months and terms by the Civil Code, notice periods, national
//! holidays, and the business days and business time of a service desk.
//!
//! A *day* is a civil date in Japan ([`Date`]); an instant ([`Timestamp`]) is turned to UTC+09:00 before its
//! day is taken. Nothing here reads a clock, a file or a time-zone database, and nothing panics.
//!
//! ```
//! use yakkan_calendar::{Months, NoticeCount, Moment, latest_notice, parse_date, term_last_day};
//!
//! let start = parse_date("2026-04-01").unwrap();
//! assert_eq!(Some(term_last_day(start, Months(12))), parse_date("2027-03-31"));
//!
//! let cancelled = parse_date("2027-02-28").unwrap();
//! let by = latest_notice(cancelled, Months(4), Moment::EndOfDay, NoticeCount::CorrespondingDay);
//! assert_eq!(Some(by), parse_date("2026-10-28"));
//! ```
//!
//! # Features
//!
//! * `std`: switches on `std` in the date library.
//! * `serde`: wire forms of [`Month`], [`Months`] and [`Date`].
//! * `chrono`: conversions for callers that hold `chrono` dates.
//!
//! All are off by default; without them the crate is `no_std` and needs `alloc` only.

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(test)]
extern crate std;

#[cfg(feature = "chrono")]
mod border;
mod day;
mod desk;
mod holiday;
mod japan;
mod month;
mod notice;
mod sorting;
mod term;
mod text;
#[cfg(feature = "serde")]
mod wire;

#[cfg(feature = "chrono")]
pub use border::{from_chrono, to_chrono};
pub use day::{add_days, add_months, days_between, next_day, previous_day};
pub use desk::{BetweenError, ClosedReason, DayStatus, DeskCalendar, Looked, OpeningHours, YearEndClose};
pub use holiday::{FIRST, Holiday, HolidayKind, LAST, OFFICIAL_UNTIL, OutOfCalendar, holiday, is_holiday};
pub use japan::{at_japan, japan_date, japan_datetime};
pub use jiff;
pub use jiff::Timestamp;
pub use jiff::civil::Date;
pub use month::Month;
pub use notice::{Moment, NoticeCount, earliest_day_for_notice, latest_notice};
pub use sorting::{sort, sort_by};
pub use term::{Months, Period, days_after_event, months_after_event, term, term_containing, term_last_day};
pub use text::{DateText, Iso, parse_date, write_date};
#[cfg(feature = "serde")]
pub use wire::date;
