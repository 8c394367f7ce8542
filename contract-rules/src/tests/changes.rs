//! Each part of a change: is there something to change, is it out of the lock, is its notice in time?

use super::*;

const NONE: [&str; 0] = [];

/// Of 2026-04-01: the lock is over with 2027-03-31.
#[test]
fn a_decrease_falls_in_the_lock_until_its_year_is_over() {
    let both = |on: &'static str| [quantity(&GUARD, on, 28), quantity(&WATCH, on, 28)];
    for (on, expected) in
        [("2026-04-02", &["within-lock"][..]), ("2027-03-31", &["within-lock"]), ("2027-04-01", &NONE)]
    {
        let family = family("2026-04-01", 30);
        // The notice of the first is late as well: four months before.
        let notice = if on == "2026-04-02" { "2025-12-02" } else { "2026-04-01" };
        assert_eq!(codes(&ask(&family, &both(on), notice)), expected, "{on}");
    }
    let answer = ask(&family("2026-04-01", 30), &both("2027-03-31"), "2026-04-01");
    let violation = &answer.verdict.violations[0];
    assert_eq!(violation.breach, Breach::WithinLock { until: day("2027-03-31") });
    assert_eq!((violation.service.id.as_str(), violation.clause.as_str()), ("watch", "WATCH-6"));
}

/// The first changed day of a cancellation is the day after its last.
#[test]
fn a_cancellation_falls_in_the_lock_until_its_last_day_is_the_lock_s() {
    let family = family("2026-04-01", 30);
    let asked = |on| ask(&family, &[cancel(&WATCH, on)], "2026-04-01");
    for (on, expected) in
        [("2027-02-28", &["within-lock"][..]), ("2027-03-01", &NONE), ("2027-03-31", &NONE), ("2027-04-01", &NONE)]
    {
        assert_eq!(codes(&asked(on)), expected, "{on}");
    }
    assert_eq!(asked("2027-02-28").verdict.violations[0].clause.as_str(), "WATCH-7");
    assert!(asked("2027-02-28").verdict.grounds.readings.contains(Reading::LockScope));
}

#[test]
fn a_lock_that_names_one_kind_locks_that_kind_alone() {
    static DECREASES: LazyLock<Service> = LazyLock::new(|| Service {
        lock: Some(Lock { cancellation: None, ..WATCH.lock.clone().unwrap() }),
        companions: Cow::Borrowed(&[]),
        same_count: None,
        ..WATCH.clone()
    });
    let contract = contract([line(&DECREASES, "2026-04-01", 30)]);
    assert_eq!(codes(&ask(&contract, &[quantity(&DECREASES, "2026-12-01", 28)], "2026-04-01")), ["within-lock"]);
    let cancelled = ask(&contract, &[cancel(&DECREASES, "2026-12-01")], "2026-04-01");
    assert_eq!(codes(&cancelled), NONE);
    assert!(!cancelled.verdict.grounds.readings.contains(Reading::LockScope));
}

/// Four months before 2027-08-31 is 2027-04-30, or the day before for the readings that count to the beginning of the day.
#[test]
fn the_notice_of_a_decrease_is_in_time_on_the_last_day_and_late_on_the_next() {
    let family = family("2024-04-01", 30);
    let parts = [quantity(&GUARD, "2027-08-31", 28), quantity(&WATCH, "2027-08-31", 28)];
    for (count, latest, next) in [
        (yakkan_calendar::NoticeCount::CorrespondingDay, "2027-04-30", "2027-05-01"),
        (yakkan_calendar::NoticeCount::EndOfDay, "2027-04-29", "2027-04-30"),
        (yakkan_calendar::NoticeCount::ClearMonths, "2027-04-29", "2027-04-30"),
    ] {
        let readings = Readings { notice_count: count, ..Readings::default() };
        let in_time = ask_reading(&family, &parts, latest, &readings);
        assert_eq!(codes(&in_time), NONE, "{count:?}");
        assert_eq!(in_time.parts.iter().map(|part| part.latest_notice).collect::<Vec<_>>(), [None, Some(day(latest))]);
        let late = ask_reading(&family, &parts, next, &readings);
        assert_eq!(codes(&late), ["notice-too-late"], "{count:?}");
        let breach = Breach::NoticeTooLate { notice: day(next), latest: day(latest) };
        assert_eq!(
            (&late.verdict.violations[0].breach, late.verdict.violations[0].clause.as_str()),
            (&breach, "WATCH-8")
        );
    }
}

