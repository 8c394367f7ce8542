//! What the documents say is given back as it stands: `documents`, `service`, `clause` and `severity` against tables that name every service.
#![allow(clippy::panic, clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, reason = "a request that lacks a member is a mistake of the test")]

mod cases;
mod reference;

use reference::{SERVICES, program_answer, told};
use serde_json::{Value, json};

/// A service: minimum, step, companions, whether its cancellation at the month's end is stated, how it is charged.
type Terms = (&'static str, u32, Value, &'static [&'static str], bool, &'static str);

fn terms() -> [Terms; 10] {
    let fixed = || json!("fixed");
    let base: &[&str] = &["ites-base"];
    [
        ("ites-base", 1, fixed(), &[], false, "charged"),
        ("ites-edr-mdr-base", 1, fixed(), base, false, "charged"),
        ("ites-edr", 1, json!(1), &["ites-base", "ites-edr-mdr-base"], true, "charged"),
        ("ites-mdr", 25, json!(1), &["ites-base", "ites-edr-mdr-base", "ites-edr"], true, "charged"),
        ("ites-id", 20, json!(1), base, false, "charged"),
        ("ites-id-cert", 10, json!(10), &["ites-id"], false, "charged"),
        ("ites-id-setup", 1, fixed(), &["ites-id"], false, "once"),
        ("ites-pc-support", 1, json!(1), base, false, "charged"),
        ("nec-mimamori", 1, json!(1), &[], true, "month-after"),
        ("eset-mdr-ultimate", 1, json!(1), &[], false, "charged"),
    ]
}

#[test]
fn a_service_states_the_figures_that_the_documents_state() {
    let mut compared = 0;
    for (service, minimum, step, companions, month_end_stated, first_month) in terms() {
        let answer = program_answer(&json!({"do": "service", "service": service}));
        let ok = &answer["ok"];
        assert_eq!((&ok["quantity"]["minimum"]["value"], &ok["quantity"]["step"]["value"]), (&json!(minimum), &step));
        let named: Vec<&str> =
            ok["companions"].as_array().unwrap().iter().map(|one| one["service"].as_str().unwrap()).collect();
        assert_eq!(named, companions, "{service}");
        assert_eq!(ok["cancel_effect"]["value"], "month-end", "{service}");
        assert_eq!(ok["cancel_effect"].get("reading").is_none(), month_end_stated, "{service}");
        if first_month == "once" {
            assert_eq!(ok["charging"]["rhythm"], "once");
        } else {
            assert_eq!(ok["charging"]["first_month"]["value"], first_month, "{service}");
        }
        let mdr = service == "ites-mdr";
        assert_eq!(ok["lock"]["months"], if mdr { json!(12) } else { Value::Null }, "{service}");
        for notice in ["decrease_notice", "cancellation_notice"] {
            assert_eq!(ok[notice]["months"], if mdr { json!(4) } else { Value::Null }, "{service}");
        }
        assert_eq!(ok["same_count"]["with"], if mdr { json!("ites-edr") } else { Value::Null }, "{service}");
        compared += 1;
    }
    told("service", compared, 10);
}

#[test]
fn the_four_documents_name_their_services() {
    let answer = program_answer(&json!({"do": "documents"}));
    let documents: Vec<Value> = answer["ok"]["documents"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| json!([one["id"], one["edition"], one["services"]]))
        .collect();
    let expected = json!([
        ["ITES-EDR-MDR", "2026-02-17", ["ites-base", "ites-edr-mdr-base", "ites-edr", "ites-mdr"]],
        ["ITES-ID", "2026-05-22", ["ites-base", "ites-id", "ites-id-cert", "ites-id-setup", "ites-pc-support"]],
        ["NEC-MIMAMORI", "1.3 (2022-10-01)", ["nec-mimamori"]],
        ["ESET-MDR", "undated", ["eset-mdr-ultimate"]],
    ]);
    assert_eq!(json!(documents), expected);
}

#[test]
fn every_clause_is_given_back_as_the_register_has_it() {
    let registers = [
        ("ITES-EDR-MDR", include_str!("../../catalog/register/ites-edr-mdr.tsv")),
        ("ITES-ID", include_str!("../../catalog/register/ites-id.tsv")),
        ("NEC-MIMAMORI", include_str!("../../catalog/register/nec-mimamori.tsv")),
        ("ESET-MDR", include_str!("../../catalog/register/eset-mdr.tsv")),
    ];
    let mut compared = 0;
    for (document, register) in registers {
        for row in register.lines().skip(1) {
            let cells: Vec<&str> = row.split('\t').collect();
            let services: Vec<&str> = cells[4].split(',').map(str::trim).filter(|one| *one != "-").collect();
            let request = json!({"do": "clause", "id": cells[0]});
            let expected = json!({"ok": {"id": cells[0], "document": document, "section": cells[1], "kind": cells[2],
                "decidable": cells[3], "services": services, "text": {"en": cells[5], "ja": cells[6]}, "readings": []}});
            assert_eq!(program_answer(&request), expected, "{request}");
            compared += 1;
        }
    }
    told("clause", compared, 670);
}

#[test]
fn only_the_levels_of_the_documents_are_known() {
    let scales = ["severity", "failure", "alert", "incident", "Severity", ""];
    let levels = ["A", "B", "C", "Z", "3", "2", "other", "severe", "high", "a", "1"];
    let mut compared = 0;
    for service in SERVICES {
        for scale in scales {
            for level in levels {
                let known: &[&str] = match (service, scale) {
                    ("eset-mdr-ultimate", "severity") => &["A", "B", "C"],
                    ("nec-mimamori", "failure") => &["A", "B", "Z"],
                    ("nec-mimamori", "alert") => &["3", "2", "other"],
                    ("ites-edr" | "ites-mdr", "incident") => &["severe", "high", "other"],
                    _ => &[],
                };
                let request = json!({"do": "severity", "service": service, "scale": scale, "level": level});
                let answer = program_answer(&request);
                if known.contains(&level) {
                    for part in ["definition", "decider", "action", "notification"] {
                        let said =
                            |language: &str| answer["ok"][part][language].as_str().is_some_and(|text| !text.is_empty());
                        assert!(said("en") && said("ja"), "{request}: {answer}");
                    }
                } else {
                    assert_eq!(answer, json!({"error": {"code": "unknown-severity"}}), "{request}");
                }
                compared += 1;
            }
        }
    }
    told("severity", compared, 660);
}
