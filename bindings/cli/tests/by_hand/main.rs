//! `due`, `balance` and `claim` as a person asks them: answers, exit codes, and what a wrong option leads to.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod ledger_requests;
mod remarks;
mod wrong_options;

use std::path::Path;
use std::process::{Command, Output};

fn yakkan(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_yakkan"))
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap()
}

/// What it says, where it exits with the code.
fn said(code: i32, arguments: &[&str]) -> String {
    let output = yakkan(arguments);
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {error}");
    String::from_utf8(output.stdout).unwrap()
}

/// Holds every line, wherever it stands.
fn assert_lines(said: &str, lines: &[&str]) {
    for line in lines {
        assert!(said.lines().any(|known| known.trim() == *line), "{line}\n{said}");
    }
}

const RESPONSE: [&str; 5] = ["due", "eset-mdr-ultimate", "first-response", "--from", "2026-12-28T17:00:00+09:00"];
const INQUIRY: [&str; 5] = ["due", "nec-mimamori", "inquiry-answer", "--from", "2026-12-25T17:00:00+09:00"];
const TICKETS: [&str; 7] = ["balance", "--service", "ites-mdr", "--start", "2026-04-15", "--on", "2026-10-31"];
/// Cover begins on 2026-05-01, the window ends on 2026-07-01.
const CLAIM: [&str; 9] =
    ["claim", "--start", "2026-04-15", "--alert", "2026-06-01", "--stars", "3", "--dispatched", "2026-07-01"];
const ATTESTED: [&str; 18] = [
    "--fact",
    "mail-received=yes",
    "--fact",
    "full-scan=yes",
    "--fact",
    "recommended=yes",
    "--fact",
    "vendor-registered=yes",
    "--fact",
    "claim-delegated=yes",
    "--fact",
    "receipt-delegated=true",
    "--fact",
    "known-before-cover=no",
    "--fact",
    "criminal-act=no",
    "--fact",
    "knowing-violation=false",
];