/// A cancellation ends at 24:00 of its last day, so `end-of-day` counts back from the day after.
#[test]
fn the_notice_of_a_cancellation_is_counted_from_the_end_of_its_last_day() {
    let family = family("2024-04-01", 30);
    for (count, latest) in [
        (yakkan_calendar::NoticeCount::CorrespondingDay, "2026-10-28"),
        (yakkan_calendar::NoticeCount::EndOfDay, "2026-10-31"),
        (yakkan_calendar::NoticeCount::ClearMonths, "2026-10-27"),
    ] {
        let readings = Readings { notice_count: count, ..Readings::default() };
        let answer = ask_reading(&family, &[cancel(&WATCH, "2027-02-10")], latest, &readings);
        assert_eq!(codes(&answer), NONE, "{count:?}");
        let part = &answer.parts[0];
        assert_eq!((part.on, part.latest_notice), (day("2027-02-28"), Some(day(latest))));
        assert_eq!((part.service.id.as_str(), answer.parts.len()), ("watch", 1));
        assert!(answer.verdict.grounds.readings.contains(Reading::NoticeCount));
        assert!(clauses(&answer.verdict.grounds).contains(&"WATCH-10"));
        let found = latest_notice(&WATCH, NoticeKind::Cancellation, day("2027-02-10"), &readings);
        assert_eq!((found.on, found.effective), (Some(day(latest)), day("2027-02-28")));
    }
    let decrease = latest_notice(&WATCH, NoticeKind::Decrease, day("2027-02-10"), &Readings::default());
    assert_eq!((decrease.on, decrease.effective), (Some(day("2026-10-10")), day("2027-02-10")));
    let silent = latest_notice(&BASE, NoticeKind::Cancellation, day("2027-02-10"), &same_day());
    assert_eq!((silent.on, silent.effective), (None, day("2027-02-10")));
    assert!(silent.grounds.readings.contains(Reading::CancelEffect));
    // The day alone is the same day.
    for (service, kind, expected) in [
        (&WATCH, NoticeKind::Cancellation, Some(day("2026-10-28"))),
        (&WATCH, NoticeKind::Decrease, Some(day("2026-10-10"))),
        (&BASE, NoticeKind::Cancellation, None),
    ] {
        assert_eq!(latest_notice_day(service, kind, day("2027-02-10"), &Readings::default()), expected);
    }
}

#[test]
fn a_notice_that_must_be_in_writing_is_refused_or_asked_for() {
    let family = family("2024-04-01", 30);
    let asked = |written| {
        check_change(&family, &request(&[cancel(&WATCH, "2027-08-31")], "2027-01-01", written), &Readings::default())
    };
    assert_eq!(asked(Some(true)).verdict.outcome(), Outcome::Allowed);
    let refused = asked(Some(false)).verdict;
    assert_eq!(broken(&refused), [("watch", "notice-not-written", day("2027-08-31"))]);
    assert_eq!((refused.outcome(), refused.violations[0].clause.as_str()), (Outcome::Refused, "WATCH-9"));
    let conditional = asked(None).verdict;
    assert_eq!((conditional.outcome(), conditional.conditions.len()), (Outcome::Conditional, 1));
    let condition = &conditional.conditions[0];
    assert_eq!(
        (condition.fact(), condition.clause.as_str(), condition.service.id.as_str()),
        ("written", "WATCH-9", "watch")
    );
}

#[test]
fn an_increase_has_neither_lock_nor_notice() {
    let family = family("2026-04-01", 30);
    let parts = [quantity(&GUARD, "2026-05-01", 31), quantity(&WATCH, "2026-05-01", 31)];
    let answer = ask(&family, &parts, "2026-05-01");
    assert_eq!(answer.verdict.outcome(), Outcome::Allowed);
    assert!(answer.parts.iter().all(|part| part.latest_notice.is_none()));
    assert!(!answer.verdict.grounds.readings.contains(Reading::LockScope));
}

