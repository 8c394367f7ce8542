//! What is done to a WASM module after it is compiled:
//!
//! - `xtask-wasm glue MODULE.wasm FOLDER NAME` cuts its panics short and writes its JavaScript glue,
//! - `xtask-wasm order MODULE.wasm` puts its functions into the order in which they compress best,
//! - `xtask-wasm pack MODULE.wasm FILE` packs it for a script that brings its module with it,
//! - `xtask-wasm parts MODULE.wasm` prints what a compiled module, with its names, is made of.
//!
//! A package of its own, because what it needs takes longer to build than all the rest of `xtask`.
#![forbid(unsafe_code)]

mod functions;
mod order;
mod pack;
mod panics;
mod parts;

use std::process::ExitCode;
use std::{env, fs};

use wasm_bindgen_cli_support::Bindgen;

type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["glue", module, folder, name] => glue(module, folder, name),
        ["order", module] => ordered(module),
        ["pack", module, file] => packed(module, file),
        ["parts", module] => print_parts(module),
        _ => Err("usage: xtask-wasm glue MODULE.wasm FOLDER NAME, order MODULE.wasm, pack MODULE.wasm FILE, or parts MODULE.wasm".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask-wasm: {failure:#}");
            ExitCode::FAILURE
        }
    }
}

fn glue(module: &str, folder: &str, name: &str) -> Result<(), Failure> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(name, panics::shorten(&fs::read(module)?)?)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.generate(folder)?;
    Ok(())
}

fn ordered(module: &str) -> Result<(), Failure> {
    fs::write(module, order::order(&fs::read(module)?)?)?;
    Ok(())
}

fn packed(module: &str, file: &str) -> Result<(), Failure> {
    fs::write(file, pack::pack(&fs::read(module)?)?)?;
    Ok(())
}

fn print_parts(module: &str) -> Result<(), Failure> {
    print!("{}", parts::parts(&fs::read(module)?)?);
    Ok(())
}
