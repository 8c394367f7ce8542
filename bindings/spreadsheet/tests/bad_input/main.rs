//! What a spreadsheet can pass by mistake: a cell error with a reason, never a guess, never a panic.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

mod anything;
mod cells;
mod forms;
#[path = "../formula/mod.rs"]
mod formula;
mod ranges;
mod rows;

use serde_json::{Value, json};
use yakkan::catalog::Catalog;

/// A function, its arguments, and the error they give: as the cell shows it, its code, the argument it names, and the message.
type Mistake = (&'static str, Value, (&'static str, &'static str, &'static str, &'static str));

fn each_has_its_error_and_names_argument_and_value<const COUNT: usize>(mistakes: [Mistake; COUNT]) {
    for (function, arguments, expected) in mistakes {
        let (cell, code, argument, message) = expected;
        assert_eq!(ask(function, &arguments, "ja"), error(cell, code, argument, message), "{function} {arguments}");
        let english = &ask(function, &arguments, "en")["error"];
        assert_eq!(
            [&english["cell"], &english["code"], &english["argument"]],
            [cell, code, argument],
            "{function} {arguments}"
        );
        let message = english["message"].as_str().unwrap();
        assert!(message.starts_with(argument), "{message}");
    }
}

fn ask_text(request: &str) -> Value {
    serde_json::from_str(&yakkan_spreadsheet::cell(&Catalog::built_in(), request)).unwrap()
}

fn ask(function: &str, arguments: &Value, language: &str) -> Value {
    let name = format!("YAKKAN.{function}");
    ask_text(&json!({"function": name, "arguments": arguments, "language": language}).to_string())
}

fn error(cell: &str, code: &str, argument: &str, message: &str) -> Value {
    json!({"error": {"cell": cell, "code": code, "argument": argument, "message": message}})
}
