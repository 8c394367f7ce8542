//! NEC: the cyber security watch service, version 1.3 of 1 October 2022.

mod commitments;
mod scales;

use alloc::borrow::Cow;

use super::{attest, hours, must_hold, silent, stated};
use crate::{Document, Edition};
use yakkan_calendar::{Months, jiff::civil::date};
use yakkan_contract_rules::{
    Attestation, CancelEffect, Charging, ClaimException, ClaimKind, ClaimRule, ClaimYear, ClauseId, Cover, CoverAlert,
    CoverLimit, CoverPeriod, Desk, DeskId, DispatchWindow, DocumentId, FactId, FirstMonth, MonthQuantity, Proration,
    QuantityRule, Reading, Rhythm, Service, ServiceId, Step, Suspension, TaxKind, Text, UpgradeWindow, UpgradedAlert,
    YearEnd, Yen,
};

pub(super) const DOCUMENT: Document = Document {
    id: ID,
    title: Text::constant(
        "Cyber security watch service: specification",
        "サイバーセキュリティ見守りサービス サービス仕様書",
    ),
    edition: Edition { label: Cow::Borrowed("1.3 (2022-10-01)"), from: Some(date(2022, 10, 1)) },
    issuer: Text::constant("NEC Corporation", "日本電気株式会社"),
    services: Cow::Borrowed(&[MIMAMORI]),
    also: Cow::Borrowed(&[]),
    desks: Cow::Borrowed(&[NEC, CONSULTATION]),
    clauses: Cow::Borrowed(crate::register::NEC_MIMAMORI),
};

const ID: DocumentId = DocumentId::constant("NEC-MIMAMORI");

// 1.3. NEC's hours: weekdays 9:00 to 17:00; its own holidays are the caller's closures.
const NEC: Desk = Desk {
    id: DeskId::constant("nec"),
    document: ID,
    name: Text::constant("NEC", "NEC"),
    hours: hours(9 * 60, 17 * 60),
    hours_clause: ClauseId::constant("NEC-MIMAMORI-1.3-7"),
    days_clause: ClauseId::constant("NEC-MIMAMORI-1.3-8"),
    year_end: Some(silent(Reading::NecYearEnd, YearEnd::FromThe29th)),
};

const MIMAMORI: Service = Service {
    id: ServiceId::constant("nec-mimamori"),
    document: ID,
    name: Text::constant("NEC cyber security watch service", "NEC サイバーセキュリティ見守りサービス"),
    basis: ClauseId::constant("NEC-MIMAMORI-1.1-1"),
    position: 8,
    quantity: QuantityRule {
        minimum: silent(Reading::NecQuantity, 1),
        step: silent(Reading::NecQuantity, Step::By(1)),
        unit: Text::constant("UTM units", "台"),
    },
    companions: Cow::Borrowed(&[]),
    same_count: None,
    not_alone: None,
    facts: Cow::Borrowed(&[
        // 7.2. Companies and organisations only.
        must_hold(
            "corporate",
            "not-corporate",
            "NEC-MIMAMORI-7.2-3",
            "the customer is a company or organisation",
            "お客様が法人・団体であること",
        ),
        // 7.21. No tie to organised crime.
        must_hold(
            "no-antisocial-forces",
            "antisocial-forces",
            "NEC-MIMAMORI-7.21-1",
            "the customer has no tie to organised crime",
            "反社会的勢力に該当しないこと",
        ),
        // 3.1. Three chapters of the UTM's manual.
        must_hold(
            "utm-terms",
            "terms-not-accepted",
            "NEC-MIMAMORI-3.1-2",
            "the chapters of the UTM's manual are accepted",
            "UTM装置の利用条件(マニュアル所定の章)への同意",
        ),
    ]),
    lock: None,
    decrease_notice: None,
    cancellation_notice: None,
    // 7.8. Use goes on to the last day of the month.
    cancel_effect: stated(CancelEffect::MonthEnd, "NEC-MIMAMORI-7.8-2"),
    // 7.7. No pause.
    suspension: Suspension::NotOffered { clause: ClauseId::constant("NEC-MIMAMORI-7.7-1") },
    // 7.5. From the 1st of the month after the start, never by the day. 7.19. Nothing is refunded.
    charging: Charging {
        rhythm: Rhythm::Monthly {
            first_month: stated(FirstMonth::MonthAfter, "NEC-MIMAMORI-7.5-2"),
            proration: stated(Proration::None, "NEC-MIMAMORI-7.5-3"),
            quantity: silent(Reading::MonthQuantity, MonthQuantity::Opening),
        },
        tax: TaxKind::Standard,
        refund: Some(ClauseId::constant("NEC-MIMAMORI-7.19-1")),
        basis: Cow::Borrowed(&[
            ClauseId::constant("NEC-MIMAMORI-7.5-4"),
            ClauseId::constant("NEC-MIMAMORI-7.5-5"),
            ClauseId::constant("NEC-MIMAMORI-7.8-1"),
        ]),
    },
    cover: Some(INSURANCE),
    allowances: Cow::Borrowed(&[]),
    commitments: Cow::Borrowed(commitments::COMMITMENTS),
    availability: Some(commitments::AVAILABILITY),
    scales: Cow::Borrowed(scales::SCALES),
    duties: Cow::Borrowed(&[]),
    restated: Cow::Borrowed(&[]),
};

