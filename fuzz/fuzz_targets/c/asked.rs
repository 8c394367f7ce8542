//! What is asked with rows: changes, the cover and its claims, and when a commitment is due.

use std::ptr;

use arbitrary::{Arbitrary, Unstructured};
use yakkan_fuzz_c::change::{YakkanPart, yakkan_check_change, yakkan_earliest_change};
use yakkan_fuzz_c::cover::{YakkanClaim, YakkanPaidClaim, yakkan_cover_left, yakkan_payable};
use yakkan_fuzz_c::due::{YakkanDeskDays, yakkan_due_day, yakkan_due_instant};
use yakkan_fuzz_c::status::YakkanStatus;

use crate::Calls;
use crate::passed::{desk_days, place, rows};
use crate::values::{code, day, instant, month, quantity};

impl Calls {
    pub unsafe fn change(&self, input: &mut Unstructured<'_>) -> arbitrary::Result<YakkanStatus> {
        let (contract, readings) = (self.contract(input)?, self.readings(input)?);
        let parts = rows(input, |input| {
            let wish = input.int_in_range(0..=4)?;
            Ok(YakkanPart { service: code(input)?, wish, quantity: quantity(input)?, on: day(input)? })
        })?;
        let (notice, written) = (day(input)?, input.int_in_range(-1..=3)?);
        let (mut on, mut outcome) = (place(0, input)?, place(0, input)?);
        let mut effective = vec![0; parts.rows.len()].into_boxed_slice();
        // Where the count is not the true one, nothing is written: the library refuses it.
        let effective = if parts.is_whole() { effective.as_mut_ptr() } else { ptr::null_mut() };
        // SAFETY: as in `one`.
        Ok(unsafe {
            if input.arbitrary()? {
                yakkan_check_change(contract, readings, parts.first, parts.count, notice, written, outcome.at())
            } else {
                yakkan_earliest_change(
                    contract,
                    readings,
                    parts.first,
                    parts.count,
                    notice,
                    written,
                    on.at(),
                    outcome.at(),
                    effective,
                )
            }
        })
    }

    pub unsafe fn cover(&self, input: &mut Unstructured<'_>) -> arbitrary::Result<YakkanStatus> {
        let (contract, readings) = (self.contract(input)?, self.readings(input)?);
        let yen = |input: &mut Unstructured<'_>| {
            Ok::<_, arbitrary::Error>(if input.ratio(1, 6)? {
                i64::arbitrary(input)?
            } else {
                i64::from(quantity(input)?) * 5000
            })
        };
        let claims = rows(input, |input| {
            Ok(YakkanPaidClaim { paid: yen(input)?, alert_on: day(input)?, dispatched_on: day(input)? })
        })?;
        let asked = Box::new(YakkanClaim {
            cost: yen(input)?,
            alert_on: day(input)?,
            stars: input.int_in_range(0..=4)?,
            upgraded_on: if input.arbitrary()? { 0 } else { day(input)? },
            dispatched_on: day(input)?,
            attested: input.arbitrary()?,
            truths: input.arbitrary()?,
        });
        let claim: *const YakkanClaim = if input.ratio(1, 30)? { ptr::null() } else { &raw const *asked };
        let (mut first, mut second, mut third) = (place(0, input)?, place(0, input)?, place(0, input)?);
        let mut dispatches = place(0, input)?;
        // SAFETY: as in `one`.
        Ok(unsafe {
            if input.arbitrary()? {
                yakkan_cover_left(
                    contract,
                    readings,
                    claims.first,
                    claims.count,
                    day(input)?,
                    first.at(),
                    dispatches.at(),
                )
            } else {
                yakkan_payable(
                    contract,
                    readings,
                    claims.first,
                    claims.count,
                    claim,
                    first.at(),
                    second.at(),
                    third.at(),
                )
            }
        })
    }

    pub unsafe fn due(&self, input: &mut Unstructured<'_>) -> arbitrary::Result<YakkanStatus> {
        let readings = self.readings(input)?;
        let (closures, open) = (rows(input, day)?, rows(input, day)?);
        let days = desk_days(&closures, &open);
        let days: *const YakkanDeskDays = if input.arbitrary()? { ptr::null() } else { &raw const *days };
        let (commitment, severity) = (code(input)?, input.int_in_range(0..=26)?);
        // SAFETY: as in `one`.
        Ok(unsafe {
            if input.arbitrary()? {
                yakkan_due_instant(readings, days, commitment, severity, instant(input)?, place(0, input)?.at())
            } else {
                let from = if input.ratio(1, 4)? { month(input)? } else { day(input)? };
                yakkan_due_day(readings, days, commitment, severity, from, place(0, input)?.at())
            }
        })
    }
}
