//! What happens to a contract, day by day?

use alloc::vec::Vec;
use core::num::NonZeroU32;

use yakkan_billing::first_charged_month;
use yakkan_calendar::{Date, Iso, add_months, term_last_day};
use yakkan_contract_rules::{Contract, Grounds, Line, Readings, Service};
use yakkan_insurance::policy_years;

#[cfg(test)]
mod tests;

/// What happens to a contract from `from` to `to`, and what that rests on.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline<'t> {
    /// The first day looked at, included.
    pub from: Date,
    /// The last day looked at, included.
    pub to: Date,
    /// By day, then in the order of the services, then in the order of [`EventKind`].
    pub events: Vec<Event<'t>>,
    /// Clauses and readings. They hold for the lines whole, also for what lies outside the days looked at.
    pub grounds: Grounds<'t>,
}

/// Something that happens to one service of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event<'t> {
    /// The day.
    pub on: Date,
    /// The service.
    pub service: &'t Service,
    /// What happens.
    pub kind: EventKind,
}

/// What can happen to a service. The order is the one in which events of one service and day are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventKind {
    /// It starts, at 0:00.
    Start {
        /// In this quantity.
        quantity: u32,
    },
    /// Another quantity takes effect, at 0:00.
    Change {
        /// The new quantity.
        quantity: u32,
    },
    /// The lock's last day, where the service is in force on it.
    LockEnd,
    /// The first day that is charged: the 1st of the first charged month, or the start where that is later.
    ChargeStart,
    /// The last day, to 24:00.
    LastDay,
    /// A policy year starts, at 0:00.
    PolicyYear {
        /// Counted from 1.
        ordinal: NonZeroU32,
        /// The year's last day. Cover ends earlier where the service does.
        to: Date,
    },
}

impl EventKind {
    /// The event's name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start { .. } => "start",
            Self::Change { .. } => "change",
            Self::LockEnd => "lock-end",
            Self::ChargeStart => "charge-start",
            Self::LastDay => "last-day",
            Self::PolicyYear { .. } => "policy-year",
        }
    }
}

/// Why there is no timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimelineError {
    /// The first day comes after the last.
    #[error("the days run from {} back to {}", Iso(*from), Iso(*to))]
    IntervalReversed {
        /// The first day asked for.
        from: Date,
        /// The last day asked for.
        to: Date,
    },
}

impl TimelineError {
    /// The error's code on the wire.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::IntervalReversed { .. } => "interval-reversed",
        }
    }
}

/// What happens to a contract: starts, changes, lock ends, charge starts, last days, policy years.
///
/// Without `from` it begins with the earliest start. Without `to` it ends with the latest event that is no policy year, or, while a line is
/// open-ended, one year (add_months 12) after it, so that policy years to come are seen. A bound that is left out never lies on the wrong side
/// of the one that is given. A contract without lines has no events, and is looked at on the one day that is given, or on
/// [`FIRST_CONTRACT_DAY`](yakkan_contract_rules::FIRST_CONTRACT_DAY).
///
/// Source: the lock, charging and cover clauses of each service, e.g. ITES-EDR-MDR-1.14-1, NEC-MIMAMORI-7.5-2, NEC-MIMAMORI-ANNEX2-period-1;
/// readings `lock-scope`, `first-month`.
///
/// # Errors
///
/// [`TimelineError::IntervalReversed`] where both bounds are given and `from` comes after `to`.
///
/// # Example
///
/// ```
/// use yakkan::calendar::parse_date;
/// use yakkan::contract_rules::{Contract, Line, Readings, ScheduledChange, example};
/// use yakkan::{EventKind, timeline};
///
/// let service = example::plain();
/// let mut line = Line::new(&service, parse_date("2026-04-15").unwrap(), 10);
/// line.changes = vec![ScheduledChange { on: parse_date("2026-06-01").unwrap(), quantity: 12 }];
/// let contract = Contract::new("C-1", [line], [])?;
///
/// let timeline = timeline(&contract, None, None, &Readings::default())?;
/// let kinds: Vec<_> = timeline.events.iter().map(|event| event.kind).collect();
/// assert_eq!(kinds, [EventKind::Start { quantity: 10 }, EventKind::ChargeStart, EventKind::Change { quantity: 12 }]);
/// assert_eq!(Some(timeline.to), parse_date("2027-06-01")); // it goes on
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn timeline<'t>(
    contract: &Contract<'t>,
    from: Option<Date>,
    to: Option<Date>,
    readings: &Readings,
) -> Result<Timeline<'t>, TimelineError> {
    if let (Some(from), Some(to)) = (from, to)
        && from > to
    {
        return Err(TimelineError::IntervalReversed { from, to });
    }
    let mut grounds = Grounds::default();
    let mut events = Vec::new();
    for line in contract.lines() {
        collect(line, readings, &mut events, &mut grounds);
    }
    let (from, to) = span(contract, &events, from, to);
    for line in contract.lines() {
        collect_policy_years(line, to, &mut events, &mut grounds);
    }
    events.retain(|event| (from..=to).contains(&event.on));
    yakkan_calendar::sort_by(&mut events, |one, next| order(one).cmp(&order(next)));
    Ok(Timeline { from, to, events, grounds })
}

