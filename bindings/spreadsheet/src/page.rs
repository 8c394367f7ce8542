//! The table as a page for people, in both languages.

use core::fmt::Write as _;

use crate::functions::FUNCTIONS;
use crate::prelude::*;
use crate::range::{CELL_LIMIT, ROW_LIMIT};
use crate::table::{Argument, Function, Words};

const INTRODUCTION: &str = include_str!("page.md");

pub(crate) fn functions_page() -> String {
    let mut page = INTRODUCTION.to_owned();
    for (name, limit) in [("{ROW_LIMIT}", ROW_LIMIT), ("{CELL_LIMIT}", CELL_LIMIT)] {
        page = page.replace(name, &grouped(limit));
    }
    page.push_str("\n## The functions / 関数一覧\n\n| | | |\n|---|---|---|\n");
    for function in FUNCTIONS {
        let anchor = function.name.to_ascii_lowercase().replace('.', "");
        line(
            &mut page,
            &format!("| [`{}`](#{anchor}) | {} | {} |", function.name, function.summary.en, function.summary.ja),
        );
    }
    for function in FUNCTIONS {
        write_function(function, &mut page);
    }
    page
}

/// A number as people write it: 4,000,000.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| str::from_utf8(group).unwrap_or_default()).collect();
    groups.join(",")
}

fn line(page: &mut String, text: &str) {
    page.push_str(text);
    page.push('\n');
}

fn write_function(function: &Function, page: &mut String) {
    let arguments: Vec<String> = function.arguments.iter().map(written).collect();
    let (name, arguments) = (function.name, arguments.join(", "));
    // Writing to a String cannot fail.
    write!(page, "\n## {name}\n\n```\n={name}({arguments})\n```\n\n").unwrap_or_default();
    line(page, function.summary.en);
    line(page, "");
    line(page, function.summary.ja);
    line(page, "");
    line(page, "| argument | 引数 | | |\n|---|---|---|---|");
    for argument in function.arguments {
        let mark = if argument.range { " ↕" } else { "" };
        let (label, help) = (argument.label.ja, cells(argument.help, plain));
        line(page, &format!("| `{}`{mark} | {label} | {help} |", written(argument)));
    }
    line(page, "\n| example / 例 | shows | 表示 |\n|---|---|---|");
    for example in function.examples {
        let formula = example.formula.replace('|', "\\|");
        line(page, &format!("| `{formula}` | {} |", cells(example.shows, code)));
    }
    line(page, "\n| error / エラー | when | 原因 |\n|---|---|---|");
    for error in function.errors {
        line(page, &format!("| `{}` | {} |", error.cell, cells(error.when, plain)));
    }
}

fn written(argument: &Argument) -> String {
    if argument.optional { format!("[{}]", argument.name) } else { argument.name.to_owned() }
}

/// Both languages as two cells of a table, each as `form` writes it.
fn cells(words: Words, form: fn(&str) -> String) -> String {
    [words.en, words.ja].map(|text| form(text).replace('|', "\\|")).join(" | ")
}

fn plain(text: &str) -> String {
    text.to_owned()
}

fn code(text: &str) -> String {
    format!("`{text}`")
}
