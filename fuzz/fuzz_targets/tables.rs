//! A ledger as a folder of CSV files, in whatever encoding: it is read to its end, and now and then a month of it is closed.
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
    yakkan_fuzz_program::read(home.catalog(), &ledger);
    // A close writes a dozen files, which takes as long as reading many ledgers.
    if input.len() % 16 == 0 {
        let told = yakkan_fuzz_program::close(home.catalog(), &ledger, &home.path("out"));
        assert!(!told.is_empty());
    }
});
