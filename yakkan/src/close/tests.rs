use alloc::string::ToString;
use alloc::vec;

use yakkan_billing::{PriceRow, Warning, Yen};
use yakkan_calendar::parse_date;
use yakkan_catalog::Catalog;
use yakkan_contract_rules::{Line, NoticeGiven, Part, Reason, Service, Wish};

use super::*;

pub(super) fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

pub(super) fn service(id: &str) -> &'static Service {
    static BUILT_IN: Catalog = Catalog::built_in();
    BUILT_IN.service(id).unwrap()
}

/// Every service at 1,000 yen.
pub(super) fn prices() -> PriceList {
    let services = ["ites-edr", "ites-mdr", "nec-mimamori", "ites-id"];
    PriceList::new(services.map(|id| PriceRow {
        service: service(id).id.clone(),
        from: day("2020-01-01"),
        unit_price: Yen::from_integer(1000),
        contract: None,
    }))
    .unwrap()
}

pub(super) fn close(
    contract: &Contract<'static>,
    requests: impl IntoIterator<Item = LabelledRequest<'static>>,
    month: &str,
) -> ContractClose<'static> {
    let terms = CloseTerms {
        month: Month::parse(month).unwrap(),
        prices: &prices(),
        taxes: &TaxTable::japan(),
        registration: None,
        readings: &Readings::default(),
    };
    close_contract(contract.clone(), requests, &terms)
}

fn contract(lines: impl IntoIterator<Item = Line<'static>>) -> Contract<'static> {
    Contract::new("C-1", lines, []).unwrap()
}

/// EDR and MDR, 30 of each from 2025-04-01; out of the lock from 2026-04-01 on.
fn pair() -> Contract<'static> {
    contract(["ites-edr", "ites-mdr"].map(|id| Line::new(service(id), day("2025-04-01"), 30)))
}

fn request(label: &str, notice: &str, written: Option<bool>, parts: &[(&str, &str, Wish)]) -> LabelledRequest<'static> {
    let parts = parts.iter().map(|(id, on, wish)| Part { service: service(id), on: day(on), wish: *wish });
    let request = ChangeRequest::new(parts, NoticeGiven { on: day(notice), written }).unwrap();
    LabelledRequest { label: label.to_string(), request }
}

fn quantities(
    label: &str,
    notice: &str,
    written: Option<bool>,
    on: &str,
    edr: u32,
    mdr: u32,
) -> LabelledRequest<'static> {
    let parts = [("ites-edr", on, Wish::Quantity(edr)), ("ites-mdr", on, Wish::Quantity(mdr))];
    request(label, notice, written, &parts)
}

fn subtotal(close: &ContractClose<'_>) -> Yen {
    close.invoice.as_ref().unwrap().subtotal
}

/// Four months before 2026-10-01 by the corresponding day is 2026-06-01.
#[test]
fn an_allowed_request_is_charged_from_its_day_on() {
    let less = [quantities("R", "2026-06-01", Some(true), "2026-10-01", 28, 28)];
    assert_eq!(subtotal(&close(&pair(), less.clone(), "2026-09")), Yen::from_integer(60_000));
    let october = close(&pair(), less, "2026-10");
    assert_eq!(subtotal(&october), Yen::from_integer(56_000));
    assert!(october.requests[0].applied && !october.requests[0].relevant);
}

#[test]
fn a_conditional_request_waits_and_a_refused_one_changes_nothing() {
    let unsaid = close(&pair(), [quantities("R", "2026-06-01", None, "2026-10-01", 28, 28)], "2026-10");
    assert_eq!(unsaid.requests[0].answer.verdict.outcome(), Outcome::Conditional);
    assert!(!unsaid.requests[0].applied && unsaid.requests[0].relevant);
    assert_eq!(subtotal(&unsaid), Yen::from_integer(60_000));
    let late = close(&pair(), [quantities("R", "2026-06-02", Some(true), "2026-10-01", 28, 28)], "2026-10");
    assert_eq!(late.requests[0].answer.verdict.outcome(), Outcome::Refused);
    assert!(!late.requests[0].applied && late.requests[0].relevant);
    assert_eq!(subtotal(&late), Yen::from_integer(60_000));
}

