//! What an answer rests on: the clauses and readings of what was judged, and no others.

use alloc::string::String;

use super::*;

fn has(answer: &ChangeAnswer<'static>, reading: Reading) -> bool {
    answer.verdict.grounds.readings.contains(reading)
}

#[test]
fn every_line_still_in_force_is_judged_and_cited() {
    let contract = contract([
        until(line(&CARDS, "2026-04-01", 10), "2026-06-30"),
        line(&BASE, "2026-04-01", 1),
        line(&HUB, "2026-04-01", 1),
        line(&GUARD, "2026-04-01", 30),
    ]);
    let cited = |on| {
        let answer = ask(&contract, &[quantity(&GUARD, on, 31)], "2026-05-01");
        let mut found: Vec<String> = clauses(&answer.verdict.grounds).into_iter().map(String::from).collect();
        found.sort();
        found
    };
    let without_cards = ["BASE-MINIMUM", "BASE-STEP", "GUARD-2", "HUB-2", "HUB-3", "HUB-MINIMUM", "HUB-STEP"];
    assert_eq!(cited("2026-07-01"), without_cards);
    // On its last day it is still judged.
    assert!(cited("2026-06-30").iter().any(|clause| clause == "CARDS-4"));
    let answer = ask(&contract, &[quantity(&GUARD, "2026-07-01", 31)], "2026-05-01");
    assert!(has(&answer, Reading::EsetQuantity) && has(&answer, Reading::NecQuantity));
    assert!(!has(&answer, Reading::SameCount));
    // Nothing is left to judge where nothing changes.
    let same = ask(&contract, &[quantity(&GUARD, "2026-07-01", 30)], "2026-05-01");
    assert_eq!(clauses(&same.verdict.grounds), ["GUARD-1"]);
    assert!(!has(&same, Reading::EsetQuantity));
}

#[test]
fn counts_are_compared_where_both_are_in_force_before_or_after() {
    let lines = |watch: Line<'static>, guard: Line<'static>| {
        contract([
            line(&BASE, "2026-04-01", 1),
            line(&HUB, "2026-04-01", 1),
            guard,
            watch,
            line(&CARDS, "2026-04-01", 10),
        ])
    };
    let cards = |contract: &Contract<'static>| {
        let answer = ask(contract, &[quantity(&CARDS, "2026-07-01", 20)], "2026-05-01");
        assert_eq!(clauses(&answer.verdict.grounds).contains(&"WATCH-5"), has(&answer, Reading::SameCount));
        has(&answer, Reading::SameCount)
    };
    let (watch, guard) = (line(&WATCH, "2026-04-01", 30), line(&GUARD, "2026-04-01", 30));
    assert!(cards(&lines(watch.clone(), guard.clone())));
    assert!(cards(&lines(until(watch.clone(), "2026-07-01"), guard.clone())));
    assert!(!cards(&lines(until(watch.clone(), "2026-06-30"), guard.clone())));
    assert!(cards(&lines(watch.clone(), until(guard.clone(), "2026-07-01"))));
    assert!(!cards(&lines(watch.clone(), until(guard.clone(), "2026-06-30"))));
    // One that starts when the other is over is never beside it.
    assert!(cards(&lines(line(&WATCH, "2026-09-30", 30), until(guard.clone(), "2026-09-30"))));
    assert!(!cards(&lines(line(&WATCH, "2026-10-01", 30), until(guard.clone(), "2026-09-30"))));
    // The guard ends, but the present contract has both.
    let family = family("2024-04-01", 30);
    assert!(has(&ask(&family, &[cancel(&GUARD, "2026-09-10")], "2026-01-01"), Reading::SameCount));
    let ended = lines(until(watch, "2026-09-30"), guard);
    let answer = ask(&ended, &[cancel(&GUARD, "2026-09-10")], "2026-01-01");
    assert!(!has(&answer, Reading::SameCount));
}

#[test]
fn a_service_that_ends_is_judged_no_more() {
    let family = family("2024-04-01", 30);
    let answer = ask(&family, &[cancel(&WATCH, "2026-09-10")], "2026-01-01");
    assert!(!clauses(&answer.verdict.grounds).contains(&"WATCH-2"));
    assert!(clauses(&answer.verdict.grounds).contains(&"GUARD-2"));
}

#[test]
fn a_contract_rests_on_every_line_of_it() {
    let verdict = check_contract(&family("2026-04-01", 30), &Readings::default());
    let found = clauses(&verdict.grounds);
    for expected in ["BASE-MINIMUM", "BASE-STEP", "HUB-2", "HUB-3", "GUARD-2", "WATCH-2", "WATCH-4", "WATCH-5"] {
        assert!(found.contains(&expected), "{expected}");
    }
    assert_eq!(found.len(), 10);
    let readings: Vec<_> = verdict.grounds.readings.iter().collect();
    assert_eq!(readings, [Reading::EsetQuantity, Reading::NecQuantity, Reading::SameCount]);
}

#[test]
fn each_clause_stands_once_and_grounds_can_be_joined() {
    static CLAUSES: LazyLock<[ClauseId; 3]> = LazyLock::new(|| ["X-1", "X-2", "X-1"].map(clause));
    let [one, two, one_again] = CLAUSES.each_ref();
    let mut grounds = Grounds::default();
    for clause in [one, two, one, one_again] {
        grounds.rely_on(clause);
    }
    assert_eq!(clauses(&grounds), ["X-1", "X-2"]);
    grounds.read(Reading::Holidays);
    let mut other = Grounds::default();
    other.rely_on(two);
    other.read(Reading::Edition);
    let mut joined = other.clone();
    joined.extend(&grounds);
    assert_eq!(clauses(&joined), ["X-2", "X-1"]);
    assert_eq!(joined.readings.iter().collect::<Vec<_>>(), [Reading::Edition, Reading::Holidays]);
    // Those relied on are the ones that can be varied, one at a time; a reading with one value cannot.
    joined.read(Reading::MonthQuantity);
    let peak = Readings { month_quantity: MonthQuantity::Peak, ..Readings::default() };
    let others: Vec<_> = alternatives(joined.readings, &peak, |readings| readings.month_quantity);
    let found: Vec<_> = others.iter().map(|one| (one.reading, one.value, one.answer)).collect();
    assert_eq!(
        found,
        [
            (Reading::MonthQuantity, "opening", MonthQuantity::Opening),
            (Reading::MonthQuantity, "closing", MonthQuantity::Closing),
        ]
    );
}

#[test]
fn a_set_holds_what_was_put_in() {
    let mut set = ReadingSet::default();
    set.insert(Reading::AllowanceYear);
    set.insert(Reading::UpgradeWindow);
    set.insert(Reading::UpgradeWindow);
    for reading in Reading::ALL {
        let put_in = matches!(reading, Reading::AllowanceYear | Reading::UpgradeWindow);
        assert_eq!(set.contains(*reading), put_in, "{}", reading.name());
    }
    let mut other = ReadingSet::default();
    other.insert(Reading::Edition);
    other.insert(Reading::AllowanceYear);
    set.extend(other);
    assert_eq!(set.iter().collect::<Vec<_>>(), [Reading::AllowanceYear, Reading::Edition, Reading::UpgradeWindow]);
}
