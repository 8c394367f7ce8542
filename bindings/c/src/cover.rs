//! What is left of the insurance, and what of a claim is paid?

use yakkan::contract_rules::{FactId, Service};
use yakkan::insurance::{Alert, Claim, ClaimError, PaidClaim, assess_claim, cover_on, covered_line};

use crate::code::{Code, codes};
use crate::contract::{YakkanContract, within_limit};
use crate::failure::Failure;
use crate::forms::{amount, contract_day, optional_day, outcome_number, yen_number};
use crate::readings::{YakkanReadings, readings};
use crate::service::CATALOG;
use crate::status::YakkanStatus;

/// Something that must be attested of a claim: one bit each.
#[repr(i32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YakkanClaimFact {
    /// The alert mail was received.
    MailReceived = 1,
    /// A full scan was run before the dispatch.
    FullScan = 2,
    /// There was a reason to do without the full scan.
    ScanException = 4,
    /// Proof of the scan's result is submitted.
    ScanEvidence = 8,
    /// The investigation was recommended.
    Recommended = 16,
    /// The dispatched company is a registered vendor.
    VendorRegistered = 32,
    /// The right to claim is delegated.
    ClaimDelegated = 64,
    /// The right to receive the payment is delegated.
    ReceiptDelegated = 128,
    /// The customer knew before cover began.
    KnownBeforeCover = 256,
    /// It comes from a criminal act.
    CriminalAct = 512,
    /// It comes from a knowing violation.
    KnowingViolation = 1024,
}

codes! { YakkanClaimFact {
    MailReceived "mail-received"
    FullScan "full-scan"
    ScanException "scan-exception"
    ScanEvidence "scan-evidence"
    Recommended "recommended"
    VendorRegistered "vendor-registered"
    ClaimDelegated "claim-delegated"
    ReceiptDelegated "receipt-delegated"
    KnownBeforeCover "known-before-cover"
    CriminalAct "criminal-act"
    KnowingViolation "knowing-violation"
} }

/// A claim that was paid, or of which nothing was paid.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct YakkanPaidClaim {
    /// What the insurer paid, in yen, everything included; at least 0. Where it is 0, no dispatch was used up.
    pub paid: i64,
    /// The day of its alert.
    pub alert_on: i32,
    /// The day of the dispatch.
    pub dispatched_on: i32,
}

/// A claim to be assessed.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct YakkanClaim {
    /// What the dispatch cost, in yen, everything included; at least 0.
    pub cost: i64,
    /// The day of its alert.
    pub alert_on: i32,
    /// How many stars the alert came with, 0 to 3.
    pub stars: u32,
    /// The day it was reported to be of the full grade, or `YAKKAN_NO_DAY`.
    pub upgraded_on: i32,
    /// The day of the dispatch.
    pub dispatched_on: i32,
    /// The facts that somebody attested, either way: `YAKKAN_CLAIM_FACT_…` bits.
    pub attested: u32,
    /// Those of them that are true.
    pub truths: u32,
}

/// What the insurance that comes with a service could still pay in the policy year that holds the day `on`.
///
/// `claims` are those made so far, of any year; `readings` may be null. Writes yen to `left` and the number of dispatches to `dispatches_left`; 0 both out of
/// cover.
///
/// # Safety
///
/// `contract` and `readings` are each null or a handle that is not freed; `claims` is null or points to `claim_count` claims; `left` is null or points to
/// an `int64_t`, `dispatches_left` is null or points to a `uint32_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_cover_left(
    contract: *const YakkanContract,
    readings: *const YakkanReadings,
    claims: *const YakkanPaidClaim,
    claim_count: usize,
    on: i32,
    left: *mut i64,
    dispatches_left: *mut u32,
) -> YakkanStatus {
    call!(|caller| {
        let (left, dispatches_left) = (caller.out("left", left)?, caller.out("dispatches_left", dispatches_left)?);
        let contract = caller.handle("contract", contract)?;
        let readings = self::readings(caller, readings)?;
        let claims = read_claims(within_limit(caller.list("claims", claims, claim_count)?)?)?;
        let on = contract_day("on", on)?;
        let cover = cover_on(&contract.0, covered_service(contract)?, &claims, on, &readings).map_err(claim_error)?;
        let yen = yen_number(cover.left)?;
        left.write(yen);
        dispatches_left.write(cover.dispatches_left);
        Ok(())
    })
}

