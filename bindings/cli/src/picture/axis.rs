//! The axis: days, months or years, whichever can be read.

use yakkan::calendar::{Date, Month, jiff::civil::date, next_day};
use yakkan::contract_rules::Language;

use super::drawing::Drawing;
use super::label;
use super::pixel::{Px, px};
use super::scale::Scale;
use super::words;

/// The height of its two rows of names and the line below them.
pub(super) const HEIGHT: Px = px(44);

/// A place on the axis and the name of what begins there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tick {
    pub(super) day: Date,
    pub(super) name: String,
}

/// What is named: large periods above, small ones below.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ticks {
    pub(super) large: Vec<Tick>,
    pub(super) small: Vec<Tick>,
}

pub(super) fn draw(drawing: &mut Drawing, scale: &Scale, top: Px, bottom: Px, language: Language) {
    let ticks = ticks(scale, language);
    let line = top + HEIGHT - px(8);
    for tick in ticks.small.iter().filter(|tick| tick.day > scale.from) {
        let x = scale.at(tick.day);
        drawing.line("yk-grid", (x, line), (x, bottom));
    }
    for tick in ticks.large.iter().filter(|tick| tick.day > scale.from) {
        let x = scale.at(tick.day);
        drawing.line("yk-grid yk-grid-large", (x, top + px(4)), (x, bottom));
    }
    drawing.line("yk-axis", (scale.left, line), (scale.right, line));
    names(drawing, scale, &ticks.large, "yk-large", top + px(14));
    names(drawing, scale, &ticks.small, "yk-small", line - px(6));
}

/// Writes the names that have room before the next tick or the edge.
fn names(drawing: &mut Drawing, scale: &Scale, ticks: &[Tick], class: &str, baseline: Px) {
    let ends = ticks.iter().skip(1).map(|tick| scale.within(tick.day)).chain([scale.right]);
    for (tick, end) in ticks.iter().zip(ends) {
        let x = scale.within(tick.day) + px(4);
        if x + label::width(&tick.name, 12) <= end + px(3) {
            drawing.text(class, x, baseline, &tick.name);
        }
    }
}

/// The ticks of a scale. The first large one may lie before it: its period goes on into the picture.
pub(super) fn ticks(scale: &Scale, language: Language) -> Ticks {
    const MONTH: i64 = 30;
    const YEAR: i64 = 365;
    let room = |days: i64, steps: &[i64], least: i64| {
        let fits = |step: &&i64| scale.width_of(days.saturating_mul(**step)) >= px(least);
        steps.iter().find(fits).copied()
    };
    if let Some(step) = room(1, &[1, 2, 5, 10], 24).filter(|_| scale.days() <= 93) {
        let months =
            months(scale, 1).map(|month| Tick { day: month.first_day(), name: words::month_of_year(language, month) });
        let days = days(scale, step).map(|day| Tick { day, name: day.day().to_string() });
        return Ticks { large: months.collect(), small: days.collect() };
    }
    if let Some(step) = room(MONTH, &[1, 2, 3, 6], 30).filter(|_| scale.width_of(YEAR) >= px(60)) {
        let years = years(scale, 1).map(|year| Tick { day: first_of(year), name: words::year(language, year) });
        let months =
            months(scale, step).map(|month| Tick { day: month.first_day(), name: words::month(language, month) });
        return Ticks { large: years.collect(), small: months.collect() };
    }
    let step = room(YEAR, &[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000], 48).unwrap_or(5000);
    let years = years(scale, step).map(|year| Tick { day: first_of(year), name: words::year(language, year) });
    Ticks { large: Vec::new(), small: years.collect() }
}

/// The 1st and every `step`-th day of a month, but none that crowds the next 1st.
fn days(scale: &Scale, step: i64) -> impl Iterator<Item = Date> {
    let to = scale.to;
    let each = std::iter::successors(Some(scale.from), move |day| {
        Some(next_day(*day)).filter(|next| *next <= to && *next != *day)
    });
    each.filter(move |day| {
        let number = i64::from(day.day());
        let left = i64::from(day.days_in_month()).saturating_sub(number).saturating_add(1);
        let regular = match step {
            1 => true,
            2 => number.checked_rem(2) == Some(1),
            step => number.checked_rem(step) == Some(0),
        };
        number == 1 || (regular && left.saturating_mul(2) > step)
    })
}

/// Every `step`-th month of a year, from January on; the first one seen may have begun before the scale where each is named.
fn months(scale: &Scale, step: i64) -> impl Iterator<Item = Month> {
    let (first, last) = (Month::of(scale.from), Month::of(scale.to));
    let each = std::iter::successors(Some(first), move |month| {
        Some(month.next()).filter(|next| *next <= last && *next != *month)
    });
    each.filter(move |month| i64::from(month.month()).saturating_sub(1).checked_rem(step) == Some(0))
}

/// Every `step`-th year; the first one seen may have begun before the scale where each is named.
fn years(scale: &Scale, step: i64) -> impl Iterator<Item = i16> {
    let from = scale.from;
    (from.year()..=scale.to.year())
        .filter(move |year| i64::from(*year).checked_rem(step) == Some(0))
        .filter(move |year| step == 1 || first_of(*year) >= from)
}

fn first_of(year: i16) -> Date {
    Date::new(year, 1, 1).unwrap_or(const { date(9999, 1, 1) })
}
