//! ID management: what each side must do or keep to, what the services are, and what the document says again.

use super::super::{again, duty, duty_of};
use yakkan_contract_rules::{Duty, Party, Restatement};

pub(super) const MANAGEMENT: &[Duty] = &[
    // 1. Mails and reports.
    duty(Party::Provider, "ITES-ID-1.7-3"),
    duty(Party::Provider, "ITES-ID-1.8-2"),
    duty(Party::Provider, "ITES-ID-1.8-4"),
    duty(Party::Provider, "ITES-ID-1.8-6"),
    duty(Party::Provider, "ITES-ID-1.8-7"),
    // 2. Remote help and inquiries. The agent and contract of the helped PC are asked for help alone, not for the service: no companion.
    duty(Party::Customer, "ITES-ID-2-BASIC-6"),
    duty_of(Party::Provider, "ITES-ID-2-BASIC-8", 14, ("product groups", "製品群")),
    duty(Party::Provider, "ITES-ID-2-BASIC-11"),
    duty(Party::Customer, "ITES-ID-2-BASIC-12"),
    // 3-1. The tenant and its accounts, the end, the reports.
    duty_of(Party::Provider, "ITES-ID-3-1-9", 2, ("accounts", "アカウント")),
    duty_of(Party::Provider, "ITES-ID-3-1-11", 1, ("ID for preparation, disabled afterwards", "ID(準備用、後に無効)")),
    duty(Party::Provider, "ITES-ID-3-1-12"),
    duty(Party::Customer, "ITES-ID-3-1-13"),
    duty(Party::Provider, "ITES-ID-3-1-16"),
    duty(Party::Provider, "ITES-ID-3-1-17"),
    // 4-1. What the report leaves out.
    duty(Party::Provider, "ITES-ID-4-1-11"),
];

pub(super) const MANAGEMENT_AGAIN: &[Restatement] = &[
    again("ITES-ID-2-OVERVIEW-2", "ITES-ID-3-1-5"),
    again("ITES-ID-2-BASIC-3", "ITES-ID-3-1-1"),
    again("ITES-ID-4-1-13", "ITES-ID-4-1-4"),
];

pub(super) const CERTIFICATE: &[Duty] = &[duty(Party::Provider, "ITES-ID-4-1-11")];

pub(super) const CERTIFICATE_AGAIN: &[Restatement] = &[
    again("ITES-ID-2-BASIC-14", "ITES-ID-4-1-1"),
    again("ITES-ID-4-1-7", "ITES-ID-4-1-6"),
    again("ITES-ID-4-1-13", "ITES-ID-4-1-4"),
];

pub(super) const SETUP: &[Duty] = &[duty(Party::Provider, "ITES-ID-5-1-10")];

pub(super) const PC_SUPPORT: &[Duty] = &[duty(Party::Customer, "ITES-ID-2-BASIC-6")];
