//! Does every allowance grant something that can be used?

use alloc::collections::BTreeSet;
use alloc::format;

use yakkan_calendar::Months;
use yakkan_contract_rules::{Allowance, AllowancePeriod, Service};

use super::Report;
use super::quantities::value;

/// A year, which its parts must make without a rest.
const YEAR: u16 = 12;

pub(super) fn check(service: &Service, path: &str, report: &mut Report) {
    let mut known = BTreeSet::new();
    for (index, allowance) in service.allowances.iter().enumerate() {
        let path = format!("{path}/allowances/{index}");
        let id = &allowance.id;
        if !known.insert(id) {
            let en = format!("'{}' has the allowance '{id}' twice", service.id);
            let ja = format!("「{}」に利用枠「{id}」が二度あります", service.id);
            report.error("duplicate-allowance", format!("{path}/id"), en, ja);
        }
        grant(allowance, &path, report);
        period(&allowance.period, &format!("{path}/period"), report);
    }
}

fn grant(allowance: &Allowance, path: &str, report: &mut Report) {
    let (granted, place) = value(&allowance.granted, &format!("{path}/granted"));
    let id = &allowance.id;
    if granted == 0 {
        let en = format!("the allowance '{id}' grants 0 uses: every use would be refused");
        let ja = format!("利用枠「{id}」の回数が0です。すべての利用が認められません");
        report.warning("grant-zero", place, en, ja);
    }
    if allowance.unit_cap.as_ref().is_some_and(|cap| cap.most == 0) {
        let en = format!("one use of '{id}' may have at most 0 units: leave the cap out, or say how many");
        let ja = format!("「{id}」の1回あたりの上限が0です。上限を省くか、数を示してください");
        report.error("unit-cap-zero", format!("{path}/unit_cap/most"), en, ja);
    }
}

fn period(period: &AllowancePeriod, path: &str, report: &mut Report) {
    match period {
        AllowancePeriod::Year { part: Months(part), .. } if YEAR.checked_rem(*part) != Some(0) => {
            let en = format!("parts of {part} months do not make a year: 1, 2, 3, 4, 6 or 12");
            let ja = format!("{part}か月ごとでは1年になりません(1、2、3、4、6、12のいずれか)");
            report.error("year-part-uneven", format!("{path}/year/part"), en, ja);
        }
        AllowancePeriod::Concurrent { lifetime: Months(0), .. } => report.error(
            "lifetime-empty",
            format!("{path}/concurrent/lifetime"),
            "a use that lasts 0 months is over before it begins",
            "有効期間が0か月では使えません",
        ),
        _ => {}
    }
}
