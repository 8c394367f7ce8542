//! The reader of JSON against a well-known one: what one takes the other takes, and an answer is read the same by both.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking"
)]

use std::fs;

use proptest::prelude::*;
use serde_json::Value;
use yakkan::catalog::Catalog;

static CATALOG: Catalog = Catalog::built_in();

/// What mutations put into a text: everything that means something in JSON, and some that does not.
const PIECES: [&str; 28] = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\ude00", "\\u00e9", "\\n", "\u{7}", "\u{7f}", "é",
    "年", "null", "true", "fals", "-", "0", "01", "1.", ".5", " ", "\t", "//",
];

fn requests() -> Vec<String> {
    let mut lines = Vec::new();
    for file in fs::read_dir("vectors").unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        lines.extend(text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["request"].to_string()));
    }
    lines.sort();
    lines
}

/// Whether the program could read the text as JSON, whatever it answers. Two members of one name are no JSON here; the other reader keeps the last.
fn is_read(text: &str) -> bool {
    let answer: Value = serde_json::from_str(&yakkan_requests::answer(&CATALOG, text)).unwrap();
    let error = &answer["error"];
    error["code"] != "bad-json" || error["message"].as_str().unwrap().contains("stands twice")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    /// A worked request with some bytes taken out and some pieces put in.
    #[test]
    fn both_readers_take_the_same_texts(
        which in any::<prop::sample::Index>(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..3, prop::sample::select(PIECES.as_slice())), 0..4),
    ) {
        let requests = requests_once();
        let mut text: Vec<char> = which.get(requests).chars().collect();
        for (place, taken, piece) in edits {
            let from = place.index(text.len() + 1);
            let to = (from + taken).min(text.len());
            text.splice(from..to, piece.chars());
        }
        let text: String = text.into_iter().collect();
        prop_assert_eq!(is_read(&text), serde_json::from_str::<Value>(&text).is_ok(), "{}", text);
    }
}

fn requests_once() -> &'static [String] {
    static REQUESTS: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();
    REQUESTS.get_or_init(requests)
}

/// Every string comes back as it was sent: every character below U+0100, and some beyond.
#[test]
fn strings_are_written_so_that_they_read_the_same() {
    for character in (0..0x100).chain([0x3042, 0xfeff, 0x1f600]).filter_map(char::from_u32) {
        let id = format!("C{character}1");
        let request = serde_json::json!({"do": "check_change", "contract": {"id": id, "lines": [{"service": "nec-mimamori", "start": "2026-04-01", "quantity": 2}]},
            "changes": [{"service": "nec-mimamori", "on": "2027-04-01", "quantity": 3}], "notice": {"on": "2026-10-01"}});
        let answer: Value = serde_json::from_str(&yakkan_requests::answer(&CATALOG, &request.to_string())).unwrap();
        assert_eq!(answer["ok"]["contract"]["id"], Value::String(id), "{answer}");
    }
}
