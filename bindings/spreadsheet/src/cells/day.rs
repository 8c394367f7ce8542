//! Days, months and instants of cells: serial numbers, or text.

use yakkan::calendar::jiff::civil::{Time, date};
use yakkan::calendar::jiff::tz::Offset;
use yakkan::calendar::{Date, Iso, Month, Timestamp, add_days, days_between, japan_datetime};
use yakkan::contract_rules::is_contract_day;

use super::{Exact, Filled, folded};
use crate::json::Dates;
use crate::prelude::*;
use crate::range::Scalar;
use crate::trouble::{NUM, Trouble, VALUE};

/// Milliseconds of a day.
const DAY: u64 = 86_400_000;
/// The first serial number of the 1900 system that means the same day in every spreadsheet: 1 March 1900. 60 is a 29 February that was none.
const FIRST_SERIAL: i64 = 61;

impl Dates {
    /// The day that serial number 0 would be.
    const fn epoch(self) -> Date {
        match self {
            Self::From1900 => date(1899, 12, 30),
            Self::From1904 => date(1904, 1, 1),
        }
    }

    const fn first(self) -> i64 {
        match self {
            Self::From1900 => FIRST_SERIAL,
            Self::From1904 => 0,
        }
    }

    fn day(self, serial: i64) -> Option<Date> {
        // Serial 2,958,465 is 31 December 9999.
        let serial =
            i32::try_from(serial).ok().filter(|serial| *serial <= 2_958_465 && i64::from(*serial) >= self.first());
        let day = add_days(self.epoch(), serial?);
        (day <= date(9999, 12, 31)).then_some(day)
    }
}

/// A day as a serial number.
pub(crate) fn write_day(day: Date, dates: Dates) -> String {
    days_between(dates.epoch(), day).to_string()
}

/// An instant as a serial number with a fraction, in Japan's time.
pub(crate) fn write_instant(at: Timestamp, dates: Dates) -> String {
    /// Nanoseconds of a day.
    const NANOS: u128 = 86_400_000_000_000;
    const SCALE: u128 = 1_000_000_000_000_000;
    let clock = japan_datetime(at);
    let part = |part: i8| u128::try_from(part).unwrap_or(0);
    let seconds = part(clock.hour()).saturating_mul(60).saturating_add(part(clock.minute())).saturating_mul(60);
    let nanos = seconds.saturating_add(part(clock.second())).saturating_mul(1_000_000_000);
    let nanos = nanos.saturating_add(u128::try_from(clock.subsec_nanosecond()).unwrap_or(0));
    let fraction = nanos.saturating_mul(SCALE).saturating_add(NANOS / 2).checked_div(NANOS).unwrap_or(0);
    let serial = write_day(clock.date(), dates);
    if fraction == 0 {
        return serial;
    }
    let fraction = format!("{fraction:015}");
    format!("{serial}.{}", fraction.trim_end_matches('0'))
}

