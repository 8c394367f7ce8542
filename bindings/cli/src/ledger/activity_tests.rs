//! Uses, commitments, outages, alerts and claims: what is read of good rows, and what is said of bad ones.

use yakkan::severity::Moment;

use super::testing::{Read, TestLedger};

/// C-1 holds what has allowances, commitments, availability and cover; C-2 nothing of them.
pub fn read(sheet: &str, rows: &[&str]) -> Read {
    with(&[(sheet, rows)])
}

pub fn with(sheets: &[(&str, &[&str])]) -> Read {
    let lines: &[&str] = &[
        "C-1,ites-base,2026-04-01,1,,",
        "C-1,ites-edr-mdr-base,2026-04-01,1,,",
        "C-1,ites-edr,2026-04-01,30,,",
        "C-1,ites-mdr,2026-04-01,30,2027-03-31,",
        "C-1,ites-id,2026-04-01,20,,",
        "C-1,ites-id-cert,2026-04-01,10,,",
        "C-1,nec-mimamori,2026-04-01,1,,2026-04-10",
        "C-1,eset-mdr-ultimate,2026-04-01,50,,",
        "C-2,ites-base,2026-04-01,1,,",
    ];
    let always: [(&str, &[&str]); 3] = [("contracts", &["C-1,", "C-2,"]), ("lines", lines), ("prices", &[])];
    TestLedger::new(&[&always, sheets].concat()).read()
}

/// One bad row of C-1: this is said of it, nothing is read, no contract is held back, and C-1's sheet says that it is incomplete.
fn refuses(sheet: &str, row: &str, found: &str, follows: &str) {
    let read = read(sheet, &[row]);
    let expected = [format!("{sheet}.csv:2 {found}"), format!("contracts.csv:2 id {follows}")];
    assert_eq!(read.found(), expected, "{row}");
    assert!(read.held().is_empty(), "{row}");
    let entry = &read.entries[0];
    let kept = [entry.uses.len(), entry.inquiries.len(), entry.outages.len(), entry.claims.len()];
    assert_eq!(kept, [0; 4], "{row}");
    let gaps = &entry.gaps;
    let gaps = [&gaps.uses, &gaps.inquiries, &gaps.outages, &gaps.alerts, &gaps.claims];
    let causes: Vec<&str> = gaps.into_iter().flatten().map(String::as_str).collect();
    assert_eq!(causes, [format!("{sheet}.csv:2")], "{row}");
    assert_eq!(read.entries[1].gaps, super::Gaps::default(), "{row}");
    let ja = read.problems.iter().all(|problem| !problem.message_ja.is_ascii());
    assert!(ja && read.problems.iter().all(|problem| problem.value.is_some() || problem.code.contains('-')), "{row}");
}

fn silent(read: &Read) {
    assert_eq!(read.found(), [""; 0]);
}

#[test]
fn a_use_borrows_the_terms_of_its_line() {
    let read = read(
        "uses",
        &[
            "C-1,ites-mdr,ticket-verification,2026-10-01,,,false",
            "C-1,eset-mdr-ultimate,deployment,2026-10-31,0,,",
            "C-1,eset-mdr-ultimate,deployment,2026-10-31,101,,",
            "C-1,ites-id-cert,certificate,2026-10-31,,ID-7,",
        ],
    );
    silent(&read);
    let entry = &read.entries[0];
    let uses: Vec<_> = entry.uses.iter().map(|used| (used.row, used.allowance.id.as_str(), used.units)).collect();
    assert_eq!(
        uses,
        [
            (2, "ticket-verification", None),
            (3, "deployment", Some(0)),
            (4, "deployment", Some(101)),
            (5, "certificate", None)
        ]
    );
    let contract = entry.contract.as_ref().unwrap();
    for used in &entry.uses {
        assert!(std::ptr::eq(used.service, contract.line(&used.service.id).unwrap().service));
    }
    let facts: Vec<_> = entry.uses[0].facts.iter().map(|(fact, value)| (fact.as_str(), *value)).collect();
    assert_eq!(facts, [("handled-by-vendor", false)]);
    assert_eq!((entry.uses[3].holder.as_deref(), entry.uses[3].facts.len()), (Some("ID-7"), 0));
}

