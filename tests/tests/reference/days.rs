//! Days, terms and business days, one day after another.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::{Value, json};
use yakkan::calendar::jiff::ToSpan;
use yakkan::calendar::jiff::civil::{Weekday, date};
use yakkan::calendar::{Date, Timestamp};

use super::sheet::Sheet;

/// The holidays that have been announced, and those that the Act gives for the years to come.
static HOLIDAYS: LazyLock<BTreeSet<Date>> = LazyLock::new(|| {
    let list = include_str!("../../../calendar/data/holidays.csv").lines().skip(1);
    let announced = list.map(|line| line.split(',').next().unwrap().parse::<Date>().unwrap());
    announced.chain((2028..=2100).flat_map(holidays_by_the_act)).collect()
});

/// A day of a request.
pub fn day(value: &Value) -> Date {
    value.as_str().unwrap().parse().unwrap()
}

/// A day of a request that may be missing.
pub fn optional_day(value: &Value) -> Option<Date> {
    (!value.is_null()).then(|| day(value))
}

/// A day as an answer writes it.
pub fn written(day: Date) -> Value {
    json!(day.to_string())
}

/// A day's month as a request writes it.
pub fn month_written(day: Date) -> Value {
    json!(format!("{:04}-{:02}", day.year(), day.month()))
}

/// An instant of a request.
pub fn instant(value: &Value) -> Timestamp {
    value.as_str().unwrap().parse().unwrap()
}

/// An instant as an answer writes it.
pub fn instant_written(at: Timestamp) -> Value {
    let there = nine().to_datetime(at);
    let fraction = match there.subsec_nanosecond() {
        0 => String::new(),
        nanoseconds => format!(".{nanoseconds:09}").trim_end_matches('0').to_owned(),
    };
    json!(format!("{}T{:02}:{:02}:{:02}{fraction}+09:00", there.date(), there.hour(), there.minute(), there.second()))
}

/// The day in Japan on which an instant falls.
pub fn day_of(at: Timestamp) -> Date {
    nine().to_datetime(at).date()
}

/// 0:00 of a day.
pub fn midnight(day: Date) -> Timestamp {
    nine().to_timestamp(day.at(0, 0, 0, 0)).unwrap()
}

pub fn next(day: Date) -> Date {
    day.tomorrow().unwrap()
}

pub fn previous(day: Date) -> Date {
    day.yesterday().unwrap()
}

/// The last day of the nth month, quarter or year of months that begins with a day: the one before the same day number, or the month's end.
pub fn term_end(start: Date, months: i32) -> Date {
    let there = start.checked_add(months.months()).unwrap();
    if there.day() == start.day() { previous(there) } else { there.last_of_month() }
}

/// The last day of a number of days from an event, whose own day is not counted.
pub fn days_from(event: Date, days: u32) -> Date {
    (0..days).fold(event, |day, _| next(day))
}

/// The last day of a number of months from an event, whose own day is not counted.
pub fn months_from(event: Date, months: i32) -> Date {
    term_end(next(event), months)
}

/// Whether a desk works on a day. Days that nobody can know are an error.
pub fn works(desk: &str, day: Date, request: &Value, sheet: &mut Sheet) -> Result<bool, &'static str> {
    if day > date(2099, 12, 31) {
        return Err("calendar-out-of-range");
    }
    if day >= date(2028, 1, 1) {
        sheet.read("holidays");
    }
    let at_year_end = |from: i8| (day.month() == 12 && day.day() >= from) || (day.month() == 1 && day.day() <= 3);
    let year_end = match desk {
        "ites" => at_year_end(30),
        "nec-desk" => match sheet.read("nec-year-end") {
            "none" => false,
            "12-30..01-03" => at_year_end(30),
            _ => at_year_end(29),
        },
        _ => false,
    };
    let named = |list: &str| request[list].as_array().is_some_and(|days| days.contains(&written(day)));
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let closed = weekend || HOLIDAYS.contains(&day) || year_end || named("closures");
    Ok(!closed || named("open_days"))
}

/// The nth day after another on which a desk works.
pub fn business_days_after(
    desk: &str,
    day: Date,
    count: u32,
    request: &Value,
    sheet: &mut Sheet,
) -> Result<Date, &'static str> {
    let mut day = day;
    let mut worked = 0;
    while worked < count {
        day = next(day);
        if works(desk, day, request, sheet)? {
            worked += 1;
        }
    }
    Ok(day)
}

/// The holidays of a year by the Act as it has stood since 2022: those with a name, the days in their stead, the days between two.
pub fn holidays_by_the_act(year: i16) -> BTreeSet<Date> {
    let monday = |month: i8, nth: i8| date(year, month, 1).nth_weekday_of_month(nth, Weekday::Monday).unwrap();
    let fixed = [(1, 1), (2, 11), (2, 23), (4, 29), (5, 3), (5, 4), (5, 5), (8, 11), (11, 3), (11, 23)];
    let moving = [monday(1, 2), monday(7, 3), monday(9, 3), monday(10, 2)];
    let equinoxes = [date(year, 3, equinox(year, 208_431)), date(year, 9, equinox(year, 232_488))];
    let named: BTreeSet<Date> =
        fixed.map(|(month, day)| date(year, month, day)).into_iter().chain(moving).chain(equinoxes).collect();
    let mut all = named.clone();
    for holiday in &named {
        if holiday.weekday() == Weekday::Sunday {
            let mut instead = next(*holiday);
            while named.contains(&instead) {
                instead = next(instead);
            }
            all.insert(instead);
        }
        let between = next(*holiday);
        if named.contains(&next(between)) {
            all.insert(between);
        }
    }
    all
}

/// The day of March or September, from the formula with its constant in ten-thousandths.
fn equinox(year: i16, constant: i32) -> i8 {
    let years = i32::from(year) - 1980;
    let millionths = constant * 100 + 242_194 * years;
    i8::try_from(millionths / 1_000_000 - years / 4).unwrap()
}

fn nine() -> yakkan::calendar::jiff::tz::Offset {
    yakkan::calendar::jiff::tz::Offset::constant(9)
}
