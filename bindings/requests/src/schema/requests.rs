//! Requests, one variant a question.
#![allow(dead_code, reason = "the types describe the language and are never built")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::forms::{
    Amount, AnyMoment, ClaimFacts, Count, Day, DeskName, Facts, Instant, Month, ReadingChoice, ServiceName, StepName,
    StepOrNull, True,
};
use crate::prelude::*;

macro_rules! request {
    ($($(#[$doc:meta])* $variant:ident { $($(#[$member_doc:meta])* $member:ident: $kind:ty,)* })*) => {
        /// A question.
        #[derive(JsonSchema)]
        #[schemars(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
        pub(super) enum Request { $(
            $(#[$doc])*
            $variant {
                $($(#[$member_doc])* $member: $kind,)*
                /// Readings that differ from the default.
                readings: Option<ReadingChoice>,
                /// Whether to say what other readings would give.
                disputes: Option<bool>,
            }
        ),* }
    };
}

request! {
    /// Which documents are there?
    Documents {}
    /// What does a document say of a service?
    Service { service: ServiceName, }
    /// What does a clause say?
    Clause { id: String, }
    /// Is this contract valid?
    CheckContract { contract: Contract, }
    /// May this change be made?
    CheckChange { contract: Contract, #[schemars(length(min = 1))] changes: Vec<Part>, notice: Notice, }
    /// When at the earliest?
    EarliestChange { contract: Contract, #[schemars(length(min = 1))] changes: Vec<PartOfAnyDay>, notice: Notice, }
    /// By when must notice be in?
    LatestNotice { service: ServiceName, kind: NoticeKind, on: Day, }
    /// What do the months cost, both included?
    Charges { contract: Contract, from: Month, to: Month, prices: Vec<Price>, }
    /// What is the month's invoice?
    Invoice {
        contract: Contract,
        month: Month,
        prices: Vec<Price>,
        /// T and 13 digits.
        registration: Option<String>,
        /// Rates added to the built-in table.
        rates: Option<Vec<Rate>>,
    }
    /// What is left of each allowance?
    Allowances { contract: Contract, on: Day, #[schemars(length(max = 10_000))] uses: Vec<Use>, }
    /// Is one more use granted?
    CheckUse { contract: Contract, #[schemars(length(max = 10_000))] uses: Vec<Use>, r#use: NewUse, }
    /// When is something due, and was it done in time?
    Due {
        service: ServiceName,
        commitment: String,
        /// A level, where the commitment goes by severity.
        severity: Option<String>,
        /// When it began, as exactly as the commitment asks.
        from: AnyMoment,
        /// When it was done, in the form of the due time.
        done: Option<AnyMoment>,
        closures: Option<Vec<Day>>,
        open_days: Option<Vec<Day>>,
    }
    /// How available was a service?
    Availability { service: ServiceName, month: Month, outages: Vec<Interval>, excluded: Vec<Interval>, }
    /// What does a level of a scale mean and bring?
    Severity { service: ServiceName, scale: String, level: String, }
    /// Is the desk open, and when will it be?
    Desk { desk: DeskName, at: Instant, closures: Option<Vec<Day>>, open_days: Option<Vec<Day>>, }
    /// Is this a business day?
    BusinessDay { desk: DeskName, on: Day, closures: Option<Vec<Day>>, open_days: Option<Vec<Day>>, }
    /// Which is the n-th business day after a day?
    AddBusinessDays {
        desk: DeskName,
        on: Day,
        #[schemars(range(min = 0, max = 10_000))]
        days: u32,
        closures: Option<Vec<Day>>,
        open_days: Option<Vec<Day>>,
    }
    /// When have so many minutes of business time passed?
    AddBusinessTime {
        desk: DeskName,
        at: Instant,
        #[schemars(range(min = 0, max = 1_000_000))]
        minutes: u32,
        closures: Option<Vec<Day>>,
        open_days: Option<Vec<Day>>,
    }
    /// How much business time lies between?
    BusinessTimeBetween { desk: DeskName, from: Instant, to: Instant, closures: Option<Vec<Day>>, open_days: Option<Vec<Day>>, }
    /// How is a day covered by the insurance that comes with a service?
    Cover { contract: Contract, #[schemars(length(max = 10_000))] claims: Vec<PaidClaim>, on: Day, }
    /// Is a claim covered, and who pays what?
    AssessClaim { contract: Contract, #[schemars(length(max = 10_000))] claims: Vec<PaidClaim>, claim: Claim, }
    /// May a claim go to this step?
    ClaimStep {
        /// Where it is; null before the first step.
        step: StepOrNull,
        next: StepName,
    }
    /// What happens when?
    Timeline { contract: Contract, from: Option<Day>, to: Option<Day>, }
}

/// From an instant up to, not including, another.
type Interval = (Instant, Instant);

/// A contract.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Contract {
    id: String,
    facts: Option<Facts>,
    #[schemars(length(max = 10_000))]
    lines: Vec<Line>,
}

/// A service of a contract, in force from `start` to `last_day`, both included.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Line {
    service: ServiceName,
    start: Day,
    quantity: Count,
    /// Later quantities, in any order.
    changes: Option<Vec<Change>>,
    last_day: Option<Day>,
    /// When use began, for a service that brings cover with it.
    use_start: Option<Day>,
}

/// A quantity from 0:00 of a day.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Change {
    on: Day,
    quantity: Count,
}

/// What becomes of a service, and from when.
#[derive(JsonSchema)]
#[schemars(untagged, deny_unknown_fields)]
pub(super) enum Part {
    Quantity { service: ServiceName, on: Day, quantity: Count },
    Cancel { service: ServiceName, on: Day, cancel: True },
    Suspend { service: ServiceName, on: Day, suspend: True },
}

/// What becomes of a service.
#[derive(JsonSchema)]
#[schemars(untagged, deny_unknown_fields)]
pub(super) enum PartOfAnyDay {
    Quantity { service: ServiceName, quantity: Count },
    Cancel { service: ServiceName, cancel: True },
    Suspend { service: ServiceName, suspend: True },
}

/// A notice: the day it arrived, and whether it was in writing.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Notice {
    on: Day,
    written: Option<bool>,
}

/// What a notice is for.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub(super) enum NoticeKind {
    Decrease,
    Cancel,
}

/// A use of what a service grants, on its day.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Use {
    service: ServiceName,
    allowance: String,
    on: Day,
    /// How large it is, where the allowance caps that.
    units: Option<Count>,
    /// Who holds it, where each holder has an allowance of his own.
    holder: Option<String>,
}

/// A use that is asked for.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct NewUse {
    service: ServiceName,
    allowance: String,
    on: Day,
    units: Option<Count>,
    holder: Option<String>,
    /// What is known of it: the facts that its allowance asks for.
    facts: Option<BTreeMap<String, bool>>,
}

/// A unit price in yen, tax-exclusive, from a day on; of one contract, or of all.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Price {
    service: ServiceName,
    from: Day,
    unit_price: Amount,
    contract: Option<String>,
}

/// A consumption tax rate from a day on.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Rate {
    kind: RateKind,
    from: Day,
    rate: Amount,
}

/// A kind of consumption tax rate.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub(super) enum RateKind {
    Standard,
    Reduced,
    Exempt,
}

/// A claim that was paid: the days of its alert and its dispatch, and what the insurer paid, everything included.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct PaidClaim {
    alert_on: Day,
    dispatched_on: Day,
    paid: Amount,
}

/// A claim to be assessed.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Claim {
    alert: Alert,
    dispatched_on: Day,
    /// What the dispatch cost, everything included.
    cost: Amount,
    facts: ClaimFacts,
}

/// An alert: its day, the stars it came with, and the day it was reported to be of the full grade.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Alert {
    on: Day,
    stars: Count,
    upgraded_on: Option<Day>,
}
