//! `yakkan explain`: what a clause, a service and its parts, a reading, a fact, a code, a desk or a document says.

mod codes;
mod duties;
mod grants;
mod insurance;
mod near;
mod parts;
mod promises;
mod service;
mod values;

#[cfg(test)]
mod tests;

use yakkan::catalog::{Catalog, Document};
use yakkan::contract_rules::{Clause, Desk, FactRule, Language, Reading, Readings, Service, Term};
use yakkan::insurance::ClaimStep;

use super::service as find_service;
use super::words::Words;
use crate::failure::Failure;

/// Explains whatever bears the name, or a part of the service that bears it.
pub(crate) fn explain(
    catalog: &Catalog,
    language: Language,
    name: &str,
    part: Option<&str>,
) -> Result<String, Failure> {
    let mut words = Words::new(catalog, language);
    if let Some(part) = part {
        parts::of_service(&mut words, find_service(catalog, name)?, part)?;
        return Ok(words.into_text());
    }
    let rules: Vec<(&Service, &FactRule)> = rules(catalog).collect();
    let of_fact: Vec<_> = rules.iter().filter(|(_, rule)| rule.fact.as_str() == name).copied().collect();
    let of_breach: Vec<_> = rules.iter().filter(|(_, rule)| rule.breach.as_str() == name).copied().collect();
    let editions: Vec<&Document> = catalog.documents().iter().filter(|document| document.id.as_str() == name).collect();
    if let Some(clause) = catalog.clause(name) {
        explain_clause(&mut words, clause);
    } else if let Some(service) = catalog.service(name) {
        service::explain(&mut words, service);
    } else if let Some(reading) = Reading::parse(name) {
        explain_reading(&mut words, reading);
    } else if !editions.is_empty() {
        editions.iter().for_each(|document| explain_document(&mut words, document));
    } else if let Some(desk) = catalog.desk(name) {
        explain_desk(&mut words, desk);
    } else if !of_fact.is_empty() {
        explain_fact(&mut words, name, &of_fact);
    } else if let Some(meaning) = codes::meaning(name, language) {
        words.line(0, name);
        words.line(1, meaning);
    } else if !of_breach.is_empty() {
        explain_breach(&mut words, name, &of_breach);
    } else if let Some(step) = ClaimStep::parse(name) {
        parts::explain_step(&mut words, catalog, step);
    } else if name == "written" {
        words.line(0, name);
        words.line(1, words.say("whether the notice of a change was in writing", "変更の通知が書面であったかどうか"));
    } else if !parts::explain(&mut words, catalog, name) && !parts::explain_attested(&mut words, catalog, name) {
        return Err(unknown(catalog, name));
    }
    Ok(words.into_text())
}

fn rules(catalog: &Catalog) -> impl Iterator<Item = (&Service, &FactRule)> {
    catalog.services().flat_map(|service| service.facts.iter().map(move |rule| (service, rule)))
}

fn explain_clause(words: &mut Words<'_>, clause: &Clause) {
    let title = words.catalog.documents().iter().find(|document| document.id == clause.document);
    words.line(0, &clause.id);
    words.line(1, clause.text.of(words.language));
    words.blank();
    if let Some(document) = title {
        let (title, edition) = (document.title.of(words.language), &document.edition.label);
        words.line(1, format_args!("{}: {title} ({edition})", words.say("Document", "文書")));
    }
    words.line(1, format_args!("{}: {}", words.say("Section", "箇所"), clause.section));
    words.line(1, format_args!("{}: {} ({})", words.say("About", "種別"), clause.kind, clause.decidable.as_str()));
    if !clause.services.is_empty() {
        let services: Vec<&str> = clause.services.iter().map(|service| service.as_str()).collect();
        words.line(1, format_args!("{}: {}", words.say("Services", "サービス"), services.join(", ")));
    }
    let facts = rules(words.catalog).filter(|(_, rule)| rule.clause == clause.id).map(|(service, _)| service);
    let attested = parts::attestations(words.catalog).filter(|(_, one, exception)| {
        one.clause == clause.id || exception.is_some_and(|exception| exception.clause == clause.id)
    });
    let mut asking: Vec<&str> =
        facts.chain(attested.map(|(service, ..)| service)).map(|service| service.id.as_str()).collect();
    asking.dedup();
    if !asking.is_empty() {
        let label = words.say("A fact is asked for it by", "事実確認を求めるサービス");
        words.line(1, format_args!("{label}: {}", asking.join(", ")));
    }
    let restated = words.catalog.services().flat_map(|service| service.restated.iter());
    let mut same: Vec<&str> = restated
        .filter_map(|again| match (again.clause == clause.id, again.of == clause.id) {
            (true, _) => Some(again.of.as_str()),
            (_, true) => Some(again.clause.as_str()),
            _ => None,
        })
        .collect();
    same.sort_unstable();
    same.dedup();
    if !same.is_empty() {
        words.line(1, format_args!("{}: {}", words.say("The same is said by", "同じ内容の条項"), same.join(", ")));
    }
}

fn explain_reading(words: &mut Words<'_>, reading: Reading) {
    words.line(0, reading.name());
    words.line(1, reading.meaning(words.language));
    for (index, value) in reading.values().iter().enumerate() {
        let default = if index == 0 { words.say(" (default)", "（既定）") } else { "" };
        words.line(1, format_args!("- {value}{default}: {}", values::meaning(reading, value, words.language)));
    }
}

