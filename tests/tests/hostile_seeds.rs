//! What the fuzzer begins with is made from the worked cases: `fuzz/seeds/*.jsonl` and `fuzz/words.dict` are the ones made here.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "../../bindings/spreadsheet/examples/vectors/cases/mod.rs"]
#[allow(clippy::float_arithmetic, reason = "a spreadsheet holds binary fractions")]
mod cases;

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

/// The requests of the worked cases, file by file.
fn requests() -> Vec<Value> {
    let mut files: Vec<_> = fs::read_dir("vectors").unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let texts = files.iter().map(|file| fs::read_to_string(file).unwrap());
    let lines: Vec<Value> = texts
        .flat_map(|text| text.lines().map(|line| serde_json::from_str(line).unwrap()).collect::<Vec<_>>())
        .collect();
    lines.into_iter().map(|case: Value| case["request"].clone()).collect()
}

/// The words of a value: names of members, and texts that look like names.
fn words(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                found.insert(name.clone());
                words(member, found);
            }
        }
        Value::Array(members) => members.iter().for_each(|member| words(member, found)),
        Value::String(text) if is_a_word(text) => {
            found.insert(text.clone());
        }
        _ => {}
    }
}

/// Whether a text looks like a name. Digits and days the fuzzer finds by itself.
fn is_a_word(text: &str) -> bool {
    let is_of_a_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'#' | b':');
    text.len() <= 32 && text.bytes().all(is_of_a_word) && !text.starts_with(|first: char| first.is_ascii_digit())
}

/// Those that hold a word which none before them holds: few, and together they say everything that all of them say.
fn compact(values: Vec<Value>) -> (Vec<Value>, BTreeSet<String>) {
    let mut known = BTreeSet::new();
    let kept = values
        .into_iter()
        .filter(|value| {
            let before = known.len();
            // Two questions differ even where their words do not.
            known.insert(format!("do {}", value["do"]));
            words(value, &mut known);
            known.len() > before
        })
        .collect();
    known.retain(|word| !word.starts_with("do "));
    (kept, known)
}

fn lines(values: &[Value]) -> String {
    values.iter().map(|value| format!("{value}\n")).collect()
}

fn is_current(path: &str, made: &str) {
    if std::env::var_os("YAKKAN_WRITE_SEEDS").is_some() {
        fs::write(path, made).unwrap();
    }
    assert!(fs::read_to_string(path).unwrap() == made, "{path} is not the one made from the worked cases");
}

/// To make them anew: `YAKKAN_WRITE_SEEDS=1 cargo test -p yakkan-tests --test hostile_seeds`.
#[test]
fn the_seeds_and_the_dictionary_are_those_made_from_the_worked_cases() {
    let requests = requests();
    assert!(requests.len() > 300);
    let (seeds, mut dictionary) = compact(requests);
    let (cells, more) = compact(cases::every_case().into_iter().map(|case| case["call"].clone()).collect());
    assert!(seeds.len() > 50 && cells.len() > 50, "{} and {}", seeds.len(), cells.len());
    is_current("../fuzz/seeds/requests.jsonl", &lines(&seeds));
    is_current("../fuzz/seeds/cell.jsonl", &lines(&cells));

    dictionary.extend(more);
    dictionary.retain(|word| word.len() > 1);
    let entries: String = dictionary.iter().map(|word| format!("\"\\\"{word}\\\"\"\n")).collect();
    is_current(
        "../fuzz/words.dict",
        &format!("# The words of the request language and of cells, as JSON has them.\n{entries}"),
    );
}
