//! Adding up by year is adding up payment by payment.

use std::vec::Vec;

use proptest::prelude::*;
use yakkan_calendar::add_days;
use yakkan_contract_rules::Yen;

use super::*;
use crate::testing::{contract, day, insured, yen};
use crate::{Alert, assess_claim};

/// Days after 2026-01-01 of the alert, after it of the dispatch, and what was paid; some payments that are none, some that are too large to add up.
fn payment() -> impl Strategy<Value = PaidClaim> {
    let most = Yen::parse("999999999999999999").unwrap();
    let paid = prop_oneof![
        20 => (0_i64..200_000).prop_map(yen),
        4 => Just(Yen::ZERO),
        2 => Just(most),
        1 => Just(yen(-1)),
    ];
    let alert = prop_oneof![30 => -20..1_500_i32, 1 => Just(-10_000)];
    (alert, -2..60_i32, paid).prop_map(|(alert, dispatch, paid)| {
        let alert_on = add_days(day("2026-01-01"), alert);
        PaidClaim { alert_on, dispatched_on: add_days(alert_on, dispatch), paid }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_claim_is_assessed_as_beside_every_payment(
        payments in prop::collection::vec(payment(), 0..24),
        by_dispatch in any::<bool>(),
        ends in prop::option::of(0..1_500_i32),
        stars in 1..=4_u32,
        holds in any::<bool>(),
    ) {
        let service = insured();
        let other = yakkan_contract_rules::example::plain();
        let last_day = ends.map(|days| std::format!("{}", yakkan_calendar::Iso(add_days(day("2026-03-10"), days))));
        let contract = contract(if holds { &service } else { &other }, last_day.as_deref());
        let claim_year = if by_dispatch { ClaimYear::DispatchDay } else { ClaimYear::AlertDay };
        let readings = Readings { claim_year, ..Readings::default() };
        let mut so_far = PaymentsSoFar::new(&contract, &service, &readings);
        let mut before: Vec<PaidClaim> = Vec::new();
        for payment in payments {
            let alert = Alert { on: payment.alert_on, stars, upgraded_on: None };
            let claim = Claim { alert, dispatched_on: payment.dispatched_on, cost: yen(120_000), facts: &[] };
            prop_assert_eq!(so_far.assess(&claim), assess_claim(&contract, &service, &before, &claim, &readings));
            so_far.add(&payment);
            before.push(payment);
        }
    }
}
