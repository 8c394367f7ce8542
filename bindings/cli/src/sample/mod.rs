//! Writes a believable ledger of any size: what a Japanese reseller's ledger is like at the close of October 2026.
//!
//! Most contracts are in force and in order. Some lack a fact or have one that is not as it should be, some break a rule
//! as they stand, some lie on the edge of one, many ask for a change that is allowed or refused, and in one of thirty or so
//! a row cannot be read. Tickets, inquiries, outages, alerts and claims are those of the month and the year before it. The customers, quantities and prices are invented.
//!
//! The same seed and number of contracts give the same bytes on every machine, and the first contracts are the same
//! however many follow: each is drawn from the seed and its own number, in whole numbers. Rows are written as they are
//! drawn, so that memory does not grow with the ledger.
//!
//! A sheet is one entry of `sheets::SHEETS`; a family of services is one module of `families`.

mod activity;
mod activity_slips;
mod agreed;
mod boundary;
mod breaches;
mod contract;
mod customer;
mod days;
mod draw;
mod facts;
mod families;
mod folder;
mod generate;
mod group;
mod prices;
mod random;
mod requests;
mod row;
mod services;
mod sheets;
mod size;
mod slips;
mod workbook;

use std::path::Path;

use crate::failure::Failure;

use generate::{Recipe, Rows};

/// The most contracts that a sample can have: identifiers have eight digits.
const MOST_CONTRACTS: u64 = 99_999_999;

/// How many rows a sample ledger has, headers not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SampleSummary {
    /// Rows of `contracts`.
    pub(crate) contracts: u64,
    /// Rows of `lines`.
    pub(crate) lines: u64,
    /// Rows of `changes`.
    pub(crate) changes: u64,
    /// Rows of `facts`.
    pub(crate) facts: u64,
    /// Rows of `prices`.
    pub(crate) prices: u64,
    /// Rows of `uses`.
    pub(crate) uses: u64,
    /// Rows of `inquiries`.
    pub(crate) inquiries: u64,
    /// Rows of `outages`.
    pub(crate) outages: u64,
    /// Rows of `alerts`.
    pub(crate) alerts: u64,
    /// Rows of `claims`.
    pub(crate) claims: u64,
    /// Rows, counted above, that cannot be used as they stand.
    pub(crate) bad_rows: u64,
}

/// Writes a ledger of this many contracts to `path`: a workbook where it ends in `.xlsx`, a folder of CSV files where it has no extension.
///
/// It is written aside and then put in its place. An empty folder or file is taken over; one that holds something is
/// replaced when `force` is given and, for a folder, when it holds nothing but a sample's files.
///
/// # Errors
///
/// [`Failure`]: the name has another extension, there is something that may not be replaced, there are more contracts than identifiers or than a
/// workbook can hold, or the file system refuses.
pub(crate) fn write(path: &Path, contracts: u64, seed: u64, force: bool) -> Result<SampleSummary, Failure> {
    if contracts > MOST_CONTRACTS {
        return Err(Failure::new(
            format!("a sample has at most {MOST_CONTRACTS} contracts, and {contracts} were asked for"),
            format!("サンプルの契約は {MOST_CONTRACTS} 件までです（指定は {contracts} 件）"),
        ));
    }
    let recipe = Recipe { contracts, seed };
    let is_workbook = match path.extension() {
        Some(extension) if extension.eq_ignore_ascii_case("xlsx") => true,
        // A folder that is there may be called anything; a new one with an extension is more likely meant to be a file.
        Some(_) if !path.is_dir() => {
            let (en, ja) = (
                "a sample is an .xlsx workbook, or a folder of CSV files, whose name has no extension",
                "サンプルは .xlsx のブックか、拡張子のない名前の CSV フォルダーです",
            );
            return Err(Failure::new(en, ja).about(path));
        }
        _ => false,
    };
    let rows = if is_workbook { workbook::write(path, recipe, force) } else { folder::write(path, recipe, force) };
    rows.map(|Rows { of_sheets, bad }| {
        let [contracts, lines, changes, facts, prices, uses, inquiries, outages, alerts, claims] = of_sheets;
        SampleSummary {
            contracts,
            lines,
            changes,
            facts,
            prices,
            uses,
            inquiries,
            outages,
            alerts,
            claims,
            bad_rows: bad,
        }
    })
}

#[cfg(test)]
mod tests;