impl Filled<'_> {
    /// A day of a contract: 2000 to 2099.
    pub(crate) fn contract_day(&self) -> Result<Date, Trouble> {
        self.within(self.day()?, is_contract_day, "date-out-of-range")
    }

    /// A day of the holiday calendar: 1955 to 2099.
    pub(crate) fn calendar_day(&self) -> Result<Date, Trouble> {
        self.within(self.day()?, in_calendar, "calendar-out-of-range")
    }

    /// A day of a contract that stands in a part of the text.
    pub(crate) fn part_contract_day(&self, part: &str) -> Result<Date, Trouble> {
        self.within(self.part_day(part)?, is_contract_day, "date-out-of-range")
    }

    /// A day of the holiday calendar that stands in a part of the text.
    pub(crate) fn part_calendar_day(&self, part: &str) -> Result<Date, Trouble> {
        self.within(self.part_day(part)?, in_calendar, "calendar-out-of-range")
    }

    fn part_day(&self, part: &str) -> Result<Date, Trouble> {
        parse_day(&folded(part)).ok_or_else(|| self.no_day())
    }

    fn within(&self, day: Date, fits: impl Fn(Date) -> bool, code: &'static str) -> Result<Date, Trouble> {
        if fits(day) {
            return Ok(day);
        }
        let (day, first) = (Iso(day), if code == "date-out-of-range" { 2000 } else { 1955 });
        let told = told!(
            self.place,
            NUM,
            "date-out-of-range",
            "{0} is not between {1}-01-01 and 2099-12-31",
            "{0} は範囲外です({1}-01-01〜2099-12-31)",
            day,
            first
        );
        Err(told.with_code(code))
    }

    /// A day of any year.
    fn day(&self) -> Result<Date, Trouble> {
        match self.scalar {
            Scalar::Text(text) => parse_day(&folded(text)).ok_or_else(|| self.no_day()),
            Scalar::Number(_) => {
                let (day, rest) = self.serial()?;
                if rest == 0 { Ok(day) } else { Err(self.with_time()) }
            }
            _ => Err(self.no_day()),
        }
    }

    fn with_time(&self) -> Trouble {
        let given = self.given();
        told!(
            self.place,
            VALUE,
            "wrong-form",
            "{0} is a day with a time; a day alone is needed",
            "{0} には時刻が付いています。日付だけを指定してください",
            given
        )
    }

    fn no_day(&self) -> Trouble {
        let given = self.given();
        told!(
            self.place,
            VALUE,
            "wrong-form",
            "{0} is not a day; write a date or text like 2026-10-31",
            "{0} は日付ではありません。日付か 2026-10-31 のような文字列にしてください",
            given
        )
    }

    /// The day of a serial number and the milliseconds after its 0:00.
    fn serial(&self) -> Result<(Date, u64), Trouble> {
        let exact = self.exact()?;
        let outside = || {
            let given = self.given();
            told!(
                self.place,
                NUM,
                "date-out-of-range",
                "{0} is not the serial number of a day",
                "{0} は日付のシリアル値ではありません",
                given
            )
        };
        let (serial, rest) = day_and_milliseconds(exact).ok_or_else(outside)?;
        let day = self.place.sheet.dates.day(serial).ok_or_else(outside)?;
        Ok((day, rest))
    }

    /// A month: a date of any day in it, or text like 2026-10.
    pub(crate) fn month(&self) -> Result<Month, Trouble> {
        let month = match self.scalar {
            Scalar::Text(text) => {
                let text = folded(text);
                parse_month(&text).or_else(|| parse_day(&text).map(Month::of)).ok_or_else(|| {
                    let given = self.given();
                    told!(
                        self.place,
                        VALUE,
                        "wrong-form",
                        "{0} is not a month; write a date in it or text like 2026-10",
                        "{0} は月ではありません。その月の日付か 2026-10 のような文字列にしてください",
                        given
                    )
                })?
            }
            _ => Month::of(self.day()?),
        };
        if is_contract_day(month.first_day()) {
            return Ok(month);
        }
        let given = self.given();
        Err(told!(
            self.place,
            NUM,
            "date-out-of-range",
            "{0} is not a month of 2000 to 2099",
            "{0} は範囲外です(2000 年〜2099 年)",
            given
        ))
    }

    /// A point in time as exactly as the cell tells it: a serial number, or text like 2026-10-31 18:00 (Japan's time, or with an offset),
    /// 2026-10-31 or 2026-10.
    pub(crate) fn when_given(&self) -> Result<WhenGiven, Trouble> {
        let found = match self.scalar {
            Scalar::Text(text) => {
                let text = folded(text);
                let instant = parse_instant(&text).or_else(|| yakkan_requests::read_instant(&text));
                let day = || parse_day(&text).map(WhenGiven::DayText);
                instant.map(WhenGiven::Instant).or_else(day).or_else(|| parse_month(&text).map(WhenGiven::Month))
            }
            Scalar::Number(_) => {
                let (day, milliseconds) = self.serial()?;
                let at = at_milliseconds(day, milliseconds);
                at.map(|at| if milliseconds == 0 { WhenGiven::Serial(day, at) } else { WhenGiven::Instant(at) })
            }
            _ => None,
        };
        found.ok_or_else(|| {
            let given = self.given();
            told!(
                self.place,
                VALUE,
                "wrong-form",
                "{0} is no day or time; write a date with a time, a date, or text like 2026-10-31 18:00",
                "{0} は日時として読み取れません。日時、日付、または 2026-10-31 18:00 のような文字列にしてください",
                given
            )
        })
    }
}

