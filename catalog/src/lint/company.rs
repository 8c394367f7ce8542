//! Are the services that a document speaks of there, and do the rules about them make sense?

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;

use yakkan_contract_rules::{Service, ServiceId};

use super::{Context, Report};

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    for (index, service) in context.document.services.iter().enumerate() {
        companions(context, service, &format!("/services/{index}"), report);
        same_count(context, service, &format!("/services/{index}/same_count"), report);
        not_alone(context, service, &format!("/services/{index}/not_alone"), report);
    }
    let own: BTreeSet<_> = context.document.services.iter().map(|service| &service.id).collect();
    for (index, service) in context.document.also.iter().enumerate() {
        let path = format!("/also/{index}");
        if own.contains(service) {
            let en = format!("'{service}' is said to be stated by another document, but stands in this one");
            let ja = format!("「{service}」は別の文書にあるとされていますが、この文書にあります");
            report.error("also-own-service", path, en, ja);
        } else {
            known(context, service, path, report);
        }
    }
    for (index, clause) in context.document.clauses.iter().enumerate() {
        for (place, service) in clause.services.iter().enumerate() {
            known(context, service, format!("/clauses/{index}/services/{place}"), report);
        }
    }
}

fn companions(context: &Context<'_>, service: &Service, path: &str, report: &mut Report) {
    let mut named = BTreeSet::new();
    for (index, companion) in service.companions.iter().enumerate() {
        let other = &companion.service;
        let path = format!("{path}/companions/{index}/service");
        if !named.insert(other) {
            let en = format!("'{other}' is a companion of '{}' twice", service.id);
            let ja = format!("「{other}」が「{}」の前提サービスとして二度あります", service.id);
            report.error("duplicate-companion", path.clone(), en, ja);
        }
        if *other == service.id {
            let en = format!("'{other}' is its own companion, which says nothing");
            report.error("companion-of-itself", path, en, format!("「{other}」が自分自身の前提サービスになっています"));
        } else {
            known(context, other, path, report);
        }
    }
}

fn same_count(context: &Context<'_>, service: &Service, path: &str, report: &mut Report) {
    let Some(rule) = &service.same_count else { return };
    let path = format!("{path}/with");
    let other = &rule.with;
    if *other == service.id {
        let en = format!("'{other}' is compared with its own count");
        return report.error("same-count-with-itself", path, en, format!("「{other}」が自分自身と同数とされています"));
    }
    known(context, other, path.clone(), report);
    if service.companions.iter().all(|companion| companion.service != *other) {
        let en = format!(
            "'{}' needs the same count of '{other}', which is no companion of it: without '{other}' nothing is compared",
            service.id
        );
        let ja = format!(
            "「{}」は「{other}」と同数とされていますが、「{other}」が前提サービスではないため、無い場合に比べるものがありません",
            service.id
        );
        report.error("same-count-without-companion", path, en, ja);
    }
}

fn not_alone(context: &Context<'_>, service: &Service, path: &str, report: &mut Report) {
    let Some(rule) = &service.not_alone else { return };
    let id = &service.id;
    if rule.any_of.is_empty() {
        let en = format!("'{id}' cannot stand alone, but no service is named that would do");
        let ja = format!("「{id}」は単独で契約できないとされていますが、必要なサービスの指定がありません");
        report.error("not-alone-empty", format!("{path}/any_of"), en, ja);
    }
    for (index, other) in rule.any_of.iter().enumerate() {
        let path = format!("{path}/any_of/{index}");
        if other == id {
            let en = format!("'{id}' is company enough for itself, so it may stand alone");
            let ja = format!("「{id}」自身が含まれているため、単独でも契約できることになります");
            report.error("not-alone-with-itself", path, en, ja);
        } else {
            known(context, other, path, report);
        }
    }
}

fn known(context: &Context<'_>, service: &ServiceId, path: String, report: &mut Report) {
    if !context.services.contains(service) {
        let en = format!("no document states the service '{service}'");
        report.error("unknown-service", path, en, format!("サービス「{service}」はどの文書にもありません"));
    }
}
