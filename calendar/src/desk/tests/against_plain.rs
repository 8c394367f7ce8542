//! Desks of the documents and any others against the plain referee: values, the forecast and the first day that was missed.

use jiff::Timestamp;
use jiff::civil::Date;
use proptest::prelude::*;
use std::vec::Vec;

use super::plain::Plain;
use super::{desk, eset, ites, nec, nec_desk, with};
use crate::day::{add_days, day_number, day_of_number};
use crate::{DeskCalendar, FIRST, LAST, OpeningHours, YearEndClose, at_japan};

/// Days of the calendar and a few around it, often near its ends, the forecast border, or a New Year.
fn any_day() -> impl Strategy<Value = Date> {
    let near = |day| (-40_i32..=40).prop_map(move |days| add_days(day, days));
    let calendar = day_number(FIRST)..=day_number(LAST);
    let new_year = (1955_i16..=2100).prop_flat_map(move |year| near(Date::constant(year, 1, 1)));
    prop_oneof![
        4 => calendar.prop_map(day_of_number),
        2 => new_year,
        1 => near(FIRST),
        1 => near(LAST),
        1 => near(crate::OFFICIAL_UNTIL),
    ]
}

/// Instants of those days: often on a quarter of an hour, to meet openings, closings and midnight.
fn any_instant() -> impl Strategy<Value = Timestamp> {
    let clock = prop_oneof![3 => (0_i64..96).prop_map(|quarter| quarter * 900), 1 => 0_i64..86_400];
    let nanosecond = prop_oneof![3 => Just(0), 1 => Just(1), 1 => Just(999_999_999)];
    (any_day(), clock, nanosecond).prop_map(|(day, second, nanosecond)| {
        Timestamp::new(at_japan(day, 0).as_second() + second, nanosecond).unwrap()
    })
}

fn any_close() -> impl Strategy<Value = Option<YearEndClose>> {
    let usual = prop_oneof![Just(((12, 29), (1, 3))), Just(((12, 30), (1, 3)))];
    let any = ((1_i8..=12, 1_i8..=31), (1_i8..=12, 1_i8..=31));
    prop_oneof![
        1 => Just(None),
        2 => usual.prop_map(|(from, to)| YearEndClose::new(from, to)),
        2 => any.prop_map(|(from, to)| YearEndClose::new(from, to)),
    ]
}

/// Lists of any days: few of the whole calendar, and many in a row, in any order and some of them twice.
fn any_list() -> impl Strategy<Value = Vec<Date>> {
    let row = (any_day(), 0_i32..200).prop_map(|(day, count)| (0..count).map(|later| add_days(day, later)).collect());
    prop_oneof![2 => Just(Vec::new()), 2 => prop::collection::vec(any_day(), 0..40), 1 => row]
}

fn any_desk() -> impl Strategy<Value = DeskCalendar<'static>> {
    let hours = (0_u16..96).prop_flat_map(|opens| (Just(opens * 15), opens + 1..=96));
    let hours =
        prop_oneof![Just((0, 1_440)), Just((1_439, 1_440)), hours.prop_map(|(opens, closes)| (opens, closes * 15))];
    let of_documents = prop_oneof![
        Just(ites()),
        Just(nec()),
        Just(nec_desk()),
        Just(eset()),
        Just(desk("09:00-17:00", Some("12-30..01-03"))),
        Just(desk("09:00-17:00", None)),
    ];
    let any = (hours, any_close(), any_list(), any_list()).prop_map(|((opens, closes), close, closures, open_days)| {
        let (closures, open_days): (&'static [Date], &'static [Date]) = (closures.leak(), open_days.leak());
        DeskCalendar::new(OpeningHours::new(opens, closes).unwrap(), close, closures, open_days)
    });
    prop_oneof![1 => of_documents, 3 => any]
}

/// A few, or a lifetime of them.
fn any_count(many: u32) -> impl Strategy<Value = u32> {
    prop_oneof![4 => 0_u32..30, 2 => 0_u32..600, 1 => 0..many]
}

