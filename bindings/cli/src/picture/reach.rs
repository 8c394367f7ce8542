//! Which days does a picture show?

use yakkan::calendar::Date;
use yakkan::contract_rules::{Contract, Readings};
use yakkan::{Timeline, TimelineError, timeline};

/// The timeline from `from` to `to`, inclusive; a bound that is left out is the timeline's own, moved outwards as far as the days of `shown` reach,
/// so that no marker lies outside.
///
/// # Errors
///
/// [`TimelineError`]: both bounds are given, and `from` comes after `to`.
pub fn timeline_reaching<'t>(
    contract: &Contract<'t>,
    from: Option<Date>,
    to: Option<Date>,
    shown: impl IntoIterator<Item = Date>,
    readings: &Readings,
) -> Result<Timeline<'t>, TimelineError> {
    let own = timeline(contract, from, to, readings)?;
    let (mut first, mut last) = (own.from, own.to);
    for day in shown {
        if from.is_none() {
            first = first.min(day);
        }
        if to.is_none() {
            last = last.max(day);
        }
    }
    if (first, last) == (own.from, own.to) { Ok(own) } else { timeline(contract, Some(first), Some(last), readings) }
}
