//! The service documents as data: four built-in ones, and a caller's own.
//!
//! A caller's own document joins a catalog with [`Catalog::with`], read from JSON with `Document::from_json` (feature `serde`) or put together in
//! Rust. [`lint`] reports every gap and contradiction in it at once. No rule knows whether a document is a constant or was loaded.
//!
//! Each built-in document is a module laid out in the order of the document, each value beside its clause. The clause register holds every clause
//! of the four documents in our own words (feature `texts`; feature `packed-texts`: `Catalog::unpacked`).
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(test, doctest, feature = "std"))]
extern crate std;

mod addition;
mod catalog;
mod document;
mod documents;
mod duty;
#[cfg(feature = "serde")]
mod json;
mod lint;
#[cfg(feature = "packed-texts")]
mod packed;
mod register;

pub use catalog::Catalog;
pub use document::{Document, Edition};
pub use duty::ServiceDuty;
#[cfg(feature = "serde")]
pub use json::{DOCUMENT_LIMIT, DocumentError};
pub use lint::{Finding, Severity, lint};
