//! What is left of the insurance, and what of a claim is paid?

use alloc::vec::Vec;

use yakkan::contract_rules::{Contract, FactId, Outcome, Service};
use yakkan::insurance::{Alert, Claim, ClaimError, PaidClaim, assess_claim, cover_left, covered_line};

use crate::failure::{Code, Failure, Found};
use crate::forms::{Dates, amount, contract_day, count, number, optional_day, yen_number};
use crate::lists::table;
use crate::names::CATALOG;
use crate::questions::Questions;
use crate::settings::Settings;

impl Questions {
    /// What could still be paid in the policy year that holds a day; then, how many dispatches are left.
    ///
    /// `claims` has three numbers a claim: paid, day of the alert, day of the dispatch.
    pub(crate) fn cover_left(
        &mut self,
        settings: &Settings,
        contract: &Contract<'static>,
        on: f64,
        claims: &[f64],
    ) -> Found {
        let (left, dispatches) = left(settings, contract, on, claims)?;
        self.more = [dispatches, crate::forms::NO_RESULT];
        Ok(Some(left))
    }

    /// What the insurer pays of a claim; then, what is left to the customer, and the outcome: 1 allowed, 2 conditional, 3 refused.
    ///
    /// `claim` has five numbers: cost, day of the alert, stars, day of the upgrade, day of the dispatch; and two a fact: its number, and 1 or 0.
    pub(crate) fn payable(
        &mut self,
        settings: &Settings,
        contract: &Contract<'static>,
        claim: &[f64],
        claims: &[f64],
    ) -> Found {
        let (claim, facts) = claim.split_at_checked(5).ok_or_else(Failure::internal)?;
        let [payable, customer, outcome] = self.assess(settings, contract, claim, facts, claims)?;
        self.more = [customer, outcome];
        Ok(Some(payable))
    }
}

impl Questions {
    fn assess(
        &self,
        settings: &Settings,
        contract: &Contract<'static>,
        claim: &[f64],
        facts: &[f64],
        claims: &[f64],
    ) -> Result<[f64; 3], Failure> {
        let claims = read_claims(settings.dates, claims)?;
        let [cost, alert_on, stars, upgraded_on, dispatched_on] = *claim else { return Err(Failure::internal()) };
        let mut attested: Vec<(&FactId, bool)> = Vec::new();
        for [fact, truth] in table::<2>("facts", facts)? {
            attested.push((self.contract_names.fact("facts", *fact)?, count("facts", *truth)? != 0));
        }
        let dates = settings.dates;
        let alert = Alert {
            on: contract_day("alertOn", alert_on, dates)?,
            stars: count("stars", stars)?,
            upgraded_on: optional_day("upgradedOn", upgraded_on, dates)?,
        };
        let dispatched_on = contract_day("dispatchedOn", dispatched_on, dates)?;
        let claim = Claim { alert, dispatched_on, cost: amount("cost", cost)?, facts: &attested };
        let service = covered_service(contract)?;
        let answer =
            assess_claim(contract, service, &claims, &claim, &settings.readings).map_err(|error| refused(&error))?;
        let outcome = match answer.verdict.outcome() {
            Outcome::Allowed => 1,
            Outcome::Conditional => 2,
            Outcome::Refused => 3,
        };
        Ok([yen_number(answer.payable)?, yen_number(answer.customer_pays)?, number(outcome)])
    }
}

fn left(settings: &Settings, contract: &Contract<'static>, on: f64, claims: &[f64]) -> Result<(f64, f64), Failure> {
    let claims = read_claims(settings.dates, claims)?;
    let on = contract_day("on", on, settings.dates)?;
    let (left, dispatches) = cover_left(contract, covered_service(contract)?, &claims, on, &settings.readings)
        .map_err(|error| refused(&error))?;
    Ok((yen_number(left)?, number(dispatches)))
}

/// The service of a contract that brings cover; without one, any that does: then the answer is that it is not in force.
fn covered_service(contract: &Contract<'static>) -> Result<&'static Service, Failure> {
    let line = covered_line(contract).map(|line| line.service);
    line.or_else(|| CATALOG.covering_service()).ok_or_else(Failure::internal)
}

fn read_claims(dates: Dates, rows: &[f64]) -> Result<Vec<PaidClaim>, Failure> {
    let rows = table::<3>("claims", rows)?;
    let mut claims = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        claims.push(read_claim(dates, row).map_err(|failure| failure.in_row(at))?);
    }
    Ok(claims)
}

fn read_claim(dates: Dates, [paid, alert_on, dispatched_on]: &[f64; 3]) -> Result<PaidClaim, Failure> {
    Ok(PaidClaim {
        alert_on: contract_day("alertOn", *alert_on, dates)?,
        dispatched_on: contract_day("dispatchedOn", *dispatched_on, dates)?,
        paid: amount("paid", *paid)?,
    })
}

fn refused(error: &ClaimError) -> Failure {
    let (argument, message) = match error {
        ClaimError::UpgradeBeforeAlert { .. } => ("upgradedOn", "the upgrade comes before the alert"),
        ClaimError::StarsOutOfRange { .. } => ("stars", "an alert has 0 to 3 stars"),
        ClaimError::DateOutOfRange { .. } => ("on", "a day is not from 2000-01-01 to 2099-12-31"),
        ClaimError::NegativeAmount { .. } => ("cost", "an amount is below 0"),
        ClaimError::AmountOverflow => ("cost", "an amount has too many digits"),
    };
    Failure::told(Code::named(error.code()), argument, message)
}
