//! When something happened: an instant, a day or a month.

use core::fmt;

use yakkan_calendar::{Date, Iso, Month, Timestamp, japan_date};
use yakkan_contract_rules::{DueRule, is_contract_day};

/// When something happened, as exactly as its rule needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// An instant.
    Instant(Timestamp),
    /// A day in Japan.
    Day(Date),
    /// A month.
    Month(Month),
}

impl Moment {
    /// Which of the three it is.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::Month;
    /// use yakkan_severity::{Moment, MomentForm};
    ///
    /// let december = Month::new(2026, 12).map(Moment::Month);
    /// assert_eq!(december.map(Moment::form), Some(MomentForm::Month));
    /// ```
    #[must_use]
    pub const fn form(self) -> MomentForm {
        match self {
            Self::Instant(_) => MomentForm::Instant,
            Self::Day(_) => MomentForm::Day,
            Self::Month(_) => MomentForm::Month,
        }
    }

    #[inline]
    pub(crate) fn instant(self) -> Result<Timestamp, MomentError> {
        match self {
            Self::Instant(at) if BEGINNING <= at && at < END => Ok(at),
            Self::Instant(at) => Err(MomentError::OutOfRange { day: japan_date(at) }),
            other => Err(other.is_not(MomentForm::Instant)),
        }
    }

    pub(crate) fn day(self) -> Result<Date, MomentError> {
        match self {
            Self::Day(day) => within(day),
            other => Err(other.is_not(MomentForm::Day)),
        }
    }

    pub(crate) fn month(self) -> Result<Month, MomentError> {
        match self {
            Self::Month(month) => within(month.first_day()).map(|_| month),
            other => Err(other.is_not(MomentForm::Month)),
        }
    }

    pub(crate) fn instant_or_day(self) -> Result<(), MomentError> {
        match self {
            Self::Instant(_) => self.instant().map(|_| ()),
            Self::Day(_) => self.day().map(|_| ()),
            Self::Month(_) => Err(self.is_not(MomentForm::InstantOrDay)),
        }
    }

    fn is_not(self, needed: MomentForm) -> MomentError {
        MomentError::WrongForm { needed, given: self.form() }
    }
}

/// 0:00 in Japan of 2000-01-01 and of 2100-01-01: between them lie the instants of [contract days](is_contract_day).
const BEGINNING: Timestamp = Timestamp::constant(946_652_400, 0);
const END: Timestamp = Timestamp::constant(4_102_412_400, 0);

fn within(day: Date) -> Result<Date, MomentError> {
    if is_contract_day(day) { Ok(day) } else { Err(MomentError::OutOfRange { day }) }
}

/// How exactly a rule needs to know when something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MomentForm {
    /// To the instant.
    Instant,
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the instant or the day, whichever is known.
    InstantOrDay,
}

impl MomentForm {
    /// The form of the event that `rule` counts from, and that of what was done.
    ///
    /// These are the forms that [`due`](crate::due) and [`Due::met`](crate::Due::met) take of such a rule.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_contract_rules::example;
    /// use yakkan_severity::{MomentForm, rule_for};
    ///
    /// let service = example::promising();
    /// let logs = service.commitment("log-retention").ok_or("unknown commitment")?;
    /// assert_eq!(MomentForm::of(rule_for(logs, None)?), (MomentForm::Day, MomentForm::Day));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn of(rule: &DueRule) -> (Self, Self) {
        match rule {
            DueRule::Elapsed { .. } | DueRule::BusinessDays { .. } => (Self::Instant, Self::Instant),
            DueRule::Days { .. } | DueRule::Months { .. } | DueRule::LatestBefore { .. } | DueRule::InForce { .. } => {
                (Self::Day, Self::Day)
            }
            DueRule::BusinessDayOfNextMonth { .. } => (Self::Month, Self::Day),
            DueRule::Promptly { .. } | DueRule::Never { .. } => (Self::InstantOrDay, Self::InstantOrDay),
        }
    }
}

impl fmt::Display for MomentForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Instant => "an instant",
            Self::Day => "a day",
            Self::Month => "a month",
            Self::InstantOrDay => "an instant or a day",
        })
    }
}

/// A moment that a rule cannot take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MomentError {
    /// A day where an instant is asked for, or the like.
    #[error("{needed} is needed, not {given}")]
    WrongForm {
        /// What the rule takes.
        needed: MomentForm,
        /// What was given.
        given: MomentForm,
    },
    /// Not between 2000-01-01 and 2099-12-31.
    #[error("{} is not between 2000-01-01 and 2099-12-31", Iso(*day))]
    OutOfRange {
        /// Its day in Japan, of a month the 1st.
        day: Date,
    },
}

#[cfg(test)]
mod tests {
    use yakkan_calendar::at_japan;
    use yakkan_contract_rules::{FIRST_CONTRACT_DAY, LAST_CONTRACT_DAY};

    use super::*;

    #[test]
    fn the_instants_of_contract_days_are_taken() {
        assert_eq!(BEGINNING, at_japan(FIRST_CONTRACT_DAY, 0));
        assert_eq!(END, at_japan(LAST_CONTRACT_DAY, 24 * 60));
    }
}
