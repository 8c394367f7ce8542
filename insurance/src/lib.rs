//! The insurance that comes with a service: policy years, what a claim needs, how much is paid, and the steps of a claim.
//!
//! A service brings insurance with it where its terms say so ([`Cover`](yakkan_contract_rules::Cover)). No function knows a service by name.
//!
//! | question | function |
//! |---|---|
//! | Which policy years does a line have? | [`policy_years`] |
//! | Which one holds a day? | [`policy_year_on`] |
//! | Is a day in cover? | [`in_cover`] |
//! | How is a contract covered on a day, and how much is left? | [`cover_on`]; without its reasons, [`cover_left`] |
//! | Which line of a contract brings cover? | [`covered_line`] |
//! | Is a claim covered, and who pays what? | [`assess_claim`] |
//! | Which step of a claim comes next? | [`ClaimStep::next`]; in Rust's types: [`process`] |
//!
//! The core keeps no clock, no files and no global state; it builds without `std`. Features `std`, `serde` and `chrono` are passed on to
//! dependencies.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(test, doctest, feature = "std"))]
extern crate std;

mod claim;
mod cover;
mod error;
mod payments;
mod policy_year;
pub mod process;
mod render;
mod step;
#[cfg(test)]
mod testing;
mod usage;
mod violation;

pub use claim::{Alert, Claim, ClaimAnswer, assess_claim};
pub use cover::{CoverOn, PaidClaim, cover_left, cover_on, covered_line};
pub use error::ClaimError;
pub use payments::PaymentsSoFar;
pub use policy_year::{PolicyYear, in_cover, policy_year_on, policy_years};
pub use step::{ClaimStep, StepError};
pub use violation::{ClaimBreach, ClaimViolation};

use usage::Usage;
