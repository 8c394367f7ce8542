//! Why nothing of a ledger could be read.

use std::fmt;
use std::path::{Path, PathBuf};

use super::problem::Message;

/// Why a ledger could not be opened at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// Nothing stands at this path.
    NotFound(PathBuf),
    /// The operating system refused, and said why.
    Unreadable(PathBuf, String),
    /// A file that is no `.xlsx` workbook by name.
    NotALedger(PathBuf),
    /// A folder without any known table; the workbook that was meant, if it holds one.
    NoTables(PathBuf, Option<PathBuf>),
    /// A workbook without any known sheet.
    NoSheets(PathBuf),
    /// A workbook that is damaged, truncated or none at all, and what its reader said.
    BrokenWorkbook(PathBuf, String),
    /// A workbook with a password, or an `.xls` of before 2007 under another name.
    LockedWorkbook(PathBuf),
}

impl OpenError {
    /// The path that was to be opened.
    pub fn path(&self) -> &Path {
        match self {
            Self::NotFound(path)
            | Self::Unreadable(path, _)
            | Self::NotALedger(path)
            | Self::NoTables(path, _)
            | Self::NoSheets(path)
            | Self::BrokenWorkbook(path, _)
            | Self::LockedWorkbook(path) => path,
        }
    }

    /// What is wrong and what to do, naming the path.
    pub fn message(&self) -> Message {
        let path = self.path().display();
        let names = super::SHEET_NAMES.join(", ");
        match self {
            Self::NotFound(_) => Message::new(
                format!("there is no file or folder '{path}'"),
                format!("「{path}」というファイルもフォルダーもありません"),
            ),
            Self::Unreadable(_, detail) => Message::new(
                format!("'{path}' cannot be read: {detail}"),
                format!("「{path}」を読み込めません: {detail}"),
            ),
            Self::NotALedger(_) => Message::new(
                format!("'{path}' is no ledger; name a folder of CSV files or an .xlsx workbook"),
                format!("「{path}」は台帳ではありません。CSV ファイルのフォルダーか .xlsx ブックを指定してください"),
            ),
            Self::NoTables(_, Some(workbook)) => {
                let workbook = workbook.display();
                Message::new(
                    format!("'{path}' holds no table of a ledger, but a workbook; name the workbook: {workbook}"),
                    format!("「{path}」に台帳の CSV がありません。ブックを指定してください: {workbook}"),
                )
            }
            Self::NoTables(_, None) => Message::new(
                format!("'{path}' holds no table of a ledger; tables are CSV files named {names}"),
                format!("「{path}」に台帳の CSV がありません。使える名前: {names}"),
            ),
            Self::NoSheets(_) => Message::new(
                format!("'{path}' has no sheet of a ledger; sheets are named {names}"),
                format!("「{path}」に台帳のシートがありません。使える名前: {names}"),
            ),
            Self::BrokenWorkbook(_, detail) => Message::new(
                format!(
                    "'{path}' is damaged, truncated or no .xlsx workbook; save it again from the spreadsheet ({detail})"
                ),
                format!(
                    "「{path}」は壊れているか、途中で切れているか、.xlsx ブックではありません。\
                     表計算ソフトで保存し直してください（{detail}）"
                ),
            ),
            Self::LockedWorkbook(_) => Message::new(
                format!("'{path}' has a password or is an old .xls workbook; save it as .xlsx without a password"),
                format!(
                    "「{path}」はパスワード付きか、古い .xls 形式のブックです。パスワードなしの .xlsx で保存してください"
                ),
            ),
        }
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(formatter)
    }
}

impl std::error::Error for OpenError {}
