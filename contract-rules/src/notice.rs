//! By when must notice be given?

use yakkan_calendar::{Date, Moment, Month, latest_notice as latest_day};

use crate::{CancelEffect, Cite, Grounds, Notice, Reading, Readings, Service, Uncited};

/// What a notice is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// A smaller quantity from 0:00 of a day.
    Decrease,
    /// The end of the service with a day.
    Cancellation,
}

/// The last day on which notice is in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LatestNotice<'t> {
    /// The day, included; `None` where the document states no notice.
    pub on: Option<Date>,
    /// The day the change takes effect: the day asked for, for a cancellation as the service's `cancel_effect` says.
    pub effective: Date,
    /// What the answer rests on.
    pub grounds: Grounds<'t>,
}

/// The last day on which notice is in time for a change on a day, with no contract in sight.
///
/// Source: the service's notice clauses, e.g. ITES-EDR-MDR-3-3-15 and -17; readings `notice-count`, `cancel-effect`.
///
/// # Example
///
/// ```
/// # let service = yakkan_contract_rules::example::plain(); // two months' notice to cancel, at a month's end
/// # let service = &service;
/// use yakkan_contract_rules::{NoticeKind, Readings, latest_notice};
/// use yakkan_calendar::jiff::civil::date;
///
/// let answer = latest_notice(service, NoticeKind::Cancellation, date(2026, 12, 5), &Readings::default());
/// assert_eq!(answer.effective, date(2026, 12, 31));
/// assert_eq!(answer.on, Some(date(2026, 10, 31)));
/// ```
pub fn latest_notice<'t>(service: &'t Service, kind: NoticeKind, on: Date, readings: &Readings) -> LatestNotice<'t> {
    let mut grounds = Grounds::default();
    let (on, effective) = days(service, kind, on, readings, &mut grounds);
    LatestNotice { on, effective, grounds }
}

/// The day of [`latest_notice`] alone, for a column of days that nobody asks the reasons of; `None` where the document states no notice.
///
/// Source: that of [`latest_notice`].
///
/// # Example
///
/// ```
/// # let service = yakkan_contract_rules::example::plain(); // two months' notice to cancel, at a month's end
/// # let service = &service;
/// use yakkan_contract_rules::{NoticeKind, Readings, latest_notice_day};
/// use yakkan_calendar::jiff::civil::date;
///
/// let by = latest_notice_day(service, NoticeKind::Cancellation, date(2026, 12, 5), &Readings::default());
/// assert_eq!(by, Some(date(2026, 10, 31)));
/// ```
#[inline]
pub fn latest_notice_day(service: &Service, kind: NoticeKind, on: Date, readings: &Readings) -> Option<Date> {
    days(service, kind, on, readings, &mut Uncited).0
}

/// The last day in time, and the day the change takes effect.
#[inline]
fn days<'t>(
    service: &'t Service,
    kind: NoticeKind,
    on: Date,
    readings: &Readings,
    grounds: &mut impl Cite<'t>,
) -> (Option<Date>, Date) {
    let effective = match kind {
        NoticeKind::Decrease => on,
        NoticeKind::Cancellation => cancellation_day(service, on, readings, grounds),
    };
    let latest = rule(service, kind).map(|notice| last_day_in_time(notice, kind, effective, readings, grounds));
    (latest, effective)
}

/// The day a cancellation asked for on a day takes effect: its last day.
#[inline]
pub(crate) fn cancellation_day<'t>(
    service: &'t Service,
    on: Date,
    readings: &Readings,
    grounds: &mut impl Cite<'t>,
) -> Date {
    match service.cancel_effect.settle(readings, grounds) {
        CancelEffect::MonthEnd => Month::of(on).last_day(),
        CancelEffect::SameDay => on,
    }
}

/// The notice a service states for a kind of change.
pub(crate) fn rule(service: &Service, kind: NoticeKind) -> Option<&Notice> {
    match kind {
        NoticeKind::Decrease => service.decrease_notice.as_ref(),
        NoticeKind::Cancellation => service.cancellation_notice.as_ref(),
    }
}

/// At which moment of its day a change of this kind happens.
pub(crate) fn moment(kind: NoticeKind) -> Moment {
    match kind {
        NoticeKind::Decrease => Moment::StartOfDay,
        NoticeKind::Cancellation => Moment::EndOfDay,
    }
}

/// The last day in time for a change that takes effect on a day.
#[inline]
pub(crate) fn last_day_in_time<'t>(
    notice: &'t Notice,
    kind: NoticeKind,
    effective: Date,
    readings: &Readings,
    grounds: &mut impl Cite<'t>,
) -> Date {
    grounds.rely_on(&notice.clause);
    grounds.read(Reading::NoticeCount);
    latest_day(effective, notice.months, moment(kind), readings.notice_count)
}
