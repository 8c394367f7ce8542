//! Numbers that no machine type keeps: told apart in the text, before it is parsed.
//!
//! A parser gives a number with a fraction, an integer too large and `-0` alike as a binary fraction, or refuses them. What a request may say depends
//! on which it was, so each such number is written over by a short one of its kind, and spaces to keep every column where it was.

use crate::prelude::*;
use alloc::borrow::Cow;

/// What a number with a fraction or an exponent is written as.
const FRACTION: &str = "0.5";
/// What an integer that fits no machine type is written as.
const HUGE: &str = "1e99";

/// The text with every number that no machine type keeps written over by one of its kind.
pub(crate) fn marked(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut marked: Option<String> = None;
    let mut copied = 0;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let length = match byte {
            b'"' => string_length(bytes.get(at..).unwrap_or_default()),
            b'-' | b'0'..=b'9' => {
                let length = number_length(bytes.get(at..).unwrap_or_default());
                let number = text.get(at..at.saturating_add(length)).unwrap_or_default();
                if let Some(mark) = mark(number) {
                    let target = marked.get_or_insert_with(|| String::with_capacity(text.len()));
                    target.push_str(text.get(copied..at).unwrap_or_default());
                    target.push_str(mark);
                    target.extend(core::iter::repeat_n(' ', length.saturating_sub(mark.len())));
                    copied = at.saturating_add(length);
                }
                length
            }
            _ => 1,
        };
        at = at.saturating_add(length.max(1));
    }
    match marked {
        None => Cow::Borrowed(text),
        Some(mut marked) => {
            marked.push_str(text.get(copied..).unwrap_or_default());
            Cow::Owned(marked)
        }
    }
}

/// The bytes of a string with both its quotes, or all where it does not end.
fn string_length(bytes: &[u8]) -> usize {
    let mut at = 1_usize;
    loop {
        match bytes.get(at) {
            None => return bytes.len(),
            Some(b'\\') => at = at.saturating_add(2),
            Some(b'"') => return at.saturating_add(1),
            Some(_) => at = at.saturating_add(1),
        }
    }
}

fn number_length(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E')).count()
}

/// What stands for a number that no machine type keeps; nothing for one that a type keeps, and for what is no JSON number.
fn mark(number: &str) -> Option<&'static str> {
    let digits = number.strip_prefix('-').unwrap_or(number);
    let (whole, rest) = digits.split_at(digits.bytes().take_while(u8::is_ascii_digit).count());
    if whole.is_empty() || (whole.len() > 1 && whole.starts_with('0')) {
        return None;
    }
    if rest.is_empty() {
        return match (number.parse::<u64>(), number.parse::<i64>()) {
            _ if number == "-0" => Some("0"),
            (Err(_), Err(_)) => Some(HUGE),
            _ => None,
        };
    }
    let (fraction, exponent) = match rest.find(['e', 'E']) {
        Some(place) => (rest.get(..place)?, rest.get(place.saturating_add(1)..)),
        None => (rest, None),
    };
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let good_fraction = fraction.is_empty() || fraction.strip_prefix('.').is_some_and(all_digits);
    let good_exponent = exponent.is_none_or(|text| all_digits(text.strip_prefix(['+', '-']).unwrap_or(text)));
    (good_fraction && good_exponent).then_some(FRACTION)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_is_marked_by_its_kind_and_columns_stay() {
        for (text, expected) in [
            (
                "[0, 7, -7, 18446744073709551615, -9223372036854775808]",
                "[0, 7, -7, 18446744073709551615, -9223372036854775808]",
            ),
            ("[18446744073709551616, 1]", "[1e99                , 1]"),
            ("[-9223372036854775809]", "[1e99                ]"),
            ("[30.0, 1e3, 1E+3, -0.0]", "[0.5 , 0.5, 0.5 , 0.5 ]"),
            ("[123456789012345678901.5,1e400]", "[0.5                    ,0.5  ]"),
            ("[-0,-01,1.,.5,1e,--1,007]", "[0 ,-01,1.,.5,1e,--1,007]"),
            (r#"{"a1.5": "1.5 \" 2.5", "b": 1.5}"#, r#"{"a1.5": "1.5 \" 2.5", "b": 0.5}"#),
            (r#"["1.5"#, r#"["1.5"#),
            (r#"["\"#, r#"["\"#),
            ("", ""),
        ] {
            assert_eq!(marked(text), expected, "{text}");
        }
    }

    #[test]
    fn a_text_without_such_numbers_is_not_copied() {
        assert!(matches!(marked(r#"{"quantity": 30, "unit_price": "1980.5"}"#), Cow::Borrowed(_)));
    }
}