/// What the insurer pays of a claim, and what is left to the customer.
///
/// `claims` are those made before, of any year; `readings` may be null. Writes yen to `payable` and `customer_pays`, and a `YAKKAN_OUTCOME_…` code to
/// `outcome`: refused, nothing is payable; conditional, it is payable if what nobody attested turns out true. Ask `yakkan_answer` for the reasons.
///
/// # Safety
///
/// `contract` and `readings` are each null or a handle that is not freed; `claims` is null or points to `claim_count` claims; `claim` is null or points to one;
/// `payable` and `customer_pays` are null or point to an `int64_t` each, `outcome` is null or points to an `int32_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn yakkan_payable(
    contract: *const YakkanContract,
    readings: *const YakkanReadings,
    claims: *const YakkanPaidClaim,
    claim_count: usize,
    claim: *const YakkanClaim,
    payable: *mut i64,
    customer_pays: *mut i64,
    outcome: *mut i32,
) -> YakkanStatus {
    call!(|caller| {
        let (payable, customer_pays) = (caller.out("payable", payable)?, caller.out("customer_pays", customer_pays)?);
        let outcome = caller.out("outcome", outcome)?;
        let contract = caller.handle("contract", contract)?;
        let readings = self::readings(caller, readings)?;
        let claims = read_claims(within_limit(caller.list("claims", claims, claim_count)?)?)?;
        let row = caller.optional_row("claim", claim)?.ok_or_else(|| Failure::null("claim"))?;
        let names = attested(&row)?;
        let facts: Vec<(&FactId, bool)> = names.iter().map(|(fact, truth)| (fact, *truth)).collect();
        let alert = Alert {
            on: contract_day("alert_on", row.alert_on)?,
            stars: row.stars,
            upgraded_on: optional_day("upgraded_on", row.upgraded_on)?,
        };
        let dispatched_on = contract_day("dispatched_on", row.dispatched_on)?;
        let claim = Claim { alert, dispatched_on, cost: amount("cost", row.cost, 0)?, facts: &facts };
        let service = covered_service(contract)?;
        let answer = assess_claim(&contract.0, service, &claims, &claim, &readings).map_err(claim_error)?;
        let yen = (yen_number(answer.payable)?, yen_number(answer.customer_pays)?);
        payable.write(yen.0);
        customer_pays.write(yen.1);
        outcome.write(outcome_number(answer.verdict.outcome()));
        Ok(())
    })
}

/// The service of a contract that brings cover; without one, any that does: then the answer is that it is not in force.
fn covered_service(contract: &YakkanContract) -> Result<&'static Service, Failure> {
    let line = covered_line(&contract.0).map(|line| line.service);
    line.or_else(|| CATALOG.covering_service()).ok_or_else(Failure::internal)
}

fn read_claims(rows: &[YakkanPaidClaim]) -> Result<Vec<PaidClaim>, Failure> {
    let claim = |row: &YakkanPaidClaim| {
        Ok(PaidClaim {
            alert_on: contract_day("alert_on", row.alert_on)?,
            dispatched_on: contract_day("dispatched_on", row.dispatched_on)?,
            paid: amount("paid", row.paid, 0)?,
        })
    };
    rows.iter().enumerate().map(|(at, row)| claim(row).map_err(|failure: Failure| failure.in_row(at))).collect()
}

/// The facts that somebody attested. A bit without a name is an error, and so is a truth that nobody attested.
fn attested(claim: &YakkanClaim) -> Result<Vec<(FactId, bool)>, Failure> {
    let mut unnamed = claim.attested | claim.truths;
    let mut facts = Vec::new();
    for (fact, name) in YakkanClaimFact::ALL {
        let bit = fact.number().unsigned_abs();
        unnamed &= !bit;
        if claim.attested & bit != 0 {
            facts.push((FactId::new(name).map_err(|_| Failure::internal())?, claim.truths & bit != 0));
        }
    }
    if unnamed != 0 {
        return Err(Failure::number(YakkanStatus::UnknownFact, "attested", unnamed, "has bits that name no fact"));
    }
    if claim.truths & !claim.attested != 0 {
        return Err(Failure::number(
            YakkanStatus::UnknownFact,
            "truths",
            claim.truths,
            "has facts that are not attested",
        ));
    }
    Ok(facts)
}

fn claim_error(error: ClaimError) -> Failure {
    Failure::coded(error.code(), &error)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::service::YakkanService;

    #[test]
    fn every_fact_that_a_claim_asks_for_has_its_bit() {
        let mut asked = BTreeSet::new();
        for (service, _) in YakkanService::ALL {
            for rule in service.terms().unwrap().cover.iter().flat_map(|cover| cover.rules.iter()) {
                asked.insert(rule.attestation.fact.as_str());
                asked.extend(rule.exception.iter().map(|exception| exception.fact.as_str()));
            }
        }
        assert_eq!(asked, YakkanClaimFact::ALL.iter().map(|(_, name)| *name).collect());
    }

    #[test]
    fn every_fact_is_one_bit_of_its_own() {
        let bits = YakkanClaimFact::ALL.iter().map(|(fact, _)| fact.number());
        assert!(bits.enumerate().all(|(place, number)| number == 1 << place));
    }
}
