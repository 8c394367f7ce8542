//! Can the facts of a document be attested, and told from each other?

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;

use yakkan_contract_rules::{FactId, FactKind, FactRule, ServiceId};

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

/// The condition of a notice that nobody has called written: it stands among the facts of an answer.
const WRITTEN: &str = "written";

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    let mut kinds = Kinds::new();
    for service in context.others.iter().flat_map(|other| other.services.iter()) {
        for rule in service.facts.iter() {
            kinds.entry(&rule.fact).or_insert((&service.id, is_count(rule.kind)));
        }
    }
    for (index, service) in context.document.services.iter().enumerate() {
        let mut asked = BTreeSet::new();
        for (place, rule) in service.facts.iter().enumerate() {
            let path = format!("/services/{index}/facts/{place}");
            if !asked.insert(&rule.fact) {
                let en = format!("'{}' asks for the fact '{}' twice", service.id, rule.fact);
                let ja = format!("「{}」が事実「{}」を二度求めています", service.id, rule.fact);
                report.error("duplicate-fact", format!("{path}/fact"), en, ja);
            }
            let (other, count) = *kinds.entry(&rule.fact).or_insert((&service.id, is_count(rule.kind)));
            if count != is_count(rule.kind) {
                differs(rule, other, format!("{path}/kind"), report);
            }
            bounds(rule, &format!("{path}/kind"), report);
            reserved(rule, &path, report);
        }
    }
}

/// For each fact a service that asks for it, and whether as a count.
type Kinds<'c> = BTreeMap<&'c FactId, (&'c ServiceId, bool)>;

const fn is_count(kind: FactKind) -> bool {
    matches!(kind, FactKind::Integer { .. })
}

fn differs(rule: &FactRule, other: &ServiceId, path: String, report: &mut Report) {
    let fact = &rule.fact;
    let (here, there) = if is_count(rule.kind) { ("a count", "true or false") } else { ("true or false", "a count") };
    let en = format!("the fact '{fact}' is {here} here and {there} for '{other}': no contract could give both");
    let (here, there) = if is_count(rule.kind) { ("数", "真偽") } else { ("真偽", "数") };
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

fn reserved(rule: &FactRule, path: &str, report: &mut Report) {
    if rule.fact.as_str() == WRITTEN {
        let en = "the fact 'written' is that a notice was in writing: it needs another name";
        let ja = "事実「written」は通知が書面であることを指します。別の名前にしてください";
        report.error("fact-name-taken", format!("{path}/fact"), en, ja);
    }
    let code = rule.breach.as_str();
    if RULE_CODES.contains(&code) {
        let en = format!("the code '{code}' is that of a rule: the breach of a fact needs another");
        let ja = format!("コード「{code}」は規則のものです。事実の違反には別のコードにしてください");
        report.error("breach-code-taken", format!("{path}/breach"), en, ja);
    }
}
