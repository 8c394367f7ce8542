//! Which rate of consumption tax is in force?

use alloc::borrow::Cow;
use alloc::vec::Vec;

use rust_decimal::Decimal;
use yakkan_calendar::{Date, jiff::civil::date};
use yakkan_contract_rules::TaxKind;

#[cfg(test)]
mod tests;

/// From a day on, a kind of goods and services is taxed at this rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaxRate {
    /// The kind.
    pub kind: TaxKind,
    /// The first day of the rate; it holds until a later one of the same kind.
    pub from: Date,
    /// The rate as a fraction, 0 to 1, with at most 10 decimals: 0.1 for 10 %.
    pub rate: Decimal,
}

/// Rates of consumption tax by kind and day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxTable {
    /// By kind, then day; no rate has zeros at its end.
    rates: Cow<'static, [TaxRate]>,
}

/// A rate of at most 100 hundredths, without zeros at its end.
const fn percent(kind: TaxKind, from: Date, hundredths: u32) -> TaxRate {
    let (number, decimals) = match (hundredths, hundredths % 10) {
        (0, _) => (0, 0),
        (100, _) => (1, 0),
        (_, 0) => (hundredths / 10, 1),
        _ => (hundredths, 2),
    };
    TaxRate { kind, from, rate: Decimal::from_parts(number, 0, 0, false, decimals) }
}

/// The first day of the consumption tax.
const INTRODUCED: Date = date(1989, 4, 1);

/// The rates of Japan, national and local tax together. Before October 2019 the goods that are taxed at the reduced rate now were taxed at the
/// one rate there was.
const JAPAN: [TaxRate; 9] = [
    percent(TaxKind::Standard, INTRODUCED, 3),
    percent(TaxKind::Standard, date(1997, 4, 1), 5),
    percent(TaxKind::Standard, date(2014, 4, 1), 8),
    percent(TaxKind::Standard, date(2019, 10, 1), 10),
    percent(TaxKind::Reduced, INTRODUCED, 3),
    percent(TaxKind::Reduced, date(1997, 4, 1), 5),
    percent(TaxKind::Reduced, date(2014, 4, 1), 8),
    percent(TaxKind::Reduced, date(2019, 10, 1), 8),
    percent(TaxKind::Exempt, INTRODUCED, 0),
];

impl TaxTable {
    /// The rates of Japan since the tax was introduced: 3 % from 1989-04-01, 5 % from 1997-04-01, 8 % from 2014-04-01, 10 % and reduced 8 %
    /// from 2019-10-01. Later rates are the caller's to add ([`with`](Self::with)).
    ///
    /// Source: Consumption Tax Act (Act 108 of 1988) art. 29 with the local consumption tax.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_billing::{Decimal, TaxTable};
    /// use yakkan_calendar::parse_date;
    /// use yakkan_contract_rules::TaxKind;
    ///
    /// let rate = |day| TaxTable::japan().rate(TaxKind::Standard, parse_date(day).unwrap());
    /// assert_eq!(rate("2019-09-30"), Some(Decimal::new(8, 2)));
    /// assert_eq!(rate("2019-10-01"), Some(Decimal::new(10, 2)));
    /// ```
    pub const fn japan() -> Self {
        Self { rates: Cow::Borrowed(&JAPAN) }
    }

    /// This table and more rates, in any order. A rate of a kind and day that this table has replaces it.
    ///
    /// # Errors
    ///
    /// [`TaxError`], for the first row that is below 0, above 1, has more than 10 decimals or repeats the kind and day of an earlier row.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_billing::{Decimal, TaxRate, TaxTable};
    /// use yakkan_calendar::parse_date;
    /// use yakkan_contract_rules::TaxKind;
    ///
    /// let from = parse_date("2030-04-01").unwrap();
    /// let table = TaxTable::japan().with([TaxRate { kind: TaxKind::Standard, from, rate: Decimal::new(12, 2) }])?;
    /// assert_eq!(table.rate(TaxKind::Standard, from), Some(Decimal::new(12, 2)));
    /// # Ok::<(), yakkan_billing::TaxError>(())
    /// ```
    pub fn with(&self, rows: impl IntoIterator<Item = TaxRate>) -> Result<Self, TaxError> {
        let mut added: Vec<TaxRate> = Vec::new();
        for (row, mut rate) in rows.into_iter().enumerate() {
            rate.rate = rate.rate.normalize();
            if rate.rate.is_sign_negative() {
                return Err(TaxError::Negative { row });
            }
            if rate.rate > Decimal::ONE {
                return Err(TaxError::RateOutOfRange { row });
            }
            if rate.rate.scale() > DECIMALS {
                return Err(TaxError::TooManyDecimals { row });
            }
            match added.binary_search_by_key(&key(&rate), key) {
                Ok(_) => return Err(TaxError::Duplicate { row }),
                Err(place) => added.insert(place, rate),
            }
        }
        let kept = self.rates.iter().filter(|rate| added.binary_search_by_key(&key(rate), key).is_err());
        let mut rates: Vec<TaxRate> = kept.chain(&added).copied().collect();
        yakkan_calendar::sort_by(&mut rates, |one, other| key(one).cmp(&key(other)));
        Ok(Self { rates: Cow::Owned(rates) })
    }

    /// The rate in force on a day, as a fraction without zeros at its end; `None` before the tax was introduced.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_billing::{Decimal, TaxTable};
    /// use yakkan_calendar::parse_date;
    /// use yakkan_contract_rules::TaxKind;
    ///
    /// let day = parse_date("2026-05-31").unwrap();
    /// assert_eq!(TaxTable::japan().rate(TaxKind::Reduced, day), Some(Decimal::new(8, 2)));
    /// ```
    pub fn rate(&self, kind: TaxKind, day: Date) -> Option<Decimal> {
        let later = self.rates.partition_point(|rate| key(rate) <= (kind, day));
        let newest = self.rates.get(later.checked_sub(1)?)?;
        (newest.kind == kind).then_some(newest.rate)
    }
}

impl Default for TaxTable {
    fn default() -> Self {
        Self::japan()
    }
}

/// The most decimals a rate may have; [`round_to_yen`](crate::rounding::round_to_yen) counts on it.
const DECIMALS: u32 = 10;

const fn key(rate: &TaxRate) -> (TaxKind, Date) {
    (rate.kind, rate.from)
}

/// Why rows cannot be added to a table. Rows are counted from 0, as they came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the field is described with the type")]
pub enum TaxError {
    /// An earlier row has the same kind and day.
    #[error("tax rate row {row} names the kind and day of an earlier row")]
    Duplicate { row: usize },
    /// A rate below 0.
    #[error("the rate of tax rate row {row} is below 0")]
    Negative { row: usize },
    /// A rate above 1, which is 100 %.
    #[error("the rate of tax rate row {row} is above 1, which is 100 %")]
    RateOutOfRange { row: usize },
    /// A rate with more than 10 decimals.
    #[error("the rate of tax rate row {row} has more than 10 decimals")]
    TooManyDecimals { row: usize },
}

impl TaxError {
    /// The error's code on the wire.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Duplicate { .. } => "duplicate-price",
            Self::Negative { .. } => "negative-amount",
            Self::RateOutOfRange { .. } => "out-of-range",
            Self::TooManyDecimals { .. } => "amount-overflow",
        }
    }
}
