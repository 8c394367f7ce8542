//! Due times and business days.

use serde_json::{Value, json};

use super::contract::desk_days;
use super::forms::{day, instant, pairs};
use super::{Call, cell_error};

type Calls = Option<Vec<Call>>;

pub fn due(request: &Value, expect: &Value) -> Calls {
    let from = request["from"].as_str()?;
    if expect["error"].is_object() && request.get("done").is_some() {
        return None;
    }
    let is_instant = from.contains('T');
    // A cell may leave the offset out, and then means Japan's time; it holds no year after 9999.
    if is_instant && (yakkan_requests::read_instant(from).is_none() && from.len() == 19 || from.starts_with("9999")) {
        return None;
    }
    // A serial number does not say whether it means a day or its 0:00; where that matters the cell holds text.
    let serial = match is_instant {
        true => instant(from).filter(|serial| serial.is_f64()),
        false => (from.len() == 10).then(|| day(&request["from"])),
    };
    let cell = serial.filter(|_| expect["error"].is_null()).unwrap_or_else(|| json!(from));
    let [closures, open_days] = desk_days(request);
    let arguments = vec![
        request["service"].clone(),
        request["commitment"].clone(),
        cell,
        request["severity"].clone(),
        closures,
        pairs(&request["readings"]),
        open_days,
    ];
    let expected = match cell_error(expect) {
        Some(error) => error,
        None => match (expect["ok"].get("due")?, expect["ok"]["rule"].as_str()) {
            (Value::Null, Some("promptly")) => vec![("value", json!("速やかに"))],
            (Value::Null, Some("none")) => vec![("value", json!("定めなし"))],
            (Value::String(text), _) if text.contains('T') => vec![("value", instant(text)?)],
            (Value::String(text), _) => vec![("value", day(&json!(text)))],
            _ => return None,
        },
    };
    Some(vec![Call::new("DUE", arguments, expected)])
}

pub fn business_day(request: &Value, expect: &Value) -> Calls {
    let [closures, open_days] = desk_days(request);
    let arguments =
        vec![request["desk"].clone(), day(&request["on"]), closures, open_days, pairs(&request["readings"])];
    let expected = match cell_error(expect) {
        Some(error) => error,
        None => vec![("value", expect["ok"].get("business")?.clone())],
    };
    Some(vec![Call::new("BUSINESS_DAY", arguments, expected)])
}

pub fn add_business_days(request: &Value, expect: &Value) -> Calls {
    let [closures, open_days] = desk_days(request);
    let readings = pairs(&request["readings"]);
    let (on, days) = (day(&request["on"]), request["days"].clone());
    let arguments = vec![request["desk"].clone(), on, days, closures, open_days, readings];
    Some(vec![Call::new("ADD_BUSINESS_DAYS", arguments, vec![("value", day(expect["ok"].get("on")?))])])
}
