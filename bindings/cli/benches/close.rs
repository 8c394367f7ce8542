//! Closing a month of sample contracts, from the ledger's files to the outputs but the workbook, as a whole process.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// As many as a large reseller has; in a debug build, which only shows that it runs, few.
const CONTRACTS: u64 = if cfg!(debug_assertions) { 1_000 } else { 100_000 };

fn yakkan(arguments: &[&str], expected: i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_yakkan")).args(arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(expected), "{}", String::from_utf8_lossy(&output.stderr));
}

fn close(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| Path::new(folder.path()).join(name).to_str().unwrap().to_owned();
    let (ledger, out) = (path("ledger"), path("out"));
    yakkan(&["sample", &ledger, "--contracts", &CONTRACTS.to_string(), "--seed", "1"], 0);
    let mut group = criterion.benchmark_group("close");
    group.throughput(Throughput::Elements(CONTRACTS)).sample_size(10).measurement_time(Duration::from_secs(20));
    // The sample has bad rows on purpose, so problems are reported: 1.
    let arguments = ["close", &ledger, "--month", "2026-10", "--out", &out, "--force", "--no-workbook", "--quiet"];
    group.bench_function(format!("{CONTRACTS} contracts"), |bencher| bencher.iter(|| yakkan(&arguments, 1)));
    group.finish();
}

criterion_group!(benches, close);
criterion_main!(benches);
