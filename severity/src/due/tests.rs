//! What exactly on time is, which day counts, and what an answer rests on.
#![allow(clippy::arithmetic_side_effects, reason = "a test may overflow")]

use std::borrow::Cow;
use std::vec::Vec;

use yakkan_calendar::{Month, Months, NoticeCount, parse_date};
use yakkan_contract_rules::{
    ClauseId, Commitment, CommitmentId, LevelRule, Promise, Service, Term, Text, YearEnd, example,
};

use super::*;
use crate::{LevelError, MomentForm, Ticket, TicketError, rule_for};

mod laws;
mod limits;

fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

/// An instant such as `2026-10-30 10:00` in Japan.
pub(super) fn at(text: &str) -> Timestamp {
    let (date, clock) = text.split_once(' ').unwrap();
    let (hour, minute) = clock.split_once(':').unwrap();
    at_japan(day(date), hour.parse::<u16>().unwrap() * 60 + minute.parse::<u16>().unwrap())
}

const CLAUSE: ClauseId = ClauseId::constant("EXAMPLE-40");

fn promise(sense: Sense, rule: DueRule) -> Commitment {
    Commitment {
        id: CommitmentId::constant("example"),
        name: Text::constant("an example", "例"),
        sense,
        promise: Promise::Always(rule),
        basis: Cow::Borrowed(&[]),
    }
}

/// The due moment of a commitment that goes by no severity, on the example desk; asked with its reasons and without, it is the same.
fn due_at(commitment: &Commitment, from: Moment, readings: &Readings) -> Result<Option<Moment>, DueError> {
    let desk = example::desk();
    let desk = DeskDays { desk: &desk, closures: &[], open_days: &[] };
    let rule = rule_for(commitment, None).unwrap();
    let at = due(commitment, rule, from, Some(desk), readings).map(|due| due.at);
    assert_eq!(
        due_moment(commitment, rule, from, Some(&desk.prepare(readings)), readings),
        at,
        "{commitment:?} from {from:?}"
    );
    at
}

fn of(service: &Service, commitment: &str, level: Option<&str>, received: &str, readings: &Readings) -> Timestamp {
    let desk = example::desk();
    let desk = DeskDays { desk: &desk, closures: &[], open_days: &[] };
    let ticket = Ticket { received: at(received), level };
    match ticket.due(service.commitment(commitment).unwrap(), Some(desk), readings).unwrap().at {
        Some(Moment::Instant(at)) => at,
        other => panic!("{other:?}"),
    }
}

/// 2026-10-30 is a Friday, 3 November a holiday, so the fourth business day after is Friday 6 November.
#[test]
fn business_days_end_with_the_desk_or_at_midnight() {
    let service = example::promising();
    let midnight = Readings { business_day_end: BusinessDayEnd::Midnight, ..Readings::default() };
    for received in ["2026-10-30 00:00", "2026-10-30 17:59", "2026-10-30 18:00", "2026-10-30 23:59", "2026-11-01 12:00"]
    {
        assert_eq!(of(&service, "answer", None, received, &Readings::default()), at("2026-11-06 18:00"), "{received}");
        assert_eq!(of(&service, "answer", None, received, &midnight), at("2026-11-07 00:00"), "{received}");
    }
    assert_eq!(of(&service, "answer", None, "2026-10-29 23:59", &midnight), at("2026-11-06 00:00"));
    assert_eq!(of(&service, "answer", None, "2026-11-02 00:00", &midnight), at("2026-11-10 00:00"));
}

#[test]
fn the_year_end_moves_the_fourth_day() {
    let service = example::promising();
    // Friday 25 December; 28 December is a Monday.
    for (year_end, expected) in [
        (YearEnd::FromThe29th, "2027-01-06 18:00"), // 28; 4, 5, 6
        (YearEnd::FromThe30th, "2027-01-05 18:00"), // 28, 29; 4, 5
        (YearEnd::Open, "2026-12-31 18:00"),        // 28 to 31
    ] {
        let readings = Readings { nec_year_end: year_end, ..Readings::default() };
        assert_eq!(of(&service, "answer", None, "2026-12-25 10:00", &readings), at(expected));
    }
}

