//! The header, made from the sources of the library.

use std::fs;
use std::path::PathBuf;

use crate::{Failure, root};

/// Writes the header.
pub(crate) fn write() -> Result<(), Failure> {
    fs::write(path(), generated()?)?;
    Ok(())
}

/// Fails where the committed header is not the one that would be written.
pub(crate) fn check() -> Result<(), Failure> {
    let committed = fs::read_to_string(path())?;
    let generated = generated()?;
    if committed == generated {
        return Ok(());
    }
    let line = committed.lines().zip(generated.lines()).take_while(|(one, other)| one == other).count();
    let line = line.saturating_add(1);
    Err(format!(
        "{} differs from the sources from line {line} on; write it anew: cargo run -p xtask -- header",
        path().display()
    )
    .into())
}

fn path() -> PathBuf {
    root().join("bindings/c/include/yakkan.h")
}

fn generated() -> Result<String, Failure> {
    let package = root().join("bindings/c");
    let mut config = cbindgen::Config::from_file(package.join("cbindgen.toml"))?;
    config.after_includes = Some(version());
    let mut header = Vec::new();
    cbindgen::generate_with_config(&package, config)?.write(&mut header);
    Ok(String::from_utf8(header)?)
}

/// The release, for the preprocessor.
fn version() -> String {
    let parts = [
        ("MAJOR", env!("CARGO_PKG_VERSION_MAJOR")),
        ("MINOR", env!("CARGO_PKG_VERSION_MINOR")),
        ("PATCH", env!("CARGO_PKG_VERSION_PATCH")),
    ];
    let mut text = String::from("\n/** The release this header came with. */\n");
    for (name, number) in parts {
        text.push_str(&format!("#define YAKKAN_VERSION_{name} {number}\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_header_is_that_of_the_sources() {
        check().unwrap();
    }

    #[test]
    fn every_number_of_the_release_is_its_own() {
        let text = version();
        for (name, number) in ["MAJOR", "MINOR", "PATCH"].iter().zip(env!("CARGO_PKG_VERSION").split('.')) {
            assert!(text.contains(&format!("#define YAKKAN_VERSION_{name} {number}\n")), "{text}");
        }
    }
}
