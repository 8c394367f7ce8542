//! A ledger's rows as contracts, change requests, prices, uses, commitments and claims, contract by contract in flat memory.
//!
//! The sheet `contracts` drives; the others, save `prices` and `outages`, are read beside it where they name the contracts in the same order, and are
//! held in memory where they do not. Whatever cannot be used is a problem with file, row, column and value. A contract of which a line or a
//! change cannot be used is held back, since an incomplete contract would be billed wrongly; one of which another row cannot be used says so
//! (`Gaps`). The rest of the ledger is not touched by it.

mod alerts;
mod assemble;
mod changes;
mod children;
mod claims;
mod contract_names;
mod doubled;
mod doubts;
mod entry;
mod facts;
mod gaps;
mod group;
mod in_order;
mod inquiries;
mod lines;
mod moments;
mod names;
mod near;
mod order;
mod outages;
mod places;
mod price_marks;
mod price_sheet;
mod prices;
mod reader;
mod remarks;
mod requests;
mod sheets;
mod standing;
mod uses;
mod vocabulary;

pub use claims::ClaimRow;
pub use entry::{Chunk, Entry};
pub use gaps::Gaps;
pub use inquiries::InquiryRow;
pub use moments::{follows, is_before, written};
pub use outages::{Outage, Outages};
pub use prices::Prices;
pub use reader::LedgerReader;
pub use uses::{UseRow, counts_units, without_holders, without_units};

#[cfg(test)]
mod activity_gap_tests;
#[cfg(test)]
mod activity_tests;
#[cfg(test)]
mod bad_input_tests;
#[cfg(test)]
mod doubled_tests;
#[cfg(test)]
mod lost_row_tests;
#[cfg(test)]
mod merge_tests;
#[cfg(test)]
mod price_sheet_tests;
#[cfg(test)]
mod prices_tests;
#[cfg(test)]
pub mod testing;