#[test]
fn a_response_is_due_at_the_end_of_the_next_day_or_at_the_same_time() {
    let service = example::promising();
    let same = Readings { business_day_response: BusinessDayResponse::SameTime, ..Readings::default() };
    for (received, next_day_end, same_time) in [
        ("2026-10-30 10:00", "2026-11-03 00:00", "2026-11-02 10:00"), // Friday to Monday
        ("2026-10-30 00:00", "2026-11-03 00:00", "2026-11-02 00:00"),
        ("2026-10-31 15:00", "2026-11-03 00:00", "2026-11-03 00:00"), // Saturday: Monday counts from 0:00
        ("2026-11-02 10:00", "2026-11-05 00:00", "2026-11-04 10:00"), // over the holiday
        ("2026-11-03 10:00", "2026-11-05 00:00", "2026-11-05 00:00"), // on the holiday
    ] {
        assert_eq!(of(&service, "first-response", Some("C"), received, &Readings::default()), at(next_day_end));
        assert_eq!(of(&service, "first-response", Some("C"), received, &same), at(same_time), "{received}");
    }
}

#[test]
fn time_elapsed_runs_day_and_night() {
    let service = example::promising();
    let due = of(&service, "first-response", Some("A"), "2026-12-31 23:30", &Readings::default());
    assert_eq!(due, at("2027-01-01 01:30"));
}

#[test]
fn days_and_months_do_not_count_the_day_itself() {
    let readings = Readings::default();
    let of = |rule, from| match due_at(&promise(Sense::After, rule), Moment::Day(day(from)), &readings).unwrap() {
        Some(Moment::Day(day)) => day,
        other => panic!("{other:?}"),
    };
    let months = |months| DueRule::Months { months: Months(months), clause: CLAUSE };
    assert_eq!(of(DueRule::Days { days: 14, clause: CLAUSE }, "2026-06-10"), day("2026-06-24"));
    assert_eq!(of(DueRule::Days { days: 90, clause: CLAUSE }, "2099-12-31"), day("2100-03-31"));
    assert_eq!(of(months(84), "2021-02-28"), day("2028-02-29"));
    assert_eq!(of(months(60), "2024-02-29"), day("2029-02-28"));
    assert_eq!(of(months(60), "2026-06-01"), day("2031-06-01"));
}

/// Work on a day is over with it, so by `end-of-day` the end of a month answers the end of the month before.
#[test]
fn a_notice_before_a_day_is_counted_back_by_its_reading() {
    let notice = promise(Sense::By, DueRule::LatestBefore { months: Months(1), clause: CLAUSE });
    for (count, before_the_30th, before_the_31st) in [
        (NoticeCount::CorrespondingDay, "2027-02-28", "2027-02-28"),
        (NoticeCount::EndOfDay, "2027-02-27", "2027-02-28"),
        (NoticeCount::ClearMonths, "2027-02-27", "2027-02-27"),
    ] {
        let readings = Readings { notice_count: count, ..Readings::default() };
        for (work, expected) in [("2027-03-30", before_the_30th), ("2027-03-31", before_the_31st)] {
            let due = due_at(&notice, Moment::Day(day(work)), &readings).unwrap();
            assert_eq!(due, Some(Moment::Day(day(expected))), "{count:?} {work}");
        }
    }
}

#[test]
fn an_amendment_waits_for_full_days() {
    let count = Term::Silent { reading: Reading::AmendmentCount, default: AmendmentCount::AfterFullDays };
    let amendment = promise(Sense::None, DueRule::InForce { days: 20, count, clause: CLAUSE });
    let published = Moment::Day(day("2022-10-01"));
    let on_the_20th = Readings { amendment_count: AmendmentCount::OnThe20th, ..Readings::default() };
    let full = due_at(&amendment, published, &Readings::default()).unwrap();
    assert_eq!(full, Some(Moment::Day(day("2022-10-22"))));
    assert_eq!(due_at(&amendment, published, &on_the_20th).unwrap(), Some(Moment::Day(day("2022-10-21"))));
}

