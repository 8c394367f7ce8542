//! One contract of the ledger, closed.

use yakkan::billing::{ChargeError, Invoice};
use yakkan::calendar::Iso;
use yakkan::contract_rules::{Breach, Contract, ReadingSet, Unattested, Verdict};
use yakkan::{ContractClose, close_contract};

use super::judgement::Judgement;
use super::outputs::Context;
use super::report::{MonthRows, Reported, problem};
use crate::ledger::{Entry, Outages, Prices};
use crate::page::{Room, Severity};
use crate::table::{Message, Problem};

/// A contract that was closed, or could not be.
#[derive(Debug)]
pub struct Closed<'c> {
    pub id: String,
    pub customer: String,
    /// `None`: the ledger's rows are no contract.
    pub close: Option<ContractClose<'c>>,
    /// What the month used, kept and claimed; `None` with it.
    pub reported: Option<Reported<'c>>,
    /// The invoice, if the contract gets one: nothing that is charged is in doubt.
    pub invoiced: bool,
    /// What choosing the terms relied on.
    pub readings: ReadingSet,
    /// How much it needs attention.
    pub severity: Option<Severity>,
    /// What was found wrong in reading and closing it, and what reading met on the way to it.
    pub problems: Vec<Problem>,
}

/// What contracts are closed with, besides what every row is filled with.
#[derive(Clone, Copy, Debug)]
pub struct Means<'r> {
    /// Without prices, which every chunk of contracts brings.
    pub context: Context<'r>,
    /// Outages of whole services.
    pub outages: &'r Outages<'r>,
    pub contracts_file: &'r str,
    /// What the page still has room for.
    pub room: &'r Room,
}

impl<'c> Means<'c> {
    /// Closes a contract that is charged by these prices.
    pub fn close(&self, entry: Entry<'c>, prices: &Prices) -> Closed<'c> {
        let Entry { id, customer, row, contract, requests, facts_are_whole, mut problems, .. } = entry;
        let rows = MonthRows {
            uses: entry.uses,
            inquiries: entry.inquiries,
            outages: entry.outages,
            claims: entry.claims,
            gaps: entry.gaps,
        };
        let readings = self.context.editions(contract.iter().flat_map(Contract::lines).map(|line| line.service));
        let mut close = contract.map(|contract| close_contract(contract, requests, &self.context.priced(prices).terms));
        if let Some(verdict) = close.as_mut().and_then(|close| close.verdict.as_mut())
            && !facts_are_whole
        {
            leave_facts_aside(verdict);
        }
        let mut said = Vec::new();
        let reported = close.as_ref().map(|close| Reported::of(&close.contract, rows, self, &mut said));
        let doubt = close.as_ref().and_then(|close| self.doubt(close, prices, &id));
        let invoiced = close.is_some() && doubt.is_none();
        problems.extend(doubt.into_iter().chain(said).map(|said| problem(said, self.contracts_file, row, &id)));
        let mut closed = Closed { id, customer, close, reported, invoiced, readings, severity: None, problems };
        closed.severity = closed.worst();
        closed
    }

    /// Why there is no invoice.
    fn doubt(&self, close: &ContractClose<'_>, prices: &Prices, id: &str) -> Option<(&'static str, Message)> {
        if !prices.are_whole()
            && let Some((service, cause)) = self.service_on_hold(close, prices, id)
        {
            let message = Message::new(
                format!(
                    "the price of '{service}' that would be charged cannot be relied on, because of {cause}; \
                     the contract gets no invoice"
                ),
                format!("請求に使う「{service}」の単価が確定できないため（{cause}）、この契約は請求しません"),
            );
            return Some(("price-on-hold", message));
        }
        let error = close.invoice.as_ref().err()?;
        let message = match error {
            ChargeError::PriceMissing { service, month, day } => Message::new(
                format!(
                    "no price of '{service}' is in force on {}, which {month} is charged by; the contract gets no invoice",
                    Iso(*day)
                ),
                format!(
                    "{month} の請求に使う {} 時点の「{service}」の単価がないため、この契約は請求しません",
                    Iso(*day)
                ),
            ),
            ChargeError::AmountOverflow { .. } | ChargeError::IntervalReversed { .. } => Message::new(
                format!("{error}; the contract gets no invoice"),
                format!("金額が大きすぎるため、この契約は請求しません（{error}）"),
            ),
        };
        Some((error.code(), message))
    }

    /// A service that is charged this month by a price that cannot be relied on, and the row because of which.
    fn service_on_hold<'t>(
        &self,
        close: &'t ContractClose<'_>,
        prices: &Prices,
        id: &str,
    ) -> Option<(&'t str, String)> {
        let month = self.context.terms.month;
        let on_hold = |service: &yakkan::contract_rules::Service| {
            let line = close.contract.line(&service.id)?;
            let day = line.start.max(month.first_day());
            let cause = prices.hold_cause(&service.id, id, day)?;
            Some((line.service.id.as_str(), cause))
        };
        match &close.invoice {
            Ok(invoice) => invoice.lines.iter().find_map(|line| on_hold(line.service)),
            Err(ChargeError::PriceMissing { service, .. }) => on_hold(close.contract.line(service)?.service),
            Err(_) => None,
        }
    }
}

impl<'c> Closed<'c> {
    /// The invoice of a contract that is charged something.
    pub fn invoice(&self) -> Option<&Invoice<'c>> {
        let invoice = self.close.as_ref().filter(|_| self.invoiced)?.invoice.as_ref().ok()?;
        (!invoice.lines.is_empty()).then_some(invoice)
    }

    /// The verdict on the contract, and that on each request that the month's report shows, with its name.
    pub fn verdicts(&self) -> impl Iterator<Item = (Option<&str>, &Verdict<'c>)> {
        let own = self.close.iter().filter_map(|close| close.verdict.as_ref()).map(|verdict| (None, verdict));
        let requests = self.close.iter().flat_map(|close| &close.requests).filter(|judged| judged.relevant);
        own.chain(requests.map(|judged| (Some(judged.label.as_str()), &judged.answer.verdict)))
    }

    /// The readings that what is held against it relied on, and its verdicts.
    pub fn judged_by(&self) -> ReadingSet {
        let mut relied_on = self.readings;
        self.judgements().for_each(|judgement| relied_on.extend(judgement.grounds.readings));
        if let Some(reported) = &self.reported {
            let missed = reported.missed().filter_map(|judged| judged.due.as_ref().ok());
            missed.for_each(|due| relied_on.extend(due.grounds.readings));
            reported.availability.iter().for_each(|one| relied_on.extend(one.found.grounds.readings));
        }
        relied_on
    }

    fn worst(&self) -> Option<Severity> {
        if !self.invoiced {
            return Some(Severity::NotClosed);
        }
        let is_missed = |reported: &Reported<'c>| {
            reported.missed().next().is_some() || reported.availability.iter().any(|one| !one.found.met)
        };
        let missed = self.reported.as_ref().is_some_and(is_missed).then_some(Severity::CommitmentMissed);
        self.judgements().filter_map(|judgement: Judgement<'_, 'c>| judgement.severity()).chain(missed).min()
    }
}

/// What the ledger says of the customer cannot be read in full, and so nothing is said of it.
fn leave_facts_aside(verdict: &mut Verdict<'_>) {
    verdict.violations.retain(|violation| !matches!(violation.breach, Breach::Fact { .. }));
    verdict.conditions.retain(|condition| !matches!(condition.unattested, Unattested::Fact(..)));
}
