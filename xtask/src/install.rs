//! Laying the library out where `pkg-config` and CMake find it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Failure, USAGE, root};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the static library needs of the system, as `rustc --print native-static-libs` lists it.
const NATIVE: &str = "-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc";

/// Builds the library and lays out header, libraries, `yakkan.pc` and the CMake package below a prefix.
pub(crate) fn run(options: &[&str]) -> Result<(), Failure> {
    let options = Options::read(options)?;
    if !cfg!(target_os = "linux") {
        return Err(
            "this lays out .so files and their links; elsewhere copy the library and bindings/c/include/yakkan.h"
                .into(),
        );
    }
    build(&options.profile)?;
    lay_out(&options, &built(&options.profile))
}

struct Options {
    prefix: PathBuf,
    destdir: Option<PathBuf>,
    profile: String,
}

impl Options {
    fn read(mut words: &[&str]) -> Result<Self, Failure> {
        let (mut prefix, mut destdir, mut profile) = (None, None, "release".to_owned());
        while let [name, value, rest @ ..] = words {
            match *name {
                "--prefix" => prefix = Some(std::path::absolute(value)?),
                "--destdir" => destdir = Some(std::path::absolute(value)?),
                "--profile" => profile = (*value).to_owned(),
                _ => return Err(USAGE.into()),
            }
            words = rest;
        }
        match (words, prefix) {
            ([], Some(prefix)) => Ok(Self { prefix, destdir, profile }),
            _ => Err(USAGE.into()),
        }
    }

    /// Where a path below the prefix is written to.
    fn place(&self, below: &str) -> PathBuf {
        let place = self.prefix.join(below);
        match &self.destdir {
            Some(destdir) => destdir.join(place.strip_prefix("/").unwrap_or(&place)),
            None => place,
        }
    }
}

fn build(profile: &str) -> Result<(), Failure> {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = Command::new(cargo);
    command.current_dir(root()).args(["build", "--locked", "-p", "yakkan-c", "--profile", profile]);
    if command.status()?.success() { Ok(()) } else { Err("the library could not be built".into()) }
}

/// Where cargo leaves what it built.
fn built(profile: &str) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let folder = if profile == "dev" { "debug" } else { profile };
    root().join(target).join(folder)
}

fn lay_out(options: &Options, built: &Path) -> Result<(), Failure> {
    let header = fs::read_to_string(root().join("bindings/c/include/yakkan.h"))?;
    let abi = abi_version(&header)?;
    let lib = options.place("lib");
    for folder in ["include", "lib/pkgconfig", "lib/cmake/yakkan"] {
        fs::create_dir_all(options.place(folder))?;
    }
    fs::write(options.place("include/yakkan.h"), &header)?;
    // A program that runs keeps the file it opened: the new one takes its place, it is not written over.
    replace(&built.join("libyakkan_c.so"), &lib.join(format!("libyakkan.so.{VERSION}")))?;
    replace(&built.join("libyakkan_c.a"), &lib.join("libyakkan.a"))?;
    link(&format!("libyakkan.so.{VERSION}"), &lib.join(format!("libyakkan.so.{abi}")))?;
    link(&format!("libyakkan.so.{abi}"), &lib.join("libyakkan.so"))?;
    for (template, place) in [
        ("yakkan.pc.in", "lib/pkgconfig/yakkan.pc"),
        ("yakkan-config.cmake.in", "lib/cmake/yakkan/yakkan-config.cmake"),
        ("yakkan-config-version.cmake.in", "lib/cmake/yakkan/yakkan-config-version.cmake"),
    ] {
        let text = fs::read_to_string(root().join("bindings/c/package").join(template))?;
        fs::write(options.place(place), filled(&text, &options.prefix, abi))?;
    }
    println!("libyakkan {VERSION} (ABI {abi}) laid out below {}", options.place("").display());
    Ok(())
}

/// The version of the ABI that the header describes.
fn abi_version(header: &str) -> Result<&str, Failure> {
    let line = header.lines().find_map(|line| line.strip_prefix("#define YAKKAN_ABI_VERSION "));
    line.map(str::trim).ok_or_else(|| "the header does not say the version of the ABI".into())
}

fn filled(template: &str, prefix: &Path, abi: &str) -> String {
    let values = [
        ("@PREFIX@", prefix.display().to_string()),
        ("@VERSION@", VERSION.to_owned()),
        ("@MINOR@", VERSION.rsplit_once('.').map_or(VERSION, |(minor, _)| minor).to_owned()),
        ("@ABI@", abi.to_owned()),
        ("@NATIVE@", NATIVE.to_owned()),
        ("@NATIVE_LIST@", NATIVE.replace("-l", "").replace(' ', ";")),
    ];
    values.iter().fold(template.to_owned(), |text, (name, value)| text.replace(name, value))
}

fn replace(from: &Path, to: &Path) -> Result<(), Failure> {
    let aside = to.with_extension("new");
    fs::copy(from, &aside).map_err(|error| format!("{}: {error}", from.display()))?;
    fs::rename(&aside, to)?;
    Ok(())
}

#[cfg(unix)]
fn link(target: &str, place: &Path) -> Result<(), Failure> {
    if fs::symlink_metadata(place).is_ok() {
        fs::remove_file(place)?;
    }
    std::os::unix::fs::symlink(target, place)?;
    Ok(())
}

#[cfg(not(unix))]
fn link(_: &str, _: &Path) -> Result<(), Failure> {
    Err("there are no links here".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_need_a_prefix_and_no_others_than_they_know() {
        assert!(Options::read(&["--prefix", "/opt/yakkan"]).is_ok());
        assert!(Options::read(&[]).is_err());
        assert!(Options::read(&["--prefix"]).is_err());
        assert!(Options::read(&["--prefix", "/opt", "--fast", "yes"]).is_err());
    }

    #[test]
    fn a_destdir_stands_before_the_prefix_and_not_in_the_files() {
        let options = Options::read(&["--prefix", "/opt/yakkan", "--destdir", "/stage"]).unwrap();
        assert_eq!(options.place("lib"), Path::new("/stage/opt/yakkan/lib"));
        assert_eq!(filled("@PREFIX@/lib @MINOR@ @ABI@", &options.prefix, "1"), "/opt/yakkan/lib 0.1 1");
    }
}
