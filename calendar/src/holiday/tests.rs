//! The official list, the Act's rules, and each against the other.
#![allow(clippy::arithmetic_side_effects)]

use std::{format, string::String, vec::Vec};

use super::name::Name;
use super::*;
use crate::day::{days_in_month, month_number, month_of_number};
use crate::{add_days, next_day, parse_date, previous_day};

/// Day, kind and name by the rules of each official holiday.
const KINDS: &str = include_str!("../../data/holidays-kinds.csv");
/// Day and name of each official holiday as the Cabinet Office publishes them.
const PUBLISHED: &str = include_str!("../../data/holidays.csv");

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

fn rows(csv: &'static str) -> Vec<(Date, Vec<&'static str>)> {
    csv.lines()
        .skip(1)
        .map(|line| {
            let mut fields = line.split(',');
            (day(fields.next().unwrap()), fields.collect())
        })
        .collect()
}

fn every_day() -> impl Iterator<Item = Date> {
    core::iter::successors(Some(FIRST), |&day| Some(next_day(day))).take_while(|&day| day <= LAST)
}

/// The rules look at days around a month; what they find stays within it.
#[test]
fn the_holidays_of_a_month_are_days_of_it() {
    for number in month_number(1955, 1)..=month_number(2099, 12) {
        let (year, month) = month_of_number(number);
        let found = act::holidays(year, month);
        let days = found.statutory | found.substitute | found.citizens;
        let last = u32::try_from(days_in_month(year, month)).unwrap();
        assert_eq!((days & 1, days >> (last + 1)), (0, 0), "{year}-{month}");
    }
}

/// Over all 73 years, day by day: dates, kinds and names.
#[test]
fn the_calendar_to_2027_is_the_official_list() {
    let mut official = rows(KINDS).into_iter().peekable();
    for day in every_day().take_while(|&day| day <= OFFICIAL_UNTIL) {
        let expected = official.next_if(|(date, _)| *date == day).map(|(_, fields)| (fields[0], fields[1]));
        let found = holiday(day).unwrap();
        assert_eq!(found.map(|holiday| (holiday.kind.as_str(), holiday.name)), expected, "{day}");
        assert_eq!(is_holiday(day), Ok(expected.is_some()));
        assert!(found.is_none_or(|holiday| holiday.date == day));
    }
    assert_eq!(official.next(), None);
}

/// The same days from the Act's rules and the equinox formula alone.
#[test]
fn the_rules_give_the_official_list() {
    let mut official = rows(KINDS).into_iter().peekable();
    for day in every_day().take_while(|&day| day <= OFFICIAL_UNTIL) {
        let expected = official.next_if(|(date, _)| *date == day).map(|(_, fields)| (fields[0], fields[1]));
        let (year, month, day_of_month) = parts(day);
        let found = act::name(year, month, day_of_month);
        assert_eq!(found.map(|name| (name.kind().as_str(), name.as_str())), expected, "{day}");
        let days = act::holidays(year, month);
        assert_eq!(
            (days.statutory | days.substitute | days.citizens) & act::bit(day_of_month) != 0,
            expected.is_some(),
            "{day}"
        );
    }
    assert_eq!(official.next(), None);
}

/// Names by the rules differ from the published ones only where the publication abbreviates.
#[test]
fn the_names_are_the_published_ones() {
    let (kinds, published) = (rows(KINDS), rows(PUBLISHED));
    assert_eq!(kinds.len(), published.len());
    for ((day, by_rule), (published_day, name)) in kinds.into_iter().zip(published) {
        assert_eq!(day, published_day);
        let expected: &[&str] = match name[0] {
            "休日" => &["振替休日", "国民の休日"],
            "休日（祝日扱い）" => &["天皇の即位の日", "即位礼正殿の儀の行われる日"],
            "結婚の儀" => &["皇太子明仁親王の結婚の儀", "皇太子徳仁親王の結婚の儀"],
            "大喪の礼" => &["昭和天皇の大喪の礼"],
            "体育の日（スポーツの日）" => &["体育の日"],
            same => &[same],
        };
        assert!(expected.contains(&by_rule[1]), "{day}: {} for {}", by_rule[1], name[0]);
    }
}

