//! Answers: the envelope, and the parts that stand in many.
#![allow(dead_code, reason = "the types describe the language and are never built")]

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

use super::forms::{AmountText, Count, Day, DayOrNull, DueOrNull, Month, ServiceName, ShareOrNull, StepName};
use super::requests::Contract;
use crate::Code;
use crate::prelude::*;

/// An answer: `ok`, also for a refusal, or `error` for a question that could not be understood or computed.
#[derive(JsonSchema)]
#[schemars(untagged, deny_unknown_fields)]
pub(super) enum Answer {
    Ok { ok: Box<Ok> },
    Error { error: Error },
}

/// The members an answer may have; which of them it has follows from the question.
#[derive(JsonSchema)]
pub(super) struct Ok {
    verdict: Option<Outcome>,
    violations: Option<Vec<Violation>>,
    conditions: Option<Vec<Condition>>,
    /// The day found, the latest day of notice, or the answer of a desk.
    on: Option<DayOrNull>,
    effective: Option<Effective>,
    latest_notice: Option<Vec<MaybeOn>>,
    contract: Option<Contract>,
    /// What is left of each allowance.
    balances: Option<Vec<Balance>>,
    /// What is left after a use.
    balance: Option<Balance>,
    /// By which kind of rule something is due.
    rule: Option<DueKind>,
    sense: Option<Sense>,
    due: Option<DueOrNull>,
    /// Whether what was done meets the commitment, or the time measured the target.
    met: Option<bool>,
    availability: Option<AvailabilityOrTerms>,
    target: Option<AmountText>,
    outage_s: Option<u64>,
    measured_s: Option<u64>,
    charges: Option<Vec<Charge>>,
    lines: Option<Vec<Charge>>,
    taxes: Option<Vec<Tax>>,
    subtotal: Option<AmountText>,
    tax: Option<AmountText>,
    total: Option<AmountText>,
    warnings: Option<Vec<String>>,
    /// What a service asks of each side and says besides its terms, in the order of the document.
    duties: Option<Vec<Duty>>,
    /// What is said again of a service.
    restated: Option<Vec<Restated>>,
    in_cover: Option<bool>,
    policy_year: Option<PolicyYearOrNull>,
    dispatches_left: Option<Count>,
    paid: Option<AmountText>,
    /// What could still be paid in the policy year.
    left: Option<AmountText>,
    payable: Option<AmountText>,
    customer_pays: Option<AmountText>,
    /// The step a claim is at now.
    step: Option<StepName>,
    /// The readings relied on, sorted by name.
    readings: Vec<ReadingValue>,
    /// The clauses relied on.
    clauses: Vec<String>,
    /// What other readings would give; empty where the answer is settled.
    disputes: Option<Vec<Dispute>>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub(super) enum Outcome {
    Allowed,
    Conditional,
    Refused,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum DueKind {
    Elapsed,
    BusinessDays,
    Calendar,
    Promptly,
    None,
}

/// How what was done is held against the due time.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum Sense {
    By,
    From,
    After,
    None,
}

/// The availability of a month, or the terms of it.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub(super) enum AvailabilityOrTerms {
    Share(ShareOrNull),
    Terms(serde_json::Map<String, serde_json::Value>),
}

/// A rule that is broken.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Violation {
    code: String,
    service: ServiceName,
    on: Option<Day>,
    fact: Option<String>,
    clause: String,
    message: Message,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Message {
    en: String,
    ja: String,
}

/// A fact that nobody has attested yet.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Condition {
    fact: String,
    service: ServiceName,
    clause: String,
}

/// The normalised days of a change's parts, or the normalised day of a notice.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub(super) enum Effective {
    Parts(Vec<On>),
    Day(Day),
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct On {
    service: ServiceName,
    on: Day,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct MaybeOn {
    service: ServiceName,
    on: DayOrNull,
}

/// What is left of an allowance in the period from `from` to `to`, both included; `to` is null for one without end.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Balance {
    service: ServiceName,
    allowance: String,
    holder: Option<String>,
    granted: Count,
    used: Count,
    left: Count,
    over: Count,
    from: Day,
    to: DayOrNull,
}

/// A year of cover, both days included.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct PolicyYear {
    ordinal: Count,
    from: Day,
    to: Day,
}

/// A year of cover, or null where none exists.
pub(super) struct PolicyYearOrNull;

impl JsonSchema for PolicyYearOrNull {
    fn schema_name() -> Cow<'static, str> {
        "PolicyYearOrNull".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "oneOf": [generator.subschema_for::<PolicyYear>(), { "const": null }] })
    }
}

/// The charge of a line and month; amounts in yen, tax-exclusive.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Charge {
    month: Month,
    service: ServiceName,
    quantity: Count,
    unit_price: AmountText,
    amount: AmountText,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Tax {
    kind: String,
    rate: AmountText,
    taxable: AmountText,
    tax: AmountText,
}

/// A clause that decides nothing; who must keep to it and the number in it stand where the document says so.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Duty {
    clause: String,
    text: Option<Message>,
    party: Option<Party>,
    figure: Option<Figure>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub(super) enum Party {
    Customer,
    Provider,
    Vendor,
    Insurer,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Figure {
    value: Count,
    unit: Message,
}

/// A clause that says again what another says.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Restated {
    clause: String,
    of: String,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ReadingValue {
    reading: String,
    value: String,
}

/// What another value of a reading gives: only the members that differ, or an error.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Dispute {
    reading: String,
    value: String,
    ok: Option<serde_json::Value>,
    error: Option<Error>,
}

/// Why a question could not be understood or computed.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Error {
    code: ErrorCode,
    message: String,
    /// A JSON pointer into the request.
    at: String,
}

pub(super) struct ErrorCode;

impl JsonSchema for ErrorCode {
    fn schema_name() -> Cow<'static, str> {
        "ErrorCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "enum": Code::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>() })
    }
}
