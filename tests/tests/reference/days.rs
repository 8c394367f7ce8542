//! Days, instants and terms, one day after another.

use serde_json::{Value, json};
use yakkan::calendar::jiff::ToSpan;
use yakkan::calendar::{Date, Timestamp};

/// A day of a request.
pub fn day(value: &Value) -> Date {
    value.as_str().unwrap().parse().unwrap()
}

/// A day of a request that may be missing.
pub fn optional_day(value: &Value) -> Option<Date> {
    (!value.is_null()).then(|| day(value))
}

/// A day as an answer writes it.
pub fn written(day: Date) -> Value {
    json!(day.to_string())
}

/// A day's month as a request writes it.
pub fn month_written(day: Date) -> Value {
    json!(format!("{:04}-{:02}", day.year(), day.month()))
}

/// An instant of a request.
pub fn instant(value: &Value) -> Timestamp {
    value.as_str().unwrap().parse().unwrap()
}

/// An instant as an answer writes it.
pub fn instant_written(at: Timestamp) -> Value {
    let there = nine().to_datetime(at);
    let fraction = match there.subsec_nanosecond() {
        0 => String::new(),
        nanoseconds => format!(".{nanoseconds:09}").trim_end_matches('0').to_owned(),
    };
    json!(format!("{}T{:02}:{:02}:{:02}{fraction}+09:00", there.date(), there.hour(), there.minute(), there.second()))
}

/// The day in Japan on which an instant falls.
pub fn day_of(at: Timestamp) -> Date {
    nine().to_datetime(at).date()
}

/// 0:00 of a day.
pub fn midnight(day: Date) -> Timestamp {
    nine().to_timestamp(day.at(0, 0, 0, 0)).unwrap()
}

pub fn next(day: Date) -> Date {
    day.tomorrow().unwrap()
}

pub fn previous(day: Date) -> Date {
    day.yesterday().unwrap()
}

/// The last day of the nth month, quarter or year of months that begins with a day: the one before the same day number, or the month's end.
pub fn term_end(start: Date, months: i32) -> Date {
    let there = start.checked_add(months.months()).unwrap();
    if there.day() == start.day() { previous(there) } else { there.last_of_month() }
}

/// The last day of a number of days from an event, whose own day is not counted.
pub fn days_from(event: Date, days: u32) -> Date {
    (0..days).fold(event, |day, _| next(day))
}

/// The last day of a number of months from an event, whose own day is not counted.
pub fn months_from(event: Date, months: i32) -> Date {
    term_end(next(event), months)
}

fn nine() -> yakkan::calendar::jiff::tz::Offset {
    yakkan::calendar::jiff::tz::Offset::constant(9)
}
