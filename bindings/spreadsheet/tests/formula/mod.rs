//! Reads the formulas of examples: a function with literals, `DATE()`, arrays in braces, and arguments left out.

use serde_json::{Value, json};
use yakkan::calendar::{Date, days_between};

/// The cell request of a formula.
pub fn call(formula: &str, language: &str) -> Value {
    let (name, arguments) = formula.strip_prefix('=').unwrap().split_once('(').unwrap();
    let arguments = arguments.strip_suffix(')').unwrap();
    let arguments: Vec<Value> = split(arguments, ',').iter().map(|text| argument(text)).collect();
    json!({"function": name, "arguments": arguments, "language": language})
}

/// Splits at separators that stand outside of quotes, parentheses and braces.
fn split(text: &str, separator: char) -> Vec<String> {
    let (mut parts, mut depth, mut quoted) = (vec![String::new()], 0, false);
    for character in text.chars() {
        match character {
            '"' => quoted = !quoted,
            '(' | '{' if !quoted => depth += 1,
            ')' | '}' if !quoted => depth -= 1,
            _ => {}
        }
        if character == separator && !quoted && depth == 0 {
            parts.push(String::new());
        } else {
            parts.last_mut().unwrap().push(character);
        }
    }
    parts
}

fn argument(text: &str) -> Value {
    let text = text.trim();
    match text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
        Some(array) => {
            let row = |row: &String| split(row, ',').iter().map(|cell| scalar(cell.trim())).collect::<Vec<_>>();
            json!(split(array, ';').iter().map(row).collect::<Vec<_>>())
        }
        None => scalar(text),
    }
}

fn scalar(text: &str) -> Value {
    if text.is_empty() {
        return Value::Null;
    }
    if let Some(text) = text.strip_prefix('"') {
        return json!(text.strip_suffix('"').unwrap().replace("\"\"", "\""));
    }
    if let Some(parts) = text.strip_prefix("DATE(").and_then(|text| text.strip_suffix(')')) {
        let parts: Vec<i16> = parts.split(',').map(|part| part.trim().parse().unwrap()).collect();
        let day = Date::new(parts[0], parts[1].try_into().unwrap(), parts[2].try_into().unwrap()).unwrap();
        return json!(serial(day));
    }
    serde_json::from_str(text).unwrap()
}

/// The serial number of a day in the 1900 system.
pub fn serial(day: Date) -> i32 {
    days_between(Date::constant(1899, 12, 30), day)
}
