//! How available was the service?

use alloc::vec::Vec;

use yakkan_calendar::{Month, Timestamp, at_japan};
use yakkan_contract_rules::{AvailabilityTarget, Grounds, Readings, SloPeriod};

/// From one instant up to, not including, another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    /// The first instant in it.
    pub from: Timestamp,
    /// The first instant after it.
    pub to: Timestamp,
}

/// In which list an interval stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IntervalList {
    /// Times without service.
    Outages,
    /// Times that are not measured.
    Excluded,
}

impl IntervalList {
    /// The list's name on the wire.
    ///
    /// # Example
    ///
    /// ```
    /// assert_eq!(yakkan_severity::IntervalList::Outages.as_str(), "outages");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Outages => "outages",
            Self::Excluded => "excluded",
        }
    }
}

/// An interval that does not end after it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the interval {index} of '{}' does not end after it begins", list.as_str())]
pub struct IntervalReversed {
    /// The list it stands in.
    pub list: IntervalList,
    /// Its place in the list, counted from 0.
    pub index: usize,
}

/// How available a service was in a month, as the exact fraction (measured − outage) ÷ measured.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Availability<'t> {
    /// The target it is held against.
    pub target: &'t AvailabilityTarget,
    /// The month's nanoseconds without those excluded.
    pub measured_nanoseconds: u64,
    /// The nanoseconds of outages in the time measured.
    pub outage_nanoseconds: u64,
    /// Whether the exact fraction is at least the target. A month that is excluded as a whole is met.
    pub met: bool,
    /// What the answer rests on.
    pub grounds: Grounds<'t>,
}

/// How available a service was in a calendar month in Japan.
///
/// Outages and excluded work may come in any order, overlap, and reach beyond the month: each list is united and cut to it. An outage during excluded
/// work does not count, and that time is not measured.
///
/// Source: the target's clauses, e.g. NEC-MIMAMORI-7.10-1 and -2; reading `slo-period`, for they do not say over which time.
///
/// # Errors
///
/// [`IntervalReversed`] for the first interval, outages first, that does not end after it begins.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{Month, at_japan};
/// use yakkan_contract_rules::{Readings, example};
/// use yakkan_severity::{Interval, availability};
///
/// let service = example::promising();
/// let target = service.availability.as_ref().ok_or("no target")?; // 99 %
/// let april = Month::new(2026, 4).ok_or("no month")?;
/// let at = |minutes| at_japan(april.first_day(), minutes);
/// let outage = Interval { from: at(0), to: at(432) }; // 1 % of 30 days
/// assert!(availability(target, april, &[outage], &[], &Readings::default())?.met);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn availability<'t>(
    target: &'t AvailabilityTarget,
    month: Month,
    outages: &[Interval],
    excluded: &[Interval],
    readings: &Readings,
) -> Result<Availability<'t>, IntervalReversed> {
    check(outages, IntervalList::Outages)?;
    check(excluded, IntervalList::Excluded)?;
    let mut grounds = Grounds::default();
    grounds.rely_on(&target.clause);
    grounds.rely_on(&target.exclusions);
    let SloPeriod::CalendarMonth = target.period.settle(readings, &mut grounds);

    let whole = Interval { from: at_japan(month.first_day(), 0), to: at_japan(month.last_day(), 24 * 60) };
    let all = united(whole, core::iter::once(&whole));
    let unmeasured = united(whole, excluded.iter());
    let measured = all.saturating_sub(unmeasured);
    // What outages add to the time excluded is what lies outside it.
    let outage = united(whole, outages.iter().chain(excluded)).saturating_sub(unmeasured);
    let up = measured.saturating_sub(outage);
    let met = scaled(up) >= u128::from(target.millionths).saturating_mul(u128::from(measured));
    Ok(Availability { target, measured_nanoseconds: measured, outage_nanoseconds: outage, met, grounds })
}

impl Availability<'_> {
    /// The fraction in millionths, rounded down; `None` where the whole month is excluded.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::Month;
    /// use yakkan_contract_rules::{Readings, example};
    ///
    /// let service = example::promising();
    /// let target = service.availability.as_ref().ok_or("no target")?;
    /// let april = Month::new(2026, 4).ok_or("no month")?;
    /// let answer = yakkan_severity::availability(target, april, &[], &[], &Readings::default())?;
    /// assert_eq!(answer.millionths(), Some(1_000_000));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn millionths(&self) -> Option<u32> {
        let up = self.measured_nanoseconds.saturating_sub(self.outage_nanoseconds);
        let millionths = scaled(up).checked_div(u128::from(self.measured_nanoseconds))?;
        u32::try_from(millionths).ok()
    }

    /// The outages in the time measured, in whole seconds rounded down.
    #[must_use]
    pub const fn outage_seconds(&self) -> u64 {
        self.outage_nanoseconds / NANOSECONDS
    }

    /// The time measured, in whole seconds rounded down.
    #[must_use]
    pub const fn measured_seconds(&self) -> u64 {
        self.measured_nanoseconds / NANOSECONDS
    }
}

const NANOSECONDS: u64 = 1_000_000_000;

fn check(intervals: &[Interval], list: IntervalList) -> Result<(), IntervalReversed> {
    match intervals.iter().position(|interval| interval.from >= interval.to) {
        Some(index) => Err(IntervalReversed { list, index }),
        None => Ok(()),
    }
}

/// The nanoseconds of `whole` that some interval holds.
fn united<'i>(whole: Interval, intervals: impl Iterator<Item = &'i Interval>) -> u64 {
    let cut = |interval: &Interval| Interval { from: interval.from.max(whole.from), to: interval.to.min(whole.to) };
    let mut inside: Vec<Interval> = intervals.map(cut).filter(|interval| interval.from < interval.to).collect();
    yakkan_calendar::sort(&mut inside);
    let mut total = 0_u64;
    let mut reached = whole.from;
    for interval in inside {
        total = total.saturating_add(nanoseconds(interval.from.max(reached), interval.to));
        reached = reached.max(interval.to);
    }
    total
}

/// The nanoseconds from one instant to another, 0 where it is earlier.
fn nanoseconds(from: Timestamp, to: Timestamp) -> u64 {
    u64::try_from(to.as_nanosecond().saturating_sub(from.as_nanosecond())).unwrap_or_default()
}

/// In millionths of a nanosecond.
fn scaled(nanoseconds: u64) -> u128 {
    u128::from(nanoseconds).saturating_mul(1_000_000)
}

#[cfg(test)]
mod tests;
