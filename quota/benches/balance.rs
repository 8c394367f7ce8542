//! How long a balance over a thousand uses takes, and judging one use beside them.
#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used, reason = "a benchmark")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use yakkan_calendar::{add_days, parse_date};
use yakkan_contract_rules::{Contract, Line, Readings, example};
use yakkan_quota::{Use, balances, check_use};

fn benchmarks(criterion: &mut Criterion) {
    let service = example::granting();
    let start = parse_date("2026-04-01").unwrap();
    let contract = Contract::new("C-1", [Line::new(&service, start, 30)], []).unwrap();
    let holders: Vec<_> = (0..250).map(|number| format!("holder-{number:03}")).collect();
    let uses: Vec<_> = (0_i32..1_000)
        .zip(holders.iter().cycle())
        .map(|(number, holder)| Use {
            service: &service,
            allowance: &service.allowances[usize::from(number % 2 == 0)],
            on: add_days(start, number % 700),
            units: None,
            holder: Some(holder.as_str()),
        })
        .collect();
    let (on, readings) = (parse_date("2027-06-15").unwrap(), Readings::default());

    criterion.bench_function("balances over 1,000 uses", |bencher| {
        bencher.iter(|| balances(black_box(&contract), on, &uses, &readings));
    });
    let new = Use { service: &service, allowance: &service.allowances[0], on, units: None, holder: None };
    criterion.bench_function("a use beside 1,000", |bencher| {
        bencher.iter(|| check_use(black_box(&contract), &uses, &new, &[], &readings));
    });
}

criterion_group!(benches, benchmarks);
criterion_main!(benches);
