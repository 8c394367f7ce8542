//! Parts that cannot be: nothing in force, nothing changed, no pause.

use yakkan::calendar::Months;
use yakkan::calendar::jiff::civil::date;
use yakkan::contract_rules::{ChangeRequest, Part, Readings, Service, Wish, check_change};

use super::{ask, broken, contract, family, family_from, line, written};
use crate::cases::service;

#[test]
fn a_pause_is_refused_by_the_document_or_by_its_silence() {
    let mut contract = family(30);
    contract.lines.push(line("nec-mimamori", 3));
    let on = date(2026, 6, 1);
    for (id, code) in [
        ("nec-mimamori", "suspension-not-offered"),
        ("ites-base", "suspension-silent"),
        ("ites-mdr", "suspension-silent"),
    ] {
        let answer = ask(&contract, &[(id, on, Wish::Suspend)], written(on));
        assert_eq!(broken(&answer.verdict), [(id, code, on)]);
        assert_eq!(answer.parts[0].latest_notice, None);
    }
    let nec = ask(&contract, &[("nec-mimamori", on, Wish::Suspend)], written(on));
    assert_eq!(nec.verdict.violations[0].clause.as_str(), "NEC-MIMAMORI-7.7-1");
}

#[test]
fn a_pause_of_what_is_not_in_force_breaks_two_rules() {
    let contract = contract([line("nec-mimamori", 3).until(date(2026, 6, 30))]);
    let suspend = |id, on| broken(&ask(&contract, &[(id, on, Wish::Suspend)], written(date(2026, 4, 1))).verdict);
    let (last, after) = (date(2026, 6, 30), date(2026, 7, 1));
    assert_eq!(suspend("nec-mimamori", last), [("nec-mimamori", "suspension-not-offered", last)]);
    assert_eq!(
        suspend("nec-mimamori", after),
        [("nec-mimamori", "not-in-force", after), ("nec-mimamori", "suspension-not-offered", after),]
    );
    assert_eq!(
        suspend("eset-mdr-ultimate", last),
        [("eset-mdr-ultimate", "not-in-force", last), ("eset-mdr-ultimate", "suspension-silent", last),]
    );
}

#[test]
fn a_pause_is_left_out_of_what_the_other_parts_leave() {
    // EDR would not be paused, so the end of its basic service leaves EDR and MDR without it.
    let on = date(2026, 6, 30);
    let parts = [("ites-edr", on, Wish::Suspend), ("ites-edr-mdr-base", on, Wish::Cancel)];
    assert_eq!(
        broken(&ask(&family(30), &parts, written(date(2026, 6, 1))).verdict),
        [
            ("ites-edr", "missing-companion", date(2026, 7, 1)),
            ("ites-edr", "suspension-silent", on),
            ("ites-mdr", "missing-companion", date(2026, 7, 1)),
        ]
    );
}

#[test]
fn a_quantity_is_for_days_on_which_the_line_is_in_force() {
    let contract = contract([line("nec-mimamori", 3).until(date(2026, 6, 30))]);
    let quantity =
        |on| broken(&ask(&contract, &[("nec-mimamori", on, Wish::Quantity(5))], written(date(2026, 3, 1))).verdict);
    assert_eq!(quantity(date(2026, 3, 31)), [("nec-mimamori", "not-in-force", date(2026, 3, 31))]);
    assert_eq!(quantity(date(2026, 4, 1)), []);
    assert_eq!(quantity(date(2026, 6, 30)), []);
    assert_eq!(quantity(date(2026, 7, 1)), [("nec-mimamori", "not-in-force", date(2026, 7, 1))]);
}

#[test]
fn the_same_quantity_in_the_lock_is_no_change_and_nothing_else() {
    let on = date(2026, 9, 1);
    let answer = ask(&family(30), &[("ites-mdr", on, Wish::Quantity(30))], written(on));
    assert_eq!(broken(&answer.verdict), [("ites-mdr", "no-change", on)]);
    assert_eq!(answer.parts[0].latest_notice, None);
}

#[test]
fn a_cancellation_at_or_after_the_last_day_changes_nothing() {
    let contract = contract([line("nec-mimamori", 3).until(date(2026, 9, 30))]);
    let cancel = |on| broken(&ask(&contract, &[("nec-mimamori", on, Wish::Cancel)], written(date(2026, 4, 1))).verdict);
    assert_eq!(cancel(date(2026, 8, 31)), []);
    assert_eq!(cancel(date(2026, 9, 1)), [("nec-mimamori", "no-change", date(2026, 9, 30))]);
    assert_eq!(cancel(date(2026, 10, 1)), [("nec-mimamori", "no-change", date(2026, 10, 31))]);
}

#[test]
fn a_line_that_ends_in_mid_month_is_not_cancelled_sooner_within_that_month() {
    let contract = contract([line("nec-mimamori", 3).until(date(2026, 6, 15))]);
    let cancel = |on| broken(&ask(&contract, &[("nec-mimamori", on, Wish::Cancel)], written(date(2026, 4, 1))).verdict);
    assert_eq!(cancel(date(2026, 6, 10)), [("nec-mimamori", "no-change", date(2026, 6, 30))]);
    assert_eq!(cancel(date(2026, 5, 31)), []);
}

#[test]
fn a_cancellation_that_changes_nothing_is_still_judged_for_lock_and_notice() {
    let mut contract = family(30);
    let end = date(2026, 12, 31);
    contract.lines[3] = line("ites-mdr", 30).until(end);
    let answer = ask(&contract, &[("ites-mdr", end, Wish::Cancel)], written(date(2026, 9, 1)));
    assert_eq!(
        broken(&answer.verdict),
        [("ites-mdr", "no-change", end), ("ites-mdr", "notice-too-late", end), ("ites-mdr", "within-lock", end),]
    );
    assert_eq!(answer.parts[0].latest_notice, Some(date(2026, 8, 31)));
}

#[test]
fn a_cancellation_before_the_start_is_of_nothing_in_force() {
    // The month's end counts: asked for before a start in mid-month, it ends with the month.
    let contract = contract([super::LineCase::new("nec-mimamori", date(2026, 4, 10), 3)]);
    let cancel = |on| broken(&ask(&contract, &[("nec-mimamori", on, Wish::Cancel)], written(date(2026, 1, 1))).verdict);
    assert_eq!(cancel(date(2026, 3, 31)), [("nec-mimamori", "not-in-force", date(2026, 3, 31))]);
    assert_eq!(cancel(date(2026, 4, 1)), []);
}

#[test]
fn a_contract_is_judged_by_the_terms_of_its_own_edition() {
    // A later edition asks for six months' notice; the line holds the terms of its start: four.
    let mut later: Service = service("ites-mdr").clone();
    later.cancellation_notice.as_mut().unwrap().months = Months(6);
    let part = Part { service: Box::leak(Box::new(later)), on: date(2026, 10, 31), wish: Wish::Cancel };
    let request = ChangeRequest::new([part], written(date(2026, 6, 30))).unwrap();
    let contract = family_from(date(2024, 4, 1), 30).build();
    let answer = check_change(&contract, &request, &Readings::default());
    assert_eq!(broken(&answer.verdict), []);
    assert_eq!(answer.parts[0].latest_notice, Some(date(2026, 6, 30)));
}
