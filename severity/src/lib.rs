//! Severity scales, commitments and when they are due, availability.
//!
//! What a service promises stands in its terms: [`Commitment`](yakkan_contract_rules::Commitment),
//! [`Scale`](yakkan_contract_rules::Scale), [`AvailabilityTarget`](yakkan_contract_rules::AvailabilityTarget). No function knows a service by name.
//! Days are civil days in Japan; an instant is turned to UTC+09:00 before its day is taken.
//!
//! | question | function |
//! |---|---|
//! | Which rule holds for a severity? | [`rule_for`] |
//! | When is it due? | [`due`]; without its reasons, [`due_moment`] |
//! | Was it done in time? | [`Due::met`] |
//! | And when the severity is regraded? | [`Ticket::regraded`] |
//! | How available was the service in a month? | [`availability`] |
//! | What does a level mean and bring? | [`Service::scale`](yakkan_contract_rules::Service::scale), [`Scale::level`](yakkan_contract_rules::Scale::level) |
//!
//! ```
//! use yakkan_calendar::{at_japan, parse_date};
//! use yakkan_contract_rules::{Readings, example};
//! use yakkan_severity::{DeskDays, Moment, due, rule_for};
//!
//! let (service, desk) = (example::promising(), example::desk());
//! let answer = service.commitment("answer").ok_or("unknown commitment")?;
//! let friday = parse_date("2026-10-30").ok_or("no day")?;
//!
//! // Within four business days; 3 November is a holiday, and the desk closes at 18:00.
//! let received = Moment::Instant(at_japan(friday, 10 * 60));
//! let desk = DeskDays { desk: &desk, closures: &[], open_days: &[] };
//! let due = due(answer, rule_for(answer, None)?, received, Some(desk), &Readings::default())?;
//! assert_eq!(due.at, Some(Moment::Instant(at_japan(parse_date("2026-11-06").ok_or("no day")?, 18 * 60))));
//! assert_eq!(due.met(received)?, Some(true));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Features
//!
//! `std`, `serde` and `chrono` are passed on to dependencies.
//!
//! All are off by default; without them the crate is `no_std` and needs `alloc` only.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(test, doctest, feature = "std"))]
extern crate std;

mod availability;
mod due;
mod level;
mod moment;
mod ticket;

pub use availability::{Availability, Interval, IntervalList, IntervalReversed, availability};
pub use due::{DeskDays, Due, DueError, DueKind, PreparedDesk, due, due_moment};
pub use level::{LevelError, rule_for};
pub use moment::{Moment, MomentError, MomentForm};
pub use ticket::{Ticket, TicketError};
