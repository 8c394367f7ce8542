//! The contract as an allowed change leaves it.

use yakkan::calendar::Date;
use yakkan::calendar::jiff::civil::date;
use yakkan::contract_rules::{NoticeGiven, Wish};

use super::{ContractCase, LineCase, ask, both, contract, family, family_from, line, written};

fn after(contract: &ContractCase, parts: &[(&str, Date, Wish)], notice: NoticeGiven) -> Option<ContractCase> {
    ask(contract, parts, notice).contract(&contract.build()).map(|after| ContractCase::of(&after))
}

#[test]
fn a_quantity_on_the_start_day_is_the_starting_quantity() {
    let start = date(2026, 4, 1);
    assert_eq!(after(&family(30), &both(start, 40), written(start)), Some(family(40)));
}

#[test]
fn a_change_of_the_same_day_is_replaced_and_later_ones_stay() {
    let line = |quantity| line("nec-mimamori", 3).then(date(2026, 6, 1), quantity).then(date(2026, 9, 1), 9);
    let on = date(2026, 6, 1);
    let after = after(&contract([line(5)]), &[("nec-mimamori", on, Wish::Quantity(7))], written(on));
    assert_eq!(after, Some(contract([line(7)])));
}

#[test]
fn a_new_change_stands_among_the_others_in_order_of_days() {
    let present = line("nec-mimamori", 3).then(date(2026, 6, 1), 5).then(date(2026, 9, 1), 9);
    let on = date(2026, 7, 1);
    let after = after(&contract([present]), &[("nec-mimamori", on, Wish::Quantity(2))], written(on));
    let expected = line("nec-mimamori", 3).then(date(2026, 6, 1), 5).then(on, 2).then(date(2026, 9, 1), 9);
    assert_eq!(after, Some(contract([expected])));
}

#[test]
fn a_cancellation_drops_the_changes_after_the_last_day_and_keeps_one_on_it() {
    let present = line("nec-mimamori", 3).then(date(2026, 6, 30), 5).then(date(2026, 7, 1), 9);
    let after =
        after(&contract([present]), &[("nec-mimamori", date(2026, 6, 2), Wish::Cancel)], written(date(2026, 5, 1)));
    assert_eq!(after, Some(contract([line("nec-mimamori", 3).then(date(2026, 6, 30), 5).until(date(2026, 6, 30))])));
}

#[test]
fn an_earlier_end_takes_the_place_of_a_later_one() {
    let mut present = family_from(date(2024, 4, 1), 30);
    present.lines[3].last_day = Some(date(2028, 3, 31));
    let after = after(&present, &[("ites-mdr", date(2026, 12, 31), Wish::Cancel)], written(date(2026, 8, 31))).unwrap();
    present.lines[3].last_day = Some(date(2026, 12, 31));
    assert_eq!(after, present);
}

#[test]
fn an_end_before_the_use_starts_moves_the_start_of_use_to_it() {
    let nec = |use_start, last_day| LineCase {
        use_start: Some(use_start),
        last_day,
        ..LineCase::new("nec-mimamori", date(2026, 1, 10), 3)
    };
    let cancel = |use_start| {
        after(
            &contract([nec(use_start, None)]),
            &[("nec-mimamori", date(2026, 6, 5), Wish::Cancel)],
            written(date(2026, 6, 1)),
        )
    };
    let end = date(2026, 6, 30);
    assert_eq!(cancel(date(2026, 9, 15)), Some(contract([nec(end, Some(end))])));
    assert_eq!(cancel(date(2026, 7, 1)), Some(contract([nec(end, Some(end))])));
    assert_eq!(cancel(end), Some(contract([nec(end, Some(end))])));
    assert_eq!(cancel(date(2026, 6, 29)), Some(contract([nec(date(2026, 6, 29), Some(end))])));
}

#[test]
fn a_refused_change_leaves_no_contract() {
    assert_eq!(after(&family(30), &both(date(2026, 9, 1), 28), written(date(2026, 4, 1))), None);
}

#[test]
fn a_line_may_end_on_the_last_day_a_contract_may_name() {
    let end = date(2099, 12, 31);
    let contract = family_from(date(2090, 4, 1), 30);
    let parts =
        ["ites-base", "ites-edr-mdr-base", "ites-edr", "ites-mdr"].map(|id| (id, date(2099, 12, 1), Wish::Cancel));
    let after = after(&contract, &parts, written(date(2099, 8, 31))).unwrap();
    assert!(after.lines.iter().all(|line| line.last_day == Some(end)));
}
