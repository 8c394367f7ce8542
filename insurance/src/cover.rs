//! Is a day in cover, and how much could still be paid?

use yakkan_calendar::Date;
use yakkan_contract_rules::{Cite, ClaimYear, Contract, Cover, Grounds, Line, Readings, Service, Uncited, Yen};

use crate::error::{check_amount, check_day};
use crate::policy_year::{PolicyYear, is_covered, policy_year_on};
use crate::{ClaimError, Usage};

#[cfg(test)]
mod tests;

/// A claim that was paid, or of which nothing was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaidClaim {
    /// The day of its alert.
    pub alert_on: Date,
    /// The day of the dispatch.
    pub dispatched_on: Date,
    /// What the insurer paid, everything included. Where it is zero, no dispatch was used up.
    pub paid: Yen,
}

impl PaidClaim {
    /// Refuses a day or an amount that no claim has.
    pub(crate) fn check(&self) -> Result<(), ClaimError> {
        check_day(self.alert_on)?;
        check_day(self.dispatched_on)?;
        check_amount(self.paid)
    }
}

/// How a contract is covered on a day.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverOn<'t> {
    /// Whether what arises on the day is covered.
    pub in_cover: bool,
    /// The policy year that holds the day, where one exists; the day may lie after the service's last day.
    pub policy_year: Option<PolicyYear>,
    /// How many dispatches could still be paid in that year; none out of cover.
    pub dispatches_left: u32,
    /// What was paid in that year, everything included.
    pub paid: Yen,
    /// What could still be paid in that year, everything included: the limit of each dispatch left, and no more than the limit of the year
    /// leaves. Nothing out of cover.
    pub left: Yen,
    /// The clauses and readings it rests on.
    pub grounds: Grounds<'t>,
}

/// The line of a contract whose service brings cover; of several, the one whose service comes first.
///
/// # Example
///
/// ```
/// use yakkan_calendar::jiff::civil::date;
/// use yakkan_contract_rules::{Contract, Line, example};
/// use yakkan_insurance::covered_line;
///
/// let (plain, covered) = (example::plain(), example::covered());
/// let contract = Contract::new("C-1", [Line::new(&plain, date(2026, 4, 1), 5)], [])?;
/// assert!(covered_line(&contract).is_none());
/// let contract = Contract::new("C-1", [Line::new(&covered, date(2026, 4, 1), 5)], [])?;
/// assert_eq!(covered_line(&contract).map(|line| &line.service.id), Some(&covered.id));
/// # Ok::<(), yakkan_contract_rules::ContractError>(())
/// ```
pub fn covered_line<'c, 't>(contract: &'c Contract<'t>) -> Option<&'c Line<'t>> {
    contract.lines().iter().filter(|line| line.service.cover.is_some()).min_by_key(|line| line.service.position)
}

/// How a contract is covered by a service's insurance on the day `on`, and what is left of the policy year that holds it.
///
/// A day is in cover when it lies in a policy year that exists ([`policy_year_on`]) and not after the service's last day. A claim of `claims`
/// counts in the year of its alert or of its dispatch: reading `claim-year`, relied on only where a policy year holds the day `on`, as without
/// one no claim is counted. A claim of which something was paid uses up one dispatch, however little it was; nothing carries over to the next year.
///
/// Without a line of the service, or with a service that brings no cover, nothing is covered and nothing left. Where the contract holds the
/// service, the terms are those of its line.
///
/// Source: the cover clauses of each service, e.g. NEC-MIMAMORI-ANNEX2-period-1 to period-4 and limit-1.
///
/// # Errors
///
/// * [`ClaimError::DateOutOfRange`] for a day outside 2000–2099.
/// * [`ClaimError::NegativeAmount`] for a payment below zero.
/// * [`ClaimError::AmountOverflow`] where the payments of the year do not add up below 10^28 yen.
///
/// # Example
///
/// ```
/// use yakkan_calendar::jiff::civil::date;
/// use yakkan_contract_rules::{Contract, Line, Readings, Yen, example};
/// use yakkan_insurance::{PaidClaim, cover_on};
///
/// let service = example::covered(); // two dispatches a year, 100,000 yen each
/// let contract = Contract::new("C-1", [Line::new(&service, date(2026, 4, 15), 5)], [])?;
/// let small = PaidClaim { alert_on: date(2026, 6, 1), dispatched_on: date(2026, 6, 3), paid: Yen::from_integer(30_000) };
///
/// let cover = cover_on(&contract, &service, &[small], date(2026, 7, 1), &Readings::default())?;
/// assert!(cover.in_cover);
/// assert_eq!((cover.dispatches_left, cover.left), (1, Yen::from_integer(100_000)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn cover_on<'t>(
    contract: &Contract<'t>,
    service: &'t Service,
    claims: &[PaidClaim],
    on: Date,
    readings: &Readings,
) -> Result<CoverOn<'t>, ClaimError> {
    let mut grounds = Grounds::default();
    let Found { in_cover, policy_year, dispatches_left, paid, left } =
        worked_out(contract, service, claims, on, readings, &mut grounds)?;
    Ok(CoverOn { in_cover, policy_year, dispatches_left, paid, left, grounds })
}

