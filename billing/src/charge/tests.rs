use super::*;
use crate::testing::{ONCE, SILENT, STATED, day, first_month, flat, line, month, month_quantity, named, row, yen};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use yakkan_contract_rules::{ClauseId, FirstMonth, Rounding, Step, Term};

/// The months of a year in which a line is charged, with the quantity: "04:20 05:20".
fn months_of(line: &Line<'_>, readings: &Readings, year: i16) -> String {
    let months = (1..=12).map(|number| Month::new(year, number).unwrap());
    let charged = months.filter_map(|month| {
        let row = charge(line, "C-1", month, &flat("100"), readings, &mut Grounds::default()).unwrap()?;
        assert_eq!(row.month, month);
        Some(alloc::format!("{:02}:{}", month.month(), row.quantity))
    });
    charged.collect::<Vec<_>>().join(" ")
}

fn one(line: &Line<'_>, on: &str, prices: &PriceList, readings: &Readings) -> Result<Option<String>, ChargeError> {
    let row = charge(line, "C-1", month(on), prices, readings, &mut Grounds::default())?;
    Ok(row.map(|row| alloc::format!("{} × {} = {}", row.quantity, row.unit_price, row.amount)))
}

/// "From the month after the start", even from the 1st (NEC-MIMAMORI-7.5-2), whatever the reading `first-month`.
#[test]
fn where_the_document_says_the_month_after_it_is() {
    for readings in [first_month(FirstMonth::Charged), first_month(FirstMonth::Free)] {
        let months = |start, last_day| months_of(&line(&STATED, start, 3, &[], last_day), &readings, 2026);
        assert_eq!(months("2026-03-31", Some("2026-05-31")), "04:3 05:3");
        assert_eq!(months("2026-04-01", Some("2026-06-30")), "05:3 06:3");
        assert_eq!(months("2026-04-15", Some("2026-06-30")), "05:3 06:3");
        assert_eq!(months("2026-04-15", Some("2026-06-01")), "05:3 06:3", "the last month is charged whole");
        assert_eq!(months("2026-04-15", Some("2026-05-31")), "05:3");
        assert_eq!(months("2026-04-15", Some("2026-05-01")), "05:3");
        assert_eq!(months("2026-04-15", Some("2026-04-30")), "", "ends before its first charged month");
        assert_eq!(months("2026-04-15", Some("2026-04-15")), "");
        assert_eq!(months("2026-10-01", None), "11:3 12:3");
        assert_eq!(months("2025-12-31", Some("2026-01-31")), "01:3");
    }
}

#[test]
fn first_month_charged_takes_the_start_month_whole() {
    let months = |start, last_day| months_of(&line(&SILENT, start, 20, &[], last_day), &Readings::default(), 2026);
    assert_eq!(months("2026-03-31", Some("2026-05-31")), "03:20 04:20 05:20");
    assert_eq!(months("2026-04-01", Some("2026-05-31")), "04:20 05:20");
    assert_eq!(months("2026-04-02", Some("2026-05-31")), "04:20 05:20");
    assert_eq!(months("2026-04-15", Some("2026-04-15")), "04:20");
    assert_eq!(months("2026-04-30", Some("2026-05-01")), "04:20 05:20");
}

#[test]
fn first_month_free_skips_the_start_month_unless_it_is_whole() {
    let months =
        |start, last_day| months_of(&line(&SILENT, start, 20, &[], last_day), &first_month(FirstMonth::Free), 2026);
    assert_eq!(months("2026-03-31", Some("2026-05-31")), "04:20 05:20");
    assert_eq!(months("2026-04-01", Some("2026-05-31")), "04:20 05:20");
    assert_eq!(months("2026-04-02", Some("2026-05-31")), "05:20");
    assert_eq!(months("2026-04-15", Some("2026-04-30")), "");
    assert_eq!(months("2026-04-15", Some("2026-05-01")), "05:20");
    assert_eq!(months("2026-04-01", Some("2026-04-01")), "04:20");
}

