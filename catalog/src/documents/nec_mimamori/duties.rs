//! NEC: what each side must do or keep to, what the service is, and what the document says again.

use super::super::{again, duty, duty_of};
use yakkan_contract_rules::{Duty, Party, Restatement};

pub(super) const MIMAMORI: &[Duty] = &[
    // 2, 3. The UTM, its mails, what it watches.
    duty(Party::Customer, "NEC-MIMAMORI-2-8"),
    duty(Party::Customer, "NEC-MIMAMORI-2-9"),
    duty(Party::Provider, "NEC-MIMAMORI-2-10"),
    duty(Party::Provider, "NEC-MIMAMORI-2-13"),
    duty(Party::Provider, "NEC-MIMAMORI-3.2-1"),
    duty(Party::Provider, "NEC-MIMAMORI-3.3-10"),
    duty_of(Party::Provider, "NEC-MIMAMORI-3.3-11", 4, ("ports in the matrix", "ポート(表中)")),
    // 5. Where further units are asked for.
    duty(Party::Customer, "NEC-MIMAMORI-5-4"),
    // 7. Who may use it, what NEC answers for, changes of the application, the end.
    duty(Party::Customer, "NEC-MIMAMORI-7-INTRO-1"),
    duty(Party::Customer, "NEC-MIMAMORI-7.2-1"),
    duty(Party::Customer, "NEC-MIMAMORI-7.2-2"),
    duty(Party::Customer, "NEC-MIMAMORI-7.2-4"),
    duty(Party::Provider, "NEC-MIMAMORI-7.3-2"),
    // 7.6. Which particulars may change is told by their names; nothing here computes with them.
    duty(Party::Customer, "NEC-MIMAMORI-7.6-1"),
    duty(Party::Customer, "NEC-MIMAMORI-7.6-2"),
    duty(Party::Provider, "NEC-MIMAMORI-7.8-3"),
    duty(Party::Provider, "NEC-MIMAMORI-7.8-4"),
    duty_of(
        Party::Customer,
        "NEC-MIMAMORI-7.17-1",
        100,
        ("devices for each UTM, approximately", "台(UTM1台あたり、約)"),
    ),
    duty(Party::Provider, "NEC-MIMAMORI-7.22-3"),
    // 8.2. Inquiries.
    duty(Party::Customer, "NEC-MIMAMORI-8.2-1"),
    // Annex 1. Whom the consultation desk serves, and on what.
    duty(Party::Customer, "NEC-MIMAMORI-ANNEX1-10"),
    duty_of(Party::Provider, "NEC-MIMAMORI-ANNEX1-11", 4, ("topics", "項目")),
    duty_of(Party::Provider, "NEC-MIMAMORI-ANNEX1-12", 34, ("named topics left out", "項目(名指しの対象外)")),
];

pub(super) const MIMAMORI_AGAIN: &[Restatement] = &[
    again("NEC-MIMAMORI-3.5-10", "NEC-MIMAMORI-4.5-3"),
    again("NEC-MIMAMORI-5-5", "NEC-MIMAMORI-7.6-2"),
    again("NEC-MIMAMORI-8.1-7", "NEC-MIMAMORI-ANNEX2-period-3"),
    again("NEC-MIMAMORI-ANNEX1-6", "NEC-MIMAMORI-7.2-1"),
    again("NEC-MIMAMORI-ANNEX1-7", "NEC-MIMAMORI-7.2-2"),
    again("NEC-MIMAMORI-ANNEX1-8", "NEC-MIMAMORI-7.2-3"),
    again("NEC-MIMAMORI-ANNEX1-9", "NEC-MIMAMORI-7.2-4"),
    again("NEC-MIMAMORI-ANNEX1-14", "NEC-MIMAMORI-ANNEX1-12"),
    again("NEC-MIMAMORI-ANNEX1-15", "NEC-MIMAMORI-ANNEX1-12"),
    again("NEC-MIMAMORI-ANNEX2-limit-3", "NEC-MIMAMORI-ANNEX2-limit-1"),
];
