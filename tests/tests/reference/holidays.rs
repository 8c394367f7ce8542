//! The holidays of Japan, read from the Act on National Holidays and its amendments: a day is asked about, and every rule that ever was is tried.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use yakkan::calendar::Date;
use yakkan::calendar::jiff::civil::{Weekday, date};

use super::days::{next, previous};

/// The holidays of 1955 to 2100 with name and kind.
static HOLIDAYS: LazyLock<BTreeMap<Date, (&'static str, &'static str)>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    let mut day = date(1955, 1, 1);
    while day.year() <= 2100 {
        all.extend(by_the_act(day).map(|holiday| (day, holiday)));
        day = next(day);
    }
    all
});

/// The name of a holiday and its kind, by which of the Act's rules it is one.
pub fn holiday(day: Date) -> Option<(&'static str, &'static str)> {
    HOLIDAYS.get(&day).copied()
}

/// The same, worked out.
fn by_the_act(day: Date) -> Option<(&'static str, &'static str)> {
    if let Some(name) = named(day) {
        return Some((name, "statutory"));
    }
    let sunday = |day: Date| day.weekday() == Weekday::Sunday;
    if date(1973, 4, 12) <= day && day <= date(2006, 12, 31) {
        let before = previous(day);
        if sunday(before) && named(before).is_some() {
            return Some(("振替休日", "substitute"));
        }
    } else if day >= date(2007, 1, 1) {
        // The nearest day that has no name of its own stands in for a Sunday, however many named days lie between.
        let mut before = previous(day);
        while named(before).is_some() {
            if sunday(before) {
                return Some(("振替休日", "substitute"));
            }
            before = previous(before);
        }
    }
    let between = named(previous(day)).is_some() && named(next(day)).is_some();
    let counts = if day >= date(2007, 1, 1) { true } else { day >= date(1985, 12, 27) && !sunday(day) };
    (between && counts).then_some(("国民の休日", "citizens"))
}

/// The name the Act, or an Act for one day, gives to a day.
fn named(day: Date) -> Option<&'static str> {
    let year = day.year();
    let years = |first: i16, last: i16| first <= year && year <= last;
    let monday = |nth: i8| day.weekday() == Weekday::Monday && (day.day() - 1) / 7 + 1 == nth;
    // The games moved three holidays in two years.
    let moved = match (year, day.month(), day.day()) {
        (2020, 7, 23) | (2021, 7, 22) => Some("海の日"),
        (2020, 7, 24) | (2021, 7, 23) => Some("スポーツの日"),
        (2020, 8, 10) | (2021, 8, 8) => Some("山の日"),
        (1959, 4, 10) => Some("皇太子明仁親王の結婚の儀"),
        (1989, 2, 24) => Some("昭和天皇の大喪の礼"),
        (1990, 11, 12) => Some("即位礼正殿の儀"),
        (1993, 6, 9) => Some("皇太子徳仁親王の結婚の儀"),
        (2019, 5, 1) => Some("天皇の即位の日"),
        (2019, 10, 22) => Some("即位礼正殿の儀の行われる日"),
        _ => None,
    };
    let games = years(2020, 2021);
    moved.or_else(|| match (day.month(), day.day()) {
        (1, 1) => Some("元日"),
        (1, 15) if year <= 1999 => Some("成人の日"),
        (1, _) if year >= 2000 && monday(2) => Some("成人の日"),
        (2, 11) if year >= 1967 => Some("建国記念の日"),
        (2, 23) if year >= 2020 => Some("天皇誕生日"),
        (3, on) if on == equinox(year, (208_357, 208_431)) => Some("春分の日"),
        (4, 29) if year <= 1988 => Some("天皇誕生日"),
        (4, 29) if year <= 2006 => Some("みどりの日"),
        (4, 29) => Some("昭和の日"),
        (5, 3) => Some("憲法記念日"),
        (5, 4) if year >= 2007 => Some("みどりの日"),
        (5, 5) => Some("こどもの日"),
        (7, 20) if years(1996, 2002) => Some("海の日"),
        (7, _) if year >= 2003 && !games && monday(3) => Some("海の日"),
        (8, 11) if year >= 2016 && !games => Some("山の日"),
        (9, 15) if years(1966, 2002) => Some("敬老の日"),
        (9, _) if year >= 2003 && monday(3) => Some("敬老の日"),
        (9, on) if on == equinox(year, (232_588, 232_488)) => Some("秋分の日"),
        (10, 10) if years(1966, 1999) => Some("体育の日"),
        (10, _) if years(2000, 2019) && monday(2) => Some("体育の日"),
        (10, _) if year >= 2022 && monday(2) => Some("スポーツの日"),
        (11, 3) => Some("文化の日"),
        (11, 23) => Some("勤労感謝の日"),
        (12, 23) if years(1989, 2018) => Some("天皇誕生日"),
        _ => None,
    })
}

/// The day of March or September, from the formula with its constants to 1979 and from 1980 in ten-thousandths of a day.
fn equinox(year: i16, (earlier, later): (i32, i32)) -> i8 {
    let year = i32::from(year);
    let (constant, leaps_from) = if year <= 1979 { (earlier, 1983) } else { (later, 1980) };
    let millionths = constant * 100 + 242_194 * (year - 1980) - (year - leaps_from) / 4 * 1_000_000;
    i8::try_from(millionths / 1_000_000).unwrap()
}
