//! Which contracts a name may mean that no contract has.

use super::names::distance;
use crate::table::half_width;

/// Names to be compared with every contract, at a cost that does not grow with their number.
///
/// Two names that differ in one letter at most are the same once either has lost no letter or one. So the numbers of each name and of each name
/// less one letter are kept, and a contract of whose numbers none is among them is near to none. A number that two texts share only costs a
/// comparison.
#[derive(Debug, Default)]
pub struct Near {
    names: Vec<Vec<char>>,
    /// The names that are numbers, without the zeros in front, each with its place; sorted.
    numbers: Vec<(String, usize)>,
    /// The number of each variant, with the name it is of; sorted.
    variants: Vec<(u64, usize)>,
    /// A bit for each number that may be there; as many bits as a power of two.
    bits: Vec<u64>,
}

impl Near {
    /// The names, counted from 0 as they come.
    pub fn new<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let mut near = Self::default();
        for (index, name) in names.enumerate() {
            let plain = plain(name);
            near.numbers.extend(number(&plain).map(|number| (number.to_owned(), index)));
            let letters: Vec<char> = plain.chars().collect();
            let own = each_number(letters.iter().map(|letter| u64::from(*letter))).map(|number| (number, index));
            near.variants.extend(own);
            near.names.push(letters);
        }
        near.numbers.sort_unstable();
        near.variants.sort_unstable();
        near.variants.dedup();
        // Sixteen bits for each, so that few contracts are looked at twice.
        let words = near.variants.len().div_ceil(4).next_power_of_two();
        near.bits = vec![0; words];
        for (number, _) in &near.variants {
            let (word, bit) = place(*number, words);
            if let Some(word) = near.bits.get_mut(word) {
                *word |= bit;
            }
        }
        near
    }

    /// The names that differ in one letter at most, width and case aside, and of a number those that differ in the zeros in front of it, which a
    /// spreadsheet drops; each once, in no order that means anything but always the same.
    pub fn names_of(&self, contract: &str) -> Vec<usize> {
        let letters = contract.bytes().map(|letter| u64::from(letter.to_ascii_lowercase()));
        let may_be_number = !self.numbers.is_empty() && (!contract.is_ascii() || number(contract).is_some());
        if !may_be_number
            && contract.is_ascii()
            && !each_number(letters).any(|number| self.may_have(number) && self.has(number))
        {
            return Vec::new();
        }
        let plain = plain(contract);
        let letters: Vec<u64> = plain.chars().map(u64::from).collect();
        let mut found: Vec<usize> = Vec::new();
        for number in each_number(letters.iter().copied()) {
            let first = self.variants.partition_point(|(known, _)| *known < number);
            let alike = self.variants.iter().skip(first).take_while(|(known, _)| *known == number);
            for (_, index) in alike {
                let is_near = self.names.get(*index).is_some_and(|name| distance(name, &plain) <= 1);
                if is_near && !found.contains(index) {
                    found.push(*index);
                }
            }
        }
        if let Some(number) = number(&plain) {
            let first = self.numbers.partition_point(|(known, _)| known.as_str() < number);
            let alike = self.numbers.iter().skip(first).take_while(|(known, _)| known == number);
            for (_, index) in alike {
                if !found.contains(index) {
                    found.push(*index);
                }
            }
        }
        found
    }

    fn has(&self, number: u64) -> bool {
        self.variants.binary_search_by_key(&number, |(known, _)| *known).is_ok()
    }

    fn may_have(&self, number: u64) -> bool {
        let (word, bit) = place(number, self.bits.len());
        self.bits.get(word).is_some_and(|word| word & bit != 0)
    }
}

fn plain(name: &str) -> String {
    half_width(name).to_lowercase()
}

/// A name of digits alone without the zeros in front.
fn number(plain: &str) -> Option<&str> {
    let is_number = !plain.is_empty() && plain.bytes().all(|letter| letter.is_ascii_digit());
    is_number.then(|| plain.trim_start_matches('0'))
}

/// Odd, so that no letter is lost however long the name.
const BASE: u64 = 0x9E37_79B9_7F4A_7C15;

