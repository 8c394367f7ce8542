//! What a contract may name, and what a line says of a day.

use yakkan_calendar::Month;

use super::*;

static COVERED: LazyLock<Service> = LazyLock::new(example::covered);

fn new(lines: impl IntoIterator<Item = Line<'static>>) -> Result<(), ContractError> {
    Contract::new("C-1", lines, []).map(|_| ())
}

#[test]
fn days_lie_between_2000_and_2099() {
    for (on, within) in [("1999-12-31", false), ("2000-01-01", true), ("2099-12-31", true), ("2100-01-01", false)] {
        assert_eq!(is_contract_day(day(on)), within, "{on}");
    }
    let outside = |on| Err(ContractError::DateOutOfRange { line: 1, day: day(on) });
    let second = |line| new([line_of_base(), line]);
    assert_eq!(second(line(&CARDS, "1999-12-31", 10)), outside("1999-12-31"));
    assert_eq!(second(until(line(&CARDS, "2026-04-01", 10), "2100-01-01")), outside("2100-01-01"));
    assert_eq!(second(changing(&CARDS, "2026-04-01", 10, &[("2100-01-01", 20)])), outside("2100-01-01"));
    let used = Line { use_start: Some(day("1999-12-31")), ..line(&COVERED, "2026-04-01", 5) };
    assert_eq!(second(used), outside("1999-12-31"));
}

fn line_of_base() -> Line<'static> {
    line(&BASE, "2026-04-01", 1)
}

#[test]
fn a_line_ends_on_its_first_day_or_later() {
    for (last, expected) in [
        ("2026-03-31", Err(ContractError::EndsBeforeStart { line: 0 })),
        ("2026-04-01", Ok(())),
        ("2026-04-02", Ok(())),
    ] {
        assert_eq!(new([until(line_of_base(), last)]), expected, "{last}");
    }
}

#[test]
fn use_starts_where_there_is_cover_and_not_after_the_end() {
    let used = |service, last: Option<&str>| {
        let start = Some(day("2026-06-01"));
        new([Line { use_start: start, last_day: last.map(day), ..line(service, "2026-04-01", 5) }])
    };
    assert_eq!(used(&GUARD, None), Err(ContractError::UseStartWithoutCover { line: 0 }));
    assert_eq!(used(&COVERED, None), Ok(()));
    let late = Err(ContractError::UseAfterEnd { line: 0 });
    for (last, expected) in [("2026-05-31", late), ("2026-06-01", Ok(())), ("2026-06-02", Ok(()))] {
        assert_eq!(used(&COVERED, Some(last)), expected, "{last}");
    }
    assert_eq!(new([line(&COVERED, "2026-04-01", 5)]), Ok(()));
}

#[test]
fn changes_lie_after_the_start_and_not_after_the_end_each_day_once() {
    let changed = |days: &[&str]| {
        let changes: Vec<_> = days.iter().map(|on| (*on, 20)).collect();
        new([until(changing(&CARDS, "2026-04-01", 10, &changes), "2026-09-30")])
    };
    let outside = |change| Err(ContractError::ChangeOutsideLine { line: 0, change });
    for (on, expected) in [
        ("2026-03-31", outside(0)),
        ("2026-04-01", outside(0)),
        ("2026-04-02", Ok(())),
        ("2026-09-29", Ok(())),
        ("2026-09-30", Ok(())),
        ("2026-10-01", outside(0)),
    ] {
        assert_eq!(changed(&[on]), expected, "{on}");
    }
    assert_eq!(changed(&["2026-05-01", "2026-10-01"]), outside(1));
    let twice = Err(ContractError::DuplicateChange { line: 0, on: day("2026-05-01") });
    assert_eq!(changed(&["2026-05-01", "2026-06-01", "2026-05-01"]), twice);
    assert_eq!(new([changing(&CARDS, "2026-04-01", 10, &[("2026-10-01", 20)])]), Ok(()));
    // They come in any order and stand in that of their days.
    let sorted = contract([changing(&CARDS, "2026-04-01", 10, &[("2026-08-01", 30), ("2026-06-01", 20)])]);
    assert_eq!(sorted.lines()[0].changes.iter().map(|change| change.quantity).collect::<Vec<_>>(), [20, 30]);
}

