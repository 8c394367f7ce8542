//! FUJIFILM BI: IT Expert Services ID management, edition of 22 May 2026.

mod allowances;
mod commitments;
mod duties;

use alloc::borrow::Cow;

use super::{beside, cite, companion, fact_rule, monthly_and_silent, must_hold, silent, stated, text};
use crate::{Document, Edition};
use yakkan_calendar::jiff::civil::date;
use yakkan_contract_rules::{
    CancelEffect, Charging, ClauseId, Companion, CompanionSpan, DocumentId, FactKind, FactRule, QuantityRule, Reading,
    Rhythm, Service, ServiceId, Step, Suspension, TaxKind,
};

pub(super) const DOCUMENT: Document = Document {
    id: ID,
    title: text(
        "IT Expert Services ID management: provision conditions and service specification",
        "IT Expert Services ID管理 サービス提供条件およびサービス仕様",
    ),
    edition: Edition { label: Cow::Borrowed("2026-05-22"), from: Some(date(2026, 5, 22)) },
    issuer: text("FUJIFILM Business Innovation Corp.", "富士フイルムビジネスイノベーション株式会社"),
    services: Cow::Borrowed(SERVICES),
    also: Cow::Borrowed(&[ServiceId::constant("ites-base")]),
    desks: Cow::Borrowed(&[]),
    clauses: Cow::Borrowed(crate::register::ITES_ID),
};

const ID: DocumentId = DocumentId::constant("ITES-ID");
const SERVICES: &[Service] = &[MANAGEMENT, CERTIFICATE, SETUP, PC_SUPPORT];

// 1. Conditions. Item 1: customers in Japan; options and PC support repeat it or are taken to follow it.
const fn in_japan(clause: &'static str) -> FactRule {
    must_hold("in-japan", "not-in-japan", clause, "the customer is in Japan", "お客様が日本国内にいること")
}
// Item 6: the terms of GMO's product.
const TRUSTLOGIN_TERMS: FactRule = must_hold(
    "trustlogin-terms",
    "terms-not-accepted",
    "ITES-ID-1.6-1",
    "GMO TrustLogin's terms of use are accepted",
    "GMOトラスト・ログインの利用規約への同意",
);
// Item 7: an administrator.
const ADMINISTRATORS: FactRule = fact_rule(
    "administrators",
    FactKind::Integer { least: Some(1), most: None },
    "administrators-out-of-range",
    "ITES-ID-1.7-1",
    "an administrator is registered",
    "お客様管理者が登録されていること",
);

// The two accounts the provider makes for itself are not charged.
const UNCOUNTED_ACCOUNTS: &[ClauseId] = &[cite("ITES-ID-3-1-10")];

// 3-1. ID management: from 20 IDs, by one.
const MANAGEMENT: Service = Service {
    id: ServiceId::constant("ites-id"),
    document: ID,
    name: text("IT Expert Services ID management", "IT Expert Services ID管理"),
    basis: cite("ITES-ID-3-1-1"),
    position: 4,
    quantity: QuantityRule {
        minimum: stated(20, "ITES-ID-3-1-5"),
        step: stated(Step::By(1), "ITES-ID-3-1-6"),
        unit: text("IDs", "ID"),
    },
    companions: Cow::Borrowed(&[companion("ites-base", "ITES-ID-2-BASIC-1")]),
    same_count: None,
    not_alone: None,
    facts: Cow::Borrowed(&[ADMINISTRATORS, in_japan("ITES-ID-3-1-15"), TRUSTLOGIN_TERMS]),
    lock: None,
    decrease_notice: None,
    cancellation_notice: None,
    cancel_effect: silent(Reading::CancelEffect, CancelEffect::MonthEnd),
    suspension: Suspension::Silent,
    charging: monthly_and_silent(UNCOUNTED_ACCOUNTS),
    cover: None,
    allowances: Cow::Borrowed(&[]),
    commitments: Cow::Borrowed(commitments::MANAGEMENT),
    availability: None,
    scales: Cow::Borrowed(&[]),
    duties: Cow::Borrowed(beside(duties::MANAGEMENT)),
    restated: Cow::Borrowed(beside(duties::MANAGEMENT_AGAIN)),
};

