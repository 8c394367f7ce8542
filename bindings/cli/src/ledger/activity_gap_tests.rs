//! What is said where rows of uses, commitments, outages, alerts and claims are lost, doubled or too many.

use yakkan::calendar::Month;
use yakkan::calendar::parse_date;
use yakkan::contract_rules::{Promise, Readings, ServiceId};
use yakkan::severity::{DeskDays, Moment, MomentForm, due};

use super::group::MOST;
use super::testing::{CATALOG, Read, TestLedger};

const LINES: &[&str] =
    &["C-11,nec-mimamori,2026-04-01,1,,", "C-22,nec-mimamori,2026-04-01,1,,", "C-33,ites-base,2026-04-01,1,,"];
const CLAIM: &str = "2026-10-05,1000,,,,,,,,,,,,";

fn ledger(sheets: &[(&str, &[&str])]) -> TestLedger {
    let always: [(&str, &[&str]); 3] = [("contracts", &["C-11,", "C-22,", "C-33,"]), ("lines", LINES), ("prices", &[])];
    TestLedger::new(&[&always, sheets].concat())
}

/// Which contracts have a gap in their cover, and because of which row.
fn cover(read: &Read) -> Vec<(&str, &str)> {
    read.entries.iter().filter_map(|entry| Some((entry.id.as_str(), entry.gaps.cover()?))).collect()
}

#[test]
fn two_alerts_of_one_name_are_one_only_if_they_agree() {
    let claims = [format!("C-11,A-1,{CLAIM}"), format!("C-11,A-2,{CLAIM}")];
    let claims = [claims[0].as_str(), claims[1].as_str()];
    let alerts =
        ["C-11,A-1,2026-10-01,3,", "C-11,A-2,2026-10-01,3,", "C-11,A-1,2026-10-01,3,", "C-22,A-1,2026-10-02,1,"];
    let agreeing = ledger(&[("alerts", &alerts), ("claims", &claims)]).read();
    assert_eq!(agreeing.found(), ["alerts.csv:4 id duplicate-alert"]);
    assert_eq!(agreeing.entries[0].claims.len(), 2);
    assert!(cover(&agreeing).is_empty());
    let alerts = ["C-11,A-1,2026-10-01,3,", "C-11,A-2,2026-10-01,3,", "C-11,A-1,2026-10-01,2,"];
    let differing = ledger(&[("alerts", &alerts), ("claims", &claims)]).read();
    assert_eq!(
        differing.found(),
        ["alerts.csv:4 id duplicate-alert", "claims.csv:2 alert unknown-alert", "contracts.csv:2 id cover-incomplete"]
    );
    assert_eq!(differing.entries[0].claims.len(), 1);
    assert_eq!(differing.entries[0].claims[0].alert_id.as_ref(), "A-2");
    assert_eq!(cover(&differing), [("C-11", "claims.csv:2")]);
    assert!(differing.held().is_empty());
}

#[test]
fn a_claim_of_an_alert_that_cannot_be_read_says_that_it_may_be_that_one() {
    let claim = format!("C-11,A-1,{CLAIM}");
    let read = ledger(&[("alerts", &["C-11,A-1,2026-10-01,4,"]), ("claims", &[&claim])]).read();
    assert!(read.message("unknown-alert").ends_with("one of the rows there that cannot be used may be it"));
    let other = ledger(&[("alerts", &["C-22,A-1,2026-10-01,3,"]), ("claims", &[&claim])]).read();
    assert!(other.message("unknown-alert").ends_with("the claim is not used"), "an alert of another contract is none");
}

/// The name is one letter from C-11's and from nobody else's.
#[test]
fn a_row_of_no_contract_leaves_the_one_that_may_be_meant_incomplete() {
    let read = ledger(&[("alerts", &["C-1,A-1,2026-10-01,3,"])]).read();
    assert_eq!(read.found(), ["alerts.csv:2 contract unknown-contract", "contracts.csv:2 id cover-incomplete"]);
    assert_eq!(cover(&read), [("C-11", "alerts.csv:2")]);
    assert!(read.message("unknown-contract").ends_with("the closest is 'C-11', which is shown with incomplete cover"));
    let outage = "nec-mimamori,2026-10-01T00:00:00Z,2026-10-01T01:00:00Z,,C-1";
    let read = ledger(&[("outages", &[outage])]).read();
    assert_eq!(read.found(), ["contracts.csv:2 id availability-incomplete", "outages.csv:2 contract unknown-contract"]);
    assert_eq!(read.entries[0].gaps.outages.as_deref(), Some("outages.csv:2"));
    assert!(read.held().is_empty());
}

