//! Commitments at a month's end.

use alloc::vec;

use yakkan_calendar::Timestamp;
use yakkan_contract_rules::{LevelId, Line};
use yakkan_severity::{Moment, rule_for};

use super::super::*;
use super::{BUILT_IN, contract, day, instant, month, report_on, service};

fn promised(id: &str, commitment: &str, level: Option<&str>, from: Moment, done: Option<Moment>) -> Records<'static> {
    let service = service(id);
    let commitment = service.commitment(commitment).unwrap();
    let rule = rule_for(commitment, level).unwrap();
    let levels = service.scales.iter().flat_map(|scale| scale.levels.iter()).map(|known| &known.id);
    let level: Option<&LevelId> = levels.into_iter().find(|known| Some(known.as_str()) == level);
    let desk = rule.desk().and_then(|desk| BUILT_IN.desk(desk.as_str()));
    let record = CommitmentRecord { service, commitment, level, rule, desk, from, done };
    Records { commitments: vec![record], ..Records::default() }
}

fn state(records: &Records<'static>, of: &str) -> Option<CommitmentState> {
    let report = report_on(&contract([]), records, of);
    report.commitments.first().map(|judged| judged.state)
}

/// Asked on Friday 23 October: the fourth business day after it is Thursday the 29th, and the desk closes at 18:00.
#[test]
fn an_answer_exactly_when_it_is_due_is_in_time_and_a_second_later_is_not() {
    let asked = Moment::Instant(instant("2026-10-23", 10 * 60));
    let answered = |at: Timestamp| promised("nec-mimamori", "inquiry-answer", None, asked, Some(Moment::Instant(at)));
    let due = instant("2026-10-29", 18 * 60);
    let late = Timestamp::from_second(due.as_second() + 1).unwrap();
    assert_eq!(state(&answered(due), "2026-10"), Some(CommitmentState::Met));
    assert_eq!(state(&answered(late), "2026-10"), Some(CommitmentState::Missed));
    // What is over belongs to its own month.
    assert_eq!(state(&answered(due), "2026-09"), None);
    assert_eq!(state(&answered(late), "2026-11"), None);
}

/// Asked on the 23rd it is overdue from the 29th until it is answered; asked on the 28th it is due on Wednesday 4 November, after Culture Day.
#[test]
fn what_is_not_done_is_missed_once_its_time_is_over_and_open_before() {
    let asked = |on| promised("nec-mimamori", "inquiry-answer", None, Moment::Instant(instant(on, 600)), None);
    assert_eq!(state(&asked("2026-10-23"), "2026-09"), None);
    assert_eq!(state(&asked("2026-10-23"), "2026-10"), Some(CommitmentState::Missed));
    assert_eq!(state(&asked("2026-10-23"), "2027-10"), Some(CommitmentState::Missed));
    assert_eq!(state(&asked("2026-10-28"), "2026-10"), Some(CommitmentState::Open));
    assert_eq!(state(&asked("2026-10-28"), "2026-11"), Some(CommitmentState::Missed));
}

/// An answer of the next month is none yet; the month it came in says that it came too late.
#[test]
fn an_answer_after_the_months_end_is_none_yet() {
    let asked = Moment::Instant(instant("2026-10-23", 600));
    let answered = Moment::Instant(instant("2026-11-02", 600));
    let records = promised("nec-mimamori", "inquiry-answer", None, asked, Some(answered));
    let october = report_on(&contract([]), &records, "2026-10");
    assert_eq!((october.commitments[0].state, october.commitments[0].done), (CommitmentState::Missed, None));
    let november = report_on(&contract([]), &records, "2026-11");
    assert_eq!(
        (november.commitments[0].state, november.commitments[0].done),
        (CommitmentState::Missed, Some(answered))
    );
    assert_eq!(state(&records, "2026-12"), None);
}

/// Two hours from 22:00 on the 31st are over at 24:00, when the month is; a minute less and they are over in it.
#[test]
fn what_is_due_at_midnight_of_the_months_end_can_still_be_done_in_time() {
    let received = |minutes| {
        promised(
            "eset-mdr-ultimate",
            "first-response",
            Some("A"),
            Moment::Instant(instant("2026-10-31", minutes)),
            None,
        )
    };
    assert_eq!(state(&received(22 * 60 - 1), "2026-10"), Some(CommitmentState::Missed));
    assert_eq!(state(&received(22 * 60), "2026-10"), Some(CommitmentState::Open));
    assert_eq!(state(&received(22 * 60), "2026-11"), Some(CommitmentState::Missed));
    let midnight = Moment::Instant(instant("2026-11-01", 0));
    let mut done = received(22 * 60);
    done.commitments[0].done = Some(midnight);
    assert_eq!(state(&done, "2026-10"), Some(CommitmentState::Open));
    assert_eq!(state(&done, "2026-11"), Some(CommitmentState::Met));
}

