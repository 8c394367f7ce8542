//! Writes a sample ledger as a folder of CSV files.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::output::{OutputDirectory, OutputError};

use super::generate::{Recipe, Rows};
use super::row::RowText;
use super::sheets::{SHEETS, Sheet};

/// The files that are written, and that may therefore be replaced.
const FILES: &[&str] = &[
    "contracts.csv",
    "lines.csv",
    "changes.csv",
    "facts.csv",
    "prices.csv",
    "uses.csv",
    "inquiries.csv",
    "outages.csv",
    "alerts.csv",
    "claims.csv",
];

/// Bytes that are written at once.
const BUFFER: usize = 1 << 18;

/// Writes the folder aside and puts it in its place.
pub(super) fn write(path: &Path, recipe: Recipe, force: bool) -> Result<Rows, Failure> {
    let directory = OutputDirectory::create(path, force, FILES).map_err(|error| failure(&error))?;
    let files = SHEETS.iter().map(|sheet| CsvFile::create(&directory, sheet));
    let mut files = files.collect::<Result<Vec<CsvFile>, OutputError>>().map_err(|error| failure(&error))?;
    let rows = recipe.rows(|_| true, |place, row| files.get_mut(place).map_or(Ok(()), |file| file.put(row)))?;
    for file in files {
        file.finish()?;
    }
    directory.commit().map_err(|error| failure(&error))?;
    Ok(rows)
}

fn failure(error: &OutputError) -> Failure {
    match error {
        OutputError::HoldsForeignFile(path, name) => {
            let path = path.display();
            Failure::new(
                format!(
                    "'{path}' holds '{name}', which no sample has, and is not replaced; move it or name another folder"
                ),
                format!(
                    "「{path}」にサンプルのものではない「{name}」があるため置き換えません。移すか、別のフォルダーを指定してください"
                ),
            )
        }
        other => Failure::from(other.message()),
    }
}

struct CsvFile {
    path: PathBuf,
    file: File,
    buffer: Vec<u8>,
    line_end: &'static str,
}

impl CsvFile {
    fn create(directory: &OutputDirectory, sheet: &Sheet) -> Result<CsvFile, OutputError> {
        let (path, file) = (directory.path_of(sheet.file)?, directory.create_file(sheet.file)?);
        Ok(CsvFile { path, file, buffer: sheet.mark.as_bytes().to_vec(), line_end: sheet.line_end })
    }

    fn put(&mut self, row: &RowText) -> Result<(), Failure> {
        let mut is_first = true;
        for cell in row.cells() {
            if !is_first {
                self.buffer.push(b',');
            }
            is_first = false;
            if cell.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\r' | b'\n')) {
                self.buffer.push(b'"');
                self.buffer.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
                self.buffer.push(b'"');
            } else {
                self.buffer.extend_from_slice(cell.as_bytes());
            }
        }
        self.buffer.extend_from_slice(self.line_end.as_bytes());
        if self.buffer.len() < BUFFER { Ok(()) } else { self.flush() }
    }

    fn flush(&mut self) -> Result<(), Failure> {
        let written: io::Result<()> = self.file.write_all(&self.buffer);
        self.buffer.clear();
        written.map_err(|error| Failure::from(error).about(&self.path))
    }

    fn finish(mut self) -> Result<(), Failure> {
        self.flush()
    }
}
