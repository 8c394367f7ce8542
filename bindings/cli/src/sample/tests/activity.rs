//! What happened under two thousand contracts, as the ledger reads it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use yakkan::calendar::Month;
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{LevelId, Readings};
use yakkan::severity::{Interval, rule_for};
use yakkan::{ClaimRecord, CommitmentRecord, Records, UseRecord, month_availability, report_month};

use super::rows;
use crate::ledger::{Entry, LedgerReader, Outages};
use crate::sample::write;
use crate::table::{Ledger, Problem};

const CONTRACTS: u64 = 2000;
static CATALOG: Catalog = Catalog::built_in();

/// Everything there is, and what is wrong with it.
fn read(path: &Path) -> (Vec<Entry<'static>>, Outages<'static>, Vec<Problem>) {
    let mut problems = Vec::new();
    let ledger = Ledger::open(path, &mut |problem| problems.push(problem)).unwrap();
    let mut reader = LedgerReader::open(&ledger, &CATALOG, problems).unwrap();
    let outages = reader.take_outages();
    let (mut entries, mut problems) = (Vec::new(), Vec::new());
    while let Some(mut chunk) = reader.read(500) {
        for entry in &mut chunk.entries {
            problems.append(&mut entry.problems);
        }
        entries.append(&mut chunk.entries);
        problems.append(&mut chunk.problems);
    }
    (entries, outages, problems)
}

#[test]
fn all_is_read_but_the_bad_rows_from_files_and_from_a_workbook() {
    let folder = tempfile::tempdir().unwrap();
    let paths = ["ledger", "ledger.xlsx"].map(|name| folder.path().join(name));
    let summary = write(&paths[0], CONTRACTS, 1, false).unwrap();
    write(&paths[1], CONTRACTS, 1, false).unwrap();
    let sheets = ["uses", "inquiries", "outages", "alerts", "claims"];
    let found = paths.map(|path| {
        let (entries, outages, problems) = read(&path);
        let of_these = problems.iter().filter(|problem| sheets.iter().any(|sheet| problem.file.contains(sheet)));
        let mut codes: BTreeMap<(String, &str), u64> = BTreeMap::new();
        for problem in of_these {
            let sheet = problem.file.rsplit(':').next().unwrap().replace(".csv", "");
            *codes.entry((sheet, problem.code)).or_default() += 1;
        }
        let sum = |count: fn(&Entry<'_>) -> usize| entries.iter().map(count).sum::<usize>();
        let counts = [
            sum(|entry| entry.uses.len()),
            sum(|entry| entry.inquiries.len()),
            sum(|entry| entry.outages.len()) + outages.everywhere.len(),
            sum(|entry| entry.claims.len()),
        ];
        (counts, codes)
    });
    assert_eq!(found[0], found[1]);
    let (counts, codes) = &found[0];
    // Alerts are read for their claims.
    let written = [summary.uses, summary.inquiries, summary.outages, summary.claims];
    // What has a warning is read all the same.
    let is_warned = |code: &str| ["use-outside-line", "event-outside-line"].contains(&code);
    let bad: Vec<_> = codes.iter().filter(|((_, code), _)| !is_warned(code)).collect();
    let lost: u64 = bad.iter().filter(|((sheet, _), _)| sheet != "alerts").map(|(_, count)| **count).sum();
    let bad: u64 = bad.iter().map(|(_, count)| **count).sum();
    let read = counts.iter().map(|count| u64::try_from(*count).unwrap()).sum::<u64>();
    assert_eq!(read + lost, written.iter().sum::<u64>(), "{codes:?}");
    assert!((20..=45).contains(&bad), "one in sixty: {codes:?}");
}

/// What a person may write wrong, each at least once in a ledger that is large enough.
#[test]
fn there_is_a_bad_row_of_every_kind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger");
    write(&path, 9000, 1, false).unwrap();
    let (.., problems) = read(&path);
    let codes: BTreeSet<(&str, &str)> = problems.iter().map(|problem| (problem.file.as_str(), problem.code)).collect();
    for expected in [
        ("uses.csv", "unknown-allowance"),
        ("uses.csv", "no-such-line"),
        ("uses.csv", "not-a-truth-value"),
        ("uses.csv", "holder-missing"),
        ("uses.csv", "not-a-count"),
        ("uses.csv", "date-out-of-range"),
        ("uses.csv", "unknown-contract"),
        ("uses.csv", "use-outside-line"),
        ("inquiries.csv", "no-offset"),
        ("inquiries.csv", "unknown-severity"),
        ("inquiries.csv", "unknown-commitment"),
        ("inquiries.csv", "not-a-month"),
        ("inquiries.csv", "leap-second"),
        ("inquiries.csv", "interval-reversed"),
        ("inquiries.csv", "not-an-instant"),
        ("outages.csv", "interval-reversed"),
        ("outages.csv", "no-offset"),
        ("outages.csv", "unknown-commitment"),
        ("alerts.csv", "out-of-range"),
        ("alerts.csv", "duplicate-alert"),
        ("alerts.csv", "interval-reversed"),
        ("alerts.csv", "full-width"),
        ("claims.csv", "unknown-alert"),
        ("claims.csv", "not-an-amount"),
        ("claims.csv", "too-many-cells"),
    ] {
        assert!(codes.contains(&expected), "{expected:?}: {codes:?}");
    }
}

