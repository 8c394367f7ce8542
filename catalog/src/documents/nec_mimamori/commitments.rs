//! What NEC promises, in the order of the document.

use super::super::promises::{by_level, commitment, days, rule};
use super::super::{cite, silent, text};
use yakkan_calendar::Months;
use yakkan_contract_rules::{
    AmendmentCount, AvailabilityTarget, BusinessDayEnd, Commitment, Deadline, DeskId, DueRule, LevelRule, Promise,
    Reading, Sense, SloPeriod,
};

pub(super) const COMMITMENTS: &[Commitment] = &[
    // 1.2. A changed document holds once twenty days are over, without notice; who goes on using the service agrees.
    commitment(
        "amendment-in-force",
        text("a changed specification coming into force", "改訂した仕様書の発効"),
        Sense::None,
        Promise::Always(DueRule::InForce {
            days: 20,
            count: silent(Reading::AmendmentCount, AmendmentCount::AfterFullDays),
            clause: cite("NEC-MIMAMORI-1.2-2"),
        }),
        const { &[cite("NEC-MIMAMORI-1.2-1"), cite("NEC-MIMAMORI-1.2-4")] },
    ),
    // 3.1. The UTM wears out.
    commitment(
        "utm-replacement",
        text("the replacement of the UTM", "UTM装置の交換"),
        Sense::By,
        Promise::Always(DueRule::Months { months: Months(7 * 12), clause: cite("NEC-MIMAMORI-3.1-12") }),
        &[],
    ),
    // 4.4. Alerts are kept, and may be deleted afterwards.
    commitment(
        "alert-retention",
        text("keeping alert information", "アラート情報の保存"),
        Sense::After,
        days(90, "NEC-MIMAMORI-4.4-4"),
        const { &[cite("NEC-MIMAMORI-4.4-5")] },
    ),
    // 7.11.1, 5.3. A planned stop is announced by mail and on the portal, in principle a month ahead.
    commitment(
        "maintenance-notice",
        text("the notice of planned maintenance", "計画停止の予告"),
        Sense::By,
        Promise::Always(DueRule::LatestBefore { months: Months(1), clause: cite("NEC-MIMAMORI-7.11-2") }),
        const { &[cite("NEC-MIMAMORI-5-6"), cite("NEC-MIMAMORI-7.10-7")] },
    ),
    // 8.2. The desk answers within four of its business days, if need be only for the time being.
    commitment(
        "inquiry-answer",
        text("the answer to an inquiry", "問い合わせへの回答"),
        Sense::By,
        Promise::Always(DueRule::BusinessDays {
            desk: DeskId::constant("nec-desk"),
            days: 4,
            end: Deadline::DayEnd(silent(Reading::BusinessDayEnd, BusinessDayEnd::DeskClose)),
            clause: cite("NEC-MIMAMORI-8.2-2"),
        }),
        const { &[cite("NEC-MIMAMORI-8.2-3")] },
    ),
    commitment(
        "inquiry-auto-close",
        text("closing an answered inquiry by itself", "回答済みの問い合わせの自動クローズ"),
        Sense::After,
        days(14, "NEC-MIMAMORI-8.2-7"),
        &[],
    ),
    // 9.3. Failures, by level.
    commitment(
        "failure-contact",
        text("word of a failure", "障害の連絡"),
        Sense::None,
        by_level("failure", FAILURE_CONTACT),
        const { &[cite("NEC-MIMAMORI-9.2-1")] },
    ),
];

const FAILURE_CONTACT: &[LevelRule] = &[
    rule("A", DueRule::Promptly { clause: cite("NEC-MIMAMORI-9.3-1") }),
    rule("B", DueRule::Promptly { clause: cite("NEC-MIMAMORI-9.3-2") }),
    rule("Z", DueRule::Never { clause: cite("NEC-MIMAMORI-9.3-3") }),
];

// 7.10. Available for 99 % of the time, work with a stop aside; over which time is not said.
pub(super) const AVAILABILITY: AvailabilityTarget = AvailabilityTarget {
    millionths: 990_000,
    clause: cite("NEC-MIMAMORI-7.10-1"),
    exclusions: cite("NEC-MIMAMORI-7.10-2"),
    period: silent(Reading::SloPeriod, SloPeriod::CalendarMonth),
};
