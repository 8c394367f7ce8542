//! FUJIFILM BI: IT Expert Services EDR and MDR, edition of 17 February 2026.

mod allowances;
mod duties;
mod scales;

use alloc::borrow::Cow;

use super::{beside, cite, companion, fact_rule, hours, monthly_and_silent, must_hold, silent, stated, text};
use crate::{Document, Edition};
use yakkan_calendar::{Months, jiff::civil::date};
use yakkan_contract_rules::{
    CancelEffect, CountRule, Desk, DeskId, DocumentId, FactKind, FactRule, Lock, LockScope, NotAlone, Notice,
    QuantityRule, Reading, SameCount, Service, ServiceId, Step, Suspension, YearEnd,
};

pub(super) const DOCUMENT: Document = Document {
    id: ID,
    title: text(
        "IT Expert Services EDR/MDR: provision conditions and service specification",
        "IT Expert Services EDR/MDR サービス提供条件およびサービス仕様",
    ),
    edition: Edition { label: Cow::Borrowed("2026-02-17"), from: Some(date(2026, 2, 17)) },
    issuer: text("FUJIFILM Business Innovation Corp.", "富士フイルムビジネスイノベーション株式会社"),
    services: Cow::Borrowed(SERVICES),
    also: Cow::Borrowed(&[]),
    desks: Cow::Borrowed(&[DESK]),
    clauses: Cow::Borrowed(crate::register::ITES_EDR_MDR),
};

const ID: DocumentId = DocumentId::constant("ITES-EDR-MDR");
const SERVICES: &[Service] = &[BASE, EDR_MDR_BASE, EDR, MDR];

// 1. Conditions. Item 1: customers in Japan.
const IN_JAPAN: FactRule = must_hold(
    "in-japan",
    "not-in-japan",
    "ITES-EDR-MDR-1.1-1",
    "the customer is in Japan",
    "お客様が日本国内にいること",
);
// Item 13: MDR's analysts act without asking; the customer accepts the risk.
const ANALYSTS_MAY_ACT: FactRule = must_hold(
    "analyst-action-consent",
    "terms-not-accepted",
    "ITES-EDR-MDR-1.13-3",
    "the customer accepts that analysts act without asking",
    "アナリストが事前確認なしに対応することへの同意",
);
// Item 14: a year in which MDR can be neither cancelled nor reduced.
const MDR_LOCK: Lock = Lock {
    length: Months(12),
    decrease: Some(cite("ITES-EDR-MDR-1.14-2")),
    cancellation: Some(cite("ITES-EDR-MDR-1.14-1")),
    scope: silent(Reading::LockScope, LockScope::Contract),
};
// Item 15: one or two administrators.
const ADMINISTRATORS: FactRule = fact_rule(
    "administrators",
    FactKind::Integer { least: Some(1), most: Some(2) },
    "administrators-out-of-range",
    "ITES-EDR-MDR-1.15-1",
    "one or two administrators are registered",
    "お客様管理者が1名または2名登録されていること",
);
// Item 18: no WithSecure Elements licence from elsewhere.
const NO_OTHER_WITHSECURE: FactRule = must_hold(
    "no-other-withsecure",
    "other-withsecure-licence",
    "ITES-EDR-MDR-1.18-2",
    "no other WithSecure Elements licence is held",
    "他のWithSecure Elementsライセンスを保有していないこと",
);
// 4. Target products: WithSecure's terms of use.
const WITHSECURE_TERMS: FactRule = must_hold(
    "withsecure-terms",
    "terms-not-accepted",
    "ITES-EDR-MDR-4-2",
    "WithSecure's terms of use are accepted",
    "WithSecureの利用約款への同意",
);

// 2. The basic service, which everything of the family stands on.
const BASE: Service = Service {
    id: ServiceId::constant("ites-base"),
    document: ID,
    name: text("IT Expert Services basic service", "IT Expert Services 基本サービス"),
    basis: cite("ITES-EDR-MDR-2-BASIC-4"),
    position: 0,
    quantity: QuantityRule {
        minimum: stated(1, "ITES-EDR-MDR-2-BASIC-1"),
        step: stated(Step::Fixed, "ITES-EDR-MDR-2-BASIC-1"),
        unit: text("contract", "契約"),
    },
    companions: Cow::Borrowed(&[]),
    same_count: None,
    not_alone: None,
    facts: Cow::Borrowed(&[IN_JAPAN]),
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
    duties: Cow::Borrowed(&[]),
    restated: Cow::Borrowed(beside(duties::BASE_AGAIN)),
};

// 3-1. The EDR/MDR basic service: not alone.
const EDR_MDR_BASE: Service = Service {
    id: ServiceId::constant("ites-edr-mdr-base"),
    document: ID,
    name: text("IT Expert Services EDR/MDR basic service", "IT Expert Services EDR/MDR 基本サービス"),
    basis: cite("ITES-EDR-MDR-3-1-1"),
    position: 1,
    quantity: QuantityRule {
        minimum: stated(1, "ITES-EDR-MDR-3-1-1"),
        step: stated(Step::Fixed, "ITES-EDR-MDR-3-1-1"),
        unit: text("contract", "契約"),
    },
    companions: Cow::Borrowed(&[companion("ites-base", "ITES-EDR-MDR-2-BASIC-1")]),
    same_count: None,
    not_alone: Some(NotAlone {
        any_of: Cow::Borrowed(&[ServiceId::constant("ites-edr"), ServiceId::constant("ites-mdr")]),
        clause: cite("ITES-EDR-MDR-3-1-3"),
    }),
    facts: Cow::Borrowed(&[IN_JAPAN]),
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
    duties: Cow::Borrowed(&[]),
    restated: Cow::Borrowed(beside(duties::EDR_MDR_BASE_AGAIN)),
};

