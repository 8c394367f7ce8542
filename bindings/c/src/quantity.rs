//! May a service be ordered in this quantity?

use yakkan::contract_rules::{Breach, Readings, check_quantity};

use crate::code::{Code, codes};
use crate::service::YakkanService;
use crate::status::YakkanStatus;

/// What a quantity comes to.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YakkanQuantity {
    /// It may be ordered.
    Allowed = 1,
    /// It is below the minimum.
    BelowMinimum = 2,
    /// It does not lie on the step above the minimum.
    OffStep = 3,
}

codes! { YakkanQuantity { Allowed "allowed" BelowMinimum "below-minimum" OffStep "off-step" } }

/// Judges a quantity of one service by its minimum and its step, with nothing else of a contract in sight.
///
/// Writes a `YAKKAN_QUANTITY_…` code to `finding`.
///
/// # Safety
///
/// `finding` is null or points to an `int32_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_check_quantity(service: i32, quantity: u32, finding: *mut i32) -> YakkanStatus {
    call!(|caller| {
        let out = caller.out("finding", finding)?;
        let breach = check_quantity(YakkanService::of("service", service)?.terms()?, quantity, &Readings::default());
        let finding = match breach {
            Some((Breach::BelowMinimum { .. }, _)) => YakkanQuantity::BelowMinimum,
            Some(_) => YakkanQuantity::OffStep,
            None => YakkanQuantity::Allowed,
        };
        out.write(finding.number());
        Ok(())
    })
}
