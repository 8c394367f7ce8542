//! Allowances: what a service grants to be used, balances, and whether one more use is granted.
#![no_std]
#![forbid(unsafe_code)]

#[cfg(any(test, doctest, feature = "std"))]
extern crate std;
