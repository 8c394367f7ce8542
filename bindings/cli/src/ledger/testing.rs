//! Ledgers for tests, in folders that clean up after themselves.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use tempfile::TempDir;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::ServiceId;

use super::{Entry, LedgerReader, Outages, Prices};
use crate::table::{Ledger, Problem};

pub static CATALOG: Catalog = Catalog::built_in();

/// The columns every test uses, by sheet.
const HEADERS: [(&str, &str); 10] = [
    ("contracts", "id,customer"),
    ("lines", "contract,service,start,quantity,last_day,use_start"),
    ("changes", "contract,service,on,quantity,cancel,suspend,notice_on,notice_written,request"),
    ("facts", "contract,fact,value"),
    ("prices", "service,from,unit_price,contract"),
    ("uses", "contract,service,allowance,on,units,holder,handled-by-vendor"),
    ("inquiries", "contract,service,commitment,severity,from,done"),
    ("outages", "service,from,to,excluded,contract"),
    ("alerts", "contract,id,on,stars,upgraded_on"),
    (
        "claims",
        "contract,alert,dispatched_on,cost,paid,mail-received,full-scan,scan-exception,scan-evidence,recommended,\
         vendor-registered,claim-delegated,receipt-delegated,known-before-cover,criminal-act,knowing-violation",
    ),
];

/// A ledger being written.
pub struct TestLedger(pub TempDir);

impl TestLedger {
    /// A ledger with these rows; sheets that are not named do not exist, save those that hold no invoice back and `changes`, which then have no rows.
    pub fn new(sheets: &[(&str, &[&str])]) -> Self {
        let ledger = Self(TempDir::new().unwrap());
        for (sheet, header) in HEADERS.iter().filter(|(name, _)| !matches!(*name, "contracts" | "lines" | "prices")) {
            ledger.write(&format!("{sheet}.csv"), format!("{header}\n").as_bytes());
        }
        for (sheet, rows) in sheets {
            let header = HEADERS.iter().find(|(name, _)| name == sheet).unwrap().1;
            ledger.write(&format!("{sheet}.csv"), format!("{header}\n{}\n", rows.join("\n")).as_bytes());
        }
        ledger
    }

    pub fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.0.path().join(name), bytes).unwrap();
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Reads it whole, in small chunks.
    pub fn read(&self) -> Read {
        let mut problems = Vec::new();
        let ledger = Ledger::open(self.path(), &mut |problem| problems.push(problem)).unwrap();
        let mut reader = LedgerReader::open(&ledger, &CATALOG, problems).unwrap();
        let (mut entries, mut problems, mut prices) = (Vec::new(), Vec::new(), Vec::new());
        while let Some(mut chunk) = reader.read(2) {
            for entry in &mut chunk.entries {
                prices.push((entry.id.clone(), Arc::clone(&chunk.prices)));
                problems.append(&mut entry.problems);
            }
            entries.append(&mut chunk.entries);
            problems.append(&mut chunk.problems);
        }
        let outages = reader.take_outages();
        Read { entries, problems, prices, outages, expected: reader.expected() }
    }
}

/// What a ledger was read as.
pub struct Read {
    pub entries: Vec<Entry<'static>>,
    pub problems: Vec<Problem>,
    /// What each contract is charged by.
    pub prices: Vec<(String, Arc<Prices>)>,
    pub outages: Outages<'static>,
    pub expected: u64,
}

impl Read {
    /// What the price of a service for a contract cannot be relied on because of.
    pub fn hold_cause(&self, service: &ServiceId, contract: &str, day: &str) -> Option<String> {
        let (_, prices) = self.prices.iter().find(|(id, _)| id == contract).unwrap();
        prices.hold_cause(service, contract, yakkan::calendar::parse_date(day).unwrap())
    }

    /// "lines.csv:2 start not-a-day", a problem a row; the held-back ones, which follow from others, aside.
    pub fn found(&self) -> Vec<String> {
        let causes = self.problems.iter().filter(|problem| problem.code != "held-back");
        causes.map(place).collect()
    }

    /// The contracts that are held back.
    pub fn held(&self) -> Vec<&str> {
        let held = self.entries.iter().filter(|entry| entry.contract.is_none());
        let held: Vec<&str> = held.map(|entry| entry.id.as_str()).collect();
        let reported = self.problems.iter().filter(|problem| problem.code == "held-back");
        assert_eq!(held, reported.map(|problem| problem.value.as_deref().unwrap()).collect::<Vec<_>>());
        held
    }

    /// "C-1 ites-base 1, nec-mimamori 3", a contract that is not held back a row.
    pub fn contracts(&self) -> Vec<String> {
        let whole = self.entries.iter().filter_map(|entry| entry.contract.as_ref());
        let row = |contract: &yakkan::contract_rules::Contract<'_>| {
            let lines = contract.lines().iter().map(|line| format!("{} {}", line.service.id, line.quantity));
            format!("{} {}", contract.id(), lines.collect::<Vec<_>>().join(", "))
        };
        whole.map(row).collect()
    }

    pub fn message(&self, code: &str) -> &str {
        &self.problems.iter().find(|problem| problem.code == code).unwrap().message_en
    }
}

pub fn place(problem: &Problem) -> String {
    let row = problem.row.map(|row| format!(":{row}")).unwrap_or_default();
    let column = problem.column.as_ref().map(|column| format!(" {column}")).unwrap_or_default();
    format!("{}{row}{column} {}", problem.file, problem.code)
}
