//! Amounts as requests and answers write them.

use serde_json::{Value, json};

/// A yen in the smallest part that an amount may name.
pub const YEN: i128 = 10_000_000_000;

/// An amount of a request.
pub fn yen(value: &Value) -> i128 {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    whole.parse::<i128>().unwrap() * YEN + format!("{fraction:0<10}").parse::<i128>().unwrap()
}

/// An amount as an answer writes it.
pub fn yen_written(amount: i128) -> Value {
    let text = format!("{}.{:010}", amount / YEN, amount % YEN);
    json!(text.trim_end_matches('0').trim_end_matches('.'))
}

/// A fraction that is not below 0, as a whole number.
pub fn rounded(numerator: i128, denominator: i128, how: &str) -> i128 {
    let (whole, rest) = (numerator / denominator, numerator % denominator);
    match how {
        "up" if rest > 0 => whole + 1,
        "half-up" if rest * 2 >= denominator => whole + 1,
        _ => whole,
    }
}
