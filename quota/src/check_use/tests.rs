use alloc::vec::Vec;

use yakkan_contract_rules::{Line, Outcome, Reason};

use super::*;
use crate::testing::{EARLIER, SERVICE, calendar, clauses, contract, day, issued, readings, used};

static HANDLED: FactId = FactId::constant("handled-by-vendor");

type Uses<'u> = &'u [Use<'static, 'static>];

/// The codes of what is broken, and what is left after it.
fn judged(
    contract: &Contract<'static>,
    uses: Uses<'_>,
    new: &Use<'static, 'static>,
) -> (Vec<&'static str>, Option<u32>) {
    let answer = check_use(contract, uses, new, &[(&HANDLED, false)], &Readings::default());
    let codes = answer.verdict.violations.iter().map(Reason::code).collect();
    assert_eq!(answer.verdict.conditions, []);
    (codes, answer.balance.map(|balance| balance.left))
}

#[test]
fn using_up_the_grant_exactly_is_allowed_and_one_more_is_not() {
    let contract = contract("2026-04-01", None);
    let uses = [used("ticket", "2026-06-30"); 4];
    let new = used("ticket", "2026-06-01");
    for (made, expected) in [
        (1, (Vec::new(), Some(1))),
        (2, (Vec::new(), Some(0))),
        (3, (Vec::from(["allowance-exhausted"]), None)),
        (4, (Vec::from(["allowance-exhausted"]), None)),
    ] {
        assert_eq!(judged(&contract, &uses[..made], &new), expected, "{made}");
    }
    // Another month and another allowance have grants of their own.
    assert_eq!(judged(&contract, &uses, &used("ticket", "2026-07-01")).1, Some(2));
    assert_eq!(judged(&contract, &uses, &used("yearly", "2026-06-01")).1, Some(0));
}

#[test]
fn a_certificate_is_judged_on_its_issue_day_for_its_holder() {
    let contract = contract("2026-04-01", None);
    let uses = [issued("ann", "2026-06-01"), issued("ann", "2026-06-02"), issued("ben", "2026-06-01")];
    let exhausted = (Vec::from(["allowance-exhausted"]), None);
    for (new, expected) in [
        (issued("ann", "2026-06-01"), (Vec::new(), Some(0))), // the second is issued later
        (issued("ann", "2026-06-02"), exhausted.clone()),
        (issued("ann", "2027-06-01"), exhausted.clone()), // the first's last valid day
        (issued("ann", "2027-06-02"), (Vec::new(), Some(0))),
        (issued("ben", "2026-06-02"), (Vec::new(), Some(0))),
        (issued("cid", "2026-06-02"), (Vec::new(), Some(1))),
    ] {
        assert_eq!(judged(&contract, &uses, &new), expected, "{:?} {}", new.holder, new.on);
    }
}

#[test]
fn a_certificate_without_a_holder_is_refused_for_that_alone() {
    let contract = contract("2026-04-01", None);
    let uses = [used("certificate", "2026-06-01"); 5];
    assert_eq!(judged(&contract, &uses, &uses[0]), (Vec::from(["holder-missing"]), None));
    let before = used("certificate", "2026-03-31");
    assert_eq!(judged(&contract, &[], &before), (Vec::from(["holder-missing", "not-in-force"]), None));
}

#[test]
fn a_use_is_in_force_from_the_first_to_the_last_day() {
    let contract = contract("2026-04-10", Some("2026-06-20"));
    for (on, allowed) in [("2026-04-09", false), ("2026-04-10", true), ("2026-06-20", true), ("2026-06-21", false)] {
        let expected = if allowed { (Vec::new(), Some(2)) } else { (Vec::from(["not-in-force"]), None) };
        assert_eq!(judged(&contract, &[], &used("ticket", on)), expected, "{on}");
    }
}

#[test]
fn a_use_has_at_most_its_units_in_force_or_not() {
    let open = contract("2026-04-01", None);
    for (units, fits) in [(Some(0), true), (Some(99), true), (Some(100), true), (Some(101), false), (None, false)] {
        let new = Use { units, ..used("job", "2026-06-01") };
        let expected = if fits { (Vec::new(), Some(1)) } else { (Vec::from(["unit-cap-exceeded"]), None) };
        assert_eq!(judged(&open, &[], &new), expected, "{units:?}");
    }
    let early = Use { units: Some(101), ..used("job", "2026-03-31") };
    assert_eq!(judged(&open, &[], &early).0, ["not-in-force", "unit-cap-exceeded"]);
    let third = Use { units: Some(101), ..used("job", "2031-06-01") };
    assert_eq!(judged(&open, &[used("job", "2026-06-01"); 2], &third).0, ["allowance-exhausted", "unit-cap-exceeded"]);
    // Units say nothing where no cap is.
    assert_eq!(judged(&open, &[], &Use { units: Some(500), ..used("ticket", "2026-06-01") }).0, [""; 0]);
}

