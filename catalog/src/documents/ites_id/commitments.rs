//! What is promised with ID management and its certificates.

use super::super::promises::commitment;
use yakkan_calendar::Months;
use yakkan_contract_rules::{ClauseId, Commitment, DeskId, DueRule, Promise, Sense, Text};

pub(super) const MANAGEMENT: &[Commitment] = &[
    // 1, item 8. The first report and all later ones; which days are business days: 6.
    commitment(
        "monthly-report",
        Text::constant("the monthly report", "月次レポート"),
        Sense::By,
        Promise::Always(DueRule::BusinessDayOfNextMonth {
            desk: DeskId::constant("ites"),
            ordinal: 10,
            clause: ClauseId::constant("ITES-ID-1.8-5"),
        }),
        const {
            &[
                ClauseId::constant("ITES-ID-1.8-3"),
                ClauseId::constant("ITES-ID-6-3"),
                ClauseId::constant("ITES-ID-6-4"),
                ClauseId::constant("ITES-ID-6-6"),
            ]
        },
    ),
];

pub(super) const CERTIFICATE: &[Commitment] = &[
    // 4-1. A certificate is good for five years from its issue.
    commitment(
        "certificate-expiry",
        Text::constant("the use of a certificate before it expires", "証明書の有効期限内の利用"),
        Sense::By,
        Promise::Always(DueRule::Months { months: Months(5 * 12), clause: ClauseId::constant("ITES-ID-4-1-10") }),
        &[],
    ),
];
