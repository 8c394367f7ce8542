//! Works out cells, one request a line: `cargo run -p yakkan-spreadsheet --example cell < calls.jsonl`. With `functions` it prints the table instead.

use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    if std::env::args().nth(1).as_deref() == Some("functions") {
        return writeln!(out, "{}", yakkan_spreadsheet::functions_json());
    }
    let catalog = yakkan::catalog::Catalog::built_in();
    for line in io::stdin().lock().lines() {
        writeln!(out, "{}", yakkan_spreadsheet::cell(&catalog, &line?))?;
    }
    Ok(())
}
