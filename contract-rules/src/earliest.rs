//! When at the earliest can a change be made?

use smallvec::SmallVec;
use yakkan_calendar::{
    Date, Moment, Month, add_months, earliest_day_for_notice, next_day, previous_day, term_last_day,
};

use crate::check_change::{Effort, judge};
use crate::findings::{AppliedParts, Findings, Judged, WhetherRefused};
use crate::notice::{self, NoticeKind};
use crate::{CancelEffect, ChangeAnswer, ChangeRequest, Contract, LAST_CONTRACT_DAY, Readings, Wish};

/// How far ahead a change is looked for, in months from the notice.
pub const HORIZON_MONTHS: i32 = 120;

/// The first day on which a change is not refused.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarliestChange<'t> {
    /// The day to ask for; `None` where there is none within [`HORIZON_MONTHS`] of the notice, or before 2100.
    pub on: Option<Date>,
    /// The answer of that day; where there is none, of the last day tried.
    pub answer: ChangeAnswer<'t>,
}

/// The first day from the notice on for which [`check_change`](crate::check_change()) does not refuse, with every part on that same day. The days of the parts are ignored.
///
/// A verdict changes only where the day asked for, or the month's end it may stand for, passes one of a few days: a start, a change or an end
/// of a line, the end of a lock, the first day the notice is in time for. Those days are tried in order, not every day.
///
/// Source: the clauses of [`check_change`](crate::check_change()).
///
/// # Example
///
/// ```
/// # let service = yakkan_contract_rules::example::plain(); // two months' notice to cancel, at a month's end
/// # let service = &service;
/// use yakkan_contract_rules::{ChangeRequest, Contract, Line, NoticeGiven, Part, Readings, Wish, earliest_change};
/// use yakkan_calendar::jiff::civil::date;
///
/// let contract = Contract::new("C-1", [Line::new(service, date(2026, 4, 1), 30)], [])?;
/// let notice = NoticeGiven { on: date(2026, 9, 10), written: None };
/// let request = ChangeRequest::new([Part { service, on: notice.on, wish: Wish::Cancel }], notice)?;
/// let earliest = earliest_change(&contract, &request, &Readings::default());
/// assert_eq!(earliest.on, Some(date(2026, 11, 1))); // any day of November, and it ends with the month
/// assert_eq!(earliest.answer.parts[0].on, date(2026, 11, 30));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn earliest_change<'t>(
    contract: &Contract<'t>,
    request: &ChangeRequest<'t>,
    readings: &Readings,
) -> EarliestChange<'t> {
    let mut answer = ChangeAnswer::empty();
    let on = search(contract, request, readings, &mut answer);
    if on.is_none() {
        judge(contract, request, Some(last_in_question(request)), readings, Effort::EveryReason, &mut answer);
    }
    answer.verdict.sort();
    EarliestChange { on, answer }
}

/// The day that [`earliest_change`] finds, and nothing beside.
///
/// Source: that of [`earliest_change`].
///
/// # Example
///
/// ```
/// # let service = yakkan_contract_rules::example::plain(); // two months' notice to cancel, at a month's end
/// # let service = &service;
/// use yakkan_contract_rules::{ChangeRequest, Contract, Line, NoticeGiven, Part, Readings, Wish, earliest_day};
/// use yakkan_calendar::jiff::civil::date;
///
/// let contract = Contract::new("C-1", [Line::new(service, date(2026, 4, 1), 30)], [])?;
/// let notice = NoticeGiven { on: date(2026, 9, 10), written: None };
/// let request = ChangeRequest::new([Part { service, on: notice.on, wish: Wish::Cancel }], notice)?;
/// assert_eq!(earliest_day(&contract, &request, &Readings::default()), Some(date(2026, 11, 1)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn earliest_day<'t>(contract: &Contract<'t>, request: &ChangeRequest<'t>, readings: &Readings) -> Option<Date> {
    search(contract, request, readings, &mut <(WhetherRefused, AppliedParts)>::empty())
}

