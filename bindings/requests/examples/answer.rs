//! Answers requests by line: one on standard input, one answer on standard output.

use std::io::{BufRead, Write};

use yakkan::catalog::Catalog;

fn main() -> std::io::Result<()> {
    let catalog = Catalog::built_in();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        writeln!(out, "{}", yakkan_requests::answer(&catalog, &line?))?;
    }
    Ok(())
}
