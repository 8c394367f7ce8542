//! The functions, split by subject. A function is added here and nowhere else.

mod arguments;
mod catalog;
mod notice;

use crate::table::Function;

/// Every function, in the order in which help lists them.
pub(crate) const FUNCTIONS: &[Function] = &[notice::LOCK_END, catalog::ANSWER];
