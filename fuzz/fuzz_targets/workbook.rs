//! A ledger as a workbook: it is read to its end whatever the file holds, and now and then a month of it is closed.
//!
//! The input is a workbook as it is (`PK…`), or its parts one behind the other, each after a line like `--- xl/workbook.xml`, which are put into an
//! archive here: so the XML is damaged and not only the archive around it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use yakkan_fuzz::{Home, files};

#[path = "../../bindings/cli/src/table/tests/zip.rs"]
#[allow(dead_code, reason = "the archive is used, the smallest workbook is not")]
mod zip;

fuzz_target!(|input: &[u8]| {
    let home = Home::get();
    let path = home.empty("ledger").join("ledger.xlsx");
    let bytes = if input.starts_with(b"PK") { input.to_vec() } else { zip::archive(&files(input)) };
    std::fs::write(&path, bytes).expect("there is room");
    yakkan_fuzz_program::read(home.catalog(), &path);
    // A close writes a dozen files, which takes as long as reading many ledgers.
    if input.len() % 16 == 0 {
        let told = yakkan_fuzz_program::close(home.catalog(), &path, &home.path("out"));
        assert!(!told.is_empty());
    }
});
