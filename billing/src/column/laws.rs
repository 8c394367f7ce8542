//! A column is charged as its lines are, one by one.

use proptest::prelude::*;
use yakkan_contract_rules::{Grounds, Rounding};

use super::*;
use crate::charge_at;
use crate::testing::{ONCE, SILENT, STATED, any_line, any_readings, line, month};

fn any_month() -> impl Strategy<Value = Month> {
    (0_i32..24).prop_map(|months| month("2018-12").plus(months))
}

/// Small prices, prices around the border of a word, and any.
fn any_units() -> impl Strategy<Value = i64> {
    prop_oneof![-3_i64..100_000, (i64::MAX - 5)..=i64::MAX, any::<i64>()]
}

/// The decimal way.
fn plainly(line: &Line<'_>, month: Month, unit_price: Yen, readings: &Readings) -> Result<Option<Yen>, ChargeError> {
    let charged = charge_at(line, month, unit_price, readings, &mut Grounds::default())?;
    Ok(charged.map(|charged| charged.amount))
}

fn in_word(quantity: u32, units: i64, decimals: u32, amount_rounding: Rounding) -> Option<i64> {
    let readings = Readings { amount_rounding, ..Readings::default() };
    let line = line(&SILENT, "2026-04-01", quantity, &[], None);
    MonthColumn::new(month("2026-05"), &readings).amount_in_word(&line, units, decimals)
}

proptest! {
    /// Any line, month, price and reading: one word gives what decimals give, or says that it cannot.
    #[test]
    fn a_word_charges_as_decimals_do(
        line in prop_oneof![any_line(&SILENT), any_line(&STATED), any_line(&ONCE)],
        quantity in prop_oneof![0_u32..1_000, any::<u32>()],
        month in any_month(), units in any_units(), decimals in 0_u32..=12, readings in any_readings(),
    ) {
        let line = Line { quantity, ..line };
        let word = MonthColumn::new(month, &readings).amount_in_word(&line, units, decimals);
        let price = Yen::from_parts(i128::from(units), decimals);
        if let Some(amount) = word {
            let plain = price.map(|price| plainly(&line, month, price, &readings));
            prop_assert_eq!(plain.map(|plain| plain.map(Option::unwrap_or_default)), Some(Ok(Yen::from_integer(amount))));
        }
        // A product of at most 62 bits is never too much for a word.
        let small = (0..1 << 30).contains(&units) && decimals <= 10;
        prop_assert!(word.is_some() || !small);
    }

    #[test]
    fn a_column_charges_as_its_lines_do(
        line in prop_oneof![any_line(&SILENT), any_line(&STATED), any_line(&ONCE)],
        month in any_month(), units in any_units(), decimals in 0_u32..=10, readings in any_readings(),
    ) {
        let price = Yen::from_parts(i128::from(units), decimals).unwrap();
        prop_assert_eq!(MonthColumn::new(month, &readings).amount(&line, price), plainly(&line, month, price, &readings));
    }
}

/// 3 × 1980.5 yen = 5941.5 yen.
#[test]
fn an_amount_in_a_word_is_rounded_as_the_reading_says() {
    let amounts = [Rounding::Down, Rounding::HalfUp, Rounding::Up].map(|rounding| in_word(3, 19_805, 1, rounding));
    assert_eq!(amounts, [Some(5941), Some(5942), Some(5942)]);
    assert_eq!(in_word(3, 1980, 0, Rounding::Up), Some(5940));
}

#[test]
fn what_a_word_cannot_hold_is_left_to_decimals() {
    assert_eq!(in_word(1, i64::MAX, 0, Rounding::Down), Some(i64::MAX));
    assert_eq!(in_word(2, i64::MAX, 0, Rounding::Down), None); // fits 64 bits, but not with a sign
    assert_eq!(in_word(3, i64::MAX, 1, Rounding::Down), None); // 27,670,116,110,564,327,421 units
    assert_eq!(in_word(2, i64::MAX, 1, Rounding::Down), Some(1_844_674_407_370_955_161));
    assert_eq!(in_word(1, -1, 0, Rounding::Down), None);
    assert_eq!(in_word(0, -1, 0, Rounding::Down), None);
    assert_eq!(in_word(1, 1, 10, Rounding::Up), Some(1));
    assert_eq!(in_word(1, 1, 11, Rounding::Up), None);
}

#[test]
fn a_month_that_is_not_charged_costs_nothing_whatever_the_price() {
    let readings = Readings::default();
    let line = line(&SILENT, "2026-04-01", u32::MAX, &[], Some("2026-05-31"));
    let amount = |on: &str| MonthColumn::new(month(on), &readings).amount_in_word(&line, i64::MAX, 0);
    assert_eq!([amount("2026-03"), amount("2026-05"), amount("2026-06")], [Some(0), None, Some(0)]);
}
