//! Is a claim covered, and how much is paid?

use alloc::vec::Vec;

use yakkan_calendar::{Date, Period, days_after_event};
use yakkan_contract_rules::{
    Attestation, ClaimKind, ClaimYear, ClauseId, Condition, Contract, Cover, FactId, Line, Outcome, Readings, Service,
    Text, Unattested, UpgradeWindow, UpgradedAlert, Verdict, Yen,
};

use crate::cover::{Covered, check_paid, counting_day, rely_on_period};
use crate::error::{check_amount, check_day};
use crate::policy_year::{first_day_of_cover, policy_year_on};
use crate::{ClaimBreach, ClaimError, ClaimViolation, PaidClaim, PolicyYear, Usage};

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;

/// An alert that a claim comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alert {
    /// The day it came.
    pub on: Date,
    /// How many stars it came with.
    pub stars: u32,
    /// The day it was reported to be of the full grade, if it was. It counts only for an alert of the grade that such a report lifts.
    pub upgraded_on: Option<Date>,
}

/// A claim to be assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim<'f> {
    /// The alert it comes from.
    pub alert: Alert,
    /// The day of the dispatch.
    pub dispatched_on: Date,
    /// What the dispatch cost, everything included.
    pub cost: Yen,
    /// What somebody attested of it, by the names the cover's terms give.
    pub facts: &'f [(&'f FactId, bool)],
}

/// Whether a claim is covered, and who pays what.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimAnswer<'t> {
    /// Allowed, conditional or refused, with every reason. A claim's breaches have neither a day nor a fact of their own.
    pub verdict: Verdict<'t, ClaimViolation<'t>>,
    /// The policy year the claim counts in, where one exists.
    pub policy_year: Option<PolicyYear>,
    /// What the insurer pays, if all conditions turn out true; nothing of a refused claim.
    pub payable: Yen,
    /// The rest of the cost.
    pub customer_pays: Yen,
}

/// Assesses a claim for a dispatch, beside the `claims` that were paid before.
///
/// The alert must come in the cover's time and be of the full grade, or be reported to be; the dispatch must be in the window; the policy year
/// must not be used up; and what the terms ask for must be attested. What nobody attested is a condition. Two facts with one breach code are
/// one breach. Without a line of the service, or with a service that brings no cover, the claim is `not-in-force` and nothing else is judged.
/// Where the contract holds the service, the terms are those of its line.
///
/// Paid is the cost, of one dispatch at most its limit, and of the year no more than its limit leaves; the customer pays the rest.
///
/// Readings: `claim-year`, relied on for every claim that is judged, whether or not a policy year holds its day; `upgrade-window` for an
/// upgraded alert.
///
/// Source: the cover clauses of each service, e.g. NEC-MIMAMORI-4.5-1 to 4.5-8 and NEC-MIMAMORI-ANNEX2.
///
/// # Errors
///
/// * [`ClaimError::UpgradeBeforeAlert`], whatever the alert's stars.
/// * [`ClaimError::StarsOutOfRange`] for more stars than the full grade has.
/// * [`ClaimError::DateOutOfRange`] for a day outside 2000–2099.
/// * [`ClaimError::NegativeAmount`] for a cost or payment below zero.
/// * [`ClaimError::AmountOverflow`] where limits of the terms do not add up below 10^28 yen.
///
/// # Example
///
/// ```
/// use yakkan_calendar::jiff::civil::date;
/// use yakkan_contract_rules::{Contract, FactId, Line, Outcome, Readings, Yen, example};
/// use yakkan_insurance::{Alert, Claim, assess_claim};
///
/// let service = example::covered(); // 100,000 yen a dispatch, within 30 days of the alert
/// let contract = Contract::new("C-1", [Line::new(&service, date(2026, 4, 15), 5)], [])?;
/// let mail = FactId::constant("mail-received");
/// let claim = Claim {
///     alert: Alert { on: date(2026, 6, 1), stars: 3, upgraded_on: None },
///     dispatched_on: date(2026, 7, 1),
///     cost: Yen::from_integer(120_000),
///     facts: &[(&mail, true)],
/// };
/// let answer = assess_claim(&contract, &service, &[], &claim, &Readings::default())?;
/// assert_eq!(answer.verdict.outcome(), Outcome::Allowed);
/// assert_eq!((answer.payable, answer.customer_pays), (Yen::from_integer(100_000), Yen::from_integer(20_000)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn assess_claim<'t>(
    contract: &Contract<'t>,
    service: &'t Service,
    claims: &[PaidClaim],
    claim: &Claim<'_>,
    readings: &Readings,
) -> Result<ClaimAnswer<'t>, ClaimError> {
    assess(contract, service, claims, claim, readings)
}

