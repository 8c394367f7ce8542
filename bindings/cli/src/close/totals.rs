//! What a close comes to as a whole.

use std::collections::BTreeMap;

use yakkan::billing::{RegistrationNumber, Yen};
use yakkan::contract_rules::{Language, Outcome, ReadingSet, Readings};

use super::contract::Closed;
use crate::page::{PageTotals, ReadingRow, Severity};
use crate::table::{Level, Problem};

/// The most held-back contracts that are named.
const NAMED: usize = 5;

/// What a close comes to as a whole, or a part of it.
#[derive(Clone, Debug, Default)]
pub struct Totals {
    pub contracts: u64,
    pub invoices: u64,
    /// Contracts that could be closed and are charged nothing this month.
    pub uncharged: u64,
    pub not_closed: u64,
    /// The first of them.
    pub not_closed_names: Vec<String>,
    /// Contracts that break a rule themselves.
    pub broken: u64,
    /// Contracts that keep the rules, and of which a change is refused.
    pub change_refused: u64,
    pub conditional: u64,
    pub changes: Changes,
    pub money: Money,
    pub problems: Problems,
    /// What the invoices and verdicts relied on.
    pub readings: ReadingSet,
}

/// What became of the changes that the month's report shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Changes {
    pub applied: u64,
    pub waiting: u64,
    pub refused: u64,
}

/// Sums over all invoices; `None` where one reaches 10^28 yen.
#[derive(Clone, Copy, Debug)]
pub struct Money {
    pub subtotal: Option<Yen>,
    pub tax: Option<Yen>,
    pub total: Option<Yen>,
}

impl Default for Money {
    fn default() -> Self {
        Self { subtotal: Some(Yen::ZERO), tax: Some(Yen::ZERO), total: Some(Yen::ZERO) }
    }
}

/// Problems by level and code, the worst first, each with the first that was met.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    pub by_code: BTreeMap<(std::cmp::Reverse<Level>, &'static str), (u64, Problem)>,
}

impl Problems {
    /// Counts a problem.
    pub fn add(&mut self, problem: &Problem) {
        let key = (std::cmp::Reverse(problem.level), problem.code);
        let (count, _) = self.by_code.entry(key).or_insert_with(|| (0, problem.clone()));
        *count = count.saturating_add(1);
    }

    /// How many there are of a level.
    pub fn count(&self, level: Level) -> u64 {
        let of_level = self.by_code.iter().filter(|((known, _), _)| known.0 == level);
        of_level.fold(0, |sum, (_, (count, _))| sum.saturating_add(*count))
    }

    fn extend(&mut self, later: Self) {
        for (key, (more, example)) in later.by_code {
            let (count, _) = self.by_code.entry(key).or_insert((0, example));
            *count = count.saturating_add(more);
        }
    }
}

impl Totals {
    /// Counts a contract. Its problems are counted where they are written.
    pub fn add(&mut self, closed: &Closed<'_>) {
        increase(&mut self.contracts);
        match closed.severity {
            Some(Severity::NotClosed) => {
                increase(&mut self.not_closed);
                if self.not_closed_names.len() < NAMED {
                    self.not_closed_names.push(closed.id.clone());
                }
            }
            Some(Severity::RuleBroken) => increase(&mut self.broken),
            Some(Severity::ChangeRefused) => increase(&mut self.change_refused),
            Some(Severity::Conditional) => increase(&mut self.conditional),
            None => {}
        }
        self.readings.extend(closed.judged_by());
        match closed.invoice() {
            Some(invoice) => {
                self.readings.extend(invoice.grounds.readings);
                increase(&mut self.invoices);
                let Money { subtotal, tax, total } = &mut self.money;
                for (sum, amount) in [(subtotal, invoice.subtotal), (tax, invoice.tax), (total, invoice.total)] {
                    *sum = sum.and_then(|sum| sum.checked_add(amount));
                }
            }
            None if closed.invoiced => increase(&mut self.uncharged),
            None => {}
        }
        for judged in closed.close.iter().flat_map(|close| &close.requests).filter(|judged| judged.relevant) {
            increase(match judged.answer.verdict.outcome() {
                Outcome::Allowed => &mut self.changes.applied,
                Outcome::Conditional => &mut self.changes.waiting,
                Outcome::Refused => &mut self.changes.refused,
            });
        }
    }

    /// Adds the totals of what comes after.
    pub fn extend(&mut self, later: Self) {
        let add = |sum: &mut u64, more: u64| *sum = sum.saturating_add(more);
        add(&mut self.contracts, later.contracts);
        add(&mut self.invoices, later.invoices);
        add(&mut self.uncharged, later.uncharged);
        add(&mut self.not_closed, later.not_closed);
        add(&mut self.broken, later.broken);
        add(&mut self.change_refused, later.change_refused);
        add(&mut self.conditional, later.conditional);
        add(&mut self.changes.applied, later.changes.applied);
        add(&mut self.changes.waiting, later.changes.waiting);
        add(&mut self.changes.refused, later.changes.refused);
        let room = NAMED.saturating_sub(self.not_closed_names.len());
        self.not_closed_names.extend(later.not_closed_names.into_iter().take(room));
        let sum = |one: Option<Yen>, other: Option<Yen>| one.zip(other).and_then(|(one, other)| one.checked_add(other));
        self.money = Money {
            subtotal: sum(self.money.subtotal, later.money.subtotal),
            tax: sum(self.money.tax, later.money.tax),
            total: sum(self.money.total, later.money.total),
        };
        self.problems.extend(later.problems);
        self.readings.extend(later.readings);
    }

    /// The same for the page.
    pub fn for_page(&self, readings: &Readings, language: Language) -> PageTotals {
        let text = |amount: Option<Yen>| amount.map_or_else(|| "≥ 10^28".to_owned(), |amount| amount.to_string());
        PageTotals {
            contracts: self.contracts,
            invoices: self.invoices,
            subtotal: text(self.money.subtotal),
            tax: text(self.money.tax),
            total: text(self.money.total),
            not_closed: self.not_closed,
            broken: self.broken,
            change_refused: self.change_refused,
            changes_refused: self.changes.refused,
            conditional: self.conditional,
            errors: self.problems.count(Level::Error),
            warnings: self.problems.count(Level::Warning),
            notices: self.problems.count(Level::Notice),
            readings: self.readings.iter().map(|reading| ReadingRow::of(reading, readings, language)).collect(),
        }
    }
}

fn increase(count: &mut u64) {
    *count = count.saturating_add(1);
}

/// Whether the check digit of the issuer's number does not hold, of which every invoice warns.
pub fn has_doubtful_registration(registration: Option<&RegistrationNumber>) -> bool {
    registration.is_some_and(|number| !number.check_digit_holds())
}
