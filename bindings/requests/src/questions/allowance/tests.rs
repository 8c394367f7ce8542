use crate::prelude::*;
use yakkan::catalog::Catalog;

const MDR: &str = r#"{"service": "ites-mdr", "start": "2026-04-01", "quantity": 30}"#;
const CERTIFICATES: &str = r#"{"service": "ites-id-cert", "start": "2026-04-01", "quantity": 10}"#;
const TICKET: &str = r#""service": "ites-mdr", "allowance": "ticket-verification""#;
const CERTIFICATE: &str = r#""service": "ites-id-cert", "allowance": "certificate""#;

fn ask(text: &str) -> String {
    crate::answer(&Catalog::built_in(), text)
}

fn balances(line: &str, uses: &str) -> String {
    ask(&format!(
        r#"{{"do": "allowances", "contract": {{"id": "C-1", "lines": [{line}]}}, "on": "2026-06-15", "uses": [{uses}]}}"#
    ))
}

fn one_more(line: &str, new: &str) -> String {
    ask(&format!(
        r#"{{"do": "check_use", "contract": {{"id": "C-1", "lines": [{line}]}}, "uses": [], "use": {{{new}}}}}"#
    ))
}

/// Whether an answer is an error of this code at this place.
fn is_error(answer: &str, code: &str, at: &str) -> bool {
    answer.starts_with(&format!(r#"{{"error":{{"code":"{code}","#)) && answer.ends_with(&format!(r#""at":"{at}"}}}}"#))
}

#[test]
fn a_use_that_cannot_be_understood_is_an_error_at_its_place() {
    let ticket = |more: &str| format!(r#"{{{TICKET}, {more}}}"#);
    for (uses, code, at) in [
        (ticket(r#""on": "1999-12-31""#), "date-out-of-range", "/uses/0/on"),
        (ticket(r#""on": "2100-01-01""#), "date-out-of-range", "/uses/0/on"),
        (ticket(r#""on": "2026-06-01T10:00:00+09:00""#), "wrong-form", "/uses/0/on"),
        (ticket(r#""units": 1"#), "missing-field", "/uses/0"),
        (ticket(r#""on": "2026-06-01", "units": 4294967296"#), "out-of-range", "/uses/0/units"),
        (ticket(r#""on": "2026-06-01", "units": -1"#), "out-of-range", "/uses/0/units"),
        (ticket(r#""on": "2026-06-01", "holder": 7"#), "wrong-type", "/uses/0/holder"),
        // Facts are of the new use alone.
        (ticket(r#""on": "2026-06-01", "facts": {}"#), "unknown-field", "/uses/0/facts"),
        (
            r#"{"service": "ites-mdr", "allowance": "certificate", "on": "2026-06-01"}"#.into(),
            "unknown-allowance",
            "/uses/0/allowance",
        ),
        (
            r#"{"service": "nec-mimamori", "allowance": "meeting", "on": "2026-06-01"}"#.into(),
            "unknown-allowance",
            "/uses/0/allowance",
        ),
        (
            r#"{"service": "nec", "allowance": "meeting", "on": "2026-06-01"}"#.into(),
            "unknown-service",
            "/uses/0/service",
        ),
    ] {
        let answer = balances(MDR, &uses);
        assert!(is_error(&answer, code, at), "{uses}: {answer}");
    }
    let many = vec![ticket(r#""on": "2026-06-01""#); 10_001].join(",");
    assert!(is_error(&balances(MDR, &many), "too-many", ""));
    assert!(balances(MDR, many.get(..many.rfind(",{").unwrap_or(0)).unwrap_or("")).starts_with(r#"{"ok""#));
}

#[test]
fn a_holder_left_out_is_an_error_among_the_uses_made_and_a_breach_in_the_new_one() {
    let made = balances(CERTIFICATES, &format!(r#"{{{CERTIFICATE}, "on": "2026-06-01"}}"#));
    assert!(is_error(&made, "missing-field", "/uses/0"), "{made}");
    let new = one_more(CERTIFICATES, &format!(r#"{CERTIFICATE}, "on": "2026-06-01""#));
    assert!(new.contains(r#""code":"holder-missing""#), "{new}");
}

#[test]
fn a_use_takes_the_facts_that_its_allowance_asks_for() {
    let new = |facts: &str| one_more(MDR, &format!(r#"{TICKET}, "on": "2026-06-01", "facts": {facts}"#));
    assert!(new(r#"{"handled-by-vendor": false}"#).starts_with(r#"{"ok":{"verdict":"allowed""#));
    assert!(new("{}").starts_with(r#"{"ok":{"verdict":"conditional""#));
    for (facts, code, at) in [
        (r#"{"handled-by-vendor": 1}"#, "wrong-type", "/use/facts/handled-by-vendor"),
        (r#"{"in-japan": true}"#, "unknown-fact", "/use/facts/in-japan"),
        (r#"[]"#, "wrong-type", "/use/facts"),
    ] {
        let answer = new(facts);
        assert!(is_error(&answer, code, at), "{facts}: {answer}");
    }
    let certificate =
        format!(r#"{CERTIFICATE}, "on": "2026-06-01", "holder": "ann", "facts": {{"handled-by-vendor": false}}"#);
    assert!(is_error(&one_more(CERTIFICATES, &certificate), "unknown-fact", "/use/facts/handled-by-vendor"));
}
