//! When something was received or done, and how long something lasted.

use yakkan::calendar::{Iso, Month, Timestamp, japan_date};
use yakkan::contract_rules::is_contract_day;
use yakkan::severity::{Interval, Moment};

use crate::error::{Code, Failed, failed};
use crate::forms::{any_day, instant, text};
use crate::json::Node;
use crate::object::{Place, list};
use crate::prelude::*;

/// An instant, a day or a month, told apart by its form.
pub(crate) fn moment(node: &Node<'_>, place: Place<'_>) -> Result<Moment, Failed> {
    let given = text(node, place)?;
    if let Some(month) = Month::parse(given) {
        return Ok(Moment::Month(month));
    }
    if given.len() <= "2026-10-31".len() {
        return any_day(node, place).map(Moment::Day);
    }
    any_instant(node, place).map(Moment::Instant)
}

/// Intervals: pairs of an instant and a later one.
pub(crate) fn intervals(node: &Node<'_>, place: Place<'_>) -> Result<Vec<Interval>, Failed> {
    let pairs = list(node, place)?.iter().enumerate();
    pairs.map(|(index, node)| interval(node, place.index(index))).collect()
}

fn interval(node: &Node<'_>, place: Place<'_>) -> Result<Interval, Failed> {
    let [from, to] = list(node, place)? else {
        return Err(place.error(Code::WrongForm, "a pair of instants is needed"));
    };
    Ok(Interval { from: near_instant(from, place.index(0))?, to: near_instant(to, place.index(1))? })
}

/// An instant of 2000 to 2099.
fn near_instant(node: &Node<'_>, place: Place<'_>) -> Result<Timestamp, Failed> {
    let at = any_instant(node, place)?;
    let day = japan_date(at);
    if is_contract_day(day) {
        return Ok(at);
    }
    Err(place.error(Code::DateOutOfRange, format!("{} is not between 2000-01-01 and 2099-12-31", Iso(day))))
}

/// An instant; one past the year 9999 is past 2099, whatever the calendar.
fn any_instant(node: &Node<'_>, place: Place<'_>) -> Result<Timestamp, Failed> {
    instant(node, place).map_err(|error| match error.code {
        Code::CalendarOutOfRange => failed(Code::DateOutOfRange, error.message).at(error.at),
        _ => error,
    })
}
