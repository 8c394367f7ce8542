//! Laws that hold for every contract and every change, and the crate against the rules written plainly (`reference`).
#![allow(clippy::panic, clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may panic")]

mod cases;
mod reference;

use std::collections::{BTreeMap, BTreeSet};

use cases::{CATALOG, ChangeCase, ContractCase, LineCase, any_notice_day, change_case, contract_case, readings};
use proptest::prelude::*;
use yakkan::calendar::{Date, add_days};
use yakkan::contract_rules::{
    ChangeAnswer, Contract, LAST_CONTRACT_DAY, Outcome, Reading, ReadingSet, Readings, Reason, Unattested, Verdict,
    Wish, alternatives, check_change, check_contract,
};

/// What the laws are asked about: a case and the day asked for.
fn asked() -> impl Strategy<Value = (ChangeCase, Date)> {
    let ahead = prop_oneof![3 => -60..=800_i32, 1 => 0..=31_i32];
    (change_case(any_notice_day()), ahead).prop_map(|(case, ahead)| {
        let on = add_days(case.notice, ahead).min(LAST_CONTRACT_DAY);
        (case, on)
    })
}

fn ask(case: &ChangeCase, on: Date) -> (Contract<'static>, ChangeAnswer<'static>) {
    let contract = case.contract.build();
    let answer = check_change(&contract, &case.request(on).unwrap(), &case.readings);
    (contract, answer)
}

/// Every breach with its day; each service and code stands once.
fn breaches(verdict: &Verdict<'static>) -> BTreeMap<(&'static str, &'static str), Date> {
    let each = verdict.violations.iter();
    each.map(|violation| ((violation.service.id.as_str(), violation.code()), violation.on)).collect()
}

/// The breaches of quantity and company alone.
fn breaches_of_days(contract: &Contract<'static>, readings: &Readings) -> BTreeMap<(&'static str, &'static str), Date> {
    let mut verdict = check_contract(contract, readings);
    verdict.violations.retain(|violation| violation.fact().is_none());
    breaches(&verdict)
}

