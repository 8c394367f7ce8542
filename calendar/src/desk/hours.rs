//! Opening hours and the year-end close.

use core::fmt;

use jiff::civil::Date;

use crate::day::{after, from};
use crate::text::pair;

/// From when to when a desk is open on a business day, in minutes after 0:00 in Japan.
///
/// It is open from its opening instant up to, not including, its closing instant. Written and read as `09:00-17:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OpeningHours {
    opens: u16,
    closes: u16,
}

impl OpeningHours {
    /// Hours from `opens` to `closes`, in minutes after 0:00; 1,440 is 24:00. `None` unless
    /// 0 ≤ opens < closes ≤ 1,440.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::OpeningHours;
    ///
    /// assert_eq!(OpeningHours::new(540, 1_050), OpeningHours::parse("09:00-17:30"));
    /// assert_eq!(OpeningHours::new(540, 540), None);
    /// ```
    #[must_use]
    pub const fn new(opens: u16, closes: u16) -> Option<OpeningHours> {
        if opens < closes && closes <= 1_440 { Some(OpeningHours { opens, closes }) } else { None }
    }

    /// Reads hours, strictly `HH:MM-HH:MM` from `00:00` to `24:00`. `None` for anything else, also when they end
    /// before they begin.
    #[must_use]
    pub fn parse(text: &str) -> Option<OpeningHours> {
        let &[a, b, b':', c, d, b'-', e, f, b':', g, h] = text.as_bytes() else {
            return None;
        };
        OpeningHours::new(clock([a, b], [c, d])?, clock([e, f], [g, h])?)
    }

    /// The opening, in minutes after 0:00.
    #[must_use]
    pub const fn opens(self) -> u16 {
        self.opens
    }

    /// The closing, in minutes after 0:00; 1,440 is 24:00.
    #[must_use]
    pub const fn closes(self) -> u16 {
        self.closes
    }
}

impl fmt::Display for OpeningHours {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clock = |minutes: u16| (minutes / 60, minutes % 60);
        let ((opens, opens_minute), (closes, closes_minute)) = (clock(self.opens), clock(self.closes));
        write!(formatter, "{opens:02}:{opens_minute:02}-{closes:02}:{closes_minute:02}")
    }
}

/// A desk's own close at the turn of the year: the days from one month and day to another, both included, each year.
///
/// Where the last is earlier in the year than the first, as in `12-30..01-03`, the close runs over New Year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct YearEndClose {
    from: DayOfYear,
    to: DayOfYear,
}

/// A day of every year, month first. One number, which is copied and compared as a whole.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct DayOfYear(u16);

impl YearEndClose {
    /// The close from one (month, day) to another, both included. `None` if either is never a day of a year.
    ///
    /// # Example
    ///
    /// ```
    /// use yakkan_calendar::{YearEndClose, parse_date};
    ///
    /// let close = YearEndClose::new((12, 30), (1, 3)).unwrap();
    /// assert!(close.contains(parse_date("2027-01-03").unwrap()));
    /// assert!(!close.contains(parse_date("2026-12-29").unwrap()));
    /// ```
    #[must_use]
    pub const fn new(from: (i8, i8), to: (i8, i8)) -> Option<YearEndClose> {
        if exists(from) && exists(to) {
            Some(YearEndClose { from: DayOfYear::new(from), to: DayOfYear::new(to) })
        } else {
            None
        }
    }

    /// Reads a close, strictly `MM-DD..MM-DD`. `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<YearEndClose> {
        let &[a, b, b'-', c, d, b'.', b'.', e, f, b'-', g, h] = text.as_bytes() else {
            return None;
        };
        YearEndClose::new((pair([a, b])?, pair([c, d])?), (pair([e, f])?, pair([g, h])?))
    }

    /// Month and day of the first day of the close.
    #[must_use]
    #[inline]
    pub const fn from(self) -> (i8, i8) {
        self.from.parts()
    }

    /// Month and day of the last day of the close.
    #[must_use]
    #[inline]
    pub const fn to(self) -> (i8, i8) {
        self.to.parts()
    }

    /// Whether the desk is closed on that day for this reason.
    #[must_use]
    #[inline]
    pub fn contains(self, day: Date) -> bool {
        // Counted from the first day of the close, and on past the end of a year, the days of the close are the first ones.
        let DayOfYear(from) = self.from;
        DayOfYear::new((day.month(), day.day())).0.wrapping_sub(from) <= self.to.0.wrapping_sub(from)
    }

    /// The months of a year with a day of the close.
    pub(super) fn months(self) -> impl Iterator<Item = i32> {
        let (from, to) = (i32::from(self.from().0), i32::from(self.to().0));
        let runs_over = self.from > self.to;
        let first = if runs_over { 1 } else { from };
        let again = if runs_over { from.max(to.saturating_add(1)) } else { 13 };
        (first..=to).chain(again..=12)
    }

    /// The days of a month on which the desk is closed for this reason, bit d for the d-th. Some are no days of shorter months.
    #[inline]
    pub(super) fn days_of(self, month: i32) -> u32 {
        let ((first, from_day), (last, to_day)) = (self.from(), self.to());
        let (first, last) = (i32::from(first), i32::from(last));
        let before = if month < first {
            u32::MAX
        } else if month == first {
            !from(i32::from(from_day))
        } else {
            0
        };
        let behind = if month > last {
            u32::MAX
        } else if month == last {
            after(i32::from(to_day))
        } else {
            0
        };
        if self.from <= self.to { !(before | behind) } else { !(before & behind) }
    }
}

