//! How wide a text is on a terminal, where Japanese characters take two columns.

/// The columns a text takes.
pub fn width(text: &str) -> usize {
    text.chars().fold(0, |sum, character| sum.saturating_add(columns(character)))
}

/// The text with spaces after it, up to so many columns.
pub fn left(text: &str, columns: usize) -> String {
    let space = columns.saturating_sub(width(text));
    format!("{text}{:space$}", "")
}

/// The text with spaces before it, up to so many columns.
pub fn right(text: &str, columns: usize) -> String {
    let space = columns.saturating_sub(width(text));
    format!("{:space$}{text}", "")
}

/// Digits in groups of three; what follows a point stays as it is.
pub fn grouped(number: &str) -> String {
    let (whole, rest) = number.split_once('.').map_or((number, None), |(whole, rest)| (whole, Some(rest)));
    if !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut text = String::new();
    for (index, digit) in whole.chars().enumerate() {
        let left = whole.len().saturating_sub(index);
        if index > 0 && left.checked_rem(3) == Some(0) {
            text.push(',');
        }
        text.push(digit);
    }
    rest.map_or(text.clone(), |rest| format!("{text}.{rest}"))
}

/// East Asian wide and full-width characters, in ranges as coarse as a summary needs.
fn columns(character: char) -> usize {
    match u32::from(character) {
        0x0300..=0x036F | 0x200B..=0x200F => 0,
        0x1100..=0x115F
        | 0x2E80..=0x303E
        | 0x3041..=0xA4CF
        | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF
        | 0xFE30..=0xFE6F
        | 0xFF01..=0xFF60
        | 0xFFE0..=0xFFE6
        | 0x1F300..=0x1FAFF
        | 0x2_0000..=0x3_FFFD => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kanji_kana_and_full_width_signs_take_two_columns_half_width_kana_one() {
        assert_eq!([width("請求書"), width("abc"), width("ﾃｽﾄ"), width("（税）"), width("¥1")], [6, 3, 3, 6, 2]);
    }

    #[test]
    fn padding_counts_columns() {
        assert_eq!((left("税", 4), right("税", 4), left("abcde", 4)), ("税  ".into(), "  税".into(), "abcde".into()));
    }

    #[test]
    fn thousands_are_set_apart() {
        let texts = ["0", "999", "1000", "999999", "1000000", "1980.5"].map(grouped);
        assert_eq!(texts, ["0", "999", "1,000", "999,999", "1,000,000", "1,980.5"]);
    }
}
