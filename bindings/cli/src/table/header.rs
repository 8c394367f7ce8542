//! Which cell of a row belongs to which known column, told by the sheet's first row.

use std::borrow::Cow;

use super::cells::half_width;
use super::problem::{Level, Message, Problem};

/// A column that a sheet may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name in the header, exactly.
    pub name: Cow<'static, str>,
    /// Whether a sheet without it cannot be read.
    pub required: bool,
    /// Whether what is charged and judged depends on it.
    pub matters: bool,
}

impl Column {
    /// A column that a sheet must have; its cells may still be empty.
    pub const fn required(name: &'static str) -> Column {
        Column { name: Cow::Borrowed(name), required: true, matters: true }
    }

    /// A column that may be left out, and that nothing is charged or judged by.
    pub const fn label(name: &'static str) -> Column {
        Column { name: Cow::Borrowed(name), required: false, matters: false }
    }

    /// A column that may be left out.
    pub const fn optional(name: &'static str) -> Column {
        Column { name: Cow::Borrowed(name), required: false, matters: true }
    }

    /// As [`Column::optional`], of a name that a document brings.
    pub fn of_document(name: &str) -> Column {
        Column { name: Cow::Owned(name.to_owned()), required: false, matters: true }
    }
}

/// What stands in one place of the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The known column of this index.
    Known(usize),
    /// A column that is not read.
    Unknown,
    /// Nothing: the cells below must be empty.
    Nameless,
}

/// Reads the header's names, trimmed, and reports all that is wrong with them.
///
/// `None` when rows cannot be read without guessing: a required column is missing, a known one stands twice, or a name
/// is a known one misspelt (`Last Day`, `ｓｔａｒｔ`), so that what stands below it was meant and would be lost. Where a known
/// column is left out, one of an unknown name may well be it (`終了日`), and is as bad.
pub fn read_header<'n>(
    names: impl Iterator<Item = &'n str>,
    columns: &[Column],
    file: &str,
    row: u64,
    report: &mut dyn FnMut(Problem),
) -> Option<Vec<Place>> {
    let mut usable = true;
    let mut places: Vec<Place> = Vec::new();
    let mut report_column = |level, code, name: &str, message| {
        usable &= level != Level::Error;
        report(Problem::new(level, code, file, message).at_row(row).at_column(name));
    };
    let mut unknown_names: Vec<&str> = Vec::new();
    for name in names {
        let place = match columns.iter().position(|column| column.name == name) {
            Some(index) => Place::Known(index),
            None if name.is_empty() => Place::Nameless,
            None => Place::Unknown,
        };
        match place {
            Place::Known(_) if places.contains(&place) => {
                report_column(Level::Error, "duplicate-column", name, duplicate(name));
            }
            Place::Unknown => match columns.iter().find(|column| resembles(name, &column.name)) {
                Some(meant) => report_column(Level::Error, "misspelt-column", name, misspelt(name, &meant.name)),
                None => unknown_names.push(name),
            },
            Place::Known(_) | Place::Nameless => {}
        }
        places.push(place);
    }
    for (index, column) in columns.iter().enumerate() {
        if column.required && !places.contains(&Place::Known(index)) {
            report_column(Level::Error, "missing-column", &column.name, missing(&column.name));
        }
    }
    let absent = columns
        .iter()
        .enumerate()
        .filter(|(index, column)| !column.required && column.matters && !places.contains(&Place::Known(*index)));
    let absent: Vec<&str> = absent.map(|(_, column)| column.name.as_ref()).collect();
    for name in unknown_names {
        if absent.is_empty() {
            report_column(Level::Warning, "unknown-column", name, unknown(name, columns));
        } else {
            report_column(Level::Error, "unknown-column-instead", name, instead(name, &absent));
        }
    }
    while places.last() == Some(&Place::Nameless) {
        places.pop();
    }
    usable.then_some(places)
}

/// Whether two names differ in nothing but width, case and the sign between words.
fn resembles(written: &str, known: &str) -> bool {
    let plain = |name: &str| -> String {
        half_width(name).chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
    };
    half_width(written).is_ascii() && plain(written) == plain(known)
}

fn duplicate(name: &str) -> Message {
    Message::new(
        format!("column '{name}' stands twice in the header; the sheet is not read until one of them is removed"),
        format!("見出しに列「{name}」が二つあります。一つにするまでこの表は読み込みません"),
    )
}

fn misspelt(name: &str, meant: &str) -> Message {
    let name = super::cut(name);
    Message::new(
        format!("column '{name}' is not known; write '{meant}'. The sheet is not read until then"),
        format!("列「{name}」は認識できません。「{meant}」と書いてください。直すまでこの表は読み込みません"),
    )
}

