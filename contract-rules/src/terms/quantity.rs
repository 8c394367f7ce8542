//! How much, beside what, and for whom a service is contracted.

use alloc::borrow::Cow;

use super::{Settled, Term};
use crate::{BreachCode, ClauseId, FactId, Reading, Readings, ServiceId, Text};

/// Which quantities may be ordered, at first and ever after.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct QuantityRule {
    /// The smallest quantity.
    pub minimum: Term<u32>,
    /// How a quantity moves above the minimum.
    pub step: Term<Step>,
    /// What is counted, in the plural: "licences", 「ライセンス」.
    pub unit: Text,
}

/// How a quantity moves above its minimum.
///
/// `By(10)` from a minimum of 10 means 10, 20, 30 …: (quantity − minimum) divisible by the step.
/// On the wire it is `"fixed"` or the number. A step of 0 is reported by the linter and allows the minimum only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(from = "StepForm", into = "StepForm")
)]
pub enum Step {
    /// The minimum is the only quantity.
    Fixed,
    /// By this many at a time.
    By(u32),
}

impl Step {
    /// Whether `quantity` lies on the step above `minimum`. Below the minimum there is no step to be off.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::Step;
    ///
    /// assert!(Step::By(10).allows(10, 20));
    /// assert!(!Step::By(10).allows(10, 15));
    /// assert!(!Step::Fixed.allows(1, 2));
    /// ```
    pub const fn allows(self, minimum: u32, quantity: u32) -> bool {
        match (quantity.checked_sub(minimum), self) {
            (None | Some(0), _) => true,
            (Some(_), Self::Fixed) => false,
            // Nearly every service moves by one, and a division is dearer than the rest of the rule.
            (Some(_), Self::By(1)) => true,
            (Some(above), Self::By(step)) => matches!(above.checked_rem(step), Some(0)),
        }
    }
}

impl Settled for Step {
    fn chosen(_: &Readings, _: Reading) -> Option<Self> {
        None
    }
}

#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(untagged, expecting = "a step is 'fixed' or a whole number from 0 to 4294967295")]
enum StepForm {
    By(u32),
    Fixed(FixedForm),
}

#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
enum FixedForm {
    #[serde(rename = "fixed")]
    Fixed,
}

#[cfg(feature = "serde")]
impl From<StepForm> for Step {
    fn from(form: StepForm) -> Self {
        match form {
            StepForm::By(step) => Self::By(step),
            StepForm::Fixed(FixedForm::Fixed) => Self::Fixed,
        }
    }
}

#[cfg(feature = "serde")]
impl From<Step> for StepForm {
    fn from(step: Step) -> Self {
        match step {
            Step::By(step) => Self::By(step),
            Step::Fixed => Self::Fixed(FixedForm::Fixed),
        }
    }
}

/// A service that must be in force beside this one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Companion {
    /// The service that must be there.
    pub service: ServiceId,
    /// On which days.
    pub span: CompanionSpan,
    /// Where the document asks for it.
    pub clause: ClauseId,
}

/// The days on which a companion is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum CompanionSpan {
    /// Every day the service is in force.
    EveryDay,
    /// The day the service starts, and no other.
    StartDay,
}

/// Another service of the contract must come in the same count.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct SameCount {
    /// The service whose quantity is compared. It should be a companion as well: where it is not in force, only that is a breach.
    pub with: ServiceId,
    /// Where the document asks for it.
    pub clause: ClauseId,
    /// Equal, or at least as many of the other.
    pub rule: Term<CountRule>,
}

/// What "the same count" means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum CountRule {
    /// Exactly as many.
    #[default]
    Equal,
    /// The other may be more.
    AtLeast,
}

impl CountRule {
    /// Whether `ours` and `theirs` agree.
    pub const fn agrees(self, ours: u32, theirs: u32) -> bool {
        match self {
            Self::Equal => ours == theirs,
            Self::AtLeast => theirs >= ours,
        }
    }
}

impl Settled for CountRule {
    fn chosen(readings: &Readings, reading: Reading) -> Option<Self> {
        (reading == Reading::SameCount).then_some(readings.same_count)
    }
}

/// A service that cannot stand alone: one of the others must be in force with it on every day.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct NotAlone {
    /// One of these is enough.
    pub any_of: Cow<'static, [ServiceId]>,
    /// Where the document says so.
    pub clause: ClauseId,
}

/// Something that must hold of the customer and that only a person can attest.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct FactRule {
    /// The fact's wire name.
    pub fact: FactId,
    /// What it is, and when it is fulfilled.
    pub kind: FactKind,
    /// The code of the breach where it is not fulfilled.
    pub breach: BreachCode,
    /// Where the document asks for it.
    pub clause: ClauseId,
    /// What must hold, as half a sentence: "the customer is in Japan".
    pub requirement: Text,
}

/// What a fact is, and when it is fulfilled.
///
/// On the wire it is `{"type": "bool"}` or `{"type": "integer", "least": 1, "most": 2}`, either bound left out where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "FactKindForm", into = "FactKindForm")
)]
pub enum FactKind {
    /// True or false; fulfilled when true.
    Bool,
    /// A count; fulfilled from `least` to `most`, both included; `None` is no bound.
    Integer {
        /// The smallest that is enough.
        least: Option<u32>,
        /// The largest that is allowed.
        most: Option<u32>,
    },
}

/// A derived form would pass over the bounds of a bool.
#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a kind of fact: an object with 'type'")]
struct FactKindForm {
    #[serde(rename = "type")]
    kind: FactType,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    least: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    most: Option<u32>,
}

#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum FactType {
    Bool,
    Integer,
}

#[cfg(feature = "serde")]
impl TryFrom<FactKindForm> for FactKind {
    type Error = &'static str;

    fn try_from(form: FactKindForm) -> Result<Self, Self::Error> {
        match form {
            FactKindForm { kind: FactType::Bool, least: None, most: None } => Ok(Self::Bool),
            FactKindForm { kind: FactType::Bool, .. } => {
                Err("a fact that is true or false has no 'least' and no 'most'")
            }
            FactKindForm { kind: FactType::Integer, least, most } => Ok(Self::Integer { least, most }),
        }
    }
}

#[cfg(feature = "serde")]
impl From<FactKind> for FactKindForm {
    fn from(kind: FactKind) -> Self {
        match kind {
            FactKind::Bool => Self { kind: FactType::Bool, least: None, most: None },
            FactKind::Integer { least, most } => Self { kind: FactType::Integer, least, most },
        }
    }
}
