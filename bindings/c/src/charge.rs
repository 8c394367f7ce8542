//! What does a month cost?

use yakkan::billing::{charge, charges};
use yakkan::contract_rules::Grounds;

use crate::code::Code;
use crate::contract::YakkanContract;
use crate::failure::Failure;
use crate::forms::{month, yen_number};
use crate::prices::YakkanPrices;
use crate::readings::{YakkanReadings, readings};
use crate::service::YakkanService;
use crate::status::YakkanStatus;

/// Every service of a contract, where one could be named.
pub const YAKKAN_EVERY_SERVICE: i32 = 0;

/// What a contract costs in one month, before tax.
///
/// `service` is a `YAKKAN_SERVICE_…` code, or `YAKKAN_EVERY_SERVICE` for the sum; `readings` may be null. Writes whole yen to `amount`; 0 where the
/// month is not charged, or the contract does not hold the service.
///
/// # Safety
///
/// `contract`, `readings` and `prices` are each null or a handle that is not freed; `amount` is null or points to an `int64_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_charge(
    contract: *const YakkanContract,
    readings: *const YakkanReadings,
    prices: *const YakkanPrices,
    service: i32,
    month: i32,
    amount: *mut i64,
) -> YakkanStatus {
    call!(|caller| {
        let out = caller.out("amount", amount)?;
        let contract = &caller.handle("contract", contract)?.0;
        let prices = &caller.handle("prices", prices)?.0;
        let readings = self::readings(caller, readings)?;
        let month = self::month("month", month)?;
        let total = if service == YAKKAN_EVERY_SERVICE {
            charges(contract, month, month, prices, &readings).map(|charges| charges.total)
        } else {
            let service = YakkanService::of("service", service)?.terms()?;
            match contract.line(&service.id) {
                Some(line) => charge(line, contract.id(), month, prices, &readings, &mut Grounds::default())
                    .map(|charged| charged.map(|charged| charged.amount).unwrap_or_default()),
                None => Ok(yakkan::billing::Yen::ZERO),
            }
        };
        out.write(yen_number(total.map_err(|error| Failure::coded(error.code(), &error))?)?);
        Ok(())
    })
}
