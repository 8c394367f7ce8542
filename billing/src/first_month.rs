//! Which month is charged first?

use yakkan_calendar::{Date, Month};
use yakkan_contract_rules::{FirstMonth, Grounds, Line, Readings, Rhythm};

/// The first month a line is charged for, or `None` where it ends before and is never charged.
///
/// A service that is charged once is charged in the month of its start. What the answer rests on is added to `grounds`, also where it is `None`.
///
/// Source: NEC-MIMAMORI-7.5-2 (the month after the start, even where that is the 1st). Other documents are silent: reading `first-month`.
///
/// # Example
///
/// ```
/// use yakkan_billing::first_charged_month;
/// use yakkan_calendar::{Month, parse_date};
/// use yakkan_contract_rules::{FirstMonth, Grounds, Line, Reading, Readings, example};
///
/// let service = example::plain();
/// let line = Line::new(&service, parse_date("2026-04-15").unwrap(), 5);
/// let free = Readings { first_month: FirstMonth::Free, ..Readings::default() };
///
/// let mut grounds = Grounds::default();
/// assert_eq!(first_charged_month(&line, &Readings::default(), &mut grounds), Month::parse("2026-04"));
/// assert_eq!(first_charged_month(&line, &free, &mut grounds), Month::parse("2026-05"));
/// assert!(grounds.readings.contains(Reading::FirstMonth));
/// ```
pub fn first_charged_month<'t>(line: &Line<'t>, readings: &Readings, grounds: &mut Grounds<'t>) -> Option<Month> {
    let start = Month::of(line.start);
    let first = match &line.service.charging.rhythm {
        Rhythm::Monthly { first_month, .. }
            if !start_month_is_charged(line.start, first_month.settle(readings, grounds)) =>
        {
            start.next()
        }
        Rhythm::Monthly { .. } | Rhythm::Once => start,
    };
    line.last_day.is_none_or(|last| first.first_day() <= last).then_some(first)
}

/// Whether the month of the start is charged.
pub(crate) fn start_month_is_charged(start: Date, rule: FirstMonth) -> bool {
    match rule {
        FirstMonth::Charged => true,
        FirstMonth::Free => start.day() == 1,
        FirstMonth::MonthAfter => false,
    }
}

#[cfg(test)]
mod tests {
    use yakkan_calendar::parse_date;
    use yakkan_contract_rules::{ClauseId, Reading, Service, Term, example};

    use super::*;

    fn monthly(rule: FirstMonth) -> Service {
        let mut service = example::plain();
        if let Rhythm::Monthly { first_month, .. } = &mut service.charging.rhythm {
            *first_month = Term::Stated { value: rule, clause: ClauseId::constant("EXAMPLE-9") };
        }
        service
    }

    fn first(service: &Service, start: &str, last_day: Option<&str>) -> Option<Month> {
        let mut line = Line::new(service, parse_date(start).unwrap(), 5);
        line.last_day = last_day.map(|day| parse_date(day).unwrap());
        first_charged_month(&line, &Readings::default(), &mut Grounds::default())
    }

    #[test]
    fn the_1st_makes_a_difference_to_a_free_month_only() {
        use FirstMonth::{Charged, Free, MonthAfter};
        for (rule, start, month) in [
            (Charged, "2026-04-30", "2026-04"),
            (Charged, "2026-05-01", "2026-05"),
            (Charged, "2026-05-02", "2026-05"),
            (Free, "2026-04-30", "2026-05"),
            (Free, "2026-05-01", "2026-05"),
            (Free, "2026-05-02", "2026-06"),
            (MonthAfter, "2026-04-30", "2026-05"),
            (MonthAfter, "2026-05-01", "2026-06"),
            (MonthAfter, "2026-05-02", "2026-06"),
            (MonthAfter, "2026-12-15", "2027-01"),
        ] {
            assert_eq!(first(&monthly(rule), start, None), Month::parse(month), "{rule:?} {start}");
        }
    }

    #[test]
    fn a_line_that_ends_before_its_first_charged_month_is_never_charged() {
        let service = monthly(FirstMonth::MonthAfter);
        for (last_day, month) in [
            ("2026-04-29", None),
            ("2026-04-30", None),
            ("2026-05-01", Some("2026-05")),
            ("2026-05-02", Some("2026-05")),
        ] {
            assert_eq!(first(&service, "2026-04-10", Some(last_day)), month.and_then(Month::parse), "{last_day}");
        }
    }

    #[test]
    fn a_service_charged_once_is_charged_in_the_month_of_its_start_and_rests_on_no_reading() {
        let mut service = example::plain();
        service.charging.rhythm = Rhythm::Once;
        let line = Line::new(&service, parse_date("2026-04-30").unwrap(), 1);
        let free = Readings { first_month: FirstMonth::Free, ..Readings::default() };
        let mut grounds = Grounds::default();
        assert_eq!(first_charged_month(&line, &free, &mut grounds), Month::parse("2026-04"));
        assert!(!grounds.readings.contains(Reading::FirstMonth));
    }
}
