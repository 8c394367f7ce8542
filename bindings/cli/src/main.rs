//! The `yakkan` program.
#![allow(dead_code, unused_imports, reason = "the program is written on top of these modules next")]
mod output;
mod page;
mod picture;
mod table;
fn main() {}
