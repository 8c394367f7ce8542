//! Where on the picture does a day lie?

use yakkan::calendar::{Date, days_between, next_day};

use super::pixel::{Px, px};

/// Days on pixels: 0:00 of the first day lies on the left edge, 24:00 of the last on the right.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    pub(super) from: Date,
    pub(super) to: Date,
    pub(super) left: Px,
    pub(super) right: Px,
}

impl Scale {
    pub(super) fn new(from: Date, to: Date, left: Px, right: Px) -> Self {
        Self { from, to: to.max(from), left, right }
    }

    /// How many days it shows, at least 1.
    pub(super) fn days(&self) -> i64 {
        i64::from(days_between(self.from, self.to)).saturating_add(1)
    }

    /// How many pixels so many days take.
    pub(super) fn width_of(&self, days: i64) -> Px {
        let width = (self.right - self.left) * px(days);
        px(width.0.checked_div(self.days()).unwrap_or_default())
    }

    /// The pixel of 0:00 of a day, which may lie outside the picture.
    pub(super) fn at(&self, day: Date) -> Px {
        self.left + self.width_of(i64::from(days_between(self.from, day)))
    }

    /// The same, moved to the nearer edge where it lies outside.
    pub(super) fn within(&self, day: Date) -> Px {
        self.at(day).clamp(self.left, self.right)
    }

    /// From 0:00 of the first day to 24:00 of the last, cut to the picture; `None` where nothing of it is seen.
    pub(super) fn span(&self, first: Date, last: Date) -> Option<(Px, Px)> {
        let seen = first <= last && first <= self.to && last >= self.from;
        seen.then(|| (self.within(first), self.within(next_day(last))))
    }
}
