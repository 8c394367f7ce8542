//! What a change leaves behind: what is newly broken, from which day, and the contract as it then is.

use super::*;

/// The guard alone under the watch.
fn guard(contract: &Contract<'static>, on: &'static str, count: u32) -> Vec<(&'static str, &'static str, Date)> {
    broken(&ask(contract, &[quantity(&GUARD, on, count)], on).verdict)
}

#[test]
fn counts_must_agree_as_the_reading_says() {
    let family = family("2026-04-01", 30);
    let on = "2026-09-15";
    for count in [29, 31] {
        assert_eq!(guard(&family, on, count), [("watch", "count-mismatch", day(on))], "{count}");
    }
    let by_at_least = |count| codes(&ask_reading(&family, &[quantity(&GUARD, on, count)], on, &at_least()));
    assert_eq!(by_at_least(29), ["count-mismatch"]);
    assert_eq!(by_at_least(31), [""; 0]);
    let answer = ask(&family, &[quantity(&GUARD, on, 29)], on);
    let breach = Breach::CountMismatch { with: &GUARD.id, theirs: 29, ours: 30 };
    assert_eq!(
        (&answer.verdict.violations[0].breach, answer.verdict.violations[0].clause.as_str()),
        (&breach, "WATCH-5")
    );
}

#[test]
fn what_stands_on_an_ended_service_misses_it_from_the_day_after() {
    let family = family("2024-04-01", 30);
    let after = day("2026-10-01");
    let ended = |service| broken(&ask(&family, &[cancel(service, "2026-09-10")], "2026-01-01").verdict);
    assert_eq!(ended(&GUARD), [("watch", "missing-companion", after)]);
    assert_eq!(ended(&WATCH), []);
    assert_eq!(ended(&BASE), ["hub", "guard", "watch"].map(|id| (id, "missing-companion", after)));
    let answer = ask(&family, &[cancel(&BASE, "2026-09-10")], "2026-01-01");
    assert_eq!(answer.verdict.violations[0].breach, Breach::MissingCompanion { companion: &BASE.id });
    assert_eq!(answer.verdict.violations[0].clause.as_str(), "HUB-2");
    // The hub itself may not be left alone, but may end with the rest.
    let with = |parts: &[Wished]| broken(&ask(&family, parts, "2026-01-01").verdict);
    let (watch, guard, hub) = (cancel(&WATCH, "2026-09-10"), cancel(&GUARD, "2026-09-10"), cancel(&HUB, "2026-09-10"));
    assert_eq!(with(&[watch, guard]), [("hub", "not-alone", after)]);
    assert_eq!(with(&[watch, guard, hub]), []);
}

#[test]
fn a_companion_of_the_start_day_is_looked_for_on_that_day_alone() {
    let contract = contract([line(&CARDS, "2026-04-01", 10), line(&SETUP, "2026-10-01", 1)]);
    let ended = |on| broken(&ask_reading(&contract, &[cancel(&CARDS, on)], "2026-04-01", &same_day()).verdict);
    assert_eq!(ended("2026-09-30"), [("setup", "missing-companion", day("2026-10-01"))]);
    assert_eq!(ended("2026-10-01"), []);
}

#[test]
fn quantities_keep_their_minimum_and_step() {
    let contract = contract([line(&BASE, "2026-04-01", 1), line(&CARDS, "2026-04-01", 10)]);
    let on = "2026-06-01";
    let cards = |count| codes(&ask(&contract, &[quantity(&CARDS, on, count)], on));
    for (count, expected) in [
        (0, "below-minimum"),
        (5, "below-minimum"),
        (9, "below-minimum"),
        (11, "off-step"),
        (19, "off-step"),
        (25, "off-step"),
    ] {
        assert_eq!(cards(count), [expected], "{count}");
    }
    assert_eq!(cards(20), [""; 0]);
    let off = ask(&contract, &[quantity(&CARDS, on, 15)], on).verdict.violations;
    let breach = Breach::OffStep { minimum: 10, step: Some(10), quantity: 15 };
    assert_eq!((&off[0].breach, off[0].clause.as_str()), (&breach, "CARDS-4"));
    let off = ask(&contract, &[quantity(&BASE, on, 2)], on).verdict.violations;
    let breach = Breach::OffStep { minimum: 1, step: None, quantity: 2 };
    assert_eq!((&off[0].breach, off[0].clause.as_str()), (&breach, "BASE-STEP"));
    let below = ask(&contract, &[quantity(&BASE, on, 0)], on).verdict.violations;
    let breach = Breach::BelowMinimum { minimum: 1, quantity: 0 };
    assert_eq!((&below[0].breach, below[0].clause.as_str()), (&breach, "BASE-MINIMUM"));
    // A silence has no clause: the breach rests on what makes it a service.
    let checked = check_quantity(&GUARD, 0, &Readings::default());
    assert_eq!(checked, Some((Breach::BelowMinimum { minimum: 1, quantity: 0 }, &GUARD.basis)));
    assert_eq!(check_quantity(&GUARD, 1, &Readings::default()), None);
    // Nothing goes by no step.
    for (count, allowed) in [(1, true), (2, false), (0, true)] {
        assert_eq!(Step::By(0).allows(1, count), allowed, "{count}");
    }
}

