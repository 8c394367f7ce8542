//! EDR, alone or with as many MDR licences.

use crate::sample::contract::Contract;
use crate::sample::days::Span;
use crate::sample::random::Random;
use crate::sample::services::{EDR, ENDPOINT_BASE, MDR, minimum};

use super::single::later;

/// EDR and what it stands on.
pub(in crate::sample) fn add_edr(contract: &mut Contract, span: Span, licences: u32) {
    contract.add_base(span);
    contract.add_line(ENDPOINT_BASE, span, 1);
    contract.add_line(EDR, span, licences);
}

/// EDR and as much MDR, which some customers add later.
pub(in crate::sample) fn add_mdr(contract: &mut Contract, random: &mut Random, span: Span, licences: u32) {
    let start = if random.percent(35) { later(random, span) } else { span.start };
    add_mdr_from(contract, span, Span { start, ..span }, licences);
}

/// EDR over one span and as much MDR over another within it.
pub(in crate::sample) fn add_mdr_from(contract: &mut Contract, span: Span, mdr: Span, licences: u32) {
    let licences = licences.max(minimum(MDR));
    add_edr(contract, span, licences);
    contract.add_line(MDR, mdr, licences);
}