#[test]
fn a_use_that_cannot_be_used_is_told_and_nothing_is_held_back() {
    for (row, found) in [
        ("C-1,ites-mdx,ticket-verification,2026-10-01,,,", "service unknown-service"),
        ("C-1,ites-mdr,ticket-verificaton,2026-10-01,,,", "allowance unknown-allowance"),
        ("C-1,ites-mdr,deployment,2026-10-01,,,", "allowance unknown-allowance"),
        ("C-1,ites-base,ticket-verification,2026-10-01,,,", "allowance unknown-allowance"),
        ("C-1,ites-id-setup,meeting,2026-10-01,,,", "service no-such-line"),
        ("C-1,ites-mdr,ticket-verification,2026/10/01,,,", "on not-a-day"),
        ("C-1,ites-mdr,ticket-verification,1999-12-31,,,", "on date-out-of-range"),
        ("C-1,ites-mdr,ticket-verification,2100-01-01,,,", "on date-out-of-range"),
        ("C-1,eset-mdr-ultimate,deployment,2026-10-01,10.5,,", "units not-a-count"),
        ("C-1,eset-mdr-ultimate,deployment,2026-10-01,-1,,", "units negative"),
        ("C-1,eset-mdr-ultimate,deployment,2026-10-01,4294967296,,", "units out-of-range"),
        ("C-1,ites-id-cert,certificate,2026-10-01,,,", "holder holder-missing"),
        ("C-1,ites-mdr,ticket-verification,2026-10-01,,,いいえ", "handled-by-vendor not-a-truth-value"),
        ("C-1,ites-mdr,,2026-10-01,,,", "allowance empty-cell"),
        ("C-1,ites-mdr,ticket-verification,2026-10-01,,,,要確認", "too-many-cells"),
    ] {
        refuses("uses", row, found, "balances-incomplete");
    }
    let read = read("uses", &["C-1,ites-mdr,ticket-verificaton,2026-10-01,,,"]);
    assert!(read.message("unknown-allowance").ends_with("the closest is 'ticket-verification'"));
    assert_eq!(
        read.message("balances-incomplete"),
        "the balances of the contract may be incomplete, because of uses.csv:2; its invoice does not depend on it"
    );
}

/// On the line's first and last day, and one day beside them.
#[test]
fn a_use_outside_its_line_is_kept_with_a_warning() {
    for (day, found) in [
        ("2026-03-31", vec!["uses.csv:2 on use-outside-line"]),
        ("2026-04-01", vec![]),
        ("2027-03-31", vec![]),
        ("2027-04-01", vec!["uses.csv:2 on use-outside-line"]),
    ] {
        let read = read("uses", &[&format!("C-1,ites-mdr,ticket-verification,{day},,,")]);
        assert_eq!(read.found(), found, "{day}");
        assert_eq!((read.entries[0].uses.len(), &read.entries[0].gaps.uses), (1, &None), "{day}");
        assert!(read.problems.iter().all(|problem| problem.level == crate::table::Level::Warning));
    }
}

/// What is counted needs units or a holder; what is not, is told that they play no part, and the use is kept.
#[test]
fn units_and_holders_that_nothing_counts_are_told() {
    for (row, found) in [
        ("C-1,ites-mdr,ticket-verification,2026-10-01,3,,", vec!["uses.csv:2 units units-without-meaning"]),
        ("C-1,ites-mdr,ticket-verification,2026-10-01,,ID-7,", vec!["uses.csv:2 holder holder-without-meaning"]),
        ("C-1,ites-mdr,ticket-verification,2026-10-01,1,,", vec![]),
        ("C-1,ites-mdr,ticket-verification,2026-10-01,0,,", vec!["uses.csv:2 units units-without-meaning"]),
        ("C-1,ites-id-cert,certificate,2026-10-01,2,ID-7,", vec!["uses.csv:2 units units-without-meaning"]),
        ("C-1,eset-mdr-ultimate,deployment,2026-10-31,3,ID-7,", vec!["uses.csv:2 holder holder-without-meaning"]),
        ("C-1,eset-mdr-ultimate,deployment,2026-10-31,3,,", vec![]),
    ] {
        let read = read("uses", &[row]);
        assert_eq!(read.found(), found, "{row}");
        assert_eq!((read.entries[0].uses.len(), &read.entries[0].gaps.uses), (1, &None), "{row}");
        assert!(read.problems.iter().all(|problem| problem.level == crate::table::Level::Warning), "{row}");
        assert!(read.problems.iter().all(|problem| problem.message_en.contains("this is one use")), "{row}");
    }
}

