//! The prices that contracts are charged by, in memory that does not grow with the ledger where the sheet allows it.
//!
//! Prices of everybody are few. Those of single contracts grow with the ledger: where the sheet names the contracts in their order, it is gone
//! through once to report what is wrong with it, and then read beside the contracts. In any other order it is held.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::contract_names::Names as ContractNames;
use super::names::Names;
use super::order::ContractIds;
use super::places::Report;
use super::price_marks::{OwnPrice, closest_contracts, hold_closest};
use super::prices::{COLUMNS, Met, PriceRows, Priced, Prices, SHEET, Scope, settle_duplicates};
use super::sheets::report_missing_sheet;
use crate::table::{Ledger, Problem, Sheet};

/// The sheet `prices`.
pub enum PriceSheet<'c> {
    /// Every price.
    Held(Arc<Prices>),
    /// Read beside the contracts.
    Beside(Box<Beside<'c>>),
}

/// A sheet that is read beside the contracts.
pub struct Beside<'c> {
    rows: PriceRows<'c>,
    file: String,
    /// The price that a contract still to come has.
    next: Option<(String, Vec<Priced<'c>>)>,
    /// Prices that are not for one contract.
    general: Vec<Priced<'c>>,
    /// Prices of contracts that do not exist, by the contracts that may be meant.
    meant: HashMap<Box<str>, Vec<Priced<'c>>>,
    incomplete: bool,
    /// Prices of the contracts since prices were handed out.
    taken: Vec<Priced<'c>>,
}

impl<'c> PriceSheet<'c> {
    /// Reads the sheet, and the contracts that have prices of their own with a row of each; of a sheet that is read beside the contracts those
    /// alone that do not exist. `misspelt`: a table of a misspelt name may hold prices that are not read.
    pub fn open(
        ledger: &Ledger,
        names: &Names<'c>,
        ids: &ContractIds,
        misspelt: bool,
        report: Report<'_>,
    ) -> (Self, HashMap<String, OwnPrice>) {
        let nothing = |incomplete: bool, file: &str| {
            let prices = Prices::of(Vec::new(), file, incomplete.then(|| file.to_owned()), &mut |_| {});
            (Self::Held(Arc::new(prices)), HashMap::new())
        };
        let Some(sheet) = ledger.sheet(SHEET) else {
            report_missing_sheet(SHEET, report);
            return nothing(misspelt, "");
        };
        let Some(rows) = sheet.rows(COLUMNS, report) else { return nothing(true, sheet.file()) };
        let rows = PriceRows::new(rows, names.clone());
        if !matches!(ids, ContractIds::Ascending) {
            return hold(&sheet, rows, ledger, misspelt, report);
        }
        let mut survey = Survey::new(ledger, sheet.file());
        let is_in_order = survey.look(rows);
        // What is read again was reported.
        let Some(again) = sheet.rows(COLUMNS, &mut |_| {}).map(|rows| PriceRows::new(rows, names.clone())) else {
            return nothing(true, sheet.file());
        };
        if !is_in_order {
            return hold(&sheet, again, ledger, misspelt, report);
        }
        let (beside, unknown) = survey.open(again, ledger, misspelt, report);
        (Self::Beside(Box::new(beside)), unknown)
    }

    /// Takes the prices of a contract for those that are handed out next. Contracts must come in their sheet's order.
    pub fn take(&mut self, id: &str) {
        if let Self::Beside(beside) = self {
            beside.take(id);
        }
    }

    /// The prices of the contracts since prices were handed out the last time.
    pub fn hand_out(&mut self, report: Report<'_>) -> Arc<Prices> {
        match self {
            Self::Held(prices) => Arc::clone(prices),
            Self::Beside(beside) => {
                let rows = beside.general.iter().cloned().chain(beside.taken.drain(..)).collect();
                Arc::new(Prices::of(rows, &beside.file, beside.incomplete.then(|| beside.file.clone()), report))
            }
        }
    }
}

fn hold<'c>(
    sheet: &Sheet<'_>,
    mut rows: PriceRows<'c>,
    ledger: &Ledger,
    misspelt: bool,
    report: Report<'_>,
) -> (PriceSheet<'c>, HashMap<String, OwnPrice>) {
    let (mut read, rest) = rows.read_all(sheet.file(), report);
    settle_duplicates(&mut read, sheet.file(), report);
    let own = hold_closest(&mut read, ledger);
    let incomplete = rest.or_else(|| misspelt.then(|| sheet.file().to_owned()));
    let prices = Prices::of(read, sheet.file(), incomplete, report);
    (PriceSheet::Held(Arc::new(prices)), own)
}

