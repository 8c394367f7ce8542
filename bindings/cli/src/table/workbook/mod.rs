//! The sheets of an `.xlsx` workbook.

mod cell_text;
mod rows;

pub use rows::WorkbookRows;

use std::fmt;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use calamine::{Reader, Xlsx, XlsxError};

use super::foreign_panic::without_panic;
use super::header::Column;
use super::open_error::OpenError;
use super::problem::Problem;

/// The first bytes of a compound file, which holds an old or an encrypted workbook.
const COMPOUND_FILE: [u8; 4] = [0xD0, 0xCF, 0x11, 0xE0];

const CHUNK: usize = 1 << 16;

/// What is said of damage that the workbook's reader did not expect.
const CONTRADICTION: &str = "its parts contradict each other";

/// An open workbook. Sheets are read one after the other, by whichever thread asks.
pub struct Workbook(Mutex<Xlsx<BufReader<File>>>);

impl fmt::Debug for Workbook {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Workbook")
    }
}

impl Workbook {
    /// Opens the workbook and reads what its sheets share, not the sheets themselves.
    ///
    /// # Errors
    ///
    /// Named for what is the matter with the file.
    pub fn open(path: &Path) -> Result<Workbook, OpenError> {
        let unreadable = |error: std::io::Error| OpenError::Unreadable(path.to_owned(), error.to_string());
        let mut file = File::open(path).map_err(unreadable)?;
        let mut first = Vec::new();
        Read::by_ref(&mut file).take(4).read_to_end(&mut first).map_err(unreadable)?;
        if first == COMPOUND_FILE {
            return Err(OpenError::LockedWorkbook(path.to_owned()));
        }
        match without_panic(|| Xlsx::new(BufReader::with_capacity(CHUNK, file))) {
            Some(Ok(workbook)) => Ok(Workbook(Mutex::new(workbook))),
            Some(Err(XlsxError::Password)) => Err(OpenError::LockedWorkbook(path.to_owned())),
            Some(Err(error)) => Err(OpenError::BrokenWorkbook(path.to_owned(), error.to_string())),
            None => Err(OpenError::BrokenWorkbook(path.to_owned(), CONTRADICTION.to_owned())),
        }
    }

    /// The names of all sheets, in the workbook's order.
    pub fn sheet_names(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).sheet_names()
    }

    /// Reads a sheet; `None` when none of its rows can be read, which was reported.
    pub fn rows(
        &self,
        name: &str,
        file: &Arc<str>,
        columns: Arc<[Column]>,
        report: &mut dyn FnMut(Problem),
    ) -> Option<WorkbookRows> {
        let mut workbook = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        WorkbookRows::read_sheet(&mut workbook, name, file, columns, report)
    }
}