#[test]
fn a_damaged_row_leaves_those_around_it_incomplete() {
    let read =
        ledger(&[("alerts", &["C-11,A-1,2026-10-01,3,", ",A-2,2026-10-01,3,", "C-22,A-1,2026-10-01,3,"])]).read();
    assert_eq!(cover(&read), [("C-11", "alerts.csv:3"), ("C-22", "alerts.csv:3")]);
}

#[test]
fn a_damaged_outage_of_everybody_is_one_of_its_service() {
    let service = ServiceId::constant("nec-mimamori");
    let gap = |row: &str| ledger(&[("outages", &[row])]).read().outages.gap(&service).map(str::to_owned);
    assert_eq!(gap("nec-mimamori,2026-10-01T00:00:00,2026-10-01T01:00:00Z,,").as_deref(), Some("outages.csv:2"));
    assert_eq!(gap("nec-mimamorii,2026-10-01T00:00:00Z,2026-10-01T01:00:00Z,,").as_deref(), Some("outages.csv:2"));
    assert_eq!(gap("ites-mdr,2026-10-01T00:00:00Z,2026-10-01T01:00:00Z,,"), None);
    assert_eq!(gap("nec-mimamori,2026-10-01T00:00:00Z,2026-10-01T01:00:00Z,,"), None);
}

#[test]
fn a_sheet_that_cannot_be_read_leaves_every_contract_incomplete_and_holds_none_back() {
    let ledger = ledger(&[]);
    for sheet in ["uses", "inquiries", "outages", "alerts", "claims"] {
        ledger.write(&format!("{sheet}.csv"), b"contract,service,Service\n");
    }
    let read = ledger.read();
    assert!(read.held().is_empty());
    let gaps = &read.entries[1].gaps;
    let gaps = [&gaps.uses, &gaps.inquiries, &gaps.alerts, &gaps.claims].map(|gap| gap.as_deref());
    assert_eq!(gaps, ["uses.csv", "inquiries.csv", "alerts.csv", "claims.csv"].map(Some));
    assert_eq!(read.outages.gap(&ServiceId::constant("nec-mimamori")), Some("outages.csv"));
    // The other one has no commitments, availability or cover.
    let warned = read.problems.iter().filter(|problem| problem.code.ends_with("-incomplete"));
    let warned: Vec<_> = warned.map(|problem| (problem.value.as_deref().unwrap(), problem.code)).collect();
    assert_eq!(
        warned,
        [
            ("C-11", "commitments-incomplete"),
            ("C-11", "availability-incomplete"),
            ("C-11", "cover-incomplete"),
            ("C-22", "commitments-incomplete"),
            ("C-22", "availability-incomplete"),
            ("C-22", "cover-incomplete")
        ]
    );
}

#[test]
fn a_sheet_that_is_not_there_is_worth_a_notice_and_one_under_another_name_a_warning() {
    let ledger = ledger(&[]);
    std::fs::remove_file(ledger.path().join("alerts.csv")).unwrap();
    let read = ledger.read();
    assert_eq!((read.found(), cover(&read)), (vec!["alerts missing-table".to_owned()], vec![]));
    assert_eq!(read.problems[0].level, crate::table::Level::Notice);
    ledger.write("アラート.csv", b"contract,id,on,stars\n");
    let read = ledger.read();
    assert!(read.message("missing-table").contains("'アラート.csv' may be it"));
    assert_eq!(cover(&read), [("C-11", "alerts"), ("C-22", "alerts"), ("C-33", "alerts")]);
    assert!(read.held().is_empty());
}

#[test]
fn a_contract_has_ten_thousand_rows_of_a_kind_and_no_more() {
    let row = |number: usize| format!("C-11,A-{number},2026-10-01,3,");
    for (count, read_rows, found) in [
        (MOST - 1, MOST - 1, vec![]),
        (MOST, MOST, vec![]),
        (MOST + 2, MOST, vec!["alerts.csv:10002 too-many", "contracts.csv:2 id cover-incomplete"]),
    ] {
        let rows: Vec<String> = (1..=count).map(row).chain(["C-22,A-1,2026-10-01,3,".to_owned()]).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let (last, other) = (format!("C-11,A-{read_rows},{CLAIM}"), format!("C-22,A-1,{CLAIM}"));
        let read = ledger(&[("alerts", &rows), ("claims", &[&last, &other])]).read();
        assert_eq!(read.found(), found, "{count}");
        assert_eq!((read.entries[0].claims.len(), read.entries[1].claims.len()), (1, 1), "{count}");
    }
}

