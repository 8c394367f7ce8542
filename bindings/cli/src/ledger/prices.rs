//! The sheet `prices`: its rows, and lists of them.

use std::collections::{HashMap, HashSet};

use yakkan::billing::{PriceList, PriceRow, Yen};
use yakkan::calendar::{Date, Iso};
use yakkan::contract_rules::ServiceId;

use super::names::Names;
use super::places::{Place, Report, any_day, taken, taken_if_any, yen};
use super::price_marks::{marks, services_meant};
use crate::table::{Column, Level, Message, Problem, ReadOutcome, Row, Rows, half_width};

/// The sheet.
pub const SHEET: &str = "prices";
/// Its columns.
pub const COLUMNS: &[Column] = &[
    Column::required("service"),
    Column::required("from"),
    Column::required("unit_price"),
    Column::optional("contract"),
];
const SERVICE: usize = 0;
const FROM: usize = 1;
const UNIT_PRICE: usize = 2;
const CONTRACT: usize = 3;

/// The most rows of unknown services that are looked into; with more of them no price is certain.
const MOST_UNNAMED: usize = 1_000;

/// Unit prices, and which of them cannot be relied on.
#[derive(Debug, Default)]
pub struct Prices {
    /// The prices that can be relied on.
    pub list: PriceList,
    /// A price list of 0 for prices that can be relied on and the row's number for the others; `None` where there are no others.
    marks: Option<PriceList>,
    /// The services of which a price cannot be relied on.
    on_hold: Vec<ServiceId>,
    /// Because of what prices may be missing anywhere: a row, or the sheet.
    incomplete: Option<String>,
    file: String,
}

/// A row of the sheet.
#[derive(Clone, Debug)]
pub struct Priced<'c> {
    pub number: u64,
    pub service: &'c ServiceId,
    pub scope: Scope,
    /// `None`: the day cannot be read, so that the price may be in force on any.
    pub from: Option<Date>,
    /// `None`: the price cannot be relied on.
    pub unit_price: Option<Yen>,
}

/// Whom a price is for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    Everybody,
    Contract(String),
    /// The row is damaged where it would say.
    Unknown,
}

impl Priced<'_> {
    /// Whether day and price are certain.
    pub const fn is_reliable(&self) -> bool {
        self.from.is_some() && self.unit_price.is_some()
    }

    /// The same for another contract, as one that cannot be relied on.
    pub fn on_hold_for(&self, contract: &str) -> Self {
        Self { scope: Scope::Contract(contract.to_owned()), unit_price: None, ..self.clone() }
    }
}

impl Prices {
    /// Prices of which no two that can be relied on are of one service, day and scope. `incomplete`: because of what prices may be missing
    /// anywhere.
    pub fn of(rows: Vec<Priced<'_>>, file: &str, incomplete: Option<String>, report: Report<'_>) -> Self {
        let mut on_hold: Vec<ServiceId> = Vec::new();
        for row in rows.iter().filter(|row| !row.is_reliable()) {
            if !on_hold.contains(row.service) {
                on_hold.push(row.service.clone());
            }
        }
        let mut prices = Self { incomplete, file: file.to_owned(), marks: marks(&rows), on_hold, ..Self::default() };
        let reliable = rows.into_iter().filter_map(|row| {
            let contract = match row.scope {
                Scope::Everybody => None,
                Scope::Contract(contract) => Some(contract),
                Scope::Unknown => return None,
            };
            Some(PriceRow { service: row.service.clone(), from: row.from?, unit_price: row.unit_price?, contract })
        });
        match PriceList::new(reliable) {
            Ok(list) => prices.list = list,
            Err(error) => {
                prices.incomplete = Some(file.to_owned());
                let message = Message::new(error.to_string(), format!("単価表として扱えません: {error}"));
                report(Problem::new(Level::Error, error.code(), file, message));
            }
        }
        prices
    }

