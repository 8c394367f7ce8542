//! Is a contract valid? Quantities, companions and facts.

use yakkan::calendar::jiff::civil::date;
use yakkan::contract_rules::{
    Contract, FactValue, Outcome, Readings, Reason, Verdict, Wish, check_change, check_contract,
};

use super::{Broken, ContractCase, LineCase, at_least, both, broken, contract, family, line, request, written};
use crate::cases::CATALOG;

fn with_facts(case: &ContractCase, facts: &[(&str, FactValue)]) -> Contract<'static> {
    let facts: Vec<_> = facts.iter().map(|(name, value)| (CATALOG.fact(name).unwrap().0, *value)).collect();
    let lines = case.build().lines().to_vec();
    Contract::new("C-1", lines, facts).unwrap()
}

fn verdict(case: &ContractCase, facts: &[(&str, FactValue)]) -> Verdict<'static> {
    check_contract(&with_facts(case, facts), &Readings::default())
}

fn of_days(case: &ContractCase, readings: &Readings) -> Vec<Broken> {
    broken(&check_contract(&case.build(), readings))
}

const YES: FactValue = FactValue::Bool(true);
const NO: FactValue = FactValue::Bool(false);

const FAMILY_FACTS: [(&str, FactValue); 5] = [
    ("in-japan", YES),
    ("administrators", FactValue::Integer(2)),
    ("no-other-withsecure", YES),
    ("withsecure-terms", YES),
    ("analyst-action-consent", YES),
];

#[test]
fn a_family_with_every_fact_attested_is_allowed() {
    let verdict = verdict(&family(25), &FAMILY_FACTS);
    assert_eq!(verdict.outcome(), Outcome::Allowed);
}

#[test]
fn every_fact_that_nobody_gave_is_a_condition_of_each_service_that_needs_it() {
    let verdict = verdict(&family(25), &[]);
    assert_eq!(verdict.outcome(), Outcome::Conditional);
    let conditions: Vec<_> = verdict.conditions.iter().map(|one| (one.service.id.as_str(), one.fact())).collect();
    assert_eq!(
        conditions,
        [
            ("ites-base", "in-japan"),
            ("ites-edr-mdr-base", "in-japan"),
            ("ites-edr", "administrators"),
            ("ites-edr", "in-japan"),
            ("ites-edr", "no-other-withsecure"),
            ("ites-edr", "withsecure-terms"),
            ("ites-mdr", "administrators"),
            ("ites-mdr", "analyst-action-consent"),
            ("ites-mdr", "in-japan"),
            ("ites-mdr", "no-other-withsecure"),
            ("ites-mdr", "withsecure-terms"),
        ]
    );
}

#[test]
fn a_fact_that_is_not_so_is_a_breach_of_its_own_code_with_the_start_of_the_line() {
    let start = date(2026, 4, 1);
    for (id, quantity, fact, code) in [
        ("ites-base", 1, "in-japan", "not-in-japan"),
        ("ites-edr-mdr-base", 1, "in-japan", "not-in-japan"),
        ("ites-edr", 1, "no-other-withsecure", "other-withsecure-licence"),
        ("ites-edr", 1, "withsecure-terms", "terms-not-accepted"),
        ("ites-mdr", 25, "no-other-withsecure", "other-withsecure-licence"),
        ("ites-mdr", 25, "analyst-action-consent", "terms-not-accepted"),
        ("ites-id", 20, "trustlogin-terms", "terms-not-accepted"),
        ("ites-id", 20, "in-japan", "not-in-japan"),
        ("ites-id-cert", 10, "in-japan", "not-in-japan"),
        ("ites-id-setup", 1, "in-japan", "not-in-japan"),
        ("ites-pc-support", 1, "in-japan", "not-in-japan"),
        ("nec-mimamori", 1, "corporate", "not-corporate"),
        ("nec-mimamori", 1, "utm-terms", "terms-not-accepted"),
        ("nec-mimamori", 1, "no-antisocial-forces", "antisocial-forces"),
        ("eset-mdr-ultimate", 1, "eset-terms", "terms-not-accepted"),
        ("eset-mdr-ultimate", 1, "cloud-managed", "cloud-required"),
    ] {
        let verdict = verdict(&contract([line(id, quantity)]), &[(fact, NO)]);
        let facts: Vec<_> = verdict.violations.iter().filter(|one| one.fact().is_some()).collect();
        assert_eq!(facts.len(), 1, "{id} {fact}");
        assert_eq!((facts[0].service.id.as_str(), facts[0].code(), facts[0].on), (id, code, start));
        assert_eq!(facts[0].fact().map(|fact| fact.as_str()), Some(fact));
    }
}

