use std::vec::Vec;

use proptest::prelude::*;
use yakkan_calendar::add_days;
use yakkan_contract_rules::{ClaimYear, FactId, FactValue, UpgradeWindow};

use super::*;
use crate::testing::{GOOD, contract, day, insured, yen};
use crate::{cover_on, policy_years};

fn readings() -> impl Strategy<Value = Readings> {
    (any::<bool>(), any::<bool>()).prop_map(|(year, window)| Readings {
        claim_year: if year { ClaimYear::AlertDay } else { ClaimYear::DispatchDay },
        upgrade_window: if window { UpgradeWindow::UpgradeDay } else { UpgradeWindow::AlertDay },
        ..Readings::default()
    })
}

/// Days after 2026-03-01 of the alert, of the report and the dispatch after the alert, stars, cost.
type Drawn = (i32, i32, i32, u32, i64);

fn drawn() -> impl Strategy<Value = Drawn> {
    (0..900, 0..40, -2..40, 1_u32..=3, 0_i64..400_000)
}

fn claim<'f>((alert, report, dispatch, stars, cost): Drawn, facts: &'f [(&'f FactId, bool)]) -> Claim<'f> {
    let on = add_days(day("2026-03-01"), alert);
    let upgraded_on = (report % 4 != 0).then(|| add_days(on, report));
    Claim { alert: Alert { on, stars, upgraded_on }, dispatched_on: add_days(on, dispatch), cost: yen(cost), facts }
}

proptest! {
    #[test]
    fn in_any_order_of_claims_no_year_pays_more_than_it_may(
        drawn in prop::collection::vec(drawn(), 0..60),
        readings in readings(),
        ends in prop::option::of(20_i32..900),
    ) {
        let service = insured();
        let last_day = ends.map(|days| std::format!("{}", yakkan_calendar::Iso(add_days(day("2026-03-10"), days))));
        let contract = contract(&service, last_day.as_deref());
        let names = GOOD.map(|(fact, value)| (FactId::new(fact).unwrap(), value));
        let facts: Vec<_> = names.iter().map(|(fact, value)| (fact, *value)).collect();
        let mut paid: Vec<PaidClaim> = Vec::new();
        let mut years = Vec::new();
        for one in drawn {
            let claim = claim(one, &facts);
            let answer = assess_claim(&contract, &service, &paid, &claim, &readings).unwrap();
            prop_assert_eq!(answer.payable.checked_add(answer.customer_pays), Some(claim.cost));
            if answer.payable > Yen::ZERO {
                let year = answer.policy_year.unwrap();
                // The last day of the year that is in cover says what was left before.
                let on = contract.lines()[0].last_day.map_or(year.period.last, |last| last.min(year.period.last));
                let before = cover_on(&contract, &service, &paid, on, &readings).unwrap();
                prop_assert!(answer.payable <= before.left);
                prop_assert!(before.dispatches_left > 0);
                years.push(year.ordinal);
            }
            paid.push(PaidClaim {
                alert_on: claim.alert.on,
                dispatched_on: claim.dispatched_on,
                paid: answer.payable,
            });
        }
        for year in policy_years(&contract.lines()[0]).take(4) {
            prop_assert!(years.iter().filter(|ordinal| **ordinal == year.ordinal).count() <= 2);
            let cover = cover_on(&contract, &service, &paid, year.period.first, &readings).unwrap();
            prop_assert!(cover.paid <= yen(300_000));
            prop_assert!(cover.in_cover);
        }
    }

    #[test]
    fn attesting_what_is_missing_only_ever_settles_a_claim(
        drawn in drawn(),
        known in prop::collection::vec(prop::option::of(any::<bool>()), 6),
        readings in readings(),
    ) {
        let service = insured();
        let contract = contract(&service, None);
        let names = ["full-scan", "scan-exception", "scan-evidence", "claim-delegated", "receipt-delegated", "criminal-act"]
            .map(|fact| FactId::new(fact).unwrap());
        let some: Vec<_> = names.iter().zip(&known).filter_map(|(fact, value)| Some((fact, (*value)?))).collect();
        let first = assess_claim(&contract, &service, &[], &claim(drawn, &some), &readings).unwrap();
        // Whatever is asked for turns out well, until nothing is asked for.
        let mut all = some.clone();
        let mut last = first.clone();
        for _ in 0..3 {
            for condition in &last.verdict.conditions {
                let fact = names.iter().find(|fact| fact.as_str() == condition.fact()).unwrap();
                all.push((fact, fact.as_str() != "criminal-act"));
            }
            last = assess_claim(&contract, &service, &[], &claim(drawn, &all), &readings).unwrap();
        }
        prop_assert!(last.verdict.conditions.is_empty());
        prop_assert_eq!(&last.verdict.violations, &first.verdict.violations);
        prop_assert_eq!(last.payable, first.payable);
    }

    #[test]
    fn facts_of_the_contract_change_nothing(drawn in drawn(), truth in any::<bool>()) {
        let service = insured();
        let fact = FactId::constant("criminal-act");
        let bare = contract(&service, None);
        let told = Contract::new("C-1", bare.lines().to_vec(), [(&fact, FactValue::Bool(truth))]).unwrap();
        let readings = Readings::default();
        let claim = claim(drawn, &[]);
        prop_assert_eq!(
            assess_claim(&bare, &service, &[], &claim, &readings),
            assess_claim(&told, &service, &[], &claim, &readings)
        );
    }
}
