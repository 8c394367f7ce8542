//! How long one verdict takes.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark may panic, and its macro makes an undocumented function"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use yakkan::calendar::Date;
use yakkan::calendar::jiff::civil::date;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{
    ChangeRequest, Contract, FactId, FactValue, Line, NoticeGiven, Outcome, Part, Readings, Service, Wish,
    check_change, check_contract, earliest_change,
};

static CATALOG: Catalog = Catalog::built_in();

const START: Date = date(2026, 4, 1);

fn service(id: &str) -> &'static Service {
    CATALOG.service(id).unwrap()
}

/// EDR and MDR, 30 each, nothing else: what they lack they lack before the change as well.
fn two_lines() -> Contract<'static> {
    let lines = ["ites-edr", "ites-mdr"].map(|id| Line::new(service(id), START, 30));
    Contract::new("C-1", lines, []).unwrap()
}

/// EDR and MDR, 30 each, with both basic services and every fact attested.
fn four_lines() -> Contract<'static> {
    let lines = [("ites-base", 1), ("ites-edr-mdr-base", 1), ("ites-edr", 30), ("ites-mdr", 30)];
    let true_facts = ["analyst-action-consent", "in-japan", "no-other-withsecure", "withsecure-terms"];
    let fact = |name| CATALOG.fact(name).map(|(fact, _)| fact).unwrap();
    let mut facts: Vec<(&'static FactId, FactValue)> =
        true_facts.into_iter().map(|name| (fact(name), FactValue::Bool(true))).collect();
    facts.push((fact("administrators"), FactValue::Integer(2)));
    Contract::new("C-1", lines.map(|(id, quantity)| Line::new(service(id), START, quantity)), facts).unwrap()
}

fn request(parts: &[(&str, Wish)], on: Date, notice: Date) -> ChangeRequest<'static> {
    let parts = parts.iter().map(|(id, wish)| Part { service: service(id), on, wish: *wish });
    ChangeRequest::new(parts, NoticeGiven { on: notice, written: Some(true) }).unwrap()
}

fn verdicts(criterion: &mut Criterion) {
    let readings = Readings::default();
    let (two, four) = (two_lines(), four_lines());

    let both = [("ites-edr", Wish::Quantity(40)), ("ites-mdr", Wish::Quantity(40))];
    let increase = request(&both, date(2026, 9, 1), date(2026, 8, 20));
    for contract in [&two, &four] {
        assert_eq!(check_change(contract, &increase, &readings).verdict.outcome(), Outcome::Allowed);
    }
    criterion.bench_function("check_change/allowed, two lines", |bencher| {
        bencher.iter(|| check_change(black_box(&two), black_box(&increase), black_box(&readings)));
    });
    criterion.bench_function("check_change/allowed, four lines", |bencher| {
        bencher.iter(|| check_change(black_box(&four), black_box(&increase), black_box(&readings)));
    });

    // In the lock, too late, and fewer than EDR.
    let decrease = request(&[("ites-mdr", Wish::Quantity(28))], date(2026, 9, 1), date(2026, 8, 20));
    assert_eq!(check_change(&four, &decrease, &readings).verdict.violations.len(), 3);
    criterion.bench_function("check_change/refused for three reasons", |bencher| {
        bencher.iter(|| check_change(black_box(&four), black_box(&decrease), black_box(&readings)));
    });

    let cancellation = request(&[("ites-mdr", Wish::Cancel)], date(2026, 5, 1), date(2026, 5, 1));
    assert_eq!(earliest_change(&four, &cancellation, &readings).on, Some(date(2027, 3, 1)));
    criterion.bench_function("earliest_change/cancellation in the lock", |bencher| {
        bencher.iter(|| earliest_change(black_box(&four), black_box(&cancellation), black_box(&readings)));
    });

    assert_eq!(check_contract(&four, &readings).outcome(), Outcome::Allowed);
    criterion.bench_function("check_contract/allowed, four lines", |bencher| {
        bencher.iter(|| check_contract(black_box(&four), black_box(&readings)));
    });
}

criterion_group!(benches, verdicts);
criterion_main!(benches);
