//! Whether a day is a business day, and business days and business time over days, a New Year and a lifetime.
#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use yakkan_calendar::{Date, DeskCalendar, OpeningHours, YearEndClose, at_japan, japan_date, parse_date};

fn benchmarks(criterion: &mut Criterion) {
    let day = |text: &str| parse_date(text).unwrap();
    let hours = OpeningHours::parse("09:00-17:30").unwrap();
    let year_end = YearEndClose::parse("12-29..01-03");
    let desk = DeskCalendar::new(hours, year_end, &[], &[]);
    let closures: Vec<Date> = (2000..2099).map(|year| day(&format!("{year}-08-14"))).collect();
    let closing = DeskCalendar::new(hours, year_end, &closures, &[]);

    let today = day("2026-12-25");
    criterion.bench_function("is a business day", |bencher| {
        bencher.iter(|| desk.is_business_day(black_box(today)).is_ok_and(|business| business));
    });
    criterion.bench_function("the day of an instant", |bencher| {
        let at = at_japan(today, 600);
        bencher.iter(|| japan_date(black_box(at)));
    });
    for (name, desk, from, days) in [
        ("4 business days over a New Year", &desk, "2026-12-25", 4),
        ("4 business days, a closure a year", &closing, "2026-08-10", 4),
        ("250 business days", &desk, "2026-12-25", 250),
        ("12,000 business days", &desk, "2026-12-25", 12_000),
        ("12,000 business days, a closure a year", &closing, "2026-12-25", 12_000),
    ] {
        let from = day(from);
        criterion.bench_function(name, |bencher| bencher.iter(|| desk.add_business_days(black_box(from), days)));
    }
    for (name, to) in [("business time over a New Year", "2027-01-08"), ("business time of fifty years", "2076-12-25")]
    {
        let (from, to) = (at_japan(today, 600), at_japan(day(to), 900));
        criterion.bench_function(name, |bencher| {
            bencher.iter(|| desk.business_time_between(black_box(from), black_box(to)));
        });
    }
    for (name, minutes) in [("1,000 business minutes later", 1_000), ("six million business minutes later", 6_000_000)]
    {
        let from = at_japan(today, 600);
        criterion.bench_function(name, |bencher| bencher.iter(|| desk.add_business_time(black_box(from), minutes)));
    }
}

criterion_group!(benches, benchmarks);
criterion_main!(benches);
