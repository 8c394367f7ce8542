//! Questions about one service or one line.

use alloc::vec::Vec;

use yakkan::billing::MonthColumn;
use yakkan::calendar::{Date, term_last_day};
use yakkan::contract_rules::{
    Breach, ChangeRequest, ChangeRequestError, Contract, LatestNotice, Line, NoticeGiven, NoticeKind, Part, Readings,
    Service, Wish, check_quantity, earliest_change, latest_notice, latest_notice_day,
};
use yakkan::quota::{Use, balances};

use crate::contract::{ContractHandle, table};
use crate::failure::{Code, Failure, Found};
use crate::forms::{
    contract_day, count, decimal, month, number, optional_day, serial, whole_yen_number, yen, yen_number,
};
use crate::questions::Questions;
use crate::settings::Settings;

/// A line that is charged, in numbers.
pub(crate) struct ChargedLine {
    pub(crate) service: f64,
    pub(crate) start: f64,
    pub(crate) quantity: f64,
    pub(crate) unit_price: f64,
    pub(crate) last_day: f64,
}

impl Questions {
    /// What a quantity comes to by minimum and step: 1 allowed, 2 below the minimum, 3 off the step.
    pub(crate) fn quantity(&self, service: f64, quantity: f64) -> Found {
        let service = self.names.service("service", service)?;
        Ok(Some(number(judge_quantity(service, count("quantity", quantity)?))))
    }

    /// The last day of the lock.
    pub(crate) fn lock_end(&self, settings: &Settings, service: f64, start: f64) -> Found {
        let start = contract_day("start", start, settings.dates)?;
        let service = self.names.service_on("service", service, start)?;
        let last_day = service.lock.as_ref().map(|lock| term_last_day(start, lock.length));
        Ok(last_day.map(|day| serial(day, settings.dates)))
    }

    /// What a line costs in the month that holds a day; 0 where it is not charged.
    pub(crate) fn charge(&self, settings: &Settings, in_month: f64, row: &ChargedLine) -> Found {
        let month = month("month", in_month, settings.dates)?;
        self.amount(settings, &MonthColumn::new(month, &settings.readings), row).map(Some)
    }

    /// The first day for which a decrease to a quantity is not refused. The service is one of the contract.
    pub(crate) fn earliest_decrease(
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
}

impl Questions {
    /// The last day on which notice is in time; kind 1 is a decrease, 2 a cancellation.
    #[inline]
    pub(crate) fn notice_day(&self, settings: &Settings, service: f64, kind: f64, on: f64) -> Found {
        let service = self.names.service("service", service)?;
        let kind = notice_kind(kind)?;
        let found = latest_notice_day(service, kind, contract_day("on", on, settings.dates)?, &settings.readings);
        Ok(found.map(|day| serial(day, settings.dates)))
    }

    /// The same with the day on which the change takes effect.
    pub(crate) fn notice(
        &self,
        settings: &Settings,
        service: f64,
        kind: f64,
        on: f64,
    ) -> Result<LatestNotice<'static>, Failure> {
        let service = self.names.service("service", service)?;
        let kind = notice_kind(kind)?;
        Ok(latest_notice(service, kind, contract_day("on", on, settings.dates)?, &settings.readings))
    }

    /// What a line costs in a month: in a machine word where that will do, as nearly every amount.
    #[inline]
    pub(crate) fn amount(
        &self,
        settings: &Settings,
        column: &MonthColumn<'_>,
        row: &ChargedLine,
    ) -> Result<f64, Failure> {
        let start = contract_day("start", row.start, settings.dates)?;
        let service = self.names.service_on("service", row.service, start)?;
        let mut line = Line::new(service, start, count("quantity", row.quantity)?);
        line.last_day = optional_day("lastDay", row.last_day, settings.dates)?;
        if line.last_day.is_some_and(|last| last < start) {
            return Err(Failure::number(Code::IntervalReversed, "lastDay", row.last_day, "is before the start"));
        }
        let (units, decimals) = decimal("unitPrice", row.unit_price)?;
        let in_word = column.amount_in_word(&line, units, decimals).and_then(whole_yen_number);
        in_word.map_or_else(|| long_amount(column, &line, units, decimals), Ok)
    }

    /// The first day for which a change is not refused.
    pub(crate) fn earliest(
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
        let found = earliest_change(&contract.0, &request, &settings.readings);
        Ok(found.on.map(|day| serial(day, settings.dates)))
    }

    /// How many uses of an allowance are left in the period that holds a day.
    pub(crate) fn uses_left(
        &self,
        settings: &Settings,
        contract: &Contract<'static>,
        allowance: f64,
        on: f64,
        uses: &[f64],
    ) -> Found {
        let (service, allowance) = self.names.allowance("allowance", allowance)?;
        let on = contract_day("on", on, settings.dates)?;
        let mut used = Vec::new();
        for (row, [day]) in table::<1>("uses", uses)?.iter().enumerate() {
            let on = contract_day("uses", *day, settings.dates).map_err(|failure| failure.in_row(row))?;
            used.push(Use { service, allowance, on, units: None, holder: None });
        }
        let found = balances(contract, on, &used, &settings.readings);
        let asked =
            |one: &&yakkan::quota::Balance<'_, '_>| one.service.id == service.id && one.allowance.id == allowance.id;
        Ok(Some(number(found.rows.iter().find(asked).map_or(0, |balance| balance.left))))
    }
}

/// The same where a word will not do.
#[cold]
fn long_amount(column: &MonthColumn<'_>, line: &Line<'_>, units: i64, decimals: u32) -> Result<f64, Failure> {
    let failed = |code| Failure::told(code, "", "the charge could not be worked out");
    let unit_price = yen(units, decimals).ok_or_else(Failure::internal)?;
    let charged = column.amount(line, unit_price).map_err(|error| failed(Code::named(error.code())))?;
    charged.map_or(Ok(0.0), yen_number)
}

/// The kind of a change by its number.
#[inline]
fn notice_kind(kind: f64) -> Result<NoticeKind, Failure> {
    match count("kind", kind)? {
        1 => Ok(NoticeKind::Decrease),
        2 => Ok(NoticeKind::Cancellation),
        _ => Err(Failure::number(Code::WrongForm, "kind", kind, "is neither 1 (decrease) nor 2 (cancel)")),
    }
}

/// 1 allowed, 2 below the minimum, 3 off the step above it.
fn judge_quantity(service: &'static Service, quantity: u32) -> u32 {
    match check_quantity(service, quantity, &Readings::default()) {
        None => 1,
        Some((Breach::BelowMinimum { .. }, _)) => 2,
        Some(_) => 3,
    }
}
