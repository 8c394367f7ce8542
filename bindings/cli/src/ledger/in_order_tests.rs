use super::*;
use crate::ledger::children::ChildKind;
use crate::ledger::lines::Lines;
use crate::ledger::sheets::{CONTRACT_COLUMNS, CONTRACTS, ID};
use crate::ledger::testing::{CATALOG, TestLedger};
use crate::ledger::vocabulary::Vocabulary;
use crate::ledger::{claims, uses};

const REST: &str = ",ites-base,2026-04-01,1,,";

/// Starts of rows: of contracts, plainly and otherwise, of none, damaged, and one that swallows a line.
const ROWS: [&str; 10] = ["A-1", "B-2", "\"B-2\"", "Ｂ-２", "", "B-3", "\"B-2\nC-3\"", "A-1,", "\"C-3", "C-3"];

/// The names of a sheet and its rows, each read whole.
fn read(ledger: &Ledger, sheet: &str, columns: Arc<[Column]>, column: usize) -> Vec<(Row, bool, Option<String>)> {
    let mut rows = ledger.sheet(sheet).unwrap().rows(columns, &mut |_| {}).unwrap();
    let mut read = Vec::new();
    loop {
        let mut row = Row::default();
        let damaged = match rows.read(&mut row, &mut |_| {}) {
            ReadOutcome::Row => false,
            ReadOutcome::BadRow => true,
            ReadOutcome::End | ReadOutcome::Broken => return read,
        };
        let name = silent_owner(&row, column).map(|name| name.into_owned());
        read.push((row, damaged, name));
    }
}

fn ascend(names: &[&str], strictly: bool) -> bool {
    names.windows(2).all(|pair| if strictly { pair[0] < pair[1] } else { pair[0] <= pair[1] })
}

/// Every three rows, beside contracts in order, with one in quotes, and out of order.
#[test]
fn a_look_in_one_pass_finds_what_reading_every_row_finds() {
    let words = Vocabulary::new(&CATALOG, uses::COLUMNS, claims::COLUMNS);
    let columns = Lines::columns(&words);
    let absent = ["", "", "", "", "", ""].map(|name| (name, Arc::clone(&columns)));
    let [two, three, four, five, six, seven] = absent;
    let asked: [AskedSheet; SHEETS] = [(Lines::NAME, Arc::clone(&columns)), two, three, four, five, six, seven];
    let mut looked = 0;
    for contracts in [["A-1,", "B-2,", "C-3,"], ["A-1,", "\"B-2\",", "C-3,"], ["B-2,", "A-1,", "C-3,"]] {
        let files = TestLedger::new(&[("contracts", &contracts)]);
        for number in 0..ROWS.len().pow(3) {
            let rows = [number / 100, number / 10 % 10, number % 10].map(|row| format!("{}{REST}\n", ROWS[row]));
            files.write(
                "lines.csv",
                format!("contract,service,start,quantity,last_day,use_start\n{}", rows.concat()).as_bytes(),
            );
            let ledger = Ledger::open(files.path(), &mut |_| {}).unwrap();
            let found = look_in_order(&ledger, &asked);

            let contracts = read(&ledger, CONTRACTS, CONTRACT_COLUMNS.into(), ID);
            let known: Vec<&str> = contracts.iter().filter_map(|(.., name)| name.as_deref()).collect();
            let lines = read(&ledger, Lines::NAME, Arc::clone(&columns), CONTRACT);
            let names: Vec<&str> = lines.iter().filter_map(|(.., name)| name.as_deref()).collect();
            let ascends = ascend(&known, true) && ascend(&names, false);
            assert_eq!(found.is_some(), ascends, "{rows:?}");
            if let Some((count, [strays, ..])) = found {
                let mut expected = Strays::default();
                for (row, damaged, name) in &lines {
                    let is_known = name.as_deref().is_some_and(|name| known.contains(&name));
                    expected.row(row, *damaged, name.as_deref(), is_known);
                }
                assert_eq!(count, 3, "{rows:?}");
                assert_eq!(format!("{strays:?}"), format!("{expected:?}"), "{rows:?}");
                looked += 1;
            }
        }
    }
    assert!(looked > 500, "{looked}");
}
