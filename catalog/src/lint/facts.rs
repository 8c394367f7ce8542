//! Can the facts of a document be attested, and told from each other?

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use yakkan_contract_rules::{Attestation, BreachCode, FactId, FactKind, FactRule, Service, ServiceId};

use super::{Context, Report};

/// The codes of breaches that do not come from a fact. An answer that had one of them for a fact would be misread.
pub(super) const RULE_CODES: [&str; 13] = [
    "below-minimum",
    "count-mismatch",
    "effective-before-notice",
    "missing-companion",
    "no-change",
    "not-alone",
    "not-in-force",
    "notice-not-written",
    "notice-too-late",
    "off-step",
    "suspension-not-offered",
    "suspension-silent",
    "within-lock",
];

/// The codes of breaches of a use and of a claim that do not come from an attestation.
pub(super) const USE_AND_CLAIM_CODES: [&str; 8] = [
    "after-cover",
    "allowance-exhausted",
    "before-cover",
    "holder-missing",
    "limit-reached",
    "not-three-star",
    "outside-window",
    "unit-cap-exceeded",
];

/// The condition of a notice that nobody has called written: it stands among the facts of an answer.
const WRITTEN: &str = "written";

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    let mut kinds = Kinds::new();
    for service in context.others.iter().flat_map(|other| other.services.iter()) {
        for rule in service.facts.iter() {
            kinds.entry(&rule.fact).or_insert((&service.id, is_count(rule.kind)));
        }
        for (_, fact) in attested(service, "") {
            kinds.entry(fact).or_insert((&service.id, false));
        }
    }
    for (index, service) in context.document.services.iter().enumerate() {
        let mut asked = BTreeSet::new();
        for (place, rule) in service.facts.iter().enumerate() {
            let path = format!("/services/{index}/facts/{place}");
            once(&mut asked, service, &rule.fact, &path, report);
            let (other, count) = *kinds.entry(&rule.fact).or_insert((&service.id, is_count(rule.kind)));
            if count != is_count(rule.kind) {
                differs(&rule.fact, is_count(rule.kind), other, format!("{path}/kind"), report);
            }
            bounds(rule, &format!("{path}/kind"), report);
            reserved(&rule.fact, Some(&rule.breach), &path, report);
        }
        attestations(service, &format!("/services/{index}"), &mut kinds, report);
    }
}

/// What is attested of a use or a claim stands beside it and not among the facts of the contract; its name means the same there.
fn attestations<'c>(service: &'c Service, path: &str, kinds: &mut Kinds<'c>, report: &mut Report) {
    for (path, fact) in attested(service, path) {
        let (other, count) = *kinds.entry(fact).or_insert((&service.id, false));
        if count {
            differs(fact, false, other, format!("{path}/fact"), report);
        }
    }
    for (place, allowance) in service.allowances.iter().enumerate() {
        let mut asked = BTreeSet::new();
        for (index, attestation) in allowance.attestations.iter().enumerate() {
            let path = format!("{path}/allowances/{place}/attestations/{index}");
            attestation_names(&mut asked, service, attestation, &path, report);
        }
    }
    let mut asked = BTreeSet::new();
    for (index, rule) in service.cover.iter().flat_map(|cover| cover.rules.iter()).enumerate() {
        let path = format!("{path}/cover/rules/{index}");
        attestation_names(&mut asked, service, &rule.attestation, &format!("{path}/attestation"), report);
        if let Some(exception) = &rule.exception {
            let path = format!("{path}/exception");
            once(&mut asked, service, &exception.fact, &path, report);
            reserved(&exception.fact, None, &path, report);
        }
    }
}

fn attestation_names<'c>(
    asked: &mut BTreeSet<&'c FactId>,
    service: &Service,
    attestation: &'c Attestation,
    path: &str,
    report: &mut Report,
) {
    once(asked, service, &attestation.fact, path, report);
    reserved(&attestation.fact, Some(&attestation.breach), path, report);
}

/// Every fact that is attested of a use or a claim, each with the place of what asks for it.
fn attested<'c>(service: &'c Service, path: &str) -> Vec<(String, &'c FactId)> {
    let mut found = Vec::new();
    for (place, allowance) in service.allowances.iter().enumerate() {
        for (index, attestation) in allowance.attestations.iter().enumerate() {
            found.push((format!("{path}/allowances/{place}/attestations/{index}"), &attestation.fact));
        }
    }
    for (index, rule) in service.cover.iter().flat_map(|cover| cover.rules.iter()).enumerate() {
        found.push((format!("{path}/cover/rules/{index}/attestation"), &rule.attestation.fact));
        if let Some(exception) = &rule.exception {
            found.push((format!("{path}/cover/rules/{index}/exception"), &exception.fact));
        }
    }
    found
}

fn once<'c>(asked: &mut BTreeSet<&'c FactId>, service: &Service, fact: &'c FactId, path: &str, report: &mut Report) {
    if !asked.insert(fact) {
        let en = format!("'{}' asks for the fact '{fact}' twice", service.id);
        let ja = format!("「{}」が事実「{fact}」を二度求めています", service.id);
        report.error("duplicate-fact", format!("{path}/fact"), en, ja);
    }
}

/// For each fact a service that asks for it, and whether as a count.
type Kinds<'c> = BTreeMap<&'c FactId, (&'c ServiceId, bool)>;

const fn is_count(kind: FactKind) -> bool {
    matches!(kind, FactKind::Integer { .. })
}

fn differs(fact: &FactId, is_count: bool, other: &ServiceId, path: String, report: &mut Report) {
    let (here, there) = if is_count { ("a count", "true or false") } else { ("true or false", "a count") };
    let en = format!("the fact '{fact}' is {here} here and {there} for '{other}': no contract could give both");
    let (here, there) = if is_count { ("数", "真偽") } else { ("真偽", "数") };
    let ja = format!("事実「{fact}」はここでは{here}ですが、「{other}」では{there}です");
    report.error("fact-kind-differs", path, en, ja);
}

fn bounds(rule: &FactRule, path: &str, report: &mut Report) {
    let fact = &rule.fact;
    match rule.kind {
        FactKind::Integer { least: None, most: None } => {
            let en = format!("the count '{fact}' has no bound: any would do");
            report.error("fact-without-bound", path.into(), en, format!("数「{fact}」に上限も下限もありません"));
        }
        FactKind::Integer { least: Some(least), most: Some(most) } if least > most => {
            let en = format!("the count '{fact}' must be at least {least} and at most {most}, which no count is");
            let ja = format!("数「{fact}」は {least} 以上かつ {most} 以下とされていますが、そのような数はありません");
            report.error("fact-bounds-crossed", path.into(), en, ja);
        }
        FactKind::Bool | FactKind::Integer { .. } => {}
    }
}

fn reserved(fact: &FactId, breach: Option<&BreachCode>, path: &str, report: &mut Report) {
    if fact.as_str() == WRITTEN {
        let en = "the fact 'written' is that a notice was in writing: it needs another name";
        let ja = "事実「written」は通知が書面であることを指します。別の名前にしてください";
        report.error("fact-name-taken", format!("{path}/fact"), en, ja);
    }
    let Some(code) = breach.map(BreachCode::as_str) else { return };
    if RULE_CODES.contains(&code) || USE_AND_CLAIM_CODES.contains(&code) {
        let en = format!("the code '{code}' is that of a rule: the breach of a fact needs another");
        let ja = format!("コード「{code}」は規則のものです。事実の違反には別のコードにしてください");
        report.error("breach-code-taken", format!("{path}/breach"), en, ja);
    }
}
