//! When a desk works: day by day, and minute by minute.

use serde_json::{Map, Value, json};
use yakkan::calendar::jiff::civil::{Weekday, date};
use yakkan::calendar::{Date, Timestamp};

use super::ask::Members;
use super::days::{day, day_of, instant, instant_written, midnight, next, written};
use super::holidays::holiday;
use super::sheet::Sheet;

const MINUTE: i128 = 60_000_000_000;

/// The minutes of a day from which and up to which a desk is open.
fn hours(desk: &str) -> (i128, i128) {
    match desk {
        "ites" => (9 * 60, 17 * 60 + 30),
        "nec" => (9 * 60, 17 * 60),
        "nec-desk" => (9 * 60, 18 * 60),
        "eset" => (0, 24 * 60),
        other => panic!("no desk {other}"),
    }
}

/// Why a desk does not work on a day, or that it does. Days that nobody can know are an error.
fn closed(desk: &str, day: Date, request: &Value, sheet: &mut Sheet) -> Result<Option<&'static str>, &'static str> {
    if day < date(1955, 1, 1) || day > date(2099, 12, 31) {
        return Err("calendar-out-of-range");
    }
    if day >= date(2028, 1, 1) {
        sheet.read("holidays");
    }
    let year_end_from = match desk {
        "ites" => Some(30),
        "nec" | "nec-desk" => match sheet.read("nec-year-end") {
            "none" => None,
            "12-30..01-03" => Some(30),
            _ => Some(29),
        },
        _ => None,
    };
    let at_year_end = year_end_from
        .is_some_and(|from| (day.month() == 12 && day.day() >= from) || (day.month() == 1 && day.day() <= 3));
    let named = |list: &str| request[list].as_array().is_some_and(|days| days.contains(&written(day)));
    let reason = if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        Some("weekend")
    } else if holiday(day).is_some() {
        Some("holiday")
    } else if at_year_end {
        Some("year-end")
    } else if named("closures") {
        Some("closure")
    } else {
        None
    };
    Ok(if named("open_days") { None } else { reason })
}

/// Whether a desk works on a day.
pub fn works(desk: &str, day: Date, request: &Value, sheet: &mut Sheet) -> Result<bool, &'static str> {
    Ok(closed(desk, day, request, sheet)?.is_none())
}

/// The nth day after another on which a desk works.
pub fn business_days_after(
    desk: &str,
    day: Date,
    count: u64,
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

/// The members of an answer to `business_day`.
pub fn business_day(request: &Value, sheet: &mut Sheet) -> Members {
    let on = day(&request["on"]);
    let reason = closed(request["desk"].as_str().unwrap(), on, request, sheet)?;
    let mut members = Map::from_iter([("business".to_owned(), json!(reason.is_none()))]);
    if let Some(reason) = reason {
        members.insert("reason".to_owned(), json!(reason));
    }
    if let Some((name, kind)) = holiday(on) {
        members.insert("holiday".to_owned(), json!({"ja": name, "kind": kind}));
    }
    Ok(members)
}

/// The members of an answer to `add_business_days`.
pub fn add_business_days(request: &Value, sheet: &mut Sheet) -> Members {
    let (on, desk) = (day(&request["on"]), request["desk"].as_str().unwrap());
    known(on)?;
    let found = business_days_after(desk, on, request["days"].as_u64().unwrap(), request, sheet)?;
    Ok(Map::from_iter([("on".to_owned(), written(found))]))
}

/// A walk over minutes, by the nanosecond. Whether the desk works is looked up once a day.
struct Walk<'r> {
    request: &'r Value,
    desk: &'r str,
    /// The nanosecond at which the day last looked at began, and whether the desk works on it.
    today: Option<(i128, bool)>,
}

impl<'r> Walk<'r> {
    fn of(request: &'r Value) -> Self {
        Self { request, desk: request["desk"].as_str().unwrap(), today: None }
    }

