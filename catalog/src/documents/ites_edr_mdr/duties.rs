//! EDR and MDR: what each side must do or keep to, what the services are, and what the document says again.

use super::super::{again, duty, duty_of};
use yakkan_contract_rules::{Duty, Party, Restatement};

pub(super) const BASE_AGAIN: &[Restatement] = &[again("ITES-EDR-MDR-2-BASIC-2", "ITES-EDR-MDR-2-BASIC-1")];

pub(super) const EDR_MDR_BASE_AGAIN: &[Restatement] =
    &[again("ITES-EDR-MDR-2-BASIC-2", "ITES-EDR-MDR-2-BASIC-1"), again("ITES-EDR-MDR-3-1-2", "ITES-EDR-MDR-3-1-3")];

pub(super) const EDR: &[Duty] = &[
    // 1. Which devices, who is told, who may ask, who cannot come over.
    duty(Party::Provider, "ITES-EDR-MDR-1.10-1"),
    duty(Party::Provider, "ITES-EDR-MDR-1.15-3"),
    duty(Party::Customer, "ITES-EDR-MDR-1.15-4"),
    duty(Party::Customer, "ITES-EDR-MDR-1.18-1"),
    // 3-2. Console access. 3. No support after hours.
    duty_of(Party::Provider, "ITES-EDR-MDR-3-2-3", 2, ("IDs with console rights", "コンソール権限付きID")),
    duty(Party::Customer, "ITES-EDR-MDR-3-HOURS-7"),
];

pub(super) const EDR_AGAIN: &[Restatement] = &[
    // Item 14 says of whom the lock speaks, which MDR alone having one says, too.
    again("ITES-EDR-MDR-1.14-3", "ITES-EDR-MDR-1.14-1"),
    again("ITES-EDR-MDR-1.15-6", "ITES-EDR-MDR-1.15-1"),
    again("ITES-EDR-MDR-2-BASIC-2", "ITES-EDR-MDR-2-BASIC-1"),
    again("ITES-EDR-MDR-2-BASIC-6", "ITES-EDR-MDR-3-2-1"),
];

pub(super) const MDR: &[Duty] = &[
    duty(Party::Provider, "ITES-EDR-MDR-1.7-8"),
    duty(Party::Provider, "ITES-EDR-MDR-1.10-1"),
    duty(Party::Provider, "ITES-EDR-MDR-1.15-3"),
    duty(Party::Customer, "ITES-EDR-MDR-1.15-4"),
    duty(Party::Customer, "ITES-EDR-MDR-1.18-1"),
    duty(Party::Customer, "ITES-EDR-MDR-3-HOURS-7"),
];

pub(super) const MDR_AGAIN: &[Restatement] = &[
    again("ITES-EDR-MDR-1.14-3", "ITES-EDR-MDR-1.14-1"),
    again("ITES-EDR-MDR-1.15-6", "ITES-EDR-MDR-1.15-1"),
    again("ITES-EDR-MDR-2-BASIC-2", "ITES-EDR-MDR-2-BASIC-1"),
    again("ITES-EDR-MDR-2-BASIC-8", "ITES-EDR-MDR-3-3-1"),
    again("ITES-EDR-MDR-3-3-13", "ITES-EDR-MDR-1.14-1"),
    again("ITES-EDR-MDR-3-3-14", "ITES-EDR-MDR-1.14-2"),
    // The desired day is the only one a decrease is counted from.
    again("ITES-EDR-MDR-3-3-20", "ITES-EDR-MDR-3-3-15"),
    again("ITES-EDR-MDR-3-3-22", "ITES-EDR-MDR-3-3-6"),
    again("ITES-EDR-MDR-3-HOURS-6", "ITES-EDR-MDR-3-3-2"),
];