fn with<'a>(one: &[&'a str], other: &[&'a str]) -> Vec<&'a str> {
    [one, other].concat()
}

/// Two hours, day and night; the minute itself is in time.
#[test]
fn a_response_is_due_after_its_hours() {
    let severe = with(&RESPONSE, &["--severity", "A"]);
    let text = said(0, &with(&severe, &["--done", "2026-12-28T10:00:00Z"]));
    assert_lines(
        &text,
        &[
            "first-response: due by 2026-12-28T19:00:00+09:00 (Mon)",
            "rule: 2 hours after receipt, day and night",
            "done: 2026-12-28T19:00:00+09:00 (Mon): in time",
        ],
    );
    let text = said(1, &with(&severe, &["--done", "2026-12-28T19:00:01+09:00"]));
    assert_lines(&text, &["done: 2026-12-28T19:00:01+09:00 (Mon): too late"]);
}

/// From Friday the 25th: the 28th, and after the year-end close from the 29th to the 3rd the 4th, 5th and 6th of January.
#[test]
fn business_days_pass_over_the_close_and_over_closures() {
    assert_lines(&said(0, &INQUIRY), &["inquiry-answer: due by 2027-01-06T18:00:00+09:00 (Wed)"]);
    let closed = said(0, &with(&INQUIRY, &["--closure", "2027-01-05"]));
    assert_lines(&closed, &["inquiry-answer: due by 2027-01-07T18:00:00+09:00 (Thu)"]);
    let open = said(0, &with(&INQUIRY, &["--open-day", "2026-12-29", "--open-day", "2026-12-26"]));
    assert_lines(&open, &["inquiry-answer: due by 2027-01-04T18:00:00+09:00 (Mon)"]);
}

#[test]
fn other_readings_are_said_where_they_give_another_time() {
    let disputed = said(0, &with(&INQUIRY, &["--disputes"]));
    assert_lines(
        &disputed,
        &[
            "business-day-end = midnight:",
            "due by 2027-01-07T00:00:00+09:00 (Thu), the end of 2027-01-06",
            "nec-year-end = none:",
            "due by 2026-12-31T18:00:00+09:00 (Thu)",
        ],
    );
    let chosen = said(0, &with(&INQUIRY, &["--reading", "nec-year-end=none"]));
    assert_lines(&chosen, &["inquiry-answer: due by 2026-12-31T18:00:00+09:00 (Thu)"]);
    let settled = said(0, &with(&RESPONSE, &["--severity", "A", "--disputes"]));
    assert_lines(&settled, &["the same: the silences do not matter here"]);
}

/// Seven days after 2026-02-25, and the tenth business day of February 2026, where the 11th is a holiday.
#[test]
fn days_months_and_what_has_no_time_are_taken_as_they_come() {
    let kept = ["due", "eset-mdr-ultimate", "raw-log-retention", "--from", "2026-02-25", "--done"];
    let text = said(1, &with(&kept, &["2026-03-04"]));
    assert_lines(&text, &["raw-log-retention: until the end of 2026-03-04 (Wed)", "done: 2026-03-04 (Wed): too early"]);
    said(0, &with(&kept, &["2026-03-05"]));
    let report = said(0, &["due", "ites-id", "monthly-report", "--from", "2026-01"]);
    assert_lines(&report, &["monthly-report: due by 2026-02-16 (Mon)", "counted from: 2026-01"]);
    let failure = ["due", "nec-mimamori", "failure-contact", "--from", "2026-02-25", "--severity"];
    assert_lines(&said(0, &with(&failure, &["A"])), &["failure-contact: due promptly, without a time"]);
    assert_lines(&said(0, &with(&failure, &["Z"])), &["failure-contact: never due"]);
    let japanese = said(0, &["--lang", "ja", "due", "nec-mimamori", "alert-retention", "--from", "2026-10-31"]);
    assert_lines(&japanese, &["alert-retention: 2027-01-29（金）の終わりまで", "規則: 90 日（翌日から数える）"]);
}

#[test]
fn balances_need_no_ledger() {
    let text = said(
        0,
        &with(&TICKETS, &["--use", "ticket-verification@2026-10-01", "--use", "ticket-verification@2026-11-01"]),
    );
    assert_lines(
        &text,
        &[
            "verification tickets (ticket-verification): 2 of 3 left, 1 used; 2026-10-01 to 2026-10-31",
            "investigation tickets (ticket-investigation): 1 of 1 left, 0 used; 2026-10-01 to 2026-10-31",
        ],
    );
    let certificates = ["balance", "--service", "ites-id-cert", "--start", "2026-04-01", "--on", "2026-10-31", "--use"];
    let text = said(0, &with(&certificates, &["certificate@2026-06-01/ann@example.jp"]));
    assert!(text.contains("(certificate) of ann@example.jp: 9 of 10 left, 1 used; from 2026-04-01 on"), "{text}");
    let outside = said(0, &with(&TICKETS, &["--use", "ticket-verification@2026-04-14"]));
    assert!(outside.contains("--use ticket-verification@2026-04-14 counts nowhere"), "{outside}");
}

/// One investigation ticket a month: the first is granted, the second refused.
#[test]
fn one_more_use_is_judged() {
    let ask = with(&TICKETS, &["--ask", "ticket-investigation@2026-10-31", "--fact", "handled-by-vendor=no"]);
    let text = said(0, &ask);
    assert_lines(&text, &["one more: allowed"]);
    let text = said(1, &with(&ask, &["--use", "ticket-investigation@2026-10-01"]));
    assert_lines(
        &text,
        &[
            "one more: refused",
            "✗ IT Expert Services MDR (ites-mdr) allowance-exhausted",
            "investigation tickets: 1 granted from 2026-10-01 to 2026-10-31, this would be number 2",
        ],
    );
    let open = with(&TICKETS, &["--ask", "ticket-investigation@2026-10-31"]);
    assert_lines(&said(0, &open), &["one more: allowed if what nobody has attested yet holds"]);
    let deployment = ["balance", "--service", "eset-mdr-ultimate", "--start", "2026-04-01", "--ask"];
    said(0, &with(&deployment, &["deployment@2026-05-01:100"]));
    said(1, &with(&deployment, &["deployment@2026-05-01:101"]));
}

#[test]
fn a_contract_of_a_file_or_of_a_ledger_is_asked_about_by_its_name() {
    let text = said(0, &["balance", "examples/contracts/mdr.json", "--on", "2026-10-31"]);
    assert!(text.starts_with("C-1: 2026-10-31\n"), "{text}");
    let text = said(0, &["balance", "examples/ledger", "C-00000001", "--on", "2026-10-31"]);
    assert!(text.starts_with("C-00000001: 2026-10-31\n"), "{text}");
}

/// The ledger's use and paid claim count beside those of the options; a row that cannot be used is said.
#[test]
fn what_a_ledger_says_of_uses_and_claims_counts() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("contracts.csv", "id\nC-1\n"),
        ("lines.csv", "contract,service,start,quantity\nC-1,ites-mdr,2026-04-01,25\nC-1,nec-mimamori,2026-04-01,1\n"),
        (
            "uses.csv",
            "contract,service,allowance,on\nC-1,ites-mdr,ticket-verification,2026-10-01\nC-1,ites-mdr,ticket-verification,soon\n",
        ),
        ("alerts.csv", "contract,id,on,stars\nC-1,A-1,2026-06-01,3\n"),
        ("claims.csv", "contract,alert,dispatched_on,cost,paid\nC-1,A-1,2026-06-05,90000,90000\n"),
    ] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let ledger = folder.path().to_str().unwrap();
    let text = said(0, &["balance", ledger, "C-1", "--on", "2026-10-31", "--use", "ticket-verification@2026-10-05"]);
    assert_lines(&text, &["! the ledger has no sheet 'changes': no changes are known"]);
    assert_lines(
        &text,
        &[
            "verification tickets (ticket-verification): 1 of 3 left, 2 used; 2026-10-01 to 2026-10-31",
            "! may be too good: uses.csv:3 cannot be used",
        ],
    );
    let claim = ["claim", ledger, "C-1", "--alert", "2026-07-01", "--stars", "3", "--dispatched", "2026-07-01"];
    let text = said(0, &with(&with(&claim, &ATTESTED), &["--cost", "1000"]));
    assert_lines(&text, &["C-1: allowed", "left of it after this claim: 0 dispatches, ¥0"]);
    assert!(!text.contains("open claim"), "{text}");
    let claims = "contract,alert,dispatched_on,cost,paid\nC-1,A-1,2026-06-05,90000,90000\nC-1,A-1,2026-06-06,1000,\n";
    std::fs::write(folder.path().join("claims.csv"), claims).unwrap();
    let asked = with(&with(&claim, &ATTESTED), &["--cost", "1000"]);
    assert_lines(&said(0, &asked), &["! 1 open claim of the ledger is not counted here: alert A-1"]);
    let claims = format!("{claims}C-1,A-2,2026-06-07,1000,\n");
    std::fs::write(folder.path().join("claims.csv"), claims).unwrap();
    std::fs::write(
        folder.path().join("alerts.csv"),
        "contract,id,on,stars\nC-1,A-1,2026-06-01,3\nC-1,A-2,2026-06-01,3\n",
    )
    .unwrap();
    assert_lines(&said(0, &asked), &["! 2 open claims of the ledger are not counted here: alerts A-1, A-2"]);
    let japanese = said(0, &with(&["--lang", "ja"], &asked));
    assert_lines(&japanese, &["! 台帳の未払いの請求 2 件は、ここでは数えていません（アラート A-1, A-2）"]);
}

