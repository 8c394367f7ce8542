use super::*;
use crate::testing::{EXEMPT, ONCE, SILENT, STATED, day, flat, line, month, named, row, yen};
use crate::{TaxRate, charges};
use alloc::string::{String, ToString};
use yakkan_contract_rules::{Line, Rounding, Service, TaxKind};

fn contract<'t, const N: usize>(lines: [Line<'t>; N]) -> Contract<'t> {
    Contract::new("C-1", lines, []).unwrap()
}

fn bill<'t>(contract: &Contract<'t>, on: &str, prices: &PriceList) -> Invoice<'t> {
    invoice(contract, month(on), prices, &TaxTable::japan(), None, &Readings::default()).unwrap()
}

/// "standard 0.1 of 315: 31"
fn taxes(invoice: &Invoice<'_>) -> alloc::vec::Vec<String> {
    let text =
        |line: &TaxLine| alloc::format!("{} {} of {}: {}", line.kind.as_str(), line.rate, line.taxable, line.tax);
    invoice.taxes.iter().map(text).collect()
}

fn three() -> [Service; 3] {
    [named("one", 3), named("two", 1), named("three", 2)]
}

/// What an invoice of three lines of 105 yen bears by each rounding.
#[test]
fn three_lines_of_105_bear_31_yen_of_tax_and_not_30() {
    let services = three();
    let contract = contract([0, 1, 2].map(|index| Line::new(&services[index], day("2026-04-01"), 1)));
    let prices =
        |price: &str| PriceList::new(services.iter().map(|service| row(service, "2026-01-01", price, None))).unwrap();
    for (price, [down, half_up, up]) in [
        ("105", ["31", "32", "32"]), // 31.5
        ("103", ["30", "31", "31"]), // 30.9
        ("104", ["31", "31", "32"]), // 31.2
        ("100", ["30", "30", "30"]),
        ("0", ["0", "0", "0"]),
    ] {
        let tax = [Rounding::Down, Rounding::HalfUp, Rounding::Up].map(|tax_rounding| {
            let readings = Readings { tax_rounding, ..Readings::default() };
            let invoice =
                invoice(&contract, month("2026-05"), &prices(price), &TaxTable::japan(), None, &readings).unwrap();
            assert_eq!(invoice.subtotal.checked_add(invoice.tax), Some(invoice.total));
            assert_eq!(invoice.taxes.len(), 1);
            invoice.tax
        });
        assert_eq!(tax, [down, half_up, up].map(yen), "{price}");
    }
    let lines: alloc::vec::Vec<_> =
        bill(&contract, "2026-05", &prices("105")).lines.iter().map(|row| row.service.id.as_str()).collect();
    assert_eq!(lines, ["two", "three", "one"], "in the order of the services");
}

#[test]
fn the_tax_on_one_amount_is_that_of_an_invoice_of_one_line() {
    let rates = TaxTable::japan();
    for (on, kind, rate, tax) in [
        ("1989-03-31", TaxKind::Standard, 0, "0"),   // before the tax was introduced
        ("2019-09-30", TaxKind::Standard, 8, "25"),  // 25.2
        ("2019-10-01", TaxKind::Standard, 10, "31"), // 31.5
        ("2019-10-01", TaxKind::Reduced, 8, "25"),
        ("2019-10-01", TaxKind::Exempt, 0, "0"),
    ] {
        let line = tax_on(yen("315"), kind, day(on), &rates, &Readings::default()).unwrap();
        let expected = TaxLine { kind, rate: Decimal::new(rate, 2).normalize(), taxable: yen("315"), tax: yen(tax) };
        assert_eq!(line, expected, "{on}");
    }
    let up = Readings { tax_rounding: Rounding::Up, ..Readings::default() };
    let line = tax_on(yen("315"), TaxKind::Standard, day("2026-04-01"), &rates, &up);
    assert_eq!(line.map(|line| line.tax), Some(yen("32")));
}

#[test]
fn the_rate_is_that_of_the_month_s_last_day() {
    let contract = contract([line(&SILENT, "2010-01-01", 10, &[], None)]);
    for (on, expected) in [
        ("2014-03", "standard 0.05 of 1000: 50"),
        ("2014-04", "standard 0.08 of 1000: 80"),
        ("2019-09", "standard 0.08 of 1000: 80"),
        ("2019-10", "standard 0.1 of 1000: 100"),
    ] {
        assert_eq!(taxes(&bill(&contract, on, &flat("100"))), [expected], "{on}");
    }
}

