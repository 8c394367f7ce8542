//! What a document says of its services, as data: every value beside the clause that states it,
//! every silence beside the reading that settles it.

mod allowance;
mod attestation;
mod charging;
mod commitment;
mod cover;
mod desk;
mod duty;
mod ending;
mod quantity;
mod scale;
mod service;
mod stated;

pub use allowance::{Allowance, AllowancePeriod, AllowanceYear, GrantScope, PartialGrant, UnitCap};
pub use attestation::Attestation;
pub use charging::{Charging, FirstMonth, MonthQuantity, Proration, Rhythm, Rounding, TaxKind};
pub use commitment::{
    AmendmentCount, AvailabilityTarget, BusinessDayEnd, BusinessDayResponse, Commitment, Deadline, DueRule, LevelRule,
    Promise, Sense, SloPeriod,
};
pub use cover::{
    ClaimException, ClaimKind, ClaimProcess, ClaimRule, ClaimYear, Cover, CoverAlert, CoverLimit, CoverPeriod,
    DispatchWindow, UpgradeWindow, UpgradedAlert,
};
pub use desk::{Desk, YearEnd};
pub use duty::{Duty, Figure, Party, Restatement};
pub use ending::{CancelEffect, Lock, LockScope, Notice, Suspension};
pub use quantity::{Companion, CompanionSpan, CountRule, FactKind, FactRule, NotAlone, QuantityRule, SameCount, Step};
pub use scale::{Level, Scale};
pub use service::Service;
pub use stated::{Settled, Term};
