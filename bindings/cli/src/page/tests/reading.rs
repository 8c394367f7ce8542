//! What a reader finds on the page.

use super::super::markup::{Yen, name, shown};
use super::*;

fn full(language: Language) -> String {
    let mut page = page(language);
    page.attention(attention("C-1", Severity::Conditional));
    page.attention(attention("C-2", Severity::RuleBroken));
    page.problem(problem(Level::Error, 7));
    page.invoice(invoice("C-1"));
    page.invoice(invoice("C-3"));
    let totals = PageTotals {
        contracts: 3,
        invoices: 2,
        subtotal: "2000".to_owned(),
        tax: "200".to_owned(),
        total: "2200".to_owned(),
        broken: 1,
        conditional: 1,
        errors: 1,
        readings: readings(),
        ..PageTotals::default()
    };
    written(page, &totals)
}

#[test]
fn totals_stand_first_then_attention_then_problems_then_invoices() {
    for (language, lang, total) in
        [(Language::English, "en", "¥2,200"), (Language::Japanese, "ja", "2,200<small>円</small>")]
    {
        let html = full(language);
        assert!(html.starts_with(&format!("<!doctype html>\n<html lang=\"{lang}\">")));
        let places = [total, "id=\"attention\"", "<article", "id=\"problems\"", "id=\"invoices\"", "id=\"readings\""];
        let found: Vec<_> = places.iter().map(|place| html.find(place).unwrap()).collect();
        assert!(found.is_sorted(), "{lang}: {found:?}");
    }
}

#[test]
fn it_fetches_nothing_and_runs_nothing() {
    for language in [Language::English, Language::Japanese] {
        let html = full(language);
        for forbidden in ["http:", "https:", "src=", "<script", "<link", "@import", "javascript:", "onclick"] {
            assert!(!html.contains(forbidden), "{forbidden}");
        }
        assert!(html.split("url(").skip(1).all(|url| url.starts_with('#')));
        assert!(html.contains("default-src 'none'"));
    }
}

#[test]
fn every_link_leads_somewhere_and_no_name_stands_twice() {
    let html = full(Language::English);
    let ids: Vec<_> = html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    for target in html.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(ids.contains(&target), "{target}");
    }
    let mut each = ids.clone();
    each.sort_unstable();
    each.dedup();
    assert_eq!(each.len(), ids.len());
}

#[test]
fn an_invoice_leads_to_its_contract_where_that_needs_attention() {
    let html = full(Language::English);
    // C-2 is refused and stands first, so C-1 is the second article.
    assert!(html.contains("<th scope=\"row\"><a href=\"#contract-2\">C-1</a></th><td>Aoba</td>"));
    assert!(html.contains("<th scope=\"row\">C-3</th>"));
}

#[test]
fn a_reason_names_clause_and_readings() {
    let html = full(Language::English);
    for said in [
        "needs at least 25 licences, 24 asked for",
        "<code>ITES-EDR-MDR-3-3-11</code></span> At least 25 licences.",
        "<time>2026-04-01</time>",
        "<a href=\"#reading-first-month\"><code>first-month: charged</code></a>",
        "<code>lines.csv</code>, row 7, <code>start</code>",
    ] {
        assert!(html.contains(said), "{said}");
    }
    assert!(full(Language::Japanese).contains("日付の形式が違います"));
}

#[test]
fn the_same_reason_for_several_services_is_said_once() {
    let mut page = page(Language::English);
    let items = ["EDR", "MDR", "MDR"].map(|service| item(Severity::RuleBroken, service, "is not in Japan"));
    let other = item(Severity::Conditional, "EDR", "to be attested");
    let items = [vec![other], items.to_vec()].concat();
    page.attention(Attention { items, ..attention("C-1", Severity::RuleBroken) });
    let html = written(page, &PageTotals { broken: 1, ..PageTotals::default() });
    assert!(html.contains("<b>EDR · MDR</b>"));
    assert_eq!(html.matches("<p class=\"message\">").count(), 2);
    assert!(html.find("is not in Japan") < html.find("to be attested"), "the worst first");
}