/// The numbers of a name and of the name less one letter, from the first to the last: the sum of its letters, each times a power of its place.
fn each_number<I: Iterator<Item = u64> + Clone>(letters: I) -> impl Iterator<Item = u64> + use<I> {
    let (mut without_first, mut power) = (0_u64, 1_u64);
    for letter in letters.clone().skip(1) {
        without_first = without_first.wrapping_add(letter.wrapping_mul(power));
        power = power.wrapping_mul(BASE);
    }
    let first = letters.clone().next();
    let whole = first.map_or(0, |letter| letter.wrapping_add(without_first.wrapping_mul(BASE)));
    // A name less one letter and less the next differ in that place alone.
    let others = letters.clone().zip(letters.skip(1)).scan((without_first, 1_u64), |(number, power), (kept, lost)| {
        *number = number.wrapping_add(kept.wrapping_sub(lost).wrapping_mul(*power));
        *power = power.wrapping_mul(BASE);
        Some(*number)
    });
    std::iter::once(whole).chain(first.map(|_| without_first)).chain(others)
}

/// The word and the bit of a number, among a power of two of words.
fn place(number: u64, words: usize) -> (usize, u64) {
    let mixed = number.wrapping_mul(BASE) >> 32;
    let word = usize::try_from(mixed >> 6).unwrap_or_default() & words.saturating_sub(1);
    (word, 1_u64.wrapping_shl(u32::try_from(mixed & 63).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_is_near_and_two_are_not() {
        let near = Near::new(["C-0005"].into_iter());
        for contract in ["C-0005", "c-0005", "Ｃ－０００５", "C-005", "C-00005", "C-0006", "B-0005", "C-0005x"] {
            assert_eq!(near.names_of(contract), [0], "{contract}");
        }
        for contract in ["C-05", "C-0016", "D-0006", "C-0005xx", "", "契約"] {
            assert_eq!(near.names_of(contract), [0_usize; 0], "{contract}");
        }
    }

    #[test]
    fn numbers_are_near_whatever_zeros_stand_in_front() {
        let near = Near::new(["0012", "C-0012", "12000"].into_iter());
        for contract in ["12", "00012", "0012", "1012", "００００１２"] {
            assert_eq!(near.names_of(contract), [0], "{contract}");
        }
        for contract in ["C-12", "0120", "120", "", "34"] {
            assert_eq!(near.names_of(contract), [0_usize; 0], "{contract}");
        }
        assert_eq!(Near::new(["000"].into_iter()).names_of("0"), [0]);
        assert_eq!(Near::new(["C-12"].into_iter()).names_of("12"), [0_usize; 0]);
    }

    #[test]
    fn every_name_that_is_near_is_found() {
        let near = Near::new(["C-1", "C-2", "D-9", "契1"].into_iter());
        assert_eq!(near.names_of("C-1"), [0, 1]);
        assert_eq!(near.names_of("契2"), [3]);
    }

    /// The same by comparing every name with every contract: one letter apart, or both are digits and equal numbers.
    #[test]
    fn the_same_names_are_near_as_by_comparing_each() {
        let letters = ["", "a", "0", "1", "Ａ", "０", "-"];
        let mut names: Vec<String> = vec![String::new()];
        for _ in 0..3 {
            names = names.iter().flat_map(|name| letters.map(|letter| format!("{name}{letter}"))).collect();
        }
        names.sort();
        names.dedup();
        let near = Near::new(names.iter().map(String::as_str));
        for contract in &names {
            let folded = plain(contract);
            let is_near = |name: &&String| {
                let name = plain(name);
                let one_apart = distance(&name.chars().collect::<Vec<_>>(), &folded) <= 1;
                one_apart || name.parse::<u32>().is_ok_and(|number| folded.parse() == Ok(number))
            };
            let expected: Vec<&String> = names.iter().filter(is_near).collect();
            let mut found = near.names_of(contract);
            found.sort_unstable();
            assert_eq!(found.iter().map(|index| &names[*index]).collect::<Vec<_>>(), expected, "{contract}");
        }
    }
}