#[test]
fn commitments_are_read_in_the_form_that_each_takes() {
    let read = read(
        "inquiries",
        &[
            "C-1,eset-mdr-ultimate,first-response,A,2026-10-31T18:00:00+09:00,2026-10-31T18:00:00+09:00",
            "C-1,nec-mimamori,inquiry-answer,,2026-10-31T09:00:00Z,",
            "C-1,eset-mdr-ultimate,agent-upgrade,,2026-10-01,2026-10-01",
            "C-1,nec-mimamori,maintenance-notice,,2026-11-30,2026-10-30",
            "C-1,ites-id,monthly-report,,2026-09,2026-10-15",
            "C-1,nec-mimamori,failure-contact,B,2026-10-01,2026-10-01T08:00:00+09:00",
            "C-1,nec-mimamori,failure-contact,Z,2026-10-01T08:00:00+09:00,",
        ],
    );
    silent(&read);
    let inquiries = &read.entries[0].inquiries;
    let severities: Vec<_> = inquiries.iter().map(|inquiry| inquiry.severity.map(|level| level.as_str())).collect();
    assert_eq!(severities, [Some("A"), None, None, None, None, Some("B"), Some("Z")]);
    let Moment::Instant(from) = inquiries[1].from else { panic!("{:?}", inquiries[1].from) };
    assert_eq!(from.to_string(), "2026-10-31T09:00:00Z");
    assert!(matches!((inquiries[4].from, inquiries[4].done), (Moment::Month(_), Some(Moment::Day(_)))));
    assert!(matches!((inquiries[5].from, inquiries[5].done), (Moment::Day(_), Some(Moment::Instant(_)))));
}

#[test]
fn a_commitment_that_cannot_be_used_is_told() {
    const AT: &str = "2026-10-31T18:00:00+09:00";
    for (row, found) in [
        (format!("C-1,nec-mimamori,inquiry-answr,,{AT},"), "commitment unknown-commitment"),
        (format!("C-1,ites-edr,first-response,A,{AT},"), "commitment unknown-commitment"),
        (format!("C-1,eset-mdr-ultimate,first-response,S,{AT},"), "severity unknown-severity"),
        (format!("C-1,eset-mdr-ultimate,first-response,,{AT},"), "severity unknown-severity"),
        (format!("C-1,nec-mimamori,inquiry-answer,A,{AT},"), "severity unknown-severity"),
        ("C-1,nec-mimamori,inquiry-answer,,2026-10-31T18:00:00,".into(), "from no-offset"),
        ("C-1,nec-mimamori,inquiry-answer,,2026-10-31,".into(), "from not-an-instant"),
        ("C-1,nec-mimamori,inquiry-answer,,2026-12-31T23:59:60Z,".into(), "from leap-second"),
        ("C-1,nec-mimamori,inquiry-answer,,1999-12-31T14:59:59Z,".into(), "from date-out-of-range"),
        ("C-1,nec-mimamori,inquiry-answer,,2099-12-31T15:00:00Z,".into(), "from date-out-of-range"),
        (format!("C-1,nec-mimamori,inquiry-answer,,{AT},2026-10-31T17:59:59+09:00"), "done interval-reversed"),
        (format!("C-1,nec-mimamori,inquiry-answer,,{AT},2026-11-01"), "done not-an-instant"),
        (format!("C-1,nec-mimamori,maintenance-notice,,{AT},"), "from not-a-day"),
        ("C-1,eset-mdr-ultimate,agent-upgrade,,2026-10-02,2026-10-01".into(), "done interval-reversed"),
        ("C-1,ites-id,monthly-report,,2026-09-01,".into(), "from not-a-month"),
        ("C-1,ites-id,monthly-report,,2026-09,2026-10".into(), "done not-a-day"),
        ("C-1,ites-id,monthly-report,,2100-01,".into(), "from date-out-of-range"),
        ("C-1,ites-id,monthly-report,,2026-09,2026-08-31".into(), "done interval-reversed"),
    ] {
        refuses("inquiries", &row, found, "commitments-incomplete");
    }
    let edge =
        ["1999-12-31T15:00:00Z", "2099-12-31T14:59:59Z"].map(|at| format!("C-1,nec-mimamori,inquiry-answer,,{at},"));
    let edges = read("inquiries", &[&edge[0], &edge[1]]);
    assert_eq!(edges.found(), ["inquiries.csv:2 from event-outside-line"]);
    assert_eq!(edges.entries[0].inquiries.len(), 2);
    let named = read("inquiries", &["C-1,nec-mimamori,maintenance-notice,,2026-10-30T20:00:00Z,"]);
    assert!(named.message("not-a-day").ends_with("in Japan it is 2026-10-31"), "{}", named.message("not-a-day"));
}

