//! Answers from the terms of managed-security services, each with the clause it rests on.
//!
//! This crate is the front door: the crates of the house as modules, and what needs several of them, the [`timeline`] of a contract and the
//! [close](close_contract) of a month.
//!
//! | question | function |
//! |---|---|
//! | What do the documents say? | [`catalog::Catalog`] |
//! | Is this contract valid? | [`contract_rules::check_contract`] |
//! | May this change be made? | [`contract_rules::check_change`] |
//! | When at the earliest, and by when must notice be in? | [`contract_rules::earliest_change`], [`contract_rules::latest_notice`] |
//! | What does a month cost? | [`billing::charges`], [`billing::invoice`] |
//! | What is left of each allowance, and is one more use granted? | [`quota::balances`], [`quota::check_use`] |
//! | Is a day covered, and what does the insurance pay of a claim? | [`insurance::cover_on`], [`insurance::assess_claim`] |
//! | Is this a business day, and when is the desk open? | [`contract_rules::Desk`], [`calendar::DeskCalendar`] |
//! | When is it due, and was it done in time? | [`severity::due`], [`severity::Due::met`] |
//! | How available was a service? | [`severity::availability`] |
//! | What happens when? | [`timeline`] |
//! | What does a month of a ledger come to? | [`close_contract`] |
//!
//! A refusal is an answer with all its reasons; an error is a question that could not be understood. Every answer carries its
//! [`Grounds`](contract_rules::Grounds): the clauses it rests on, and the readings by which silences of the documents were settled.
//!
//! # Example
//!
//! ```
//! use yakkan::billing::{PriceList, PriceRow, TaxTable, Yen, invoice};
//! use yakkan::calendar::Month;
//! use yakkan::calendar::jiff::civil::date;
//! use yakkan::catalog::Catalog;
//! use yakkan::contract_rules::{
//!     ChangeRequest, Contract, Language, Line, NoticeGiven, Outcome, Part, Readings, Reason, Wish, check_change,
//! };
//!
//! let catalog = Catalog::built_in();
//! let watch = catalog.service("nec-mimamori").ok_or("unknown service")?;
//! let contract = Contract::new("C-1", [Line::new(watch, date(2026, 4, 15), 3)], [])?;
//!
//! // What does May cost? The start month is free, the next is charged whole.
//! let price = PriceRow { service: watch.id.clone(), from: date(2026, 1, 1), unit_price: Yen::parse("1980.5")?, contract: None };
//! let (prices, month) = (PriceList::new([price])?, Month::new(2026, 5).ok_or("no month")?);
//! let bill = invoice(&contract, month, &prices, &TaxTable::japan(), None, &Readings::default())?;
//! assert_eq!((bill.subtotal.to_string(), bill.tax.to_string()), ("5941".to_string(), "594".to_string()));
//!
//! // May it be paused? No, and the clause says why.
//! let part = Part { service: watch, on: date(2026, 10, 1), wish: Wish::Suspend };
//! let request = ChangeRequest::new([part], NoticeGiven { on: date(2026, 9, 1), written: None })?;
//! let answer = check_change(&contract, &request, &Readings::default());
//! assert_eq!(answer.verdict.outcome(), Outcome::Refused);
//! let violation = &answer.verdict.violations[0];
//! assert_eq!(violation.clause.as_str(), "NEC-MIMAMORI-7.7-1");
//! assert_eq!(violation.message(Language::Japanese).to_string(), "一時休止は提供されていません");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(test, doctest, feature = "std"))]
extern crate std;

mod close;
mod report;
mod timeline;

pub use close::{CloseTerms, ContractClose, JudgedRequest, LabelledRequest, close_contract};
pub use report::{
    AssessedClaim, ClaimRecord, CommitmentRecord, CommitmentState, JudgedCommitment, JudgedUse, MonthBalance,
    MonthCover, MonthReport, Records, UseRecord, is_outside_line, month_availability, report_month,
};
pub use timeline::{Event, EventKind, Timeline, TimelineError, timeline};

pub use yakkan_billing as billing;
pub use yakkan_calendar as calendar;
pub use yakkan_catalog as catalog;
pub use yakkan_contract_rules as contract_rules;
pub use yakkan_insurance as insurance;
pub use yakkan_quota as quota;
pub use yakkan_severity as severity;

/// The examples of the README, compiled and run with the documentation's own.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