/// What was paid before a claim.
pub(crate) trait Paid {
    /// Refuses what no payment is.
    fn check(&self) -> Result<(), ClaimError>;

    /// What of a policy year's limit is used.
    fn usage(&self, covered: &Covered<'_, '_>, year: PolicyYear, claim_year: ClaimYear) -> Result<Usage, ClaimError>;
}

impl Paid for [PaidClaim] {
    fn check(&self) -> Result<(), ClaimError> {
        check_paid(self)
    }

    fn usage(&self, covered: &Covered<'_, '_>, year: PolicyYear, claim_year: ClaimYear) -> Result<Usage, ClaimError> {
        Usage::of(covered.line, covered.cover, self, year, claim_year)
    }
}

/// [`assess_claim`] beside whatever was paid before.
pub(crate) fn assess<'t>(
    contract: &Contract<'t>,
    service: &'t Service,
    before: &(impl Paid + ?Sized),
    claim: &Claim<'_>,
    readings: &Readings,
) -> Result<ClaimAnswer<'t>, ClaimError> {
    let covered = Covered::find(contract, service);
    check_form(claim, covered.as_ref().map_or(service.cover.as_ref(), |covered| Some(covered.cover)))?;
    before.check()?;
    let Some(Covered { line, cover }) = covered else {
        let mut verdict = Verdict::default();
        verdict.refuse(ClaimViolation { service, breach: ClaimBreach::NotInForce, clause: &service.basis });
        return Ok(ClaimAnswer { verdict, policy_year: None, payable: Yen::ZERO, customer_pays: claim.cost });
    };
    let mut judge = Judge { line, cover, claim, readings, verdict: Verdict::default() };
    judge.time();
    let grade = judge.grade();
    judge.window(grade);
    let (policy_year, most) = judge.limit(before)?;
    judge.rules(grade);
    let mut verdict = judge.verdict;
    verdict.sort();
    let payable = if verdict.outcome() == Outcome::Refused { Yen::ZERO } else { claim.cost.min(most) };
    let customer_pays = claim.cost.checked_sub(payable).ok_or(ClaimError::AmountOverflow)?;
    Ok(ClaimAnswer { verdict, policy_year, payable, customer_pays })
}

fn check_form(claim: &Claim<'_>, cover: Option<&Cover>) -> Result<(), ClaimError> {
    let Alert { on, stars, upgraded_on } = claim.alert;
    [Some(on), upgraded_on, Some(claim.dispatched_on)].into_iter().flatten().try_for_each(check_day)?;
    check_amount(claim.cost)?;
    if let Some(upgraded) = upgraded_on.filter(|upgraded| *upgraded < on) {
        return Err(ClaimError::UpgradeBeforeAlert { alert: on, upgraded });
    }
    match cover.map(|cover| cover.alert.stars).filter(|most| stars > *most) {
        Some(most) => Err(ClaimError::StarsOutOfRange { stars, most }),
        None => Ok(()),
    }
}

/// What an alert comes to.
#[derive(Clone, Copy)]
enum Grade<'t> {
    /// It came with the full grade.
    Full,
    /// It came with a lower one and was reported to be of the full grade on a day.
    Upgraded(&'t UpgradedAlert, Date),
    /// It gives no right.
    Lower,
}

struct Judge<'j, 't> {
    line: &'j Line<'t>,
    cover: &'t Cover,
    claim: &'j Claim<'j>,
    readings: &'j Readings,
    verdict: Verdict<'t, ClaimViolation<'t>>,
}

