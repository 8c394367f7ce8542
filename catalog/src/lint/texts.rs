//! Is every text for people there, in both languages?

use alloc::format;

use yakkan_contract_rules::{Allowance, Attestation, Cover, Scale, Service, Text};

use super::Report;
use crate::Document;

pub(super) fn check(document: &Document, report: &mut Report) {
    both("/title", &document.title, report);
    both("/issuer", &document.issuer, report);
    label("/edition/label", &document.edition.label, report);
    for (index, service) in document.services.iter().enumerate() {
        of_service(&format!("/services/{index}"), service, report);
    }
    for (index, desk) in document.desks.iter().enumerate() {
        both(&format!("/desks/{index}/name"), &desk.name, report);
    }
    for (index, clause) in document.clauses.iter().enumerate() {
        both(&format!("/clauses/{index}/text"), &clause.text, report);
        label(&format!("/clauses/{index}/section"), &clause.section, report);
        label(&format!("/clauses/{index}/kind"), &clause.kind, report);
    }
}

fn of_service(path: &str, service: &Service, report: &mut Report) {
    both(&format!("{path}/name"), &service.name, report);
    both(&format!("{path}/quantity/unit"), &service.quantity.unit, report);
    for (index, rule) in service.facts.iter().enumerate() {
        both(&format!("{path}/facts/{index}/requirement"), &rule.requirement, report);
    }
    if let Some(cover) = &service.cover {
        of_cover(&format!("{path}/cover"), cover, report);
    }
    for (index, allowance) in service.allowances.iter().enumerate() {
        of_allowance(&format!("{path}/allowances/{index}"), allowance, report);
    }
    for (index, commitment) in service.commitments.iter().enumerate() {
        both(&format!("{path}/commitments/{index}/name"), &commitment.name, report);
    }
    for (index, scale) in service.scales.iter().enumerate() {
        of_scale(&format!("{path}/scales/{index}"), scale, report);
    }
    for (index, duty) in service.duties.iter().enumerate() {
        if let Some(figure) = &duty.figure {
            both(&format!("{path}/duties/{index}/figure/unit"), &figure.unit, report);
        }
    }
}

fn of_cover(path: &str, cover: &Cover, report: &mut Report) {
    for (index, rule) in cover.rules.iter().enumerate() {
        of_attestation(&format!("{path}/rules/{index}/attestation"), &rule.attestation, report);
        if let Some(exception) = &rule.exception {
            both(&format!("{path}/rules/{index}/exception/requirement"), &exception.requirement, report);
        }
    }
}

fn of_allowance(path: &str, allowance: &Allowance, report: &mut Report) {
    both(&format!("{path}/name"), &allowance.name, report);
    if let Some(cap) = &allowance.unit_cap {
        both(&format!("{path}/unit_cap/unit"), &cap.unit, report);
    }
    for (index, attestation) in allowance.attestations.iter().enumerate() {
        of_attestation(&format!("{path}/attestations/{index}"), attestation, report);
    }
}

fn of_attestation(path: &str, attestation: &Attestation, report: &mut Report) {
    both(&format!("{path}/requirement"), &attestation.requirement, report);
}

fn of_scale(path: &str, scale: &Scale, report: &mut Report) {
    both(&format!("{path}/name"), &scale.name, report);
    for (index, level) in scale.levels.iter().enumerate() {
        let path = format!("{path}/levels/{index}");
        both(&format!("{path}/definition"), &level.definition, report);
        both(&format!("{path}/decider"), &level.decider, report);
        both(&format!("{path}/action"), &level.action, report);
        both(&format!("{path}/notification"), &level.notification, report);
    }
}

fn both(path: &str, text: &Text, report: &mut Report) {
    if text.en.trim().is_empty() {
        report.error("text-empty", format!("{path}/en"), "the English text is empty", "英語の文が空です");
    }
    if text.ja.trim().is_empty() {
        report.error("text-empty", format!("{path}/ja"), "the Japanese text is empty", "日本語の文が空です");
    }
}

fn label(path: &str, text: &str, report: &mut Report) {
    if text.trim().is_empty() {
        report.error("text-empty", path.into(), "the text is empty", "文が空です");
    }
}
