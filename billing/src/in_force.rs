//! From which day of a month is a line in force?

use yakkan_calendar::{Date, Month};
use yakkan_contract_rules::Line;

/// The first day of the month on which a line is in force; `None` where it is in force on none. `first_of_month` is the month's own.
///
/// It is the line's start where that lies in the month, and the 1st otherwise.
#[inline]
pub(crate) fn first_day_in_force(line: &Line<'_>, month: Month, first_of_month: Date) -> Option<Date> {
    let first = if month.contains(line.start) { line.start } else { first_of_month };
    line.is_in_force(first).then_some(first)
}
