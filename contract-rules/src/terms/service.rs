//! One service and everything its document says of it.

use alloc::borrow::Cow;

use super::{
    Allowance, AvailabilityTarget, CancelEffect, Charging, Commitment, Companion, Cover, Duty, FactRule, Lock,
    NotAlone, Notice, QuantityRule, Restatement, SameCount, Scale, Suspension, Term,
};
use crate::{ClauseId, DocumentId, ServiceId, Text};

/// One service and everything its document says of ordering, changing, ending and charging it, and of what it grants, promises and insures.
///
/// The same type serves documents that are `const` data and documents that a caller loads.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Service {
    /// The service's wire name.
    pub id: ServiceId,
    /// The document that states its terms.
    pub document: DocumentId,
    /// What people call it.
    pub name: Text,
    /// The clause that makes it a service of the document. An answer about a silence rests on it.
    pub basis: ClauseId,
    /// Its place among all services; answers are sorted by it. A catalog sets it.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub position: u16,
    /// Which quantities may be ordered.
    pub quantity: QuantityRule,
    /// What must be in force beside it.
    #[cfg_attr(feature = "serde", serde(default))]
    pub companions: Cow<'static, [Companion]>,
    /// Which other service must come in the same count.
    #[cfg_attr(feature = "serde", serde(default))]
    pub same_count: Option<SameCount>,
    /// Which others it cannot be without.
    #[cfg_attr(feature = "serde", serde(default))]
    pub not_alone: Option<NotAlone>,
    /// What must hold of the customer.
    #[cfg_attr(feature = "serde", serde(default))]
    pub facts: Cow<'static, [FactRule]>,
    /// How long it can be neither reduced nor cancelled.
    #[cfg_attr(feature = "serde", serde(default))]
    pub lock: Option<Lock>,
    /// The notice a decrease needs; `None` where none is stated.
    #[cfg_attr(feature = "serde", serde(default))]
    pub decrease_notice: Option<Notice>,
    /// The notice a cancellation needs; `None` where none is stated.
    #[cfg_attr(feature = "serde", serde(default))]
    pub cancellation_notice: Option<Notice>,
    /// When a cancellation takes effect.
    pub cancel_effect: Term<CancelEffect>,
    /// Whether it can be paused.
    pub suspension: Suspension,
    /// When it is charged, and for how many.
    pub charging: Charging,
    /// The cover that comes with it. Only such a service takes a `use_start`.
    #[cfg_attr(feature = "serde", serde(default))]
    pub cover: Option<Cover>,
    /// What it grants to be used.
    #[cfg_attr(feature = "serde", serde(default))]
    pub allowances: Cow<'static, [Allowance]>,
    /// By when something is promised.
    #[cfg_attr(feature = "serde", serde(default))]
    pub commitments: Cow<'static, [Commitment]>,
    /// How available it is to be.
    #[cfg_attr(feature = "serde", serde(default))]
    pub availability: Option<AvailabilityTarget>,
    /// By which levels it grades.
    #[cfg_attr(feature = "serde", serde(default))]
    pub scales: Cow<'static, [Scale]>,
    /// What its document asks and says besides; it decides nothing.
    #[cfg_attr(feature = "serde", serde(default))]
    pub duties: Cow<'static, [Duty]>,
    /// Where a document says something of it again.
    #[cfg_attr(feature = "serde", serde(default))]
    pub restated: Cow<'static, [Restatement]>,
}
