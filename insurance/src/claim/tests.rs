use std::string::String;
use std::vec::Vec;

use yakkan_contract_rules::{ClaimYear, Outcome, Reading, UpgradeWindow, example};

use super::*;
use crate::testing::{Case, FULL, LIFTED, assess, but, codes, conditions, contract, day, insured, paid, yen};

mod facts;

fn default() -> Readings {
    Readings::default()
}

fn alone(case: Case<'_>, last_day: Option<&str>, readings: &Readings) -> Vec<String> {
    let service = insured();
    codes(&assess(&contract(&service, last_day), &service, &[], case, readings))
}

#[test]
fn the_limit_of_a_dispatch_is_paid_and_the_customer_pays_the_rest() {
    let service = insured();
    let contract = contract(&service, None);
    let facts = insured().cover.unwrap().rules.iter().map(|rule| rule.attestation.clone()).collect::<Vec<_>>();
    let facts: Vec<_> = facts.iter().map(|one| (&one.fact, one.must_be)).collect();
    for (cost, payable, rest) in
        [(0, 0, 0), (149_999, 149_999, 0), (150_000, 150_000, 0), (150_001, 150_000, 1), (200_000, 150_000, 50_000)]
    {
        let alert = Alert { on: day("2026-06-01"), stars: 3, upgraded_on: None };
        let claim = Claim { alert, dispatched_on: day("2026-06-10"), cost: yen(cost), facts: &facts };
        let answer = assess_claim(&contract, &service, &[], &claim, &default()).unwrap();
        assert_eq!((answer.payable, answer.customer_pays), (yen(payable), yen(rest)), "{cost}");
        assert_eq!(answer.verdict.outcome(), Outcome::Allowed);
    }
}

#[test]
fn a_refused_claim_is_paid_by_the_customer_and_a_conditional_one_as_if_allowed() {
    let service = insured();
    let contract = contract(&service, None);
    let refused =
        assess(&contract, &service, &[], Case { facts: &but("criminal-act", Some(true)), ..FULL }, &default());
    assert_eq!((refused.payable, refused.customer_pays), (yen(0), yen(200_000)));
    let conditional = assess(&contract, &service, &[], Case { facts: &but("criminal-act", None), ..FULL }, &default());
    assert_eq!(conditional.verdict.outcome(), Outcome::Conditional);
    assert_eq!((conditional.payable, conditional.customer_pays), (yen(150_000), yen(50_000)));
}

#[test]
fn the_alert_comes_from_the_first_day_of_cover_to_the_services_last_day() {
    let with = |alert, dispatched| Case { alert, dispatched, ..FULL };
    for (alert, expected) in [("2026-03-31", &["before-cover"][..]), ("2026-04-01", &[]), ("2026-04-02", &[])] {
        assert_eq!(alone(with(alert, "2026-04-05"), None, &default()), expected, "{alert}");
    }
    for (alert, expected) in [("2026-10-30", &[][..]), ("2026-10-31", &[]), ("2026-11-01", &["after-cover"])] {
        assert_eq!(alone(with(alert, "2026-11-20"), Some("2026-10-31"), &default()), expected, "{alert}");
    }
    // Ended before its first policy year: an alert between is too late and too early.
    let both = alone(with("2026-03-31", "2026-03-31"), Some("2026-03-30"), &default());
    assert_eq!(both, ["after-cover", "before-cover"]);
    // On the first day of a policy year that does not exist, it is only too late.
    assert_eq!(alone(with("2026-04-01", "2026-04-02"), Some("2026-03-31"), &default()), ["after-cover"]);
}

#[test]
fn an_upgrade_does_not_move_the_alert_into_cover() {
    let case = Case { alert: "2026-03-31", upgraded: Some("2026-04-02"), dispatched: "2026-04-05", ..LIFTED };
    assert_eq!(alone(case, None, &default()), ["before-cover"]);
}

#[test]
fn the_full_grade_gives_the_right_and_the_grade_below_once_it_is_reported() {
    for (stars, upgraded, expected) in [
        (0, None, &["not-three-star"][..]),
        (1, None, &["not-three-star"]),
        (1, Some("2026-06-05"), &["not-three-star"]),
        (2, None, &["not-three-star"]),
        (2, Some("2026-06-01"), &[]),
        (3, None, &[]),
        (3, Some("2026-06-05"), &[]),
    ] {
        assert_eq!(alone(Case { stars, upgraded, ..FULL }, None, &default()), expected, "{stars} {upgraded:?}");
    }
}