/// Everything a verdict says, whatever the order in which it was found.
fn said(answer: &ChangeAnswer<'static>) -> impl PartialEq + std::fmt::Debug + use<> {
    let verdict = &answer.verdict;
    let violations: Vec<_> = verdict
        .violations
        .iter()
        .map(|one| (one.service.id.as_str(), one.breach.clone(), one.on, one.clause))
        .collect();
    let conditions: Vec<_> =
        verdict.conditions.iter().map(|one| (one.service.id.as_str(), one.fact(), one.clause)).collect();
    let clauses: BTreeSet<_> = verdict.grounds.clauses().into_iter().map(|clause| clause.as_str()).collect();
    (violations, conditions, clauses, verdict.grounds.readings)
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(1024))]

    #[test]
    fn a_verdict_is_what_the_rules_written_plainly_give((case, on) in asked()) {
        let (contract, answer) = ask(&case, on);
        let plain = reference::judge(&case, on);
        prop_assert_eq!(breaches(&answer.verdict), plain.violations, "asked for {}", on);
        let parts: Vec<_> = answer.parts.iter().map(|part| (part.on, part.latest_notice)).collect();
        prop_assert_eq!(parts, plain.parts);
        let unattested = |condition: &yakkan::contract_rules::Condition<'static>| {
            assert_eq!(condition.unattested, Unattested::Written);
            condition.service.id.as_str()
        };
        prop_assert_eq!(answer.verdict.conditions.iter().map(unattested).collect::<BTreeSet<_>>(), plain.written_missing);
        let relied_on: BTreeSet<_> = answer.verdict.grounds.readings.iter().map(Reading::name).collect();
        prop_assert_eq!(relied_on, plain.readings);
        let after = answer.contract(&contract).map(|after| ContractCase::of(&after));
        let refused = answer.verdict.outcome() == Outcome::Refused;
        prop_assert_eq!(after, (!refused).then_some(plain.contract));
    }

    #[test]
    fn the_first_day_of_a_breach_is_the_first_that_a_walk_over_every_day_finds(
        contract in any_notice_day().prop_flat_map(contract_case),
        readings in readings(),
    ) {
        let found = breaches_of_days(&contract.build(), &readings);
        prop_assert_eq!(found, reference::first_breaches(&contract, readings.same_count));
    }

    #[test]
    fn a_breach_that_was_there_before_refuses_no_unrelated_change((case, on) in asked(), kind in 0..3_usize) {
        let (id, quantity) = [("ites-id", 19), ("eset-mdr-ultimate", 0), ("ites-id-cert", 15)][kind];
        let related = |service: &str| service == id || service == "ites-base" || service == "ites-id";
        let mut case = case;
        case.parts.retain(|(service, _)| !related(service));
        case.contract.lines.retain(|line| line.service != id);
        if case.parts.is_empty() {
            return Ok(());
        }
        let mut broken = case.clone();
        broken.contract.lines.push(LineCase::new(id, case.contract.lines.first().map_or(on, |line| line.start), quantity));
        prop_assert!(!breaches_of_days(&broken.contract.build(), &case.readings).is_empty());
        let ((_, without), (_, with)) = (ask(&case, on), ask(&broken, on));
        prop_assert_eq!(breaches(&without.verdict), breaches(&with.verdict));
    }

    #[test]
    fn an_allowed_change_never_breaks_a_contract_and_cannot_be_made_twice((case, on) in asked()) {
        let (contract, answer) = ask(&case, on);
        let Some(after) = answer.contract(&contract) else { return Ok(()) };
        let after_case = ContractCase::of(&after);
        prop_assert_eq!(&after_case.build(), &after, "not in the form of a contract");
        let (old, new) = (breaches_of_days(&contract, &case.readings), breaches_of_days(&after, &case.readings));
        if old.is_empty() {
            prop_assert_eq!(new, old);
        }
        let again = ChangeCase { contract: after_case, ..case.clone() };
        let (_, again) = ask(&again, on);
        for (id, _) in &case.parts {
            prop_assert!(breaches(&again.verdict).contains_key(&(*id, "no-change")), "{} again: {:?}", id, again.verdict);
        }
    }

    #[test]
    fn neither_the_order_of_parts_nor_that_of_lines_matters((case, on) in asked()) {
        let (_, forward) = ask(&case, on);
        let mut turned = case.clone();
        turned.parts.reverse();
        let (_, backward) = ask(&turned, on);
        prop_assert_eq!(said(&forward), said(&backward));
        prop_assert!(forward.parts.iter().eq(backward.parts.iter().rev()));
        turned.contract.lines.reverse();
        prop_assert_eq!(said(&forward), said(&ask(&turned, on).1));
    }

    #[test]
    fn a_refusal_lists_each_breach_once_in_the_order_of_the_documents((case, on) in asked()) {
        let (contract, answer) = ask(&case, on);
        for verdict in [answer.verdict, check_contract(&contract, &case.readings)] {
            let place = |id: &str| CATALOG.services().position(|service| service.id.as_str() == id);
            let violations: Vec<_> =
                verdict.violations.iter().map(|one| (place(one.service.id.as_str()), one.code(), one.fact())).collect();
            prop_assert!(violations.is_sorted_by(|one, next| one < next), "{:?}", violations);
            let conditions: Vec<_> =
                verdict.conditions.iter().map(|one| (place(one.service.id.as_str()), one.fact())).collect();
            prop_assert!(conditions.is_sorted_by(|one, next| one < next), "{:?}", conditions);
        }
    }

    #[test]
    fn every_clause_an_answer_names_stands_in_the_register((case, on) in asked()) {
        let (contract, answer) = ask(&case, on);
        for verdict in [answer.verdict, check_contract(&contract, &case.readings)] {
            let relied_on = verdict.grounds.clauses();
            for clause in &relied_on {
                prop_assert!(CATALOG.clause(clause.as_str()).is_some(), "{}", clause);
            }
            for (service, clause) in verdict.violations.iter().map(|one| (one.service, one.clause)) {
                prop_assert!(relied_on.contains(&clause), "{} refuses and is not named", clause);
                prop_assert!(clause.as_str().starts_with(service.document.as_str()), "{} for {}", clause, service.id);
            }
            for condition in &verdict.conditions {
                prop_assert!(relied_on.contains(&condition.clause), "{} asks and is not named", condition.clause);
            }
        }
    }

    #[test]
    fn alternatives_vary_one_reading_at_a_time_and_only_those_relied_on((case, on) in asked()) {
        let (contract, answer) = ask(&case, on);
        let relied_on = answer.verdict.grounds.readings;
        let request = case.request(on).unwrap();
        let others = alternatives(relied_on, &case.readings, |readings| {
            (*readings, check_change(&contract, &request, readings))
        });
        let expected: Vec<(Reading, &str)> = relied_on
            .iter()
            .flat_map(|reading| reading.values().iter().map(move |value| (reading, *value)))
            .filter(|(reading, value)| *value != case.readings.get(*reading))
            .collect();
        prop_assert_eq!(others.iter().map(|other| (other.reading, other.value)).collect::<Vec<_>>(), expected);
        for other in &others {
            let (readings, _) = &other.answer;
            for reading in Reading::ALL {
                let expected = if *reading == other.reading { other.value } else { case.readings.get(*reading) };
                prop_assert_eq!(readings.get(*reading), expected);
            }
        }
    }

    #[test]
    fn a_reading_that_was_not_relied_on_changes_nothing((case, on) in asked()) {
        let (contract, answer) = ask(&case, on);
        let mut all = ReadingSet::default();
        Reading::ALL.iter().for_each(|reading| all.insert(*reading));
        for other in alternatives(all, &case.readings, |readings| check_change(&contract, &case.request(on).unwrap(), readings)) {
            if !answer.verdict.grounds.readings.contains(other.reading) {
                prop_assert!(other.answer == answer, "{} changed the answer", other.reading.name());
            }
        }
    }

    #[test]
    fn a_request_of_suspensions_alone_leaves_the_contract_unjudged((mut case, on) in asked()) {
        case.parts.iter_mut().for_each(|(_, wish)| *wish = Wish::Suspend);
        let (_, answer) = ask(&case, on);
        let codes = ["effective-before-notice", "not-in-force", "suspension-not-offered", "suspension-silent"];
        prop_assert!(breaches(&answer.verdict).keys().all(|(_, code)| codes.contains(code)));
        prop_assert_eq!(answer.verdict.outcome(), Outcome::Refused);
    }
}
