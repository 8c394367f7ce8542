//! What do many lines cost in one month?

use yakkan_calendar::{Date, Month};
use yakkan_contract_rules::{Line, Readings, Uncited};

use crate::charge::{charge_uncited, charged_quantity};
use crate::in_force::first_day_in_force;
use crate::rounding::round_word;
use crate::{ChargeError, Yen};

#[cfg(test)]
mod laws;

/// As many as an amount of money has.
const DECIMALS: u32 = 10;

/// A month that many lines are charged for, each by itself: the amounts of [`charge_at`](crate::charge_at), without what they rest on.
///
/// What the lines share is worked out once. Nothing is allocated.
///
/// Source: that of [`charge`](crate::charge).
///
/// # Example
///
/// ```
/// use yakkan_billing::{MonthColumn, Yen};
/// use yakkan_calendar::{Month, parse_date};
/// use yakkan_contract_rules::{Line, Readings, example};
///
/// let (service, readings) = (example::plain(), Readings::default());
/// let october = MonthColumn::new(Month::parse("2026-10").unwrap(), &readings);
/// let lines = [("2026-04-15", 3), ("2026-11-01", 5)]
///     .map(|(start, quantity)| Line::new(&service, parse_date(start).unwrap(), quantity));
/// let amounts = lines.each_ref().map(|line| october.amount(line, Yen::from_integer(1980)));
/// assert_eq!(amounts, [Ok(Some(Yen::from_integer(5940))), Ok(None)]);
/// assert_eq!(lines.each_ref().map(|line| october.amount_in_word(line, 1980, 0)), [Some(5940), Some(0)]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct MonthColumn<'r> {
    month: Month,
    first: Date,
    readings: &'r Readings,
}

impl<'r> MonthColumn<'r> {
    /// A month, charged as `readings` say.
    pub fn new(month: Month, readings: &'r Readings) -> Self {
        Self { month, first: month.first_day(), readings }
    }

    /// What a line costs in the month at a unit price before tax: whole yen before tax, `None` where the month is not charged.
    ///
    /// The line's changes must be sorted by day, as a [`Contract`](yakkan_contract_rules::Contract) holds them.
    ///
    /// # Errors
    ///
    /// [`ChargeError::AmountOverflow`] for an amount of 10^28 yen or more.
    pub fn amount(&self, line: &Line<'_>, unit_price: Yen) -> Result<Option<Yen>, ChargeError> {
        charge_uncited(line, self.month, unit_price, self.readings)
    }

    /// [`amount`](Self::amount) where machine words are enough: whole yen, 0 for a month that is not charged, at a unit price of `units` of
    /// 10^-`decimals` yen. `None` where they are not enough: for a price below zero or with more than 10 decimals, and where quantity times price
    /// needs more than 64 bits, or its yen more than 63. Then ask [`amount`](Self::amount).
    ///
    /// Days and quantity are those of every charge; only the multiplication and the rounding are made for one word. A decimal of 96 bits,
    /// its scale and its sign cost several times as much, and nearly every amount is a small number of whole yen. A property test holds it against
    /// [`charge_at`](crate::charge_at).
    #[inline]
    pub fn amount_in_word(&self, line: &Line<'_>, units: i64, decimals: u32) -> Option<i64> {
        let price = u64::try_from(units).ok().filter(|_| decimals <= DECIMALS)?;
        let first = first_day_in_force(line, self.month, self.first);
        let quantity = first.and_then(|first| charged_quantity(line, first, self.readings, &mut Uncited));
        let product = price.checked_mul(quantity.map_or(0, u64::from))?;
        round_word(product, decimals, self.readings.amount_rounding)
    }
}
