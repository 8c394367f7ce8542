//! Sorting in little code. The standard library's sorts are written out anew for each type, at five to eight kilobytes each, which made a quarter of
//! the WASM module; lists of contracts are short, or in order already.

use alloc::vec::Vec;
use core::cmp::Ordering;
use core::mem;

use jiff::civil::Date;

/// Sorts a list; equal elements keep their order. As `slice::sort_by`, in a fraction of its code.
///
/// A list that is in order already is left alone, without an allocation.
///
/// # Example
///
/// ```
/// use yakkan_calendar::sort_by;
///
/// let mut list = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
/// sort_by(&mut list, |one, other| one.0.cmp(&other.0));
/// assert_eq!(list, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
/// ```
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if list.is_sorted_by(|one, next| compare(one, next).is_le()) {
        return;
    }
    let at = |one: usize, other: usize| {
        list.get(one).zip(list.get(other)).map_or(Ordering::Equal, |(one, other)| compare(one, other))
    };
    let mut order = order_of(list.len(), &at);
    put_in_place(&mut order, &mut |one, other| list.swap(one, other));
}

/// Sorts days. Up to 32 of them are sorted where they are, without an allocation.
///
/// # Example
///
/// ```
/// use yakkan_calendar::{parse_date, sort_days};
///
/// let (april, may) = (parse_date("2026-04-01").unwrap(), parse_date("2026-05-01").unwrap());
/// let mut days = [may, april, may];
/// sort_days(&mut days);
/// assert_eq!(days, [april, may, may]);
/// ```
#[inline(never)]
pub fn sort_days(days: &mut [Date]) {
    const FEW: usize = 32;
    if days.len() > FEW {
        return sort_by(days, Date::cmp);
    }
    for sorted in 1..days.len() {
        let (before, rest) = days.split_at_mut(sorted);
        let Some(day) = rest.first() else { return };
        let place = before.partition_point(|known| known <= day);
        if let Some(moved) = days.get_mut(place..=sorted) {
            moved.rotate_right(1);
        }
    }
}

/// The places of the elements in order: merged from runs of 1, 2, 4, …
fn order_of(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut run = 1_usize;
    while run < count {
        merged.clear();
        for pair in order.chunks(run.saturating_mul(2)) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let (Some((one, rest)), Some((other, others))) = (left.split_first(), right.split_first()) {
                if compare(*one, *other).is_le() {
                    merged.push(*one);
                    left = rest;
                } else {
                    merged.push(*other);
                    right = others;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        mem::swap(&mut order, &mut merged);
        run = run.saturating_mul(2);
    }
    order
}

/// Brings each element to its place: the element that belongs to place `p` stands at `order[p]`.
fn put_in_place(order: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for first in 0..order.len() {
        let mut place = first;
        // Around the ring of elements that stand in each other's places.
        while let Some(entry) = order.get_mut(place) {
            let stands = mem::replace(entry, place);
            if stands == first || stands == place {
                break;
            }
            swap(place, stands);
            place = stands;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use proptest::prelude::*;

    use super::*;
    use crate::add_days;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(keys in proptest::collection::vec(0_u8..40, 0..300)) {
            let mut list: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = list.clone();
            sort_by(&mut list, |one, other| one.0.cmp(&other.0));
            expected.sort_by_key(|element| element.0);
            prop_assert_eq!(list, expected);
        }

        #[test]
        fn it_sorts_days_as_the_standard_library_does(days in proptest::collection::vec(0_i32..60, 0..80)) {
            let first = jiff::civil::date(2026, 4, 1);
            let mut days: Vec<Date> = days.into_iter().map(|after| add_days(first, after)).collect();
            let mut expected = days.clone();
            sort_days(&mut days);
            expected.sort_unstable();
            prop_assert_eq!(days, expected);
        }
    }
}
