//! What a caller may choose for many questions: readings, the date system of the workbook, and days of a desk.

use alloc::vec::Vec;

use wasm_bindgen::prelude::wasm_bindgen;
use yakkan::calendar::{Date, sort};
use yakkan::contract_rules::{DueRule, Reading, Readings};
use yakkan::severity::{DeskDays, PreparedDesk};

use crate::failure::{Code, Failure};
use crate::forms::{Dates, calendar_day};
use crate::lists::table;
use crate::names::Names;

/// Readings, the date system of the workbook, and days that differ from a desk's own. Made by [`Questions`](crate::Questions), and never changed after.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Settings {
    pub(crate) readings: Readings,
    pub(crate) dates: Dates,
    closures: Vec<Date>,
    open_days: Vec<Date>,
    /// Every desk that a rule counts on, as readings and days leave it.
    desks: Vec<PreparedDesk<'static, 'static>>,
}

impl Settings {
    /// Settings with every reading at its default.
    pub(crate) fn new(names: &Names, dates: Dates, closures: &[f64], open_days: &[f64]) -> Result<Self, Failure> {
        let (closures, open_days) = (days("closures", closures, dates)?, days("openDays", open_days, dates)?);
        let mut settings = Self { readings: Readings::default(), dates, closures, open_days, desks: Vec::new() };
        settings.prepare(names);
        Ok(settings)
    }

    pub(crate) fn set_reading(&mut self, names: &Names, name: &str, value: &str) -> Result<(), Failure> {
        let unknown = Failure::told(Code::UnknownReading, "readings", "there is no reading of that name");
        let reading = Reading::parse(name).ok_or(unknown)?;
        let unknown = Failure::told(Code::UnknownReadingValue, "readings", "the reading has no such value");
        self.readings.set(reading, value).map_err(|_| unknown)?;
        self.prepare(names);
        Ok(())
    }

    /// The desk that a rule counts on.
    #[inline]
    pub(crate) fn desk(&self, rule: &DueRule) -> Option<&PreparedDesk<'static, 'static>> {
        let id = rule.desk()?;
        self.desks.iter().find(|ready| ready.desk().id == *id)
    }

    /// Makes the desks ready under the readings and days as they are now.
    fn prepare(&mut self, names: &Names) {
        let (closures, open_days) = (&self.closures, &self.open_days);
        let ready = |desk: &&'static _| DeskDays { desk, closures, open_days }.prepare(&self.readings).into_owned();
        self.desks = names.desks().iter().map(ready).collect();
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
