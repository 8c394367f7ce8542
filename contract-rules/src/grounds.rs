//! What an answer rests on.

use alloc::vec::Vec;

use smallvec::SmallVec;

use crate::{ClauseId, Reading, ReadingSet};

/// How many clauses stand in place.
const IN_PLACE: usize = 24;

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
    /// The first clauses, in place, so that most answers allocate nothing.
    first: [Option<&'t ClauseId>; IN_PLACE],
    /// How many stand in place.
    count: usize,
    /// Those after them.
    rest: Vec<&'t ClauseId>,
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
        let in_place = self.first.get(..self.count).unwrap_or_default();
        if !in_place.iter().any(|place| place.is_some_and(|known| core::ptr::eq(known, clause))) {
            self.add(clause, true);
        }
    }

    /// Adds a clause that was not added before, without looking. [`clauses`](Self::clauses) gives it once all the same.
    #[inline]
    pub(crate) fn rely_on_new(&mut self, clause: &'t ClauseId) {
        self.add(clause, false);
    }

    #[inline]
    fn add(&mut self, clause: &'t ClauseId, look: bool) {
        let count = self.count;
        match self.first.get_mut(count) {
            Some(place) => {
                *place = Some(clause);
                self.count = count.saturating_add(1);
            }
            None => self.add_to_rest(clause, look),
        }
    }

    #[inline(never)]
    fn add_to_rest(&mut self, clause: &'t ClauseId, look: bool) {
        if !(look && self.rest.iter().any(|known| core::ptr::eq(*known, clause))) {
            self.rest.push(clause);
        }
    }

    /// Adds a reading.
    #[inline]
    pub fn read(&mut self, reading: Reading) {
        self.readings.insert(reading);
    }

    /// Adds everything another answer rests on.
    pub fn extend(&mut self, other: &Self) {
        for clause in other.iter() {
            self.rely_on(clause);
        }
        self.readings.extend(other.readings);
    }

    /// The clauses in the order they were first applied, each once.
    pub fn clauses(&self) -> SmallVec<[&'t ClauseId; IN_PLACE]> {
        self.each_clause().collect()
    }

    /// [`clauses`](Self::clauses), one at a time.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::{ClauseId, Grounds};
    ///
    /// let (first, second) = (ClauseId::constant("ITES-EDR-MDR-1.14-1"), ClauseId::constant("ITES-EDR-MDR-3-3-15"));
    /// let mut grounds = Grounds::default();
    /// for clause in [&second, &first, &second] {
    ///     grounds.rely_on(clause);
    /// }
    /// assert!(grounds.each_clause().eq([&second, &first]));
    /// ```
    pub fn each_clause(&self) -> impl Iterator<Item = &'t ClauseId> {
        self.iter()
            .enumerate()
            .filter(|(place, clause)| !self.iter().take(*place).any(|known| known == *clause))
            .map(|(_, clause)| clause)
    }

    /// The clauses as they were added; the same may come twice.
    #[inline]
    fn iter(&self) -> impl Iterator<Item = &'t ClauseId> {
        self.first.iter().map_while(|place| *place).chain(self.rest.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One fewer than stand in place, as many, and more.
    #[test]
    fn clauses_past_those_in_place_keep_their_order_and_come_once() {
        for count in [0, 1, IN_PLACE - 1, IN_PLACE, IN_PLACE + 1, 3 * IN_PLACE] {
            let clauses: Vec<ClauseId> =
                (0..count).map(|number| ClauseId::new(&alloc::format!("X-{number}")).unwrap()).collect();
            let mut grounds = Grounds::default();
            for clause in clauses.iter().chain(&clauses) {
                grounds.rely_on(clause);
            }
            assert_eq!((grounds.count, grounds.rest.len()), (count.min(IN_PLACE), count.saturating_sub(IN_PLACE)));
            assert!(grounds.clauses().into_iter().eq(&clauses), "{count}");
            let mut extended = Grounds::default();
            extended.extend(&grounds);
            assert_eq!(extended, grounds, "{count}");
        }
    }

    #[test]
    fn a_clause_that_was_added_without_looking_is_given_once() {
        let (clause, again) = (ClauseId::constant("X-1"), ClauseId::new("X-1").unwrap());
        let mut grounds = Grounds::default();
        for clause in [&clause, &clause, &again] {
            grounds.rely_on_new(clause);
        }
        assert_eq!(grounds.count, 3);
        assert_eq!(grounds.clauses().as_slice(), [&clause]);
    }

    #[test]
    fn what_is_uncited_is_let_go_and_what_is_cited_is_kept() {
        fn cite<'t>(clause: &'t ClauseId, place: &mut impl Cite<'t>) {
            place.rely_on(clause);
            place.read(Reading::SameCount);
        }
        let clause = ClauseId::constant("X-1");
        let mut grounds = Grounds::default();
        cite(&clause, &mut grounds);
        cite(&clause, &mut Uncited);
        assert_eq!(grounds.clauses().as_slice(), [&clause]);
        assert_eq!(grounds.readings.iter().collect::<Vec<_>>(), [Reading::SameCount]);
    }
}
