//! Under construction: the facade.
#![no_std]
#![forbid(unsafe_code)]

pub use yakkan_billing as billing;
pub use yakkan_calendar as calendar;
pub use yakkan_catalog as catalog;
pub use yakkan_contract_rules as contract_rules;
pub use yakkan_insurance as insurance;
