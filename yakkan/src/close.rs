//! What does a month of a contract come to?

use alloc::string::String;
use alloc::vec::Vec;

use yakkan_billing::{ChargeError, Invoice, PriceList, RegistrationNumber, TaxTable, invoice};
use yakkan_calendar::{Date, Month};
use yakkan_contract_rules::{
    ChangeAnswer, ChangeRequest, Contract, Outcome, Readings, Verdict, check_change, check_contract,
};

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;

/// What a month is closed with, the same for every contract.
#[derive(Clone, Copy, Debug)]
pub struct CloseTerms<'p> {
    /// The month.
    pub month: Month,
    /// Unit prices before tax.
    pub prices: &'p PriceList,
    /// Consumption tax by day.
    pub taxes: &'p TaxTable,
    /// The issuer's registration number, for the invoice's warning about its check digit.
    pub registration: Option<&'p RegistrationNumber>,
    /// How silences are read.
    pub readings: &'p Readings,
}

/// A change request and what it is called in reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelledRequest<'t> {
    /// The caller's name for it.
    pub label: String,
    /// The request.
    pub request: ChangeRequest<'t>,
}

/// What a month of a contract comes to.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractClose<'t> {
    /// The contract with the requests that were applied.
    pub contract: Contract<'t>,
    /// What it owes for the month, before and with tax.
    pub invoice: Result<Invoice<'t>, ChargeError>,
    /// Whether that contract keeps the documents' rules; `None` where no line is in force in the month.
    pub verdict: Option<Verdict<'t>>,
    /// The requests whose notice arrived by the month's end, in the order they were judged.
    pub requests: Vec<JudgedRequest<'t>>,
}

/// A change request, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgedRequest<'t> {
    /// The caller's name for it.
    pub label: String,
    /// The request.
    pub request: ChangeRequest<'t>,
    /// Whether it may be made, with every reason, on the contract as the applied requests before it left it.
    pub answer: ChangeAnswer<'t>,
    /// Whether the contract was changed by it: whenever it is allowed, and only then.
    pub applied: bool,
    /// Whether the month's report should show it: its notice arrived in the month; or it arrived before, the request was not applied, and
    /// the latest of the days its parts would take effect is not before the month.
    pub relevant: bool,
}

/// Closes a month of one contract: judges its change requests, applies what is allowed, charges and judges the contract that leaves.
///
/// Requests are judged by the day their notice arrived, those of one day as they came; each on the contract as the applied ones before it left
/// it. One that is allowed is applied. One that is conditional is not, until what is open was attested; one that is refused is not. A request
/// whose notice arrives after the month's last day plays no part at all, so that a later change never alters an earlier month.
///
/// Nothing is refused here that [`check_change`] and [`check_contract`] do not refuse, and nothing charged that [`invoice`] does not charge: a
/// contract that breaks a rule is charged all the same, since it is in force.
///
/// Source: the day a notice arrives counts (Civil Code 97); for the rest, the clauses of those answers.
///
/// # Example
///
/// ```
/// use yakkan::billing::{PriceList, PriceRow, TaxTable, Yen};
/// use yakkan::calendar::{Month, parse_date};
/// use yakkan::contract_rules::{ChangeRequest, Contract, Line, NoticeGiven, Part, Readings, Wish, example};
/// use yakkan::{CloseTerms, LabelledRequest, close_contract};
///
/// let day = |text| parse_date(text).unwrap();
/// let service = example::plain();
/// let contract = Contract::new("C-1", [Line::new(&service, day("2026-04-01"), 30)], [])?;
/// let more = Part { service: &service, on: day("2026-10-01"), wish: Wish::Quantity(40) };
/// let request = ChangeRequest::new([more], NoticeGiven { on: day("2026-09-20"), written: None })?;
/// let prices = PriceList::new([PriceRow {
///     service: service.id.clone(),
///     from: day("2026-01-01"),
///     unit_price: Yen::from_integer(1000),
///     contract: None,
/// }])?;
///
/// let terms = CloseTerms {
///     month: Month::parse("2026-10").unwrap(),
///     prices: &prices,
///     taxes: &TaxTable::japan(),
///     registration: None,
///     readings: &Readings::default(),
/// };
/// let close = close_contract(contract, [LabelledRequest { label: "R-1".into(), request }], &terms);
/// assert!(close.requests[0].applied);
/// assert_eq!(close.invoice?.subtotal, Yen::from_integer(40_000));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn close_contract<'t>(
    contract: Contract<'t>,
    requests: impl IntoIterator<Item = LabelledRequest<'t>>,
    terms: &CloseTerms<'_>,
) -> ContractClose<'t> {
    let month_end = terms.month.last_day();
    let arrived = requests.into_iter().filter(|labelled| labelled.request.notice().on <= month_end);
    let mut arrived: Vec<LabelledRequest<'t>> = arrived.collect();
    // Stable: requests of one day stay as they came.
    yakkan_calendar::sort_by(&mut arrived, |one, next| one.request.notice().on.cmp(&next.request.notice().on));

    let mut contract = contract;
    let mut judged = Vec::with_capacity(arrived.len());
    for LabelledRequest { label, request } in arrived {
        let answer = check_change(&contract, &request, terms.readings);
        let after = Some(&answer).filter(|answer| answer.verdict.outcome() == Outcome::Allowed);
        let after = after.and_then(|answer| answer.contract(&contract));
        let applied = after.is_some();
        if let Some(after) = after {
            contract = after;
        }
        let relevant = is_relevant(&request, &answer, applied, terms.month.first_day());
        judged.push(JudgedRequest { label, request, answer, applied, relevant });
    }
    let invoice = invoice(&contract, terms.month, terms.prices, terms.taxes, terms.registration, terms.readings);
    let verdict = is_in_force(&contract, terms.month).then(|| check_contract(&contract, terms.readings));
    ContractClose { contract, invoice, verdict, requests: judged }
}

fn is_relevant(request: &ChangeRequest<'_>, answer: &ChangeAnswer<'_>, applied: bool, month_start: Date) -> bool {
    let takes_effect = answer.parts.iter().map(|part| part.on).max();
    request.notice().on >= month_start || (!applied && takes_effect.is_some_and(|on| on >= month_start))
}

fn is_in_force(contract: &Contract<'_>, month: Month) -> bool {
    let (first, last) = (month.first_day(), month.last_day());
    contract.lines().iter().any(|line| line.start <= last && line.last_day.is_none_or(|end| first <= end))
}
