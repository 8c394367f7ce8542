//! The entry points of the C library with what their contracts allow to be passed: null, misaligned, truncated and overlong, wrong versions and
//! codes, and whatever bytes a text or a row may hold. Rows and buffers are of exactly the size that is told, so that AddressSanitizer sees a byte too many.
#![no_main]

mod asked;
mod columns;
mod made;
mod passed;
mod values;

use std::ptr;

use arbitrary::{Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;
use yakkan_fuzz_c::allowance::yakkan_allowance_left;
use yakkan_fuzz_c::answer::{YakkanCatalog, yakkan_answer, yakkan_catalog_free, yakkan_catalog_with_document};
use yakkan_fuzz_c::cell::{yakkan_cell, yakkan_functions};
use yakkan_fuzz_c::charge::yakkan_charge;
use yakkan_fuzz_c::contract::{YakkanContract, yakkan_contract_free, yakkan_contract_read};
use yakkan_fuzz_c::last_error::yakkan_last_error;
use yakkan_fuzz_c::notice::{yakkan_latest_notice, yakkan_lock_end};
use yakkan_fuzz_c::prices::{YakkanPrices, yakkan_prices_free};
use yakkan_fuzz_c::quantity::yakkan_check_quantity;
use yakkan_fuzz_c::readings::{YakkanReadings, yakkan_readings_free, yakkan_readings_new};
use yakkan_fuzz_c::service::yakkan_service_code;
use yakkan_fuzz_c::status::YakkanStatus;
use yakkan_fuzz_c::version::{YAKKAN_ABI_VERSION, yakkan_check_abi, yakkan_version};

use crate::passed::{handle, place, rows, said};
use crate::values::{bytes, code, day, month, quantity};

fuzz_target!(|input: &[u8]| {
    let mut calls = Calls::default();
    let mut input = Unstructured::new(input);
    while !input.is_empty() && calls.one(&mut input).is_ok() {}
    calls.free();
});

/// The handles that are not freed yet.
#[derive(Default)]
struct Calls {
    contracts: Vec<*mut YakkanContract>,
    readings: Vec<*mut YakkanReadings>,
    prices: Vec<*mut YakkanPrices>,
    catalogs: Vec<*mut YakkanCatalog>,
}

impl Calls {
    fn contract(&self, input: &mut Unstructured<'_>) -> arbitrary::Result<*const YakkanContract> {
        handle(&self.contracts, input)
    }

    fn readings(&self, input: &mut Unstructured<'_>) -> arbitrary::Result<*const YakkanReadings> {
        handle(&self.readings, input)
    }

    /// Makes one call.
    fn one(&mut self, input: &mut Unstructured<'_>) -> arbitrary::Result<()> {
        // SAFETY: every pointer is null, or points to as many live elements of its type as are told, or is told with a count that no address space
        // holds, or is misaligned; the last two the library refuses without looking. Handles are live, and each is freed once.
        let status = unsafe {
            match input.int_in_range(0..=24)? {
                0 => self.new_contract(input)?,
                1 => {
                    let text = bytes(input)?;
                    let mut out = place(ptr::null_mut(), input)?;
                    let status = yakkan_contract_read(text.first.cast(), text.count, out.at());
                    self.contracts.extend(Some(*out.0).filter(|handle| !handle.is_null()));
                    status
                }
                2 => {
                    let values = rows(input, code)?;
                    let mut out = place(ptr::null_mut(), input)?;
                    let status = yakkan_readings_new(values.first, values.count, out.at());
                    self.readings.extend(Some(*out.0).filter(|handle| !handle.is_null()));
                    status
                }
                3 => self.new_prices(input)?,
                4 => {
                    let (text, base) = (bytes(input)?, handle(&self.catalogs, input)?);
                    let mut out = place(ptr::null_mut(), input)?;
                    let status = yakkan_catalog_with_document(base, text.first.cast(), text.count, out.at());
                    self.catalogs.extend(Some(*out.0).filter(|handle| !handle.is_null()));
                    status
                }
                5 => {
                    if let Some(handle) = self.contracts.pop() {
                        yakkan_contract_free(handle);
                    }
                    yakkan_contract_free(ptr::null_mut());
                    YakkanStatus::Ok
                }
                6 => {
                    if let Some(handle) = self.catalogs.pop() {
                        yakkan_catalog_free(handle);
                    }
                    YakkanStatus::Ok
                }
                7 | 8 => {
                    let (text, catalog) = (bytes(input)?, handle(&self.catalogs, input)?);
                    said(input, |buffer, capacity, length| {
                        yakkan_answer(catalog, text.first.cast(), text.count, buffer, capacity, length)
                    })?
                }
                9 => {
                    let text = bytes(input)?;
                    said(input, |buffer, capacity, length| {
                        yakkan_cell(text.first.cast(), text.count, buffer, capacity, length)
                    })?
                }
                10 => said(input, |buffer, capacity, length| yakkan_last_error(buffer, capacity, length))?,
                11 => match input.int_in_range(0..=20)? {
                    0 => said(input, |buffer, capacity, length| yakkan_functions(buffer, capacity, length))?,
                    _ => said(input, |buffer, capacity, length| yakkan_version(buffer, capacity, length))?,
                },
                12 => {
                    let version = u32::arbitrary(input)?;
                    let status = yakkan_check_abi(version);
                    assert_eq!(status == YakkanStatus::Ok, version == YAKKAN_ABI_VERSION);
                    status
                }
                13 => {
                    let (name, mut out) = (bytes(input)?, place(0, input)?);
                    yakkan_service_code(name.first.cast(), name.count, out.at())
                }
                14 => yakkan_lock_end(code(input)?, day(input)?, place(0, input)?.at()),
                15 => {
                    let (mut latest, mut effective) = (place(0, input)?, place(0, input)?);
                    yakkan_latest_notice(
                        self.readings(input)?,
                        code(input)?,
                        code(input)?,
                        day(input)?,
                        latest.at(),
                        effective.at(),
                    )
                }
                16 => yakkan_check_quantity(code(input)?, quantity(input)?, place(0, input)?.at()),
                17 => self.change(input)?,
                18 => {
                    let (contract, readings) = (self.contract(input)?, self.readings(input)?);
                    let prices = handle(&self.prices, input)?;
                    let service = if input.arbitrary()? { 0 } else { code(input)? };
                    yakkan_charge(contract, readings, prices, service, month(input)?, place(0, input)?.at())
                }
                19 => {
                    let (contract, readings, uses) = (self.contract(input)?, self.readings(input)?, rows(input, day)?);
                    let mut left = place(0, input)?;
                    yakkan_allowance_left(
                        contract,
                        readings,
                        code(input)?,
                        day(input)?,
                        uses.first,
                        uses.count,
                        left.at(),
                    )
                }
                20 => self.cover(input)?,
                21 => self.due(input)?,
                _ => self.columns(input)?,
            }
        };
        assert_ne!(status, YakkanStatus::Internal, "a panic was caught");
        Ok(())
    }
    fn free(self) {
        // SAFETY: each handle is live and freed here, once.
        unsafe {
            self.contracts.into_iter().for_each(|handle| yakkan_contract_free(handle));
            self.readings.into_iter().for_each(|handle| yakkan_readings_free(handle));
            self.prices.into_iter().for_each(|handle| yakkan_prices_free(handle));
            self.catalogs.into_iter().for_each(|handle| yakkan_catalog_free(handle));
        }
    }
}
