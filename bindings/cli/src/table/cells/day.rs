//! Days and months.

use super::width::{full_width, half_width_number};
use super::{Fault, cut};

/// A day of the Gregorian calendar that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// 0 to 9999.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
}

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// 0 to 9999.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
}

/// Reads a day, strictly `2026-10-31`.
///
/// # Errors
///
/// `no-such-day` for the right form of a day that does not exist; `full-width`; otherwise `not-a-day`, with the right
/// form where year, month and day are beyond doubt. Japanese eras are not converted.
pub fn parse_day(text: &str) -> Result<Day, Fault> {
    if let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes()
        && let (Some(year), Some(month), Some(day)) = (number(&[a, b, c, d]), number(&[e, f]), number(&[g, h]))
    {
        return existing_day(year, month, day).ok_or_else(|| no_such_day(text, year, month));
    }
    let plain = half_width_number(text);
    let written = match *numbers(&plain).as_slice() {
        [year, month, day] => existing_day(year, month, day),
        _ => None,
    };
    Err(match written {
        Some(day) => suggest("not-a-day", text, &plain, ("a day", "日付"), &write_day(day)),
        None => not_understood("not-a-day", text, &plain, ("a day", "日付"), "2026-10-31"),
    })
}

/// Reads a month, strictly `2026-10`.
///
/// # Errors
///
/// `no-such-month` for the right form of a month that does not exist; `full-width`; otherwise `not-a-month`, with the
/// right form where year and month are beyond doubt.
pub fn parse_month(text: &str) -> Result<Month, Fault> {
    if let &[a, b, c, d, b'-', e, f] = text.as_bytes()
        && let (Some(year), Some(month)) = (number(&[a, b, c, d]), number(&[e, f]))
    {
        return existing_month(year, month).ok_or_else(|| no_such_month(text, month));
    }
    let plain = half_width_number(text);
    let written = match *numbers(&plain).as_slice() {
        [year, month] => existing_month(year, month),
        [year, month, day] => existing_day(year, month, day).and_then(|_| existing_month(year, month)),
        _ => None,
    };
    Err(match written {
        Some(Month { year, month }) => {
            suggest("not-a-month", text, &plain, ("a month", "月"), &format!("{year:04}-{month:02}"))
        }
        None => not_understood("not-a-month", text, &plain, ("a month", "月"), "2026-10"),
    })
}

fn number(digits: &[u8]) -> Option<i16> {
    digits.iter().try_fold(0_i16, |number, digit| {
        let value = char::from(*digit).to_digit(10)?;
        number.checked_mul(10)?.checked_add(i16::try_from(value).ok()?)
    })
}

fn existing_month(year: i16, month: i16) -> Option<Month> {
    let month = i8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    Some(Month { year, month })
}

fn existing_day(year: i16, month: i16, day: i16) -> Option<Day> {
    let Month { year, month } = existing_month(year, month)?;
    let day = i8::try_from(day).ok().filter(|day| (1..=days_of(year, month)).contains(day))?;
    Some(Day { year, month, day })
}

