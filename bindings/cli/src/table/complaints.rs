//! What is said about a CSV file, or a row of it, that cannot be used.

use std::io;

use super::problem::{Message, cut};
use super::record::{Flaw, LONGEST_RECORD};

pub fn too_many(cell: &str) -> Message {
    let cell = cut(cell);
    Message::new(
        format!("the row has '{cell}' under no column name; it is not used"),
        format!("列名のない所に「{cell}」があります。この行は使いません"),
    )
}

pub fn too_few(actual: usize, expected: usize) -> Message {
    Message::new(
        format!("the row has {actual} cells where the header has {expected}; it is not used"),
        format!("見出しは{expected}列ですが、この行は{actual}列しかありません。この行は使いません"),
    )
}

pub fn flawed(flaw: Flaw) -> (&'static str, Message) {
    match flaw {
        Flaw::TooLong => (
            "row-too-long",
            Message::new(
                format!("the row is longer than {LONGEST_RECORD} bytes; it is not used"),
                format!("この行は {LONGEST_RECORD} バイトを超えています。この行は使いません"),
            ),
        ),
        Flaw::UnclosedQuote => (
            "unclosed-quote",
            Message::new(
                "a cell starts with a quotation mark that is never closed; the row is not used",
                "引用符 (\") で始まるセルが閉じられていません。この行は使いません",
            ),
        ),
        Flaw::TextAfterQuote => (
            "misplaced-quote",
            Message::new(
                "a quoted cell goes on after its closing quotation mark; double the quotation marks within it. \
                 The row is not used",
                "引用符 (\") を閉じた後に文字が続いています。セルの中の引用符は二つ重ねてください。この行は使いません",
            ),
        ),
    }
}

pub fn broken_characters(cell: &str) -> Message {
    let cell = cut(cell);
    Message::new(
        format!("characters of '{cell}' cannot be read; save the file as UTF-8 again. The row is not used"),
        format!("「{cell}」に読めない文字があります。ファイルを UTF-8 で保存し直してください。この行は使いません"),
    )
}

pub fn nul_character(cell: &str) -> Message {
    let cell = cut(cell);
    Message::new(
        format!("'{cell}' holds a NUL character; the row is not used"),
        format!("「{cell}」に NUL 文字が含まれています。この行は使いません"),
    )
}

pub fn shift_jis() -> Message {
    Message::new("not UTF-8; read as Shift_JIS", "UTF-8 ではないため Shift_JIS として読み込みました")
}

pub fn utf16() -> Message {
    Message::new(
        "the file is UTF-16, which is not read; save it as UTF-8 (\"CSV UTF-8\" in Excel)",
        "UTF-16 のファイルは読み込めません。UTF-8（Excel では「CSV UTF-8」）で保存してください",
    )
}

pub fn empty_table() -> Message {
    Message::new(
        "there is no header row, and nothing was read; a sheet without rows has its header still",
        "見出しの行がないため、何も読み込みませんでした。行がない表でも見出しは必要です",
    )
}

pub fn unreadable(error: &io::Error) -> Message {
    Message::new(
        format!("cannot be read, or not to its end: {error}"),
        format!("読み込めないか、最後まで読み込めません: {error}"),
    )
}
