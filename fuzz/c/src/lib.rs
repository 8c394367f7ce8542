//! The modules of `bindings/c`, as they are, in a crate that Rust can link: the library itself is built for C alone.
#![allow(dead_code, reason = "constants that only the header shows")]

#[macro_use]
#[path = "../../../bindings/c/src/border/mod.rs"]
mod border;
#[path = "../../../bindings/c/src/allowance.rs"]
pub mod allowance;
#[path = "../../../bindings/c/src/answer.rs"]
pub mod answer;
#[path = "../../../bindings/c/src/cell.rs"]
pub mod cell;
#[path = "../../../bindings/c/src/change.rs"]
pub mod change;
#[path = "../../../bindings/c/src/charge.rs"]
pub mod charge;
#[path = "../../../bindings/c/src/code.rs"]
mod code;
#[path = "../../../bindings/c/src/columns.rs"]
pub mod columns;
#[path = "../../../bindings/c/src/contract.rs"]
pub mod contract;
#[path = "../../../bindings/c/src/cover.rs"]
pub mod cover;
#[path = "../../../bindings/c/src/due.rs"]
pub mod due;
#[path = "../../../bindings/c/src/failure.rs"]
mod failure;
#[path = "../../../bindings/c/src/forms.rs"]
mod forms;
#[path = "../../../bindings/c/src/kept.rs"]
mod kept;
#[path = "../../../bindings/c/src/last_error.rs"]
pub mod last_error;
#[path = "../../../bindings/c/src/notice.rs"]
pub mod notice;
#[path = "../../../bindings/c/src/prices.rs"]
pub mod prices;
#[path = "../../../bindings/c/src/quantity.rs"]
pub mod quantity;
#[path = "../../../bindings/c/src/reading_code.rs"]
pub mod reading_code;
#[path = "../../../bindings/c/src/readings.rs"]
pub mod readings;
#[path = "../../../bindings/c/src/service.rs"]
pub mod service;
#[path = "../../../bindings/c/src/status.rs"]
pub mod status;
#[path = "../../../bindings/c/src/version.rs"]
pub mod version;

/// No day, as in the library.
pub const YAKKAN_NO_DAY: i32 = 0;

/// No instant, as in the library.
pub const YAKKAN_NO_INSTANT: i64 = i64::MIN;
