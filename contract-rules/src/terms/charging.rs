//! When a service is charged, and for how many.

use super::{Settled, Term};
use crate::{ClauseId, Reading, Readings};

/// When a service is charged, and for how many.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Charging {
    /// Monthly or once.
    pub rhythm: Rhythm,
    /// Which kind of consumption tax rate applies.
    pub tax: TaxKind,
    /// The clause by which nothing is refunded, where one says so.
    pub refund: Option<ClauseId>,
    /// The clauses that say what is charged, where any do.
    pub basis: alloc::borrow::Cow<'static, [ClauseId]>,
}

/// Monthly or once.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "kebab-case", deny_unknown_fields)
)]
pub enum Rhythm {
    /// Once, in the month of the start.
    Once,
    /// Every month from the first charged one to the month of the last day.
    Monthly {
        /// Which month is charged first.
        first_month: Term<FirstMonth>,
        /// Whether part of a month is charged.
        proration: Term<Proration>,
        /// Which of a month's quantities is charged.
        quantity: Term<MonthQuantity>,
    },
}

/// Which month is charged first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum FirstMonth {
    /// The start month, whole.
    #[default]
    Charged,
    /// The month after, unless the line starts on the 1st.
    Free,
    /// The month after the start month, even where the line starts on the 1st.
    MonthAfter,
}

impl Settled for FirstMonth {
    fn chosen(readings: &Readings, reading: Reading) -> Option<Self> {
        (reading == Reading::FirstMonth).then_some(readings.first_month)
    }
}

/// Whether part of a month is charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Proration {
    /// A month is charged whole or not at all.
    #[default]
    None,
}

impl Settled for Proration {
    fn chosen(_: &Readings, _: Reading) -> Option<Self> {
        None
    }
}

/// Which of a month's quantities is charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum MonthQuantity {
    /// The one in force on the 1st; in a start month that is charged, the starting quantity.
    #[default]
    Opening,
    /// The one in force on the month's last day, or on the line's last day.
    Closing,
    /// The highest in force on any day of the month.
    Peak,
}

impl Settled for MonthQuantity {
    fn chosen(readings: &Readings, reading: Reading) -> Option<Self> {
        (reading == Reading::MonthQuantity).then_some(readings.month_quantity)
    }
}

/// How a fraction of a yen is rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Rounding {
    /// Cut off.
    #[default]
    Down,
    /// Up from one half.
    HalfUp,
    /// Up from any fraction.
    Up,
}

/// The kinds of consumption tax rates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum TaxKind {
    /// The standard rate, as for every service here.
    #[default]
    Standard,
    /// The reduced rate.
    Reduced,
    /// No tax.
    Exempt,
}

impl TaxKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Reduced, Self::Exempt];

    /// The kind on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Reduced => "reduced",
            Self::Exempt => "exempt",
        }
    }
}
