//! The services a sample ledger has, by their names on the wire.

pub(super) const BASE: &str = "ites-base";
pub(super) const ENDPOINT_BASE: &str = "ites-edr-mdr-base";
pub(super) const EDR: &str = "ites-edr";
pub(super) const MDR: &str = "ites-mdr";
pub(super) const ID: &str = "ites-id";
pub(super) const CERTIFICATE: &str = "ites-id-cert";
pub(super) const SETUP: &str = "ites-id-setup";
pub(super) const PC_SUPPORT: &str = "ites-pc-support";
pub(super) const WATCH: &str = "nec-mimamori";
pub(super) const ESET: &str = "eset-mdr-ultimate";

/// Licences, IDs or units that a line has at least; certificates move by as many as they start with, the others by one.
pub(super) fn minimum(service: &str) -> u32 {
    match service {
        MDR => 25,
        ID => 20,
        CERTIFICATE => 10,
        _ => 1,
    }
}

/// By how much a quantity moves.
pub(super) fn step(service: &str) -> u32 {
    if service == CERTIFICATE { 10 } else { 1 }
}