// 3-2. EDR: from one licence, by one; ends with a month.
const EDR: Service = Service {
    id: ServiceId::constant("ites-edr"),
    document: ID,
    name: text("IT Expert Services EDR", "IT Expert Services EDR サービス"),
    basis: cite("ITES-EDR-MDR-3-2-1"),
    position: 2,
    quantity: QuantityRule {
        minimum: stated(1, "ITES-EDR-MDR-3-2-10"),
        step: stated(Step::By(1), "ITES-EDR-MDR-3-2-11"),
        unit: text("licences", "ライセンス"),
    },
    companions: Cow::Borrowed(&[
        companion("ites-base", "ITES-EDR-MDR-3-2-9"),
        companion("ites-edr-mdr-base", "ITES-EDR-MDR-3-2-9"),
    ]),
    same_count: None,
    not_alone: None,
    facts: Cow::Borrowed(&[ADMINISTRATORS, IN_JAPAN, NO_OTHER_WITHSECURE, WITHSECURE_TERMS]),
    lock: None,
    decrease_notice: None,
    cancellation_notice: None,
    cancel_effect: stated(CancelEffect::MonthEnd, "ITES-EDR-MDR-3-2-12"),
    suspension: Suspension::Silent,
    charging: monthly_and_silent(&[]),
    cover: None,
    allowances: Cow::Borrowed(&[]),
    commitments: Cow::Borrowed(&[]),
    availability: None,
    scales: Cow::Borrowed(scales::EDR),
    duties: Cow::Borrowed(beside(duties::EDR)),
    restated: Cow::Borrowed(beside(duties::EDR_AGAIN)),
};

// 3-3. MDR: from 25 licences, as many as EDR; locked for a year; four months' notice in writing; ends with a month.
const MDR: Service = Service {
    id: ServiceId::constant("ites-mdr"),
    document: ID,
    name: text("IT Expert Services MDR", "IT Expert Services MDR サービス"),
    basis: cite("ITES-EDR-MDR-3-3-1"),
    position: 3,
    quantity: QuantityRule {
        minimum: stated(25, "ITES-EDR-MDR-3-3-11"),
        step: stated(Step::By(1), "ITES-EDR-MDR-3-3-12"),
        unit: text("licences", "ライセンス"),
    },
    companions: Cow::Borrowed(&[
        companion("ites-base", "ITES-EDR-MDR-3-3-9"),
        companion("ites-edr-mdr-base", "ITES-EDR-MDR-3-3-9"),
        companion("ites-edr", "ITES-EDR-MDR-2-BASIC-3"),
    ]),
    same_count: Some(SameCount {
        with: ServiceId::constant("ites-edr"),
        clause: cite("ITES-EDR-MDR-3-3-10"),
        rule: silent(Reading::SameCount, CountRule::Equal),
    }),
    not_alone: None,
    facts: Cow::Borrowed(&[ADMINISTRATORS, ANALYSTS_MAY_ACT, IN_JAPAN, NO_OTHER_WITHSECURE, WITHSECURE_TERMS]),
    lock: Some(MDR_LOCK),
    decrease_notice: Some(Notice {
        months: Months(4),
        clause: cite("ITES-EDR-MDR-3-3-15"),
        written: Some(cite("ITES-EDR-MDR-3-3-16")),
    }),
    cancellation_notice: Some(Notice {
        months: Months(4),
        clause: cite("ITES-EDR-MDR-3-3-17"),
        written: Some(cite("ITES-EDR-MDR-3-3-18")),
    }),
    cancel_effect: stated(CancelEffect::MonthEnd, "ITES-EDR-MDR-3-3-19"),
    suspension: Suspension::Silent,
    charging: monthly_and_silent(&[]),
    cover: None,
    allowances: Cow::Borrowed(allowances::OF_MDR),
    commitments: Cow::Borrowed(&[]),
    availability: None,
    scales: Cow::Borrowed(scales::MDR),
    duties: Cow::Borrowed(beside(duties::MDR)),
    restated: Cow::Borrowed(beside(duties::MDR_AGAIN)),
};

// 3. Hours: Monday to Friday 9:00 to 17:30, closed from 30 December to 3 January.
const DESK: Desk = Desk {
    id: DeskId::constant("ites"),
    document: ID,
    name: text("IT Expert Services desk", "IT Expert Services 受付窓口"),
    hours: hours(9 * 60, 17 * 60 + 30),
    hours_clause: cite("ITES-EDR-MDR-3-HOURS-3"),
    days_clause: cite("ITES-EDR-MDR-3-HOURS-4"),
    year_end: Some(stated(YearEnd::FromThe30th, "ITES-EDR-MDR-3-HOURS-5")),
};
