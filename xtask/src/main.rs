//! What a build of the C library and of the npm package needs beside `cargo build`.
//!
//! * `cargo run -p xtask -- header` writes `bindings/c/include/yakkan.h` anew; with `--check` it compares instead.
//! * `cargo run -p xtask -- install --prefix DIR` builds the library and lays it out for `pkg-config` and CMake.
//! * `cargo run -p xtask -- wasm` builds the npm package into `bindings/wasm/dist`; it needs the target `wasm32-unknown-unknown`, and `npm ci` in
//!   `bindings/wasm` before it.
#![forbid(unsafe_code)]

mod header;
mod install;
mod scripts;
mod wasm;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage:
  xtask header [--check]
  xtask install --prefix DIR [--destdir DIR] [--profile release|dev]
  xtask wasm";

/// Why a task failed, for people.
type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["header"] => header::write(),
        ["header", "--check"] => header::check(),
        ["install", options @ ..] => install::run(options),
        ["wasm"] => wasm::run(),
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the workspace.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}
