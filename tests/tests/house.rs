//! The arrows between the crates run one way: what decides stands on what counts, and never the reverse.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const CALENDAR: &str = "yakkan-calendar";
const RULES: &str = "yakkan-contract-rules";
const SUBJECTS: [&str; 4] = ["yakkan-billing", "yakkan-quota", "yakkan-severity", "yakkan-insurance"];
const CATALOG: &str = "yakkan-catalog";
const FACADE: &str = "yakkan";
const REQUESTS: &str = "yakkan-requests";
const SPREADSHEET: &str = "yakkan-spreadsheet";
const C: &str = "yakkan-c";

/// What a package of the house may use; `None` for one that has no place yet.
fn may_use(package: &str) -> Option<Vec<&'static str>> {
    let core = [CALENDAR, RULES];
    Some(match package {
        CALENDAR => vec![],
        RULES => vec![CALENDAR],
        subject if SUBJECTS.contains(&subject) => core.to_vec(),
        CATALOG => [&core[..], &SUBJECTS].concat(),
        FACADE => [&core[..], &SUBJECTS, &[CATALOG]].concat(),
        REQUESTS => vec![FACADE],
        "yakkan-cli" | SPREADSHEET => vec![FACADE, REQUESTS],
        C | "yakkan-wasm" | "yakkan-instructions" => vec![FACADE, REQUESTS, SPREADSHEET],
        "yakkan-tests" => [&core[..], &SUBJECTS, &[CATALOG, FACADE, REQUESTS]].concat(),
        // What builds the C library and the npm package knows them by their files.
        "xtask" | "xtask-wasm" => vec![],
        _ => return None,
    })
}

fn is_core(package: &str) -> bool {
    [CALENDAR, RULES, CATALOG, FACADE].contains(&package) || SUBJECTS.contains(&package)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// The folder and the manifest of every member of the workspace, by package.
fn members() -> BTreeMap<String, (PathBuf, String)> {
    let workspace = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let list = workspace.split_once("members = [").unwrap().1.split_once(']').unwrap().0;
    let folders = list.split(',').map(|member| member.trim().trim_matches('"')).filter(|member| !member.is_empty());
    folders
        .map(|folder| {
            let folder = root().join(folder);
            let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
            (name(&manifest), (folder, manifest))
        })
        .collect()
}

fn name(manifest: &str) -> String {
    let line = manifest.lines().find_map(|line| line.strip_prefix("name = \"")).unwrap();
    line.trim_end_matches('"').to_owned()
}

/// The packages of the house that a manifest depends on when it is built, for any target; those of its tests are left out.
fn house_dependencies(manifest: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut listed = false;
    for line in manifest.lines().map(str::trim) {
        if let Some(table) = line.strip_prefix('[') {
            let table = table.trim_end_matches(']');
            let (kind, package) = match table.rsplit_once("dependencies.") {
                Some((kind, package)) => (format!("{kind}dependencies"), Some(package)),
                None => (table.to_owned(), None),
            };
            listed = kind.ends_with("dependencies") && !kind.ends_with("dev-dependencies");
            found.extend(package.filter(|_| listed).map(str::to_owned));
        } else if listed && let Some((key, value)) = line.split_once('=') {
            let key = key.trim().split('.').next().unwrap_or_default().trim_matches('"');
            let renamed = value.split_once("package = \"").and_then(|(_, rest)| rest.split_once('"'));
            found.push(renamed.map_or(key, |(package, _)| package).to_owned());
        }
    }
    found.retain(|package| package == FACADE || package.starts_with("yakkan-"));
    found
}

#[test]
fn arrows_run_one_way() {
    for (package, (_, manifest)) in members() {
        let Some(allowed) = may_use(&package) else {
            panic!("'{package}' has no place in the house; give it one in this test")
        };
        for used in house_dependencies(&manifest) {
            assert!(allowed.contains(&used.as_str()), "'{package}' must not use '{used}'; it may use {allowed:?}");
        }
    }
}

#[test]
fn core_crates_build_without_std_and_without_unsafe_code() {
    let mut missing = Vec::new();
    for (package, (folder, _)) in members().into_iter().filter(|(package, _)| is_core(package)) {
        let source = fs::read_to_string(folder.join("src/lib.rs")).unwrap();
        for attribute in ["#![no_std]", "#![forbid(unsafe_code)]"] {
            if !source.lines().any(|line| line.trim() == attribute) {
                missing.push(format!("{package}: {attribute}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// The lines of a manifest's table, without comments.
fn table<'m>(manifest: &'m str, name: &str) -> Vec<&'m str> {
    let header = format!("[{name}]");
    let lines = manifest.lines().skip_while(|line| *line != header).skip(1);
    let lines = lines.take_while(|line| !line.starts_with('['));
    lines.map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

/// The one exception is the C interface: it cannot do without `unsafe`, and repeats all other lints, since a package takes the workspace's lints
/// whole or not at all. What it may do with `unsafe` its own tests hold.
#[test]
fn every_package_takes_the_lints_of_the_workspace() {
    let workspace = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    for (package, (_, manifest)) in members() {
        if package != C {
            assert!(manifest.contains("[lints]\nworkspace = true"), "'{package}' does not");
            continue;
        }
        for tool in ["rust", "rustdoc", "clippy"] {
            let own = table(&manifest, &format!("lints.{tool}"));
            for lint in table(&workspace, &format!("workspace.lints.{tool}")) {
                assert!(own.contains(&lint) || lint == "unsafe_code = \"forbid\"", "'{package}' goes without {lint}");
            }
        }
        for lint in ["unsafe_op_in_unsafe_fn = \"deny\"", "undocumented_unsafe_blocks = \"deny\""] {
            assert!(manifest.lines().any(|line| line == lint), "'{package}' goes without {lint}");
        }
    }
}

#[test]
fn dependencies_are_found_in_every_form_and_those_of_tests_are_not() {
    let manifest = r#"
[package]
name = "example"

[dependencies]
serde = { workspace = true, optional = true }
yakkan-calendar.workspace = true
rules = { package = "yakkan-contract-rules", path = "../contract-rules" }

[target.'cfg(unix)'.dependencies]
yakkan-billing = { path = "../billing" }

[dependencies.yakkan-catalog]
workspace = true

[build-dependencies]
yakkan-quota.workspace = true

[dev-dependencies]
yakkan.workspace = true

[dev-dependencies.yakkan-cli]
path = "../cli"

[features]
std = ["yakkan-severity/std"]
"#;
    assert_eq!(
        house_dependencies(manifest),
        ["yakkan-calendar", "yakkan-contract-rules", "yakkan-billing", "yakkan-catalog", "yakkan-quota",]
    );
}

/// What the lints let through on purpose is checked once more when it runs, in what users get as in tests.
#[test]
fn arithmetic_stays_checked_in_every_release() {
    let workspace = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(table(&workspace, "profile.release").contains(&"overflow-checks = true"));
    let profiles = workspace.lines().filter_map(|line| line.strip_prefix("[profile.")?.strip_suffix(']'));
    for profile in profiles.filter(|profile| !profile.ends_with(".package.\"*\"")) {
        let unchecked = table(&workspace, &format!("profile.{profile}")).contains(&"overflow-checks = false");
        assert!(!unchecked, "our own arithmetic goes unchecked in profile {profile}");
    }
}
