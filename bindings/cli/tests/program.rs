//! The program as a person runs it: the commands and outputs that the README shows, exit codes, and the close of the sample ledger.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The question by hand that the README asks.
const EARLIEST: [&str; 8] =
    ["earliest", "examples/contracts/mdr.json", "--cancel", "ites-mdr", "--notice", "2026-06-15", "--written", "true"];

/// The tables of a close.
const TABLES: [&str; 8] = [
    "invoices.csv",
    "invoice-lines.csv",
    "verdicts.csv",
    "balances.csv",
    "commitments.csv",
    "cover.csv",
    "claims.csv",
    "problems.csv",
];

/// Runs the program in the folder of the README, in English.
fn yakkan(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_yakkan"))
        .args(arguments)
        .current_dir(root())
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Closes the sample ledger and gives what it said and the folder it wrote.
fn close(language: &str) -> (Output, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let output =
        yakkan(&["close", "examples/ledger", "--month", "2026-10", "--out", out.to_str().unwrap(), "--lang", language]);
    (output, folder)
}

/// A table of a close, with line ends and mark as they are in a snapshot.
fn table(folder: &tempfile::TempDir, name: &str) -> String {
    let text = fs::read_to_string(folder.path().join("out").join(name)).unwrap();
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n")
}

/// The block of the README that stands after a command.
fn shown(command: &str) -> String {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let after = readme.split_once(command).unwrap_or_else(|| panic!("the README lacks: {command}")).1;
    let block = after.split_once("```text\n").unwrap().1;
    block.split_once("```").unwrap().0.to_owned()
}

#[test]
fn the_committed_ledger_is_the_sample_of_its_seed() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger");
    let output = yakkan(&["sample", ledger.to_str().unwrap(), "--contracts", "200", "--seed", "1"]);
    assert!(output.status.success());
    let terms = ["contracts.csv", "lines.csv", "changes.csv", "facts.csv", "prices.csv"];
    for file in terms.into_iter().chain(["uses.csv", "inquiries.csv", "outages.csv", "alerts.csv", "claims.csv"]) {
        assert!(
            fs::read(ledger.join(file)).unwrap() == fs::read(root().join("examples/ledger").join(file)).unwrap(),
            "{file}"
        );
    }
}

#[test]
fn the_close_of_the_sample_ledger_is_as_it_was_read_against_the_rules() {
    let (output, folder) = close("en");
    assert_eq!(output.status.code(), Some(1), "bad rows are in it on purpose");
    for name in TABLES {
        insta::assert_snapshot!(name, table(&folder, name));
    }
    for name in ["close.html", "close.xlsx"] {
        assert!(fs::metadata(folder.path().join("out").join(name)).unwrap().len() > 10_000, "{name}");
    }
}

#[test]
fn verdicts_are_explained_in_japanese_as_well() {
    let (output, folder) = close("ja");
    insta::assert_snapshot!("verdicts-ja.csv", table(&folder, "verdicts.csv"));
    insta::assert_snapshot!("claims-ja.csv", table(&folder, "claims.csv"));
    insta::assert_snapshot!("summary-ja", text(&output.stdout).replace(folder.path().to_str().unwrap(), ""));
}

#[test]
fn the_readme_shows_what_its_first_command_prints() {
    let (output, folder) = close("en");
    let said = text(&output.stdout).replace(&format!("{}/", folder.path().display()), "");
    assert_eq!(said, shown("yakkan-cli -- close examples/ledger --month 2026-10 --out out"));
}

#[test]
fn the_readme_shows_what_the_earliest_day_is() {
    let output = yakkan(&EARLIEST);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stdout), shown(&EARLIEST.join(" ")));
}

#[test]
fn the_picture_of_the_readme_is_the_one_the_program_draws() {
    let output = yakkan(&["timeline", "examples/contracts/mixed.json"]);
    assert_eq!(text(&output.stdout), fs::read_to_string(root().join("docs/timeline.svg")).unwrap());
}

#[test]
fn exit_codes_tell_a_refusal_from_a_failure() {
    assert_eq!(yakkan(&["check", "examples/contracts/mdr.json"]).status.code(), Some(0));
    assert_eq!(yakkan(&["check", "examples/contracts/mixed.json"]).status.code(), Some(1));
    for wrong in [
        vec!["check", "examples/contracts/none.json"],
        vec!["check", "README.md"],
        vec!["close", "examples/none", "--month", "2026-10", "--out", "/nowhere/out"],
        vec!["close", "examples/ledger", "--month", "2026/10", "--out", "/nowhere/out"],
        vec!["explain", "ITES-EDR-MDR-99"],
        vec!["dance"],
    ] {
        let output = yakkan(&wrong);
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert!(!output.stderr.is_empty(), "{wrong:?}");
    }
}

#[test]
fn a_close_is_not_overwritten_without_force() {
    let (_, folder) = close("en");
    let out = folder.path().join("out");
    let again = ["close", "examples/ledger", "--month", "2026-10", "--out", out.to_str().unwrap(), "--quiet"];
    let before = fs::metadata(out.join("invoices.csv")).unwrap().modified().unwrap();
    let refused = yakkan(&again);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("--force"), "{}", text(&refused.stderr));
    assert_eq!(fs::metadata(out.join("invoices.csv")).unwrap().modified().unwrap(), before);
    assert_eq!(yakkan(&[&again[..], &["--force"]].concat()).status.code(), Some(1));
}

#[test]
fn an_invented_fifth_provider_is_checked_without_a_line_of_code() {
    let document = "examples/provider/kaze-soc.json";
    assert_eq!(yakkan(&["lint", document]).status.code(), Some(0));
    let explained = yakkan(&["explain", "kaze-soc", "--document", document]);
    assert_eq!(explained.status.code(), Some(0));
    assert!(text(&explained.stdout).contains("kaze-soc"));
}

#[test]
fn what_an_argument_lacks_is_named() {
    let contract = "examples/contracts/mdr.json";
    let cases: [(&[&str], [&str; 2]); 6] = [
        (
            &["check", contract, "--notice", "2026-06-15"],
            ["--change, --cancel or --suspend", "--change、--cancel、--suspend"],
        ),
        (
            &["check", contract, "--written", "true"],
            ["--change, --cancel or --suspend", "--change、--cancel、--suspend"],
        ),
        (&["earliest", contract, "--notice", "2026-06-15"], ["--change ites-mdr=28 or", "--change ites-mdr=28 または"]),
        (&["earliest", contract, "--cancel", "ites-mdr"], ["when the notice arrived", "通知が到達した日"]),
        (&["check", contract, "--cancel", "ites-mdr"], ["lacks its day", "日付がありません"]),
        (&["check", "examples/contracts/none.json"], ["No such file", "ファイルが見つかりません"]),
    ];
    for (arguments, [english, japanese]) in cases {
        for (language, expected) in [("en", english), ("ja", japanese)] {
            let output = yakkan(&[arguments, &["--lang", language]].concat());
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            let said = text(&output.stderr);
            assert!(said.contains(expected), "{arguments:?} {language}: {said}");
        }
    }
}

/// Four months before 2027-03-31, 24:00, by the corresponding day.
#[test]
fn the_earliest_day_comes_with_the_last_day_for_its_notice() {
    assert!(text(&yakkan(&EARLIEST).stdout).contains("    notice in time until 2026-11-30\n"));
}
