//! Questions about one service or one line.

use yakkan::billing::MonthColumn;
use yakkan::calendar::term_last_day;
use yakkan::contract_rules::{
    Breach, LatestNotice, Line, NoticeKind, Readings, Service, check_quantity, latest_notice, latest_notice_day,
};

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
