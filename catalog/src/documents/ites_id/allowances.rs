//! 4-1 and 5-1. What the options grant: certificates for each ID, and the meetings of the setup support.

use alloc::borrow::Cow;

use super::super::{cite, stated, text};
use yakkan_calendar::Months;
use yakkan_contract_rules::{Allowance, AllowanceId, AllowancePeriod, GrantScope};

/// 4-1. Ten certificates at once for each ID, each valid for five years from its issue.
pub(super) const OF_CERTIFICATE: &[Allowance] = &[Allowance {
    id: AllowanceId::constant("certificate"),
    name: text("certificates", "証明書"),
    granted: stated(10, "ITES-ID-4-1-9"),
    period: AllowancePeriod::Concurrent { lifetime: Months(60), clause: cite("ITES-ID-4-1-10") },
    partial: None,
    unit_cap: None,
    attestations: Cow::Borrowed(&[]),
    no_carry_over: None,
    no_purchase: None,
    basis: Cow::Borrowed(&[]),
}];

/// 5-1. Two online meetings, and no more.
pub(super) const OF_SETUP: &[Allowance] = &[Allowance {
    id: AllowanceId::constant("meeting"),
    name: text("setup meetings", "オンライン会議"),
    granted: stated(2, "ITES-ID-5-1-4"),
    period: AllowancePeriod::Contract { scope: stated(GrantScope::Contract, "ITES-ID-5-1-8") },
    partial: None,
    unit_cap: None,
    attestations: Cow::Borrowed(&[]),
    no_carry_over: None,
    no_purchase: None,
    basis: Cow::Borrowed(&[]),
}];
