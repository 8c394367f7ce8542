//! Many rows in one call, over plain arrays.

use yakkan::billing::MonthColumn;
use yakkan::contract_rules::{Line, latest_notice_day};

use crate::border::{Caller, Column, Plain, Slots};
use crate::code::{Code, UnknownCode};
use crate::due::{OwnDays, YakkanCommitment, YakkanDeskDays, YakkanSeverity, due_instant};
use crate::failure::Failure;
use crate::forms::{amount, contract_day, instant, month, optional_day, optional_day_number, yen_number};
use crate::notice::YakkanNoticeKind;
use crate::readings::{YakkanReadings, readings};
use crate::service::TermsTable;
use crate::status::YakkanStatus;

/// What many lines cost in one month, before tax.
///
/// Row by row: `services` are `YAKKAN_SERVICE_…` codes, `starts` days, `last_days` days or `YAKKAN_NO_DAY` (the column may be null: no line ends), `quantities` the
/// quantity from the start on, `unit_prices` the price of one unit before tax in units of 10^-`decimals` yen. `readings` may be null. Writes whole yen to
/// `amounts`, 0 for a month that is not charged; a status for each row to `statuses`; and to `failed` how many of them are not `YAKKAN_STATUS_OK`. The
/// amount of such a row is not written.
///
/// # Safety
///
/// `readings` is null or a handle that is not freed; each column is null or has `count` elements; `failed` is null or points to a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_charges(
    readings: *const YakkanReadings,
    month: i32,
    count: usize,
    services: *const i32,
    starts: *const i32,
    last_days: *const i32,
    quantities: *const u32,
    unit_prices: *const i64,
    decimals: u32,
    amounts: *mut i64,
    statuses: *mut i32,
    failed: *mut usize,
) -> YakkanStatus {
    call!(|caller| {
        let readings = self::readings(caller, readings)?;
        let rows = ChargeRows {
            month: MonthColumn::new(self::month("month", month)?, &readings),
            decimals,
            terms: TermsTable::new()?,
            services: caller.column("services", services, count)?,
            starts: caller.column("starts", starts, count)?,
            last_days: caller.column("last_days", last_days, if last_days.is_null() { 0 } else { count })?,
            quantities: caller.column("quantities", quantities, count)?,
            unit_prices: caller.column("unit_prices", unit_prices, count)?,
        };
        amount("unit_prices", 0, decimals)?;
        let results = Results::new(caller, "amounts", amounts, statuses, failed, count)?;
        results.write(|row| rows.amount(row));
        Ok(())
    })
}

/// The last days on which notice is in time for many changes.
///
/// Row by row: `services` are `YAKKAN_SERVICE_…` codes, `kinds` `YAKKAN_NOTICE_KIND_…` codes, `days` the days of the changes. `readings` may be null. Writes days to
/// `latest`, `YAKKAN_NO_DAY` where the document states no notice; a status for each row to `statuses`; and to `failed` how many of them are not
/// `YAKKAN_STATUS_OK`. The day of such a row is not written.
///
/// # Safety
///
/// `readings` is null or a handle that is not freed; each column is null or has `count` elements; `failed` is null or points to a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_latest_notices(
    readings: *const YakkanReadings,
    count: usize,
    services: *const i32,
    kinds: *const i32,
    days: *const i32,
    latest: *mut i32,
    statuses: *mut i32,
    failed: *mut usize,
) -> YakkanStatus {
    call!(|caller| {
        let readings = self::readings(caller, readings)?;
        let terms = TermsTable::new()?;
        let (services, kinds) = (caller.column("services", services, count)?, caller.column("kinds", kinds, count)?);
        let days = caller.column("days", days, count)?;
        let results = Results::new(caller, "latest", latest, statuses, failed, count)?;
        results.write(|row| {
            let service = terms.newest(element(&services, row)?)?;
            let kind = YakkanNoticeKind::of("kinds", element(&kinds, row)?)?.kind();
            let on = contract_day("days", element(&days, row)?)?;
            Ok(optional_day_number(latest_notice_day(service, kind, on, &readings)))
        });
        Ok(())
    })
}

