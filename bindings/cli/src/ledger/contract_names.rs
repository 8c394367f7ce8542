//! The names of a ledger's contracts, in its order, told without reading more of their rows than is needed.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::places::silent_owner;
use super::sheets::{CONTRACT_COLUMNS, CONTRACTS, ID};
use crate::table::{Ledger, ReadOutcome, Row, Rows};

/// Hands every contract's name to `see`, in the contracts' order, until that says no.
pub fn each_contract(ledger: &Ledger, see: &mut dyn FnMut(&str) -> bool) {
    if let Some(mut names) = Names::open(ledger) {
        names.pass_while(|name| std::str::from_utf8(name).is_ok_and(&mut *see));
    }
}

/// The names of the contracts, one after the other.
pub struct Names {
    rows: Rows,
    row: Row,
    /// The next, where its row had to be read for it.
    read: Option<String>,
}

impl Names {
    /// Before the first; `None` where the sheet cannot be read.
    pub fn open(ledger: &Ledger) -> Option<Self> {
        let rows = ledger.sheet(CONTRACTS)?.rows(CONTRACT_COLUMNS, &mut |_| {})?;
        Some(Self { rows, row: Row::default(), read: None })
    }

    /// Passes over names while `is_passed` says so of their bytes; the first of which it does not is the next again.
    fn pass_while(&mut self, mut is_passed: impl FnMut(&[u8]) -> bool) {
        loop {
            if let Some(name) = &self.read {
                if !is_passed(name.as_bytes()) {
                    return;
                }
                self.read = None;
            }
            let mut stops = false;
            self.rows.pass_while(ID, |cell| {
                cell.bytes().is_some_and(|name| {
                    stops = !is_passed(name);
                    !stops
                })
            });
            if stops {
                return;
            }
            match self.rows.read(&mut self.row, &mut |_| {}) {
                ReadOutcome::End | ReadOutcome::Broken => return,
                ReadOutcome::Row | ReadOutcome::BadRow => {
                    self.read = silent_owner(&self.row, ID).map(Cow::into_owned);
                }
            }
        }
    }

    /// Of names that ascend: passes over those before `name`, and says whether it is the next.
    pub fn pass_to(&mut self, name: &str) -> bool {
        let mut found = Ordering::Less;
        self.pass_while(|current| {
            found = current.cmp(name.as_bytes());
            found.is_lt()
        });
        found.is_eq()
    }

    /// Passes over those that are not `name`, and says whether it is there.
    pub fn skip_to(&mut self, name: &str) -> bool {
        let mut is_next = false;
        self.pass_while(|current| {
            is_next = current == name.as_bytes();
            !is_next
        });
        is_next
    }
}
