//! Policy years, as a thin band below a bar.

use yakkan::calendar::{Period, next_day};
use yakkan::contract_rules::{Language, Line};
use yakkan::insurance::{PolicyYear, policy_years};

use super::drawing::Drawing;
use super::label;
use super::pixel::{Px, px};
use super::scale::Scale;
use super::words;

/// The height of the band.
pub(super) const HEIGHT: Px = px(13);

/// The policy years that the picture shows a part of.
pub(super) fn seen(line: &Line<'_>, scale: &Scale) -> Vec<PolicyYear> {
    let seen = policy_years(line).take_while(|year| year.period.first <= scale.to);
    seen.filter(|year| year.period.last >= scale.from).collect()
}

/// Draws the band; the part of a year that the service's last day leaves without cover is paler.
pub(super) fn draw(
    drawing: &mut Drawing,
    scale: &Scale,
    line: &Line<'_>,
    years: &[PolicyYear],
    top: Px,
    language: Language,
) {
    for year in years {
        let Period { first, last } = year.period;
        let covered = line.last_day.map_or(last, |ends| ends.min(last));
        let tooltip = words::policy_year(language, year.ordinal.get(), first, last);
        let even = year.ordinal.get().checked_rem(2) == Some(0);
        let class = if even { "yk-policy-even" } else { "yk-policy" };
        if let Some((left, right)) = scale.span(first, covered) {
            let gap = if right - left > px(6) { px(1) } else { px(0) };
            drawing.rect(class, left, top, right - left - gap, HEIGHT, &tooltip);
            name(drawing, year, left, right - gap, top, language);
        }
        if let Some((left, right)) = scale.span(next_day(covered), last) {
            drawing.rect("yk-uncovered", left, top, right - left, HEIGHT, &tooltip);
        }
    }
}

fn name(drawing: &mut Drawing, year: &PolicyYear, left: Px, right: Px, top: Px, language: Language) {
    let ordinal = year.ordinal.get();
    let long = match language {
        Language::English => format!("policy year {ordinal}"),
        Language::Japanese => format!("保険 {ordinal}年目"),
    };
    let room = right - left - px(8);
    let fits = |text: &String| label::width(text, 10) <= room;
    if let Some(text) = Some(long).filter(fits).or(Some(ordinal.to_string()).filter(fits)) {
        drawing.text("yk-policy-name", left + px(6), top + px(10), &text);
    }
}
