//! Closes a month of a ledger: reads it contract by contract, closes contracts on every core, and writes what that comes to, all or nothing.
//!
//! ```text
//! LedgerReader ──chunks──▶ every core: read, close, fill rows ──parts──▶ tables, page, totals   (in ledger order, in flat memory)
//! ```

mod attention;
mod availability;
mod balances;
mod batch;
mod claims;
mod commitments;
mod contract;
mod cover;
mod invoices;
mod judgement;
mod lists;
mod moments;
mod outputs;
mod paint;
mod part;
mod pipeline;
mod progress;
mod report;
mod summary;
mod totals;
mod verdicts;
mod width;
mod writer;

use std::path::PathBuf;

use yakkan::billing::RegistrationNumber;
use yakkan::calendar::Month;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Language, Readings};

pub use pipeline::run;
pub use summary::nothing_to_close;
pub use width::grouped;

/// What is closed, and how.
#[derive(Clone, Debug)]
pub struct Options<'c> {
    /// A folder of CSV files, or one `.xlsx` workbook.
    pub ledger: PathBuf,
    /// The month.
    pub month: Month,
    /// The folder to write to.
    pub out: PathBuf,
    /// Whether an earlier close in that folder is replaced.
    pub force: bool,
    /// The language of explanations.
    pub language: Language,
    /// The issuer's registration number.
    pub registration: Option<RegistrationNumber>,
    /// How silences are read.
    pub readings: Readings,
    /// The documents.
    pub catalog: &'c Catalog,
    /// Whether a close that takes long may say how far it is.
    pub progress: bool,
    /// Whether the tables are written into a workbook as well, which takes longer than the close itself.
    pub workbook: bool,
}

#[cfg(test)]
mod tests;
