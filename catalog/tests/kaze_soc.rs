//! A fifth provider, invented: its document is read from JSON, and its contracts are judged, changed and billed without a line of new code.
//!
//! Every expected value is worked out from `examples/provider/kaze-soc.json`; the clauses are named beside it.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use yakkan_billing::{ChargeError, PriceList, PriceRow, TaxTable, Yen, charges, invoice};
use yakkan_calendar::jiff::civil::date;
use yakkan_calendar::{ClosedReason, Date, Month, Timestamp};
use yakkan_catalog::{Catalog, Document, lint};
use yakkan_contract_rules::{
    ChangeRequest, Contract, FactId, FactValue, Language, Line, NoticeGiven, NoticeKind, Outcome, Part, Party, Reading,
    Readings, Reason, ScheduledChange, Verdict, Wish, check_change, check_contract, earliest_change, latest_notice,
};

use yakkan_quota::{Use, check_use};
use yakkan_severity::{DeskDays, Moment, due, rule_for};

const EXAMPLE: &str = include_str!("../../examples/provider/kaze-soc.json");

fn catalog() -> Catalog {
    Catalog::built_in().with(Document::from_json(EXAMPLE).unwrap()).unwrap()
}

/// Kaze SOC from 15 April 2026 and Forensics from 1 May, and what is known of the customer.
fn contract(catalog: &Catalog, soc: u32, forensics: u32, contact_persons: u32) -> Contract<'_> {
    let line = |id, start, quantity| Line::new(catalog.service(id).unwrap(), start, quantity);
    let lines = [line("kaze-soc", date(2026, 4, 15), soc), line("kaze-soc-forensics", date(2026, 5, 1), forensics)];
    let fact = |name, value| (catalog.fact(name).unwrap().0, value);
    let facts: [(&FactId, FactValue); 3] = [
        fact("in-japan", FactValue::Bool(true)),
        fact("contact-persons", FactValue::Integer(contact_persons)),
        fact("log-retention-consent", FactValue::Bool(true)),
    ];
    Contract::new("C-1", lines, facts).unwrap()
}

/// Service, code and clause of each violation.
fn broken<'v>(verdict: &'v Verdict<'_>) -> Vec<(&'v str, &'v str, &'v str)> {
    let of = |one: &'v yakkan_contract_rules::Violation<'_>| (one.service.id.as_str(), one.code(), one.clause.as_str());
    verdict.violations.iter().map(of).collect()
}

#[test]
fn the_document_has_no_gap_and_joins_after_the_built_in_ones() {
    let document = Document::from_json(EXAMPLE).unwrap();
    assert_eq!(lint(&document, &Catalog::built_in()), []);
    assert_eq!(document.clauses.len(), 33);
    let catalog = catalog();
    // The ten built-in services have the places 0 to 9.
    assert_eq!(catalog.service("kaze-soc").map(|service| service.position), Some(10));
    assert_eq!(catalog.service("kaze-soc-forensics").map(|service| service.position), Some(11));
    // Clause 3-4 is a duty of both services, as 9-1 is of one; 3-1 to 3-3 are facts, 7-3 is attested of each search: they decide, so they are none.
    let duties = |id| {
        let duties = catalog.duties(catalog.service(id).unwrap());
        duties.map(|one| (one.id.as_str(), one.party())).collect::<Vec<_>>()
    };
    assert_eq!(duties("kaze-soc"), [("KAZE-SOC-3-4", None), ("KAZE-SOC-9-1", Some(Party::Provider))]);
    assert_eq!(duties("kaze-soc-forensics"), [("KAZE-SOC-3-4", None)]);
    // 9-1: three analysts. 9-2 repeats 2-2.
    let soc = catalog.service("kaze-soc").unwrap();
    let analysts = catalog.duties(soc).find(|duty| duty.id.as_str() == "KAZE-SOC-9-1").unwrap();
    assert_eq!(analysts.figure().map(|figure| figure.value), Some(3));
    assert_eq!(soc.restated[0].of.as_str(), "KAZE-SOC-2-2");
    assert_eq!(catalog.clause("KAZE-SOC-4-5").unwrap().section, "4. Changes");
}

