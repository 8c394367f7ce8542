//! How a caller settles what the documents leave open.

use yakkan::contract_rules::Readings;

use crate::border::Caller;
use crate::code::Code;
use crate::failure::Failure;
use crate::reading_code::YakkanReading;
use crate::status::YakkanStatus;

/// The readings a caller chose. Where a function takes null instead, every reading has its default.
#[repr(align(8))]
pub struct YakkanReadings(Readings);

/// Chooses readings by their values; those that are not named have their default. Of two values of one reading the later counts.
///
/// Free the handle with `yakkan_readings_free`.
///
/// # Safety
///
/// `values` is null or points to `count` numbers; `readings` is null or points to a place for a handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_readings_new(
    values: *const i32,
    count: usize,
    readings: *mut *mut YakkanReadings,
) -> YakkanStatus {
    call!(|caller| {
        let (values, out) = (caller.list("values", values, count)?, caller.out("readings", readings)?);
        let mut readings = Readings::default();
        for (row, value) in values.iter().enumerate() {
            let code = YakkanReading::of("values", *value).map_err(|unknown| Failure::from(unknown).in_row(row))?;
            let (reading, value) = code.value().ok_or_else(Failure::internal)?;
            readings.set(reading, value).map_err(|_| Failure::internal())?;
        }
        caller.give(YakkanReadings(readings), out);
        Ok(())
    })
}

/// Frees readings. Null is nothing to free.
///
/// # Safety
///
/// `readings` is null or came from `yakkan_readings_new`, and is freed once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_readings_free(readings: *mut YakkanReadings) {
    call!(|caller| caller.take("readings", readings));
}

/// The readings behind a handle; the defaults for null.
pub(crate) fn readings(caller: Caller<'_>, handle: *const YakkanReadings) -> Result<Readings, Failure> {
    Ok(caller.optional_handle("readings", handle)?.map_or_else(Readings::default, |readings| readings.0))
}