#[test]
fn what_was_broken_before_is_not_the_change_s() {
    let contract = contract([
        changing(&CARDS, "2026-04-01", 5, &[("2026-07-01", 20)]),
        line(&BASE, "2026-04-01", 1),
        line(&HUB, "2026-04-01", 1),
    ]);
    let cards = |on, count| broken(&ask(&contract, &[quantity(&CARDS, on, count)], "2026-04-01").verdict);
    assert_eq!(cards("2026-06-30", 6), []);
    // Another rule is, and so is the same rule on a day on which it was kept.
    assert_eq!(cards("2026-06-30", 15), [("cards", "off-step", day("2026-06-30"))]);
    assert_eq!(cards("2026-07-01", 6), [("cards", "below-minimum", day("2026-07-01"))]);
    assert_eq!(broken(&ask(&contract, &[cancel(&CARDS, "2026-06-30")], "2026-04-01").verdict), []);
}

#[test]
fn a_change_holds_until_the_next_scheduled_one() {
    // From 2026-06-01 to 2026-08-31 the guard is 28 where nothing stops it; the watch starts on 2026-07-01.
    let contract = contract([
        line(&BASE, "2026-04-01", 1),
        line(&HUB, "2026-04-01", 1),
        changing(&GUARD, "2026-04-01", 30, &[("2026-09-01", 35)]),
        changing(&WATCH, "2026-07-01", 30, &[("2026-09-01", 35)]),
    ]);
    assert_eq!(guard(&contract, "2026-06-01", 28), [("watch", "count-mismatch", day("2026-07-01"))]);
    assert_eq!(guard(&contract, "2026-08-31", 28), [("watch", "count-mismatch", day("2026-08-31"))]);
    // One of the same day is replaced.
    assert_eq!(guard(&contract, "2026-09-01", 40), [("watch", "count-mismatch", day("2026-09-01"))]);
    let both = [quantity(&GUARD, "2026-09-01", 40), quantity(&WATCH, "2026-09-01", 40)];
    assert_eq!(broken(&ask(&contract, &both, "2026-06-01").verdict), []);
    // Scheduled changes before it matter no more, those after it still hold.
    let both = [quantity(&GUARD, "2026-10-01", 40), quantity(&WATCH, "2026-10-01", 40)];
    assert_eq!(broken(&ask(&contract, &both, "2026-06-01").verdict), []);
}

/// Forty guards are enough for every watch that is to come, thirty-three until there are thirty-five.
#[test]
fn later_changes_of_other_lines_are_looked_at_whatever_came_before() {
    let contract = contract([
        line(&BASE, "2026-04-01", 1),
        line(&HUB, "2026-04-01", 1),
        line(&GUARD, "2026-04-01", 40),
        changing(&WATCH, "2026-04-01", 30, &[("2026-05-01", 31), ("2026-09-01", 35)]),
    ]);
    let guards = |count| {
        broken(&ask_reading(&contract, &[quantity(&GUARD, "2026-06-01", count)], "2026-06-01", &at_least()).verdict)
    };
    assert_eq!(guards(35), []);
    assert_eq!(guards(33), [("watch", "count-mismatch", day("2026-09-01"))]);
    assert_eq!(guards(30), [("watch", "count-mismatch", day("2026-06-01"))]);
}

#[test]
fn a_breach_is_reported_on_the_first_day_it_is_new() {
    // Guard 31 and watch 30 in July 2026, both 31 from August: broken before in July.
    let contract = contract([
        line(&BASE, "2026-04-01", 1),
        line(&HUB, "2026-04-01", 1),
        changing(&GUARD, "2026-04-01", 30, &[("2026-07-01", 31)]),
        changing(&WATCH, "2026-04-01", 30, &[("2026-08-01", 31)]),
    ]);
    assert_eq!(guard(&contract, "2026-07-15", 32), [("watch", "count-mismatch", day("2026-08-01"))]);
    assert_eq!(guard(&contract, "2026-06-15", 32), [("watch", "count-mismatch", day("2026-06-15"))]);
}

