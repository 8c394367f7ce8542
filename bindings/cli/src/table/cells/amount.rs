//! Counts and amounts of money.

use super::width::{full_width, half_width_number};
use super::{Fault, cut};

/// Digits before the point that an amount may have, leading zeros aside.
const WHOLE_DIGITS: usize = 18;
/// Digits after the point that an amount may have.
const FRACTION_DIGITS: usize = 10;

const COUNT: (&str, &str) = ("a count", "数");
const STARS: (&str, &str) = ("a number of stars", "星の数");
const YEN: (&str, &str) = ("an amount in yen", "円の金額");

/// Reads a whole number from 0 to 4294967295, digits only.
///
/// # Errors
///
/// `out-of-range`; `negative`; `full-width`; otherwise `not-a-count`, with the right form where it is beyond doubt.
pub fn parse_count(text: &str) -> Result<u32, Fault> {
    if is_digits(text) {
        return text.parse().map_err(|_| out_of_range(text));
    }
    let plain = plain_number(text);
    let whole = plain.split_once('.').filter(|(_, zeros)| zeros.bytes().all(|byte| byte == b'0'));
    let whole = whole.map_or(plain.as_str(), |(whole, _)| whole);
    let right = Some(whole).filter(|whole| is_digits(whole) && whole.parse::<u32>().is_ok());
    Err(fault("not-a-count", text, COUNT, right, "30"))
}