// 4-1. Device certificates: from 10, by ten.
const CERTIFICATE: Service = Service {
    id: ServiceId::constant("ites-id-cert"),
    document: ID,
    name: text("ID management: device certificates", "ID管理 デバイス証明書"),
    basis: cite("ITES-ID-4-1-1"),
    position: 5,
    quantity: QuantityRule {
        minimum: stated(10, "ITES-ID-4-1-5"),
        step: stated(Step::By(10), "ITES-ID-4-1-6"),
        unit: text("IDs", "ID"),
    },
    companions: Cow::Borrowed(&[companion("ites-id", "ITES-ID-4-1-4")]),
    same_count: None,
    not_alone: None,
    facts: Cow::Borrowed(&[in_japan("ITES-ID-4-1-8")]),
    lock: None,
    decrease_notice: None,
    cancellation_notice: None,
    cancel_effect: silent(Reading::CancelEffect, CancelEffect::MonthEnd),
    suspension: Suspension::Silent,
    charging: monthly_and_silent(&[]),
    cover: None,
    allowances: Cow::Borrowed(allowances::OF_CERTIFICATE),
    commitments: Cow::Borrowed(commitments::CERTIFICATE),
    availability: None,
    scales: Cow::Borrowed(&[]),
    duties: Cow::Borrowed(beside(duties::CERTIFICATE)),
    restated: Cow::Borrowed(beside(duties::CERTIFICATE_AGAIN)),
};

// 5-1. Setup support: once, for a customer with ID management on that day.
const SETUP: Service = Service {
    id: ServiceId::constant("ites-id-setup"),
    document: ID,
    name: text("ID management: setup support", "ID管理 セットアップ伴走支援"),
    basis: cite("ITES-ID-5-1-1"),
    position: 6,
    quantity: QuantityRule {
        minimum: stated(1, "ITES-ID-2-BASIC-15"),
        step: stated(Step::Fixed, "ITES-ID-2-BASIC-15"),
        unit: text("order", "件"),
    },
    companions: Cow::Borrowed(&[Companion {
        service: ServiceId::constant("ites-id"),
        span: CompanionSpan::StartDay,
        clause: cite("ITES-ID-5-1-6"),
    }]),
    same_count: None,
    not_alone: None,
    facts: Cow::Borrowed(&[in_japan("ITES-ID-5-1-9")]),
    lock: None,
    decrease_notice: None,
    cancellation_notice: None,
    cancel_effect: silent(Reading::CancelEffect, CancelEffect::MonthEnd),
    suspension: Suspension::Silent,
    charging: Charging {
        rhythm: Rhythm::Once,
        basis: Cow::Borrowed(&[cite("ITES-ID-2-BASIC-15")]),
        tax: TaxKind::Standard,
        refund: None,
    },
    cover: None,
    allowances: Cow::Borrowed(allowances::OF_SETUP),
    commitments: Cow::Borrowed(&[]),
    availability: None,
    scales: Cow::Borrowed(&[]),
    duties: Cow::Borrowed(beside(duties::SETUP)),
    restated: Cow::Borrowed(&[]),
};

// 3-1 names PC support, whose own terms are in another document; the family's rule for Japan is taken to hold.
const PC_SUPPORT: Service = Service {
    id: ServiceId::constant("ites-pc-support"),
    document: ID,
    name: text("IT Expert Services PC support", "IT Expert Services PCサポート"),
    basis: cite("ITES-ID-3-1-7"),
    position: 7,
    quantity: QuantityRule {
        minimum: stated(1, "ITES-ID-3-1-7"),
        step: stated(Step::By(1), "ITES-ID-3-1-7"),
        unit: text("PCs", "台"),
    },
    companions: Cow::Borrowed(&[companion("ites-base", "ITES-ID-2-BASIC-1")]),
    same_count: None,
    not_alone: None,
    facts: Cow::Borrowed(&[in_japan("ITES-ID-1.1-1")]),
    lock: None,
    decrease_notice: None,
    cancellation_notice: None,
    cancel_effect: silent(Reading::CancelEffect, CancelEffect::MonthEnd),
    suspension: Suspension::Silent,
    charging: monthly_and_silent(&[]),
    cover: None,
    allowances: Cow::Borrowed(&[]),
    commitments: Cow::Borrowed(&[]),
    availability: None,
    scales: Cow::Borrowed(&[]),
    duties: Cow::Borrowed(beside(duties::PC_SUPPORT)),
    restated: Cow::Borrowed(&[]),
};
