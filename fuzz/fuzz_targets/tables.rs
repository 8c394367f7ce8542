//! A ledger as a folder of CSV files, in whatever encoding: the close of a month ends, with a report or with a reason why there is none.
//!
//! The input is the files one behind the other, each after a line like `--- lines.csv`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use yakkan_fuzz::{Home, files};

fuzz_target!(|input: &[u8]| {
    let home = Home::get();
    let ledger = home.empty("ledger");
    for (name, bytes) in files(input) {
        // What a folder may hold is told by the name alone, and a name that leads elsewhere is none.
        if !name.is_empty() && name.len() < 32 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.')
        {
            // `.` and `..` are no files.
            let _ = std::fs::write(ledger.join(name), bytes);
        }
    }
    let told = yakkan_fuzz_program::close(home.catalog(), &ledger, &home.path("out"));
    assert!(!told.is_empty());
});
