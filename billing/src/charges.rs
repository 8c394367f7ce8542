//! What does a contract cost from month to month?

use alloc::vec::Vec;

use yakkan_calendar::Month;
use yakkan_contract_rules::{Contract, Grounds, Readings};

use crate::charge::charge;
use crate::{Charge, ChargeError, PriceList, Yen};

/// What a contract costs over a span of months, and what that rests on.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charges<'t> {
    /// By month, then in the order of the services.
    pub rows: Vec<Charge<'t>>,
    /// The sum of the amounts, before tax.
    pub total: Yen,
    /// Clauses and readings.
    pub grounds: Grounds<'t>,
}

/// Charges every line of a contract for every month from `from` to `to`, both included. See [`charge`] for the rules.
///
/// Amounts and total are whole yen before consumption tax.
///
/// # Errors
///
/// * [`ChargeError::IntervalReversed`] where `from` comes after `to`.
/// * [`ChargeError::PriceMissing`] and [`ChargeError::AmountOverflow`] of the first charge that cannot be worked out, and the latter where
///   the total reaches 10^28 yen.
///
/// # Example
///
/// ```
/// use yakkan_billing::{PriceList, PriceRow, Yen, charges};
/// use yakkan_calendar::{Month, parse_date};
/// use yakkan_contract_rules::{Contract, Line, Readings, ScheduledChange, example};
///
/// let service = example::plain();
/// let mut line = Line::new(&service, parse_date("2026-04-15").unwrap(), 10);
/// line.changes = vec![ScheduledChange { on: parse_date("2026-05-01").unwrap(), quantity: 12 }];
/// let contract = Contract::new("C-1", [line], [])?;
/// let prices = PriceList::new([PriceRow {
///     service: service.id.clone(),
///     from: parse_date("2026-01-01").unwrap(),
///     unit_price: Yen::from_integer(100),
///     contract: None,
/// }])?;
///
/// let (from, to) = (Month::parse("2026-03").unwrap(), Month::parse("2026-05").unwrap());
/// let charges = charges(&contract, from, to, &prices, &Readings::default())?;
/// assert_eq!(charges.rows.len(), 2); // April, whole, and May
/// assert_eq!(charges.total, Yen::from_integer(10 * 100 + 12 * 100));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn charges<'t>(
    contract: &Contract<'t>,
    from: Month,
    to: Month,
    prices: &PriceList,
    readings: &Readings,
) -> Result<Charges<'t>, ChargeError> {
    if from > to {
        return Err(ChargeError::IntervalReversed { from, to });
    }
    let lines = contract.lines_by_service();
    let mut charges = Charges { rows: Vec::new(), total: Yen::ZERO, grounds: Grounds::default() };
    let mut month = from;
    loop {
        for line in &lines {
            let charged = charge(line, contract.id(), month, prices, readings, &mut charges.grounds)?;
            let Some(row) = charged else { continue };
            charges.total = add(charges.total, row.amount, month)?;
            charges.rows.push(row);
        }
        if month == to {
            return Ok(charges);
        }
        month = month.next();
    }
}

/// The sum of two amounts of one contract in a month.
pub(crate) fn add(one: Yen, other: Yen, month: Month) -> Result<Yen, ChargeError> {
    one.checked_add(other).ok_or(ChargeError::AmountOverflow { month, service: None })
}
