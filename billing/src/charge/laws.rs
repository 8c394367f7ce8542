//! What holds for every line, price, month and reading.
#![allow(clippy::arithmetic_side_effects, reason = "a test may overflow")]

use super::*;
use crate::charges;
use crate::testing::{SILENT, STATED, any_line, any_lines, any_prices, any_readings, day, flat, month};
use alloc::vec::Vec;
use proptest::prelude::*;
use std::format;
use yakkan_calendar::{add_days, next_day};
use yakkan_contract_rules::{Contract, FirstMonth, Rounding, ScheduledChange};

fn any_month() -> impl Strategy<Value = Month> {
    (0_i32..24).prop_map(|months| month("2018-12").plus(months))
}

/// The slow way: look at every day of the month on which the line is in force.
fn day_by_day(line: &Line<'_>, month: Month, reading: MonthQuantity) -> Option<u32> {
    let days = core::iter::successors(Some(month.first_day()), |day| Some(next_day(*day)));
    let days = days.take_while(|day| *day <= month.last_day());
    let quantities: Vec<u32> = days
        .filter(|day| line.start <= *day && line.last_day.is_none_or(|last| *day <= last))
        .map(|day| line.changes.iter().rfind(|change| change.on <= day).map_or(line.quantity, |change| change.quantity))
        .collect();
    match reading {
        MonthQuantity::Opening => quantities.first().copied(),
        MonthQuantity::Closing => quantities.last().copied(),
        MonthQuantity::Peak => quantities.into_iter().max(),
    }
}

/// Quantity × price with whole yen and tenths of a thousand-millionth apart, which fit 128 bits each with room to spare.
fn by_hand(quantity: u32, whole: u64, part: u64, rounding: Rounding) -> u128 {
    let parts = u128::from(part) * u128::from(quantity);
    let (carry, rest) = (parts / 10_u128.pow(10), parts % 10_u128.pow(10));
    let further = match rounding {
        Rounding::Down => false,
        Rounding::HalfUp => rest * 2 >= 10_u128.pow(10),
        Rounding::Up => rest > 0,
    };
    u128::from(whole) * u128::from(quantity) + carry + u128::from(further)
}

proptest! {
    #[test]
    fn an_amount_is_exact(
        quantity in prop_oneof![0_u32..1_000, any::<u32>()], whole in prop_oneof![0_u64..100_000, 0_u64..10_u64.pow(18)],
        part in 0_u64..10_u64.pow(10), readings in any_readings(),
    ) {
        let line = Line::new(&SILENT, day("2026-04-01"), quantity);
        let prices = flat(&format!("{whole}.{part:010}"));
        let row = charge(&line, "C-1", month("2026-04"), &prices, &readings, &mut Grounds::default()).unwrap().unwrap();
        prop_assert_eq!(format!("{}", row.amount), format!("{}", by_hand(quantity, whole, part, readings.amount_rounding)));
    }

    #[test]
    fn the_quantity_is_what_looking_at_every_day_gives(line in any_line(&SILENT), month in any_month(), readings in any_readings()) {
        let row = charge(&line, "C-1", month, &flat("1"), &readings, &mut Grounds::default()).unwrap();
        let free = readings.first_month == FirstMonth::Free && month.contains(line.start) && line.start.day() > 1;
        let expected = day_by_day(&line, month, readings.month_quantity).filter(|_| !free);
        prop_assert_eq!(row.map(|row| row.quantity), expected);
    }

    #[test]
    fn a_price_of_the_row_charges_as_a_list_with_that_price(
        line in prop_oneof![any_line(&SILENT), any_line(&STATED)], month in any_month(), price in 0_i64..1_000_000, readings in any_readings(),
    ) {
        let price = Yen::from_parts(i128::from(price), 2).unwrap();
        let (mut one, mut other) = (Grounds::default(), Grounds::default());
        let by_list = charge(&line, "C-1", month, &flat(&format!("{price}")), &readings, &mut one);
        prop_assert_eq!(charge_at(&line, month, price, &readings, &mut other), by_list);
        prop_assert_eq!(one, other);
    }

    #[test]
    fn a_stated_first_month_is_the_month_after(line in any_line(&STATED), month in any_month(), readings in any_readings()) {
        let row = charge(&line, "C-1", month, &flat("1"), &readings, &mut Grounds::default()).unwrap();
        let expected = day_by_day(&line, month, readings.month_quantity).filter(|_| month > Month::of(line.start));
        prop_assert_eq!(row.map(|row| row.quantity), expected);
    }

    #[test]
    fn a_span_costs_what_its_months_cost(
        lines in any_lines(), prices in any_prices(), from in any_month(), length in 0_i32..12, readings in any_readings(),
    ) {
        let contract = Contract::new("C-1", lines, []).unwrap();
        let span = charges(&contract, from, from.plus(length), &prices, &readings).unwrap();
        let (mut rows, mut total, mut relied_on) = (Vec::new(), Yen::ZERO, Grounds::default());
        for month in (0..=length).map(|months| from.plus(months)) {
            let one = charges(&contract, month, month, &prices, &readings).unwrap();
            rows.extend(one.rows);
            total = total.checked_add(one.total).unwrap();
            relied_on.extend(&one.grounds);
        }
        let order = |row: &Charge<'_>| (row.month, row.service.position);
        prop_assert!(rows.windows(2).all(|pair| order(&pair[0]) < order(&pair[1])));
        prop_assert_eq!((span.rows, span.total, span.grounds), (rows, total, relied_on));
    }

    #[test]
    fn a_later_change_never_alters_an_earlier_month(
        line in any_line(&SILENT), quantity: u32, after in 0_i32..200, month in any_month(), readings in any_readings(),
    ) {
        let on = add_days(next_day(line.start), after);
        prop_assume!(Month::of(on) > month && line.last_day.is_none_or(|last| on <= last));
        let mut changed = line.clone();
        changed.changes.retain(|change| change.on != on);
        changed.changes.push(ScheduledChange { on, quantity });
        changed.changes.sort();
        let cost = |line| charge(line, "C-1", month, &flat("1.5"), &readings, &mut Grounds::default());
        prop_assert_eq!(cost(&line), cost(&changed));
    }

    #[test]
    fn no_day_month_or_quantity_panics(
        start in (1_i16..=9999, 1_i8..=12, 1_i8..=28), end in prop::option::of((1_i16..=9999, 1_i8..=12, 1_i8..=28)),
        quantity: u32, year in 1_i16..=9998, number in 1_i8..=12, readings in any_readings(),
    ) {
        let date = |(year, month, day)| yakkan_calendar::Date::new(year, month, day).unwrap();
        let month = Month::new(year, number).unwrap();
        for service in [&*SILENT, &*STATED, &*crate::testing::ONCE] {
            let line = Line { last_day: end.map(date), ..Line::new(service, date(start), quantity) };
            let _ = charge(&line, "C-1", month, &flat("999999999999999999.9999999999"), &readings, &mut Grounds::default());
        }
    }
}
