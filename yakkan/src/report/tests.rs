//! Months worked out by hand.

use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

use yakkan_calendar::{Timestamp, at_japan, parse_date};
use yakkan_catalog::Catalog;
use yakkan_contract_rules::{FactId, LevelId, Line, Outcome, Yen};
use yakkan_insurance::{Alert, ClaimError};
use yakkan_severity::{Moment, rule_for};

use super::*;

static BUILT_IN: Catalog = Catalog::built_in();

pub(super) fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

pub(super) fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

pub(super) fn service(id: &str) -> &'static Service {
    BUILT_IN.service(id).unwrap()
}

pub(super) fn contract(lines: impl IntoIterator<Item = Line<'static>>) -> Contract<'static> {
    Contract::new("C-1", lines, []).unwrap()
}

fn since(id: &str, start: &str) -> Contract<'static> {
    contract([Line::new(service(id), day(start), 30)])
}

fn instant(on: &str, minutes: u16) -> Timestamp {
    at_japan(day(on), minutes)
}

pub(super) fn report_on(contract: &Contract<'static>, records: &Records<'static>, of: &str) -> MonthReport<'static> {
    report_month(contract, records, month(of), &Readings::default())
}

/// A use with everything attested as it must be.
pub(super) fn used(id: &str, place: usize, on: Date, holder: Option<&str>) -> UseRecord<'static> {
    let service = service(id);
    let allowance = &service.allowances[place];
    let facts = allowance.attestations.iter().map(|one| (&one.fact, one.must_be)).collect();
    UseRecord { service, allowance, on, units: Some(1), holder: holder.map(Box::from), facts }
}

fn tickets(days: &[&str]) -> Records<'static> {
    let uses = days.iter().map(|on| used("ites-mdr", 0, day(on), None)).collect();
    Records { uses, ..Records::default() }
}

/// "C-1's third ticket": its place among the records, and what is held against it.
fn refusals(report: &MonthReport<'static>) -> Vec<(usize, Vec<&'static str>)> {
    use yakkan_contract_rules::Reason;
    let codes = |one: &JudgedUse<'static>| one.verdict.violations.iter().map(Reason::code).collect();
    report.uses.iter().map(|one| (one.record, codes(one))).collect()
}

/// Three tickets a month: using them up is granted, a fourth is not; nothing is carried over or taken from the next month.
#[test]
fn a_ticket_over_the_grant_is_refused_and_told_apart_from_one_that_uses_it_up() {
    let mdr = since("ites-mdr", "2026-04-01");
    for (days, counted, over) in [
        (&["2026-10-01", "2026-10-31"][..], (2, 1, 0), false),
        (&["2026-10-01", "2026-10-02", "2026-10-31"], (3, 0, 0), false),
        (&["2026-10-01", "2026-10-02", "2026-10-02", "2026-10-31"], (4, 0, 1), true),
        (&["2026-09-30", "2026-10-02", "2026-10-02", "2026-10-31", "2026-11-01"], (3, 0, 0), false),
    ] {
        let report = report_on(&mdr, &tickets(days), "2026-10");
        let balance = &report.balances[0];
        assert_eq!((balance.used, balance.left, balance.over), counted, "{days:?}");
        assert_eq!((balance.from, balance.to), (day("2026-10-01"), Some(day("2026-10-31"))));
        let refused = refusals(&report).into_iter().any(|(_, codes)| !codes.is_empty());
        assert_eq!(refused, over, "{days:?}");
    }
}

/// Written down in any order, the last by its day is the one too many; of one day the one written last.
#[test]
fn the_use_too_many_is_the_latest() {
    let mdr = since("ites-mdr", "2026-04-01");
    let report = report_on(&mdr, &tickets(&["2026-10-31", "2026-10-02", "2026-10-02", "2026-10-01"]), "2026-10");
    let expected = [(3, vec![]), (1, vec![]), (2, vec![]), (0, vec!["allowance-exhausted"])];
    assert_eq!(refusals(&report), expected);
}

#[test]
fn a_use_after_the_months_end_plays_no_part() {
    let mdr = since("ites-mdr", "2026-04-01");
    let known = report_on(&mdr, &tickets(&["2026-10-31"]), "2026-10");
    assert_eq!(known, report_on(&mdr, &tickets(&["2026-10-31", "2026-11-01"]), "2026-10"));
}

#[test]
fn a_use_of_a_service_that_the_contract_does_not_hold_is_refused_and_not_dropped() {
    let report = report_on(&since("ites-edr", "2026-04-01"), &tickets(&["2026-10-31"]), "2026-10");
    assert_eq!(refusals(&report), [(0, vec!["not-in-force"])]);
}

