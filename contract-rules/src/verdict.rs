//! Verdicts: allowed, conditional or refused, with every reason.

use alloc::vec::Vec;
use core::fmt;

use yakkan_calendar::Date;

use crate::{BreachCode, ClauseId, FactId, FactKind, FactValue, Grounds, Language, Reason, Service, ServiceId, render};

/// What a verdict comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Nothing stands against it.
    Allowed,
    /// Allowed if facts that nobody has attested yet turn out true.
    Conditional,
    /// At least one rule is broken.
    Refused,
}

impl Outcome {
    /// The outcome on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::Conditional => "conditional",
            Self::Refused => "refused",
        }
    }
}

/// A judgement with everything it rests on. A refusal is an answer, never an error, and lists *every* rule that is broken.
///
/// Nothing is allocated while it is allowed and rests on no more clauses than [`Grounds`] holds in place.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict<'t, V = Violation<'t>> {
    /// Every rule that is broken, sorted by service, then code, then fact.
    pub violations: Vec<V>,
    /// Every fact that nobody has attested yet, sorted by service, then fact.
    pub conditions: Vec<Condition<'t>>,
    /// The clauses and readings it rests on.
    pub grounds: Grounds<'t>,
}

impl<V> Default for Verdict<'_, V> {
    fn default() -> Self {
        Self { violations: Vec::new(), conditions: Vec::new(), grounds: Grounds::default() }
    }
}

impl<V> Verdict<'_, V> {
    /// Refused if anything is broken, else conditional if anything is unattested, else allowed.
    pub fn outcome(&self) -> Outcome {
        if !self.violations.is_empty() {
            Outcome::Refused
        } else if !self.conditions.is_empty() {
            Outcome::Conditional
        } else {
            Outcome::Allowed
        }
    }
}

/// A rule that is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation<'t> {
    /// The service the rule belongs to.
    pub service: &'t Service,
    /// Which rule, with the numbers that were compared.
    pub breach: Breach<'t>,
    /// The first day it holds; for a part of a change its normalised day; for a fact the line's start.
    pub on: Date,
    /// The clause it goes against; where the document is silent, the clause that makes the service what it is.
    pub clause: &'t ClauseId,
}

impl<'t> Reason<'t> for Violation<'t> {
    fn code(&self) -> &'t str {
        self.breach.code()
    }

    fn service(&self) -> &'t Service {
        self.service
    }

    fn clause(&self) -> &'t ClauseId {
        self.clause
    }

    fn on(&self) -> Option<Date> {
        Some(self.on)
    }

    fn fact(&self) -> Option<&'t FactId> {
        match self.breach {
            Breach::Fact { fact, .. } => Some(fact),
            _ => None,
        }
    }

    fn write_message(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        render::write_violation(self, language, f)
    }

    fn write_short(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        render::write_short(self, language, f)
    }
}

/// Which rule is broken, with the numbers that were compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breach<'t> {
    /// The quantity is below the minimum.
    BelowMinimum {
        /// The minimum.
        minimum: u32,
        /// What was asked for.
        quantity: u32,
    },
    /// The quantity does not lie on the step above the minimum.
    OffStep {
        /// The minimum the steps start from.
        minimum: u32,
        /// The step; `None` where the quantity is fixed.
        step: Option<u32>,
        /// What was asked for.
        quantity: u32,
    },
    /// A service that must be in force is not.
    MissingCompanion {
        /// The service that is missing.
        companion: &'t ServiceId,
    },
    /// Two services that must come in the same count do not.
    CountMismatch {
        /// The other service.
        with: &'t ServiceId,
        /// How many of it.
        theirs: u32,
        /// How many of this one.
        ours: u32,
    },
    /// None of the services it cannot be without is in force.
    NotAlone {
        /// One of these would be enough.
        any_of: &'t [ServiceId],
    },
    /// A fact about the customer is not as it must be.
    Fact {
        /// The breach's code.
        code: &'t BreachCode,
        /// The fact.
        fact: &'t FactId,
        /// What was given.
        given: FactValue,
        /// When it would be fulfilled.
        kind: FactKind,
        /// What must hold, in words.
        requirement: &'t crate::Text,
    },
    /// The first changed day lies in the lock.
    WithinLock {
        /// The lock's last day.
        until: Date,
    },
    /// The notice came after the last day in time.
    NoticeTooLate {
        /// When it arrived.
        notice: Date,
        /// The last day in time.
        latest: Date,
    },
    /// The notice was not in writing.
    NoticeNotWritten,
    /// The change would take effect before its notice.
    EffectiveBeforeNotice {
        /// When the notice arrived.
        notice: Date,
    },
    /// The service is not in force on the day.
    NotInForce,
    /// It would change nothing.
    NoChange,
    /// The document says that there is no pause.
    SuspensionNotOffered,
    /// The document says nothing of a pause.
    SuspensionSilent,
}

impl<'t> Breach<'t> {
    /// The code on the wire.
    pub fn code(&self) -> &'t str {
        match self {
            Self::BelowMinimum { .. } => "below-minimum",
            Self::OffStep { .. } => "off-step",
            Self::MissingCompanion { .. } => "missing-companion",
            Self::CountMismatch { .. } => "count-mismatch",
            Self::NotAlone { .. } => "not-alone",
            Self::Fact { code, .. } => code.as_str(),
            Self::WithinLock { .. } => "within-lock",
            Self::NoticeTooLate { .. } => "notice-too-late",
            Self::NoticeNotWritten => "notice-not-written",
            Self::EffectiveBeforeNotice { .. } => "effective-before-notice",
            Self::NotInForce => "not-in-force",
            Self::NoChange => "no-change",
            Self::SuspensionNotOffered => "suspension-not-offered",
            Self::SuspensionSilent => "suspension-silent",
        }
    }
}

/// A fact that nobody has attested yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition<'t> {
    /// The service that needs it.
    pub service: &'t Service,
    /// What must be attested.
    pub unattested: Unattested<'t>,
    /// The clause that asks for it.
    pub clause: &'t ClauseId,
}

/// What must be attested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unattested<'t> {
    /// A fact about the customer, with what must hold in words.
    Fact(&'t FactId, &'t crate::Text),
    /// That the notice was in writing.
    Written,
}

impl<'t> Condition<'t> {
    /// The fact's wire name.
    pub fn fact(&self) -> &'t str {
        match self.unattested {
            Unattested::Fact(fact, _) => fact.as_str(),
            Unattested::Written => "written",
        }
    }

    /// What must turn out true, in one sentence.
    pub fn message(&self, language: Language) -> impl core::fmt::Display {
        render::ConditionMessage { condition: self, language }
    }
}
