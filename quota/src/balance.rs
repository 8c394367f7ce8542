//! What is left of each allowance?

use alloc::vec::Vec;

use yakkan_calendar::Date;
use yakkan_contract_rules::{Allowance, Cite, Contract, Grounds, Line, Readings, Service, Uncited};

use crate::Use;
use crate::grant::Grant;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;

/// What is left of one allowance in one period, or of one holder's.
///
/// `used` + `left` − `over` is always `granted`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance<'t, 'u> {
    /// The service that grants it.
    pub service: &'t Service,
    /// What is granted.
    pub allowance: &'t Allowance,
    /// Whose balance it is, for an allowance that each holder has for himself.
    pub holder: Option<&'u str>,
    /// How many uses are granted.
    pub granted: u32,
    /// How many were used; of a concurrent allowance, how many are valid on the day asked about.
    pub used: u32,
    /// How many are left, never below 0.
    pub left: u32,
    /// How many were used past the grant.
    pub over: u32,
    /// The first day of the period, never before the line's start; of an allowance without periods the line's start.
    pub from: Date,
    /// The last day of the period, included, never after the line's last day; of an allowance without periods the line's last day, `None` where
    /// it has none.
    pub to: Option<Date>,
}

/// What is left of every allowance of a contract, and what that rests on.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balances<'t, 'u> {
    /// By service, then in the service's order of allowances, then by holder.
    pub rows: Vec<Balance<'t, 'u>>,
    /// Clauses and readings.
    pub grounds: Grounds<'t>,
}

/// What is left of every allowance of the services in force on a day.
///
/// A balance is that of the period which holds the day: a use counts in the period of its own day, also when that day is later than the one asked
/// about, and nothing carries over. The full grant stands in a period that the line's start or last day cuts. Of a concurrent allowance there is
/// one balance for each holder that a use names, by name; a use counts from its day to its last valid day, both included, as long as its day is
/// one of the line's.
///
/// Uses of a service that is not in force on the day, of an allowance that the contract's terms do not grant, on a day outside the line's, and of
/// a concurrent allowance without a holder count nowhere. Terms are those of the contract's line; a use refers to them by the names of its
/// service and allowance.
///
/// Source: the quota clauses of each service, e.g. ITES-EDR-MDR-3-3-6 and 3-3-24; the readings `allowance-year`, `partial-grant`,
/// `deployment-scope`; the last valid day by Civil Code 140 and 143(2).
///
/// # Example
///
/// ```
/// use yakkan_calendar::parse_date;
/// use yakkan_contract_rules::{Contract, Line, Readings, example};
/// use yakkan_quota::{Use, balances};
///
/// let service = example::granting(); // three tickets each calendar month, among others
/// let day = |text| parse_date(text).unwrap();
/// let contract = Contract::new("C-1", [Line::new(&service, day("2026-04-15"), 5)], [])?;
/// let ticket = |on| Use { service: &service, allowance: &service.allowances[0], on: day(on), units: None, holder: None };
///
/// let found = balances(&contract, day("2026-04-20"), &[ticket("2026-04-16"), ticket("2026-05-01")], &Readings::default());
/// let tickets = &found.rows[0];
/// assert_eq!((tickets.granted, tickets.used, tickets.left), (3, 1, 2));
/// assert_eq!((tickets.from, tickets.to), (day("2026-04-15"), Some(day("2026-04-30"))));
/// # Ok::<(), yakkan_contract_rules::ContractError>(())
/// ```
pub fn balances<'t, 'u>(
    contract: &Contract<'t>,
    on: Date,
    uses: &[Use<'t, 'u>],
    readings: &Readings,
) -> Balances<'t, 'u> {
    let mut grounds = Grounds::default();
    let lines = contract.lines_by_service().into_iter().filter(|line| line.is_in_force(on));
    let allowances = lines.flat_map(|line| line.service.allowances.iter().map(move |one| (line, one)));
    let mut tallies: Vec<_> = allowances
        .map(|(line, allowance)| Tally::new(Grant::of_line(line, allowance, on, readings, &mut grounds)))
        .collect();
    for one in uses {
        if let Some(tally) = tallies.iter_mut().find(|tally| tally.grant.is_of(one)) {
            tally.add(one);
        }
    }
    Balances { rows: tallies.into_iter().flat_map(Tally::rows).collect(), grounds }
}