/// The line ends on 15 October: its balance is that of its last day. In November there is none; in March there was none yet.
#[test]
fn balances_are_those_of_the_last_day_in_force() {
    let mut line = Line::new(service("ites-mdr"), day("2026-04-10"), 30);
    line.last_day = Some(day("2026-10-15"));
    let mdr = contract([line]);
    let balance = |of| report_on(&mdr, &Records::default(), of).balances.first().map(|one| (one.from, one.to));
    assert_eq!(balance("2026-03"), None);
    assert_eq!(balance("2026-04"), Some((day("2026-04-10"), Some(day("2026-04-30")))));
    assert_eq!(balance("2026-10"), Some((day("2026-10-01"), Some(day("2026-10-15")))));
    assert_eq!(balance("2026-11"), None);
}

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
    // Work that nobody was told of comes to light with its own month.
    assert_eq!(state(&told(None), "2026-11"), None);
    assert_eq!(state(&told(None), "2026-12"), Some(CommitmentState::Missed));
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

/// The cover's facts, each as it must be.
fn attested() -> Vec<(&'static FactId, bool)> {
    let rules = &service("nec-mimamori").cover.as_ref().unwrap().rules;
    rules.iter().map(|rule| (&rule.attestation.fact, rule.attestation.must_be)).collect()
}

/// A claim of 200,000 yen for a dispatch on the day of a full alert.
pub(super) fn claim(on: Date, paid: Option<i64>) -> ClaimRecord<'static> {
    ClaimRecord {
        service: service("nec-mimamori"),
        label: "A-1".into(),
        alert: Alert { on, stars: 3, upgraded_on: None },
        dispatched_on: on,
        cost: Yen::from_integer(200_000),
        paid: paid.map(Yen::from_integer),
        facts: attested(),
    }
}

fn claims(all: &[(&str, Option<i64>)]) -> Records<'static> {
    Records { claims: all.iter().map(|(on, paid)| claim(day(on), *paid)).collect(), ..Records::default() }
}

/// Started on 15 April: policy year 1 is 2026-05-01 to 2027-04-30.
fn watched() -> Contract<'static> {
    since("nec-mimamori", "2026-04-15")
}

/// What becomes of each claim: its place, the outcome, what is payable and what the customer pays.
fn answers(contract: &Contract<'static>, records: &Records<'static>, of: &str) -> Vec<(usize, Outcome, Amounts)> {
    let report = report_on(contract, records, of);
    let assessed = report.claims.iter().map(|one| {
        let answer = one.answer.as_ref().unwrap();
        let amounts = [answer.payable, answer.customer_pays].map(|amount| alloc::format!("{amount}"));
        (one.record, answer.verdict.outcome(), amounts)
    });
    assessed.collect()
}

type Amounts = [alloc::string::String; 2];

fn amounts(payable: &str, customer: &str) -> Amounts {
    [payable, customer].map(Into::into)
}

fn left(contract: &Contract<'static>, records: &Records<'static>, of: &str) -> (u32, Yen) {
    let report = report_on(contract, records, of);
    let cover = report.cover[0].cover.as_ref().unwrap();
    (cover.dispatches_left, cover.left)
}

/// Two dispatches a policy year, 150,000 yen each: the third by its day is refused, whatever order they were written down in.
#[test]
fn of_three_open_claims_of_a_policy_year_the_third_is_refused() {
    let records = claims(&[("2026-10-20", None), ("2026-06-01", None), ("2026-10-01", None)]);
    assert_eq!(
        answers(&watched(), &records, "2026-10"),
        [
            (1, Outcome::Allowed, amounts("150000", "50000")),
            (2, Outcome::Allowed, amounts("150000", "50000")),
            (0, Outcome::Refused, amounts("0", "200000")),
        ]
    );
    // Nothing was paid yet.
    assert_eq!(left(&watched(), &records, "2026-10"), (2, Yen::from_integer(300_000)));
    // The third belongs to the next policy year.
    let records = claims(&[("2026-06-01", None), ("2026-10-01", None), ("2027-05-01", None)]);
    assert!(answers(&watched(), &records, "2027-05").iter().all(|(_, outcome, _)| *outcome == Outcome::Allowed));
}

/// A payment counts from the moment it is written down, also for a dispatch after that of an open claim; one of 0 yen uses nothing up.
#[test]
fn payments_leave_less_for_open_claims() {
    for (paid, outcomes) in [
        (Some(0), [Outcome::Allowed, Outcome::Allowed]),
        (Some(1), [Outcome::Allowed, Outcome::Refused]),
        (Some(150_000), [Outcome::Allowed, Outcome::Refused]),
    ] {
        let records = claims(&[("2026-06-01", None), ("2026-07-01", None), ("2026-08-01", paid)]);
        let open = answers(&watched(), &records, "2026-10");
        assert_eq!(open.iter().map(|(_, outcome, _)| *outcome).collect::<Vec<_>>(), outcomes, "{paid:?}");
    }
}

