//! One year from the start of MDR: no decrease and no cancellation whose first changed day falls in it (ITES-EDR-MDR-1.14-1 and -2).

use yakkan::calendar::jiff::civil::date;
use yakkan::contract_rules::{Breach, Outcome, Reading, Wish};

use super::{LineCase, ask, both, broken, contract, family, family_from, line, written};

#[test]
fn a_decrease_is_locked_to_the_last_day_of_the_year_and_free_on_the_next() {
    let notice = written(date(2026, 5, 1));
    for on in [date(2026, 9, 1), date(2027, 3, 30), date(2027, 3, 31)] {
        assert_eq!(broken(&ask(&family(30), &both(on, 28), notice).verdict), [("ites-mdr", "within-lock", on)]);
    }
    for on in [date(2027, 4, 1), date(2027, 4, 2)] {
        assert_eq!(broken(&ask(&family(30), &both(on, 28), notice).verdict), []);
    }
}

#[test]
fn a_cancellation_that_ends_on_the_last_day_of_the_lock_is_out_of_it() {
    let notice = written(date(2026, 5, 1));
    let cancel = |on| broken(&ask(&family(30), &[("ites-mdr", on, Wish::Cancel)], notice).verdict);
    assert_eq!(cancel(date(2027, 2, 28)), [("ites-mdr", "within-lock", date(2027, 2, 28))]);
    assert_eq!(cancel(date(2027, 3, 1)), []); // stands for 2027-03-31
    assert_eq!(cancel(date(2027, 3, 31)), []);
}

#[test]
fn a_lock_that_starts_in_the_month_holds_the_whole_month_before_its_end() {
    // To 2026-08-30: a cancellation that ends on 08-31 changes 09-01 first, one that ends on 07-31 changes 08-01.
    let contract = family_from(date(2025, 8, 31), 30);
    let notice = written(date(2025, 9, 1));
    let cancel = |on| broken(&ask(&contract, &[("ites-mdr", on, Wish::Cancel)], notice).verdict);
    assert_eq!(cancel(date(2026, 7, 31)), [("ites-mdr", "within-lock", date(2026, 7, 31))]);
    assert_eq!(cancel(date(2026, 8, 1)), []);
    let decrease = |on| broken(&ask(&contract, &both(on, 28), notice).verdict);
    assert_eq!(decrease(date(2026, 8, 30)), [("ites-mdr", "within-lock", date(2026, 8, 30))]);
    assert_eq!(decrease(date(2026, 8, 31)), []);
}

#[test]
fn a_lock_from_a_leap_day_ends_with_february() {
    let contract = family_from(date(2024, 2, 29), 30);
    let notice = written(date(2024, 3, 1));
    let answer = ask(&contract, &both(date(2025, 2, 28), 28), notice);
    assert_eq!(broken(&answer.verdict), [("ites-mdr", "within-lock", date(2025, 2, 28))]);
    assert_eq!(answer.verdict.violations[0].breach, Breach::WithinLock { until: date(2025, 2, 28) });
    assert_eq!(broken(&ask(&contract, &both(date(2025, 3, 1), 28), notice).verdict), []);
    let cancel = |on| broken(&ask(&contract, &[("ites-mdr", on, Wish::Cancel)], notice).verdict);
    assert_eq!(cancel(date(2025, 1, 31)), [("ites-mdr", "within-lock", date(2025, 1, 31))]);
    assert_eq!(cancel(date(2025, 2, 1)), []);
}

#[test]
fn licences_added_later_share_the_lock() {
    let mut contract = family(30);
    contract.lines[2].changes.push((date(2027, 1, 1), 40));
    contract.lines[3].changes.push((date(2027, 1, 1), 40));
    let answer = ask(&contract, &both(date(2027, 4, 1), 28), written(date(2026, 12, 1)));
    assert_eq!(broken(&answer.verdict), []);
    assert!(answer.verdict.grounds.readings.contains(Reading::LockScope));
}

#[test]
fn an_increase_has_neither_lock_nor_notice() {
    let mut notice = written(date(2026, 4, 2));
    notice.written = None;
    let answer = ask(&family(30), &both(date(2026, 4, 2), 31), notice);
    assert_eq!(answer.verdict.outcome(), Outcome::Allowed);
    assert_eq!(answer.parts.iter().map(|part| part.latest_notice).collect::<Vec<_>>(), [None, None]);
    for reading in [Reading::LockScope, Reading::NoticeCount, Reading::CancelEffect] {
        assert!(!answer.verdict.grounds.readings.contains(reading), "{}", reading.name());
    }
    assert!(answer.verdict.grounds.readings.contains(Reading::SameCount));
}

#[test]
fn a_decrease_from_the_start_on_is_locked() {
    let on = date(2026, 4, 1);
    assert_eq!(
        broken(&ask(&family(30), &both(on, 28), written(date(2025, 11, 1))).verdict),
        [("ites-mdr", "within-lock", on)]
    );
}

#[test]
fn a_cancellation_on_the_eve_of_the_start_changes_the_first_locked_day() {
    let cancel = |on| broken(&ask(&family(30), &[("ites-mdr", on, Wish::Cancel)], written(date(2025, 9, 1))).verdict);
    let eve = date(2026, 3, 31);
    assert_eq!(cancel(date(2026, 3, 15)), [("ites-mdr", "not-in-force", eve), ("ites-mdr", "within-lock", eve)]);
    assert_eq!(cancel(date(2026, 2, 15)), [("ites-mdr", "not-in-force", date(2026, 2, 28))]);
}

#[test]
fn the_lock_is_that_of_the_mdr_line_and_not_of_its_family() {
    let mut late = family(30);
    late.lines[3] = LineCase::new("ites-mdr", date(2026, 10, 10), 30);
    let notice = written(date(2026, 10, 10));
    let decrease = |on| broken(&ask(&late, &both(on, 28), notice).verdict);
    assert_eq!(decrease(date(2027, 10, 9)), [("ites-mdr", "within-lock", date(2027, 10, 9))]);
    assert_eq!(decrease(date(2027, 10, 10)), []);
}

#[test]
fn other_services_have_no_lock() {
    let contract =
        contract([line("ites-base", 1), line("ites-edr-mdr-base", 1), line("ites-edr", 30), line("nec-mimamori", 3)]);
    let on = date(2026, 4, 2);
    let parts = [("ites-edr", on, Wish::Quantity(29)), ("nec-mimamori", on, Wish::Quantity(2))];
    assert_eq!(broken(&ask(&contract, &parts, written(on)).verdict), []);
}

#[test]
fn whether_it_is_a_decrease_is_told_by_the_quantity_of_that_day() {
    // 30 to 2026-08-31, 40 from 2026-09-01 on.
    let mut contract = family(30);
    contract.lines[2].changes.push((date(2026, 9, 1), 40));
    contract.lines[3].changes.push((date(2026, 9, 1), 40));
    let notice = written(date(2026, 4, 10));
    let ask = |on, quantity| broken(&ask(&contract, &both(on, quantity), notice).verdict);
    assert_eq!(ask(date(2026, 8, 31), 35), []);
    assert_eq!(ask(date(2026, 9, 1), 35), [("ites-mdr", "within-lock", date(2026, 9, 1))]);
    // 45 first, and the 40 of the day after is not judged again.
    assert_eq!(ask(date(2026, 8, 31), 45), []);
    assert_eq!(
        ask(date(2026, 9, 1), 40),
        [("ites-edr", "no-change", date(2026, 9, 1)), ("ites-mdr", "no-change", date(2026, 9, 1)),]
    );
}
