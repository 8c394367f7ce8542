//! 3-3. What MDR grants: tickets to ask about incidents, each month.

use alloc::borrow::Cow;

use super::super::{attest, cite, silent, stated, text};
use yakkan_contract_rules::{Allowance, AllowanceId, AllowancePeriod, Attestation, PartialGrant, Reading, Text};

/// Four a month: three for verification, one for investigation. One kind does not serve for the other.
pub(super) const OF_MDR: &[Allowance] = &[
    ticket("ticket-verification", 3, text("verification tickets", "検証チケット")),
    ticket("ticket-investigation", 1, text("investigation tickets", "調査チケット")),
];

const fn ticket(id: &'static str, granted: u32, name: Text) -> Allowance {
    Allowance {
        id: AllowanceId::constant(id),
        name,
        granted: stated(granted, "ITES-EDR-MDR-3-3-6"),
        period: AllowancePeriod::CalendarMonth { clause: cite("ITES-EDR-MDR-3-3-6") },
        partial: Some(silent(Reading::PartialGrant, PartialGrant::Full)),
        unit_cap: None,
        attestations: Cow::Borrowed(NOT_HANDLED),
        // What is left does not go to the next month, and no more can be bought.
        no_carry_over: Some(cite("ITES-EDR-MDR-3-3-24")),
        no_purchase: Some(cite("ITES-EDR-MDR-3-3-25")),
        basis: Cow::Borrowed(&[]),
    }
}

// A ticket asks about incidents that WithSecure is not handling already.
const NOT_HANDLED: &[Attestation] = &[attest(
    ("handled-by-vendor", false),
    "handled-by-vendor",
    "ITES-EDR-MDR-3-3-7",
    "WithSecure is not already handling the incident",
    "WithSecureが対応中のインシデントでないこと",
)];
