//! What is left of allowances at a month's end, and which uses went beyond.

use alloc::boxed::Box;
use alloc::vec::Vec;

use yakkan_calendar::{Date, Month};
use yakkan_contract_rules::{Allowance, Contract, FactId, Grounds, Readings, Service, Verdict};
use yakkan_quota::{Balance, Use, UseViolation, UsesSoFar, balances_of};

/// One use of an allowance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UseRecord<'t> {
    /// The service that grants it.
    pub service: &'t Service,
    /// What was used.
    pub allowance: &'t Allowance,
    /// The day.
    pub on: Date,
    /// How large it was, where that is counted.
    pub units: Option<u32>,
    /// Whose it is, where the allowance is counted by holder.
    pub holder: Option<Box<str>>,
    /// What was attested of it.
    pub facts: Vec<(&'t FactId, bool)>,
}

/// What is left of an allowance at the month's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthBalance<'t> {
    /// The service that grants it.
    pub service: &'t Service,
    /// What is granted.
    pub allowance: &'t Allowance,
    /// Whose balance it is, for an allowance that is counted by holder.
    pub holder: Option<Box<str>>,
    /// How many the period grants.
    pub granted: u32,
    /// How many were used.
    pub used: u32,
    /// How many are left, never below 0.
    pub left: u32,
    /// How many were used beyond the grant.
    pub over: u32,
    /// The period's first day.
    pub from: Date,
    /// Its last day, included; `None` where it has no end.
    pub to: Option<Date>,
    /// What the balance rests on.
    pub grounds: Grounds<'t>,
}

/// A use of the month, and whether it was granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgedUse<'t> {
    /// Its place among the records, from 0.
    pub record: usize,
    /// The day.
    pub on: Date,
    /// The verdict, after the uses before it.
    pub verdict: Verdict<'t, UseViolation<'t>>,
}

pub(super) fn report<'t>(
    contract: &Contract<'t>,
    records: &[UseRecord<'t>],
    month: Month,
    readings: &Readings,
) -> (Vec<MonthBalance<'t>>, Vec<JudgedUse<'t>>) {
    let (first_day, last_day) = (month.first_day(), month.last_day());
    let records = records.iter().enumerate();
    let mut known: Vec<(usize, &UseRecord<'t>)> = records.filter(|(_, record)| record.on <= last_day).collect();
    // Stable: uses of one day stay as they came.
    known.sort_by_key(|(_, record)| record.on);
    let uses: Vec<Use<'t, '_>> = known.iter().map(|(_, record)| use_of(record)).collect();

    let lines = contract.lines_by_service();
    // Rows are large, and most allowances have one.
    let mut rows = Vec::with_capacity(lines.iter().flat_map(|line| line.service.allowances.iter()).count());
    for line in lines {
        let Some(on) = line.last_day_within(first_day, last_day) else { continue };
        for allowance in line.service.allowances.iter() {
            let found = balances_of(line, allowance, on, &uses, readings);
            rows.extend(found.rows.iter().map(|balance| month_balance(balance, &found.grounds)));
        }
    }
    let mut so_far = UsesSoFar::default();
    let mut judged = Vec::with_capacity(known.iter().filter(|(_, record)| record.on >= first_day).count());
    for ((index, record), one) in known.iter().zip(&uses) {
        if record.on >= first_day {
            let answer = so_far.check(contract, one, &record.facts, readings);
            judged.push(JudgedUse { record: *index, on: record.on, verdict: answer.verdict });
        }
        so_far.add(one);
    }
    (rows, judged)
}

fn use_of<'t, 'u>(record: &'u UseRecord<'t>) -> Use<'t, 'u> {
    Use {
        service: record.service,
        allowance: record.allowance,
        on: record.on,
        units: record.units,
        holder: record.holder.as_deref(),
    }
}

fn month_balance<'t>(balance: &Balance<'t, '_>, grounds: &Grounds<'t>) -> MonthBalance<'t> {
    let Balance { service, allowance, holder, granted, used, left, over, from, to } = *balance;
    let holder = holder.map(Box::from);
    MonthBalance { service, allowance, holder, granted, used, left, over, from, to, grounds: grounds.clone() }
}
