//! Rows of which it is not certain whose they are, and every contract they could concern.
//!
//! A row that is lost makes its contract incomplete, and an incomplete contract is billed short. So each contract that a row of no known
//! contract may belong to is told beforehand, in the first look at the ledger.

use std::collections::{HashMap, HashSet};

use super::near::Near;
use crate::table::{Row, cut};

/// The most uncertain rows that are looked into; more of them leave no contract of the ledger certain. They take some 300 bytes each.
const MOST: usize = 100_000;

/// Hands every contract's name over, in the contracts' order.
pub type EachContract<'e> = &'e dyn Fn(&mut dyn FnMut(&str));

/// A row whose contract is not certain.
#[derive(Debug)]
pub struct Stray {
    row: u64,
    /// The name it has, which is no contract's.
    name: Option<Box<str>>,
    /// Whether it could belong to the contracts around it as well.
    damaged: bool,
    before: Option<Box<str>>,
    after: Option<Box<str>>,
}

/// The uncertain rows of one sheet, collected in its order.
#[derive(Debug, Default)]
pub struct Strays {
    strays: Vec<Stray>,
    /// The first that waits for the contract after it.
    open: usize,
    last: Option<String>,
    overflow: Option<u64>,
}

impl Strays {
    /// A row of a contract that exists.
    pub fn known(&mut self, name: &str) {
        for stray in self.strays.iter_mut().skip(self.open) {
            stray.after = Some(Box::from(name));
        }
        self.open = self.strays.len();
        if self.last.as_deref() != Some(name) {
            let last = self.last.get_or_insert_default();
            last.clear();
            last.push_str(name);
        }
    }

    /// Whether there are some that wait for the contract after them.
    pub fn wait(&self) -> bool {
        self.open < self.strays.len()
    }

    /// A row of none.
    pub fn stray(&mut self, row: u64, name: Option<&str>, damaged: bool) {
        let waiting = self.strays.get(self.open..).unwrap_or_default();
        if waiting.iter().rev().take(2).any(|known| known.name.as_deref() == name && known.damaged == damaged) {
            return;
        }
        if self.strays.len() >= MOST {
            self.overflow = self.overflow.or(Some(row));
            return;
        }
        let before = self.last.as_deref().map(Box::from);
        self.strays.push(Stray { row, name: name.map(Box::from), damaged, before, after: None });
    }

    /// A row that was read, with the name of its contract; `is_known`: there is a contract of that name.
    pub fn row(&mut self, row: &Row, damaged: bool, name: Option<&str>, is_known: bool) {
        match name.filter(|_| is_known) {
            Some(name) => self.known(name),
            None => self.stray(row.number(), name, damaged || name.is_none()),
        }
        // Rows that a cell has swallowed stand between this one and the next.
        if name.is_some() && row.has_line_end(damaged) {
            self.stray(row.number(), None, true);
        }
    }

    /// Which contracts they could concern. `in_order`: whether the sheet has the contracts' order.
    pub fn resolve(self, file: &str, in_order: bool, each_contract: EachContract<'_>) -> Doubts {
        resolve_all([(file.to_owned(), in_order, self)], each_contract).into_iter().next().unwrap_or_default()
    }
}

/// As [`Strays::resolve`], for several sheets, whose contracts are gone through together: for each its file, whether it has the contracts' order,
/// and its rows.
pub fn resolve_all(
    sheets: impl IntoIterator<Item = (String, bool, Strays)>,
    each_contract: EachContract<'_>,
) -> Vec<Doubts> {
    let (sheets, mut found): (Vec<Resolving>, Vec<Doubts>) = sheets.into_iter().map(Resolving::begun).unzip();
    let named = Named::of(&sheets);
    if !named.strays.is_empty() {
        each_contract(&mut |contract| named.compare(contract, &mut found));
    }
    let mut around: Vec<Around<'_>> =
        sheets.iter().zip(&mut found).map(|(sheet, doubts)| sheet.around(doubts)).collect();
    if around.iter().any(|sheet| !sheet.is_empty()) {
        each_contract(&mut |contract| {
            for (sheet, doubts) in around.iter_mut().zip(&mut found) {
                sheet.hold(contract, doubts);
            }
        });
    }
    found
}

/// The uncertain rows of a sheet that are looked into.
struct Resolving {
    file: String,
    in_order: bool,
    strays: Vec<Stray>,
}

impl Resolving {
    /// With too many rows none is looked into, and everyone is in doubt.
    fn begun((file, in_order, strays): (String, bool, Strays)) -> (Self, Doubts) {
        let everyone = strays.overflow.map(|row| format!("{file}:{row}"));
        let strays = if everyone.is_some() { Vec::new() } else { strays.strays };
        (Self { file, in_order, strays }, Doubts { everyone, ..Doubts::default() })
    }