/// Cancelled for 10 June, both services end with 30 June. MDR, which is in its first year, goes on.
#[test]
fn what_a_ledger_says_of_requests_is_made_as_a_close_makes_it() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("contracts.csv", "id\nC-1\n"),
        (
            "lines.csv",
            "contract,service,start,quantity\nC-1,nec-mimamori,2026-01-10,1\nC-1,eset-mdr-ultimate,2026-01-10,1\nC-1,ites-mdr,2026-01-10,25\n",
        ),
        (
            "changes.csv",
            "contract,service,on,cancel,notice_on,request\nC-1,nec-mimamori,2026-06-10,true,2026-06-01,R-1\n\
             C-1,eset-mdr-ultimate,2026-06-10,true,2026-06-01,\nC-1,ites-mdr,2026-10-31,true,2026-06-01,R-3\n",
        ),
        ("claims.csv", "contract,alert,dispatched_on,cost\n"),
    ] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let ledger = folder.path().to_str().unwrap();
    let requests = [
        "requests of the ledger that are made: R-1, changes:3",
        "! requests of the ledger that are not made: R-3 (refused)",
    ];

    let hunt = |day: &str| ["balance", ledger, "C-1", "--ask", &format!("hunt-on-demand@{day}")].map(str::to_owned);
    let asked = |code: i32, day: &str| said(code, &hunt(day).each_ref().map(String::as_str));
    assert_lines(&asked(0, "2026-06-30"), &["one more: allowed"]);
    let text = asked(1, "2026-07-01");
    assert_lines(&text, &["one more: refused", requests[0], requests[1]]);
    assert!(text.contains("ticket-verification") && !text.contains("health-check"), "{text}");
    assert_lines(&text, &["! the ledger has no sheet 'uses': no uses are known"]);

    let claim = |alert: &'static str| {
        let claim = ["claim", ledger, "C-1", "--alert", alert, "--stars", "3", "--dispatched", "2026-07-02"];
        with(&with(&claim, &ATTESTED), &["--cost", "1000"])
    };
    assert_lines(&said(0, &claim("2026-06-30")), &["C-1: allowed", "the insurance pays: ¥1,000"]);
    let text = said(1, &claim("2026-07-01"));
    assert_lines(&text, &["C-1: refused", "the insurance pays: ¥0", requests[0], requests[1]]);
    assert!(text.contains(" after-cover\n") && !text.contains("'uses'"), "{text}");
    assert_lines(&text, &["! the ledger has no sheet 'alerts': no alerts are known"]);
    let japanese = said(1, &with(&["--lang", "ja"], &claim("2026-07-01")));
    assert_lines(
        &japanese,
        &["台帳の申し入れのうち反映したもの: R-1, changes:3", "! 台帳の申し入れのうち反映していないもの: R-3（不可）"],
    );
}

