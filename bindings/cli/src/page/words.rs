//! Every word of the page, in English and in Japanese.

use yakkan::calendar::Month;
use yakkan::contract_rules::Language::{self, English, Japanese};

use super::input::Severity;
use super::lists::List;
use super::markup::grouped;
use crate::table::Level;

/// The words of one language.
pub(super) struct Words {
    pub(super) language: Language,
    pub(super) close: &'static str,
    pub(super) skip: &'static str,
    pub(super) contents: &'static str,
    pub(super) ledger: &'static str,
    pub(super) total: &'static str,
    pub(super) with_tax: &'static str,
    pub(super) subtotal: &'static str,
    pub(super) tax: &'static str,
    pub(super) contracts: &'static str,
    pub(super) invoices: &'static str,
    pub(super) attention: &'static str,
    pub(super) attention_lead: &'static str,
    pub(super) all_clear: &'static str,
    pub(super) none: &'static str,
    pub(super) problems: &'static str,
    pub(super) problems_lead: &'static str,
    pub(super) readings: &'static str,
    pub(super) readings_lead: &'static str,
    pub(super) relied_on: &'static str,
    pub(super) contract: &'static str,
    pub(super) customer: &'static str,
    pub(super) status: &'static str,
    pub(super) reason: &'static str,
    pub(super) invoice: &'static str,
    pub(super) clause: &'static str,
    pub(super) level: &'static str,
    pub(super) place: &'static str,
    pub(super) value: &'static str,
    pub(super) what: &'static str,
    pub(super) back: &'static str,
    pub(super) nothing_invoiced: &'static str,
    pub(super) whole_contract: &'static str,
    pub(super) whole_service: &'static str,
    pub(super) what_it_is: &'static str,
    pub(super) footer: &'static str,
}

impl Words {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            English => &ENGLISH,
            Japanese => &JAPANESE,
        }
    }

    pub(super) fn code(&self) -> &'static str {
        match self.language {
            English => "en",
            Japanese => "ja",
        }
    }

    pub(super) fn month(&self, month: Month) -> String {
        const NAMES: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let index = usize::try_from(month.month()).unwrap_or_default().saturating_sub(1);
        match self.language {
            English => format!("{} {}", NAMES.get(index).copied().unwrap_or_default(), month.year()),
            Japanese => format!("{}年{}月", month.year(), month.month()),
        }
    }

    pub(super) fn severity(&self, severity: Severity) -> &'static str {
        match (self.language, severity) {
            (English, Severity::NotClosed) => "Not closed",
            (English, Severity::RuleBroken) => "Rule broken",
            (English, Severity::CommitmentMissed) => "Commitment missed",
            (English, Severity::ClaimRefused) => "Claim refused",
            (English, Severity::UseRefused) => "Use not granted",
            (English, Severity::ChangeRefused) => "Change refused",
            (English, Severity::Conditional) => "To be attested",
            (Japanese, Severity::NotClosed) => "締め不可",
            (Japanese, Severity::RuleBroken) => "条項違反",
            (Japanese, Severity::CommitmentMissed) => "約束未達",
            (Japanese, Severity::ClaimRefused) => "保険対象外",
            (Japanese, Severity::UseRefused) => "利用枠外",
            (Japanese, Severity::ChangeRefused) => "変更不可",
            (Japanese, Severity::Conditional) => "要確認",
        }
    }

    pub(super) fn severity_note(&self, severity: Severity) -> &'static str {
        match (self.language, severity) {
            (English, Severity::NotClosed) => "get no invoice",
            (English, Severity::RuleBroken) => "in force, and charged",
            (English, Severity::CommitmentMissed) => "too late, too early or not done",
            (English, Severity::ClaimRefused) => "not covered by the insurance",
            (English, Severity::UseRefused) => "beyond the allowance or its terms",
            (English, Severity::ChangeRefused) => "asked for, and not made",
            (English, Severity::Conditional) => "nobody has attested it yet",
            (Japanese, Severity::NotClosed) => "請求書は作成されません",
            (Japanese, Severity::RuleBroken) => "契約は有効で、請求もします",
            (Japanese, Severity::CommitmentMissed) => "遅延・早過ぎ・未完了",
            (Japanese, Severity::ClaimRefused) => "保険では支払われません",
            (Japanese, Severity::UseRefused) => "回数の超過または条件外",
            (Japanese, Severity::ChangeRefused) => "反映していない変更",
            (Japanese, Severity::Conditional) => "まだ確認されていない事項",
        }
    }

    /// The title of a list of the month, what stands under it, and its own columns.
    pub(super) fn list(&self, list: List) -> (&'static str, &'static str, &'static [&'static str]) {
        match (self.language, list) {
            (English, List::Commitments) => (
                "Commitments missed",
                "As they stood at the month's end, and how available whole services were.",
                &["Began", "Due", "Done"],
            ),
            (English, List::Allowances) => (
                "Allowances used up",
                "By the uses of the month; what was used beyond them first.",
                &["Used", "Period"],
            ),
            (English, List::Claims) => (
                "Claims on insurance",
                "Those that are still open, and those paid for a dispatch of the month.",
                &["Cost", "Insurance pays", "Customer pays"],
            ),
            (English, List::Cover) => (
                "Insurance left",
                "Of the policy years of which something was paid.",
                &["Policy year", "Dispatches left", "Paid", "Left"],
            ),
            (Japanese, List::Commitments) => {
                ("未達の約束事項", "月末時点の状態です。サービス全体の稼働率も示します。", &["開始", "期限", "完了"])
            }
            (Japanese, List::Allowances) => (
                "使い切った利用枠",
                "この月の利用で使い切ったものです。超過したものを先に並べています。",
                &["利用", "期間"],
            ),
            (Japanese, List::Claims) => (
                "保険請求",
                "未処理のものと、この月の駆け付けに支払われたものです。",
                &["費用", "保険の負担", "お客様の負担"],
            ),
            (Japanese, List::Cover) => {
                ("保険の残り", "支払いのあった保険年度の残りです。", &["保険年度", "残り回数", "支払済み", "残額"])
            }
        }
    }

    pub(super) fn level(&self, level: Level) -> &'static str {
        match (self.language, level) {
            (English, Level::Error) => "Error",
            (English, Level::Warning) => "Warning",
            (English, Level::Notice) => "Notice",
            (Japanese, Level::Error) => "エラー",
            (Japanese, Level::Warning) => "警告",
            (Japanese, Level::Notice) => "お知らせ",
        }
    }

    /// "errors 2 · warnings 1 · notices 0".
    pub(super) fn levels(&self, errors: u64, warnings: u64, notices: u64) -> String {
        match self.language {
            English => format!("errors {errors} · warnings {warnings} · notices {notices}"),
            Japanese => format!("エラー {errors} · 警告 {warnings} · お知らせ {notices}"),
        }
    }

    /// What a list leaves out, and where all of it stands.
    pub(super) fn left_out(&self, shown: u64, all: u64, file: &str) -> String {
        let (shown, all) = (grouped(&shown.to_string()), grouped(&all.to_string()));
        match self.language {
            English => format!("Shown here: {shown} of {all}. All of them are in <code>{file}</code>."),
            Japanese => format!("ここに示すのは {all} 件中 {shown} 件です。全件は <code>{file}</code> にあります。"),
        }
    }

    pub(super) fn file_and_row(&self, file: &str, row: Option<u64>) -> String {
        match (self.language, row) {
            (_, None) => format!("<code>{file}</code>"),
            (English, Some(row)) => format!("<code>{file}</code>, row {row}"),
            (Japanese, Some(row)) => format!("<code>{file}</code> {row} 行目"),
        }
    }
}