impl fmt::Display for YearEndClose {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ((from_month, from_day), (to_month, to_day)) = (self.from(), self.to());
        write!(formatter, "{from_month:02}-{from_day:02}..{to_month:02}-{to_day:02}")
    }
}

impl DayOfYear {
    #[inline]
    const fn new((month, day): (i8, i8)) -> DayOfYear {
        DayOfYear(u16::from_be_bytes([month.cast_unsigned(), day.cast_unsigned()]))
    }

    #[inline]
    const fn parts(self) -> (i8, i8) {
        let [month, day] = self.0.to_be_bytes();
        (month.cast_signed(), day.cast_signed())
    }
}

impl fmt::Debug for DayOfYear {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts().fmt(formatter)
    }
}

/// Minutes after 0:00 of a clock time, 24:00 included.
fn clock(hour: [u8; 2], minute: [u8; 2]) -> Option<u16> {
    let hour = u16::try_from(pair(hour)?).ok()?;
    let minute = u16::try_from(pair(minute)?).ok().filter(|&minute| minute < 60)?;
    hour.checked_mul(60)?.checked_add(minute).filter(|&minutes| minutes <= 1_440)
}

/// Whether some year has that day; 29 February counts.
const fn exists((month, day): (i8, i8)) -> bool {
    let days = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    1 <= day && day <= days
}

#[cfg(test)]
mod tests {
    use std::string::ToString;
    use std::vec::Vec;

    use super::*;
    use crate::day::{add_days, bit, parts};
    use crate::parse_date;
    use jiff::civil::date;

    #[test]
    fn a_day_of_the_year_shows_month_and_day() {
        assert_eq!(std::format!("{:?}", DayOfYear::new((12, 29))), "(12, 29)");
    }

    #[test]
    fn hours_are_in_order_and_within_a_day() {
        assert!(OpeningHours::new(0, 1_440).is_some());
        assert!(OpeningHours::new(0, 1_441).is_none());
        assert!(OpeningHours::new(540, 541).is_some());
        assert!(OpeningHours::new(540, 540).is_none());
        assert!(OpeningHours::new(540, 539).is_none());
    }

    #[test]
    fn hours_are_written_as_they_are_read() {
        for text in ["09:00-17:30", "00:00-24:00", "23:59-24:00"] {
            assert_eq!(OpeningHours::parse(text).unwrap().to_string(), text);
        }
        for wrong in [
            "",
            "9:00-17:30",
            "09:00-17:30 ",
            "09:00–17:30",
            "09:60-17:30",
            "09:00-24:01",
            "17:30-09:00",
            "09:00-09:00",
            "09.00-17.30",
            "0９:00-17:30",
        ] {
            assert_eq!(OpeningHours::parse(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn a_close_over_new_year() {
        let close = YearEndClose::parse("12-29..01-03").unwrap();
        for (day, closed) in [
            ("2026-12-28", false),
            ("2026-12-29", true),
            ("2026-12-31", true),
            ("2027-01-01", true),
            ("2027-01-03", true),
            ("2027-01-04", false),
        ] {
            assert_eq!(close.contains(parse_date(day).unwrap()), closed, "{day}");
        }
    }

    #[test]
    fn a_close_within_a_year() {
        let close = YearEndClose::parse("12-29..12-31").unwrap();
        for (day, closed) in [("2026-12-28", false), ("2026-12-29", true), ("2026-12-31", true), ("2027-01-01", false)]
        {
            assert_eq!(close.contains(parse_date(day).unwrap()), closed, "{day}");
        }
    }

    /// The bits of a month's days are those that [`YearEndClose::contains`] tells, and months without any are left out.
    #[test]
    fn a_close_knows_its_months() {
        for (text, expected) in [
            ("12-29..01-03", &[1, 12][..]),
            ("12-29..12-31", &[12]),
            ("01-04..01-04", &[1]),
            ("03-01..06-30", &[3, 4, 5, 6]),
            ("11-30..02-01", &[1, 2, 11, 12]),
            ("03-20..03-10", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), // all but nine days in March
            ("12-20..12-10", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
            ("01-20..01-10", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
        ] {
            let close = YearEndClose::parse(text).unwrap();
            assert!((0..366).map(|after| add_days(date(2028, 1, 1), after)).all(|day| {
                let (_, month, day_of_month) = parts(day);
                close.contains(day) == (close.days_of(month) & bit(day_of_month) != 0)
            }));
            assert_eq!(close.months().collect::<Vec<_>>(), expected, "{text}");
            for month in 1..=12 {
                assert_eq!(close.days_of(month) != 0, expected.contains(&month), "{text} in {month}");
            }
        }
        let march = YearEndClose::parse("03-20..03-10").unwrap().days_of(3);
        assert_eq!(
            (1..=31).filter(|&day| march & bit(day) == 0).collect::<Vec<_>>(),
            [11, 12, 13, 14, 15, 16, 17, 18, 19]
        );
    }

    #[test]
    fn closes_are_written_as_they_are_read() {
        for text in ["12-29..01-03", "12-30..01-03", "02-29..02-29"] {
            assert_eq!(YearEndClose::parse(text).unwrap().to_string(), text);
        }
        for wrong in [
            "",
            "12-29",
            "12-29-01-03",
            "12-29..1-3",
            "13-01..01-03",
            "12-32..01-03",
            "12-00..01-03",
            "00-10..01-03",
            "12-29..02-30",
            "11-31..01-03",
        ] {
            assert_eq!(YearEndClose::parse(wrong), None, "{wrong:?}");
        }
    }
}
