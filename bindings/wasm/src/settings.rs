//! What a caller may choose for many questions: readings, the date system of the workbook, and days of a desk.

use alloc::vec::Vec;

use wasm_bindgen::prelude::wasm_bindgen;
use yakkan::calendar::{Date, sort};
use yakkan::contract_rules::{Reading, Readings};

use crate::failure::{Code, Failure};
use crate::forms::{Dates, calendar_day};
use crate::lists::table;

/// Readings, the date system of the workbook, and days that differ from a desk's own. Made by [`Questions`](crate::Questions), and never changed after.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Settings {
    pub(crate) readings: Readings,
    pub(crate) dates: Dates,
    pub(crate) closures: Vec<Date>,
    pub(crate) open_days: Vec<Date>,
}

impl Settings {
    pub(crate) fn set_reading(&mut self, name: &str, value: &str) -> Result<(), Failure> {
        let unknown = Failure::told(Code::UnknownReading, "readings", "there is no reading of that name");
        let reading = Reading::parse(name).ok_or(unknown)?;
        let unknown = Failure::told(Code::UnknownReadingValue, "readings", "the reading has no such value");
        self.readings.set(reading, value).map_err(|_| unknown)
    }

    pub(crate) fn set_days(&mut self, closures: &[f64], open_days: &[f64]) -> Result<(), Failure> {
        self.closures = days("closures", closures, self.dates)?;
        self.open_days = days("openDays", open_days, self.dates)?;
        Ok(())
    }
}

fn days(argument: &'static str, serials: &[f64], dates: Dates) -> Result<Vec<Date>, Failure> {
    let mut days = Vec::with_capacity(serials.len());
    for (row, [serial]) in table::<1>(argument, serials)?.iter().enumerate() {
        days.push(calendar_day(argument, *serial, dates).map_err(|failure| failure.in_row(row))?);
    }
    sort(&mut days);
    Ok(days)
}
