//! The names by number that only questions about contracts need.

use alloc::string::String;
use alloc::vec::Vec;

use yakkan::contract_rules::{Allowance, FactId, Service};

use crate::failure::{Code, Failure};
use crate::names::{Names, add, at, push};

/// The allowances and facts behind every number.
pub(crate) struct ContractNames {
    allowances: Vec<(&'static Service, &'static Allowance)>,
    facts: Vec<&'static FactId>,
}

impl ContractNames {
    pub(crate) fn new(names: &Names) -> Self {
        let mut known = Self { allowances: Vec::new(), facts: Vec::new() };
        for service in names.services() {
            let shared = service.allowances.iter().filter(|one| !one.is_by_holder());
            known.allowances.extend(shared.map(|one| (service, one)));
            for rule in service.cover.iter().flat_map(|cover| cover.rules.iter()) {
                add(&mut known.facts, &rule.attestation.fact);
                rule.exception.iter().for_each(|exception| add(&mut known.facts, &exception.fact));
            }
        }
        known
    }

    pub(crate) fn allowance(
        &self,
        argument: &'static str,
        value: f64,
    ) -> Result<(&'static Service, &'static Allowance), Failure> {
        at(&self.allowances, Code::UnknownAllowance, argument, value)
    }

    pub(crate) fn fact(&self, argument: &'static str, value: f64) -> Result<&'static FactId, Failure> {
        at(&self.facts, Code::UnknownFact, argument, value)
    }

    /// Every name, one list on a line, in the order of the numbers: allowances, facts.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        let named = self.allowances.iter().map(|(service, one)| (service, one.id.as_str()));
        named.for_each(|(service, one)| push(&mut text, &[service.id.as_str(), "/", one]));
        text.push('\n');
        self.facts.iter().for_each(|fact| push(&mut text, &[fact.as_str()]));
        text
    }
}
