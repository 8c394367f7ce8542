//! Which policy years does a line have, and is a day in cover?

use core::num::NonZeroU32;

use yakkan_calendar::jiff::civil::date;
use yakkan_calendar::{Date, Month, Months, Period, term, term_containing};
use yakkan_contract_rules::Line;

#[cfg(test)]
mod tests;

/// A year of cover. Its end is not cut by the service's last day; the cover itself is ([`in_cover`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PolicyYear {
    /// Counted from 1.
    pub ordinal: NonZeroU32,
    /// The first and the last day, both included.
    pub period: Period,
}

/// The policy years of a line, in order, up to the last that begins within two years after the
/// [last contract day](yakkan_contract_rules::LAST_CONTRACT_DAY): even a line that starts on that day has its first one and the first renewal.
///
/// Year 1 starts at 0:00 on the 1st of the month after the later of the line's start and its `use_start`. A year exists where the line is in
/// force on the year's first day. A line whose service brings no cover has none.
///
/// Source: the cover clauses of each service, e.g. NEC-MIMAMORI-ANNEX2-period-1 and period-2; the length of a year by Civil Code 143(2).
///
/// # Example
///
/// ```
/// use yakkan_calendar::parse_date;
/// use yakkan_contract_rules::{Line, example};
/// use yakkan_insurance::policy_years;
///
/// let service = example::covered();
/// let mut line = Line::new(&service, parse_date("2026-04-15").unwrap(), 5);
/// line.last_day = parse_date("2027-05-01");
///
/// let years: Vec<_> = policy_years(&line).map(|year| (year.ordinal.get(), year.period.first, year.period.last)).collect();
/// let day = |text| parse_date(text).unwrap();
/// assert_eq!(years, [
///     (1, day("2026-05-01"), day("2027-04-30")),
///     (2, day("2027-05-01"), day("2028-04-30")), // renewed on the last day
/// ]);
/// ```
pub fn policy_years(line: &Line<'_>) -> impl Iterator<Item = PolicyYear> {
    let anchor = Anchor::of(line);
    let ordinals = core::iter::successors(Some(NonZeroU32::MIN), |ordinal| ordinal.checked_add(1));
    ordinals.map_while(move |ordinal| {
        let Anchor { first, length } = anchor?;
        existing(line, ordinal, term(first, length, ordinal))
    })
}

/// The policy year that holds the day, or `None` where none that exists does. It is computed, not searched for.
///
/// The year may hold days after the service's last day; whether the day is in cover is [`in_cover`]'s question.
///
/// # Example
///
/// ```
/// use yakkan_calendar::parse_date;
/// use yakkan_contract_rules::{Line, example};
/// use yakkan_insurance::policy_year_on;
///
/// let service = example::covered();
/// let line = Line::new(&service, parse_date("2026-04-15").unwrap(), 5);
///
/// assert_eq!(policy_year_on(&line, parse_date("2026-04-30").unwrap()), None); // the free first month
/// let year = policy_year_on(&line, parse_date("2027-05-01").unwrap());
/// assert_eq!(year.map(|year| year.ordinal.get()), Some(2));
/// ```
#[inline]
pub fn policy_year_on(line: &Line<'_>, day: Date) -> Option<PolicyYear> {
    let Anchor { first, length } = Anchor::of(line)?;
    let (ordinal, period) = term_containing(first, length, day)?;
    existing(line, ordinal, period)
}

/// Whether the day lies in a policy year that exists, and not after the line's last day.
///
/// # Example
///
/// ```
/// use yakkan_calendar::parse_date;
/// use yakkan_contract_rules::{Line, example};
/// use yakkan_insurance::in_cover;
///
/// let service = example::covered();
/// let mut line = Line::new(&service, parse_date("2026-04-15").unwrap(), 5);
/// line.last_day = parse_date("2026-08-31");
///
/// assert!(!in_cover(&line, parse_date("2026-04-30").unwrap()));
/// assert!(in_cover(&line, parse_date("2026-05-01").unwrap()));
/// assert!(in_cover(&line, parse_date("2026-08-31").unwrap()));
/// assert!(!in_cover(&line, parse_date("2026-09-01").unwrap()));
/// ```
pub fn in_cover(line: &Line<'_>, day: Date) -> bool {
    is_covered(line, day, policy_year_on(line, day))
}

/// [`in_cover`], where the policy year that holds the day is known.
#[inline]
pub(crate) fn is_covered(line: &Line<'_>, day: Date, policy_year: Option<PolicyYear>) -> bool {
    line.is_in_force(day) && policy_year.is_some()
}

/// Where the policy years of a line are counted from, whether or not any exists.
#[derive(Clone, Copy)]
struct Anchor {
    first: Date,
    length: Months,
}

impl Anchor {
    /// `None` for a service without cover, and for a length of no months, which makes no year.
    #[inline]
    fn of(line: &Line<'_>) -> Option<Self> {
        let length = line.service.cover.as_ref()?.period.length;
        (length > Months(0)).then(|| Self { first: first_day_of_cover(line), length })
    }
}

/// The first day of policy year 1, whether or not that year exists: the 1st of the month after the later of the line's start and its
/// `use_start`.
#[inline]
pub(crate) fn first_day_of_cover(line: &Line<'_>) -> Date {
    let begin = line.use_start.map_or(line.start, |used| used.max(line.start));
    Month::of(begin).next().first_day()
}

/// Two years after the last contract day.
const LAST_BEGINNING: Date = date(2101, 12, 31);

#[inline]
fn existing(line: &Line<'_>, ordinal: NonZeroU32, period: Period) -> Option<PolicyYear> {
    let exists = line.is_in_force(period.first) && period.first <= LAST_BEGINNING;
    exists.then_some(PolicyYear { ordinal, period })
}