fn unknown(name: &str, columns: &[Column]) -> Message {
    let name = super::cut(name);
    let known = columns.iter().map(|column| column.name.as_ref()).collect::<Vec<_>>();
    Message::new(
        format!("column '{name}' is not known and is not read; known columns: {}", known.join(", ")),
        format!("列「{name}」は認識できないため読み込みません。使える列: {}", known.join("、")),
    )
}

fn instead(name: &str, absent: &[&str]) -> Message {
    let name = super::cut(name);
    Message::new(
        format!(
            "column '{name}' is not known, and may be {}, which the sheet does not have. \
             The sheet is not read until the column is renamed or removed",
            absent.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(" or ")
        ),
        format!(
            "列「{name}」は認識できません。この表にない列（{}）のことかもしれません。名前を直すか列を消すまでこの表は読み込みません",
            absent.join("、")
        ),
    )
}

fn missing(name: &str) -> Message {
    Message::new(
        format!("column '{name}' is missing; the sheet cannot be read without it"),
        format!("列「{name}」がありません。この列がないと表を読み込めません"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[Column::required("contract"), Column::optional("last_day")];

    fn read(names: &[&str]) -> (Option<Vec<Place>>, Vec<Problem>) {
        let mut problems = Vec::new();
        let places = read_header(names.iter().copied(), COLUMNS, "lines.csv", 1, &mut |problem| problems.push(problem));
        (places, problems)
    }

    #[test]
    fn columns_stand_in_any_order_and_nameless_ones_at_the_end_are_none() {
        let (places, problems) = read(&["last_day", "", "contract", "", ""]);
        assert_eq!(places, Some(vec![Place::Known(1), Place::Nameless, Place::Known(0)]));
        assert!(problems.is_empty());
    }

    #[test]
    fn an_unknown_column_is_a_warning_and_the_sheet_is_read() {
        let (places, problems) = read(&["contract", "担当者", "last_day"]);
        assert_eq!(places, Some(vec![Place::Known(0), Place::Unknown, Place::Known(1)]));
        let [problem] = problems.as_slice() else { panic!("{problems:?}") };
        assert_eq!((problem.level, problem.code, problem.row), (Level::Warning, "unknown-column", Some(1)));
        assert_eq!(problem.column.as_deref(), Some("担当者"));
    }

    /// The last days would be lost, and lines that ended would be billed on.
    #[test]
    fn an_unknown_column_where_a_known_one_is_left_out_may_be_that_one() {
        for name in ["終了日", "last_dya", "memo"] {
            let (places, problems) = read(&["contract", name]);
            assert_eq!((places, problems.len()), (None, 1), "{name}");
            assert_eq!((problems[0].level, problems[0].code), (Level::Error, "unknown-column-instead"));
            assert!(problems[0].message_en.contains("may be 'last_day'"));
        }
        assert!(read(&["contract"]).0.is_some());
        // What nothing is charged by may go by another name.
        let columns = &[Column::required("id"), Column::label("customer")];
        let mut problems = Vec::new();
        let places = read_header(["id", "顧客"].into_iter(), columns, "f", 1, &mut |problem| problems.push(problem));
        assert!(places.is_some());
        assert_eq!(problems[0].code, "unknown-column");
    }

    #[test]
    fn a_misspelt_column_stops_the_sheet_and_the_right_name_is_suggested() {
        for name in ["ｌａｓｔ＿ｄａｙ", "Last Day", "last-day", "LASTDAY"] {
            let (places, problems) = read(&["contract", name]);
            assert_eq!(places, None, "{name}");
            assert_eq!(problems[0].code, "misspelt-column");
            assert!(problems[0].message_en.contains("write 'last_day'"));
            assert!(problems[0].message_ja.contains("「last_day」と書いてください"));
        }
    }

    #[test]
    fn a_missing_or_doubled_known_column_stops_the_sheet() {
        let (places, problems) = read(&["last_day"]);
        assert_eq!((places, problems[0].code), (None, "missing-column"));
        assert_eq!(problems[0].column.as_deref(), Some("contract"));
        let (places, problems) = read(&["contract", "last_day", "contract"]);
        assert_eq!((places, problems[0].code), (None, "duplicate-column"));
    }

    #[test]
    fn two_unknown_columns_of_one_name_are_two_warnings() {
        let (places, problems) = read(&["contract", "memo", "memo", "last_day"]);
        assert!(places.is_some());
        assert_eq!(problems.len(), 2);
    }
}
