//! The last day in time for a notice, against the verdicts on changes that are asked for with a notice on that day and on the next.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test may panic")]

mod cases;
mod reference;

use cases::{CATALOG, ChangeCase, ContractCase, LineCase, any_notice_day, readings, service};
use proptest::prelude::*;
use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, Month, NoticeCount, add_days, next_day};
use yakkan::contract_rules::{CancelEffect, NoticeKind, Readings, Reason, Wish, check_change, latest_notice};

/// MDR since 2020 with everything it needs, 60 each.
fn family() -> ContractCase {
    let lines = [("ites-base", 1), ("ites-edr-mdr-base", 1), ("ites-edr", 60), ("ites-mdr", 60)];
    ContractCase { lines: lines.map(|(id, quantity)| LineCase::new(id, date(2020, 4, 1), quantity)).to_vec() }
}

fn wish(kind: NoticeKind) -> Wish {
    match kind {
        NoticeKind::Decrease => Wish::Quantity(50),
        NoticeKind::Cancellation => Wish::Cancel,
    }
}

/// Whether `ites-mdr` is told that its notice came too late.
fn is_too_late(kind: NoticeKind, on: Date, notice: Date, readings: &Readings) -> bool {
    let parts = vec![("ites-mdr", wish(kind))];
    let case = ChangeCase { contract: family(), parts, notice, written: Some(true), readings: *readings };
    let answer = check_change(&case.contract.build(), &case.request(on).unwrap(), readings);
    answer.verdict.violations.iter().any(|violation| violation.code() == "notice-too-late")
}

fn kinds() -> impl Strategy<Value = NoticeKind> {
    prop_oneof![Just(NoticeKind::Decrease), Just(NoticeKind::Cancellation)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_latest_day_is_in_time_and_the_next_one_is_not(on in any_notice_day(), kind in kinds(), readings in readings()) {
        let latest = latest_notice(service("ites-mdr"), kind, on, &readings).on.unwrap();
        prop_assert!(!is_too_late(kind, on, latest, &readings), "notice on {}", latest);
        prop_assert!(is_too_late(kind, on, next_day(latest), &readings), "notice on {}", next_day(latest));
    }

    #[test]
    fn it_is_counted_as_the_three_ways_of_counting_say(on in any_notice_day(), kind in kinds(), readings in readings()) {
        let answer = latest_notice(service("ites-mdr"), kind, on, &readings);
        let at_end = kind == NoticeKind::Cancellation;
        let effective = if at_end { on.last_of_month() } else { on };
        prop_assert_eq!(answer.effective, effective);
        prop_assert_eq!(answer.on, Some(reference::latest_notice(effective, 4, at_end, readings.notice_count)));
    }

    #[test]
    fn a_later_change_never_needs_an_earlier_notice(
        on in any_notice_day(), later in 0..=800_i32, kind in kinds(), readings in readings(),
    ) {
        let latest = |on| latest_notice(service("ites-mdr"), kind, on, &readings).on;
        prop_assert!(latest(on) <= latest(add_days(on, later)));
    }

    #[test]
    fn clear_months_never_allow_a_later_notice_than_the_other_ways(on in any_notice_day(), kind in kinds()) {
        let latest = |notice_count| {
            latest_notice(service("ites-mdr"), kind, on, &Readings { notice_count, ..Readings::default() }).on.unwrap()
        };
        let clear = latest(NoticeCount::ClearMonths);
        prop_assert!(NoticeCount::ALL.into_iter().all(|count| clear <= latest(count)));
    }

    #[test]
    fn where_no_notice_is_stated_there_is_no_latest_day(on in any_notice_day(), kind in kinds(), readings in readings()) {
        for service in CATALOG.services().filter(|service| service.id.as_str() != "ites-mdr") {
            let answer = latest_notice(service, kind, on, &readings);
            prop_assert_eq!(answer.on, None, "{}", service.id);
            let stated = ["ites-edr", "nec-mimamori"].contains(&service.id.as_str());
            let month_end = stated || readings.cancel_effect == CancelEffect::MonthEnd;
            let cancelled = kind == NoticeKind::Cancellation;
            prop_assert_eq!(answer.effective, if cancelled && month_end { Month::of(on).last_day() } else { on });
        }
    }
}
