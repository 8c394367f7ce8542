//! Business days, and what falls due with one.

use yakkan::calendar::{Date, DeskCalendar, add_days, at_japan, jiff::civil::date};
use yakkan::contract_rules::{Desk, Readings};
use yakkan::severity::{DeskDays, Due, Moment, due, rule_for};

use crate::{CALLS, CATALOG, Path, done, of, ready};

const FIRST: Date = date(2026, 10, 1);

fn desk(id: &str) -> &'static Desk {
    CATALOG.desk(id).unwrap()
}

fn ites() -> DeskCalendar<'static> {
    desk("ites").calendar(&Readings::default(), &[], &[])
}

/// A day for each call, so that working it out is not counted.
fn days() -> Vec<Date> {
    (0..CALLS).map(|call| add_days(FIRST, call)).collect()
}

fn is_business(desk: &DeskCalendar<'_>, day: Date) -> bool {
    desk.is_business_day(day).unwrap()
}

fn tenth(desk: &DeskCalendar<'_>, day: Date) -> Date {
    desk.add_business_days(day, 10).unwrap().value
}

fn answer(desk: &'static Desk, readings: &Readings, call: i32) -> Due<'static> {
    let commitment = CATALOG.service("nec-mimamori").unwrap().commitment("inquiry-answer").unwrap();
    let received = Moment::Instant(at_japan(add_days(date(2026, 12, 24), call % 7), 600));
    let days = DeskDays { desk, closures: &[], open_days: &[] };
    due(commitment, rule_for(commitment, None).unwrap(), received, Some(days), readings).unwrap()
}

/// Is it a business day of `ites`? For each day from 1 October.
#[must_use]
pub fn business_day() -> Path {
    let (desk, days) = (ites(), days());
    ready(move |call| done(is_business(&desk, of(&days, call))))
}

/// The tenth business day of `ites` after each day from 1 October.
#[must_use]
pub fn nth_business_day() -> Path {
    let (desk, days) = (ites(), days());
    ready(move |call| done(tenth(&desk, of(&days, call))))
}

/// By when an inquiry of the days from 24 to 30 December is answered: the fourth business day of `nec-desk`.
#[must_use]
pub fn due_across_new_year() -> Path {
    let (desk, readings) = (desk("nec-desk"), Readings::default());
    ready(move |call| done(answer(desk, &readings, call)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_are_among_the_days_asked_about() {
        // 3 November 2026 is a holiday, 1 to 3 January 2027 are closed.
        let closed = |day| days().contains(&day) && !is_business(&ites(), day);
        assert!(closed(date(2026, 11, 3)) && closed(date(2027, 1, 1)) && !closed(date(2026, 11, 4)));
    }

    #[test]
    fn the_tenth_business_day_after_1_october_lies_behind_a_holiday() {
        // 2, 5 to 9, 13 to 16 October: the 12th is a holiday.
        assert_eq!(tenth(&ites(), FIRST), date(2026, 10, 16));
    }

    #[test]
    fn an_inquiry_of_28_december_is_due_in_january() {
        // Closed from 29 December to 3 January, a Sunday: 4, 5, 6, 7 January.
        let due = answer(desk("nec-desk"), &Readings::default(), 4);
        assert_eq!(due.at, Some(Moment::Instant(at_japan(date(2027, 1, 7), 18 * 60))));
    }
}
