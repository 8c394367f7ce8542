//! Writes the close: CSV files, the same tables in one workbook, and whatever else belongs to it, all or nothing.
//!
//! Everything is written into a folder aside, which takes its name only when it is whole ([`OutputDirectory`]). Equal
//! rows give equal bytes.

mod directory;
mod error;
mod formula;
mod leftovers;
mod table_rows;
mod table_writer;
mod workbook;

pub use directory::OutputDirectory;
pub use error::OutputError;
pub use table_rows::{TableRows, Value, push_decimal};
pub use table_writer::{FinishedTable, Kind, Table, TableColumn, TableWriter};
pub use workbook::write_workbook;