/// The first day that is not refused, and what judging it leaves, in what is empty before.
fn search<'t, J: Judged<'t>>(
    contract: &Contract<'t>,
    request: &ChangeRequest<'t>,
    readings: &Readings,
    judged: &mut J,
) -> Option<Date> {
    let first = first_in_question(contract, request, readings);
    let last = last_in_question(request);
    // What a later day of the contract refused is mostly refused on the next candidate as well.
    let mut suspect = None;
    let mut days = Candidates::new();
    if first <= last {
        days.push(first);
    }
    let mut place = 0_usize;
    while let Some(on) = days.get(place).copied() {
        judge(contract, request, Some(on), readings, Effort::WhetherRefused { suspect }, judged);
        if !judged.findings().is_refused() {
            return Some(on);
        }
        suspect = judged.findings().broken_after(on);
        *judged = J::empty();
        if place == 0 {
            // Mostly the first day will do, and others are looked for only now. It is the first of them.
            days = candidates(contract, request, readings, first, last);
        }
        place = place.saturating_add(1);
    }
    None
}

/// The last day that is looked at.
fn last_in_question(request: &ChangeRequest<'_>) -> Date {
    add_months(request.notice().on, HORIZON_MONTHS).min(LAST_CONTRACT_DAY)
}

/// The first day that may not be refused: on every one before it a cancellation comes too late or ends its line within the lock, whatever else is wrong.
fn first_in_question(contract: &Contract<'_>, request: &ChangeRequest<'_>, readings: &Readings) -> Date {
    let given = request.notice().on;
    let mut first = given;
    for part in request.parts().iter().filter(|part| part.wish == Wish::Cancel) {
        let Some(line) = contract.line(&part.service.id) else { continue };
        let kind = NoticeKind::Cancellation;
        let in_time = notice::rule(line.service, kind)
            .map(|rule| earliest_day_for_notice(given, rule.months, notice::moment(kind), readings.notice_count));
        let lock = line.service.lock.as_ref().filter(|lock| lock.cancellation.is_some());
        let unlocked = lock.map(|lock| term_last_day(line.start, lock.length));
        for last_day in [in_time, unlocked].into_iter().flatten() {
            // The day asked for may stand for the end of its month.
            let asked = match line.service.cancel_effect.value(readings) {
                CancelEffect::MonthEnd => Month::of(last_day).first_day(),
                CancelEffect::SameDay => last_day,
            };
            first = first.max(asked);
        }
    }
    first
}

/// Days in order, each once. They lie within [`HORIZON_MONTHS`], so that they stay few whatever the contract names.
type Candidates = SmallVec<[Date; 64]>;

/// Every day from `first` to `last` on which the verdict may differ from the day before, in order.
fn candidates(
    contract: &Contract<'_>,
    request: &ChangeRequest<'_>,
    readings: &Readings,
    first: Date,
    last: Date,
) -> Candidates {
    let mut days = Candidates::new();
    let mut turn = |day: Date| {
        // Of its neighbours only the month's first day could come later, and that is among those of the first.
        if Month::of(day) < Month::of(first) {
            return;
        }
        // A cancellation at a month's end passes the day when the month of the day asked for does. One that ends on the day asked for meets it on
        // the month's last day only.
        for turned in [previous_day(day), day, next_day(day)] {
            let month = Month::of(turned);
            for day in [turned, month.first_day(), month.last_day()] {
                if (first..=last).contains(&day)
                    && let Err(place) = days.binary_search(&day)
                {
                    days.insert(place, day);
                }
            }
        }
    };
    turn(first);
    for line in contract.lines() {
        turn(line.start);
        line.changes.iter().for_each(|change| turn(change.on));
        line.last_day.map(next_day).into_iter().for_each(&mut turn);
        if let Some(lock) = &line.service.lock {
            turn(next_day(term_last_day(line.start, lock.length)));
        }
    }
    for part in request.parts() {
        for kind in [NoticeKind::Decrease, NoticeKind::Cancellation] {
            if let Some(rule) = notice::rule(part.service, kind) {
                let moment: Moment = notice::moment(kind);
                turn(earliest_day_for_notice(request.notice().on, rule.months, moment, readings.notice_count));
            }
        }
    }
    days
}