#[test]
fn what_must_be_attested_is_a_condition_until_someone_says() {
    let contract = contract("2026-04-01", None);
    let new = used("ticket", "2026-06-01");
    let outcome = |facts: &[(&FactId, bool)]| {
        let answer = check_use(&contract, &[], &new, facts, &Readings::default());
        let asked: Vec<_> = answer.verdict.conditions.iter().map(Condition::fact).map(str::len).collect();
        (answer.verdict.outcome(), asked.len(), answer.balance.is_some())
    };
    assert_eq!(outcome(&[(&HANDLED, false)]), (Outcome::Allowed, 0, true));
    assert_eq!(outcome(&[]), (Outcome::Conditional, 1, true));
    assert_eq!(outcome(&[(&HANDLED, true)]), (Outcome::Refused, 0, false));
    // Judged out of force, too, beside the rest.
    let early = check_use(&contract, &[], &used("ticket", "2026-03-31"), &[(&HANDLED, true)], &Readings::default());
    let codes: Vec<_> = early.verdict.violations.iter().map(Reason::code).collect();
    assert_eq!(codes, ["handled-by-vendor", "not-in-force"]);
}

#[test]
fn what_the_contract_does_not_grant_is_not_in_force() {
    let of_earlier = Contract::new("C-1", [Line::new(&EARLIER, day("2026-04-01"), 5)], []).unwrap();
    // No line of the service; a line whose terms have no such allowance.
    assert_eq!(judged(&of_earlier, &[], &used("ticket", "2026-06-01")).0, ["not-in-force"]);
    let not_granted = Use { service: &EARLIER, ..used("job", "2026-06-01") };
    assert_eq!(judged(&of_earlier, &[], &not_granted).0, ["not-in-force", "unit-cap-exceeded"]);
    // The line's own terms are judged: by them three tickets are granted, whatever the use brings along.
    let mut other = example_of_one_ticket();
    other.position = 7;
    let new = Use { service: &other, allowance: &other.allowances[0], ..used("ticket", "2026-06-01") };
    let contract = contract("2026-04-01", None);
    let answer = check_use(&contract, &[], &new, &[(&HANDLED, false)], &Readings::default());
    assert_eq!(answer.balance.map(|balance| (balance.granted, balance.service.position)), Some((3, 1)));
}

fn example_of_one_ticket() -> Service {
    let mut service = yakkan_contract_rules::example::granting();
    let mut tickets = service.allowances.to_vec();
    tickets[0].granted = yakkan_contract_rules::Term::Stated {
        value: 1,
        clause: yakkan_contract_rules::ClauseId::constant("EXAMPLE-16"),
    };
    service.allowances = tickets.into();
    service
}

#[test]
fn a_verdict_rests_on_what_was_judged() {
    let contract = contract("2026-04-10", None);
    let of = |new: &Use<'static, 'static>, chosen: &Readings| {
        let grounds = check_use(&contract, &[], new, &[], chosen).verdict.grounds;
        (clauses(&grounds), readings(&grounds))
    };
    let none = Vec::<&str>::new();
    let ticket = Vec::from(["EXAMPLE-16", "EXAMPLE-17", "EXAMPLE-18"]);
    assert_eq!(of(&used("ticket", "2026-04-30"), &calendar()), (ticket.clone(), Vec::from(["partial-grant"])));
    assert_eq!(of(&used("ticket", "2026-05-01"), &calendar()), (ticket, none.clone()));
    let year = Vec::from(["X-1", "X-2", "X-3"]);
    assert_eq!(of(&used("yearly", "2026-05-01"), &Readings::default()), (year, Vec::from(["allowance-year"])));
    let job = Vec::from(["X-2", "X-4", "X-5", "X-6"]);
    assert_eq!(of(&used("job", "2026-05-01"), &Readings::default()), (job, Vec::from(["deployment-scope"])));
    // Out of force no grant was looked at: only what makes it a service, and what is judged of the use alone.
    let early = (Vec::from(["EXAMPLE-1", "X-5"]), none.clone());
    assert_eq!(of(&used("job", "2026-04-09"), &Readings::default()), early);
    assert_eq!(of(&used("yearly", "2026-04-09"), &Readings::default()), (Vec::from(["EXAMPLE-1"]), none));
    assert_eq!(SERVICE.basis.as_str(), "EXAMPLE-1");
}
