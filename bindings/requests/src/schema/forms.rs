//! The forms of single values.

use std::borrow::Cow;

use crate::prelude::*;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Cover, FactKind, Reading};
use yakkan::insurance::ClaimStep;

macro_rules! forms {
    ($($(#[$doc:meta])* $name:ident => $schema:expr;)*) => {$(
        $(#[$doc])*
        pub(super) struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )*};
}

forms! {
    /// A day.
    Day => json_schema!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
    /// A day, or null where there is none.
    DayOrNull => json_schema!({ "oneOf": [{ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, { "const": null }] });
    /// A month.
    Month => json_schema!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$" });
    /// An instant with its offset.
    Instant => json_schema!({
        "type": "string",
        "format": "date-time",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})$",
    });
    /// An instant with its offset, a day or a month.
    AnyMoment => json_schema!({
        "type": "string",
        "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2}([Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2}))?)?$",
    });
    /// A due instant or day, or null where none is promised.
    DueOrNull => json_schema!({
        "oneOf": [
            { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?\\+09:00)?$" },
            { "const": null },
        ],
    });
    /// A share of the time with six decimals, rounded down, or null where no time was measured.
    ShareOrNull => json_schema!({ "oneOf": [{ "type": "string", "pattern": "^[01]\\.[0-9]{6}$" }, { "const": null }] });
    /// Yen, or a rate: a decimal string; an integer is accepted, a JSON fraction is not.
    Amount => json_schema!({
        "oneOf": [
            { "type": "string", "pattern": "^0*[0-9]{1,18}(\\.[0-9]{1,10})?$" },
            { "type": "integer", "minimum": 0, "maximum": 999_999_999_999_999_999_u64 },
        ],
    });
    /// Yen, or a rate, in an answer: a decimal string without trailing zeros.
    AmountText => json_schema!({ "type": "string", "pattern": "^[0-9]+(\\.[0-9]*[1-9])?$" });
    /// A count.
    Count => json_schema!({ "type": "integer", "minimum": 0, "maximum": u32::MAX });
    /// The wire name of a service: a built-in one, or one of a document that the caller loaded.
    ServiceName => json_schema!({ "type": "string", "examples": services() });
    /// The wire name of a desk.
    DeskName => json_schema!({ "type": "string", "examples": desks() });
    /// `true`; left out instead of false.
    True => json_schema!({ "const": true });
    /// Facts of the customer by name.
    Facts => facts();
    /// What is attested of a claim, by name.
    ClaimFacts => claim_facts();
    /// A step of a claim.
    StepName => json_schema!({ "enum": steps() });
    /// A step of a claim, or null before the first.
    StepOrNull => json_schema!({ "oneOf": [{ "enum": steps() }, { "const": null }] });
    /// Readings that differ from the default, by name.
    ReadingChoice => readings();
}

fn services() -> Vec<String> {
    Catalog::built_in().services().map(|service| service.id.to_string()).collect()
}

fn desks() -> Vec<String> {
    let catalog = Catalog::built_in();
    catalog.documents().iter().flat_map(|document| document.desks.iter()).map(|desk| desk.id.to_string()).collect()
}

fn facts() -> Schema {
    let catalog = Catalog::built_in();
    let rules = catalog.services().flat_map(|service| service.facts.iter());
    let properties: serde_json::Map<String, serde_json::Value> = rules
        .map(|rule| {
            let schema = match rule.kind {
                FactKind::Bool => serde_json::json!({ "type": "boolean" }),
                FactKind::Integer { .. } => serde_json::json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
            };
            (rule.fact.to_string(), schema)
        })
        .collect();
    json_schema!({ "type": "object", "properties": properties })
}

fn claim_facts() -> Schema {
    let catalog = Catalog::built_in();
    let covers = catalog.services().filter_map(|service| service.cover.as_ref());
    let properties: serde_json::Map<String, serde_json::Value> = covers
        .flat_map(Cover::facts)
        .map(|fact| (fact.to_string(), serde_json::json!({ "type": "boolean" })))
        .collect();
    json_schema!({ "type": "object", "properties": properties })
}

fn steps() -> Vec<&'static str> {
    ClaimStep::ALL.iter().map(|step| step.as_str()).collect()
}

fn readings() -> Schema {
    let properties: serde_json::Map<String, serde_json::Value> = Reading::ALL
        .iter()
        .map(|reading| (reading.name().to_owned(), serde_json::json!({ "enum": reading.values() })))
        .collect();
    json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
}
