//! Panics of a module: the message that one puts together is thrown away by the module's panic handler, so that it need not be put together.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, Function, Instruction, Module};
use wasmparser::{CodeSectionReader, FunctionBody, KnownCustom, Name, Operator, Parser, Payload};

use crate::Failure;

/// What begins or ends a panic, in the standard library's own code. None of these ever returns.
const PANICS: [&str; 9] = [
    "core::panicking::",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
];

/// What writes formatted text.
const FORMATTING: &str = "core::fmt::";

/// The module with its panics cut short to what they come to, a trap; and without what writes formatted text, where only panics would have.
pub(crate) fn shorten(module: &[u8]) -> Result<Vec<u8>, Failure> {
    let functions = functions(module)?;
    let of = |belongs: &dyn Fn(&str) -> bool| -> BTreeSet<u32> {
        functions.iter().filter(|(_, one)| belongs(&one.name)).map(|(index, _)| *index).collect()
    };
    let panics = of(&|name| PANICS.iter().any(|panic| name.starts_with(panic)));
    let formatting = of(&|name| name.contains(FORMATTING));
    let mut callers = functions.iter().filter(|(index, _)| !panics.contains(index) && !formatting.contains(index));
    let is_formatting = callers.any(|(_, one)| one.calls.iter().any(|called| formatting.contains(called)));
    let trapping = if is_formatting { panics } else { panics.union(&formatting).copied().collect() };
    let mut written = Module::new();
    let next = functions.keys().next().copied().unwrap_or_default();
    Shorter { trapping, next }.parse_core_module(&mut written, Parser::new(0), module)?;
    Ok(written.finish())
}

/// A function of the module's own.
struct Known {
    name: String,
    calls: Vec<u32>,
}

/// Every function that is not imported, by its index.
fn functions(module: &[u8]) -> Result<BTreeMap<u32, Known>, Failure> {
    let mut imported = 0_u32;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported = imported.saturating_add(u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_))));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(calls(&body)?),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(sections) = section.as_known() {
                    for one in sections {
                        let Name::Function(map) = one? else { continue };
                        for naming in map {
                            let naming = naming?;
                            names.insert(naming.index, format!("{:#}", rustc_demangle::demangle(naming.name)));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let known = |(index, calls)| (index, Known { name: names.remove(&index).unwrap_or_default(), calls });
    Ok((imported..).zip(bodies).map(known).collect())
}

fn calls(body: &FunctionBody<'_>) -> Result<Vec<u32>, Failure> {
    let mut calls = Vec::new();
    for operator in body.get_operators_reader()? {
        if let Operator::Call { function_index } = operator? {
            calls.push(function_index);
        }
    }
    Ok(calls)
}

struct Shorter {
    trapping: BTreeSet<u32>,
    /// The index of the body that comes next.
    next: u32,
}

impl Reencode for Shorter {
    type Error = Infallible;

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for body in section {
            if self.trapping.contains(&self.next) {
                let mut trap = Function::new([]);
                trap.instruction(&Instruction::Unreachable).instruction(&Instruction::End);
                code.function(&trap);
            } else {
                utils::parse_function_body(self, code, body?)?;
            }
            self.next = self.next.saturating_add(1);
        }
        Ok(())
    }
}