#[test]
fn outages_are_for_everybody_or_for_one() {
    let read = read(
        "outages",
        &[
            "nec-mimamori,2026-10-01T00:00:00+09:00,2026-10-01T01:00:00+09:00,,",
            "nec-mimamori,2026-10-02T00:00:00+09:00,2026-10-02T00:00:01+09:00,true,",
            "nec-mimamori,2026-10-03T00:00:00+09:00,2026-10-03T01:00:00+09:00,false,C-1",
        ],
    );
    silent(&read);
    let everywhere: Vec<_> = read.outages.everywhere.iter().map(|outage| (outage.row, outage.excluded)).collect();
    assert_eq!(everywhere, [(2, false), (3, true)]);
    let own: Vec<_> = read.entries.iter().map(|entry| entry.outages.len()).collect();
    assert_eq!((own, read.entries[0].outages[0].row), (vec![1, 0], 4));
    assert!(read.entries[0].outages[0].from < read.entries[0].outages[0].to);
}

#[test]
fn an_outage_of_one_contract_that_cannot_be_used_is_told() {
    for (row, found) in [
        ("nec-mimamori,2026-10-01T01:00:00+09:00,2026-10-01T00:59:59+09:00,,C-1", "to interval-reversed"),
        ("nec-mimamori,2026-10-01T01:00:00+09:00,2026-10-01T01:00:00+09:00,,C-1", "to interval-reversed"),
        ("nec-mimamori,2026-10-01T01:00:00,2026-10-01T02:00:00+09:00,,C-1", "from no-offset"),
        ("nec-mimamori,2026-10-01T01:00:00Z,2026-10-01T02:00:60Z,,C-1", "to leap-second"),
        ("nec-mimamor,2026-10-01T01:00:00Z,2026-10-01T02:00:00Z,,C-1", "service unknown-service"),
        ("ites-mdr,2026-10-01T01:00:00Z,2026-10-01T02:00:00Z,,C-1", "service unknown-commitment"),
        ("nec-mimamori,2026-10-01T01:00:00Z,2026-10-01T02:00:00Z,1,C-1", "excluded not-a-truth-value"),
        ("nec-mimamori,2026-10-01T01:00:00Z,,,C-1", "to empty-cell"),
        ("nec-mimamori,2026-10-01T01:00:00Z,2026-10-01T02:00:00Z,,Ｃ-1", "contract full-width"),
    ] {
        refuses("outages", row, found, "availability-incomplete");
    }
    let elsewhere = read("outages", &["nec-mimamori,2026-10-01T01:00:00Z,2026-10-01T02:00:00Z,,C-2"]);
    assert_eq!(elsewhere.found(), ["outages.csv:2 service no-such-line"]);
}

#[test]
fn a_claim_has_its_alert_and_what_was_attested() {
    let read = with(&[
        ("alerts", &["C-1,A-2,2026-09-01,2,2026-09-01", "C-1,A-1,2026-10-01,3,", "C-1,A-0,2026-10-01,0,"]),
        (
            "claims",
            &[
                "C-1,A-1,2026-10-05,150000.5,,true,false,,,,,,,false,,",
                "C-1,A-2,2026-09-05,98000,0,,,,true,,,,,,,",
                "C-1,A-2,2026-09-06,1000,1000,,,,,,,,,,,",
            ],
        ),
    ]);
    silent(&read);
    let entry = &read.entries[0];
    let claims: Vec<_> =
        entry.claims.iter().map(|claim| (claim.row, claim.alert_id.as_ref(), claim.alert.stars)).collect();
    assert_eq!(claims, [(2, "A-1", 3), (3, "A-2", 2), (4, "A-2", 2)]);
    let paid: Vec<_> = entry.claims.iter().map(|claim| claim.paid.map(|paid| paid.to_string())).collect();
    assert_eq!(paid, [None, Some("0".into()), Some("1000".into())]);
    assert_eq!(entry.claims[0].cost.to_string(), "150000.5");
    let facts: Vec<_> = entry.claims[0].facts.iter().map(|(fact, value)| (fact.as_str(), *value)).collect();
    assert_eq!(facts, [("mail-received", true), ("full-scan", false), ("known-before-cover", false)]);
}

#[test]
fn alerts_that_cannot_be_used_are_told() {
    for (row, found) in [
        ("C-1,A-1,2026-10-01,4,", "stars out-of-range"),
        ("C-1,A-1,2026-10-01,★★★,", "stars not-a-count"),
        ("C-1,A-1,2026-10-02,2,2026-10-01", "upgraded_on interval-reversed"),
        ("C-1,,2026-10-01,3,", "id empty-cell"),
        ("C-1,A-1,2100-01-01,3,", "on date-out-of-range"),
    ] {
        refuses("alerts", row, found, "cover-incomplete");
    }
}

