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
    serde(try_from = "StepForm", into = "StepForm")
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
#[serde(untagged)]
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
impl TryFrom<StepForm> for Step {
    type Error = core::convert::Infallible;

    fn try_from(form: StepForm) -> Result<Self, Self::Error> {
        Ok(match form {
            StepForm::By(step) => Self::By(step),
            StepForm::Fixed(FixedForm::Fixed) => Self::Fixed,
        })
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "kebab-case", tag = "type", deny_unknown_fields)
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
