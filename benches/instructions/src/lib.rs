//! The hot paths, each made ready to be gone through [`CALLS`] times.
//!
//! What a path asks is the same on every machine; the test of each says what it answers.
#![allow(clippy::unwrap_used, reason = "a benchmark may panic")]

mod days;
mod rules;
mod texts;

use std::hint::black_box;

pub use days::{business_day, due_across_new_year, nth_business_day};
pub use rules::{change_allowed, change_refused, charge_of_a_list, charge_row, claim, cover_left, earliest, uses_left};
pub use texts::{cell, request};
use yakkan::catalog::Catalog;

/// How often a path is gone through when it is called once.
pub const CALLS: i32 = 100;

/// A path, with all that it is asked made before.
pub type Path = Box<dyn FnMut()>;

/// A path's name in the baseline, what it is, and what makes it ready.
pub type Named = (&'static str, &'static str, fn() -> Path);

/// Every path.
pub const PATHS: [Named; 13] = [
    ("change_allowed", "a change of two lines, allowed", change_allowed),
    ("change_refused", "a change refused for three reasons, four lines", change_refused),
    ("earliest_change", "the earliest cancellation in a lock, four lines", earliest),
    ("charge", "one line and month, the price from a list", charge_of_a_list),
    ("charge_row", "a row of a column of charges, whole yen", charge_row),
    ("business_day", "is it a business day?", business_day),
    ("nth_business_day", "the tenth business day after a day", nth_business_day),
    ("due_across_new_year", "an inquiry due across a New Year", due_across_new_year),
    ("uses_left", "tickets left in a month", uses_left),
    ("cover_left", "cover left of a policy year", cover_left),
    ("claim", "a claim that is paid", claim),
    ("request", "the first, through the request language", request),
    ("cell", "a charge in a cell of a spreadsheet", cell),
];

static CATALOG: Catalog = Catalog::built_in();

/// Calls a path [`CALLS`] times, with the call's number. It has done so once before it is counted, so that memory and tables are there.
fn ready(mut ask: impl FnMut(i32) + 'static) -> Path {
    let mut path: Path = Box::new(move || {
        for call in 0..CALLS {
            ask(black_box(call));
        }
    });
    path();
    path
}

/// What was made ready for a call.
fn of<T: Copy>(ready: &[T], call: i32) -> T {
    *ready.get(usize::try_from(call).unwrap()).unwrap()
}

/// What a caller does who has read an answer: it is dropped, and that counts.
fn done<T>(answer: T) {
    drop(black_box(answer));
}
