//! What a month used, kept and claimed, from the ledger's sheets to the tables, the terminal and the page.

use super::*;

const PRICES: (&str, &[&str]) = ("prices", &["nec-mimamori,2026-01-01,12000,", "ites-mdr,2026-01-01,1980,"]);

/// C-1 is watched from 15 April, so that its policy year 1 is 2026-05-01 to 2027-04-30; C-2 has tickets.
fn ledger(sheets: &[(&str, &[&str])]) -> TestLedger {
    let contracts: [(&str, &[&str]); 4] = [
        ("contracts", &["C-1,Aoba", "C-2,Kita"]),
        ("lines", &["C-1,nec-mimamori,2026-04-15,3,,2026-04-15", "C-2,ites-mdr,2026-04-01,30,,"]),
        ("facts", &["C-1,corporate,true", "C-1,utm-terms,true", "C-1,no-antisocial-forces,true"]),
        PRICES,
    ];
    TestLedger::new(&[&contracts, sheets].concat())
}

const NOTHING: [&str; 0] = [];

/// Three tickets a month: the fourth, by its day, is one too many. What the vendor handles is no ticket; nobody said of the second whether it was.
#[test]
fn uses_come_to_balances_and_what_is_not_granted_to_verdicts() {
    let uses = [
        "C-2,ites-mdr,ticket-verification,2026-10-31,,,false",
        "C-2,ites-mdr,ticket-verification,2026-10-05,,,",
        "C-2,ites-mdr,ticket-verification,2026-10-01,,,false",
        "C-2,ites-mdr,ticket-verification,2026-10-30,,,false",
        "C-2,ites-mdr,ticket-verification,2026-11-01,,,false",
        "C-2,ites-mdr,ticket-investigation,2026-10-31,,,true",
    ];
    let (output, summary) = close(&ledger(&[("uses", &uses)]));
    let balances = ["contract", "allowance", "granted", "used", "left", "over", "from", "to", "incomplete"];
    assert_eq!(
        output.rows("balances", &balances),
        [
            "C-2|ticket-verification|3|4|0|1|2026-10-01|2026-10-31|",
            "C-2|ticket-investigation|1|1|0|0|2026-10-01|2026-10-31|",
        ]
    );
    let verdicts = output.rows("verdicts", &["about", "request", "verdict", "service", "code", "fact", "on"]);
    let of_uses: Vec<_> = verdicts.iter().filter(|row| row.starts_with("use|")).collect();
    assert_eq!(
        of_uses,
        [
            "use|uses:3|conditional|ites-mdr||handled-by-vendor|2026-10-05",
            "use|uses:2|refused|ites-mdr|allowance-exhausted||2026-10-31",
            "use|uses:7|refused|ites-mdr|handled-by-vendor||2026-10-31",
        ]
    );
    let said = summary.text(false);
    for row in ["Uses not granted  ", "Allowances overused  ", "Allowances used up  "] {
        assert!(said.contains(row), "{row}\n{said}");
    }
    let html = output.text("close.html");
    for shown in ["<section id=\"allowances\"", "use uses:2: ", "class=\"pill use-refused\"", "4 / 3"] {
        assert!(html.contains(shown), "{shown}");
    }
}