/// What is left of one allowance of a line on a day: as [`balances`] of the whole contract, with what this allowance alone rests on. No row where the
/// line is not in force on the day.
///
/// # Example
///
/// ```
/// use yakkan_calendar::parse_date;
/// use yakkan_contract_rules::{Line, Readings, example};
/// use yakkan_quota::balances_of;
///
/// let service = example::granting(); // three tickets each calendar month, among others
/// let line = Line::new(&service, parse_date("2026-04-15").unwrap(), 5);
/// let found = balances_of(&line, &service.allowances[0], parse_date("2026-05-01").unwrap(), &[], &Readings::default());
/// assert_eq!(found.rows[0].left, 3);
/// ```
pub fn balances_of<'t, 'u>(
    line: &Line<'t>,
    allowance: &'t Allowance,
    on: Date,
    uses: &[Use<'t, 'u>],
    readings: &Readings,
) -> Balances<'t, 'u> {
    let mut grounds = Grounds::default();
    let tally = Tally::of_line(line, allowance, on, uses, readings, &mut grounds);
    Balances { rows: tally.map(Tally::rows).unwrap_or_default(), grounds }
}

/// How many uses of one allowance of a line are left on a day, and nothing beside: [`Balance::left`] of [`balances_of`]. `None` where the line is not in
/// force on the day, and of a concurrent allowance, of which each holder has some left.
///
/// Source: that of [`balances`].
///
/// # Example
///
/// ```
/// use yakkan_calendar::parse_date;
/// use yakkan_contract_rules::{Line, Readings, example};
/// use yakkan_quota::{Use, uses_left};
///
/// let service = example::granting(); // three tickets each calendar month, among others
/// let (allowance, day) = (&service.allowances[0], |text| parse_date(text).unwrap());
/// let line = Line::new(&service, day("2026-04-15"), 5);
/// let ticket = Use { service: &service, allowance, on: day("2026-04-16"), units: None, holder: None };
/// let left = |on| uses_left(&line, allowance, day(on), &[ticket], &Readings::default());
/// assert_eq!(["2026-04-14", "2026-04-15", "2026-05-01"].map(left), [None, Some(2), Some(3)]);
/// ```
pub fn uses_left<'t>(
    line: &Line<'t>,
    allowance: &'t Allowance,
    on: Date,
    uses: &[Use<'t, '_>],
    readings: &Readings,
) -> Option<u32> {
    if allowance.is_by_holder() {
        return None;
    }
    let tally = Tally::of_line(line, allowance, on, uses, readings, &mut Uncited)?;
    Some(tally.grant.balance(None, tally.used).left)
}

/// What has been counted of one allowance.
struct Tally<'c, 't, 'u> {
    grant: Grant<'c, 't>,
    used: u32,
    /// Of an allowance by holder: whom each use names, and whether it counts.
    named: Vec<(&'u str, bool)>,
}

impl<'c, 't, 'u> Tally<'c, 't, 'u> {
    /// The uses of one allowance of a line; `None` where the line is not in force on the day.
    fn of_line(
        line: &'c Line<'t>,
        allowance: &'t Allowance,
        on: Date,
        uses: &[Use<'t, 'u>],
        readings: &Readings,
        grounds: &mut impl Cite<'t>,
    ) -> Option<Self> {
        if !line.is_in_force(on) {
            return None;
        }
        let mut tally = Self::new(Grant::of_line(line, allowance, on, readings, grounds));
        for one in uses {
            if tally.grant.is_of(one) {
                tally.add(one);
            }
        }
        Some(tally)
    }

    fn new(grant: Grant<'c, 't>) -> Self {
        Self { grant, used: 0, named: Vec::new() }
    }

    fn add(&mut self, one: &Use<'t, 'u>) {
        let counts = self.grant.counts(one.on);
        if self.grant.allowance.is_by_holder() {
            self.named.extend(one.holder.map(|holder| (holder, counts)));
        } else if counts {
            self.used = self.used.saturating_add(1);
        }
    }

    fn rows(mut self) -> Vec<Balance<'t, 'u>> {
        if !self.grant.allowance.is_by_holder() {
            return Vec::from([self.grant.balance(None, self.used)]);
        }
        // Sorted, so that the uses of one holder stand together, however many holders there are.
        yakkan_calendar::sort(&mut self.named);
        let holders = self.named.chunk_by(|one, next| one.0 == next.0);
        let rows = holders.filter_map(|uses| {
            let (holder, _) = uses.first()?;
            let used = u32::try_from(uses.iter().filter(|(_, counts)| *counts).count()).unwrap_or(u32::MAX);
            Some(self.grant.balance(Some(holder), used))
        });
        rows.collect()
    }
}
