//! What a service grants to be used: tickets, hunts, meetings, certificates.

use alloc::borrow::Cow;

use super::{Attestation, Settled, Term};
use crate::{AllowanceId, ClauseId, Reading, Readings, Text};
use yakkan_calendar::Months;

/// A number of uses that comes with a service, per contract and not per licence.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Allowance {
    /// The allowance's wire name, its own within the service.
    pub id: AllowanceId,
    /// What is used, in the plural: "verification tickets", 「検証チケット」.
    pub name: Text,
    /// How many uses each period grants; for a concurrent one, how many a holder may have at once.
    pub granted: Term<u32>,
    /// What the grant is for.
    pub period: AllowancePeriod,
    /// Whether the full grant stands in a period that the line's start or last day cuts; `None` where no period can be cut.
    #[cfg_attr(feature = "serde", serde(default))]
    pub partial: Option<Term<PartialGrant>>,
    /// How large one use may be.
    #[cfg_attr(feature = "serde", serde(default))]
    pub unit_cap: Option<UnitCap>,
    /// What must be attested of each use.
    #[cfg_attr(feature = "serde", serde(default))]
    pub attestations: Cow<'static, [Attestation]>,
    /// The clause by which what is left does not carry over, where one says so.
    #[cfg_attr(feature = "serde", serde(default))]
    pub no_carry_over: Option<ClauseId>,
    /// The clause by which no more can be bought, where one says so.
    #[cfg_attr(feature = "serde", serde(default))]
    pub no_purchase: Option<ClauseId>,
    /// Further clauses that every answer about it rests on.
    #[cfg_attr(feature = "serde", serde(default))]
    pub basis: Cow<'static, [ClauseId]>,
}

impl Allowance {
    /// Whether each holder has a grant of his own, so that a use must name whose it is.
    ///
    /// # Example
    ///
    /// ```
    /// let service = yakkan_contract_rules::example::granting();
    /// let by_holder: Vec<_> = service.allowances.iter().map(|one| (one.id.as_str(), one.is_by_holder())).collect();
    /// assert_eq!(by_holder, [("ticket", false), ("certificate", true)]);
    /// ```
    pub const fn is_by_holder(&self) -> bool {
        matches!(self.period, AllowancePeriod::Concurrent { .. })
    }
}

/// What a grant is for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "kebab-case", deny_unknown_fields)
)]
pub enum AllowancePeriod {
    /// Each calendar month.
    CalendarMonth {
        /// Where the document says so.
        clause: ClauseId,
    },
    /// Each year, or each of its equal parts.
    Year {
        /// How long each part is: a whole number of parts makes twelve months. 12 for a year, 3 for a quarter.
        part: Months,
        /// Where years are counted from.
        anchor: Term<AllowanceYear>,
        /// Where the document speaks of years or parts.
        clause: ClauseId,
    },
    /// The whole contract.
    Contract {
        /// That it is for the contract and not for a year.
        scope: Term<GrantScope>,
    },
    /// At any one time, for each holder; every use lasts for a while.
    Concurrent {
        /// How long a use lasts from its day, which is not counted (Civil Code 140).
        lifetime: Months,
        /// Where the document states the lifetime.
        clause: ClauseId,
    },
}

/// Which year a yearly allowance counts in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum AllowanceYear {
    /// Terms of twelve months from the line's start.
    #[default]
    Contract,
    /// Calendar years.
    Calendar,
}

impl Settled for AllowanceYear {
    fn chosen(readings: &Readings, reading: Reading) -> Option<Self> {
        (reading == Reading::AllowanceYear).then_some(readings.allowance_year)
    }
}

/// What a first or last period that is not whole grants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum PartialGrant {
    /// As much as a whole one.
    #[default]
    Full,
}

impl Settled for PartialGrant {
    fn chosen(_: &Readings, _: Reading) -> Option<Self> {
        None
    }
}

/// What a grant without a period is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum GrantScope {
    /// The whole contract.
    #[default]
    Contract,
}

impl Settled for GrantScope {
    fn chosen(_: &Readings, _: Reading) -> Option<Self> {
        None
    }
}

/// How large one use may be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct UnitCap {
    /// The most units of one use.
    pub most: u32,
    /// What is counted, in the plural.
    pub unit: Text,
    /// Where the document says so.
    pub clause: ClauseId,
}
