//! Parts of a service that have a name of their own.

use yakkan::catalog::Catalog;
use yakkan::contract_rules::{
    Allowance, Attestation, ClaimException, ClauseId, Commitment, Cover, Language, Scale, Service,
};
use yakkan::insurance::ClaimStep;

use super::super::words::Words;
use super::{duties, grants, insurance, promises};
use crate::failure::Failure;

/// Something that a service names.
#[derive(Clone, Copy)]
pub(super) enum Part<'c> {
    Allowance(&'c Allowance),
    Commitment(&'c Commitment),
    Scale(&'c Scale),
}

impl<'c> Part<'c> {
    fn id(self) -> &'c str {
        match self {
            Self::Allowance(one) => one.id.as_str(),
            Self::Commitment(one) => one.id.as_str(),
            Self::Scale(one) => one.id.as_str(),
        }
    }

    fn say(self, words: &mut Words<'_>, indent: usize) {
        match self {
            Self::Allowance(one) => grants::allowance(words, indent, one),
            Self::Commitment(one) => promises::commitment(words, indent, one),
            Self::Scale(one) => promises::scale(words, indent, one),
        }
    }
}

/// What a service names, in the order of its terms.
pub(super) fn parts(service: &Service) -> impl Iterator<Item = Part<'_>> {
    let allowances = service.allowances.iter().map(Part::Allowance);
    let commitments = service.commitments.iter().map(Part::Commitment);
    allowances.chain(commitments).chain(service.scales.iter().map(Part::Scale))
}

/// What every service names, each with its service.
pub(super) fn all(catalog: &Catalog) -> impl Iterator<Item = (&Service, &str)> {
    catalog.services().flat_map(|service| parts(service).map(move |part| (service, part.id())))
}

/// Explains whatever bears the name in any service; whether any does.
pub(super) fn explain(words: &mut Words<'_>, catalog: &Catalog, name: &str) -> bool {
    let mut found = false;
    for service in catalog.services() {
        for part in parts(service).filter(|part| part.id() == name) {
            if found {
                words.blank();
            }
            found = true;
            words.line(0, format_args!("{} ({})", service.name.of(words.language), service.id));
            part.say(words, 1);
        }
    }
    found
}

/// The sections of a service that can be asked for by name.
const SECTIONS: [&str; 4] = ["availability", "insurance", "duties", "restatements"];

/// Explains a part or a section of one service.
pub(super) fn of_service(words: &mut Words<'_>, service: &Service, name: &str) -> Result<(), Failure> {
    words.line(0, format_args!("{} ({})", service.name.of(words.language), service.id));
    if let Some(part) = parts(service).find(|part| part.id() == name) {
        part.say(words, 1);
        return Ok(());
    }
    match (name, &service.availability, &service.cover) {
        ("availability", Some(target), _) => promises::availability(words, 1, target),
        ("insurance", _, Some(cover)) => insurance::cover(words, 1, cover),
        ("duties", ..) if words.catalog.duties(service).next().is_some() => duties::duties(words, 1, service),
        ("restatements", ..) if !service.restated.is_empty() => duties::restatements(words, 1, service),
        _ => return Err(unknown(words.catalog, service, name)),
    }
    Ok(())
}

fn unknown(catalog: &Catalog, service: &Service, name: &str) -> Failure {
    let id = &service.id;
    let has = [
        service.availability.is_some(),
        service.cover.is_some(),
        catalog.duties(service).next().is_some(),
        !service.restated.is_empty(),
    ];
    let sections = SECTIONS.into_iter().zip(has).filter_map(|(section, has)| has.then_some(section));
    let known: Vec<&str> = parts(service).map(Part::id).chain(sections).collect();
    if known.is_empty() {
        return Failure::new(
            format!("{id} has nothing called '{name}'; explain {id} by itself"),
            format!("{id} に「{name}」というものはありません。{id} だけを指定してください"),
        );
    }
    let known = known.join(", ");
    Failure::new(
        format!("{id} has nothing called '{name}'; it has: {known}"),
        format!("{id} に「{name}」というものはありません。指定できるもの: {known}"),
    )
}

/// What must be attested of uses and claims, each with its service and the exception there is.
pub(super) fn attestations(
    catalog: &Catalog,
) -> impl Iterator<Item = (&Service, &Attestation, Option<&ClaimException>)> {
    catalog.services().flat_map(|service| {
        let uses = service.allowances.iter().flat_map(|one| one.attestations.iter()).map(|one| (one, None));
        let claims = service.cover.iter().flat_map(|cover| cover.rules.iter());
        let claims = claims.map(|rule| (&rule.attestation, rule.exception.as_ref()));
        uses.chain(claims).map(move |(one, exception)| (service, one, exception))
    })
}

/// Explains a fact of a use or a claim, or the code of a breach of one; whether there is such a fact.
pub(super) fn explain_attested(words: &mut Words<'_>, catalog: &Catalog, name: &str) -> bool {
    let mut clauses: Vec<&ClauseId> = Vec::new();
    let mut lines = Vec::new();
    for (service, one, exception) in attestations(catalog) {
        let exception = exception.filter(|exception| exception.fact.as_str() == name);
        if one.fact.as_str() == name || one.breach.as_str() == name || exception.is_some() {
            let said = match exception {
                Some(exception) => {
                    let (fact, breach) = (&exception.fact, &one.breach);
                    let requirement = exception.requirement.of(words.language);
                    clauses.push(&exception.clause);
                    match words.language {
                        Language::English => format!("{fact} = true: {requirement}; lifts {breach}"),
                        Language::Japanese => format!("{fact} = true: {requirement}。{breach} を不問にする"),
                    }
                }
                None => {
                    clauses.push(&one.clause);
                    words.attested(one)
                }
            };
            lines.push(format!("- {}: {said}", service.id));
        }
    }
    if lines.is_empty() {
        return false;
    }
    lines.dedup();
    words.line(0, name);
    let is_fact = attestations(catalog).any(|(_, one, exception)| {
        one.fact.as_str() == name || exception.is_some_and(|exception| exception.fact.as_str() == name)
    });
    words.line(
        1,
        if is_fact {
            words.say(
                "a fact about one use or one claim, which somebody attests",
                "人が確認する、1回の使用または請求についての事実",
            )
        } else {
            words.say(
                "a fact about one use or one claim is not as it must be",
                "1回の使用または請求についての事実が条件を満たしません",
            )
        },
    );
    lines.iter().for_each(|line| words.line(1, line));
    clauses.dedup();
    words.blank();
    clauses.into_iter().for_each(|clause| words.clause(1, clause));
    true
}

/// Explains a step of a claim.
pub(super) fn explain_step(words: &mut Words<'_>, catalog: &Catalog, step: ClaimStep) {
    words.line(0, step.as_str());
    words.line(1, words.say("a step of an insurance claim", "保険の請求の手順の1つ"));
    let next = ClaimStep::ALL.into_iter().filter(|next| ClaimStep::next(Some(step), *next).is_ok());
    let next: Vec<&str> = next.map(ClaimStep::as_str).collect();
    let next = match next.is_empty() {
        true => words.say("nothing; the claim has ended", "なし（請求は終わり）").to_owned(),
        false => next.join(words.say(" or ", " または ")),
    };
    words.line(1, format_args!("{}: {next}", words.say("After it", "次の手順")));
    for cover in catalog.services().filter_map(|service| service.cover.as_ref()) {
        let Cover { process: Some(process), .. } = cover else { continue };
        words.clause(1, step.clause(process));
    }
}
