//! The first day on which a change may be made.

use super::*;

fn earliest(contract: &Contract<'static>, parts: &[Wished], notice: &str) -> EarliestChange<'static> {
    let request = request(parts, notice, Some(true));
    let found = earliest_change(contract, &request, &Readings::default());
    assert_eq!(earliest_day(contract, &request, &Readings::default()), found.on, "{notice}");
    found
}

/// Both counts fall together; the day that stands in the parts is no matter.
fn both(count: u32) -> [Wished; 2] {
    [quantity(&GUARD, "2030-01-01", count), quantity(&WATCH, "2030-01-01", count)]
}

#[test]
fn a_decrease_waits_for_its_notice_and_for_the_lock() {
    for (start, notice, expected) in [
        ("2026-04-01", "2026-06-15", "2027-04-01"), // locked to 2027-03-31
        ("2026-04-01", "2026-11-30", "2027-04-01"), // four months before 1 April is 1 December
        ("2026-04-01", "2026-12-02", "2027-04-02"),
        ("2024-04-01", "2026-06-15", "2026-10-15"),
    ] {
        let family = family(start, 30);
        let found = earliest(&family, &both(28), notice);
        assert_eq!(found.on, Some(day(expected)), "{start} {notice}");
        // The answer is that of the day found.
        let parts = both(28).map(|(service, _, wish)| Part { service, on: day(expected), wish });
        let given = NoticeGiven { on: day(notice), written: Some(true) };
        let same = check_change(&family, &ChangeRequest::new(parts, given).unwrap(), &Readings::default());
        assert_eq!(found.answer, same);
    }
}

#[test]
fn a_cancellation_is_asked_for_as_soon_as_its_month_s_end_will_do() {
    // Four months before 2026-10-31 is 2026-06-30, so that the whole of October asks for an end that is in time.
    for (notice, expected) in [("2026-06-30", "2026-10-01"), ("2026-07-01", "2026-11-01")] {
        assert_eq!(
            earliest(&family("2024-04-01", 30), &[cancel(&WATCH, "2030-01-01")], notice).on,
            Some(day(expected))
        );
    }
}

#[test]
fn an_increase_can_be_made_on_the_day_of_its_notice() {
    assert_eq!(earliest(&family("2026-04-01", 30), &both(31), "2026-05-10").on, Some(day("2026-05-10")));
}

/// What is not in force yet cannot be changed: the first day that will do lies in the month of the notice.
#[test]
fn an_increase_waits_for_a_line_that_starts_later_in_the_month_of_the_notice() {
    assert_eq!(earliest(&family("2026-06-20", 30), &both(31), "2026-06-15").on, Some(day("2026-06-20")));
}

/// A guard that falls short where a watch starts on 2026-10-01, unless it is as many again by then.
#[test]
fn what_will_be_broken_later_refuses_as_what_is_broken_at_once() {
    let family = |guards, changes: &[(&str, u32)]| {
        contract([
            line(&BASE, "2026-04-01", 1),
            line(&HUB, "2026-04-01", 1),
            changing(&GUARD, "2026-04-01", guards, changes),
            line(&WATCH, "2026-10-01", 30),
        ])
    };
    let guard = [quantity(&GUARD, "2030-01-01", 29)];
    let found = |family| earliest(&family, &guard, "2026-06-15").on;
    assert_eq!(found(family(31, &[("2026-09-01", 30)])), Some(day("2026-06-15")));
    assert_eq!(found(family(31, &[("2026-10-01", 30)])), Some(day("2026-06-15")));
    assert_eq!(found(family(30, &[])), None);
    assert_eq!(found(family(31, &[("2026-09-01", 30), ("2026-10-02", 30)])), Some(day("2026-06-15")));
    // Where they differed before, nothing new is broken.
    assert_eq!(found(family(31, &[])), Some(day("2026-06-15")));
}

#[test]
fn where_no_day_will_do_the_last_one_tried_says_why() {
    let family = family("2026-04-01", 30);
    let never = earliest(&family, &[quantity(&GUARD, "2030-01-01", 29)], "2026-06-15");
    let last = day("2036-06-15");
    assert_eq!((never.on, broken(&never.answer.verdict)), (None, [("watch", "count-mismatch", last)].to_vec()));
    // Later than 2099 no contract day is.
    let never = earliest(&family, &[quantity(&GUARD, "2030-01-01", 29)], "2098-06-15");
    assert_eq!(broken(&never.answer.verdict), [("watch", "count-mismatch", day("2099-12-31"))]);
}