/// A point in time as a cell tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WhenGiven {
    /// A day with a time.
    Instant(Timestamp),
    /// A day in a text.
    DayText(Date),
    /// A whole serial number: a day, its 0:00 in Japan, or its month.
    Serial(Date, Timestamp),
    /// A month in a text.
    Month(Month),
}

fn in_calendar(day: Date) -> bool {
    (yakkan::calendar::FIRST..=yakkan::calendar::LAST).contains(&day)
}

/// The days of a serial number and the milliseconds after them. A time is a binary fraction of a day, so it is rounded to the millisecond.
fn day_and_milliseconds(exact: Exact) -> Option<(i64, u64)> {
    if exact.negative {
        return None;
    }
    const SCALE: u32 = 15;
    let scale = u128::from(10_u64.checked_pow(SCALE)?);
    let (days, rest) = exact.parts(SCALE)?;
    let milliseconds = u128::from(rest).checked_mul(u128::from(DAY))?.checked_add(scale / 2)?.checked_div(scale)?;
    let milliseconds = u64::try_from(milliseconds).ok()?;
    if milliseconds == DAY { Some((days.checked_add(1)?, 0)) } else { Some((days, milliseconds)) }
}

fn at_milliseconds(day: Date, milliseconds: u64) -> Option<Timestamp> {
    let unit = |size: u64, count: u64| i8::try_from(milliseconds.checked_div(size)?.checked_rem(count)?).ok();
    let nanosecond = i32::try_from(milliseconds.checked_rem(1000)?.checked_mul(1_000_000)?).ok()?;
    let time = Time::new(unit(3_600_000, 24)?, unit(60_000, 60)?, unit(1000, 60)?, nanosecond).ok()?;
    japan().to_timestamp(yakkan::calendar::jiff::civil::DateTime::from_parts(day, time)).ok()
}

const fn japan() -> Offset {
    Offset::constant(9)
}

/// A day as people write it: 2026-10-31, 2026/10/31, 2026年10月31日, also without leading zeros. The year has four digits.
fn parse_day(text: &str) -> Option<Date> {
    let (year, month, day) = match text.strip_suffix('日') {
        Some(text) => {
            let (year, rest) = text.split_once('年')?;
            let (month, day) = rest.split_once('月')?;
            (year, month, day)
        }
        None => {
            let separator = if text.contains('/') { '/' } else { '-' };
            let mut parts = text.split(separator);
            let parts = [parts.next()?, parts.next()?, parts.next()?, parts.next().unwrap_or_default()];
            let [year, month, day, ""] = parts else { return None };
            if text.matches(separator).count() != 2 {
                return None;
            }
            (year, month, day)
        }
    };
    Date::new(parse_year(year)?, parse_part(month)?, parse_part(day)?).ok()
}

/// A month as people write it: 2026-10, 2026/10, 2026年10月.
fn parse_month(text: &str) -> Option<Month> {
    let (year, month) = match text.strip_suffix('月') {
        Some(text) => text.split_once('年')?,
        None => text.split_once(['-', '/'])?,
    };
    Month::new(parse_year(year)?, parse_part(month)?)
}

/// A day and a time as people write it: 2026-10-31 18:00, also with seconds, also with a T between.
fn parse_instant(text: &str) -> Option<Timestamp> {
    let (day, time) = text.split_once([' ', 'T'])?;
    let mut parts = time.trim_start().split(':');
    let (hour, minute) = (parse_part(parts.next()?)?, parse_part(parts.next()?)?);
    let second = parts.next().map_or(Some(0), parse_part)?;
    if parts.next().is_some() {
        return None;
    }
    let time = Time::new(hour, minute, second, 0).ok()?;
    japan().to_timestamp(yakkan::calendar::jiff::civil::DateTime::from_parts(parse_day(day)?, time)).ok()
}

fn parse_year(text: &str) -> Option<i16> {
    (text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

fn parse_part(text: &str) -> Option<i8> {
    let fits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok())?
}
