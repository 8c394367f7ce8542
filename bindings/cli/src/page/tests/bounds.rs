//! A page shows a bounded part of a close of any size.

use super::super::{ATTENTION_LIMIT, INVOICE_LIMIT, LIST_LIMIT, List, ListRow, PROBLEM_LIMIT};
use super::*;

fn with_attention(count: usize) -> Page {
    let mut page = page(Language::English);
    for number in 0..count {
        page.attention(attention(&format!("C-{number}"), Severity::Conditional));
    }
    page
}

fn conditional(count: usize) -> PageTotals {
    PageTotals { conditional: u64::try_from(count).unwrap(), ..PageTotals::default() }
}

#[test]
fn at_the_limit_nothing_is_left_out_and_one_above_it_is_said() {
    let at = written(with_attention(ATTENTION_LIMIT), &conditional(ATTENTION_LIMIT));
    assert_eq!(at.matches("<article").count(), 500);
    assert!(!at.contains("class=\"left-out\""));
    let above = written(with_attention(ATTENTION_LIMIT + 1), &conditional(ATTENTION_LIMIT + 1));
    assert_eq!(above.matches("<article").count(), 500);
    assert!(above.contains("Shown here: 500 of 501. All of them are in <code>refusals.csv</code>."));
}

#[test]
fn a_full_page_still_takes_what_is_worse_and_leaves_out_the_least() {
    let mut page = with_attention(ATTENTION_LIMIT);
    assert!(!page.has_room(Severity::Conditional));
    assert!(page.has_room(Severity::RuleBroken) && page.has_room(Severity::NotClosed));
    page.attention(attention("late", Severity::RuleBroken));
    page.attention(attention("never", Severity::Conditional));
    page.attention(attention("later", Severity::RuleBroken));
    page.attention(attention("worst", Severity::NotClosed));
    let ids: Vec<_> = page.attention.iter().map(|attention| attention.contract_id.as_str()).collect();
    assert_eq!(ids.len(), ATTENTION_LIMIT);
    assert_eq!(ids[..4], ["worst", "late", "later", "C-0"]);
    assert_eq!(ids.last(), Some(&"C-496"));
}

#[test]
fn nothing_is_worse_than_the_worst() {
    let mut page = page(Language::English);
    for number in 0..ATTENTION_LIMIT {
        page.attention(attention(&number.to_string(), Severity::NotClosed));
    }
    assert!(!page.has_room(Severity::NotClosed));
}

#[test]
fn invoices_above_the_limit_are_named_by_their_file() {
    for (count, noted) in [(INVOICE_LIMIT, false), (INVOICE_LIMIT + 1, true)] {
        let mut page = page(Language::Japanese);
        for number in 0..count {
            page.invoice(invoice(&number.to_string()));
        }
        let html = written(page, &PageTotals { invoices: u64::try_from(count).unwrap(), ..PageTotals::default() });
        assert_eq!(html.matches("<td>Aoba</td>").count(), 1000);
        let note = "ここに示すのは 1,001 件中 1,000 件です。全件は <code>invoices.csv</code> にあります。";
        assert_eq!(html.contains(note), noted, "{count}");
    }
}

#[test]
fn problems_above_the_limit_leave_out_the_mildest_and_latest() {
    let mut page = page(Language::English);
    for row in 0..u64::try_from(PROBLEM_LIMIT).unwrap() {
        page.problem(problem(Level::Notice, row));
    }
    page.problem(problem(Level::Warning, 1000));
    page.problem(problem(Level::Error, 1001));
    page.problem(problem(Level::Notice, 1002));
    let rows: Vec<_> = page.problems.iter().map(|problem| problem.row.unwrap()).collect();
    assert_eq!((rows.len(), &rows[..3], rows[PROBLEM_LIMIT - 1]), (PROBLEM_LIMIT, &[1001, 1000, 0][..], 497));
}

#[test]
fn a_full_list_says_which_rows_it_would_leave_out() {
    let mut page = page(Language::English);
    let row = |status| ListRow {
        list: List::Allowances,
        contract_id: "C-1".into(),
        customer: String::new(),
        status,
        state: String::new(),
        service: String::new(),
        what: String::new(),
        figures: Vec::new(),
        reason: String::new(),
        clause: String::new(),
    };
    let room = page.room.clone();
    let takes = || [None, Some(Severity::UseRefused)].map(|status| room.takes(List::Allowances, status));
    (1..LIST_LIMIT).for_each(|_| page.list(row(None)));
    assert_eq!(takes(), [true, true]);
    page.list(row(None));
    assert_eq!(takes(), [false, true]);
    (0..LIST_LIMIT).for_each(|_| page.list(row(Some(Severity::UseRefused))));
    assert_eq!(takes(), [false, false]);
    assert!(room.takes(List::Claims, None));
}