#[test]
fn claims_that_cannot_be_used_are_told() {
    let facts = ",,,,,,,,,,,";
    for (row, found) in [
        (format!("C-1,A-9,2026-10-05,1000,{facts}"), "alert unknown-alert"),
        (format!("C-1,A-1,2026-10-05,1千円,{facts}"), "cost not-an-amount"),
        (format!("C-1,A-1,2026-10-05,-1,{facts}"), "cost negative"),
        (format!("C-1,A-1,2026-10-05,1000,x{facts}"), "paid not-an-amount"),
        (format!("C-1,A-1,2026-10-05,,{facts}"), "cost empty-cell"),
        ("C-1,A-1,2026-10-05,1000,,,,,yes,,,,,,,".into(), "scan-evidence not-a-truth-value"),
    ] {
        refuses("claims", &row, found, "cover-incomplete");
    }
}

/// The insurance pays 150,000 yen of a dispatch: on the limit and on the cost nothing is said, a yen above it is.
#[test]
fn a_payment_above_its_cost_or_the_limit_is_kept_with_a_warning() {
    let alerts: (&str, &[&str]) = ("alerts", &["C-1,A-1,2026-10-01,3,", "C-2,A-1,2026-10-01,3,"]);
    for (contract, cost, paid, found) in [
        ("C-1", "150000", "150000", vec![]),
        ("C-1", "150000", "150000.1", vec!["claims.csv:2 paid paid-above-cost", "claims.csv:2 paid paid-above-limit"]),
        ("C-1", "150001", "150001", vec!["claims.csv:2 paid paid-above-limit"]),
        ("C-1", "99999", "100000", vec!["claims.csv:2 paid paid-above-cost"]),
        ("C-1", "0", "0", vec![]),
        // Without insurance there is no limit.
        ("C-2", "150001", "150001", vec![]),
    ] {
        let claim = format!("{contract},A-1,2026-10-05,{cost},{paid},,,,,,,,,,,");
        let read = with(&[alerts, ("claims", &[&claim])]);
        assert_eq!(read.found(), found, "{claim}");
        assert!(read.problems.iter().all(|problem| problem.level == crate::table::Level::Warning
            && problem.value.as_deref() == Some(paid)
            && !problem.message_ja.is_ascii()));
        assert_eq!(read.entries.iter().map(|entry| entry.claims.len()).sum::<usize>(), 1, "{claim}");
    }
}

/// On the line's first and last day, and one day beside them; of a month one day in force is enough.
#[test]
fn a_commitment_outside_its_line_is_kept_with_a_warning() {
    let lines: &[&str] = &["C-1,ites-id,2026-04-10,20,2026-10-15,", "C-1,nec-mimamori,2026-04-10,1,2026-10-15,"];
    let outside = Some("inquiries.csv:2 from event-outside-line");
    for (event, value, found) in [
        ("nec-mimamori,maintenance-notice,,2026-04-09,", "2026-04-09", outside),
        ("nec-mimamori,maintenance-notice,,2026-04-10,", "", None),
        ("nec-mimamori,maintenance-notice,,2026-10-15,", "", None),
        ("nec-mimamori,maintenance-notice,,2026-10-16,", "2026-10-16", outside),
        ("nec-mimamori,inquiry-answer,,2026-10-15T14:59:59Z,", "", None),
        ("nec-mimamori,inquiry-answer,,2026-10-15T15:00:00Z,", "2026-10-16T00:00:00+09:00", outside),
        ("ites-id,monthly-report,,2026-03,", "2026-03", outside),
        ("ites-id,monthly-report,,2026-04,", "", None),
        ("ites-id,monthly-report,,2026-10,", "", None),
        ("ites-id,monthly-report,,2026-11,", "2026-11", outside),
        ("nec-mimamori,utm-replacement,,2020-01-10,", "", None),
        ("nec-mimamori,utm-replacement,,2026-10-16,", "2026-10-16", outside),
    ] {
        let read = TestLedger::new(&[
            ("contracts", &["C-1,"]),
            ("lines", lines),
            ("prices", &[]),
            ("inquiries", &[&format!("C-1,{event}")]),
        ])
        .read();
        assert_eq!(read.found(), found.into_iter().collect::<Vec<_>>(), "{event}");
        assert_eq!((read.entries[0].inquiries.len(), &read.entries[0].gaps.inquiries), (1, &None), "{event}");
        for problem in &read.problems {
            assert_eq!((problem.level, problem.value.as_deref()), (crate::table::Level::Warning, Some(value)));
            assert!(!problem.message_ja.is_ascii());
        }
    }
}