#[test]
fn what_is_charged_once_is_charged_in_its_month_for_its_starting_quantity() {
    for first in [FirstMonth::Charged, FirstMonth::Free] {
        for quantity in [MonthQuantity::Opening, MonthQuantity::Closing, MonthQuantity::Peak] {
            let readings = Readings { month_quantity: quantity, ..first_month(first) };
            let months =
                |start, changes, last_day| months_of(&line(&ONCE, start, 1, changes, last_day), &readings, 2026);
            assert_eq!(months("2026-05-01", &[], None), "05:1");
            assert_eq!(months("2026-05-20", &[], Some("2026-05-20")), "05:1");
            assert_eq!(months("2026-05-31", &[("2026-06-01", 9)], None), "05:1");
            assert_eq!(months("2026-05-20", &[("2026-05-21", 9)], None), "05:1");
            assert_eq!(months("2025-12-31", &[], None), "");
        }
    }
}

/// Each row: changes, last day, and what May charges by opening, closing and peak. The line has 20 from 2026-04-15 on.
#[test]
fn opening_closing_and_peak() {
    type Case = (&'static [(&'static str, u32)], Option<&'static str>, [u32; 3]);
    let cases: [Case; 14] = [
        (&[], None, [20, 20, 20]),
        (&[("2026-04-30", 30)], None, [30, 30, 30]),
        (&[("2026-05-01", 30)], None, [30, 30, 30]),
        (&[("2026-05-02", 30)], None, [20, 30, 30]),
        (&[("2026-05-31", 30)], None, [20, 30, 30]),
        (&[("2026-06-01", 30)], None, [20, 20, 20]),
        (&[("2026-05-01", 10)], None, [10, 10, 10]),
        (&[("2026-05-02", 10)], None, [20, 10, 20]),
        (&[("2026-04-20", 40), ("2026-05-01", 10)], None, [10, 10, 10]),
        (&[("2026-05-20", 25), ("2026-05-15", 30)], None, [20, 25, 30]),
        (&[("2026-05-10", 5), ("2026-05-20", 15)], None, [20, 15, 20]),
        (&[("2026-05-15", 30)], Some("2026-05-18"), [20, 30, 30]),
        (&[("2026-05-18", 30)], Some("2026-05-18"), [20, 30, 30]),
        (&[("2026-05-10", 30), ("2026-05-17", 5)], Some("2026-05-18"), [20, 5, 30]),
    ];
    for (changes, last_day, expected) in cases {
        let mut line = line(&SILENT, "2026-04-15", 20, changes, last_day);
        line.changes.sort();
        let quantities = [MonthQuantity::Opening, MonthQuantity::Closing, MonthQuantity::Peak].map(|quantity| {
            let readings = month_quantity(quantity);
            let row = charge(&line, "C-1", month("2026-05"), &flat("1"), &readings, &mut Grounds::default());
            row.unwrap().unwrap().quantity
        });
        assert_eq!(quantities, expected, "{changes:?} {last_day:?}");
    }
}

#[test]
fn the_opening_of_a_charged_start_month_is_the_starting_quantity() {
    let line = line(&SILENT, "2026-04-15", 20, &[("2026-04-16", 30), ("2026-04-20", 10)], None);
    let april = |quantity| months_of(&line, &month_quantity(quantity), 2026).split(' ').next().map(ToString::to_string);
    assert_eq!(april(MonthQuantity::Opening).as_deref(), Some("04:20"));
    assert_eq!(april(MonthQuantity::Closing).as_deref(), Some("04:10"));
    assert_eq!(april(MonthQuantity::Peak).as_deref(), Some("04:30"));
}

#[test]
fn the_price_of_a_month_is_that_of_its_1st() {
    let from = |from: &str| {
        PriceList::new([row(&SILENT, "2026-01-01", "100", None), row(&SILENT, from, "110", None)]).unwrap()
    };
    let line = line(&SILENT, "2026-04-15", 20, &[], None);
    let may = |prices: &PriceList| one(&line, "2026-05", prices, &Readings::default()).unwrap();
    assert_eq!(may(&from("2026-04-30")).as_deref(), Some("20 × 110 = 2200"));
    assert_eq!(may(&from("2026-05-01")).as_deref(), Some("20 × 110 = 2200"));
    assert_eq!(may(&from("2026-05-02")).as_deref(), Some("20 × 100 = 2000"));
}

