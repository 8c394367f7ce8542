//! Writes finished tables into one workbook, a sheet each, reading their CSV files again: a workbook's sheets can only
//! be written one after the other, while a close fills its tables side by side, and neither should be held in memory.

use std::path::Path;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Note, Workbook, Worksheet, XlsxError};

use super::directory::OutputDirectory;
use super::error::OutputError;
use super::formula::unguard;
use super::table_writer::{FinishedTable, Kind, Table, file_name};
use crate::table::{parse_day, without_panic};

/// Rows that a sheet can have, header included.
const SHEET_ROWS: u32 = 1 << 20;
/// Rows of a table that a person does not read through, header included: with more of them the workbook of a large close could not be opened.
const PLAIN_ROWS: u32 = 200_001;
/// Characters (UTF-16 units) that a sheet's cell can have.
const CELL_UNITS: usize = 32_767;
/// Digits of a whole number that a spreadsheet keeps.
const EXACT_DIGITS: usize = 15;

/// Writes the tables, in this order, into the workbook `name`, of which `title` tells what it is.
///
/// Days and whole numbers of at most 15 digits are typed as such; amounts with a fraction stay text, since spreadsheets
/// do not calculate with exact decimals. A table that tells what needs attention has at most 1,048,575 rows, another 200,000: what is cut says so in
/// its last row and in a note on its first cell. A text of more than 32,767 characters ends with "…". The CSV files have all of both. The bytes
/// depend on rows and title alone.
///
/// # Errors
///
/// [`OutputError`] when the file system refuses.
pub fn write_workbook(
    directory: &OutputDirectory,
    name: &str,
    title: &str,
    tables: &[FinishedTable],
) -> Result<(), OutputError> {
    // The writer takes it for granted that its temporary files can be written; a full disk makes it panic.
    without_panic(|| write_limited(directory, name, title, tables, SHEET_ROWS))
        .unwrap_or_else(|| Err(OutputError::failed(&directory.path_of(name)?, "is the disk full?")))
}

fn write_limited(
    directory: &OutputDirectory,
    name: &str,
    title: &str,
    tables: &[FinishedTable],
    sheet_rows: u32,
) -> Result<(), OutputError> {
    let path = directory.path_of(name)?;
    let failed = |error: XlsxError| OutputError::failed(&path, error);
    let mut workbook = Workbook::new();
    workbook.set_zip_compression_level(3); // less time by a third, a fifth more bytes
    workbook.set_tempdir(directory.partial()).map_err(failed)?;
    let created = ExcelDateTime::from_ymd(2000, 1, 1).map_err(failed)?; // equal input, equal bytes
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
    let formats = Formats::new();
    for finished in tables {
        let source = directory.path_of(&file_name(finished.table))?;
        let sheet = workbook.add_worksheet_with_constant_memory().map_err(failed)?;
        prepare(sheet, finished.table, &formats).map_err(failed)?;
        let most = if finished.table.is_for_attention { SHEET_ROWS } else { PLAIN_ROWS };
        copy_rows(sheet, finished, &source, &formats, sheet_rows.min(most)).map_err(|error| match error {
            CopyError::Csv(error) => OutputError::failed(&source, error),
            CopyError::Sheet(error) => OutputError::failed(&path, error),
        })?;
    }
    workbook.save(&path).map_err(failed)
}

struct Formats {
    header: Format,
    day: Format,
    number: Format,
}

impl Formats {
    fn new() -> Formats {
        Formats {
            header: Format::new().set_bold(),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            number: Format::new().set_num_format("#,##0"),
        }
    }
}

fn prepare(sheet: &mut Worksheet, table: &Table, formats: &Formats) -> Result<(), XlsxError> {
    sheet.set_name(table.name)?.set_freeze_panes(1, 0)?;
    for (position, column) in (0_u16..).zip(table.columns) {
        let width = match column.kind {
            Kind::Text => 24,
            Kind::Day | Kind::Yen => 14,
            Kind::Number => 10,
        };
        sheet.set_column_width(position, width)?;
        sheet.write_string_with_format(0, position, column.name, &formats.header)?;
    }
    Ok(())
}

enum CopyError {
    Csv(csv::Error),
    Sheet(XlsxError),
}

fn copy_rows(
    sheet: &mut Worksheet,
    finished: &FinishedTable,
    source: &Path,
    formats: &Formats,
    sheet_rows: u32,
) -> Result<(), CopyError> {
    let mut reader = csv::ReaderBuilder::new().buffer_capacity(1 << 16).from_path(source).map_err(CopyError::Csv)?;
    let mut record = csv::StringRecord::new();
    let last_row = sheet_rows.saturating_sub(1);
    let overflows = finished.rows > u64::from(last_row);
    for row in 1..=last_row {
        if overflows && row == last_row {
            let written = u64::from(last_row).saturating_sub(1);
            let note = format!(
                "{written} of {} rows; all of them are in {name}／全{}行のうち{written}行。すべては {name} にあります",
                finished.rows,
                finished.rows,
                name = file_name(finished.table),
            );
            sheet.write_string(row, 0, &note).map_err(CopyError::Sheet)?;
            sheet.insert_note(0, 0, &Note::new(note).add_author_prefix(false)).map_err(CopyError::Sheet)?;
            break;
        }
        if !reader.read_record(&mut record).map_err(CopyError::Csv)? {
            break;
        }
        for ((position, column), cell) in (0_u16..).zip(finished.table.columns).zip(&record) {
            write_cell(sheet, row, position, column.kind, cell, formats).map_err(CopyError::Sheet)?;
        }
    }
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    position: u16,
    kind: Kind,
    cell: &str,
    formats: &Formats,
) -> Result<(), XlsxError> {
    if cell.is_empty() {
        return Ok(());
    }
    match kind {
        Kind::Text => sheet.write_string(row, position, fitting(unguard(cell)))?,
        Kind::Day => match sheet_day(cell) {
            Some(day) => sheet.write_datetime_with_format(row, position, &day, &formats.day)?,
            None => sheet.write_string(row, position, cell)?,
        },
        Kind::Number | Kind::Yen => match sheet_number(cell) {
            Some(number) => sheet.write_number_with_format(row, position, number, &formats.number)?,
            None => sheet.write_string(row, position, cell)?,
        },
    };
    Ok(())
}

/// A whole number that a spreadsheet keeps exactly.
fn sheet_number(cell: &str) -> Option<f64> {
    let is_whole = cell.len() <= EXACT_DIGITS && cell.bytes().all(|byte| byte.is_ascii_digit());
    cell.parse().ok().filter(|_| is_whole)
}

/// A day of which spreadsheets agree on the number: from 1900-03-01.
fn sheet_day(cell: &str) -> Option<ExcelDateTime> {
    let day = parse_day(cell).ok().filter(|_| cell >= "1900-03-01")?;
    ExcelDateTime::from_ymd(u16::try_from(day.year).ok()?, u8::try_from(day.month).ok()?, u8::try_from(day.day).ok()?)
        .ok()
}

/// The text, cut to what a cell can hold.
fn fitting(text: &str) -> String {
    if text.len() <= CELL_UNITS || text.encode_utf16().count() <= CELL_UNITS {
        return text.to_owned();
    }
    let mut units = 1_usize;
    let kept = text.chars().take_while(|character| {
        units = units.saturating_add(character.len_utf16());
        units <= CELL_UNITS
    });
    kept.chain(['…']).collect()
}

#[cfg(test)]
#[path = "workbook_tests.rs"]
mod tests;