    /// The row (`prices.csv:7`), or the sheet, because of which the price that would be in force cannot be relied on; `None` where it can.
    pub fn hold_cause(&self, service: &ServiceId, contract: &str, day: Date) -> Option<String> {
        let marks = self.marks.as_ref().filter(|_| self.on_hold.contains(service));
        let mark = marks.and_then(|marks| marks.price(service, contract, day));
        match mark.filter(|mark| *mark != Yen::ZERO) {
            Some(row) => Some(format!("{}:{row}", self.file)),
            None => self.incomplete.clone(),
        }
    }

    /// Whether every price can be relied on.
    pub fn are_whole(&self) -> bool {
        self.incomplete.is_none() && self.marks.is_none()
    }
}

/// The rows of the sheet, as prices.
pub struct PriceRows<'c> {
    rows: Rows,
    row: Row,
    names: Names<'c>,
    has_contracts: bool,
    /// Whether a price with a fraction was met.
    fractions: bool,
    /// Rows so far that are of unknown services and may mean several.
    unnamed: usize,
    /// The row from which on it is not looked into what such a row means.
    overflow: Option<u64>,
}

/// What [`PriceRows::read`] met.
pub enum Met<'c> {
    /// A row: a price, or one of an unknown service for each that may be meant.
    Prices(Vec<Priced<'c>>),
    End,
    /// The rest cannot be read.
    Broken,
}

impl<'c> PriceRows<'c> {
    /// Rows of which none was read.
    pub fn new(rows: Rows, names: Names<'c>) -> Self {
        let has_contracts = rows.has_column(CONTRACT);
        Self { rows, row: Row::default(), names, has_contracts, fractions: false, unnamed: 0, overflow: None }
    }

    /// The row from which on there are too many of unknown services to look into what they mean, if it was read.
    pub fn overflow(&self) -> Option<u64> {
        self.overflow
    }

    /// Reads a row.
    pub fn read(&mut self, report: Report<'_>) -> Met<'c> {
        let mut found = match self.rows.read(&mut self.row, report) {
            ReadOutcome::Row => {
                let found = priced(&self.row, &self.names, report);
                let price = found.first().and_then(|priced| priced.unit_price);
                if !self.fractions && price.is_some_and(|price| !price.as_decimal().is_integer()) {
                    self.fractions = true;
                    say_fraction(&self.row, report);
                }
                found
            }
            ReadOutcome::BadRow => self.unreadable(),
            ReadOutcome::End => return Met::End,
            ReadOutcome::Broken => return Met::Broken,
        };
        if found.len() > 1 {
            self.unnamed = self.unnamed.saturating_add(1);
            if self.unnamed > MOST_UNNAMED {
                self.overflow = self.overflow.or(Some(self.row.number()));
                // No price is certain any more: one entry holds the row's place where all of its services would take memory.
                found.truncate(1);
            }
        }
        Met::Prices(found)
    }

    /// Cells of such a row may have moved, so that it is not certain whom it is for.
    fn unreadable(&self) -> Vec<Priced<'c>> {
        let scope = if self.has_contracts { Scope::Unknown } else { Scope::Everybody };
        let name = self.row.get(SERVICE).or_else(|| self.row.guess(SERVICE));
        let services = services_meant(name, self.names.catalog).into_iter();
        let number = self.row.number();
        services.map(|service| Priced { number, service, scope: scope.clone(), from: None, unit_price: None }).collect()
    }

    /// Reads every row; and because of what any price may be missing.
    pub fn read_all(&mut self, file: &str, report: Report<'_>) -> (Vec<Priced<'c>>, Option<String>) {
        let mut read = Vec::new();
        let rest = loop {
            match self.read(report) {
                Met::Prices(found) => read.extend(found),
                Met::End => break None,
                Met::Broken => break Some(file.to_owned()),
            }
        };
        (read, self.overflow.map(|row| format!("{file}:{row}")).or(rest))
    }

    /// Reads on to the next row of a single contract, reporting nothing; `None` at the end.
    pub fn next_own(&mut self) -> Option<(String, Vec<Priced<'c>>)> {
        while let Met::Prices(found) = self.read(&mut |_| {}) {
            if let Some(Priced { scope: Scope::Contract(contract), .. }) = found.first() {
                return Some((contract.clone(), found));
            }
        }
        None
    }
}

