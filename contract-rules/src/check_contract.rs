//! Is a contract valid?

use yakkan_calendar::Date;

use crate::day_rules::{Broken, Rules};
use crate::findings::Findings;
use crate::view::{LineView, View, rely, rely_on_service};
use crate::{
    Breach, Condition, Contract, FactKind, FactRule, FactValue, Grounds, Line, Readings, Unattested, Verdict, Violation,
};

/// Judges a contract on every day on which anything changes: quantities, companions, equal counts, and the facts of the customer.
///
/// Each breach is reported once per service and code, with the first day it holds. Facts are asked for every line, whatever its days; a breach
/// of one carries the line's start. A fact that nobody gave becomes a condition.
///
/// Source: the quantity, companion and eligibility clauses of each service; the readings `same-count`, `nec-quantity`, `eset-quantity`.
///
/// # Example
///
/// ```
/// # let service = yakkan_contract_rules::example::plain(); // from 5 seats on
/// # let service = &service;
/// use yakkan_contract_rules::{Contract, Language, Line, Outcome, Readings, Reason, check_contract};
/// use yakkan_calendar::jiff::civil::date;
///
/// let contract = Contract::new("C-1", [Line::new(service, date(2026, 4, 1), 4)], [])?;
/// let verdict = check_contract(&contract, &Readings::default());
/// assert_eq!(verdict.outcome(), Outcome::Refused);
/// assert_eq!(verdict.violations[0].message(Language::English).to_string(), "needs at least 5 seats, 4 asked for");
/// # Ok::<(), yakkan_contract_rules::ContractError>(())
/// ```
pub fn check_contract<'t>(contract: &Contract<'t>, readings: &Readings) -> Verdict<'t> {
    let mut verdict = Verdict::default();
    let present = View::present(contract);
    let days = present.days();
    for seen in present.lines() {
        rely_on_line(&present, seen, Date::MIN, &mut verdict.grounds);
        judge_line(&present, seen, &days, Rules::All, readings, &mut verdict);
        for rule in seen.line.service.facts.iter() {
            judge_fact(contract, seen.line, rule, &mut verdict);
        }
    }
    verdict.sort();
    verdict
}

/// Reports what a line breaks of the rules on any of the days, each rule once with the first day, but for what it broke on the same day before the
/// change.
#[inline]
pub(crate) fn judge_line<'v, 't>(
    after: &View<'v, 't>,
    line: LineView<'v, 't>,
    days: &[Date],
    rules: Rules,
    readings: &Readings,
    findings: &mut impl Findings<'t>,
) {
    let mut reported = Broken::default();
    for day in days.iter().copied() {
        // Most days break nothing, and it takes half as long to see that as to tell what is broken.
        let mut broken = after.broken_on(line, day, rules, readings);
        broken.remove(reported);
        if broken != Broken::default() {
            reported.insert(report(after, line, day, rules, readings, broken, findings));
        }
    }
}

/// Reports those of the `broken` rules that a line did not break on a day before the change, and gives them.
#[inline(never)]
fn report<'v, 't>(
    after: &View<'v, 't>,
    line: LineView<'v, 't>,
    day: Date,
    rules: Rules,
    readings: &Readings,
    mut broken: Broken,
    findings: &mut impl Findings<'t>,
) -> Broken {
    if let Some(before) = after.before() {
        broken.remove(before.broken_on(line.before(), day, rules, readings));
    }
    after.breaches_on(line, day, rules, readings, |breach, clause| {
        if broken.contains(Broken::of(&breach)) {
            findings.refuse(Violation { service: line.line.service, breach, on: day, clause });
        }
    });
    broken
}

/// Adds what judging a line from a day on rests on. Counts are compared in the contract before a change as well.
#[inline]
pub(crate) fn rely_on_line<'v, 't>(
    after: &View<'v, 't>,
    line: LineView<'v, 't>,
    first: Date,
    grounds: &mut Grounds<'t>,
) {
    let service = line.line.service;
    if line.is_in_force_from(first) {
        rely_on_service(service, grounds);
    }
    if let Some(same) = &service.same_count
        && (after.compares_counts_from(line, same, first)
            || after.before().is_some_and(|before| before.compares_counts_from(line.before(), same, first)))
    {
        grounds.rely_on_new(&same.clause);
        rely(&same.rule, grounds);
    }
}

fn judge_fact<'t>(contract: &Contract<'t>, line: &Line<'t>, rule: &'t FactRule, verdict: &mut Verdict<'t>) {
    verdict.grounds.rely_on(&rule.clause);
    let Some(given) = contract.fact(&rule.fact) else {
        let unattested = Unattested::Fact(&rule.fact, &rule.requirement);
        verdict.conditions.push(Condition { service: line.service, unattested, clause: &rule.clause });
        return;
    };
    let fulfilled = match (rule.kind, given) {
        (FactKind::Bool, FactValue::Bool(truth)) => truth,
        (FactKind::Integer { least, most }, FactValue::Integer(count)) => {
            least.is_none_or(|least| least <= count) && most.is_none_or(|most| count <= most)
        }
        // Contract::new refuses a fact of the wrong kind.
        _ => false,
    };
    if !fulfilled {
        let breach = Breach::Fact {
            code: &rule.breach,
            fact: &rule.fact,
            given,
            kind: rule.kind,
            requirement: &rule.requirement,
        };
        verdict.refuse(Violation { service: line.service, breach, on: line.start, clause: &rule.clause });
    }
}
