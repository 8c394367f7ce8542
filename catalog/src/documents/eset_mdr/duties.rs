//! ESET: what each side must do or keep to, what the service is, and what the document says again.

use super::super::{again, duty, duty_of};
use yakkan_contract_rules::{Duty, Party, Restatement};

pub(super) const ULTIMATE: &[Duty] = &[
    // Programs, I-2. What XDR manages, and what the system runs on.
    duty(Party::Vendor, "ESET-MDR-PROGRAMS-1"),
    duty(Party::Vendor, "ESET-MDR-PROGRAMS-2"),
    duty_of(Party::Customer, "ESET-MDR-2-7", 5, ("program groups", "プログラム群")),
    // I-4. Monitoring, tuning, rules, hunting, incidents, deployment.
    duty(Party::Vendor, "ESET-MDR-4-TABLE-5"),
    duty(Party::Vendor, "ESET-MDR-4-TABLE-6"),
    duty_of(Party::Vendor, "ESET-MDR-4-TUNING-4", 1, ("week of logs, approximately", "週間分ほどのログ")),
    duty(Party::Vendor, "ESET-MDR-4-TUNING-5"),
    duty(Party::Vendor, "ESET-MDR-4-TUNING-6"),
    duty(Party::Vendor, "ESET-MDR-4-RULES-5"),
    duty(Party::Customer, "ESET-MDR-4-RULES-6"),
    duty(Party::Vendor, "ESET-MDR-4-MONITOR-3"),
    duty_of(Party::Vendor, "ESET-MDR-4-MONITOR-7", 14, ("days from one report to the next", "日ごとの報告")),
    duty(Party::Vendor, "ESET-MDR-4-HUNT-5"),
    duty(Party::Vendor, "ESET-MDR-4-HUNT-7"),
    duty(Party::Vendor, "ESET-MDR-4-INCIDENT-2"),
    duty(Party::Vendor, "ESET-MDR-4-DEPLOY-3"),
    duty(Party::Vendor, "ESET-MDR-4-DEPLOY-4"),
    duty(Party::Customer, "ESET-MDR-4-DEPLOY-7"),
    // I-6 to I-8. Accounts, the start, tickets.
    duty(Party::Customer, "ESET-MDR-6-6"),
    duty(Party::Provider, "ESET-MDR-7-3"),
    duty_of(Party::Provider, "ESET-MDR-7-4", 2, ("mails", "通のメール")),
    duty(Party::Vendor, "ESET-MDR-8-7"),
    duty(Party::Customer, "ESET-MDR-8-11"),
    // I-10. What premium support covers. II-1. One version for everybody.
    duty(Party::Provider, "ESET-MDR-10-PremiumSupport-11"),
    duty(Party::Customer, "ESET-MDR-II-1-2"),
];

pub(super) const ULTIMATE_AGAIN: &[Restatement] = &[
    again("ESET-MDR-4-HUNT-9", "ESET-MDR-4-HUNT-1"),
    again("ESET-MDR-4-HUNT-9", "ESET-MDR-4-HUNT-2"),
    again("ESET-MDR-5-MON-3", "ESET-MDR-4-MONITOR-7"),
    again("ESET-MDR-5-HUNT-2", "ESET-MDR-4-HUNT-1"),
    again("ESET-MDR-5-HUNT-3", "ESET-MDR-4-HUNT-2"),
    again("ESET-MDR-8-2", "ESET-MDR-4-MONITOR-3"),
    again("ESET-MDR-8-3", "ESET-MDR-4-MONITOR-7"),
    again("ESET-MDR-8-4", "ESET-MDR-4-HUNT-2"),
    again("ESET-MDR-8-5", "ESET-MDR-4-HUNT-1"),
    again("ESET-MDR-8-8", "ESET-MDR-10-PremiumSupport-13"),
];