#[test]
fn a_quantity_needs_a_line_in_force_and_something_to_change() {
    let contract = contract([until(changing(&GUARD, "2026-04-01", 30, &[("2026-06-01", 40)]), "2026-09-30")]);
    for (on, count, expected) in [
        ("2026-03-31", 31, "not-in-force"),
        ("2026-10-01", 31, "not-in-force"),
        ("2026-04-01", 30, "no-change"),
        ("2026-05-31", 30, "no-change"),
        ("2026-06-01", 40, "no-change"),
        ("2026-09-30", 40, "no-change"),
    ] {
        let answer = ask(&contract, &[quantity(&GUARD, on, count)], "2026-03-01");
        assert_eq!(broken(&answer.verdict), [("guard", expected, day(on))], "{on} {count}");
        assert_eq!(answer.verdict.violations[0].clause.as_str(), "GUARD-1");
    }
    for (on, count) in [("2026-04-01", 31), ("2026-05-31", 40), ("2026-06-01", 30), ("2026-09-30", 30)] {
        assert_eq!(codes(&ask(&contract, &[quantity(&GUARD, on, count)], "2026-03-01")), NONE, "{on} {count}");
    }
    assert_eq!(codes(&ask(&contract, &[quantity(&CARDS, "2026-05-01", 10)], "2026-03-01")), ["not-in-force"]);
}

#[test]
fn a_cancellation_needs_a_line_that_has_started_and_would_go_on() {
    let contract = contract([until(line(&BASE, "2026-04-10", 1), "2026-09-30")]);
    let by_day = |on| codes(&ask_reading(&contract, &[cancel(&BASE, on)], "2026-03-01", &same_day()));
    for (on, expected) in [
        ("2026-04-09", &["not-in-force"][..]),
        ("2026-04-10", &NONE),
        ("2026-04-11", &NONE),
        ("2026-09-29", &NONE),
        ("2026-09-30", &["no-change"]),
        ("2026-10-01", &["no-change"]),
    ] {
        assert_eq!(by_day(on), expected, "{on}");
    }
    // To the month's end it is the normalised day that counts.
    let by_month = |on| broken(&ask(&contract, &[cancel(&BASE, on)], "2026-03-01").verdict);
    assert_eq!(by_month("2026-03-31"), [("base", "not-in-force", day("2026-03-31"))]);
    assert_eq!(by_month("2026-04-01"), []);
    assert_eq!(by_month("2026-08-31"), []);
    assert_eq!(by_month("2026-09-01"), [("base", "no-change", day("2026-09-30"))]);
    assert_eq!(codes(&ask(&contract, &[cancel(&CARDS, "2026-05-01")], "2026-03-01")), ["not-in-force"]);
}

#[test]
fn a_suspension_is_refused_by_what_the_document_says_of_it() {
    let contract = contract([line(&SETUP, "2026-04-01", 1), until(line(&CARDS, "2026-04-01", 10), "2026-09-30")]);
    let asked = |service, on| ask(&contract, &[(service, on, Wish::Suspend)], "2026-03-01");
    let refused = asked(&SETUP, "2026-04-01");
    assert_eq!(codes(&refused), ["suspension-not-offered"]);
    assert_eq!(refused.verdict.violations[0].clause.as_str(), "SETUP-3");
    assert_eq!((refused.parts[0].on, refused.parts[0].latest_notice), (day("2026-04-01"), None));
    assert_eq!(codes(&asked(&SETUP, "2026-03-31")), ["not-in-force", "suspension-not-offered"]);
    assert_eq!(codes(&asked(&CARDS, "2026-09-30")), ["suspension-silent"]);
    assert_eq!(codes(&asked(&CARDS, "2026-10-01")), ["not-in-force", "suspension-silent"]);
    assert_eq!(codes(&asked(&GUARD, "2026-05-01")), ["not-in-force", "suspension-silent"]);
    // What is in force and stays in force has nothing else to say.
    assert_eq!(codes(&ask(&contract, &[quantity(&CARDS, "2026-05-01", 20)], "2026-03-01")), NONE);
}

