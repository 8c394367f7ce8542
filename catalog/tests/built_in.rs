//! The four built-in documents against what they are known to say.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;

use yakkan_calendar::jiff::civil::date;
use yakkan_catalog::{Catalog, Document, lint};
use yakkan_contract_rules::{
    CancelEffect, CompanionSpan, Contract, FactKind, FactValue, Line, NoticeKind, Reading, Readings, Reason, Rhythm,
    Service, Step, Suspension, Term, check_contract, latest_notice,
};

fn minimum(service: &Service) -> u32 {
    service.quantity.minimum.value(&Readings::default())
}

#[test]
fn every_clause_of_the_four_documents_is_in_the_register() {
    let catalog = Catalog::built_in();
    let counts: Vec<_> =
        catalog.documents().iter().map(|document| (document.id.as_str(), document.clauses.len())).collect();
    assert_eq!(counts, [("ITES-EDR-MDR", 126), ("ITES-ID", 98), ("NEC-MIMAMORI", 262), ("ESET-MDR", 190)]);
    assert_eq!(counts.iter().map(|(_, count)| count).sum::<usize>(), 676);
}

#[test]
fn a_service_is_sorted_by_its_place() {
    let catalog = Catalog::built_in();
    for (index, service) in catalog.services().enumerate() {
        assert_eq!(usize::from(service.position), index, "{}", service.id);
    }
}

#[test]
fn every_clause_a_term_refers_to_stands_in_its_own_document() {
    for document in Catalog::built_in().documents() {
        let references = document.references();
        assert!(!references.is_empty());
        for (path, clause) in references {
            assert!(document.clauses.iter().any(|known| known.id == *clause), "{path}: {clause}");
        }
    }
}

/// A duty stands in every service that the register names for its clause, and in no other.
#[test]
fn duties_and_repetitions_stand_in_the_services_the_register_names() {
    let catalog = Catalog::built_in();
    let (mut duties, mut restated) = (0, 0);
    for document in catalog.documents() {
        for clause in document.clauses.iter() {
            let named: BTreeSet<_> = clause.services.iter().collect();
            let with = |has: &dyn Fn(&Service) -> bool| {
                document.services.iter().filter(|one| has(one)).map(|one| &one.id).collect::<BTreeSet<_>>()
            };
            let dutiful = with(&|service| service.duties.iter().any(|duty| duty.clause == clause.id));
            let repeating = with(&|service| service.restated.iter().any(|one| one.clause == clause.id));
            assert!(dutiful.is_empty() || dutiful == named, "{}: {dutiful:?}", clause.id);
            assert!(repeating.is_empty() || repeating == named, "{}: {repeating:?}", clause.id);
            duties += usize::from(!dutiful.is_empty());
            restated += usize::from(!repeating.is_empty());
        }
    }
    assert_eq!((duties, restated), (72, 35));
}

#[test]
fn every_service_a_clause_names_is_stated() {
    let catalog = Catalog::built_in();
    for clause in catalog.documents().iter().flat_map(|document| document.clauses.iter()) {
        for service in clause.services.iter() {
            assert!(catalog.service(service.as_str()).is_some(), "{}: {service}", clause.id);
        }
    }
}

#[test]
fn the_linter_finds_nothing() {
    let catalog = Catalog::built_in();
    for document in catalog.documents() {
        assert_eq!(lint(document, &catalog), [], "{}", document.id);
    }
}

