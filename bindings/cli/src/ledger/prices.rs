//! The sheet `prices`, read whole.

use std::collections::{HashMap, HashSet};

use yakkan::billing::{PriceList, PriceRow, Yen};
use yakkan::calendar::{Date, Iso};
use yakkan::catalog::Catalog;
use yakkan::contract_rules::ServiceId;

use super::names::service;
use super::places::{Place, Report, any_day, taken, taken_if_any};
use super::sheets::{open_rows, report_missing_sheet};
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

/// Unit prices, and which of them cannot be relied on.
#[derive(Debug, Default)]
pub struct Prices {
    /// The prices that can be relied on.
    pub list: PriceList,
    /// A price list of 0 for prices that can be relied on and 1 for the others; `None` where there are no others.
    marks: Option<PriceList>,
    /// Whether prices may be missing anywhere.
    incomplete: bool,
}

/// A row of the sheet.
struct Priced<'c> {
    number: u64,
    service: &'c ServiceId,
    scope: Scope,
    /// `None`: the day cannot be read, so that the price may be in force on any.
    from: Option<Date>,
    /// `None`: the price cannot be relied on.
    unit_price: Option<Yen>,
}

/// Whom a price is for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Scope {
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
    ) -> (Self, HashMap<String, u64>) {
        let mut prices = Self { incomplete: misspelt, ..Self::default() };
        let Some(sheet) = ledger.sheet(SHEET) else {
            report_missing_sheet(SHEET, report);
            return (prices, HashMap::new());
        };
        let rows = match open_rows(&sheet, COLUMNS, report) {
            Some(Some(rows)) => rows,
            Some(None) => return (prices, HashMap::new()),
            None => {
                prices.incomplete = true;
                return (prices, HashMap::new());
            }
        };
        let (mut read, broken) = read_rows(rows, catalog, report);
        prices.incomplete |= broken;
        settle_duplicates(&mut read, sheet.file(), report);
        let own = read.iter().filter_map(|row| match &row.scope {
            Scope::Contract(contract) => Some((contract.clone(), row.number)),
            Scope::Everybody | Scope::Unknown => None,
        });
        let own = own.collect();
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

    /// Whether the price that would be in force cannot be relied on.
    pub fn is_on_hold(&self, service: &ServiceId, contract: &str, day: Date) -> bool {
        let mark = self.marks.as_ref().and_then(|marks| marks.price(service, contract, day));
        self.incomplete || mark.is_some_and(|mark| mark != Yen::ZERO)
    }

    /// Whether every price can be relied on.
    pub fn are_whole(&self) -> bool {
        !self.incomplete && self.marks.is_none()
    }
}

/// The rows whose service can be read, and whether the rest of the sheet cannot.
fn read_rows<'c>(mut rows: crate::table::Rows, catalog: &'c Catalog, report: Report<'_>) -> (Vec<Priced<'c>>, bool) {
    let mut read = Vec::new();
    let mut fractions = false;
    let mut row = Row::default();
    loop {
        match rows.read(&mut row, report) {
            ReadOutcome::Row => {
                let priced = priced(&row, catalog, report);
                let price = priced.as_ref().and_then(|priced| priced.unit_price);
                if !fractions && price.is_some_and(|price| !price.as_decimal().is_integer()) {
                    fractions = true;
                    say_fraction(&row, report);
                }
                read.extend(priced);
            }
            ReadOutcome::BadRow => {
                let service = row.get(SERVICE).and_then(|id| catalog.service(id));
                let contract = row.get(CONTRACT).map(|contract| Scope::Contract(half_width(contract)));
                let unknown = if rows.has_column(CONTRACT) { Scope::Unknown } else { Scope::Everybody };
                let scope = contract.unwrap_or(unknown);
                let number = row.number();
                read.extend(service.map(|service| Priced {
                    number,
                    service: &service.id,
                    scope,
                    from: None,
                    unit_price: None,
                }));
            }
            ReadOutcome::End => return (read, false),
            ReadOutcome::Broken => return (read, true),
        }
    }
}

fn priced<'c>(row: &Row, catalog: &'c Catalog, report: Report<'_>) -> Option<Priced<'c>> {
    let service = row.required(SERVICE).and_then(|cell| service(cell, catalog, None));
    let service = taken(service, report);
    let from = taken(row.required(FROM).and_then(any_day), report);
    let unit_price = taken(
        row.required(UNIT_PRICE).and_then(|cell| {
            let text = cell.yen()?;
            Yen::parse(text).map_err(|error| {
                let message = Message::new(error.to_string(), format!("単価として読めません: {error}"));
                cell.problem(Level::Error, error.code(), message)
            })
        }),
        report,
    );
    let contract = taken_if_any(row.cell(CONTRACT), |cell| cell.token().map(str::to_owned), report);
    // A name that cannot be used is still the name of the contract that must not be charged by it.
    let (scope, unit_price) = match contract {
        Some(None) => (Scope::Everybody, unit_price),
        Some(Some(contract)) => (Scope::Contract(contract), unit_price),
        None => (Scope::Contract(half_width(row.get(CONTRACT).unwrap_or_default())), None),
    };
    Some(Priced { number: row.number(), service: &service?.id, scope, from, unit_price })
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

/// A price list in the shape of the real one, of 0 for prices that can be relied on and 1 for the others.
fn marks(rows: &[Priced<'_>]) -> Option<PriceList> {
    let is_reliable = |row: &Priced<'_>| row.from.is_some() && row.unit_price.is_some();
    if rows.iter().all(is_reliable) {
        return None;
    }
    let always = rows.iter().filter(|row| row.from.is_none()).map(|row| (row.service, &row.scope));
    let always: HashSet<(&ServiceId, &Scope)> = always.collect();
    let on_hold_always = |row: &Priced<'_>| {
        always.contains(&(row.service, &row.scope)) || always.contains(&(row.service, &Scope::Unknown))
    };
    let mut marked: HashMap<(&ServiceId, Option<&str>, Date), bool> = HashMap::new();
    for row in rows {
        let contract = match &row.scope {
            Scope::Contract(contract) => Some(contract.as_str()),
            Scope::Everybody | Scope::Unknown => None,
        };
        let on_hold = !is_reliable(row) || on_hold_always(row);
        *marked.entry((row.service, contract, row.from.unwrap_or(Date::MIN))).or_default() |= on_hold;
    }
    let mark = |on_hold| Yen::from_integer(i64::from(on_hold));
    let rows = marked.into_iter().map(|((service, contract, from), on_hold)| PriceRow {
        service: service.clone(),
        from,
        unit_price: mark(on_hold),
        contract: contract.map(str::to_owned),
    });
    // Each key stands once, and no mark is negative.
    PriceList::new(rows).ok()
}
