//! Writes a sample ledger as a workbook, a sheet at a time, in bounded memory.

use std::fs;
use std::path::Path;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::failure::Failure;
use crate::output::{OutputDirectory, OutputError};
use crate::table::{parse_day, parse_yen};

use super::generate::{Recipe, Rows};
use super::row::RowText;
use super::sheets::SHEETS;

/// Rows that a sheet can have, header included.
const SHEET_ROWS: u64 = 1 << 20;
/// Digits of a number that a spreadsheet keeps.
const EXACT_DIGITS: usize = 15;
/// The workbook's name while it is written aside.
const ASIDE: &str = "ledger.xlsx";

/// Writes the workbook aside and puts it in its place.
pub(super) fn write(path: &Path, recipe: Recipe, force: bool) -> Result<Rows, Failure> {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return Err(Failure::new("not the name of a workbook", "ブックの名前ではありません").about(path));
    };
    check_place(path, force)?;
    check_size(path, recipe)?;
    // Never put in its place as a folder: what is left of a run that is killed is removed by the next one.
    let aside = path.with_file_name(format!(".{name}.sample"));
    let failed = |error: OutputError| Failure::from(error.message());
    let directory = OutputDirectory::create(&aside, false, &[ASIDE]).map_err(failed)?;
    let file = directory.path_of(ASIDE).map_err(failed)?;
    let rows = write_sheets(&file, directory.partial(), recipe).map_err(|error| Failure::of(path, error))?;
    check_place(path, force)?;
    fs::rename(&file, path).map_err(|error| Failure::from(error).about(path))?;
    Ok(rows)
}

fn check_place(path: &Path, force: bool) -> Result<(), Failure> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => {
            Err(Failure::new("is a folder; name another file", "フォルダーです。別のファイルを指定してください")
                .about(path))
        }
        Ok(metadata) if metadata.len() > 0 && !force => {
            let (en, ja) = (
                "exists; name another file, or replace it with --force",
                "すでに存在します。別のファイルを指定するか、--force で置き換えてください",
            );
            Err(Failure::new(en, ja).about(path))
        }
        _ => Ok(()),
    }
}

/// Refuses a ledger that a workbook cannot hold, before anything is written.
fn check_size(path: &Path, recipe: Recipe) -> Result<(), Failure> {
    let mut counts = SHEETS.map(|_| 0_u64);
    recipe
        .rows(
            |_| true,
            |place, _| match counts.get_mut(place) {
                Some(count) if *count >= SHEET_ROWS => Err(SHEETS.get(place).map_or("", |sheet| sheet.name)),
                Some(count) => {
                    *count = count.saturating_add(1);
                    Ok(())
                }
                None => Ok(()),
            },
        )
        .map(|_| ())
        .map_err(|sheet| {
            let en = format!("the sheet '{sheet}' would have more than the {SHEET_ROWS} rows a workbook can hold");
            let ja = format!("シート「{sheet}」がブックの上限の {SHEET_ROWS} 行を超えます");
            let (en, ja) = (
                format!("{en}; ask for fewer contracts, or name a folder"),
                format!("{ja}。契約数を減らすか、フォルダーを指定してください"),
            );
            Failure::new(en, ja).about(path)
        })
}

fn write_sheets(file: &Path, temporary: &Path, recipe: Recipe) -> Result<Rows, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_tempdir(temporary)?;
    let created = ExcelDateTime::from_ymd(2026, 10, 31)?; // the same bytes at any time
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let formats = Formats { header: Format::new().set_bold(), day: Format::new().set_num_format("yyyy-mm-dd") };
    let mut all = Rows::default();
    for sheet in &SHEETS {
        let page = workbook.add_worksheet_with_constant_memory()?;
        page.set_name(sheet.name)?.set_freeze_panes(1, 0)?;
        for (column, name) in (0_u16..).zip(sheet.columns) {
            page.set_column_width(column, if *name == "customer" { 36 } else { 16 })?;
        }
        let mut number = 0_u32;
        let rows = recipe.rows(
            |taken| taken.name == sheet.name,
            |_, row| {
                write_row(page, number, row, &formats)?;
                number = number.saturating_add(1);
                Ok::<(), XlsxError>(())
            },
        )?;
        for (sum, count) in all.of_sheets.iter_mut().zip(rows.of_sheets) {
            *sum = sum.saturating_add(count);
        }
        all.bad = all.bad.saturating_add(rows.bad);
    }
    workbook.save(file)?;
    Ok(all)
}

struct Formats {
    header: Format,
    day: Format,
}

/// Days, numbers, yes and no are typed as a spreadsheet would; what is none of them, such as a slip, is text.
fn write_row(page: &mut Worksheet, number: u32, row: &RowText, formats: &Formats) -> Result<(), XlsxError> {
    for (column, cell) in (0_u16..).zip(row.cells()) {
        if cell.is_empty() {
            continue;
        }
        if number == 0 {
            page.write_string_with_format(0, column, cell, &formats.header)?;
        } else if parse_day(cell).is_ok() {
            page.write_datetime_with_format(number, column, ExcelDateTime::parse_from_str(cell)?, &formats.day)?;
        } else if let Some(amount) = sheet_number(cell) {
            page.write_number(number, column, amount)?;
        } else if let Ok(truth) = cell.parse::<bool>() {
            page.write_boolean(number, column, truth)?;
        } else {
            page.write_string(number, column, cell)?;
        }
    }
    Ok(())
}

fn sheet_number(cell: &str) -> Option<f64> {
    let is_exact = cell.len() <= EXACT_DIGITS && parse_yen(cell).is_ok();
    cell.parse().ok().filter(|_| is_exact)
}
