//! What holds for every desk, day and instant.

use core::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use proptest::prelude::*;
use std::vec::Vec;

use crate::day::{add_days, day_of_number};
use crate::{DeskCalendar, OpeningHours, YearEndClose};

/// A desk with any hours, closures and open days.
fn any_desk() -> impl Strategy<Value = (OpeningHours, bool, Vec<Date>, Vec<Date>)> {
    let hours = (0_u16..1_440).prop_flat_map(|opens| (Just(opens), opens + 1..=1_440));
    let days = || prop::collection::vec((19_000_i32..22_000).prop_map(day_of_number), 0..40);
    (prop_oneof![Just((0, 1_440)), hours], any::<bool>(), days(), days()).prop_map(
        |((opens, closes), closed, closures, open)| (OpeningHours::new(opens, closes).unwrap(), closed, closures, open),
    )
}

/// An instant of 2022 to 2030, often on a whole hour.
fn any_instant() -> impl Strategy<Value = Timestamp> {
    let nanosecond = prop_oneof![3 => Just(0), 1 => 0_i32..1_000_000_000];
    let second = prop_oneof![(456_000_i64..528_000).prop_map(|hour| hour * 3_600), 1_641_600_000_i64..1_900_800_000];
    (second, nanosecond).prop_map(|(second, nanosecond)| Timestamp::new(second, nanosecond).unwrap())
}

proptest! {
    /// A desk that opens for a minute a day has used 12,000 of them by 2080, within the calendar.
    #[test]
    fn between_inverts_add(
        (hours, closed, closures, open_days) in any_desk(), from in any_instant(), minutes in 0_u32..12_000,
    ) {
        let year_end = YearEndClose::new((12, 29), (1, 3)).filter(|_| closed);
        let desk = DeskCalendar::new(hours, year_end, &closures, &open_days);
        let to = desk.add_business_time(from, minutes).unwrap();
        let between = desk.business_time_between(from, to.value).unwrap();
        prop_assert_eq!(between.value, Duration::from_secs(u64::from(minutes) * 60));
        if minutes > 0 {
            prop_assert_eq!(between.forecast, to.forecast);
            // It is the first instant that does: a nanosecond earlier some time is left.
            let earlier = Timestamp::from_nanosecond(to.value.as_nanosecond() - 1).unwrap();
            prop_assert!(desk.business_time_between(from, earlier).unwrap().value < between.value);
        }
    }

    #[test]
    fn between_adds_up(
        (hours, closed, closures, open_days) in any_desk(), mut instants in [any_instant(), any_instant(), any_instant()],
    ) {
        instants.sort();
        let [first, middle, last] = instants;
        let year_end = YearEndClose::new((12, 29), (1, 3)).filter(|_| closed);
        let desk = DeskCalendar::new(hours, year_end, &closures, &open_days);
        let between = |from, to| desk.business_time_between(from, to).unwrap().value;
        prop_assert_eq!(between(first, middle) + between(middle, last), between(first, last));
    }

    #[test]
    fn the_next_opening_is_open_and_nothing_before_it_is(
        (hours, closed, closures, open_days) in any_desk(), from in any_instant(),
    ) {
        let year_end = YearEndClose::new((12, 29), (1, 3)).filter(|_| closed);
        let desk = DeskCalendar::new(hours, year_end, &closures, &open_days);
        let next = desk.next_open(from).unwrap().value;
        prop_assert!(desk.is_open(next).unwrap().value);
        prop_assert_eq!(desk.is_open(from).unwrap().value, next == from);
        prop_assert_eq!(desk.business_time_between(from, next).unwrap().value, Duration::ZERO);
    }

    /// The referee looks at one day after the other, and asks for each list in full.
    #[test]
    fn business_days_are_those_of_a_plain_count(
        (hours, closed, closures, open_days) in any_desk(), number in 19_000_i32..21_900, days in 1_u32..300,
    ) {
        let year_end = YearEndClose::new((12, 29), (1, 3)).filter(|_| closed);
        let desk = DeskCalendar::new(hours, year_end, &closures, &open_days);
        let is_business = |day: &Date| {
            let weekend = day.weekday().to_monday_one_offset() > 5;
            let in_close = closed
                && (day.month() == 12 && day.day() >= 29 || day.month() == 1 && day.day() <= 3);
            let holiday = crate::holiday(*day).unwrap().is_some();
            open_days.contains(day) || !(weekend || in_close || holiday || closures.contains(day))
        };
        let start = day_of_number(number);
        let expected = (1..)
            .map(|later| add_days(start, later))
            .filter(is_business)
            .nth(usize::try_from(days).unwrap() - 1);
        prop_assert_eq!(Some(desk.add_business_days(start, days).unwrap().value), expected);
        prop_assert_eq!(desk.business_day(start).unwrap().business, is_business(&start));
    }
}