/// The tenth business day of November 2026 is Monday the 16th: the 3rd is a holiday.
#[test]
fn a_report_on_the_month_is_due_in_the_next() {
    let about = Moment::Month(month("2026-10"));
    let sent = |on: Option<&str>| promised("ites-id", "monthly-report", None, about, on.map(|on| Moment::Day(day(on))));
    assert_eq!(state(&sent(None), "2026-09"), None);
    assert_eq!(state(&sent(None), "2026-10"), Some(CommitmentState::Open));
    assert_eq!(state(&sent(None), "2026-11"), Some(CommitmentState::Missed));
    assert_eq!(state(&sent(Some("2026-11-16")), "2026-10"), Some(CommitmentState::Open));
    assert_eq!(state(&sent(Some("2026-11-16")), "2026-11"), Some(CommitmentState::Met));
    assert_eq!(state(&sent(Some("2026-11-17")), "2026-11"), Some(CommitmentState::Missed));
}

/// Work on 15 December is told of by 15 November. That it is planned is known from the day it is told of.
#[test]
fn a_notice_before_planned_work_belongs_to_the_month_it_was_given_in() {
    let work = Moment::Day(day("2026-12-15"));
    let told = |on: Option<&str>| {
        promised("nec-mimamori", "maintenance-notice", None, work, on.map(|on| Moment::Day(day(on))))
    };
    assert_eq!(state(&told(Some("2026-11-15")), "2026-10"), None);
    assert_eq!(state(&told(Some("2026-11-15")), "2026-11"), Some(CommitmentState::Met));
    assert_eq!(state(&told(Some("2026-11-15")), "2026-12"), None);
    assert_eq!(state(&told(Some("2026-11-16")), "2026-11"), Some(CommitmentState::Missed));
}

/// Work on 30 December is told of by 30 November, on the 31st too; work on 1 January by 1 December. Whoever is told of nothing sees it in that month.
#[test]
fn a_notice_that_was_not_given_is_missed_from_the_month_it_was_due_in() {
    let told = |work: &str, on: Option<&str>| {
        let work = Moment::Day(day(work));
        promised("nec-mimamori", "maintenance-notice", None, work, on.map(|on| Moment::Day(day(on))))
    };
    let missed = Some(CommitmentState::Missed);
    let states = |work, on| ["2026-10", "2026-11", "2026-12", "2027-01"].map(|of| state(&told(work, on), of));
    assert_eq!(states("2026-12-30", None), [None, missed, missed, missed]);
    assert_eq!(states("2026-12-31", None), [None, missed, missed, missed]);
    assert_eq!(states("2027-01-01", None), [None, None, missed, missed]);
    // Given late, it is missed in the month it was due and in that it was given.
    assert_eq!(states("2026-12-31", Some("2026-12-01")), [None, missed, missed, None]);
    assert_eq!(states("2026-12-31", Some("2026-11-30")), [None, Some(CommitmentState::Met), None, None]);
}

fn state_in(line: Line<'static>, records: &Records<'static>, of: &str) -> Option<CommitmentState> {
    report_on(&contract([line]), records, of).commitments.first().map(|judged| judged.state)
}

/// From 10 April 2026 to 15 October 2026.
fn bounded(id: &str) -> Line<'static> {
    let mut line = Line::new(service(id), day("2026-04-10"), 1);
    line.last_day = Some(day("2026-10-15"));
    line
}

/// Asked on the first or the last day it is missed from then on; a day beside them it is shown once and not judged.
#[test]
fn what_begins_outside_the_days_of_its_line_is_not_judged() {
    let (missed, unjudged) = (Some(CommitmentState::Missed), Some(CommitmentState::Unjudged));
    for (on, of, states) in [
        ("2026-04-09", ["2026-04", "2026-05"], [unjudged, None]),
        ("2026-04-10", ["2026-04", "2026-05"], [missed, missed]),
        ("2026-10-15", ["2026-10", "2026-11"], [missed, missed]),
        ("2026-10-16", ["2026-10", "2026-11"], [unjudged, None]),
    ] {
        let asked = promised("nec-mimamori", "inquiry-answer", None, Moment::Instant(instant(on, 600)), None);
        assert_eq!(of.map(|of| state_in(bounded("nec-mimamori"), &asked, of)), states, "{on}");
    }
    let answered = Moment::Instant(instant("2026-11-30", 600));
    let asked =
        promised("nec-mimamori", "inquiry-answer", None, Moment::Instant(instant("2026-10-16", 600)), Some(answered));
    assert_eq!(state_in(bounded("nec-mimamori"), &asked, "2026-11"), unjudged);
}

