//! Yakkan for JavaScript: the module of the npm package `yakkan`.
#![forbid(unsafe_code)]

extern crate alloc;

#[cfg(feature = "answer")]
mod answer;

#[cfg(feature = "answer")]
pub use answer::{answer, cell, functions};
