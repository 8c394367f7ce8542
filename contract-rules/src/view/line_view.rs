//! One line of a contract, as a view of the contract shows it.

use yakkan_calendar::Date;

use super::Becomes;
use crate::Line;

/// A line and what becomes of it.
#[derive(Clone, Copy)]
pub(crate) struct LineView<'v, 't> {
    pub(crate) line: &'v Line<'t>,
    pub(crate) becomes: Option<Becomes>,
}

impl LineView<'_, '_> {
    /// The line before the change.
    #[inline]
    pub(crate) fn before(self) -> Self {
        Self { becomes: None, ..self }
    }

    /// The quantity on a day, or `None` where the line is not in force.
    #[inline]
    pub(crate) fn quantity_on(self, day: Date) -> Option<u32> {
        if !self.line.is_in_force(day) {
            return None;
        }
        let change = self.line.latest_change(day);
        let present = change.map_or(self.line.quantity, |change| change.quantity);
        match self.becomes {
            None => Some(present),
            Some(Becomes::Ended { last_day }) => (day <= last_day).then_some(present),
            Some(Becomes::Quantity { on, quantity }) => {
                let replaced = day >= on && change.is_none_or(|change| change.on <= on);
                Some(if replaced { quantity } else { present })
            }
        }
    }

    /// Whether it is in force on some day from `first` on.
    #[inline]
    pub(crate) fn is_in_force_from(self, first: Date) -> bool {
        self.last_day().is_none_or(|last| first <= last)
    }

    /// Whether it is in force on some day from `first` on that another line is in force on as well.
    #[inline]
    pub(crate) fn meets_from(self, other: Self, first: Date) -> bool {
        let last_days = [self.last_day(), other.last_day()];
        last_days == [None; 2] || {
            let begin = self.line.start.max(other.line.start).max(first);
            last_days.into_iter().flatten().all(|last| begin <= last)
        }
    }

    /// Its last day.
    #[inline]
    fn last_day(self) -> Option<Date> {
        match self.becomes {
            Some(Becomes::Ended { last_day }) => Some(last_day),
            _ => self.line.last_day,
        }
    }
}
