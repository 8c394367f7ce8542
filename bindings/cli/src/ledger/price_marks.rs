//! Prices that cannot be relied on, and for whom.

use std::collections::{HashMap, HashSet};

use yakkan::billing::{PriceList, PriceRow, Yen};
use yakkan::calendar::Date;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::ServiceId;

use super::contract_names::each_contract;
use super::names;
use super::near::Near;
use super::places::{Place, Report};
use super::prices::{Priced, Scope};
use crate::table::{Ledger, Message, cut};

/// A price of one contract: its row, and if there is no such contract those that may be meant.
#[derive(Debug)]
pub struct OwnPrice {
    row: u64,
    closest: Vec<Box<str>>,
}

impl OwnPrice {
    /// A price, and the contracts that may be meant.
    pub fn new(row: u64, closest: Vec<Box<str>>) -> Self {
        Self { row, closest }
    }
}

/// The services that a name or a damaged cell may mean: that of the name, else the near ones, else all.
pub fn services_meant<'c>(name: Option<&str>, catalog: &'c Catalog) -> Vec<&'c ServiceId> {
    let known = name.and_then(|name| catalog.service(name));
    let mut meant: Vec<&ServiceId> = known.map(|service| &service.id).into_iter().collect();
    if let Some(name) = name.filter(|_| meant.is_empty()) {
        meant = names::near(name, catalog.services().map(|service| (service.id.as_str(), &service.id)));
    }
    if meant.is_empty() {
        meant = catalog.services().map(|service| &service.id).collect();
    }
    let mut seen = HashSet::new();
    meant.retain(|service| seen.insert(*service));
    meant
}

/// Puts the prices of contracts that do not exist on hold for those that may be meant. Returns all contracts with prices of their own.
pub fn hold_closest(rows: &mut Vec<Priced<'_>>, ledger: &Ledger) -> HashMap<String, OwnPrice> {
    let mut own: HashMap<String, OwnPrice> = HashMap::new();
    for row in rows.iter() {
        if let Scope::Contract(contract) = &row.scope {
            own.entry(contract.clone()).or_insert(OwnPrice { row: row.number, closest: Vec::new() });
        }
    }
    if own.is_empty() {
        return own;
    }
    let mut known: HashSet<String> = HashSet::new();
    each_contract(ledger, &mut |contract| {
        if own.contains_key(contract) && !known.contains(contract) {
            known.insert(contract.to_owned());
        }
        true
    });
    let unknown: Vec<String> = own.keys().filter(|name| !known.contains(*name)).cloned().collect();
    if unknown.is_empty() {
        return own;
    }
    let names: Vec<&str> = unknown.iter().map(String::as_str).collect();
    for (name, closest) in unknown.iter().zip(closest_contracts(&names, ledger)) {
        if let Some(own) = own.get_mut(name) {
            own.closest = closest;
        }
    }
    let mut meant = Vec::new();
    for row in rows.iter() {
        let Scope::Contract(contract) = &row.scope else { continue };
        for closest in own.get(contract).iter().flat_map(|own| &own.closest) {
            meant.push(row.on_hold_for(closest));
        }
    }
    rows.append(&mut meant);
    own
}

/// For each of these names the contracts that it may mean, in their order.
pub fn closest_contracts(names: &[&str], ledger: &Ledger) -> Vec<Vec<Box<str>>> {
    let mut closest = vec![Vec::new(); names.len()];
    if names.is_empty() {
        return closest;
    }
    let near = Near::new(names.iter().copied());
    each_contract(ledger, &mut |contract| {
        for index in near.names_of(contract) {
            if let Some(closest) = closest.get_mut(index) {
                closest.push(Box::from(contract));
            }
        }
        true
    });
    closest
}

/// A price of one contract that never came: a name misspelt, and then the contract it was meant for is charged by another price.
pub fn report_unused_prices(priced: &HashMap<String, OwnPrice>, file: &str, report: Report<'_>) {
    let mut unused: Vec<(u64, &str, &OwnPrice)> =
        priced.iter().map(|(contract, own)| (own.row, contract.as_str(), own)).collect();
    unused.sort_unstable_by_key(|(row, contract, _)| (*row, *contract));
    for (row, contract, own) in unused {
        let shown = cut(contract);
        let (follows, follows_ja) = if own.closest.is_empty() {
            (
                "the contract that was meant may be charged by another price".to_owned(),
                "本来の契約が別の単価で請求されるおそれがあります".to_owned(),
            )
        } else {
            let (en, ja) = super::doubts::shown(&own.closest);
            (
                format!("that of the service is on hold for the closest, {en}"),
                format!("近い{ja}では、このサービスの単価を保留します"),
            )
        };
        let message = Message::new(
            format!(
                "there is no contract '{shown}' in the sheet 'contracts'; the price is charged to nobody; {follows}"
            ),
            format!("contracts に契約「{shown}」がありません。この単価は使いません。{follows_ja}"),
        );
        report(Place { file, row, column: "contract" }.error("unknown-contract", contract, message));
    }
}

/// A price list in the shape of the real one, of 0 for prices that can be relied on and the row's number for the others.
pub fn marks(rows: &[Priced<'_>]) -> Option<PriceList> {
    if rows.iter().all(Priced::is_reliable) {
        return None;
    }
    let mut always: HashMap<(&ServiceId, &Scope), u64> = HashMap::new();
    for row in rows.iter().filter(|row| row.from.is_none()) {
        always.entry((row.service, &row.scope)).or_insert(row.number);
    }
    let cause = |row: &Priced<'_>| {
        let own = (!row.is_reliable()).then_some(row.number);
        let always = |scope: &Scope| always.get(&(row.service, scope)).copied();
        own.or_else(|| always(&row.scope)).or_else(|| always(&Scope::Unknown))
    };
    let mut marked: HashMap<(&ServiceId, Option<&str>, Date), u64> = HashMap::new();
    for row in rows {
        let contract = match &row.scope {
            Scope::Contract(contract) => Some(contract.as_str()),
            Scope::Everybody | Scope::Unknown => None,
        };
        let mark = marked.entry((row.service, contract, row.from.unwrap_or(Date::MIN))).or_default();
        if *mark == 0 {
            *mark = cause(row).unwrap_or_default();
        }
    }
    let rows = marked.into_iter().map(|((service, contract, from), number)| PriceRow {
        service: service.clone(),
        from,
        unit_price: Yen::from_integer(i64::try_from(number).unwrap_or(i64::MAX)),
        contract: contract.map(str::to_owned),
    });
    // Each key stands once, and no mark is negative.
    PriceList::new(rows).ok()
}