#[test]
fn there_are_about_two_rows_a_contract() {
    for seed in [1, 2, 2026] {
        let count = |sheet| rows(sheet, CONTRACTS, seed).len() - 1;
        let counts = ["uses", "inquiries", "outages", "alerts", "claims"].map(count);
        let per_hundred = counts.map(|count| count * 100 / 2000);
        let [uses, inquiries, outages, alerts, claims] = per_hundred;
        assert!((70..=200).contains(&uses), "{counts:?}");
        assert!((40..=150).contains(&inquiries), "{counts:?}");
        assert!((1..=10).contains(&outages), "{counts:?}");
        assert!((5..=40).contains(&alerts), "{counts:?}");
        assert!((2..=20).contains(&claims), "{counts:?}");
    }
}

/// The columns are those that the documents make.
#[test]
fn every_fact_of_a_use_or_a_claim_has_its_column() {
    let facts = |sheet: &str| rows(sheet, 1, 1).swap_remove(0).split_off(if sheet == "uses" { 6 } else { 5 });
    let allowances = CATALOG.services().flat_map(|service| service.allowances.iter());
    let asked = allowances.flat_map(|allowance| allowance.attestations.iter());
    let asked: BTreeSet<String> = asked.map(|asked| asked.fact.to_string()).collect();
    assert_eq!(facts("uses").into_iter().collect::<BTreeSet<_>>(), asked);
    let rules = CATALOG.services().filter_map(|service| service.cover.as_ref()).flat_map(|cover| cover.rules.iter());
    let asked = rules.flat_map(|rule| {
        let exception = rule.exception.as_ref().map(|exception| exception.fact.to_string());
        std::iter::once(rule.attestation.fact.to_string()).chain(exception)
    });
    assert_eq!(facts("claims").into_iter().collect::<BTreeSet<_>>(), asked.collect::<BTreeSet<_>>());
}

/// What the rules say of October.
#[derive(Debug, Default)]
struct Said {
    uses: BTreeSet<String>,
    commitments: BTreeSet<String>,
    claims: BTreeSet<String>,
}

