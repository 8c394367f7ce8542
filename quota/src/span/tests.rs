use alloc::vec::Vec;

use proptest::prelude::*;
use yakkan_calendar::next_day;

use super::*;
use crate::testing::{allowance, any_line, any_readings, calendar, day, line, readings};
use yakkan_contract_rules::Grounds;

/// The first and last day of the period that holds a day, and whether `partial-grant` was relied on.
fn found(line: &Line<'_>, id: &str, on: &str, chosen: &Readings) -> (Date, Option<Date>, bool) {
    let mut grounds = Grounds::default();
    let span = span(line, allowance(id), day(on), chosen, &mut grounds);
    (span.first, span.last, readings(&grounds).contains(&"partial-grant"))
}

#[test]
fn a_calendar_month_is_cut_at_the_line_s_start_and_last_day() {
    for (start, last_day, on, first, last, cut) in [
        ("2026-04-01", None, "2026-04-30", "2026-04-01", "2026-04-30", false),
        ("2026-04-02", None, "2026-04-30", "2026-04-02", "2026-04-30", true),
        ("2026-04-02", None, "2026-05-01", "2026-05-01", "2026-05-31", false),
        ("2026-04-01", Some("2026-06-29"), "2026-06-01", "2026-06-01", "2026-06-29", true),
        ("2026-04-01", Some("2026-06-30"), "2026-06-01", "2026-06-01", "2026-06-30", false),
        ("2026-04-01", Some("2026-07-01"), "2026-06-01", "2026-06-01", "2026-06-30", false),
        ("2026-04-10", Some("2026-04-20"), "2026-04-20", "2026-04-10", "2026-04-20", true),
        ("2028-01-31", None, "2028-02-29", "2028-02-01", "2028-02-29", false),
    ] {
        let expected = (day(first), Some(day(last)), cut);
        assert_eq!(found(&line(start, last_day), "ticket", on, &Readings::default()), expected, "{start} {on}");
    }
}

#[test]
fn years_and_their_parts_run_from_the_start_without_drift() {
    for (id, on, first, last) in [
        ("yearly", "2025-02-28", "2024-02-29", "2025-02-28"),
        ("yearly", "2025-03-01", "2025-03-01", "2026-02-28"),
        ("yearly", "2028-02-28", "2027-03-01", "2028-02-28"),
        ("yearly", "2028-02-29", "2028-02-29", "2029-02-28"),
        ("half", "2024-08-28", "2024-02-29", "2024-08-28"),
        ("half", "2024-08-29", "2024-08-29", "2025-02-28"),
        ("quarterly", "2024-05-28", "2024-02-29", "2024-05-28"),
        ("quarterly", "2024-05-29", "2024-05-29", "2024-08-28"),
        ("quarterly", "2025-02-28", "2024-11-29", "2025-02-28"),
        ("quarterly", "2025-03-01", "2025-03-01", "2025-05-28"),
    ] {
        let expected = (day(first), Some(day(last)), false);
        assert_eq!(found(&line("2024-02-29", None), id, on, &Readings::default()), expected, "{id} {on}");
    }
    let ended = line("2026-04-10", Some("2027-04-08"));
    let cut = (day("2026-04-10"), Some(day("2027-04-08")), true);
    assert_eq!(found(&ended, "yearly", "2026-12-31", &Readings::default()), cut);
    let whole = (day("2026-04-10"), Some(day("2027-04-09")), false);
    for last_day in ["2027-04-09", "2027-04-10"] {
        assert_eq!(found(&line("2026-04-10", Some(last_day)), "yearly", "2026-12-31", &Readings::default()), whole);
    }
}

#[test]
fn years_and_their_parts_run_by_the_calendar() {
    for (start, id, on, first, last, cut) in [
        ("2024-02-29", "yearly", "2024-03-10", "2024-02-29", "2024-12-31", true),
        ("2024-02-29", "yearly", "2025-12-31", "2025-01-01", "2025-12-31", false),
        ("2024-02-29", "half", "2024-06-30", "2024-02-29", "2024-06-30", true),
        ("2024-02-29", "half", "2024-07-01", "2024-07-01", "2024-12-31", false),
        ("2024-02-29", "quarterly", "2024-03-31", "2024-02-29", "2024-03-31", true),
        ("2024-02-29", "quarterly", "2024-04-01", "2024-04-01", "2024-06-30", false),
        ("2024-01-01", "yearly", "2024-01-01", "2024-01-01", "2024-12-31", false),
        ("2024-10-01", "quarterly", "2024-12-31", "2024-10-01", "2024-12-31", false),
    ] {
        let expected = (day(first), Some(day(last)), cut);
        assert_eq!(found(&line(start, None), id, on, &calendar()), expected, "{id} {on}");
    }
}