/// January 2027 at the example desk: 1 to 3 closed, 11 a holiday; 4 is the first business day, 5 the second, 18 the tenth.
#[test]
fn a_business_day_of_the_month_after_is_counted_from_its_first() {
    let report = |ordinal| {
        let desk = example::desk().id;
        promise(Sense::By, DueRule::BusinessDayOfNextMonth { desk, ordinal, clause: CLAUSE })
    };
    let december = Moment::Month(Month::new(2026, 12).unwrap());
    for (ordinal, expected) in [(1, "2027-01-04"), (2, "2027-01-05"), (10, "2027-01-18")] {
        let due = due_at(&report(ordinal), december, &Readings::default()).unwrap();
        assert_eq!(due, Some(Moment::Day(day(expected))));
    }
}

#[test]
fn closures_and_open_days_move_it() {
    let (service, desk) = (example::promising(), example::desk());
    let answer = service.commitment("answer").unwrap();
    let (closures, open_days) = ([day("2026-11-05")], [day("2026-11-03")]);
    let from = Moment::Instant(at("2026-10-30 10:00"));
    let due_with = |closures, open_days| {
        let desk = DeskDays { desk: &desk, closures, open_days };
        due(answer, rule_for(answer, None).unwrap(), from, Some(desk), &Readings::default()).unwrap().at
    };
    assert_eq!(due_with(&[], &open_days), Some(Moment::Instant(at("2026-11-05 18:00"))));
    assert_eq!(due_with(&closures, &[]), Some(Moment::Instant(at("2026-11-09 18:00"))));
    assert_eq!(due_with(&closures, &open_days), Some(Moment::Instant(at("2026-11-06 18:00"))));
}

#[test]
fn an_answer_rests_on_what_was_applied() {
    let (service, desk) = (example::promising(), example::desk());
    let desk = Some(DeskDays { desk: &desk, closures: &[], open_days: &[] });
    let read = |commitment, level, from| {
        let commitment = service.commitment(commitment).unwrap();
        let due = due(commitment, rule_for(commitment, level).unwrap(), from, desk, &Readings::default()).unwrap();
        let clauses: Vec<_> = due.grounds.clauses().iter().map(|clause| clause.as_str()).collect();
        (due.grounds.readings.iter().collect::<Vec<_>>(), clauses)
    };
    let instant = |text| Moment::Instant(at(text));
    assert_eq!(
        read("answer", None, instant("2027-06-01 10:00")),
        (std::vec![Reading::BusinessDayEnd, Reading::NecYearEnd], std::vec!["EXAMPLE-22", "EXAMPLE-31", "EXAMPLE-30"])
    );
    // 24 December 2027 is a Friday; 27 and 28, then 4 and 5 January 2028, which nobody has published.
    let forecast = std::vec![Reading::BusinessDayEnd, Reading::Holidays, Reading::NecYearEnd];
    assert_eq!(read("answer", None, instant("2027-12-24 10:00")).0, forecast);
    // Tuesday 21 December 2027: 22, 23, 24 and 27.
    assert!(!read("answer", None, instant("2027-12-21 10:00")).0.contains(&Reading::Holidays));
    assert_eq!(read("first-response", Some("A"), instant("2030-06-01 10:00")), (Vec::new(), std::vec!["EXAMPLE-20"]));
    assert_eq!(read("log-retention", None, Moment::Day(day("2030-06-01"))), (Vec::new(), std::vec!["EXAMPLE-24"]));
}

