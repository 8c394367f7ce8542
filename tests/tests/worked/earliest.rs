//! The earliest day of a change.

use yakkan::calendar::Date;
use yakkan::calendar::jiff::civil::date;
use yakkan::contract_rules::{EarliestChange, Outcome, Readings, Wish, earliest_change};

use super::{ContractCase, both, broken, contract, family, family_from, line, request, same_day, written};

fn earliest(
    contract: &ContractCase,
    parts: &[(&str, Wish)],
    notice: Date,
    readings: &Readings,
) -> EarliestChange<'static> {
    let parts: Vec<_> = parts.iter().map(|(id, wish)| (*id, notice, *wish)).collect();
    earliest_change(&contract.build(), &request(&parts, written(notice)), readings)
}

#[test]
fn a_cancellation_in_the_lock_waits_for_the_month_in_which_the_lock_ends() {
    let cancel = |notice| {
        let found = earliest(&family(30), &[("ites-mdr", Wish::Cancel)], notice, &Readings::default());
        (found.on, found.answer.parts[0].on)
    };
    assert_eq!(cancel(date(2026, 4, 10)), (Some(date(2027, 3, 1)), date(2027, 3, 31)));
    assert_eq!(cancel(date(2026, 11, 30)), (Some(date(2027, 3, 1)), date(2027, 3, 31)));
    assert_eq!(cancel(date(2026, 12, 1)), (Some(date(2027, 4, 1)), date(2027, 4, 30)));
    assert_eq!(cancel(date(2026, 12, 30)), (Some(date(2027, 4, 1)), date(2027, 4, 30)));
    assert_eq!(cancel(date(2026, 12, 31)), (Some(date(2027, 5, 1)), date(2027, 5, 31)));
}

#[test]
fn a_decrease_of_edr_and_mdr_waits_for_lock_and_notice() {
    let decrease = |notice| {
        let parts = [("ites-edr", Wish::Quantity(28)), ("ites-mdr", Wish::Quantity(28))];
        earliest(&family(30), &parts, notice, &Readings::default()).on
    };
    assert_eq!(decrease(date(2026, 4, 10)), Some(date(2027, 4, 1)));
    assert_eq!(decrease(date(2026, 12, 1)), Some(date(2027, 4, 1)));
    assert_eq!(decrease(date(2026, 12, 2)), Some(date(2027, 4, 2)));
    // Four months before 2027-04-30 is 12-30; before 2027-05-01 it is 2027-01-01.
    assert_eq!(decrease(date(2026, 12, 31)), Some(date(2027, 5, 1)));
}

#[test]
fn an_increase_is_possible_on_the_day_of_the_notice() {
    let parts = [("ites-edr", Wish::Quantity(40)), ("ites-mdr", Wish::Quantity(40))];
    let found = earliest(&family(30), &parts, date(2026, 4, 10), &Readings::default());
    assert_eq!((found.on, found.answer.verdict.outcome()), (Some(date(2026, 4, 10)), Outcome::Allowed));
}

#[test]
fn a_cancellation_without_notice_ends_with_the_month_of_the_day_it_arrives() {
    let contract = contract([line("nec-mimamori", 3)]);
    let found = earliest(&contract, &[("nec-mimamori", Wish::Cancel)], date(2026, 6, 20), &Readings::default());
    assert_eq!((found.on, found.answer.parts[0].on), (Some(date(2026, 6, 20)), date(2026, 6, 30)));
}

#[test]
fn what_is_never_allowed_is_answered_with_the_reasons_of_the_last_day_tried() {
    let found = earliest(&family(30), &[("ites-edr", Wish::Quantity(28))], date(2026, 4, 10), &Readings::default());
    assert_eq!(found.on, None);
    assert_eq!(broken(&found.answer.verdict), [("ites-mdr", "count-mismatch", date(2036, 4, 10))]);
}

#[test]
fn nothing_is_tried_after_2099() {
    let contract = family_from(date(2090, 4, 1), 30);
    let cancel = |notice| earliest(&contract, &[("ites-mdr", Wish::Cancel)], notice, &Readings::default());
    assert_eq!(cancel(date(2099, 8, 31)).on, Some(date(2099, 12, 1)));
    let found = cancel(date(2099, 9, 1));
    assert_eq!(found.on, None);
    assert_eq!(broken(&found.answer.verdict), [("ites-mdr", "notice-too-late", date(2099, 12, 31))]);
}

#[test]
fn an_end_on_the_day_asked_for_and_one_at_the_month_end_meet_on_a_month_end_only() {
    let contract = contract([line("ites-base", 1), line("ites-edr-mdr-base", 1), line("ites-edr", 30)]);
    let parts = [("ites-edr-mdr-base", Wish::Cancel), ("ites-edr", Wish::Cancel)];
    let found = earliest(&contract, &parts, date(2026, 6, 10), &same_day());
    assert_eq!(found.on, Some(date(2026, 6, 30)));
    let family = family_from(date(2024, 4, 1), 30);
    let parts = ["ites-edr-mdr-base", "ites-edr", "ites-mdr"].map(|id| (id, Wish::Cancel));
    // Four months' notice from 2026-06-10 is in time for 2026-10-31.
    assert_eq!(earliest(&family, &parts, date(2026, 6, 10), &same_day()).on, Some(date(2026, 10, 31)));
}

#[test]
fn a_scheduled_change_can_open_the_way() {
    // MDR follows EDR to 40 on 2026-09-01; EDR alone can be 40 from then on only.
    let mut contract = family(30);
    contract.lines[3].changes.push((date(2026, 9, 1), 40));
    let found = earliest(&contract, &[("ites-edr", Wish::Quantity(40))], date(2026, 6, 10), &Readings::default());
    assert_eq!(found.on, Some(date(2026, 9, 1)));
}

#[test]
fn the_days_of_the_parts_are_ignored() {
    let parts = both(date(2090, 1, 1), 40);
    let found =
        earliest_change(&family(30).build(), &request(&parts, written(date(2026, 4, 10))), &Readings::default());
    assert_eq!(found.on, Some(date(2026, 4, 10)));
}