#[test]
fn each_service_and_each_fact_stands_once() {
    let service = ServiceId::constant("base");
    let twice = [line_of_base(), line(&HUB, "2026-04-01", 1), line(&BASE, "2026-05-01", 1)];
    assert_eq!(new(twice), Err(ContractError::DuplicateLine { line: 2, service }));
    static FACTS: [FactId; 3] = [FactId::constant("b"), FactId::constant("a"), FactId::constant("c")];
    let [b, a, c] = FACTS.each_ref();
    let yes = FactValue::Bool(true);
    let given = |facts: &[(&'static FactId, FactValue)]| Contract::new("C-7", [line_of_base()], facts.iter().copied());
    let contract = given(&[(b, yes), (a, FactValue::Integer(3))]).unwrap();
    assert_eq!((contract.id(), contract.facts()), ("C-7", &[(a, FactValue::Integer(3)), (b, yes)][..]));
    assert_eq!([a, b, c].map(|fact| contract.fact(fact)), [Some(FactValue::Integer(3)), Some(yes), None]);
    let error = given(&[(b, yes), (a, yes), (b, FactValue::Bool(false))]).unwrap_err();
    assert_eq!(error, ContractError::DuplicateFact { fact: b.clone() });
}

#[test]
fn lines_are_found_by_service_and_sorted_by_it() {
    let lines = [line(&SETUP, "2026-04-01", 1), line(&BASE, "2026-04-01", 1), line(&CARDS, "2026-04-01", 10)];
    let contract = contract(lines.clone());
    assert_eq!(contract.lines(), lines);
    let ids: Vec<_> = contract.lines_by_service().iter().map(|line| line.service.id.as_str()).collect();
    assert_eq!(ids, ["base", "cards", "setup"]);
    assert_eq!(contract.line(&CARDS.id), Some(&lines[2]));
    assert_eq!(contract.line(&HUB.id), None);
}

#[test]
fn a_line_is_in_force_from_its_first_to_its_last_day() {
    let ending = until(changing(&CARDS, "2026-04-10", 10, &[("2026-06-01", 20), ("2026-08-01", 30)]), "2026-09-30");
    for (on, expected) in [
        ("2026-04-09", None),
        ("2026-04-10", Some(10)),
        ("2026-05-31", Some(10)),
        ("2026-06-01", Some(20)),
        ("2026-07-31", Some(20)),
        ("2026-08-01", Some(30)),
        ("2026-09-30", Some(30)),
        ("2026-10-01", None),
    ] {
        assert_eq!(ending.quantity_on(day(on)), expected, "{on}");
        assert_eq!(ending.is_in_force(day(on)), expected.is_some(), "{on}");
    }
    assert!(line_of_base().is_in_force(day("2099-12-31")));
}

#[test]
fn the_last_day_in_a_month_is_the_line_s_or_the_month_s() {
    let ending = until(line(&BASE, "2026-04-30", 1), "2026-07-01");
    for (month, expected) in [
        ("2026-03", None),
        ("2026-04", Some("2026-04-30")),
        ("2026-05", Some("2026-05-31")),
        ("2026-06", Some("2026-06-30")),
        ("2026-07", Some("2026-07-01")),
        ("2026-08", None),
    ] {
        assert_eq!(ending.last_day_in(Month::parse(month).unwrap()), expected.map(day), "{month}");
    }
    let whole = until(line(&BASE, "2026-04-01", 1), "2026-06-30");
    assert_eq!(whole.last_day_in(Month::parse("2026-07").unwrap()), None);
    assert_eq!(line_of_base().last_day_in(Month::parse("2030-02").unwrap()), Some(day("2030-02-28")));
}
