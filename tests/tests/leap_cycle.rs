//! Locks, notices and the days they leave: every start with every notice of a leap cycle, and months and days against the date library, in Rust types.
#![allow(clippy::panic, clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, reason = "tables of days reach as far as the days asked for")]

mod cases;
mod reference;

use std::collections::BTreeSet;

use cases::{CATALOG, ContractCase, LineCase, service};
use reference::{at_length, days, latest_notice, lines_written, told};
use serde_json::json;
use yakkan::calendar::jiff::ToSpan;
use yakkan::calendar::jiff::civil::date;
use yakkan::calendar::{Date, Moment, Months, NoticeCount, add_months, months_after_event, term_last_day};
use yakkan::contract_rules::{
    ChangeRequest, Contract, NoticeGiven, Outcome, Part, Readings, Reason, Wish, check_change, earliest_change,
};

const FIRST: Date = date(2024, 1, 1);
const LAST: Date = date(2032, 12, 31);

fn every_day(first: Date, last: Date, step: usize) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(first), |day| day.tomorrow().ok()).take_while(move |day| *day <= last).step_by(step)
}

/// What is asked of a contract: fewer licences, or none any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Decrease,
    Cancel,
}

/// What the rules say of days, looked up: a reading, and for every day the last notice in time for it.
struct Tables {
    count: NoticeCount,
    decrease: Vec<Date>,
    cancel: Vec<Date>,
}

/// Days from the first of the leap cycle.
fn place(day: Date) -> usize {
    usize::try_from(FIRST.until(day).unwrap().get_days()).unwrap()
}

impl Tables {
    fn of(count: NoticeCount) -> Self {
        let days: Vec<Date> = every_day(FIRST, date(2043, 12, 31), 1).collect();
        Self {
            count,
            decrease: days.iter().map(|day| latest_notice(*day, 4, false, count)).collect(),
            cancel: days.iter().map(|day| latest_notice(day.last_of_month(), 4, true, count)).collect(),
        }
    }

    fn latest(&self, kind: Kind, on: Date) -> Date {
        match kind {
            Kind::Decrease => self.decrease[place(on)],
            Kind::Cancel => self.cancel[place(on)],
        }
    }

    /// What speaks against a change of MDR that is asked for on a day.
    fn breaches(&self, kind: Kind, start: Date, locked_until: Date, notice: Date, on: Date) -> BTreeSet<&'static str> {
        let mut found = BTreeSet::new();
        let (in_force, first_changed) = match kind {
            Kind::Decrease => (on >= start, on),
            Kind::Cancel => (on.last_of_month() >= start, days::next(on.last_of_month())),
        };
        if !in_force {
            found.insert("not-in-force");
        }
        // A quantity on a day without the service is neither more nor less, so neither lock nor notice is asked.
        if in_force || kind == Kind::Cancel {
            if start <= first_changed && first_changed <= locked_until {
                found.insert("within-lock");
            }
            if notice > self.latest(kind, on) {
                found.insert("notice-too-late");
            }
        }
        found
    }

    /// The first day from the notice on that nothing speaks against, found day by day from the first that the lock leaves.
    fn earliest(&self, kind: Kind, start: Date, locked_until: Date, notice: Date) -> Option<Date> {
        let last = notice.checked_add(120.months()).unwrap();
        let free = match kind {
            Kind::Decrease => days::next(locked_until),
            Kind::Cancel => locked_until.first_of_month(),
        };
        let mut on = notice.max(free);
        while on <= last {
            if self.breaches(kind, start, locked_until, notice, on).is_empty() {
                return Some(on);
            }
            on = days::next(on);
        }
        None
    }
}

/// MDR with everything it needs, 30 each, from a day on.
fn family(start: Date) -> ContractCase {
    let lines = [("ites-base", 1), ("ites-edr-mdr-base", 1), ("ites-edr", 30), ("ites-mdr", 30)];
    ContractCase { lines: lines.map(|(id, quantity)| LineCase::new(id, start, quantity)).to_vec() }
}

fn request(kind: Kind, on: Date, notice: Date) -> ChangeRequest<'static> {
    let part = |id, wish| Part { service: service(id), on, wish };
    let parts = match kind {
        Kind::Decrease => vec![part("ites-edr", Wish::Quantity(25)), part("ites-mdr", Wish::Quantity(25))],
        Kind::Cancel => vec![part("ites-mdr", Wish::Cancel)],
    };
    ChangeRequest::new(parts, NoticeGiven { on: notice, written: Some(true) }).unwrap()
}

/// The request as one line for `yakkan answer`.
fn line(kind: Kind, start: Date, on: Option<Date>, notice: Date, count: NoticeCount) -> String {
    let mut parts = match kind {
        Kind::Decrease => json!([{"service": "ites-edr", "quantity": 25}, {"service": "ites-mdr", "quantity": 25}]),
        Kind::Cancel => json!([{"service": "ites-mdr", "cancel": true}]),
    };
    if let Some(on) = on {
        parts.as_array_mut().unwrap().iter_mut().for_each(|part| part["on"] = json!(on.to_string()));
    }
    json!({"do": if on.is_some() { "check_change" } else { "earliest_change" }, "changes": parts,
        "contract": {"id": "C-1", "lines": lines_written(&family(start))},
        "notice": {"on": notice.to_string(), "written": true}, "readings": {"notice-count": count.as_str()}})
    .to_string()
}

