//! Is one more use granted, and another after it?

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use yakkan_calendar::Date;
use yakkan_contract_rules::{Contract, FactId, Readings};

use crate::check_use::judge;
use crate::grant::Grant;
use crate::{Use, UseAnswer};

#[cfg(test)]
mod laws;

/// Uses that were made, kept so that one use after another is judged without counting all of them anew.
///
/// The uses that count against a use stand together among those of its allowance when these are sorted by day: before the first of them no use
/// counts yet that is no later than the one judged, after the last none any more. So their number is told by looking for those two places.
///
/// # Example
///
/// ```
/// use yakkan_calendar::parse_date;
/// use yakkan_contract_rules::{Contract, Line, Outcome, Readings, example};
/// use yakkan_quota::{Use, UsesSoFar};
///
/// let service = example::granting(); // three tickets each calendar month, among others
/// let day = |text| parse_date(text).unwrap();
/// let contract = Contract::new("C-1", [Line::new(&service, day("2026-04-15"), 5)], [])?;
/// let tickets = &service.allowances[0];
/// let handled = [(&tickets.attestations[0].fact, false)];
/// let ticket = Use { service: &service, allowance: tickets, on: day("2026-05-20"), units: None, holder: None };
///
/// let mut uses = UsesSoFar::default();
/// let outcomes = [(); 4].map(|()| {
///     let answer = uses.check(&contract, &ticket, &handled, &Readings::default());
///     uses.add(&ticket);
///     answer.verdict.outcome()
/// });
/// assert_eq!(outcomes, [Outcome::Allowed, Outcome::Allowed, Outcome::Allowed, Outcome::Refused]);
/// # Ok::<(), yakkan_contract_rules::ContractError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct UsesSoFar<'u> {
    /// The days of the uses by service, allowance and whose they are, sorted; of each allowance also those of all.
    days: BTreeMap<(&'u str, &'u str, Whose<'u>), Vec<Date>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Whose<'u> {
    Everybodys,
    Of(&'u str),
}

impl<'u> UsesSoFar<'u> {
    /// Adds a use, of any day; quickest where its day is no earlier than those of the others.
    pub fn add(&mut self, one: &Use<'u, 'u>) {
        let mut add = |whose| {
            let days = self.days.entry((one.service.id.as_str(), one.allowance.id.as_str(), whose)).or_default();
            let place = days.partition_point(|day| *day <= one.on);
            days.insert(place, one.on);
        };
        add(Whose::Everybodys);
        if let Some(holder) = one.holder {
            add(Whose::Of(holder));
        }
    }

    /// Whether one more use is granted: as [`check_use`](crate::check_use) after all uses that were added.
    pub fn check<'t>(
        &self,
        contract: &Contract<'t>,
        new: &Use<'t, 'u>,
        facts: &[(&FactId, bool)],
        readings: &Readings,
    ) -> UseAnswer<'t, 'u> {
        judge(contract, new, facts, readings, |grant, holder| self.counted(grant, holder))
    }

    fn counted(&self, grant: &Grant<'_, '_>, holder: Option<&str>) -> usize {
        let whose = holder.map_or(Whose::Everybodys, Whose::Of);
        let key = (grant.line.service.id.as_str(), grant.allowance.id.as_str(), whose);
        let Some(days) = self.days.get(&key) else { return 0 };
        let until = grant.on();
        let first = days.partition_point(|day| *day <= until && !grant.counts(*day));
        let end = days.partition_point(|day| *day <= until || grant.counts(*day));
        end.saturating_sub(first)
    }
}
