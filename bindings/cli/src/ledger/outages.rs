//! The sheet `outages`, read whole: when services were not available, and planned work that does not count.

use std::collections::{HashMap, HashSet};

use yakkan::calendar::Timestamp;
use yakkan::contract_rules::{Contract, Service, ServiceId};

use super::contract_names::each_contract;
use super::doubts::{Doubts, Strays};
use super::group::Group;
use super::moments::instant;
use super::places::{Place, Report, taken, taken_if_any};
use super::price_marks::services_meant;
use super::standing::no_such_line;
use super::vocabulary::Vocabulary;
use crate::table::{Cell, Column, Ledger, Level, Message, Problem, ReadOutcome, Row, cut, half_width};

/// The sheet.
pub const SHEET: &str = "outages";

/// Time in which a service was not available, from an instant up to, not including, a later one.
#[derive(Clone, Copy, Debug)]
pub struct Outage<'c> {
    /// The row in the sheet.
    pub row: u64,
    /// The service, which has a target; of a contract's own outage as the contract's line has it.
    pub service: &'c Service,
    pub from: Timestamp,
    pub to: Timestamp,
    /// Whether it is planned work, which is taken out of the time that is measured.
    pub excluded: bool,
}

/// Outages of whole services, for every contract that holds them.
#[derive(Debug, Default)]
pub struct Outages<'c> {
    /// In the sheet's order.
    pub everywhere: Vec<Outage<'c>>,
    /// The first row, or the sheet, because of which outages of a service may be missing.
    gaps: HashMap<&'c ServiceId, String>,
    /// The same, of all services.
    gap: Option<String>,
}

impl Outages<'_> {
    /// The first row (`outages.csv:7`), or the sheet, because of which outages of the service may be missing; `None` where none are.
    pub fn gap(&self, service: &ServiceId) -> Option<&str> {
        self.gaps.get(service).or(self.gap.as_ref()).map(String::as_str)
    }

    /// Says that the sheet, or this one that may be it, is not read.
    pub fn lose(&mut self, file: &str) {
        self.gap = Some(file.to_owned());
    }
}

/// Outages of single contracts.
#[derive(Debug, Default)]
pub struct OwnOutages<'c> {
    file: String,
    of: HashMap<Box<str>, Group<Outage<'c>>>,
    /// Contracts that rows of unknown ones may concern.
    doubts: Doubts,
    /// The sheet, where the rest of it cannot be read: rows of any contract may be missing.
    lost: Option<String>,
}

const SERVICE: usize = 0;
const FROM: usize = 1;
const TO: usize = 2;
const EXCLUDED: usize = 3;
const CONTRACT: usize = 4;

const COLUMNS: &[Column] = &[
    Column::required("service"),
    Column::required("from"),
    Column::required("to"),
    Column::optional("excluded"),
    Column::optional("contract"),
];

/// Reads the sheet.
pub fn read<'c>(ledger: &Ledger, words: &Vocabulary<'c>, report: Report<'_>) -> (Outages<'c>, OwnOutages<'c>) {
    let (mut outages, mut own) = (Outages::default(), OwnOutages::default());
    let Some(sheet) = ledger.sheet(SHEET) else { return (outages, own) };
    sheet.file().clone_into(&mut own.file);
    let Some(mut rows) = sheet.rows(COLUMNS, report) else {
        outages.lose(sheet.file());
        own.lose(sheet.file());
        return (outages, own);
    };
    let mut row = Row::default();
    loop {
        let usable = match rows.read(&mut row, report) {
            ReadOutcome::Row => true,
            ReadOutcome::BadRow => false,
            ReadOutcome::End => break,
            ReadOutcome::Broken => {
                outages.lose(sheet.file());
                own.lose(sheet.file());
                break;
            }
        };
        let outage = if usable { outage(&row, words, report) } else { None };
        match contract(&row, usable, report) {
            Some(contract) => own.add(contract, outage, &row, report),
            None => outages.add(outage, &row, words),
        }
    }
    own.find_unknown(ledger);
    (outages, own)
}

/// The contract that a row names, be it in full-width characters, which was reported.
fn contract(row: &Row, usable: bool, report: Report<'_>) -> Option<String> {
    let Some(cell) = row.cell(CONTRACT) else { return row.guess(CONTRACT).map(half_width) };
    if usable && let Err(problem) = cell.token() {
        report(*problem);
    }
    Some(half_width(cell.text()))
}

