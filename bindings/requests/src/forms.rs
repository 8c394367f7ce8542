//! The forms of single values: texts, counts, days, months, instants, yen.

use yakkan::billing::{Yen, YenError};
use yakkan::calendar::jiff::civil::{DateTime, Time};
use yakkan::calendar::jiff::tz::Offset;
use yakkan::calendar::{Date, Iso, Month, Timestamp, japan_datetime, parse_date, write_date};
use yakkan::contract_rules::is_contract_day;

use crate::error::{Code, Failed};
use crate::json::Node;
use crate::object::{Object, Place, cut, kind, list};
use crate::prelude::*;

/// A text.
pub(crate) fn text<'n>(node: &'n Node<'_>, place: Place<'_>) -> Result<&'n str, Failed> {
    match node {
        Node::Text(text) => Ok(text),
        other => Err(place.error(Code::WrongType, format!("a string is needed, not {}", kind(other)))),
    }
}

/// True or false.
pub(crate) fn truth(node: &Node<'_>, place: Place<'_>) -> Result<bool, Failed> {
    match node {
        Node::Bool(truth) => Ok(*truth),
        other => Err(place.error(Code::WrongType, format!("true or false is needed, not {}", kind(other)))),
    }
}

/// A member that says something by standing there: `true` and nothing else.
pub(crate) fn only_true(node: &Node<'_>, place: Place<'_>) -> Result<(), Failed> {
    if truth(node, place)? {
        Ok(())
    } else {
        Err(place.error(Code::WrongForm, "leave the member out instead of saying false"))
    }
}

/// A count from 0 to `most`.
pub(crate) fn count(node: &Node<'_>, place: Place<'_>, most: u32) -> Result<u32, Failed> {
    let outside = || place.error(Code::OutOfRange, format!("a whole number from 0 to {most} is needed"));
    match node {
        Node::Integer(number) => u32::try_from(*number).ok().filter(|count| *count <= most).ok_or_else(outside),
        Node::Negative(_) | Node::Huge => Err(outside()),
        other => Err(place.error(Code::WrongType, format!("a whole number is needed, not {}", kind(other)))),
    }
}

/// A day of any year.
pub(crate) fn any_day(node: &Node<'_>, place: Place<'_>) -> Result<Date, Failed> {
    let text = text(node, place)?;
    parse_date(text)
        .ok_or_else(|| place.error(Code::WrongForm, format!("'{}' is not a day like 2026-10-31", cut(text))))
}

/// A day a contract may name.
pub(crate) fn contract_day(node: &Node<'_>, place: Place<'_>) -> Result<Date, Failed> {
    let day = any_day(node, place)?;
    if is_contract_day(day) {
        Ok(day)
    } else {
        Err(place.error(Code::DateOutOfRange, out_of_contract_range(&Iso(day).to_string())))
    }
}

/// A month a contract may name.
pub(crate) fn month(node: &Node<'_>, place: Place<'_>) -> Result<Month, Failed> {
    let text = text(node, place)?;
    let month = Month::parse(text)
        .ok_or_else(|| place.error(Code::WrongForm, format!("'{}' is not a month like 2026-10", cut(text))))?;
    if is_contract_day(month.first_day()) {
        Ok(month)
    } else {
        Err(place.error(Code::DateOutOfRange, out_of_contract_range(text)))
    }
}

fn out_of_contract_range(given: &str) -> String {
    format!("{given} is not between 2000-01-01 and 2099-12-31")
}

/// An instant: RFC 3339 with an offset, at most nine digits of a second, no leap second.
pub(crate) fn instant(node: &Node<'_>, place: Place<'_>) -> Result<Timestamp, Failed> {
    let text = text(node, place)?;
    let (clock, offset) = parse_instant(text).ok_or_else(|| {
        let message = format!("'{}' is not an instant with an offset like 2026-10-31T18:00:00+09:00", cut(text));
        place.error(Code::WrongForm, message)
    })?;
    // Past the last instant of the year 9999 in UTC.
    offset
        .to_timestamp(clock)
        .map_err(|_| place.error(Code::CalendarOutOfRange, format!("{text} is not in the holiday calendar")))
}

/// An instant in the form it has in requests: RFC 3339 with an offset.
///
/// # Example
///
/// ```
/// let at = yakkan_requests::read_instant("2026-10-31T09:00:00Z").ok_or("no instant")?;
/// assert_eq!(yakkan_requests::write_instant(at), "2026-10-31T18:00:00+09:00");
/// assert_eq!(yakkan_requests::read_instant("2026-10-31T18:00:00"), None);
/// # Ok::<(), &str>(())
/// ```
pub fn read_instant(text: &str) -> Option<Timestamp> {
    let (clock, offset) = parse_instant(text)?;
    offset.to_timestamp(clock).ok()
}