#[test]
fn an_answer_rests_on_the_basis_of_the_promise_and_on_how_months_are_counted_back() {
    const BASIS: &[ClauseId] = &[ClauseId::constant("EXAMPLE-41")];
    let notice = promise(Sense::By, DueRule::LatestBefore { months: Months(1), clause: CLAUSE });
    let notice = Commitment { basis: Cow::Borrowed(BASIS), ..notice };
    let rule = rule_for(&notice, None).unwrap();
    let due = due(&notice, rule, Moment::Day(day("2027-03-31")), None, &Readings::default()).unwrap();
    let clauses: Vec<_> = due.grounds.clauses().iter().map(|clause| clause.as_str()).collect();
    assert_eq!(clauses, ["EXAMPLE-40", "EXAMPLE-41"]);
    assert_eq!(due.grounds.readings.iter().collect::<Vec<_>>(), [Reading::NoticeCount]);
}

#[test]
fn a_sense_says_what_exactly_on_time_is() {
    let (due_day, readings) = (day("2026-06-15"), Readings::default());
    for (sense, before, on, after) in [
        (Sense::By, Some(true), Some(true), Some(false)),
        (Sense::From, Some(false), Some(true), Some(true)),
        (Sense::After, Some(false), Some(false), Some(true)),
        (Sense::None, None, None, None),
    ] {
        let commitment = promise(sense, DueRule::Days { days: 14, clause: CLAUSE });
        let from = Moment::Day(day("2026-06-01"));
        let due = due(&commitment, rule_for(&commitment, None).unwrap(), from, None, &readings).unwrap();
        assert_eq!(due.at, Some(Moment::Day(due_day)));
        for (done, expected) in [("2026-06-14", before), ("2026-06-15", on), ("2026-06-16", after)] {
            assert_eq!(due.met(Moment::Day(day(done))), Ok(expected), "{sense:?} {done}");
        }
        let noon = Moment::Instant(at("2026-06-15 12:00"));
        let wrong = MomentError::WrongForm { needed: MomentForm::Day, given: MomentForm::Instant };
        assert_eq!(due.met(noon), Err(wrong), "{sense:?}");
    }
}

#[test]
fn promptly_and_never_have_no_time_and_nothing_to_meet() {
    let readings = Readings::default();
    for (rule, kind) in
        [(DueRule::Promptly { clause: CLAUSE }, DueKind::Promptly), (DueRule::Never { clause: CLAUSE }, DueKind::None)]
    {
        let commitment = promise(Sense::By, rule);
        let rule = rule_for(&commitment, None).unwrap();
        let (on, then) = (Moment::Day(day("2026-10-26")), Moment::Instant(at("2026-10-26 10:00")));
        let month = Moment::Month(Month::new(2026, 10).unwrap());
        for from in [on, then] {
            let due = due(&commitment, rule, from, None, &readings).unwrap();
            assert_eq!((due.kind, due.at), (kind, None));
            assert_eq!((due.met(on), due.met(then)), (Ok(None), Ok(None)));
            assert!(due.met(month).is_err());
        }
        assert!(due(&commitment, rule, month, None, &readings).is_err());
    }
}

/// Received Monday at 10:00 as C, regraded to A on Monday at 15:00: due at 12:00, three hours before, and so missed.
#[test]
fn regrading_keeps_the_start_and_takes_the_new_limit() {
    let (service, desk) = (example::promising(), example::desk());
    let response = service.commitment("first-response").unwrap();
    let desk = Some(DeskDays { desk: &desk, closures: &[], open_days: &[] });
    let ticket = Ticket { received: at("2026-10-26 10:00"), level: Some("C") };
    let due = |ticket: Ticket<'_>| ticket.due(response, desk, &Readings::default()).unwrap();
    assert_eq!(due(ticket).at, Some(Moment::Instant(at("2026-10-28 00:00"))));
    let graver = ticket.regraded("A");
    assert_eq!(graver.received, ticket.received);
    assert_eq!(due(graver).at, Some(Moment::Instant(at("2026-10-26 12:00"))));
    assert_eq!(due(graver).met(Moment::Instant(at("2026-10-26 15:00"))), Ok(Some(false)));
    assert_eq!(due(graver.regraded("C")), due(ticket));
}
