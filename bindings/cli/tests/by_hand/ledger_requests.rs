//! Requests of a ledger are judged by the readings and the month of the question: an answer that rests on them says so.

use tempfile::TempDir;

use super::{ATTESTED, assert_lines, said, with};

/// A service from 2026-01-10 on, cancelled for 10 June by a notice of 1 June: with 30 June as it is read, with 10 June under `same-day`.
fn cancelled(service: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("contracts.csv", "id\nC-1\n".to_owned()),
        ("lines.csv", format!("contract,service,start,quantity\nC-1,{service},2026-01-10,1\n")),
        (
            "changes.csv",
            format!("contract,service,on,cancel,notice_on,request\nC-1,{service},2026-06-10,true,2026-06-01,R-1\n"),
        ),
        ("uses.csv", "contract,service,allowance,on\n".to_owned()),
        ("claims.csv", "contract,alert,dispatched_on,cost\n".to_owned()),
    ] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

const MADE: &str = "requests of the ledger that are made: R-1";

/// Whether the text lists a reading among those it relied on.
fn names(text: &str, reading: &str) -> bool {
    text.lines().any(|line| line.trim_start().starts_with(&format!("{reading}   ")))
}

#[test]
fn the_readings_that_a_request_was_judged_by_are_named_and_disputed() {
    let folder = cancelled("eset-mdr-ultimate");
    let ledger = folder.path().to_str().unwrap();
    let ask = |day: &'static str| ["balance", ledger, "C-1", "--disputes", "--ask", day];
    let text = said(0, &ask("hunt-on-demand@2026-06-20"));
    assert_lines(&text, &["one more: allowed", MADE, "cancel-effect = same-day:", "one more: refused"]);
    assert!(names(&text, "cancel-effect = month-end"), "{text}");
    let (_, other) = text.split_once("Under other readings").unwrap();
    assert!(other.contains("(eset-mdr-ultimate) not-in-force"), "{text}");

    let same_day = with(&ask("hunt-on-demand@2026-06-20"), &["--reading", "cancel-effect=same-day"]);
    let text = said(1, &same_day);
    assert_lines(&text, &["one more: refused", MADE, "cancel-effect = month-end:", "one more: allowed"]);
    // On the tenth itself both readings grant it.
    let text = said(0, &ask("hunt-on-demand@2026-06-10"));
    let (_, other) = text.split_once("Under other readings").unwrap();
    assert!(!other.contains("one more: refused"), "{text}");
}

/// The notice of 20 May is not one of June; what it asks for decides in June all the same.
#[test]
fn a_request_of_an_earlier_month_is_relied_on_as_well() {
    let folder = cancelled("eset-mdr-ultimate");
    let changes =
        "contract,service,on,cancel,notice_on,request\nC-1,eset-mdr-ultimate,2026-06-10,true,2026-05-20,R-1\n";
    std::fs::write(folder.path().join("changes.csv"), changes).unwrap();
    let ledger = folder.path().to_str().unwrap();
    let text = said(0, &["balance", ledger, "C-1", "--ask", "hunt-on-demand@2026-06-20", "--disputes"]);
    assert_lines(&text, &["one more: allowed", MADE, "cancel-effect = same-day:", "one more: refused"]);
}

/// In March nobody knows of June's notice: the contract year runs to the day before the next 10 January. From June on it ends with the line.
#[test]
fn a_request_counts_from_the_month_of_its_notice_on_as_in_a_close() {
    let folder = cancelled("eset-mdr-ultimate");
    let ledger = folder.path().to_str().unwrap();
    let out = tempfile::tempdir().unwrap();
    for (day, month, is_known, last) in [
        ("2026-03-05", "2026-03", false, "2027-01-09"),
        ("2026-05-31", "2026-05", false, "2027-01-09"),
        ("2026-06-01", "2026-06", true, "2026-06-30"),
    ] {
        let text = said(0, &["balance", ledger, "C-1", "--on", day]);
        let hunts = text.lines().find(|line| line.contains("(hunt-on-demand)")).unwrap();
        assert!(hunts.ends_with(&format!("; 2026-01-10 to {last}")), "{day}: {text}");
        assert_eq!(text.contains(MADE), is_known, "{day}: {text}");
        assert_eq!(names(&text, "cancel-effect = month-end"), is_known, "{day}: {text}");

        let closed = out.path().join(month);
        super::yakkan(&["close", ledger, "--month", month, "--out", closed.to_str().unwrap()]);
        let rows = std::fs::read_to_string(closed.join("balances.csv")).unwrap();
        let row = rows.lines().find(|row| row.contains(",hunt-on-demand,")).unwrap();
        assert!(row.contains(&format!(",2026-01-10,{last},")), "{month}: {row}");
    }
    // The balance is March's, and the use is judged as in July: by then the line has ended.
    let text = said(1, &["balance", ledger, "C-1", "--on", "2026-03-05", "--ask", "hunt-on-demand@2026-07-01"]);
    assert_lines(&text, &["one more: refused", MADE]);
    assert!(text.contains("; 2026-01-10 to 2027-01-09\n") && text.contains("not-in-force"), "{text}");
}

/// The alert of 5 July comes after the cover that ends with 30 June; a dispatch of May knows nothing of the cancellation.
#[test]
fn a_claim_knows_the_requests_of_the_month_of_its_dispatch() {
    let folder = cancelled("nec-mimamori");
    let ledger = folder.path().to_str().unwrap();
    let claim = |alert: &'static str, dispatched: &'static str| {
        let claim = ["claim", ledger, "C-1", "--alert", alert, "--stars", "3", "--dispatched", dispatched];
        with(&with(&claim, &ATTESTED), &["--cost", "1000"])
    };
    let text = said(0, &claim("2026-05-20", "2026-05-25"));
    assert!(text.starts_with("C-1: allowed") && !text.contains(MADE), "{text}");
    let clause = "[NEC-MIMAMORI-7.8-2]";
    assert!(!text.contains(clause), "{text}");
    let text = said(0, &claim("2026-05-20", "2026-06-05"));
    assert!(text.starts_with("C-1: allowed") && text.contains(MADE) && text.contains(clause), "{text}");
    let text = said(1, &claim("2026-07-05", "2026-07-06"));
    assert!(text.starts_with("C-1: refused") && text.contains(MADE) && text.contains(" after-cover\n"), "{text}");
}