fn report(entries: Vec<Entry<'static>>) -> Said {
    let october = Month::new(2026, 10).unwrap();
    let mut said = Said::default();
    for mut entry in entries {
        let Some(contract) = entry.contract.take() else { continue };
        let records = records(entry);
        let report = report_month(&contract, &records, october, &Readings::default());
        for used in &report.uses {
            said.uses.insert(used.verdict.outcome().as_str().to_owned());
            said.uses.extend(used.verdict.violations.iter().map(|violation| violation.breach.code().to_owned()));
        }
        for judged in &report.commitments {
            let name = records.commitments.get(judged.record).map_or("", |record| record.commitment.id.as_str());
            said.commitments.insert(format!("{name} {:?}", judged.state));
        }
        for claim in &report.claims {
            let Ok(answer) = &claim.answer else { panic!("{:?}", claim.answer) };
            said.claims.insert(answer.verdict.outcome().as_str().to_owned());
            said.claims.extend(answer.verdict.violations.iter().map(|violation| violation.breach.code().to_owned()));
        }
    }
    said
}

fn records(entry: Entry<'static>) -> Records<'static> {
    let uses = entry.uses.into_iter().map(|used| UseRecord {
        service: used.service,
        allowance: used.allowance,
        on: used.on,
        units: used.units,
        holder: used.holder,
        facts: used.facts,
    });
    let commitments = entry.inquiries.into_iter().map(|inquiry| {
        let rule = rule_for(inquiry.commitment, inquiry.severity.map(LevelId::as_str)).unwrap();
        CommitmentRecord {
            service: inquiry.service,
            commitment: inquiry.commitment,
            level: inquiry.severity,
            rule,
            desk: rule.desk().and_then(|desk| CATALOG.desk(desk.as_str())),
            from: inquiry.from,
            done: inquiry.done,
        }
    });
    let claims = entry.claims.into_iter().map(|claim| ClaimRecord {
        service: CATALOG.service("nec-mimamori").unwrap(),
        label: claim.alert_id,
        alert: claim.alert,
        dispatched_on: claim.dispatched_on,
        cost: claim.cost,
        paid: claim.paid,
        facts: claim.facts,
    });
    Records { uses: uses.collect(), commitments: commitments.collect(), claims: claims.collect() }
}

#[test]
fn october_comes_out_in_every_way() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger");
    write(&path, 4000, 1, false).unwrap();
    let (entries, outages, _) = read(&path);
    let said = report(entries);
    let all_of = |known: &BTreeSet<String>, expected: &[&str]| {
        for expected in expected {
            assert!(known.contains(*expected), "{expected}: {known:?}");
        }
    };
    let verdicts = ["allowed", "conditional", "refused"];
    all_of(&said.uses, &verdicts);
    all_of(&said.uses, &["allowance-exhausted", "handled-by-vendor", "unit-cap-exceeded"]);
    for commitment in ["first-response", "inquiry-answer", "monthly-report", "agent-upgrade", "raw-log-retention"] {
        let [met, missed] = ["Met", "Missed"].map(|state| format!("{commitment} {state}"));
        all_of(&said.commitments, &[&met, &missed]);
    }
    all_of(&said.commitments, &["inquiry-answer Open"]);
    all_of(&said.claims, &verdicts);
    all_of(
        &said.claims,
        &[
            "outside-window",
            "limit-reached",
            "not-three-star",
            "vendor-not-registered",
            "before-cover",
            "scan-missing",
            "mail-not-received",
            "known-before-cover",
        ],
    );
    // Exactly on target in October, a minute beyond it in September.
    let watch = CATALOG.service("nec-mimamori").unwrap();
    let measured = |month| {
        let intervals = |excluded: bool| {
            let known = outages.everywhere.iter().filter(move |outage| outage.excluded == excluded);
            known.map(|outage| Interval { from: outage.from, to: outage.to })
        };
        let month = Month::new(2026, month).unwrap();
        month_availability(watch, month, intervals(false), intervals(true), &Readings::default()).unwrap().unwrap()
    };
    let [september, october] = [9, 10].map(measured);
    assert_eq!((october.millionths(), october.met), (Some(990_000), true));
    assert_eq!((september.millionths(), september.met), (Some(989_976), false));
}
