//! The entry points of the C library with what their contracts allow to be passed: null, misaligned, truncated and overlong, wrong versions and
//! codes, and whatever bytes a text or a row may hold. Rows and buffers are of exactly the size that is told, so that AddressSanitizer sees a byte too many.
#![no_main]

use std::ffi::c_char;
use std::ptr;

use arbitrary::{Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;
use yakkan_fuzz_c::allowance::yakkan_allowance_left;
use yakkan_fuzz_c::answer::{YakkanCatalog, yakkan_answer, yakkan_catalog_free, yakkan_catalog_with_document};
use yakkan_fuzz_c::cell::{yakkan_cell, yakkan_functions};
use yakkan_fuzz_c::change::{YakkanPart, yakkan_check_change, yakkan_earliest_change};
use yakkan_fuzz_c::charge::yakkan_charge;
use yakkan_fuzz_c::columns::{yakkan_charges, yakkan_due_instants, yakkan_latest_notices};
use yakkan_fuzz_c::contract::{
    YakkanContract, YakkanLine, YakkanScheduledChange, yakkan_contract_free, yakkan_contract_new, yakkan_contract_read,
};
use yakkan_fuzz_c::cover::{YakkanClaim, YakkanPaidClaim, yakkan_cover_left, yakkan_payable};
use yakkan_fuzz_c::due::{YakkanDeskDays, yakkan_due_day, yakkan_due_instant};
use yakkan_fuzz_c::last_error::yakkan_last_error;
use yakkan_fuzz_c::notice::{yakkan_latest_notice, yakkan_lock_end};
use yakkan_fuzz_c::prices::{YakkanPrice, YakkanPrices, yakkan_prices_free, yakkan_prices_new};
use yakkan_fuzz_c::quantity::yakkan_check_quantity;
use yakkan_fuzz_c::readings::{YakkanReadings, yakkan_readings_free, yakkan_readings_new};
use yakkan_fuzz_c::service::yakkan_service_code;
use yakkan_fuzz_c::status::YakkanStatus;
use yakkan_fuzz_c::version::{YAKKAN_ABI_VERSION, yakkan_check_abi, yakkan_version};

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

/// A list as it is passed: its place and what is said of its length. A length that is not the true one is past what an address space can hold, which
/// the library tells without looking.
struct Passed<T> {
    rows: Box<[T]>,
    first: *const T,
    count: usize,
}

impl<T: Clone> Passed<T> {
    fn of(rows: Vec<T>, how: u8) -> Self {
        let rows = rows.into_boxed_slice();
        let (first, count) = match how {
            0 => (ptr::null(), rows.len()),
            1 => (ptr::null(), usize::MAX),
            2 => (rows.as_ptr(), usize::MAX),
            3 => (rows.as_ptr(), usize::MAX / 2 + 1),
            4 => (rows.as_ptr().wrapping_byte_add(1), if align_of::<T>() > 1 { rows.len() } else { 0 }),
            5 => (rows.as_ptr(), 0),
            _ => (rows.as_ptr(), rows.len()),
        };
        Self { rows, first, count }
    }

    fn is_whole(&self) -> bool {
        self.first == self.rows.as_ptr() && self.count == self.rows.len()
    }
}

/// A place for a result: mostly there, now and then null.
struct Place<T>(Box<T>, bool);

impl<T> Place<T> {
    fn at(&mut self) -> *mut T {
        if self.1 { ptr::null_mut() } else { &raw mut *self.0 }
    }
}

fn place<T>(value: T, input: &mut Unstructured<'_>) -> arbitrary::Result<Place<T>> {
    Ok(Place(Box::new(value), input.ratio(1, 30)?))
}

fn bytes(input: &mut Unstructured<'_>) -> arbitrary::Result<Passed<u8>> {
    let how = input.int_in_range(0..=60)?;
    let text = match input.int_in_range(0..=3)? {
        0 => REQUESTS[usize::from(u8::arbitrary(input)?) % REQUESTS.len()].as_bytes().to_vec(),
        1 => {
            let mut text = REQUESTS[usize::from(u8::arbitrary(input)?) % REQUESTS.len()].as_bytes().to_vec();
            let at = usize::from(u16::arbitrary(input)?) % text.len().max(1);
            if input.arbitrary()? {
                text.truncate(at)
            } else {
                text[at] = input.arbitrary()?
            }
            text
        }
        _ => Vec::arbitrary(input)?,
    };
    Ok(Passed::of(text, how))
}

/// Texts that mean something to one entry point or another.
const REQUESTS: [&str; 8] = [
    r#"{"do":"check_contract","contract":{"id":"C-1","lines":[{"service":"ites-edr","start":"2026-04-01","quantity":30}]}}"#,
    r#"{"do":"latest_notice","service":"ites-mdr","kind":"cancel","on":"2028-02-10"}"#,
    r#"{"id":"C-1","lines":[{"service":"nec-mimamori","start":"2026-04-01","quantity":2,"use_start":"2026-05-01"}]}"#,
    r#"{"id":"C-1","facts":{"in-japan":true},"lines":[{"service":"ites-mdr","start":"2026-04-01","quantity":30,"changes":[{"on":"2027-06-01","quantity":28}],"last_day":"2028-03-31"}]}"#,
    r#"{"function":"YAKKAN.LOCK_END","arguments":["ites-mdr","2026-04-01"],"language":"en"}"#,
    r#"{"function":"YAKKAN.CHARGE","arguments":[[["ites-edr","2026-04-01",30]],"2026-10",[["ites-edr","2026-04-01",450]]]}"#,
    include_str!("../../examples/provider/kaze-soc.json"),
    "ites-mdr",
];

fn day(input: &mut Unstructured<'_>) -> arbitrary::Result<i32> {
    Ok(match input.int_in_range(0..=9)? {
        0 => i32::arbitrary(input)?,
        1 => *input.choose(&[
            0,
            19_991_231,
            20_000_101,
            20_991_231,
            21_000_101,
            20_240_229,
            20_230_229,
            i32::MAX,
            i32::MIN,
        ])?,
        _ => {
            input.int_in_range(2000..=2099)? * 10_000
                + input.int_in_range(1..=12)? * 100
                + input.int_in_range(1..=28)?
        }
    })
}

fn month(input: &mut Unstructured<'_>) -> arbitrary::Result<i32> {
    Ok(if input.ratio(1, 8)? { i32::arbitrary(input)? } else { day(input)? / 100 })
}

fn code(input: &mut Unstructured<'_>) -> arbitrary::Result<i32> {
    Ok(match input.int_in_range(0..=9)? {
        0 => i32::arbitrary(input)?,
        1..=4 => *input.choose(&[1, 2, 3, 4, 5, 6, 7, 8, 20, 40])?,
        5 => input.int_in_range(1000..=1200)?,
        _ => input.int_in_range(0..=45)?,
    })
}

fn quantity(input: &mut Unstructured<'_>) -> arbitrary::Result<u32> {
    Ok(if input.ratio(1, 6)? { u32::arbitrary(input)? } else { input.int_in_range(0..=60)? })
}

/// Few rows mostly; sometimes more than a list may have, which is told by the same row over and over.
fn rows<T: Clone>(
    input: &mut Unstructured<'_>,
    mut one: impl FnMut(&mut Unstructured<'_>) -> arbitrary::Result<T>,
) -> arbitrary::Result<Passed<T>> {
    let how = input.int_in_range(0..=60)?;
    let count = input.int_in_range(0..=5_usize)?;
    let mut rows = (0..count).map(|_| one(input)).collect::<arbitrary::Result<Vec<_>>>()?;
    if let (Some(row), true) = (rows.first().cloned(), input.ratio(1, 2000)?) {
        rows.resize(10_001, row);
    }
    Ok(Passed::of(rows, how))
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

    unsafe fn new_contract(&mut self, input: &mut Unstructured<'_>) -> arbitrary::Result<YakkanStatus> {
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

    unsafe fn new_prices(&mut self, input: &mut Unstructured<'_>) -> arbitrary::Result<YakkanStatus> {
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

    unsafe fn change(&self, input: &mut Unstructured<'_>) -> arbitrary::Result<YakkanStatus> {
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

    unsafe fn cover(&self, input: &mut Unstructured<'_>) -> arbitrary::Result<YakkanStatus> {
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

    unsafe fn due(&self, input: &mut Unstructured<'_>) -> arbitrary::Result<YakkanStatus> {
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

    unsafe fn columns(&self, input: &mut Unstructured<'_>) -> arbitrary::Result<YakkanStatus> {
        let readings = self.readings(input)?;
        let count = input.int_in_range(0..=6_usize)?;
        // A count past an address space needs no rows: it is refused.
        let told = if input.ratio(1, 40)? { usize::MAX - count } else { count };
        let column = |input: &mut Unstructured<'_>, one: &dyn Fn(&mut Unstructured<'_>) -> arbitrary::Result<i32>| {
            (0..count).map(|_| one(input)).collect::<arbitrary::Result<Box<[i32]>>>()
        };
        let (first, second, third) = (column(input, &code)?, column(input, &day)?, column(input, &code)?);
        let quantities = (0..count).map(|_| quantity(input)).collect::<arbitrary::Result<Box<[u32]>>>()?;
        let wide = (0..count).map(|_| instant(input)).collect::<arbitrary::Result<Box<[i64]>>>()?;
        let null = input.int_in_range(0..=40)?;
        let of = |place: u8, pointer: *const i32| if null == place { ptr::null() } else { pointer };
        let mut short = vec![0_i32; count].into_boxed_slice();
        let mut long = vec![0_i64; count].into_boxed_slice();
        let mut statuses = vec![0_i32; count].into_boxed_slice();
        let mut failed = place(0, input)?;
        // SAFETY: as in `one`; a result may lie where a column is read from, which the header allows.
        Ok(unsafe {
            match input.int_in_range(0..=2)? {
                0 => yakkan_charges(
                    readings,
                    month(input)?,
                    told,
                    of(0, first.as_ptr()),
                    of(1, second.as_ptr()),
                    of(2, third.as_ptr()),
                    quantities.as_ptr(),
                    wide.as_ptr(),
                    input.int_in_range(0..=11)?,
                    long.as_mut_ptr(),
                    statuses.as_mut_ptr(),
                    failed.at(),
                ),
                1 => yakkan_latest_notices(
                    readings,
                    told,
                    of(0, first.as_ptr()),
                    of(1, third.as_ptr()),
                    of(2, second.as_ptr()),
                    short.as_mut_ptr(),
                    statuses.as_mut_ptr(),
                    failed.at(),
                ),
                _ => {
                    let days = desk_days(&Passed::of(Vec::new(), 9), &Passed::of(Vec::new(), 9));
                    yakkan_due_instants(
                        readings,
                        &raw const *days,
                        told,
                        of(0, first.as_ptr()),
                        of(1, third.as_ptr()),
                        wide.as_ptr(),
                        long.as_mut_ptr(),
                        statuses.as_mut_ptr(),
                        failed.at(),
                    )
                }
            }
        })
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

fn desk_days(closures: &Passed<i32>, open: &Passed<i32>) -> Box<YakkanDeskDays> {
    Box::new(YakkanDeskDays {
        closures: closures.first,
        closure_count: closures.count,
        open_days: open.first,
        open_day_count: open.count,
    })
}

fn instant(input: &mut Unstructured<'_>) -> arbitrary::Result<i64> {
    // 2000 to 2099 mostly, in nanoseconds.
    Ok(if input.ratio(1, 6)? {
        i64::arbitrary(input)?
    } else {
        input.int_in_range(946_000_000..=4_102_000_000)? * 1_000_000_000
    })
}

/// A live handle, or null.
fn handle<T>(known: &[*mut T], input: &mut Unstructured<'_>) -> arbitrary::Result<*const T> {
    Ok(if known.is_empty() || input.ratio(1, 8)? { ptr::null() } else { input.choose(known)?.cast_const() })
}

/// Asks for a text with a buffer of some size: what is written is text, zero-terminated, of the length that is told.
fn said(
    input: &mut Unstructured<'_>,
    ask: impl Fn(*mut c_char, usize, *mut usize) -> YakkanStatus,
) -> arbitrary::Result<YakkanStatus> {
    let capacity = *input.choose(&[0_usize, 1, 7, 200, 1 << 16])?;
    let mut buffer = vec![0xAA_u8; capacity].into_boxed_slice();
    let mut length = Box::new(usize::MAX);
    let at = |known: bool, length: &mut Box<usize>| if known { ptr::null_mut() } else { &raw mut **length };
    let target = if input.ratio(1, 30)? { ptr::null_mut() } else { buffer.as_mut_ptr() };
    let status = ask(target.cast(), capacity, at(input.ratio(1, 30)?, &mut length));
    match status {
        YakkanStatus::Ok => {
            assert_eq!(buffer[*length], 0);
            assert!(std::str::from_utf8(&buffer[..*length]).is_ok());
        }
        YakkanStatus::BufferTooSmall => assert!(target.is_null() || *length >= capacity),
        _ => {}
    }
    Ok(status)
}