fn outage<'c>(row: &Row, words: &Vocabulary<'c>, report: Report<'_>) -> Option<Outage<'c>> {
    let service = taken(row.required(SERVICE).and_then(|cell| measured(cell, words)), report);
    let from = taken(row.required(FROM).and_then(instant), report);
    let to = taken(row.required(TO).and_then(instant), report);
    let excluded = taken_if_any(row.cell(EXCLUDED), |cell| cell.truth(), report);
    let names_well = row.cell(CONTRACT).is_none_or(|cell| cell.token().is_ok());
    let (service, from, to, excluded) = (service?, from?, to?, excluded?);
    if to <= from
        && let Some(cell) = row.cell(TO)
    {
        let began = row.get(FROM).map(cut).unwrap_or_default();
        let message = Message::new(
            format!("it does not end after it begins at {began}"),
            format!("終了が開始（{began}）より後ではありません"),
        );
        report(*cell.problem(Level::Error, "interval-reversed", message));
        return None;
    }
    let excluded = excluded.unwrap_or(false);
    names_well.then_some(Outage { row: row.number(), service, from, to, excluded })
}

/// A service whose availability is measured.
fn measured<'c>(cell: Cell<'_>, words: &Vocabulary<'c>) -> Result<&'c Service, Box<Problem>> {
    let service = words.names.service(cell, None)?;
    if service.availability.is_some() {
        return Ok(service);
    }
    let id = &service.id;
    let message = Message::new(
        format!("no availability of '{id}' is promised, so that its outages are not measured"),
        format!("「{id}」には稼働率の目標がないため、停止時間を測りません"),
    );
    Err(cell.problem(Level::Error, "unknown-commitment", message))
}

impl<'c> Outages<'c> {
    fn add(&mut self, outage: Option<Outage<'c>>, row: &Row, words: &Vocabulary<'c>) {
        if let Some(outage) = outage {
            self.everywhere.push(outage);
            return;
        }
        let name = row.get(SERVICE).or_else(|| row.guess(SERVICE));
        for service in services_meant(name, words.names.catalog) {
            self.gaps.entry(service).or_insert_with(|| format!("{}:{}", row.file(), row.number()));
        }
    }
}

impl<'c> OwnOutages<'c> {
    fn add(&mut self, contract: String, outage: Option<Outage<'c>>, row: &Row, report: Report<'_>) {
        let group = self.of.entry(contract.into_boxed_str()).or_default();
        group.add_limited(outage, row, report);
    }

    /// Says that the sheet, or this one that may be it, is not read.
    pub fn lose(&mut self, file: &str) {
        self.lost = Some(file.to_owned());
    }

    fn find_unknown(&mut self, ledger: &Ledger) {
        if self.of.is_empty() {
            return;
        }
        let mut unknown: HashSet<&str> = self.of.keys().map(AsRef::as_ref).collect();
        each_contract(ledger, &mut |contract| {
            unknown.remove(contract);
            !unknown.is_empty()
        });
        let mut strays = Strays::default();
        let mut rows: Vec<(u64, &str)> = unknown.into_iter().map(|name| (self.first_row(name), name)).collect();
        rows.sort_unstable();
        for (row, name) in rows {
            strays.stray(row, Some(name), false);
        }
        self.doubts = strays.resolve(&self.file, false, &|see| {
            each_contract(ledger, &mut |contract| {
                see(contract);
                true
            });
        });
    }

    fn first_row(&self, name: &str) -> u64 {
        self.of.get(name).map_or(0, |group| group.first_row())
    }

    /// The outages of a contract, and the row because of which some may be missing.
    pub fn take(
        &mut self,
        id: &str,
        contract: Option<&Contract<'c>>,
        report: Report<'_>,
    ) -> (Vec<Outage<'c>>, Option<String>) {
        if self.of.is_empty() {
            return (Vec::new(), self.lost.clone());
        }
        let mut group = self.of.remove(id).unwrap_or_default();
        let file = self.file.as_str();
        if let Some(contract) = contract {
            group.keep(
                file,
                |outage| outage.row,
                |outage| {
                    let Some(line) = contract.line(&outage.service.id) else {
                        let place = Place { file, row: outage.row, column: "service" };
                        report(no_such_line(place, &outage.service.id));
                        return false;
                    };
                    outage.service = line.service;
                    true
                },
            );
        }
        let gap = group.gap(file).or_else(|| self.doubts.cause(id).map(str::to_owned)).or_else(|| self.lost.clone());
        (group.items, gap)
    }

    /// Reports the outages of contracts that never came.
    pub fn finish(&mut self, report: Report<'_>) {
        let mut left: Vec<(u64, Box<str>)> =
            self.of.drain().map(|(contract, group)| (group.first_row(), contract)).collect();
        left.sort_unstable();
        for (row, contract) in left {
            let name = cut(&contract);
            let (closest, closest_ja) = match self.doubts.closest(&contract) {
                None => (String::new(), String::new()),
                Some((en, ja, _)) => (
                    format!("; the closest, {en}, is shown with incomplete availability"),
                    format!("。近い{ja}は稼働率が不完全なものとして示します"),
                ),
            };
            let message = Message::new(
                format!("there is no contract '{name}' in the sheet 'contracts'; its outages are not used{closest}"),
                format!("contracts に契約「{name}」がありません。この契約の停止は使いません{closest_ja}"),
            );
            report(Place { file: &self.file, row, column: "contract" }.error("unknown-contract", &contract, message));
        }
    }
}
