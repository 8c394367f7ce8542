//! Every word of a picture, in English and in Japanese.

use yakkan::calendar::{Date, Month};
use yakkan::contract_rules::Language::{self, English, Japanese};

use super::iso;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

pub(super) fn month(language: Language, month: Month) -> String {
    let number = month.month();
    match language {
        English => {
            let index = usize::try_from(number).unwrap_or_default().saturating_sub(1);
            MONTHS.get(index).copied().unwrap_or_default().to_owned()
        }
        Japanese => format!("{number}月"),
    }
}

pub(super) fn month_of_year(language: Language, of: Month) -> String {
    match language {
        English => format!("{} {}", month(language, of), of.year()),
        Japanese => format!("{}年{}月", of.year(), of.month()),
    }
}

pub(super) fn year(language: Language, year: i16) -> String {
    match language {
        English => year.to_string(),
        Japanese => format!("{year}年"),
    }
}

pub(super) fn range(language: Language, from: Date, to: Date) -> String {
    match language {
        English => format!("{} to {}", iso(from), iso(to)),
        Japanese => format!("{} 〜 {}", iso(from), iso(to)),
    }
}

pub(super) fn quantity(language: Language, quantity: u32, unit: &str) -> String {
    match language {
        English => format!("{quantity} {unit}"),
        Japanese if unit.is_ascii() => format!("{quantity} {unit}"),
        Japanese => format!("{quantity}{unit}"),
    }
}

pub(super) fn starts(language: Language, on: Date) -> String {
    match language {
        English => format!("from {}", iso(on)),
        Japanese => format!("{} 開始", iso(on)),
    }
}

pub(super) fn ends(language: Language, on: Date) -> String {
    match language {
        English => format!("to {}", iso(on)),
        Japanese => format!("{} 終了", iso(on)),
    }
}

pub(super) fn locked(language: Language, until: Date) -> String {
    match language {
        English => format!("locked to {}", iso(until)),
        Japanese => format!("{} まで減数・解約不可", iso(until)),
    }
}

pub(super) fn charged(language: Language, from: Date) -> String {
    match language {
        English => format!("charged from {}", iso(from)),
        Japanese => format!("{} から課金", iso(from)),
    }
}

pub(super) fn policy_year(language: Language, ordinal: u32, from: Date, to: Date) -> String {
    match language {
        English => format!("policy year {ordinal}: {} to {}", iso(from), iso(to)),
        Japanese => format!("保険期間 {ordinal} 年目: {} 〜 {}", iso(from), iso(to)),
    }
}

pub(super) fn more(language: Language, count: usize) -> String {
    match language {
        English => format!("and {count} more"),
        Japanese => format!("ほか {count} 件"),
    }
}

pub(super) fn open_ended(language: Language) -> &'static str {
    choose(language, "open-ended", "終期の定めなし")
}

pub(super) fn not_in_contract(language: Language) -> &'static str {
    choose(language, "not in the contract", "契約にありません")
}

pub(super) fn no_services(language: Language) -> &'static str {
    choose(language, "The contract holds no services.", "契約にサービスがありません。")
}

pub(super) fn separator(language: Language) -> &'static str {
    choose(language, "; ", "、")
}

pub(super) fn full_stop(language: Language) -> &'static str {
    choose(language, ". ", "。")
}

pub(super) fn choose(language: Language, english: &'static str, japanese: &'static str) -> &'static str {
    match language {
        English => english,
        Japanese => japanese,
    }
}