/// From 2028 the table of bits and the names must agree, and Article 3 is told again in plain words, day by day.
#[test]
fn forecast_days_follow_article_3() {
    let statutory = |day| holiday(day).ok().flatten().is_some_and(|holiday| holiday.kind == HolidayKind::Statutory);
    for day in every_day().skip_while(|&day| day <= OFFICIAL_UNTIL) {
        let found = holiday(day).unwrap();
        assert_eq!(found.is_some(), is_holiday(day).unwrap(), "{day}");
        if statutory(day) {
            continue;
        }
        let run_before = (1..=7).map(|back| add_days(day, -back)).take_while(|&day| statutory(day));
        let replaces_a_sunday = run_before.into_iter().any(|day| day.weekday() == jiff::civil::Weekday::Sunday);
        let between = statutory(previous_day(day)) && statutory(next_day(day));
        let expected = match (replaces_a_sunday, between) {
            (true, _) => Some(HolidayKind::Substitute),
            (false, true) => Some(HolidayKind::Citizens),
            (false, false) => None,
        };
        assert_eq!(found.map(|holiday| holiday.kind), expected, "{day}");
    }
}

/// Worked from Article 2: 16 statutory holidays in a forecast year, ten of them on fixed days.
#[test]
fn forecast_years_have_the_holidays_of_article_2() {
    for year in (2028..=2099).step_by(9) {
        let days_of = |name: &str| -> Vec<String> {
            every_day()
                .filter(|day| day.year() == year)
                .filter(|&day| holiday(day).unwrap().is_some_and(|holiday| holiday.name == name))
                .map(|day| format!("{:02}-{:02}", day.month(), day.day()))
                .collect()
        };
        for (name, expected) in [
            ("元日", "01-01"),
            ("建国記念の日", "02-11"),
            ("天皇誕生日", "02-23"),
            ("昭和の日", "04-29"),
            ("憲法記念日", "05-03"),
            ("みどりの日", "05-04"),
            ("こどもの日", "05-05"),
            ("山の日", "08-11"),
            ("文化の日", "11-03"),
            ("勤労感謝の日", "11-23"),
        ] {
            assert_eq!(days_of(name), [expected], "{name} {year}");
        }
        for name in ["成人の日", "春分の日", "海の日", "敬老の日", "秋分の日", "スポーツの日"]
        {
            assert_eq!(days_of(name).len(), 1, "{name} {year}");
        }
    }
}

/// Equinoxes that astronomy puts near midnight in Japan, and ordinary ones, as computed by Meeus.
#[test]
fn forecast_equinoxes() {
    for (equinox, name) in [
        ("2028-03-20", "春分の日"),
        ("2028-09-22", "秋分の日"),
        ("2030-03-20", "春分の日"),
        ("2030-09-23", "秋分の日"),
        ("2059-03-20", "春分の日"),
        ("2074-09-23", "秋分の日"),
        ("2088-03-20", "春分の日"),
    ] {
        assert_eq!(holiday(day(equinox)).unwrap().map(|holiday| holiday.name), Some(name), "{equinox}");
    }
}

/// A day before, the first, the last, a day after.
#[test]
fn the_calendar_has_ends() {
    assert_eq!(holiday(day("1954-12-31")), Err(OutOfCalendar { day: day("1954-12-31") }));
    assert_eq!(holiday(FIRST).unwrap().map(|holiday| holiday.name), Some("元日"));
    assert_eq!(holiday(LAST), Ok(None));
    assert_eq!(is_holiday(day("2100-01-01")), Err(OutOfCalendar { day: day("2100-01-01") }));
    assert!(is_holiday(Date::MIN).is_err());
    assert!(is_holiday(Date::MAX).is_err());
    assert_eq!(
        format!("{}", OutOfCalendar { day: day("2100-01-01") }),
        "2100-01-01 is outside the holiday calendar, 1955-01-01 to 2099-12-31"
    );
}

/// `official.rs` as it follows from the data file.
fn official_source() -> String {
    let mut source = String::from(include_str!("official.rs").split_once("= &[\n").unwrap().0);
    source.push_str("= &[");
    let mut year = 0;
    let mut on_line = 0;
    for (date, fields) in rows(KINDS) {
        let name = Name::ALL.into_iter().find(|name| name.as_str() == fields[1]).unwrap();
        assert_eq!(name.kind().as_str(), fields[0]);
        if date.year() != year || on_line == 4 {
            source.push_str("\n   ");
            on_line = 0;
        }
        source.push_str(&format!(" on({}, {}, {}, Name::{name:?}),", date.year(), date.month(), date.day()));
        year = date.year();
        on_line += 1;
    }
    source.push_str("\n];\n");
    source
}

#[test]
fn the_table_is_the_data_file() {
    assert!(
        include_str!("official.rs") == official_source(),
        "run `cargo test -p yakkan-calendar write_official -- --ignored`"
    );
}

/// Writes the table anew after the data file has gained a year.
#[test]
#[ignore = "writes src/holiday/official.rs"]
fn write_official() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/holiday/official.rs");
    std::fs::write(path, official_source()).unwrap();
}