#[test]
fn the_price_of_a_start_month_is_that_of_the_start_day() {
    for service in [&*SILENT, &*ONCE] {
        let line = line(service, "2026-04-15", 20, &[], None);
        let april = |from: &str| {
            one(&line, "2026-04", &PriceList::new([row(service, from, "110", None)]).unwrap(), &Readings::default())
        };
        assert_eq!(april("2026-04-10").unwrap().as_deref(), Some("20 × 110 = 2200"));
        assert_eq!(april("2026-04-15").unwrap().as_deref(), Some("20 × 110 = 2200"));
        let missing =
            ChargeError::PriceMissing { service: service.id.clone(), month: month("2026-04"), day: day("2026-04-15") };
        assert_eq!(april("2026-04-16"), Err(missing));
    }
}

#[test]
fn a_price_is_missed_only_where_the_month_is_charged() {
    let line = line(&STATED, "2026-04-15", 20, &[], Some("2026-05-31"));
    let none = PriceList::default();
    for free in ["2026-03", "2026-04", "2026-06"] {
        assert_eq!(one(&line, free, &none, &Readings::default()), Ok(None));
    }
    let error = one(&line, "2026-05", &none, &Readings::default()).unwrap_err();
    assert_eq!(error.to_string(), "no price of 'stated' is in force on 2026-05-01, which 2026-05 is charged by");
    assert_eq!(error.code(), "price-missing");
}

#[test]
fn an_amount_is_rounded_once_at_a_half_and_around_it() {
    for (quantity, unit_price, [down, half_up, up]) in [
        (3, "1980.5", ["5941", "5942", "5942"]),
        (1, "0.1", ["0", "0", "1"]),
        (20, "0.025", ["0", "1", "1"]),
        (20, "0.0249999999", ["0", "0", "1"]),
        (20, "0.0250000001", ["0", "1", "1"]),
        (0, "0.9", ["0", "0", "0"]),
        (7, "0", ["0", "0", "0"]),
        (7, "100", ["700", "700", "700"]),
    ] {
        let line = line(&SILENT, "2026-04-01", quantity, &[], None);
        let amounts = [Rounding::Down, Rounding::HalfUp, Rounding::Up].map(|amount_rounding| {
            let readings = Readings { amount_rounding, ..Readings::default() };
            let row = charge(&line, "C-1", month("2026-05"), &flat(unit_price), &readings, &mut Grounds::default());
            row.unwrap().unwrap().amount
        });
        assert_eq!(amounts, [down, half_up, up].map(yen), "{quantity} × {unit_price}");
    }
}

/// Needs 38 digits in between; a decimal of 96 bits would have rounded it.
#[test]
fn the_largest_price_and_quantity_are_exact() {
    let line = line(&SILENT, "2026-04-01", u32::MAX, &[], None);
    let most = one(&line, "2026-05", &flat("999999999999999999.9999999999"), &Readings::default()).unwrap().unwrap();
    // 4294967295 × (10^18 − 10^-10) = 4294967295·10^18 − 0.4294967295
    assert_eq!(most, "4294967295 × 999999999999999999.9999999999 = 4294967294999999999999999999");
}

