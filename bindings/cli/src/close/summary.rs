//! What a person reads on the terminal after a close.

use std::cmp::Reverse;
use std::path::PathBuf;

use yakkan::billing::Yen;
use yakkan::calendar::Month;
use yakkan::contract_rules::Language;

use super::Options;
use super::outputs::level_name;
use super::paint::{Paint, Tone};
use super::totals::{Totals, has_doubtful_registration};
use super::width::{grouped, left, right, width};
use super::writer::Written;
use crate::page::Severity;
use crate::table::{Level, Problem};

/// The most kinds of problems that are listed.
const KINDS: usize = 12;

/// What a close came to.
#[derive(Debug)]
pub struct Summary {
    language: Language,
    month: Month,
    folder: PathBuf,
    files: Vec<(String, Option<u64>)>,
    totals: Totals,
    doubtful_registration: bool,
}

impl Summary {
    /// The summary of a close that was written.
    pub fn new(options: &Options<'_>, written: Written) -> Self {
        let Written { files, totals } = written;
        Self {
            language: options.language,
            month: options.month,
            folder: options.out.clone(),
            files,
            totals,
            doubtful_registration: has_doubtful_registration(options.registration.as_ref()),
        }
    }

    /// Whether something was reported that keeps the close from being clean: an error or a warning.
    pub fn has_problems(&self) -> bool {
        self.count(Level::Error) > 0 || self.count(Level::Warning) > 0
    }

    fn count(&self, level: Level) -> u64 {
        self.totals.problems.count(level)
    }

    /// "1 error", "3 warnings".
    fn counted(&self, level: Level) -> String {
        let count = self.count(level);
        let (shown, name) = (grouped(&count.to_string()), self.level(level));
        match self.language {
            Language::English if count == 1 => format!("{shown} {name}"),
            Language::English => format!("{shown} {name}s"),
            Language::Japanese => format!("{name} {shown} 件"),
        }
    }