#[test]
fn a_clean_close_says_so() {
    let html = written(page(Language::English), &PageTotals { contracts: 2, ..PageTotals::default() });
    assert!(html.contains("Nothing needs attention") && html.contains("No contract is charged in this month."));
    let totals = PageTotals { warnings: 1, ..PageTotals::default() };
    assert!(!written(page(Language::English), &totals).contains("Nothing needs attention"));
}

#[test]
fn text_from_a_ledger_stays_text() {
    let mut page = page(Language::English);
    let hostile = "<img src=x>\"'&\u{0}";
    page.attention(Attention { customer: hostile.to_owned(), ..attention(hostile, Severity::RuleBroken) });
    page.problem(problem(Level::Warning, 1).with_value(hostile));
    page.invoice(InvoiceRow { customer: hostile.to_owned(), ..invoice(hostile) });
    let html = written(page, &PageTotals { broken: 1, warnings: 1, invoices: 1, ..PageTotals::default() });
    assert!(!html.contains("<img") && html.contains("&lt;img src=x&gt;&quot;&#39;&amp;\u{FFFD}"));
    assert!(html.contains("<title>Month close October 2026 · sample &amp; co</title>"));
}

#[test]
fn amounts_come_in_groups_of_three() {
    let english = |amount| Yen(amount, Language::English).to_string();
    for (amount, expected) in [
        ("0", "¥0"),
        ("999", "¥999"),
        ("1000", "¥1,000"),
        ("1234567", "¥1,234,567"),
        ("1980.5", "¥1,980.5"),
        ("-1000", "−¥1,000"),
        ("", "–"),
    ] {
        assert_eq!(english(amount), expected, "{amount}");
    }
    assert_eq!(
        Yen("9999999999999999999999999999", Language::Japanese).to_string().len(),
        37 + "<small>円</small>".len()
    );
}

#[test]
fn long_texts_are_cut() {
    assert_eq!(name(&"あ".repeat(80)), "あ".repeat(80));
    assert_eq!(name(&"あ".repeat(81)), format!("{}…", "あ".repeat(80)));
    assert_eq!(shown(&"x".repeat(400)), "x".repeat(400));
    assert_eq!(shown(&"x".repeat(401)), format!("{}…", "x".repeat(400)));
}

/// One contract breaks a rule, of another a change is refused, and of the first as well: two contracts, two changes refused.
#[test]
fn a_rule_that_is_broken_and_a_change_that_is_refused_are_told_apart() {
    let totals = PageTotals { broken: 1, change_refused: 1, changes_refused: 2, ..PageTotals::default() };
    let words = [
        (Language::English, ["Rule broken", "Change refused", "Contracts breaking a rule", "Changes refused"]),
        (Language::Japanese, ["条項違反", "変更不可", "条項に違反する契約", "変更不可の申し入れ"]),
    ];
    for (language, [broken, refused, breaking, changes]) in words {
        let mut page = page(language);
        page.attention(attention("C-1", Severity::ChangeRefused));
        page.attention(attention("C-2", Severity::RuleBroken));
        let html = written(page, &totals);
        assert!(html.contains(&format!("<span class=\"pill refused\">{broken}</span>")));
        assert!(html.contains(&format!("<span class=\"pill change-refused\">{refused}</span>")));
        assert!(html.contains(&format!("{breaking}</span><span class=\"count\">1</span>")));
        assert!(html.contains(&format!("{changes}</span><span class=\"count\">2</span>")));
        assert!(html.find(">C-2</a>") < html.find(">C-1</a>"), "the contract that breaks a rule comes first");
        assert!(!html.contains("class=\"left-out\""), "two of two contracts are shown");
    }
}

#[test]
fn only_readings_that_were_relied_on_are_listed_each_with_its_meaning() {
    let html = full(Language::English);
    assert!(html.contains("<div id=\"reading-notice-count\"><dt><code>notice-count: corresponding-day</code></dt><dd>how months are counted back"));
    assert_eq!(html.matches("<div id=\"reading-").count(), 2);
    let none = written(page(Language::English), &PageTotals::default());
    assert!(!none.contains("<div id=\"reading-") && none.contains("id=\"readings\""));
}
