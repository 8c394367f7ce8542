//! What the four documents promise, and how they grade.
#![allow(clippy::arithmetic_side_effects, clippy::unwrap_used, reason = "a test fails by panicking")]

use yakkan_catalog::Catalog;
use yakkan_contract_rules::{Promise, Sense};

#[test]
fn each_service_promises_what_its_document_says() {
    let expected: [(&str, &[(&str, Sense)]); 4] = [
        ("ites-id", &[("monthly-report", Sense::By)]),
        ("ites-id-cert", &[("certificate-expiry", Sense::By)]),
        (
            "nec-mimamori",
            &[
                ("amendment-in-force", Sense::None),
                ("utm-replacement", Sense::By),
                ("alert-retention", Sense::After),
                ("maintenance-notice", Sense::By),
                ("inquiry-answer", Sense::By),
                ("inquiry-auto-close", Sense::After),
                ("failure-contact", Sense::None),
            ],
        ),
        (
            "eset-mdr-ultimate",
            &[
                ("first-response", Sense::By),
                ("agent-upgrade", Sense::From),
                ("raw-log-retention", Sense::After),
                ("detection-log-retention", Sense::After),
            ],
        ),
    ];
    for service in Catalog::built_in().services() {
        let found: Vec<_> = service.commitments.iter().map(|one| (one.id.as_str(), one.sense)).collect();
        let wanted = expected.iter().find(|(id, _)| *id == service.id.as_str()).map_or(&[][..], |(_, wanted)| wanted);
        assert_eq!(found, wanted, "{}", service.id);
    }
}

#[test]
fn each_scale_has_its_levels_the_gravest_first() {
    let expected: [(&str, &str, &[&str]); 5] = [
        ("ites-edr", "incident", &["severe", "high", "other"]),
        ("ites-mdr", "incident", &["severe", "high", "other"]),
        ("nec-mimamori", "alert", &["3", "2", "other"]),
        ("nec-mimamori", "failure", &["A", "B", "Z"]),
        ("eset-mdr-ultimate", "severity", &["A", "B", "C"]),
    ];
    let catalog = Catalog::built_in();
    let mut found = Vec::new();
    for service in catalog.services() {
        for scale in service.scales.iter() {
            let levels: Vec<_> = scale.levels.iter().map(|level| level.id.as_str()).collect();
            found.push((service.id.as_str(), scale.id.as_str(), levels));
        }
    }
    assert_eq!(found, expected.map(|(service, scale, levels)| (service, scale, levels.to_vec())));
}

#[test]
fn only_nec_aims_at_an_availability() {
    let catalog = Catalog::built_in();
    let targets: Vec<_> = catalog
        .services()
        .filter_map(|service| Some((service.id.as_str(), service.availability.as_ref()?.millionths)))
        .collect();
    assert_eq!(targets, [("nec-mimamori", 990_000)]);
}

#[test]
fn every_level_says_everything_in_both_languages_and_cites_each_clause_once() {
    let catalog = Catalog::built_in();
    for level in catalog.services().flat_map(|one| one.scales.iter()).flat_map(|scale| scale.levels.iter()) {
        for text in [&level.definition, &level.decider, &level.action, &level.notification] {
            assert!(!text.en.is_empty() && !text.ja.is_empty() && text.en != text.ja, "{text:?}");
        }
        assert!(!level.clauses.is_empty(), "{}", level.id);
        for (index, clause) in level.clauses.iter().enumerate() {
            assert!(!level.clauses.iter().skip(index + 1).any(|other| other == clause), "{}: {clause}", level.id);
        }
    }
}

/// A rule for each level of the scale it names, and every desk it counts on.
#[test]
fn rules_fit_their_scales_and_desks() {
    let catalog = Catalog::built_in();
    for service in catalog.services() {
        for commitment in service.commitments.iter() {
            let rules: Vec<_> = match &commitment.promise {
                Promise::Always(rule) => vec![rule],
                Promise::ByLevel { scale, rules } => {
                    let scale = service.scale(scale.as_str()).unwrap();
                    let levels: Vec<_> = scale.levels.iter().map(|level| &level.id).collect();
                    assert_eq!(rules.iter().map(|rule| &rule.level).collect::<Vec<_>>(), levels);
                    rules.iter().map(|rule| &rule.rule).collect()
                }
            };
            for desk in rules.iter().filter_map(|rule| rule.desk()) {
                assert!(catalog.desk(desk.as_str()).is_some(), "{desk}");
            }
        }
    }
}