fn parse_instant(text: &str) -> Option<(DateTime, Offset)> {
    let (day, rest) = text.split_at_checked(10)?;
    let day = parse_date(day)?;
    let rest = rest.strip_prefix(['T', 't'])?;
    let (clock, rest) = rest.split_at_checked(8)?;
    let (hour, minute, second) = (two_digits(clock, 0)?, two_digits(clock, 3)?, two_digits(clock, 6)?);
    if clock.as_bytes().get(2) != Some(&b':') || clock.as_bytes().get(5) != Some(&b':') {
        return None;
    }
    let (nanosecond, rest) = match rest.strip_prefix('.') {
        None => (0, rest),
        Some(rest) => {
            let length = rest.bytes().take_while(u8::is_ascii_digit).count();
            let (digits, rest) = rest.split_at_checked(length)?;
            if !(1..=9).contains(&length) {
                return None;
            }
            (format!("{digits:0<9}").parse().ok()?, rest)
        }
    };
    let time = Time::new(hour, minute, second, nanosecond).ok()?;
    Some((DateTime::from_parts(day, time), offset(rest)?))
}

fn offset(text: &str) -> Option<Offset> {
    if matches!(text, "Z" | "z") {
        return Some(Offset::UTC);
    }
    let sign: i32 = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = (i32::from(two_digits(text, 1)?), i32::from(two_digits(text, 4)?));
    if text.len() != 6 || text.as_bytes().get(3) != Some(&b':') || hours > 23 || minutes > 59 {
        return None;
    }
    let seconds = hours.checked_mul(3600)?.checked_add(minutes.checked_mul(60)?)?.checked_mul(sign)?;
    Offset::from_seconds(seconds).ok()
}

fn two_digits(text: &str, from: usize) -> Option<i8> {
    let digits = text.get(from..from.checked_add(2)?)?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// An instant in an answer: in Japan's time, a fraction only where it is not zero.
///
/// # Example
///
/// ```
/// use yakkan::calendar::{at_japan, parse_date};
///
/// let at = at_japan(parse_date("2026-10-31").ok_or("no day")?, 18 * 60);
/// assert_eq!(yakkan_requests::write_instant(at), "2026-10-31T18:00:00+09:00");
/// # Ok::<(), &str>(())
/// ```
pub fn write_instant(at: Timestamp) -> String {
    let clock = japan_datetime(at);
    let mut text = String::with_capacity("2026-10-31T18:00:00+09:00".len());
    text.push_str(write_date(clock.date()).as_str());
    for (before, number) in [('T', clock.hour()), (':', clock.minute()), (':', clock.second())] {
        text.push(before);
        // Neither hours nor minutes nor seconds are below 0.
        let number = u32::from(number.unsigned_abs());
        text.extend([number / 10, number % 10].into_iter().filter_map(|digit| char::from_digit(digit, 10)));
    }
    if clock.subsec_nanosecond() != 0 {
        let fraction = format!(".{:09}", clock.subsec_nanosecond());
        text.push_str(fraction.trim_end_matches('0'));
    }
    text.push_str("+09:00");
    text
}

pub(crate) fn instant_node(at: Timestamp) -> Node<'static> {
    Node::text(write_instant(at))
}

/// A day in an answer.
pub(crate) const fn day_node(day: Date) -> Node<'static> {
    Node::Day(day)
}

/// Yen in an answer: a decimal string without trailing zeros.
pub(crate) fn yen_node(yen: Yen) -> Node<'static> {
    Node::text(yen.to_string())
}

/// Yen, or a rate: a decimal string, or an integer.
pub(crate) fn yen(node: &Node<'_>, place: Place<'_>) -> Result<Yen, Failed> {
    let digits = match node {
        Node::Text(text) => text.to_string(),
        Node::Integer(number) => number.to_string(),
        Node::Negative(number) => number.to_string(),
        Node::Huge => return Err(place.error(Code::AmountOverflow, "more than 18 digits before the point")),
        Node::Fraction => {
            return Err(place.error(
                Code::NumberNotExact,
                "a JSON number with a fraction is not exact; write it as a string like \"1980.5\"",
            ));
        }
        other => return Err(place.error(Code::WrongType, format!("an amount is needed, not {}", kind(other)))),
    };
    let yen = Yen::parse(&digits).map_err(|error| {
        let code = match error {
            YenError::WrongForm { .. } => Code::WrongForm,
            _ => Code::AmountOverflow,
        };
        place.error(code, cut(&error.to_string()))
    })?;
    if yen.is_negative() {
        Err(place.error(Code::NegativeAmount, format!("{} is below 0", cut(&digits))))
    } else {
        Ok(yen)
    }
}

/// A list of days in the object's member, empty where it is left out.
pub(crate) fn days(object: &mut Object<'_, '_>, name: &'static str) -> Result<Vec<Date>, Failed> {
    let root = object.place();
    let place = root.member(name);
    let Some(node) = object.optional(name) else { return Ok(Vec::new()) };
    list(node, place)?.iter().enumerate().map(|(index, node)| calendar_day(node, place.index(index))).collect()
}

/// A day in the holiday calendar.
pub(crate) fn calendar_day(node: &Node<'_>, place: Place<'_>) -> Result<Date, Failed> {
    let day = any_day(node, place)?;
    if (yakkan::calendar::FIRST..=yakkan::calendar::LAST).contains(&day) {
        Ok(day)
    } else {
        let message = format!("{} is not in the holiday calendar, 1955-01-01 to 2099-12-31", Iso(day));
        Err(place.error(Code::CalendarOutOfRange, message))
    }
}
