#![allow(clippy::arithmetic_side_effects, reason = "a test may overflow")]

use super::*;
use proptest::prelude::*;
use std::format;
use std::string::ToString;

const NINES_18: &str = "999999999999999999";
const NINES_28: &str = "999999999999999999.9999999999";

/// 2^64 and its neighbours, in units of the tenth decimal.
#[test]
fn a_number_at_the_edge_of_a_word_is_read_digit_by_digit_as_written() {
    for text in
        ["1844674407.3709551615", "1844674407.3709551616", "1844674407.3709551617", "999999999999999999.9999999999"]
    {
        assert_eq!(Yen::parse(text).unwrap().to_string(), text);
        assert_eq!(Yen::parse(&format!("-{text}")).unwrap().to_string(), format!("-{text}"));
    }
}

#[test]
fn written_without_trailing_zeros() {
    for (text, shown) in [
        ("0", "0"),
        ("0.0", "0"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("1980.50", "1980.5"),
        ("150000", "150000"),
        ("0.0000000001", "0.0000000001"),
        ("00042.4200", "42.42"),
        ("-0.5", "-0.5"),
        (NINES_28, NINES_28),
    ] {
        assert_eq!(Yen::parse(text).unwrap().to_string(), shown, "{text}");
    }
}

#[test]
fn equal_amounts_are_equal_however_they_were_written() {
    assert_eq!(Yen::parse("1980.50"), Yen::parse("01980.5"));
    assert_eq!(Yen::parse("100"), Ok(Yen::from_integer(100)));
    assert_eq!(Yen::parse("-0"), Ok(Yen::ZERO));
    assert!(!Yen::parse("-0").unwrap().is_negative());
    assert!(Yen::parse("-0.1").unwrap().is_negative());
    assert!(Yen::parse("-0.1").unwrap() < Yen::ZERO);
}

#[test]
fn only_the_strict_form_is_read() {
    for wrong in [
        "",
        "-",
        ".",
        "-.",
        "1.",
        ".5",
        "-.5",
        "1..5",
        "1.2.3",
        "--1",
        "+1",
        " 1",
        "1 ",
        "1,980",
        "1e3",
        "0x1",
        "1_000",
        "1-",
        "１００",
        "1．5",
        "¥100",
        "100円",
        "NaN",
        "1.-5",
        "٣",
    ] {
        let error = Yen::parse(wrong).unwrap_err();
        assert_eq!(error, YenError::WrongForm { text: wrong.to_string() });
        assert_eq!(error.code(), "wrong-form");
    }
}

#[test]
fn eighteen_digits_before_the_point_and_ten_after() {
    assert!(Yen::parse(NINES_18).is_ok());
    assert!(Yen::parse(&format!("-{NINES_18}")).is_ok());
    assert!(Yen::parse(&format!("000{NINES_28}")).is_ok());
    let nineteen = "1000000000000000000";
    assert_eq!(Yen::parse(nineteen), Err(YenError::TooManyDigits { text: nineteen.to_string() }));
    let eleven = "0.00000000000";
    assert_eq!(Yen::parse(eleven), Err(YenError::TooManyDecimals { text: eleven.to_string() }));
    assert_eq!(Yen::parse(nineteen).unwrap_err().code(), "amount-overflow");
    assert_eq!(Yen::parse(eleven).unwrap_err().code(), "amount-overflow");
}

#[test]
fn a_message_quotes_the_text_but_not_a_page_of_it() {
    assert_eq!(
        Yen::parse("1,980").unwrap_err().to_string(),
        "'1,980' is not an amount: digits, with a point and decimals if need be"
    );
    let Err(YenError::WrongForm { text }) = Yen::parse(&"円".repeat(1000)) else { panic!("not an amount") };
    assert_eq!(text, "円".repeat(64));
}

#[test]
fn a_decimal_keeps_the_same_limits() {
    let ten_18 = Decimal::from(10_u64.pow(18));
    assert!(Yen::new(ten_18 - Decimal::ONE).is_ok());
    assert!(Yen::new(Decimal::ONE - ten_18).is_ok());
    assert!(matches!(Yen::new(ten_18), Err(YenError::TooManyDigits { .. })));
    assert!(matches!(Yen::new(-ten_18), Err(YenError::TooManyDigits { .. })));
    assert!(matches!(Yen::new(Decimal::MAX), Err(YenError::TooManyDigits { .. })));
    assert_eq!(Yen::new(Decimal::new(1, 10)), Yen::parse("0.0000000001"));
    assert!(matches!(Yen::new(Decimal::new(1, 11)), Err(YenError::TooManyDecimals { .. })));
    assert_eq!(Yen::new(Decimal::new(10, 11)), Yen::parse("0.0000000001"));
    assert_eq!(Yen::new(Decimal::from_parts(0, 0, 0, true, 3)), Ok(Yen::ZERO));
}

#[test]
fn a_sum_is_exact_or_none() {
    let most = Yen::from_parts(10_i128.pow(28) - 1, 0).unwrap();
    assert_eq!(most.checked_add(Yen::ZERO), Some(most));
    assert_eq!(most.checked_add(Yen::from_integer(-1)), Yen::from_parts(10_i128.pow(28) - 2, 0));
    assert_eq!(most.checked_add(Yen::from_integer(1)), None);
    assert_eq!(most.checked_add(most), None);
    // 28 digits and a tenth would need 29 digits: never rounded in silence.
    assert_eq!(most.checked_add(Yen::parse("0.1").unwrap()), None);
    assert_eq!(most.checked_add(Yen::parse("-0.0000000001").unwrap()), None);
    let sum = Yen::parse(NINES_28).unwrap().checked_add(Yen::parse("0.0000000001").unwrap());
    assert_eq!(sum, Some(Yen::from_integer(10_i64.pow(18))));
}

#[test]
fn a_difference_is_exact_or_none() {
    let amount = |text| Yen::parse(text).unwrap();
    assert_eq!(amount("300000").checked_sub(amount("150000.5")), Some(amount("149999.5")));
    assert_eq!(amount("1").checked_sub(amount("1.0000000001")), Some(amount("-0.0000000001")));
    let least = Yen::from_parts(1 - 10_i128.pow(28), 0).unwrap();
    assert_eq!(least.checked_sub(Yen::ZERO), Some(least));
    assert_eq!(least.checked_sub(Yen::from_integer(1)), None);
    assert_eq!(least.checked_sub(amount("0.1")), None);
}

proptest! {
    /// One word or two: the same amount, in its shortest form, and the same refusals.
    #[test]
    fn a_machine_word_is_read_as_two_are(digits in any::<i64>(), zeros in 0_u32..12, scale in 0_u32..30) {
        for mantissa in [digits, (digits % 1_000_000).saturating_mul(10_i64.pow(zeros))] {
            prop_assert_eq!(Yen::of_word(mantissa, scale), Yen::of_two_words(i128::from(mantissa), scale));
        }
    }

    /// Whole and not, of one word and of two: as their numbers of smallest units are.
    #[test]
    fn amounts_of_a_word_are_worked_with_as_all_are(
        one in any::<i64>(), scale in (0_u32..=6).prop_map(|scale| scale.saturating_sub(4)),
        other in any::<i64>(), other_scale in (0_u32..=6).prop_map(|scale| scale.saturating_sub(4)), small in any::<bool>(), count in any::<u32>(),
    ) {
        let (one, other) = if small { (one % 1_000, other % 1_000) } else { (one, other) };
        let units = |mantissa: i64, scale: u32| i128::from(mantissa) * 10_i128.pow(10 - scale);
        let (a, b) = (units(one, scale), units(other, other_scale));
        let amount = |mantissa: i64, scale| Yen::from_parts(i128::from(mantissa), scale).unwrap();
        let (one, other) = (amount(one, scale), amount(other, other_scale));
        prop_assert_eq!(one.checked_add(other), Yen::from_parts(a + b, 10));
        prop_assert_eq!(one.checked_sub(other), Yen::from_parts(a - b, 10));
        prop_assert_eq!(one.checked_mul(count), a.checked_mul(i128::from(count)).and_then(|units| Yen::from_parts(units, 10)));
        prop_assert_eq!(one.cmp(&other), a.cmp(&b));
        prop_assert_eq!(one.partial_cmp(&other), Some(a.cmp(&b)));
    }

    #[test]
    fn what_is_written_is_read_back(mantissa in -10_i128.pow(28) + 1..10_i128.pow(28)) {
        let amount = Yen::from_parts(mantissa, 10).unwrap();
        prop_assert_eq!(Yen::parse(&amount.to_string()), Ok(amount));
        prop_assert_eq!(Yen::new(amount.as_decimal()), Ok(amount));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[-+.0-9０e ]{0,40}") {
        if let Ok(amount) = Yen::parse(&text) {
            prop_assert_eq!(Yen::parse(&amount.to_string()), Ok(amount));
        }
    }

    /// Whole yen and fractions added apart, with a carry.
    #[test]
    fn a_sum_is_what_adding_by_hand_gives(one in 0_u64..10_u64.pow(18), other in 0_u64..10_u64.pow(18),
        part in 0_u64..10_u64.pow(10), other_part in 0_u64..10_u64.pow(10)) {
        let amount = |whole: u64, part: u64| Yen::parse(&format!("{whole}.{part:010}")).unwrap();
        let (parts, carry) = ((part + other_part) % 10_u64.pow(10), (part + other_part) / 10_u64.pow(10));
        let expected = i128::from(one + other + carry) * 10_i128.pow(10) + i128::from(parts);
        let sum = amount(one, part).checked_add(amount(other, other_part));
        // 2·10^18 with 10 decimals takes 29 digits, which is past the limit unless the last decimals are zeros.
        prop_assert_eq!(sum, Yen::from_parts(expected, 10));
    }
}

#[cfg(feature = "serde")]
mod in_json {
    use super::*;

    fn read(json: &str) -> Result<Yen, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn a_string_is_written() {
        assert_eq!(serde_json::to_string(&Yen::parse("1980.50").unwrap()).unwrap(), r#""1980.5""#);
    }

    #[test]
    fn a_string_and_a_whole_number_are_read() {
        assert_eq!(read(r#""1980.50""#), Ok(Yen::parse("1980.5").unwrap()));
        assert_eq!(read("150000"), Ok(Yen::from_integer(150_000)));
        assert_eq!(read("-1"), Ok(Yen::from_integer(-1)));
        assert_eq!(read(NINES_18), Ok(Yen::parse(NINES_18).unwrap()));
    }

    #[test]
    fn a_fraction_and_all_else_is_refused() {
        assert!(read("1980.5").unwrap_err().contains("not exact"));
        assert!(read("30.0").unwrap_err().contains("not exact"));
        assert!(read("1000000000000000000").unwrap_err().contains("more than 18 digits"));
        assert!(read("10000000000000000000").unwrap_err().contains("more than 18 digits"));
        assert!(read("1e3").is_err());
        assert!(read("null").unwrap_err().contains("an amount as a decimal string or a whole number"));
        assert!(read(r#""1,980""#).is_err());
    }
}
