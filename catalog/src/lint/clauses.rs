//! Does every reference meet a clause, and every clause that a rule can decide a term?

use alloc::collections::BTreeSet;
use alloc::format;

use yakkan_contract_rules::{ClauseId, Decidable};

use super::{Context, Report};
use crate::Catalog;

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    let clauses = context.documents().flat_map(|document| document.clauses.iter());
    let known: BTreeSet<&ClauseId> = clauses.map(|clause| &clause.id).collect();
    let used: BTreeSet<&ClauseId> = context.references.iter().map(|(_, clause)| *clause).collect();
    for (path, clause) in &context.references {
        if !known.contains(clause) && !is_left_out(clause) {
            let en = format!("there is no clause '{clause}'");
            report.error("unknown-clause", path.clone(), en, format!("条項「{clause}」がありません"));
        }
    }
    for (index, clause) in context.document.clauses.iter().enumerate() {
        if clause.decidable == Decidable::Rule && !used.contains(&clause.id) {
            let en = format!("a rule can decide the clause '{}', but no term refers to it", clause.id);
            let ja =
                format!("条項「{}」は規則で判断できるとされていますが、どの項目からも参照されていません", clause.id);
            report.warning("rule-without-term", format!("/clauses/{index}"), en, ja);
        }
    }
}

/// Whether the clause may be one of the built-in register, which is left out without the feature `texts`.
pub(super) fn is_left_out(clause: &ClauseId) -> bool {
    let built_in = Catalog::built_in();
    let named_after = |document: &str| clause.as_str().strip_prefix(document).is_some_and(|rest| rest.starts_with('-'));
    cfg!(not(feature = "texts")) && built_in.documents().iter().any(|document| named_after(document.id.as_str()))
}
