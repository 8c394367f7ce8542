//! The one place where a fraction of a yen is rounded.

use yakkan_contract_rules::Rounding;

use crate::Yen;

/// A quantity of `mantissa` units of 10^-`scale` yen in whole yen. `None` where that is 10^28 yen or more.
#[inline]
pub(crate) fn amount(mantissa: i128, scale: u32, quantity: u32, rounding: Rounding) -> Option<Yen> {
    // Most products fit a machine word, whose multiplication and division are several times faster.
    let short = u64::try_from(mantissa).ok().and_then(|mantissa| mantissa.checked_mul(u64::from(quantity)));
    let word = short.and_then(|product| round_word(product, scale, rounding));
    word.map(Yen::from_integer).or_else(|| long_amount(mantissa, scale, quantity, rounding))
}

#[inline(never)]
fn long_amount(mantissa: i128, scale: u32, quantity: u32, rounding: Rounding) -> Option<Yen> {
    round_to_yen(mantissa.checked_mul(i128::from(quantity))?, scale, rounding)
}

/// `mantissa` units of 10^-`scale` yen in whole yen. Fractions below zero round as those above: down is towards zero.
///
/// `None` where the result is 10^28 yen or more.
///
/// The caller multiplies: at most 10^28 units times a `u32` quantity is below 2^126, and at most 10^28 yen times a rate of at most 10^10
/// units of 10^-10 is 10^38, below 2^127. So a product is exact in an `i128`, which it would not be in a decimal of 96 bits.
#[inline]
pub(crate) fn round_to_yen(mantissa: i128, scale: u32, rounding: Rounding) -> Option<Yen> {
    if scale == 0 {
        return Yen::from_parts(mantissa, 0);
    }
    // Most products fit a machine word, whose division is many times faster, in WASM above all.
    let word = u64::try_from(mantissa).ok().and_then(|mantissa| round_word(mantissa, scale, rounding));
    word.map(Yen::from_integer).or_else(|| round_two_words(mantissa, scale, rounding))
}

/// The same in one machine word; `None` where that is too short.
#[inline]
pub(crate) fn round_word(mantissa: u64, scale: u32, rounding: Rounding) -> Option<i64> {
    if scale == 0 {
        return i64::try_from(mantissa).ok();
    }
    let divisor = 10_u64.checked_pow(scale)?;
    let (whole, rest) = (mantissa.checked_div(divisor)?, mantissa.checked_rem(divisor)?);
    let further = goes_further(rounding, rest != 0, rest >= divisor.div_ceil(2));
    let rounded = whole.checked_add(u64::from(further))?;
    i64::try_from(rounded).ok()
}

#[inline(never)]
fn round_two_words(mantissa: i128, scale: u32, rounding: Rounding) -> Option<Yen> {
    let divisor = 10_i128.checked_pow(scale)?;
    let (whole, rest) = (mantissa.checked_div(divisor)?, mantissa.checked_rem(divisor)?);
    let half = divisor.unsigned_abs().div_ceil(2);
    let further = goes_further(rounding, rest != 0, rest.unsigned_abs() >= half);
    let rounded = if further { whole.checked_add(rest.signum())? } else { whole };
    Yen::from_parts(rounded, 0)
}