// Annex 2. The insurance: policy years from the 1st of the month after use began, two dispatches a year.
const INSURANCE: Cover = Cover {
    period: CoverPeriod {
        length: Months(12),
        start: ClauseId::constant("NEC-MIMAMORI-ANNEX2-period-1"),
        renewal: ClauseId::constant("NEC-MIMAMORI-ANNEX2-period-2"),
        before: ClauseId::constant("NEC-MIMAMORI-ANNEX2-period-3"),
        after: ClauseId::constant("NEC-MIMAMORI-ANNEX2-period-4"),
    },
    limit: CoverLimit {
        dispatches: 2,
        each: Yen::from_integer(150_000),
        total: Yen::from_integer(300_000),
        clause: ClauseId::constant("NEC-MIMAMORI-ANNEX2-limit-1"),
    },
    // 4.5. Three stars give the right; two stars once they are reported to be three.
    alert: CoverAlert {
        stars: 3,
        clause: ClauseId::constant("NEC-MIMAMORI-4.5-5"),
        upgraded: Some(UpgradedAlert {
            stars: 2,
            clause: ClauseId::constant("NEC-MIMAMORI-4.5-7"),
            window: silent(Reading::UpgradeWindow, UpgradeWindow::UpgradeDay),
        }),
    },
    window: DispatchWindow { days: 30, clause: ClauseId::constant("NEC-MIMAMORI-ANNEX2-window-1") },
    claim_year: silent(Reading::ClaimYear, ClaimYear::AlertDay),
    rules: Cow::Borrowed(&[
        every_claim(attest(
            ("mail-received", true),
            "mail-not-received",
            "NEC-MIMAMORI-4.5-3",
            "the alert mail was received",
            "アラートメールを受信していること",
        )),
        // 4.5, annex 2. Before the dispatch; for three stars only in principle.
        ClaimRule {
            attestation: attest(
                ("full-scan", true),
                "scan-missing",
                "NEC-MIMAMORI-4.5-1",
                "a full scan was run before the dispatch",
                "駆け付けの前にフルスキャンを実施していること",
            ),
            asked: ClaimKind::Every,
            exception: Some(ClaimException {
                fact: FactId::constant("scan-exception"),
                clause: ClauseId::constant("NEC-MIMAMORI-4.5-6"),
                requirement: Text::constant(
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
            "nobody knew of the cause before the cover began",
            "保険期間の開始前に原因を知らなかったこと",
        )),
        every_claim(attest(
            ("criminal-act", false),
            "criminal-act",
            "NEC-MIMAMORI-ANNEX2-exclusion-2",
            "no crime of the insured is behind it",
            "被保険者の犯罪行為によるものでないこと",
        )),
        every_claim(attest(
            ("knowing-violation", false),
            "knowing-violation",
            "NEC-MIMAMORI-ANNEX2-exclusion-3",
            "the insured did not knowingly break the law or harm others",
            "違法または他人を害すると知りながら行った行為によるものでないこと",
        )),
    ]),
    basis: Cow::Borrowed(&[
        ClauseId::constant("NEC-MIMAMORI-ANNEX2-limit-2"),
        ClauseId::constant("NEC-MIMAMORI-ANNEX2-cost-1"),
    ]),
};

const fn every_claim(attestation: Attestation) -> ClaimRule {
    ClaimRule { attestation, asked: ClaimKind::Every, exception: None }
}

// Annex 1. The consultation desk: weekdays 9:00 to 18:00, closed over New Year without dates.
const CONSULTATION: Desk = Desk {
    id: DeskId::constant("nec-desk"),
    name: Text::constant("NEC consultation desk", "相談窓口"),
    hours: hours(9 * 60, 18 * 60),
    hours_clause: ClauseId::constant("NEC-MIMAMORI-ANNEX1-3"),
    days_clause: ClauseId::constant("NEC-MIMAMORI-ANNEX1-4"),
    document: ID,
    year_end: Some(silent(Reading::NecYearEnd, YearEnd::FromThe29th)),
};