#[test]
fn rows_in_another_order_are_found_and_limited_as_well() {
    let alerts = ["C-22,A-1,2026-10-01,3,", "C-11,A-1,2026-10-01,4,", "C-11,A-2,2026-10-01,3,"];
    let claims = [format!("C-11,A-2,{CLAIM}"), format!("C-22,A-1,{CLAIM}")];
    let read = ledger(&[("alerts", &alerts), ("claims", &[&claims[0], &claims[1]])]).read();
    assert_eq!(read.found(), ["alerts.csv:3 stars out-of-range", "contracts.csv:2 id cover-incomplete"]);
    let counts: Vec<_> = read.entries.iter().map(|entry| entry.claims.len()).collect();
    assert_eq!(counts, [1, 1, 0]);
}

/// The rules of the documents take the forms that cells are read in, and what is due has the form that `done` is read in.
#[test]
fn forms_are_those_that_the_rules_take() {
    let day = parse_date("2026-10-31").unwrap();
    let at = yakkan::calendar::at_japan(day, 600);
    let example = |form| match form {
        MomentForm::Instant | MomentForm::InstantOrDay => Moment::Instant(at),
        MomentForm::Day => Moment::Day(day),
        MomentForm::Month => Moment::Month(Month::of(day)),
    };
    let mut seen = 0;
    for commitment in CATALOG.services().flat_map(|service| service.commitments.iter()) {
        let rules = match &commitment.promise {
            Promise::Always(rule) => vec![rule],
            Promise::ByLevel { rules, .. } => rules.iter().map(|level| &level.rule).collect(),
        };
        for rule in rules {
            let desk = rule.desk().map(|desk| CATALOG.desk(desk.as_str()).unwrap());
            let desk = desk.map(|desk| DeskDays { desk, closures: &[], open_days: &[] });
            let (from, done) = MomentForm::of(rule);
            let due = due(commitment, rule, example(from), desk, &Readings::default()).unwrap();
            assert!(due.at.is_none_or(|at| at.form() == done), "{}", commitment.id);
            assert!(due.met(example(done)).is_ok(), "{}", commitment.id);
            seen += 1;
        }
    }
    assert!(seen >= 15, "{seen}");
}

/// A spreadsheet knows no offsets, and whose time its cells are in is anybody's guess.
#[test]
fn a_cell_of_date_and_time_is_no_instant() {
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.xlsx");
    let mut workbook = Workbook::new();
    let sheets: [(&str, &[&str], &[&str]); 3] = [
        ("contracts", &["id"], &["C-11"]),
        ("lines", &["contract", "service", "start", "quantity"], &["C-11", "nec-mimamori", "2026-04-01", "1"]),
        ("outages", &["service", "from", "to", "excluded", "contract"], &["nec-mimamori"]),
    ];
    for (name, header, row) in sheets {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        for (column, text) in (0_u16..).zip(header) {
            sheet.write_string(0, column, *text).unwrap();
        }
        for (column, text) in (0_u16..).zip(row) {
            sheet.write_string(1, column, *text).unwrap();
        }
    }
    let sheet = workbook.worksheet_from_name("outages").unwrap();
    let at = ExcelDateTime::parse_from_str("2026-10-31T18:00:00").unwrap();
    sheet.write_datetime_with_format(1, 1, at, &Format::new().set_num_format("yyyy-mm-dd hh:mm")).unwrap();
    sheet.write_string(1, 2, "2026-10-31T18:30:00+09:00").unwrap();
    workbook.save(&path).unwrap();
    let mut problems = Vec::new();
    let ledger = crate::table::Ledger::open(&path, &mut |problem| problems.push(problem)).unwrap();
    let mut reader = super::LedgerReader::open(&ledger, &CATALOG, problems).unwrap();
    let outages = reader.take_outages();
    assert_eq!(outages.gap(&ServiceId::constant("nec-mimamori")), Some("ledger.xlsx:outages:2"));
    let problems = reader.read(10).unwrap();
    let problems: Vec<_> = problems.entries.iter().flat_map(|entry| &entry.problems).collect();
    let found = problems.iter().find(|problem| problem.code == "no-offset").unwrap();
    assert_eq!(
        (found.row, found.column.as_deref(), found.value.as_deref()),
        (Some(2), Some("from"), Some("2026-10-31T18:00:00"))
    );
}
