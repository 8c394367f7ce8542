//! What every kind of violation says of itself, whichever rule it comes from.

use core::fmt::{self, Display, Formatter};

use yakkan_calendar::Date;

use crate::{ClauseId, FactId, Language, Service, Verdict};

/// A rule that is broken, of a contract, a change, a use or a claim.
///
/// # Example
///
/// ```
/// use yakkan_contract_rules::{Contract, Language, Line, Readings, Reason, check_contract, example};
/// use yakkan_calendar::jiff::civil::date;
///
/// let service = example::plain();
/// let contract = Contract::new("C-1", [Line::new(&service, date(2026, 4, 1), 4)], [])?;
/// let verdict = check_contract(&contract, &Readings::default());
/// let told: Vec<_> = verdict.violations.iter().map(|one| Reason::message(one, Language::English).to_string()).collect();
/// assert_eq!(told, ["needs at least 5 seats, 4 asked for"]);
/// # Ok::<(), yakkan_contract_rules::ContractError>(())
/// ```
pub trait Reason<'t> {
    /// The breach's code on the wire.
    fn code(&self) -> &'t str;

    /// The service the rule belongs to.
    fn service(&self) -> &'t Service;

    /// The clause it goes against; where the document is silent, the clause that makes the service what it is.
    fn clause(&self) -> &'t ClauseId;

    /// The day it holds, where breaches of this kind have one.
    fn on(&self) -> Option<Date> {
        None
    }

    /// The fact about the customer it comes from, where it comes from one.
    fn fact(&self) -> Option<&'t FactId> {
        None
    }

    /// Writes what is wrong, in one sentence with the numbers in it.
    ///
    /// # Errors
    ///
    /// Where writing fails.
    fn write_message(&self, language: Language, f: &mut Formatter<'_>) -> fmt::Result;

    /// Writes what is wrong in the few words that fit a cell; the code where nobody found shorter ones.
    ///
    /// # Errors
    ///
    /// Where writing fails.
    fn write_short(&self, _language: Language, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }

    /// What is wrong, in one sentence with the numbers in it.
    fn message(&self, language: Language) -> impl Display
    where
        Self: Sized,
    {
        fmt::from_fn(move |f| self.write_message(language, f))
    }

    /// What is wrong, in the few words that fit a cell: `needs ≥ 25`, `要: 25 以上`.
    fn short(&self, language: Language) -> impl Display
    where
        Self: Sized,
    {
        fmt::from_fn(move |f| self.write_short(language, f))
    }
}

impl<'t, V: Reason<'t>> Verdict<'t, V> {
    /// Adds a breach and the clause it goes against.
    pub fn refuse(&mut self, violation: V) {
        self.grounds.rely_on(violation.clause());
        self.violations.push(violation);
    }

    /// Puts violations and conditions into the order every caller sees: by service, then code, then fact.
    pub fn sort(&mut self) {
        if self.violations.len() > 1 {
            yakkan_calendar::sort_by(&mut self.violations, |a, b| {
                (a.service().position, a.code(), a.fact()).cmp(&(b.service().position, b.code(), b.fact()))
            });
        }
        if self.conditions.len() > 1 {
            yakkan_calendar::sort_by(&mut self.conditions, |a, b| {
                (a.service.position, a.fact()).cmp(&(b.service.position, b.fact()))
            });
        }
    }
}
