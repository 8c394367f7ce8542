//! Four months before, in writing (ITES-EDR-MDR-3-3-15 to -18), and no change before its notice.

use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, Moment, Months, NoticeCount, latest_notice, next_day};
use yakkan::contract_rules::{Breach, NoticeGiven, Outcome, Wish};

use super::{ask, ask_reading, both, broken, contract, counting, family, family_from, line, same_day, written};

/// The rows of the table: a day, months, and the last day in time by each way of counting.
const TABLE: [(Date, u16, [Date; 3]); 4] = [
    (date(2026, 10, 31), 4, [date(2026, 6, 30), date(2026, 6, 30), date(2026, 6, 29)]),
    (date(2027, 2, 28), 4, [date(2026, 10, 28), date(2026, 10, 31), date(2026, 10, 27)]),
    (date(2026, 10, 30), 4, [date(2026, 6, 30), date(2026, 6, 29), date(2026, 6, 29)]),
    (date(2027, 3, 30), 1, [date(2027, 2, 28), date(2027, 2, 27), date(2027, 2, 27)]),
];

#[test]
fn months_before_the_end_of_a_day_are_counted_in_three_ways() {
    for (day, months, latest) in TABLE {
        let counted = NoticeCount::ALL.map(|count| latest_notice(day, Months(months), Moment::EndOfDay, count));
        assert_eq!(counted, latest, "{months} months before {day}");
    }
}

#[test]
fn months_before_the_beginning_of_a_day_are_counted_from_the_end_of_the_day_before() {
    for (day, months, [corresponding, _, clear]) in TABLE {
        let counted = NoticeCount::ALL.map(|count| latest_notice(day, Months(months), Moment::StartOfDay, count));
        assert_eq!(counted, [corresponding, clear, clear], "{months} months before {day}");
    }
}

#[test]
fn a_cancellation_is_in_time_on_the_last_day_and_late_on_the_next() {
    let contract = family_from(date(2024, 4, 1), 30);
    for (last_day, _, latest) in [TABLE[0], TABLE[1]] {
        for (count, latest) in NoticeCount::ALL.into_iter().zip(latest) {
            let cancel = [("ites-mdr", last_day, Wish::Cancel)];
            let in_time = ask_reading(&contract, &cancel, written(latest), &counting(count));
            assert_eq!(in_time.verdict.outcome(), Outcome::Allowed);
            assert_eq!(in_time.parts[0].latest_notice, Some(latest));
            let late = ask_reading(&contract, &cancel, written(next_day(latest)), &counting(count));
            assert_eq!(broken(&late.verdict), [("ites-mdr", "notice-too-late", last_day)]);
            assert_eq!(late.verdict.violations[0].breach, Breach::NoticeTooLate { notice: next_day(latest), latest });
        }
    }
}

#[test]
fn a_cancellation_asked_for_in_mid_month_is_counted_from_the_month_end() {
    let contract = family_from(date(2024, 4, 1), 30);
    let cancel = [("ites-mdr", date(2026, 10, 1), Wish::Cancel)];
    assert_eq!(broken(&ask(&contract, &cancel, written(date(2026, 6, 30))).verdict), []);
    let late = ask(&contract, &cancel, written(date(2026, 7, 1)));
    assert_eq!(broken(&late.verdict), [("ites-mdr", "notice-too-late", date(2026, 10, 31))]);
    assert_eq!(late.parts[0].on, date(2026, 10, 31));
}

#[test]
fn a_decrease_is_counted_from_the_beginning_of_its_day() {
    let contract = family_from(date(2024, 4, 1), 30);
    for (on, latest) in [
        (date(2026, 10, 30), [date(2026, 6, 30), date(2026, 6, 29), date(2026, 6, 29)]),
        (date(2027, 2, 28), [date(2026, 10, 28), date(2026, 10, 27), date(2026, 10, 27)]),
        (date(2028, 6, 30), [date(2028, 2, 29), date(2028, 2, 28), date(2028, 2, 28)]),
    ] {
        for (count, latest) in NoticeCount::ALL.into_iter().zip(latest) {
            let in_time = ask_reading(&contract, &both(on, 28), written(latest), &counting(count));
            assert_eq!(in_time.verdict.outcome(), Outcome::Allowed, "{on}");
            assert_eq!(in_time.parts.iter().map(|part| part.latest_notice).collect::<Vec<_>>(), [None, Some(latest)]);
            let late = ask_reading(&contract, &both(on, 28), written(next_day(latest)), &counting(count));
            assert_eq!(broken(&late.verdict), [("ites-mdr", "notice-too-late", on)]);
        }
    }
}

