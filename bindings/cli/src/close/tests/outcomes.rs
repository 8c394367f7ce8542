//! What is charged, refused and asked for.

use yakkan::billing::RegistrationNumber;
use yakkan::contract_rules::{Language, Reading};

use super::super::outputs::FILES;
use super::*;

const PRICES: (&str, &[&str]) = (
    "prices",
    &[
        "ites-base,2026-01-01,5000,",
        "ites-edr-mdr-base,2026-01-01,3000,",
        "ites-edr,2026-01-01,650,",
        "ites-mdr,2026-01-01,1980.5,",
        "nec-mimamori,2026-01-01,12000,",
    ],
);

/// A line of each ITES service a contract with MDR needs, 30 licences from 2025-04-01: out of the lock since 2026-04-01.
const MDR: [&str; 4] = [
    "C-1,ites-base,2025-04-01,1,,",
    "C-1,ites-edr-mdr-base,2025-04-01,1,,",
    "C-1,ites-edr,2025-04-01,30,,",
    "C-1,ites-mdr,2025-04-01,30,,",
];

const FACTS: [&str; 6] = [
    "C-1,administrators,2",
    "C-1,analyst-action-consent,true",
    "C-1,in-japan,true",
    "C-1,no-other-withsecure,true",
    "C-1,withsecure-terms,true",
    "C-1,corporate,true",
];

fn mdr(changes: &[&str], facts: &[&str]) -> TestLedger {
    TestLedger::new(&[("contracts", &["C-1,青葉"]), ("lines", &MDR), ("changes", changes), ("facts", facts), PRICES])
}

/// 5,000 + 3,000 + 30 × 650 + 30 × 1,980.5 = 86,915; 10 % of it is 8,691.5, rounded down.
/// What is said once of the prices with a fraction of a yen.
const FRACTION: &str = "prices.csv|5|unit_price|fractional-yen|1980.5";

#[test]
fn a_contract_in_order_is_charged_and_nothing_else_is_said() {
    let (output, summary) = close(&mdr(&[], &FACTS));
    assert_eq!(
        output.rows("invoices", &["contract", "customer", "month", "subtotal", "tax", "total", "warnings"]),
        ["C-1|青葉|2026-10|86915|8691|95606|"]
    );
    assert_eq!(
        output.rows("invoice-lines", &["contract", "month", "service", "quantity", "unit_price", "amount", "tax_rate"]),
        [
            "C-1|2026-10|ites-base|1|5000|5000|10%",
            "C-1|2026-10|ites-edr-mdr-base|1|3000|3000|10%",
            "C-1|2026-10|ites-edr|30|650|19500|10%",
            "C-1|2026-10|ites-mdr|30|1980.5|59415|10%",
        ]
    );
    let readings = "amount-rounding=down; first-month=charged; month-quantity=opening; proration=none";
    assert_eq!(output.rows("invoice-lines", &["readings"])[0], readings);
    assert_eq!(output.rows("invoices", &["readings"]), [format!("{readings}; tax-rounding=down")]);
    assert_eq!(output.rows("verdicts", &["contract"]), [""; 0]);
    // Allowed and still worth a look: a notice, which keeps the close clean.
    assert_eq!(output.problems(), [FRACTION]);
    assert!(!summary.has_problems());
    assert!(output.text("close.html").contains("86,915"));
}

/// NEC's service states from when it is charged and that a month is charged whole: its clauses stand beside each row.
#[test]
fn clauses_and_readings_of_a_line_are_its_own() {
    let lines = [&MDR[..1], &["C-1,nec-mimamori,2026-04-01,2,,2026-04-01"]].concat();
    let ledger = TestLedger::new(&[("contracts", &["C-1,"]), ("lines", &lines), ("facts", &[]), PRICES]);
    let (output, _) = close(&ledger);
    let rows = output.rows("invoice-lines", &["service", "readings", "clauses"]);
    assert!(rows[0].ends_with("proration=none|"), "{rows:?}");
    assert!(
        rows[1].starts_with("nec-mimamori|amount-rounding=down; month-quantity=opening; nec-quantity=units|"),
        "{rows:?}"
    );
    assert!(rows[1].contains("NEC-MIMAMORI-7.5-2; "), "{rows:?}");
}

