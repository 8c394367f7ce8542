//! Panics of a module: the message that one puts together is thrown away by the module's panic handler, so that it need not be put together.

use std::collections::BTreeSet;
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, Function, Instruction, Module};
use wasmparser::{CodeSectionReader, FunctionBody, Operator, Parser};

use crate::Failure;
use crate::functions::functions;

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
        functions.iter().filter(|one| belongs(&one.name)).map(|one| one.index).collect()
    };
    let panics = of(&|name| PANICS.iter().any(|panic| name.starts_with(panic)));
    let formatting = of(&|name| name.contains(FORMATTING));
    let mut is_formatting = false;
    for caller in functions.iter().filter(|one| !panics.contains(&one.index) && !formatting.contains(&one.index)) {
        is_formatting |= calls(&caller.body)?.iter().any(|called| formatting.contains(called));
    }
    let trapping = if is_formatting { panics } else { panics.union(&formatting).copied().collect() };
    let mut written = Module::new();
    let next = functions.first().map_or(0, |one| one.index);
    Shorter { trapping, next }.parse_core_module(&mut written, Parser::new(0), module)?;
    Ok(written.finish())
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