#[test]
fn the_dispatch_is_from_the_alerts_day_to_the_30th_day_after() {
    for (dispatched, inside) in
        [("2026-05-31", false), ("2026-06-01", true), ("2026-06-30", true), ("2026-07-01", true), ("2026-07-02", false)]
    {
        let expected: &[&str] = if inside { &[] } else { &["outside-window"] };
        assert_eq!(alone(Case { dispatched, ..FULL }, None, &default()), expected, "{dispatched}");
        // An upgrade of an alert of the full grade, or of one that gives no right, moves nothing.
        let upgraded = Some("2026-06-20");
        assert_eq!(alone(Case { dispatched, upgraded, ..FULL }, None, &default()), expected, "{dispatched}");
    }
    let readings = Readings { upgrade_window: UpgradeWindow::AlertDay, ..default() };
    for (dispatched, from_report, from_alert) in [
        ("2026-06-04", false, true),
        ("2026-06-05", true, true),
        ("2026-07-01", true, true),
        ("2026-07-02", true, false),
        ("2026-07-05", true, false),
        ("2026-07-06", false, false),
    ] {
        let case = Case { dispatched, ..LIFTED };
        assert_eq!(alone(case, None, &default()).is_empty(), from_report, "{dispatched}");
        assert_eq!(alone(case, None, &readings).is_empty(), from_alert, "{dispatched}");
    }
}

#[test]
fn a_year_pays_two_dispatches_however_small() {
    let service = insured();
    let contract = contract(&service, None);
    let (one, two) = (paid("2026-04-10", "2026-04-11", 1), paid("2026-05-01", "2026-05-02", 150_000));
    let nothing = paid("2026-05-03", "2026-05-03", 0);
    let other_year = paid("2027-04-01", "2027-04-02", 150_000);
    let earlier = paid("2026-03-20", "2026-03-21", 150_000);
    for (claims, expected) in [
        (&[][..], &[][..]),
        (&[one], &[]),
        (&[one, nothing, other_year, earlier], &[]),
        (&[one, two], &["limit-reached"]),
        (&[one, two, two], &["limit-reached"]),
    ] {
        assert_eq!(codes(&assess(&contract, &service, claims, FULL, &default())), expected, "{claims:?}");
    }
}

#[test]
fn a_year_pays_no_more_than_its_limit_even_where_dispatches_are_left() {
    let mut service = insured();
    service.cover.as_mut().unwrap().limit.total = yen(200_000);
    let contract = contract(&service, None);
    for (before, payable) in [
        (0, 150_000),
        (50_000, 150_000),
        (50_001, 149_999),
        (150_000, 50_000),
        // More than the limit of a dispatch was not paid by the cover.
        (200_000, 50_000),
    ] {
        let answer = assess(&contract, &service, &[paid("2026-05-01", "2026-05-02", before)], FULL, &default());
        assert_eq!((codes(&answer).is_empty(), answer.payable), (true, yen(payable)), "{before}");
    }
    service.cover.as_mut().unwrap().limit.total = yen(150_000);
    let contract = crate::testing::contract(&service, None);
    let answer = assess(&contract, &service, &[paid("2026-05-01", "2026-05-02", 150_000)], FULL, &default());
    assert_eq!(codes(&answer), ["limit-reached"]);
}

#[test]
fn a_claim_counts_in_the_year_of_its_alert_or_by_a_reading_of_its_dispatch() {
    let service = insured();
    let contract = contract(&service, None);
    let between = Case { alert: "2027-03-25", dispatched: "2027-04-05", ..FULL };
    let year = |readings: &Readings| {
        let year = assess(&contract, &service, &[], between, readings).policy_year.unwrap();
        (year.ordinal.get(), year.period.first)
    };
    assert_eq!(year(&default()), (1, day("2026-04-01")));
    let by_dispatch = Readings { claim_year: ClaimYear::DispatchDay, ..default() };
    assert_eq!(year(&by_dispatch), (2, day("2027-04-01")));
    // Two paid claims of year 1 leave room only where this one counts in year 2.
    let claims = [paid("2026-05-01", "2026-05-01", 1), paid("2026-05-02", "2026-05-02", 1)];
    assert_eq!(codes(&assess(&contract, &service, &claims, between, &default())), ["limit-reached"]);
    assert!(codes(&assess(&contract, &service, &claims, between, &by_dispatch)).is_empty());
}

#[test]
fn a_dispatch_after_the_services_end_counts_in_the_year_of_its_last_day() {
    let service = insured();
    let by_dispatch = Readings { claim_year: ClaimYear::DispatchDay, ..default() };
    let case = Case { alert: "2027-03-20", dispatched: "2027-04-10", ..FULL };
    let answer = assess(&contract(&service, Some("2027-03-31")), &service, &[], case, &by_dispatch);
    assert_eq!((codes(&answer), answer.policy_year.map(|year| year.ordinal.get())), (Vec::new(), Some(1)));
    // One day more, and there is a second year to count in.
    let answer = assess(&contract(&service, Some("2027-04-01")), &service, &[], case, &by_dispatch);
    assert_eq!(answer.policy_year.map(|year| year.ordinal.get()), Some(2));
}

