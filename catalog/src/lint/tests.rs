//! What only the inside of the linter can show.

use core::num::NonZeroU32;
use std::vec::Vec;

use yakkan_calendar::Period;
use yakkan_calendar::jiff::civil::date;
use yakkan_contract_rules::{Breach, ClauseId, ServiceId, Text, UnitCap, Yen};
use yakkan_insurance::{ClaimBreach, PolicyYear};
use yakkan_quota::UseBreach;

use super::by_segments;
use super::facts::{RULE_CODES, USE_AND_CLAIM_CODES};

#[test]
fn places_are_sorted_by_number_and_not_by_digit() {
    let mut paths = ["/services/10/id", "/services/2", "/desks/3", "", "/services/2/id"];
    paths.sort_by(|one, other| by_segments(one, other));
    assert_eq!(paths, ["", "/desks/3", "/services/2", "/services/2/id", "/services/10/id"]);
}

#[test]
fn every_breach_that_comes_from_no_fact_is_known_by_its_code() {
    let service = ServiceId::constant("any");
    let day = date(2026, 4, 1);
    let all = [
        Breach::BelowMinimum { minimum: 1, quantity: 0 },
        Breach::OffStep { minimum: 1, step: None, quantity: 2 },
        Breach::MissingCompanion { companion: &service },
        Breach::CountMismatch { with: &service, theirs: 1, ours: 2 },
        Breach::NotAlone { any_of: &[] },
        Breach::WithinLock { until: day },
        Breach::NoticeTooLate { notice: day, latest: day },
        Breach::NoticeNotWritten,
        Breach::EffectiveBeforeNotice { notice: day },
        Breach::NotInForce,
        Breach::NoChange,
        Breach::SuspensionNotOffered,
        Breach::SuspensionSilent,
    ];
    let mut codes: Vec<_> = all.iter().map(Breach::code).collect();
    codes.sort_unstable();
    assert_eq!(codes, RULE_CODES);
}

#[test]
fn every_breach_of_a_use_or_a_claim_that_nobody_attests_is_known_by_its_code() {
    let (day, unit) = (date(2026, 4, 1), Text::constant("units", "台"));
    let period = Period { first: day, last: day };
    let cap = UnitCap { most: 1, unit, clause: ClauseId::constant("EXAMPLE-1") };
    let uses = [
        UseBreach::AllowanceExhausted { granted: 1, number: 2, from: day, to: None, holder: None },
        UseBreach::UnitCapExceeded { cap: &cap, units: None },
        UseBreach::HolderMissing,
    ];
    let claims = [
        ClaimBreach::BeforeCover { alert: day, first: day },
        ClaimBreach::AfterCover { alert: day, last: day },
        ClaimBreach::NotFullGrade { stars: 1, needed: 3, upgradable: None },
        ClaimBreach::OutsideWindow { dispatched: day, window: period },
        ClaimBreach::LimitReached {
            year: PolicyYear { ordinal: NonZeroU32::MIN, period },
            used: 2,
            dispatches: 2,
            paid: Yen::ZERO,
            total: Yen::ZERO,
        },
    ];
    // `not-in-force` is that of a change, too.
    let mut codes: Vec<_> = uses.iter().map(UseBreach::code).chain(claims.iter().map(ClaimBreach::code)).collect();
    codes.sort_unstable();
    assert_eq!(codes, USE_AND_CLAIM_CODES);
}

/// The walk over the references against the JSON of the same document: each text that is a clause's name stands at a place the walk gives.
#[cfg(all(feature = "serde", feature = "texts"))]
#[test]
fn the_walk_over_the_references_misses_none() {
    use crate::{Catalog, Document};
    use serde_json::Value;
    use std::collections::BTreeSet;
    use std::format;
    use std::string::{String, ToString};

    fn texts(value: &Value, path: String, found: &mut BTreeSet<(String, String)>) {
        match value {
            Value::String(text) => drop(found.insert((path, text.clone()))),
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(index, item)| texts(item, format!("{path}/{index}"), found));
            }
            Value::Object(fields) => {
                fields.iter().for_each(|(key, field)| texts(field, format!("{path}/{key}"), found));
            }
            _ => {}
        }
    }

    let example = Document::from_json(include_str!("../../../examples/provider/kaze-soc.json")).unwrap();
    let built_in = Catalog::built_in();
    for document in built_in.documents().iter().chain([&example]) {
        let names: BTreeSet<_> = document.clauses.iter().map(|clause| clause.id.as_str()).collect();
        let json: Value = serde_json::from_str(&document.to_json().unwrap()).unwrap();
        let mut expected = BTreeSet::new();
        texts(&json, String::new(), &mut expected);
        expected.retain(|(path, text)| names.contains(text.as_str()) && !path.starts_with("/clauses/"));
        let walked = document.references().into_iter().map(|(path, clause)| (path, clause.to_string()));
        assert_eq!(walked.collect::<BTreeSet<_>>(), expected, "{}", document.id);
    }
}
