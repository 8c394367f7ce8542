//! Yakkan for JavaScript: the module of the npm package `yakkan`.
//!
//! Without the feature `answer` it holds typed questions and columns only. Numbers arrive as `f64` and are checked here: what JavaScript would cut
//! or coerce on the way to an integer is an error. The files in `js/` turn names into numbers and failures into `YakkanError`; they hold no rule.
#![cfg_attr(all(target_arch = "wasm32", not(feature = "answer"), not(test)), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;

mod failure;
mod forms;
mod names;
mod questions;
mod settings;

mod columns;
mod contract;
mod cover;
mod due;
mod lines;

#[cfg(feature = "answer")]
mod answer;

#[cfg(feature = "answer")]
pub use answer::answer;
#[cfg(feature = "cells")]
pub use answer::{cell, functions};
pub use contract::ContractHandle;
pub use questions::Questions;
pub use settings::Settings;

#[cfg(all(target_arch = "wasm32", not(feature = "answer"), not(test)))]
mod runtime;
