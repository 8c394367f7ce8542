//! Why a use is refused, in words and with the numbers that were compared.

use alloc::string::String;
use core::fmt::{self, Display, Formatter};

use yakkan_calendar::{Date, Iso};
use yakkan_contract_rules::{Allowance, Attestation, ClauseId, Language, Reason, Service, UnitCap};

#[cfg(test)]
mod tests;

/// A rule that a use breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UseViolation<'t> {
    /// The service that grants the allowance.
    pub service: &'t Service,
    /// What was to be used.
    pub allowance: &'t Allowance,
    /// Which rule, with the numbers that were compared.
    pub breach: UseBreach<'t>,
    /// The day of the use.
    pub on: Date,
    /// The clause it goes against; where the document is silent, the clause that makes the service what it is.
    pub clause: &'t ClauseId,
}

/// Which rule a use breaks, with the numbers that were compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UseBreach<'t> {
    /// The service is not in force on the day, or does not grant the allowance.
    NotInForce,
    /// The grant is used up.
    AllowanceExhausted {
        /// How many are granted.
        granted: u32,
        /// The number that this use would have.
        number: u32,
        /// The first day of the period.
        from: Date,
        /// The last day of the period; `None` for one without end.
        to: Option<Date>,
        /// Whose grant it is, where each holder has one.
        holder: Option<String>,
    },
    /// The use is too large, or nobody said how large.
    UnitCapExceeded {
        /// How large one use may be.
        cap: &'t UnitCap,
        /// How large it is.
        units: Option<u32>,
    },
    /// Nobody said whose it is.
    HolderMissing,
    /// What must be attested of it is not so.
    NotAttested {
        /// What must be attested.
        attestation: &'t Attestation,
    },
}

impl<'t> UseBreach<'t> {
    /// The code on the wire.
    pub fn code(&self) -> &'t str {
        match self {
            Self::NotInForce => "not-in-force",
            Self::AllowanceExhausted { .. } => "allowance-exhausted",
            Self::UnitCapExceeded { .. } => "unit-cap-exceeded",
            Self::HolderMissing => "holder-missing",
            Self::NotAttested { attestation } => attestation.breach.as_str(),
        }
    }
}

impl<'t> Reason<'t> for UseViolation<'t> {
    fn code(&self) -> &'t str {
        self.breach.code()
    }

    fn service(&self) -> &'t Service {
        self.service
    }

    fn clause(&self) -> &'t ClauseId {
        self.clause
    }

    fn write_message(&self, language: Language, f: &mut Formatter<'_>) -> fmt::Result {
        match language {
            Language::English => english(self, f),
            Language::Japanese => japanese(self, f),
        }
    }

    fn write_short(&self, language: Language, f: &mut Formatter<'_>) -> fmt::Result {
        use Language::{English, Japanese};
        match (language, &self.breach) {
            (English, UseBreach::AllowanceExhausted { granted, number, .. }) => {
                write!(f, "{} of {granted} used", number.saturating_sub(1))
            }
            (Japanese, UseBreach::AllowanceExhausted { granted, number, .. }) => {
                write!(f, "{granted} 中 {} 使用済み", number.saturating_sub(1))
            }
            (English, UseBreach::UnitCapExceeded { cap, .. }) => {
                write!(f, "≤ {} {}", cap.most, cap.unit.of(language))
            }
            (Japanese, UseBreach::UnitCapExceeded { cap, .. }) => {
                write!(f, "{} {}まで", cap.most, cap.unit.of(language))
            }
            (English, UseBreach::HolderMissing) => f.write_str("needs a holder"),
            (Japanese, UseBreach::HolderMissing) => f.write_str("要: 使用者"),
            _ => f.write_str(self.breach.code()),
        }
    }
}

fn english(violation: &UseViolation<'_>, f: &mut Formatter<'_>) -> fmt::Result {
    let (name, on) = (violation.allowance.name.of(Language::English), Iso(violation.on));
    match &violation.breach {
        UseBreach::NotInForce => write!(f, "the contract grants no {name} on {on}"),
        UseBreach::AllowanceExhausted { granted, number, holder: Some(holder), .. } => {
            write!(f, "{name}: {granted} at once for a holder, this would be number {number} of '{holder:.64}' on {on}")
        }
        UseBreach::AllowanceExhausted { granted, number, from, to, holder: None } => {
            let from = Iso(*from);
            write!(f, "{name}: {granted} granted from {from} {}, this would be number {number}", To(*to))
        }
        UseBreach::UnitCapExceeded { cap, units } => {
            let unit = cap.unit.of(Language::English);
            write!(f, "{name}: at most {} {unit} each, ", cap.most)?;
            match units {
                Some(units) => write!(f, "{units} asked for"),
                None => f.write_str("and nobody said how many"),
            }
        }
        UseBreach::HolderMissing => write!(f, "{name} are counted for each holder, and none is named"),
        UseBreach::NotAttested { attestation: Attestation { fact, must_be, requirement, .. } } => {
            write!(f, "requires that {}, but '{fact}' is {}", requirement.of(Language::English), !must_be)
        }
    }
}

fn japanese(violation: &UseViolation<'_>, f: &mut Formatter<'_>) -> fmt::Result {
    let (name, on) = (violation.allowance.name.of(Language::Japanese), Iso(violation.on));
    match &violation.breach {
        UseBreach::NotInForce => write!(f, "{on} の時点で、契約に{name}の利用枠はありません"),
        UseBreach::AllowanceExhausted { granted, number, holder: Some(holder), .. } => {
            write!(f, "{name}は使用者ごとに同時に {granted} までです({on} の {holder:.64} は今回で {number})")
        }
        UseBreach::AllowanceExhausted { granted, number, from, to: Some(to), holder: None } => {
            let (from, to) = (Iso(*from), Iso(*to));
            write!(f, "{name}は {from} から {to} までに {granted} 回までです(今回で {number} 回目)")
        }
        UseBreach::AllowanceExhausted { granted, number, from, to: None, holder: None } => {
            write!(f, "{name}は {} からの契約で {granted} 回までです(今回で {number} 回目)", Iso(*from))
        }
        UseBreach::UnitCapExceeded { cap, units } => {
            let unit = cap.unit.of(Language::Japanese);
            write!(f, "{name}は1回につき {} {unit}までです", cap.most)?;
            match units {
                Some(units) => write!(f, "(指定は {units} {unit})"),
                None => f.write_str("(指定がありません)"),
            }
        }
        UseBreach::HolderMissing => write!(f, "{name}は使用者ごとに数えますが、使用者の指定がありません"),
        UseBreach::NotAttested { attestation: Attestation { fact, must_be, requirement, .. } } => {
            write!(f, "「{}」が条件ですが、{fact} は {} です", requirement.of(Language::Japanese), !must_be)
        }
    }
}

struct To(Option<Date>);

impl Display for To {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(last) => write!(f, "to {}", Iso(last)),
            None => f.write_str("on"),
        }
    }
}
