//! A workbook's typed cell as the text that a CSV file would have.

use std::fmt::Write;

use calamine::{DataRef, ExcelDateTime};

use crate::table::cells::Fault;
use crate::table::complaints::nul_character;
use crate::table::problem::Message;

/// The first day number of which spreadsheets agree on the day, 1900-03-01: Excel counts a 29 February 1900.
const FIRST_DAY_NUMBER: f64 = 61.0;
/// One more than the day number of 9999-12-31.
const DAY_NUMBERS_END: f64 = 2_958_466.0;
/// Excel keeps 15 digits of a number and puts zeros for the others.
const EXACT_NUMBERS_END: f64 = 1e15;

/// Writes the cell's text; numbers in their shortest decimal form, days as `2026-10-31`, days with a time of day as
/// `2026-10-31T18:00:00`.
///
/// # Errors
///
/// The fault, and what the cell shows, for a cell that has no such text.
pub fn write_text(value: &DataRef<'_>, has_formula: bool, text: &mut String) -> Result<(), (Fault, String)> {
    match value {
        DataRef::Empty if has_formula => return Err((uncalculated(), String::new())),
        DataRef::Empty => {}
        DataRef::String(string) => return write_string(string, text),
        DataRef::SharedString(string) => return write_string(string, text),
        DataRef::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
        DataRef::Int(number) => write(text, number),
        DataRef::Float(number) => return write_number(*number, text),
        DataRef::DateTime(date_time) => return write_date_time(*date_time, text),
        DataRef::DateTimeIso(string) => {
            let (day, time) = string.split_once('T').unwrap_or((string, ""));
            let is_midnight = time.trim_end_matches('Z').bytes().all(|byte| matches!(byte, b'0' | b':' | b'.'));
            text.push_str(if is_midnight { day } else { string });
        }
        DataRef::DurationIso(string) => text.push_str(string),
        DataRef::Error(error) => return Err((error_value(&error.to_string()), error.to_string())),
    }
    Ok(())
}

fn write(text: &mut String, value: impl std::fmt::Display) {
    // Writing to a string cannot fail.
    let _ = write!(text, "{value}");
}

fn write_string(string: &str, text: &mut String) -> Result<(), (Fault, String)> {
    if string.contains('\0') {
        return Err((Fault { code: "nul-character", message: nul_character(string) }, string.to_owned()));
    }
    text.push_str(string);
    Ok(())
}

fn write_number(number: f64, text: &mut String) -> Result<(), (Fault, String)> {
    if number.abs() >= EXACT_NUMBERS_END || number.is_nan() {
        return Err((inexact(), number.to_string()));
    }
    if number == 0.0 {
        text.push('0'); // -0.0 would be written with its sign
    } else {
        write(text, number);
    }
    Ok(())
}

fn write_date_time(date_time: ExcelDateTime, text: &mut String) -> Result<(), (Fault, String)> {
    let number = date_time.as_f64();
    if date_time.is_duration() || !(FIRST_DAY_NUMBER..DAY_NUMBERS_END).contains(&number) {
        return Err((no_day(), number.to_string()));
    }
    let (year, month, day, hour, minute, second, millisecond) = date_time.to_ymd_hms_milli();
    write(text, format_args!("{year:04}-{month:02}-{day:02}"));
    if (hour, minute, second, millisecond) != (0, 0, 0, 0) {
        write(text, format_args!("T{hour:02}:{minute:02}:{second:02}"));
    }
    if millisecond != 0 {
        write(text, format_args!(".{millisecond:03}"));
    }
    Ok(())
}

fn uncalculated() -> Fault {
    Fault {
        code: "formula-without-value",
        message: Message::new(
            "the cell holds a formula without a result; open the workbook in a spreadsheet and save it again",
            "数式の計算結果が保存されていません。ブックを表計算ソフトで開いて保存し直してください",
        ),
    }
}

fn error_value(error: &str) -> Fault {
    Fault {
        code: "error-value",
        message: Message::new(
            format!("the cell shows the error {error}; put its formula right, or write the value"),
            format!("セルがエラー {error} になっています。数式を直すか、値を入力してください"),
        ),
    }
}

fn inexact() -> Fault {
    Fault {
        code: "inexact-number",
        message: Message::new(
            "a number of more than 15 digits, which spreadsheets do not keep; \
             give the cell the text format and type it again",
            "15桁を超える数値は表計算ソフトでは正確に保存されません。セルを文字列の書式にして入力し直してください",
        ),
    }
}

