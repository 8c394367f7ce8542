//! Services of one line.

use yakkan::calendar::{Date, add_days, add_months};

use crate::sample::contract::Contract;
use crate::sample::days::{CLOSE, Span, first_of_month};
use crate::sample::random::Random;
use crate::sample::services::{PC_SUPPORT, WATCH};

/// PC support, often for some of the seats only.
pub(in crate::sample) fn add_pc_support(contract: &mut Contract, random: &mut Random, span: Span, seats: u32) {
    let part = random.pick(&[100, 100, 60, 25, 10]);
    contract.add_line(PC_SUPPORT, span, (seats.saturating_mul(part) / 100).max(1));
}

/// NEC's watch service, one to five UTMs, used some days after the start.
pub(in crate::sample) fn add_watch(contract: &mut Contract, random: &mut Random, span: Span) {
    let units = random.weighted(&[(56, 1), (22, 2), (12, 3), (6, 4), (4, 5)]);
    add_watch_used(contract, span, units.max(1), add_days(span.start, random.offset(2, 21)));
    if random.percent(5)
        && let Some(line) = contract.lines.last_mut()
    {
        line.use_start = None;
    }
}

/// NEC's watch service with its first day of use.
pub(in crate::sample) fn add_watch_used(contract: &mut Contract, span: Span, units: u32, use_start: Date) {
    contract.add_line(WATCH, span, units);
    if let Some(line) = contract.lines.last_mut() {
        line.use_start = Some(use_start);
    }
}

/// The day on which a customer adds a service to those it has: the start, or the first of a month up to a year later
/// that is past.
pub(in crate::sample) fn later(random: &mut Random, span: Span) -> Date {
    let day = first_of_month(add_months(span.start, random.offset(1, 12)));
    let ends_after = Span { start: day, ..span }.last_day.is_none_or(|last_day| add_months(day, 12) <= last_day);
    if day <= CLOSE && ends_after && random.percent(50) { day } else { span.start }
}
