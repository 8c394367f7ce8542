//! What makes a handle from rows: contracts and price lists.

use std::ptr;

use arbitrary::{Arbitrary, Unstructured};
use yakkan_fuzz_c::contract::{YakkanLine, YakkanScheduledChange, yakkan_contract_new};
use yakkan_fuzz_c::prices::{YakkanPrice, yakkan_prices_new};
use yakkan_fuzz_c::status::YakkanStatus;

use crate::Calls;
use crate::passed::{place, rows};
use crate::values::{bytes, code, day, quantity};

impl Calls {
    pub unsafe fn new_contract(&mut self, input: &mut Unstructured<'_>) -> arbitrary::Result<YakkanStatus> {
        let id = bytes(input)?;
        let lines = rows(input, |input| {
            let last_day = if input.arbitrary()? { 0 } else { day(input)? };
            let use_start = if input.ratio(3, 4)? { 0 } else { day(input)? };
            Ok(YakkanLine {
                service: code(input)?,
                start: day(input)?,
                quantity: quantity(input)?,
                last_day,
                use_start,
            })
        })?;
        let changes = rows(input, |input| {
            Ok(YakkanScheduledChange { line: input.int_in_range(0..=5)?, on: day(input)?, quantity: quantity(input)? })
        })?;
        let mut out = place(ptr::null_mut(), input)?;
        // SAFETY: as in `one`.
        let status = unsafe {
            yakkan_contract_new(
                id.first.cast(),
                id.count,
                lines.first,
                lines.count,
                changes.first,
                changes.count,
                out.at(),
            )
        };
        assert_eq!(status == YakkanStatus::Ok, !out.0.is_null());
        self.contracts.extend(Some(*out.0).filter(|handle| !handle.is_null()));
        Ok(status)
    }

    pub unsafe fn new_prices(&mut self, input: &mut Unstructured<'_>) -> arbitrary::Result<YakkanStatus> {
        let ids = [bytes(input)?, bytes(input)?];
        let list = rows(input, |input| {
            let own = input.choose(&ids)?;
            let (contract, contract_length) =
                if input.arbitrary()? { (ptr::null(), 0) } else { (own.first.cast(), own.count) };
            let unit_price = if input.ratio(1, 4)? { i64::arbitrary(input)? } else { i64::from(quantity(input)?) };
            let decimals = if input.ratio(1, 8)? { u32::arbitrary(input)? } else { input.int_in_range(0..=11)? };
            Ok(YakkanPrice {
                service: code(input)?,
                from: day(input)?,
                unit_price,
                decimals,
                contract,
                contract_length,
            })
        })?;
        let mut out = place(ptr::null_mut(), input)?;
        // SAFETY: as in `one`.
        let status = unsafe { yakkan_prices_new(list.first, list.count, out.at()) };
        self.prices.extend(Some(*out.0).filter(|handle| !handle.is_null()));
        Ok(status)
    }
}
