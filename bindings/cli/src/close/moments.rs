//! When something was, in a table and for a person.

use std::fmt;

use yakkan::calendar::{Iso, japan_datetime};
use yakkan::severity::Moment;

use super::batch::RowBatch;

/// Adds a moment as the request language writes it, or an empty cell.
pub fn fill_moment(moment: Option<Moment>, batch: &mut RowBatch) {
    match moment {
        Some(moment) => batch.moment(moment),
        None => batch.empty(),
    }
}

/// A moment in Japan as people write it: `2026-10-31 18:00`.
pub fn shown(moment: Moment) -> impl fmt::Display {
    fmt::from_fn(move |f| match moment {
        Moment::Day(day) => fmt::Display::fmt(&Iso(day), f),
        Moment::Month(month) => fmt::Display::fmt(&month, f),
        Moment::Instant(at) => {
            let clock = japan_datetime(at);
            write!(f, "{} {:02}:{:02}", Iso(clock.date()), clock.hour(), clock.minute())?;
            if clock.second() == 0 && clock.subsec_nanosecond() == 0 {
                return Ok(());
            }
            write!(f, ":{:02}", clock.second())
        }
    })
}

#[cfg(test)]
mod tests {
    use yakkan::calendar::{Month, Timestamp, at_japan, parse_date};

    use super::*;

    #[test]
    fn seconds_are_shown_only_where_there_are_any() {
        let day = parse_date("2026-10-31").unwrap();
        let at = at_japan(day, 18 * 60);
        let later = Timestamp::from_second(at.as_second() + 1).unwrap();
        let moments = [
            Moment::Instant(at),
            Moment::Instant(later),
            Moment::Day(day),
            Moment::Month(Month::new(2026, 9).unwrap()),
        ];
        let texts = moments.map(|moment| shown(moment).to_string());
        assert_eq!(texts, ["2026-10-31 18:00", "2026-10-31 18:00:01", "2026-10-31", "2026-09"]);
    }
}
