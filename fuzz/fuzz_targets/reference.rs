//! The program against the rules written plainly: structured requests, every answer compared.
//!
//! The input is the seed that the contracts and changes of the ordinary tests are drawn with, or the choices that make a request.
#![no_main]

#[path = "../../tests/tests/cases/mod.rs"]
mod cases;
#[path = "../../tests/tests/reference/mod.rs"]
mod reference;
mod requests_of_the_rules;

use std::collections::{BTreeMap, BTreeSet};

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use yakkan::calendar::add_days;
use yakkan::contract_rules::{LAST_CONTRACT_DAY, Outcome, Reading, Reason, check_change, check_contract};

use cases::{ContractCase, any_notice_day, change_case};

fuzz_target!(|input: &[u8]| {
    let Some((kind, input)) = input.split_first() else { return };
    if kind % 4 == 0 {
        change(input);
    } else if let Ok(request) = requests_of_the_rules::request(&mut Unstructured::new(input)) {
        if let Some(told) = reference::disagreement(&request) {
            panic!("{told}");
        }
    }
});

/// A change of a contract, and the contract as it stands, judged by both.
fn change(input: &[u8]) {
    let config = Config { failure_persistence: None, ..Config::default() };
    let mut seed = [0; 32];
    seed.iter_mut().zip(input).for_each(|(seed, byte)| *seed = *byte);
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    let asked = (change_case(any_notice_day()), -60..=800_i32);
    let Ok(drawn) = asked.new_tree(&mut runner) else { return };
    let (case, ahead) = drawn.current();
    let on = add_days(case.notice, ahead).min(LAST_CONTRACT_DAY);
    let Some(request) = case.request(on) else { return };
    let contract = case.contract.build();
    let answer = check_change(&contract, &request, &case.readings);
    let plain = reference::judge(&case, on);

    let verdict = &answer.verdict;
    let found: BTreeMap<_, _> =
        verdict.violations.iter().map(|one| ((one.service.id.as_str(), one.code()), one.on)).collect();
    assert_eq!(found, plain.violations, "{case:?} asked for {on}");
    let parts: Vec<_> = answer.parts.iter().map(|part| (part.on, part.latest_notice)).collect();
    assert_eq!(parts, plain.parts, "{case:?} asked for {on}");
    let unattested: BTreeSet<_> = verdict.conditions.iter().map(|one| one.service.id.as_str()).collect();
    assert_eq!(unattested, plain.written_missing, "{case:?} asked for {on}");
    let relied_on: BTreeSet<_> = verdict.grounds.readings.iter().map(Reading::name).collect();
    assert_eq!(relied_on, plain.readings, "{case:?} asked for {on}");
    let after = answer.contract(&contract).map(|after| ContractCase::of(&after));
    let refused = verdict.outcome() == Outcome::Refused;
    assert_eq!(after, (!refused).then_some(plain.contract), "{case:?} asked for {on}");

    let standing = check_contract(&contract, &case.readings);
    let of_days = standing.violations.iter().filter(|one| one.fact().is_none());
    let first: BTreeMap<_, _> = of_days.map(|one| ((one.service.id.as_str(), one.code()), one.on)).collect();
    assert_eq!(first, reference::first_breaches(&case.contract, case.readings.same_count), "{case:?}");
}
