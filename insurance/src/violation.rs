//! Why a claim is not paid.

use alloc::vec::Vec;
use core::fmt::{Formatter, Result};

use yakkan_calendar::{Date, Period};
use yakkan_contract_rules::{Attestation, ClauseId, Language, Reason, Service, Yen};

use crate::{PolicyYear, render};

/// A rule that a claim breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimViolation<'t> {
    /// The service that brings the cover.
    pub service: &'t Service,
    /// Which rule, with what was compared.
    pub breach: ClaimBreach<'t>,
    /// The clause it goes against.
    pub clause: &'t ClauseId,
}

/// Which rule a claim breaks, with what was compared. Amounts have everything in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimBreach<'t> {
    /// The contract does not hold the service, or the service brings no cover.
    NotInForce,
    /// The alert came before the first policy year.
    BeforeCover {
        /// The alert's day.
        alert: Date,
        /// The first day of policy year 1, whether or not that year exists.
        first: Date,
    },
    /// The alert came after the service's last day.
    AfterCover {
        /// The alert's day.
        alert: Date,
        /// The service's last day.
        last: Date,
    },
    /// The alert is neither of the full grade nor reported to be.
    NotFullGrade {
        /// The stars it has.
        stars: u32,
        /// The stars of the full grade.
        needed: u32,
        /// The stars of an alert that a report lifts to it, where there are such alerts.
        upgradable: Option<u32>,
    },
    /// The dispatch was too early or too late for the alert.
    OutsideWindow {
        /// The dispatch's day.
        dispatched: Date,
        /// The days on which it would have been covered.
        window: Period,
    },
    /// What a policy year pays is used up.
    LimitReached {
        /// The year.
        year: PolicyYear,
        /// How many dispatches count against it: those that were paid, and what else a caller counts beside them.
        used: u32,
        /// How many are paid at most.
        dispatches: u32,
        /// What they come to, every payment in full, also beyond a limit; where that is 10^28 yen or more, of each no more than its limit.
        paid: Yen,
        /// What is paid at most.
        total: Yen,
    },
    /// Something that must be attested is not so.
    Attested {
        /// What is not so.
        first: &'t Attestation,
        /// What else is not so, of which the document says the same.
        also: Vec<&'t Attestation>,
    },
}

impl<'t> ClaimBreach<'t> {
    /// The code on the wire.
    pub fn code(&self) -> &'t str {
        match self {
            Self::NotInForce => "not-in-force",
            Self::BeforeCover { .. } => "before-cover",
            Self::AfterCover { .. } => "after-cover",
            Self::NotFullGrade { .. } => "not-three-star",
            Self::OutsideWindow { .. } => "outside-window",
            Self::LimitReached { .. } => "limit-reached",
            Self::Attested { first, .. } => first.breach.as_str(),
        }
    }
}

impl<'t> Reason<'t> for ClaimViolation<'t> {
    fn code(&self) -> &'t str {
        self.breach.code()
    }

    fn service(&self) -> &'t Service {
        self.service
    }

    fn clause(&self) -> &'t ClauseId {
        self.clause
    }

    fn write_message(&self, language: Language, f: &mut Formatter<'_>) -> Result {
        render::write_message(self, language, f)
    }

    fn write_short(&self, language: Language, f: &mut Formatter<'_>) -> Result {
        render::write_short(self, language, f)
    }
}
