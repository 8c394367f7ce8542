use super::*;

#[test]
fn each_fact_refuses_when_wrong_and_is_a_condition_when_absent() {
    let service = insured();
    let contract = contract(&service, None);
    for (fact, good, code) in [
        ("full-scan", true, "scan-missing"),
        ("scan-evidence", true, "scan-evidence-missing"),
        ("claim-delegated", true, "delegation-missing"),
        ("receipt-delegated", true, "delegation-missing"),
        ("criminal-act", false, "criminal-act"),
    ] {
        let wrong = assess(&contract, &service, &[], Case { facts: &but(fact, Some(!good)), ..LIFTED }, &default());
        assert_eq!((codes(&wrong), conditions(&wrong)), ([String::from(code)].to_vec(), Vec::new()), "{fact}");
        let absent = assess(&contract, &service, &[], Case { facts: &but(fact, None), ..LIFTED }, &default());
        assert_eq!((codes(&absent), conditions(&absent)), (Vec::new(), [String::from(fact)].to_vec()), "{fact}");
    }
}

#[test]
fn one_code_of_two_facts_is_one_breach_that_names_both() {
    let service = insured();
    let contract = contract(&service, None);
    let facts =
        [("full-scan", true), ("claim-delegated", false), ("receipt-delegated", false), ("criminal-act", false)];
    let answer = assess(&contract, &service, &[], Case { facts: &facts, ..FULL }, &default());
    assert_eq!(codes(&answer), ["delegation-missing"]);
    let ClaimBreach::Attested { first, also } = &answer.verdict.violations[0].breach else { panic!("not a fact") };
    assert_eq!((first.fact.as_str(), also.len(), also[0].fact.as_str()), ("claim-delegated", 1, "receipt-delegated"));
    // One wrong, one absent: a breach and a condition.
    let answer = assess(&contract, &service, &[], Case { facts: &facts[..2], ..FULL }, &default());
    assert_eq!(codes(&answer), ["delegation-missing"]);
    assert_eq!(conditions(&answer), ["criminal-act", "receipt-delegated"]);
}

#[test]
fn facts_of_two_codes_are_two_breaches() {
    let service = insured();
    let contract = contract(&service, None);
    let facts = [("full-scan", true), ("claim-delegated", false), ("receipt-delegated", true), ("criminal-act", true)];
    let answer = assess(&contract, &service, &[], Case { facts: &facts, ..FULL }, &default());
    assert_eq!(codes(&answer), ["criminal-act", "delegation-missing"]);
    for violation in &answer.verdict.violations {
        assert!(matches!(&violation.breach, ClaimBreach::Attested { also, .. } if also.is_empty()), "{violation:?}");
    }
}

#[test]
fn an_exception_lifts_the_missing_scan_of_an_alert_of_the_full_grade_only() {
    let service = insured();
    let contract = contract(&service, None);
    for (exception, code, condition) in
        [(Some(true), None, None), (Some(false), Some("scan-missing"), None), (None, None, Some("scan-exception"))]
    {
        let mut facts = but("full-scan", Some(false));
        facts.extend(exception.map(|value| ("scan-exception", value)));
        let answer = assess(&contract, &service, &[], Case { facts: &facts, ..FULL }, &default());
        let expected = |one: Option<&str>| one.map(String::from).into_iter().collect::<Vec<_>>();
        assert_eq!((codes(&answer), conditions(&answer)), (expected(code), expected(condition)), "{exception:?}");
        let lifted = assess(&contract, &service, &[], Case { facts: &facts, ..LIFTED }, &default());
        assert_eq!(
            (codes(&lifted), conditions(&lifted)),
            (expected(Some("scan-missing")), Vec::new()),
            "{exception:?}"
        );
    }
    // Nobody said whether there was a scan: that is what is asked, not the exception.
    let answer = assess(&contract, &service, &[], Case { facts: &but("full-scan", None), ..FULL }, &default());
    assert_eq!(conditions(&answer), ["full-scan"]);
}

#[test]
fn proof_of_the_scan_is_asked_for_unless_the_alert_itself_had_the_full_grade() {
    let facts = but("scan-evidence", Some(false));
    for (stars, upgraded, asked) in [(3, None, false), (2, Some("2026-06-05"), true), (2, None, true), (1, None, true)]
    {
        let codes = alone(Case { stars, upgraded, facts: &facts, ..FULL }, None, &default());
        assert_eq!(codes.contains(&"scan-evidence-missing".into()), asked, "{stars} {upgraded:?}");
    }
}
