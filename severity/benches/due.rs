//! A due instant across a New Year, a due day of the calendar, and a month's availability.
#![allow(missing_docs, clippy::arithmetic_side_effects, clippy::unwrap_used, reason = "a benchmark")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use yakkan_calendar::{Month, at_japan, parse_date};
use yakkan_contract_rules::{Readings, example};
use yakkan_severity::{DeskDays, Interval, Moment, availability, due, rule_for};

fn benchmarks(criterion: &mut Criterion) {
    let (service, desk) = (example::promising(), example::desk());
    let desk = Some(DeskDays { desk: &desk, closures: &[], open_days: &[] });
    let readings = Readings::default();
    let day = parse_date("2026-12-25").unwrap();
    let at = |minutes| Moment::Instant(at_japan(day, minutes));
    for (name, commitment, level, from) in [
        ("four business days across a New Year", "answer", None, at(600)),
        ("two hours", "first-response", Some("A"), at(600)),
        ("seven days", "log-retention", None, Moment::Day(day)),
    ] {
        let commitment = service.commitment(commitment).unwrap();
        criterion.bench_function(name, |bencher| {
            bencher.iter(|| {
                let rule = rule_for(commitment, black_box(level)).unwrap();
                due(commitment, rule, black_box(from), desk, &readings)
            });
        });
    }
    let target = service.availability.as_ref().unwrap();
    let month = Month::parse("2026-12").unwrap();
    let outages: Vec<_> =
        (0..10).map(|hour| Interval { from: at_japan(day, hour * 60), to: at_japan(day, hour * 60 + 90) }).collect();
    criterion.bench_function("availability of a month with ten outages", |bencher| {
        bencher.iter(|| availability(target, month, black_box(&outages), &[], &readings));
    });
}

criterion_group!(benches, benchmarks);
criterion_main!(benches);
