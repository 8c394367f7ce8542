//! What stands on the invoice of a month?

use alloc::vec::Vec;

use yakkan_calendar::{Date, Month};
use yakkan_contract_rules::{Contract, Grounds, Reading, Readings, TaxKind};

use crate::charge::charge;
use crate::charges::add;
use crate::rounding::round_to_yen;
use crate::{Charge, ChargeError, Decimal, PriceList, RegistrationNumber, TaxTable, Yen};

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;

/// What one contract owes for one month.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoice<'t> {
    /// The charges of the month, in the order of the services.
    pub lines: Vec<Charge<'t>>,
    /// The tax at each rate, the lowest rate first.
    pub taxes: Vec<TaxLine>,
    /// The sum of the lines, before tax.
    pub subtotal: Yen,
    /// The sum of the taxes.
    pub tax: Yen,
    /// Subtotal and tax.
    pub total: Yen,
    /// What should be looked at.
    pub warnings: Vec<Warning>,
    /// Clauses and readings.
    pub grounds: Grounds<'t>,
}

/// The tax of all lines of one rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaxLine {
    /// The kind; where several have this rate, the first of them in [`TaxKind::ALL`].
    pub kind: TaxKind,
    /// The rate as a fraction: 0.1 for 10 %.
    pub rate: Decimal,
    /// The sum of the lines, before tax.
    pub taxable: Yen,
    /// The tax in whole yen, rounded once.
    pub tax: Yen,
}

/// Something in an invoice that should be looked at, and stops nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Warning {
    /// The check digit of the registration number does not hold. A company's must; for a sole trader's number no scheme is published.
    RegistrationCheckDigit,
}

impl Warning {
    /// The warning's code on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::RegistrationCheckDigit => "registration-check-digit",
        }
    }
}

/// Charges a contract for one month ([`charge`]) and works out the consumption tax, rounded once for each rate and never line by line.
///
/// A line is taxed at the rate in force on the month's last day, or on the line's last day in that month: a monthly service is complete then.
/// Lines of different kinds whose rates are equal are taxed together. Tax is whole yen, by the reading `tax-rounding`.
///
/// Source: Enforcement Order of the Consumption Tax Act art. 70-10 (one rounding for each rate and invoice); the documents are silent.
///
/// # Errors
///
/// [`ChargeError::PriceMissing`] of the first line without a price, [`ChargeError::AmountOverflow`] for an amount or sum of 10^28 yen or more.
///
/// # Example
///
/// Three lines of 105 yen at 10 % bear 31 yen of tax, not three times 10:
///
/// ```
/// use yakkan_billing::{PriceList, PriceRow, TaxTable, Yen, invoice};
/// use yakkan_calendar::{Month, parse_date};
/// use yakkan_contract_rules::{Contract, Line, Readings, ServiceId, example};
///
/// let services = ["one", "two", "three"].map(|name| {
///     let mut service = example::plain();
///     service.id = ServiceId::new(name).unwrap();
///     service
/// });
/// let start = parse_date("2026-04-01").unwrap();
/// let contract = Contract::new("C-1", services.iter().map(|service| Line::new(service, start, 1)), [])?;
/// let prices = PriceList::new(services.iter().map(|service| PriceRow {
///     service: service.id.clone(),
///     from: start,
///     unit_price: Yen::from_integer(105),
///     contract: None,
/// }))?;
///
/// let month = Month::parse("2026-05").unwrap();
/// let invoice = invoice(&contract, month, &prices, &TaxTable::japan(), None, &Readings::default())?;
/// assert_eq!(invoice.subtotal, Yen::from_integer(315));
/// assert_eq!(invoice.tax, Yen::from_integer(31));
/// assert_eq!(invoice.total, Yen::from_integer(346));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn invoice<'t>(
    contract: &Contract<'t>,
    month: Month,
    prices: &PriceList,
    rates: &TaxTable,
    registration: Option<&RegistrationNumber>,
    readings: &Readings,
) -> Result<Invoice<'t>, ChargeError> {
    let bad_check = registration.filter(|number| !number.check_digit_holds());
    let mut invoice = Invoice {
        lines: Vec::with_capacity(contract.lines().len()),
        taxes: Vec::with_capacity(1),
        subtotal: Yen::ZERO,
        tax: Yen::ZERO,
        total: Yen::ZERO,
        warnings: bad_check.map(|_| Warning::RegistrationCheckDigit).into_iter().collect(),
        grounds: Grounds::default(),
    };
    let (first_day, last_day) = (month.first_day(), month.last_day());
    for line in contract.lines_by_service() {
        let Some(last) = line.last_day_within(first_day, last_day) else { continue };
        let charged = charge(line, contract.id(), month, prices, readings, &mut invoice.grounds)?;
        let Some(row) = charged else { continue };
        let kind = line.service.charging.tax;
        // There is a rate for every day a contract can name; before the tax was introduced there was nothing to pay.
        let rate = rate_on(rates, kind, last);
        gather(&mut invoice.taxes, kind, rate, row.amount, month)?;
        invoice.lines.push(row);
    }
    yakkan_calendar::sort_by(&mut invoice.taxes, |one, other| one.rate.cmp(&other.rate));
    for line in &mut invoice.taxes {
        invoice.grounds.read(Reading::TaxRounding);
        line.tax =
            tax_of(line.taxable, line.rate, readings).ok_or(ChargeError::AmountOverflow { month, service: None })?;
        invoice.subtotal = add(invoice.subtotal, line.taxable, month)?;
        invoice.tax = add(invoice.tax, line.tax, month)?;
    }
    invoice.total = add(invoice.subtotal, invoice.tax, month)?;
    Ok(invoice)
}

