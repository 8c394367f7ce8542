//! Why a question about cover could not be answered.

use yakkan_calendar::{Date, Iso};
use yakkan_contract_rules::{Yen, is_contract_day};

/// Why a question about cover could not be answered. A claim that is not covered is an answer, not an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are named in each message")]
pub enum ClaimError {
    /// The report that upgraded an alert came before the alert, whatever its stars.
    #[error("an alert of {} was not upgraded on {}, before it came", Iso(*alert), Iso(*upgraded))]
    UpgradeBeforeAlert { alert: Date, upgraded: Date },
    /// More stars than the full grade has.
    #[error("an alert has at most {most} stars, not {stars}")]
    StarsOutOfRange { stars: u32, most: u32 },
    /// A day outside 2000–2099.
    #[error("{} is not between 2000-01-01 and 2099-12-31", Iso(*day))]
    DateOutOfRange { day: Date },
    /// A cost, or what was paid, is below zero.
    #[error("{amount} yen is below 0")]
    NegativeAmount { amount: Yen },
    /// The amounts do not add up below 10^28 yen.
    #[error("the amounts come to 10^28 yen or more, or to more than 28 digits")]
    AmountOverflow,
}

impl ClaimError {
    /// The error's code on the wire.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UpgradeBeforeAlert { .. } => "interval-reversed",
            Self::StarsOutOfRange { .. } => "out-of-range",
            Self::DateOutOfRange { .. } => "date-out-of-range",
            Self::NegativeAmount { .. } => "negative-amount",
            Self::AmountOverflow => "amount-overflow",
        }
    }
}

pub(crate) fn check_day(day: Date) -> Result<(), ClaimError> {
    if is_contract_day(day) { Ok(()) } else { Err(ClaimError::DateOutOfRange { day }) }
}

pub(crate) fn check_amount(amount: Yen) -> Result<(), ClaimError> {
    if amount.is_negative() { Err(ClaimError::NegativeAmount { amount }) } else { Ok(()) }
}