/// Compares the earliest day; then the verdicts on it and on the day before it, where `verdicts` says so.
fn compare_pair(tables: &Tables, contract: &Contract<'static>, start: Date, notice: Date, verdicts: bool) -> u64 {
    let readings = Readings { notice_count: tables.count, ..Readings::default() };
    // A year later, less a day; from a 29 February there is no corresponding day, and the year ends with February.
    let locked_until = days::term_end(start, 12);
    let mut compared = 0;
    for kind in [Kind::Decrease, Kind::Cancel] {
        let expected = tables.earliest(kind, start, locked_until, notice);
        let found = earliest_change(contract, &request(kind, notice, notice), &readings);
        assert_eq!(found.on, expected, "\n{}\n", line(kind, start, None, notice, tables.count));
        let Some(earliest) = expected else { continue };
        let effective = if kind == Kind::Cancel { earliest.last_of_month() } else { earliest };
        let mdr = found.answer.parts.iter().find(|part| part.service.id.as_str() == "ites-mdr").unwrap();
        let told = (mdr.on, mdr.latest_notice);
        let latest = Some(tables.latest(kind, earliest));
        assert_eq!(told, (effective, latest), "\n{}\n", line(kind, start, None, notice, tables.count));
        compared += 1;
        if verdicts {
            for on in [earliest, days::previous(earliest)].into_iter().filter(|on| *on >= notice) {
                let answer = check_change(contract, &request(kind, on, notice), &readings);
                let of_mdr = answer.verdict.violations.iter().filter(|one| one.service.id.as_str() == "ites-mdr");
                let codes: BTreeSet<&str> = of_mdr.map(|one| one.code()).collect();
                let plain = tables.breaches(kind, start, locked_until, notice, on);
                let asked = line(kind, start, Some(on), notice, tables.count);
                assert_eq!(codes, plain, "\n{asked}\n");
                assert_eq!(answer.verdict.outcome() == Outcome::Refused, on != earliest, "\n{asked}\n");
                compared += 1;
            }
        }
    }
    compared
}

fn every_pair(count: NoticeCount, starts: usize, notices: usize, verdicts: usize) -> u64 {
    let tables = Tables::of(count);
    let mut compared = 0;
    for start in every_day(FIRST, LAST, starts) {
        let contract = family(start).build();
        for (place, notice) in every_day(FIRST, LAST, notices).enumerate() {
            compared += compare_pair(&tables, &contract, start, notice, place % verdicts == 0);
        }
    }
    compared
}

#[test]
fn every_start_with_every_notice_leaves_the_same_day() {
    let (starts, notices, verdicts) = if at_length() { (1, 1, 16) } else { (37, 61, 1) };
    let compared = every_pair(NoticeCount::CorrespondingDay, starts, notices, verdicts);
    let least = if at_length() { 20_000_000 } else { 15_000 };
    told("lock, notice and effect of every start and notice of 2024 to 2032", compared, least);
}

#[test]
fn every_start_with_notices_counted_in_other_ways_leaves_the_same_day() {
    let (starts, notices, verdicts) = if at_length() { (5, 3, 4) } else { (97, 61, 1) };
    let compared: u64 = [NoticeCount::EndOfDay, NoticeCount::ClearMonths]
        .into_iter()
        .map(|count| every_pair(count, starts, notices, verdicts))
        .sum();
    let least = if at_length() { 2_800_000 } else { 10_000 };
    told("the same by the other readings of notice-count", compared, least);
}

#[test]
fn months_and_terms_are_those_of_the_date_library() {
    let (first, last, step) = if at_length() { (date(2000, 1, 1), date(2099, 12, 31), 1) } else { (FIRST, LAST, 17) };
    let mut compared = 0;
    for day in every_day(first, last, step) {
        for months in 0..=60 {
            let span = months.months();
            assert_eq!(add_months(day, months), day.checked_add(span).unwrap(), "{day} + {months}");
            assert_eq!(add_months(day, -months), day.checked_sub(span).unwrap(), "{day} - {months}");
            compared += 2;
            if months > 0 {
                let length = Months(u16::try_from(months).unwrap());
                assert_eq!(term_last_day(day, length), days::term_end(day, months), "{day}, {months} months");
                assert_eq!(months_after_event(day, length), days::months_from(day, months), "{day}, {months} months");
                compared += 2;
            }
        }
        for (count, at_end) in NoticeCount::ALL.into_iter().flat_map(|count| [(count, false), (count, true)]) {
            let moment = if at_end { Moment::EndOfDay } else { Moment::StartOfDay };
            for months in [1_u16, 2, 3, 4, 6, 12] {
                let found = yakkan::calendar::latest_notice(day, Months(months), moment, count);
                assert_eq!(found, latest_notice(day, i32::from(months), at_end, count), "{day}, {months}, {count:?}");
                compared += 1;
            }
        }
    }
    told("months, terms and notices against jiff", compared, if at_length() { 10_000_000 } else { 50_000 });
}

#[test]
fn the_services_named_here_are_those_of_the_documents() {
    assert!(CATALOG.services().map(|service| service.id.as_str()).eq(reference::SERVICES));
}
