//! Yakkan for JavaScript: the module of the npm package `yakkan`.
//!
//! What it holds are its features: `typed` is questions of numbers and columns, `contracts` adds questions about whole contracts; `answer` is the request
//! language; `cells` is all of these and spreadsheet functions. Numbers arrive as `f64` and are checked here: what JavaScript would cut or coerce on the
//! way to an integer is an error. The files in `js/` turn names into numbers and failures into `YakkanError`; they hold no rule.
#![cfg_attr(all(target_arch = "wasm32", not(test)), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;

#[cfg(feature = "typed")]
mod columns;
#[cfg(feature = "typed")]
mod due;
#[cfg(feature = "typed")]
mod failure;
#[cfg(feature = "typed")]
mod forms;
#[cfg(feature = "typed")]
mod lines;
#[cfg(feature = "typed")]
mod lists;
#[cfg(feature = "typed")]
mod names;
#[cfg(feature = "typed")]
mod questions;
#[cfg(feature = "typed")]
mod settings;

#[cfg(feature = "contracts")]
mod contract;
#[cfg(feature = "contracts")]
mod contract_names;
#[cfg(feature = "contracts")]
mod contracts;
#[cfg(feature = "contracts")]
mod cover;

#[cfg(feature = "answer")]
mod answer;

#[cfg(feature = "answer")]
pub use answer::answer;
#[cfg(feature = "cells")]
pub use answer::{cell, functions};
#[cfg(feature = "contracts")]
pub use contract::ContractHandle;
#[cfg(feature = "typed")]
pub use questions::Questions;
#[cfg(feature = "typed")]
pub use settings::Settings;

#[cfg(all(target_arch = "wasm32", not(test)))]
mod runtime;
