//! A ledger's rows as contracts, change requests and prices, contract by contract in flat memory.
//!
//! The sheet `contracts` drives; `lines`, `changes` and `facts` are read beside it where they name the contracts in the same order, and are
//! held in memory where they do not. Whatever cannot be used is a problem with file, row, column and value. A contract of which a line or a
//! change cannot be used is held back, since an incomplete contract would be billed wrongly; the rest of the ledger is not touched by it.

mod assemble;
mod changes;
mod children;
mod doubts;
mod facts;
mod lines;
mod names;
mod near;
mod order;
mod places;
mod price_marks;
mod prices;
mod reader;
mod requests;
mod sheets;

pub use prices::Prices;
pub use reader::{Chunk, Entry, LedgerReader};

#[cfg(test)]
mod bad_input_tests;
#[cfg(test)]
mod lost_row_tests;
#[cfg(test)]
mod merge_tests;
#[cfg(test)]
pub mod testing;
