//! Is a claim covered, and another after it?

use alloc::collections::BTreeMap;
use core::num::NonZeroU32;

use yakkan_contract_rules::{ClaimYear, Contract, Readings, Service};

use crate::claim::{Paid, assess};
use crate::cover::{Covered, counting_day};
use crate::policy_year::policy_year_on;
use crate::{Claim, ClaimAnswer, ClaimError, PaidClaim, PolicyYear, Usage};

#[cfg(test)]
mod laws;

/// What was paid on the insurance of one service of a contract, added up by policy year, so that one claim after another is assessed without
/// adding up all payments anew.
///
/// # Example
///
/// ```
/// use yakkan_calendar::jiff::civil::date;
/// use yakkan_contract_rules::{Contract, Line, Readings, Yen, example};
/// use yakkan_insurance::{PaidClaim, PaymentsSoFar, assess_claim};
/// # use yakkan_insurance::{Alert, Claim};
///
/// let service = example::covered();
/// let contract = Contract::new("C-1", [Line::new(&service, date(2026, 4, 15), 5)], [])?;
/// let readings = Readings::default();
/// let paid = PaidClaim { alert_on: date(2026, 6, 1), dispatched_on: date(2026, 6, 3), paid: Yen::from_integer(100_000) };
/// # let alert = Alert { on: date(2026, 7, 1), stars: 3, upgraded_on: None };
/// # let claim = Claim { alert, dispatched_on: date(2026, 7, 2), cost: Yen::from_integer(50_000), facts: &[] };
///
/// let mut payments = PaymentsSoFar::new(&contract, &service, &readings);
/// payments.add(&paid);
/// assert_eq!(payments.assess(&claim), assess_claim(&contract, &service, &[paid], &claim, &readings));
/// # Ok::<(), yakkan_contract_rules::ContractError>(())
/// ```
#[derive(Clone, Debug)]
pub struct PaymentsSoFar<'c, 't> {
    contract: &'c Contract<'t>,
    service: &'t Service,
    readings: &'c Readings,
    /// Why the first payment that is none cannot be one.
    refused: Result<(), ClaimError>,
    years: BTreeMap<NonZeroU32, Result<Usage, ClaimError>>,
}

impl<'c, 't> PaymentsSoFar<'c, 't> {
    /// Nothing paid yet.
    pub fn new(contract: &'c Contract<'t>, service: &'t Service, readings: &'c Readings) -> Self {
        Self { contract, service, readings, refused: Ok(()), years: BTreeMap::new() }
    }

    /// Adds a claim that was paid, or of which nothing was paid.
    pub fn add(&mut self, claim: &PaidClaim) {
        self.refused = self.refused.and_then(|()| claim.check());
        let Some(Covered { line, cover }) = Covered::find(self.contract, self.service) else { return };
        let day = counting_day(line, claim.alert_on, claim.dispatched_on, cover.claim_year.value(self.readings));
        let Some(year) = policy_year_on(line, day) else { return };
        let known = self.years.entry(year.ordinal).or_insert_with(|| Ok(Usage::default()));
        if let Ok(usage) = known
            && let Err(error) = usage.add(claim, &cover.limit)
        {
            *known = Err(error);
        }
    }

    /// Assesses a claim: as [`assess_claim`](crate::assess_claim) beside all claims that were added.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn assess(&self, claim: &Claim<'_>) -> Result<ClaimAnswer<'t>, ClaimError> {
        assess(self.contract, self.service, self, claim, self.readings)
    }
}

impl Paid for PaymentsSoFar<'_, '_> {
    fn check(&self) -> Result<(), ClaimError> {
        self.refused
    }

    fn usage(&self, _: &Covered<'_, '_>, year: PolicyYear, _: ClaimYear) -> Result<Usage, ClaimError> {
        self.years.get(&year.ordinal).copied().unwrap_or_else(|| Ok(Usage::default()))
    }
}
