//! What may be missing of a contract without holding it back.

use yakkan::contract_rules::Contract;

use super::places::{Place, Report};
use crate::table::{Level, Message, Problem};

/// What may be missing of a contract, sheet by sheet: the first row (`uses.csv:7`) that cannot be used, or the sheet; `None`: nothing.
///
/// What is billed does not depend on any of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// Balances of allowances may be too good.
    pub uses: Option<String>,
    /// Commitments may be missing.
    pub inquiries: Option<String>,
    /// The availability of a service that the contract holds may be wrong.
    pub outages: Option<String>,
    /// Alerts may be missing.
    pub alerts: Option<String>,
    /// Claims may be missing, and with them payments that count against the limit.
    pub claims: Option<String>,
}

impl Gaps {
    /// The first row because of which the cover left may be wrong.
    pub fn cover(&self) -> Option<&str> {
        self.claims.as_deref().or(self.alerts.as_deref())
    }

    /// Says of a contract in force what of it may be incomplete, as far as its services have it.
    pub fn report(&self, contract: &Contract<'_>, place: Place<'_>, report: Report<'_>) {
        let any = |holds: fn(&yakkan::contract_rules::Service) -> bool| {
            contract.lines().iter().any(|line| holds(line.service))
        };
        let mut say = |cause: Option<&str>, code, is_concerned: bool, (en, ja): (&str, &str)| {
            let Some(cause) = cause.filter(|_| is_concerned) else { return };
            let message = Message::new(
                format!(
                    "{en} of the contract may be incomplete, because of {cause}; its invoice does not depend on it"
                ),
                format!("{cause} が使えないため、この契約の{ja}は不完全かもしれません。請求には影響しません"),
            );
            report(Problem { level: Level::Warning, ..place.error(code, contract.id(), message) });
        };
        let has_allowances = any(|service| !service.allowances.is_empty());
        let has_commitments = any(|service| !service.commitments.is_empty());
        let is_measured = any(|service| service.availability.is_some());
        let is_covered = any(|service| service.cover.is_some());
        say(self.uses.as_deref(), "balances-incomplete", has_allowances, ("the balances", "利用枠の残数"));
        say(self.inquiries.as_deref(), "commitments-incomplete", has_commitments, ("the commitments", "約束事項"));
        say(self.outages.as_deref(), "availability-incomplete", is_measured, ("the availability", "稼働率"));
        say(self.cover(), "cover-incomplete", is_covered, ("the cover", "補償"));
    }
}
