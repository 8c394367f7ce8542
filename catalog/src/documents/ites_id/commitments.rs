//! What is promised with ID management and its certificates.

use super::super::promises::commitment;
use super::super::{cite, text};
use yakkan_calendar::Months;
use yakkan_contract_rules::{Commitment, DeskId, DueRule, Promise, Sense};

pub(super) const MANAGEMENT: &[Commitment] = &[
    // 1, item 8. The first report and all later ones; which days are business days: 6.
    commitment(
        "monthly-report",
        text("the monthly report", "月次レポート"),
        Sense::By,
        Promise::Always(DueRule::BusinessDayOfNextMonth {
            desk: DeskId::constant("ites"),
            ordinal: 10,
            clause: cite("ITES-ID-1.8-5"),
        }),
        const { &[cite("ITES-ID-1.8-3"), cite("ITES-ID-6-3"), cite("ITES-ID-6-4"), cite("ITES-ID-6-6")] },
    ),
];

pub(super) const CERTIFICATE: &[Commitment] = &[
    // 4-1. A certificate is good for five years from its issue.
    commitment(
        "certificate-expiry",
        text("the use of a certificate before it expires", "証明書の有効期限内の利用"),
        Sense::By,
        Promise::Always(DueRule::Months { months: Months(5 * 12), clause: cite("ITES-ID-4-1-10") }),
        &[],
    ),
];
