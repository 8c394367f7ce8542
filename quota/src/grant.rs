//! What an allowance grants on a day, and which uses count against it.

use yakkan_calendar::{Date, months_after_event};
use yakkan_contract_rules::{Allowance, AllowancePeriod, Cite, Line, Readings};

use crate::span::{Span, span};
use crate::{Balance, Use};

/// What an allowance of a line grants on a day on which the line is in force.
#[derive(Clone, Copy)]
pub(crate) struct Grant<'c, 't> {
    pub(crate) line: &'c Line<'t>,
    pub(crate) allowance: &'t Allowance,
    pub(crate) granted: u32,
    pub(crate) span: Span,
    on: Date,
}

impl<'c, 't> Grant<'c, 't> {
    pub(crate) fn of_line(
        line: &'c Line<'t>,
        allowance: &'t Allowance,
        on: Date,
        readings: &Readings,
        grounds: &mut impl Cite<'t>,
    ) -> Self {
        let granted = allowance.granted.settle(readings, grounds);
        let span = span(line, allowance, on, readings, grounds);
        let further = allowance.no_carry_over.iter().chain(&allowance.no_purchase).chain(allowance.basis.iter());
        further.for_each(|clause| grounds.rely_on(clause));
        Self { line, allowance, granted, span, on }
    }

    /// Whether a use is of this line and allowance, whatever its day.
    pub(crate) fn is_of(&self, one: &Use<'_, '_>) -> bool {
        one.allowance.id == self.allowance.id && one.service.id == self.line.service.id
    }

    /// Whether a use of this allowance counts here: one that lasts from its day to its last valid day, any other in the period of its day.
    pub(crate) fn counts(&self, used_on: Date) -> bool {
        match self.allowance.period {
            AllowancePeriod::Concurrent { lifetime, .. } => {
                self.line.is_in_force(used_on) && used_on <= self.on && self.on <= months_after_event(used_on, lifetime)
            }
            _ => self.span.contains(used_on),
        }
    }

    /// The day it was asked about.
    pub(crate) fn on(&self) -> Date {
        self.on
    }

    pub(crate) fn balance<'u>(&self, holder: Option<&'u str>, used: u32) -> Balance<'t, 'u> {
        Balance {
            service: self.line.service,
            allowance: self.allowance,
            holder,
            granted: self.granted,
            used,
            left: self.granted.saturating_sub(used),
            over: used.saturating_sub(self.granted),
            from: self.span.first,
            to: self.span.last,
        }
    }
}
