//! Price lists.

use std::ffi::c_char;

use yakkan::billing::{PriceList, PriceRow};

use crate::border::Caller;
use crate::code::Code;
use crate::failure::Failure;
use crate::forms::{amount, contract_day};
use crate::service::YakkanService;
use crate::status::YakkanStatus;

/// Unit prices by service, day and contract.
#[repr(align(8))]
pub struct YakkanPrices(pub(crate) PriceList);

/// From a day on, one unit of a service costs this much a month (a service that is charged once: in all), before tax.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct YakkanPrice {
    /// The service: a `YAKKAN_SERVICE_…` code.
    pub service: i32,
    /// The first day of the price, as in 20260401; it holds until a later one of the same service and contract.
    pub from: i32,
    /// The price of one unit before tax, in units of 10^-`decimals` yen; at least 0.
    pub unit_price: i64,
    /// How many of the digits of `unit_price` are decimals, at most 10: 19805 with 1 is 1,980.5 yen.
    pub decimals: u32,
    /// The id of the one contract the price is for; null for every contract without a price of its own.
    pub contract: *const c_char,
    /// The bytes of `contract`.
    pub contract_length: usize,
}

/// Makes a price list; the rows may come in any order.
///
/// Free the handle with `yakkan_prices_free`.
///
/// # Safety
///
/// `rows` is null or points to `count` rows, the `contract` of each null or pointing to its `contract_length` bytes; `prices` is null or points to
/// a place for a handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_prices_new(
    rows: *const YakkanPrice,
    count: usize,
    prices: *mut *mut YakkanPrices,
) -> YakkanStatus {
    call!(|caller| {
        let (rows, out) = (caller.list("rows", rows, count)?, caller.out("prices", prices)?);
        let rows = rows.iter().enumerate().map(|(at, row)| read_row(caller, row).map_err(|failure| failure.in_row(at)));
        let list = PriceList::new(rows.collect::<Result<Vec<_>, _>>()?);
        let list = list.map_err(|error| Failure::coded(error.code(), &error))?;
        caller.give(YakkanPrices(list), out);
        Ok(())
    })
}

/// Frees a price list. Null is nothing to free.
///
/// # Safety
///
/// `prices` is null or came from `yakkan_prices_new`, and is freed once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_prices_free(prices: *mut YakkanPrices) {
    call!(|caller| caller.take("prices", prices));
}

fn read_row(caller: Caller<'_>, row: &YakkanPrice) -> Result<PriceRow, Failure> {
    let contract = if row.contract.is_null() && row.contract_length == 0 {
        None
    } else {
        Some(caller.text("contract", row.contract, row.contract_length)?.to_owned())
    };
    Ok(PriceRow {
        service: YakkanService::of("service", row.service)?.terms()?.id.clone(),
        from: contract_day("from", row.from)?,
        unit_price: amount("unit_price", row.unit_price, row.decimals)?,
        contract,
    })
}