/// EDR alone may not rise under MDR; both together may.
#[test]
fn parts_of_one_request_stand_together_and_alone_they_are_refused() {
    let both = close(&pair(), [quantities("R", "2026-09-30", None, "2026-10-01", 35, 35)], "2026-10");
    assert_eq!(subtotal(&both), Yen::from_integer(70_000));
    let apart = [("ites-edr", "E"), ("ites-mdr", "M")]
        .map(|(id, label)| request(label, "2026-09-30", None, &[(id, "2026-10-01", Wish::Quantity(35))]));
    let apart = close(&pair(), apart, "2026-10");
    assert!(apart.requests.iter().all(|judged| !judged.applied));
    assert_eq!(apart.requests[0].answer.verdict.violations[0].code(), "count-mismatch");
}

/// The second rise finds what the first left: 40 to 35 is a decrease, which needs four months.
#[test]
fn requests_are_judged_by_notice_day_each_on_what_the_one_before_left() {
    let second = quantities("second", "2026-09-02", Some(true), "2026-10-01", 35, 35);
    let first = quantities("first", "2026-09-01", None, "2026-10-01", 40, 40);
    let closed = close(&pair(), [second, first], "2026-10");
    let labels: Vec<_> = closed.requests.iter().map(|judged| (judged.label.as_str(), judged.applied)).collect();
    assert_eq!(labels, [("first", true), ("second", false)]);
    assert_eq!(closed.requests[1].answer.verdict.violations[0].code(), "notice-too-late");
    assert_eq!(subtotal(&closed), Yen::from_integer(80_000));
}

#[test]
fn requests_of_one_day_are_judged_as_they_came() {
    let requests = ["one", "two"].map(|label| quantities(label, "2026-09-01", None, "2026-10-01", 40, 40));
    let closed = close(&pair(), requests, "2026-10");
    assert!(closed.requests[0].applied && closed.requests[0].label == "one");
    assert_eq!(closed.requests[1].answer.verdict.violations[0].code(), "no-change");
}

/// A notice of the month's last day counts, one of the day after is next month's.
#[test]
fn a_notice_after_the_month_plays_no_part() {
    let on_time = close(&pair(), [quantities("R", "2026-10-31", None, "2026-11-01", 40, 40)], "2026-10");
    assert!(on_time.requests[0].applied && on_time.requests[0].relevant);
    let later = close(&pair(), [quantities("R", "2026-11-01", None, "2026-11-01", 40, 40)], "2026-10");
    assert_eq!(later, close(&pair(), [], "2026-10"));
}

/// Refused with notice in August for 2026-10-31 (a month's end): shown until October, gone in November.
#[test]
fn what_was_not_applied_is_shown_until_the_month_it_was_asked_for() {
    let shown = |month| {
        let cancel = request("R", "2026-08-15", Some(true), &[("ites-mdr", "2026-10-05", Wish::Cancel)]);
        close(&pair(), [cancel], month).requests.iter().any(|judged| judged.relevant)
    };
    assert_eq!(["2026-07", "2026-08", "2026-10", "2026-11"].map(shown), [false, true, true, false]);
}

#[test]
fn a_contract_is_judged_only_while_a_line_is_in_force() {
    let mut line = Line::new(service("nec-mimamori"), day("2026-05-15"), 1);
    line.last_day = Some(day("2026-08-31"));
    let judged = |month| close(&contract([line.clone()]), [], month).verdict.is_some();
    assert_eq!(["2026-04", "2026-05", "2026-08", "2026-09"].map(judged), [false, true, true, false]);
}

#[test]
fn a_missing_price_is_an_error_and_the_rest_is_still_judged() {
    let certificates = contract([Line::new(service("ites-id-cert"), day("2026-04-01"), 10)]);
    let closed = close(&certificates, [], "2026-10");
    assert_eq!(closed.invoice.unwrap_err().code(), "price-missing");
    assert_eq!(closed.verdict.unwrap().outcome(), Outcome::Refused); // it needs a companion
}

#[test]
fn the_registration_number_reaches_the_invoice() {
    let number = RegistrationNumber::parse("T1000012050002").unwrap(); // the check digit would be 7
    let terms = CloseTerms {
        month: Month::parse("2026-10").unwrap(),
        prices: &prices(),
        taxes: &TaxTable::japan(),
        registration: Some(&number),
        readings: &Readings::default(),
    };
    let closed = close_contract(pair(), [], &terms);
    assert_eq!(closed.invoice.unwrap().warnings, vec![Warning::RegistrationCheckDigit]);
}