#[test]
fn what_is_read_is_written_and_read_again() {
    let document = Document::from_json(EXAMPLE).unwrap();
    assert_eq!(Document::from_json(&document.to_json().unwrap()).unwrap(), document);
}

#[test]
fn quantities_go_by_five_from_ten_on() {
    let catalog = catalog();
    let verdict = |soc| check_contract(&contract(&catalog, soc, 5, 3), &Readings::default());
    // 2-1: at least 10. Below it there is no step to be off.
    assert_eq!(broken(&verdict(9)), [("kaze-soc", "below-minimum", "KAZE-SOC-2-1")]);
    assert_eq!(verdict(10).outcome(), Outcome::Allowed);
    // 2-2: by five above that, so 10, 15, 20 …
    assert_eq!(broken(&verdict(11)), [("kaze-soc", "off-step", "KAZE-SOC-2-2")]);
    assert_eq!(verdict(15).outcome(), Outcome::Allowed);
    let message = verdict(11).violations[0].message(Language::English).to_string();
    assert_eq!(message, "goes by 5 endpoints from 10 on, 11 asked for");
}

#[test]
fn forensics_needs_at_least_as_many_endpoints_of_the_other() {
    let catalog = catalog();
    let verdict = |forensics| check_contract(&contract(&catalog, 20, forensics, 3), &Readings::default());
    // 2-3: from 5. 2-5: at most as many as Kaze SOC's 20; stated, so no reading is relied on.
    assert_eq!(broken(&verdict(4)), [("kaze-soc-forensics", "below-minimum", "KAZE-SOC-2-3")]);
    for forensics in [5, 19, 20] {
        assert_eq!(verdict(forensics).outcome(), Outcome::Allowed);
        assert!(!verdict(forensics).grounds.readings.contains(Reading::SameCount));
    }
    assert_eq!(broken(&verdict(21)), [("kaze-soc-forensics", "count-mismatch", "KAZE-SOC-2-5")]);

    // 2-4: never without Kaze SOC, here on the day after Kaze SOC ends.
    let soc = Line { last_day: Some(date(2026, 12, 31)), ..contract(&catalog, 20, 5, 3).lines()[0].clone() };
    let forensics = contract(&catalog, 20, 5, 3).lines()[1].clone();
    let outlasting = Contract::new("C-1", [soc, forensics], []).unwrap();
    let verdict = check_contract(&outlasting, &Readings::default());
    assert_eq!(broken(&verdict), [("kaze-soc-forensics", "missing-companion", "KAZE-SOC-2-4")]);
    assert_eq!(verdict.violations[0].on, date(2027, 1, 1));
}

#[test]
fn facts_are_asked_for_by_the_names_the_document_gives_them() {
    let catalog = catalog();
    let verdict = |persons| check_contract(&contract(&catalog, 20, 5, persons), &Readings::default());
    // 3-2: two to five contact persons.
    for persons in [1, 6] {
        assert_eq!(broken(&verdict(persons)), [("kaze-soc", "contact-persons-out-of-range", "KAZE-SOC-3-2")]);
    }
    for persons in [2, 5] {
        assert_eq!(verdict(persons).outcome(), Outcome::Allowed);
    }
    let unknown = Contract::new("C-1", contract(&catalog, 20, 5, 3).lines().to_vec(), []).unwrap();
    let verdict = check_contract(&unknown, &Readings::default());
    let conditions: Vec<_> = verdict.conditions.iter().map(|one| (one.service.id.as_str(), one.fact())).collect();
    assert_eq!(
        conditions,
        [("kaze-soc", "contact-persons"), ("kaze-soc", "in-japan"), ("kaze-soc-forensics", "log-retention-consent"),]
    );
}

