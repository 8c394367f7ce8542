//! When something happened, in the form that a commitment takes.

use yakkan::calendar::{Date, Iso, Month, Timestamp, japan_date};
use yakkan::contract_rules::{DueRule, FIRST_CONTRACT_DAY, LAST_CONTRACT_DAY, is_contract_day};
use yakkan::severity::{Moment, MomentForm};
use yakkan_requests::write_instant;

use super::places::contract_day;
use crate::table::{Cell, Level, Message, Problem, cut};

/// Whether what is done comes after the event by nature: a notice of work comes before the work.
pub const fn follows(rule: &DueRule) -> bool {
    !matches!(rule, DueRule::LatestBefore { .. })
}

/// Whether one moment is over before another begins, in Japan.
pub fn is_before(one: Moment, other: Moment) -> bool {
    match (one, other) {
        (Moment::Instant(one), Moment::Instant(other)) => one < other,
        (one, other) => days(one).1 < days(other).0,
    }
}

/// A moment as the ledger has it, an instant in Japan's time.
pub fn written(moment: Moment) -> String {
    match moment {
        Moment::Instant(at) => write_instant(at),
        Moment::Day(day) => Iso(day).to_string(),
        Moment::Month(month) => month.to_string(),
    }
}

/// The first and the last day.
fn days(moment: Moment) -> (Date, Date) {
    match moment {
        Moment::Instant(at) => (japan_date(at), japan_date(at)),
        Moment::Day(day) => (day, day),
        Moment::Month(month) => (month.first_day(), month.last_day()),
    }
}

/// The moment a cell names, from 2000 to 2099.
pub fn moment(cell: Cell<'_>, form: MomentForm) -> Result<Moment, Box<Problem>> {
    /// `2026-10-31`: an instant is longer.
    const DAY_LENGTH: usize = 10;
    match form {
        MomentForm::Instant => instant(cell).map(Moment::Instant),
        MomentForm::Day => day(cell).map(Moment::Day),
        MomentForm::Month => month(cell).map(Moment::Month),
        MomentForm::InstantOrDay if cell.text().len() > DAY_LENGTH => instant(cell).map(Moment::Instant),
        MomentForm::InstantOrDay => day(cell).map(Moment::Day),
    }
}

/// The instant a cell names, on a day in Japan from 2000 to 2099.
pub fn instant(cell: Cell<'_>) -> Result<Timestamp, Box<Problem>> {
    let at = cell.instant()?;
    if is_contract_day(japan_date(at)) { Ok(at) } else { Err(out_of_range(cell)) }
}

fn day(cell: Cell<'_>) -> Result<Date, Box<Problem>> {
    contract_day(cell).map_err(|problem| cell.instant().map_or(problem, |at| instant_for_day(cell, at)))
}

/// The day in Japan of an instant need not be the one that stands in it.
fn instant_for_day(cell: Cell<'_>, at: Timestamp) -> Box<Problem> {
    let (text, day) = (cut(cell.text()), Iso(japan_date(at)));
    let message = Message::new(
        format!("'{text}' is an instant where a day is asked for; in Japan it is {day}"),
        format!("「{text}」は日時ですが、ここには日付を書きます。日本では {day} です"),
    );
    cell.problem(Level::Error, "not-a-day", message)
}

fn month(cell: Cell<'_>) -> Result<Month, Box<Problem>> {
    let month = cell.month()?;
    let month = Month::new(month.year, month.month).filter(|month| is_contract_day(month.first_day()));
    month.ok_or_else(|| out_of_range(cell))
}

fn out_of_range(cell: Cell<'_>) -> Box<Problem> {
    let text = cut(cell.text());
    let (first, last) = (Iso(FIRST_CONTRACT_DAY), Iso(LAST_CONTRACT_DAY));
    let message = Message::new(
        format!("'{text}' is not between {first} and {last} in Japan"),
        format!("「{text}」は日本時間で {first} から {last} までではありません"),
    );
    cell.problem(Level::Error, "date-out-of-range", message)
}
