//! The rules that hold on every day of a contract, and which of them a change may break.

use crate::Breach;
use crate::view::{Applied, Becomes};

/// Which rules a contract is held to on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rules {
    /// Those of quantities and of company.
    All,
    /// Minimum, step and equal counts.
    OfQuantities,
}

impl Rules {
    /// The rules that a change may break and that were kept before it.
    ///
    /// A quantity ends no service and begins none. So where no line ends, the same services are in force on every day as before, and what misses a
    /// companion or stands alone did so before: it is not the change's, and company need not be looked at. The tests of changes hold this against
    /// rules that look at everything on every day.
    pub(crate) fn at_stake(applied: &[Applied]) -> Self {
        let ends = applied.iter().any(|applied| matches!(applied.becomes, Becomes::Ended { .. }));
        if ends { Self::All } else { Self::OfQuantities }
    }
}

/// Rules that are broken, a bit for each code of a breach.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Broken(u8);

impl Broken {
    /// The rule that a breach is one of; none for a breach that is not one of a day.
    #[inline]
    pub(crate) fn of(breach: &Breach<'_>) -> Self {
        Self(match breach {
            Breach::BelowMinimum { .. } => 1,
            Breach::OffStep { .. } => 2,
            Breach::MissingCompanion { .. } => 4,
            Breach::CountMismatch { .. } => 8,
            Breach::NotAlone { .. } => 16,
            _ => 0,
        })
    }

    /// Adds rules.
    #[inline]
    pub(crate) fn insert(&mut self, others: Self) {
        self.0 |= others.0;
    }

    /// Takes rules out.
    #[inline]
    pub(crate) fn remove(&mut self, others: Self) {
        self.0 &= !others.0;
    }

    /// Whether one of the rules is here.
    #[inline]
    pub(crate) fn contains(self, rule: Self) -> bool {
        self.0 & rule.0 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ServiceId;
    use yakkan_calendar::jiff::civil::date;

    #[test]
    fn every_rule_of_a_day_has_a_bit_of_its_own_and_other_breaches_have_none() {
        let service = ServiceId::constant("x");
        let breaches = [
            Breach::BelowMinimum { minimum: 1, quantity: 0 },
            Breach::OffStep { minimum: 1, step: None, quantity: 2 },
            Breach::MissingCompanion { companion: &service },
            Breach::CountMismatch { with: &service, theirs: 1, ours: 2 },
            Breach::NotAlone { any_of: &[] },
        ];
        let mut all = Broken::default();
        for breach in &breaches {
            assert!(!all.contains(Broken::of(breach)), "{}", breach.code());
            all.insert(Broken::of(breach));
            assert!(all.contains(Broken::of(breach)), "{}", breach.code());
        }
        assert_eq!(Broken::of(&Breach::NoChange), Broken::default());
    }

    #[test]
    fn company_is_at_stake_where_a_line_ends_and_nowhere_else() {
        let quantity = Applied { line: 0, becomes: Becomes::Quantity { on: date(2026, 6, 1), quantity: 7 } };
        let ended = Applied { line: 1, becomes: Becomes::Ended { last_day: date(2026, 6, 1) } };
        assert_eq!(Rules::at_stake(&[quantity]), Rules::OfQuantities);
        assert_eq!(Rules::at_stake(&[quantity, ended]), Rules::All);
    }
}
