//! Names that a ledger may use: which one was meant where an unknown one stands?

use yakkan::calendar::Date;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{FactId, FactKind, Service};

use crate::table::{Cell, Level, Message, Problem, cut, half_width};

/// The most letters by which a name may differ from the one that is suggested for it.
const NEAR: usize = 2;

/// The services and facts of a catalog by their names, which stand in nearly every row.
#[derive(Clone, Debug)]
pub struct Names<'c> {
    pub catalog: &'c Catalog,
    /// Services that one edition states, so that the day does not matter.
    services: Named<'c, &'c Service>,
    facts: Named<'c, (&'c FactId, FactKind)>,
}

/// Values by name.
#[derive(Clone, Debug)]
struct Named<'c, T>(Vec<(&'c str, T)>);

impl<'c, T: Copy> Named<'c, T> {
    fn new(values: impl Iterator<Item = (&'c str, T)>) -> Self {
        let mut values: Vec<(&str, T)> = values.collect();
        values.sort_by_key(|(name, _)| length_first(name));
        values.dedup_by_key(|(name, _)| *name);
        Self(values)
    }

    fn get(&self, name: &str) -> Option<T> {
        let found = self.0.binary_search_by_key(&length_first(name), |(known, _)| length_first(known)).ok()?;
        self.0.get(found).map(|(_, value)| *value)
    }
}

/// Names of unequal length need no look at their letters, and most have one.
const fn length_first(name: &str) -> (usize, &str) {
    (name.len(), name)
}

impl<'c> Names<'c> {
    /// Of a catalog.
    pub fn new(catalog: &'c Catalog) -> Self {
        let ids = || catalog.services().map(|service| service.id.as_str());
        let stated_once = ids().filter(|id| ids().filter(|other| other == id).nth(1).is_none());
        let facts = catalog.services().flat_map(|service| service.facts.iter()).map(|rule| rule.fact.as_str());
        Self {
            catalog,
            services: Named::new(stated_once.filter_map(|id| Some((id, catalog.service(id)?)))),
            facts: Named::new(facts.filter_map(|name| Some((name, catalog.fact(name)?)))),
        }
    }

    /// The service a cell names: as the edition states it that was in force on the day, without a day as the newest does.
    pub fn service(&self, cell: Cell<'_>, day: Option<Date>) -> Result<&'c Service, Box<Problem>> {
        let id = cell.token()?;
        let by_day = || day.map_or_else(|| self.catalog.service(id), |day| self.catalog.service_on(id, day));
        self.services.get(id).or_else(by_day).ok_or_else(|| {
            let names = self.catalog.services().map(|service| service.id.as_str());
            unknown(cell, "unknown-service", ("service", "サービス"), names)
        })
    }

    /// The fact a cell names.
    pub fn fact(&self, cell: Cell<'_>) -> Result<(&'c FactId, FactKind), Box<Problem>> {
        self.facts.get(cell.token()?).ok_or_else(|| {
            let rules = self.catalog.services().flat_map(|service| service.facts.iter());
            unknown(cell, "unknown-fact", ("fact", "確認事項"), rules.map(|rule| rule.fact.as_str()))
        })
    }
}

/// What is said of a name that is none of the known ones.
pub fn unknown<'n>(
    cell: Cell<'_>,
    code: &'static str,
    (noun, noun_ja): (&str, &str),
    known: impl Iterator<Item = &'n str>,
) -> Box<Problem> {
    let mut names: Vec<&str> = Vec::new();
    for name in known {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let text = cut(cell.text());
    if names.is_empty() {
        let message = Message::new(
            format!("there is no {noun} '{text}'; the service has none"),
            format!("「{text}」という{noun_ja}はありません。このサービスには一つもありません"),
        );
        return cell.problem(Level::Error, code, message);
    }
    let message = match closest(cell.text(), names.iter().copied()) {
        Some(meant) => Message::new(
            format!("there is no {noun} '{text}'; the closest is '{meant}'"),
            format!("「{text}」という{noun_ja}はありません。最も近いものは「{meant}」です"),
        ),
        None => Message::new(
            format!("there is no {noun} '{text}'; there are: {}", names.join(", ")),
            format!("「{text}」という{noun_ja}はありません。使えるもの: {}", names.join("、")),
        ),
    };
    cell.problem(Level::Error, code, message)
}

/// The known names that differ in two letters at most, width and case aside.
pub fn near<'n, N>(text: &str, known: impl Iterator<Item = (&'n str, N)>) -> Vec<N> {
    let plain = plain(text);
    known.filter(|(name, _)| distance(&plain, name) <= NEAR).map(|(_, known)| known).collect()
}

fn plain(text: &str) -> Vec<char> {
    const LONGEST: usize = 64;
    half_width(text).to_ascii_lowercase().replace('_', "-").chars().take(LONGEST).collect()
}

/// The known name that differs in the fewest letters, at most two, width and case aside.
fn closest<'n>(text: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let plain = plain(text);
    let near = known.map(|name| (distance(&plain, name), name)).filter(|(distance, _)| *distance <= NEAR);
    near.min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// How many letters must be added, dropped or replaced.
pub fn distance(from: &[char], to: &str) -> usize {
    let mut costs: Vec<usize> = (0..=from.len()).collect();
    for (row, letter) in to.chars().enumerate() {
        let mut diagonal = row;
        let mut left = row.saturating_add(1);
        if let Some(first) = costs.first_mut() {
            *first = left;
        }
        for (cost, other) in costs.iter_mut().skip(1).zip(from) {
            let replaced = diagonal.saturating_add(usize::from(*other != letter));
            diagonal = *cost;
            left = replaced.min(left.min(*cost).saturating_add(1));
            *cost = left;
        }
    }
    costs.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVICES: [&str; 4] = ["ites-edr", "ites-mdr", "nec-mimamori", "ites-id"];

    #[test]
    fn a_letter_dropped_added_or_replaced() {
        for (text, meant) in
            [("nec-mimamor", "nec-mimamori"), ("nec-mimamorii", "nec-mimamori"), ("nec-mimemori", "nec-mimamori")]
        {
            assert_eq!(closest(text, SERVICES.into_iter()), Some(meant));
        }
    }

    #[test]
    fn two_letters_away_is_near_and_three_are_not() {
        let away = |text: &str| distance(&text.chars().collect::<Vec<_>>(), "nec-mimamori");
        assert_eq!([away("nec-mimamori"), away("nec-mimamo"), away("nec-mimam"), away("")], [0, 2, 3, 12]);
        assert_eq!(closest("nec-mimamo", SERVICES.into_iter()), Some("nec-mimamori"));
        assert_eq!(closest("nec-mimam", SERVICES.into_iter()), None);
    }

    #[test]
    fn width_case_and_underscores_do_not_count() {
        assert_eq!(closest("ＩＴＥＳ＿ＭＤＲ", SERVICES.into_iter()), Some("ites-mdr"));
    }
}
