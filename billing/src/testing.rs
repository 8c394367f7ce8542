//! Services, days and prices for the tests of this crate.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use std::sync::LazyLock;

use proptest::prelude::*;
use yakkan_calendar::{Date, Month, add_days, parse_date};
use yakkan_contract_rules::{
    ClauseId, FirstMonth, Line, MonthQuantity, Proration, Reading, Readings, Rhythm, Rounding, ScheduledChange,
    Service, ServiceId, TaxKind, Term, example,
};

use crate::{PriceList, PriceRow, Yen};

const CLAUSE: fn(&'static str) -> ClauseId = ClauseId::constant;

/// Monthly; every term of charging is silent.
pub(crate) static SILENT: LazyLock<Service> = LazyLock::new(|| named("silent", 3));

/// Monthly from the month after the start, no part of a month, nothing refunded: stated, as NEC does. What a unit is, is silent.
pub(crate) static STATED: LazyLock<Service> = LazyLock::new(|| {
    let mut service = named("stated", 2);
    service.quantity.minimum = Term::Silent { reading: Reading::NecQuantity, default: 1 };
    service.charging.rhythm = Rhythm::Monthly {
        first_month: Term::Stated { value: FirstMonth::MonthAfter, clause: CLAUSE("X-first-month") },
        proration: Term::Stated { value: Proration::None, clause: CLAUSE("X-proration") },
        quantity: Term::Silent { reading: Reading::MonthQuantity, default: MonthQuantity::Opening },
    };
    service.charging.basis =
        Cow::Borrowed(const { &[ClauseId::constant("X-basis-1"), ClauseId::constant("X-basis-2")] });
    service.charging.refund = Some(CLAUSE("X-refund"));
    service
});

/// Once, at the reduced rate.
pub(crate) static ONCE: LazyLock<Service> = LazyLock::new(|| {
    let mut service = named("once", 1);
    service.charging.rhythm = Rhythm::Once;
    service.charging.tax = TaxKind::Reduced;
    service
});

/// Monthly, exempt from tax, and first in order.
pub(crate) static EXEMPT: LazyLock<Service> = LazyLock::new(|| {
    let mut service = named("exempt", 0);
    service.charging.tax = TaxKind::Exempt;
    service
});

/// [`example::plain`] under another name.
pub(crate) fn named(name: &'static str, position: u16) -> Service {
    Service { id: ServiceId::constant(name), position, ..example::plain() }
}

pub(crate) fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

pub(crate) fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

pub(crate) fn yen(text: &str) -> Yen {
    Yen::parse(text).unwrap()
}

/// A line with changes and perhaps a last day.
pub(crate) fn line<'t>(
    service: &'t Service,
    start: &str,
    quantity: u32,
    changes: &[(&str, u32)],
    last_day: Option<&str>,
) -> Line<'t> {
    let changes = changes.iter().map(|(on, quantity)| ScheduledChange { on: day(on), quantity: *quantity });
    Line { changes: changes.collect(), last_day: last_day.map(day), ..Line::new(service, day(start), quantity) }
}

pub(crate) fn row(service: &Service, from: &str, unit_price: &str, contract: Option<&str>) -> PriceRow {
    let contract = contract.map(String::from);
    PriceRow { service: service.id.clone(), from: day(from), unit_price: yen(unit_price), contract }
}

/// One price for every service here, since 2000.
pub(crate) fn flat(unit_price: &str) -> PriceList {
    let services = [&*SILENT, &*STATED, &*ONCE, &*EXEMPT];
    PriceList::new(services.map(|service| row(service, "2000-01-01", unit_price, None))).unwrap()
}

pub(crate) fn first_month(value: FirstMonth) -> Readings {
    Readings { first_month: value, ..Readings::default() }
}

pub(crate) fn month_quantity(value: MonthQuantity) -> Readings {
    Readings { month_quantity: value, ..Readings::default() }
}

/// Any choice of the readings that billing knows.
pub(crate) fn any_readings() -> impl Strategy<Value = Readings> {
    use prop::sample::select;
    let rounding = || select(&[Rounding::Down, Rounding::HalfUp, Rounding::Up][..]);
    let first_month = select(&[FirstMonth::Charged, FirstMonth::Free][..]);
    let quantity = select(&[MonthQuantity::Opening, MonthQuantity::Closing, MonthQuantity::Peak][..]);
    (rounding(), rounding(), first_month, quantity).prop_map(
        |(amount_rounding, tax_rounding, first_month, month_quantity)| Readings {
            amount_rounding,
            tax_rounding,
            first_month,
            month_quantity,
            ..Readings::default()
        },
    )
}

/// Any line of a service that starts within 200 days of 2019-04-01, so that it meets the change of tax rates.
pub(crate) fn any_line(service: &'static Service) -> impl Strategy<Value = Line<'static>> {
    let changes = prop::collection::btree_map(1_i32..250, 0_u32..1_000, 0..6);
    (0_i32..200, 0_u32..1_000, changes, prop::option::of(0_i32..250)).prop_map(
        move |(start, quantity, changes, length)| {
            let start = add_days(day("2019-04-01"), start);
            let last_day = length.map(|length| add_days(start, length));
            let changes =
                changes.into_iter().map(|(after, quantity)| ScheduledChange { on: add_days(start, after), quantity });
            let changes = changes.filter(|change| last_day.is_none_or(|last| change.on <= last)).collect();
            Line { changes, last_day, ..Line::new(service, start, quantity) }
        },
    )
}

/// Any selection of the services here, in any order.
pub(crate) fn any_lines() -> impl Strategy<Value = Vec<Line<'static>>> {
    let all = (any_line(&SILENT), any_line(&STATED), any_line(&ONCE), any_line(&EXEMPT));
    all.prop_map(|(silent, stated, once, exempt)| Vec::from([silent, stated, once, exempt]))
        .prop_shuffle()
        .prop_flat_map(|lines| prop::sample::subsequence(lines, 0..=4))
}

/// Prices of every service here with decimals, which change within the time that [`any_line`] covers.
pub(crate) fn any_prices() -> impl Strategy<Value = PriceList> {
    prop::collection::vec((0_i32..400, 0_i64..2_000_000), 4).prop_map(|changed| {
        let services = [&*SILENT, &*STATED, &*ONCE, &*EXEMPT];
        let changes = services.into_iter().zip(changed).map(|(service, (after, thousandths))| PriceRow {
            service: service.id.clone(),
            from: add_days(day("2019-04-01"), after),
            unit_price: Yen::new(crate::Decimal::new(thousandths, 3)).unwrap(),
            contract: None,
        });
        PriceList::new(changes.chain(services.map(|service| row(service, "2000-01-01", "100.1", None)))).unwrap()
    })
}
