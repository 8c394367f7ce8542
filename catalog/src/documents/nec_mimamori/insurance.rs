//! Chapter 4.5 and annex 2: the cyber insurance that comes with the service.

use alloc::borrow::Cow;

use super::super::{attest, cite, silent, text};
use yakkan_calendar::Months;
use yakkan_contract_rules::{
    Attestation, ClaimException, ClaimKind, ClaimProcess, ClaimRule, ClaimYear, Cover, CoverAlert, CoverLimit,
    CoverPeriod, DispatchWindow, FactId, Reading, UpgradeWindow, UpgradedAlert, Yen,
};

// Annex 2. The insurance: policy years from the 1st of the month after use began, two dispatches a year.
pub(super) const INSURANCE: Cover = Cover {
    period: CoverPeriod {
        length: Months(12),
        start: cite("NEC-MIMAMORI-ANNEX2-period-1"),
        renewal: cite("NEC-MIMAMORI-ANNEX2-period-2"),
        before: cite("NEC-MIMAMORI-ANNEX2-period-3"),
        after: cite("NEC-MIMAMORI-ANNEX2-period-4"),
    },
    limit: CoverLimit {
        dispatches: 2,
        each: Yen::from_integer(150_000),
        total: Yen::from_integer(300_000),
        clause: cite("NEC-MIMAMORI-ANNEX2-limit-1"),
    },
    // 4.5. Three stars give the right; two stars once they are reported to be three.
    alert: CoverAlert {
        stars: 3,
        clause: cite("NEC-MIMAMORI-4.5-5"),
        upgraded: Some(UpgradedAlert {
            stars: 2,
            clause: cite("NEC-MIMAMORI-4.5-7"),
            window: silent(Reading::UpgradeWindow, UpgradeWindow::UpgradeDay),
        }),
    },
    window: DispatchWindow { days: 30, clause: cite("NEC-MIMAMORI-ANNEX2-window-1") },
    claim_year: silent(Reading::ClaimYear, ClaimYear::AlertDay),
    rules: Cow::Borrowed(&[
        every_claim(attest(
            ("mail-received", true),
            "mail-not-received",
            "NEC-MIMAMORI-4.5-3",
            "the alert mail was received",
            "アラートメールを受信していること",
        )),
        // 4.5. A condition; before the dispatch, for three stars, only in principle: annex 2, notes.
        ClaimRule {
            attestation: attest(
                ("full-scan", true),
                "scan-missing",
                "NEC-MIMAMORI-4.5-1",
                "a full scan with antivirus software was run",
                "ウイルス対策ソフトのフルスキャンを実施していること",
            ),
            asked: ClaimKind::Every,
            exception: Some(ClaimException {
                fact: FactId::constant("scan-exception"),
                clause: cite("NEC-MIMAMORI-ANNEX2-notes-3"),
                requirement: text(
                    "there was a reason to do without the full scan",
                    "フルスキャンを行わない事情が認められること",
                ),
            }),
        },
        ClaimRule {
            attestation: attest(
                ("scan-evidence", true),
                "scan-evidence-missing",
                "NEC-MIMAMORI-4.5-8",
                "proof of the scan's result is submitted",
                "スキャン結果の証跡を提出していること",
            ),
            asked: ClaimKind::BelowFullGrade,
            exception: None,
        },
        every_claim(attest(
            ("recommended", true),
            "investigation-not-recommended",
            "NEC-MIMAMORI-ANNEX2-cost-2",
            "NEC recommended the investigation",
            "NECが調査を推奨していること",
        )),
        every_claim(attest(
            ("vendor-registered", true),
            "vendor-not-registered",
            "NEC-MIMAMORI-ANNEX2-cost-3",
            "the dispatched company is one of the registered vendors",
            "駆け付けた事業者が登録事業者であること",
        )),
        every_claim(attest(
            ("claim-delegated", true),
            "delegation-missing",
            "NEC-MIMAMORI-ANNEX2-notes-1",
            "the right to claim is delegated to the desk",
            "請求権を相談窓口に委任していること",
        )),
        every_claim(attest(
            ("receipt-delegated", true),
            "delegation-missing",
            "NEC-MIMAMORI-ANNEX2-notes-2",
            "the right to receive the payment is delegated to the vendor",
            "受領権を駆け付け事業者に委任していること",
        )),
        every_claim(attest(
            ("known-before-cover", false),
            "known-before-cover",
            "NEC-MIMAMORI-ANNEX2-exclusion-1",
            "when cover began, neither NEC nor the customer knew, or could be taken to have known, of the cause",
            "補償の開始時に、NECもお客様も原因を知らず、知っていたともいえないこと",
        )),
        every_claim(attest(
            ("criminal-act", false),
            "criminal-act",
            "NEC-MIMAMORI-ANNEX2-exclusion-2",
            "no crime of the insured, other than one of negligence, is behind it",
            "被保険者の犯罪行為(過失によるものは別)が原因でないこと",
        )),
        every_claim(attest(
            ("knowing-violation", false),
            "knowing-violation",
            "NEC-MIMAMORI-ANNEX2-exclusion-3",
            "the insured did not knowingly break the law or harm others",
            "違法または他人を害すると知りながら行った行為によるものでないこと",
        )),
    ]),
    // Annex 2, the flow of a claim: nine steps; the fourth comes only if the scan leaves something to do.
    process: Some(ClaimProcess {
        conditions_met: cite("NEC-MIMAMORI-ANNEX2-flow-2"),
        dispatch_requested: cite("NEC-MIMAMORI-ANNEX2-flow-3"),
        scan_guided: cite("NEC-MIMAMORI-ANNEX2-flow-4"),
        closed_after_scan: cite("NEC-MIMAMORI-ANNEX2-flow-5"),
        vendors_listed: cite("NEC-MIMAMORI-ANNEX2-flow-5"),
        scheduled: cite("NEC-MIMAMORI-ANNEX2-flow-6"),
        worked: cite("NEC-MIMAMORI-ANNEX2-flow-7"),
        reported: cite("NEC-MIMAMORI-ANNEX2-flow-8"),
        claimed: cite("NEC-MIMAMORI-ANNEX2-flow-9"),
        paid: cite("NEC-MIMAMORI-ANNEX2-flow-10"),
    }),
    basis: Cow::Borrowed(&[
        cite("NEC-MIMAMORI-4.5-6"),
        cite("NEC-MIMAMORI-ANNEX2-trigger-1"),
        cite("NEC-MIMAMORI-ANNEX2-limit-2"),
        cite("NEC-MIMAMORI-ANNEX2-cost-1"),
    ]),
};

const fn every_claim(attestation: Attestation) -> ClaimRule {
    ClaimRule { attestation, asked: ClaimKind::Every, exception: None }
}
