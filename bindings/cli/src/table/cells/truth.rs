//! Yes and no.

use super::width::half_width;
use super::{Fault, cut};

/// Reads `true` or `false`, in any ASCII case.
///
/// # Errors
///
/// `not-a-truth-value`, with the right form where a yes or a no can be recognised.
pub fn parse_truth(text: &str) -> Result<bool, Fault> {
    if text.eq_ignore_ascii_case("true") {
        return Ok(true);
    }
    if text.eq_ignore_ascii_case("false") {
        return Ok(false);
    }
    let noun = ("true or false", "true / false ");
    Err(match half_width(text).to_ascii_lowercase().as_str() {
        "true" | "1" | "yes" | "y" | "はい" | "有" | "有り" | "あり" | "済" | "○" | "◯" | "〇" => {
            Fault::suggesting("not-a-truth-value", text, noun, "true")
        }
        "false" | "0" | "no" | "n" | "いいえ" | "無" | "無し" | "なし" | "未" | "×" | "✕" | "✖" => {
            Fault::suggesting("not-a-truth-value", text, noun, "false")
        }
        _ => {
            let text = cut(text);
            Fault::new(
                "not-a-truth-value",
                format!("'{text}' is neither true nor false; write one of them"),
                format!("「{text}」は true でも false でもありません。どちらかを書いてください"),
            )
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_values_in_any_case() {
        assert_eq!(["true", "TRUE", "True"].map(parse_truth), [Ok(true), Ok(true), Ok(true)]);
        assert_eq!(["false", "FALSE"].map(parse_truth), [Ok(false), Ok(false)]);
    }

    #[test]
    fn other_ways_to_say_yes_and_no_are_refused_with_the_right_form() {
        for (text, right) in [("はい", "true"), ("1", "true"), ("ＴＲＵＥ", "true"), ("無し", "false"), ("０", "false")]
        {
            let fault = parse_truth(text).unwrap_err();
            assert_eq!(fault.message.en, format!("'{text}' is not true or false; write {right}"));
        }
        assert!(parse_truth("maybe").unwrap_err().message.en.starts_with("'maybe' is neither"));
    }
}
