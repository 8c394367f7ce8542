//! What holds for every list of intervals.

use proptest::prelude::*;

use super::*;

/// Up to a dozen intervals around the month, in steps that meet and overlap.
fn any_intervals() -> impl Strategy<Value = Vec<Interval>> {
    let pair = (-50_i64..800, 1_i64..200).prop_map(|(from, length)| (from * 3_600, (from + length) * 3_600));
    prop::collection::vec(pair.prop_map(interval), 0..12)
}

proptest! {
    #[test]
    fn it_stays_within_0_and_1(outages in any_intervals(), excluded in any_intervals()) {
        let service = example::promising();
        let found = ask(&service, &outages, &excluded).unwrap();
        prop_assert!(found.outage_nanoseconds <= found.measured_nanoseconds);
        prop_assert!(found.measured_nanoseconds <= 2_592_000_000_000_000);
        prop_assert_eq!(found.millionths().is_none(), found.measured_nanoseconds == 0);
        prop_assert!(found.millionths().is_none_or(|share| share <= 1_000_000));
        prop_assert_eq!(found.met, found.millionths().is_none_or(|share| share >= 990_000));
    }

    #[test]
    fn order_and_repetition_do_not_matter(outages in any_intervals(), excluded in any_intervals(), turn in 0_usize..12) {
        let service = example::promising();
        let turned = |list: &[Interval]| {
            let mut other = list.to_vec();
            other.rotate_left(turn.min(list.len()));
            other.extend(list.iter().rev().take(3));
            other
        };
        let found = ask(&service, &outages, &excluded).unwrap();
        prop_assert_eq!(ask(&service, &turned(&outages), &turned(&excluded)).unwrap(), found);
    }

    /// The referee asks hour by hour.
    #[test]
    fn it_is_what_a_plain_count_of_hours_gives(outages in any_intervals(), excluded in any_intervals()) {
        let service = example::promising();
        let found = ask(&service, &outages, &excluded).unwrap();
        let holds = |list: &[Interval], at: Timestamp| list.iter().any(|one| one.from <= at && at < one.to);
        let hours = (0..720).map(|hour| after(hour * 3_600)).filter(|at| !holds(&excluded, *at));
        let measured: Vec<_> = hours.collect();
        let down = measured.iter().filter(|at| holds(&outages, **at)).count();
        prop_assert_eq!(found.measured_seconds(), u64::try_from(measured.len()).unwrap() * 3_600);
        prop_assert_eq!(found.outage_seconds(), u64::try_from(down).unwrap() * 3_600);
    }

    #[test]
    fn another_outage_never_raises_it(outages in any_intervals(), excluded in any_intervals(), more in any_intervals()) {
        let service = example::promising();
        let found = ask(&service, &outages, &excluded).unwrap();
        let all: Vec<_> = outages.into_iter().chain(more).collect();
        prop_assert!(ask(&service, &all, &excluded).unwrap().millionths() <= found.millionths());
    }
}