#[test]
fn lock_notice_and_writing_are_all_reported() {
    let notice = NoticeGiven { on: date(2026, 8, 1), written: Some(false) };
    let on = date(2026, 9, 1);
    assert_eq!(
        broken(&ask(&family(30), &both(on, 28), notice).verdict),
        [("ites-mdr", "notice-not-written", on), ("ites-mdr", "notice-too-late", on), ("ites-mdr", "within-lock", on),]
    );
}

#[test]
fn a_notice_of_which_nobody_says_whether_it_was_written_is_a_condition() {
    let contract = family_from(date(2024, 4, 1), 30);
    let notice = NoticeGiven { on: date(2026, 6, 30), written: None };
    let answer = ask(&contract, &[("ites-mdr", date(2026, 10, 31), Wish::Cancel)], notice);
    assert_eq!(answer.verdict.outcome(), Outcome::Conditional);
    assert_eq!(answer.verdict.conditions.iter().map(|one| one.fact()).collect::<Vec<_>>(), ["written"]);
    assert!(answer.contract(&contract.build()).is_some());
}

#[test]
fn a_cancellation_of_what_is_not_there_is_judged_for_its_notice_alone() {
    let contract = contract([line("ites-base", 1), line("ites-edr-mdr-base", 1), line("ites-edr", 30)]);
    let notice = NoticeGiven { on: date(2026, 7, 1), written: None };
    let answer = ask(&contract, &[("ites-mdr", date(2026, 10, 5), Wish::Cancel)], notice);
    let end = date(2026, 10, 31);
    assert_eq!(broken(&answer.verdict), [("ites-mdr", "not-in-force", end), ("ites-mdr", "notice-too-late", end)]);
    assert_eq!(answer.verdict.conditions.len(), 1);
    assert_eq!(answer.parts[0].latest_notice, Some(date(2026, 6, 30)));
}

#[test]
fn a_quantity_for_what_is_not_there_has_no_notice() {
    let contract = contract([line("ites-base", 1)]);
    let notice = NoticeGiven { on: date(2026, 7, 1), written: Some(false) };
    let answer = ask(&contract, &[("ites-mdr", date(2026, 7, 5), Wish::Quantity(0))], notice);
    assert_eq!(broken(&answer.verdict), [("ites-mdr", "not-in-force", date(2026, 7, 5))]);
    assert_eq!(answer.parts[0].latest_notice, None);
}

#[test]
fn no_change_takes_effect_before_its_notice() {
    let contract = contract([line("nec-mimamori", 3), line("eset-mdr-ultimate", 100)]);
    let notice = written(date(2026, 6, 20));
    let quantity = |on| broken(&ask(&contract, &[("nec-mimamori", on, Wish::Quantity(5))], notice).verdict);
    assert_eq!(quantity(date(2026, 6, 19)), [("nec-mimamori", "effective-before-notice", date(2026, 6, 19))]);
    assert_eq!(quantity(date(2026, 6, 20)), []);

    let cancel = |on| broken(&ask(&contract, &[("nec-mimamori", on, Wish::Cancel)], notice).verdict);
    assert_eq!(cancel(date(2026, 6, 1)), []); // stands for 2026-06-30
    assert_eq!(cancel(date(2026, 5, 31)), [("nec-mimamori", "effective-before-notice", date(2026, 5, 31))]);

    let eset = [("eset-mdr-ultimate", date(2026, 6, 19), Wish::Cancel)];
    assert_eq!(broken(&ask(&contract, &eset, notice).verdict), []);
    let early = ("eset-mdr-ultimate", "effective-before-notice", date(2026, 6, 19));
    assert_eq!(broken(&ask_reading(&contract, &eset, notice, &same_day()).verdict), [early]);
}

#[test]
fn a_change_before_its_notice_is_also_too_late_where_one_is_stated() {
    let contract = family_from(date(2024, 4, 1), 30);
    let end = date(2026, 10, 31);
    let answer = ask(&contract, &[("ites-mdr", end, Wish::Cancel)], written(date(2026, 11, 1)));
    assert_eq!(
        broken(&answer.verdict),
        [("ites-mdr", "effective-before-notice", end), ("ites-mdr", "notice-too-late", end),]
    );
}

#[test]
fn a_part_that_changes_nothing_can_come_before_its_notice() {
    let contract = contract([line("nec-mimamori", 3)]);
    let on = date(2026, 6, 19);
    let ask = |wish| broken(&ask(&contract, &[("nec-mimamori", on, wish)], written(date(2026, 6, 20))).verdict);
    let before = ("nec-mimamori", "effective-before-notice", on);
    assert_eq!(ask(Wish::Quantity(3)), [before, ("nec-mimamori", "no-change", on)]);
    assert_eq!(ask(Wish::Suspend), [before, ("nec-mimamori", "suspension-not-offered", on)]);
}