    /// How far into its day an instant lies, and whether the desk works on that day.
    fn look(&mut self, at: i128, sheet: &mut Sheet) -> Result<(i128, bool), &'static str> {
        if let Some((began, works)) = self.today
            && began <= at
            && at < began + 24 * 60 * MINUTE
        {
            return Ok((at - began, works));
        }
        let day = day_of(Timestamp::from_nanosecond(at).unwrap());
        let began = midnight(day).as_nanosecond();
        let works = works(self.desk, day, self.request, sheet)?;
        self.today = Some((began, works));
        Ok((at - began, works))
    }

    /// Whether the desk is open in the nanosecond that begins at an instant.
    fn open(&mut self, at: i128, sheet: &mut Sheet) -> Result<bool, &'static str> {
        let (into_day, works) = self.look(at, sheet)?;
        let (opens, closes) = hours(self.desk);
        Ok(works && opens * MINUTE <= into_day && into_day < closes * MINUTE)
    }

    fn next_open(&mut self, from: i128, sheet: &mut Sheet) -> Result<i128, &'static str> {
        let mut at = from;
        while !self.open(at, sheet)? {
            at = next_minute(at);
        }
        Ok(at)
    }

    /// Whether the desk closes at this very instant: it worked up to it.
    fn closes_at(&mut self, at: i128, sheet: &mut Sheet) -> Result<bool, &'static str> {
        let day = day_of(Timestamp::from_nanosecond(at).unwrap());
        let (into_day, closes) = (at - midnight(day).as_nanosecond(), hours(self.desk).1 * MINUTE);
        if closes == 24 * 60 * MINUTE {
            // At 24:00, which is 0:00 of the next day.
            return Ok(into_day == 0 && day > date(1955, 1, 1) && self.look(at - 1, sheet)?.1);
        }
        Ok(into_day == closes && self.look(at, sheet)?.1)
    }
}

/// The members of an answer to `desk`.
pub fn desk(request: &Value, sheet: &mut Sheet) -> Members {
    let at = known_instant(&request["at"])?;
    let mut walk = Walk::of(request);
    let open = walk.open(at, sheet)?;
    let next_open = walk.next_open(at, sheet)?;
    Ok(Map::from_iter([("open".to_owned(), json!(open)), ("next_open".to_owned(), instant_of(next_open))]))
}

/// The members of an answer to `add_business_time`.
pub fn add_business_time(request: &Value, sheet: &mut Sheet) -> Members {
    let mut at = known_instant(&request["at"])?;
    let mut walk = Walk::of(request);
    let mut left = i128::from(request["minutes"].as_u64().unwrap()) * MINUTE;
    if left == 0 && !walk.closes_at(at, sheet)? {
        at = walk.next_open(at, sheet)?;
    }
    while left > 0 {
        let then = next_minute(at);
        if walk.open(at, sheet)? {
            let used = left.min(then - at);
            at += used;
            left -= used;
        } else {
            at = then;
        }
    }
    Ok(Map::from_iter([("at".to_owned(), instant_of(at))]))
}

/// The members of an answer to `business_time_between`.
pub fn business_time_between(request: &Value, sheet: &mut Sheet) -> Members {
    let (mut at, to) = (known_instant(&request["from"])?, known_instant(&request["to"])?);
    if at > to {
        return Err("interval-reversed");
    }
    let mut walk = Walk::of(request);
    let mut open = 0;
    while at < to {
        let then = next_minute(at).min(to);
        if walk.open(at, sheet)? {
            open += then - at;
        }
        at = then;
    }
    Ok(Map::from_iter([("seconds".to_owned(), json!(u64::try_from(open / 1_000_000_000).unwrap()))]))
}

fn known(day: Date) -> Result<(), &'static str> {
    let known = date(1955, 1, 1) <= day && day <= date(2099, 12, 31);
    if known { Ok(()) } else { Err("calendar-out-of-range") }
}

/// An instant of a request in nanoseconds.
fn known_instant(value: &Value) -> Result<i128, &'static str> {
    let at = instant(value);
    known(day_of(at)).map(|()| at.as_nanosecond())
}

fn instant_of(at: i128) -> Value {
    instant_written(Timestamp::from_nanosecond(at).unwrap())
}

/// The next whole minute.
fn next_minute(at: i128) -> i128 {
    at + MINUTE - at.rem_euclid(MINUTE)
}
