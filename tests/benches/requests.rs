//! How long a change takes in the request language, from the text of the question to the text of the answer.
#![allow(missing_docs, reason = "the benchmark's macro makes an undocumented function")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use yakkan::catalog::Catalog;

static CATALOG: Catalog = Catalog::built_in();

/// EDR and MDR, 30 each; both become 40.
const TWO_LINES: &str = r#"{"do": "check_change", "contract": {"id": "C-1", "lines": [
    {"service": "ites-edr", "start": "2026-04-01", "quantity": 30},
    {"service": "ites-mdr", "start": "2026-04-01", "quantity": 30}]}, "changes": [
    {"service": "ites-edr", "on": "2026-09-01", "quantity": 40},
    {"service": "ites-mdr", "on": "2026-09-01", "quantity": 40}], "notice": {"on": "2026-08-20", "written": true}}"#;

/// The same contract; MDR alone becomes 28, in the lock, too late, and fewer than EDR.
const REFUSED: &str = r#"{"do": "check_change", "contract": {"id": "C-1", "lines": [
    {"service": "ites-edr", "start": "2026-04-01", "quantity": 30},
    {"service": "ites-mdr", "start": "2026-04-01", "quantity": 30}]}, "changes": [
    {"service": "ites-mdr", "on": "2026-09-01", "quantity": 28}], "notice": {"on": "2026-08-20", "written": true}}"#;

fn requests(criterion: &mut Criterion) {
    for (name, request, outcome) in
        [("allowed", TWO_LINES, "allowed"), ("refused for three reasons", REFUSED, "refused")]
    {
        assert!(yakkan_requests::answer(&CATALOG, request).contains(&format!(r#""verdict":"{outcome}""#)));
        criterion.bench_function(&format!("check_change as text/{name}"), |bencher| {
            bencher.iter(|| yakkan_requests::answer(&CATALOG, black_box(request)));
        });
    }
}

criterion_group!(benches, requests);
criterion_main!(benches);
