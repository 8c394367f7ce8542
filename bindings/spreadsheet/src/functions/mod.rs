//! The functions, split by subject. A function is added here and nowhere else.

mod arguments;
mod catalog;
mod checks;
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
    catalog::ANSWER,
];
