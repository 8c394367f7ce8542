//! NEC: the cyber security watch service, version 1.3 of 1 October 2022.

mod commitments;
mod duties;
mod insurance;
mod scales;

use alloc::borrow::Cow;

use super::{beside, cite, hours, must_hold, silent, stated, text};
use crate::{Document, Edition};
use yakkan_calendar::jiff::civil::date;
use yakkan_contract_rules::{
    CancelEffect, Charging, Desk, DeskId, DocumentId, FirstMonth, MonthQuantity, Proration, QuantityRule, Reading,
    Rhythm, Service, ServiceId, Step, Suspension, TaxKind, YearEnd,
};

pub(super) const DOCUMENT: Document = Document {
    id: ID,
    title: text("Cyber security watch service: specification", "サイバーセキュリティ見守りサービス サービス仕様書"),
    edition: Edition { label: Cow::Borrowed("1.3 (2022-10-01)"), from: Some(date(2022, 10, 1)) },
    issuer: text("NEC Corporation", "日本電気株式会社"),
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
    name: text("NEC", "NEC"),
    hours: hours(9 * 60, 17 * 60),
    hours_clause: cite("NEC-MIMAMORI-1.3-7"),
    days_clause: cite("NEC-MIMAMORI-1.3-8"),
    year_end: Some(silent(Reading::NecYearEnd, YearEnd::FromThe29th)),
};

const MIMAMORI: Service = Service {
    id: ServiceId::constant("nec-mimamori"),
    document: ID,
    name: text("NEC cyber security watch service", "NEC サイバーセキュリティ見守りサービス"),
    basis: cite("NEC-MIMAMORI-1.1-1"),
    position: 8,
    quantity: QuantityRule {
        minimum: silent(Reading::NecQuantity, 1),
        step: silent(Reading::NecQuantity, Step::By(1)),
        unit: text("UTM units", "台"),
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
    suspension: Suspension::NotOffered { clause: cite("NEC-MIMAMORI-7.7-1") },
    // 7.5. From the 1st of the month after the start, never by the day. 7.19. Nothing is refunded.
    charging: Charging {
        rhythm: Rhythm::Monthly {
            first_month: stated(FirstMonth::MonthAfter, "NEC-MIMAMORI-7.5-2"),
            proration: stated(Proration::None, "NEC-MIMAMORI-7.5-3"),
            quantity: silent(Reading::MonthQuantity, MonthQuantity::Opening),
        },
        tax: TaxKind::Standard,
        refund: Some(cite("NEC-MIMAMORI-7.19-1")),
        basis: Cow::Borrowed(&[cite("NEC-MIMAMORI-7.5-4"), cite("NEC-MIMAMORI-7.5-5"), cite("NEC-MIMAMORI-7.8-1")]),
    },
    cover: Some(insurance::INSURANCE),
    allowances: Cow::Borrowed(&[]),
    commitments: Cow::Borrowed(commitments::COMMITMENTS),
    availability: Some(commitments::AVAILABILITY),
    scales: Cow::Borrowed(scales::SCALES),
    duties: Cow::Borrowed(beside(duties::MIMAMORI)),
    restated: Cow::Borrowed(beside(duties::MIMAMORI_AGAIN)),
};

// Annex 1. The consultation desk: weekdays 9:00 to 18:00, closed over New Year without dates.
const CONSULTATION: Desk = Desk {
    id: DeskId::constant("nec-desk"),
    name: text("NEC consultation desk", "相談窓口"),
    hours: hours(9 * 60, 18 * 60),
    hours_clause: cite("NEC-MIMAMORI-ANNEX1-3"),
    days_clause: cite("NEC-MIMAMORI-ANNEX1-4"),
    document: ID,
    year_end: Some(silent(Reading::NecYearEnd, YearEnd::FromThe29th)),
};
