//! The month close of random ledgers: requests judged in the order they arrived, what is allowed applied, the rest billed as it stands; the crate against the
//! rules written plainly (`reference`).
#![allow(clippy::panic, clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, reason = "a request that lacks a member is a mistake of the test")]

mod cases;
mod reference;

use std::cell::Cell;
use std::collections::BTreeMap;

use cases::{ChangeCase, ContractCase, Near, any_notice_day, change_case, contract_case, near, readings};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use reference::{SERVICES, days, first_breaches, judge_parts, lines_written, plain_answer, told};
use serde_json::{Value, json};
use yakkan::billing::{PriceList, PriceRow, TaxTable, Yen};
use yakkan::calendar::{Date, Month};
use yakkan::contract_rules::{ChangeRequest, NoticeGiven, Part, Readings, Reason};
use yakkan::{CloseTerms, LabelledRequest, close_contract};

/// A row of the sheet of changes.
#[derive(Clone, Debug)]
struct Asked {
    change: ChangeCase,
    on: Date,
}

/// A contract's rows of a ledger, and the month to close.
#[derive(Clone, Debug)]
struct Ledger {
    contract: ContractCase,
    asked: Vec<Asked>,
    month: Date,
    readings: Readings,
    /// How many services have a price.
    priced: usize,
}

fn ledger() -> impl Strategy<Value = Ledger> {
    any_notice_day().prop_flat_map(|anchor| {
        let asked = (change_case(Just(anchor)), near(-10..=3), near(0..=9));
        let asked = asked.prop_map(move |(change, notice, on): (ChangeCase, Near, Near)| {
            let notice = notice.to(anchor);
            Asked { change: ChangeCase { notice, ..change }, on: on.to(notice) }
        });
        let priced = prop_oneof![9 => Just(SERVICES.len()), 1 => 0..SERVICES.len()];
        (contract_case(anchor), vec(asked, 0..=4), near(-3..=6), readings(), priced).prop_map(
            move |(contract, asked, month, readings, priced)| Ledger {
                contract,
                asked,
                month: month.to(anchor).first_of_month(),
                readings,
                priced,
            },
        )
    })
}

/// What is compared: the contract that leaves; of each request its place, whether it was applied, whether the report shows it; the invoice or
/// the code of an error; the breaches.
type Closed = (ContractCase, Vec<(usize, bool, bool)>, Value, Option<BTreeMap<(String, String), Date>>);

fn plainly(ledger: &Ledger) -> Closed {
    let (first, last) = (ledger.month, ledger.month.last_of_month());
    let mut contract = ledger.contract.clone();
    let mut arrived: Vec<(usize, &Asked)> = ledger.asked.iter().enumerate().collect();
    arrived.retain(|(_, asked)| asked.change.notice <= last);
    arrived.sort_by_key(|(place, asked)| (asked.change.notice, *place));
    let mut judged = Vec::new();
    for (place, asked) in arrived {
        let change = ChangeCase { contract: contract.clone(), readings: ledger.readings, ..asked.change.clone() };
        let answer = judge_parts(&change, &vec![asked.on; change.parts.len()]);
        let applied = answer.violations.is_empty() && answer.written_missing.is_empty();
        let takes_effect = answer.parts.iter().map(|(on, _)| *on).max().unwrap();
        judged.push((place, applied, change.notice >= first || (!applied && takes_effect >= first)));
        if applied {
            contract = answer.contract;
        }
    }
    let request = json!({"do": "invoice", "contract": {"id": "C-1", "lines": lines_written(&contract)},
        "month": days::month_written(first), "prices": prices(ledger.priced)});
    let answer = plain_answer(&request);
    let invoice = match answer.get("error") {
        Some(error) => error["code"].clone(),
        None => {
            let lines = answer["ok"]["lines"].as_array().unwrap().iter();
            let lines: Vec<_> = lines.map(|line| json!([line["service"], line["quantity"], line["amount"]])).collect();
            json!([lines, answer["ok"]["tax"], answer["ok"]["total"]])
        }
    };
    let in_force = contract.lines.iter().any(|line| line.start <= last && line.last_day.is_none_or(|end| first <= end));
    let breaches = first_breaches(&contract, ledger.readings.same_count).into_iter();
    let breaches = breaches.map(|((service, code), on)| ((service.to_owned(), code.to_owned()), on)).collect();
    (contract, judged, invoice, in_force.then_some(breaches))
}

fn by_the_crate(ledger: &Ledger) -> Closed {
    let rows = prices(ledger.priced);
    let rows = rows.as_array().unwrap().iter().map(|row| PriceRow {
        service: cases::service(row["service"].as_str().unwrap()).id.clone(),
        from: days::day(&row["from"]),
        unit_price: Yen::parse(row["unit_price"].as_str().unwrap()).unwrap(),
        contract: None,
    });
    let prices = PriceList::new(rows).unwrap();
    let terms = CloseTerms {
        month: Month::of(ledger.month),
        prices: &prices,
        taxes: &TaxTable::japan(),
        registration: None,
        readings: &ledger.readings,
    };
    let requests = ledger.asked.iter().enumerate().map(|(place, asked)| {
        let parts = asked.change.parts.iter();
        let parts = parts.map(|(id, wish)| Part { service: cases::service(id), on: asked.on, wish: *wish });
        let notice = NoticeGiven { on: asked.change.notice, written: asked.change.written };
        LabelledRequest { label: place.to_string(), request: ChangeRequest::new(parts, notice).unwrap() }
    });
    let closed = close_contract(ledger.contract.build(), requests, &terms);
    let judged = closed.requests.iter().map(|one| (one.label.parse().unwrap(), one.applied, one.relevant)).collect();
    let invoice = match &closed.invoice {
        Err(error) => json!(error.code()),
        Ok(invoice) => {
            let lines = invoice.lines.iter();
            let lines: Vec<_> =
                lines.map(|line| json!([line.service.id.as_str(), line.quantity, line.amount.to_string()])).collect();
            json!([lines, invoice.tax.to_string(), invoice.total.to_string()])
        }
    };
    let breaches = closed.verdict.map(|verdict| {
        let each = verdict.violations.iter();
        each.map(|one| ((one.service.id.as_str().to_owned(), one.code().to_owned()), one.on)).collect()
    });
    (ContractCase::of(&closed.contract), judged, invoice, breaches)
}

/// A price for each of the first services.
fn prices(services: usize) -> Value {
    let row = |(place, service): (usize, &&str)| json!({"service": service, "from": "2000-01-01", "unit_price": format!("{}.{:02}", 100 + place * 37, place * 11)});
    SERVICES.iter().take(services).enumerate().map(row).collect()
}

#[test]
fn a_month_of_a_random_ledger_is_closed_as_the_rules_written_plainly_close_it() {
    let compared = Cell::new(0);
    let config = reference::cases(512);
    let times = config.cases;
    let found = TestRunner::new(config).run(&ledger(), |ledger| {
        compared.set(compared.get() + 1);
        prop_assert_eq!(by_the_crate(&ledger), plainly(&ledger));
        Ok(())
    });
    assert!(found.is_ok(), "{}", found.unwrap_err());
    told("month closes of random ledgers", compared.get(), u64::from(times));
}