#[test]
fn a_rate_that_comes_within_the_month_is_met_on_its_last_day() {
    let with = |from: &str| {
        TaxTable::japan()
            .with([TaxRate { kind: TaxKind::Standard, from: day(from), rate: Decimal::new(12, 2) }])
            .unwrap()
    };
    let bill = |last_day: Option<&str>, from: &str| {
        let contract = contract([line(&SILENT, "2026-04-01", 3, &[], last_day)]);
        taxes(&invoice(&contract, month("2026-05"), &flat("105"), &with(from), None, &Readings::default()).unwrap())
    };
    assert_eq!(bill(None, "2026-05-31"), ["standard 0.12 of 315: 37"]);
    assert_eq!(bill(None, "2026-06-01"), ["standard 0.1 of 315: 31"]);
    assert_eq!(bill(Some("2026-05-31"), "2026-05-31"), ["standard 0.12 of 315: 37"]);
    assert_eq!(bill(Some("2026-05-30"), "2026-05-31"), ["standard 0.1 of 315: 31"]);
    assert_eq!(bill(Some("2026-05-30"), "2026-05-30"), ["standard 0.12 of 315: 37"]);
    assert_eq!(
        bill(Some("2026-06-10"), "2026-05-31"),
        ["standard 0.12 of 315: 37"],
        "the last day is in another month"
    );
}

/// Lines that end before the rate changes bear the old one beside lines that go on.
#[test]
fn rates_are_rounded_apart_and_sorted() {
    let services = three();
    let contract = contract([
        line(&services[0], "2026-04-01", 1, &[], None),
        line(&services[1], "2026-04-01", 1, &[], Some("2026-05-14")),
        line(&services[2], "2026-04-01", 1, &[], Some("2026-05-15")),
    ]);
    let rates = TaxTable::japan()
        .with([TaxRate { kind: TaxKind::Standard, from: day("2026-05-15"), rate: Decimal::new(5, 2) }])
        .unwrap();
    let prices = PriceList::new(services.iter().map(|service| row(service, "2026-01-01", "105", None))).unwrap();
    let invoice = invoice(&contract, month("2026-05"), &prices, &rates, None, &Readings::default()).unwrap();
    assert_eq!(taxes(&invoice), ["standard 0.05 of 210: 10", "standard 0.1 of 105: 10"]);
    assert_eq!([invoice.subtotal, invoice.tax, invoice.total], ["315", "20", "335"].map(yen));
}

#[test]
fn kinds_of_one_rate_are_taxed_together() {
    let contract = contract([
        line(&ONCE, "2019-09-01", 1, &[], None),
        line(&SILENT, "2019-09-01", 1, &[], None),
        line(&EXEMPT, "2019-09-01", 1, &[], None),
    ]);
    let invoice = bill(&contract, "2019-09", &flat("119"));
    assert_eq!(taxes(&invoice), ["exempt 0 of 119: 0", "standard 0.08 of 238: 19"]); // 9.52 each would be 18
    let moved = [line(&ONCE, "2019-10-01", 1, &[], None), line(&SILENT, "2019-10-01", 1, &[], None)];
    let moved = self::contract(moved);
    assert_eq!(taxes(&bill(&moved, "2019-10", &flat("119"))), ["reduced 0.08 of 119: 9", "standard 0.1 of 119: 11"]);
}

#[test]
fn an_empty_invoice_relies_on_no_tax_rounding() {
    let contract = contract([line(&STATED, "2026-04-01", 3, &[], None)]);
    let free = bill(&contract, "2026-04", &PriceList::default());
    assert_eq!((free.lines.len(), free.taxes.len(), free.warnings.len()), (0, 0, 0));
    assert_eq!([free.subtotal, free.tax, free.total], [Yen::ZERO; 3]);
    assert_eq!(free.grounds.readings.iter().next(), None);
    assert_eq!(free.grounds.clauses().len(), 1);
    let charged = bill(&contract, "2026-05", &flat("0"));
    assert!(charged.grounds.readings.contains(Reading::TaxRounding), "a line of nothing is a line");
    assert_eq!(taxes(&charged), ["standard 0.1 of 0: 0"]);
}

