//! What ESET promises, and how long logs are kept.

use super::super::promises::{by_level, commitment, days, rule};
use super::super::{cite, silent, text};
use yakkan_contract_rules::{BusinessDayResponse, Commitment, Deadline, DeskId, DueRule, LevelRule, Reading, Sense};

pub(super) const COMMITMENTS: &[Commitment] = &[
    // I-10. A person responds; ESET has the last word on the severity. At any hour is for A and B alone: their levels say so.
    commitment(
        "first-response",
        text("the first response by a person", "人による最初の応答"),
        Sense::By,
        by_level("severity", FIRST_RESPONSE),
        const { &[cite("ESET-MDR-10-PremiumSupport-7")] },
    ),
    // II-1. A new agent installs itself two weeks after its release.
    commitment(
        "agent-upgrade",
        text("the automatic upgrade of the agent", "エージェントの自動更新"),
        Sense::From,
        days(14, "ESET-MDR-II-1-7"),
        &[],
    ),
    // I-2. Logs.
    commitment(
        "raw-log-retention",
        text("keeping raw logs", "生ログの保存"),
        Sense::After,
        days(7, "ESET-MDR-2-9"),
        &[],
    ),
    commitment(
        "detection-log-retention",
        text("keeping detection logs", "検出ログの保存"),
        Sense::After,
        days(31, "ESET-MDR-2-10"),
        &[],
    ),
];

const FIRST_RESPONSE: &[LevelRule] = &[
    rule("A", DueRule::Elapsed { minutes: 2 * 60, clause: cite("ESET-MDR-10-PremiumSupport-4") }),
    rule("B", DueRule::Elapsed { minutes: 4 * 60, clause: cite("ESET-MDR-10-PremiumSupport-5") }),
    rule(
        "C",
        DueRule::BusinessDays {
            desk: DeskId::constant("eset"),
            days: 1,
            end: Deadline::Response(silent(Reading::BusinessDayResponse, BusinessDayResponse::NextDayEnd)),
            clause: cite("ESET-MDR-10-PremiumSupport-6"),
        },
    ),
];
