//! Which sheets a ledger has, and which of them this version reads.

use super::places::Report;
use crate::table::{Column, Level, Message, Problem, SHEET_NAMES, cut, half_width};

/// The sheet that drives.
pub const CONTRACTS: &str = "contracts";
/// Its columns.
pub const CONTRACT_COLUMNS: &[Column] = &[Column::required("id"), Column::label("customer")];
/// The column of [`CONTRACTS`] that names the contract.
pub const ID: usize = 0;
/// The column of [`CONTRACTS`] that names the customer.
pub const CUSTOMER: usize = 1;

/// A sheet that the ledger should have.
pub fn report_missing_sheet(name: &str, report: Report<'_>) {
    let message = Message::new(
        format!("the ledger has no sheet '{name}', without which nothing can be charged"),
        format!("台帳に「{name}」の表がありません。この表がないと請求できません"),
    );
    report(Problem::new(Level::Error, "missing-table", name, message));
}

/// A sheet that a ledger may do without, save where one of an unknown name may be it; true where it may. `graver`: whether what is charged
/// and judged depends on it.
pub fn report_absent_sheet(name: &str, graver: bool, stranger: Option<&str>, report: Report<'_>) -> bool {
    let (level, message) = match stranger {
        None => (
            if graver { Level::Warning } else { Level::Notice },
            Message::new(
                format!("the ledger has no sheet '{name}': no {name} are known"),
                format!("台帳に「{name}」の表がありません。{name} はないものとして扱います"),
            ),
        ),
        Some(stranger) => {
            let stranger = cut(stranger);
            (
                if graver { Level::Error } else { Level::Warning },
                Message::new(
                    format!(
                        "the ledger has no sheet '{name}', and '{stranger}' may be it; \
                         rename that, or add a sheet '{name}' of nothing but its header"
                    ),
                    format!(
                        "台帳に「{name}」の表がなく、「{stranger}」がそれかもしれません。名前を直すか、見出しだけの「{name}」を加えてください"
                    ),
                ),
            )
        }
    };
    report(Problem::new(level, "missing-table", name, message));
    stranger.is_some()
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
