//! Counting by place is counting one by one.

use std::vec::Vec;

use proptest::prelude::*;

use super::*;
use crate::check_use;
use crate::testing::{any_line, any_readings, any_use};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn a_use_is_judged_as_after_counting_every_use(
        line in any_line(), uses in prop::collection::vec(any_use(), 0..40), new in any_use(), readings in any_readings(),
    ) {
        let contract = Contract::new("C-1", [line], []).unwrap();
        let mut so_far = UsesSoFar::default();
        for (place, one) in uses.iter().chain([&new]).enumerate() {
            let before: Vec<_> = uses.iter().take(place).copied().collect();
            prop_assert_eq!(
                so_far.check(&contract, one, &[], &readings),
                check_use(&contract, &before, one, &[], &readings)
            );
            so_far.add(one);
        }
    }
}
