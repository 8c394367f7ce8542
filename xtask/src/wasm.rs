//! Building the npm package: the WASM module, its glue, and the files around them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::scripts::{without_class_checks, without_comments};
use crate::{Failure, root};

const TARGET: &str = "wasm32-unknown-unknown";

/// What `wasm-opt` does. The usual `-O` levels renumber so much that the module is smaller, and larger gzipped.
const PASSES: [&str; 12] = [
    "--vacuum",
    "--dce",
    "--optimize-instructions",
    "--precompute",
    "--merge-blocks",
    "--remove-unused-brs",
    "--remove-unused-names",
    "--duplicate-function-elimination",
    "--dae-optimizing",
    "--rse",
    "--vacuum",
    "--reorder-locals",
];

/// A module of the package: its name, the features it is built with, and how.
struct Module {
    name: &'static str,
    features: &'static str,
    profile: &'static str,
}

const MODULES: [Module; 4] = [
    Module { name: "yakkan", features: "cells", profile: "wasm" },
    Module { name: "answer", features: "answer", profile: "wasm" },
    Module { name: "contracts", features: "contracts", profile: "wasm-typed" },
    Module { name: "typed", features: "typed", profile: "wasm-typed" },
];

/// Builds `bindings/wasm/dist`.
pub(crate) fn run() -> Result<(), Failure> {
    let package = root().join("bindings/wasm");
    // Beside its place first: a build that fails leaves no half of a package.
    let aside = package.join("dist.new");
    clear(&aside)?;
    fs::create_dir_all(&aside)?;
    for one in &MODULES {
        module(&package, &aside, one)?;
    }
    copy_files(&package.join("js"), &aside)?;
    copy_files(&root().join("bindings/spreadsheet/adapters"), &aside.join("adapters"))?;
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        fs::copy(root().join(licence), aside.join(licence))?;
    }
    let dist = package.join("dist");
    clear(&dist)?;
    fs::rename(&aside, &dist)?;
    println!("{}", dist.display());
    Ok(())
}

fn module(package: &Path, dist: &Path, module: &Module) -> Result<(), Failure> {
    let name = module.name;
    let built = build(module)?;
    let glue = target_folder().join("wasm-glue");
    clear(&glue)?;
    if !rewriter("glue").arg(&built).arg(&glue).arg(name).status()?.success() {
        return Err("the glue could not be written".into());
    }
    let path = dist.join(format!("{name}.wasm"));
    optimise(package, &glue.join(format!("{name}_bg.wasm")), &path)?;
    if !rewriter("order").arg(&path).status()?.success() {
        return Err("the module could not be put in order".into());
    }
    let bytes = fs::read(&path)?;
    let packed = glue.join("packed");
    if !rewriter("pack").arg(&path).arg(&packed).status()?.success() {
        return Err("the module could not be packed".into());
    }
    for path in machine_paths() {
        if contains(&bytes, path.as_bytes()) {
            return Err(format!("{name}.wasm holds a path of this machine: {path}").into());
        }
    }
    let script = fs::read_to_string(glue.join(format!("{name}.js")))?;
    let script = without_class_checks(&script).ok_or("the glue checks a class in a way that is not known")?;
    fs::write(dist.join(format!("{name}.glue.js")), without_comments(&script).ok_or(NO_COMMENTS)?)?;
    let script =
        format!("export const size = {};\nexport const packed =\n  \"{}\";\n", bytes.len(), base64(&fs::read(packed)?));
    fs::write(dist.join(format!("{name}.packed.js")), script)?;
    Ok(())
}

/// Compiles the module. Paths of this machine, which panics would name, are replaced.
fn build(module: &Module) -> Result<PathBuf, Failure> {
    let flags = [format!("{}=yakkan", root().display()), format!("{}=cargo", cargo_home().display())];
    let mut flags: Vec<String> = flags.iter().map(|pair| format!("--remap-path-prefix={pair}")).collect();
    // What is nested is nested 128 times at most. Addresses of data come behind the stack, and are shorter when it is.
    flags.push("-Clink-arg=-zstack-size=262144".to_owned());
    let status = cargo()
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
        .args([
            "build",
            "-q",
            "--locked",
            "-p",
            "yakkan-wasm",
            "--lib",
            "--profile",
            module.profile,
            "--target",
            TARGET,
        ])
        .args(["--no-default-features", "--features", module.features])
        .status()?;
    if !status.success() {
        return Err("the module could not be built".into());
    }
    Ok(target_folder().join(TARGET).join(module.profile).join("yakkan_wasm.wasm"))
}

fn optimise(package: &Path, from: &Path, to: &Path) -> Result<(), Failure> {
    let tool = package.join("node_modules/.bin/wasm-opt");
    if !tool.exists() {
        return Err(format!("{} is not there; run npm ci in {}", tool.display(), package.display()).into());
    }
    let status = Command::new(tool).args(PASSES).arg(from).arg("-o").arg(to).status()?;
    if status.success() { Ok(()) } else { Err("the module could not be optimised".into()) }
}

/// The program that rewrites modules.
fn rewriter(what: &str) -> Command {
    let mut command = cargo();
    command.args(["run", "-q", "--locked", "-p", "xtask-wasm", "--", what]);
    command
}

fn cargo() -> Command {
    let mut command = Command::new(env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
    command.current_dir(root());
    command
}

fn target_folder() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    root().join(target)
}

fn cargo_home() -> PathBuf {
    let home = || env::home_dir().unwrap_or_default().join(".cargo");
    env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}

/// What must not be found in a module.
fn machine_paths() -> Vec<String> {
    let folders = [Some(root()), Some(cargo_home()), Some(target_folder()), env::home_dir()];
    let named = folders.into_iter().flatten().map(|folder| folder.display().to_string());
    named.filter(|folder| folder.len() > 1).collect()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

const NO_COMMENTS: &str = "a script has code behind a comment on one line, or a comment without an end";

/// Copies the files of a folder, not those of folders in it; scripts without their comments.
fn copy_files(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        let path = file.path();
        if !path.is_file() {
            continue;
        }
        if path.extension().is_some_and(|extension| extension == "js") {
            fs::write(to.join(file.file_name()), without_comments(&fs::read_to_string(&path)?).ok_or(NO_COMMENTS)?)?;
        } else {
            fs::copy(path, to.join(file.file_name()))?;
        }
    }
    Ok(())
}

fn clear(folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |bits: u32| {
        let place = usize::try_from(bits & 63).unwrap_or_default();
        char::from(DIGITS.get(place).copied().unwrap_or_default())
    };
    let mut text = String::with_capacity(bytes.len().div_ceil(3).saturating_mul(4));
    for group in bytes.chunks(3) {
        let byte = |place: usize| u32::from(group.get(place).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        text.push(digit(bits >> 18));
        text.push(digit(bits >> 12));
        text.push(if group.len() > 1 { digit(bits >> 6) } else { '=' });
        text.push(if group.len() > 2 { digit(bits) } else { '=' });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of RFC 4648, section 10.
    #[test]
    fn bytes_are_written_as_base64() {
        let texts = ["", "f", "fo", "foo", "foob", "fooba", "foobar"].map(|text| base64(text.as_bytes()));
        assert_eq!(texts, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]);
    }

    #[test]
    fn a_path_is_found_wherever_it_stands() {
        assert!(contains(b"a /home/x/y b", b"/home/x"));
        assert!(!contains(b"a /home/y", b"/home/x"));
    }
}
