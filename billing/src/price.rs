//! Which unit price is in force?

use alloc::string::String;
use alloc::vec::Vec;

use yakkan_calendar::Date;
use yakkan_contract_rules::ServiceId;

use crate::Yen;

#[cfg(test)]
mod tests;

/// From a day on, one unit of a service costs this much a month (a service that is charged once: in all), before tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceRow {
    /// The service.
    pub service: ServiceId,
    /// The first day of the price; it holds until a later one of the same service and contract.
    pub from: Date,
    /// The price of one unit before consumption tax; not negative.
    pub unit_price: Yen,
    /// The one contract it is for; `None` for every contract without a price of its own.
    pub contract: Option<String>,
}

/// Unit prices by service, day and contract.
///
/// # Example
///
/// ```
/// use yakkan_billing::{PriceList, PriceRow, Yen};
/// use yakkan_calendar::parse_date;
/// use yakkan_contract_rules::ServiceId;
///
/// const SERVICE: ServiceId = ServiceId::constant("ites-id");
/// let row = |from, yen, contract: Option<&str>| PriceRow {
///     service: SERVICE,
///     from: parse_date(from).unwrap(),
///     unit_price: Yen::from_integer(yen),
///     contract: contract.map(String::from),
/// };
/// let prices = PriceList::new([row("2026-01-01", 90, Some("C-1")), row("2026-05-01", 110, None)])?;
///
/// let may = parse_date("2026-05-01").unwrap();
/// assert_eq!(prices.price(&SERVICE, "C-1", may), Some(Yen::from_integer(90)));
/// assert_eq!(prices.price(&SERVICE, "C-2", may), Some(Yen::from_integer(110)));
/// # Ok::<(), yakkan_billing::PriceError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriceList {
    /// By the name's length, then the name.
    services: Vec<ServicePrices>,
}

/// Every price of one service, each list sorted for binary search.
#[derive(Clone, Debug, PartialEq, Eq)]
struct ServicePrices {
    service: ServiceId,
    /// By day.
    general: Vec<(Date, Yen)>,
    /// By contract, then day.
    own: Vec<(String, Date, Yen)>,
}

impl PriceList {
    /// Sorts the rows; they may come in any order.
    ///
    /// # Errors
    ///
    /// * [`PriceError::Negative`] for a price below zero.
    /// * [`PriceError::Duplicate`] for a second row of one service, day and contract, whatever its price.
    pub fn new(rows: impl IntoIterator<Item = PriceRow>) -> Result<Self, PriceError> {
        let mut rows: Vec<(usize, PriceRow)> = rows.into_iter().enumerate().collect();
        if let Some((row, _)) = rows.iter().find(|(_, row)| row.unit_price.is_negative()) {
            return Err(PriceError::Negative { row: *row });
        }
        // Stable: of two rows with one key the later one comes second.
        yakkan_calendar::sort_by(&mut rows, |(_, one), (_, other)| key(one).cmp(&key(other)));
        let pairs = rows.iter().zip(rows.iter().skip(1));
        let repeated = pairs.filter(|((_, one), (_, next))| key(one) == key(next)).map(|(_, (row, _))| *row);
        if let Some(row) = repeated.min() {
            return Err(PriceError::Duplicate { row });
        }
        let mut services: Vec<ServicePrices> = Vec::new();
        for (_, PriceRow { service, from, unit_price, contract }) in rows {
            if services.last().is_none_or(|last| last.service != service) {
                services.push(ServicePrices { service, general: Vec::new(), own: Vec::new() });
            }
            let Some(prices) = services.last_mut() else { continue };
            match contract {
                None => prices.general.push((from, unit_price)),
                Some(contract) => prices.own.push((contract, from, unit_price)),
            }
        }
        Ok(Self { services })
    }

    /// The unit price before tax that is in force for a contract on a day: its own, however old, before the general one; of each the newest
    /// from-day on or before the day. `None` where there is none.
    ///
    /// Source: no document states a price; the order of precedence is this library's.
    ///
    /// # Example
    ///
    /// A contract's own price that is not in force yet leaves the general one standing:
    ///
    /// ```
    /// use yakkan_billing::{PriceList, PriceRow, Yen};
    /// use yakkan_calendar::parse_date;
    /// use yakkan_contract_rules::ServiceId;
    ///
    /// const SERVICE: ServiceId = ServiceId::constant("ites-id");
    /// let may = parse_date("2026-05-01").unwrap();
    /// let june = parse_date("2026-06-01").unwrap();
    /// let prices = PriceList::new([
    ///     PriceRow { service: SERVICE, from: may, unit_price: Yen::from_integer(110), contract: None },
    ///     PriceRow { service: SERVICE, from: june, unit_price: Yen::from_integer(90), contract: Some("C-1".into()) },
    /// ])?;
    /// assert_eq!(prices.price(&SERVICE, "C-1", may), Some(Yen::from_integer(110)));
    /// assert_eq!(prices.price(&SERVICE, "C-1", june), Some(Yen::from_integer(90)));
    /// # Ok::<(), yakkan_billing::PriceError>(())
    /// ```
    #[inline]
    pub fn price(&self, service: &ServiceId, contract: &str, day: Date) -> Option<Yen> {
        let at =
            self.services.binary_search_by(|prices| length_first(&prices.service).cmp(&length_first(service))).ok()?;
        let prices = self.services.get(at)?;
        let own = if prices.own.is_empty() { None } else { prices.own(contract, day) };
        own.or_else(|| prices.general(day)).copied()
    }
}

impl ServicePrices {
    #[inline(never)]
    fn own(&self, contract: &str, day: Date) -> Option<&Yen> {
        let later = self.own.partition_point(|(name, from, _)| (name.as_str(), *from) <= (contract, day));
        let (name, _, unit_price) = self.own.get(later.checked_sub(1)?)?;
        (name == contract).then_some(unit_price)
    }

    #[inline]
    fn general(&self, day: Date) -> Option<&Yen> {
        let later = self.general.partition_point(|(from, _)| *from <= day);
        self.general.get(later.checked_sub(1)?).map(|(_, unit_price)| unit_price)
    }
}

fn key(row: &PriceRow) -> ((usize, &ServiceId), Option<&str>, Date) {
    (length_first(&row.service), row.contract.as_deref(), row.from)
}

/// Names of unequal length need no look at their letters, and most services' names are.
#[inline]
fn length_first(service: &ServiceId) -> (usize, &ServiceId) {
    (service.as_str().len(), service)
}

/// Why rows are no price list. Rows are counted from 0, as they came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the field is described with the type")]
pub enum PriceError {
    /// An earlier row has the same service, day and contract.
    #[error("price row {row} names the service, day and contract of an earlier row")]
    Duplicate { row: usize },
    /// A unit price below zero.
    #[error("the unit price of price row {row} is below zero")]
    Negative { row: usize },
}

impl PriceError {
    /// The error's code on the wire.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Duplicate { .. } => "duplicate-price",
            Self::Negative { .. } => "negative-amount",
        }
    }
}
