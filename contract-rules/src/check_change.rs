//! May this change be made?

use smallvec::SmallVec;
use yakkan_calendar::{Date, next_day, term_last_day};

use crate::check_contract::{judge_line, rely_on_line};
use crate::findings::{AppliedParts, Findings, Judged};
use crate::notice::{self, NoticeKind};
use crate::view::{Applied, Becomes, Days, View};
use crate::{
    Breach, ChangeRequest, Cite, Condition, Contract, Line, NoticeGiven, Part, Readings, Service, Suspension,
    Unattested, Verdict, Violation, Wish,
};

/// What a change request comes to.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeAnswer<'t> {
    /// Whether it may be made, with every reason.
    pub verdict: Verdict<'t>,
    /// For each part, as they came: when it takes effect, and the last day its notice would have been in time.
    pub parts: SmallVec<[PartAnswer<'t>; 4]>,
    pub(crate) applied: AppliedParts,
}

/// One part of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartAnswer<'t> {
    /// The service.
    pub service: &'t Service,
    /// The normalised day: for a cancellation the last day, else the day asked for.
    pub on: Date,
    /// The last day in time for the notice; `None` where the part needs none.
    pub latest_notice: Option<Date>,
}

/// Judges a change of one or more services of a contract: lock, notice, and what it leaves.
///
/// All parts are judged together, on the contract as it would then be, through every later scheduled change. Breaches of a part carry its
/// normalised day. A breach that the present contract has on the same day is not the change's.
///
/// Source: the lock, notice and effect clauses of each service, e.g. ITES-EDR-MDR-1.14-1, 3-3-15 to 3-3-19, NEC-MIMAMORI-7.7-1, 7.8-2; the day a
/// notice arrives counts (Civil Code 97); readings `cancel-effect`, `notice-count`, `lock-scope`, `same-count`.
///
/// # Example
///
/// ```
/// # let service = yakkan_contract_rules::example::plain(); // two months' notice to cancel
/// # let service = &service;
/// use yakkan_contract_rules::{ChangeRequest, Contract, Line, NoticeGiven, Outcome, Part, Readings, Wish, check_change};
/// use yakkan_calendar::jiff::civil::date;
///
/// let contract = Contract::new("C-1", [Line::new(service, date(2026, 4, 1), 30)], [])?;
/// let part = Part { service, on: date(2026, 12, 31), wish: Wish::Cancel };
/// let on_time = ChangeRequest::new([part], NoticeGiven { on: date(2026, 10, 31), written: None })?;
/// assert_eq!(check_change(&contract, &on_time, &Readings::default()).verdict.outcome(), Outcome::Allowed);
/// let late = ChangeRequest::new([part], NoticeGiven { on: date(2026, 11, 1), written: None })?;
/// let answer = check_change(&contract, &late, &Readings::default());
/// assert_eq!(answer.verdict.violations[0].breach.code(), "notice-too-late");
/// assert_eq!(answer.parts[0].latest_notice, Some(date(2026, 10, 31)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_change<'t>(contract: &Contract<'t>, request: &ChangeRequest<'t>, readings: &Readings) -> ChangeAnswer<'t> {
    let mut answer = ChangeAnswer::empty();
    judge(contract, request, None, readings, Effort::EveryReason, &mut answer);
    answer.verdict.sort();
    answer
}

/// How much is worked out of a change that is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    /// Every rule that is broken.
    EveryReason,
    /// Whether it is refused, and nothing after the first reason. A day that is likely to show it is looked at first.
    WhetherRefused { suspect: Option<Date> },
}

/// [`check_change`], with as much effort as is asked for, left in what is empty. Where `on` is given, it is the day of every part. A verdict is not yet sorted.
pub(crate) fn judge<'t>(
    contract: &Contract<'t>,
    request: &ChangeRequest<'t>,
    on: Option<Date>,
    readings: &Readings,
    effort: Effort,
    answer: &mut impl Judged<'t>,
) {
    for part in request.parts() {
        let line = contract.lines().iter().enumerate().find(|(_, line)| line.service.id == part.service.id);
        let part = Part { on: on.unwrap_or(part.on), ..*part };
        judge_part(&part, line, request.notice(), readings, answer);
    }
    judge_what_it_leaves(contract, readings, effort, answer);
}