/// The instants by which many things are due that are counted from an instant.
///
/// Row by row: `commitments` are `YAKKAN_COMMITMENT_…` codes, `severities` `YAKKAN_SEVERITY_…` codes (the column may be null: none has one), `from` instants. `readings`
/// and `desk_days` may be null. Writes instants to `due`, `YAKKAN_NO_INSTANT` where no figure is promised; a status for each row to `statuses`; and to
/// `failed` how many of them are not `YAKKAN_STATUS_OK`. The instant of such a row is not written.
///
/// # Safety
///
/// `readings` is null or a handle that is not freed; `desk_days` is null or points to one whose arrays are null or hold as many days as it says; each
/// column is null or has `count` elements; `failed` is null or points to a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_due_instants(
    readings: *const YakkanReadings,
    desk_days: *const YakkanDeskDays,
    count: usize,
    commitments: *const i32,
    severities: *const i32,
    from: *const i64,
    due: *mut i64,
    statuses: *mut i32,
    failed: *mut usize,
) -> YakkanStatus {
    call!(|caller| {
        let readings = self::readings(caller, readings)?;
        let own = OwnDays::read(caller, desk_days)?;
        let known = YakkanCommitment::ALL.iter().map(|(code, _)| Ok((code.number(), code.terms()?)));
        let known = known.collect::<Result<Vec<_>, Failure>>()?;
        let commitments = caller.column("commitments", commitments, count)?;
        let severities = caller.column("severities", severities, if severities.is_null() { 0 } else { count })?;
        let from = caller.column("from", from, count)?;
        let results = Results::new(caller, "due", due, statuses, failed, count)?;
        results.write(|row| {
            let number = element(&commitments, row)?;
            let commitment = known.iter().find(|(code, _)| *code == number).map(|(_, terms)| *terms);
            let commitment = commitment.ok_or(UnknownCode { parameter: "commitments", number })?;
            let severity = severities.get(row).map(|code| YakkanSeverity::of("severities", code)).transpose()?;
            let from = instant("from", element(&from, row)?)?;
            due_instant(commitment, severity.and_then(YakkanSeverity::level), from, &own, &readings)
        });
        Ok(())
    })
}

struct ChargeRows<'a> {
    month: MonthColumn<'a>,
    decimals: u32,
    terms: TermsTable,
    services: Column<'a, i32>,
    starts: Column<'a, i32>,
    last_days: Column<'a, i32>,
    quantities: Column<'a, u32>,
    unit_prices: Column<'a, i64>,
}

impl ChargeRows<'_> {
    fn amount(&self, row: usize) -> Result<i64, Failure> {
        let start = contract_day("starts", element(&self.starts, row)?)?;
        let service = self.terms.on(element(&self.services, row)?, start)?;
        let mut line = Line::new(service, start, element(&self.quantities, row)?);
        if let Some(last_day) = self.last_days.get(row) {
            line.last_day = optional_day("last_days", last_day)?;
        }
        if line.last_day.is_some_and(|last| last < start) {
            return Err(Failure::told(YakkanStatus::IntervalReversed, "the line ends before it starts"));
        }
        let units = element(&self.unit_prices, row)?;
        if let Some(amount) = self.month.amount_in_word(&line, units, self.decimals) {
            return Ok(amount);
        }
        let charged = self.month.amount(&line, amount("unit_prices", units, self.decimals)?);
        let charged = charged.map_err(|error| Failure::coded(error.code(), &error))?;
        charged.map_or(Ok(0), yen_number)
    }
}

/// Where the results of many rows go.
struct Results<'a, T> {
    values: Slots<'a, T>,
    statuses: Slots<'a, i32>,
    failed: crate::border::Out<'a, usize>,
    count: usize,
}

impl<'a, T: Plain> Results<'a, T> {
    fn new(
        caller: Caller<'a>,
        name: &'static str,
        values: *mut T,
        statuses: *mut i32,
        failed: *mut usize,
        count: usize,
    ) -> Result<Self, Failure> {
        Ok(Self {
            values: caller.slots(name, values, count)?,
            statuses: caller.slots("statuses", statuses, count)?,
            failed: caller.out("failed", failed)?,
            count,
        })
    }

    /// Works out row after row. A row is read before it is written, so that a column may hold the input and then the result.
    fn write(self, result: impl Fn(usize) -> Result<T, Failure>) {
        let mut failed = 0_usize;
        for row in 0..self.count {
            let status = match result(row) {
                Ok(value) => {
                    self.values.set(row, value);
                    YakkanStatus::Ok
                }
                Err(failure) => {
                    failed = failed.saturating_add(1);
                    failure.status
                }
            };
            self.statuses.set(row, status.number());
        }
        self.failed.write(failed);
    }
}

fn element<T: Plain>(column: &Column<'_, T>, row: usize) -> Result<T, Failure> {
    column.get(row).ok_or_else(Failure::internal)
}