/// Adds an amount to the lines of its rate.
fn gather(
    taxes: &mut Vec<TaxLine>,
    kind: TaxKind,
    rate: Decimal,
    amount: Yen,
    month: Month,
) -> Result<(), ChargeError> {
    match taxes.iter_mut().find(|line| line.rate == rate) {
        Some(line) => {
            line.kind = line.kind.min(kind);
            line.taxable = add(line.taxable, amount, month)?;
        }
        None => taxes.push(TaxLine { kind, rate, taxable: amount, tax: Yen::ZERO }),
    }
    Ok(())
}

/// The consumption tax on one amount at the rate of a day, as [`invoice`] works it out for the lines of one rate; `None` where it is 10^28 yen or more.
///
/// `taxable` is before tax, `day` the day whose rate holds: for a month that is billed its last day, or the service's last day in it. The tax is whole
/// yen, by the reading `tax-rounding`; before the tax was introduced it is 0.
///
/// Source: that of [`invoice`].
///
/// # Example
///
/// ```
/// use yakkan_billing::{TaxTable, Yen, tax_on};
/// use yakkan_calendar::parse_date;
/// use yakkan_contract_rules::{Readings, TaxKind};
///
/// let day = parse_date("2026-10-31").ok_or("no day")?;
/// let line = tax_on(Yen::from_integer(5941), TaxKind::Standard, day, &TaxTable::japan(), &Readings::default());
/// assert_eq!(line.map(|line| line.tax), Some(Yen::from_integer(594)));
/// # Ok::<(), &str>(())
/// ```
pub fn tax_on(taxable: Yen, kind: TaxKind, day: Date, rates: &TaxTable, readings: &Readings) -> Option<TaxLine> {
    let rate = rate_on(rates, kind, day);
    Some(TaxLine { kind, rate, taxable, tax: tax_of(taxable, rate, readings)? })
}

/// The rate of a day; none before the tax was introduced.
fn rate_on(rates: &TaxTable, kind: TaxKind, day: Date) -> Decimal {
    rates.rate(kind, day).unwrap_or_default()
}

/// The tax in whole yen on a sum of whole yen; `None` where it is 10^28 yen or more.
fn tax_of(taxable: Yen, rate: Decimal, readings: &Readings) -> Option<Yen> {
    let product = taxable.mantissa().checked_mul(rate.mantissa())?;
    let scale = taxable.scale().checked_add(rate.scale())?;
    round_to_yen(product, scale, readings.tax_rounding)
}