#[test]
fn what_nobody_attested_and_what_is_false_stands_with_its_clause() {
    let facts = ["C-1,in-japan,false", FACTS[0], FACTS[1], FACTS[3]];
    let (output, summary) = close(&mdr(&[], &facts));
    let rows = output.rows("verdicts", &["about", "request", "verdict", "service", "code", "fact", "on"]);
    assert_eq!(
        rows,
        [
            "contract||refused|ites-base|not-in-japan|in-japan|2025-04-01",
            "contract||refused|ites-edr-mdr-base|not-in-japan|in-japan|2025-04-01",
            "contract||refused|ites-edr|not-in-japan|in-japan|2025-04-01",
            "contract||refused|ites-mdr|not-in-japan|in-japan|2025-04-01",
            "contract||refused|ites-edr||withsecure-terms|",
            "contract||refused|ites-mdr||withsecure-terms|",
        ]
    );
    assert!(output.rows("verdicts", &["clauses"]).iter().all(|clause| clause.starts_with("ITES-")));
    // A contract that breaks a rule is in force and is charged; it is no problem of the ledger.
    assert_eq!(output.totals(), ["C-1|95606"]);
    assert!(!summary.has_problems());
}

/// Four months before 2026-10-01 is 2026-06-01 by the corresponding day: the first request is in time, the second is late and finds 28 licences.
#[test]
fn requests_are_reported_in_the_order_they_were_judged() {
    let changes = [
        "C-1,ites-edr,2026-11-01,27,,,2026-10-15,true,late",
        "C-1,ites-mdr,2026-11-01,27,,,2026-10-15,true,late",
        "C-1,ites-edr,2026-10-01,28,,,2026-06-01,true,early",
        "C-1,ites-mdr,2026-10-01,28,,,2026-06-01,true,early",
        "C-1,ites-edr,2026-12-01,40,,,2026-10-20,,more",
        "C-1,ites-mdr,2026-12-01,40,,,2026-10-20,,more",
        "C-1,ites-edr,2026-12-01,50,,,2026-11-01,,next month",
    ];
    let (output, summary) = close(&mdr(&changes, &FACTS));
    let rows = output.rows("verdicts", &["about", "request", "verdict", "service", "code", "on", "message"]);
    assert_eq!(
        rows,
        [
            "change|late|refused|ites-mdr|notice-too-late|2026-11-01|notice for 2026-11-01 had to arrive by 2026-07-01, it arrived on 2026-10-15",
            "change|more|allowed|ites-edr||2026-12-01|the change is made",
            "change|more|allowed|ites-mdr||2026-12-01|the change is made",
        ]
    );
    // 5,000 + 3,000 + 28 × 650 + 28 × 1,980.5 = 81,654, and 8,165 of tax.
    assert_eq!(output.totals(), ["C-1|89819"]);
    assert!(!summary.has_problems());
    assert!(summary.text(false).contains("Changes refused"));
}

#[test]
fn a_request_that_waits_for_an_attestation_is_shown_and_not_made() {
    let changes = ["C-1,ites-edr,2026-10-01,28,,,2026-06-01,,R", "C-1,ites-mdr,2026-10-01,28,,,2026-06-01,,R"];
    let (output, _) = close(&mdr(&changes, &FACTS));
    let rows = output.rows("verdicts", &["about", "request", "verdict", "service", "fact", "clauses"]);
    assert_eq!(rows, ["change|R|conditional|ites-mdr|written|ITES-EDR-MDR-3-3-16"]);
    assert_eq!(output.totals(), ["C-1|95606"]);
}

/// C-2 lacks a price, C-3 a readable quantity; C-1 does not suffer.
#[test]
fn contracts_that_cannot_be_charged_rightly_are_not_charged() {
    let lines =
        [&MDR[..], &["C-2,ites-base,2026-04-01,1,,", "C-2,ites-id,2026-04-01,20,,", "C-3,ites-base,2026-04-01,one,,"]]
            .concat();
    let contracts = ["C-1,", "C-2,", "C-3,"];
    let ledger = TestLedger::new(&[("contracts", &contracts), ("lines", &lines), ("facts", &FACTS), PRICES]);
    let (output, summary) = close(&ledger);
    assert_eq!(output.totals(), ["C-1|95606"]);
    assert_eq!(
        output.problems(),
        [
            FRACTION,
            "contracts.csv|3|id|price-missing|C-2",
            "lines.csv|8|quantity|not-a-count|one",
            "contracts.csv|4|id|held-back|C-3"
        ]
    );
    assert!(summary.has_problems());
    assert!(summary.text(false).contains("2  C-2, C-3"), "{}", summary.text(false));
    // C-2 is a contract, and judged; C-3 is none.
    let judged = output.rows("verdicts", &["contract"]);
    assert!(judged.contains(&"C-2".to_owned()) && !judged.contains(&"C-3".to_owned()));
}