#[test]
fn an_invoice_rests_on_what_its_charges_rest_on_and_the_tax_rounding() {
    let contract = contract([line(&STATED, "2026-04-01", 3, &[], None), line(&SILENT, "2026-04-01", 3, &[], None)]);
    let may = month("2026-05");
    let mut expected = charges(&contract, may, may, &flat("1"), &Readings::default()).unwrap().grounds;
    expected.read(Reading::TaxRounding);
    assert_eq!(bill(&contract, "2026-05", &flat("1")).grounds, expected);
}

#[test]
fn a_check_digit_that_does_not_hold_is_a_warning() {
    let contract = contract([line(&SILENT, "2026-04-01", 3, &[], None)]);
    let warnings = |text: &str| {
        let number = RegistrationNumber::parse(text).unwrap();
        let bill =
            invoice(&contract, month("2026-05"), &flat("1"), &TaxTable::japan(), Some(&number), &Readings::default());
        bill.unwrap().warnings
    };
    assert_eq!(warnings("T7000012050002"), []);
    assert_eq!(warnings("T6000012050002"), [Warning::RegistrationCheckDigit]);
    assert_eq!(Warning::RegistrationCheckDigit.code(), "registration-check-digit");
}

/// Lines of 10^28 − 10^9 at most: one fits, two do not, and one with its tax does not.
#[test]
fn a_sum_of_ten_to_the_28_is_an_error() {
    let [one, two, _] = three();
    let price = |service: &Service, units: i128| crate::PriceRow {
        unit_price: Yen::from_parts(units, 0).unwrap(),
        ..row(service, "2026-01-01", "0", None)
    };
    let most = 10_i128.pow(28) - 1;
    let overflow = ChargeError::AmountOverflow { month: month("2026-05"), service: None };
    assert_eq!(overflow.to_string(), "the amount of all services reaches 10^28 yen in 2026-05");
    let prices = PriceList::new([price(&one, most), price(&two, 1)]).unwrap();
    let exempt = TaxTable::japan()
        .with([TaxRate { kind: TaxKind::Standard, from: day("2026-01-01"), rate: Decimal::ZERO }])
        .unwrap();
    let lone = contract([Line::new(&one, day("2026-05-01"), 1)]);
    let both = contract([Line::new(&one, day("2026-05-01"), 1), Line::new(&two, day("2026-05-01"), 1)]);
    let bill = |contract: &Contract<'_>, rates: &TaxTable| {
        invoice(contract, month("2026-05"), &prices, rates, None, &Readings::default()).map(|invoice| invoice.total)
    };
    assert_eq!(bill(&lone, &exempt), Ok(Yen::from_parts(most, 0).unwrap()));
    assert_eq!(bill(&lone, &TaxTable::japan()), Err(overflow.clone()));
    assert_eq!(bill(&both, &exempt), Err(overflow.clone()));
    let span = charges(&both, month("2026-05"), month("2026-05"), &prices, &Readings::default());
    assert_eq!(span.unwrap_err(), overflow);
    let span = charges(&lone, month("2026-05"), month("2026-06"), &prices, &Readings::default());
    assert_eq!(span.unwrap_err(), ChargeError::AmountOverflow { month: month("2026-06"), service: None });
}

#[test]
fn months_run_forward() {
    let contract = contract([line(&SILENT, "2026-04-01", 3, &[], None)]);
    let (from, to) = (month("2026-05"), month("2026-04"));
    let error = charges(&contract, from, to, &flat("1"), &Readings::default()).unwrap_err();
    assert_eq!(error, ChargeError::IntervalReversed { from, to });
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        ("interval-reversed", "the months run from 2026-05 back to 2026-04")
    );
    let same = charges(&contract, from, from, &flat("1"), &Readings::default()).unwrap();
    assert_eq!((same.rows.len(), same.total), (1, yen("3")));
    let last =
        charges(&contract, yakkan_calendar::Month::MAX, yakkan_calendar::Month::MAX, &flat("1"), &Readings::default());
    assert_eq!(last.unwrap().total, yen("3"));
}
