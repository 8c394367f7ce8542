//! Which period of an allowance holds a day?

use yakkan_calendar::{Date, Month, Months, Period, term_containing};
use yakkan_contract_rules::{
    Allowance, AllowancePeriod, AllowanceYear, Cite, GrantScope, Line, PartialGrant, Readings,
};

#[cfg(test)]
mod tests;

/// The days one grant is for, first and last included; without a last day it has no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) first: Date,
    pub(crate) last: Option<Date>,
}

impl Span {
    pub(crate) fn contains(self, day: Date) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }
}

/// The period that holds a day of the line's, cut to the line's days. For grants without periods, and for parts of no months: all the line's days.
pub(crate) fn span<'t>(
    line: &Line<'_>,
    allowance: &'t Allowance,
    day: Date,
    readings: &Readings,
    grounds: &mut impl Cite<'t>,
) -> Span {
    let whole = match &allowance.period {
        AllowancePeriod::CalendarMonth { clause } => {
            grounds.rely_on(clause);
            let month = Month::of(day);
            Some(Period { first: month.first_day(), last: month.last_day() })
        }
        AllowancePeriod::Year { part, anchor, clause } => {
            grounds.rely_on(clause);
            match anchor.settle(readings, grounds) {
                AllowanceYear::Contract => term_containing(line.start, *part, day).map(|(_, period)| period),
                AllowanceYear::Calendar => part_of_calendar_year(*part, day),
            }
        }
        AllowancePeriod::Contract { scope } => {
            let GrantScope::Contract = scope.settle(readings, grounds);
            None
        }
        AllowancePeriod::Concurrent { lifetime: _, clause } => {
            grounds.rely_on(clause);
            None
        }
    };
    let Some(whole) = whole else { return Span { first: line.start, last: line.last_day } };
    let cut = Period {
        first: whole.first.max(line.start),
        last: line.last_day.map_or(whole.last, |last| whole.last.min(last)),
    };
    if cut != whole
        && let Some(partial) = &allowance.partial
    {
        let PartialGrant::Full = partial.settle(readings, grounds);
    }
    Span { first: cut.first, last: Some(cut.last) }
}

/// The part of a calendar year that holds a day; the last one ends with the year. `None` for parts of no months, which the linter refuses.
fn part_of_calendar_year(part: Months, day: Date) -> Option<Period> {
    let (month, length) = (Month::of(day), i32::from(part.0));
    let begun = i32::from(month.month()).checked_sub(1)?.checked_rem(length)?;
    let (first, december) = (month.plus(begun.checked_neg()?), Month::new(month.year(), 12)?);
    let last = first.plus(length.checked_sub(1)?).min(december);
    Some(Period { first: first.first_day(), last: last.last_day() })
}
