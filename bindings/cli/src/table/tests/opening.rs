//! What is a ledger and what is not.

use super::*;
use crate::table::open_error::OpenError;

fn open(path: &Path) -> (Result<Ledger, OpenError>, Vec<Problem>) {
    let mut problems = Vec::new();
    (Ledger::open(path, &mut |problem| problems.push(problem)), problems)
}

#[test]
fn a_path_that_does_not_exist_is_named() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("absent");
    let error = open(&path).0.unwrap_err();
    assert_eq!(error, OpenError::NotFound(path.clone()));
    assert_eq!(error.to_string(), format!("there is no file or folder '{}'", path.display()));
    assert!(error.message().ja.contains(&path.display().to_string()));
}

#[test]
fn a_folder_without_tables_is_no_ledger_and_the_workbook_in_it_is_named() {
    let home = TempDir::new().unwrap();
    assert_eq!(open(home.path()).0.unwrap_err(), OpenError::NoTables(home.path().to_owned(), None));
    fs::write(home.path().join("customers.csv"), "a\n").unwrap();
    fs::write(home.path().join("~$book.xlsx"), "").unwrap();
    let book = home.path().join("book.xlsx");
    fs::write(&book, "").unwrap();
    let error = open(home.path()).0.unwrap_err();
    assert_eq!(error, OpenError::NoTables(home.path().to_owned(), Some(book.clone())));
    assert!(error.to_string().contains(&book.display().to_string()));
}

#[test]
fn a_file_that_is_no_workbook_by_name_is_no_ledger() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("lines.csv");
    fs::write(&path, "contract\n").unwrap();
    assert_eq!(open(&path).0.unwrap_err(), OpenError::NotALedger(path));
}

#[test]
fn tables_of_other_names_are_reported_and_left_alone() {
    let home = TempDir::new().unwrap();
    for name in ["lines.csv", "Contracts.csv", "customers.csv", "README.txt", "book.xlsx", "facts.CSV"] {
        fs::write(home.path().join(name), "contract\n").unwrap();
    }
    let (ledger, problems) = open(home.path());
    let ledger = ledger.unwrap();
    assert!(["lines", "facts"].iter().all(|name| ledger.sheet(name).is_some()) && ledger.sheet("contracts").is_none());
    assert!(ledger.sheet("contracts").is_none());
    let found: Vec<_> = problems.iter().map(|problem| (problem.code, problem.file.as_str(), problem.level)).collect();
    let expected = [
        ("misspelt-table", "Contracts.csv", Level::Error),
        ("unknown-table", "customers.csv", Level::Warning),
        ("workbook-beside-tables", "book.xlsx", Level::Warning),
    ];
    assert_eq!(found, expected);
    assert!(problems[0].message_en.contains("'contracts'"));
}

#[test]
fn a_table_that_is_a_folder_is_reported_when_it_is_read() {
    let home = TempDir::new().unwrap();
    fs::create_dir(home.path().join("lines.csv")).unwrap();
    let (seen, problems) = read(home.path());
    assert_eq!((seen, problems[0].code, problems[0].file.as_str()), (None, "unreadable-file", "lines.csv"));
}

#[test]
fn files_that_are_no_workbook_inside_are_named() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("ledger.xlsx");
    fs::write(&path, "contract,start\n").unwrap();
    assert!(matches!(open(&path).0, Err(OpenError::BrokenWorkbook(named, _)) if named == path));
    fs::write(&path, "").unwrap();
    assert!(matches!(open(&path).0, Err(OpenError::BrokenWorkbook(..))));
    fs::write(&path, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old or encrypted workbook").unwrap();
    assert_eq!(open(&path).0.unwrap_err(), OpenError::LockedWorkbook(path));
}