#[test]
fn a_grant_without_periods_is_for_all_the_line_s_days() {
    for id in ["job", "certificate"] {
        let open = (day("2026-04-10"), None, false);
        assert_eq!(found(&line("2026-04-10", None), id, "2031-01-01", &Readings::default()), open);
        let ended = (day("2026-04-10"), Some(day("2026-12-15")), false);
        assert_eq!(found(&line("2026-04-10", Some("2026-12-15")), id, "2026-05-01", &calendar()), ended);
    }
}

/// The linter refuses such parts; whoever builds terms without it gets periods all the same.
#[test]
fn parts_that_do_not_make_a_year_end_with_it() {
    let year = |part| Allowance {
        period: match &allowance("yearly").period {
            AllowancePeriod::Year { anchor, clause, .. } => {
                AllowancePeriod::Year { part: Months(part), anchor: anchor.clone(), clause: clause.clone() }
            }
            other => other.clone(),
        },
        ..allowance("yearly").clone()
    };
    let line = line("2024-02-29", None);
    for (part, on, first, last) in [
        (5, "2025-10-31", "2025-06-01", Some("2025-10-31")),
        (5, "2025-11-01", "2025-11-01", Some("2025-12-31")),
        (24, "2025-11-01", "2025-01-01", Some("2025-12-31")),
        (0, "2025-11-01", "2024-02-29", None),
    ] {
        let found = span(&line, &year(part), day(on), &calendar(), &mut Grounds::default());
        assert_eq!(found, Span { first: day(first), last: last.map(day) }, "{part} {on}");
    }
    let found = span(&line, &year(0), day("2025-11-01"), &Readings::default(), &mut Grounds::default());
    assert_eq!(found, Span { first: day("2024-02-29"), last: None });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn periods_neither_overlap_nor_leave_a_gap(line in any_line(), chosen in any_readings()) {
        let days = core::iter::successors(Some(line.start), |day| Some(next_day(*day)));
        let days: Vec<_> = days.take_while(|on| line.is_in_force(*on) && *on <= day("2032-12-31")).collect();
        for allowance in line.service.allowances.iter() {
            let of = |on| span(&line, allowance, on, &chosen, &mut Grounds::default());
            prop_assert_eq!(of(line.start).first, line.start);
            for pair in days.windows(2) {
                let (one, next) = (of(pair[0]), of(pair[1]));
                prop_assert!(one.contains(pair[0]));
                if one.contains(pair[1]) {
                    prop_assert_eq!(one, next);
                } else {
                    prop_assert_eq!(one.last, Some(pair[0]));
                    prop_assert_eq!(next.first, pair[1]);
                }
            }
            if let Some(last) = line.last_day {
                prop_assert_eq!(of(last).last, Some(last));
            }
        }
    }

    #[test]
    fn a_period_is_cut_exactly_where_the_reading_is_relied_on(line in any_line(), chosen in any_readings(), after in 0_i32..2_000) {
        let on = yakkan_calendar::add_days(line.start, after);
        prop_assume!(line.is_in_force(on));
        // The same line without its ends: it starts with the calendar year, or at its own start where its years are counted from there.
        let by_calendar = chosen == calendar();
        for id in ["ticket", "yearly", "half", "quarterly"] {
            let start = if by_calendar || id == "ticket" { day("2024-01-01") } else { line.start };
            let endless = Line { start, last_day: None, ..line.clone() };
            let mut grounds = Grounds::default();
            let cut = span(&line, allowance(id), on, &chosen, &mut grounds);
            let whole = span(&endless, allowance(id), on, &chosen, &mut Grounds::default());
            prop_assert_eq!(readings(&grounds).contains(&"partial-grant"), cut != whole);
        }
    }
}
