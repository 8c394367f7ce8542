//! The functions, split by subject. A function is added here and nowhere else.

mod allowances;
mod arguments;
mod catalog;
mod charges;
mod checks;
mod cover;
mod desks;
mod notice;
mod show;
mod why;

use crate::table::Function;

/// Every function, in the order in which help lists them.
pub(crate) const FUNCTIONS: &[Function] = &[
    checks::CHECK,
    checks::CHECK_QUANTITY,
    checks::CHECK_CHANGE,
    why::WHY,
    catalog::CLAUSE,
    notice::EARLIEST_CANCEL,
    notice::EARLIEST_DECREASE,
    notice::LATEST_NOTICE,
    notice::LOCK_END,
    charges::CHARGE,
    charges::CHARGES,
    charges::TAX,
    allowances::TICKETS_LEFT,
    desks::DUE,
    desks::BUSINESS_DAY,
    desks::ADD_BUSINESS_DAYS,
    cover::COVER_LEFT,
    cover::PAYABLE,
    catalog::ANSWER,
];