fn days_of(year: i16, month: i8) -> i8 {
    let leaps = |every: i16| year.checked_rem(every) == Some(0);
    match month {
        2 if leaps(4) && (!leaps(100) || leaps(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn write_day(Day { year, month, day }: Day) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// Year, month and perhaps day of a text whose first number has four digits, whatever stands between them; a time of
/// day at the end is left aside. Empty when there is doubt.
fn numbers(plain: &str) -> Vec<i16> {
    let date = plain.split(['T', ' ']).next().unwrap_or_default();
    if date.len() == 8
        && let Some((year, rest)) = date.split_at_checked(4)
        && let Some((month, day)) = rest.split_at_checked(2)
    {
        let eight_digits: Option<Vec<i16>> =
            [year, month, day].map(|part| number(part.as_bytes())).into_iter().collect();
        if let Some(numbers) = eight_digits {
            return numbers;
        }
    }
    let date = date.strip_suffix(['日', '月']).unwrap_or(date);
    let parts: Vec<&str> = date.split(['-', '/', '.', '年', '月']).collect();
    let has_full_year = parts.first().is_some_and(|year| year.len() == 4);
    let are_short = parts.iter().skip(1).all(|part| matches!(part.len(), 1 | 2));
    let numbers: Option<Vec<i16>> = parts.iter().map(|part| number(part.as_bytes())).collect();
    numbers.filter(|_| has_full_year && are_short).unwrap_or_default()
}

fn suggest(code: &'static str, text: &str, plain: &str, noun: (&str, &str), suggestion: &str) -> Fault {
    if plain == suggestion { full_width(text, suggestion) } else { Fault::suggesting(code, text, noun, suggestion) }
}

fn no_such_day(text: &str, year: i16, month: i16) -> Fault {
    match existing_month(year, month) {
        None => no_such_month(text, month),
        Some(Month { year, month }) => {
            let days = days_of(year, month);
            Fault::new(
                "no-such-day",
                format!("there is no day '{text}': {year:04}-{month:02} has {days} days"),
                format!("「{text}」という日はありません。{year}年{month}月は{days}日までです"),
            )
        }
    }
}

fn no_such_month(text: &str, month: i16) -> Fault {
    Fault::new(
        "no-such-month",
        format!("'{text}' has the month {month:02}; months are 01 to 12"),
        format!("「{text}」の月が {month:02} になっています。月は 01 から 12 です"),
    )
}

fn not_understood(code: &'static str, text: &str, plain: &str, noun: (&str, &str), example: &str) -> Fault {
    let (noun, noun_ja) = noun;
    let text = cut(text);
    if is_era(plain) {
        return Fault::new(
            code,
            format!("'{text}' is a Japanese-era date, which is not read; write the Western year, as in {example}"),
            format!("「{text}」は和暦のため読めません。西暦で {example} のように書いてください"),
        );
    }
    if plain.len() == 5 && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return Fault::new(
            code,
            format!(
                "'{text}' is not {noun} but looks like a spreadsheet's day number; give the column a date format \
                 and export it again, as in {example}"
            ),
            format!(
                "「{text}」は{noun_ja}ではなく、表計算ソフトのシリアル値のようです。列を日付の書式にして \
                 {example} の形で書き出し直してください"
            ),
        );
    }
    Fault::new(
        code,
        format!("'{text}' is not {noun}; write it as in {example}"),
        format!("「{text}」は{noun_ja}として読めません。{example} のように書いてください"),
    )
}

fn is_era(plain: &str) -> bool {
    let after_letter = plain.strip_prefix(['R', 'H', 'S', 'r', 'h', 's']);
    ["令和", "平成", "昭和", "㋿", "㍻", "㍼"].iter().any(|era| plain.starts_with(era))
        || after_letter.is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day_fault(text: &str) -> (&'static str, String) {
        let fault = parse_day(text).unwrap_err();
        (fault.code, fault.message.en)
    }

    #[test]
    fn the_one_right_form_of_a_day() {
        assert_eq!(parse_day("2026-10-31"), Ok(Day { year: 2026, month: 10, day: 31 }));
    }

    #[test]
    fn the_29th_of_february_is_a_day_in_leap_years_only() {
        for (text, exists) in [
            ("2026-02-28", true),
            ("2026-02-29", false),
            ("2028-02-29", true),
            ("2028-02-30", false),
            ("1900-02-29", false),
            ("2000-02-29", true),
            ("2026-04-30", true),
            ("2026-04-31", false),
            ("2026-01-00", false),
        ] {
            assert_eq!(parse_day(text).is_ok(), exists, "{text}");
        }
        assert_eq!(
            day_fault("2026-02-30"),
            ("no-such-day", "there is no day '2026-02-30': 2026-02 has 28 days".into())
        );
        assert_eq!(day_fault("2026-13-01").0, "no-such-month");
    }

    #[test]
    fn other_forms_are_refused_with_the_right_one() {
        for (text, right) in [
            ("2026/10/31", "2026-10-31"),
            ("2026/1/5", "2026-01-05"),
            ("2026.1.5", "2026-01-05"),
            ("2026-1-05", "2026-01-05"),
            ("20261031", "2026-10-31"),
            ("2026年10月31日", "2026-10-31"),
            ("２０２６／１０／３１", "2026-10-31"),
            ("2026-10-31T00:00:00", "2026-10-31"),
            ("2026/10/31 0:00", "2026-10-31"),
        ] {
            assert_eq!(day_fault(text), ("not-a-day", format!("'{text}' is not a day; write {right}")));
        }
        assert_eq!(
            parse_day("2026/10/31").unwrap_err().message.ja,
            "「2026/10/31」は日付として読めません。2026-10-31 と書いてください"
        );
    }

    #[test]
    fn full_width_digits_and_hyphens_are_named_as_such() {
        for text in ["２０２６－１０－３１", "2026ー10ー31", "2026−10−31", "2026-10-3１"] {
            let (code, message) = day_fault(text);
            assert_eq!(
                (code, message),
                ("full-width", format!("'{text}' has full-width characters; write 2026-10-31"))
            );
        }
    }

    #[test]
    fn nothing_is_suggested_where_there_is_doubt() {
        for text in ["10/31/2026", "26/10/31", "2026-10", "31.10.2026", "soon", "2026/13/01", "2026-10-311", "", "-"] {
            assert_eq!(day_fault(text), ("not-a-day", format!("'{text}' is not a day; write it as in 2026-10-31")));
        }
    }

    #[test]
    fn eras_and_day_numbers_are_recognised_but_not_converted() {
        for text in ["令和8年10月31日", "R8.10.31", "Ｒ8/10/31"] {
            assert!(day_fault(text).1.contains("Japanese-era"), "{text}");
        }
        assert!(day_fault("46326").1.contains("day number"));
    }

    #[test]
    fn months_likewise() {
        assert_eq!(parse_month("2026-10"), Ok(Month { year: 2026, month: 10 }));
        assert_eq!(parse_month("2026-12").map(|month| month.month), Ok(12));
        assert_eq!(parse_month("2026-13").unwrap_err().code, "no-such-month");
        assert_eq!(parse_month("2026-00").unwrap_err().code, "no-such-month");
        for text in ["2026/10", "2026年10月", "2026-10-01", "2026/10/1"] {
            assert_eq!(parse_month(text).unwrap_err().message.en, format!("'{text}' is not a month; write 2026-10"));
        }
        assert_eq!(parse_month("２０２６－１０").unwrap_err().code, "full-width");
        assert!(parse_month("Oct-26").unwrap_err().message.en.ends_with("write it as in 2026-10"));
    }
}
