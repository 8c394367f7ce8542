//! When any commitment of any service is due.
#![no_std]

use no_panic::{CATALOG, day, instant, keep, service};
use yakkan::contract_rules::{Promise, Readings};
use yakkan::severity::{DeskDays, Moment, due};

#[unsafe(no_mangle)]
extern "C" fn probe(index: usize, which: usize, rule: usize, second: i64, year: i16, month: i8, by_day: bool) -> i32 {
    let Some(commitment) = service(index).and_then(|service| service.commitments.get(which)) else { return 0 };
    let rule = match &commitment.promise {
        Promise::Always(rule) => Some(rule),
        Promise::ByLevel { rules, .. } => rules.get(rule).map(|rule| &rule.rule),
    };
    let Some(rule) = rule else { return 0 };
    let from = if by_day { day(year, month, 1).map(Moment::Day) } else { instant(second, 0).map(Moment::Instant) };
    let Some(from) = from else { return 0 };
    let desk = rule.desk().and_then(|id| CATALOG.desk(id.as_str()));
    let desk = desk.map(|desk| DeskDays { desk, closures: &[], open_days: &[] });
    keep(due(commitment, rule, from, desk, &Readings::default()))
}
