//! Allowances: what a service grants to be used, balances, and whether one more use is granted.
//!
//! What is granted, for which period and to whom follows from the terms of each service ([`Allowance`](yakkan_contract_rules::Allowance)). No
//! function knows a service by name, nor a ticket from a certificate.
//!
//! | question | function |
//! |---|---|
//! | What is left of each allowance? | [`balances`], [`balances_of`] |
//! | Is one more use granted? | [`check_use`] |
//!
//! Allowances are per contract, not per licence. The uses are the caller's; each counts in the period of its own day.
//!
//! ```
//! use yakkan_calendar::parse_date;
//! use yakkan_contract_rules::{Contract, Line, Readings, example};
//! use yakkan_quota::{Use, balances};
//!
//! let service = example::granting(); // certificates among others: two at once for each holder, valid for a year
//! let day = |text| parse_date(text).unwrap();
//! let contract = Contract::new("C-1", [Line::new(&service, day("2026-04-01"), 5)], [])?;
//! let issued = |on, holder| Use { service: &service, allowance: &service.allowances[1], on: day(on), units: None, holder: Some(holder) };
//! let uses = [issued("2026-04-30", "ann"), issued("2027-05-01", "ann"), issued("2026-06-01", "ben")];
//!
//! let left = |on| {
//!     let found = balances(&contract, day(on), &uses, &Readings::default());
//!     found.rows.iter().filter_map(|row| Some((row.holder?, row.left))).collect::<Vec<_>>()
//! };
//! assert_eq!(left("2027-04-30"), [("ann", 1), ("ben", 1)]); // the last day of Ann's first
//! assert_eq!(left("2027-05-01"), [("ann", 1), ("ben", 1)]); // the first of her second
//! assert_eq!(left("2027-06-02"), [("ann", 1), ("ben", 2)]);
//! # Ok::<(), yakkan_contract_rules::ContractError>(())
//! ```
//!
//! # Features
//!
//! `std`, `serde` and `chrono` are passed on to dependencies.
//!
//! All are off by default; without them the crate is `no_std` and needs `alloc` only.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(test, doctest, feature = "std"))]
extern crate std;

mod balance;
mod check_use;
mod grant;
mod so_far;
mod span;
#[cfg(test)]
mod testing;
mod violation;

pub use balance::{Balance, Balances, balances, balances_of, uses_left};
pub use check_use::{Use, UseAnswer, check_use};
pub use so_far::UsesSoFar;
pub use violation::{UseBreach, UseViolation};
