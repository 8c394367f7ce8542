//! What the page of a close shows.

use super::*;

const PRICES: (&str, &[&str]) = ("prices", &["ites-base,2026-01-01,5000,", "nec-mimamori,2026-01-01,12000,"]);

/// C-1 ended long before the month and is asked to change years later; C-2 starts after it.
#[test]
fn a_picture_reaches_the_closed_month_and_the_days_of_requests() {
    let ledger = TestLedger::new(&[
        ("contracts", &["C-1,", "C-2,"]),
        ("lines", &["C-1,ites-base,2024-04-01,1,2025-03-31,", "C-2,ites-base,2027-04-01,1,2027-05-31,"]),
        (
            "changes",
            &["C-1,ites-base,2028-03-10,2,,,2026-10-05,true,late", "C-2,ites-base,2027-05-01,3,,,2026-10-05,true,odd"],
        ),
        ("facts", &["C-1,in-japan,true", "C-2,in-japan,true"]),
        PRICES,
    ]);
    let (output, _) = close(&ledger);
    let html = output.text("close.html");
    assert!(html.contains("2024-04-01 to 2028-03-10"), "from the start to the day of the request");
    assert!(html.contains("2026-10-01 to 2027-05-31"), "from the closed month to the last day");
}

/// A base of 2 is off its step in C-1 itself; in C-2 only a request would be.
#[test]
fn the_page_and_the_terminal_count_broken_rules_and_refused_changes_apart() {
    let ledger = TestLedger::new(&[
        ("contracts", &["C-1,", "C-2,"]),
        ("lines", &["C-1,ites-base,2026-04-01,2,,", "C-2,ites-base,2026-04-01,1,,"]),
        ("changes", &["C-2,ites-base,2027-04-01,2,,,2026-10-05,true,two"]),
        ("facts", &["C-1,in-japan,true", "C-2,in-japan,true"]),
        PRICES,
    ]);
    let (output, summary) = close(&ledger);
    let (html, text) = (output.text("close.html"), summary.text(false));
    for counted in ["Contracts breaking a rule", "Changes refused"] {
        assert!(html.contains(&format!("{counted}</span><span class=\"count\">1</span>")), "{counted}");
        let row = text.lines().find(|line| line.contains(counted)).unwrap();
        assert!(row.ends_with(" 1"), "{row}");
    }
    assert_eq!(html.matches("class=\"pill refused\"").count(), 3, "in the list, at its article, at its invoice");
    assert_eq!(html.matches("class=\"pill change-refused\"").count(), 3);
}

/// NEC states when charging starts, and that nothing is charged by the day: those readings settle nothing here.
#[test]
fn the_page_lists_the_readings_of_this_close_alone() {
    let ledger = TestLedger::new(&[
        ("contracts", &["C-1,"]),
        ("lines", &["C-1,nec-mimamori,2026-04-01,1,,2026-04-01"]),
        ("facts", &["C-1,corporate,true"]),
        PRICES,
    ]);
    let (output, _) = close(&ledger);
    let html = output.text("close.html");
    let listed = |name: &str| html.contains(&format!("<div id=\"reading-{name}\">"));
    assert_eq!(
        ["amount-rounding", "month-quantity", "tax-rounding", "first-month", "proration", "notice-count"].map(listed),
        [true, true, true, false, false, false]
    );
    assert!(html.contains("<dd>how a line&#39;s amount is rounded to whole yen</dd>"), "with its meaning");
}