/// Asked on Friday the 23rd, due on Thursday the 29th when the desk closes at 18:00; asked on the 30th, due on 6 November.
#[test]
fn commitments_are_told_with_what_was_due_and_done() {
    let inquiries = [
        "C-1,nec-mimamori,inquiry-answer,,2026-10-23T10:00:00+09:00,2026-10-29T18:00:00+09:00",
        "C-1,nec-mimamori,inquiry-answer,,2026-10-23T10:00:00+09:00,2026-10-29T18:00:01+09:00",
        "C-1,nec-mimamori,inquiry-answer,,2026-10-23T01:00:00Z,2026-11-02T10:00:00+09:00",
        "C-1,nec-mimamori,inquiry-answer,,2026-10-30T10:00:00+09:00,",
        "C-1,nec-mimamori,failure-contact,A,2026-10-20,2026-10-20",
    ];
    let (output, summary) = close(&ledger(&[("inquiries", &inquiries)]));
    assert_eq!(
        output.rows("commitments", &["commitment", "severity", "from", "due", "done", "rule", "sense", "state"]),
        [
            "inquiry-answer||2026-10-23T10:00:00+09:00|2026-10-29T18:00:00+09:00|2026-10-29T18:00:00+09:00|business-days|by|met",
            "inquiry-answer||2026-10-23T10:00:00+09:00|2026-10-29T18:00:00+09:00|2026-10-29T18:00:01+09:00|business-days|by|missed",
            "inquiry-answer||2026-10-23T10:00:00+09:00|2026-10-29T18:00:00+09:00||business-days|by|missed",
            "inquiry-answer||2026-10-30T10:00:00+09:00|2026-11-06T18:00:00+09:00||business-days|by|open",
            "failure-contact|A|2026-10-20||2026-10-20|promptly|none|unjudged",
        ]
    );
    let rests_on = &output.rows("commitments", &["clauses", "readings"])[0];
    assert!(rests_on.starts_with("NEC-MIMAMORI-8.2-2; "), "{rests_on}");
    assert!(rests_on.ends_with("business-day-end=desk-close; nec-year-end=12-29..01-03"), "{rests_on}");
    let missed = summary.text(false).lines().find(|line| line.contains("Commitments missed")).map(str::to_owned);
    assert!(missed.as_ref().is_some_and(|line| line.ends_with(" 2")), "{missed:?}");
    let html = output.text("close.html");
    for shown in [
        "Commitments missed</span><span class=\"count\">2</span>",
        "the answer to an inquiry: due 2026-10-29 18:00, done 2026-10-29 18:00:01",
        "the answer to an inquiry: due 2026-10-29 18:00, not done by the month&#39;s end",
        "<section id=\"commitments\"",
    ] {
        assert!(html.contains(shown), "{shown}");
    }
}

/// Everything that a claim asks for, attested.
const ATTESTED: &str = "true,true,,true,true,true,true,true,false,false,false";

fn claimed(rows: &[&str]) -> TestLedger {
    let alerts = ["C-1,A-1,2026-09-01,3,", "C-1,A-2,2026-10-01,3,", "C-1,A-3,2026-10-02,3,", "C-2,B-1,2026-10-02,3,"];
    ledger(&[("alerts", &alerts), ("claims", rows)])
}

/// 150,000 yen a dispatch, two a policy year: one was paid, the second is payable, the third is one too many; C-2 has no insurance.
#[test]
fn claims_are_assessed_and_cover_is_what_was_not_paid() {
    let claims = [
        format!("C-1,A-3,2026-10-20,90000,,{ATTESTED}"),
        format!("C-1,A-1,2026-09-02,200000,150000,{ATTESTED}"),
        format!("C-1,A-2,2026-10-03,200000,,{ATTESTED}"),
        format!("C-2,B-1,2026-10-20,90000,,{ATTESTED}"),
    ];
    let (output, summary) = close(&claimed(&claims.each_ref().map(String::as_str)));
    assert_eq!(
        output.rows(
            "claims",
            &[
                "contract",
                "alert",
                "dispatched_on",
                "cost",
                "paid",
                "verdict",
                "payable",
                "customer_pays",
                "policy_year",
                "codes"
            ]
        ),
        [
            "C-1|A-2|2026-10-03|200000||allowed|150000|50000|1|",
            "C-1|A-3|2026-10-20|90000||refused|0|90000|1|limit-reached",
            "C-2|B-1|2026-10-20|90000||refused|0|90000||not-in-force",
        ]
    );
    assert_eq!(
        output.rows(
            "cover",
            &[
                "contract",
                "on",
                "in_cover",
                "policy_year",
                "policy_year_from",
                "policy_year_to",
                "dispatches_left",
                "paid",
                "left"
            ]
        ),
        ["C-1|2026-10-31|true|1|2026-05-01|2027-04-30|1|150000|150000"]
    );
    let refused = output.rows("verdicts", &["contract", "about", "request", "code", "on"]);
    for row in ["C-1|claim|A-3|limit-reached|2026-10-20", "C-2|claim|B-1|not-in-force|2026-10-20"] {
        assert!(refused.iter().any(|known| known == row), "{row}\n{refused:?}");
    }
    let said = summary.text(false);
    for (row, count) in [("Claims refused", 2), ("Claims to be paid", 1)] {
        let line = said.lines().find(|line| line.contains(row)).unwrap();
        assert!(line.ends_with(&format!(" {count}")), "{line}");
    }
    assert!(!said.contains("Claims waiting") && !said.contains("Commitments"), "only what there is: {said}");
    let html = output.text("close.html");
    for shown in
        ["<section id=\"claims\"", "<section id=\"cover\"", "claim of alert A-3: ", "NEC-MIMAMORI-ANNEX2-limit-1"]
    {
        assert!(html.contains(shown), "{shown}");
    }
    assert!(!html.contains("<section id=\"commitments\""));
}

