//! A contract out of its rows.

use yakkan::LabelledRequest;
use yakkan::calendar::Iso;
use yakkan::contract_rules::{Contract, ContractError, Line, ScheduledChange};

use super::alerts::AlertRow;
use super::changes::{ChangeKind, ChangeRow};
use super::claims::NamedClaim;
use super::facts::FactRow;
use super::group::Group;
use super::inquiries::InquiryRow;
use super::lines::LineRow;
use super::places::{Place, Report};
use super::requests::requests;
use super::uses::UseRow;
use crate::table::{Level, Message, Problem};

/// The rows of one contract, in buffers that are used again for the next.
#[derive(Debug, Default)]
pub struct Rows<'c> {
    pub lines: Group<LineRow<'c>>,
    pub changes: Group<ChangeRow<'c>>,
    pub facts: Group<FactRow<'c>>,
    pub uses: Group<UseRow<'c>>,
    pub inquiries: Group<InquiryRow<'c>>,
    pub alerts: Group<AlertRow>,
    pub claims: Group<NamedClaim<'c>>,
}

/// The files the rows stand in.
#[derive(Clone, Debug)]
pub struct Files {
    pub contracts: String,
    pub lines: String,
    pub changes: String,
    pub facts: String,
    pub uses: String,
    pub inquiries: String,
    pub alerts: String,
    pub claims: String,
}

/// What the rows come to.
#[derive(Debug)]
pub struct Assembled<'c> {
    /// `None` where a line or a change cannot be used, which was reported.
    pub contract: Option<Contract<'c>>,
    pub requests: Vec<LabelledRequest<'c>>,
}

