//! Answers from the terms of managed-security services, each with the clause it rests on.
//!
//! This crate is the front door: the crates of the house as modules, and what needs several of them, the [`timeline`] of a contract and the
//! [close](close_contract) of a month.
//!
#![doc = include_str!("../../README.md")]
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(test, doctest, feature = "std"))]
extern crate std;

mod close;
mod timeline;

pub use close::{CloseTerms, ContractClose, JudgedRequest, LabelledRequest, close_contract};
pub use timeline::{Event, EventKind, Timeline, TimelineError, timeline};

pub use yakkan_billing as billing;
pub use yakkan_calendar as calendar;
pub use yakkan_catalog as catalog;
pub use yakkan_contract_rules as contract_rules;
pub use yakkan_insurance as insurance;