#[test]
fn one_or_two_administrators_for_edr_and_mdr_and_at_least_one_for_id_management() {
    let mut case = family(25);
    case.lines.push(line("ites-id", 20));
    for (count, expected) in
        [(0, vec!["ites-edr", "ites-mdr", "ites-id"]), (1, vec![]), (2, vec![]), (3, vec!["ites-edr", "ites-mdr"])]
    {
        let verdict = verdict(&case, &[("administrators", FactValue::Integer(count))]);
        let refused: Vec<_> = verdict.violations.iter().map(|one| one.service.id.as_str()).collect();
        assert_eq!(refused, expected, "{count} administrators");
        assert!(verdict.violations.iter().all(|one| one.code() == "administrators-out-of-range"));
    }
}

#[test]
fn two_terms_of_one_service_that_are_not_accepted_are_two_breaches() {
    let verdict = verdict(&family(25), &[("withsecure-terms", NO), ("analyst-action-consent", NO)]);
    let refused: Vec<_> =
        verdict.violations.iter().map(|one| (one.service.id.as_str(), one.fact().unwrap().as_str())).collect();
    assert_eq!(
        refused,
        [("ites-edr", "withsecure-terms"), ("ites-mdr", "analyst-action-consent"), ("ites-mdr", "withsecure-terms"),]
    );
}

#[test]
fn facts_are_asked_for_a_line_that_is_over_as_well() {
    let verdict = verdict(&contract([line("nec-mimamori", 1).until(date(2026, 4, 1))]), &[]);
    assert_eq!(verdict.conditions.len(), 3);
}

#[test]
fn facts_are_no_matter_of_a_change() {
    let on = date(2026, 9, 1);
    let contract = with_facts(&family(30), &[("in-japan", NO)]);
    let answer = check_change(&contract, &request(&both(on, 40), written(on)), &Readings::default());
    assert_eq!(answer.verdict.outcome(), Outcome::Allowed);
    let nec = with_facts(&self::contract([line("nec-mimamori", 3)]), &[]);
    let answer =
        check_change(&nec, &request(&[("nec-mimamori", on, Wish::Quantity(4))], written(on)), &Readings::default());
    assert_eq!(answer.verdict.outcome(), Outcome::Allowed);
}

#[test]
fn each_breach_stands_once_with_the_first_day_it_holds() {
    let id = line("ites-id", 20).then(date(2026, 6, 1), 19).then(date(2026, 7, 1), 20).then(date(2026, 8, 1), 18);
    let case = contract([line("ites-base", 1), id]);
    assert_eq!(of_days(&case, &Readings::default()), [("ites-id", "below-minimum", date(2026, 6, 1))]);
}

#[test]
fn mdr_alone_misses_its_companions_once_and_no_count() {
    let start = date(2026, 4, 1);
    assert_eq!(
        of_days(&contract([line("ites-mdr", 25)]), &Readings::default()),
        [("ites-mdr", "missing-companion", start)]
    );
}

#[test]
fn the_basic_service_of_edr_and_mdr_is_alone_before_they_start_and_after_they_end() {
    let mut case = family(25);
    case.lines[2].start = date(2026, 5, 1);
    case.lines[3] = LineCase::new("ites-mdr", date(2026, 6, 1), 25).until(date(2027, 6, 30));
    assert_eq!(of_days(&case, &Readings::default()), [("ites-edr-mdr-base", "not-alone", date(2026, 4, 1))]);
    case.lines[2] = line("ites-edr", 25).until(date(2027, 6, 30));
    assert_eq!(of_days(&case, &Readings::default()), [("ites-edr-mdr-base", "not-alone", date(2027, 7, 1))]);
}

#[test]
fn counts_are_compared_while_both_are_in_force() {
    let mut case = family(25);
    case.lines[2].changes.push((date(2026, 6, 1), 26));
    assert_eq!(of_days(&case, &Readings::default()), [("ites-mdr", "count-mismatch", date(2026, 6, 1))]);
    assert_eq!(of_days(&case, &at_least()), []);
    case.lines[3].last_day = Some(date(2026, 5, 31));
    assert_eq!(of_days(&case, &Readings::default()), []);
}

#[test]
fn a_setup_that_starts_before_id_management_misses_it_and_one_that_outlives_it_does_not() {
    let case = |from, to| {
        let id = LineCase::new("ites-id", from, 20).until(to);
        contract([line("ites-base", 1), id, LineCase::new("ites-id-setup", date(2026, 5, 1), 1)])
    };
    let missing = [("ites-id-setup", "missing-companion", date(2026, 5, 1))];
    assert_eq!(of_days(&case(date(2026, 5, 2), date(2026, 12, 31)), &Readings::default()), missing);
    assert_eq!(of_days(&case(date(2026, 4, 1), date(2026, 4, 30)), &Readings::default()), missing);
    assert_eq!(of_days(&case(date(2026, 4, 1), date(2026, 5, 1)), &Readings::default()), []);
}