impl<'c> Rows<'c> {
    /// Puts contract and requests together, and reports what cannot be used.
    pub fn assemble(&mut self, id: &str, files: &Files, report: Report<'_>) -> Assembled<'c> {
        self.drop_doubled_facts(files, report);
        let doubled = self.report_doubled_lines(files, report);
        let misplaced = self.schedule(files, report);
        let whole = !doubled && !misplaced && self.lines.is_whole() && self.changes.is_whole();
        let facts = self.facts.items.iter().map(|row| (row.fact, row.value));
        let lines = self.lines.items.iter().map(|row| row.line.clone());
        match Contract::new(id, lines, facts) {
            Ok(contract) => {
                let (requests, unusable) = requests(&self.changes.items, &contract, &files.changes, report);
                let contract = Some(contract).filter(|_| whole && unusable == 0);
                Assembled { contract, requests }
            }
            Err(error) => {
                if !doubled {
                    self.report_lines(&error, files, report);
                }
                Assembled { contract: None, requests: Vec::new() }
            }
        }
    }

    /// Two rows for one fact that agree are one; where they do not, nothing is known.
    fn drop_doubled_facts(&mut self, files: &Files, report: Report<'_>) {
        let facts = &self.facts.items;
        let is_doubled =
            |(place, row): (usize, &FactRow<'c>)| facts.iter().take(place).any(|known| known.fact == row.fact);
        if !facts.iter().enumerate().any(is_doubled) {
            return;
        }
        let mut kept: Vec<FactRow<'c>> = Vec::with_capacity(self.facts.items.len());
        for row in self.facts.items.drain(..) {
            let Some(known) = kept.iter().find(|known| known.fact == row.fact) else {
                kept.push(row);
                continue;
            };
            let (fact, first) = (row.fact, known.number);
            let (level, en, ja) = if known.value == row.value {
                (Level::Warning, "already, with the same value", "同じ値で")
            } else {
                self.facts.unusable = self.facts.unusable.saturating_add(1);
                (Level::Error, "with another value", "別の値で")
            };
            let message = Message::new(
                format!("the fact '{fact}' stands in row {first} {en}"),
                format!("確認事項「{fact}」は{first}行目に{ja}書かれています"),
            );
            let place = Place { file: &files.facts, row: row.number, column: "fact" };
            report(Problem { level, ..place.error("duplicate-fact", fact.as_str(), message) });
        }
        self.facts.items = kept;
    }

    fn report_doubled_lines(&self, files: &Files, report: Report<'_>) -> bool {
        let mut found = false;
        for (index, row) in self.lines.items.iter().enumerate() {
            let service = &row.line.service.id;
            let Some(first) = self.lines.items.iter().take(index).find(|known| known.line.service.id == *service)
            else {
                continue;
            };
            found = true;
            let first = first.number;
            let message = Message::new(
                format!(
                    "the contract has a line of '{service}' in row {first} already; a contract holds each service once"
                ),
                format!(
                    "この契約には{first}行目に「{service}」の明細があります。一つの契約に同じサービスは一つだけです"
                ),
            );
            let place = Place { file: &files.lines, row: row.number, column: "service" };
            report(place.error("duplicate-line", service.as_str(), message));
        }
        found
    }

    /// Puts agreed quantities on their lines; true where one has no line.
    fn schedule(&mut self, files: &Files, report: Report<'_>) -> bool {
        let lines_are_whole = self.lines.is_whole();
        let mut misplaced = false;
        for row in &self.changes.items {
            let ChangeKind::Agreed { quantity } = row.kind else { continue };
            let service = &row.service.id;
            match self.lines.items.iter_mut().find(|line| line.line.service.id == *service) {
                Some(line) => line.line.changes.push(ScheduledChange { on: row.on, quantity }),
                // A line that cannot be read may well be the one; it was reported.
                None if !lines_are_whole => misplaced = true,
                None => {
                    misplaced = true;
                    let message = Message::new(
                        format!("the contract has no line of '{service}' that could change"),
                        format!("この契約には変更できる「{service}」の明細がありません"),
                    );
                    let place = Place { file: &files.changes, row: row.number, column: "service" };
                    report(place.error("no-such-line", service.as_str(), message));
                }
            }
        }
        misplaced
    }

    /// Says of every line what keeps it from being one.
    fn report_lines(&self, error: &ContractError, files: &Files, report: Report<'_>) {
        let mut found = false;
        for row in &self.lines.items {
            if let Err(error) = Contract::new("", [row.line.clone()], []) {
                found = true;
                report(self.line_problem(row, &error, files));
            }
        }
        if !found {
            let message = Message::new(error.to_string(), format!("契約として扱えません: {error}"));
            report(Problem::new(Level::Error, "not-a-contract", &files.contracts, message));
        }
    }

    fn line_problem(&self, row: &LineRow<'c>, error: &ContractError, files: &Files) -> Problem {
        let line = &row.line;
        let at = |column| Place { file: files.lines.as_str(), row: row.number, column };
        let day = |day| Option::map_or(day, String::new(), |day| Iso(day).to_string());
        let start = Iso(line.start);
        match error {
            ContractError::EndsBeforeStart { .. } => {
                let message = Message::new(
                    format!("the line ends before it starts on {start}"),
                    format!("開始日 {start} より前に終了しています"),
                );
                at("last_day").error("interval-reversed", &day(line.last_day), message)
            }
            ContractError::UseAfterEnd { .. } => {
                let message = Message::new("the use starts after the line's last day", "利用開始日が最終日より後です");
                at("use_start").error("interval-reversed", &day(line.use_start), message)
            }
            ContractError::UseStartWithoutCover { .. } => {
                let service = &line.service.id;
                let message = Message::new(
                    format!("'{service}' brings no cover, so it has no use_start; leave the cell empty"),
                    format!("「{service}」には保険が付かないため use_start は不要です。空にしてください"),
                );
                at("use_start").error("use-start-without-cover", &day(line.use_start), message)
            }
            ContractError::ChangeOutsideLine { change, .. } => {
                let on = line.changes.get(*change).map(|change| change.on);
                let message = Message::new(
                    format!("the change is not after the line's start on {start}, or lies after its last day"),
                    format!("変更日が開始日 {start} より後でないか、最終日より後です"),
                );
                let place = Place { file: files.changes.as_str(), row: self.change_row(line, on, 0), column: "on" };
                place.error("change-outside-line", &day(on), message)
            }
            ContractError::DuplicateChange { on, .. } => {
                let message = Message::new(
                    "another quantity of this service takes effect on the same day",
                    "同じサービスの数量変更が同じ日に二つあります",
                );
                let place =
                    Place { file: files.changes.as_str(), row: self.change_row(line, Some(*on), 1), column: "on" };
                place.error("duplicate-change", &day(Some(*on)), message)
            }
            ContractError::DuplicateLine { .. }
            | ContractError::DateOutOfRange { .. }
            | ContractError::DuplicateFact { .. }
            | ContractError::FactOfWrongKind { .. } => at("service").error(
                "not-a-line",
                line.service.id.as_str(),
                Message::new(error.to_string(), format!("明細として扱えません: {error}")),
            ),
        }
    }

    /// The row of an agreed change of a line, the first of its day or a later one.
    fn change_row(&self, line: &Line<'c>, on: Option<yakkan::calendar::Date>, skip: usize) -> u64 {
        let rows = self.changes.items.iter().filter(|row| matches!(row.kind, ChangeKind::Agreed { .. }));
        let mut rows = rows.filter(|row| row.service.id == line.service.id && Some(row.on) == on);
        rows.nth(skip).map_or(0, |row| row.number)
    }

    /// The first row of lines or changes (`lines.csv:347`), or the sheet, because of which they are not whole.
    pub fn cause(&self, files: &Files) -> Option<String> {
        let of_lines = (!self.lines.is_whole()).then(|| self.lines.cause.as_deref().unwrap_or(&files.lines));
        let of_changes = (!self.changes.is_whole()).then(|| self.changes.cause.as_deref().unwrap_or(&files.changes));
        of_lines.or(of_changes).map(str::to_owned)
    }

    /// Whether everything the ledger says of the customer could be read.
    pub fn facts_are_whole(&self) -> bool {
        self.facts.is_whole()
    }
}
