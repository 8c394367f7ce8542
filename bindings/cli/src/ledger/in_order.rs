//! The first look at a ledger of which all sheets ascend by the contracts' names, as a program writes them: all are gone through at once, beside the
//! contracts.

use std::cmp::Ordering;
use std::sync::Arc;

use super::children::CONTRACT;
use super::contract_names::each_contract;
use super::doubts::Strays;
use super::order::{AskedSheet, SHEETS};
use super::places::silent_owner;
use crate::table::{Column, Glance, Ledger, ReadOutcome, Row, Rows};

/// How many contracts there are, and the rows of each sheet that are of none; `None` where contracts or a sheet do not ascend.
pub fn look_in_order(ledger: &Ledger, asked: &[AskedSheet; SHEETS]) -> Option<(u64, [Strays; SHEETS])> {
    let mut sheets = asked.each_ref().map(|(name, columns)| Looking::open(ledger, name, Arc::clone(columns)));
    let (mut ascends, mut contracts) = (true, 0_u64);
    let mut last = String::new();
    each_contract(ledger, &mut |name| {
        ascends = contracts == 0 || *last < *name;
        ascends = ascends && sheets.iter_mut().all(|sheet| sheet.pass(Some(name)));
        name.clone_into(&mut last);
        contracts = contracts.saturating_add(1);
        ascends
    });
    ascends = ascends && sheets.iter_mut().all(|sheet| sheet.pass(None));
    ascends.then(|| (contracts, sheets.map(|sheet| sheet.strays)))
}

/// A sheet that is being looked at.
struct Looking {
    /// `None`: it cannot be read.
    rows: Option<Rows>,
    row: Row,
    next: Next,
    /// The name in the next row.
    name: Vec<u8>,
    /// The name before it.
    last: Vec<u8>,
    strays: Strays,
}

/// What is known of the next row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Nothing,
    /// Its name, by a glance.
    Name,
    /// Everything: it stands in [`Looking::row`].
    Read {
        damaged: bool,
    },
    /// There is none.
    End,
}

impl Next {
    /// Takes the name that a glance tells, if it does.
    fn tell(&mut self, cell: Glance<'_>, name: &mut Vec<u8>) {
        if let Some(told) = cell.bytes() {
            name.clear();
            name.extend_from_slice(told);
            *self = Self::Name;
        }
    }
}

impl Looking {
    fn open(ledger: &Ledger, sheet: &str, columns: Arc<[Column]>) -> Self {
        let rows = ledger.sheet(sheet).and_then(|sheet| sheet.rows(columns, &mut |_| {}));
        let (name, last) = (Vec::new(), Vec::new());
        Self { rows, row: Row::default(), next: Next::Nothing, name, last, strays: Strays::default() }
    }

    /// Passes over the rows of a contract and those before it, which are of none; of no contract, over all. False where they do not ascend.
    fn pass(&mut self, contract: Option<&str>) -> bool {
        loop {
            self.peek();
            if self.next == Next::End {
                return true;
            }
            match contract.map(|contract| (contract, self.name.as_slice().cmp(contract.as_bytes()))) {
                Some((_, Ordering::Greater)) => return true,
                Some((contract, Ordering::Equal)) => self.pass_known(contract),
                Some((_, Ordering::Less)) | None if self.last > self.name => return false,
                Some((_, Ordering::Less)) | None => self.pass_stray(),
            }
        }
    }

    /// Goes on to the next row, of which nothing is known yet; what was known of the last.
    const fn advance(&mut self) -> Next {
        std::mem::swap(&mut self.name, &mut self.last);
        std::mem::replace(&mut self.next, Next::Nothing)
    }

    /// Finds out the name in the next row that has one.
    fn peek(&mut self) {
        while self.next == Next::Nothing {
            let Self { rows, next, name, .. } = self;
            let Some(rows) = rows else {
                *next = Next::End;
                return;
            };
            rows.pass_while(CONTRACT, |cell| {
                next.tell(cell, name);
                false
            });
            if *next == Next::Nothing {
                self.read();
            }
        }
    }

    fn read(&mut self) {
        let outcome = self.rows.as_mut().map_or(ReadOutcome::End, |rows| rows.read(&mut self.row, &mut |_| {}));
        let damaged = match outcome {
            ReadOutcome::Row => false,
            ReadOutcome::BadRow => true,
            ReadOutcome::End | ReadOutcome::Broken => {
                self.next = Next::End;
                return;
            }
        };
        match silent_owner(&self.row, CONTRACT) {
            Some(name) => {
                self.next = Next::Read { damaged };
                self.name.clear();
                self.name.extend_from_slice(name.as_bytes());
            }
            None => self.strays.row(&self.row, damaged, None, false),
        }
    }

    /// Of a row of a contract that exists nothing but its name is asked.
    fn pass_known(&mut self, contract: &str) {
        let known = self.advance();
        let Self { rows, next, name, .. } = self;
        match (known, rows) {
            (Next::Read { damaged }, _) => self.strays.row(&self.row, damaged, Some(contract), true),
            (_, Some(rows)) => {
                self.strays.known(contract);
                rows.pass_while(CONTRACT, |cell| {
                    let is_again = cell.is(contract);
                    if !is_again {
                        next.tell(cell, name);
                    }
                    is_again
                });
            }
            (_, None) => {}
        }
    }

    fn pass_stray(&mut self) {
        if self.next == Next::Name {
            self.next = Next::Nothing;
            self.read();
        }
        if let Next::Read { damaged } = self.advance() {
            let name = silent_owner(&self.row, CONTRACT);
            self.strays.row(&self.row, damaged, name.as_deref(), false);
        }
    }
}

#[cfg(test)]
#[path = "in_order_tests.rs"]
mod tests;
