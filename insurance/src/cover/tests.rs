use yakkan_contract_rules::{Reading, ServiceId, example};

use super::*;
use crate::testing::{contract, day, insured, paid, yen};

/// In cover, the year's ordinal, dispatches left, paid, left.
type Row = (bool, Option<u32>, u32, i64, i64);

fn row(contract: &Contract<'_>, service: &Service, claims: &[PaidClaim], on: &str, readings: &Readings) -> Row {
    let cover = cover_on(contract, service, claims, day(on), readings).unwrap();
    let left = cover_left(contract, service, claims, day(on), readings);
    assert_eq!(left, Ok((cover.left, cover.dispatches_left)), "without its reasons it is the same");
    let whole = |amount: Yen| i64::try_from(amount.mantissa()).unwrap();
    let year = cover.policy_year.map(|year| year.ordinal.get());
    (cover.in_cover, year, cover.dispatches_left, whole(cover.paid), whole(cover.left))
}

#[test]
fn cover_runs_from_the_first_policy_year_to_the_services_last_day() {
    let service = insured();
    let contract = contract(&service, Some("2027-10-31"));
    let readings = Readings::default();
    for (on, expected) in [
        ("2026-03-09", (false, None, 0, 0, 0)),
        ("2026-03-31", (false, None, 0, 0, 0)),
        ("2026-04-01", (true, Some(1), 2, 0, 300_000)),
        ("2027-03-31", (true, Some(1), 2, 0, 300_000)),
        ("2027-04-01", (true, Some(2), 2, 0, 300_000)),
        ("2027-10-31", (true, Some(2), 2, 0, 300_000)),
        ("2027-11-01", (false, Some(2), 0, 0, 0)),
        ("2028-03-31", (false, Some(2), 0, 0, 0)),
        ("2028-04-01", (false, None, 0, 0, 0)),
    ] {
        assert_eq!(row(&contract, &service, &[], on, &readings), expected, "{on}");
    }
}

#[test]
fn what_is_left_is_the_limit_of_each_dispatch_left_and_no_more_than_the_years() {
    let service = insured();
    let contract = contract(&service, None);
    let claim = |amount| paid("2026-05-01", "2026-05-02", amount);
    for (claims, dispatches, total, left) in [
        (&[][..], 2, 0, 300_000),
        (&[claim(0)], 2, 0, 300_000),
        (&[claim(1)], 1, 1, 150_000),
        (&[claim(150_000)], 1, 150_000, 150_000),
        (&[claim(150_001)], 1, 150_001, 149_999),
        (&[claim(400_000)], 1, 400_000, 0),
        (&[claim(1), claim(1)], 0, 2, 0),
        (&[claim(1), claim(1), claim(1)], 0, 3, 0),
    ] {
        let expected = (true, Some(1), dispatches, total, left);
        assert_eq!(row(&contract, &service, claims, "2026-06-01", &Readings::default()), expected, "{claims:?}");
        // Nothing carries over, and nothing is counted twice.
        assert_eq!(
            row(&contract, &service, claims, "2027-06-01", &Readings::default()),
            (true, Some(2), 2, 0, 300_000)
        );
    }
}

#[test]
fn after_the_services_end_nothing_is_left_but_what_was_paid_still_counts() {
    let service = insured();
    let contract = contract(&service, Some("2026-10-31"));
    let claims = [paid("2026-05-01", "2026-05-02", 80_000)];
    let row = row(&contract, &service, &claims, "2026-11-01", &Readings::default());
    assert_eq!(row, (false, Some(1), 0, 80_000, 0));
}

#[test]
fn a_claim_between_two_years_counts_by_the_reading() {
    let service = insured();
    let by_dispatch = Readings { claim_year: ClaimYear::DispatchDay, ..Readings::default() };
    let claims = [paid("2027-03-25", "2027-04-05", 80_000)];
    let open = contract(&service, None);
    assert_eq!(row(&open, &service, &claims, "2027-04-10", &Readings::default()), (true, Some(2), 2, 0, 300_000));
    assert_eq!(row(&open, &service, &claims, "2027-04-10", &by_dispatch), (true, Some(2), 1, 80_000, 150_000));
    // After the end it counts in the year that holds the last day.
    let ended = contract(&service, Some("2027-03-31"));
    assert_eq!(row(&ended, &service, &claims, "2027-03-31", &by_dispatch), (true, Some(1), 1, 80_000, 150_000));
}

#[test]
fn the_reading_is_relied_on_where_a_year_is_counted() {
    let service = insured();
    let contract = contract(&service, None);
    for (on, read) in [("2026-03-31", false), ("2026-04-01", true)] {
        let cover = cover_on(&contract, &service, &[], day(on), &Readings::default()).unwrap();
        assert_eq!(cover.grounds.readings.contains(Reading::ClaimYear), read, "{on}");
    }
}

#[test]
fn without_a_line_or_without_cover_nothing_is_covered() {
    let (plain, other) = (example::plain(), Service { id: ServiceId::constant("other"), ..insured() });
    let contract = Contract::new("C-1", [Line::new(&plain, day("2026-03-10"), 5)], []).unwrap();
    let claims = [paid("2026-05-01", "2026-05-02", 80_000)];
    for service in [&plain, &other] {
        assert_eq!(row(&contract, service, &claims, "2026-06-01", &Readings::default()), (false, None, 0, 0, 0));
        let cover = cover_on(&contract, service, &claims, day("2026-06-01"), &Readings::default()).unwrap();
        assert_eq!(cover.grounds.clauses().as_slice(), [&service.basis]);
    }
}

#[test]
fn of_several_lines_with_cover_the_one_whose_service_comes_first_counts() {
    let (mut first, mut second) = (insured(), insured());
    (first.id, first.position) = (ServiceId::constant("first"), 1);
    (second.id, second.position) = (ServiceId::constant("second"), 2);
    let lines = [Line::new(&second, day("2026-03-10"), 5), Line::new(&first, day("2026-03-10"), 5)];
    let contract = Contract::new("C-1", lines, []).unwrap();
    assert_eq!(covered_line(&contract).map(|line| line.service.id.as_str()), Some("first"));
}

#[test]
fn what_cannot_be_counted_is_an_error() {
    let service = insured();
    let contract = contract(&service, None);
    let error = |claims: &[PaidClaim], on: &str| {
        cover_on(&contract, &service, claims, day(on), &Readings::default()).map(|_| ()).unwrap_err()
    };
    assert_eq!(error(&[], "1999-12-31"), ClaimError::DateOutOfRange { day: day("1999-12-31") });
    assert_eq!(error(&[paid("2026-05-01", "2100-01-01", 1)], "2026-06-01").code(), "date-out-of-range");
    assert_eq!(
        error(&[paid("2026-05-01", "2026-05-01", -1)], "2026-06-01"),
        ClaimError::NegativeAmount { amount: yen(-1) }
    );
    let most = Yen::from_parts(10_i128.pow(28) - 1, 0).unwrap();
    let huge = PaidClaim { paid: most, ..paid("2026-05-01", "2026-05-01", 1) };
    assert_eq!(error(&[huge, huge], "2026-06-01"), ClaimError::AmountOverflow);
    // Below 10^28, but 29 digits with its fraction.
    let fraction = PaidClaim { paid: Yen::parse("0.5").unwrap(), ..huge };
    assert_eq!(error(&[huge, fraction], "2026-06-01"), ClaimError::AmountOverflow);
}
