//! What the four documents grant to be used, against what they are known to say.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use yakkan_catalog::Catalog;
use yakkan_contract_rules::{AllowancePeriod, Readings, Term};

/// Where a value comes from: its clause or its reading.
fn source<T>(term: &Term<T>) -> String {
    match term {
        Term::Stated { clause, .. } => clause.to_string(),
        Term::Silent { reading, .. } => reading.name().to_owned(),
    }
}

/// Service, allowance, how many and where from, period and where from, whose year or contract, and where from.
type Row = (&'static str, &'static str, u32, &'static str, String, &'static str);

#[test]
fn four_services_grant_nine_allowances() {
    let catalog = Catalog::built_in();
    let mut found = Vec::new();
    for service in catalog.services() {
        for allowance in service.allowances.iter() {
            let period = match &allowance.period {
                AllowancePeriod::CalendarMonth { clause } => format!("month {clause}"),
                AllowancePeriod::Year { part, anchor, clause } => {
                    format!("{} of 12 {clause} {}", part.0, source(anchor))
                }
                AllowancePeriod::Contract { scope } => format!("contract {}", source(scope)),
                AllowancePeriod::Concurrent { lifetime, clause } => format!("for {} {clause}", lifetime.0),
            };
            let partial = allowance.partial.as_ref().map(source);
            let granted = (allowance.granted.value(&Readings::default()), source(&allowance.granted));
            found.push((service.id.to_string(), allowance.id.to_string(), granted, period, partial));
        }
    }
    let by_year = |part, clause| format!("{part} of 12 ESET-MDR-{clause} allowance-year");
    let month = || "month ITES-EDR-MDR-3-3-6".to_owned();
    let (partial, none) = ("partial-grant", "");
    let expected: [Row; 9] = [
        ("ites-mdr", "ticket-verification", 3, "ITES-EDR-MDR-3-3-6", month(), partial),
        ("ites-mdr", "ticket-investigation", 1, "ITES-EDR-MDR-3-3-6", month(), partial),
        ("ites-id-cert", "certificate", 10, "ITES-ID-4-1-9", "for 60 ITES-ID-4-1-10".into(), none),
        ("ites-id-setup", "meeting", 2, "ITES-ID-5-1-4", "contract ITES-ID-5-1-8".into(), none),
        ("eset-mdr-ultimate", "hunt-on-demand", 1, "ESET-MDR-4-HUNT-1", by_year(12, "4-HUNT-1"), partial),
        ("eset-mdr-ultimate", "hunt-proactive", 1, "ESET-MDR-4-HUNT-4", by_year(3, "4-HUNT-4"), partial),
        (
            "eset-mdr-ultimate",
            "health-check",
            1,
            "ESET-MDR-10-PremiumSupport-13",
            by_year(12, "10-PremiumSupport-13"),
            partial,
        ),
        (
            "eset-mdr-ultimate",
            "deployment",
            2,
            "ESET-MDR-10-PremiumSupport-15",
            "contract deployment-scope".into(),
            none,
        ),
        ("eset-mdr-ultimate", "initial-tuning", 1, "ESET-MDR-5-INIT-2", "contract ESET-MDR-4-TUNING-1".into(), none),
    ];
    let expected = expected.map(|(service, allowance, granted, clause, period, partial)| {
        let partial = (!partial.is_empty()).then(|| partial.to_owned());
        (service.to_owned(), allowance.to_owned(), (granted, clause.to_owned()), period, partial)
    });
    assert_eq!(found, expected);
}

#[test]
fn only_tickets_are_attested_and_only_deployments_capped() {
    let catalog = Catalog::built_in();
    for allowance in catalog.services().flat_map(|service| service.allowances.iter()) {
        let id = allowance.id.as_str();
        let is_ticket = id.starts_with("ticket-");
        let attested: Vec<_> =
            allowance.attestations.iter().map(|one| (one.fact.as_str(), one.must_be, one.breach.as_str())).collect();
        let handled = [("handled-by-vendor", false, "handled-by-vendor")];
        assert_eq!(attested, if is_ticket { handled.to_vec() } else { Vec::new() }, "{id}");
        assert_eq!(allowance.no_carry_over.is_some(), is_ticket, "{id}");
        assert_eq!(allowance.no_purchase.is_some(), is_ticket, "{id}");
        let cap = allowance.unit_cap.as_ref().map(|cap| (cap.most, cap.clause.to_string()));
        assert_eq!(cap, (id == "deployment").then(|| (100, "ESET-MDR-4-DEPLOY-1".to_owned())), "{id}");
        assert_eq!(allowance.is_by_holder(), id == "certificate", "{id}");
    }
}
