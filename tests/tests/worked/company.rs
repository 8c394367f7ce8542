//! What a change leaves: quantities, companions and equal counts on every later day, but for what was broken before.

use yakkan::calendar::jiff::civil::date;
use yakkan::contract_rules::{CancelEffect, Reading, Readings, Wish};

use super::{
    LineCase, ask, ask_reading, at_least, both, broken, contract, family, family_from, line, same_day, written,
};

#[test]
fn edr_under_mdr_cannot_move_alone() {
    let on = date(2026, 9, 15);
    let edr = |quantity, readings: &Readings| {
        broken(&ask_reading(&family(30), &[("ites-edr", on, Wish::Quantity(quantity))], written(on), readings).verdict)
    };
    let mismatch = ("ites-mdr", "count-mismatch", on);
    assert_eq!(edr(29, &Readings::default()), [mismatch]);
    assert_eq!(edr(31, &Readings::default()), [mismatch]);
    assert_eq!(edr(29, &at_least()), [mismatch]);
    assert_eq!(edr(31, &at_least()), []);
}

#[test]
fn mdr_can_fall_alone_where_edr_may_be_more() {
    let contract = family_from(date(2024, 4, 1), 30);
    let on = date(2026, 9, 1);
    let parts = [("ites-mdr", on, Wish::Quantity(28))];
    let notice = written(date(2026, 5, 1));
    assert_eq!(broken(&ask(&contract, &parts, notice).verdict), [("ites-mdr", "count-mismatch", on)]);
    assert_eq!(broken(&ask_reading(&contract, &parts, notice, &at_least()).verdict), []);
}

#[test]
fn edr_that_ends_under_mdr_is_a_missing_companion_and_no_other_count() {
    let answer = ask(&family(30), &[("ites-edr", date(2026, 9, 10), Wish::Cancel)], written(date(2026, 9, 1)));
    assert_eq!(broken(&answer.verdict), [("ites-mdr", "missing-companion", date(2026, 10, 1))]);
    // Both are in force on that day in the present contract.
    assert!(answer.verdict.grounds.readings.contains(Reading::SameCount));
}

#[test]
fn the_basic_service_of_edr_and_mdr_is_not_left_alone() {
    let notice = written(date(2026, 11, 30));
    let end = date(2027, 3, 31);
    let cancel = |services: &[&'static str]| {
        let parts: Vec<_> = services.iter().map(|id| (*id, end, Wish::Cancel)).collect();
        broken(&ask(&family(30), &parts, notice).verdict)
    };
    assert_eq!(cancel(&["ites-mdr"]), []);
    assert_eq!(cancel(&["ites-edr", "ites-mdr"]), [("ites-edr-mdr-base", "not-alone", date(2027, 4, 1))]);
    assert_eq!(cancel(&["ites-edr", "ites-mdr", "ites-edr-mdr-base"]), []);
}

#[test]
fn where_a_silent_service_ends_on_the_day_asked_for_the_others_outlast_it_to_the_month_end() {
    let readings = same_day();
    let cancel = |on| {
        let parts = ["ites-edr-mdr-base", "ites-edr", "ites-mdr"].map(|id| (id, on, Wish::Cancel));
        broken(&ask_reading(&family(30), &parts, written(date(2026, 11, 30)), &readings).verdict)
    };
    let eve = date(2027, 3, 31);
    assert_eq!(
        cancel(date(2027, 3, 30)),
        [("ites-edr", "missing-companion", eve), ("ites-mdr", "missing-companion", eve)]
    );
    assert_eq!(cancel(eve), []);
}

#[test]
fn the_end_of_the_basic_service_is_missed_by_everything_that_stands_on_it() {
    let mut contract = family(30);
    contract.lines.extend([
        line("ites-id", 20),
        line("ites-id-cert", 10),
        line("ites-id-setup", 1),
        line("ites-pc-support", 5),
    ]);
    let answer = ask(&contract, &[("ites-base", date(2026, 9, 1), Wish::Cancel)], written(date(2026, 9, 1)));
    let after = date(2026, 10, 1);
    // The certificates stand on ID management, which goes on; the setup looked on its first day only.
    assert_eq!(
        broken(&answer.verdict),
        ["ites-edr-mdr-base", "ites-edr", "ites-mdr", "ites-id", "ites-pc-support"].map(|id| (
            id,
            "missing-companion",
            after
        ))
    );
}

