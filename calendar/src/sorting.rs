//! One sort for the whole house.
//!
//! The standard library compiles its sorts anew, some five kilobytes each, for every type and order they are used with: a quarter of the WASM
//! module, for lists that mostly have two members or are in order already. Here the work is compiled once, on places; what is compiled for
//! each type only compares and swaps.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// Up to so many members are put in order where they are, without allocating.
const SHORT: usize = 16;

/// Sorts by `compare`. Stable: members that are equal stay as they came. A list that is in order, or short, allocates nothing.
///
/// # Example
///
/// ```
/// let mut months = ["2026-10 b", "2026-04", "2026-10 a"];
/// yakkan_calendar::sort_by(&mut months, |one, other| one.get(..7).cmp(&other.get(..7)));
/// assert_eq!(months, ["2026-04", "2026-10 b", "2026-10 a"]);
/// ```
pub fn sort_by<T>(items: &mut [T], compare: impl FnMut(&T, &T) -> Ordering) {
    if items.len() > 1 {
        sort_places(&mut Places { items, compare });
    }
}

/// Sorts in the natural order.
///
/// # Example
///
/// ```
/// let mut days = [20_261_031, 20_260_401];
/// yakkan_calendar::sort(&mut days);
/// assert_eq!(days, [20_260_401, 20_261_031]);
/// ```
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// A list whose members are known by their places.
trait List {
    fn count(&self) -> usize;
    fn compare(&mut self, one: usize, other: usize) -> Ordering;
    fn swap(&mut self, one: usize, other: usize);
}

struct Places<'i, T, C> {
    items: &'i mut [T],
    compare: C,
}

impl<T, C: FnMut(&T, &T) -> Ordering> List for Places<'_, T, C> {
    fn count(&self) -> usize {
        self.items.len()
    }

    fn compare(&mut self, one: usize, other: usize) -> Ordering {
        match (self.items.get(one), self.items.get(other)) {
            (Some(one), Some(other)) => (self.compare)(one, other),
            _ => Ordering::Equal,
        }
    }

    fn swap(&mut self, one: usize, other: usize) {
        if one < self.items.len() && other < self.items.len() {
            self.items.swap(one, other);
        }
    }
}

fn sort_places(list: &mut dyn List) {
    let count = list.count();
    if count <= SHORT {
        insert(list, count);
    } else if !(1..count).all(|place| list.compare(place.saturating_sub(1), place).is_le()) {
        let mut order = order(count, list);
        apply(list, &mut order);
    }
}

fn insert(list: &mut dyn List, count: usize) {
    for end in 1..count {
        let mut place = end;
        while let Some(before) = place.checked_sub(1)
            && list.compare(before, place).is_gt()
        {
            list.swap(before, place);
            place = before;
        }
    }
}

/// The places of the members in their order, merged from runs that double.
fn order(count: usize, list: &mut dyn List) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut width = 1_usize;
    while width < count {
        merged.clear();
        for pair in order.chunks(width.saturating_mul(2)) {
            let (mut one, mut other) = pair.split_at_checked(width).unwrap_or((pair, &[]));
            while let ([first, ..], [second, ..]) = (one, other) {
                // Of equal ones the earlier stays the earlier.
                let side = if list.compare(*second, *first).is_lt() { &mut other } else { &mut one };
                if let Some((next, rest)) = side.split_first() {
                    merged.push(*next);
                    *side = rest;
                }
            }
            merged.extend_from_slice(one);
            merged.extend_from_slice(other);
        }
        core::mem::swap(&mut order, &mut merged);
        width = width.saturating_mul(2);
    }
    order
}

/// Moves to every place the member that `order` names, along each of its cycles; `order` is used up.
fn apply(list: &mut dyn List, order: &mut [usize]) {
    for start in 0..order.len() {
        let mut place = start;
        while let Some(slot) = order.get_mut(place) {
            let from = core::mem::replace(slot, place);
            if from == start || from == place {
                break;
            }
            list.swap(place, from);
            place = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// As the standard library's stable sort, whatever the length and however many are equal.
        #[test]
        fn as_the_standard_library_sorts(keys in proptest::collection::vec(0_u8..12, 0..200)) {
            let mut ours: Vec<(u8, usize)> = keys.iter().copied().zip(0..).collect();
            let mut standard = ours.clone();
            sort_by(&mut ours, |one, other| one.0.cmp(&other.0));
            standard.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, standard);
        }

        #[test]
        fn in_the_natural_order(mut keys in proptest::collection::vec(any::<i32>(), 0..100)) {
            let mut standard = keys.clone();
            sort(&mut keys);
            standard.sort_unstable();
            prop_assert_eq!(keys, standard);
        }
    }

    /// A long list is merged: 1000 members in reverse by 10 comparisons each at most, where inserting would take half a million.
    #[test]
    fn a_long_list_takes_few_comparisons() {
        let mut items: Vec<usize> = (0..1000).rev().collect();
        let mut comparisons = 0_u32;
        sort_by(&mut items, |one, other| {
            comparisons = comparisons.saturating_add(1);
            one.cmp(other)
        });
        assert!(items.iter().copied().eq(0..1000));
        assert!(comparisons <= 10_000, "{comparisons}");
    }

    /// Fifteen, sixteen and seventeen in reverse: the border between the two ways.
    #[test]
    fn short_and_long_lists_in_reverse() {
        for count in [2, SHORT - 1, SHORT, SHORT + 1, 1000] {
            let mut items: Vec<usize> = (0..count).rev().collect();
            sort(&mut items);
            assert!(items.iter().copied().eq(0..count), "{count}");
        }
    }
}
