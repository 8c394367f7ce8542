//! What holds for every commitment, moment and reading.

use proptest::prelude::*;
use yakkan_calendar::{add_days, japan_date};

use super::*;

/// Instants of 2019 to 2030, often on the hour.
fn any_instant() -> impl Strategy<Value = Timestamp> {
    let second = prop_oneof![(430_000_i64..532_000).prop_map(|hour| hour * 3_600), 1_546_300_800_i64..1_922_000_000];
    (second, prop_oneof![3 => Just(0), 1 => 0_i32..1_000_000_000])
        .prop_map(|(second, nanosecond)| Timestamp::new(second, nanosecond).unwrap())
}

fn any_day() -> impl Strategy<Value = Date> {
    (0_i32..4_000).prop_map(|later| add_days(day("2019-01-01"), later))
}

fn any_readings() -> impl Strategy<Value = Readings> {
    let close = prop_oneof![Just(YearEnd::FromThe29th), Just(YearEnd::FromThe30th), Just(YearEnd::Open)];
    (close, any::<bool>(), any::<bool>()).prop_map(|(nec_year_end, midnight, same_time)| Readings {
        nec_year_end,
        business_day_end: if midnight { BusinessDayEnd::Midnight } else { BusinessDayEnd::DeskClose },
        business_day_response: if same_time { BusinessDayResponse::SameTime } else { BusinessDayResponse::NextDayEnd },
        ..Readings::default()
    })
}

fn any_sense() -> impl Strategy<Value = Sense> {
    prop_oneof![Just(Sense::By), Just(Sense::From), Just(Sense::After)]
}

const PROMISES: [(&str, Option<&str>); 3] =
    [("answer", None), ("first-response", Some("A")), ("first-response", Some("C"))];

proptest! {
    /// Once met, a `from` or `after` stays met, and once missed a `by` stays missed.
    #[test]
    fn met_changes_once_as_time_goes_on(
        sense in any_sense(), from in any_day(), days in 0_u32..400, early in any_day(), later in 0_i32..400,
    ) {
        let commitment = promise(sense, DueRule::Days { days, clause: CLAUSE });
        let rule = rule_for(&commitment, None).unwrap();
        let due = due(&commitment, rule, Moment::Day(from), None, &Readings::default()).unwrap();
        let met = |day| due.met(Moment::Day(day)).unwrap().unwrap();
        let (first, second) = (met(early), met(add_days(early, later)));
        match sense {
            Sense::By => prop_assert!(first || !second),
            _ => prop_assert!(!first || second),
        }
    }

    /// Who asks later is never answered earlier, and nobody is answered before asking.
    #[test]
    fn a_later_receipt_is_never_due_earlier(
        (first, second) in (any_instant(), any_instant()), readings in any_readings(), which in 0_usize..3,
    ) {
        let (service, desk) = (example::promising(), example::desk());
        let desk = Some(DeskDays { desk: &desk, closures: &[], open_days: &[] });
        let (commitment, level) = PROMISES[which];
        let commitment = service.commitment(commitment).unwrap();
        let due = |received| match (Ticket { received, level }).due(commitment, desk, &readings).unwrap().at {
            Some(Moment::Instant(at)) => at,
            other => panic!("{other:?}"),
        };
        let (early, late) = (first.min(second), first.max(second));
        prop_assert!(early < due(early));
        prop_assert!(due(early) <= due(late));
    }

    /// The closing of the fourth business day after, counted in the desk's own business time: four whole days from the next day's 0:00.
    #[test]
    fn the_answer_is_due_when_four_days_of_business_time_are_used_up(received in any_instant(), readings in any_readings()) {
        let (service, desk) = (example::promising(), example::desk());
        let calendar = desk.calendar(&readings, &[], &[]);
        let midnight = at_japan(next_day(japan_date(received)), 0);
        let used_up = calendar.add_business_time(midnight, 4 * 9 * 60).unwrap();
        let answer = service.commitment("answer").unwrap();
        let days = DeskDays { desk: &desk, closures: &[], open_days: &[] };
        let at_close = Readings { business_day_end: BusinessDayEnd::DeskClose, ..readings };
        let due = due(answer, rule_for(answer, None).unwrap(), Moment::Instant(received), Some(days), &at_close).unwrap();
        prop_assert_eq!(due.at, Some(Moment::Instant(used_up.value)));
        prop_assert_eq!(due.grounds.readings.contains(Reading::Holidays), used_up.forecast);
    }
}
