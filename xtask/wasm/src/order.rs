//! The order of a module's functions. A compressor finds again what stands a little before: alike functions beside each other take two kilobytes in a
//! hundred off what is sent, and nothing else changes.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser};

use crate::Failure;
use crate::functions::functions;

/// The bytes that two functions must have in common to be alike there.
const PART: usize = 5;
/// The parts of so many bytes before are looked back at.
const LOOKED_BACK_AT: usize = 2000;
/// A part that more functions have than these says nothing.
const COMMON: usize = 200;
/// What a function's length is counted up by: the shortest would always be the most alike.
const AT_LEAST: usize = 20;

/// The module with alike functions beside each other.
pub(crate) fn order(module: &[u8]) -> Result<Vec<u8>, Failure> {
    let functions = functions(module)?;
    let imported = functions.first().map_or(0, |one| one.index);
    let bodies: Vec<&[u8]> = functions.iter().map(|one| one.body.as_bytes()).collect();
    let order = alike_beside_each_other(&bodies);
    let mut places: Vec<u32> = (0..imported).chain(order.iter().map(|_| 0)).collect();
    for (place, function) in (imported..).zip(&order) {
        if let Some(one) = places.iter_mut().skip(usize::try_from(imported)?).nth(*function) {
            *one = place;
        }
    }
    let mut written = Module::new();
    Reordered { order, places }.parse_core_module(&mut written, Parser::new(0), module)?;
    Ok(written.finish())
}

/// From the longest function on, each time the one that has the largest share of its parts in common with those just before.
fn alike_beside_each_other(bodies: &[&[u8]]) -> Vec<usize> {
    let parts: Vec<BTreeSet<&[u8]>> = bodies.iter().map(|body| body.windows(PART).collect()).collect();
    let mut having: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    for (function, parts) in parts.iter().enumerate() {
        parts.iter().for_each(|part| having.entry(part).or_default().push(function));
    }
    having.retain(|_, functions| functions.len() < COMMON);
    let length = |function: usize| bodies.get(function).map_or(0, |body| body.len());
    let mut left: BTreeSet<usize> = (0..bodies.len()).collect();
    let mut before = VecDeque::new();
    let mut order = Vec::new();
    let mut next = left.iter().copied().max_by_key(|function| length(*function));
    while let Some(function) = next {
        left.remove(&function);
        order.push(function);
        before.push_back(function);
        while before.len() > 1 && before.iter().map(|one| length(*one)).sum::<usize>() > LOOKED_BACK_AT {
            before.pop_front();
        }
        let seen: BTreeSet<&[u8]> = before.iter().filter_map(|one| parts.get(*one)).flatten().copied().collect();
        let mut common: BTreeMap<usize, usize> = BTreeMap::new();
        for other in seen.iter().filter_map(|part| having.get(part)).flatten().filter(|other| left.contains(other)) {
            let count = common.entry(*other).or_default();
            *count = count.saturating_add(1);
        }
        let share = |(one, count): (usize, usize)| {
            let parts = parts.get(one).map_or(0, BTreeSet::len).saturating_add(AT_LEAST);
            count.saturating_mul(1_000_000).checked_div(parts).unwrap_or_default()
        };
        let alike = common.into_iter().max_by_key(|pair| share(*pair)).map(|(other, _)| other);
        next = alike.or_else(|| left.iter().copied().max_by_key(|function| length(*function)));
    }
    order
}

struct Reordered {
    /// The functions that are not imported, in their new order.
    order: Vec<usize>,
    /// The new index of each function, imported ones too.
    places: Vec<u32>,
}

impl Reordered {
    fn in_order<T: Clone>(&self, all: &[T]) -> Vec<T> {
        self.order.iter().filter_map(|function| all.get(*function)).cloned().collect()
    }
}

impl Reencode for Reordered {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let place = usize::try_from(function).ok().and_then(|function| self.places.get(function));
        Ok(place.copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for one in self.in_order(&types) {
            functions.function(self.type_index(one)?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for body in self.in_order(&bodies) {
            utils::parse_function_body(self, code, body)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alike_functions_come_to_stand_beside_each_other() {
        let long =
            [b"the first of a kind, longer".as_slice(), b"another thing altogether", b"the first of a kind, lang"];
        assert_eq!(alike_beside_each_other(&long), [0, 2, 1]);
    }
}
