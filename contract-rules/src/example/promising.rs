//! A service that promises something, and its desk.

use alloc::borrow::Cow;

use yakkan_calendar::OpeningHours;

use super::plain;
use crate::{
    AvailabilityTarget, BusinessDayEnd, BusinessDayResponse, ClauseId, Commitment, CommitmentId, Deadline, Desk,
    DeskId, DocumentId, DueRule, Level, LevelId, LevelRule, Promise, Reading, Scale, ScaleId, Sense, Service,
    SloPeriod, Term, Text, YearEnd,
};

const CLAUSE: fn(&'static str) -> ClauseId = ClauseId::constant;

/// [`plain`] with a first response within two hours for severity A and within one business day of [`desk`] for C, an answer by the end of the fourth
/// business day, logs kept for seven days, and an availability of 99 %.
///
/// # Example
///
/// ```
/// let service = yakkan_contract_rules::example::promising();
/// assert_eq!(service.availability.map(|target| target.millionths), Some(990_000));
/// ```
pub fn promising() -> Service {
    let within = |days, end, clause| DueRule::BusinessDays { desk: DESK, days, end, clause: CLAUSE(clause) };
    let response = Term::Silent { reading: Reading::BusinessDayResponse, default: BusinessDayResponse::NextDayEnd };
    let close = Term::Silent { reading: Reading::BusinessDayEnd, default: BusinessDayEnd::DeskClose };
    let rules = [
        LevelRule {
            level: LevelId::constant("A"),
            rule: DueRule::Elapsed { minutes: 120, clause: CLAUSE("EXAMPLE-20") },
        },
        LevelRule { level: LevelId::constant("C"), rule: within(1, Deadline::Response(response), "EXAMPLE-21") },
    ];
    let by_level = Promise::ByLevel { scale: ScaleId::constant("severity"), rules: Cow::Owned(rules.into()) };
    let logs = DueRule::Days { days: 7, clause: CLAUSE("EXAMPLE-24") };
    let commitments = [
        commitment("first-response", "the first response", "初回応答", Sense::By, by_level),
        commitment(
            "answer",
            "the answer",
            "回答",
            Sense::By,
            Promise::Always(within(4, Deadline::DayEnd(close), "EXAMPLE-22")),
        ),
        commitment("log-retention", "keeping logs", "ログの保存", Sense::After, Promise::Always(logs)),
    ];
    Service {
        commitments: Cow::Owned(commitments.into()),
        scales: Cow::Owned([severity()].into()),
        availability: Some(AvailabilityTarget {
            millionths: 990_000,
            clause: CLAUSE("EXAMPLE-25"),
            exclusions: CLAUSE("EXAMPLE-26"),
            period: Term::Silent { reading: Reading::SloPeriod, default: SloPeriod::CalendarMonth },
        }),
        ..plain()
    }
}

/// A desk, open on business days from 9:00 to 18:00; the document does not say when it closes over New Year.
///
/// # Example
///
/// ```
/// let desk = yakkan_contract_rules::example::desk();
/// assert_eq!(desk.hours.closes(), 18 * 60);
/// ```
pub fn desk() -> Desk {
    Desk {
        id: DESK,
        document: DocumentId::constant("EXAMPLE"),
        name: Text::constant("Example desk", "例の窓口"),
        hours: HOURS,
        hours_clause: CLAUSE("EXAMPLE-30"),
        days_clause: CLAUSE("EXAMPLE-31"),
        year_end: Some(Term::Silent { reading: Reading::NecYearEnd, default: YearEnd::FromThe29th }),
    }
}

const DESK: DeskId = DeskId::constant("example-desk");

const HOURS: OpeningHours = match OpeningHours::new(9 * 60, 18 * 60) {
    Some(hours) => hours,
    None => panic!("a desk opens before it closes"),
};

fn commitment(id: &'static str, en: &'static str, ja: &'static str, sense: Sense, promise: Promise) -> Commitment {
    let id = CommitmentId::constant(id);
    Commitment { id, name: Text::constant(en, ja), sense, promise, basis: Cow::Borrowed(&[]) }
}

fn severity() -> Scale {
    let level = |id, en, ja| Level {
        id: LevelId::constant(id),
        definition: Text::constant(en, ja),
        decider: Text::constant("the provider", "提供者"),
        action: Text::constant("a person responds", "担当者が応答する"),
        notification: Text::constant("whoever asked is told", "問い合わせた人に連絡する"),
        clauses: Cow::Owned([CLAUSE("EXAMPLE-27")].into()),
    };
    let levels = [level("A", "nothing works", "全く動かない"), level("C", "something small", "軽微")];
    Scale {
        id: ScaleId::constant("severity"),
        name: Text::constant("severity", "重大度"),
        levels: Cow::Owned(levels.into()),
    }
}
