//! The questions, one module for each section of the rules.

mod allowance;
mod availability;
mod catalog;
mod change;
mod charge;
mod contract;
mod cover;
mod desk;
mod due;
mod severity;
mod timeline;

use yakkan::catalog::Catalog;
use yakkan::contract_rules::{ReadingSet, Readings};

use crate::answer::Answer;
use crate::error::{Code, Failed};
use crate::object::{Object, cut};
use crate::prelude::*;

/// A question that has been understood.
pub(crate) trait Question<'t> {
    /// What it comes to under `readings`.
    fn ask(&self, readings: &Readings) -> Result<Answer<'t>, Failed>;

    /// What understanding it relied on.
    fn relied_on(&self) -> ReadingSet {
        ReadingSet::default()
    }
}

pub(crate) use self::catalog::text_node;
pub use self::desk::MOST_BUSINESS_DAYS;

type Read<'t> = Result<Box<dyn Question<'t> + 't>, Failed>;

/// Reads the members of the question `name`; those every request may have are read already.
pub(crate) fn read<'t>(catalog: &'t Catalog, name: &str, request: &mut Object<'_, '_>) -> Read<'t> {
    match name {
        "documents" => Ok(Box::new(catalog::Documents { catalog })),
        "service" => catalog::read_service(catalog, request),
        "clause" => catalog::read_clause(catalog, request),
        "check_contract" => contract::read(catalog, request),
        "check_change" => change::read_check(catalog, request),
        "earliest_change" => change::read_earliest(catalog, request),
        "latest_notice" => change::read_latest_notice(catalog, request),
        "charges" => charge::read_charges(catalog, request),
        "invoice" => charge::read_invoice(catalog, request),
        "allowances" => allowance::read_balances(catalog, request),
        "check_use" => allowance::read_check(catalog, request),
        "due" => due::read(catalog, request),
        "availability" => availability::read(catalog, request),
        "severity" => severity::read(catalog, request),
        "desk" => desk::read_open(catalog, request),
        "business_day" => desk::read_business_day(catalog, request),
        "add_business_days" => desk::read_add_days(catalog, request),
        "add_business_time" => desk::read_add_time(catalog, request),
        "business_time_between" => desk::read_between(catalog, request),
        "cover" => cover::read_cover(catalog, request),
        "assess_claim" => cover::read_claim(catalog, request),
        "claim_step" => cover::read_step(catalog, request),
        "timeline" => timeline::read(catalog, request),
        other => {
            let root = request.place();
            Err(root.member("do").error(Code::UnknownQuestion, format!("there is no question '{}'", cut(other))))
        }
    }
}

/// Every question, by its name.
pub const QUESTIONS: [&str; 23] = [
    "documents",
    "service",
    "clause",
    "check_contract",
    "check_change",
    "earliest_change",
    "latest_notice",
    "charges",
    "invoice",
    "allowances",
    "check_use",
    "due",
    "availability",
    "severity",
    "desk",
    "business_day",
    "add_business_days",
    "add_business_time",
    "business_time_between",
    "cover",
    "assess_claim",
    "claim_step",
    "timeline",
];
