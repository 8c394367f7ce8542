//! What a close comes to as a whole.

use std::collections::BTreeMap;

use yakkan::billing::{RegistrationNumber, Yen};
use yakkan::contract_rules::{Language, Outcome, ReadingSet, Readings};

use super::availability::ServiceAvailability;
use super::contract::Closed;
use super::lists::is_listed;
use super::report::{Reported, open_outcome};
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
    /// Contracts of which nothing worse is to be said than a commitment that was missed, or a claim or a use that is refused.
    pub happened_badly: u64,
    /// Whole services of which the availability is below its target.
    pub services_missed: u64,
    pub changes: Changes,
    pub happened: Happened,
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

/// What happened in the month: commitments, uses and claims, each counted for itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Happened {
    /// Commitments missed, availabilities too.
    pub commitments_missed: u64,
    /// Whole services of which the availability is told.
    pub services_measured: u64,
    pub uses_refused: u64,
    /// Allowances of which a use of the month went beyond the grant.
    pub overused: u64,
    /// Allowances of which a use of the month was the last.
    pub used_up: u64,
    /// Claims shown, of whatever state.
    pub claims: u64,
    pub claims_refused: u64,
    pub claims_waiting: u64,
    pub claims_payable: u64,
    /// Policy years in which something was paid.
    pub covers_used: u64,
    /// Policy years of which no dispatch is left.
    pub covers_exhausted: u64,
}

impl Happened {
    fn add(&mut self, reported: &Reported<'_>) {
        let count = |of: usize| u64::try_from(of).unwrap_or(u64::MAX);
        let (month, unavailable) = (&reported.month, reported.availability.iter().filter(|one| !one.found.met));
        let refused = month.uses.iter().filter(|judged| judged.verdict.outcome() == Outcome::Refused);
        let listed = || month.balances.iter().filter(|balance| is_listed(reported, balance));
        let overused = listed().filter(|balance| balance.over > 0).count();
        let outcomes = || {
            let open = month.claims.iter().filter_map(|one| open_outcome(reported.claimed(one)?, one));
            open.collect::<Vec<Outcome>>()
        };
        let open = if month.claims.is_empty() { Vec::new() } else { outcomes() };
        let of = |outcome| count(open.iter().filter(|known| **known == outcome).count());
        let covers = || month.cover.iter().filter_map(|one| one.cover.as_ref().ok());
        self.extend(Self {
            commitments_missed: count(reported.missed().count().saturating_add(unavailable.count())),
            services_measured: 0,
            uses_refused: count(refused.count()),
            overused: count(overused),
            used_up: count(listed().count().saturating_sub(overused)),
            claims: count(month.claims.len()),
            claims_refused: of(Outcome::Refused),
            claims_waiting: of(Outcome::Conditional),
            claims_payable: of(Outcome::Allowed),
            covers_used: count(covers().filter(|cover| cover.paid > Yen::ZERO).count()),
            covers_exhausted: count(covers().filter(|cover| cover.in_cover && cover.dispatches_left == 0).count()),
        });
    }

    fn extend(&mut self, later: Self) {
        let Self {
            commitments_missed,
            services_measured,
            uses_refused,
            overused,
            used_up,
            claims,
            claims_refused,
            claims_waiting,
            claims_payable,
            covers_used,
            covers_exhausted,
        } = later;
        for (sum, more) in [
            (&mut self.commitments_missed, commitments_missed),
            (&mut self.services_measured, services_measured),
            (&mut self.uses_refused, uses_refused),
            (&mut self.overused, overused),
            (&mut self.used_up, used_up),
            (&mut self.claims, claims),
            (&mut self.claims_refused, claims_refused),
            (&mut self.claims_waiting, claims_waiting),
            (&mut self.claims_payable, claims_payable),
            (&mut self.covers_used, covers_used),
            (&mut self.covers_exhausted, covers_exhausted),
        ] {
            *sum = sum.saturating_add(more);
        }
    }

    /// How many rows each list of the page would have, in the order of [`List::ALL`]. Services that met their target stand there, too.
    fn lists(&self, services_missed: u64) -> [u64; 4] {
        let met = self.services_measured.saturating_sub(services_missed);
        [
            self.commitments_missed.saturating_add(met),
            self.overused.saturating_add(self.used_up),
            self.claims,
            self.covers_used,
        ]
    }
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
            Some(Severity::CommitmentMissed | Severity::ClaimRefused | Severity::UseRefused) => {
                increase(&mut self.happened_badly);
            }
            None => {}
        }
        self.readings.extend(closed.judged_by());
        if let Some(reported) = &closed.reported {
            self.readings.extend(reported.relied_on());
            self.happened.add(reported);
        }
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

    /// Counts the availability of a whole service.
    pub fn add_availability(&mut self, availability: &ServiceAvailability<'_>) {
        self.readings.extend(availability.found.grounds.readings);
        increase(&mut self.happened.services_measured);
        if !availability.found.met {
            increase(&mut self.happened.commitments_missed);
            increase(&mut self.services_missed);
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
        add(&mut self.happened_badly, later.happened_badly);
        add(&mut self.services_missed, later.services_missed);
        self.happened.extend(later.happened);
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
            happened_badly: self.happened_badly,
            commitments_missed: self.happened.commitments_missed,
            claims_refused: self.happened.claims_refused,
            uses_refused: self.happened.uses_refused,
            lists: self.happened.lists(self.services_missed),
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
