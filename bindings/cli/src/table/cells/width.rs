//! Full-width letters, digits and signs, which Japanese input methods give and programs do not read.

use super::{Fault, cut};

/// The same text with full-width ASCII (Ａ, ９, ／, the Japanese space) as half-width, and ￥ as ¥.
pub fn half_width(text: &str) -> String {
    text.chars().map(narrow).collect()
}

/// As [`half_width`], and with every sign that looks like a hyphen as one: only for numbers and days, since ー is a
/// letter in Japanese words.
pub fn half_width_number(text: &str) -> String {
    let hyphen = |character| match character {
        'ー' | 'ｰ' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' => '-',
        other => other,
    };
    text.chars().map(narrow).map(hyphen).collect()
}

/// Refuses a text with full-width ASCII.
///
/// # Errors
///
/// `full-width`.
#[inline]
pub fn check_half_width(text: &str) -> Result<(), Fault> {
    if text.is_ascii() { Ok(()) } else { check_each(text) }
}

#[cold]
fn check_each(text: &str) -> Result<(), Fault> {
    if text.chars().all(|character| narrow(character) == character) {
        return Ok(());
    }
    Err(full_width(text, &half_width(text)))
}

/// The fault of a text whose half-width form would be right.
pub fn full_width(text: &str, suggestion: &str) -> Fault {
    let (text, suggestion) = (cut(text), cut(suggestion));
    Fault::new(
        "full-width",
        format!("'{text}' has full-width characters; write {suggestion}"),
        format!("「{text}」に全角文字があります。半角で {suggestion} と書いてください"),
    )
}

fn narrow(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character).saturating_sub(0xFEE0)).unwrap_or(character),
        '\u{3000}' => ' ',
        '\u{FFE5}' => '¥',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_ascii_from_its_first_to_its_last_sign() {
        assert_eq!(half_width("！０９ＡＺａｚ～￥　"), "!09AZaz~¥ ");
        assert_eq!(half_width("契約-サーバー①ｱ"), "契約-サーバー①ｱ");
    }

    #[test]
    fn hyphens_of_every_kind_in_numbers_only() {
        assert_eq!(half_width_number("２０２６−１０ー３１"), "2026-10-31");
        assert_eq!(half_width_number("2026‐10―31"), "2026-10-31");
    }

    #[test]
    fn an_identifier_may_be_japanese_but_not_full_width_ascii() {
        assert_eq!(check_half_width("契約サーバー-1"), Ok(()));
        let fault = check_half_width("Ｃ－１").unwrap_err();
        assert_eq!(fault.code, "full-width");
        assert_eq!(fault.message.en, "'Ｃ－１' has full-width characters; write C-1");
        assert_eq!(fault.message.ja, "「Ｃ－１」に全角文字があります。半角で C-1 と書いてください");
    }
}
