//! The sheet `prices`, read whole.

use std::collections::{HashMap, HashSet};

use yakkan::billing::{PriceList, PriceRow, Yen};
use yakkan::calendar::{Date, Iso};
use yakkan::catalog::Catalog;
use yakkan::contract_rules::ServiceId;

use super::names::service;
use super::places::{Place, Report, any_day, taken, taken_if_any, yen};
use super::price_marks::{OwnPrice, hold_closest, marks, services_meant};
use super::sheets::report_missing_sheet;
use crate::table::{Column, Ledger, Level, Message, Problem, ReadOutcome, Row, half_width};

const SHEET: &str = "prices";
const COLUMNS: &[Column] = &[
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
    /// Whether prices may be missing anywhere.
    incomplete: bool,
    file: String,
}

/// A row of the sheet.
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

impl Prices {
    /// Reads the sheet, and the contracts that have prices of their own with a row of each. `misspelt`: a table of a misspelt name may hold
    /// prices that are not read.
    pub fn read(
        ledger: &Ledger,
        catalog: &Catalog,
        misspelt: bool,
        report: Report<'_>,
    ) -> (Self, HashMap<String, OwnPrice>) {
        let mut prices = Self { incomplete: misspelt, ..Self::default() };
        let Some(sheet) = ledger.sheet(SHEET) else {
            report_missing_sheet(SHEET, report);
            return (prices, HashMap::new());
        };
        sheet.file().clone_into(&mut prices.file);
        let Some(rows) = sheet.rows(COLUMNS, report) else {
            prices.incomplete = true;
            return (prices, HashMap::new());
        };
        let (mut read, broken) = read_rows(rows, catalog, report);
        prices.incomplete |= broken;
        settle_duplicates(&mut read, sheet.file(), report);
        let own = hold_closest(&mut read, ledger);
        prices.marks = marks(&read);
        let reliable = read.into_iter().filter_map(|row| {
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
                prices.incomplete = true;
                let message = Message::new(error.to_string(), format!("単価表として扱えません: {error}"));
                report(Problem::new(Level::Error, error.code(), sheet.file(), message));
            }
        }
        (prices, own)
    }

    /// The row (`prices.csv:7`), or the sheet, because of which the price that would be in force cannot be relied on; `None` where it can.
    pub fn hold_cause(&self, service: &ServiceId, contract: &str, day: Date) -> Option<String> {
        let mark = self.marks.as_ref().and_then(|marks| marks.price(service, contract, day));
        match mark.filter(|mark| *mark != Yen::ZERO) {
            Some(row) => Some(format!("{}:{row}", self.file)),
            None => self.incomplete.then(|| self.file.clone()),
        }
    }

    /// Whether every price can be relied on.
    pub fn are_whole(&self) -> bool {
        !self.incomplete && self.marks.is_none()
    }
}

/// The rows, one of an unknown service for each that may be meant; and whether any price may be missing.
fn read_rows<'c>(mut rows: crate::table::Rows, catalog: &'c Catalog, report: Report<'_>) -> (Vec<Priced<'c>>, bool) {
    let mut read = Vec::new();
    let mut fractions = false;
    let mut unnamed = 0_usize;
    let mut row = Row::default();
    loop {
        match rows.read(&mut row, report) {
            ReadOutcome::Row => {
                let found = priced(&row, catalog, report);
                let price = found.first().and_then(|priced| priced.unit_price);
                if !fractions && price.is_some_and(|price| !price.as_decimal().is_integer()) {
                    fractions = true;
                    say_fraction(&row, report);
                }
                unnamed = unnamed.saturating_add(usize::from(found.len() > 1));
                read.extend(found);
            }
            ReadOutcome::BadRow => {
                // Cells of such a row may have moved, so that it is not certain whom it is for.
                let scope = if rows.has_column(CONTRACT) { Scope::Unknown } else { Scope::Everybody };
                let name = row.get(SERVICE).or_else(|| row.guess(SERVICE));
                let services = services_meant(name, catalog);
                unnamed = unnamed.saturating_add(usize::from(services.len() > 1));
                let number = row.number();
                read.extend(services.into_iter().map(|service| Priced {
                    number,
                    service,
                    scope: scope.clone(),
                    from: None,
                    unit_price: None,
                }));
            }
            ReadOutcome::End => return (read, false),
            ReadOutcome::Broken => return (read, true),
        }
        if unnamed > MOST_UNNAMED {
            return (read, true);
        }
    }
}

fn priced<'c>(row: &Row, catalog: &'c Catalog, report: Report<'_>) -> Vec<Priced<'c>> {
    let service = row.required(SERVICE).and_then(|cell| service(cell, catalog, None));
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
            let meant = services_meant(row.get(SERVICE), catalog).into_iter();
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

/// Of two rows for one service, day and contract one is enough where they agree; where they do not, neither counts.
fn settle_duplicates(rows: &mut Vec<Priced<'_>>, file: &str, report: Report<'_>) {
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
