//! Contracts: the handle that questions about one contract are asked of.

use std::ffi::c_char;

use yakkan::contract_rules::{Contract, ContractError, Line, ScheduledChange};

use crate::code::Code;
use crate::failure::Failure;
use crate::forms::{contract_day, optional_day};
use crate::service::{CATALOG, YakkanService};
use crate::status::YakkanStatus;

/// The most rows a list of lines, changes, parts, uses or claims may have.
pub const YAKKAN_LIST_LIMIT: usize = 10_000;

/// A contract. It keeps nothing of what it was made from and never changes.
#[repr(align(8))]
pub struct YakkanContract(pub(crate) Contract<'static>);

/// One service of a contract, in force from `start` to `last_day`, both included.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct YakkanLine {
    /// The service: a `YAKKAN_SERVICE_…` code.
    pub service: i32,
    /// The first day, as in 20260401.
    pub start: i32,
    /// The quantity from the start on.
    pub quantity: u32,
    /// The last day, or `YAKKAN_NO_DAY`.
    pub last_day: i32,
    /// When use began, for a service that brings cover, or `YAKKAN_NO_DAY`.
    pub use_start: i32,
}

/// A quantity that takes effect at 0:00 of a day.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct YakkanScheduledChange {
    /// Which line, counted from 0.
    pub line: u32,
    /// The day, as in 20261010.
    pub on: i32,
    /// The quantity from then on.
    pub quantity: u32,
}

/// Makes a contract of lines and their scheduled changes, which may come in any order. Facts about the customer are not part of it: where they
/// matter, make it with `yakkan_contract_read`.
///
/// Free the handle with `yakkan_contract_free`.
///
/// # Safety
///
/// `id` is null or points to `id_length` bytes, `lines` is null or points to `line_count` lines, `changes` is null or points to `change_count`
/// changes; `contract` is null or points to a place for a handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_contract_new(
    id: *const c_char,
    id_length: usize,
    lines: *const YakkanLine,
    line_count: usize,
    changes: *const YakkanScheduledChange,
    change_count: usize,
    contract: *mut *mut YakkanContract,
) -> YakkanStatus {
    call!(|caller| {
        let id = caller.text("id", id, id_length)?;
        let rows = within_limit(caller.list("lines", lines, line_count)?)?;
        let changes = within_limit(caller.list("changes", changes, change_count)?)?;
        let out = caller.out("contract", contract)?;
        let mut lines = Vec::with_capacity(rows.len());
        for (row, line) in rows.iter().enumerate() {
            lines.push(read_line(line).map_err(|failure| failure.in_row(row))?);
        }
        for (row, change) in changes.iter().enumerate() {
            let line = usize::try_from(change.line).ok().and_then(|line| lines.get_mut(line));
            let none = || Failure::number(YakkanStatus::OutOfRange, "line", change.line, "is not the place of a line");
            let line = line.ok_or_else(|| none().in_row(row))?;
            let on = contract_day("on", change.on).map_err(|failure| failure.in_row(row))?;
            line.changes.push(ScheduledChange { on, quantity: change.quantity });
        }
        let made = Contract::new(id, lines, []).map_err(|error| Failure::told(status_of(&error), error.to_string()))?;
        caller.give(YakkanContract(made), out);
        Ok(())
    })
}

/// Reads a contract in the form it has in the request language, facts included.
///
/// Free the handle with `yakkan_contract_free`.
///
/// # Safety
///
/// `text` is null or points to `length` bytes; `contract` is null or points to a place for a handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_contract_read(
    text: *const c_char,
    length: usize,
    contract: *mut *mut YakkanContract,
) -> YakkanStatus {
    call!(|caller| {
        let (text, out) = (caller.text("text", text, length)?, caller.out("contract", contract)?);
        let read = yakkan_requests::read_contract(&CATALOG, text);
        let read =
            read.map_err(|error| Failure::told(YakkanStatus::of_code(error.code.as_str()), error.to_string()))?;
        caller.give(YakkanContract(read), out);
        Ok(())
    })
}

/// Frees a contract. Null is nothing to free.
///
/// # Safety
///
/// `contract` is null or came from `yakkan_contract_new` or `yakkan_contract_read`, and is freed once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_contract_free(contract: *mut YakkanContract) {
    call!(|caller| caller.take("contract", contract));
}

/// A list that is not too long for one call.
pub(crate) fn within_limit<T>(rows: &[T]) -> Result<&[T], Failure> {
    if rows.len() <= YAKKAN_LIST_LIMIT {
        return Ok(rows);
    }
    let message = format!("a list of {} rows; it may have {YAKKAN_LIST_LIMIT}", rows.len());
    Err(Failure::told(YakkanStatus::TooMany, message))
}

fn read_line(row: &YakkanLine) -> Result<Line<'static>, Failure> {
    let (service, start) = (YakkanService::of("service", row.service)?, contract_day("start", row.start)?);
    let mut line = Line::new(service.terms_on(start)?, start, row.quantity);
    line.last_day = optional_day("last_day", row.last_day)?;
    line.use_start = optional_day("use_start", row.use_start)?;
    Ok(line)
}

fn status_of(error: &ContractError) -> YakkanStatus {
    match error {
        ContractError::DuplicateLine { .. } => YakkanStatus::DuplicateLine,
        ContractError::DuplicateChange { .. } => YakkanStatus::DuplicateChange,
        ContractError::ChangeOutsideLine { .. } => YakkanStatus::ChangeOutsideLine,
        ContractError::EndsBeforeStart { .. } | ContractError::UseAfterEnd { .. } => YakkanStatus::IntervalReversed,
        ContractError::DateOutOfRange { .. } => YakkanStatus::DateOutOfRange,
        ContractError::UseStartWithoutCover { .. } => YakkanStatus::UnknownField,
        ContractError::DuplicateFact { .. } => YakkanStatus::BadJson,
        ContractError::FactOfWrongKind { .. } => YakkanStatus::WrongType,
    }
}
