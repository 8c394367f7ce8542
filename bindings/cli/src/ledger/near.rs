//! Which contracts a name may mean that no contract has.

use std::collections::HashMap;

use super::names::distance;
use crate::table::half_width;

/// Names to be compared with every contract, at a cost that does not grow with their number.
#[derive(Debug, Default)]
pub struct Near {
    names: Vec<Vec<char>>,
    /// Each name, and each name less one letter.
    variants: HashMap<String, Vec<usize>>,
}

impl Near {
    /// The names, counted from 0 as they come.
    pub fn new<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let mut near = Self::default();
        for (index, name) in names.enumerate() {
            let plain = plain(name);
            each_variant(&plain, |variant| near.variants.entry(variant.to_owned()).or_default().push(index));
            near.names.push(plain.chars().collect());
        }
        near
    }

    /// The names that differ from a contract's in one letter at most, width and case aside; each once.
    pub fn names_of(&self, contract: &str) -> Vec<usize> {
        let plain = plain(contract);
        let mut found: Vec<usize> = Vec::new();
        each_variant(&plain, |variant| {
            for index in self.variants.get(variant).into_iter().flatten() {
                let is_near = self.names.get(*index).is_some_and(|name| distance(name, &plain) <= 1);
                if is_near && !found.contains(index) {
                    found.push(*index);
                }
            }
        });
        found
    }
}

fn plain(name: &str) -> String {
    half_width(name).to_lowercase()
}

/// Names that differ in one letter have one of these in common.
fn each_variant(plain: &str, mut see: impl FnMut(&str)) {
    see(plain);
    let mut variant = String::with_capacity(plain.len());
    for (position, letter) in plain.char_indices() {
        variant.clear();
        variant.push_str(plain.get(..position).unwrap_or_default());
        variant.push_str(plain.get(position.saturating_add(letter.len_utf8())..).unwrap_or_default());
        see(&variant);
    }
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
    fn every_name_that_is_near_is_found() {
        let near = Near::new(["C-1", "C-2", "D-9", "契1"].into_iter());
        assert_eq!(near.names_of("C-1"), [0, 1]);
        assert_eq!(near.names_of("契2"), [3]);
    }
}
