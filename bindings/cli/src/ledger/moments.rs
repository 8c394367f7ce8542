//! When something happened, in the form that a commitment takes.

use yakkan::calendar::{Date, Iso, Month, Timestamp, japan_date};
use yakkan::contract_rules::{DueRule, FIRST_CONTRACT_DAY, LAST_CONTRACT_DAY, is_contract_day};

use super::places::contract_day;
use crate::table::{Cell, Level, Message, Problem, cut};

/// An instant, a day or a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    Instant(Timestamp),
    Day(Date),
    Month(Month),
}

/// Which of them a cell must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Instant,
    Day,
    Month,
    InstantOrDay,
}

/// The form of the event that a rule counts from, and that of what was done.
pub const fn forms(rule: &DueRule) -> (Form, Form) {
    match rule {
        DueRule::Elapsed { .. } | DueRule::BusinessDays { .. } => (Form::Instant, Form::Instant),
        DueRule::Days { .. } | DueRule::Months { .. } | DueRule::LatestBefore { .. } | DueRule::InForce { .. } => {
            (Form::Day, Form::Day)
        }
        DueRule::BusinessDayOfNextMonth { .. } => (Form::Month, Form::Day),
        DueRule::Promptly { .. } | DueRule::Never { .. } => (Form::InstantOrDay, Form::InstantOrDay),
    }
}

/// Whether what is done comes after the event by nature: a notice of work comes before the work.
pub const fn follows(rule: &DueRule) -> bool {
    !matches!(rule, DueRule::LatestBefore { .. })
}

impl Moment {
    /// Whether it is over before `other` begins, in Japan.
    pub fn is_before(self, other: Self) -> bool {
        match (self, other) {
            (Self::Instant(one), Self::Instant(other)) => one < other,
            (one, other) => one.last_day() < other.first_day(),
        }
    }

    fn first_day(self) -> Date {
        match self {
            Self::Instant(at) => japan_date(at),
            Self::Day(day) => day,
            Self::Month(month) => month.first_day(),
        }
    }

    fn last_day(self) -> Date {
        match self {
            Self::Instant(at) => japan_date(at),
            Self::Day(day) => day,
            Self::Month(month) => month.last_day(),
        }
    }
}

/// The moment a cell names, from 2000 to 2099.
pub fn moment(cell: Cell<'_>, form: Form) -> Result<Moment, Box<Problem>> {
    /// `2026-10-31`: an instant is longer.
    const DAY_LENGTH: usize = 10;
    match form {
        Form::Instant => instant(cell).map(Moment::Instant),
        Form::Day => day(cell).map(Moment::Day),
        Form::Month => month(cell).map(Moment::Month),
        Form::InstantOrDay if cell.text().len() > DAY_LENGTH => instant(cell).map(Moment::Instant),
        Form::InstantOrDay => day(cell).map(Moment::Day),
    }
}

/// The instant a cell names, on a day in Japan from 2000 to 2099.
pub fn instant(cell: Cell<'_>) -> Result<Timestamp, Box<Problem>> {
    let at = cell.instant()?;
    if is_contract_day(japan_date(at)) { Ok(at) } else { Err(out_of_range(cell)) }
}

fn day(cell: Cell<'_>) -> Result<Date, Box<Problem>> {
    // The day in Japan of an instant need not be the one that stands in it.
    let Ok(at) = cell.instant() else { return contract_day(cell) };
    let (text, day) = (cut(cell.text()), Iso(japan_date(at)));
    let message = Message::new(
        format!("'{text}' is an instant where a day is asked for; in Japan it is {day}"),
        format!("「{text}」は日時ですが、ここには日付を書きます。日本では {day} です"),
    );
    Err(cell.problem(Level::Error, "not-a-day", message))
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