/// 100,000 and 150,000 paid: one dispatch short of nothing left. A third payment is shown in its month as beyond the limit, and only that.
#[test]
fn a_paid_claim_is_shown_in_the_month_of_its_dispatch_with_what_was_paid() {
    let records = claims(&[("2026-06-01", Some(100_000)), ("2026-10-01", Some(150_000)), ("2026-10-02", Some(1))]);
    assert_eq!(answers(&watched(), &records, "2026-06"), [(0, Outcome::Allowed, amounts("100000", "100000"))]);
    assert_eq!(
        answers(&watched(), &records, "2026-10"),
        [(1, Outcome::Allowed, amounts("150000", "50000")), (2, Outcome::Refused, amounts("1", "199999"))]
    );
    assert_eq!(answers(&watched(), &records, "2026-11"), []);
    assert_eq!(left(&watched(), &records, "2026-09"), (1, Yen::from_integer(150_000)));
    assert_eq!(left(&watched(), &records, "2026-10"), (0, Yen::ZERO));
    // The alert came before the cover: paid all the same, and no question any more.
    let early = claims(&[("2026-04-30", Some(150_000))]);
    assert_eq!(answers(&watched(), &early, "2026-04"), [(0, Outcome::Allowed, amounts("150000", "50000"))]);
}

/// A fact that nobody attested: payable if it turns out true, and kept free until then.
#[test]
fn a_conditional_claim_keeps_its_dispatch() {
    let mut records = claims(&[("2026-06-01", None), ("2026-07-01", None), ("2026-08-01", None)]);
    records.claims[0].facts.clear();
    let outcomes: Vec<_> = answers(&watched(), &records, "2026-10").iter().map(|(_, outcome, _)| *outcome).collect();
    assert_eq!(outcomes, [Outcome::Conditional, Outcome::Allowed, Outcome::Refused]);
}

#[test]
fn a_claim_without_a_line_is_refused_and_not_dropped() {
    use yakkan_contract_rules::Reason;
    let records = claims(&[("2026-10-01", None)]);
    let report = report_on(&since("ites-edr", "2026-04-01"), &records, "2026-10");
    assert!(report.cover.is_empty());
    let answer = report.claims[0].answer.as_ref().unwrap();
    assert_eq!(answer.verdict.violations.iter().map(Reason::code).collect::<Vec<_>>(), ["not-in-force"]);
    assert_eq!((answer.payable, answer.customer_pays), (Yen::ZERO, Yen::from_integer(200_000)));
}

/// A claim for a dispatch of the next month is not known yet; an open one stays until it is paid or settled with 0 yen.
#[test]
fn an_open_claim_is_shown_from_its_dispatch_on() {
    let records = claims(&[("2026-10-31", None)]);
    assert_eq!(answers(&watched(), &records, "2026-09"), []);
    assert_eq!(answers(&watched(), &records, "2026-10").len(), 1);
    assert_eq!(answers(&watched(), &records, "2026-12").len(), 1);
    let settled = claims(&[("2026-10-31", Some(0))]);
    assert_eq!(answers(&watched(), &settled, "2026-12"), []);
}

/// The service ends on 31 August: its cover is that of the day, and none is in force in September. The free month has a line without cover.
#[test]
fn cover_is_that_of_the_last_day_in_force() {
    let mut line = Line::new(service("nec-mimamori"), day("2026-04-15"), 3);
    line.last_day = Some(day("2026-08-31"));
    let ended = contract([line]);
    let cover =
        |of| report_on(&ended, &Records::default(), of).cover.first().map(|one| (one.on, one.cover.clone().unwrap()));
    assert_eq!(cover("2026-04").map(|(on, cover)| (on, cover.in_cover)), Some((day("2026-04-30"), false)));
    assert_eq!(cover("2026-05").map(|(on, cover)| (on, cover.in_cover)), Some((day("2026-05-31"), true)));
    assert_eq!(cover("2026-08").map(|(on, cover)| (on, cover.in_cover)), Some((day("2026-08-31"), true)));
    assert_eq!(cover("2026-09"), None);
}

#[test]
fn a_claim_that_cannot_be_assessed_says_why() {
    let mut records = claims(&[("2026-10-01", None)]);
    records.claims[0].alert.stars = 4;
    let report = report_on(&watched(), &records, "2026-10");
    assert_eq!(report.claims[0].answer, Err(ClaimError::StarsOutOfRange { stars: 4, most: 3 }));
}

/// October has 744 hours: 7 h 26 min 24 s are 1 % of it.
#[test]
fn availability_is_that_of_the_month_and_none_without_a_target() {
    let nec = service("nec-mimamori");
    let outage = |seconds: i64| {
        let from = instant("2026-10-10", 0);
        Interval { from, to: Timestamp::from_second(from.as_second() + seconds).unwrap() }
    };
    let met = |service, seconds| {
        month_availability(service, month("2026-10"), [outage(seconds)], [], &Readings::default()).map(|one| one.met)
    };
    assert_eq!([26_783, 26_784, 26_785].map(|seconds| met(nec, seconds)), [Some(true), Some(true), Some(false)]);
    assert_eq!(met(service("ites-edr"), 0), None);
    // An interval without time holds nothing.
    assert_eq!(met(nec, 0), Some(true));
}
