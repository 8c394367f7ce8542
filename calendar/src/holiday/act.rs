//! The Act on National Holidays (Act 178 of 1948), as it stood in each year.
//!
//! Days of a month are held as bits: bit d of a `u64` is the d-th.

use super::name::Name;
use crate::day::{days_in_month, month_number, month_of_number, weekday_of};

/// The holidays of a month, by kind.
#[derive(Clone, Copy)]
pub(super) struct MonthHolidays {
    pub(super) statutory: u64,
    pub(super) substitute: u64,
    pub(super) citizens: u64,
}

/// The name of the holiday on a day, if it is one.
pub(super) fn name(year: i32, month: i32, day: i32) -> Option<Name> {
    let statutory = ARTICLE_2.iter().find(|rule| rule.day_in(year, month) == Some(day));
    if let Some(rule) = statutory {
        return Some(rule.name);
    }
    let holidays = holidays(year, month);
    if holidays.substitute & bit(day) != 0 {
        return Some(Name::Substitute);
    }
    (holidays.citizens & bit(day) != 0).then_some(Name::Citizens)
}

/// The bit of a day of a month.
#[inline]
pub(super) const fn bit(day: i32) -> u64 {
    1_u64.wrapping_shl(day.unsigned_abs())
}

/// Article 3: the statutory holidays of a month, the days in their place, and the days between two of them.
///
/// Both later paragraphs came into force in the course of a year (1973-04-12 and 1985-12-27); no holiday lies
/// between those days and the beginning of the month or of the next, so whole months are exact.
pub(super) const fn holidays(year: i32, month: i32) -> MonthHolidays {
    let statutory = statutory_around(year, month);
    let sundays = sundays_around(year, month);
    let on_sunday = statutory & sundays;
    let since_2007 = year >= 2007;

    // Article 3(2). Since 2007: the nearest later day that is not statutory. Before: the next day, nothing more.
    let substitute = if since_2007 {
        let mut substitute = 0;
        let mut moving = on_sunday;
        while moving != 0 {
            moving <<= 1;
            substitute |= moving & !statutory;
            moving &= statutory;
        }
        substitute
    } else if month_number(year, month) >= month_number(1973, 4) {
        (on_sunday << 1) & !statutory
    } else {
        0
    };

    // Article 3(3). Its neighbours are statutory holidays proper, never substitutes.
    let between = (statutory << 1) & (statutory >> 1) & !statutory & !substitute;
    let citizens = if since_2007 {
        between
    } else if month_number(year, month) >= month_number(1986, 1) {
        between & !sundays
    } else {
        0
    };

    let in_month = !bit(0) & !(u64::MAX << 1 << days_in_month(year, month));
    MonthHolidays {
        statutory: (statutory >> BEFORE) & in_month,
        substitute: (substitute >> BEFORE) & in_month,
        citizens: (citizens >> BEFORE) & in_month,
    }
}

/// How many days of the month before are seen beside a month's own; bit d + `BEFORE` is the d-th of the month.
const BEFORE: i32 = 7;

/// The statutory holidays of a month, of the last week before it and of the first day after it.
#[expect(clippy::arithmetic_side_effects, reason = "month numbers of 1955 to 2099, and shifts of at most 38")]
const fn statutory_around(year: i32, month: i32) -> u64 {
    let number = month_number(year, month);
    let (year_before, month_before) = month_of_number(number - 1);
    let (year_after, month_after) = month_of_number(number + 1);
    let before = statutory(year_before, month_before) >> (days_in_month(year_before, month_before) - BEFORE);
    let after = (statutory(year_after, month_after) & bit(1)) << (days_in_month(year, month) + BEFORE);
    before | statutory(year, month) << BEFORE | after
}

/// The Sundays of the same span of days.
#[expect(clippy::arithmetic_side_effects, reason = "a weekday is 0 to 6, so the shift is 1 to 7")]
const fn sundays_around(year: i32, month: i32) -> u64 {
    const EVERY_SEVENTH: u64 = 1 | 1 << 7 | 1 << 14 | 1 << 21 | 1 << 28 | 1 << 35 | 1 << 42;
    EVERY_SEVENTH << (7 - weekday_of(year, month, 1))
}

/// The statutory holidays of a month.
const fn statutory(year: i32, month: i32) -> u64 {
    let mut days = 0;
    let mut rules = ARTICLE_2;
    while let [rule, rest @ ..] = rules {
        if let Some(day) = rule.day_in(year, month) {
            days |= bit(day);
        }
        rules = rest;
    }
    days
}

/// One holiday of Article 2, in the years (both included) for which it is worded so.
struct Rule {
    name: Name,
    when: When,
    from: i32,
    to: i32,
}

/// When in the year a holiday is.
#[derive(Clone, Copy)]
enum When {
    /// A month and a day of it.
    On(i32, i32),
    /// A month and which of its Mondays.
    Monday(i32, i32),
    VernalEquinox,
    AutumnalEquinox,
}

impl Rule {
    /// The day of the month on which this rule sets a holiday, if it does.
    const fn day_in(&self, year: i32, month: i32) -> Option<i32> {
        if year < self.from || year > self.to {
            return None;
        }
        let (in_month, day) = match self.when {
            When::On(in_month, day) => (in_month, day),
            When::Monday(in_month, ordinal) if in_month == month => (in_month, monday(year, month, ordinal)),
            When::Monday(in_month, _) => (in_month, 0),
            When::VernalEquinox => (3, vernal_equinox(year)),
            When::AutumnalEquinox => (9, autumnal_equinox(year)),
        };
        if in_month == month { Some(day) } else { None }
    }
}

