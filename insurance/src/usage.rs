//! What of a policy year's limit is used?

use yakkan_contract_rules::{ClaimYear, Cover, CoverLimit, Line, Yen};

use crate::cover::year_of_claim;
use crate::{ClaimError, PaidClaim, PolicyYear};

/// What was paid in one policy year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Usage {
    /// How many dispatches something was paid of.
    pub(crate) dispatches: u32,
    /// What was paid.
    pub(crate) paid: Yen,
    /// What was paid, of each dispatch no more than its limit: a payment beyond it is none of the cover's.
    within_limits: Yen,
}

impl Usage {
    pub(crate) fn of(
        line: &Line<'_>,
        cover: &Cover,
        claims: &[PaidClaim],
        year: PolicyYear,
        claim_year: ClaimYear,
    ) -> Result<Self, ClaimError> {
        let mut usage = Self::default();
        for claim in claims.iter().filter(|claim| claim.paid > Yen::ZERO) {
            if year_of_claim(line, claim.alert_on, claim.dispatched_on, claim_year) == Some(year) {
                usage.dispatches = usage.dispatches.saturating_add(1);
                usage.paid = sum(usage.paid, claim.paid)?;
                usage.within_limits = sum(usage.within_limits, claim.paid.min(cover.limit.each))?;
            }
        }
        Ok(usage)
    }

    /// How many dispatches could still be paid.
    pub(crate) fn dispatches_left(&self, limit: &CoverLimit) -> u32 {
        limit.dispatches.saturating_sub(self.dispatches)
    }

    /// What could still be paid, whatever the dispatches cost.
    pub(crate) fn left(&self, limit: &CoverLimit) -> Result<Yen, ClaimError> {
        let each = limit.each.mantissa().checked_mul(i128::from(self.dispatches_left(limit)));
        let dispatches = each.and_then(|each| Yen::from_parts(each, limit.each.scale()));
        let year = limit.total.checked_sub(self.paid);
        let (dispatches, year) = dispatches.zip(year).ok_or(ClaimError::AmountOverflow)?;
        Ok(dispatches.min(year).max(Yen::ZERO))
    }

    /// The most that is paid of one more dispatch; `None` where the limit is reached.
    pub(crate) fn next_dispatch(&self, limit: &CoverLimit) -> Result<Option<Yen>, ClaimError> {
        let year = limit.total.checked_sub(self.within_limits).ok_or(ClaimError::AmountOverflow)?;
        Ok((self.dispatches < limit.dispatches && year > Yen::ZERO).then(|| limit.each.min(year)))
    }
}

fn sum(one: Yen, other: Yen) -> Result<Yen, ClaimError> {
    one.checked_add(other).ok_or(ClaimError::AmountOverflow)
}