impl Beside<'_> {
    fn take(&mut self, id: &str) {
        let mut own = Vec::new();
        loop {
            if self.next.is_none() {
                self.next = self.rows.next_own();
            }
            match self.next.as_ref().map(|(name, _)| name.as_str().cmp(id)) {
                Some(std::cmp::Ordering::Less) => self.next = None,
                Some(std::cmp::Ordering::Equal) => own.extend(self.next.take().into_iter().flat_map(|(_, rows)| rows)),
                Some(std::cmp::Ordering::Greater) | None => break,
            }
        }
        settle_duplicates(&mut own, &self.file, &mut |_| {});
        self.taken.append(&mut own);
        self.taken.extend(self.meant.remove(id).into_iter().flatten());
    }
}

/// What the first look at the sheet tells.
struct Survey<'c> {
    /// `None`: they cannot be read.
    contracts: Option<ContractNames>,
    file: String,
    /// What was found row by row.
    problems: Vec<Problem>,
    /// What was found between rows, which is reported after all rows.
    doubled: Vec<Problem>,
    general: Vec<Priced<'c>>,
    /// The contract whose prices are being read.
    run: Option<(String, Vec<Priced<'c>>)>,
    /// Prices of contracts that do not exist.
    unknown: Vec<(String, Vec<Priced<'c>>)>,
    broken: bool,
}

impl<'c> Survey<'c> {
    fn new(ledger: &Ledger, file: &str) -> Self {
        Self {
            contracts: ContractNames::open(ledger),
            file: file.to_owned(),
            problems: Vec::new(),
            doubled: Vec::new(),
            general: Vec::new(),
            run: None,
            unknown: Vec::new(),
            broken: false,
        }
    }

    /// Goes through the sheet; true where it can be read beside the contracts.
    fn look(&mut self, mut rows: PriceRows<'c>) -> bool {
        loop {
            let problems = &mut self.problems;
            match rows.read(&mut |problem| problems.push(problem)) {
                Met::Prices(found) => {
                    if rows.overflow().is_some() || !self.add(found) {
                        return false;
                    }
                }
                Met::End => break,
                Met::Broken => {
                    self.broken = true;
                    break;
                }
            }
        }
        self.end_run();
        true
    }

    fn add(&mut self, found: Vec<Priced<'c>>) -> bool {
        let Some(first) = found.first() else { return true };
        let Scope::Contract(contract) = &first.scope else {
            self.general.extend(found);
            return true;
        };
        if let Some((_, rows)) = self.run.as_mut().filter(|(name, _)| name == contract) {
            rows.extend(found);
            return true;
        }
        if self.run.as_ref().is_some_and(|(name, _)| name >= contract) {
            return false;
        }
        let next = (contract.clone(), found);
        self.end_run();
        self.run = Some(next);
        true
    }

    /// Settles the prices of a contract, and keeps them where there is no such contract.
    fn end_run(&mut self) {
        let Some((name, mut rows)) = self.run.take() else { return };
        let doubled = &mut self.doubled;
        settle_duplicates(&mut rows, &self.file, &mut |problem| doubled.push(problem));
        if !self.contracts.as_mut().is_some_and(|contracts| contracts.pass_to(&name)) {
            self.unknown.push((name, rows));
        }
    }

    fn open(
        self,
        rows: PriceRows<'c>,
        ledger: &Ledger,
        misspelt: bool,
        report: Report<'_>,
    ) -> (Beside<'c>, HashMap<String, OwnPrice>) {
        let Self { file, problems, mut doubled, mut general, unknown, broken, .. } = self;
        settle_duplicates(&mut general, &file, &mut |problem| doubled.push(problem));
        doubled.sort_by_key(|problem| problem.row);
        problems.into_iter().chain(doubled).for_each(report);
        // Of prices that cannot be relied on the first of its kind holds what any does.
        let mut known = HashSet::new();
        general.retain(|row| {
            row.unit_price.is_some() || known.insert((row.service, row.scope == Scope::Unknown, row.from))
        });
        let names: Vec<&str> = unknown.iter().map(|(name, _)| name.as_str()).collect();
        let mut meant: HashMap<Box<str>, Vec<Priced<'c>>> = HashMap::new();
        let mut own = HashMap::new();
        for ((name, rows), closest) in unknown.iter().zip(closest_contracts(&names, ledger)) {
            for contract in &closest {
                let held = rows.iter().map(|row| row.on_hold_for(contract));
                meant.entry(contract.clone()).or_default().extend(held);
            }
            let row = rows.first().map_or(0, |row| row.number);
            own.insert(name.clone(), OwnPrice::new(row, closest));
        }
        let incomplete = misspelt || broken;
        (Beside { rows, file, next: None, general, meant, incomplete, taken: Vec::new() }, own)
    }
}