impl<'t> Judge<'_, 't> {
    fn refuse(&mut self, breach: ClaimBreach<'t>, clause: &'t ClauseId) {
        self.verdict.refuse(ClaimViolation { service: self.line.service, breach, clause });
    }

    /// Does the alert come in the cover's time? Its own day counts, also where it was upgraded later.
    fn time(&mut self) {
        rely_on_period(self.cover, &mut self.verdict.grounds);
        let alert = self.claim.alert.on;
        let first = first_day_of_cover(self.line);
        if alert < first {
            self.refuse(ClaimBreach::BeforeCover { alert, first }, &self.cover.period.before);
        }
        if let Some(last) = self.line.last_day.filter(|last| alert > *last) {
            self.refuse(ClaimBreach::AfterCover { alert, last }, &self.cover.period.after);
        }
    }

    /// Does the alert give the right?
    fn grade(&mut self) -> Grade<'t> {
        let Alert { stars, upgraded_on, .. } = self.claim.alert;
        let terms = &self.cover.alert;
        self.verdict.grounds.rely_on(&terms.clause);
        if stars == terms.stars {
            return Grade::Full;
        }
        let upgraded = terms.upgraded.as_ref();
        if let Some(lower) = upgraded.filter(|lower| lower.stars == stars) {
            self.verdict.grounds.rely_on(&lower.clause);
            if let Some(on) = upgraded_on {
                return Grade::Upgraded(lower, on);
            }
        }
        let upgradable = upgraded.map(|lower| lower.stars);
        self.refuse(ClaimBreach::NotFullGrade { stars, needed: terms.stars, upgradable }, &terms.clause);
        Grade::Lower
    }

    /// Is the dispatch neither too early nor too late?
    fn window(&mut self, grade: Grade<'t>) {
        let alert = self.claim.alert.on;
        let first = match grade {
            Grade::Full | Grade::Lower => alert,
            Grade::Upgraded(terms, upgraded) => match terms.window.settle(self.readings, &mut self.verdict.grounds) {
                UpgradeWindow::UpgradeDay => upgraded,
                UpgradeWindow::AlertDay => alert,
            },
        };
        let terms = &self.cover.window;
        self.verdict.grounds.rely_on(&terms.clause);
        let (dispatched, window) =
            (self.claim.dispatched_on, Period { first, last: days_after_event(first, terms.days) });
        if !window.contains(dispatched) {
            self.refuse(ClaimBreach::OutsideWindow { dispatched, window }, &terms.clause);
        }
    }

    /// Which year does the claim count in, and what does its limit leave for one dispatch?
    fn limit(&mut self, before: &(impl Paid + ?Sized)) -> Result<(Option<PolicyYear>, Yen), ClaimError> {
        let terms = &self.cover.limit;
        let claim_year = self.cover.claim_year.settle(self.readings, &mut self.verdict.grounds);
        self.verdict.grounds.rely_on(&terms.clause);
        for clause in self.cover.basis.iter() {
            self.verdict.grounds.rely_on(clause);
        }
        let day = counting_day(self.line, self.claim.alert.on, self.claim.dispatched_on, claim_year);
        let Some(year) = policy_year_on(self.line, day) else {
            return Ok((None, terms.each));
        };
        let covered = Covered { line: self.line, cover: self.cover };
        let usage = before.usage(&covered, year, claim_year)?;
        let most = usage.next_dispatch(terms)?;
        if most.is_none() {
            let breach = ClaimBreach::LimitReached {
                year,
                used: usage.dispatches,
                dispatches: terms.dispatches,
                // Where the sum is beyond all figures, the claim is refused all the same.
                paid: usage.paid().unwrap_or(usage.within_limits),
                total: terms.total,
            };
            self.refuse(breach, &terms.clause);
        }
        Ok((Some(year), most.unwrap_or_default()))
    }

    /// Is everything so that must be attested?
    fn rules(&mut self, grade: Grade<'t>) {
        let (cover, facts) = (self.cover, self.claim.facts);
        let is_full = matches!(grade, Grade::Full);
        for rule in cover.rules.iter().filter(|rule| rule.asked == ClaimKind::Every || !is_full) {
            let attestation = &rule.attestation;
            self.verdict.grounds.rely_on(&attestation.clause);
            match (attestation.holds(facts), rule.exception.as_ref().filter(|_| is_full)) {
                (Some(true), _) => {}
                (None, _) => self.condition(&attestation.fact, &attestation.requirement, &attestation.clause),
                (Some(false), None) => self.refuse_attested(attestation),
                (Some(false), Some(exception)) => {
                    self.verdict.grounds.rely_on(&exception.clause);
                    match exception.lifts(facts) {
                        Some(true) => {}
                        None => self.condition(&exception.fact, &exception.requirement, &exception.clause),
                        Some(false) => self.refuse_attested(attestation),
                    }
                }
            }
        }
    }

    /// A breach code is reported once, whatever facts it comes from.
    fn refuse_attested(&mut self, attestation: &'t Attestation) {
        let same = self.verdict.violations.iter_mut().find_map(|violation| match &mut violation.breach {
            ClaimBreach::Attested { first, also } if first.breach == attestation.breach => Some(also),
            _ => None,
        });
        match same {
            Some(also) => also.push(attestation),
            None => {
                let breach = ClaimBreach::Attested { first: attestation, also: Vec::new() };
                self.refuse(breach, &attestation.clause);
            }
        }
    }

    /// A fact is asked for once.
    fn condition(&mut self, fact: &'t FactId, requirement: &'t Text, clause: &'t ClauseId) {
        if self.verdict.conditions.iter().all(|known| known.fact() != fact.as_str()) {
            let unattested = Unattested::Fact(fact, requirement);
            self.verdict.conditions.push(Condition { service: self.line.service, unattested, clause });
        }
    }
}
