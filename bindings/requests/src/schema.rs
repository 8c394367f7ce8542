//! The JSON Schema of requests and answers (feature `schema`).
//!
//! The types here describe the language for other programs and are never parsed into: requests are read by the questions themselves, which tell
//! exactly what is wrong and where. A test holds both against each other.

mod answers;
mod forms;
mod requests;

use crate::prelude::*;
use schemars::{Schema, SchemaGenerator, generate::SchemaSettings, transform::transform_subschemas};
use serde_json::Value;

/// The schema of a request, as pretty-printed JSON with a final newline.
///
/// # Example
///
/// ```
/// assert!(yakkan_requests::request_schema().contains("earliest_change"));
/// ```
pub fn request_schema() -> String {
    print(generator().into_root_schema_for::<requests::Request>(), "A request to Yakkan")
}

/// The schema of an answer, as pretty-printed JSON with a final newline.
///
/// # Example
///
/// ```
/// assert!(yakkan_requests::answer_schema().contains("violations"));
/// ```
pub fn answer_schema() -> String {
    print(generator().into_root_schema_for::<answers::Answer>(), "An answer of Yakkan")
}

fn generator() -> SchemaGenerator {
    SchemaSettings::draft2020_12().with_transform(without_null).into_generator()
}

/// A member that may be left out is left out: null is not another way of saying so.
fn without_null(schema: &mut Schema) {
    transform_subschemas(&mut without_null, schema);
    let is_null = |value: &Value| value == "null" || value.get("type").is_some_and(|kind| kind == "null");
    if let Some(Value::Array(kinds)) = schema.get_mut("type") {
        kinds.retain(|kind| !is_null(kind));
        if let [only] = kinds.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| !is_null(choice));
        if let [Value::Object(only)] = choices.as_slice() {
            let only = only.clone();
            schema.remove("anyOf");
            only.into_iter().for_each(|(name, value)| drop(schema.insert(name, value)));
        }
    }
}

fn print(mut schema: Schema, title: &str) -> String {
    schema.insert("title".to_owned(), title.into());
    // A schema is made of strings and numbers, which always print.
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
