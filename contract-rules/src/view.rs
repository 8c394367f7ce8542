//! A contract as it is, or as a change would leave it, and the rules that hold on every day of it.

use smallvec::SmallVec;
use yakkan_calendar::{Date, next_day};

use crate::day_rules::{Broken, Rules};
use crate::{
    Breach, ClauseId, CompanionSpan, Contract, Grounds, Line, Readings, SameCount, Service, ServiceId, Term,
    check_quantity,
};

mod line_view;
#[cfg(test)]
mod tests;

pub(crate) use line_view::LineView;

/// A contract as it is, or as a change would leave it; nothing is copied.
#[derive(Clone, Copy)]
pub(crate) struct View<'v, 't> {
    lines: &'v [Line<'t>],
    applied: &'v [Applied],
}

/// What becomes of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Applied {
    pub(crate) line: usize,
    pub(crate) becomes: Becomes,
}

/// What becomes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Becomes {
    /// Another quantity from 0:00 of a day; a change scheduled on that day is replaced, later ones stay.
    Quantity { on: Date, quantity: u32 },
    /// It ends with a day.
    Ended { last_day: Date },
}

impl Becomes {
    /// The first day that is not as it was.
    #[inline]
    pub(crate) fn first_changed_day(self) -> Date {
        match self {
            Self::Quantity { on, .. } => on,
            Self::Ended { last_day } => next_day(last_day),
        }
    }
}

/// Days on which something changes, sorted, each once.
pub(crate) type Days = SmallVec<[Date; 16]>;

impl<'v, 't> View<'v, 't> {
    pub(crate) fn present(contract: &'v Contract<'t>) -> Self {
        Self { lines: contract.lines(), applied: &[] }
    }

    pub(crate) fn after(contract: &'v Contract<'t>, applied: &'v [Applied]) -> Self {
        Self { lines: contract.lines(), applied }
    }

    /// The contract before the change; `None` where there is none.
    #[inline]
    pub(crate) fn before(&self) -> Option<Self> {
        (!self.applied.is_empty()).then_some(Self { lines: self.lines, applied: &[] })
    }

    /// The lines, each with what becomes of it.
    pub(crate) fn lines(&self) -> impl Iterator<Item = LineView<'v, 't>> {
        let view = *self;
        view.lines.iter().enumerate().map(move |(index, line)| LineView { line, becomes: view.becomes(index) })
    }

    /// The line of a service.
    #[inline]
    fn line_of(&self, service: &ServiceId) -> Option<LineView<'v, 't>> {
        let mut lines = self.lines.iter().enumerate();
        let (index, line) = lines.find(|(_, line)| line.service.id == *service)?;
        Some(LineView { line, becomes: self.becomes(index) })
    }

    /// The rules that may be broken here and were kept before.
    pub(crate) fn rules_at_stake(self) -> Rules {
        Rules::at_stake(self.applied)
    }

    /// What becomes of a line.
    #[inline]
    fn becomes(&self, index: usize) -> Option<Becomes> {
        self.applied.iter().find(|applied| applied.line == index).map(|applied| applied.becomes)
    }

    /// Every day on which something changes, in order, each once: starts, changes, the days after last days.
    pub(crate) fn days(self) -> Days {
        let mut days = Days::new();
        // No line starts as early as that.
        self.collect(Date::MIN, None, &mut days);
        yakkan_calendar::sort(&mut days);
        days.dedup();
        days
    }

    /// The days among those on which the contract is not as it was before the change, and the first of each such stretch: on every other day it
    /// breaks what it broke before, and nothing new.
    pub(crate) fn changed_days(self, days: &mut Days) {
        let mut stretch = None;
        for applied in self.applied {
            let first = applied.becomes.first_changed_day();
            let until = match applied.becomes {
                Becomes::Ended { .. } => None,
                Becomes::Quantity { on, .. } => self.lines.get(applied.line).and_then(|line| line.change_after(on)),
            };
            // Parts of one request mostly change the same stretch.
            if stretch != Some((first, until)) {
                stretch = Some((first, until));
                days.push(first);
                self.collect(first, until, days);
            }
        }
        if days.len() > 1 {
            yakkan_calendar::sort(days);
            days.dedup();
        }
    }

