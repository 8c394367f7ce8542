//! The rule by hand: four comparisons of dates that are there already, with no clause, no reading and no contract to look anything up in.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use crate::way::{Answer, Broken, Row, Way};

const MINIMUM: u32 = 25;

/// The last day of the year that starts with `start` (Civil Code 143(2)).
pub fn lock_last_day(start: Date) -> Date {
    let corresponding = start + 1.year();
    // There is no 29 February: the year ends with the last day of the month, and not the day before it.
    if corresponding.day() < start.day() { corresponding } else { corresponding - 1.day() }
}

/// The last day on which notice is in time for `on`, four months before it.
pub fn latest_notice(on: Date) -> Date {
    on - Span::new().months(4)
}

/// On dates of `jiff`.
pub struct Dates;

impl Way for Dates {
    type Question = Row;
    type Reply = Broken;

    fn engine(&self) -> String {
        "plain Rust, jiff dates".to_owned()
    }

    fn given(&self) -> &'static str {
        "three dates"
    }

    fn says(&self) -> &'static str {
        "which rules"
    }

    fn question(&self, row: &Row) -> Row {
        *row
    }

    fn ask(&mut self, row: &Row) -> Broken {
        Broken {
            within_lock: row.on <= lock_last_day(row.start),
            too_late: row.notice > latest_notice(row.on),
            below_minimum: row.quantity < MINIMUM,
            mismatch: row.quantity != row.edr,
        }
    }

    fn read(&self, reply: Broken) -> Answer {
        Answer::Broken(reply)
    }
}

/// On days since 1970-01-01, with the calendar by hand.
pub struct EpochDays;

/// A row in days.
pub struct Days {
    start: i32,
    on: i32,
    notice: i32,
    quantity: u32,
    edr: u32,
}

impl Way for EpochDays {
    type Question = Days;
    type Reply = Broken;

    fn engine(&self) -> String {
        "plain Rust, epoch days".to_owned()
    }

    fn given(&self) -> &'static str {
        "three days since 1970"
    }

    fn says(&self) -> &'static str {
        "which rules"
    }

    fn question(&self, row: &Row) -> Days {
        let [start, on, notice] = [row.start, row.on, row.notice].map(epoch_days);
        Days { start, on, notice, quantity: row.quantity, edr: row.edr }
    }

    fn ask(&mut self, row: &Days) -> Broken {
        let (year, month, day) = civil(row.start);
        let corresponding = day.min(days_in_month(year + 1, month));
        // The corresponding day is the first one free; without one, the lock takes the month's last day in.
        let unlocked = days(year + 1, month, corresponding) + i32::from(corresponding < day);
        let (year, month, day) = civil(row.on);
        let (year, month) = if month > 4 { (year, month - 4) } else { (year - 1, month + 8) };
        let latest = days(year, month, day.min(days_in_month(year, month)));
        Broken {
            within_lock: row.on < unlocked,
            too_late: row.notice > latest,
            below_minimum: row.quantity < MINIMUM,
            mismatch: row.quantity != row.edr,
        }
    }

    fn read(&self, reply: Broken) -> Answer {
        Answer::Broken(reply)
    }
}

/// Days since 1970-01-01.
pub fn epoch_days(day: Date) -> i32 {
    days(i32::from(day.year()), i32::from(day.month()), i32::from(day.day()))
}

/// Days since 1970-01-01 of a day after it, in years that begin with March.
fn days(year: i32, month: i32, day: i32) -> i32 {
    let year = year - i32::from(month <= 2);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    year * 365 + year / 4 - year / 100 + year / 400 + day_of_year - 719_468
}

fn civil(days: i32) -> (i32, i32, i32) {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (era * 400 + year_of_era + i32::from(month <= 2), month, day_of_year - (153 * shifted + 2) / 5 + 1)
}

fn days_in_month(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