#[test]
fn a_reduction_waits_for_lock_notice_and_company() {
    let catalog = catalog();
    let contract = contract(&catalog, 30, 20, 3);
    let service = catalog.service("kaze-soc").unwrap();
    let ask = |quantity, on, notice: Date, written| {
        let part = Part { service, on, wish: Wish::Quantity(quantity) };
        let request = ChangeRequest::new([part], NoticeGiven { on: notice, written }).unwrap();
        check_change(&contract, &request, &Readings::default())
    };
    // 4-1: six months from 2026-04-15 end with 2026-10-14 (Civil Code 143(2)); the 14th is locked, the 15th is free.
    // 4-3: two months before 2026-10-15 is 2026-08-15. 4-4: in writing.
    let in_time = date(2026, 8, 15);
    let locked = ask(20, date(2026, 10, 14), in_time, Some(true));
    assert_eq!(
        broken(&locked.verdict),
        [
            ("kaze-soc", "notice-too-late", "KAZE-SOC-4-3"), // 2026-08-14 was the last day for the 14th
            ("kaze-soc", "within-lock", "KAZE-SOC-4-1"),
        ]
    );
    let free = ask(20, date(2026, 10, 15), in_time, Some(true));
    assert_eq!(free.verdict.outcome(), Outcome::Allowed);
    assert_eq!(free.parts[0].latest_notice, Some(in_time));
    let after = free.contract(&contract).unwrap();
    assert_eq!(after.lines()[0].quantity_on(date(2026, 10, 15)), Some(20));

    let late = ask(20, date(2026, 10, 15), date(2026, 8, 16), Some(true));
    assert_eq!(broken(&late.verdict), [("kaze-soc", "notice-too-late", "KAZE-SOC-4-3")]);
    let spoken = ask(20, date(2026, 10, 15), in_time, Some(false));
    assert_eq!(broken(&spoken.verdict), [("kaze-soc", "notice-not-written", "KAZE-SOC-4-4")]);
    assert_eq!(ask(20, date(2026, 10, 15), in_time, None).verdict.outcome(), Outcome::Conditional);
    // 2-5: 15 would be fewer than Forensics' 20.
    let too_few = ask(15, date(2026, 10, 15), in_time, Some(true));
    assert_eq!(broken(&too_few.verdict), [("kaze-soc-forensics", "count-mismatch", "KAZE-SOC-2-5")]);
    // 4-6: no pause.
    let part = Part { service, on: date(2026, 10, 15), wish: Wish::Suspend };
    let pause = ChangeRequest::new([part], NoticeGiven { on: in_time, written: None }).unwrap();
    let pause = check_change(&contract, &pause, &Readings::default());
    assert_eq!(broken(&pause.verdict), [("kaze-soc", "suspension-not-offered", "KAZE-SOC-4-6")]);
}

#[test]
fn everything_can_end_two_months_after_the_notice_on_the_day_asked_for() {
    let catalog = catalog();
    let contract = contract(&catalog, 30, 20, 3);
    let soc = catalog.service("kaze-soc").unwrap();
    let both = ["kaze-soc", "kaze-soc-forensics"].map(|id| Part {
        service: catalog.service(id).unwrap(),
        on: date(2026, 9, 1),
        wish: Wish::Cancel,
    });
    let request = ChangeRequest::new(both, NoticeGiven { on: date(2026, 9, 1), written: Some(true) }).unwrap();
    let earliest = earliest_change(&contract, &request, &Readings::default());
    // 4-3: for 2026-10-31 notice was due on 2026-08-31, for 2026-11-01 on 2026-09-01. The lock (4-2) is over since 2026-10-14.
    assert_eq!(earliest.on, Some(date(2026, 11, 1)));
    // 4-5 states the same day, for both: no month end, and the reading is not relied on.
    assert!(earliest.answer.parts.iter().all(|part| part.on == date(2026, 11, 1)));
    assert!(!earliest.answer.verdict.grounds.readings.contains(Reading::CancelEffect));

    let latest = latest_notice(soc, NoticeKind::Cancellation, date(2026, 11, 1), &Readings::default());
    assert_eq!((latest.on, latest.effective), (Some(date(2026, 9, 1)), date(2026, 11, 1)));
    // Forensics states no notice.
    let forensics = catalog.service("kaze-soc-forensics").unwrap();
    assert_eq!(latest_notice(forensics, NoticeKind::Cancellation, date(2026, 11, 1), &Readings::default()).on, None);
}

