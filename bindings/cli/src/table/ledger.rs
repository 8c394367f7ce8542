//! Finds a ledger's sheets: a folder of CSV files, or one workbook.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::cells::half_width;
use super::csv_rows::CsvFile;
use super::open_error::OpenError;
use super::problem::{Level, Message, Problem, cut};
use super::sheet::{Origin, Sheet};
use super::workbook::Workbook;

/// The sheets a ledger may have.
pub const SHEET_NAMES: [&str; 10] =
    ["contracts", "lines", "changes", "facts", "prices", "uses", "inquiries", "outages", "alerts", "claims"];

/// A ledger whose sheets were found; their rows are read anew each time.
#[derive(Debug)]
pub struct Ledger {
    sheets: Vec<(&'static str, Arc<str>, Origin)>,
}

impl Ledger {
    /// Finds the sheets at `path`: a folder with at least one known CSV file, or an `.xlsx` workbook with at least one
    /// known sheet. Tables of other names are reported and left alone.
    ///
    /// # Errors
    ///
    /// [`OpenError`], naming the path, when there is nothing to read.
    pub fn open(path: &Path, report: &mut dyn FnMut(Problem)) -> Result<Ledger, OpenError> {
        match fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(OpenError::NotFound(path.to_owned())),
            Err(error) => Err(OpenError::Unreadable(path.to_owned(), error.to_string())),
            Ok(metadata) if metadata.is_dir() => open_folder(path, report),
            Ok(_) if has_extension(path, "xlsx") => open_workbook(path, report),
            Ok(_) => Err(OpenError::NotALedger(path.to_owned())),
        }
    }

    /// The sheet of this name, if the ledger has it.
    pub fn sheet(&self, name: &str) -> Option<Sheet<'_>> {
        let (name, file, origin) = self.sheets.iter().find(|(known, ..)| *known == name)?;
        Some(Sheet::new(name, file, origin))
    }
}

fn open_folder(path: &Path, report: &mut dyn FnMut(Problem)) -> Result<Ledger, OpenError> {
    let unreadable = |error: io::Error| OpenError::Unreadable(path.to_owned(), error.to_string());
    let entries = fs::read_dir(path).map_err(unreadable)?;
    let mut paths =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>().map_err(unreadable)?;
    // Folders list their files in any order; reports must not.
    paths.sort();
    let mut sheets: Vec<(&'static str, Arc<str>, Origin)> = Vec::new();
    for file in paths.iter().filter(|file| has_extension(file, "csv")) {
        let file_name = file_name(file);
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        match SHEET_NAMES.into_iter().find(|name| *name == stem) {
            Some(name) if !sheets.iter().any(|(known, ..)| *known == name) => {
                sheets.push((name, Arc::from(file_name), Origin::Csv(CsvFile::new(file.clone()))));
            }
            _ => report(unknown(&file_name, &stem, "file", "ファイル")),
        }
    }
    let mut workbooks = paths.iter().filter(|file| has_extension(file, "xlsx") && !file_name(file).starts_with("~$"));
    if sheets.is_empty() {
        return Err(OpenError::NoTables(path.to_owned(), workbooks.next().cloned()));
    }
    for workbook in workbooks {
        let message = Message::new(
            "a workbook beside the CSV files is not read; remove it, or name it instead of the folder",
            "CSV と同じフォルダーにあるブックは読み込みません。不要なら移し、使うならフォルダーの代わりに指定してください",
        );
        report(Problem::new(Level::Warning, "workbook-beside-tables", &file_name(workbook), message));
    }
    Ok(Ledger { sheets })
}

fn open_workbook(path: &Path, report: &mut dyn FnMut(Problem)) -> Result<Ledger, OpenError> {
    let workbook = Arc::new(Workbook::open(path)?);
    let book_name = file_name(path);
    let mut sheets: Vec<(&'static str, Arc<str>, Origin)> = Vec::new();
    for sheet in workbook.sheet_names() {
        let file = format!("{book_name}:{sheet}");
        match SHEET_NAMES.into_iter().find(|name| *name == sheet) {
            Some(name) => sheets.push((name, Arc::from(file), Origin::Workbook(Arc::clone(&workbook)))),
            None => report(unknown(&cut(&file), &sheet, "sheet", "シート")),
        }
    }
    if sheets.is_empty() { Err(OpenError::NoSheets(path.to_owned())) } else { Ok(Ledger { sheets }) }
}

/// A table that is not read: an error when its name is a known one misspelt, since its rows were meant.
fn unknown(file: &str, name: &str, noun: &str, noun_ja: &str) -> Problem {
    let plain = half_width(name.trim()).to_ascii_lowercase();
    match SHEET_NAMES.into_iter().find(|known| *known == plain) {
        Some(meant) => {
            let message = Message::new(
                format!("this {noun} is not read; name it exactly '{meant}', and have only one of that name"),
                format!("この{noun_ja}は読み込みません。名前を「{meant}」とし、一つだけにしてください"),
            );
            Problem::new(Level::Error, "misspelt-table", file, message)
        }
        None => {
            let names = SHEET_NAMES.join(", ");
            let message = Message::new(
                format!("this {noun} is no table of a ledger and is not read; tables are named {names}"),
                format!("この{noun_ja}は台帳の表ではないため読み込みません。使える名前: {names}"),
            );
            Problem::new(Level::Warning, "unknown-table", file, message)
        }
    }
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|actual| actual.eq_ignore_ascii_case(extension))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
