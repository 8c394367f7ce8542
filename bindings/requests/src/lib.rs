//! The request language: one JSON question in, one cited JSON answer out.
//!
//! It is a thin layer over the typed functions of [`yakkan`]: it reads, calls and renders, and holds no rule. The command line, C, WASM and
//! spreadsheets all speak it.
//!
//! # Example
//!
//! ```
//! use yakkan::catalog::Catalog;
//!
//! let catalog = Catalog::built_in();
//! let answer = yakkan_requests::answer(
//!     &catalog,
//!     r#"{"do": "latest_notice", "service": "ites-mdr", "kind": "cancel", "on": "2028-02-10"}"#,
//! );
//! assert!(answer.starts_with(r#"{"ok":{"on":"2027-10-29","effective":"2028-02-29""#));
//!
//! let answer = yakkan_requests::answer(&catalog, r#"{"do": "dance"}"#);
//! assert!(answer.starts_with(r#"{"error":{"code":"unknown-question""#));
//! ```
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(test, feature = "schema"))]
extern crate std;

mod answer;
mod contract;
mod dispute;
mod error;
mod forms;
mod json;
mod moments;
mod object;
mod plain;
mod prelude;
mod questions;
mod scan;
#[cfg(feature = "schema")]
mod schema;
mod terms;

use yakkan::catalog::Catalog;
use yakkan::contract_rules::{Contract, Grounds, Reading, ReadingSet, Readings, Service};

pub use error::{Code, RequestError};
pub use forms::{read_instant, write_instant};
pub use object::cut;
pub use questions::{MOST_BUSINESS_DAYS, QUESTIONS};
pub use scan::{BadJson, Scanner, write_text};
#[cfg(feature = "schema")]
pub use schema::{answer_schema, request_schema};
pub use terms::{write_share, write_target};

use error::Failed;
use json::Node;
use object::{Object, Place};
use prelude::*;

/// Answers one request. Whatever the text is, the answer is one JSON object on one line: `{"ok": …}` or `{"error": …}`.
pub fn answer(catalog: &Catalog, text: &str) -> String {
    let answered = json::parse(text).and_then(|node| ask(catalog, &node));
    let node = match answered {
        Ok(ok) => Node::object([("ok", ok)]),
        Err(error) => Node::object([("error", error.to_node())]),
    };
    node.to_json()
}

/// The answer to a request whose bytes are not UTF-8.
///
/// # Example
///
/// ```
/// let error = std::str::from_utf8(b"\xff").unwrap_err();
/// assert!(yakkan_requests::not_text(error).contains("bad-json"));
/// ```
pub fn not_text(error: core::str::Utf8Error) -> String {
    let error = error::failed(Code::BadJson, format!("the request is not UTF-8: {error}"));
    Node::object([("error", error.to_node())]).to_json()
}

/// Reads a contract in the form it has in requests.
///
/// # Errors
///
/// [`RequestError`], with a JSON pointer into the contract.
///
/// # Example
///
/// ```
/// use yakkan::catalog::Catalog;
///
/// let catalog = Catalog::built_in();
/// let text = r#"{"id": "C-1", "lines": [{"service": "nec-mimamori", "start": "2026-04-01", "quantity": 2}]}"#;
/// assert_eq!(yakkan_requests::read_contract(&catalog, text)?.lines().len(), 1);
/// # Ok::<(), yakkan_requests::RequestError>(())
/// ```
pub fn read_contract<'t>(catalog: &'t Catalog, text: &str) -> Result<Contract<'t>, RequestError> {
    let read = json::parse(text).and_then(|node| contract::read_node(catalog, &node, Place::ROOT));
    read.map(|form| form.contract).map_err(|error| *error)
}

/// Everything the terms of a service rest on: its clauses and readings, in the order of its terms.
///
/// # Example
///
/// ```
/// use yakkan::catalog::Catalog;
///
/// let catalog = Catalog::built_in();
/// let service = catalog.service("ites-mdr").ok_or("unknown service")?;
/// assert!(yakkan_requests::service_grounds(service).clauses().len() > 10);
/// # Ok::<(), &str>(())
/// ```
pub fn service_grounds(service: &Service) -> Grounds<'_> {
    terms::terms(service, &Readings::default()).grounds
}

fn ask<'t>(catalog: &'t Catalog, node: &Node<'_>) -> Result<Node<'t>, Failed> {
    let mut request = Object::new(node, Place::ROOT)?;
    let name = forms::text(request.required("do")?, Place::ROOT.member("do"))?;
    let readings = read_readings(&mut request)?;
    let disputes =
        request.optional("disputes").map(|node| forms::truth(node, Place::ROOT.member("disputes"))).transpose()?;
    let question = questions::read(catalog, name, &mut request)?;
    request.finish()?;
    let found = question.ask(&readings)?;
    let relied_on = relied_on(question.relied_on(), found.grounds.readings);
    let disputed = (disputes == Some(true))
        .then(|| dispute::disputes(&found.members, relied_on, &readings, |readings| question.ask(readings)));
    let clauses = answer::clauses(&found.grounds);
    let mut members = found.members;
    members.push(("readings".into(), answer::readings(relied_on, &readings)));
    members.push(("clauses".into(), clauses));
    members.extend(disputed.map(|node| ("disputes".into(), node)));
    Ok(Node::Object(members))
}

fn relied_on(mut one: ReadingSet, other: ReadingSet) -> ReadingSet {
    one.extend(other);
    one
}

fn read_readings(request: &mut Object<'_, '_>) -> Result<Readings, Failed> {
    let mut readings = Readings::default();
    let place = Place::ROOT.member("readings");
    let Some(node) = request.optional("readings") else { return Ok(readings) };
    for (name, value) in Object::new(node, place)?.all() {
        let place = place.member(name);
        let reading = Reading::parse(name)
            .ok_or_else(|| place.error(Code::UnknownReading, format!("there is no reading '{}'", cut(name))))?;
        let value = forms::text(value, place)?;
        readings.set(reading, value).map_err(|error| place.error(Code::UnknownReadingValue, error.to_string()))?;
    }
    Ok(readings)
}
