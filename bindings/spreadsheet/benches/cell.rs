//! What a cell costs: one charge, one change, and a column of charges.
#![allow(missing_docs, clippy::arithmetic_side_effects, reason = "a benchmark")]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use yakkan::catalog::Catalog;

const ROWS: u64 = 10_000;

fn cells(criterion: &mut Criterion) {
    let catalog = Catalog::built_in();
    let mut ask = |name: &str, rows: u64, request: &str| {
        let answer = yakkan_spreadsheet::cell(&catalog, request);
        assert!(!answer.contains("error"), "{answer}");
        let mut group = criterion.benchmark_group("cell");
        group.throughput(Throughput::Elements(rows));
        group.bench_function(name, |bencher| bencher.iter(|| yakkan_spreadsheet::cell(&catalog, black_box(request))));
    };
    ask(
        "charge",
        1,
        r#"{"function": "YAKKAN.CHARGE", "arguments": ["nec-mimamori", 46127, 3, 1980.5, "2026-05"], "language": "ja"}"#,
    );
    ask(
        "check_change",
        1,
        r#"{"function": "YAKKAN.CHECK_CHANGE", "arguments": [[["ites-base", 46113, 1], ["ites-edr-mdr-base", 46113, 1],
            ["ites-edr", 46113, 30], ["ites-mdr", 46113, 30]], "ites-mdr", "cancel", 46477, 46357, null, "written=yes"]}"#,
    );
    let column = |cell: &dyn Fn(u64) -> String| {
        let rows: Vec<_> = (0..ROWS).map(|row| format!("[{}]", cell(row))).collect();
        format!("[{}]", rows.join(","))
    };
    let services = column(&|row| if row % 2 == 0 { "\"ites-edr\"" } else { "\"nec-mimamori\"" }.to_owned());
    let starts = column(&|row| (46_113 + row % 300).to_string());
    let quantities = column(&|row| (1 + row % 200).to_string());
    let prices = column(&|row| format!("{}.5", 900 + row % 1_000));
    ask(
        "charge, 10,000 rows",
        ROWS,
        &format!(
            r#"{{"function": "YAKKAN.CHARGE", "arguments": [{services}, {starts}, {quantities}, {prices}, "2027-05"]}}"#
        ),
    );
}

criterion_group!(benches, cells);
criterion_main!(benches);