/// Adds everything but the policy years.
fn collect<'t>(line: &Line<'t>, readings: &Readings, events: &mut Vec<Event<'t>>, grounds: &mut Grounds<'t>) {
    let service = line.service;
    let mut happens = |on, kind| events.push(Event { on, service, kind });
    happens(line.start, EventKind::Start { quantity: line.quantity });
    for change in &line.changes {
        happens(change.on, EventKind::Change { quantity: change.quantity });
    }
    if let Some(lock) = &service.lock {
        for clause in lock.decrease.iter().chain(&lock.cancellation) {
            grounds.rely_on(clause);
        }
        let _ = lock.scope.settle(readings, grounds);
        let until = term_last_day(line.start, lock.length);
        if line.is_in_force(until) {
            happens(until, EventKind::LockEnd);
        }
    }
    if let Some(month) = first_charged_month(line, readings, grounds) {
        happens(month.first_day().max(line.start), EventKind::ChargeStart);
    }
    if let Some(last_day) = line.last_day {
        happens(last_day, EventKind::LastDay);
    }
}

fn collect_policy_years<'t>(line: &Line<'t>, to: Date, events: &mut Vec<Event<'t>>, grounds: &mut Grounds<'t>) {
    let Some(cover) = &line.service.cover else { return };
    grounds.rely_on(&cover.period.start);
    grounds.rely_on(&cover.period.renewal);
    let seen = policy_years(line).take_while(|year| year.period.first <= to);
    events.extend(seen.map(|year| Event {
        on: year.period.first,
        service: line.service,
        kind: EventKind::PolicyYear { ordinal: year.ordinal, to: year.period.last },
    }));
}

/// The days to look at: those asked for, else those that show every event.
fn span(contract: &Contract<'_>, events: &[Event<'_>], from: Option<Date>, to: Option<Date>) -> (Date, Date) {
    const YEAR: i32 = 12;
    let days = || events.iter().map(|event| event.on);
    let given = from.or(to).unwrap_or(yakkan_contract_rules::FIRST_CONTRACT_DAY);
    let earliest = days().min().unwrap_or(given);
    let latest = days().chain(from).max().unwrap_or(given);
    let goes_on = contract.lines().iter().any(|line| line.last_day.is_none());
    let end = if goes_on { add_months(latest, YEAR) } else { latest };
    let first = from.unwrap_or_else(|| to.map_or(earliest, |to| earliest.min(to)));
    (first, to.unwrap_or(end))
}

fn order<'e>(event: &'e Event<'_>) -> (Date, u16, &'e str, EventKind) {
    (event.on, event.service.position, event.service.id.as_str(), event.kind)
}