/// At most 150,000 yen of a dispatch; 300,000 a year, of which the next may still have 150,000.
#[test]
fn a_claim_says_who_pays_what_and_what_comes_next() {
    let claim = with(&CLAIM, &ATTESTED);
    let text = said(0, &with(&claim, &["--cost", "180000"]));
    assert_lines(
        &text,
        &[
            "nec-mimamori: allowed",
            "the insurance pays: ¥150,000",
            "the customer pays: ¥30,000",
            "policy year 1: 2026-05-01 to 2027-04-30",
            "left of it after this claim: 1 dispatch, ¥150,000",
            "conditions-met",
        ],
    );
    let second = with(&claim, &["--cost", "150000", "--paid", "2026-05-10/2026-05-20/30000"]);
    assert_lines(&said(0, &second), &["left of it after this claim: 0 dispatches, ¥0"]);
    let third = with(&second, &["--paid", "2026-05-30/2026-05-30/1"]);
    let text = said(1, &third);
    assert_lines(&text, &["nec-mimamori: refused", "the insurance pays: ¥0", "the customer pays: ¥150,000"]);
    assert!(text.contains(" limit-reached\n") && !text.contains("Next step"), "{text}");
    let japanese = said(0, &with(&["--lang", "ja"], &with(&claim, &["--cost", "1000", "--step", "scan-guided"])));
    assert_lines(&japanese, &["保険の支払額: 1,000 円", "vendors-listed", "closed-after-scan"]);
    let open = said(0, &with(&CLAIM, &["--cost", "1000"]));
    assert!(open.contains("? NEC cyber security watch service (nec-mimamori) mail-received\n"), "{open}");
}

#[test]
fn every_breach_of_a_claim_is_listed() {
    let text = said(
        1,
        &[
            "claim",
            "--start",
            "2026-04-15",
            "--use-start",
            "2026-05-02",
            "--alert",
            "2026-05-31",
            "--stars",
            "2",
            "--dispatched",
            "2026-07-01",
            "--cost",
            "1000",
            "--fact",
            "mail-received=no",
        ],
    );
    for code in ["before-cover", "mail-not-received", "not-three-star", "outside-window"] {
        assert!(text.contains(&format!("(nec-mimamori) {code}\n")), "{code}\n{text}");
    }
    let upgraded =
        with(&CLAIM[..5], &["--stars", "2", "--upgraded", "2026-06-10", "--dispatched", "2026-07-10", "--cost", "1"]);
    let disputed = said(0, &with(&upgraded, &["--disputes"]));
    assert_lines(&disputed, &["upgrade-window = alert-day:", "refused"]);
}