#[test]
fn months_are_billed_as_the_document_states() {
    let catalog = catalog();
    // 30 endpoints; 45 from 10 to 19 June.
    let mut lines = contract(&catalog, 30, 20, 3).lines().to_vec();
    let change = |on, quantity| ScheduledChange { on, quantity };
    lines[0].changes = vec![change(date(2026, 6, 10), 45), change(date(2026, 6, 20), 30)];
    lines[1].changes = vec![change(date(2026, 6, 10), 25)];
    let contract = Contract::new("C-1", lines, []).unwrap();
    let row = |id: &str, yen| PriceRow {
        service: catalog.service(id).unwrap().id.clone(),
        from: date(2026, 4, 1),
        unit_price: Yen::parse(yen).unwrap(),
        contract: None,
    };
    let prices = PriceList::new([row("kaze-soc", "1200"), row("kaze-soc-forensics", "355.53")]).unwrap();
    let month = |text| Month::parse(text).unwrap();
    let of = |text| invoice(&contract, month(text), &prices, &TaxTable::japan(), None, &Readings::default());

    // 5-1: April, the month of the start, is free, since the start is not the 1st.
    assert_eq!(of("2026-04").unwrap().total, Yen::ZERO);
    // June. Kaze SOC, 5-3: the most on any day, 45 × 1,200 = 54,000.
    // Forensics is silent there, reading `month-quantity`, opening: the 20 of 1 June × 355.53 = 7,110.6, rounded down to 7,110.
    // Tax once on 61,110: 6,111.
    let june = of("2026-06").unwrap();
    let rows: Vec<_> = june.lines.iter().map(|one| (one.service.id.as_str(), one.quantity, one.amount)).collect();
    let yen = Yen::from_integer;
    assert_eq!(rows, [("kaze-soc", 45, yen(54_000)), ("kaze-soc-forensics", 20, yen(7_110))]);
    assert_eq!((june.subtotal, june.tax, june.total), (yen(61_110), yen(6_111), yen(67_221)));
    let relied_on: Vec<_> = june.grounds.readings.iter().map(Reading::name).collect();
    assert_eq!(relied_on, ["amount-rounding", "first-month", "month-quantity", "tax-rounding"]);
    for clause in ["KAZE-SOC-5-1", "KAZE-SOC-5-2", "KAZE-SOC-5-3", "KAZE-SOC-5-4"] {
        assert!(june.grounds.clauses().iter().any(|one| one.as_str() == clause), "{clause}");
    }
    // April to July before tax: 0; 30 × 1,200 + 7,110 = 43,110; 61,110; 36,000 + 25 × 355.53 = 8,888.25, down to 8,888, so 44,888.
    let span = charges(&contract, month("2026-04"), month("2026-07"), &prices, &Readings::default()).unwrap();
    assert_eq!(span.total, yen(43_110 + 61_110 + 44_888));
    // No price, no guess.
    let none = PriceList::new([]).unwrap();
    let missing = invoice(&contract, month("2026-06"), &none, &TaxTable::japan(), None, &Readings::default());
    assert!(matches!(missing, Err(ChargeError::PriceMissing { .. })));
}

#[test]
fn the_desk_opens_at_half_past_eight_and_closes_over_new_year() {
    let catalog = catalog();
    let desk = catalog.desk("kaze").unwrap();
    let calendar = desk.calendar(&Readings::default(), &[], &[]);
    // 6-1: 8:30 is 510 minutes after midnight, 18:00 is 1,080.
    assert_eq!((calendar.hours().opens(), calendar.hours().closes()), (510, 1_080));
    // 6-3: closed from 29 December to 3 January; 28 December 2026 and 4 January 2027 are Mondays.
    let reason = |day| calendar.business_day(day).unwrap().reason;
    assert_eq!(reason(date(2026, 12, 28)), None);
    assert_eq!(reason(date(2026, 12, 29)), Some(ClosedReason::YearEnd));
    assert_eq!(reason(date(2027, 1, 4)), None);
    // 6-2: Culture Day.
    assert_eq!(reason(date(2026, 11, 3)), Some(ClosedReason::Holiday));
}

