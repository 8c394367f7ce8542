//! The table as JSON.

use crate::functions::FUNCTIONS;
use crate::prelude::*;
use crate::table::{Argument, ErrorNote, Evaluate, Example, Function, Words};
use yakkan_requests::write_text;

pub(crate) fn functions_json() -> String {
    let mut out = String::new();
    list(FUNCTIONS, &mut out, write_function);
    out
}

fn list<T>(items: &[T], out: &mut String, write: impl Fn(&T, &mut String)) {
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(item, out);
    }
    out.push(']');
}

fn text(name: &str, text: &str, out: &mut String) {
    out.push_str(name);
    write_text(text, out);
}

fn both(name: &str, words: Words, out: &mut String) {
    out.push_str(name);
    text("{\"en\":", words.en, out);
    text(",\"ja\":", words.ja, out);
    out.push('}');
}

fn truth(name: &str, truth: bool, out: &mut String) {
    out.push_str(name);
    out.push_str(if truth { "true" } else { "false" });
}

fn write_function(function: &Function, out: &mut String) {
    text("{\"name\":", function.name, out);
    text(",\"result\":", function.result.as_str(), out);
    truth(",\"array\":", function.may_spill(), out);
    both(",\"summary\":", function.summary, out);
    out.push_str(",\"arguments\":");
    list(function.arguments, out, write_argument);
    out.push_str(",\"examples\":");
    list(function.examples, out, write_example);
    out.push_str(",\"errors\":");
    list(function.errors, out, write_error);
    out.push('}');
}

fn write_argument(argument: &Argument, out: &mut String) {
    text("{\"name\":", argument.name, out);
    both(",\"label\":", argument.label, out);
    both(",\"help\":", argument.help, out);
    text(",\"kind\":", argument.kind, out);
    truth(",\"optional\":", argument.optional, out);
    truth(",\"range\":", argument.range, out);
    out.push('}');
}

fn write_example(example: &Example, out: &mut String) {
    text("{\"formula\":", example.formula, out);
    both(",\"shows\":", example.shows, out);
    if let Some(value) = example.value {
        out.push_str(",\"value\":");
        out.push_str(value);
    }
    out.push('}');
}

fn write_error(error: &ErrorNote, out: &mut String) {
    text("{\"cell\":", error.cell, out);
    both(",\"when\":", error.when, out);
    out.push('}');
}

impl Function {
    /// Whether a call may give more than one cell.
    pub(crate) fn may_spill(&self) -> bool {
        match self.evaluate {
            Evaluate::Each(_) => self.arguments.iter().any(|argument| argument.range),
            Evaluate::Spill(_) => true,
        }
    }
}
