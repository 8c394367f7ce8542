//! The worked cases as cell calls, for tests of adapters: `cargo run -p yakkan-spreadsheet --example vectors`.
//!
//! One line a call: `{"name", "call", …}` and what the cell must show, derived from the case's own expectation and never from this library:
//!
//! * `value` or `values`: exactly that (instants: to 10⁻⁸ of a day).
//! * `cell_error` and `code`: the error of the cell, and its code.
//! * `refused`: true: text that is a reason, neither `可` nor `可(要確認: …)`.
//! * `codes`: the last column of the rows that spill, without those of readings, which hold a `=`.
//! * `answer`: the cell holds JSON that has every member of this with the same value; lists are as long.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    reason = "it turns worked cases that are known into the numbers of a spreadsheet"
)]

mod cases;

use std::io::{self, Write};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    cases::every_case().iter().try_for_each(|case| writeln!(out, "{case}"))
}
