//! What JavaScript asks: one object that knows the names, keeps the last failure, and lends its memory to columns.
//!
//! A question gives a number. Where there is none the number is `NaN`, and the last failure says why; it is empty where nothing failed and
//! the documents state nothing. Whatever else is told waits in [`Questions::text`] and [`Questions::number`].

use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::columns::{Room, part};
#[cfg(feature = "contracts")]
use crate::contract_names::ContractNames;
use crate::failure::{Code, Failure, Found};
use crate::forms::{Dates, NO_RESULT, rows, serial};
use crate::lines::ChargedLine;
use crate::names::Names;
use crate::settings::Settings;

/// Everything that is asked over numbers.
#[wasm_bindgen]
pub struct Questions {
    pub(crate) names: Names,
    #[cfg(feature = "contracts")]
    pub(crate) contract_names: ContractNames,
    pub(crate) room: Room,
    pub(crate) more: [f64; 2],
    pub(crate) lists: [Vec<f64>; 2],
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
    pub(crate) fn tell(&mut self, found: Found) -> f64 {
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
        let names = Names::new();
        Self {
            #[cfg(feature = "contracts")]
            contract_names: ContractNames::new(&names),
            names,
            room: Room::default(),
            more: [NO_RESULT; 2],
            lists: Default::default(),
            failure: None,
        }
    }

    /// A text: 0 is every name (see `names.rs`), 1 the last failure (code, argument and sentence, one on a line; nothing where the last question only
    /// had no answer), 2 the name of a status, or nothing for a number that is none.
    #[must_use]
    pub fn text(&self, what: u32, status: f64) -> String {
        match what {
            0 => self.names.text(),
            1 => self.failure.map_or_else(String::new, |failure| {
                [failure.code.name(), "\n", failure.argument, "\n", failure.message].concat()
            }),
            _ => Code::every().find(|(number, _)| f64::from(*number) == status).map_or("", |(_, name)| name).into(),
        }
    }

    /// A number of the last question: of place 0 the second and of place 1 the third that it found, of place 2 the row of its failure, from 0, of
    /// place 3 whether its failure is about a number, of place 4 that number; of place 5 how many rows a part of a column has, of places 6 and 7
    /// where in the memory the columns and the statuses of a part stand. `NaN` where there is none.
    pub fn number(&mut self, place: u32) -> f64 {
        let failure = self.failure;
        match place {
            0 => self.more.first().copied().unwrap_or(NO_RESULT),
            1 => self.more.last().copied().unwrap_or(NO_RESULT),
            2 => failure.and_then(|failure| failure.row).map_or(NO_RESULT, rows),
            3 => f64::from(failure.is_some_and(|failure| failure.value.is_some())),
            4 => failure.and_then(|failure| failure.value).unwrap_or(NO_RESULT),
            5 => rows(part()),
            6 => rows(self.room()),
            7 => rows(self.room_statuses()),
            _ => NO_RESULT,
        }
    }

    /// Asks a question of numbers. One function whatever is asked: what each of its own would need to cross the border is a tenth of a small module.
    /// The questions are numbered as in `js/asked.js`, and take their numbers in the order of its functions.
    #[allow(clippy::too_many_arguments, reason = "a call of numbers crosses the border without an allocation")]
    pub fn ask(&mut self, question: u32, settings: &Settings, a: f64, b: f64, c: f64, d: f64, e: f64, f: f64) -> f64 {
        let found = match question {
            0 => self.quantity(a, b),
            1 => self.lock_end(settings, a, b),
            2 => self.notice_day(settings, a, b, c),
            3 => self.notice(settings, a, b, c).map(|found| Some(serial(found.effective, settings.dates))),
            4 => {
                let row = ChargedLine { service: a, start: b, quantity: c, unit_price: d, last_day: f };
                self.charge(settings, e, &row)
            }
            5 => self.due_at(settings, a, b, c),
            6 => self.due_on(settings, a, b, c),
            7 => self.charges(settings, a, b),
            8 => self.latest_notices(settings, a),
            9 => self.due_instants(settings, a),
            _ => Err(Failure::internal()),
        };
        self.tell(found)
    }

    /// Hands over one of the two lists of the question that follows. A list that is not handed over is empty.
    pub fn list(&mut self, place: usize, numbers: Vec<f64>) {
        if let Some(list) = self.lists.get_mut(place) {
            *list = numbers;
        }
    }

    /// Settings with every reading at its default. `dates` is 1900 or 1904; the lists are days on which a desk is closed, and open.
    pub fn settings(&mut self, dates: f64) -> Option<Settings> {
        let [closures, open_days] = mem::take(&mut self.lists);
        let made = Dates::read("dates", dates);
        let made = made.and_then(|dates| Settings::new(&self.names, dates, &closures, &open_days));
        self.done(made)
    }

    /// Chooses a reading, before the settings are used. Whether that could be done.
    pub fn set_reading(&mut self, settings: &mut Settings, name: &str, value: &str) -> bool {
        let made = settings.set_reading(&self.names, name, value);
        self.done(made).is_some()
    }
}
