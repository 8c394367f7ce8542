use yakkan::contract_rules::Language::{English, Japanese};

use super::*;

fn said(language: Language, name: &str) -> String {
    explain(&Catalog::built_in(), language, name, None).unwrap()
}

fn refused(name: &str) -> String {
    explain(&Catalog::built_in(), English, name, None).unwrap_err().text(English).to_owned()
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
        "Policy years: 12 months each, the first from the 1st of the month after use began  [NEC-MIMAMORI-ANNEX2-period-1]",
        "Renewed as long as the service is in force  [NEC-MIMAMORI-ANNEX2-period-2]",
    ] {
        assert!(english.contains(line), "{line}\n{english}");
    }
    assert!(!english.contains("before (notice-count)"), "no notice of a change is counted");
    assert!(!said(English, "eset-mdr-ultimate").contains("notice-count"), "nothing is counted back");
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
            assert!(explain(&catalog, Japanese, name, None).is_ok(), "{name}");
        }
    }
    for name in codes::all().chain(Reading::ALL.iter().map(|reading| reading.name())) {
        assert!(explain(&catalog, English, name, None).is_ok(), "{name}");
    }
}

/// Every explanation as a person reads it. Each was read before it was kept.
#[test]
fn services_read_as_they_were_read_before() {
    let catalog = Catalog::built_in();
    for service in catalog.services() {
        for (language, suffix) in LANGUAGES {
            insta::assert_snapshot!(format!("{}-{suffix}", service.id), said(language, service.id.as_str()));
        }
    }
}

#[test]
fn codes_facts_steps_and_readings_read_as_they_were_read_before() {
    let catalog = Catalog::built_in();
    let codes: Vec<&str> = codes::all().collect();
    let mut attested: Vec<&str> = parts::attestations(&catalog)
        .flat_map(|(_, one, exception)| {
            let exception = exception.map(|exception| exception.fact.as_str());
            [Some(one.fact.as_str()), Some(one.breach.as_str()), exception].into_iter().flatten()
        })
        .collect();
    attested.sort_unstable();
    attested.dedup();
    let steps = ClaimStep::ALL.map(ClaimStep::as_str);
    let readings: Vec<&str> = Reading::ALL.iter().map(|reading| reading.name()).collect();
    for (language, suffix) in LANGUAGES {
        for (kind, names) in
            [("codes", &codes[..]), ("attested", &attested), ("steps", &steps), ("readings", &readings)]
        {
            let all: Vec<String> = names.iter().map(|name| said(language, name)).collect();
            insta::assert_snapshot!(format!("{kind}-{suffix}"), all.join("\n"));
        }
    }
}

const LANGUAGES: [(Language, &str); 2] = [(English, "en"), (Japanese, "ja")];

#[test]
fn a_part_is_explained_by_its_name_and_with_its_service() {
    let catalog = Catalog::built_in();
    let first_response = said(English, "first-response");
    assert!(first_response.starts_with("ESET PROTECT MDR Ultimate (eset-mdr-ultimate)\n  the first response"));
    assert_eq!(explain(&catalog, English, "eset-mdr-ultimate", Some("first-response")).unwrap(), first_response);
    // Two services grade incidents, each by levels of its own.
    let incident = said(English, "incident");
    assert!(
        incident.contains("(ites-edr)\n") && incident.contains("\n\nIT Expert Services MDR (ites-mdr)\n"),
        "{incident}"
    );
    for (service, part, expected) in [
        ("nec-mimamori", "availability", "Target: at least 99 %  [NEC-MIMAMORI-7.10-1]"),
        ("nec-mimamori", "insurance", "2 dispatches, at most ¥150,000 for each and ¥300,000 in all"),
        ("nec-mimamori", "duties", "The customer\n"),
        ("nec-mimamori", "restatements", "[NEC-MIMAMORI-5-5] says again what [NEC-MIMAMORI-7.6-2] says"),
        ("ites-mdr", "ticket-verification", "Granted: 3  ["),
    ] {
        let said = explain(&catalog, English, service, Some(part)).unwrap();
        assert!(said.contains(expected), "{service} {part}\n{said}");
    }
}

#[test]
fn an_unknown_part_leads_to_those_that_the_service_has() {
    let catalog = Catalog::built_in();
    let refused = |service, part, language| {
        explain(&catalog, English, service, Some(part)).unwrap_err().text(language).to_owned()
    };
    let english = refused("eset-mdr-ultimate", "first", English);
    assert!(english.contains("it has: hunt-on-demand, ") && english.contains("severity, duties"), "{english}");
    assert!(refused("eset-mdr-ultimate", "insurance", Japanese).contains("指定できるもの: hunt-on-demand, "));
    assert!(refused("eset", "severity", English).contains("there is no service 'eset'; there are: ites-base, "));
}

#[test]
fn a_clause_says_who_asks_for_it_and_where_it_stands_again() {
    assert!(said(English, "NEC-MIMAMORI-4.5-3").contains("A fact is asked for it by: nec-mimamori"));
    assert!(said(English, "NEC-MIMAMORI-4.5-3").contains("The same is said by: NEC-MIMAMORI-3.5-10"));
    assert!(said(English, "NEC-MIMAMORI-3.5-10").contains("The same is said by: NEC-MIMAMORI-4.5-3"));
}
