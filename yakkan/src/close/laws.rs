//! What holds for every contract, request and month.
#![allow(clippy::arithmetic_side_effects, reason = "a test may overflow")]

use proptest::prelude::*;
use yakkan_calendar::add_days;
use yakkan_contract_rules::{Line, NoticeGiven, Part, Wish};

use super::tests::{close, day, service};
use super::*;

const SERVICES: [&str; 4] = ["ites-edr", "ites-mdr", "nec-mimamori", "ites-id"];

/// Any day of the three years from 2025.
fn any_day() -> impl Strategy<Value = Date> {
    (0_i32..1095).prop_map(|days| add_days(day("2025-01-01"), days))
}

fn any_month() -> impl Strategy<Value = Month> {
    any_day().prop_map(Month::of)
}

fn any_contract() -> impl Strategy<Value = Contract<'static>> {
    let line = |id| {
        let line = (any_day(), 20_u32..30, prop::option::of(0_i32..700));
        prop::option::of(line.prop_map(move |(start, quantity, length)| {
            let mut line = Line::new(service(id), start, quantity);
            line.last_day = length.map(|days| add_days(start, days));
            line
        }))
    };
    SERVICES.map(line).prop_map(|lines| Contract::new("C-1", lines.into_iter().flatten(), []).unwrap())
}

fn any_request() -> impl Strategy<Value = LabelledRequest<'static>> {
    let wish =
        prop_oneof![3 => (20_u32..40).prop_map(Wish::Quantity), 1 => Just(Wish::Cancel), 1 => Just(Wish::Suspend)];
    let part = |id| {
        prop::option::of((any_day(), wish.clone()).prop_map(move |(on, wish)| Part { service: service(id), on, wish }))
    };
    (SERVICES.map(part), any_day(), any::<Option<bool>>(), "[a-z]{1,3}").prop_filter_map(
        "a request has a part",
        |(parts, on, written, label)| {
            let request = ChangeRequest::new(parts.into_iter().flatten(), NoticeGiven { on, written }).ok()?;
            Some(LabelledRequest { label, request })
        },
    )
}

fn any_requests() -> impl Strategy<Value = Vec<LabelledRequest<'static>>> {
    prop::collection::vec(any_request(), 0..5)
}

fn text(month: Month) -> alloc::string::String {
    alloc::format!("{month}")
}

proptest! {
    #[test]
    fn adding_a_later_change_never_alters_an_earlier_month(
        contract in any_contract(), requests in any_requests(), later in any_request(), place in 0_usize..5, month in any_month(),
    ) {
        prop_assume!(later.request.notice().on > month.last_day());
        let before = close(&contract, requests.clone(), &text(month));
        let mut all = requests;
        all.insert(place.min(all.len()), later);
        prop_assert_eq!(before, close(&contract, all, &text(month)));
    }

    #[test]
    fn what_is_applied_is_what_is_allowed_and_only_that_changes_the_contract(
        contract in any_contract(), requests in any_requests(), month in any_month(),
    ) {
        let closed = close(&contract, requests, &text(month));
        let mut expected = contract;
        for judged in &closed.requests {
            let answer = check_change(&expected, &judged.request, &Readings::default());
            prop_assert_eq!(&answer, &judged.answer);
            prop_assert_eq!(judged.applied, answer.verdict.outcome() == Outcome::Allowed);
            if judged.applied {
                expected = answer.contract(&expected).unwrap();
            }
        }
        prop_assert_eq!(&closed.contract, &expected);
        prop_assert!(closed.requests.windows(2).all(|pair| pair[0].request.notice().on <= pair[1].request.notice().on));
    }

    #[test]
    fn every_request_is_shown_in_the_month_it_arrives(contract in any_contract(), request in any_request()) {
        let arrival = Month::of(request.request.notice().on);
        let shown = |month| close(&contract, [request.clone()], &text(month)).requests.iter().any(|judged| judged.relevant);
        prop_assert!(shown(arrival));
        prop_assert!(!shown(arrival.previous()));
    }
}
