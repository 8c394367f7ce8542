use yakkan::contract_rules::Language::{English, Japanese};

use super::*;

fn said(language: Language, name: &str) -> String {
    explain(&Catalog::built_in(), language, name).unwrap()
}

fn refused(name: &str) -> String {
    explain(&Catalog::built_in(), English, name).unwrap_err().text(English).to_owned()
}

#[test]
fn a_service_shows_its_terms_with_clause_or_reading() {
    let english = said(English, "ites-mdr");
    for line in [
        "Minimum: 25 licences  [ITES-EDR-MDR-3-3-11]",
        "Step: any number from the minimum on  [ITES-EDR-MDR-3-3-12]",
        "Same count: ites-edr: exactly as many (same-count = equal)  [",
        "No decrease for: 12 months (lock-scope = contract)  [ITES-EDR-MDR-1.14-2]",
        "No cancellation for: 12 months (lock-scope = contract)  [ITES-EDR-MDR-1.14-1]",
        "Notice of a decrease: 4 months before (notice-count)  [ITES-EDR-MDR-3-3-15]",
        "Notice of a cancellation: in writing  [ITES-EDR-MDR-3-3-18]",
        "A cancellation takes effect: on the month's last day  [ITES-EDR-MDR-3-3-19]",
        "Fact: administrators = 1..2: ",
        "First charged month: the start month (first-month = charged)",
        "notice-count = corresponding-day",
        "amount-rounding = down",
    ] {
        assert!(english.contains(line), "{line}\n{english}");
    }
    let japanese = said(Japanese, "ites-mdr");
    for line in ["最小数: 25 ", "解約できない期間: 12 か月", "解約の通知: 書面による  [ITES-EDR-MDR-3-3-18]"]
    {
        assert!(japanese.contains(line), "{line}\n{japanese}");
    }
}

#[test]
fn a_service_without_lock_and_notice_says_so() {
    let english = said(English, "nec-mimamori");
    for line in [
        "Lock: none",
        "Notice of a cancellation: no period is stated",
        "Suspension: not offered  [NEC-MIMAMORI-7.7-1]",
        "First charged month: the month after the start  [NEC-MIMAMORI-7.5-2]",
        "12 months  [NEC-MIMAMORI-ANNEX2-period-1] [NEC-MIMAMORI-ANNEX2-period-2]",
    ] {
        assert!(english.contains(line), "{line}\n{english}");
    }
    assert!(!english.contains("notice-count"), "no notice is counted");
}

#[test]
fn a_reading_says_what_each_value_means() {
    let english = said(English, "notice-count");
    assert!(english.contains("- corresponding-day (default): the same day number"), "{english}");
    assert!(english.contains("- clear-months: whole months lie between"), "{english}");
    assert!(said(Japanese, "notice-count").contains("- corresponding-day（既定）: "));
}

#[test]
fn facts_codes_desks_and_documents_are_explained() {
    for (name, expected) in [
        ("in-japan", "ites-mdr: true (not-in-japan)"),
        ("not-in-japan", "ites-mdr: true (in-japan)"),
        ("within-lock", "minimum term"),
        ("written", "in writing"),
        ("ites", "Hours: "),
        ("nec", "Closed over New Year: 12-29..01-03 (nec-year-end = 12-29..01-03)"),
        ("nec-desk", "Hours: "),
        ("eset", "Hours: "),
        ("NEC-MIMAMORI", "Services: nec-mimamori"),
    ] {
        let english = said(English, name);
        assert!(english.contains(expected), "{name}\n{english}");
        assert!(!said(Japanese, name).is_empty(), "{name}");
    }
}

#[test]
fn an_unknown_name_leads_to_services_facts_codes_and_readings_before_clauses() {
    assert!(refused("mdr").contains("near it: ites-mdr, "), "{}", refused("mdr"));
    assert!(refused("injapan").ends_with("near it: in-japan"), "{}", refused("injapan"));
    assert!(refused("notice-to-late").contains("notice-too-late"), "{}", refused("notice-to-late"));
    assert!(refused("ITES-EDR-MDR-3-3-1x").contains("ITES-EDR-MDR-3-3-1"), "{}", refused("ITES-EDR-MDR-3-3-1x"));
    assert!(refused("zebra").contains("services: "), "{}", refused("zebra"));
}

#[test]
fn every_code_of_a_built_in_document_and_every_reading_is_explained() {
    let catalog = Catalog::built_in();
    for (_, rule) in rules(&catalog) {
        for name in [rule.fact.as_str(), rule.breach.as_str()] {
            assert!(explain(&catalog, Japanese, name).is_ok(), "{name}");
        }
    }
    for name in codes::all().chain(Reading::ALL.iter().map(|reading| reading.name())) {
        assert!(explain(&catalog, English, name).is_ok(), "{name}");
    }
}