    fn level(&self, level: Level) -> &'static str {
        match (level, self.language) {
            (_, Language::English) => level_name(level),
            (Level::Error, Language::Japanese) => "エラー",
            (Level::Warning, Language::Japanese) => "警告",
            (Level::Notice, Language::Japanese) => "お知らせ",
        }
    }

    fn say<'s>(&self, en: &'s str, ja: &'s str) -> &'s str {
        match self.language {
            Language::English => en,
            Language::Japanese => ja,
        }
    }

    /// The text for a terminal, with colours where those are wanted.
    pub fn text(&self, colour: bool) -> String {
        let mut text = String::new();
        let mut line = |parts: &[&str]| {
            parts.iter().for_each(|part| text.push_str(part));
            text.push('\n');
        };
        let paint = Paint(colour);
        let contracts = grouped(&self.totals.contracts.to_string());
        line(&[&paint.bold(&match self.language {
            Language::English => format!("{} closed, contracts: {contracts}", self.month),
            Language::Japanese => format!("{} を締めました（契約 {contracts} 件）", self.month),
        })]);
        line(&[]);
        self.money(&paint).iter().for_each(|row| line(&[row]));
        line(&[]);
        self.counts(&paint).iter().for_each(|row| line(&[row]));
        if !self.totals.problems.by_code.is_empty() {
            line(&[]);
            self.problems(&paint).iter().for_each(|row| line(&[row]));
        }
        line(&[]);
        line(&[self.say("Written to ", "出力先 "), &self.folder.display().to_string()]);
        let names = self.files.iter().map(|(name, _)| width(name)).max().unwrap_or_default();
        let rows = self.files.iter().map(|(_, rows)| rows.map_or(String::new(), |rows| grouped(&rows.to_string())));
        let rows: Vec<String> = rows.collect();
        let digits = rows.iter().map(|rows| width(rows)).max().unwrap_or_default();
        for ((name, _), rows) in self.files.iter().zip(&rows) {
            let unit = if rows.is_empty() { "" } else { self.say(" rows", " 行") };
            let row = format!("  {}  {}{unit}", left(name, names), right(rows, digits));
            line(&[row.trim_end()]);
        }
        text
    }

    fn money(&self, paint: &Paint) -> Vec<String> {
        let money = &self.totals.money;
        let invoices = grouped(&self.totals.invoices.to_string());
        let rows = [
            (self.say("Invoices", "請求書"), invoices, false),
            (self.say("Before tax", "税抜"), yen(money.subtotal), false),
            (self.say("Consumption tax", "消費税"), yen(money.tax), false),
            (self.say("Total", "合計"), yen(money.total), true),
        ];
        let (names, amounts) = columns(rows.iter().map(|(name, amount, _)| (*name, amount.as_str())));
        let row = |(name, amount, strong): &(&str, String, bool)| {
            let row = format!("  {}  {}", left(name, names), right(amount, amounts));
            if *strong { paint.bold(&row) } else { row }
        };
        rows.iter().map(row).collect()
    }

    fn counts(&self, paint: &Paint) -> Vec<String> {
        let totals = &self.totals;
        let changes = totals.changes;
        let happened = totals.happened;
        // What is always shown, even where there is none, and what only where there is some.
        let (always, any) = (true, false);
        let mut rows = vec![
            (Severity::NotClosed.counted(self.language), totals.not_closed, Tone::Bad, always),
            (Severity::RuleBroken.counted(self.language), totals.broken, Tone::Bad, always),
            (Severity::CommitmentMissed.counted(self.language), happened.commitments_missed, Tone::Bad, any),
            (Severity::ClaimRefused.counted(self.language), happened.claims_refused, Tone::Bad, any),
            (Severity::UseRefused.counted(self.language), happened.uses_refused, Tone::Bad, any),
            (Severity::ChangeRefused.counted(self.language), changes.refused, Tone::Bad, always),
            (Severity::Conditional.counted(self.language), totals.conditional, Tone::Doubtful, always),
            (self.say("Claims waiting for a fact", "確認待ちの保険請求"), happened.claims_waiting, Tone::Doubtful, any),
            (self.say("Claims to be paid", "支払対象の保険請求"), happened.claims_payable, Tone::Plain, any),
            (
                self.say("Insurance used up for the year", "補償を使い切った契約"),
                happened.covers_exhausted,
                Tone::Plain,
                any,
            ),
            (self.say("Allowances overused", "超過した利用枠"), happened.overused, Tone::Bad, any),
            (self.say("Allowances used up", "使い切った利用枠"), happened.used_up, Tone::Plain, any),
            (self.say("Nothing to charge", "請求のない契約"), totals.uncharged, Tone::Plain, any),
            (self.say("Changes made", "反映した変更"), changes.applied, Tone::Plain, any),
            (self.say("Changes waiting", "確認待ちの変更"), changes.waiting, Tone::Doubtful, always),
        ];
        rows.retain(|(_, count, _, always)| *count > 0 || *always);
        let counts: Vec<String> = rows.iter().map(|(_, count, ..)| grouped(&count.to_string())).collect();
        let (names, digits) = columns(rows.iter().zip(&counts).map(|((name, ..), count)| (*name, count.as_str())));
        let mut lines = Vec::new();
        for (index, ((name, count, tone, _), shown)) in rows.iter().zip(&counts).enumerate() {
            let mut row = format!("  {}  {}", left(name, names), right(shown, digits));
            if index == 0 && !totals.not_closed_names.is_empty() {
                row.push_str("  ");
                let shown: Vec<String> = totals.not_closed_names.iter().map(|name| crate::table::cut(name)).collect();
                row.push_str(&shown.join(", "));
                if *count > u64::try_from(shown.len()).unwrap_or(u64::MAX) {
                    row.push_str(" …");
                }
            }
            lines.push(if *count > 0 { paint.tone(*tone, &row) } else { row });
        }
        if self.doubtful_registration {
            let note = self.say(
                "  The check digit of the registration number does not hold; every invoice says so",
                "  登録番号の検査数字が合いません（すべての請求書に注記しました）",
            );
            lines.push(paint.tone(Tone::Doubtful, note));
        }
        lines
    }

    fn problems(&self, paint: &Paint) -> Vec<String> {
        let mut lines = vec![paint.bold(&format!(
            "{}: {}",
            self.say("Problems of the ledger", "台帳の問題"),
            [Level::Error, Level::Warning, Level::Notice].map(|level| self.counted(level)).join(self.say(", ", "、")),
        ))];
        let mut kinds: Vec<_> = self.totals.problems.by_code.iter().collect();
        // The worst first, and of one level the most frequent.
        kinds.sort_by_key(|((level, code), (count, _))| (*level, Reverse(*count), *code));
        kinds.truncate(KINDS);
        let shown: Vec<[String; 3]> = kinds
            .iter()
            .map(|((level, code), (count, _))| {
                [self.level(level.0).to_owned(), grouped(&count.to_string()), (*code).to_owned()]
            })
            .collect();
        let widest =
            |cell: fn(&[String; 3]) -> &String| shown.iter().map(|row| width(cell(row))).max().unwrap_or_default();
        let (levels, counts, codes) =
            (widest(|[level, ..]| level), widest(|[_, count, _]| count), widest(|[.., code]| code));
        for (((level, _), (_, first)), [name, count, code]) in kinds.iter().zip(&shown) {
            let tone = match level.0 {
                Level::Error => Tone::Bad,
                Level::Warning => Tone::Doubtful,
                Level::Notice => Tone::Plain,
            };
            let level = paint.tone(tone, &left(name, levels));
            let (count, code) = (right(count, counts), left(code, codes));
            lines.push(format!("  {level}  {count}  {code}  {}", place_and_message(first, self.language)));
        }
        let more = self.totals.problems.by_code.len().saturating_sub(KINDS);
        if more > 0 {
            lines.push(match self.language {
                Language::English => {
                    format!("  and {more} more {}; all are in problems.csv", if more == 1 { "kind" } else { "kinds" })
                }
                Language::Japanese => format!("  ほか {more} 種類（すべて problems.csv にあります）"),
            });
        }
        lines
    }
}

fn place_and_message(problem: &Problem, language: Language) -> String {
    let row = problem.row.map(|row| format!(":{row}")).unwrap_or_default();
    let column = problem.column.as_ref().map(|column| format!(" {column}")).unwrap_or_default();
    format!("{}{row}{column}: {}", problem.file, problem.message(language))
}

/// Why there is nothing to close.
pub fn nothing_to_close(problems: &[Problem], language: Language) -> String {
    let errors = problems.iter().filter(|problem| problem.level >= Level::Warning);
    let lines: Vec<String> = errors.map(|problem| place_and_message(problem, language)).collect();
    lines.join("\n")
}

fn yen(amount: Option<Yen>) -> String {
    amount.map_or_else(|| "≥ 10^28".to_owned(), |amount| format!("¥{}", grouped(&amount.to_string())))
}

fn columns<'t>(rows: impl Iterator<Item = (&'t str, &'t str)>) -> (usize, usize) {
    rows.fold((0, 0), |(one, two), (first, second)| (one.max(width(first)), two.max(width(second))))
}
