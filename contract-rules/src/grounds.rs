//! What an answer rests on.

use smallvec::SmallVec;

use crate::{ClauseId, Reading, ReadingSet};

/// The clauses and readings an answer rests on, collected while it is worked out.
///
/// # Example
///
/// ```
/// use yakkan_contract_rules::{ClauseId, Grounds, Reading};
///
/// let clause = ClauseId::constant("NEC-MIMAMORI-7.8-2");
/// let mut grounds = Grounds::default();
/// grounds.rely_on(&clause);
/// grounds.rely_on(&clause);
/// grounds.read(Reading::CancelEffect);
/// assert_eq!(grounds.clauses().as_slice(), [&clause]);
/// assert!(grounds.readings.contains(Reading::CancelEffect));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grounds<'t> {
    clauses: SmallVec<[&'t ClauseId; 24]>,
    /// The readings relied on, whether or not they made a difference.
    pub readings: ReadingSet,
}

impl<'t> Grounds<'t> {
    /// Adds a clause.
    pub fn rely_on(&mut self, clause: &'t ClauseId) {
        if !self.clauses.iter().any(|known| core::ptr::eq(*known, clause)) {
            self.clauses.push(clause);
        }
    }

    /// Adds a clause that was not added before, without looking. [`clauses`](Self::clauses) gives it once all the same.
    pub(crate) fn rely_on_new(&mut self, clause: &'t ClauseId) {
        self.clauses.push(clause);
    }

    /// Adds a reading.
    pub fn read(&mut self, reading: Reading) {
        self.readings.insert(reading);
    }

    /// Adds everything another answer rests on.
    pub fn extend(&mut self, other: &Self) {
        for clause in &other.clauses {
            self.rely_on(clause);
        }
        self.readings.extend(other.readings);
    }

    /// The clauses in the order they were first applied, each once.
    pub fn clauses(&self) -> SmallVec<[&'t ClauseId; 24]> {
        let mut each = SmallVec::new();
        for clause in &self.clauses {
            if !each.contains(clause) {
                each.push(*clause);
            }
        }
        each
    }
}