/// Reads an amount in yen that may have a fraction, such as a unit price of `1980.5`; the text itself when it is one.
///
/// # Errors
///
/// `too-many-digits`; `negative`; `full-width`; otherwise `not-an-amount`, with the right form where it is beyond
/// doubt.
pub fn parse_yen(text: &str) -> Result<&str, Fault> {
    if is_decimal(text) {
        return if fits(text) { Ok(text) } else { Err(too_many_digits(text)) };
    }
    let plain = plain_number(text);
    let right = Some(plain.as_str()).filter(|plain| is_decimal(plain) && fits(plain));
    Err(fault("not-an-amount", text, YEN, right, "150000"))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_decimal(text: &str) -> bool {
    match text.split_once('.') {
        Some((whole, fraction)) => is_digits(whole) && is_digits(fraction),
        None => is_digits(text),
    }
}

fn fits(decimal: &str) -> bool {
    let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
    whole.trim_start_matches('0').len() <= WHOLE_DIGITS && fraction.len() <= FRACTION_DIGITS
}

/// Reads a number of stars: a count. Stars that are drawn (`★★☆`) are counted for the message.
///
/// # Errors
///
/// As [`parse_count`].
pub fn parse_stars(text: &str) -> Result<u32, Fault> {
    let drawn = text.trim();
    if drawn.is_empty() || !drawn.chars().all(|sign| matches!(sign, '★' | '☆' | '⭐')) {
        return parse_count(text);
    }
    let filled = drawn.chars().filter(|sign| *sign != '☆').count().to_string();
    Err(Fault::suggesting("not-a-count", text, STARS, &filled))
}

/// The number in half-width, without the signs of a currency and the commas between thousands.
fn plain_number(text: &str) -> String {
    let narrow = half_width_number(text);
    // In Shift_JIS the yen sign is the byte that other encodings take for a backslash.
    let number = narrow.trim_matches(' ').trim_start_matches(['¥', '\\']).trim_matches(' ');
    let number = number.strip_suffix('円').unwrap_or(number).trim_matches(' ');
    let (whole, fraction) = number.split_once('.').map_or((number, None), |(whole, rest)| (whole, Some(rest)));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default().len();
    let is_grouped = (1..=3).contains(&first) && groups.all(|group| group.len() == 3);
    let whole = if is_grouped { whole.replace(',', "") } else { whole.to_owned() };
    fraction.map_or(whole.clone(), |fraction| format!("{whole}.{fraction}"))
}

fn fault(code: &'static str, text: &str, noun: (&str, &str), right: Option<&str>, example: &str) -> Fault {
    match right {
        Some(right) if half_width_number(text) == right => full_width(text, right),
        Some(right) => Fault::suggesting(code, text, noun, right),
        None if plain_number(text).starts_with(['-', '▲', '△']) => negative(text),
        None => {
            let (noun, noun_ja) = noun;
            let text = cut(text);
            Fault::new(
                code,
                format!("'{text}' is not {noun}; write digits, as in {example}"),
                format!("「{text}」は{noun_ja}として読めません。{example} のように数字で書いてください"),
            )
        }
    }
}

fn negative(text: &str) -> Fault {
    let text = cut(text);
    Fault::new(
        "negative",
        format!("'{text}' is negative; write 0 or more"),
        format!("「{text}」は負の数です。0 以上で書いてください"),
    )
}

fn out_of_range(text: &str) -> Fault {
    let text = cut(text);
    Fault::new(
        "out-of-range",
        format!("'{text}' is too large; the largest count is {}", u32::MAX),
        format!("「{text}」は大きすぎます。最大は {} です", u32::MAX),
    )
}

fn too_many_digits(text: &str) -> Fault {
    let text = cut(text);
    Fault::new(
        "too-many-digits",
        format!(
            "'{text}' has too many digits; an amount has at most \
             {WHOLE_DIGITS} before the point and {FRACTION_DIGITS} after it"
        ),
        format!("「{text}」は桁が多すぎます。小数点の前は{WHOLE_DIGITS}桁、後は{FRACTION_DIGITS}桁までです"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_from_zero_to_the_largest() {
        assert_eq!(["0", "30", "030", "4294967295"].map(parse_count), [Ok(0), Ok(30), Ok(30), Ok(u32::MAX)]);
        assert_eq!(parse_count("4294967296").unwrap_err().code, "out-of-range");
        assert_eq!(parse_count("99999999999999999999999").unwrap_err().code, "out-of-range");
    }

    #[test]
    fn drawn_stars_are_told_as_the_count_to_write() {
        for (text, right) in [("★", "1"), ("★★☆", "2"), ("★★★", "3"), ("☆☆☆", "0"), ("⭐⭐⭐", "3")]
        {
            let fault = parse_stars(text).unwrap_err();
            let said = format!("'{text}' is not a number of stars; write {right}");
            assert_eq!((fault.code, fault.message.en), ("not-a-count", said));
            assert_eq!(fault.message.ja, format!("「{text}」は星の数として読めません。{right} と書いてください"));
        }
        assert_eq!(parse_stars("3"), Ok(3));
        assert_eq!(parse_stars("★3"), parse_count("★3"));
    }

    #[test]
    fn counts_of_other_forms_are_refused_with_the_right_one() {
        for (text, right) in
            [("1,200", "1200"), ("30.0", "30"), ("30.", "30"), ("１，２００", "1200"), ("23,000", "23000")]
        {
            let fault = parse_count(text).unwrap_err();
            assert_eq!(
                (fault.code, fault.message.en),
                ("not-a-count", format!("'{text}' is not a count; write {right}"))
            );
        }
        let fault = parse_count("３０").unwrap_err();
        assert_eq!(
            (fault.code, fault.message.en.as_str()),
            ("full-width", "'３０' has full-width characters; write 30")
        );
        for text in ["-1", "−1", "▲30"] {
            assert_eq!(parse_count(text).unwrap_err().code, "negative", "{text}");
        }
        for text in ["30.5", "+5", "thirty", "1,20", "12,34,567", "5,000,000,000", "1e3"] {
            assert!(parse_count(text).unwrap_err().message.en.ends_with("write digits, as in 30"), "{text}");
        }
    }

    #[test]
    fn amounts_may_have_a_fraction() {
        for text in ["0", "150000", "1980.5", "1980.50", "0.1"] {
            assert_eq!(parse_yen(text), Ok(text));
        }
    }

    #[test]
    fn amounts_end_at_18_digits_and_10_of_a_fraction() {
        for text in ["999999999999999999", "000999999999999999999", "1.0123456789"] {
            assert_eq!(parse_yen(text), Ok(text));
        }
        for text in ["1000000000000000000", "1.01234567890"] {
            assert_eq!(parse_yen(text).unwrap_err().code, "too-many-digits", "{text}");
        }
    }

    #[test]
    fn amounts_of_other_forms_are_refused_with_the_right_one() {
        for (text, right) in [
            ("1,980", "1980"),
            ("1,234,567.5", "1234567.5"),
            ("¥1980", "1980"),
            ("￥1,980", "1980"),
            ("\\1980", "1980"),
            ("1980円", "1980"),
        ] {
            let fault = parse_yen(text).unwrap_err();
            assert_eq!(fault.message.en, format!("'{text}' is not an amount in yen; write {right}"));
        }
        assert_eq!(parse_yen("１９８０").unwrap_err().code, "full-width");
        assert_eq!(parse_yen("-1980").unwrap_err().code, "negative");
        assert_eq!(parse_yen("¥-1,980").unwrap_err().code, "negative");
        for text in ["1,5", "1.", ".5", "1.5E+05", "$5", "free", "1.2.3"] {
            assert_eq!(
                parse_yen(text).unwrap_err().message.en,
                format!("'{text}' is not an amount in yen; write digits, as in 150000")
            );
        }
    }
}
