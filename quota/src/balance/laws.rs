//! What holds for every line, use and reading.
#![allow(clippy::arithmetic_side_effects, reason = "a test may overflow")]

use std::format;

use proptest::prelude::*;
use yakkan_calendar::{add_days, next_day};
use yakkan_contract_rules::{Outcome, Reason};

use super::*;
use crate::check_use;
use crate::testing::{any_line, any_readings, any_use};

fn any_uses() -> impl Strategy<Value = Vec<Use<'static, 'static>>> {
    prop::collection::vec(any_use(), 0..40)
}

proptest! {
    #[test]
    fn used_and_left_without_over_are_what_is_granted(
        line in any_line(), uses in any_uses(), after in 0_i32..1_500, readings in any_readings(),
    ) {
        let on = add_days(line.start, after);
        let contract = Contract::new("C-1", [line], []).unwrap();
        for row in balances(&contract, on, &uses, &readings).rows {
            prop_assert_eq!(row.used + row.left - row.over, row.granted);
            prop_assert!(row.left == 0 || row.over == 0);
            prop_assert!(row.from <= on && row.to.is_none_or(|to| on <= to));
        }
    }

    #[test]
    fn the_order_of_uses_does_not_matter(
        line in any_line(), (uses, shuffled) in any_uses().prop_flat_map(|uses| (Just(uses.clone()), Just(uses).prop_shuffle())),
        after in 0_i32..1_500, readings in any_readings(),
    ) {
        let on = add_days(line.start, after);
        let contract = Contract::new("C-1", [line], []).unwrap();
        prop_assert_eq!(balances(&contract, on, &uses, &readings), balances(&contract, on, &shuffled, &readings));
    }

    #[test]
    fn one_allowance_alone_has_the_rows_it_has_among_all(
        line in any_line(), uses in any_uses(), after in -30_i32..1_500, readings in any_readings(),
    ) {
        let on = add_days(line.start, after);
        let contract = Contract::new("C-1", [line.clone()], []).unwrap();
        let all = balances(&contract, on, &uses, &readings);
        let mut alone = Vec::new();
        for allowance in line.service.allowances.iter() {
            let found = balances_of(&line, allowance, on, &uses, &readings);
            prop_assert!(found.rows.iter().all(|row| row.allowance == allowance));
            let left = found.rows.first().filter(|_| !allowance.is_by_holder()).map(|row| row.left);
            prop_assert_eq!(uses_left(&line, allowance, on, &uses, &readings), left);
            prop_assert!(found.grounds.clauses().iter().all(|clause| all.grounds.clauses().contains(clause)));
            alone.extend(found.rows);
        }
        prop_assert_eq!(alone, all.rows);
    }

    #[test]
    fn every_use_within_the_line_counts_in_exactly_one_period(
        line in any_line(), uses in any_uses(), readings in any_readings(),
    ) {
        let contract = Contract::new("C-1", [line.clone()], []).unwrap();
        for allowance in line.service.allowances.iter().filter(|one| !one.is_by_holder()) {
            let within = uses.iter().filter(|one| one.allowance.id == allowance.id && line.is_in_force(one.on)).count();
            let (mut counted, mut from) = (0, line.start);
            while from <= add_days(line.start, 3_000) && line.is_in_force(from) {
                let found = balances(&contract, from, &uses, &readings);
                let row = found.rows.iter().find(|row| row.allowance.id == allowance.id).unwrap();
                prop_assert_eq!(row.from, from);
                counted += row.used;
                let Some(to) = row.to else { break };
                from = next_day(to);
            }
            prop_assert_eq!(usize::try_from(counted).unwrap(), within);
        }
    }

    #[test]
    fn a_use_is_exhausted_exactly_where_it_would_be_over_and_leaves_what_is_then_the_balance(
        line in any_line(), mut uses in any_uses(), new in any_use(), readings in any_readings(),
    ) {
        let contract = Contract::new("C-1", [line.clone()], []).unwrap();
        let judged = check_use(&contract, &uses, &new, &[], &readings);
        uses.push(new);
        let after = balances(&contract, new.on, &uses, &readings);
        let holder = new.holder.filter(|_| new.allowance.is_by_holder());
        let row = after.rows.iter().find(|row| row.allowance.id == new.allowance.id && row.holder == holder);
        let codes: Vec<_> = judged.verdict.violations.iter().map(Reason::code).collect();
        prop_assert_eq!(codes.contains(&"not-in-force"), !line.is_in_force(new.on));
        prop_assert_eq!(codes.contains(&"allowance-exhausted"), row.is_some_and(|row| row.over > 0));
        let refused = judged.verdict.outcome() == Outcome::Refused;
        prop_assert_eq!(judged.balance.as_ref(), row.filter(|_| !refused));
    }
}

#[test]
fn ten_thousand_uses_of_as_many_holders_are_counted_together() {
    let holders: Vec<_> = (0..10_000_u32).map(|number| format!("holder-{}", number * 7_919 % 10_007)).collect();
    let uses =
        holders.iter().map(|holder| Use { holder: Some(holder), ..crate::testing::used("certificate", "2026-05-01") });
    let uses: Vec<_> = uses.collect();
    let contract = crate::testing::contract("2026-04-01", None);
    let found = balances(&contract, crate::testing::day("2026-06-01"), &uses, &Readings::default());
    let rows: Vec<_> = found.rows.iter().filter(|row| row.holder.is_some()).collect();
    assert_eq!(rows.len(), 10_000);
    assert!(rows.iter().all(|row| row.used == 1) && rows.is_sorted_by_key(|row| row.holder));
}