    /// Adds the days after `first` and before `until` on which a line changes, whatever is applied.
    fn collect(self, first: Date, until: Option<Date>, days: &mut Days) {
        let within = |day: &Date| first < *day && until.is_none_or(|until| *day < until);
        for line in self.lines {
            if within(&line.start) {
                days.push(line.start);
            }
            let changes = line.changes_from(first).iter().map(|change| change.on);
            changes.skip_while(|day| *day == first).take_while(within).for_each(|day| days.push(day));
            if let Some(day) = line.last_day.map(next_day).filter(within) {
                days.push(day);
            }
        }
    }

    /// Whether a line and the one that must come in the same count are both in force on some day from `first` on.
    #[inline]
    pub(crate) fn compares_counts_from(&self, line: LineView<'v, 't>, same: &SameCount, first: Date) -> bool {
        self.line_of(&same.with).is_some_and(|other| line.meets_from(other, first))
    }

    /// The quantity of a service on a day, or `None` where it is not in force.
    #[inline]
    fn quantity_of(&self, service: &ServiceId, day: Date) -> Option<u32> {
        self.line_of(service)?.quantity_on(day)
    }

    /// Which rules a line breaks on a day.
    pub(crate) fn broken_on(&self, line: LineView<'v, 't>, day: Date, rules: Rules, readings: &Readings) -> Broken {
        let mut broken = Broken::default();
        self.breaches_on(line, day, rules, readings, |breach, _| broken.insert(Broken::of(&breach)));
        broken
    }

    /// Hands every breach of the rules that a line commits on a day to `report`; none where it is not in force.
    #[inline]
    pub(crate) fn breaches_on(
        &self,
        line: LineView<'v, 't>,
        day: Date,
        rules: Rules,
        readings: &Readings,
        mut report: impl FnMut(Breach<'t>, &'t ClauseId),
    ) {
        let Some(quantity) = line.quantity_on(day) else { return };
        let service = line.line.service;
        if let Some((breach, clause)) = check_quantity(service, quantity, readings) {
            report(breach, clause);
        }
        if let Some(same) = &service.same_count
            && let Some(theirs) = self.quantity_of(&same.with, day)
            && !same.rule.value(readings).agrees(quantity, theirs)
        {
            report(Breach::CountMismatch { with: &same.with, theirs, ours: quantity }, &same.clause);
        }
        if rules == Rules::OfQuantities {
            return;
        }
        let missing = service.companions.iter().find(|companion| {
            let asked = companion.span == CompanionSpan::EveryDay || day == line.line.start;
            asked && self.quantity_of(&companion.service, day).is_none()
        });
        if let Some(companion) = missing {
            report(Breach::MissingCompanion { companion: &companion.service }, &companion.clause);
        }
        if let Some(rule) = &service.not_alone
            && !rule.any_of.iter().any(|other| self.quantity_of(other, day).is_some())
        {
            report(Breach::NotAlone { any_of: &rule.any_of }, &rule.clause);
        }
    }
}

/// Adds what the quantity and company of a service rest on, but for its count. To be called once a service.
pub(crate) fn rely_on_service<'t>(service: &'t Service, grounds: &mut Grounds<'t>) {
    rely(&service.quantity.minimum, grounds);
    rely(&service.quantity.step, grounds);
    for companion in service.companions.iter() {
        grounds.rely_on_new(&companion.clause);
    }
    if let Some(rule) = &service.not_alone {
        grounds.rely_on_new(&rule.clause);
    }
}

/// Adds the clause or the reading of a term that was not added before.
pub(crate) fn rely<'t, T>(term: &'t Term<T>, grounds: &mut Grounds<'t>) {
    match term {
        Term::Stated { clause, .. } => grounds.rely_on_new(clause),
        Term::Silent { reading, .. } => grounds.read(*reading),
    }
}
