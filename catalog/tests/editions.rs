//! Documents that join a catalog: other editions, other providers, and those that find no place.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::borrow::Cow;

use yakkan_calendar::Date;
use yakkan_calendar::jiff::civil::date;
use yakkan_catalog::{Catalog, Document, Finding};
use yakkan_contract_rules::{ServiceId, Term};

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.code).collect()
}

fn edition_of(index: usize, from: Option<Date>) -> Document {
    let mut document = Catalog::built_in().documents()[index].clone();
    document.edition.from = from;
    document
}

const EDR_MDR: usize = 0;
const ESET: usize = 3;

#[test]
fn an_edition_restates_its_services_and_keeps_their_places() {
    // MDR, the fourth service of its document, from 30 licences on instead of 25.
    let mut edition = edition_of(EDR_MDR, Some(date(2027, 2, 17)));
    if let Term::Stated { value, .. } = &mut edition.services.to_mut()[3].quantity.minimum {
        *value = 30;
    }
    let before = Catalog::built_in();
    let after = before.clone().with(edition).unwrap();

    let minimum = |catalog: &Catalog, day| match catalog.service_on("ites-mdr", day).unwrap().quantity.minimum {
        Term::Stated { value, .. } => value,
        Term::Silent { .. } => panic!("stated"),
    };
    assert_eq!(minimum(&after, date(2025, 1, 1)), 25, "before the oldest edition the oldest one holds");
    assert_eq!(minimum(&after, date(2027, 2, 16)), 25);
    assert_eq!(minimum(&after, date(2027, 2, 17)), 30);
    assert_eq!(minimum(&before, date(2027, 2, 17)), 25, "the catalog it was cloned from is as it was");

    let places: Vec<u16> = after.services().map(|service| service.position).collect();
    assert_eq!(places, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3]);
    assert!(after.has_editions(after.service("ites-mdr").unwrap()));
    assert!(!after.has_editions(after.service("ites-id").unwrap()));
}

#[test]
fn desks_clauses_and_duties_are_those_of_the_newest_edition_whatever_came_first() {
    let newer = || {
        let mut edition = edition_of(EDR_MDR, Some(date(2027, 2, 17)));
        edition.desks.to_mut()[0].name.en = "new".into();
        edition.clauses.to_mut().iter_mut().for_each(|clause| clause.text.en = "new".into());
        edition
    };
    let [newer_last, newer_first] = [
        Catalog::built_in().with(newer()).unwrap(),
        Catalog::empty().with(newer()).unwrap().with(edition_of(EDR_MDR, Some(date(2026, 2, 17)))).unwrap(),
    ];
    for catalog in [newer_last, newer_first] {
        assert_eq!(catalog.desk("ites").unwrap().name.en, "new");
        assert_eq!(catalog.clause("ITES-EDR-MDR-3-3-11").unwrap().text.en, "new");
        let ids = |day| {
            let service = catalog.service_on("ites-mdr", day).unwrap();
            catalog
                .duties(service)
                .map(|duty| (duty.id.to_string(), duty.clause.unwrap().text.en == "new"))
                .collect::<Vec<_>>()
        };
        let (old, new) = (ids(date(2026, 2, 17)), ids(date(2027, 2, 17)));
        let mut each = new.clone();
        each.dedup();
        assert!(!new.is_empty() && each == new, "each duty once");
        assert_eq!(old.len(), new.len());
        // The unchanged terms of MDR stand in both editions: then the newer one speaks.
        assert!(new.iter().all(|(_, is_new)| *is_new));
    }
}

