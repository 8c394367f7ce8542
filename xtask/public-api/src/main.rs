//! Guards what other crates can name: each library crate's public items stand in `surface/`, one a line, and a difference fails.
//!
//! `cargo run --manifest-path xtask/public-api/Cargo.toml` compares; with `--write` it writes the lists anew. It needs the nightly toolchain, which
//! alone writes what the lists are made from; the crates themselves are built by stable ones.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Every crate that others link, and its folder.
const CRATES: [(&str, &str); 10] = [
    ("yakkan-calendar", "calendar"),
    ("yakkan-contract-rules", "contract-rules"),
    ("yakkan-billing", "billing"),
    ("yakkan-quota", "quota"),
    ("yakkan-severity", "severity"),
    ("yakkan-insurance", "insurance"),
    ("yakkan-catalog", "catalog"),
    ("yakkan", "yakkan"),
    ("yakkan-requests", "bindings/requests"),
    ("yakkan-spreadsheet", "bindings/spreadsheet"),
];

/// Why a list could not be made, for people.
type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let write = match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => false,
        [option] if option == "--write" => true,
        _ => {
            eprintln!("usage: public-surface [--write]");
            return ExitCode::FAILURE;
        }
    };
    match run(write) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => {
            eprintln!(
                "If the change is meant, write the lists anew with\n  cargo run --manifest-path xtask/public-api/Cargo.toml -- --write\n\
                 and say in CHANGELOG.md what users must do: a line taken away or altered breaks those who use it."
            );
            ExitCode::FAILURE
        }
        Err(failure) => {
            eprintln!("public-surface: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the lists, or says whether every crate's public items are those of its list.
fn run(write: bool) -> Result<bool, Failure> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.ancestors().nth(2).ok_or("the checkout has no root")?;
    let mut same = true;
    for (name, folder) in CRATES {
        let items = public_items(root, folder)?;
        let list = here.join("surface").join(format!("{name}.txt"));
        if write {
            fs::write(&list, items)?;
            println!("{name}: written");
        } else {
            let known = fs::read_to_string(&list).map_err(|failure| format!("{}: {failure}", list.display()))?;
            same &= report(name, &known, &items);
        }
    }
    Ok(same)
}

/// The public items of a crate with all features, one a line, sorted. Of derived implementations the first line alone, since what they consist of
/// follows from it; those that hold for every type, and those that the compiler gives by itself, are left out.
fn public_items(root: &Path, folder: &str) -> Result<String, Failure> {
    let json: PathBuf = rustdoc_json::Builder::default()
        .toolchain("nightly")
        .manifest_path(root.join(folder).join("Cargo.toml"))
        .target_dir(root.join("target").join("public-surface"))
        .all_features(true)
        .quiet(true)
        .silent(true)
        .build()?;
    let items = |derived: bool| -> Result<Vec<String>, Failure> {
        let listed = public_api::Builder::from_rustdoc_json(&json)
            .omit_blanket_impls(true)
            .omit_auto_trait_impls(true)
            .omit_auto_derived_impls(!derived)
            .build()?;
        Ok(listed.items().map(ToString::to_string).collect())
    };
    let written = items(false)?;
    let known: BTreeSet<&str> = written.iter().map(String::as_str).collect();
    let all = items(true)?;
    let mut text = String::new();
    for line in all.iter().filter(|line| known.contains(line.as_str()) || line.starts_with("impl")) {
        text.push_str(line);
        text.push('\n');
    }
    Ok(text)
}

/// Prints what a crate lost and gained; whether nothing.
fn report(name: &str, known: &str, now: &str) -> bool {
    let (before, after) = (known.lines().collect::<BTreeSet<_>>(), now.lines().collect::<BTreeSet<_>>());
    if before == after {
        println!("{name}: as listed, {} items", after.len());
        return true;
    }
    println!("{name}: not as listed");
    before.difference(&after).for_each(|line| println!("- {line}"));
    after.difference(&before).for_each(|line| println!("+ {line}"));
    false
}
