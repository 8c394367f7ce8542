//! Can the reading beside each silence settle it?

use alloc::format;
use alloc::string::String;

use yakkan_contract_rules::{
    Allowance, AllowancePeriod, Commitment, Deadline, Desk, DueRule, Promise, Reading, Readings, Rhythm, Service,
    Settled, Term,
};

use super::Report;

/// What a quantity counts, where a document does not say.
const COUNTED: &[Reading] = &[Reading::EsetQuantity, Reading::NecQuantity];

pub(super) fn check(service: &Service, path: &str, report: &mut Report) {
    term(&service.quantity.minimum, COUNTED, format!("{path}/quantity/minimum"), report);
    term(&service.quantity.step, COUNTED, format!("{path}/quantity/step"), report);
    if let Some(same_count) = &service.same_count {
        term(&same_count.rule, &[Reading::SameCount], format!("{path}/same_count/rule"), report);
    }
    if let Some(lock) = &service.lock {
        term(&lock.scope, &[Reading::LockScope], format!("{path}/lock/scope"), report);
    }
    term(&service.cancel_effect, &[Reading::CancelEffect], format!("{path}/cancel_effect"), report);
    if let Rhythm::Monthly { first_month, proration, quantity } = &service.charging.rhythm {
        let path = format!("{path}/charging/rhythm/monthly");
        term(first_month, &[Reading::FirstMonth], format!("{path}/first_month"), report);
        term(proration, &[Reading::Proration], format!("{path}/proration"), report);
        term(quantity, &[Reading::MonthQuantity], format!("{path}/quantity"), report);
    }
    for (index, allowance) in service.allowances.iter().enumerate() {
        check_allowance(allowance, &format!("{path}/allowances/{index}"), report);
    }
    for (index, commitment) in service.commitments.iter().enumerate() {
        check_commitment(commitment, &format!("{path}/commitments/{index}"), report);
    }
    if let Some(target) = &service.availability {
        term(&target.period, &[Reading::SloPeriod], format!("{path}/availability/period"), report);
    }
    if let Some(cover) = &service.cover {
        term(&cover.claim_year, &[Reading::ClaimYear], format!("{path}/cover/claim_year"), report);
        if let Some(upgraded) = &cover.alert.upgraded {
            let path = format!("{path}/cover/alert/upgraded/window");
            term(&upgraded.window, &[Reading::UpgradeWindow], path, report);
        }
    }
}

fn check_allowance(allowance: &Allowance, path: &str, report: &mut Report) {
    // No reading says how many there are.
    term(&allowance.granted, &[], format!("{path}/granted"), report);
    match &allowance.period {
        AllowancePeriod::Year { anchor, .. } => {
            term(anchor, &[Reading::AllowanceYear], format!("{path}/period/year/anchor"), report);
        }
        AllowancePeriod::Contract { scope } => {
            term(scope, &[Reading::DeploymentScope], format!("{path}/period/contract/scope"), report);
        }
        AllowancePeriod::CalendarMonth { .. } | AllowancePeriod::Concurrent { .. } => {}
    }
    if let Some(partial) = &allowance.partial {
        term(partial, &[Reading::PartialGrant], format!("{path}/partial"), report);
    }
}

fn check_commitment(commitment: &Commitment, path: &str, report: &mut Report) {
    match &commitment.promise {
        Promise::Always(rule) => check_due_rule(rule, &format!("{path}/promise/always"), report),
        Promise::ByLevel { rules, .. } => {
            for (index, level) in rules.iter().enumerate() {
                check_due_rule(&level.rule, &format!("{path}/promise/by-level/rules/{index}/rule"), report);
            }
        }
    }
}

fn check_due_rule(rule: &DueRule, path: &str, report: &mut Report) {
    match rule {
        DueRule::BusinessDays { end: Deadline::DayEnd(end), .. } => {
            term(end, &[Reading::BusinessDayEnd], format!("{path}/business-days/end/day-end"), report);
        }
        DueRule::BusinessDays { end: Deadline::Response(end), .. } => {
            term(end, &[Reading::BusinessDayResponse], format!("{path}/business-days/end/response"), report);
        }
        DueRule::InForce { count, .. } => {
            term(count, &[Reading::AmendmentCount], format!("{path}/in-force/count"), report);
        }
        _ => {}
    }
}

pub(super) fn check_desk(desk: &Desk, path: &str, report: &mut Report) {
    if let Some(year_end) = &desk.year_end {
        term(year_end, &[Reading::NecYearEnd], format!("{path}/year_end"), report);
    }
}

fn term<T: Settled + PartialEq>(term: &Term<T>, fitting: &[Reading], path: String, report: &mut Report) {
    let Term::Silent { reading, default } = term else { return };
    let (name, fit) = (reading.name(), Names(fitting));
    if !fitting.contains(reading) {
        let en = format!("the reading '{name}' cannot settle this; what can: {fit}");
        let ja = format!("読み方「{name}」ではこの点を定められません。使えるもの: {fit}");
        report.error("reading-does-not-fit", format!("{path}/silent"), en, ja);
        return;
    }
    // A reading with values of its own never asks for the document's default.
    if T::chosen(&Readings::default(), *reading).is_some_and(|chosen| chosen != *default) {
        let value = Readings::default().get(*reading);
        let en = format!("the reading '{name}' gives '{value}' here, whatever the default beside it says");
        let ja = format!("読み方「{name}」では既定が「{value}」となり、ここに書かれた既定は使われません");
        report.error("default-without-effect", format!("{path}/default"), en, ja);
    }
}

struct Names<'r>(&'r [Reading]);

impl core::fmt::Display for Names<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (index, reading) in self.0.iter().enumerate() {
            let separator = if index > 0 { ", " } else { "" };
            write!(f, "{separator}{}", reading.name())?;
        }
        Ok(())
    }
}
