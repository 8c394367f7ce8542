//! What the documents let a ledger say of uses, commitments, alerts and claims.

use std::sync::Arc;

use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Allowance, Commitment, Cover, FactId, LevelId, Promise, Service};

use super::names::{Names, unknown};
use super::places::{Report, taken_if_any};
use crate::table::{Cell, Column, Level, Message, Problem, Row};

/// Facts of one use or one claim that somebody attested, each once.
pub type Attested<'c> = Vec<(&'c FactId, bool)>;

/// The catalog, and what is looked up in it for every row.
#[derive(Clone, Debug)]
pub struct Vocabulary<'c> {
    pub names: Names<'c>,
    use_facts: FactColumns<'c>,
    claim_facts: FactColumns<'c>,
    /// The highest grade that an alert can have; `None` where no service has alerts.
    most_stars: Option<u32>,
}

/// One column a fact, behind the columns that every ledger has.
#[derive(Clone, Debug)]
struct FactColumns<'c> {
    first: usize,
    facts: Vec<&'c FactId>,
    columns: Arc<[Column]>,
}

impl<'c> Vocabulary<'c> {
    /// Of a catalog, for sheets that have these columns besides those of facts.
    pub fn new(catalog: &'c Catalog, of_uses: &'static [Column], of_claims: &'static [Column]) -> Self {
        let allowances = catalog.services().flat_map(|service| service.allowances.iter());
        let asked = allowances.flat_map(|allowance| allowance.attestations.iter()).map(|asked| &asked.fact);
        let use_facts = FactColumns::new(of_uses, asked);
        let covers = || catalog.services().filter_map(|service| service.cover.as_ref());
        let claim_facts = FactColumns::new(of_claims, covers().flat_map(Cover::facts));
        Self {
            names: Names::new(catalog),
            use_facts,
            claim_facts,
            most_stars: covers().map(|cover| cover.alert.stars).max(),
        }
    }

    /// The columns of the sheet `uses`.
    pub fn use_columns(&self) -> Arc<[Column]> {
        Arc::clone(&self.use_facts.columns)
    }

    /// The columns of the sheet `claims`.
    pub fn claim_columns(&self) -> Arc<[Column]> {
        Arc::clone(&self.claim_facts.columns)
    }

    /// What is attested of a use; `None` where a cell cannot be read.
    pub fn attested_of_use(&self, row: &Row, report: Report<'_>) -> Option<Attested<'c>> {
        self.use_facts.read(row, report)
    }

    /// What is attested of a claim; `None` where a cell cannot be read.
    pub fn attested_of_claim(&self, row: &Row, report: Report<'_>) -> Option<Attested<'c>> {
        self.claim_facts.read(row, report)
    }

    /// A grade of an alert, in stars.
    pub fn stars(&self, cell: Cell<'_>) -> Result<u32, Box<Problem>> {
        let stars = cell.stars()?;
        let Some(most) = self.most_stars.filter(|most| stars > *most) else { return Ok(stars) };
        let message = Message::new(
            format!("alerts have at most {most} stars, {stars} are given"),
            format!("アラートの星は{most}つまでですが、{stars}つになっています"),
        );
        Err(cell.problem(Level::Error, "out-of-range", message))
    }

    /// The allowance of a service that a cell names, of the newest edition that has it; `service` is the newest of all.
    pub fn allowance(&self, cell: Cell<'_>, service: &'c Service) -> Result<&'c Allowance, Box<Problem>> {
        let id = cell.token()?;
        let all = || self.editions(service).flat_map(|edition| edition.allowances.iter());
        all().find(|allowance| allowance.id.as_str() == id).ok_or_else(|| {
            let names = all().map(|allowance| allowance.id.as_str());
            unknown(cell, "unknown-allowance", ("allowance", "利用枠"), names)
        })
    }

    /// The commitment of a service that a cell names, of the newest edition that has it; `service` is the newest of all.
    pub fn commitment(&self, cell: Cell<'_>, service: &'c Service) -> Result<&'c Commitment, Box<Problem>> {
        let id = cell.token()?;
        let all = || self.editions(service).flat_map(|edition| edition.commitments.iter());
        all().find(|commitment| commitment.id.as_str() == id).ok_or_else(|| {
            let names = all().map(|commitment| commitment.id.as_str());
            unknown(cell, "unknown-commitment", ("commitment", "約束事項"), names)
        })
    }

    /// The service as every edition states it, the newest first.
    fn editions(&self, newest: &'c Service) -> impl Iterator<Item = &'c Service> + use<'c> {
        let others = self.names.catalog.services().filter(move |other| other.id == newest.id);
        std::iter::once(newest).chain(others)
    }
}

/// A level of a commitment's scale, where it has one; `None` in it: it has none, and none is given.
pub fn severity<'c>(row: &Row, column: usize, commitment: &'c Commitment) -> Result<Option<&'c LevelId>, Box<Problem>> {
    match (&commitment.promise, row.cell(column)) {
        (Promise::Always(_), None) => Ok(None),
        (Promise::Always(_), Some(cell)) => {
            let message = Message::new(
                format!("'{}' knows no severities; leave the cell empty", commitment.id),
                format!("「{}」に重大度はありません。空にしてください", commitment.id),
            );
            Err(cell.problem(Level::Error, "unknown-severity", message))
        }
        (Promise::ByLevel { rules, .. }, cell) => {
            let Some(cell) = cell else {
                let levels = rules.iter().map(|rule| rule.level.as_str()).collect::<Vec<_>>();
                let (en, ja) = (levels.join(", "), levels.join("、"));
                let message = Message::new(
                    format!("'{}' is due by severity, and none is given; there are: {en}", commitment.id),
                    format!("「{}」の期限は重大度で決まりますが、重大度がありません。使えるもの: {ja}", commitment.id),
                );
                return Err(Box::new(row.problem(Level::Error, "unknown-severity", message).at_column("severity")));
            };
            let level = cell.token()?;
            rules.iter().map(|rule| &rule.level).find(|known| known.as_str() == level).map(Some).ok_or_else(|| {
                let names = rules.iter().map(|rule| rule.level.as_str());
                unknown(cell, "unknown-severity", ("severity", "重大度"), names)
            })
        }
    }
}

impl<'c> FactColumns<'c> {
    fn new(fixed: &'static [Column], asked: impl Iterator<Item = &'c FactId>) -> Self {
        let mut facts: Vec<&FactId> = Vec::new();
        for fact in asked {
            // A document's fact of the name of a column cannot be told from it.
            if !facts.contains(&fact) && fixed.iter().all(|column| *column.name != *fact.as_str()) {
                facts.push(fact);
            }
        }
        let columns = fixed.iter().cloned().chain(facts.iter().map(|fact| Column::of_document(fact.as_str())));
        Self { first: fixed.len(), columns: columns.collect(), facts }
    }

    fn read(&self, row: &Row, report: Report<'_>) -> Option<Attested<'c>> {
        let mut attested = Vec::new();
        let mut usable = true;
        for (column, fact) in (self.first..).zip(&self.facts) {
            match taken_if_any(row.cell(column), |cell| cell.truth(), report) {
                Some(Some(truth)) => attested.push((*fact, truth)),
                Some(None) => {}
                None => usable = false,
            }
        }
        usable.then_some(attested)
    }
}
