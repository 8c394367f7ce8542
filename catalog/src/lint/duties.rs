//! Do duties and repetitions say something that no term says already?

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;

use yakkan_contract_rules::{ClauseId, Decidable, Service};

use super::clauses::is_left_out;
use super::{Context, Report};

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    let told = told(context);
    let mut terms: BTreeMap<&str, BTreeSet<&ClauseId>> = BTreeMap::new();
    for (path, clause) in &context.references {
        if let Some((service, _)) = place(path).filter(|(_, field)| !matches!(*field, "duties" | "restated")) {
            terms.entry(service).or_default().insert(clause);
        }
    }
    let desks = context.document.desks.iter();
    let hours: BTreeSet<_> = desks.flat_map(|desk| [&desk.hours_clause, &desk.days_clause]).collect();
    for (index, service) in context.document.services.iter().enumerate() {
        let mut terms = terms.remove(&*format!("{index}")).unwrap_or_default();
        terms.extend(&hours);
        let path = format!("/services/{index}");
        duties(service, &terms, &path, report);
        restated(service, &terms, &told, &path, report);
    }
}

/// Every clause that a term, a duty or an attestation refers to.
fn told<'c>(context: &Context<'c>) -> BTreeSet<&'c ClauseId> {
    let refers = |path: &str| place(path).is_none_or(|(_, field)| field != "restated");
    let own = context.references.iter().filter(|(path, _)| refers(path)).map(|(_, clause)| *clause);
    let mut told: BTreeSet<_> = own.collect();
    for other in &context.others {
        let references = other.references().into_iter();
        told.extend(references.filter(|(path, _)| refers(path)).map(|(_, clause)| clause));
    }
    // A person's word is a duty even where nothing refers to it.
    let clauses = context.documents().flat_map(|document| document.clauses.iter());
    told.extend(clauses.filter(|clause| clause.decidable == Decidable::Attest).map(|clause| &clause.id));
    told
}

fn duties(service: &Service, terms: &BTreeSet<&ClauseId>, path: &str, report: &mut Report) {
    let mut known = BTreeSet::new();
    for (index, duty) in service.duties.iter().enumerate() {
        let (path, clause) = (format!("{path}/duties/{index}/clause"), &duty.clause);
        if !known.insert(clause) {
            let en = format!("the clause '{clause}' is a duty of '{}' twice", service.id);
            let ja = format!("条項「{clause}」が「{}」の義務として二度あります", service.id);
            report.error("duplicate-duty", path.clone(), en, ja);
        }
        already_a_term(clause, terms, path, report);
    }
}

fn restated(
    service: &Service,
    terms: &BTreeSet<&ClauseId>,
    told: &BTreeSet<&ClauseId>,
    path: &str,
    report: &mut Report,
) {
    let mut known = BTreeSet::new();
    for (index, restatement) in service.restated.iter().enumerate() {
        let path = format!("{path}/restated/{index}");
        let (clause, of) = (&restatement.clause, &restatement.of);
        // A table may repeat several clauses at once.
        if !known.insert((clause, of)) {
            let en = format!("'{}' says twice that '{clause}' repeats '{of}'", service.id);
            let ja = format!("「{clause}」が「{of}」の再掲であることが「{}」に二度あります", service.id);
            report.error("duplicate-restatement", format!("{path}/clause"), en, ja);
        }
        if clause == of {
            let en = format!("the clause '{clause}' cannot repeat itself");
            report.error(
                "restatement-of-itself",
                format!("{path}/of"),
                en,
                format!("条項「{clause}」が自分自身の再掲とされています"),
            );
        } else if !told.contains(of) && !is_left_out(of) {
            let en = format!("'{clause}' repeats '{of}', to which no term, duty or attestation refers");
            let ja =
                format!("「{clause}」は「{of}」の再掲とされていますが、「{of}」はどの項目からも参照されていません");
            report.error("restatement-of-nothing", format!("{path}/of"), en, ja);
        }
        already_a_term(clause, terms, format!("{path}/clause"), report);
    }
}

fn already_a_term(clause: &ClauseId, terms: &BTreeSet<&ClauseId>, path: String, report: &mut Report) {
    if terms.contains(clause) {
        let en = format!("a term refers to the clause '{clause}' already");
        report.warning("already-a-term", path, en, format!("条項「{clause}」はすでに別の項目から参照されています"));
    }
}

/// The service that a place is in, by its number, and the field of it: `/services/0/duties/1/clause` is in `0` and `duties`.
fn place(path: &str) -> Option<(&str, &str)> {
    let (service, rest) = path.strip_prefix("/services/")?.split_once('/')?;
    Some((service, rest.split('/').next()?))
}
