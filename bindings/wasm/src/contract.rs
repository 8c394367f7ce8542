//! Contracts: what questions about more than one line are asked of.

use alloc::vec::Vec;

use wasm_bindgen::prelude::wasm_bindgen;
use yakkan::contract_rules::{Contract, ContractError, Line, ScheduledChange};

use crate::failure::{Code, Failure};
use crate::forms::{Dates, contract_day, count, optional_day};
use crate::lists::table;
use crate::names::Names;

/// A contract. It never changes.
#[wasm_bindgen(js_name = Contract)]
#[derive(Debug)]
pub struct ContractHandle(pub(crate) Contract<'static>);

impl ContractHandle {
    pub(crate) fn read(names: &Names, dates: Dates, lines: &[f64], changes: &[f64]) -> Result<Self, Failure> {
        let mut read: Vec<Line<'static>> = Vec::new();
        for (row, line) in table::<5>("lines", lines)?.iter().enumerate() {
            read.push(read_line(names, dates, line).map_err(|failure| failure.in_row(row))?);
        }
        for (row, change) in table::<3>("changes", changes)?.iter().enumerate() {
            let [line, on, quantity] = *change;
            let wrong = || Failure::number(Code::OutOfRange, "line", line, "is not the place of a line").in_row(row);
            let place = count("line", line).ok().and_then(|place| usize::try_from(place).ok());
            let line = place.and_then(|place| read.get_mut(place)).ok_or_else(wrong)?;
            let on = contract_day("changes.on", on, dates).map_err(|failure| failure.in_row(row))?;
            let quantity = count("changes.quantity", quantity).map_err(|failure| failure.in_row(row))?;
            line.changes.push(ScheduledChange { on, quantity });
        }
        Contract::new("", read, []).map(Self).map_err(|error| refused(&error))
    }
}

fn read_line(names: &Names, dates: Dates, row: &[f64; 5]) -> Result<Line<'static>, Failure> {
    let [service, start, quantity, last_day, use_start] = *row;
    let start = contract_day("start", start, dates)?;
    let mut line = Line::new(names.service_on("service", service, start)?, start, count("quantity", quantity)?);
    line.last_day = optional_day("lastDay", last_day, dates)?;
    line.use_start = optional_day("useStart", use_start, dates)?;
    Ok(line)
}

fn refused(error: &ContractError) -> Failure {
    let (code, argument, row, message) = match error {
        ContractError::DuplicateLine { line, .. } => {
            (Code::DuplicateLine, "lines", Some(*line), "the service stands in the contract twice")
        }
        ContractError::DuplicateChange { line, .. } => {
            (Code::DuplicateChange, "lines", Some(*line), "two changes take effect on one day")
        }
        ContractError::ChangeOutsideLine { line, .. } => (
            Code::ChangeOutsideLine,
            "lines",
            Some(*line),
            "a change is not after the line's start, or lies after its last day",
        ),
        ContractError::EndsBeforeStart { line } => {
            (Code::IntervalReversed, "lines", Some(*line), "the line ends before it starts")
        }
        ContractError::UseAfterEnd { line } => {
            (Code::IntervalReversed, "lines", Some(*line), "the use of the line starts after its last day")
        }
        ContractError::UseStartWithoutCover { line } => {
            (Code::UnknownField, "lines", Some(*line), "useStart is given, but the service brings no cover")
        }
        ContractError::DateOutOfRange { line, .. } => {
            (Code::DateOutOfRange, "lines", Some(*line), "a day is not from 2000-01-01 to 2099-12-31")
        }
        // Contracts of numbers hold no facts.
        ContractError::DuplicateFact { .. } | ContractError::FactOfWrongKind { .. } => return Failure::internal(),
    };
    Failure { row, ..Failure::told(code, argument, message) }
}