/// What could still be paid on a day, and nothing beside: [`CoverOn::left`] and [`CoverOn::dispatches_left`] of [`cover_on`].
///
/// Source: that of [`cover_on`].
///
/// # Errors
///
/// As [`cover_on`].
///
/// # Example
///
/// ```
/// use yakkan_calendar::jiff::civil::date;
/// use yakkan_contract_rules::{Contract, Line, Readings, Yen, example};
/// use yakkan_insurance::cover_left;
///
/// let service = example::covered(); // two dispatches a year, 100,000 yen each
/// let contract = Contract::new("C-1", [Line::new(&service, date(2026, 4, 15), 5)], [])?;
/// let left = |on| cover_left(&contract, &service, &[], on, &Readings::default());
/// assert_eq!(left(date(2026, 4, 30))?, (Yen::ZERO, 0)); // the free first month
/// assert_eq!(left(date(2026, 5, 1))?, (Yen::from_integer(200_000), 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn cover_left(
    contract: &Contract<'_>,
    service: &Service,
    claims: &[PaidClaim],
    on: Date,
    readings: &Readings,
) -> Result<(Yen, u32), ClaimError> {
    let found = worked_out(contract, service, claims, on, readings, &mut Uncited)?;
    Ok((found.left, found.dispatches_left))
}

/// [`CoverOn`] without what it rests on.
struct Found {
    in_cover: bool,
    policy_year: Option<PolicyYear>,
    dispatches_left: u32,
    paid: Yen,
    left: Yen,
}

#[inline]
fn worked_out<'t>(
    contract: &Contract<'t>,
    service: &'t Service,
    claims: &[PaidClaim],
    on: Date,
    readings: &Readings,
    grounds: &mut impl Cite<'t>,
) -> Result<Found, ClaimError> {
    check_day(on)?;
    check_paid(claims)?;
    let Some(Covered { line, cover }) = Covered::find(contract, service) else {
        grounds.rely_on(&service.basis);
        return Ok(Found { in_cover: false, policy_year: None, dispatches_left: 0, paid: Yen::ZERO, left: Yen::ZERO });
    };
    rely_on_period(cover, grounds);
    let policy_year = policy_year_on(line, on);
    let in_cover = is_covered(line, on, policy_year);
    let mut usage = Usage::default();
    if let Some(year) = policy_year {
        let claim_year = cover.claim_year.settle(readings, grounds);
        grounds.rely_on(&cover.limit.clause);
        usage = Usage::of(line, cover, claims, year, claim_year)?;
    }
    let (dispatches_left, left) =
        if in_cover { (usage.dispatches_left(&cover.limit), usage.left(&cover.limit)?) } else { (0, Yen::ZERO) };
    Ok(Found { in_cover, policy_year, dispatches_left, paid: usage.paid()?, left })
}

/// A line and the cover it brings.
pub(crate) struct Covered<'c, 't> {
    pub(crate) line: &'c Line<'t>,
    pub(crate) cover: &'t Cover,
}

impl<'c, 't> Covered<'c, 't> {
    /// `None` where the contract does not hold the service, or the service brings no cover.
    pub(crate) fn find(contract: &'c Contract<'t>, service: &Service) -> Option<Self> {
        let line = contract.line(&service.id)?;
        let cover = line.service.cover.as_ref()?;
        Some(Self { line, cover })
    }
}

pub(crate) fn rely_on_period<'t>(cover: &'t Cover, grounds: &mut impl Cite<'t>) {
    let period = &cover.period;
    for clause in [&period.start, &period.renewal, &period.before, &period.after] {
        grounds.rely_on(clause);
    }
}

pub(crate) fn check_paid(claims: &[PaidClaim]) -> Result<(), ClaimError> {
    claims.iter().try_for_each(PaidClaim::check)
}

/// The day by which a claim counts in a policy year. A dispatch after the service's last day counts in the year that holds the last day.
pub(crate) fn counting_day(line: &Line<'_>, alert_on: Date, dispatched_on: Date, claim_year: ClaimYear) -> Date {
    match claim_year {
        ClaimYear::AlertDay => alert_on,
        ClaimYear::DispatchDay => line.last_day.map_or(dispatched_on, |last| dispatched_on.min(last)),
    }
}
