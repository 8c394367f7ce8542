//! The files as they stand on disk.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use yakkan::contract_rules::Language;

use crate::sample::{SampleSummary, write};

const FILES: [&str; 10] = [
    "contracts.csv",
    "lines.csv",
    "changes.csv",
    "facts.csv",
    "prices.csv",
    "uses.csv",
    "inquiries.csv",
    "outages.csv",
    "alerts.csv",
    "claims.csv",
];

fn bytes(folder: &Path) -> Vec<Vec<u8>> {
    FILES.iter().map(|file| fs::read(folder.join(file)).unwrap()).collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = ["one", "other"].map(|name| folder.path().join(name));
    let summary = write(&one, 300, 7, false).unwrap();
    assert_eq!(write(&other, 300, 7, false).unwrap(), summary);
    assert_eq!(bytes(&one), bytes(&other));
    let [one, other] = ["one.xlsx", "other.xlsx"].map(|name| folder.path().join(name));
    assert_eq!(write(&one, 300, 7, false).unwrap(), summary);
    write(&other, 300, 7, false).unwrap();
    assert!(fs::read(one).unwrap() == fs::read(other).unwrap());
}

/// All bytes in one number (FNV-1a, 64 bits), taken from a run: it changes only when samples are meant to change.
#[test]
fn the_bytes_are_the_same_on_every_machine() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger");
    write(&ledger, 1000, 1, false).unwrap();
    let hash = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
    let sum = bytes(&ledger).concat().iter().fold(0xCBF2_9CE4_8422_2325, hash);
    assert_eq!(format!("{sum:016x}"), "260c3ccdd0c60976");
}

#[test]
fn files_are_as_excel_and_others_write_them() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger");
    write(&ledger, 50, 1, false).unwrap();
    let [contracts, lines, changes, facts, prices, uses, inquiries, outages, alerts, claims] =
        FILES.map(|file| fs::read_to_string(ledger.join(file)).unwrap());
    assert!(contracts.starts_with("\u{FEFF}id,customer\nC-00000001,"));
    assert!(lines.starts_with("contract,service,start,quantity,last_day,use_start\r\nC-00000001,"));
    assert_eq!(lines.matches('\n').count(), lines.matches("\r\n").count());
    assert!(changes.starts_with("contract,service,on,quantity,cancel,suspend,notice_on,notice_written,request\n"));
    assert!(facts.starts_with("contract,fact,value\nC-00000001,"));
    assert!(prices.starts_with("service,from,unit_price,contract\nites-base,2022-10-01,5000,\n"));
    assert!(uses.starts_with("contract,service,allowance,on,units,holder,handled-by-vendor\nC-0000"));
    assert!(inquiries.starts_with("contract,service,commitment,severity,from,done\nC-0000"));
    assert!(outages.starts_with("service,from,to,excluded,contract\nnec-mimamori,2025-12-13T02:00:00+09:00,"));
    assert!(alerts.starts_with("contract,id,on,stars,upgraded_on\nC-0000"));
    assert!(claims.starts_with("contract,alert,dispatched_on,cost,paid,mail-received,"));
    let others = [contracts, changes, facts, prices, uses, inquiries, outages, alerts, claims];
    assert!(others.iter().all(|text| !text.contains('\r')));
}

#[test]
fn what_stands_there_is_replaced_by_force_only() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["ledger", "ledger.xlsx"] {
        let path = folder.path().join(name);
        write(&path, 5, 1, false).unwrap();
        let refused = write(&path, 6, 1, false).unwrap_err().text(Language::English).to_owned();
        assert!(refused.contains("--force"), "{refused}");
        assert_eq!(write(&path, 6, 1, true).unwrap().contracts, 6);
    }
    fs::write(folder.path().join("ledger/notes.txt"), "mine").unwrap();
    let refused = write(&folder.path().join("ledger"), 7, 1, true).unwrap_err().text(Language::English).to_owned();
    assert!(refused.contains("holds 'notes.txt', which no sample has"), "{refused}");
    fs::create_dir(folder.path().join("folder.xlsx")).unwrap();
    assert!(write(&folder.path().join("folder.xlsx"), 7, 1, true).is_err());
    fs::write(folder.path().join("empty.xlsx"), "").unwrap();
    assert!(write(&folder.path().join("empty.xlsx"), 7, 1, false).is_ok());
    let left: BTreeSet<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 4, "nothing is left aside: {left:?}");
}

#[test]
fn a_ledger_of_no_contracts_has_what_holds_for_everybody() {
    let folder = tempfile::tempdir().unwrap();
    let summary = write(&folder.path().join("ledger"), 0, 1, false).unwrap();
    let empty = SampleSummary {
        contracts: 0,
        lines: 0,
        changes: 0,
        facts: 0,
        prices: 17,
        uses: 0,
        inquiries: 0,
        outages: 12,
        alerts: 0,
        claims: 0,
        bad_rows: 0,
    };
    assert_eq!(summary, empty);
}

#[test]
fn there_are_no_more_contracts_than_identifiers() {
    let folder = tempfile::tempdir().unwrap();
    let refused =
        write(&folder.path().join("ledger"), 100_000_000, 1, false).unwrap_err().text(Language::English).to_owned();
    assert_eq!(refused, "a sample has at most 99999999 contracts, and 100000000 were asked for");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_workbook_that_would_overflow_is_refused_before_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let refused =
        write(&folder.path().join("ledger.xlsx"), 400_000, 1, false).unwrap_err().text(Language::English).to_owned();
    assert!(refused.contains("the sheet 'facts' would have more than the 1048576 rows"), "{refused}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_name_with_another_extension_is_refused_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["s.ods", "s.csv", "s.xls", "v1.2"] {
        let path = folder.path().join(name);
        let refused = write(&path, 1, 1, false).unwrap_err();
        assert!(refused.text(Language::English).contains(".xlsx workbook"), "{name}");
        assert!(refused.text(Language::Japanese).contains("拡張子のない名前"), "{name}");
        assert!(!path.exists(), "{name}");
    }
    assert!(write(&folder.path().join("S.XLSX"), 1, 1, false).is_ok());
    fs::create_dir(folder.path().join("v1.3")).unwrap();
    assert!(write(&folder.path().join("v1.3"), 1, 1, false).is_ok(), "an empty folder that is there");
}
