//! How many cores a close has is not to be seen in what it writes.

use std::fs;

use tempfile::TempDir;

use crate::close::outputs::FILES;
use crate::close::pipeline::run_on;
use crate::close::tests::{Output, options};
use crate::sample;

/// Seven hundred contracts are some shares of which the last is smaller.
#[test]
fn one_core_and_several_write_the_same_bytes() {
    let folder = TempDir::new().unwrap();
    let ledger = folder.path().join("ledger");
    sample::write(&ledger, 700, 1, false).unwrap();
    let closes = [1, 2, 5].map(|cores| {
        let output = Output::new();
        run_on(cores, &options(&ledger, &output)).unwrap();
        output
    });
    let [alone, others @ ..] = closes;
    let written: Vec<&str> = FILES.iter().copied().filter(|file| alone.path().join(file).exists()).collect();
    assert_eq!(written.len(), FILES.len() - 1, "every file but the workbook");
    assert!(fs::read(alone.path().join("invoices.csv")).unwrap().len() > 50_000);
    for other in others {
        for file in &written {
            let read = |output: &Output| fs::read(output.path().join(file)).unwrap();
            assert!(read(&alone) == read(&other), "{file}");
        }
    }
}
