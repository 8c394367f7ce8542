use yakkan_contract_rules::Line;

use super::*;
use crate::testing::{EARLIER, SERVICE, allowance, calendar, clauses, contract, day, issued, line, readings, used};

/// Granted, used, left and over of one allowance.
fn counts(found: &Balances<'_, '_>, id: &str) -> (u32, u32, u32, u32) {
    let row = found.rows.iter().find(|row| row.allowance.id.as_str() == id).unwrap();
    (row.granted, row.used, row.left, row.over)
}

fn on(contract: &Contract<'static>, day_: &str, uses: &[Use<'static, 'static>]) -> Balances<'static, 'static> {
    balances(contract, day(day_), uses, &Readings::default())
}

#[test]
fn a_use_counts_in_the_period_of_its_day_even_when_that_is_later_than_the_day_asked_about() {
    let contract = contract("2026-04-01", None);
    for (date, expected) in [
        ("2026-05-31", (3, 0, 3, 0)), // the day before the month: nothing carries over
        ("2026-06-01", (3, 1, 2, 0)),
        ("2026-06-30", (3, 1, 2, 0)),
        ("2026-07-01", (3, 0, 3, 0)),
    ] {
        assert_eq!(counts(&on(&contract, "2026-06-15", &[used("ticket", date)]), "ticket"), expected, "{date}");
    }
}

#[test]
fn what_is_left_never_falls_below_nothing() {
    let contract = contract("2026-04-01", None);
    let uses = [used("ticket", "2026-06-01"); 5];
    for (made, expected) in
        [(0, (3, 0, 3, 0)), (2, (3, 2, 1, 0)), (3, (3, 3, 0, 0)), (4, (3, 4, 0, 1)), (5, (3, 5, 0, 2))]
    {
        assert_eq!(counts(&on(&contract, "2026-06-15", &uses[..made]), "ticket"), expected);
    }
}

#[test]
fn a_use_outside_the_line_s_days_counts_nowhere() {
    let contract = contract("2026-04-10", Some("2026-06-20"));
    for (asked, date, expected) in [
        ("2026-04-15", "2026-04-09", 0),
        ("2026-04-15", "2026-04-10", 1),
        ("2026-06-15", "2026-06-20", 1),
        ("2026-06-15", "2026-06-21", 0),
    ] {
        assert_eq!(counts(&on(&contract, asked, &[used("ticket", date)]), "ticket").1, expected, "{date}");
        assert_eq!(counts(&on(&contract, asked, &[used("job", date)]), "job").1, expected, "{date}");
        let found = on(&contract, "2026-06-20", &[issued("ann", date)]);
        assert_eq!(counts(&found, "certificate").1, if date == "2026-06-21" { 0 } else { expected }, "{date}");
    }
}

#[test]
fn only_services_in_force_on_the_day_have_balances() {
    let contract = contract("2026-04-10", Some("2026-06-20"));
    for (asked, rows) in [("2026-04-09", 0), ("2026-04-10", 5), ("2026-06-20", 5), ("2026-06-21", 0)] {
        assert_eq!(on(&contract, asked, &[]).rows.len(), rows, "{asked}");
    }
}

#[test]
fn a_certificate_counts_from_its_issue_to_its_last_valid_day() {
    let contract = contract("2026-04-01", None);
    // Twelve months that start the day after: from 2027-03-01 to 2028-02-29.
    let uses = [issued("ann", "2027-02-28")];
    for (asked, expected) in [("2027-02-27", 0), ("2027-02-28", 1), ("2028-02-29", 1), ("2028-03-01", 0)] {
        let found = on(&contract, asked, &uses);
        assert_eq!(counts(&found, "certificate"), (2, expected, 2 - expected, 0), "{asked}");
        let row = found.rows.iter().find(|row| row.holder == Some("ann")).unwrap();
        assert_eq!((row.from, row.to), (day("2026-04-01"), None));
    }
}

#[test]
fn each_holder_named_has_a_balance_of_his_own_even_with_nothing_used() {
    let contract = contract("2026-04-01", Some("2029-03-31"));
    let uses = [
        issued("ben", "2026-06-01"),
        issued("ann", "2027-06-01"), // later than asked about
        issued("ben", "2026-06-02"),
        issued("cid", "2026-03-31"), // before the line
        issued("ben", "2026-06-02"),
        used("certificate", "2026-06-01"), // nobody's
    ];
    let found = on(&contract, "2026-07-01", &uses);
    let rows: Vec<_> = found.rows.iter().filter_map(|row| Some((row.holder?, row.used, row.left, row.over))).collect();
    assert_eq!(rows, [("ann", 0, 2, 0), ("ben", 3, 0, 1), ("cid", 0, 2, 0)]);
}

#[test]
fn rows_are_sorted_by_service_then_allowance_then_holder() {
    let lines = [line("2026-04-01", None), Line::new(&EARLIER, day("2026-04-01"), 5)];
    let contract = Contract::new("C-1", lines, []).unwrap();
    let uses = [used("job", "2026-05-01"), issued("ben", "2026-06-01"), issued("ann", "2026-06-01")];
    let found = on(&contract, "2026-07-01", &uses);
    let rows: Vec<_> =
        found.rows.iter().map(|row| (row.service.id.as_str(), row.allowance.id.as_str(), row.holder)).collect();
    assert_eq!(
        rows,
        [
            ("earlier", "ticket", None),
            ("example-plain", "ticket", None),
            ("example-plain", "certificate", Some("ann")),
            ("example-plain", "certificate", Some("ben")),
            ("example-plain", "yearly", None),
            ("example-plain", "half", None),
            ("example-plain", "quarterly", None),
            ("example-plain", "job", None),
        ]
    );
}

#[test]
fn a_use_belongs_to_its_service_and_to_an_allowance_that_the_line_grants() {
    let contract = Contract::new("C-1", [Line::new(&EARLIER, day("2026-04-01"), 5)], []).unwrap();
    let of_another_service = used("ticket", "2026-06-01");
    let not_granted = Use { service: &EARLIER, ..used("job", "2026-06-01") };
    let found = on(&contract, "2026-06-15", &[of_another_service, not_granted]);
    assert_eq!(counts(&found, "ticket"), (3, 0, 3, 0));
    // By name: the terms of another edition will do.
    let named = Use { service: &EARLIER, ..of_another_service };
    assert_eq!(counts(&on(&contract, "2026-06-15", &[named]), "ticket"), (3, 1, 2, 0));
}

#[test]
fn balances_rest_on_the_clauses_and_readings_of_what_is_granted() {
    let cut = contract("2026-04-10", None);
    let found = on(&cut, "2026-04-20", &[]);
    let all = ["EXAMPLE-16", "EXAMPLE-18", "EXAMPLE-19", "EXAMPLE-20", "X-1", "X-2", "X-3", "X-4", "X-6"];
    assert_eq!(clauses(&found.grounds), all);
    assert_eq!(readings(&found.grounds), ["allowance-year", "deployment-scope", "partial-grant"]);
    // In May no period is cut; by the calendar the year is.
    assert_eq!(readings(&on(&cut, "2026-05-01", &[]).grounds), ["allowance-year", "deployment-scope"]);
    let by_calendar = balances(&cut, day("2026-05-01"), &[], &calendar());
    assert_eq!(readings(&by_calendar.grounds), ["allowance-year", "deployment-scope", "partial-grant"]);
    // Out of force nothing is relied on.
    assert_eq!(on(&cut, "2026-04-09", &[]).grounds, Grounds::default());
    assert!(allowance("ticket").partial.is_some() && SERVICE.allowances.len() == 6);
}
