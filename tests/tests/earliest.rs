//! The earliest day of a change is computed from a few candidates; here it is held against a trial of every day.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test may panic")]

mod cases;

use cases::{ChangeCase, any_notice_day, change_case, notice_day_near_the_end};
use proptest::prelude::*;
use yakkan::calendar::{Date, add_months, next_day};
use yakkan::contract_rules::{
    ChangeAnswer, Contract, LAST_CONTRACT_DAY, Outcome, check_change, earliest_change, earliest_day,
};

/// The first day from the notice on that is not refused, found by asking for every day; else the answer of the last day.
fn trial(case: &ChangeCase, contract: &Contract<'static>) -> (Option<Date>, ChangeAnswer<'static>) {
    let last = add_months(case.notice, 120).min(LAST_CONTRACT_DAY);
    let mut on = case.notice;
    loop {
        let answer = check_change(contract, &case.request(on).unwrap(), &case.readings);
        if answer.verdict.outcome() != Outcome::Refused {
            return (Some(on), answer);
        }
        if on == last {
            return (None, answer);
        }
        on = next_day(on);
    }
}

fn agrees(case: &ChangeCase) -> Result<(), TestCaseError> {
    let contract = case.contract.build();
    let request = case.request(case.notice).unwrap();
    let found = earliest_change(&contract, &request, &case.readings);
    let (on, answer) = trial(case, &contract);
    prop_assert_eq!(found.on, on);
    prop_assert_eq!(earliest_day(&contract, &request, &case.readings), on);
    prop_assert!(found.answer == answer, "another answer on the same day: {:?}", found.answer.parts);
    Ok(())
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(512))]

    #[test]
    fn the_earliest_day_is_the_one_a_trial_of_every_day_finds(case in change_case(any_notice_day())) {
        agrees(&case)?;
    }
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn the_trial_ends_with_the_last_day_a_contract_may_name(case in change_case(notice_day_near_the_end())) {
        agrees(&case)?;
    }
}