#[test]
fn without_a_line_or_without_cover_nothing_else_is_judged() {
    let (service, plain) = (insured(), example::plain());
    let bad = Case { alert: "2020-01-01", stars: 0, facts: &[], ..FULL };
    let empty = Contract::new("C-1", [Line::new(&plain, day("2026-04-01"), 5)], []).unwrap();
    for service in [&Service { id: yakkan_contract_rules::ServiceId::constant("other"), ..insured() }, &plain] {
        let answer = assess(&empty, service, &[paid("2026-05-01", "2026-05-01", 1)], bad, &default());
        assert_eq!((codes(&answer), conditions(&answer)), ([String::from("not-in-force")].to_vec(), Vec::new()));
        assert_eq!((answer.policy_year, answer.payable, answer.customer_pays), (None, yen(0), yen(200_000)));
        assert_eq!(answer.verdict.grounds.clauses().as_slice(), [&service.basis]);
        assert_eq!(answer.verdict.grounds.readings.iter().count(), 0);
    }
    assert_eq!(service.cover.as_ref().map(|cover| cover.limit.dispatches), Some(2));
}

#[test]
fn the_terms_of_the_line_hold_even_where_another_edition_is_asked_about() {
    let (old, mut new) = (insured(), insured());
    new.cover.as_mut().unwrap().limit.each = yen(1);
    let answer = assess(&contract(&old, None), &new, &[], FULL, &default());
    assert_eq!(answer.payable, yen(150_000));
}

#[test]
fn the_window_is_read_for_an_upgraded_alert_only_and_the_year_always() {
    let service = insured();
    let contract = contract(&service, None);
    for (stars, upgraded, read) in [
        (3, None, false),
        (3, Some("2026-06-05"), false),
        (2, Some("2026-06-05"), true),
        (2, None, false),
        (1, Some("2026-06-05"), false),
    ] {
        let answer = assess(&contract, &service, &[], Case { stars, upgraded, ..FULL }, &default());
        let readings = answer.verdict.grounds.readings;
        assert_eq!(readings.contains(Reading::UpgradeWindow), read, "{stars} {upgraded:?}");
        assert!(readings.contains(Reading::ClaimYear), "{stars} {upgraded:?}");
    }
}

#[test]
fn an_answer_cites_what_it_looked_at() {
    let service = insured();
    let contract = contract(&service, None);
    let cited = |case| {
        let answer = assess(&contract, &service, &[], case, &default());
        answer.verdict.grounds.clauses().iter().map(|clause| clause.as_str().into()).collect::<Vec<String>>()
    };
    let (full, lifted) = (cited(FULL), cited(LIFTED));
    assert_eq!(
        full,
        [
            "EXAMPLE-7",
            "EXAMPLE-8",
            "EXAMPLE-9",
            "EXAMPLE-10",
            "EXAMPLE-12",
            "EXAMPLE-14",
            "EXAMPLE-11",
            "RULE-full-scan",
            "RULE-claim-delegated",
            "RULE-receipt-delegated",
            "RULE-criminal-act",
        ]
        .map(String::from)
        .into_iter()
        .collect::<Vec<_>>()
    );
    for only_lifted in ["EXAMPLE-13", "RULE-scan-evidence"] {
        assert!(lifted.contains(&only_lifted.into()) && !full.contains(&only_lifted.into()), "{only_lifted}");
    }
    let mut facts = but("full-scan", Some(false));
    facts.push(("scan-exception", true));
    assert!(cited(Case { facts: &facts, ..FULL }).contains(&"EXCEPTION".into()));
}

#[test]
fn what_cannot_be_assessed_is_an_error() {
    let service = insured();
    let contract = contract(&service, None);
    let good = Claim {
        alert: Alert { on: day("2026-06-01"), stars: 3, upgraded_on: None },
        dispatched_on: day("2026-06-10"),
        cost: yen(1),
        facts: &[],
    };
    let error = |claim: Claim<'_>, claims: &[PaidClaim]| {
        assess_claim(&contract, &service, claims, &claim, &default()).map(|_| ()).unwrap_err().code()
    };
    for stars in 0..=3 {
        let alert = Alert { stars, upgraded_on: Some(day("2026-05-31")), ..good.alert };
        assert_eq!(error(Claim { alert, ..good }, &[]), "interval-reversed", "{stars}");
    }
    assert_eq!(error(Claim { alert: Alert { stars: 4, ..good.alert }, ..good }, &[]), "out-of-range");
    assert_eq!(error(Claim { dispatched_on: day("2100-01-01"), ..good }, &[]), "date-out-of-range");
    assert_eq!(error(Claim { cost: yen(-1), ..good }, &[]), "negative-amount");
    assert_eq!(error(good, &[paid("2026-05-01", "2026-05-01", -1)]), "negative-amount");
    // However much was paid, a claim is judged by how many dispatches were.
    let huge =
        PaidClaim { paid: Yen::from_parts(10_i128.pow(28) - 1, 0).unwrap(), ..paid("2026-05-01", "2026-05-01", 1) };
    assert_eq!(codes(&assess(&contract, &service, &[huge, huge], FULL, &default())), ["limit-reached"]);
    // Limits that cannot be added up.
    let mut odd = insured();
    odd.cover.as_mut().unwrap().limit.each = huge.paid;
    let contract = crate::testing::contract(&odd, None);
    let overflow = assess_claim(&contract, &odd, &[huge, huge], &good, &default());
    assert_eq!(overflow.map(|_| ()), Err(ClaimError::AmountOverflow));
}