#[test]
fn a_claim_that_waits_for_a_fact_and_one_that_was_paid_are_told_apart() {
    let claims = [
        "C-1,A-2,2026-10-03,200000,,,true,,true,true,true,true,true,false,false,false".to_owned(),
        format!("C-1,A-3,2026-10-20,90000,80000,{ATTESTED}"),
    ];
    let (output, _) = close(&claimed(&claims.each_ref().map(String::as_str)));
    assert_eq!(
        output.rows("claims", &["alert", "paid", "verdict", "payable", "customer_pays", "codes", "facts"]),
        ["A-2||conditional|150000|50000||mail-received", "A-3|80000|paid||10000||"]
    );
    let verdicts = output.rows("verdicts", &["about", "request", "verdict", "fact"]);
    assert!(verdicts.contains(&"claim|A-2|conditional|mail-received".to_owned()), "{verdicts:?}");
}

/// October has 744 hours. Ten hours out for everybody, one of them again for C-1 alone and one more; an hour of work is not counted.
#[test]
fn availability_of_whole_services_stands_first_and_of_a_contract_with_its_own_outages() {
    let outages = [
        "nec-mimamori,2026-10-10T00:00:00+09:00,2026-10-10T06:00:00+09:00,,",
        "nec-mimamori,2026-10-11T00:00:00+09:00,2026-10-11T01:00:00+09:00,true,",
        "nec-mimamori,2026-10-10T05:00:00+09:00,2026-10-10T08:00:00+09:00,,C-1",
        "nec-mimamori,2026-11-10T05:00:00+09:00,2026-11-20T08:00:00+09:00,,",
    ];
    let (output, summary) = close(&ledger(&[("outages", &outages)]));
    // 6 of 743 hours, and 8 of 743 with its own.
    assert_eq!(
        output.rows("commitments", &["contract", "service", "commitment", "from", "state", "share", "target"]),
        [
            "|nec-mimamori|availability|2026-10|met|0.991924|0.99",
            "C-1|nec-mimamori|availability|2026-10|missed|0.989232|0.99",
        ]
    );
    assert!(summary.text(false).contains("Commitments missed"));
    let html = output.text("close.html");
    assert!(html.contains("availability, promised 0.99: 0.989232"));
    // What was met is no missed commitment.
    assert!(!html.contains("0.991924"));
}