fn priced<'c>(row: &Row, names: &Names<'c>, report: Report<'_>) -> Vec<Priced<'c>> {
    let service = row.required(SERVICE).and_then(|cell| names.service(cell, None));
    let service = taken(service, report).map(|service| &service.id);
    let from = taken(row.required(FROM).and_then(any_day), report);
    let unit_price = taken(row.required(UNIT_PRICE).and_then(yen), report);
    let contract = taken_if_any(row.cell(CONTRACT), |cell| cell.token().map(str::to_owned), report);
    // A name that cannot be used is still the name of the contract that must not be charged by it.
    let (scope, unit_price) = match contract {
        Some(None) => (Scope::Everybody, unit_price),
        Some(Some(contract)) => (Scope::Contract(contract), unit_price),
        None => (Scope::Contract(half_width(row.get(CONTRACT).unwrap_or_default())), None),
    };
    let number = row.number();
    match service {
        Some(service) => vec![Priced { number, service, scope, from, unit_price }],
        None => {
            let meant = services_meant(row.get(SERVICE), names.catalog).into_iter();
            meant.map(|service| Priced { number, service, scope: scope.clone(), from, unit_price: None }).collect()
        }
    }
}

/// Says once that prices have fractions, which is allowed and still worth a look.
fn say_fraction(row: &Row, report: Report<'_>) {
    let Some(cell) = row.cell(UNIT_PRICE) else { return };
    let message = Message::new(
        format!(
            "'{}' has a fraction of a yen, and other prices may; amounts are rounded to whole yen (reading amount-rounding)",
            cell.text()
        ),
        format!(
            "「{}」など1円未満の端数のある単価があります。明細の金額は円単位に丸めます(解釈 amount-rounding)",
            cell.text()
        ),
    );
    report(*cell.problem(Level::Notice, "fractional-yen", message));
}

/// Up to how many rows each is compared with each, which takes less than a list of those that came before.
const FEW: usize = 8;

/// Whether two rows are for one service and day.
fn has_twins(rows: &[Priced<'_>]) -> bool {
    let are_twins = |one: &Priced<'_>, other: &Priced<'_>| one.from == other.from && one.service == other.service;
    rows.iter().enumerate().any(|(place, row)| rows.iter().take(place).any(|known| are_twins(known, row)))
}

/// Of two rows for one service, day and contract one is enough where they agree; where they do not, neither counts.
pub fn settle_duplicates(rows: &mut Vec<Priced<'_>>, file: &str, report: Report<'_>) {
    if rows.len() < 2 || (rows.len() <= FEW && !has_twins(rows)) {
        return;
    }
    let mut first: HashMap<(&str, Scope, Date), (u64, Yen)> = HashMap::new();
    let mut disputed: HashSet<(&str, Scope, Date)> = HashSet::new();
    rows.retain(|row| {
        let (Some(from), Some(unit_price)) = (row.from, row.unit_price) else { return true };
        let key = (row.service.as_str(), row.scope.clone(), from);
        let Some((known, price)) = first.get(&key) else {
            first.insert(key, (row.number, unit_price));
            return true;
        };
        let (service, from) = (row.service, Iso(from));
        let place = Place { file, row: row.number, column: "unit_price" };
        let value = unit_price.to_string();
        if *price == unit_price {
            let message = Message::new(
                format!("the price of '{service}' from {from} stands in row {known} already"),
                format!("「{service}」の {from} からの単価は{known}行目にもあります"),
            );
            report(Problem { level: Level::Warning, ..place.error("duplicate-price", &value, message) });
        } else {
            let message = Message::new(
                format!("the price of '{service}' from {from} is {price} in row {known}; nobody is charged either until one is removed"),
                format!("「{service}」の {from} からの単価は{known}行目では {price} です。一つにするまでどちらでも請求しません"),
            );
            report(place.error("duplicate-price", &value, message));
            disputed.insert(key);
        }
        false
    });
    for row in rows {
        let key = row.from.map(|from| (row.service.as_str(), row.scope.clone(), from));
        if key.is_some_and(|key| disputed.contains(&key)) {
            row.unit_price = None;
        }
    }
}