#[test]
fn nothing_takes_effect_before_its_notice() {
    let contract = contract([line(&BASE, "2026-04-01", 1), line(&CARDS, "2026-04-01", 10)]);
    let breach = |parts: &[Wished], notice| {
        let answer = ask(&contract, parts, notice);
        answer.verdict.violations.iter().map(|one| (one.code(), one.clause.as_str())).collect::<Vec<_>>()
    };
    let early = |of| [("effective-before-notice", of)];
    for (notice, expected) in [("2026-05-31", &[][..]), ("2026-06-01", &[]), ("2026-06-02", &early("CARDS-1"))] {
        assert_eq!(breach(&[quantity(&CARDS, "2026-06-01", 20)], notice), expected, "{notice}");
    }
    // The last day of a cancellation, normalised.
    for (notice, expected) in [("2026-06-30", &[][..]), ("2026-07-01", &early("CARDS-1"))] {
        assert_eq!(breach(&[cancel(&CARDS, "2026-06-01")], notice), expected, "{notice}");
    }
    let answer = ask(&contract, &[quantity(&CARDS, "2026-06-01", 20)], "2026-06-02");
    assert_eq!(answer.verdict.violations[0].breach, Breach::EffectiveBeforeNotice { notice: day("2026-06-02") });
    // Where a clause states when a cancellation takes effect, it is that clause; of any other change the service's own.
    let family = family("2024-04-01", 30);
    let of = |parts: &[Wished]| {
        let answer = ask(&family, parts, "2026-08-01");
        let found = answer.verdict.violations.iter().find(|one| one.code() == "effective-before-notice");
        found.map(|one| one.clause.as_str())
    };
    assert_eq!(of(&[cancel(&GUARD, "2026-06-10")]), Some("GUARD-3"));
    assert_eq!(of(&[quantity(&GUARD, "2026-06-10", 20)]), Some("GUARD-1"));
    assert_eq!(of(&[(&GUARD, "2026-06-10", Wish::Suspend)]), Some("GUARD-1"));
}

#[test]
fn the_terms_are_those_the_line_started_with() {
    static NEWER: LazyLock<Service> = LazyLock::new(|| Service { quantity: from(1, 1, "CARDS-4"), ..CARDS.clone() });
    let contract = contract([line(&BASE, "2026-04-01", 1), line(&CARDS, "2026-04-01", 10)]);
    let answer = ask(&contract, &[quantity(&NEWER, "2026-06-01", 15)], "2026-05-01");
    assert_eq!(broken(&answer.verdict), [("cards", "off-step", day("2026-06-01"))]);
    assert!(core::ptr::eq(answer.parts[0].service, &*CARDS));
}

#[test]
fn every_broken_rule_is_listed_by_service_and_code() {
    let family = family("2026-04-01", 30);
    let parts =
        [quantity(&WATCH, "2026-09-01", 24), quantity(&HUB, "2026-09-01", 1), (&BASE, "2026-09-01", Wish::Suspend)];
    let answer = ask(&family, &parts, "2026-09-02");
    let on = day("2026-09-01");
    assert_eq!(
        broken(&answer.verdict),
        [
            ("base", "effective-before-notice", on),
            ("base", "suspension-silent", on),
            ("hub", "effective-before-notice", on),
            ("hub", "no-change", on),
            ("watch", "below-minimum", on),
            ("watch", "count-mismatch", on),
            ("watch", "effective-before-notice", on),
            ("watch", "notice-too-late", on),
            ("watch", "within-lock", on),
        ]
    );
}

#[test]
fn a_request_names_contract_days_and_each_service_once() {
    let notice = |on| NoticeGiven { on: day(on), written: None };
    let part = |service, on| Part { service, on: day(on), wish: Wish::Cancel };
    let new = |parts: &[Part<'static>], on| ChangeRequest::new(parts.iter().copied(), notice(on)).map(|_| ());
    assert_eq!(new(&[], "2026-04-01"), Err(ChangeRequestError::Empty));
    for on in ["2000-01-01", "2099-12-31"] {
        assert_eq!(new(&[part(&BASE, on)], on), Ok(()), "{on}");
    }
    for on in ["1999-12-31", "2100-01-01"] {
        let outside = Err(ChangeRequestError::DateOutOfRange { part: 1, day: day(on) });
        assert_eq!(new(&[part(&BASE, "2026-04-01"), part(&HUB, on)], "2026-04-01"), outside);
        assert_eq!(new(&[part(&BASE, "2026-04-01")], on), Err(ChangeRequestError::NoticeOutOfRange { day: day(on) }));
    }
    let twice = [part(&BASE, "2026-04-01"), part(&HUB, "2026-04-01"), part(&BASE, "2026-05-01")];
    let service = ServiceId::constant("base");
    assert_eq!(new(&twice, "2026-04-01"), Err(ChangeRequestError::DuplicatePart { part: 2, service }));
    let request = ChangeRequest::new(twice[..2].iter().copied(), notice("2026-03-01")).unwrap();
    assert_eq!((request.parts(), request.notice()), (&twice[..2], notice("2026-03-01")));
}
