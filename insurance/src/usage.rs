//! What of a policy year's limit is used?

use yakkan_contract_rules::{ClaimYear, Cover, CoverLimit, Line, Yen};

use crate::cover::counting_day;
use crate::{ClaimError, PaidClaim, PolicyYear};

/// What was paid in one policy year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Usage {
    /// How many dispatches something was paid of.
    pub(crate) dispatches: u32,
    /// What was paid; `None` where it does not add up below 10^28 yen.
    paid: Option<Yen>,
    /// What was paid, of each dispatch no more than its limit: a payment beyond it is none of the cover's.
    pub(crate) within_limits: Yen,
}

impl Default for Usage {
    fn default() -> Self {
        Self { dispatches: 0, paid: Some(Yen::ZERO), within_limits: Yen::ZERO }
    }
}

impl Usage {
    #[inline]
    pub(crate) fn of(
        line: &Line<'_>,
        cover: &Cover,
        claims: &[PaidClaim],
        year: PolicyYear,
        claim_year: ClaimYear,
    ) -> Result<Self, ClaimError> {
        let mut usage = Self::default();
        for claim in claims {
            // No day lies in two policy years.
            if year.period.contains(counting_day(line, claim.alert_on, claim.dispatched_on, claim_year)) {
                usage.add(claim, &cover.limit)?;
            }
        }
        Ok(usage)
    }

    /// Counts a claim of the year.
    pub(crate) fn add(&mut self, claim: &PaidClaim, limit: &CoverLimit) -> Result<(), ClaimError> {
        if claim.paid > Yen::ZERO {
            self.dispatches = self.dispatches.saturating_add(1);
            self.paid = self.paid.and_then(|paid| paid.checked_add(claim.paid));
            let within_limit = claim.paid.min(limit.each);
            self.within_limits = self.within_limits.checked_add(within_limit).ok_or(ClaimError::AmountOverflow)?;
        }
        Ok(())
    }

    /// What was paid, every payment in full.
    #[inline]
    pub(crate) fn paid(&self) -> Result<Yen, ClaimError> {
        self.paid.ok_or(ClaimError::AmountOverflow)
    }

    /// How many dispatches could still be paid.
    #[inline]
    pub(crate) fn dispatches_left(&self, limit: &CoverLimit) -> u32 {
        limit.dispatches.saturating_sub(self.dispatches)
    }

    /// What could still be paid, whatever the dispatches cost.
    #[inline]
    pub(crate) fn left(&self, limit: &CoverLimit) -> Result<Yen, ClaimError> {
        let year = limit.total.checked_sub(self.paid()?).ok_or(ClaimError::AmountOverflow)?;
        let dispatches = limit.each.checked_mul(self.dispatches_left(limit)).ok_or(ClaimError::AmountOverflow)?;
        Ok(dispatches.min(year).max(Yen::ZERO))
    }

    /// The most that is paid of one more dispatch; `None` where the limit is reached.
    pub(crate) fn next_dispatch(&self, limit: &CoverLimit) -> Result<Option<Yen>, ClaimError> {
        let year = limit.total.checked_sub(self.within_limits).ok_or(ClaimError::AmountOverflow)?;
        Ok((self.dispatches < limit.dispatches && year > Yen::ZERO).then(|| limit.each.min(year)))
    }
}
