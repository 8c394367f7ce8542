//! Under construction: the facade.
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
