//! What did a month of a contract use, keep and claim?

use alloc::vec::Vec;

use yakkan_calendar::Month;
use yakkan_contract_rules::{Contract, Readings, Service};
use yakkan_severity::{Availability, Interval, IntervalReversed};

mod balances;
mod claims;
mod commitments;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;

pub use balances::{JudgedUse, MonthBalance, UseRecord};
pub use claims::{AssessedClaim, ClaimRecord, MonthCover};
pub use commitments::{CommitmentRecord, CommitmentState, JudgedCommitment, is_outside_line};

/// What happened under a contract, as it was written down, in any order.
#[derive(Clone, Debug, Default)]
pub struct Records<'t> {
    /// Uses of allowances.
    pub uses: Vec<UseRecord<'t>>,
    /// Events that commitments count from.
    pub commitments: Vec<CommitmentRecord<'t>>,
    /// Claims on the insurance that comes with a service, paid ones too.
    pub claims: Vec<ClaimRecord<'t>>,
}

/// What a month of a contract used, kept and claimed, as far as it could be known at the month's end.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthReport<'t> {
    /// What is left of every allowance on the last day of the month, or of the line where that comes first: services in force in the month.
    pub balances: Vec<MonthBalance<'t>>,
    /// The uses of the month in the order of their days, each judged after those before it.
    pub uses: Vec<JudgedUse<'t>>,
    /// What began, was due, done or still open in the month, in the order it was given.
    pub commitments: Vec<JudgedCommitment<'t>>,
    /// What each line's insurance still covers on the last day of the month, or of the line where that comes first: lines in force in the month.
    pub cover: Vec<MonthCover<'t>>,
    /// The claims that are still to be assessed, and those paid for a dispatch of the month, in the order of their dispatches.
    pub claims: Vec<AssessedClaim<'t>>,
}

/// Reports a month of a contract: balances of allowances, uses beyond them, commitments met and missed, cover and claims.
///
/// What was written down for a day after the month's last plays no part, so that a later row never alters an earlier month: an answer given later
/// is none yet, a dispatch made later is not counted. What was paid for a dispatch has no day of its own: it counts as soon as it is written down.
///
/// Nothing is judged here that [`check_use`](yakkan_quota::check_use),
/// [`due`](yakkan_severity::due), [`cover_on`](yakkan_insurance::cover_on) and [`assess_claim`](yakkan_insurance::assess_claim) do not judge, and
/// no record is dropped: a use or a claim of a service that the contract does not hold is refused.
///
/// `contract` is the contract as the month leaves it ([`ContractClose::contract`](crate::ContractClose)).
///
/// Source: the clauses and readings of those answers.
///
/// # Example
///
/// ```
/// use yakkan::calendar::{Month, parse_date};
/// use yakkan::contract_rules::{Contract, Line, Readings, example};
/// use yakkan::{Records, UseRecord, report_month};
///
/// let service = example::granting(); // three tickets each calendar month
/// let day = |text| parse_date(text).unwrap();
/// let contract = Contract::new("C-1", [Line::new(&service, day("2026-04-01"), 5)], [])?;
/// let ticket = |on| UseRecord {
///     service: &service,
///     allowance: &service.allowances[0],
///     on: day(on),
///     units: None,
///     holder: None,
///     facts: vec![(&service.allowances[0].attestations[0].fact, false)],
/// };
/// let uses = ["2026-10-01", "2026-10-05", "2026-10-31", "2026-11-01"].map(ticket).to_vec();
///
/// let october = Month::parse("2026-10").unwrap();
/// let report = report_month(&contract, &Records { uses, ..Records::default() }, october, &Readings::default());
/// assert_eq!((report.balances[0].used, report.balances[0].left), (3, 0));
/// assert_eq!(report.uses.len(), 3); // November's is not October's
/// assert!(report.uses.iter().all(|used| used.verdict.violations.is_empty()));
/// # Ok::<(), yakkan::contract_rules::ContractError>(())
/// ```
pub fn report_month<'t>(
    contract: &Contract<'t>,
    records: &Records<'t>,
    month: Month,
    readings: &Readings,
) -> MonthReport<'t> {
    let (balances, uses) = balances::report(contract, &records.uses, month, readings);
    let (cover, claims) = claims::report(contract, &records.claims, month, readings);
    let commitments = commitments::report(contract, &records.commitments, month, readings);
    MonthReport { balances, uses, commitments, cover, claims }
}

/// How available a service was in a month; `None` for a service without a target.
///
/// Source: [`availability`](yakkan_severity::availability).
///
/// # Errors
///
/// [`IntervalReversed`] for the first interval, outages first, that does not end after it begins.
pub fn month_availability<'t>(
    service: &'t Service,
    month: Month,
    outages: impl IntoIterator<Item = Interval>,
    excluded: impl IntoIterator<Item = Interval>,
    readings: &Readings,
) -> Result<Option<Availability<'t>>, IntervalReversed> {
    let Some(target) = service.availability.as_ref() else { return Ok(None) };
    let outages: Vec<Interval> = outages.into_iter().collect();
    let excluded: Vec<Interval> = excluded.into_iter().collect();
    yakkan_severity::availability(target, month, &outages, &excluded, readings).map(Some)
}
