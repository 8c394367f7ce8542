//! Is one more use granted?

use yakkan_calendar::Date;
use yakkan_contract_rules::{
    Allowance, Attestation, Condition, Contract, FactId, Readings, Service, Unattested, Verdict,
};

use crate::grant::Grant;
use crate::{Balance, UseBreach, UseViolation};

#[cfg(test)]
mod tests;

/// One use of what a service grants: a ticket, a hunt, a meeting, a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use<'t, 'u> {
    /// The service that grants it.
    pub service: &'t Service,
    /// What is used, one of the service's allowances.
    pub allowance: &'t Allowance,
    /// The day; of a certificate the day of issue.
    pub on: Date,
    /// How large the use is, where the allowance caps that.
    pub units: Option<u32>,
    /// Who holds it, where each holder has an allowance of his own.
    pub holder: Option<&'u str>,
}

/// Whether a use is granted, and what it leaves.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UseAnswer<'t, 'u> {
    /// The verdict with every breach and condition. Breaches name no day of their own on the wire: it is the day of the use.
    pub verdict: Verdict<'t, UseViolation<'t>>,
    /// The balance after the use, unless it is refused.
    pub balance: Option<Balance<'t, 'u>>,
}

/// Judges one more use beside those that were made.
///
/// * `not-in-force`: the line is not in force on the day of the use, the contract has no line of the service, or the line's terms do not grant
///   the allowance at all.
/// * `allowance-exhausted`: judged in force only. All uses of the period that holds the use's day count, earlier and later ones; of a concurrent
///   allowance those of the same holder that are valid on that day. Using up the grant exactly is allowed, one more is not.
/// * `unit-cap-exceeded`, `holder-missing` and what must be attested (`facts`): judged always. A fact that nobody gave becomes a condition.
///
/// Terms are those of the contract's line where it grants the allowance, else those of `new`. Which of `uses` count is told as by
/// [`balances`](crate::balances).
///
/// Source: the quota clauses of each service, e.g. ITES-EDR-MDR-3-3-6, 3-3-7 and 3-3-25; the readings `allowance-year`, `partial-grant`,
/// `deployment-scope`.
///
/// # Example
///
/// ```
/// use yakkan_calendar::parse_date;
/// use yakkan_contract_rules::{Contract, Language, Line, Outcome, Readings, Reason, example};
/// use yakkan_quota::{Use, check_use};
///
/// let service = example::granting(); // three tickets each calendar month, among others
/// let tickets = &service.allowances[0];
/// let day = |text| parse_date(text).unwrap();
/// let contract = Contract::new("C-1", [Line::new(&service, day("2026-04-01"), 5)], [])?;
/// let ticket = |on| Use { service: &service, allowance: tickets, on: day(on), units: None, holder: None };
/// let handled = [(&tickets.attestations[0].fact, false)];
///
/// let mut uses = vec![ticket("2026-06-01"), ticket("2026-06-02")];
/// let third = check_use(&contract, &uses, &ticket("2026-06-30"), &handled, &Readings::default());
/// assert_eq!(third.verdict.outcome(), Outcome::Allowed);
/// assert_eq!(third.balance.map(|balance| balance.left), Some(0));
///
/// uses.push(ticket("2026-06-30"));
/// let fourth = check_use(&contract, &uses, &ticket("2026-06-30"), &handled, &Readings::default());
/// assert_eq!(
///     fourth.verdict.violations[0].message(Language::English).to_string(),
///     "tickets: 3 granted from 2026-06-01 to 2026-06-30, this would be number 4",
/// );
/// # Ok::<(), yakkan_contract_rules::ContractError>(())
/// ```
pub fn check_use<'t, 'u>(
    contract: &Contract<'t>,
    uses: &[Use<'t, 'u>],
    new: &Use<'t, 'u>,
    facts: &[(&FactId, bool)],
    readings: &Readings,
) -> UseAnswer<'t, 'u> {
    let counted = |grant: &Grant<'_, 't>, holder: Option<&str>| {
        let of_holder = |one: &&Use<'t, 'u>| holder.is_none() || one.holder == holder;
        uses.iter().filter(|one| grant.is_of(one)).filter(of_holder).filter(|one| grant.counts(one.on)).count()
    };
    judge(contract, new, facts, readings, counted)
}