/// Id, document, minimum, step (0 for the minimum only), companions, same count, not alone.
type Row =
    (&'static str, &'static str, u32, u32, &'static [&'static str], Option<&'static str>, &'static [&'static str]);

const SERVICES: [Row; 10] = [
    ("ites-base", "ITES-EDR-MDR", 1, 0, &[], None, &[]),
    ("ites-edr-mdr-base", "ITES-EDR-MDR", 1, 0, &["ites-base"], None, &["ites-edr", "ites-mdr"]),
    ("ites-edr", "ITES-EDR-MDR", 1, 1, &["ites-base", "ites-edr-mdr-base"], None, &[]),
    ("ites-mdr", "ITES-EDR-MDR", 25, 1, &["ites-base", "ites-edr-mdr-base", "ites-edr"], Some("ites-edr"), &[]),
    ("ites-id", "ITES-ID", 20, 1, &["ites-base"], None, &[]),
    ("ites-id-cert", "ITES-ID", 10, 10, &["ites-id"], None, &[]),
    ("ites-id-setup", "ITES-ID", 1, 0, &["ites-id"], None, &[]),
    ("ites-pc-support", "ITES-ID", 1, 1, &["ites-base"], None, &[]),
    ("nec-mimamori", "NEC-MIMAMORI", 1, 1, &[], None, &[]),
    ("eset-mdr-ultimate", "ESET-MDR", 1, 1, &[], None, &[]),
];

#[test]
fn the_ten_services_have_their_quantities_and_companions() {
    let catalog = Catalog::built_in();
    assert_eq!(catalog.services().count(), SERVICES.len());
    for (service, row) in catalog.services().zip(SERVICES) {
        let step = match service.quantity.step.value(&Readings::default()) {
            Step::Fixed => 0,
            Step::By(step) => step,
        };
        let companions: Vec<_> = service.companions.iter().map(|one| one.service.as_str()).collect();
        let same_count = service.same_count.as_ref().map(|rule| rule.with.as_str());
        let any_of = service.not_alone.iter().flat_map(|rule| rule.any_of.iter());
        let any_of: Vec<_> = any_of.map(|one| one.as_str()).collect();
        let document = service.document.as_str();
        let found = (service.id.as_str(), document, minimum(service), step, &*companions, same_count, &*any_of);
        assert_eq!(found, row);
        // Only setup support looks for its companion on one day.
        let start_day = service.companions.iter().any(|one| one.span == CompanionSpan::StartDay);
        assert_eq!(start_day, row.0 == "ites-id-setup", "{}", row.0);
    }
}

const BOOL: FactKind = FactKind::Bool;
const ONE_OR_TWO: FactKind = FactKind::Integer { least: Some(1), most: Some(2) };
const AT_LEAST_ONE: FactKind = FactKind::Integer { least: Some(1), most: None };

/// Service, fact, kind, breach: sorted by service, then fact.
const FACTS: [(&str, &str, FactKind, &str); 22] = [
    ("ites-base", "in-japan", BOOL, "not-in-japan"),
    ("ites-edr-mdr-base", "in-japan", BOOL, "not-in-japan"),
    ("ites-edr", "administrators", ONE_OR_TWO, "administrators-out-of-range"),
    ("ites-edr", "in-japan", BOOL, "not-in-japan"),
    ("ites-edr", "no-other-withsecure", BOOL, "other-withsecure-licence"),
    ("ites-edr", "withsecure-terms", BOOL, "terms-not-accepted"),
    ("ites-mdr", "administrators", ONE_OR_TWO, "administrators-out-of-range"),
    ("ites-mdr", "analyst-action-consent", BOOL, "terms-not-accepted"),
    ("ites-mdr", "in-japan", BOOL, "not-in-japan"),
    ("ites-mdr", "no-other-withsecure", BOOL, "other-withsecure-licence"),
    ("ites-mdr", "withsecure-terms", BOOL, "terms-not-accepted"),
    ("ites-id", "administrators", AT_LEAST_ONE, "administrators-out-of-range"),
    ("ites-id", "in-japan", BOOL, "not-in-japan"),
    ("ites-id", "trustlogin-terms", BOOL, "terms-not-accepted"),
    ("ites-id-cert", "in-japan", BOOL, "not-in-japan"),
    ("ites-id-setup", "in-japan", BOOL, "not-in-japan"),
    ("ites-pc-support", "in-japan", BOOL, "not-in-japan"),
    ("nec-mimamori", "corporate", BOOL, "not-corporate"),
    ("nec-mimamori", "no-antisocial-forces", BOOL, "antisocial-forces"),
    ("nec-mimamori", "utm-terms", BOOL, "terms-not-accepted"),
    ("eset-mdr-ultimate", "cloud-managed", BOOL, "cloud-required"),
    ("eset-mdr-ultimate", "eset-terms", BOOL, "terms-not-accepted"),
];

#[test]
fn each_service_asks_for_its_facts() {
    let catalog = Catalog::built_in();
    let found: Vec<_> = catalog
        .services()
        .flat_map(|service| service.facts.iter().map(move |rule| (service, rule)))
        .map(|(service, rule)| (service.id.as_str(), rule.fact.as_str(), rule.kind, rule.breach.as_str()))
        .collect();
    assert_eq!(found, FACTS);
}

#[test]
fn lock_notice_effect_and_pause_are_as_stated() {
    let catalog = Catalog::built_in();
    for service in catalog.services() {
        let id = service.id.as_str();
        // Only MDR has a lock, of twelve months, and notices, of four months, both in writing.
        let is_mdr = id == "ites-mdr";
        let lock =
            service.lock.as_ref().map(|lock| (lock.length.0, lock.decrease.is_some(), lock.cancellation.is_some()));
        assert_eq!(lock, is_mdr.then_some((12, true, true)), "{id}");
        for notice in [&service.decrease_notice, &service.cancellation_notice] {
            let notice = notice.as_ref().map(|notice| (notice.months.0, notice.written.is_some()));
            assert_eq!(notice, is_mdr.then_some((4, true)), "{id}");
        }
        // The month's end is stated for three services; elsewhere the reading settles it, the same way by default.
        let states_effect = ["ites-edr", "ites-mdr", "nec-mimamori"].contains(&id);
        assert_eq!(service.cancel_effect.reading(), (!states_effect).then_some(Reading::CancelEffect), "{id}");
        assert_eq!(service.cancel_effect.value(&Readings::default()), CancelEffect::MonthEnd, "{id}");
        // Only NEC says that there is no pause, when it is first charged, and that cover comes with it.
        let is_nec = id == "nec-mimamori";
        assert_eq!(matches!(service.suspension, Suspension::NotOffered { .. }), is_nec, "{id}");
        assert_eq!(service.cover.is_some(), is_nec, "{id}");
        assert_eq!(service.charging.refund.is_some(), is_nec, "{id}");
        // Only setup support is charged once.
        assert_eq!(service.charging.rhythm == Rhythm::Once, id == "ites-id-setup", "{id}");
        if let Rhythm::Monthly { first_month, proration, quantity } = &service.charging.rhythm {
            assert_eq!((first_month.clause().is_some(), proration.clause().is_some()), (is_nec, is_nec), "{id}");
            assert_eq!(quantity.reading(), Some(Reading::MonthQuantity), "{id}");
        }
    }
}

#[test]
fn the_four_desks_have_their_hours() {
    let catalog = Catalog::built_in();
    let silent = Some(Some(Reading::NecYearEnd));
    let stated = Some(None);
    let desks = [
        ("ites", "09:00-17:30", stated, "ITES-EDR-MDR"),
        ("nec", "09:00-17:00", silent, "NEC-MIMAMORI"),
        ("nec-desk", "09:00-18:00", silent, "NEC-MIMAMORI"),
        ("eset", "00:00-24:00", None, "ESET-MDR"),
    ];
    let found: Vec<_> = catalog.documents().iter().flat_map(|document| document.desks.iter()).collect();
    assert_eq!(found.len(), desks.len());
    for (desk, (id, hours, year_end, document)) in found.into_iter().zip(desks) {
        let reading = desk.year_end.as_ref().map(Term::reading);
        let found = (desk.id.as_str(), desk.hours.to_string(), reading, desk.document.as_str());
        assert_eq!(found, (id, hours.to_string(), year_end, document));
    }
    // Stated for the ITES desk: closed from 30 December.
    let ites = catalog.desk("ites").unwrap().calendar(&Readings::default(), &[], &[]);
    assert!(ites.business_day(date(2026, 12, 29)).unwrap().business);
    assert!(!ites.business_day(date(2026, 12, 30)).unwrap().business);
}

/// All four documents through JSON and back make the same catalog, places included: a document is the same whether constant or loaded.
#[test]
fn the_built_in_documents_pass_through_json_unchanged() {
    assert_eq!(loaded(), Catalog::built_in());
}

fn loaded() -> Catalog {
    Catalog::built_in().documents().iter().fold(Catalog::empty(), |catalog, document| {
        let json = document.to_json().unwrap();
        let read = Document::from_json(&json).unwrap();
        assert_eq!(read.to_json().unwrap(), json, "{}", document.id);
        catalog.with(read).unwrap_or_else(|findings| panic!("{findings:?}"))
    })
}

#[test]
fn a_loaded_document_judges_as_a_constant_one() {
    let (constant, loaded) = (Catalog::built_in(), loaded());
    let verdict = |catalog: &Catalog| {
        // MDR below its minimum, beside fewer EDR licences, without the EDR/MDR basic service, outside Japan.
        let line = |id, quantity| Line::new(catalog.service(id).unwrap(), date(2026, 4, 1), quantity);
        let facts = [(catalog.fact("in-japan").unwrap().0, FactValue::Bool(false))];
        let lines = [line("ites-base", 1), line("ites-edr", 23), line("ites-mdr", 24)];
        let contract = Contract::new("C-1", lines, facts).unwrap();
        let verdict = check_contract(&contract, &Readings::default());
        let codes: Vec<_> =
            verdict.violations.iter().map(|one| (one.service.id.to_string(), one.code().to_string())).collect();
        let clauses: Vec<_> = verdict.grounds.clauses().iter().map(|clause| clause.to_string()).collect();
        (codes, clauses, verdict.conditions.len())
    };
    let (codes, clauses, conditions) = verdict(&constant);
    assert_eq!((codes.clone(), clauses, conditions), verdict(&loaded));
    let expected = [
        ("ites-base", "not-in-japan"),
        ("ites-edr", "missing-companion"),
        ("ites-edr", "not-in-japan"),
        ("ites-mdr", "below-minimum"),
        ("ites-mdr", "count-mismatch"),
        ("ites-mdr", "missing-companion"),
        ("ites-mdr", "not-in-japan"),
    ];
    assert_eq!(codes, expected.map(|(service, code)| (service.to_string(), code.to_string())));

    // Four months before 2026-10-31.
    for catalog in [&constant, &loaded] {
        let mdr = catalog.service("ites-mdr").unwrap();
        let latest = latest_notice(mdr, NoticeKind::Cancellation, date(2026, 10, 31), &Readings::default());
        assert_eq!(latest.on, Some(date(2026, 6, 30)));
    }
}
