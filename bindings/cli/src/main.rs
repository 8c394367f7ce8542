//! The `yakkan` program.
fn main() {}