#[test]
fn a_setup_looks_for_id_management_on_the_day_it_starts() {
    let setup = LineCase::new("ites-id-setup", date(2026, 10, 1), 1);
    let contract = contract([line("ites-base", 1), line("ites-id", 20), setup]);
    let cancel = |on| broken(&ask(&contract, &[("ites-id", on, Wish::Cancel)], written(date(2026, 9, 1))).verdict);
    assert_eq!(cancel(date(2026, 9, 30)), [("ites-id-setup", "missing-companion", date(2026, 10, 1))]);
    assert_eq!(cancel(date(2026, 10, 1)), []); // to 2026-10-31
}

#[test]
fn a_count_that_will_differ_when_mdr_starts_is_found_on_that_day() {
    let mut contract = family(30);
    contract.lines[3].start = date(2026, 10, 1);
    let on = date(2026, 6, 1);
    let edr = [("ites-edr", on, Wish::Quantity(28))];
    let late = [("ites-mdr", "count-mismatch", date(2026, 10, 1))];
    assert_eq!(broken(&ask(&contract, &edr, written(on)).verdict), late);
    contract.lines[2].changes.push((date(2026, 10, 1), 30));
    assert_eq!(broken(&ask(&contract, &edr, written(on)).verdict), []);
}

#[test]
fn quantities_obey_minimum_and_step_at_every_change() {
    let contract =
        contract([line("ites-base", 1), line("ites-id", 30), line("ites-id-cert", 10), line("ites-id-setup", 1)]);
    let on = date(2026, 6, 1);
    let quantity = |id: &'static str, quantity| {
        let violations = broken(&ask(&contract, &[(id, on, Wish::Quantity(quantity))], written(on)).verdict);
        violations
            .into_iter()
            .map(|(service, code, day)| {
                assert_eq!((service, day), (id, on));
                code
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(quantity("ites-id", 19), ["below-minimum"]);
    assert_eq!(quantity("ites-id", 20), [""; 0]);
    assert_eq!(quantity("ites-id", 21), [""; 0]);
    for (count, code) in
        [(0, "below-minimum"), (5, "below-minimum"), (9, "below-minimum"), (11, "off-step"), (15, "off-step")]
    {
        assert_eq!(quantity("ites-id-cert", count), [code], "{count} certificates");
    }
    assert_eq!(quantity("ites-id-cert", 20), [""; 0]);
    assert_eq!(quantity("ites-base", 0), ["below-minimum"]);
    assert_eq!(quantity("ites-base", 2), ["off-step"]);
    assert_eq!(quantity("ites-id-setup", 2), ["off-step"]);
}

#[test]
fn mdr_falls_to_25_and_not_below() {
    let contract = family_from(date(2024, 4, 1), 30);
    let on = date(2026, 9, 1);
    let fall = |quantity| broken(&ask(&contract, &both(on, quantity), written(date(2026, 5, 1))).verdict);
    assert_eq!(fall(25), []);
    assert_eq!(fall(24), [("ites-mdr", "below-minimum", on)]);
}

#[test]
fn what_was_broken_before_refuses_no_other_change() {
    let contract = contract([line("ites-base", 1), line("ites-id", 19), line("ites-pc-support", 5)]);
    let on = date(2026, 6, 1);
    assert_eq!(broken(&ask(&contract, &[("ites-pc-support", on, Wish::Quantity(6))], written(on)).verdict), []);
    // Nor a change of its own that leaves the same rule broken.
    assert_eq!(broken(&ask(&contract, &[("ites-id", on, Wish::Quantity(18))], written(on)).verdict), []);
}

#[test]
fn what_is_broken_on_another_day_is_the_changes_own() {
    let id = line("ites-id", 19).then(date(2026, 7, 1), 25);
    let contract = contract([line("ites-base", 1), id]);
    let ask = |on| broken(&ask(&contract, &[("ites-id", on, Wish::Quantity(18))], written(date(2026, 5, 1))).verdict);
    assert_eq!(ask(date(2026, 6, 30)), []);
    assert_eq!(ask(date(2026, 7, 1)), [("ites-id", "below-minimum", date(2026, 7, 1))]);
}

#[test]
fn a_breach_is_reported_from_the_first_day_on_which_it_is_new() {
    // The present contract differs from 2026-07-01 to 2026-07-31: EDR 31, MDR 30, then both 31.
    let mut contract = family(30);
    contract.lines[2].changes.push((date(2026, 7, 1), 31));
    contract.lines[3].changes.push((date(2026, 8, 1), 31));
    let on = date(2026, 7, 15);
    let edr = ask(&contract, &[("ites-edr", on, Wish::Quantity(32))], written(on));
    assert_eq!(broken(&edr.verdict), [("ites-mdr", "count-mismatch", date(2026, 8, 1))]);
    let mdr = ask(&contract, &[("ites-mdr", on, Wish::Quantity(32))], written(on));
    assert_eq!(broken(&mdr.verdict), []);
}

#[test]
fn a_missing_companion_hides_a_second_one_of_the_same_service() {
    // Without the basic service of the whole family, EDR and MDR lack a companion before and after.
    let contract = contract([line("ites-edr-mdr-base", 1), line("ites-edr", 30), line("ites-mdr", 30)]);
    let answer = ask(&contract, &[("ites-edr-mdr-base", date(2026, 9, 30), Wish::Cancel)], written(date(2026, 9, 1)));
    assert_eq!(broken(&answer.verdict), []);
}

#[test]
fn a_part_that_changes_nothing_is_left_out_of_what_the_others_leave() {
    let contract = family_from(date(2024, 4, 1), 30);
    let on = date(2026, 9, 1);
    let parts = [("ites-edr", on, Wish::Quantity(30)), ("ites-mdr", on, Wish::Quantity(28))];
    assert_eq!(
        broken(&ask(&contract, &parts, written(date(2026, 5, 1))).verdict),
        [("ites-edr", "no-change", on), ("ites-mdr", "count-mismatch", on),]
    );
}

#[test]
fn a_part_that_is_refused_for_lock_or_notice_still_counts_for_what_is_left() {
    let on = date(2026, 9, 1);
    let joint = broken(&ask(&family(30), &both(on, 28), written(date(2026, 8, 1))).verdict);
    assert_eq!(joint, [("ites-mdr", "notice-too-late", on), ("ites-mdr", "within-lock", on)]);
}

#[test]
fn the_earliest_part_opens_what_is_judged() {
    // EDR leaves 30 for a month before MDR follows.
    let parts =
        [("ites-edr", date(2026, 6, 1), Wish::Quantity(40)), ("ites-mdr", date(2026, 7, 1), Wish::Quantity(40))];
    for parts in [parts, [parts[1], parts[0]]] {
        let answer = ask(&family(30), &parts, written(date(2026, 5, 1)));
        assert_eq!(broken(&answer.verdict), [("ites-mdr", "count-mismatch", date(2026, 6, 1))]);
    }
}

#[test]
fn a_replaced_change_is_replaced_for_that_line_only() {
    let mut contract = family(30);
    contract.lines[2].changes.push((date(2026, 9, 1), 40));
    contract.lines[3].changes.push((date(2026, 9, 1), 40));
    let on = date(2026, 9, 1);
    let answer = ask(&contract, &[("ites-edr", on, Wish::Quantity(45))], written(on));
    assert_eq!(broken(&answer.verdict), [("ites-mdr", "count-mismatch", on)]);
}

#[test]
fn the_reading_of_a_stated_effect_changes_nothing() {
    let readings = Readings { cancel_effect: CancelEffect::SameDay, ..Readings::default() };
    let answer =
        ask_reading(&family(30), &[("ites-mdr", date(2027, 4, 2), Wish::Cancel)], written(date(2026, 6, 1)), &readings);
    assert_eq!(broken(&answer.verdict), []);
    assert_eq!(answer.parts[0].on, date(2027, 4, 30));
    assert!(!answer.verdict.grounds.readings.contains(Reading::CancelEffect));
}
