//! What judging leaves behind: every reason, or no more than whether there is one.

use smallvec::SmallVec;
use yakkan_calendar::Date;

use crate::day_rules::Broken;
use crate::view::Applied;
use crate::{ChangeAnswer, Cite, Condition, Grounds, PartAnswer, Uncited, Verdict, Violation};

/// Where a rule leaves what it finds. A rule is written once, for a verdict and for [`WhetherRefused`].
pub(crate) trait Findings<'t> {
    /// Where it leaves what it rests on.
    type Grounds: Cite<'t>;

    fn grounds(&mut self) -> &mut Self::Grounds;

    /// The grounds, where they are kept.
    fn kept_grounds(&mut self) -> Option<&mut Grounds<'t>>;

    fn refuse(&mut self, violation: Violation<'t>);

    fn depend_on(&mut self, condition: Condition<'t>);

    fn is_refused(&self) -> bool;

    /// A day after this one on which a rule is broken that holds on every day.
    fn broken_after(&self, day: Date) -> Option<Date>;
}

impl<'t> Findings<'t> for Verdict<'t> {
    type Grounds = Grounds<'t>;

    #[inline]
    fn grounds(&mut self) -> &mut Grounds<'t> {
        &mut self.grounds
    }

    #[inline]
    fn kept_grounds(&mut self) -> Option<&mut Grounds<'t>> {
        Some(&mut self.grounds)
    }

    #[inline]
    fn refuse(&mut self, violation: Violation<'t>) {
        Self::refuse(self, violation);
    }

    #[inline]
    fn depend_on(&mut self, condition: Condition<'t>) {
        self.conditions.push(condition);
    }

    #[inline]
    fn is_refused(&self) -> bool {
        !self.violations.is_empty()
    }

    fn broken_after(&self, day: Date) -> Option<Date> {
        let by_a_day = self.violations.iter().filter(|violation| is_of_a_day(violation));
        by_a_day.map(|violation| violation.on).find(|broken| *broken > day)
    }
}

/// Whether anything was refused, and nothing beside.
#[derive(Default)]
pub(crate) struct WhetherRefused {
    is_refused: bool,
    /// The last day on which a rule is broken that holds on every day.
    broken_on: Option<Date>,
    grounds: Uncited,
}

impl<'t> Findings<'t> for WhetherRefused {
    type Grounds = Uncited;

    #[inline]
    fn grounds(&mut self) -> &mut Uncited {
        &mut self.grounds
    }

    #[inline]
    fn kept_grounds(&mut self) -> Option<&mut Grounds<'t>> {
        None
    }

    #[inline]
    fn refuse(&mut self, violation: Violation<'t>) {
        self.is_refused = true;
        if is_of_a_day(&violation) {
            self.broken_on = self.broken_on.max(Some(violation.on));
        }
    }

    #[inline]
    fn depend_on(&mut self, _: Condition<'t>) {}

    #[inline]
    fn is_refused(&self) -> bool {
        self.is_refused
    }

    #[inline]
    fn broken_after(&self, day: Date) -> Option<Date> {
        self.broken_on.filter(|broken| *broken > day)
    }
}

fn is_of_a_day(violation: &Violation<'_>) -> bool {
    Broken::of(&violation.breach) != Broken::default()
}

/// What becomes of each line.
pub(crate) type AppliedParts = SmallVec<[Applied; 4]>;

/// What a change that is judged leaves behind: an answer with every reason, or no more than whether it is refused.
pub(crate) trait Judged<'t> {
    type Findings: Findings<'t>;

    /// What was judged before anything was.
    fn empty() -> Self;

    fn findings(&mut self) -> &mut Self::Findings;

    /// The findings, and apart from them what becomes of each line.
    fn apart(&mut self) -> (&mut Self::Findings, &mut AppliedParts);

    fn part(&mut self, part: PartAnswer<'t>);
}

impl<'t> Judged<'t> for ChangeAnswer<'t> {
    type Findings = Verdict<'t>;

    #[inline]
    fn empty() -> Self {
        Self { verdict: Verdict::default(), parts: SmallVec::new(), applied: SmallVec::new() }
    }

    #[inline]
    fn findings(&mut self) -> &mut Verdict<'t> {
        &mut self.verdict
    }

    #[inline]
    fn apart(&mut self) -> (&mut Verdict<'t>, &mut AppliedParts) {
        (&mut self.verdict, &mut self.applied)
    }

    #[inline]
    fn part(&mut self, part: PartAnswer<'t>) {
        self.parts.push(part);
    }
}

impl<'t> Judged<'t> for (WhetherRefused, AppliedParts) {
    type Findings = WhetherRefused;

    #[inline]
    fn empty() -> Self {
        Self::default()
    }

    #[inline]
    fn findings(&mut self) -> &mut WhetherRefused {
        &mut self.0
    }

    #[inline]
    fn apart(&mut self) -> (&mut WhetherRefused, &mut AppliedParts) {
        (&mut self.0, &mut self.1)
    }

    #[inline]
    fn part(&mut self, _: PartAnswer<'t>) {}
}