    /// The rows that nobody of nearly their name settles, for the contracts around them. Where the sheet has another order, that is everyone.
    fn around(&self, doubts: &mut Doubts) -> Around<'_> {
        let mut around = Around { file: &self.file, starting: HashMap::new(), open: Vec::new() };
        let is_unsettled = |stray: &&Stray| {
            let is_near = stray.name.as_ref().is_some_and(|name| doubts.closest.contains_key(name));
            stray.damaged && !is_near
        };
        let unsettled: Vec<&Stray> = self.strays.iter().filter(is_unsettled).collect();
        match unsettled.first() {
            Some(first) if !self.in_order => doubts.everyone = Some(format!("{}:{}", self.file, first.row)),
            _ => unsettled.into_iter().for_each(|stray| around.add(stray)),
        }
        around
    }
}

/// The rows that have a name, of each sheet one for each name, the first.
struct Named<'s> {
    /// With the sheet's place among the sheets.
    strays: Vec<(usize, &'s str, &'s Stray)>,
    near: Near,
}

impl<'s> Named<'s> {
    fn of(sheets: &'s [Resolving]) -> Self {
        let mut strays = Vec::new();
        for (place, sheet) in sheets.iter().enumerate() {
            let mut known: HashSet<&str> = HashSet::new();
            let first =
                sheet.strays.iter().filter(|stray| stray.name.as_deref().is_some_and(|name| known.insert(name)));
            strays.extend(first.map(|stray| (place, sheet.file.as_str(), stray)));
        }
        let near = Near::new(strays.iter().filter_map(|(.., stray)| stray.name.as_deref()));
        Self { strays, near }
    }

    /// Holds the contract where one of the names may mean it.
    fn compare(&self, contract: &str, found: &mut [Doubts]) {
        for (place, file, stray) in self.near.names_of(contract).into_iter().filter_map(|index| self.strays.get(index))
        {
            let Some(doubts) = found.get_mut(*place) else { continue };
            doubts.hold(contract, || format!("{file}:{}", stray.row));
            let closest = doubts.closest.entry(stray.name.clone().unwrap_or_default()).or_default();
            if !closest.iter().any(|known| **known == *contract) {
                closest.push(Box::from(contract));
            }
        }
    }
}

/// Rows that may belong to any contract from the row before to the row after, both included.
struct Around<'s> {
    file: &'s str,
    starting: HashMap<&'s str, Vec<&'s Stray>>,
    open: Vec<&'s Stray>,
}

impl<'s> Around<'s> {
    fn add(&mut self, stray: &'s Stray) {
        match stray.before.as_deref() {
            Some(before) => self.starting.entry(before).or_default().push(stray),
            None => self.open.push(stray),
        }
    }

    fn is_empty(&self) -> bool {
        self.starting.is_empty() && self.open.is_empty()
    }

    fn hold(&mut self, contract: &str, doubts: &mut Doubts) {
        self.open.extend(self.starting.remove(contract).into_iter().flatten());
        if let Some(first) = self.open.first() {
            doubts.hold(contract, || format!("{}:{}", self.file, first.row));
            self.open.retain(|stray| stray.after.as_deref() != Some(contract));
        }
    }
}

/// The contracts that rows of one sheet could concern.
#[derive(Debug, Default)]
pub struct Doubts {
    /// The first cause, where no contract is certain.
    everyone: Option<String>,
    contracts: HashMap<Box<str>, String>,
    closest: HashMap<Box<str>, Vec<Box<str>>>,
}

impl Doubts {
    fn hold(&mut self, contract: &str, cause: impl FnOnce() -> String) {
        if !self.contracts.contains_key(contract) {
            self.contracts.insert(Box::from(contract), cause());
        }
    }

    /// The row (`lines.csv:347`) because of which nothing is certain of the contract.
    pub fn cause(&self, contract: &str) -> Option<&str> {
        let own = self.contracts.get(contract).or(self.everyone.as_ref());
        own.map(String::as_str)
    }

    /// The contracts that an unknown name may mean, as "'C-1', 'C-2'" in both languages, and whether it is one.
    pub fn closest(&self, name: &str) -> Option<(String, String, bool)> {
        let closest = self.closest.get(name)?;
        let (en, ja) = shown(closest);
        Some((en, ja, closest.len() == 1))
    }
}

/// Some names in both languages, no more than can be read.
pub fn shown(names: &[Box<str>]) -> (String, String) {
    const SHOWN: usize = 3;
    let more = if names.len() > SHOWN { ("…", "など") } else { ("", "") };
    let list = |open: &str, close: &str, between: &str| {
        let names = names.iter().take(SHOWN).map(|name| format!("{open}{}{close}", cut(name)));
        names.collect::<Vec<_>>().join(between)
    };
    (format!("{}{}", list("'", "'", ", "), more.0), format!("{}{}", list("「", "」", "、"), more.1))
}
