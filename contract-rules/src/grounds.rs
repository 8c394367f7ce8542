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

/// Where a rule leaves what its answer rests on: [`Grounds`] keep it, [`Uncited`] lets it go.
///
/// A rule is written once, for both. An answer that is a number in a column asks for no reasons, and its rule is compiled without them.
pub trait Cite<'t> {
    /// The answer rests on a clause.
    fn rely_on(&mut self, clause: &'t ClauseId);

    /// The answer rests on a reading.
    fn read(&mut self, reading: Reading);
}

/// Lets go what an answer rests on.
///
/// # Example
///
/// ```
/// use yakkan_contract_rules::{CancelEffect, Reading, Readings, Term, Uncited};
///
/// let term = Term::Silent { reading: Reading::CancelEffect, default: CancelEffect::MonthEnd };
/// assert_eq!(term.settle(&Readings::default(), &mut Uncited), CancelEffect::MonthEnd);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uncited;

impl<'t> Cite<'t> for Uncited {
    #[inline]
    fn rely_on(&mut self, _: &'t ClauseId) {}

    #[inline]
    fn read(&mut self, _: Reading) {}
}

impl<'t> Cite<'t> for Grounds<'t> {
    #[inline]
    fn rely_on(&mut self, clause: &'t ClauseId) {
        Self::rely_on(self, clause);
    }

    #[inline]
    fn read(&mut self, reading: Reading) {
        Self::read(self, reading);
    }
}

impl<'t> Grounds<'t> {
    /// Adds a clause.
    #[inline]
    pub fn rely_on(&mut self, clause: &'t ClauseId) {
        if !self.clauses.iter().any(|known| core::ptr::eq(*known, clause)) {
            self.clauses.push(clause);
        }
    }

    /// Adds a clause that was not added before, without looking. [`clauses`](Self::clauses) gives it once all the same.
    #[inline]
    pub(crate) fn rely_on_new(&mut self, clause: &'t ClauseId) {
        self.clauses.push(clause);
    }

    /// Adds a reading.
    #[inline]
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