/// Of a month one day in force is enough: April's and October's reports are due, March's and November's are not.
#[test]
fn a_report_is_due_on_each_month_with_a_day_in_force() {
    let (missed, unjudged) = (Some(CommitmentState::Missed), Some(CommitmentState::Unjudged));
    for (about, of, expected) in [
        ("2026-03", "2026-03", unjudged),
        ("2026-03", "2026-04", None),
        ("2026-04", "2026-05", missed),
        ("2026-10", "2026-11", missed),
        ("2026-11", "2026-11", unjudged),
        ("2026-11", "2026-12", None),
    ] {
        let report = promised("ites-id", "monthly-report", None, Moment::Month(month(about)), None);
        assert_eq!(state_in(bounded("ites-id"), &report, of), expected, "{about} in {of}");
    }
}

/// Work on the last day is told of a month before; work after it is no question of the contract.
#[test]
fn a_notice_counts_from_work_in_the_days_of_the_line() {
    let work = |on| promised("nec-mimamori", "maintenance-notice", None, Moment::Day(day(on)), None);
    assert_eq!(state_in(bounded("nec-mimamori"), &work("2026-10-15"), "2026-09"), Some(CommitmentState::Missed));
    assert_eq!(state_in(bounded("nec-mimamori"), &work("2026-10-16"), "2026-09"), None);
    assert_eq!(state_in(bounded("nec-mimamori"), &work("2026-10-16"), "2026-10"), Some(CommitmentState::Unjudged));
}

/// A device may be older than the contract; one made after the line's end is none of it.
#[test]
fn an_age_may_begin_before_the_line() {
    let made = |on| promised("nec-mimamori", "utm-replacement", None, Moment::Day(day(on)), None);
    assert_eq!(state_in(bounded("nec-mimamori"), &made("2019-10-01"), "2026-10"), Some(CommitmentState::Missed));
    assert_eq!(state_in(bounded("nec-mimamori"), &made("2026-10-16"), "2026-10"), Some(CommitmentState::Unjudged));
}

/// Made on 10 January 2020, to be replaced by 10 January 2027: shown when it begins, in the month before it is due, and until it is done.
#[test]
fn what_is_due_in_years_is_shown_when_it_begins_and_when_its_time_comes() {
    let made = Moment::Day(day("2020-01-10"));
    let made = promised("nec-mimamori", "utm-replacement", None, made, None);
    assert_eq!(state(&made, "2020-01"), Some(CommitmentState::Open));
    assert_eq!(state(&made, "2020-02"), None);
    assert_eq!(state(&made, "2026-11"), None);
    assert_eq!(state(&made, "2026-12"), Some(CommitmentState::Open));
    assert_eq!(state(&made, "2027-01"), Some(CommitmentState::Missed));
    assert_eq!(state(&made, "2027-02"), Some(CommitmentState::Missed));
}

/// Kept for 90 days from 20 October, up to 18 January: shown at both ends, and never missed for not being deleted.
#[test]
fn what_is_kept_is_shown_when_it_begins_and_when_it_may_end() {
    let alert = Moment::Day(day("2026-10-20"));
    let kept =
        |on: Option<&str>| promised("nec-mimamori", "alert-retention", None, alert, on.map(|on| Moment::Day(day(on))));
    assert_eq!(state(&kept(None), "2026-10"), Some(CommitmentState::Open));
    assert_eq!(state(&kept(None), "2026-12"), None);
    assert_eq!(state(&kept(None), "2027-01"), Some(CommitmentState::Open));
    assert_eq!(state(&kept(None), "2027-02"), None);
    assert_eq!(state(&kept(Some("2027-01-18")), "2027-01"), Some(CommitmentState::Missed));
    assert_eq!(state(&kept(Some("2027-01-19")), "2027-01"), Some(CommitmentState::Met));
}

#[test]
fn what_is_promised_without_a_figure_is_not_judged() {
    let failed = Moment::Day(day("2026-10-20"));
    let contacted = |on: Option<&str>| {
        promised("nec-mimamori", "failure-contact", Some("A"), failed, on.map(|on| Moment::Day(day(on))))
    };
    assert_eq!(state(&contacted(None), "2026-10"), Some(CommitmentState::Unjudged));
    assert_eq!(state(&contacted(Some("2026-10-21")), "2026-10"), Some(CommitmentState::Unjudged));
}

#[test]
fn where_a_due_time_cannot_be_told_the_commitment_is_shown_without_one() {
    let asked = Moment::Instant(instant("2026-10-23", 600));
    let mut records = promised("nec-mimamori", "inquiry-answer", None, asked, None);
    records.commitments[0].desk = None;
    let report = report_on(&contract([]), &records, "2026-10");
    assert!(report.commitments[0].due.is_err());
    assert_eq!(report.commitments[0].state, CommitmentState::Unjudged);
}
