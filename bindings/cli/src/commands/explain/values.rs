//! What each value of a reading means, in a line.

use yakkan::contract_rules::Language::{self, English, Japanese};
use yakkan::contract_rules::Reading;

/// What a value that the reading has means.
pub(super) fn meaning(reading: Reading, value: &str, language: Language) -> &'static str {
    let (en, ja) = texts(reading, value);
    match language {
        English => en,
        Japanese => ja,
    }
}

fn texts(reading: Reading, value: &str) -> (&'static str, &'static str) {
    match (reading, value) {
        (Reading::AllowanceYear, "contract") => {
            ("terms of twelve months from the line's start", "契約開始日から12か月ごとに数えます")
        }
        (Reading::AllowanceYear, _) => ("calendar years, January to December", "暦年（1月〜12月）で数えます"),
        (Reading::AmendmentCount, "after-full-days") => {
            ("the day after twenty full days have passed", "20日がすべて経過した翌日から有効です")
        }
        (Reading::AmendmentCount, _) => ("the twentieth day itself", "20日目から有効です"),
        (Reading::AmountRounding | Reading::TaxRounding, "down") => {
            ("a fraction of a yen is dropped", "円未満を切り捨てます")
        }
        (Reading::AmountRounding | Reading::TaxRounding, "half-up") => {
            ("half a yen and more is rounded up", "円未満を四捨五入します")
        }
        (Reading::AmountRounding | Reading::TaxRounding, _) => {
            ("a fraction of a yen becomes a yen", "円未満を切り上げます")
        }
        (Reading::BusinessDayEnd, "desk-close") => ("when the desk closes", "窓口の営業終了時に終わります"),
        (Reading::BusinessDayEnd, _) => ("at midnight, 24:00", "24:00 に終わります"),
        (Reading::BusinessDayResponse, "next-day-end") => {
            ("by the end of the first business day after the receipt", "受付日の翌営業日の終わりまで")
        }
        (Reading::BusinessDayResponse, _) => {
            ("by the same time of day on the next business day", "翌営業日の受付と同じ時刻まで")
        }
        (Reading::CancelEffect, "month-end") => {
            ("on the last day of the month asked for", "指定日の属する月の末日に効力が生じます")
        }
        (Reading::CancelEffect, _) => ("on the day asked for", "指定日に効力が生じます"),
        (Reading::ClaimYear, "alert-day") => ("the policy year of the alert", "アラートの日の保険年度で数えます"),
        (Reading::ClaimYear, _) => ("the policy year of the dispatch", "駆け付けの日の保険年度で数えます"),
        (Reading::DeploymentScope, _) => {
            ("once for each contract, however many licences", "ライセンス数によらず契約ごとに付与します")
        }
        (Reading::Edition, _) => ("the edition in force when the line started", "明細の開始日に有効な版を適用します"),
        (Reading::EsetQuantity, _) => ("licences", "ライセンス数を数えます"),
        (Reading::FirstMonth, "charged") => ("the start month is charged whole", "開始月を1か月分課金します"),
        (Reading::FirstMonth, _) => {
            ("the start month is free, unless the service starts on the 1st", "開始月は無料です（1日開始を除く）")
        }
        (Reading::Holidays, _) => {
            ("worked out where the Cabinet Office has announced none yet", "内閣府の発表がまだない年は計算で求めます")
        }
        (Reading::LockScope, _) => (
            "one lock from the contract's start, also for licences added later",
            "契約開始日からの期間を追加分にも適用します",
        ),
        (Reading::MonthQuantity, "opening") => {
            ("the quantity on the month's first day in force", "月の最初の契約日の数量で課金します")
        }
        (Reading::MonthQuantity, "closing") => {
            ("the quantity on the month's last day in force", "月の最後の契約日の数量で課金します")
        }
        (Reading::MonthQuantity, _) => ("the largest quantity of the month", "月内の最大の数量で課金します"),
        (Reading::NecQuantity, _) => ("UTM units", "UTM 装置の台数を数えます"),
        (Reading::NecYearEnd, "12-29..01-03") => {
            ("closed from 29 December to 3 January", "12月29日〜1月3日を休業とします")
        }
        (Reading::NecYearEnd, "12-30..01-03") => {
            ("closed from 30 December to 3 January", "12月30日〜1月3日を休業とします")
        }
        (Reading::NecYearEnd, _) => ("no closing of its own over New Year", "年末年始の休業はないものとします"),
        (Reading::NoticeCount, "corresponding-day") => (
            "the same day number so many months earlier, or that month's last day",
            "同じ日番号（ない月は末日）までさかのぼります",
        ),
        (Reading::NoticeCount, "end-of-day") => (
            "back from the moment of the change, so that month ends answer month ends",
            "変更の時点からさかのぼり、月末には月末が対応します",
        ),
        (Reading::NoticeCount, _) => (
            "whole months lie between the notice and the change; never later than the others",
            "通知日と変更の間に丸々その月数をおきます（最も早い期限）",
        ),
        (Reading::PartialGrant, _) => ("as much as a whole period", "端数の期間にも全数を付与します"),
        (Reading::Proration, _) => ("nothing is charged by the day", "日割り計算をしません"),
        (Reading::SameCount, "equal") => ("exactly as many", "ちょうど同じ数が必要です"),
        (Reading::SameCount, _) => ("as many or more of the other service", "相手のサービスが同数以上あれば足ります"),
        (Reading::SloPeriod, _) => ("each calendar month by itself", "暦月ごとに測ります"),
        (Reading::UpgradeWindow, "upgrade-day") => {
            ("from the day of the report that upgraded it", "格上げを知らせた日から数えます")
        }
        (Reading::UpgradeWindow, _) => ("from the day of the alert", "アラートの日から数えます"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_of_every_reading_has_a_line_of_its_own_in_both_languages() {
        for language in [English, Japanese] {
            for reading in Reading::ALL {
                let meanings: Vec<_> =
                    reading.values().iter().map(|value| meaning(*reading, value, language)).collect();
                assert!(meanings.iter().all(|text| !text.is_empty() && !text.contains('\n')), "{}", reading.name());
                let mut each = meanings.clone();
                each.sort_unstable();
                each.dedup();
                assert_eq!(each.len(), meanings.len(), "{}", reading.name());
            }
        }
    }
}