fn no_day() -> Fault {
    Fault {
        code: "not-a-date-cell",
        message: Message::new(
            "the cell has a date or time format but holds no day from 1900-03-01 to 9999-12-31; \
             write a day, or change the format",
            "日付・時刻の書式ですが、1900-03-01 から 9999-12-31 の日付ではありません。日付を入力するか、書式を変えてください",
        ),
    }
}

#[cfg(test)]
mod tests {
    use calamine::{CellErrorType, ExcelDateTimeType};

    use super::*;

    fn text(value: DataRef<'_>) -> Result<String, &'static str> {
        let mut text = String::new();
        write_text(&value, false, &mut text).map_err(|(fault, _)| fault.code)?;
        Ok(text)
    }

    fn date_time(number: f64) -> DataRef<'static> {
        DataRef::DateTime(ExcelDateTime::new(number, ExcelDateTimeType::DateTime, false))
    }

    #[test]
    fn numbers_are_written_in_their_shortest_form() {
        for (number, written) in [
            (30.0, "30"),
            (0.1, "0.1"),
            (1980.5, "1980.5"),
            ("1980.0999999999999".parse().unwrap(), "1980.1"), // as Excel stores 1980.1
            (-0.0, "0"),
            (-2.5, "-2.5"),
            (0.000_000_1, "0.0000001"),
            (999_999_999_999_999.0, "999999999999999"),
        ] {
            assert_eq!(text(DataRef::Float(number)).as_deref(), Ok(written));
        }
    }

    #[test]
    fn a_number_of_16_digits_is_not_trusted() {
        assert_eq!(text(DataRef::Float(1e15)), Err("inexact-number"));
        assert_eq!(text(DataRef::Float(-1e15)), Err("inexact-number"));
        assert_eq!(text(DataRef::Float(f64::NAN)), Err("inexact-number"));
    }

    #[test]
    fn day_numbers_from_the_61st_are_days() {
        assert_eq!(text(date_time(60.0)), Err("not-a-date-cell"));
        assert_eq!(text(date_time(60.9)), Err("not-a-date-cell"));
        assert_eq!(text(date_time(61.0)).as_deref(), Ok("1900-03-01"));
        assert_eq!(text(date_time(46326.0)).as_deref(), Ok("2026-10-31"));
        assert_eq!(text(date_time(2_958_465.0)).as_deref(), Ok("9999-12-31"));
        assert_eq!(text(date_time(2_958_466.0)), Err("not-a-date-cell"));
    }

    #[test]
    fn a_time_of_day_shows_and_a_duration_is_refused() {
        assert_eq!(text(date_time(46326.75)).as_deref(), Ok("2026-10-31T18:00:00"));
        let duration = ExcelDateTime::new(1.5, ExcelDateTimeType::TimeDelta, false);
        assert_eq!(text(DataRef::DateTime(duration)), Err("not-a-date-cell"));
    }

    #[test]
    fn days_counted_from_1904_are_the_same_days() {
        // 1904-01-01 is the day number 0 there and 1462 elsewhere.
        let day = ExcelDateTime::new(46326.0 - 1462.0, ExcelDateTimeType::DateTime, true);
        assert_eq!(text(DataRef::DateTime(day)).as_deref(), Ok("2026-10-31"));
    }

    #[test]
    fn iso_days_truth_values_errors_and_formulas() {
        assert_eq!(text(DataRef::DateTimeIso("2026-10-31T00:00:00".into())).as_deref(), Ok("2026-10-31"));
        assert_eq!(text(DataRef::DateTimeIso("2026-10-31".into())).as_deref(), Ok("2026-10-31"));
        assert_eq!(text(DataRef::DateTimeIso("2026-10-31T18:00:00".into())).as_deref(), Ok("2026-10-31T18:00:00"));
        assert_eq!(text(DataRef::Bool(true)).as_deref(), Ok("true"));
        assert_eq!(text(DataRef::Error(CellErrorType::NA)), Err("error-value"));
        assert_eq!(text(DataRef::SharedString("a\0b")), Err("nul-character"));
        let uncalculated = write_text(&DataRef::Empty, true, &mut String::new());
        assert_eq!(uncalculated.map_err(|(fault, _)| fault.code), Err("formula-without-value"));
    }
}
