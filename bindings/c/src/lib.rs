//! `libyakkan`: answers from the terms of managed-security services, for C and every language that can call C.
//!
//! The contract of the library is `docs/c.md`; its header, made from this crate, is `bindings/c/include/yakkan.h`.
//!
//! An exported function is thin: it reads its parameters, asks one typed function of [`yakkan`], and writes the result. It holds no rule.
//! Each is an `unsafe extern "C" fn` whose body runs in `border`, the one module that trusts a pointer and stops a panic.

#[macro_use]
mod border;

mod code;
mod failure;
mod forms;
mod kept;

// In the order of the header.
mod version;

mod last_error;
mod status;

mod reading_code;
mod readings;
mod service;

mod contract;
mod prices;

mod notice;
mod quantity;

mod change;

mod charge;

mod allowance;
mod cover;
mod due;

mod columns;

mod answer;
mod cell;

/// No day: 0 in a field or a result that may go without one.
pub const YAKKAN_NO_DAY: i32 = 0;

/// No instant: the smallest `int64_t`, in a result that may go without one.
pub const YAKKAN_NO_INSTANT: i64 = i64::MIN;
