//! Values of requests as cells hold them.

use serde_json::{Value, json};
use yakkan::calendar::{Date, Timestamp, days_between, japan_datetime, parse_date};

const EPOCH: Date = Date::constant(1899, 12, 30);
/// The days before are off by one in the 1900 system.
const FIRST: Date = Date::constant(1900, 3, 1);

/// A day as a serial number; as it came where it is none.
pub fn day(value: &Value) -> Value {
    let parsed = value.as_str().and_then(parse_date).filter(|day| *day >= FIRST);
    parsed.map_or_else(|| value.clone(), |day| json!(days_between(EPOCH, day)))
}

/// An instant as a serial number with a fraction, as a spreadsheet would hold it. `None` for one that is not in whole seconds.
pub fn instant(text: &str) -> Option<Value> {
    let at: Timestamp = yakkan_requests::read_instant(text)?;
    let clock = japan_datetime(at);
    if clock.subsec_nanosecond() != 0 {
        return None;
    }
    let seconds = i32::from(clock.hour()) * 3600 + i32::from(clock.minute()) * 60 + i32::from(clock.second());
    let days = days_between(EPOCH, clock.date());
    Some(if seconds == 0 { json!(days) } else { json!(f64::from(days) + f64::from(seconds) / 86_400.0) })
}

/// An object as two columns, name and value; nothing where it is left out or empty.
pub fn pairs(value: &Value) -> Value {
    match value.as_object() {
        Some(object) if !object.is_empty() => {
            json!(object.iter().map(|(name, value)| json!([name, value])).collect::<Vec<_>>())
        }
        _ => Value::Null,
    }
}

/// A list of days as a column; nothing where it is left out or empty.
pub fn column(value: &Value) -> Value {
    match value.as_array() {
        Some(list) if !list.is_empty() => json!(list.iter().map(|one| json!([day(one)])).collect::<Vec<_>>()),
        _ => Value::Null,
    }
}

/// Yen as a number. `None` for one that no cell holds exactly.
pub fn yen(value: &Value) -> Option<Value> {
    if value.is_number() {
        return Some(value.clone());
    }
    let text = value.as_str()?;
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (digits <= 15).then(|| serde_json::from_str(text).ok())?
}

/// The members of a row in their columns.
pub fn row(value: &Value, columns: &[&str], days: &[&str]) -> Value {
    let cell = |name: &&str| match &value[*name] {
        given if days.contains(name) => day(given),
        given => given.clone(),
    };
    Value::Array(columns.iter().map(cell).collect())
}

/// Whether an object has no members but these.
pub fn has_only(value: &Value, members: &[&str]) -> bool {
    value.as_object().is_some_and(|object| object.keys().all(|name| members.contains(&name.as_str())))
}