static ENGLISH: Words = Words {
    language: English,
    close: "Month close",
    skip: "Skip to the contents",
    contents: "Contents",
    ledger: "Ledger",
    total: "Invoiced in all",
    with_tax: "with consumption tax",
    subtotal: "Before tax",
    tax: "Consumption tax",
    contracts: "Contracts",
    invoices: "Invoices",
    attention: "Needs attention",
    attention_lead: "The most severe first. Each contract leads to its picture, the reasons and their clauses.",
    all_clear: "Nothing needs attention: every contract keeps its terms, and every row of the ledger could be read.",
    none: "None.",
    problems: "Problems in the ledger",
    problems_lead: "What could not be read as it stands. Nothing was guessed or left out in silence.",
    readings: "How silences were read",
    readings_lead: "Where a document says nothing, one of these readings settled an answer of this close. Another value may give another answer.",
    relied_on: "Readings relied on",
    contract: "Contract",
    customer: "Customer",
    status: "Status",
    reason: "Reason",
    invoice: "Invoice",
    clause: "Clause",
    level: "Level",
    place: "Where",
    value: "Value",
    what: "What is wrong",
    back: "Back to the list",
    nothing_invoiced: "No contract is charged in this month.",
    whole_contract: "whole contract",
    whole_service: "all contracts",
    what_it_is: "What it is about",
    footer: "Clauses are paraphrased; the documents themselves decide.",
};

static JAPANESE: Words = Words {
    language: Japanese,
    close: "月次締め",
    skip: "本文へ移動",
    contents: "目次",
    ledger: "台帳",
    total: "請求総額",
    with_tax: "消費税込み",
    subtotal: "税抜金額",
    tax: "消費税",
    contracts: "契約",
    invoices: "請求書",
    attention: "対応が必要な契約",
    attention_lead: "重要なものから順に並べています。契約番号から図・理由・条項へ移動できます。",
    all_clear: "対応が必要なものはありません。すべての契約が条件を満たし、台帳の全行を読み取れました。",
    none: "ありません。",
    problems: "台帳の問題",
    problems_lead: "そのままでは読み取れなかったものです。推測や黙った除外はしていません。",
    readings: "定めのない事項の解釈",
    readings_lead: "文書に定めがない事項のうち、この締めの結果が依拠した解釈です。別の値を選ぶと結果が変わることがあります。",
    relied_on: "依拠した解釈",
    contract: "契約番号",
    customer: "顧客",
    status: "状態",
    reason: "理由",
    invoice: "請求額",
    clause: "条項",
    level: "区分",
    place: "場所",
    value: "値",
    what: "内容",
    back: "一覧へ戻る",
    nothing_invoiced: "この月に課金される契約はありません。",
    whole_contract: "契約全体",
    whole_service: "全契約",
    what_it_is: "対象",
    footer: "条項は要約です。正式な内容は各文書によります。",
};
