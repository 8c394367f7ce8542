//! Answers in plain words for a terminal.

use std::fmt::Write as _;

use yakkan::calendar::Iso;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{
    ClauseId, Grounds, Language, Outcome, ReadingSet, Readings, Reason, Verdict, Yen, alternatives,
};

use crate::arguments::Silences;
use crate::close::grouped;

/// Lines that are being put together in one language.
pub(crate) struct Words<'c> {
    pub(crate) catalog: &'c Catalog,
    pub(crate) language: Language,
    text: String,
}

impl<'c> Words<'c> {
    pub(crate) fn new(catalog: &'c Catalog, language: Language) -> Self {
        Self { catalog, language, text: String::new() }
    }

    /// The English or the Japanese text.
    pub(crate) fn say<'s>(&self, en: &'s str, ja: &'s str) -> &'s str {
        match self.language {
            Language::English => en,
            Language::Japanese => ja,
        }
    }

    /// Adds a line, indented by so many steps.
    pub(crate) fn line(&mut self, indent: usize, text: impl std::fmt::Display) {
        // Writing to a String cannot fail.
        writeln!(self.text, "{:width$}{text}", "", width = indent.saturating_mul(2)).unwrap_or_default();
    }

    pub(crate) fn blank(&mut self) {
        self.text.push('\n');
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// What an outcome is called.
    pub(crate) fn outcome(&self, outcome: Outcome) -> &'static str {
        match (outcome, self.language) {
            (Outcome::Allowed, Language::English) => "allowed",
            (Outcome::Conditional, Language::English) => "allowed if what nobody has attested yet holds",
            (Outcome::Refused, Language::English) => "refused",
            (Outcome::Allowed, Language::Japanese) => "可",
            (Outcome::Conditional, Language::Japanese) => "条件付きで可(未確認の事項あり)",
            (Outcome::Refused, Language::Japanese) => "不可",
        }
    }

    /// Every violation and condition, each with its clause.
    pub(crate) fn reasons<'t, V: Reason<'t>>(&mut self, verdict: &Verdict<'t, V>) {
        let language = self.language;
        for violation in &verdict.violations {
            let (service, code) = (violation.service(), violation.code());
            let on = violation.on().map(|on| format!(" {}", Iso(on))).unwrap_or_default();
            self.line(1, format_args!("✗ {} ({}) {code}{on}", service.name.of(language), service.id));
            self.line(2, violation.message(language));
            self.clause(2, violation.clause());
        }
        for condition in &verdict.conditions {
            self.line(
                1,
                format_args!(
                    "? {} ({}) {}",
                    condition.service.name.of(language),
                    condition.service.id,
                    condition.fact()
                ),
            );
            self.line(2, condition.message(language));
            self.clause(2, condition.clause);
        }
    }

    /// A clause with what it says.
    pub(crate) fn clause(&mut self, indent: usize, clause: &ClauseId) {
        let text = self.catalog.clause(clause.as_str()).map_or("", |clause| clause.text.of(self.language));
        self.line(indent, format_args!("[{clause}] {text}"));
    }

    /// The clauses and readings an answer rests on.
    pub(crate) fn grounds(&mut self, grounds: &Grounds<'_>, readings: &Readings) {
        self.readings(grounds.readings, readings);
        if !grounds.clauses().is_empty() {
            self.blank();
            self.line(0, self.say("Clauses it rests on", "根拠となる条項"));
            for clause in grounds.clauses() {
                self.clause(1, clause);
            }
        }
    }

    /// Says what each other reading gives where that is not what was said already, if that was asked for.
    pub(crate) fn disputes(
        &mut self,
        asked: &Silences,
        relied_on: ReadingSet,
        readings: &Readings,
        say: impl Fn(&mut Words<'_>, &Readings),
    ) {
        if !asked.disputes {
            return;
        }
        let (catalog, language) = (self.catalog, self.language);
        let said = |readings: &Readings| {
            let mut words = Words::new(catalog, language);
            say(&mut words, readings);
            words.into_text()
        };
        let present = said(readings);
        self.blank();
        self.line(0, self.say("Under other readings", "他の解釈の場合"));
        let differing: Vec<_> =
            alternatives(relied_on, readings, said).into_iter().filter(|other| other.answer != present).collect();
        if differing.is_empty() {
            self.line(1, self.say("the same: the silences do not matter here", "同じ結論です"));
        }
        for other in differing {
            self.line(1, format_args!("{} = {}:", other.reading.name(), other.value));
            let news = other.answer.lines().filter(|line| !present.lines().any(|known| known == *line));
            news.for_each(|line| self.line(1, line));
        }
    }

    /// An amount with its digits in groups.
    pub(crate) fn yen(&self, yen: Yen) -> String {
        let digits = grouped(&yen.to_string());
        match self.language {
            Language::English => format!("¥{digits}"),
            Language::Japanese => format!("{digits} 円"),
        }
    }

    fn readings(&mut self, relied_on: ReadingSet, readings: &Readings) {
        if relied_on == ReadingSet::default() {
            return;
        }
        self.blank();
        self.line(
            0,
            self.say(
                "The documents are silent here; it was read like this",
                "文書に定めがなく、次のように解釈しました",
            ),
        );
        for reading in relied_on.iter() {
            let values = reading.values().join(" | ");
            self.line(
                1,
                format_args!(
                    "{} = {}   {} ({values})",
                    reading.name(),
                    readings.get(reading),
                    reading.meaning(self.language)
                ),
            );
        }
    }
}