#[test]
fn editions_need_a_day_of_their_own() {
    let join = |document| Catalog::built_in().with(document);
    assert_eq!(codes(&join(edition_of(EDR_MDR, None)).unwrap_err())[0], "edition-without-day");
    assert_eq!(codes(&join(edition_of(EDR_MDR, Some(date(2026, 2, 17)))).unwrap_err())[0], "edition-day-twice");
    assert!(join(edition_of(EDR_MDR, Some(date(2026, 2, 16)))).is_ok());
    assert!(join(edition_of(EDR_MDR, Some(date(2026, 2, 18)))).is_ok());
    // ESET's document prints no day: it is the oldest edition, and the next must have one.
    assert_eq!(codes(&join(edition_of(ESET, None)).unwrap_err())[0], "edition-without-day");
    let catalog = join(edition_of(ESET, Some(date(2027, 1, 1)))).unwrap();
    assert_eq!(catalog.documents().len(), 5);
}

#[test]
fn a_service_of_another_document_cannot_be_stated_again() {
    let mut document = Catalog::built_in().documents()[ESET].clone();
    document.id = yakkan_contract_rules::DocumentId::constant("OTHER");
    let findings = Catalog::built_in().with(document).unwrap_err();
    assert!(codes(&findings).contains(&"service-taken"));
    let taken = findings.iter().find(|finding| finding.code == "service-taken").unwrap();
    assert_eq!(taken.path, "/services/0/id");
    assert_eq!(taken.message.en, "the service 'eset-mdr-ultimate' is already stated by the document 'ESET-MDR'");
}

/// 65,536 places, 0 to 65,535, of which the built-in services take ten.
#[test]
fn the_last_place_is_given_and_none_after_it() {
    let of = |services: usize| {
        let mut document = edition_of(ESET, Some(date(2027, 1, 1)));
        // Only the places are looked at: the least that a service can say will do.
        let mut service = document.services[0].clone();
        service.allowances = Cow::Borrowed(&[]);
        service.commitments = Cow::Borrowed(&[]);
        service.scales = Cow::Borrowed(&[]);
        service.duties = Cow::Borrowed(&[]);
        service.restated = Cow::Borrowed(&[]);
        let more = (0..services).map(|number| {
            let mut service = service.clone();
            service.id = ServiceId::new(&format!("service-{number}")).unwrap();
            service
        });
        document.services.to_mut().extend(more);
        document
    };
    let catalog = Catalog::built_in().with(of(65_526)).unwrap();
    assert_eq!(catalog.service("service-65525").map(|service| service.position), Some(65_535));
    // A restated service needs no place of its own.
    let again =
        |from| Document { edition: yakkan_catalog::Edition { label: "next".into(), from }, ..edition_of(ESET, None) };
    assert!(catalog.with(again(Some(date(2028, 1, 1)))).is_ok());

    let findings = Catalog::built_in().with(of(65_527)).unwrap_err();
    assert_eq!(codes(&findings).iter().filter(|code| **code == "too-many-services").count(), 1);
    assert_eq!(findings[0].message.en, "with these there would be 65537 services, more than 65536");
}

const NEC: usize = 2;

#[test]
fn the_covering_service_is_the_newest_edition_of_the_first_by_position() {
    let mut newer = edition_of(NEC, Some(date(2027, 5, 1)));
    newer.services.to_mut()[0].name.en = "new".into();
    let older = edition_of(NEC, Some(date(2026, 5, 1)));
    let edr = edition_of(EDR_MDR, None);
    for editions in [[newer.clone(), older.clone()], [older, newer]] {
        let catalog = editions.into_iter().fold(Catalog::empty(), |catalog, edition| catalog.with(edition).unwrap());
        assert_eq!(catalog.covering_service().unwrap().name.en, "new");
    }
    assert!(Catalog::empty().with(edr).unwrap().covering_service().is_none());
    // A service that comes before it brings cover as well.
    let built_in = Catalog::built_in();
    let mut edition = edition_of(EDR_MDR, Some(date(2027, 2, 17)));
    edition.services.to_mut()[0].cover = built_in.service("nec-mimamori").unwrap().cover.clone();
    let first = edition.services[0].id.clone();
    assert_eq!(built_in.with(edition).unwrap().covering_service().unwrap().id, first);
}