proptest! {
    #[test]
    fn days_are_open_and_closed_as_the_referee_says(desk in any_desk(), day in any_day()) {
        let plain = Plain(&desk).closed(day);
        prop_assert_eq!(desk.business_day(day).map(|status| status.reason), plain);
        prop_assert_eq!(desk.is_business_day(day), plain.map(|reason| reason.is_none()));
    }

    #[test]
    fn business_days_are_added_as_by_the_referee(desk in any_desk(), day in any_day(), days in any_count(2_500)) {
        prop_assert_eq!(desk.add_business_days(day, days), Plain(&desk).add_business_days(day, days));
    }

    #[test]
    fn instants_are_open_and_the_next_opening_is_as_the_referee_says(desk in any_desk(), at in any_instant()) {
        prop_assert_eq!(desk.is_open(at), Plain(&desk).is_open(at));
        prop_assert_eq!(desk.next_open(at), Plain(&desk).next_open(at));
    }

    #[test]
    fn business_time_is_added_as_by_the_referee(
        desk in any_desk(), at in any_instant(), minutes in any_count(400_000), days in any_count(2_500),
    ) {
        let plain = Plain(&desk);
        prop_assert_eq!(desk.add_business_time(at, minutes), plain.add_business_time(at, minutes));
        // Whole business days, to end at a closing.
        let hours = desk.hours();
        let minutes = days * u32::from(hours.closes() - hours.opens());
        prop_assert_eq!(desk.add_business_time(at, minutes), plain.add_business_time(at, minutes));
    }

    #[test]
    fn business_time_between_instants_is_as_by_the_referee(
        desk in any_desk(), from in any_instant(), days in prop_oneof![-1_i32..60, 0_i32..2_500], minutes in 0_u16..=1_440,
    ) {
        let plain = Plain(&desk);
        let soon = at_japan(add_days(crate::japan_date(from), days), minutes);
        prop_assert_eq!(desk.business_time_between(from, soon), plain.business_time_between(from, soon));
    }
}

/// Business days listed once from the calendar's first day to its last; then a few, a hundred and a lifetime of them from days of all months,
/// and the day after the calendar where they run out.
#[test]
fn business_days_of_the_whole_calendar_are_those_of_the_list() {
    let closures: Vec<Date> = (1955..2100).step_by(3).map(|year| Date::constant(year, 8, 14)).collect();
    let open_days: Vec<Date> = (1956..2100).step_by(5).map(|year| Date::constant(year, 12, 31)).collect();
    let run_out = Err(crate::OutOfCalendar { day: crate::next_day(LAST) });
    for desk in [ites(), eset(), desk("09:00-17:00", Some("03-20..03-10")), with(&closures, &open_days)] {
        let plain = Plain(&desk);
        let all: Vec<i32> = (day_number(FIRST)..=day_number(LAST))
            .filter(|&number| plain.closed(day_of_number(number)) == Ok(None))
            .collect();
        let day = u64::from(desk.hours().closes() - desk.hours().opens()) * 60;
        let midnight = |number| at_japan(day_of_number(number), 0);
        let last = all.len() - 1;
        for (from, to) in
            [(0, last), (last / 9, last / 2), (last / 2, last), (77, 78), (100, 120), (200, 460), (201, 600)]
        {
            let between = desk.business_time_between(midnight(all[from]), midnight(all[to])).unwrap();
            assert_eq!(between.value.as_secs(), u64::try_from(to - from).unwrap() * day);
        }
        for from in (day_number(FIRST)..=day_number(LAST)).step_by(97) {
            let day = day_of_number(from);
            let later = all.partition_point(|&business| business <= from);
            for days in [1_u32, 2, 5, 21, 100, 260, 366, 367, 400, 2_000, 9_000, 20_000] {
                let nth = all.get(later + usize::try_from(days).unwrap() - 1);
                let found = desk.add_business_days(day, days).map(|found| found.value);
                assert_eq!(found, nth.map_or(run_out, |&number| Ok(day_of_number(number))), "{day} + {days}");
            }
        }
    }
}
