//! The cover that comes with a service: policy years.
//!
//! A service brings cover with it where its terms say so ([`CoverPeriod`](yakkan_contract_rules::CoverPeriod)). No function knows a service by name.
//!
//! | question | function |
//! |---|---|
//! | Which policy years does a line have? | [`policy_years`] |
//! | Which one holds a day? | [`policy_year_on`] |
//! | Is a day in cover? | [`in_cover`] |
//!
//! The core keeps no clock, no files and no global state; it builds without `std`. Features `std`, `serde` and `chrono` are passed on to
//! dependencies.
#![no_std]
#![forbid(unsafe_code)]

#[cfg(any(test, doctest, feature = "std"))]
extern crate std;

mod policy_year;

pub use policy_year::{PolicyYear, in_cover, policy_year_on, policy_years};