fn explain_document(words: &mut Words<'_>, document: &Document) {
    let language = words.language;
    words.line(0, format_args!("{} ({})", document.title.of(language), document.id));
    words.line(1, format_args!("{}: {}", words.say("Issuer", "発行者"), document.issuer.of(language)));
    words.line(1, format_args!("{}: {}", words.say("Edition", "版"), document.edition.label));
    let services: Vec<&str> = document.services.iter().map(|service| service.id.as_str()).collect();
    words.line(1, format_args!("{}: {}", words.say("Services", "サービス"), services.join(", ")));
    if !document.desks.is_empty() {
        let desks: Vec<&str> = document.desks.iter().map(|desk| desk.id.as_str()).collect();
        words.line(1, format_args!("{}: {}", words.say("Desks", "窓口"), desks.join(", ")));
    }
    words.line(1, format_args!("{}: {}", words.say("Clauses", "条項数"), document.clauses.len()));
}

fn explain_desk(words: &mut Words<'_>, desk: &Desk) {
    let readings = Readings::default();
    words.line(0, format_args!("{} ({})", desk.name.of(words.language), desk.id));
    words.line(1, format_args!("{}: {}", words.say("Document", "文書"), desk.document));
    words.line(1, format_args!("{}: {} [{}]", words.say("Hours", "営業時間"), desk.hours, desk.hours_clause));
    words.line(1, format_args!("{}: [{}]", words.say("Business days", "営業日"), desk.days_clause));
    let year_end = words.say("Closed over New Year", "年末年始の休業");
    if let Some(term) = &desk.year_end {
        let close = match term.value(&readings).close() {
            Some(close) => close.to_string(),
            None => words.say("no", "なし").to_owned(),
        };
        match term {
            Term::Stated { clause, .. } => words.line(1, format_args!("{year_end}: {close} [{clause}]")),
            Term::Silent { reading, .. } => {
                let (name, value) = (reading.name(), readings.get(*reading));
                words.line(1, format_args!("{year_end}: {close} ({name} = {value})"));
            }
        }
    }
    let mut grounds = yakkan::contract_rules::Grounds::default();
    desk.rely(false, &mut grounds);
    words.grounds(&grounds, &readings);
}

fn explain_fact(words: &mut Words<'_>, name: &str, rules: &[(&Service, &FactRule)]) {
    words.line(0, name);
    words.line(1, words.say("a fact about the customer, which somebody attests", "人が確認する、顧客についての事実"));
    list_rules(words, rules, |rule| rule.breach.as_str());
}

fn explain_breach(words: &mut Words<'_>, name: &str, rules: &[(&Service, &FactRule)]) {
    words.line(0, name);
    words
        .line(1, words.say("a fact about the customer is not as it must be", "顧客についての事実が条件を満たしません"));
    list_rules(words, rules, |rule| rule.fact.as_str());
}

/// What each service wants, with the clause; `other` names the fact's code, or the code's fact.
fn list_rules(words: &mut Words<'_>, rules: &[(&Service, &FactRule)], other: impl Fn(&FactRule) -> &str) {
    for (service, rule) in rules {
        let (wanted, requirement) = (words.wanted(rule.kind), rule.requirement.of(words.language));
        words.line(1, format_args!("- {}: {wanted} ({}): {requirement}", service.id, other(rule)));
    }
    let mut clauses: Vec<_> = rules.iter().map(|(_, rule)| &rule.clause).collect();
    clauses.dedup();
    words.blank();
    for clause in clauses {
        words.clause(1, clause);
    }
}

/// Says what the name is like: what has a name of its own first, then clauses.
fn unknown(catalog: &Catalog, name: &str) -> Failure {
    let documents = || catalog.documents().iter();
    let services: Vec<&str> = catalog.services().map(|service| service.id.as_str()).collect();
    let mut names = services.clone();
    names.extend(rules(catalog).flat_map(|(_, rule)| [rule.fact.as_str(), rule.breach.as_str()]));
    names.extend(parts::all(catalog).map(|(_, id)| id));
    names.extend(parts::attestations(catalog).flat_map(|(_, one, _)| [one.fact.as_str(), one.breach.as_str()]));
    names.extend(ClaimStep::ALL.iter().map(|step| step.as_str()));
    for known in codes::all().chain(Reading::ALL.iter().map(|reading| reading.name())) {
        names.push(known);
    }
    let desks = documents().flat_map(|document| document.desks.iter()).map(|desk| desk.id.as_str());
    let clauses = documents().flat_map(|document| document.clauses.iter()).map(|clause| clause.id.as_str());
    let mut found = near::near(name, names);
    found.extend(near::near(name, documents().map(|document| document.id.as_str()).chain(desks)));
    found.extend(near::near(name, clauses));
    if found.is_empty() {
        let services = services.join(", ");
        Failure::new(
            format!("there is nothing called '{name}'; services: {services}; clauses look like ITES-EDR-MDR-3-3-17"),
            format!(
                "「{name}」というものはありません。サービス: {services}。条項は ITES-EDR-MDR-3-3-17 のような名前です"
            ),
        )
    } else {
        let found = found.join(", ");
        Failure::new(
            format!("there is nothing called '{name}'; near it: {found}"),
            format!("「{name}」というものはありません。近い名前: {found}"),
        )
    }
}
