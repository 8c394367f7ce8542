//! Would another reading give another answer?

use alloc::vec::Vec;

use crate::{Reading, ReadingSet, Readings};

/// What another value of one reading gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative<A> {
    /// The reading that is varied.
    pub reading: Reading,
    /// The value it takes instead.
    pub value: &'static str,
    /// The answer it gives.
    pub answer: A,
}

/// Asks again with each other value of each reading an answer relied on, one reading varied at a time.
///
/// Sorted by reading, values in their own order. Which of the answers differ is for the caller to say: those are the disputes.
///
/// # Example
///
/// ```
/// use yakkan_contract_rules::{Reading, ReadingSet, Readings, alternatives};
///
/// let mut relied_on = ReadingSet::default();
/// relied_on.insert(Reading::SameCount);
/// let others = alternatives(relied_on, &Readings::default(), |readings| readings.get(Reading::SameCount));
/// assert_eq!(others.len(), 1);
/// assert_eq!((others[0].value, others[0].answer), ("at-least", "at-least"));
/// ```
pub fn alternatives<A>(
    relied_on: ReadingSet,
    readings: &Readings,
    mut ask: impl FnMut(&Readings) -> A,
) -> Vec<Alternative<A>> {
    let mut others = Vec::new();
    for reading in relied_on.iter() {
        let present = readings.get(reading);
        for value in reading.values().iter().copied().filter(|value| *value != present) {
            let mut varied = *readings;
            if varied.set(reading, value).is_ok() {
                others.push(Alternative { reading, value, answer: ask(&varied) });
            }
        }
    }
    others
}