#[test]
fn a_price_in_doubt_is_charged_to_nobody_it_would_be_charged_to() {
    let prices = ["ites-base,2026-01-01,5000,", "ites-base,2026-10-01,5_100,", "ites-base,2026-01-01,4000,C-2"];
    let lines = ["C-1,ites-base,2026-04-01,1,,", "C-2,ites-base,2026-04-01,1,,"];
    let ledger =
        TestLedger::new(&[("contracts", &["C-1,", "C-2,"]), ("lines", &lines), ("facts", &[]), ("prices", &prices)]);
    let (output, _) = close(&ledger);
    assert_eq!(output.totals(), ["C-2|4400"]);
    let problems = ["prices.csv|3|unit_price|not-an-amount|5_100", "contracts.csv|2|id|price-on-hold|C-1"];
    assert_eq!(output.problems(), problems);
    let output = Output::new();
    let september = Options { month: Month::parse("2026-09").unwrap(), ..options(ledger.path(), &output) };
    let _ = run(&september).unwrap();
    assert_eq!(output.totals(), ["C-1|5500", "C-2|4400"]);
}

/// What the ledger says of in-japan cannot be read: neither a breach nor a condition is told of any fact.
#[test]
fn a_contract_with_an_unreadable_fact_is_judged_without_facts() {
    let facts = [&["C-1,in-japan,maybe"], &FACTS[..1]].concat();
    let (output, summary) = close(&mdr(&[], &facts));
    assert_eq!(output.rows("verdicts", &["code"]), [""; 0]);
    assert_eq!(
        output.problems(),
        [FRACTION, "facts.csv|2|value|not-a-truth-value|maybe", "contracts.csv|2|id|facts-not-judged|C-1"]
    );
    assert_eq!(output.totals(), ["C-1|95606"]);
    assert!(summary.has_problems());
}

#[test]
fn japanese_readings_and_registration_reach_the_outputs() {
    let ledger = mdr(&[], &FACTS[1..]);
    let output = Output::new();
    let mut options = options(ledger.path(), &output);
    options.language = Language::Japanese;
    options.readings.set(Reading::TaxRounding, "up").unwrap();
    options.registration = RegistrationNumber::parse("T1000012050002").ok();
    let summary = run(&options).unwrap();
    assert_eq!(output.rows("invoices", &["tax", "warnings"]), ["8692|registration-check-digit"]);
    assert!(output.rows("invoices", &["readings"])[0].ends_with("tax-rounding=up"));
    assert!(output.rows("verdicts", &["message"])[0].contains("必要"));
    let text = summary.text(false);
    assert!(text.contains("2026-10 を締めました") && text.contains("¥95,607") && text.contains("検査数字"), "{text}");
    assert!(!text.contains('\u{1b}') && summary.text(true).contains('\u{1b}'));
}

#[test]
fn the_workbook_is_written_where_it_is_wanted() {
    let ledger = mdr(&[], &FACTS);
    let output = Output::new();
    let _ = run(&Options { workbook: true, ..options(ledger.path(), &output) }).unwrap();
    assert!(output.path().join("close.xlsx").exists());
}

#[test]
fn an_output_is_replaced_only_when_asked_for() {
    let ledger = mdr(&[], &FACTS);
    let output = Output::new();
    let first = options(ledger.path(), &output);
    let _ = run(&first).unwrap();
    let failure = run(&first).unwrap_err();
    let message = failure.text(Language::English);
    assert!(message.contains("--force"), "{message}");
    let _ = run(&Options { force: true, ..first }).unwrap();
    let written: Vec<String> =
        fs::read_dir(output.path()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    let announced: Vec<&String> = written.iter().filter(|file| FILES.contains(&file.as_str())).collect();
    assert_eq!((written.len(), announced.len()), (9, 9), "what is written can be replaced: {written:?}");
}

/// More contracts than one thread takes at a time, every third of them in breach, come out in the ledger's order.
#[test]
fn many_contracts_come_out_in_order() {
    let ids: Vec<String> = (0..3000).map(|number| format!("C-{number:05}")).collect();
    let quantity = |number: usize| if number.is_multiple_of(3) { "2" } else { "1" };
    let sheet = |header: &str, row: &dyn Fn(usize, &str) -> String| {
        let rows = ids.iter().enumerate().map(|(number, id)| row(number, id));
        [header.to_owned()].into_iter().chain(rows).collect::<Vec<_>>().join("\n").into_bytes()
    };
    let ledger = TestLedger::new(&[PRICES]);
    ledger.write("contracts.csv", &sheet("id", &|_, id| id.to_owned()));
    ledger.write("facts.csv", &sheet("contract,fact,value", &|_, id| format!("{id},in-japan,true")));
    let line = |number, id: &str| format!("{id},ites-base,2026-04-01,{}", quantity(number));
    ledger.write("lines.csv", &sheet("contract,service,start,quantity", &line));
    let (output, summary) = close(&ledger);
    assert_eq!(output.rows("invoices", &["contract"]), ids);
    let breaches: Vec<&String> = ids.iter().step_by(3).collect();
    assert_eq!(output.rows("verdicts", &["contract"]).iter().collect::<Vec<_>>(), breaches);
    assert!(summary.text(false).contains("3,000"));
}
