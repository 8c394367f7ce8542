//! ESET PROTECT MDR Ultimate: service detail material, undated.

mod allowances;
mod commitments;
mod duties;
mod scales;

use alloc::borrow::Cow;

use super::{beside, cite, hours, monthly_and_silent, must_hold, silent, text};
use crate::{Document, Edition};
use yakkan_contract_rules::{
    CancelEffect, Desk, DeskId, DocumentId, QuantityRule, Reading, Service, ServiceId, Step, Suspension,
};

pub(super) const DOCUMENT: Document = Document {
    id: ID,
    title: text("ESET PROTECT MDR Ultimate: service details", "ESET PROTECT MDR Ultimate サービス詳細資料"),
    edition: Edition { label: Cow::Borrowed("undated"), from: None },
    issuer: text("ESET", "ESET"),
    services: Cow::Borrowed(&[ULTIMATE]),
    also: Cow::Borrowed(&[]),
    desks: Cow::Borrowed(&[MONITORING]),
    clauses: Cow::Borrowed(crate::register::ESET_MDR),
};

const ID: DocumentId = DocumentId::constant("ESET-MDR");

const ULTIMATE: Service = Service {
    id: ServiceId::constant("eset-mdr-ultimate"),
    document: ID,
    name: text("ESET PROTECT MDR Ultimate", "ESET PROTECT MDR Ultimate"),
    basis: cite("ESET-MDR-COVER-1"),
    position: 9,
    quantity: QuantityRule {
        minimum: silent(Reading::EsetQuantity, 1),
        step: silent(Reading::EsetQuantity, Step::By(1)),
        unit: text("licences", "ライセンス"),
    },
    companions: Cow::Borrowed(&[]),
    same_count: None,
    not_alone: None,
    facts: Cow::Borrowed(&[
        // I-1. The management tool and XDR are used in the cloud.
        must_hold(
            "cloud-managed",
            "cloud-required",
            "ESET-MDR-1-OVERVIEW-2",
            "the management tool and XDR are used in the cloud",
            "管理ツールとXDRをともにクラウドで利用すること",
        ),
        // I-7. The order form carries ESET's terms.
        must_hold(
            "eset-terms",
            "terms-not-accepted",
            "ESET-MDR-7-2",
            "ESET's service terms are accepted",
            "ESETのサービス規約への同意",
        ),
    ]),
    lock: None,
    decrease_notice: None,
    cancellation_notice: None,
    cancel_effect: silent(Reading::CancelEffect, CancelEffect::MonthEnd),
    suspension: Suspension::Silent,
    charging: monthly_and_silent(&[]),
    cover: None,
    allowances: Cow::Borrowed(allowances::OF_ULTIMATE),
    commitments: Cow::Borrowed(commitments::COMMITMENTS),
    availability: None,
    scales: Cow::Borrowed(scales::SCALES),
    duties: Cow::Borrowed(beside(duties::ULTIMATE)),
    restated: Cow::Borrowed(beside(duties::ULTIMATE_AGAIN)),
};

// I-4, I-5. Monitoring on business days, Monday to Friday without holidays; no hours and no close over New Year are stated.
const MONITORING: Desk = Desk {
    id: DeskId::constant("eset"),
    document: ID,
    name: text("ESET monitoring", "ESET 監視"),
    hours: hours(0, 24 * 60),
    hours_clause: cite("ESET-MDR-4-MONITOR-5"),
    days_clause: cite("ESET-MDR-5-MON-2"),
    year_end: None,
};
