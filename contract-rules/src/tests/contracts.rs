//! Is a contract valid: quantities and companions on every day, and facts.

use super::*;

fn kept(lines: impl IntoIterator<Item = Line<'static>>) -> Vec<(&'static str, &'static str, Date)> {
    broken(&check_contract(&contract(lines), &Readings::default()))
}

#[test]
fn each_breach_is_reported_once_with_the_first_day_it_holds() {
    let base = || line(&BASE, "2026-04-01", 1);
    assert_eq!(kept(family("2026-04-01", 25).lines().iter().cloned()), []);
    let cards = changing(&CARDS, "2026-04-01", 10, &[("2026-05-01", 15), ("2026-06-01", 20), ("2026-07-01", 25)]);
    assert_eq!(kept([cards, base()]), [("cards", "off-step", day("2026-05-01"))]);
    let cards = changing(&CARDS, "2026-04-01", 15, &[("2026-05-01", 5), ("2026-06-01", 6)]);
    assert_eq!(
        kept([cards]),
        [("cards", "below-minimum", day("2026-05-01")), ("cards", "off-step", day("2026-04-01"))]
    );
    // Two services with breaches of one code, on different days.
    let hub = || line(&HUB, "2026-04-01", 1);
    let guard = line(&GUARD, "2026-06-01", 1);
    assert_eq!(
        kept([hub(), guard.clone()]),
        [
            ("hub", "missing-companion", day("2026-04-01")),
            ("hub", "not-alone", day("2026-04-01")),
            ("guard", "missing-companion", day("2026-06-01")),
        ]
    );
    assert_eq!(
        kept([hub(), until(base(), "2026-05-31"), guard.clone()]),
        [
            ("hub", "missing-companion", day("2026-06-01")),
            ("hub", "not-alone", day("2026-04-01")),
            ("guard", "missing-companion", day("2026-06-01")),
        ]
    );
    // The day after a last day is looked at as well.
    assert_eq!(
        kept([base(), hub(), until(line(&GUARD, "2026-04-01", 1), "2026-08-31")]),
        [("hub", "not-alone", day("2026-09-01"))]
    );
}

#[test]
fn counts_are_compared_where_both_are_in_force() {
    let lines = |guards: &[(&str, u32)], last: Option<&str>| {
        [
            line(&BASE, "2026-04-01", 1),
            line(&HUB, "2026-04-01", 1),
            Line { last_day: last.map(day), ..changing(&GUARD, "2026-04-01", 30, guards) },
            line(&WATCH, "2026-05-01", 30),
        ]
    };
    assert_eq!(kept(lines(&[], Some("2030-03-31"))), [("watch", "missing-companion", day("2030-04-01"))]);
    assert_eq!(kept(lines(&[("2026-04-15", 20), ("2026-05-01", 30)], None)), []);
    assert_eq!(kept(lines(&[("2026-05-02", 31)], None)), [("watch", "count-mismatch", day("2026-05-02"))]);
    let more = contract(lines(&[("2026-05-02", 31)], None));
    assert_eq!(broken(&check_contract(&more, &at_least())), []);
}

static FACTS: [FactId; 5] = [
    FactId::constant("in-japan"),
    FactId::constant("one-or-two"),
    FactId::constant("at-least-one"),
    FactId::constant("at-most-two"),
    FactId::constant("any"),
];

static ASKING: LazyLock<Service> = LazyLock::new(|| {
    let integer = |least, most| FactKind::Integer { least, most };
    let kinds = [
        FactKind::Bool,
        integer(Some(1), Some(2)),
        integer(Some(1), None),
        integer(None, Some(2)),
        integer(None, None),
    ];
    let rule = |(fact, kind): (&FactId, FactKind)| FactRule {
        fact: fact.clone(),
        kind,
        breach: BreachCode::new(&format!("not-{fact}")).unwrap(),
        clause: clause(&format!("FACT-{fact}")),
        requirement: Text::constant("it is so", "そうであること"),
    };
    Service { facts: FACTS.iter().zip(kinds).map(rule).collect(), ..one("asking", 6) }
});

fn attested(facts: &[(usize, FactValue)]) -> Verdict<'static> {
    let facts = facts.iter().map(|(index, value)| (&FACTS[*index], *value));
    let contract = Contract::new("C-1", [line(&ASKING, "2026-04-01", 1)], facts).unwrap();
    check_contract(&contract, &Readings::default())
}

#[test]
fn a_fact_nobody_gave_is_a_condition() {
    let verdict = attested(&[]);
    let asked: Vec<_> = verdict.conditions.iter().map(|one| (one.fact(), one.clause.as_str())).collect();
    let expected = [
        ("any", "FACT-any"),
        ("at-least-one", "FACT-at-least-one"),
        ("at-most-two", "FACT-at-most-two"),
        ("in-japan", "FACT-in-japan"),
        ("one-or-two", "FACT-one-or-two"),
    ];
    assert_eq!((asked.as_slice(), verdict.outcome()), (&expected[..], Outcome::Conditional));
    assert!(verdict.conditions.iter().all(|one| one.service.id.as_str() == "asking"));
    assert!(expected.iter().all(|(_, clause)| clauses(&verdict.grounds).contains(clause)));
}

#[test]
fn a_fact_must_be_true_or_within_its_bounds() {
    for (index, value, holds) in [
        (0, FactValue::Bool(true), true),
        (0, FactValue::Bool(false), false),
        (1, FactValue::Integer(0), false),
        (1, FactValue::Integer(1), true),
        (1, FactValue::Integer(2), true),
        (1, FactValue::Integer(3), false),
        (2, FactValue::Integer(0), false),
        (2, FactValue::Integer(1), true),
        (2, FactValue::Integer(u32::MAX), true),
        (3, FactValue::Integer(0), true),
        (3, FactValue::Integer(2), true),
        (3, FactValue::Integer(3), false),
        (4, FactValue::Integer(0), true),
    ] {
        let verdict = attested(&[(index, value)]);
        assert_eq!(verdict.conditions.len(), 4, "{index} {value:?}");
        if holds {
            assert_eq!(verdict.outcome(), Outcome::Conditional, "{index} {value:?}");
            continue;
        }
        let [one] = verdict.violations.as_slice() else { panic!("{index} {value:?}") };
        assert_eq!(one.code(), format!("not-{}", FACTS[index]));
        assert_eq!((one.on, one.fact(), one.service.id.as_str()), (day("2026-04-01"), Some(&FACTS[index]), "asking"));
        assert_eq!(Reason::on(one), Some(day("2026-04-01")));
        assert_eq!((Reason::service(one), Reason::clause(one)), (&*ASKING, &ASKING.facts[index].clause));
        assert_eq!(one.clause.as_str(), format!("FACT-{}", FACTS[index]));
        assert_eq!(verdict.outcome(), Outcome::Refused);
    }
    let all = [
        FactValue::Bool(true),
        FactValue::Integer(1),
        FactValue::Integer(1),
        FactValue::Integer(1),
        FactValue::Integer(1),
    ];
    assert_eq!(attested(&all.into_iter().enumerate().collect::<Vec<_>>()).outcome(), Outcome::Allowed);
}

#[test]
fn a_fact_of_the_wrong_kind_is_no_contract() {
    for (index, value) in [(0, FactValue::Integer(1)), (1, FactValue::Bool(true))] {
        let error = Contract::new("C-1", [line(&ASKING, "2026-04-01", 1)], [(&FACTS[index], value)]).unwrap_err();
        assert_eq!(error, ContractError::FactOfWrongKind { fact: FACTS[index].clone() });
    }
}
