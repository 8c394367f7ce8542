//! Terms, readings and verdicts: may a contract be ordered, changed, cancelled, when at the earliest, and by when must notice be given?
//!
//! A document is data: a [`Service`] holds its terms, each a [`Term`] that is stated by a clause or silent and settled by a [`Reading`].
//! The rules read terms; none knows a service by name. Every answer carries its [`Grounds`]: the clauses and readings it rests on.
//!
//! | question | function |
//! |---|---|
//! | Is this contract valid? | [`check_contract`] |
//! | May this change be made? | [`check_change`] |
//! | When at the earliest? | [`earliest_change`] |
//! | By when must notice be in? | [`latest_notice`] |
//! | Would another reading give another answer? | [`alternatives`] |
//!
//! The core keeps no clock, no files and no global state; it builds without `std`. Features: `serde` reads and writes terms, `chrono` converts dates
//! at the border (see `yakkan_calendar`), `std` is passed on to dependencies.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(test, doctest, feature = "std"))]
extern crate std;

mod after;
mod change;
mod check_change;
mod check_contract;
mod check_quantity;
mod clause;
mod contract;
mod day_rules;
mod dispute;
mod earliest;
pub mod example;
mod findings;
mod grounds;
mod identifier;
mod notice;
mod reading;
mod reading_text;
mod reason;
mod render;
mod terms;
#[cfg(test)]
mod tests;
mod verdict;
mod view;
mod yen;

pub use change::{ChangeRequest, ChangeRequestError, NoticeGiven, Part, Wish};
pub use check_change::{ChangeAnswer, PartAnswer, check_change};
pub use check_contract::check_contract;
pub use check_quantity::check_quantity;
pub use clause::{Clause, Decidable};
pub use contract::{
    Contract, ContractError, FIRST_CONTRACT_DAY, FactValue, Facts, LAST_CONTRACT_DAY, Line, ScheduledChange,
    is_contract_day,
};
pub use dispute::{Alternative, alternatives};
pub use earliest::{EarliestChange, HORIZON_MONTHS, earliest_change, earliest_day};
pub use grounds::{Cite, Grounds, Uncited};
pub use identifier::{
    AllowanceId, BreachCode, ClauseId, CommitmentId, DeskId, DocumentId, FactId, IDENTIFIER_LIMIT, IdentifierError,
    Language, LevelId, ScaleId, ServiceId, Text, is_identifier,
};
pub use notice::{LatestNotice, NoticeKind, latest_notice, latest_notice_day};
pub use reading::{Reading, ReadingSet, ReadingValueError, Readings};
pub use reason::Reason;
pub use rust_decimal::Decimal;
pub use terms::{
    Allowance, AllowancePeriod, AllowanceYear, AmendmentCount, Attestation, AvailabilityTarget, BusinessDayEnd,
    BusinessDayResponse, CancelEffect, Charging, ClaimException, ClaimKind, ClaimProcess, ClaimRule, ClaimYear,
    Commitment, Companion, CompanionSpan, CountRule, Cover, CoverAlert, CoverLimit, CoverPeriod, Deadline, Desk,
    DispatchWindow, DueRule, Duty, FactKind, FactRule, Figure, FirstMonth, GrantScope, Level, LevelRule, Lock,
    LockScope, MonthQuantity, NotAlone, Notice, PartialGrant, Party, Promise, Proration, QuantityRule, Restatement,
    Rhythm, Rounding, SameCount, Scale, Sense, Service, Settled, SloPeriod, Step, Suspension, TaxKind, Term, UnitCap,
    UpgradeWindow, UpgradedAlert, YearEnd,
};
pub use verdict::{Breach, Condition, Outcome, Unattested, Verdict, Violation};
pub use yen::{Yen, YenError};