/// The day of the n-th Monday of a month.
#[expect(clippy::arithmetic_side_effects, reason = "a weekday is 0 to 6 and the ordinal 1 to 3")]
const fn monday(year: i32, month: i32, ordinal: i32) -> i32 {
    (7 - weekday_of(year, month, 1)) % 7 + 1 + (ordinal - 1) * 7
}

/// The day in March of the vernal equinox, by the formula of 新こよみ便利帳, in millionths of a day.
///
/// Nearest to midnight, so least certain: 2059 (23:43) and 2088 (00:16).
#[expect(clippy::arithmetic_side_effects, reason = "years near 1955 to 2099, so at most 50 million")]
const fn vernal_equinox(year: i32) -> i32 {
    let moved = 242_194 * (year - 1980);
    if year < 1980 {
        (20_835_700 + moved - (year - 1983) / 4 * 1_000_000) / 1_000_000
    } else {
        (20_843_100 + moved - (year - 1980) / 4 * 1_000_000) / 1_000_000
    }
}

/// The day in September of the autumnal equinox, likewise.
///
/// Nearest to midnight, so least certain: 2074 (00:03).
#[expect(clippy::arithmetic_side_effects, reason = "years near 1955 to 2099, so at most 50 million")]
const fn autumnal_equinox(year: i32) -> i32 {
    let moved = 242_194 * (year - 1980);
    if year < 1980 {
        (23_258_800 + moved - (year - 1983) / 4 * 1_000_000) / 1_000_000
    } else {
        (23_248_800 + moved - (year - 1980) / 4 * 1_000_000) / 1_000_000
    }
}

const fn rule(name: Name, when: When, from: i32, to: i32) -> Rule {
    Rule { name, when, from, to }
}

const ALWAYS: i32 = i32::MAX;

/// Article 2 in its order, each holiday with its wordings; then the laws for one occasion.
const ARTICLE_2: &[Rule] = &[
    rule(Name::NewYear, When::On(1, 1), 1949, ALWAYS),
    rule(Name::ComingOfAge, When::On(1, 15), 1949, 1999),
    rule(Name::ComingOfAge, When::Monday(1, 2), 2000, ALWAYS),
    rule(Name::Foundation, When::On(2, 11), 1967, ALWAYS),
    rule(Name::EmperorsBirthday, When::On(4, 29), 1949, 1988),
    rule(Name::EmperorsBirthday, When::On(12, 23), 1989, 2018),
    rule(Name::EmperorsBirthday, When::On(2, 23), 2020, ALWAYS),
    rule(Name::VernalEquinox, When::VernalEquinox, 1949, ALWAYS),
    rule(Name::Greenery, When::On(4, 29), 1989, 2006),
    rule(Name::Showa, When::On(4, 29), 2007, ALWAYS),
    rule(Name::Constitution, When::On(5, 3), 1949, ALWAYS),
    rule(Name::Greenery, When::On(5, 4), 2007, ALWAYS),
    rule(Name::Children, When::On(5, 5), 1949, ALWAYS),
    rule(Name::Marine, When::On(7, 20), 1996, 2002),
    rule(Name::Marine, When::Monday(7, 3), 2003, 2019),
    rule(Name::Marine, When::On(7, 23), 2020, 2020),
    rule(Name::Marine, When::On(7, 22), 2021, 2021),
    rule(Name::Marine, When::Monday(7, 3), 2022, ALWAYS),
    rule(Name::Mountain, When::On(8, 11), 2016, 2019),
    rule(Name::Mountain, When::On(8, 10), 2020, 2020),
    rule(Name::Mountain, When::On(8, 8), 2021, 2021),
    rule(Name::Mountain, When::On(8, 11), 2022, ALWAYS),
    rule(Name::Aged, When::On(9, 15), 1966, 2002),
    rule(Name::Aged, When::Monday(9, 3), 2003, ALWAYS),
    rule(Name::AutumnalEquinox, When::AutumnalEquinox, 1948, ALWAYS),
    rule(Name::HealthAndSports, When::On(10, 10), 1966, 1999),
    rule(Name::HealthAndSports, When::Monday(10, 2), 2000, 2019),
    rule(Name::Sports, When::On(7, 24), 2020, 2020),
    rule(Name::Sports, When::On(7, 23), 2021, 2021),
    rule(Name::Sports, When::Monday(10, 2), 2022, ALWAYS),
    rule(Name::Culture, When::On(11, 3), 1948, ALWAYS),
    rule(Name::LabourThanksgiving, When::On(11, 23), 1948, ALWAYS),
    rule(Name::WeddingOf1959, When::On(4, 10), 1959, 1959),
    rule(Name::FuneralOf1989, When::On(2, 24), 1989, 1989),
    rule(Name::EnthronementOf1990, When::On(11, 12), 1990, 1990),
    rule(Name::WeddingOf1993, When::On(6, 9), 1993, 1993),
    rule(Name::AccessionOf2019, When::On(5, 1), 2019, 2019),
    rule(Name::EnthronementOf2019, When::On(10, 22), 2019, 2019),
];
