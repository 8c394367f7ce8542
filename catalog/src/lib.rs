//! The service documents as data: four built-in ones, and a caller's own.
//!
//! Each built-in document is a module laid out in the order of the document, each value beside its clause. The clause register holds every clause
//! of the four documents in our own words (feature `texts`).
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(any(test, doctest, feature = "std"))]
extern crate std;

mod catalog;
mod document;
mod documents;
mod register;

pub use catalog::Catalog;
pub use document::{Document, Edition};
