//! Yakkan for JavaScript: the module of the npm package `yakkan`.
//!
//! Without features it holds questions of numbers and columns; `contracts` adds questions about whole contracts, `answer` the request language, `cells`
//! spreadsheet functions. Numbers arrive as `f64` and are checked here: what JavaScript would cut or coerce on the way to an integer is an error. The
//! files in `js/` turn names into numbers and failures into `YakkanError`; they hold no rule.
#![cfg_attr(all(target_arch = "wasm32", not(test)), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;

mod failure;
mod forms;
mod names;
mod questions;
mod settings;

mod columns;
mod due;
mod lines;
mod lists;

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
pub use questions::Questions;
pub use settings::Settings;

#[cfg(all(target_arch = "wasm32", not(test)))]
mod runtime;
