//! A ledger's tables, read row by row: where the cells stand and what they say, not what they mean.
//!
//! A ledger is a folder of CSV files or one `.xlsx` workbook with sheets of the same names ([`SHEET_NAMES`]). Whatever
//! cannot be read is reported as a [`Problem`] with file, row, column and value, and stops nothing else: a bad row is
//! handed over as [`ReadOutcome::BadRow`], with the cells that could be read, so that the contract it belongs to can be
//! named; a sheet whose header is wrong is not read at all. Nothing is converted in silence: full-width digits,
//! thousands separators and other days' forms are reported, with the right form suggested.

mod cells;
mod complaints;
mod csv_rows;
mod encoding;
mod foreign_panic;
mod header;
mod ledger;
mod open_error;
mod plain_line;
mod problem;
mod record;
mod row;
mod salvage;
mod sheet;
mod workbook;

pub use cells::{half_width, parse_count, parse_day, parse_instant, parse_month, parse_stars, parse_truth, parse_yen};
pub use foreign_panic::without_panic;
pub use header::Column;
pub use ledger::{Ledger, SHEET_NAMES};
pub use problem::{Level, Message, Problem, cut};
pub use row::{Cell, Row};
pub use sheet::{Glance, ReadOutcome, Rows, Sheet};

#[cfg(test)]
mod tests;
