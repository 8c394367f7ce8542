//! What does one line cost in one month?

use yakkan_calendar::{Date, Iso, Month};
use yakkan_contract_rules::{
    Cite, Grounds, Line, MonthQuantity, Proration, Reading, Readings, Rhythm, Service, ServiceId, Uncited,
};

use crate::first_month::start_month_is_charged;
use crate::in_force::first_day_in_force;
use crate::rounding::amount;
use crate::{PriceList, Yen};

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;

/// One line of a contract in one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charge<'t> {
    /// The month.
    pub month: Month,
    /// The service.
    pub service: &'t Service,
    /// How many units are charged.
    pub quantity: u32,
    /// The price of one unit before tax.
    pub unit_price: Yen,
    /// Quantity × unit price, rounded to whole yen, before tax.
    pub amount: Yen,
}

/// Charges one line of the contract `contract_id` for one month: whole, or `None` where the month is not charged.
///
/// The unit price is the one in force on the 1st, or on the line's start day if that is later. The amount is rounded to whole yen by the
/// reading `amount-rounding`. A service that is charged once is charged in the month of its start, for its starting quantity.
/// The line's changes must be sorted by day, as a [`Contract`](yakkan_contract_rules::Contract) holds them.
///
/// What the answer rests on is added to `grounds`, also where the answer is `None`: which month is charged first, as soon as the line is in
/// force in the month; the rest when it is charged.
///
/// Source: NEC-MIMAMORI-7.5-2 (charged from the month after the start), 7.5-3 and 7.8-1 (no part of a month). Other documents are silent:
/// readings `first-month`, `month-quantity`, `proration`.
///
/// # Errors
///
/// * [`ChargeError::PriceMissing`] where the month is charged and no price is in force.
/// * [`ChargeError::AmountOverflow`] for an amount of 10^28 yen or more.
///
/// # Example
///
/// ```
/// use yakkan_billing::{PriceList, PriceRow, Yen, charge};
/// use yakkan_calendar::{Month, parse_date};
/// use yakkan_contract_rules::{Grounds, Line, Reading, Readings, example};
///
/// let service = example::plain();
/// let line = Line::new(&service, parse_date("2026-04-15").unwrap(), 3);
/// let prices = PriceList::new([PriceRow {
///     service: service.id.clone(),
///     from: parse_date("2026-04-10").unwrap(),
///     unit_price: Yen::parse("1980.50")?,
///     contract: None,
/// }])?;
///
/// let mut grounds = Grounds::default();
/// let april = Month::parse("2026-04").unwrap();
/// let charged = charge(&line, "C-1", april, &prices, &Readings::default(), &mut grounds)?;
/// assert_eq!(charged.unwrap().amount, Yen::from_integer(5941));
/// assert!(grounds.readings.contains(Reading::AmountRounding));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn charge<'t>(
    line: &Line<'t>,
    contract_id: &str,
    month: Month,
    prices: &PriceList,
    readings: &Readings,
    grounds: &mut Grounds<'t>,
) -> Result<Option<Charge<'t>>, ChargeError> {
    let price = |service: &Service, day| prices.price(&service.id, contract_id, day);
    charge_by(line, month, price, readings, grounds)
}

/// Charges one line for one month at a unit price that the caller knows to be in force: [`charge`] without a price list, for rows that bring their price.
///
/// Nothing is allocated. A unit price below zero gives an amount below zero.
///
/// Source: that of [`charge`].
///
/// # Errors
///
/// [`ChargeError::AmountOverflow`] for an amount of 10^28 yen or more.
///
/// # Example
///
/// ```
/// use yakkan_billing::{Yen, charge_at};
/// use yakkan_calendar::{Month, parse_date};
/// use yakkan_contract_rules::{Grounds, Line, Readings, example};
///
/// let service = example::plain();
/// let line = Line::new(&service, parse_date("2026-04-15").unwrap(), 3);
/// let (april, price) = (Month::parse("2026-04").unwrap(), Yen::parse("1980.50")?);
/// let charged = charge_at(&line, april, price, &Readings::default(), &mut Grounds::default())?;
/// assert_eq!(charged.unwrap().amount, Yen::from_integer(5941));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn charge_at<'t>(
    line: &Line<'t>,
    month: Month,
    unit_price: Yen,
    readings: &Readings,
    grounds: &mut Grounds<'t>,
) -> Result<Option<Charge<'t>>, ChargeError> {
    charge_by(line, month, |_, _| Some(unit_price), readings, grounds)
}

