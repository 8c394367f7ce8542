//! The clause register: every clause of the built-in documents, in our own words. Made by `build.rs` from `register/*.tsv`.

#[cfg(feature = "texts")]
use alloc::borrow::Cow;
use yakkan_contract_rules::Clause;
#[cfg(feature = "texts")]
use yakkan_contract_rules::{ClauseId, Decidable, DocumentId, ServiceId, Text};

#[cfg(feature = "texts")]
include!(concat!(env!("OUT_DIR"), "/register.rs"));

#[cfg(not(feature = "texts"))]
mod left_out {
    use super::Clause;

    pub(crate) const ITES_EDR_MDR: &[Clause] = &[];
    pub(crate) const ITES_ID: &[Clause] = &[];
    pub(crate) const NEC_MIMAMORI: &[Clause] = &[];
    pub(crate) const ESET_MDR: &[Clause] = &[];
}

#[cfg(not(feature = "texts"))]
pub(crate) use left_out::{ESET_MDR, ITES_EDR_MDR, ITES_ID, NEC_MIMAMORI};
