//! By which levels ESET grades what is asked.

use super::super::promises::{level, scale};
use super::super::{cite, text};
use yakkan_contract_rules::{ClauseId, Level, Scale, Text};

// I-10. The severities of premium support.
pub(super) const SCALES: &[Scale] =
    &[scale("severity", text("severity of an inquiry", "問い合わせの重大度"), SEVERITIES)];

const SEVERITIES: &[Level] = &[
    level(
        "A",
        text(
            "Critical: a product or one of its main functions does not work, or trouble that keeps returning gravely affects its use.",
            "重大: 製品か主要な機能が動かない。または、繰り返し起きる問題で利用に重い支障がある。",
        ),
        DECIDER,
        text(
            "A person responds first within two hours, day and night.",
            "昼夜を問わず2時間以内に、人が最初の応答をする。",
        ),
        NOTIFICATION,
        const {
            &[
                cite("ESET-MDR-10-Severity-1"),
                cite("ESET-MDR-10-PremiumSupport-7"),
                cite("ESET-MDR-10-PremiumSupport-4"),
                cite("ESET-MDR-10-PremiumSupport-3"),
                REGISTERED,
                CALLED,
            ]
        },
    ),
    level(
        "B",
        text(
            "Serious: a function is defective or missing, or a problem makes the product hard to use, but it can still be used.",
            "深刻: 機能の欠陥や欠落、または使いにくくする問題があるが、使えなくなってはいない。",
        ),
        DECIDER,
        text(
            "A person responds first within four hours, day and night.",
            "昼夜を問わず4時間以内に、人が最初の応答をする。",
        ),
        NOTIFICATION,
        const {
            &[
                cite("ESET-MDR-10-Severity-2"),
                cite("ESET-MDR-10-PremiumSupport-7"),
                cite("ESET-MDR-10-PremiumSupport-5"),
                cite("ESET-MDR-10-PremiumSupport-3"),
                REGISTERED,
                CALLED,
            ]
        },
    ),
    level(
        "C",
        text(
            "General: performance is slightly lower, or there is a small problem that calls for a correction of a product or a manual.",
            "一般: 性能が少し落ちている。または、製品や説明書を直せば済む小さな問題がある。",
        ),
        DECIDER,
        text("A person responds first within one working day.", "1実働日以内に、人が最初の応答をする。"),
        NOTIFICATION,
        const {
            &[
                cite("ESET-MDR-10-Severity-3"),
                cite("ESET-MDR-10-PremiumSupport-7"),
                cite("ESET-MDR-10-PremiumSupport-6"),
                REGISTERED,
                CALLED,
            ]
        },
    ),
];

const DECIDER: Text = text("ESET has the last word.", "最後に決めるのはESET社。");
const NOTIFICATION: Text = text(
    "The registered contact who asked is answered; where it is urgent the desk may call the registered contacts itself.",
    "問い合わせた登録担当者に応答する。急を要するときは、窓口から登録担当者に連絡することもある。",
);
const REGISTERED: ClauseId = cite("ESET-MDR-10-PremiumSupport-9");
const CALLED: ClauseId = cite("ESET-MDR-10-PremiumSupport-10");
