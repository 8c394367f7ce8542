//! By which levels incidents are graded, and who acts on them: the tool alone under EDR, analysts under MDR.

use super::super::promises::{level, scale};
use super::super::{cite, text};
use yakkan_contract_rules::{ClauseId, Level, Scale, Text};

// 3-2. Under EDR the tool isolates; nobody handles incidents.
pub(super) const EDR: &[Scale] = &[scale("incident", INCIDENT, EDR_LEVELS)];

// 3-3 and 1, item 13. Under MDR analysts act on severe and high risks.
pub(super) const MDR: &[Scale] = &[scale("incident", INCIDENT, MDR_LEVELS)];

const INCIDENT: Text = text("risk of an incident", "インシデントのリスクレベル");

const EDR_LEVELS: &[Level] = &[
    level(
        "severe",
        text("An incident judged severe.", "深刻と判定されたインシデント。"),
        THE_TOOL,
        text(
            "The PC is cut off from the network by itself until the desk, on request, or the customer in the console releases it. Handling the incident is no part of EDR.",
            "PCは自動でネットワークから切り離される。解除は、依頼を受けたサービスデスクか、管理コンソールでお客様が行う。インシデントへの対応はEDRに含まれない。",
        ),
        CONSOLE,
        const {
            &[
                cite("ITES-EDR-MDR-3-2-14"),
                DETECTED,
                cite("ITES-EDR-MDR-3-2-5"),
                cite("ITES-EDR-MDR-3-2-7"),
                NOT_HANDLED,
                OWN_MANAGEMENT,
            ]
        },
    ),
    level(
        "high",
        text("An incident judged to be of high risk.", "高リスクと判定されたインシデント。"),
        THE_TOOL,
        NOBODY_ACTS,
        CONSOLE,
        const { &[DETECTED, NOT_HANDLED, POINTED_TO_MDR, OWN_MANAGEMENT] },
    ),
    level(
        "other",
        text("Every other incident detected.", "検知されたその他のインシデント。"),
        THE_TOOL,
        NOBODY_ACTS,
        CONSOLE,
        const { &[DETECTED, NOT_HANDLED, POINTED_TO_MDR, OWN_MANAGEMENT] },
    ),
];

const MDR_LEVELS: &[Level] = &[
    level(
        "severe",
        text("An incident judged to be a severe risk.", "深刻なリスクと判断されたインシデント。"),
        ANALYSTS,
        text(
            "Analysts handle and repair it remotely at any hour, and may do so without asking first; the PC may be isolated, as it is by the tool itself.",
            "アナリストが時間を問わず、必要なら事前の許可なしに、遠隔で対応し修復する。PCはツールの自動隔離のほか、アナリストが隔離することもある。",
        ),
        ESCALATED,
        const { &[HANDLED, WITHOUT_ASKING, ROUND_THE_CLOCK, ISOLATED, cite("ITES-EDR-MDR-3-2-14"), STATUS] },
    ),
    level(
        "high",
        text("An incident judged to be a high risk.", "高リスクと判断されたインシデント。"),
        ANALYSTS,
        text(
            "Analysts handle and repair it remotely at any hour, and may do so without asking first; the PC may be isolated.",
            "アナリストが時間を問わず、必要なら事前の許可なしに、遠隔で対応し修復する。PCを隔離することもある。",
        ),
        ESCALATED,
        const { &[HANDLED, WITHOUT_ASKING, ROUND_THE_CLOCK, ISOLATED, STATUS] },
    ),
    level(
        "other",
        text("Every other incident.", "その他のインシデント。"),
        ANALYSTS,
        text(
            "No action is stated; an administrator can ask about it with a ticket.",
            "定められた対応はない。お客様管理者はチケットで問い合わせられる。",
        ),
        text(
            "Nothing is stated; what is being handled can be seen in the console.",
            "定めはない。対応の状況は管理コンソールで確認できる。",
        ),
        const { &[HANDLED, cite("ITES-EDR-MDR-3-3-6"), cite("ITES-EDR-MDR-3-3-7"), STATUS] },
    ),
];

const THE_TOOL: Text = text("WithSecure's tool, by machine.", "WithSecure社のツールが機械的に検知し判定する。");
const ANALYSTS: Text = text("WithSecure's analysts.", "WithSecure社のセキュリティアナリスト。");
const NOBODY_ACTS: Text = text(
    "Nobody acts: handling incidents and questions about them are no part of EDR; MDR has them.",
    "対応はない。インシデントへの対応と問い合わせはEDRの対象外で、MDRで提供される。",
);
const CONSOLE: Text = text(
    "None is stated; the customer manages incidents in the console.",
    "定めはない。インシデントはお客様が管理コンソールで管理する。",
);
const ESCALATED: Text = text(
    "Analysts escalate it to the customer and give guidance; the state can be seen in the console.",
    "アナリストがお客様に知らせ、対応を案内する。状況は管理コンソールで確認できる。",
);

const DETECTED: ClauseId = cite("ITES-EDR-MDR-3-2-16");
const NOT_HANDLED: ClauseId = cite("ITES-EDR-MDR-3-2-17");
const POINTED_TO_MDR: ClauseId = cite("ITES-EDR-MDR-3-2-18");
const OWN_MANAGEMENT: ClauseId = cite("ITES-EDR-MDR-1.16-1");
const HANDLED: ClauseId = cite("ITES-EDR-MDR-3-3-3");
const WITHOUT_ASKING: ClauseId = cite("ITES-EDR-MDR-1.13-1");
const ROUND_THE_CLOCK: ClauseId = cite("ITES-EDR-MDR-3-3-2");
const ISOLATED: ClauseId = cite("ITES-EDR-MDR-3-3-21");
const STATUS: ClauseId = cite("ITES-EDR-MDR-3-3-8");
