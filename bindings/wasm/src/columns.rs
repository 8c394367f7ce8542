//! Many rows in one call. JavaScript writes columns into the module's memory, part by part, and reads the results there.

use alloc::vec;
use alloc::vec::Vec;
use core::{array, mem};

use yakkan::billing::MonthColumn;

use crate::failure::Found;
use crate::forms::{NO_RESULT, count as whole_count, month, rows};
use crate::lines::ChargedLine;
use crate::questions::Questions;
use crate::settings::Settings;

/// The most rows of one part: few enough that a part stays in the processor's cache.
const PART: usize = 2048;
/// The most columns that a question takes.
const COLUMNS: usize = 5;

/// Columns of one part, one behind the other, and a last one for results.
#[derive(Default)]
pub(crate) struct Room {
    columns: Vec<f64>,
    statuses: Vec<i32>,
}

impl Room {
    /// Works out row after row, and counts those that failed. Such a row has no result.
    #[inline]
    fn write<const N: usize>(&mut self, count: usize, result: impl Fn([f64; N]) -> Found) -> usize {
        let (given, results) = self.columns.split_at_mut_checked(COLUMNS * PART).unwrap_or_default();
        let mut failed = 0_usize;
        for (row, (value, status)) in results.iter_mut().zip(&mut self.statuses).take(count).enumerate() {
            let cells = array::from_fn(|column| {
                given.get(column.wrapping_mul(PART).wrapping_add(row)).copied().unwrap_or(NO_RESULT)
            });
            (*value, *status) = match result(cells) {
                Ok(found) => (found.unwrap_or(NO_RESULT), 0),
                Err(failure) => {
                    failed = failed.wrapping_add(1);
                    (NO_RESULT, failure.code.number())
                }
            };
        }
        failed
    }
}

/// How many rows a part has.
pub(crate) const fn part() -> usize {
    PART
}

impl Questions {
    /// Where the columns of a part stand: `part()` numbers of 8 bytes each, five columns and one for results.
    pub(crate) fn room(&mut self) -> usize {
        if self.room.columns.is_empty() {
            self.room = Room { columns: vec![0.0; (COLUMNS + 1) * PART], statuses: vec![0; PART] };
        }
        self.room.columns.as_ptr().addr()
    }

    /// Where the statuses of a part stand: `part()` numbers of 4 bytes, 0 where a row has no failure.
    pub(crate) fn room_statuses(&self) -> usize {
        self.room.statuses.as_ptr().addr()
    }

    /// What lines cost in the month that holds a day: service, start, quantity, unit price, last day. How many rows failed.
    pub(crate) fn charges(&mut self, settings: &Settings, count: f64, in_month: f64) -> Found {
        let month = month("month", in_month, settings.dates)?;
        let column = MonthColumn::new(month, &settings.readings);
        self.each_row(count, |questions, [service, start, quantity, unit_price, last_day]| {
            let row = ChargedLine { service, start, quantity, unit_price, last_day };
            questions.amount(settings, &column, &row).map(Some)
        })
    }

    /// The last days on which notice is in time: service, kind, day. How many rows failed.
    pub(crate) fn latest_notices(&mut self, settings: &Settings, count: f64) -> Found {
        self.each_row(count, |questions, [service, kind, on]| questions.notice_day(settings, service, kind, on))
    }

    /// The instants by which things are due: commitment, instant, severity. How many rows failed.
    pub(crate) fn due_instants(&mut self, settings: &Settings, count: f64) -> Found {
        self.each_row(count, |questions, [commitment, from, severity]| {
            questions.due_at(settings, commitment, from, severity)
        })
    }

    #[inline]
    fn each_row<const N: usize>(&mut self, count: f64, result: impl Fn(&Self, [f64; N]) -> Found) -> Found {
        let count = whole_count("rows", count)?;
        let mut room = mem::take(&mut self.room);
        let failed = room.write(usize::try_from(count).unwrap_or(PART), |cells| result(self, cells));
        self.room = room;
        Ok(Some(rows(failed)))
    }
}
