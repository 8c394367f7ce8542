//! Questions about a whole contract: its changes, its allowances, its cover.

use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

use wasm_bindgen::prelude::wasm_bindgen;
use yakkan::calendar::Date;
use yakkan::contract_rules::{ChangeRequest, ChangeRequestError, Contract, NoticeGiven, Part, Wish, earliest_day};
use yakkan::quota::{Use, uses_left};

use crate::contract::ContractHandle;
use crate::failure::{Code, Failure, Found};
use crate::forms::{contract_day, count, number, serial};
use crate::lists::table;
use crate::questions::Questions;
use crate::settings::Settings;

#[wasm_bindgen]
impl Questions {
    /// The names that questions about contracts take, as `contract_names.rs` lists them.
    #[must_use]
    pub fn contract_names(&self) -> String {
        self.contract_names.text()
    }

    /// Asks a question of a contract. The questions are numbered as in `js/asked.js`.
    #[allow(clippy::too_many_arguments, reason = "a call of numbers crosses the border without an allocation")]
    pub fn ask_contract(
        &mut self,
        question: u32,
        settings: &Settings,
        contract: &ContractHandle,
        a: f64,
        b: f64,
        c: f64,
    ) -> f64 {
        let [list, claim] = mem::take(&mut self.lists);
        let found = match question {
            0 => self.earliest(settings, contract, a, Wish::Cancel, b),
            1 => self.earliest_decrease(settings, contract, a, b, c),
            2 => self.uses_left(settings, &contract.0, a, b, &list),
            3 => self.cover_left(settings, &contract.0, a, &list),
            4 => self.payable(settings, &contract.0, &claim, &list),
            _ => Err(Failure::internal()),
        };
        self.tell(found)
    }

    /// A contract. The first list has five numbers a line: service, start, quantity, last day, start of use; the second three a change: which line
    /// (from 0), day, quantity.
    pub fn contract(&mut self, settings: &Settings) -> Option<ContractHandle> {
        let [lines, changes] = mem::take(&mut self.lists);
        let made = ContractHandle::read(&self.names, settings.dates, &lines, &changes);
        self.done(made)
    }
}

impl Questions {
    /// The first day for which a decrease to a quantity is not refused. The service is one of the contract.
    fn earliest_decrease(
        &self,
        settings: &Settings,
        contract: &ContractHandle,
        service: f64,
        quantity: f64,
        notice_on: f64,
    ) -> Found {
        let wish = Wish::Quantity(count("quantity", quantity)?);
        self.earliest(settings, contract, service, wish, notice_on)
    }

    /// The first day for which a change is not refused.
    fn earliest(
        &self,
        settings: &Settings,
        contract: &ContractHandle,
        service: f64,
        wish: Wish,
        notice_on: f64,
    ) -> Found {
        let named = self.names.service("service", service)?;
        // A line keeps the edition it started with.
        let service = contract.0.line(&named.id).map_or(named, |line| line.service);
        let on: Date = contract_day("noticeOn", notice_on, settings.dates)?;
        let notice = NoticeGiven { on, written: None };
        let request = ChangeRequest::new([Part { service, on, wish }], notice).map_err(|error| match error {
            ChangeRequestError::DateOutOfRange { .. } | ChangeRequestError::NoticeOutOfRange { .. } => {
                Failure::number(Code::DateOutOfRange, "noticeOn", notice_on, "is not a day of a contract")
            }
            ChangeRequestError::Empty | ChangeRequestError::DuplicatePart { .. } => Failure::internal(),
        })?;
        let found = earliest_day(&contract.0, &request, &settings.readings);
        Ok(found.map(|day| serial(day, settings.dates)))
    }

    /// How many uses of an allowance are left in the period that holds a day.
    fn uses_left(
        &self,
        settings: &Settings,
        contract: &Contract<'static>,
        allowance: f64,
        on: f64,
        uses: &[f64],
    ) -> Found {
        let (service, allowance) = self.contract_names.allowance("allowance", allowance)?;
        let on = contract_day("on", on, settings.dates)?;
        let mut used = Vec::new();
        for (row, [day]) in table::<1>("uses", uses)?.iter().enumerate() {
            let on = contract_day("uses", *day, settings.dates).map_err(|failure| failure.in_row(row))?;
            used.push(Use { service, allowance, on, units: None, holder: None });
        }
        // The terms are those of the contract's line, whose edition may not be the newest.
        let line = contract.line(&service.id);
        let stated =
            line.and_then(|line| Some((line, line.service.allowances.iter().find(|one| one.id == allowance.id)?)));
        let found = stated.and_then(|(line, allowance)| uses_left(line, allowance, on, &used, &settings.readings));
        Ok(Some(number(found.unwrap_or_default())))
    }
}
