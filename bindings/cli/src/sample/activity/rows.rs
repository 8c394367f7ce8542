//! Rows of the sheets that tell what happened.

use yakkan::calendar::{Date, Month, add_days};

use crate::sample::row::RowText;

/// One use of an allowance.
#[derive(Clone, Copy, Debug)]
pub(in crate::sample) struct Use {
    pub(in crate::sample) service: &'static str,
    pub(in crate::sample) allowance: &'static str,
    pub(in crate::sample) on: Date,
    pub(in crate::sample) units: Option<u32>,
    /// From 1.
    pub(in crate::sample) holder: Option<u32>,
    pub(in crate::sample) by_vendor: Option<bool>,
}

/// Something that a commitment counts from.
#[derive(Clone, Copy, Debug)]
pub(in crate::sample) struct Inquiry {
    pub(in crate::sample) service: &'static str,
    pub(in crate::sample) commitment: &'static str,
    pub(in crate::sample) severity: Option<&'static str>,
    pub(in crate::sample) from: When,
    pub(in crate::sample) done: Option<When>,
}

/// An instant in Japan, a day, or the month that a day lies in.
#[derive(Clone, Copy, Debug)]
pub(in crate::sample) enum When {
    At(Clock),
    Day(Date),
    Month(Date),
}

/// A day in Japan, and seconds since its beginning.
#[derive(Clone, Copy, Debug)]
pub(in crate::sample) struct Clock {
    pub(in crate::sample) day: Date,
    pub(in crate::sample) second: u32,
}

/// A time in which a service was not available.
#[derive(Clone, Copy, Debug)]
pub(in crate::sample) struct Outage {
    pub(in crate::sample) from: Clock,
    pub(in crate::sample) to: Clock,
    pub(in crate::sample) excluded: bool,
}

/// An alert of a contract.
#[derive(Clone, Copy, Debug)]
pub(in crate::sample) struct Alert {
    /// From 1, within the contract.
    pub(in crate::sample) number: u32,
    pub(in crate::sample) on: Date,
    pub(in crate::sample) stars: u32,
    pub(in crate::sample) upgraded_on: Option<Date>,
}

/// A claim for a dispatch.
#[derive(Clone, Copy, Debug)]
pub(in crate::sample) struct Claim {
    pub(in crate::sample) alert: u32,
    pub(in crate::sample) dispatched_on: Date,
    pub(in crate::sample) cost: u32,
    pub(in crate::sample) paid: Option<u32>,
    pub(in crate::sample) facts: ClaimFacts,
}

/// What is attested of a claim, in the order of the columns.
pub(in crate::sample) type ClaimFacts = [Option<bool>; 11];

const DAY: u32 = 24 * 60 * 60;

impl Clock {
    pub(in crate::sample) const fn new(day: Date, hour: u32, minute: u32) -> Clock {
        Clock { day, second: hour.saturating_mul(60).saturating_add(minute).saturating_mul(60) }
    }

    /// So many seconds later.
    pub(in crate::sample) fn plus(self, seconds: u32) -> Clock {
        let second = self.second.saturating_add(seconds);
        let days = i32::try_from(second / DAY).unwrap_or_default();
        Clock { day: add_days(self.day, days), second: second % DAY }
    }

    pub(in crate::sample) fn write(self, row: &mut RowText) {
        let (minute, second) = (self.second / 60, self.second % 60);
        let day = yakkan::calendar::Iso(self.day);
        row.push_format(format_args!("{day}T{:02}:{:02}:{second:02}+09:00", minute / 60, minute % 60));
    }
}

impl When {
    pub(in crate::sample) const fn at(day: Date, hour: u32, minute: u32) -> When {
        When::At(Clock::new(day, hour, minute))
    }

    /// The day, or the first of the month.
    pub(in crate::sample) fn day(self) -> Date {
        match self {
            When::At(clock) => clock.day,
            When::Day(day) => day,
            When::Month(day) => Month::of(day).first_day(),
        }
    }

    pub(in crate::sample) fn write(self, row: &mut RowText) {
        match self {
            When::At(clock) => clock.write(row),
            When::Day(day) => row.push_day(Some(day)),
            When::Month(day) => row.push_format(format_args!("{}", Month::of(day))),
        }
    }
}
