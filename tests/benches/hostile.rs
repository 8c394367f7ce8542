//! How long the largest requests take: the time for a byte stays the same from one mebibyte to eight, whatever the bytes are.
#![allow(
    missing_docs,
    clippy::arithmetic_side_effects,
    reason = "a benchmark may panic, and its macro makes an undocumented function"
)]

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use yakkan::catalog::Catalog;

static CATALOG: Catalog = Catalog::built_in();

const MEBIBYTE: usize = 1024 * 1024;

/// A request of about as many bytes as are asked for, and no more.
type Make = fn(usize) -> String;

const REQUESTS: [(&str, Make); 7] = [
    ("one long text", |bytes| {
        format!(r#"{{"do":"check_contract","contract":{{"id":"{}","lines":[]}}}}"#, "x".repeat(bytes - 100))
    }),
    ("escapes", |bytes| {
        format!(r#"{{"do":"check_contract","contract":{{"id":"{}","lines":[]}}}}"#, "\\u3042".repeat((bytes - 100) / 6))
    }),
    ("blanks", |bytes| format!(r#"{}{{"do":"documents"}}"#, " ".repeat(bytes - 100))),
    ("brackets", |bytes| "[".repeat(bytes)),
    ("digits", |bytes| format!(r#"{{"do":{}}}"#, "9".repeat(bytes - 100))),
    ("names of members", |bytes| {
        // As many as an object may have, and the longer the larger the request is.
        let (each, mut text) = (bytes / 10_000 - 12, r#"{"do":"documents""#.to_owned());
        for member in 0..9_000 {
            write!(text, r#","{}{member:05}":0"#, "m".repeat(each)).unwrap_or_default();
        }
        text + "}"
    }),
    ("uses", |bytes| {
        // As many as a list may have, each with a holder of its own whose name is the longer the larger the request is.
        let each = bytes / 10_000 - 100;
        let one = |holder: usize| {
            let name = "h".repeat(each);
            format!(
                r#"{{"service":"ites-id-cert","allowance":"certificate","on":"2026-05-01","holder":"{name}{holder:05}"}}"#
            )
        };
        let uses: Vec<String> = (0..9_999).map(one).collect();
        let line = r#"{"service":"ites-id-cert","start":"2026-04-01","quantity":10}"#;
        format!(
            r#"{{"do":"allowances","contract":{{"id":"C","lines":[{line}]}},"on":"2026-10-31","uses":[{}]}}"#,
            uses.join(",")
        )
    }),
];

fn requests(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("hostile");
    group.sample_size(10);
    for (name, make) in REQUESTS {
        for mebibytes in [1, 2, 4, 8] {
            let text = make(mebibytes * MEBIBYTE);
            assert!(text.len() <= 8 * MEBIBYTE, "{name}");
            group.throughput(Throughput::Bytes(u64::try_from(text.len()).unwrap_or(u64::MAX)));
            group.bench_with_input(BenchmarkId::new(name, format!("{mebibytes} MiB")), &text, |bencher, text| {
                bencher.iter(|| yakkan_requests::answer(&CATALOG, black_box(text)));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, requests);
criterion_main!(benches);
