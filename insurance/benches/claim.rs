//! A claim that is paid, one that breaks what it can, and the cover of a day beside a full list of claims.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use yakkan_calendar::{add_days, parse_date};
use yakkan_contract_rules::{Contract, Line, Readings, Yen, example};
use yakkan_insurance::{Alert, Claim, PaidClaim, assess_claim, cover_on};

fn benchmarks(criterion: &mut Criterion) {
    let service = example::covered();
    let day = |text| parse_date(text).unwrap();
    let contract = Contract::new("C-1", [Line::new(&service, day("2026-04-15"), 5)], []).unwrap();
    let mail = service.cover.as_ref().unwrap().rules[0].attestation.fact.clone();
    let facts = [(&mail, true)];
    let cost = Yen::from_integer(120_000);
    let alert = Alert { on: day("2026-06-01"), stars: 2, upgraded_on: Some(day("2026-06-05")) };
    let good = Claim { alert, dispatched_on: day("2026-06-10"), cost, facts: &facts };
    let bad = Claim {
        alert: Alert { on: day("2026-04-20"), stars: 1, upgraded_on: None },
        dispatched_on: day("2026-06-10"),
        cost,
        facts: &[(&mail, false)],
    };
    let paid: Vec<PaidClaim> = (0..10_000)
        .map(|days| PaidClaim {
            alert_on: add_days(day("2026-05-01"), days),
            dispatched_on: add_days(day("2026-05-02"), days),
            paid: Yen::from_integer(80_000),
        })
        .collect();
    let readings = Readings::default();
    for (name, claim) in [("claim that is paid", &good), ("claim that is refused", &bad)] {
        criterion.bench_function(name, |bencher| {
            bencher.iter(|| assess_claim(black_box(&contract), &service, &paid[..2], black_box(claim), &readings));
        });
    }
    criterion.bench_function("cover of a day, 10,000 claims", |bencher| {
        bencher.iter(|| cover_on(black_box(&contract), &service, &paid, black_box(day("2027-06-01")), &readings));
    });
}

criterion_group!(benches, benchmarks);
criterion_main!(benches);