/// [`check_use`], with how many of the uses before count against a grant, of one holder or of whomever.
pub(crate) fn judge<'t, 'u>(
    contract: &Contract<'t>,
    new: &Use<'t, 'u>,
    facts: &[(&FactId, bool)],
    readings: &Readings,
    counted: impl FnOnce(&Grant<'_, 't>, Option<&'u str>) -> usize,
) -> UseAnswer<'t, 'u> {
    let mut judge = Judge { verdict: Verdict::default(), service: new.service, allowance: new.allowance, on: new.on };
    let line = contract.line(&new.service.id);
    let granting = line.and_then(|line| {
        let allowance = line.service.allowances.iter().find(|one| one.id == new.allowance.id)?;
        Some((line, allowance))
    });
    if let Some((line, allowance)) = granting {
        (judge.service, judge.allowance) = (line.service, allowance);
    }
    let mut balance = None;
    match granting.filter(|(line, _)| line.is_in_force(new.on)) {
        None => judge.refuse(UseBreach::NotInForce),
        Some((line, allowance)) if !allowance.is_by_holder() || new.holder.is_some() => {
            let grant = Grant::of_line(line, allowance, new.on, readings, &mut judge.verdict.grounds);
            let holder = new.holder.filter(|_| allowance.is_by_holder());
            let before = counted(&grant, holder);
            balance = Some(judge.count(&grant, holder, before));
        }
        Some(_) => {}
    }
    judge.judge_use(new);
    for attestation in judge.allowance.attestations.iter() {
        judge.judge_attestation(attestation, facts);
    }
    judge.verdict.sort();
    let balance = balance.filter(|_| judge.verdict.violations.is_empty());
    UseAnswer { verdict: judge.verdict, balance }
}

/// A verdict that is being reached.
struct Judge<'t> {
    verdict: Verdict<'t, UseViolation<'t>>,
    service: &'t Service,
    allowance: &'t Allowance,
    on: Date,
}

impl<'t> Judge<'t> {
    fn refuse(&mut self, breach: UseBreach<'t>) {
        let (service, allowance) = (self.service, self.allowance);
        let clause = match &breach {
            UseBreach::NotInForce => &service.basis,
            UseBreach::AllowanceExhausted { .. } | UseBreach::HolderMissing => {
                allowance.granted.clause().unwrap_or(&service.basis)
            }
            UseBreach::UnitCapExceeded { cap, .. } => &cap.clause,
            UseBreach::NotAttested { attestation } => &attestation.clause,
        };
        self.verdict.refuse(UseViolation { service, allowance, breach, on: self.on, clause });
    }

    /// Counts the new use with those before it, and gives the balance after it.
    fn count<'u>(&mut self, grant: &Grant<'_, 't>, holder: Option<&'u str>, before: usize) -> Balance<'t, 'u> {
        let after = grant.balance(holder, u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1));
        if after.over > 0 {
            self.refuse(UseBreach::AllowanceExhausted {
                granted: after.granted,
                number: after.used,
                from: after.from,
                to: after.to,
                holder: holder.map(Into::into),
            });
        }
        after
    }

    /// What is judged of the use alone, in force or not.
    fn judge_use(&mut self, new: &Use<'t, '_>) {
        if let Some(cap) = &self.allowance.unit_cap {
            self.verdict.grounds.rely_on(&cap.clause);
            if new.units.is_none_or(|units| units > cap.most) {
                self.refuse(UseBreach::UnitCapExceeded { cap, units: new.units });
            }
        }
        if self.allowance.is_by_holder() && new.holder.is_none() {
            self.refuse(UseBreach::HolderMissing);
        }
    }

    fn judge_attestation(&mut self, attestation: &'t Attestation, facts: &[(&FactId, bool)]) {
        self.verdict.grounds.rely_on(&attestation.clause);
        match attestation.holds(facts) {
            Some(true) => {}
            Some(false) => self.refuse(UseBreach::NotAttested { attestation }),
            None => self.verdict.conditions.push(Condition {
                service: self.service,
                unattested: Unattested::Fact(&attestation.fact, &attestation.requirement),
                clause: &attestation.clause,
            }),
        }
    }
}