/// The amount of [`charge_at`], without what it rests on.
pub(crate) fn charge_uncited(
    line: &Line<'_>,
    month: Month,
    unit_price: Yen,
    readings: &Readings,
) -> Result<Option<Yen>, ChargeError> {
    let charged = charge_by(line, month, |_, _| Some(unit_price), readings, &mut Uncited)?;
    Ok(charged.map(|charged| charged.amount))
}

#[inline]
fn charge_by<'t>(
    line: &Line<'t>,
    month: Month,
    price: impl FnOnce(&Service, Date) -> Option<Yen>,
    readings: &Readings,
    grounds: &mut impl Cite<'t>,
) -> Result<Option<Charge<'t>>, ChargeError> {
    let Some(first) = first_day_in_force(line, month, month.first_day()) else { return Ok(None) };
    let Some(quantity) = charged_quantity(line, first, readings, grounds) else { return Ok(None) };
    rely_on_terms(line.service, grounds);
    let service = line.service;
    let Some(unit_price) = price(service, first) else {
        return Err(price_missing(service, month, first));
    };
    grounds.read(Reading::AmountRounding);
    let Some(amount) = amount(unit_price.mantissa(), unit_price.scale(), quantity, readings.amount_rounding) else {
        return Err(amount_overflow(service, month));
    };
    Ok(Some(Charge { month, service, quantity, unit_price, amount }))
}

/// How many units are charged in the month of `first`, the first of its days on which the line is in force; `None` where the month is not charged.
#[inline]
pub(crate) fn charged_quantity<'t>(
    line: &Line<'t>,
    first: Date,
    readings: &Readings,
    grounds: &mut impl Cite<'t>,
) -> Option<u32> {
    let starts = line.start == first;
    match &line.service.charging.rhythm {
        Rhythm::Once => starts.then_some(line.quantity),
        Rhythm::Monthly { first_month, proration, quantity } => {
            let first_month = first_month.settle(readings, grounds);
            if starts && !start_month_is_charged(line.start, first_month) {
                return None;
            }
            let Proration::None = proration.settle(readings, grounds);
            let which = quantity.settle(readings, grounds);
            // Most lines have one quantity on all of their days.
            if line.changes.is_empty() { Some(line.quantity) } else { quantity_of_month(line, first, which) }
        }
    }
}

/// One of the quantities of a month.
#[inline(never)]
fn quantity_of_month(line: &Line<'_>, first: Date, which: MonthQuantity) -> Option<u32> {
    let last = line.last_day_in(Month::of(first))?;
    let opening = line.quantity_on(first);
    match which {
        MonthQuantity::Opening => opening,
        MonthQuantity::Closing => line.quantity_on(last),
        MonthQuantity::Peak => {
            let changes = line.changes.iter().filter(|change| first < change.on && change.on <= last);
            changes.map(|change| change.quantity).max().max(opening)
        }
    }
}

/// Adds what every charge of a service rests on: what a unit is, where that is silent, and what the document says of its charges.
#[inline]
fn rely_on_terms<'t>(service: &'t Service, grounds: &mut impl Cite<'t>) {
    let quantity = &service.quantity;
    for reading in [quantity.minimum.reading(), quantity.step.reading()].into_iter().flatten() {
        grounds.read(reading);
    }
    service.charging.basis.iter().for_each(|clause| grounds.rely_on(clause));
    if let Some(clause) = &service.charging.refund {
        grounds.rely_on(clause);
    }
}

#[cold]
fn price_missing(service: &Service, month: Month, day: Date) -> ChargeError {
    ChargeError::PriceMissing { service: service.id.clone(), month, day }
}

#[cold]
fn amount_overflow(service: &Service, month: Month) -> ChargeError {
    ChargeError::AmountOverflow { month, service: Some(service.id.clone()) }
}

/// Why something could not be charged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are named in each message")]
pub enum ChargeError {
    /// The month is charged, but no price is in force on its price day.
    #[error("no price of '{service}' is in force on {}, which {month} is charged by", Iso(*day))]
    PriceMissing { service: ServiceId, month: Month, day: Date },
    /// An amount of 10^28 yen or more. Without a service it is a sum of charges, with or without tax, up to that month.
    #[error("the amount of {} reaches 10^28 yen in {month}", service.as_ref().map_or("all services", ServiceId::as_str))]
    AmountOverflow { month: Month, service: Option<ServiceId> },
    /// The first month comes after the last.
    #[error("the months run from {from} back to {to}")]
    IntervalReversed { from: Month, to: Month },
}

impl ChargeError {
    /// The error's code on the wire.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::PriceMissing { .. } => "price-missing",
            Self::AmountOverflow { .. } => "amount-overflow",
            Self::IntervalReversed { .. } => "interval-reversed",
        }
    }
}
