//! Which sheets a ledger has, and which of them this version reads.

use super::places::Report;
use crate::table::{Column, Ledger, Level, Message, Problem, Rows, SHEET_NAMES, Sheet, half_width};

/// The sheet that drives.
pub const CONTRACTS: &str = "contracts";
/// Its columns.
pub const CONTRACT_COLUMNS: &[Column] = &[Column::required("id"), Column::optional("customer")];
/// The column of [`CONTRACTS`] that names the contract.
pub const ID: usize = 0;
/// The column of [`CONTRACTS`] that names the customer.
pub const CUSTOMER: usize = 1;

/// Sheets that a later version reads.
const LATER: [&str; 5] = ["uses", "inquiries", "outages", "alerts", "claims"];

/// Says which sheets of the ledger are not read yet.
pub fn report_later_sheets(ledger: &Ledger, report: Report<'_>) {
    for sheet in LATER.iter().filter_map(|name| ledger.sheet(name)) {
        let message = Message::new(
            "this sheet is kept for a later version and is not read yet",
            "この表は今後の版で使うもので、まだ読み込みません",
        );
        report(Problem::new(Level::Notice, "sheet-for-later", sheet.file(), message));
    }
}

/// A sheet that the ledger should have.
pub fn report_missing_sheet(name: &str, report: Report<'_>) {
    let message = Message::new(
        format!("the ledger has no sheet '{name}', without which nothing can be charged"),
        format!("台帳に「{name}」の表がありません。この表がないと請求できません"),
    );
    report(Problem::new(Level::Error, "missing-table", name, message));
}

/// The known sheet that a table of a misspelt name was meant to be; such a table was reported and is not read.
pub fn misspelt_sheet(problem: &Problem) -> Option<&'static str> {
    if problem.code != "misspelt-table" {
        return None;
    }
    let name = problem.file.rsplit(':').next().unwrap_or_default();
    let plain = half_width(name.trim()).to_ascii_lowercase();
    let plain = plain.strip_suffix(".csv").unwrap_or(&plain).trim().to_owned();
    SHEET_NAMES.into_iter().find(|known| *known == plain)
}

/// Opens a sheet. `None`: it cannot be read. `Some(None)`: it is empty.
#[expect(clippy::option_option, reason = "an empty sheet is not an unreadable one")]
pub fn open_rows(sheet: &Sheet<'_>, columns: &'static [Column], report: Report<'_>) -> Option<Option<Rows>> {
    let mut is_empty = false;
    let rows = sheet.rows(columns, &mut |problem| {
        is_empty |= problem.code == "empty-table";
        report(problem);
    });
    match rows {
        Some(rows) => Some(Some(rows)),
        None if is_empty => Some(None),
        None => None,
    }
}
