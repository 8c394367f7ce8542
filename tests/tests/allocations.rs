//! What is asked for most allocates nothing: an allowed change, and reading its answer.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test may panic")]

mod cases;

use allocation_counter::measure;
use cases::{ContractCase, LineCase, service};
use yakkan::calendar::at_japan;
use yakkan::calendar::jiff::civil::date;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{
    ChangeRequest, NoticeGiven, NoticeKind, Outcome, Part, Readings, Wish, check_change, latest_notice,
};
use yakkan::quota::{Use, check_use};
use yakkan::severity::{DeskDays, Moment, due, rule_for};

static CATALOG: Catalog = Catalog::built_in();
const ALL_LINES: [(&str, u32); 4] = [("ites-base", 1), ("ites-edr-mdr-base", 1), ("ites-edr", 30), ("ites-mdr", 30)];

fn contract(lines: &[(&'static str, u32)]) -> ContractCase {
    ContractCase { lines: lines.iter().map(|(id, quantity)| LineCase::new(id, date(2026, 4, 1), *quantity)).collect() }
}

fn request(wish: Wish, on: yakkan::calendar::Date) -> ChangeRequest<'static> {
    let parts = ["ites-edr", "ites-mdr"].map(|id| Part { service: service(id), on, wish });
    ChangeRequest::new(parts, NoticeGiven { on: date(2026, 8, 20), written: Some(true) }).unwrap()
}

#[test]
fn the_counter_counts() {
    assert_eq!(measure(|| drop(std::hint::black_box(Box::new(7)))).count_total, 1);
}

#[test]
fn an_allowed_increase_allocates_nothing() {
    let readings = Readings::default();
    for lines in [&ALL_LINES[2..], &ALL_LINES] {
        let contract = contract(lines).build();
        let increase = request(Wish::Quantity(40), date(2026, 9, 1));
        let counted = measure(|| {
            let answer = check_change(&contract, &increase, &readings);
            assert_eq!(answer.verdict.outcome(), Outcome::Allowed);
        });
        assert_eq!(counted.count_total, 0, "{} lines", lines.len());
    }
}

#[test]
fn an_allowed_decrease_with_lock_and_notice_allocates_nothing() {
    let readings = Readings::default();
    let contract = contract(&ALL_LINES).build();
    let decrease = request(Wish::Quantity(28), date(2027, 4, 1));
    let counted = measure(|| {
        let answer = check_change(&contract, &decrease, &readings);
        assert_eq!(answer.verdict.outcome(), Outcome::Allowed);
    });
    assert_eq!(counted.count_total, 0);
}

#[test]
fn the_last_day_for_a_notice_allocates_nothing() {
    let readings = Readings::default();
    let counted = measure(|| {
        let latest = latest_notice(service("ites-mdr"), NoticeKind::Cancellation, date(2026, 10, 31), &readings);
        assert_eq!(latest.on, Some(date(2026, 6, 30)));
    });
    assert_eq!(counted.count_total, 0);
}

#[test]
fn an_allowed_use_beside_others_allocates_nothing() {
    let readings = Readings::default();
    let contract = contract(&ALL_LINES).build();
    let [tickets, _] = &*service("ites-mdr").allowances else { panic!("MDR grants two kinds of tickets") };
    let ticket = |day| Use {
        service: service("ites-mdr"),
        allowance: tickets,
        on: date(2026, 6, day),
        units: None,
        holder: None,
    };
    let (uses, handled) = ([ticket(1), ticket(2)], [(&tickets.attestations[0].fact, false)]);
    let counted = measure(|| {
        let answer = check_use(&contract, &uses, &ticket(30), &handled, &readings);
        assert_eq!(answer.verdict.outcome(), Outcome::Allowed);
    });
    assert_eq!(counted.count_total, 0);
}

#[test]
fn a_due_instant_across_a_new_year_allocates_nothing() {
    let readings = Readings::default();
    let desk = CATALOG.desk("nec-desk").map(|desk| DeskDays { desk, closures: &[], open_days: &[] });
    let answer = service("nec-mimamori").commitment("inquiry-answer").unwrap();
    let counted = measure(|| {
        let rule = rule_for(answer, None).unwrap();
        let due = due(answer, rule, Moment::Instant(at_japan(date(2026, 12, 25), 600)), desk, &readings).unwrap();
        assert_eq!(due.at, Some(Moment::Instant(at_japan(date(2027, 1, 6), 18 * 60))));
    });
    assert_eq!(counted.count_total, 0);
}
