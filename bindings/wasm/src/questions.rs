//! What JavaScript asks: one object that knows the names, keeps the last failure, and lends its memory to columns.
//!
//! A question gives a number. Where there is none the number is `NaN`, and [`Questions::failure`] says why; it is empty where nothing failed and
//! the documents state nothing. A second and a third number of the same question wait in [`Questions::more`].

use alloc::string::String;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::columns::Room;
use crate::contract::ContractHandle;
use crate::failure::{Code, Failure};
use crate::forms::{Dates, NO_RESULT, rows};
use crate::names::Names;
use crate::settings::Settings;

/// Everything that is asked over numbers.
#[wasm_bindgen]
pub struct Questions {
    pub(crate) names: Names,
    pub(crate) room: Room,
    pub(crate) more: [f64; 2],
    failure: Option<Failure>,
}

impl Default for Questions {
    fn default() -> Self {
        Self::new()
    }
}

impl Questions {
    /// The number that was found, or `NaN`.
    #[inline]
    pub(crate) fn tell(&mut self, found: Result<Option<f64>, Failure>) -> f64 {
        match found {
            Ok(Some(number)) => number,
            Ok(None) => {
                self.failure = None;
                NO_RESULT
            }
            Err(failure) => {
                self.failure = Some(failure);
                NO_RESULT
            }
        }
    }

    pub(crate) fn done<T>(&mut self, made: Result<T, Failure>) -> Option<T> {
        made.map_err(|failure| self.failure = Some(failure)).ok()
    }
}

#[wasm_bindgen]
impl Questions {
    /// Knows every name of the built-in documents.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self { names: Names::new(), room: Room::default(), more: [NO_RESULT; 2], failure: None }
    }

    /// Every name: see `names.rs`.
    #[must_use]
    pub fn names(&self) -> String {
        self.names.text()
    }

    /// The name of a status, or nothing for a number that is none.
    #[must_use]
    pub fn status_name(&self, status: f64) -> String {
        let found = Code::every().find(|(number, _)| f64::from(*number) == status);
        found.map_or_else(String::new, |(_, name)| name.into())
    }

    /// The last failure: code, argument and sentence, one on a line; nothing where the last question only had no answer.
    #[must_use]
    pub fn failure(&self) -> String {
        let mut text = String::new();
        if let Some(failure) = &self.failure {
            for part in [failure.code.name(), "\n", failure.argument, "\n", failure.message] {
                text.push_str(part);
            }
        }
        text
    }

    /// The number that the last failure is about; `NaN` where it is about none.
    #[must_use]
    pub fn failure_value(&self) -> f64 {
        self.failure.and_then(|failure| failure.value).unwrap_or(NO_RESULT)
    }

    /// Whether the last failure is about a number.
    #[must_use]
    pub fn failure_has_value(&self) -> bool {
        self.failure.is_some_and(|failure| failure.value.is_some())
    }

    /// The row of the last failure, from 0; `NaN` where it is about none.
    #[must_use]
    pub fn failure_row(&self) -> f64 {
        self.failure.and_then(|failure| failure.row).map_or(NO_RESULT, rows)
    }

    /// The second (0) and the third (1) number of the last question.
    #[must_use]
    pub fn more(&self, place: usize) -> f64 {
        self.more.get(place).copied().unwrap_or(NO_RESULT)
    }

    /// Settings with every reading at its default. `dates` is 1900 or 1904.
    pub fn settings(&mut self, dates: f64, closures: &[f64], open_days: &[f64]) -> Option<Settings> {
        let made = Dates::read("dates", dates).and_then(|dates| {
            let mut settings = Settings { dates, ..Settings::default() };
            settings.set_days(closures, open_days)?;
            Ok(settings)
        });
        self.done(made)
    }

    /// Chooses a reading, before the settings are used. Whether that could be done.
    pub fn set_reading(&mut self, settings: &mut Settings, name: &str, value: &str) -> bool {
        let made = settings.set_reading(name, value);
        self.done(made).is_some()
    }

    /// A contract. `lines` has five numbers a line: service, start, quantity, last day, start of use; `changes` three a change: which line (from 0), day, quantity.
    pub fn contract(&mut self, settings: &Settings, lines: &[f64], changes: &[f64]) -> Option<ContractHandle> {
        let made = ContractHandle::read(&self.names, settings.dates, lines, changes);
        self.done(made)
    }
}