/// What cannot be read leaves its mark on every row that it may be missing from, and a row where there would be none.
#[test]
fn nothing_looks_complete_that_is_not() {
    let sheets: [(&str, &[&str]); 4] = [
        ("uses", &["C-2,ites-mdr,ticket-verification,2026/10/05,,,false"]),
        ("inquiries", &["C-1,nec-mimamori,inquiry-answer,,2026-10-23,"]),
        ("outages", &["nec-mimamori,2026-10-10T00:00:00+09:00,when,,"]),
        ("claims", &["C-1,A-9,2026-10-20,90000,,,,,,,,,,,,"]),
    ];
    let (output, summary) = close(&ledger(&sheets));
    assert!(summary.has_problems());
    assert_eq!(
        output.rows("balances", &["allowance", "used", "incomplete"]),
        ["ticket-verification|0|uses.csv:2", "ticket-investigation|0|uses.csv:2"]
    );
    assert_eq!(
        output.rows("commitments", &["contract", "service", "commitment", "state", "incomplete"]),
        ["|nec-mimamori|availability|unjudged|outages.csv:2", "C-1||||inquiries.csv:2"]
    );
    assert_eq!(output.rows("cover", &["contract", "left", "incomplete"]), ["C-1|300000|claims.csv:2"]);
    assert_eq!(output.rows("claims", &["contract", "alert", "incomplete"]), ["C-1||claims.csv:2"]);
}

/// Without the sheet nothing is known of any contract with a promised availability: each says so, and seems in order nowhere.
#[test]
fn an_unreadable_sheet_of_outages_is_said_of_every_contract_it_could_concern() {
    let ledger = ledger(&[]);
    ledger.write("outages.csv", b"service,from\n");
    let (output, summary) = close(&ledger);
    assert!(summary.has_problems());
    assert_eq!(
        output.rows("commitments", &["contract", "service", "commitment", "state", "incomplete"]),
        ["|nec-mimamori|availability|unjudged|outages.csv", "C-1|nec-mimamori|availability|unjudged|outages.csv",]
    );
    let said: Vec<String> =
        output.problems().into_iter().filter(|found| found.contains("availability-incomplete")).collect();
    assert_eq!(said, ["contracts.csv|2|id|availability-incomplete|C-1"]);
}

/// A month in which nothing happened says nothing of it, and shows what is left all the same.
#[test]
fn a_quiet_month_has_balances_and_cover_alone() {
    let (output, summary) = close(&ledger(&[]));
    assert_eq!(output.rows("commitments", &["contract"]), NOTHING);
    assert_eq!(output.rows("claims", &["contract"]), NOTHING);
    assert_eq!(output.rows("balances", &["contract", "left"]), ["C-2|3", "C-2|1"]);
    assert_eq!(output.rows("cover", &["contract", "dispatches_left", "left"]), ["C-1|2|300000"]);
    let said = summary.text(false);
    for unsaid in ["Commitments", "Claims", "Uses", "Allowances", "Insurance"] {
        assert!(!said.contains(unsaid), "{unsaid}\n{said}");
    }
    let html = output.text("close.html");
    for unsaid in
        ["<section id=\"commitments\"", "<section id=\"allowances\"", "<section id=\"claims\"", "<section id=\"cover\""]
    {
        assert!(!html.contains(unsaid), "{unsaid}");
    }
}

#[test]
fn everything_is_said_in_japanese_as_well() {
    let inquiries = ["C-1,nec-mimamori,inquiry-answer,,2026-10-23T10:00:00+09:00,"];
    let uses = ["C-2,ites-mdr,ticket-investigation,2026-10-31,,,true"];
    let ledger = ledger(&[("inquiries", &inquiries), ("uses", &uses)]);
    let output = Output::new();
    let japanese = Options { language: Language::Japanese, ..options(ledger.path(), &output) };
    let said = run(&japanese).unwrap().text(false);
    for row in ["未達の約束事項", "利用枠外の利用", "使い切った利用枠"] {
        assert!(said.contains(row), "{row}\n{said}");
    }
    let html = output.text("close.html");
    for shown in
        ["問い合わせへの回答: 期限 2026-10-29 18:00、月末時点で未完了", "約束未達", "利用 uses:2: ", "使い切った利用枠"]
    {
        assert!(html.contains(shown), "{shown}");
    }
}
