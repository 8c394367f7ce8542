//! What the insurance still covers at a month's end, and what becomes of claims.

use alloc::boxed::Box;
use alloc::vec::Vec;

use yakkan_calendar::{Date, Month};
use yakkan_contract_rules::{Contract, FactId, Readings, Service, Yen};
use yakkan_insurance::{
    Alert, Claim, ClaimAnswer, ClaimBreach, ClaimError, CoverOn, PaidClaim, assess_claim, cover_on, covered_line,
};

use super::last_day_in;

/// A claim for a dispatch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimRecord<'t> {
    /// The caller's name for it, such as its alert's.
    pub label: Box<str>,
    /// The alert it rests on.
    pub alert: Alert,
    /// The day of the dispatch.
    pub dispatched_on: Date,
    /// What the dispatch cost, everything included.
    pub cost: Yen,
    /// What was paid; `None`: the claim is still to be assessed.
    pub paid: Option<Yen>,
    /// What was attested of it.
    pub facts: Vec<(&'t FactId, bool)>,
}

/// What the insurance still covers at the month's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthCover<'t> {
    /// The service that brings it.
    pub service: &'t Service,
    /// The day it is about: the month's last, or the line's where that comes first.
    pub on: Date,
    /// What is covered; claims that are still to be assessed use nothing up yet.
    pub cover: Result<CoverOn<'t>, ClaimError>,
}

/// A claim, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessedClaim<'t> {
    /// Its place among the records, from 0.
    pub record: usize,
    /// How it is assessed after the claims before it; of a paid claim only a limit that it went beyond is held against it.
    pub answer: Result<ClaimAnswer<'t>, ClaimError>,
}

pub(super) fn report<'t>(
    contract: &Contract<'t>,
    records: &[ClaimRecord<'t>],
    month: Month,
    readings: &Readings,
) -> (Option<MonthCover<'t>>, Vec<AssessedClaim<'t>>) {
    let Some(line) = covered_line(contract) else { return (None, Vec::new()) };
    let service = line.service;
    let mut known: Vec<(usize, &ClaimRecord<'t>)> = records.iter().enumerate().collect();
    known.retain(|(_, record)| record.dispatched_on <= month.last_day());
    // Stable: dispatches of one day stay as they came.
    known.sort_by_key(|(_, record)| record.dispatched_on);

    let paid_claim = |record: &ClaimRecord<'_>, paid| PaidClaim {
        alert_on: record.alert.on,
        dispatched_on: record.dispatched_on,
        paid,
    };
    let paid: Vec<PaidClaim> = known.iter().filter_map(|(_, record)| Some(paid_claim(record, record.paid?))).collect();
    let cover = last_day_in(line, month).map(|on| MonthCover {
        service,
        on,
        cover: cover_on(contract, service, &paid, on, readings),
    });

    // An open claim finds every payment made, and the open ones before it as they may be paid.
    let mut beside = paid;
    let mut earlier: Vec<PaidClaim> = Vec::new();
    let mut assessed = Vec::new();
    for (index, record) in known {
        let claim =
            Claim { alert: record.alert, dispatched_on: record.dispatched_on, cost: record.cost, facts: &record.facts };
        match record.paid {
            Some(paid) => {
                if record.dispatched_on >= month.first_day() {
                    let answer = assess_claim(contract, service, &earlier, &claim, readings);
                    assessed.push(AssessedClaim { record: index, answer: answer.map(only_the_limit) });
                }
                earlier.push(paid_claim(record, paid));
            }
            None => {
                let answer = assess_claim(contract, service, &beside, &claim, readings);
                if let Ok(answer) = &answer {
                    beside.push(paid_claim(record, answer.payable));
                }
                assessed.push(AssessedClaim { record: index, answer });
            }
        }
    }
    (cover, assessed)
}

/// What was paid is paid: whether it should have been is no question of the month, but that it goes beyond the limit is.
fn only_the_limit(mut answer: ClaimAnswer<'_>) -> ClaimAnswer<'_> {
    answer.verdict.violations.retain(|violation| matches!(violation.breach, ClaimBreach::LimitReached { .. }));
    answer.verdict.conditions.clear();
    answer
}