#[test]
fn the_earliest_part_opens_what_is_judged_whichever_is_named_first() {
    let family = family("2026-04-01", 30);
    let parts = [quantity(&GUARD, "2026-06-01", 40), quantity(&WATCH, "2026-07-01", 40)];
    for parts in [parts, [parts[1], parts[0]]] {
        let answer = ask(&family, &parts, "2026-05-01");
        assert_eq!(broken(&answer.verdict), [("watch", "count-mismatch", day("2026-06-01"))]);
    }
    // Two breaches of one rule on two days: the watch misses 40 first, and goes on missing it.
    let parts = [quantity(&WATCH, "2026-07-01", 40), quantity(&CARDS, "2026-08-01", 15)];
    let lines = family.lines().iter().cloned().chain([line(&CARDS, "2026-04-01", 10)]);
    let more = contract(lines);
    for parts in [parts, [parts[1], parts[0]]] {
        let answer = ask(&more, &parts, "2026-05-01");
        let expected = [("watch", "count-mismatch", day("2026-07-01")), ("cards", "off-step", day("2026-08-01"))];
        assert_eq!(broken(&answer.verdict), expected);
    }
}

#[test]
fn a_part_that_changes_nothing_is_left_out_and_one_that_is_refused_otherwise_counts() {
    let on = "2026-09-01";
    let parts = [quantity(&GUARD, on, 30), quantity(&WATCH, on, 28)];
    let answer = ask(&family("2024-04-01", 30), &parts, "2026-05-01");
    assert_eq!(broken(&answer.verdict), [("guard", "no-change", day(on)), ("watch", "count-mismatch", day(on))]);
    let parts = [quantity(&GUARD, on, 28), quantity(&WATCH, on, 28)];
    let answer = ask(&family("2026-04-01", 30), &parts, "2026-08-01");
    assert_eq!(codes(&answer), ["notice-too-late", "within-lock"]);
}

#[test]
fn an_allowed_change_leaves_the_contract_with_it_in_place() {
    let contract = contract([
        changing(&CARDS, "2026-04-01", 10, &[("2026-06-01", 20), ("2026-08-01", 30), ("2026-10-01", 40)]),
        line(&BASE, "2026-04-01", 1),
    ]);
    let left = |part: Wished| {
        let after = ask(&contract, &[part], "2026-03-01").contract(&contract).unwrap();
        assert_eq!((after.id(), &after.lines()[1]), ("C-1", &contract.lines()[1]));
        let line = &after.lines()[0];
        (
            line.quantity,
            line.changes.iter().map(|change| (change.on, change.quantity)).collect::<Vec<_>>(),
            line.last_day,
        )
    };
    let at = |changes: &[(&str, u32)]| changes.iter().map(|(on, count)| (day(on), *count)).collect::<Vec<_>>();
    let (june, august, october) = (("2026-06-01", 20), ("2026-08-01", 30), ("2026-10-01", 40));
    assert_eq!(left(quantity(&CARDS, "2026-04-01", 50)), (50, at(&[june, august, october]), None));
    assert_eq!(left(quantity(&CARDS, "2026-08-01", 50)), (10, at(&[june, ("2026-08-01", 50), october]), None));
    assert_eq!(left(quantity(&CARDS, "2026-07-31", 50)), (10, at(&[june, ("2026-07-31", 50), august, october]), None));
    assert_eq!(left(quantity(&CARDS, "2026-11-01", 50)), (10, at(&[june, august, october, ("2026-11-01", 50)]), None));
    for (on, changes, last) in [
        ("2026-07-31", at(&[june]), "2026-07-31"),
        ("2026-08-01", at(&[june, august]), "2026-08-31"),
        ("2026-10-01", at(&[june, august, october]), "2026-10-31"),
    ] {
        assert_eq!(left(cancel(&CARDS, on)), (10, changes, Some(day(last))), "{on}");
    }
    // A change on the very last day still takes effect.
    let to_the_day = ask_reading(&contract, &[cancel(&CARDS, "2026-08-01")], "2026-03-01", &same_day());
    assert_eq!(to_the_day.contract(&contract).unwrap().lines()[0].changes.len(), 2);
    assert_eq!(ask(&contract, &[quantity(&CARDS, "2026-08-01", 45)], "2026-03-01").contract(&contract), None);
}

#[test]
fn an_end_before_its_use_moves_the_use_to_the_end() {
    static COVERED: LazyLock<Service> = LazyLock::new(example::covered);
    for (used, on, expected) in [
        ("2026-07-01", "2026-06-01", "2026-06-30"),
        ("2026-06-30", "2026-06-01", "2026-06-30"),
        ("2026-05-01", "2026-06-01", "2026-05-01"),
    ] {
        let line = Line { use_start: Some(day(used)), ..line(&COVERED, "2026-04-01", 5) };
        let contract = contract([line]);
        let after = ask(&contract, &[cancel(&COVERED, on)], "2026-04-01").contract(&contract).unwrap();
        assert_eq!(after.lines()[0].use_start, Some(day(expected)), "{used} {on}");
    }
}
