//! The picture in words, for whoever does not see it.

use yakkan::calendar::term_last_day;
use yakkan::contract_rules::{Contract, Language, Line};
use yakkan::insurance::policy_years;
use yakkan::{EventKind, Timeline};

use super::{PictureOptions, iso, words};

/// More of a kind than these are counted and not named.
const NAMED: usize = 12;

/// Every service with its quantities and dates, then what stands against the contract.
pub(super) fn description(
    contract: &Contract<'_>,
    timeline: &Timeline<'_>,
    options: &PictureOptions<'_, '_>,
) -> String {
    let language = options.language;
    let mut sentences = vec![words::range(language, timeline.from, timeline.to)];
    sentences.extend(contract.lines().iter().map(|line| service(line, timeline, language)));
    if contract.lines().is_empty() {
        sentences.push(words::no_services(language).trim_end_matches(['.', '。']).to_owned());
    }
    let findings = options
        .findings
        .iter()
        .map(|finding| format!("{} {}: {}", iso(finding.on), finding.service.name.of(language), finding.label));
    sentences.extend(findings.take(NAMED));
    sentences.extend(left_out(options.findings.len(), language));
    let mut text = sentences.join(words::full_stop(language));
    text.push_str(words::full_stop(language).trim_end());
    text
}

fn service(line: &Line<'_>, timeline: &Timeline<'_>, language: Language) -> String {
    let unit = line.service.quantity.unit.of(language);
    let quantity = |quantity| words::quantity(language, quantity, unit);
    let mut parts = vec![format!("{} {}", quantity(line.quantity), words::starts(language, line.start))];
    let changes = line.changes.iter().map(|change| format!("{} {}", iso(change.on), quantity(change.quantity)));
    parts.extend(changes.take(NAMED));
    parts.extend(left_out(line.changes.len(), language));
    parts
        .push(line.last_day.map_or_else(|| words::open_ended(language).to_owned(), |last| words::ends(language, last)));
    if let Some(lock) = &line.service.lock {
        parts.push(words::locked(language, term_last_day(line.start, lock.length)));
    }
    let events = timeline.events.iter().filter(|event| event.service.id == line.service.id);
    let charged = events.into_iter().find(|event| event.kind == EventKind::ChargeStart);
    parts.extend(charged.map(|event| words::charged(language, event.on)));
    if let Some(first) = policy_years(line).next() {
        parts.push(words::policy_year(language, first.ordinal.get(), first.period.first, first.period.last));
    }
    format!("{}: {}", line.service.name.of(language), parts.join(words::separator(language)))
}

fn left_out(all: usize, language: Language) -> Option<String> {
    let count = all.saturating_sub(NAMED);
    (count > 0).then(|| words::more(language, count))
}
