//! Does everything have a name of its own, and stand in this document?

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;

use yakkan_contract_rules::DocumentId;

use super::{Context, Report};
use crate::Document;

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    services(context, report);
    desks(context, report);
    clauses(context, report);
}

fn services(context: &Context<'_>, report: &mut Report) {
    let document = context.document;
    if document.services.is_empty() {
        report.warning(
            "document-empty",
            "/services".into(),
            "the document states no service",
            "サービスが一つもありません",
        );
    }
    let taken = taken(context, |document| document.services.iter().map(|service| service.id.as_str()));
    let mut known = BTreeMap::new();
    for (index, service) in document.services.iter().enumerate() {
        let path = || format!("/services/{index}/id");
        let id = service.id.as_str();
        if known.insert(id, index).is_some() {
            let en = format!("the service '{id}' stands in the document twice");
            report.error("duplicate-service", path(), en, format!("サービス「{id}」が文書に二度あります"));
        }
        if let Some(other) = taken.get(id) {
            let en = format!("the service '{id}' is already stated by the document '{other}'");
            let ja = format!("サービス「{id}」はすでに文書「{other}」にあります");
            report.error("service-taken", path(), en, ja);
        }
        own(document, &service.document, format!("/services/{index}/document"), report);
    }
}

fn desks(context: &Context<'_>, report: &mut Report) {
    let document = context.document;
    let taken = taken(context, |document| document.desks.iter().map(|desk| desk.id.as_str()));
    let mut known = BTreeMap::new();
    for (index, desk) in document.desks.iter().enumerate() {
        let path = || format!("/desks/{index}/id");
        let id = desk.id.as_str();
        if known.insert(id, index).is_some() {
            let en = format!("the desk '{id}' stands in the document twice");
            report.error("duplicate-desk", path(), en, format!("窓口「{id}」が文書に二度あります"));
        }
        if let Some(other) = taken.get(id) {
            let en = format!("the desk '{id}' is already stated by the document '{other}'");
            let ja = format!("窓口「{id}」はすでに文書「{other}」にあります");
            report.error("desk-taken", path(), en, ja);
        }
        own(document, &desk.document, format!("/desks/{index}/document"), report);
    }
}

fn clauses(context: &Context<'_>, report: &mut Report) {
    let document = context.document;
    let taken = taken(context, |document| document.clauses.iter().map(|clause| clause.id.as_str()));
    let mut known = BTreeMap::new();
    for (index, clause) in document.clauses.iter().enumerate() {
        let path = || format!("/clauses/{index}/id");
        let id = clause.id.as_str();
        if known.insert(id, index).is_some() {
            let en = format!("the clause '{id}' stands in the document twice");
            report.error("duplicate-clause", path(), en, format!("条項「{id}」が文書に二度あります"));
        }
        if let Some(other) = taken.get(id) {
            let en = format!("the clause '{id}' already stands in the document '{other}'");
            report.error("clause-taken", path(), en, format!("条項「{id}」はすでに文書「{other}」にあります"));
        }
        own(document, &clause.document, format!("/clauses/{index}/document"), report);
    }
}

/// The names that documents other than the editions of this one use, each with its document.
fn taken<'c, I: Iterator<Item = &'c str>>(
    context: &Context<'c>,
    names: impl Fn(&'c Document) -> I,
) -> BTreeMap<&'c str, &'c DocumentId> {
    let others = context.strangers();
    others.flat_map(|other| names(other).map(|name| (name, &other.id))).collect()
}

fn own(document: &Document, named: &DocumentId, path: String, report: &mut Report) {
    let id = &document.id;
    if named != id {
        let en = format!("names the document '{named}', but stands in '{id}'");
        report.error(
            "other-document",
            path,
            en,
            format!("文書「{named}」のものとされていますが、文書「{id}」にあります"),
        );
    }
}