/// A price of 10^19 less one is past what a caller can write, but not past what whole yen can hold.
#[test]
fn an_amount_of_ten_to_the_28_is_an_error() {
    let price = |units: i128| {
        let unit_price = Yen::from_parts(units, 0).unwrap();
        PriceList::new([crate::PriceRow { unit_price, ..row(&SILENT, "2026-01-01", "0", None) }]).unwrap()
    };
    let line = line(&SILENT, "2026-04-01", 1_000_000_000, &[], None);
    let fits = one(&line, "2026-05", &price(10_i128.pow(19) - 1), &Readings::default()).unwrap().unwrap();
    assert_eq!(fits, "1000000000 × 9999999999999999999 = 9999999999999999999000000000");
    let error = one(&line, "2026-05", &price(10_i128.pow(19)), &Readings::default()).unwrap_err();
    assert_eq!(error, ChargeError::AmountOverflow { month: month("2026-05"), service: Some(SILENT.id.clone()) });
    assert_eq!(error.to_string(), "the amount of silent reaches 10^28 yen in 2026-05");
    assert_eq!(error.code(), "amount-overflow");
    assert!(one(&line, "2026-05", &price(10_i128.pow(28) - 1), &Readings::default()).is_err());
}

/// Clauses by name and readings in a month.
fn grounds_of(line: &Line<'_>, on: &str) -> (Vec<String>, Vec<Reading>) {
    let mut grounds = Grounds::default();
    let _ = charge(line, "C-1", month(on), &flat("100"), &Readings::default(), &mut grounds).unwrap();
    let clauses = grounds.clauses().iter().map(|clause| clause.as_str().to_string()).collect();
    (clauses, grounds.readings.iter().collect())
}

#[test]
fn a_silent_service_rests_on_its_readings() {
    let line = line(&SILENT, "2026-04-15", 20, &[], Some("2026-05-31"));
    let all = [Reading::AmountRounding, Reading::FirstMonth, Reading::MonthQuantity, Reading::Proration];
    assert_eq!(grounds_of(&line, "2026-03"), (Vec::new(), Vec::new()));
    assert_eq!(grounds_of(&line, "2026-04"), (Vec::new(), all.to_vec()));
    assert_eq!(grounds_of(&line, "2026-05"), (Vec::new(), all.to_vec()));
    assert_eq!(grounds_of(&line, "2026-06"), (Vec::new(), Vec::new()));
}

#[test]
fn a_free_month_rests_on_what_makes_it_free() {
    let mut grounds = Grounds::default();
    let line_of_the_silent = line(&SILENT, "2026-04-15", 20, &[], None);
    let free = first_month(FirstMonth::Free);
    assert_eq!(
        charge(&line_of_the_silent, "C-1", month("2026-04"), &PriceList::default(), &free, &mut grounds),
        Ok(None)
    );
    assert_eq!(grounds.readings.iter().collect::<Vec<_>>(), [Reading::FirstMonth]);
    let line = line(&STATED, "2026-04-15", 20, &[], None);
    assert_eq!(grounds_of(&line, "2026-04"), (alloc::vec!["X-first-month".into()], Vec::new()));
}

#[test]
fn a_service_that_states_its_charging_rests_on_clauses() {
    let (clauses, readings) = grounds_of(&line(&STATED, "2026-04-15", 20, &[], None), "2026-05");
    assert_eq!(clauses, ["X-first-month", "X-proration", "X-basis-1", "X-basis-2", "X-refund"]);
    assert_eq!(readings, [Reading::AmountRounding, Reading::MonthQuantity, Reading::NecQuantity]);
}

#[test]
fn a_service_charged_once_rests_on_its_rounding_and_its_unit() {
    let charged = line(&ONCE, "2026-05-20", 1, &[], None);
    assert_eq!(grounds_of(&charged, "2026-05").1, [Reading::AmountRounding]);
    assert_eq!(grounds_of(&charged, "2026-06").1, []);
    let mut service = named("once-by-unit", 1);
    service.id = ONCE.id.clone();
    service.charging = ONCE.charging.clone();
    service.quantity.step = Term::Silent { reading: Reading::EsetQuantity, default: Step::By(1) };
    service.charging.refund = Some(ClauseId::constant("X-refund"));
    let (clauses, readings) = grounds_of(&line(&service, "2026-05-20", 1, &[], None), "2026-05");
    assert_eq!(clauses, ["X-refund"]);
    assert_eq!(readings, [Reading::AmountRounding, Reading::EsetQuantity]);
}
