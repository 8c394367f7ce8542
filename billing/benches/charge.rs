//! One charge of a line and month, one invoice of four lines, a price among a hundred thousand, and a column of a thousand lines.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a benchmark"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use yakkan_billing::{MonthColumn, PriceList, PriceRow, TaxTable, Yen, charge, invoice};
use yakkan_calendar::{Month, add_days, parse_date};
use yakkan_contract_rules::{Contract, Grounds, Line, Readings, ScheduledChange, Service, ServiceId, example};

const NAMES: [&str; 4] = ["ites-base", "ites-edr-mdr-base", "ites-edr", "ites-mdr"];

fn row(service: &Service, unit_price: &str, contract: Option<String>) -> PriceRow {
    let from = parse_date("2026-01-01").unwrap();
    PriceRow { service: service.id.clone(), from, unit_price: Yen::parse(unit_price).unwrap(), contract }
}

fn benchmarks(criterion: &mut Criterion) {
    let services = [0_u16, 1, 2, 3].map(|position| {
        let name = NAMES[usize::from(position)];
        Service { id: ServiceId::new(name).unwrap(), position, ..example::plain() }
    });
    let line = |service| {
        let changes = vec![ScheduledChange { on: parse_date("2026-09-01").unwrap(), quantity: 40 }];
        Line { changes, ..Line::new(service, parse_date("2026-04-01").unwrap(), 30) }
    };
    let contract = Contract::new("C-50000", services.iter().map(line), []).unwrap();
    let few = PriceList::new(services.iter().map(|service| row(service, "1980.5", None))).unwrap();
    let own = (0..100_000).map(|number| row(&services[3], "1700", Some(format!("C-{number:05}"))));
    let many = PriceList::new(services.iter().map(|service| row(service, "1980.5", None)).chain(own)).unwrap();
    let (month, readings) = (Month::parse("2026-10").unwrap(), Readings::default());

    for (name, prices) in [("charge", &few), ("charge, 100,000 prices", &many)] {
        let line = &contract.lines()[3];
        criterion.bench_function(name, |bencher| {
            let mut grounds = Grounds::default();
            bencher.iter(|| charge(black_box(line), "C-50000", black_box(month), prices, &readings, &mut grounds));
        });
    }
    // Rows that start in the month, before it and after it; every fifth has a last day.
    let row = |number: u16| {
        let days = i32::from(number);
        let start = add_days(parse_date("2026-01-01").unwrap(), days % 330);
        let last_day = number.is_multiple_of(5).then(|| add_days(start, 200));
        let service = &services[usize::from(number % 4)];
        (Line { last_day, ..Line::new(service, start, u32::from(number)) }, i64::from(number) + 1000)
    };
    let rows: Vec<(Line<'_>, i64)> = (0..1000).map(row).collect();
    criterion.bench_function("column of 1,000 lines at whole yen", |bencher| {
        let mut amounts = vec![0; rows.len()];
        bencher.iter(|| {
            let column = MonthColumn::new(black_box(month), &readings);
            for ((line, unit_price), amount) in black_box(&rows).iter().zip(&mut amounts) {
                *amount = column.amount_in_word(line, *unit_price, 0).unwrap_or(-1);
            }
            black_box(&mut amounts);
        });
    });
    criterion.bench_function("invoice of four lines", |bencher| {
        let rates = TaxTable::japan();
        bencher.iter(|| invoice(black_box(&contract), black_box(month), &few, &rates, None, &readings));
    });
}

criterion_group!(benches, benchmarks);
criterion_main!(benches);
