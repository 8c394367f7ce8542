//! May a change be made, and when at the earliest?

use yakkan::calendar::Date;
use yakkan::contract_rules::{
    ChangeRequest, ChangeRequestError, NoticeGiven, Part, Wish, check_change, earliest_change,
};

use crate::code::{Code, codes};
use crate::contract::{YakkanContract, within_limit};
use crate::failure::Failure;
use crate::forms::{YakkanAttested, contract_day, day_number, optional_day_number, outcome_number};
use crate::readings::{YakkanReadings, readings};
use crate::service::YakkanService;
use crate::status::YakkanStatus;

/// What is asked for.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YakkanWish {
    /// Another quantity, smaller or larger.
    Quantity = 1,
    /// The end of the line.
    Cancel = 2,
    /// A pause.
    Suspend = 3,
}

codes! { YakkanWish { Quantity "quantity" Cancel "cancel" Suspend "suspend" } }

/// What becomes of one service.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct YakkanPart {
    /// The service: a `YAKKAN_SERVICE_…` code. Each stands in one part at most.
    pub service: i32,
    /// What is asked for: a `YAKKAN_WISH_…` code.
    pub wish: i32,
    /// The quantity asked for; looked at for `YAKKAN_WISH_QUANTITY` only.
    pub quantity: u32,
    /// The day asked for, as in 20261010; `yakkan_earliest_change` does not look at it.
    pub on: i32,
}

/// Judges a change of one or more services of a contract, all parts together: lock, notice, and what it leaves.
///
/// `notice_on` is the day the notice arrived, `written` a `YAKKAN_ATTESTED_…` code, `readings` may be null. Writes a `YAKKAN_OUTCOME_…` code to
/// `outcome`; ask `yakkan_answer` for the reasons.
///
/// # Safety
///
/// `contract` is null or a handle that is not freed, and so is `readings`; `parts` is null or points to `part_count` parts; `outcome` is null or points to an
/// `int32_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_check_change(
    contract: *const YakkanContract,
    readings: *const YakkanReadings,
    parts: *const YakkanPart,
    part_count: usize,
    notice_on: i32,
    written: i32,
    outcome: *mut i32,
) -> YakkanStatus {
    call!(|caller| {
        let out = caller.out("outcome", outcome)?;
        let contract = caller.handle("contract", contract)?;
        let readings = self::readings(caller, readings)?;
        let parts = within_limit(caller.list("parts", parts, part_count)?)?;
        let request = read_request(contract, parts, read_notice(notice_on, written)?, None)?;
        out.write(outcome_number(check_change(&contract.0, &request, &readings).verdict.outcome()));
        Ok(())
    })
}

/// The first day from the notice on for which a change is not refused, all parts on that same day: a cancellation, a decrease, or both at once.
///
/// `notice_on` is the day the notice arrived, `written` a `YAKKAN_ATTESTED_…` code, `readings` may be null. Writes to `on` the day to ask for, or
/// `YAKKAN_NO_DAY` where there is none within 120 months of the notice or before 2100; to `outcome` the outcome of that day; and, where there is one and
/// `effective` is not null, to `effective[i]` the day part `i` takes effect.
///
/// # Safety
///
/// `contract` is null or a handle that is not freed, and so is `readings`; `parts` is null or points to `part_count` parts; `on` and `outcome` are null or point
/// to an `int32_t` each; `effective` is null or has room for `part_count` of them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_earliest_change(
    contract: *const YakkanContract,
    readings: *const YakkanReadings,
    parts: *const YakkanPart,
    part_count: usize,
    notice_on: i32,
    written: i32,
    on: *mut i32,
    outcome: *mut i32,
    effective: *mut i32,
) -> YakkanStatus {
    call!(|caller| {
        let (on, outcome) = (caller.out("on", on)?, caller.out("outcome", outcome)?);
        let effective = caller.slots("effective", effective, if effective.is_null() { 0 } else { part_count })?;
        let contract = caller.handle("contract", contract)?;
        let readings = self::readings(caller, readings)?;
        let parts = within_limit(caller.list("parts", parts, part_count)?)?;
        let notice = read_notice(notice_on, written)?;
        let request = read_request(contract, parts, notice, Some(notice.on))?;
        let earliest = earliest_change(&contract.0, &request, &readings);
        if earliest.on.is_some() {
            for (row, part) in earliest.answer.parts.iter().enumerate() {
                effective.set(row, day_number(part.on));
            }
        }
        on.write(optional_day_number(earliest.on));
        outcome.write(outcome_number(earliest.answer.verdict.outcome()));
        Ok(())
    })
}

fn read_notice(on: i32, written: i32) -> Result<NoticeGiven, Failure> {
    let written = YakkanAttested::of("written", written)?.known();
    Ok(NoticeGiven { on: contract_day("notice_on", on)?, written })
}

/// Reads a request. Where a day is given, every part stands on it.
fn read_request(
    contract: &YakkanContract,
    rows: &[YakkanPart],
    notice: NoticeGiven,
    day: Option<Date>,
) -> Result<ChangeRequest<'static>, Failure> {
    let part = |row: &YakkanPart| {
        let named = YakkanService::of("service", row.service)?.terms()?;
        // A line keeps the edition it started with.
        let service = contract.0.line(&named.id).map_or(named, |line| line.service);
        let on = day.map_or_else(|| contract_day("on", row.on), Ok)?;
        let wish = match YakkanWish::of("wish", row.wish)? {
            YakkanWish::Quantity => Wish::Quantity(row.quantity),
            YakkanWish::Cancel => Wish::Cancel,
            YakkanWish::Suspend => Wish::Suspend,
        };
        Ok(Part { service, on, wish })
    };
    let parts = rows.iter().enumerate().map(|(at, row)| part(row).map_err(|failure: Failure| failure.in_row(at)));
    let request = ChangeRequest::new(parts.collect::<Result<Vec<_>, _>>()?, notice);
    request.map_err(|error| Failure::told(status_of(&error), error.to_string()))
}

fn status_of(error: &ChangeRequestError) -> YakkanStatus {
    match error {
        ChangeRequestError::Empty => YakkanStatus::MissingField,
        ChangeRequestError::DuplicatePart { .. } => YakkanStatus::DuplicateLine,
        ChangeRequestError::DateOutOfRange { .. } | ChangeRequestError::NoticeOutOfRange { .. } => {
            YakkanStatus::DateOutOfRange
        }
    }
}