fn judge_part<'t>(
    part: &Part<'t>,
    line: Option<(usize, &Line<'t>)>,
    given: NoticeGiven,
    readings: &Readings,
    answer: &mut impl Judged<'t>,
) {
    let findings = answer.findings();
    let standing = line.map(|(_, line)| line);
    // A line keeps the edition it started with, whichever the part names.
    let service = standing.map_or(part.service, |line| line.service);
    let on = match part.wish {
        Wish::Cancel => notice::cancellation_day(service, part.on, readings, findings.grounds()),
        Wish::Quantity(_) | Wish::Suspend => part.on,
    };
    let (breach, kind) = match part.wish {
        Wish::Cancel => (cancellation_breach(standing, on), Some(NoticeKind::Cancellation)),
        Wish::Suspend => (suspension_breach(standing, on), None),
        Wish::Quantity(quantity) => match standing.and_then(|line| line.quantity_on(on)) {
            None => (Some(Breach::NotInForce), None),
            Some(present) if present == quantity => (Some(Breach::NoChange), None),
            Some(present) => (None, (quantity < present).then_some(NoticeKind::Decrease)),
        },
    };
    let stands = breach.is_none();
    if let Some(breach) = breach {
        findings.refuse(Violation { service, breach, on, clause: &service.basis });
    }
    if part.wish == Wish::Suspend {
        match &service.suspension {
            Suspension::NotOffered { clause } => {
                findings.refuse(Violation { service, breach: Breach::SuspensionNotOffered, on, clause })
            }
            Suspension::Silent => {
                findings.refuse(Violation { service, breach: Breach::SuspensionSilent, on, clause: &service.basis })
            }
        }
    }
    if on < given.on {
        let clause = service.cancel_effect.clause().filter(|_| part.wish == Wish::Cancel).unwrap_or(&service.basis);
        findings.refuse(Violation { service, breach: Breach::EffectiveBeforeNotice { notice: given.on }, on, clause });
    }
    let becomes = match part.wish {
        Wish::Quantity(quantity) => Some(Becomes::Quantity { on, quantity }),
        Wish::Cancel => Some(Becomes::Ended { last_day: on }),
        Wish::Suspend => None,
    };
    if let (Some(kind), Some(line)) = (kind, standing) {
        judge_lock(kind, line, on, readings, findings);
    }
    let latest_notice = kind.and_then(|kind| judge_notice(kind, service, on, given, readings, findings));
    answer.part(PartAnswer { service, on, latest_notice });
    if let (true, Some(becomes), Some((line, _))) = (stands, becomes, line) {
        answer.apart().1.push(Applied { line, becomes });
    }
}

fn cancellation_breach<'t>(line: Option<&Line<'t>>, last_day: Date) -> Option<Breach<'t>> {
    match line {
        None => Some(Breach::NotInForce),
        Some(line) if last_day < line.start => Some(Breach::NotInForce),
        Some(line) if line.last_day.is_some_and(|present| last_day >= present) => Some(Breach::NoChange),
        Some(_) => None,
    }
}

fn suspension_breach<'t>(line: Option<&Line<'t>>, on: Date) -> Option<Breach<'t>> {
    line.is_none_or(|line| !line.is_in_force(on)).then_some(Breach::NotInForce)
}

fn judge_lock<'t>(kind: NoticeKind, line: &Line<'t>, on: Date, readings: &Readings, findings: &mut impl Findings<'t>) {
    let service = line.service;
    let Some(lock) = &service.lock else { return };
    let (clause, first_changed_day) = match kind {
        NoticeKind::Decrease => (&lock.decrease, on),
        NoticeKind::Cancellation => (&lock.cancellation, next_day(on)),
    };
    let Some(clause) = clause else { return };
    findings.grounds().rely_on(clause);
    let _ = lock.scope.settle(readings, findings.grounds());
    let until = term_last_day(line.start, lock.length);
    if (line.start..=until).contains(&first_changed_day) {
        findings.refuse(Violation { service, breach: Breach::WithinLock { until }, on, clause });
    }
}

/// Judges the notice of a decrease or cancellation and gives the last day in time, where the document states a notice.
fn judge_notice<'t>(
    kind: NoticeKind,
    service: &'t Service,
    on: Date,
    given: NoticeGiven,
    readings: &Readings,
    findings: &mut impl Findings<'t>,
) -> Option<Date> {
    let rule = notice::rule(service, kind)?;
    let latest = notice::last_day_in_time(rule, kind, on, readings, findings.grounds());
    if given.on > latest {
        findings.refuse(Violation {
            service,
            breach: Breach::NoticeTooLate { notice: given.on, latest },
            on,
            clause: &rule.clause,
        });
    }
    if let Some(clause) = &rule.written {
        findings.grounds().rely_on(clause);
        match given.written {
            Some(true) => {}
            Some(false) => findings.refuse(Violation { service, breach: Breach::NoticeNotWritten, on, clause }),
            None => findings.depend_on(Condition { service, unattested: Unattested::Written, clause }),
        }
    }
    Some(latest)
}

/// Checks quantities and company of the contract as it would be, from the first changed day on, against what it is.
fn judge_what_it_leaves<'t>(
    contract: &Contract<'t>,
    readings: &Readings,
    effort: Effort,
    answer: &mut impl Judged<'t>,
) {
    let (findings, applied) = answer.apart();
    let Some(from) = applied.iter().map(|applied| applied.becomes.first_changed_day()).min() else { return };
    let after = View::after(contract, applied);
    let rules = after.rules_at_stake();
    let mut days = Days::new();
    if let Effort::WhetherRefused { suspect } = effort {
        // Most refusals show in the parts alone or on the first changed day; the days after it are looked at only where it shows none. Any day is a fair
        // one to look at, since what is broken on one that nothing changes on was broken on the last changed day before it.
        if findings.is_refused() {
            return;
        }
        let mut refused = |day: Date| {
            for line in after.lines() {
                judge_line(&after, line, &[day], rules, readings, findings);
            }
            findings.is_refused()
        };
        if refused(from) || suspect.is_some_and(&mut refused) {
            return;
        }
        after.changed_days(&mut days);
        if days.iter().any(|day| *day != from && refused(*day)) || findings.kept_grounds().is_none() {
            return;
        }
        days.clear();
    } else {
        after.changed_days(&mut days);
    }
    for line in after.lines() {
        if let Some(grounds) = findings.kept_grounds() {
            rely_on_line(&after, line, from, grounds);
        }
        judge_line(&after, line, &days, rules, readings, findings);
    }
}
