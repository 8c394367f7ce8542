//! What the insurance still covers at a month's end, and what becomes of claims.

use alloc::boxed::Box;
use alloc::vec::Vec;

use yakkan_calendar::{Date, Month};
use yakkan_contract_rules::{Contract, FactId, Readings, Service, Yen};
use yakkan_insurance::{
    Alert, Claim, ClaimAnswer, ClaimBreach, ClaimError, CoverOn, PaidClaim, PaymentsSoFar, cover_on,
};

/// A claim for a dispatch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimRecord<'t> {
    /// The service whose insurance is to pay. Where the contract does not hold it, the claim is refused.
    pub service: &'t Service,
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
    /// How it is assessed after the claims before it.
    ///
    /// Of a claim that was paid, only a limit that it goes beyond is held against it; `payable` is what was paid, and the customer pays the rest.
    pub answer: Result<ClaimAnswer<'t>, ClaimError>,
}

pub(super) fn report<'t>(
    contract: &Contract<'t>,
    records: &[ClaimRecord<'t>],
    month: Month,
    readings: &Readings,
) -> (Vec<MonthCover<'t>>, Vec<AssessedClaim<'t>>) {
    let mut known: Vec<(usize, &ClaimRecord<'t>)> = records.iter().enumerate().collect();
    known.retain(|(_, record)| record.dispatched_on <= month.last_day());
    // Stable: dispatches of one day stay as they came.
    known.sort_by_key(|(_, record)| record.dispatched_on);

    let mut lines = contract.lines_by_service();
    lines.retain(|line| line.service.cover.is_some());
    let mut cover = Vec::with_capacity(lines.len());
    cover.extend(lines.into_iter().filter_map(|line| {
        let on = line.last_day_in(month)?;
        let cover = cover_on(contract, line.service, &paid_of(&known, line.service), on, readings);
        Some(MonthCover { service: line.service, on, cover })
    }));

    let mut services: Vec<&'t Service> = Vec::new();
    for (_, record) in &known {
        if services.iter().all(|service| service.id != record.service.id) {
            services.push(record.service);
        }
    }
    let mut assessed = Vec::with_capacity(known.len());
    for service in services {
        assess_all(contract, service, &known, month, readings, &mut assessed);
    }
    // Stable: as they were assessed, which is in the order of their dispatches for each service.
    assessed.sort_by_key(|claim: &AssessedClaim<'_>| records.get(claim.record).map(|record| record.dispatched_on));
    (cover, assessed)
}

/// Assesses the claims on a service's insurance. An open one finds every payment made, and the open ones before it as they may be paid.
fn assess_all<'t>(
    contract: &Contract<'t>,
    service: &'t Service,
    known: &[(usize, &ClaimRecord<'t>)],
    month: Month,
    readings: &Readings,
    assessed: &mut Vec<AssessedClaim<'t>>,
) {
    let mut beside = PaymentsSoFar::new(contract, service, readings);
    paid_of(known, service).iter().for_each(|paid| beside.add(paid));
    let mut earlier = PaymentsSoFar::new(contract, service, readings);
    for (index, record) in known.iter().filter(|(_, record)| record.service.id == service.id) {
        let ClaimRecord { alert, dispatched_on, cost, ref facts, .. } = **record;
        // What was reported of an alert after the month was not reported yet.
        let upgraded_on = alert.upgraded_on.filter(|day| *day <= month.last_day());
        let claim = Claim { alert: Alert { upgraded_on, ..alert }, dispatched_on, cost, facts };
        match record.paid {
            Some(paid) => {
                if record.dispatched_on >= month.first_day() {
                    let answer = earlier.assess(&claim);
                    let answer = answer.map(|answer| as_paid(answer, record.cost, paid));
                    assessed.push(AssessedClaim { record: *index, answer });
                }
                earlier.add(&paid_claim(record, paid));
            }
            None => {
                let answer = beside.assess(&claim);
                // Of a refused claim nothing will be paid.
                if let Some(answer) = answer.as_ref().ok().filter(|answer| answer.payable > Yen::ZERO) {
                    beside.add(&paid_claim(record, answer.payable));
                }
                assessed.push(AssessedClaim { record: *index, answer });
            }
        }
    }
}

fn paid_of(known: &[(usize, &ClaimRecord<'_>)], service: &Service) -> Vec<PaidClaim> {
    let of_service = known.iter().filter(|(_, record)| record.service.id == service.id);
    of_service.filter_map(|(_, record)| Some(paid_claim(record, record.paid?))).collect()
}

fn paid_claim(record: &ClaimRecord<'_>, paid: Yen) -> PaidClaim {
    PaidClaim { alert_on: record.alert.on, dispatched_on: record.dispatched_on, paid }
}

/// What was paid is paid: whether it should have been is no question of the month, but that it goes beyond the limit is.
fn as_paid(mut answer: ClaimAnswer<'_>, cost: Yen, paid: Yen) -> ClaimAnswer<'_> {
    // Nothing was paid, so that nothing can go beyond a limit.
    let is_paid = paid > Yen::ZERO;
    answer
        .verdict
        .violations
        .retain(|violation| is_paid && matches!(violation.breach, ClaimBreach::LimitReached { .. }));
    answer.verdict.conditions.clear();
    answer.payable = paid;
    answer.customer_pays = cost.checked_sub(paid).filter(|rest| !rest.is_negative()).unwrap_or(Yen::ZERO);
    answer
}
