//! Severity scales, commitments and when they are due, availability.
#![no_std]
#![forbid(unsafe_code)]

#[cfg(any(test, doctest, feature = "std"))]
extern crate std;
