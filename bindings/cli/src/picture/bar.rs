//! The bar of a line: its quantities as steps, its lock as hatching, its end or the fade where it goes on.

use yakkan::calendar::{Date, previous_day, term_last_day};
use yakkan::contract_rules::{Language, Line};

use super::drawing::Drawing;
use super::label;
use super::pixel::{Px, px};
use super::scale::Scale;
use super::words;

/// The height of the highest step.
pub(super) const HEIGHT: Px = px(28);
const LOWEST: Px = px(17);
const FADE: Px = px(64);

/// The days on which a quantity is in force, as far as the picture shows them.
struct Step {
    left: Px,
    right: Px,
    quantity: u32,
    first: Date,
    last: Option<Date>,
}

/// Draws the bar above `bottom`.
pub(super) fn draw(drawing: &mut Drawing, scale: &Scale, line: &Line<'_>, bottom: Px, language: Language) {
    let steps = steps(line, scale);
    let highest = steps.iter().map(|step| step.quantity).max().unwrap_or(1).max(1);
    let goes_on = line.last_day.is_none_or(|last| last > scale.to);
    let lock_end = lock_end(line, scale);
    let mut unit_shown = false;
    for (index, step) in steps.iter().enumerate() {
        let (height, width) = (step_height(step.quantity, highest), step.right - step.left);
        let top = bottom - height;
        let tooltip = tooltip(line, step, language);
        let is_last = index.saturating_add(1) == steps.len();
        let half = px(width.0.checked_div(2).unwrap_or_default());
        let fade = if goes_on && is_last { FADE.min(half) } else { px(0) };
        let gap = if is_last || width < px(4) { px(0) } else { px(1) };
        let seam = px(i64::from(fade > px(0)));
        drawing.rect("yk-bar", step.left, top, width - fade - gap + seam, height, &tooltip);
        if fade > px(0) {
            drawing.fading(step.right - fade, top, fade, height, &tooltip);
        }
        if let Some(lock_end) = lock_end {
            drawing.hatched(step.left, top, lock_end.min(step.right - gap) - step.left, height);
        }
        let unit = line.service.quantity.unit.of(language);
        let long = words::quantity(language, step.quantity, unit);
        let short = step.quantity.to_string();
        let room = width - px(12);
        let fits = |text: &String| label::width(text, 12) <= room;
        let text = Some(long).filter(|text| !unit_shown && fits(text)).or(Some(short).filter(fits));
        if let Some(text) = text {
            unit_shown = true;
            let baseline = bottom - px(height.0.checked_div(2).unwrap_or_default()) + px(4);
            drawing.text("yk-count", step.left + px(7), baseline, &text);
        }
    }
    if let (Some(last), false) = (line.last_day, goes_on)
        && let Some((_, end)) = scale.span(last, last)
    {
        drawing.line("yk-end", (end, bottom - HEIGHT), (end, bottom + px(4)));
    }
}

/// Where the hatching of a lock ends; `None` where there is no lock or it is not seen.
pub(super) fn lock_end(line: &Line<'_>, scale: &Scale) -> Option<Px> {
    let lock = line.service.lock.as_ref()?;
    let until = line.last_day.unwrap_or(Date::MAX).min(term_last_day(line.start, lock.length));
    scale.span(line.start, until).map(|(_, end)| end)
}

/// The steps that take up at least one pixel; of a bar that is thinner, its last one.
fn steps(line: &Line<'_>, scale: &Scale) -> Vec<Step> {
    let quantities = std::iter::once((line.start, line.quantity));
    let quantities = quantities.chain(line.changes.iter().map(|change| (change.on, change.quantity)));
    let nexts = line.changes.iter().map(|change| Some(previous_day(change.on))).chain([line.last_day]);
    let mut steps: Vec<Step> = Vec::new();
    for ((first, quantity), last) in quantities.zip(nexts) {
        let Some((left, right)) = scale.span(first, last.unwrap_or(Date::MAX)) else { continue };
        if steps.last().is_some_and(|before| before.right == before.left) {
            steps.pop();
        }
        steps.push(Step { left, right, quantity, first, last });
    }
    if let [.., step] = steps.as_mut_slice() {
        let narrowest = step.left.min(scale.right - px(2));
        step.left = narrowest;
        step.right = step.right.max(narrowest + px(2));
    }
    steps
}

fn step_height(quantity: u32, highest: u32) -> Px {
    let share = (HEIGHT - LOWEST) * px(i64::from(quantity));
    LOWEST + px(share.0.checked_div(i64::from(highest)).unwrap_or_default())
}

fn tooltip(line: &Line<'_>, step: &Step, language: Language) -> String {
    let unit = line.service.quantity.unit.of(language);
    let until = step.last.map_or_else(|| words::open_ended(language).to_owned(), |last| words::ends(language, last));
    let name = line.service.name.of(language);
    let quantity = words::quantity(language, step.quantity, unit);
    format!("{name}: {quantity}, {}, {until}", words::starts(language, step.first))
}
