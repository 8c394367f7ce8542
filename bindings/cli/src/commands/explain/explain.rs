//! `yakkan explain`: what a clause, a service or a reading says.

use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Clause, Language, Reading, Readings, Service};

use super::words::Words;
use crate::failure::Failure;

/// Explains whatever bears the name.
pub(crate) fn explain(catalog: &Catalog, language: Language, name: &str) -> Result<String, Failure> {
    let mut words = Words::new(catalog, language);
    if let Some(clause) = catalog.clause(name) {
        explain_clause(&mut words, clause);
    } else if let Some(service) = catalog.service(name) {
        explain_service(&mut words, service);
    } else if let Some(reading) = Reading::parse(name) {
        explain_reading(&mut words, reading);
    } else {
        return Err(Failure::said(unknown(catalog, name)));
    }
    Ok(words.into_text())
}

fn explain_clause(words: &mut Words<'_>, clause: &Clause) {
    let title = words.catalog.documents().iter().find(|document| document.id == clause.document);
    words.line(0, &clause.id);
    words.line(1, clause.text.of(words.language));
    words.blank();
    if let Some(document) = title {
        words.line(
            1,
            format_args!(
                "{}: {} ({})",
                words.say("Document", "文書"),
                document.title.of(words.language),
                document.edition.label
            ),
        );
    }
    words.line(1, format_args!("{}: {}", words.say("Section", "箇所"), clause.section));
    words.line(1, format_args!("{}: {} ({})", words.say("About", "種別"), clause.kind, clause.decidable.as_str()));
    if !clause.services.is_empty() {
        let services: Vec<&str> = clause.services.iter().map(|service| service.as_str()).collect();
        words.line(1, format_args!("{}: {}", words.say("Services", "サービス"), services.join(", ")));
    }
    let asking: Vec<&str> = words
        .catalog
        .services()
        .filter(|service| service.facts.iter().any(|rule| rule.clause == clause.id))
        .map(|service| service.id.as_str())
        .collect();
    if !asking.is_empty() {
        words.line(
            1,
            format_args!(
                "{}: {}",
                words.say("A fact is asked for it by", "事実確認を求めるサービス"),
                asking.join(", ")
            ),
        );
    }
}

fn explain_service(words: &mut Words<'_>, service: &Service) {
    let grounds = yakkan_requests::service_grounds(service);
    words.line(0, format_args!("{} ({})", service.name.of(words.language), service.id));
    words.grounds(&grounds, &Readings::default());
    let duties: Vec<&Clause> = words.catalog.duties(service).collect();
    if !duties.is_empty() {
        words.blank();
        words.line(
            0,
            words.say("Duties a person attests; they decide nothing here", "人が確認する義務(判定には使いません)"),
        );
        for duty in duties {
            words.line(1, format_args!("[{}] {}", duty.id, duty.text.of(words.language)));
        }
    }
}

fn explain_reading(words: &mut Words<'_>, reading: Reading) {
    words.line(0, reading.name());
    words.line(1, reading.meaning(words.language));
    for (index, value) in reading.values().iter().enumerate() {
        let default = if index == 0 { words.say(" (default)", "(既定)") } else { "" };
        words.line(1, format_args!("- {value}{default}"));
    }
}

/// Says what there is, the clauses that begin like the name first.
fn unknown(catalog: &Catalog, name: &str) -> String {
    let near: Vec<&str> = catalog
        .documents()
        .iter()
        .flat_map(|document| document.clauses.iter())
        .map(|clause| clause.id.as_str())
        .filter(|id| id.to_ascii_lowercase().contains(&name.to_ascii_lowercase()))
        .take(10)
        .collect();
    let services: Vec<&str> = catalog.services().map(|service| service.id.as_str()).collect();
    if near.is_empty() {
        format!(
            "there is no clause, service or reading '{name}'; services: {}; clauses look like ITES-EDR-MDR-3-3-17",
            services.join(", ")
        )
    } else {
        format!("there is no clause, service or reading '{name}'; near it: {}", near.join(", "))
    }
}