#[test]
fn two_searches_a_month_are_granted_of_fifty_endpoints_each_once_approved() {
    let catalog = catalog();
    let contract = contract(&catalog, 60, 5, 3);
    let service = catalog.service("kaze-soc").unwrap();
    let searches = &service.allowances[0];
    let search = |on, units| Use { service, allowance: searches, on, units, holder: None };
    let approved = &searches.attestations[0].fact;
    let ask = |made: &[Use<'_, '_>], new: &Use<'_, '_>, facts: &[(&FactId, bool)]| {
        let answer = check_use(&contract, made, new, facts, &Readings::default());
        let of = |one: &yakkan_quota::UseViolation<'_>| format!("{} {}", one.code(), one.clause);
        (answer.verdict.violations.iter().map(of).collect::<Vec<_>>(), answer.verdict.outcome())
    };
    let none = Vec::<String>::new();
    let (first, second) = (search(date(2026, 6, 3), Some(50)), search(date(2026, 6, 30), Some(1)));
    // 7-1: two a month. The second of June is granted, a third is not; July has two of its own, and 7-4 leaves nothing over.
    assert_eq!(ask(&[first], &second, &[(approved, true)]), (none.clone(), Outcome::Allowed));
    let exhausted = vec!["allowance-exhausted KAZE-SOC-7-1".to_owned()];
    assert_eq!(ask(&[first, second], &second, &[(approved, true)]), (exhausted, Outcome::Refused));
    let july = search(date(2026, 7, 1), Some(1));
    assert_eq!(ask(&[first, second], &july, &[(approved, true)]), (none.clone(), Outcome::Allowed));
    // 7-2: 50 endpoints at most.
    let large = vec!["unit-cap-exceeded KAZE-SOC-7-2".to_owned()];
    assert_eq!(ask(&[], &search(date(2026, 6, 3), Some(51)), &[(approved, true)]), (large, Outcome::Refused));
    // 7-3: approved by a contact person; while nobody said so, that is a condition.
    let alone = vec!["search-not-approved KAZE-SOC-7-3".to_owned()];
    assert_eq!(ask(&[], &first, &[(approved, false)]), (alone, Outcome::Refused));
    assert_eq!(ask(&[], &first, &[]), (none, Outcome::Conditional));
}

#[test]
fn a_call_is_due_within_an_hour_or_two_business_days() {
    let catalog = catalog();
    let service = catalog.service("kaze-soc").unwrap();
    let call = &service.commitments[0];
    let desk = DeskDays { desk: catalog.desk("kaze").unwrap(), closures: &[], open_days: &[] };
    let instant = |text: &str| text.parse::<Timestamp>().unwrap();
    let of = |level, from| {
        let rule = rule_for(call, Some(level)).unwrap();
        due(call, rule, Moment::Instant(instant(from)), Some(desk), &Readings::default()).unwrap()
    };
    // 8-2: an hour, on a Sunday night as well.
    let critical = of("critical", "2026-06-07T23:30:00+09:00");
    assert_eq!(critical.at, Some(Moment::Instant(instant("2026-06-08T00:30:00+09:00"))));
    // 8-3: of Friday 2026-06-05 the second business day is Tuesday 9 June; 6-1: the desk closes at 18:00. Stated, so no reading is relied on.
    let other = of("other", "2026-06-05T10:00:00+09:00");
    assert_eq!(other.at, Some(Moment::Instant(instant("2026-06-09T18:00:00+09:00"))));
    assert_eq!(other.grounds.readings.iter().count(), 0);
    // 6-3: from 28 December the next business days are 4 and 5 January 2027.
    let new_year = of("other", "2026-12-28T10:00:00+09:00");
    assert_eq!(new_year.at, Some(Moment::Instant(instant("2027-01-05T18:00:00+09:00"))));
    // 8-1: two levels, and no third.
    let levels: Vec<_> = service.scales[0].levels.iter().map(|level| level.id.as_str()).collect();
    assert_eq!(levels, ["critical", "other"]);
    assert!(rule_for(call, Some("minor")).is_err());
}
