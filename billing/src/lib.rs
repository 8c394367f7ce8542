//! Prices, monthly charges, invoices and Japanese consumption tax, exact to the yen.
//!
//! Which months are charged and for which quantity follows from the terms of each service
//! ([`Charging`](yakkan_contract_rules::Charging)); prices, and tax rates to come, are the caller's. No function knows a service by name.
//! A month is charged whole or not at all, and nothing lowers a charge: not maintenance, not a broken device, not stopping use.
//!
//! | question | function |
//! |---|---|
//! | What does one line cost in one month? | [`charge`], [`charge_at`] |
//! | What does a contract cost from month to month? | [`charges`] |
//! | What do many lines cost in one month? | [`MonthColumn::amount`] |
//! | Which month is charged first? | [`first_charged_month`] |
//! | What stands on the invoice of a month? | [`invoice`] |
//! | Which unit price is in force? | [`PriceList::price`] |
//! | Which tax rate is in force? | [`TaxTable::rate`] |
//! | Is this a registration number, and does its check digit hold? | [`RegistrationNumber::parse`], [`RegistrationNumber::check_digit_holds`] |
//! | Is this an amount of money? | [`Yen::parse`] |
//!
//! Unit prices and line amounts are before consumption tax. Money is never a float and never rounded in silence: a line's amount is rounded
//! once to whole yen (reading `amount-rounding`), and the tax once per rate and invoice (reading `tax-rounding`).
//!
//! ```
//! use yakkan_billing::{PriceList, PriceRow, TaxTable, Yen, invoice};
//! use yakkan_calendar::{Month, parse_date};
//! use yakkan_contract_rules::{Contract, Line, Readings, example};
//!
//! let service = example::plain();
//! let contract = Contract::new("C-1", [Line::new(&service, parse_date("2026-04-15").unwrap(), 30)], [])?;
//! let prices = PriceList::new([PriceRow {
//!     service: service.id.clone(),
//!     from: parse_date("2026-01-01").unwrap(),
//!     unit_price: Yen::parse("1980.5")?,
//!     contract: None,
//! }])?;
//!
//! let may = Month::parse("2026-05").unwrap();
//! let invoice = invoice(&contract, may, &prices, &TaxTable::japan(), None, &Readings::default())?;
//! assert_eq!(invoice.subtotal.to_string(), "59415");
//! assert_eq!(invoice.tax.to_string(), "5941"); // 10 %, rounded down
//! assert_eq!(invoice.total.to_string(), "65356");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Features
//!
//! `std`, `serde` ([`Yen`] as a decimal string) and `chrono` are passed on to dependencies.
//!
//! All are off by default; without them the crate is `no_std` and needs `alloc` only.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(test, doctest, feature = "std"))]
extern crate std;

mod charge;
mod charges;
mod column;
mod first_month;
mod in_force;
mod invoice;
mod price;
mod registration;
mod rounding;
mod tax;
#[cfg(test)]
mod testing;

pub use charge::{Charge, ChargeError, charge, charge_at};
pub use charges::{Charges, charges};
pub use column::MonthColumn;
pub use first_month::first_charged_month;
pub use invoice::{Invoice, TaxLine, Warning, invoice, tax_on};
pub use price::{PriceError, PriceList, PriceRow};
pub use registration::{BadRegistration, RegistrationNumber};
pub use tax::{TaxError, TaxRate, TaxTable};
pub use yakkan_contract_rules::{Decimal, Yen, YenError};

/// A caller's text, short enough to stand in a message.
fn excerpt(text: &str) -> alloc::string::String {
    const LIMIT: usize = 64;
    text.chars().take(LIMIT).collect()
}
