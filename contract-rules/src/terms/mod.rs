//! What a document says of its services, as data: every value beside the clause that states it,
//! every silence beside the reading that settles it.

mod charging;
mod desk;
mod ending;
mod quantity;
mod service;
mod stated;

pub use charging::{Charging, FirstMonth, MonthQuantity, Proration, Rhythm, Rounding, TaxKind};
pub use desk::{Desk, YearEnd};
pub use ending::{CancelEffect, CoverPeriod, Lock, LockScope, Notice, Suspension};
pub use quantity::{Companion, CompanionSpan, CountRule, FactKind, FactRule, NotAlone, QuantityRule, SameCount, Step};
pub use service::Service;
pub use stated::{Settled, Term};