/// Whether an amount is rounded away from zero, by what stands behind the whole yen: anything at all, and a half or more.
const fn goes_further(rounding: Rounding, has_rest: bool, is_half: bool) -> bool {
    match rounding {
        Rounding::Down => false,
        Rounding::HalfUp => is_half,
        Rounding::Up => has_rest,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::arithmetic_side_effects, reason = "a test may overflow")]

    use super::*;
    use std::string::ToString;

    use proptest::prelude::*;

    const TEN_28: i128 = 10_i128.pow(28);
    const MOST: &str = "9999999999999999999999999999";

    fn rounded(mantissa: i128, scale: u32) -> [Option<std::string::String>; 3] {
        [Rounding::Down, Rounding::HalfUp, Rounding::Up]
            .map(|rounding| round_to_yen(mantissa, scale, rounding).map(|yen| yen.to_string()))
    }

    fn all(down: &str, half_up: &str, up: &str) -> [Option<std::string::String>; 3] {
        [down, half_up, up].map(|text| Some(text.to_string()))
    }

    #[test]
    fn one_below_a_half_at_a_half_and_one_above() {
        assert_eq!(rounded(31_499, 3), all("31", "31", "32"));
        assert_eq!(rounded(31_500, 3), all("31", "32", "32"));
        assert_eq!(rounded(31_501, 3), all("31", "32", "32"));
    }

    #[test]
    fn one_below_a_whole_yen_at_it_and_one_above() {
        assert_eq!(rounded(30_999, 3), all("30", "31", "31"));
        assert_eq!(rounded(31_000, 3), all("31", "31", "31"));
        assert_eq!(rounded(31_001, 3), all("31", "31", "32"));
        assert_eq!(rounded(31, 0), all("31", "31", "31"));
        assert_eq!(rounded(0, 10), all("0", "0", "0"));
        assert_eq!(rounded(1, 20), all("0", "0", "1"));
    }

    #[test]
    fn below_zero_rounds_as_above() {
        assert_eq!(rounded(-315, 1), all("-31", "-32", "-32"));
        assert_eq!(rounded(-314, 1), all("-31", "-31", "-32"));
    }

    #[test]
    fn ten_to_the_28_is_too_much() {
        assert_eq!(rounded(TEN_28 - 1, 0), all(MOST, MOST, MOST));
        assert_eq!(rounded(TEN_28, 0), [None, None, None]);
        // A tenth below 10^28 is rounded to it by two of the three.
        let [down, half_up, up] = rounded(TEN_28 * 10 - 1, 1);
        assert_eq!(down.as_deref(), Some(MOST));
        assert_eq!([half_up, up], [None, None]);
    }

    #[test]
    fn the_largest_products_are_exact() {
        let by_quantity = (TEN_28 - 1).checked_mul(i128::from(u32::MAX)).unwrap();
        assert_eq!(rounded(by_quantity, 0), [None, None, None]);
        // (10^18 − 10^-10) × 4294967295 is 4294967295·10^18 less 0.4294967295.
        let (below, above) = ("4294967294999999999999999999", "4294967295000000000000000000");
        assert_eq!(rounded(by_quantity, 10), all(below, above, above));
        // 10^28 − 1 yen at a rate of 1 is itself, at a rate of 1 − 10^-10 one part in 10^10 less: 10^28 − 1 − 10^18 + 10^-10.
        let at_one = (TEN_28 - 1).checked_mul(10_i128.pow(10)).unwrap();
        assert_eq!(rounded(at_one, 10), all(MOST, MOST, MOST));
        let below_one = (TEN_28 - 1).checked_mul(10_i128.pow(10) - 1).unwrap();
        assert_eq!(
            rounded(below_one, 10),
            all("9999999998999999999999999999", "9999999998999999999999999999", "9999999999000000000000000000")
        );
    }

    #[test]
    fn a_scale_past_an_i128_is_no_result() {
        assert_eq!(rounded(1, 39), [None, None, None]);
    }

    fn any_rounding() -> impl Strategy<Value = Rounding> {
        prop::sample::select([Rounding::Down, Rounding::HalfUp, Rounding::Up].as_slice())
    }

    proptest! {
        /// One word or two: the same yen, at any size, around every half and every whole.
        #[test]
        fn a_machine_word_rounds_as_two_do(
            whole in 0_u64..1 << 40,
            part in 0_u64..3,
            near in -1_i64..=1,
            any in any::<u64>(),
            scale in 1_u32..=10,
            rounding in any_rounding(),
        ) {
            let divisor = 10_u64.pow(scale);
            let near_a_half = (whole % (u64::MAX / divisor / 2)) * divisor + part * divisor / 2;
            for mantissa in [any, near_a_half.saturating_add_signed(near)] {
                let word = round_word(mantissa, scale, rounding);
                prop_assert!(word.is_some());
                prop_assert_eq!(word.map(Yen::from_integer), round_two_words(i128::from(mantissa), scale, rounding));
            }
        }

        /// Prices that make products of one word and of two, at any quantity: the whole product, rounded once.
        #[test]
        fn an_amount_is_the_product_rounded(
            short in any::<i64>(), wide in -TEN_28..TEN_28, small in -3_i128..2_000_000,
            quantity in prop_oneof![0_u32..100, any::<u32>()], scale in 0_u32..=10, rounding in any_rounding(),
        ) {
            for mantissa in [i128::from(short), wide, small] {
                let product = mantissa * i128::from(quantity);
                prop_assert_eq!(amount(mantissa, scale, quantity, rounding), round_two_words(product, scale, rounding));
            }
        }
    }
}
