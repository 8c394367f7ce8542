//! Readings, facts and days that many functions take.

use yakkan::calendar::Date;
use yakkan::contract_rules::{Cover, FactId, FactKind, FactValue, Facts, Reading, Readings};
use yakkan_requests::cut;

use crate::call::Passed;
use crate::cells::Cell;
use crate::pairs::{self, Pair};
use crate::prelude::*;
use crate::trouble::{Trouble, VALUE};

/// The readings that an argument chooses; those it does not name have their default.
pub(crate) fn readings(passed: Passed<'_>) -> Result<Readings, Trouble> {
    let mut readings = Readings::default();
    let mut known: Vec<Reading> = Vec::new();
    for pair in pairs::of_argument(passed)? {
        let place = pair.place;
        let name = cut(&pair.name);
        let reading = Reading::parse(&pair.name.to_ascii_lowercase()).ok_or_else(|| {
            told!(place, VALUE, "unknown-reading", "there is no reading '{0}'", "「{0}」という解釈はありません", name)
        })?;
        if known.contains(&reading) {
            return Err(twice(&pair));
        }
        known.push(reading);
        let value = pair.word()?;
        readings.set(reading, &value.to_ascii_lowercase()).map_err(|_| {
            let (value, values) = (cut(&value), reading.values().join(", "));
            told!(
                place,
                VALUE,
                "unknown-reading-value",
                "{0}: '{1}' is none of: {2}",
                "{0}: 「{1}」は指定できません。使えるもの: {2}",
                name,
                value,
                values
            )
        })?;
    }
    Ok(readings)
}

fn twice(pair: &Pair<'_>) -> Trouble {
    let name = cut(&pair.name);
    told!(pair.place, VALUE, "duplicate-line", "'{0}' is given twice", "「{0}」が 2 回指定されています", name)
}

fn unknown_fact(pair: &Pair<'_>) -> Trouble {
    let name = cut(&pair.name);
    told!(pair.place, VALUE, "unknown-fact", "nothing asks for a fact '{0}'", "「{0}」という事実はありません", name)
}

/// What is known of a customer, and whether a notice was in writing.
#[derive(Default)]
pub(crate) struct CustomerFacts<'c> {
    pub(crate) facts: Facts<'c>,
    pub(crate) written: Option<bool>,
}

/// The name under which the form of a notice is attested, as conditions name it.
const WRITTEN: &str = "written";

/// The facts about the customer that an argument gives.
pub(crate) fn customer_facts(passed: Passed<'_>) -> Result<CustomerFacts<'_>, Trouble> {
    let mut found = CustomerFacts::default();
    for pair in pairs::of_argument(passed)? {
        let name = pair.name.to_ascii_lowercase();
        if name == WRITTEN {
            if found.written.replace(pair.truth()?).is_some() {
                return Err(twice(&pair));
            }
            continue;
        }
        let (fact, kind) = pair.place.sheet.catalog.fact(&name).ok_or_else(|| unknown_fact(&pair))?;
        if found.facts.iter().any(|(known, _)| *known == fact) {
            return Err(twice(&pair));
        }
        let value = match kind {
            FactKind::Bool => FactValue::Bool(pair.truth()?),
            FactKind::Integer { .. } => FactValue::Integer(pair.count()?),
        };
        found.facts.push((fact, value));
    }
    Ok(found)
}

/// The facts of a claim that an argument gives.
pub(crate) fn claim_facts<'c>(
    passed: Passed<'c>,
    cover: Option<&'c Cover>,
) -> Result<Vec<(&'c FactId, bool)>, Trouble> {
    let mut found: Vec<(&FactId, bool)> = Vec::new();
    for pair in pairs::of_argument(passed)? {
        let name = pair.name.to_ascii_lowercase();
        let rules = cover.into_iter().flat_map(|cover| cover.rules.iter());
        let mut asked = rules
            .flat_map(|rule| [Some(&rule.attestation.fact), rule.exception.as_ref().map(|exception| &exception.fact)]);
        let fact =
            asked.find_map(|fact| fact.filter(|fact| fact.as_str() == name)).ok_or_else(|| unknown_fact(&pair))?;
        if found.iter().any(|(known, _)| *known == fact) {
            return Err(twice(&pair));
        }
        found.push((fact, pair.truth()?));
    }
    Ok(found)
}

/// Days of the holiday calendar: every cell of a range that is not empty, or a text of several.
pub(crate) fn days(passed: Passed<'_>) -> Result<Vec<Date>, Trouble> {
    let mut days = Vec::new();
    for (index, row) in passed.rows().iter().enumerate() {
        let place = passed.place.row(index);
        for scalar in row {
            if let Some(cell) = (Cell { scalar, place }).optional()? {
                match cell.as_text() {
                    Some(text) if text.contains([';', '；', ',', '、']) => {
                        for part in text.split([';', '；', ',', '、']).filter(|part| !part.trim().is_empty()) {
                            days.push(cell.part_calendar_day(part)?);
                        }
                    }
                    _ => days.push(cell.calendar_day()?),
                }
            }
        }
    }
    Ok(days)
}
