//! Yakkan for JavaScript.
#![forbid(unsafe_code)]

#[cfg(feature = "answer")]
mod answer;

#[cfg(feature = "answer")]
pub use answer::answer;
