//! One service of a picture: its name, the findings above its bar, the bar, the dates and policy years below.

use yakkan::calendar::{Date, term_last_day};
use yakkan::contract_rules::{Contract, Language, Line, Service};
use yakkan::insurance::PolicyYear;
use yakkan::{EventKind, Timeline};

use super::drawing::Drawing;
use super::label;
use super::lanes::{Lanes, Placed, Side};
use super::pixel::{Px, px, times};
use super::scale::Scale;
use super::{Finding, PictureOptions, Weight, bar, policy, words};

const LANE: Px = px(17);
const NAME_LINE: Px = px(17);
const PADDING: Px = px(10);
/// More labels than these on one bar would bury it. Their marks stay, and the description names them.
const FINDING_LANES: usize = 6;
const DATE_LANES: usize = 3;

/// A row before it is drawn, so that its height is known.
pub(super) struct Row<'r, 't> {
    pub(super) height: Px,
    pub(super) line: Option<&'r Line<'t>>,
    pub(super) policy_years: Vec<PolicyYear>,
    pub(super) marks: Vec<Mark>,
    /// Whether a part of its lock is seen.
    pub(super) locked: bool,
    language: Language,
    names: Vec<String>,
    id: String,
    above: usize,
    below: usize,
}

/// A day to point out, with its label where there is room.
pub(super) struct Mark {
    pub(super) kind: MarkKind,
    x: Px,
    text: String,
    place: Option<Placed>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum MarkKind {
    Finding(Weight),
    ChargeStart,
    LockEnd,
    Plain,
}

/// The rows of a contract in the order of its lines, then one for each other service that a finding names.
pub(super) fn rows<'r, 't>(
    contract: &'r Contract<'t>,
    timeline: &Timeline<'_>,
    options: &PictureOptions<'_, '_>,
    scale: &Scale,
) -> Vec<Row<'r, 't>> {
    let mut rows: Vec<_> = contract.lines().iter().map(|line| Row::of_line(line, timeline, options, scale)).collect();
    let mut strangers: Vec<&Service> = Vec::new();
    for finding in options.findings {
        let known = contract.line(&finding.service.id).is_some();
        if !known && !strangers.iter().any(|service| service.id == finding.service.id) {
            strangers.push(finding.service);
        }
    }
    rows.extend(strangers.into_iter().map(|service| Row::new(service, None, Vec::new(), Vec::new(), options, scale)));
    rows
}

impl<'r, 't> Row<'r, 't> {
    fn of_line(line: &'r Line<'t>, timeline: &Timeline<'_>, options: &PictureOptions<'_, '_>, scale: &Scale) -> Self {
        let language = options.language;
        let seen = |day: Date| (scale.from..=scale.to).contains(&day);
        let mut dates = Vec::new();
        let charged = timeline
            .events
            .iter()
            .find(|event| event.kind == EventKind::ChargeStart && event.service.id == line.service.id)
            .map(|event| event.on);
        if seen(line.start) {
            dates.push((MarkKind::Plain, scale.at(line.start), words::starts(language, line.start), Side::Right));
        }
        if let Some(on) = charged {
            let text = if on == line.start { String::new() } else { words::charged(language, on) };
            dates.push((MarkKind::ChargeStart, scale.at(on), text, Side::Right));
        }
        if let Some(lock) = &line.service.lock {
            let until = term_last_day(line.start, lock.length);
            if seen(until) && line.is_in_force(until) {
                let end = scale.span(until, until).map_or(scale.right, |(_, end)| end);
                dates.push((MarkKind::LockEnd, end, words::locked(language, until), Side::Left));
            }
        }
        if let Some(last) = line.last_day.filter(|last| seen(*last)) {
            let end = scale.span(last, last).map_or(scale.right, |(_, end)| end);
            dates.push((MarkKind::Plain, end, words::ends(language, last), Side::Left));
        }
        Self::new(line.service, Some(line), dates, policy::seen(line, scale), options, scale)
    }

    fn new(
        service: &Service,
        line: Option<&'r Line<'t>>,
        mut dates: Vec<(MarkKind, Px, String, Side)>,
        policy_years: Vec<PolicyYear>,
        options: &PictureOptions<'_, '_>,
        scale: &Scale,
    ) -> Self {
        const NAMES: Px = px(206);
        let language = options.language;
        let mut marks = Vec::new();
        let seen = |finding: &&Finding<'_, '_>| {
            finding.service.id == service.id && (scale.from..=scale.to).contains(&finding.on)
        };
        let mut findings: Vec<_> = options.findings.iter().filter(seen).collect();
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.on));
        let found = findings.iter().map(|finding| finding_at(finding, scale)).collect();
        let mut above = Lanes::new(FINDING_LANES, scale.left, scale.right, found);
        for finding in findings {
            marks.push(mark_of(finding, &mut above, scale));
        }
        let dated = dates.iter().map(|(_, x, ..)| *x).collect();
        let mut below = Lanes::new(DATE_LANES, scale.left - px(8), scale.right + px(8), dated);
        dates.sort_by_key(|(_, x, ..)| std::cmp::Reverse(*x));
        for (kind, x, text, side) in dates {
            let place = if text.is_empty() { None } else { below.place(x, label::width(&text, 12), side) };
            marks.push(Mark { kind, x, text, place });
        }
        let names = label::wrap(service.name.of(language), NAMES, 13, 2);
        let band = if policy_years.is_empty() { px(0) } else { policy::HEIGHT + px(5) };
        let plot = times(above.used(), LANE) + bar::HEIGHT + times(below.used(), LANE) + band;
        let named = times(names.len(), NAME_LINE) + NAME_LINE;
        Self {
            height: plot.max(named) + PADDING + PADDING,
            line,
            policy_years,
            marks,
            locked: line.is_some_and(|line| bar::lock_end(line, scale).is_some()),
            language,
            names,
            id: service.id.as_str().to_owned(),
            above: above.used(),
            below: below.used(),
        }
    }

    pub(super) fn draw(&self, drawing: &mut Drawing, scale: &Scale, top: Px, margin: Px) {
        let (bottom, language) = (top + self.height, self.language);
        drawing.line("yk-row", (margin, bottom), (scale.right, bottom));
        let mut baseline = top + PADDING + px(13);
        for name in &self.names {
            drawing.text("yk-name", margin, baseline, name);
            baseline += NAME_LINE;
        }
        drawing.text("yk-id", margin, baseline - px(1), &label::fit(&self.id, scale.left - margin - px(12), 11));

        let bar_bottom = top + PADDING + times(self.above, LANE) + bar::HEIGHT;
        match self.line {
            Some(line) => bar::draw(drawing, scale, line, bar_bottom, language),
            None => {
                let baseline = bar_bottom - px(9);
                drawing.line("yk-leader", (scale.left, bar_bottom), (scale.right, bar_bottom));
                drawing.text("yk-note", scale.left + px(7), baseline, words::not_in_contract(language));
            }
        }
        if let Some(line) = self.line {
            let band = bar_bottom + times(self.below, LANE) + px(5);
            policy::draw(drawing, scale, line, &self.policy_years, band, language);
        }
        for mark in &self.marks {
            mark.draw(drawing, bar_bottom);
        }
    }
}

/// Where a finding is marked: its day lies in the picture, its mark never beyond.
fn finding_at(finding: &Finding<'_, '_>, scale: &Scale) -> Px {
    scale.within(finding.on).clamp(scale.left, scale.right - px(1))
}

fn mark_of(finding: &Finding<'_, '_>, lanes: &mut Lanes, scale: &Scale) -> Mark {
    let widest = scale.right - scale.left - px(16);
    let text = label::fit(finding.label, widest, 12);
    let x = finding_at(finding, scale);
    let place = lanes.place(x, label::width(&text, 13), Side::Right);
    Mark { kind: MarkKind::Finding(finding.weight), x, text, place }
}

impl Mark {
    fn draw(&self, drawing: &mut Drawing, bar_bottom: Px) {
        match self.kind {
            MarkKind::Finding(weight) => self.draw_finding(drawing, bar_bottom, weight),
            MarkKind::ChargeStart => {
                let (tip, foot) = (bar_bottom + px(2), bar_bottom + px(9));
                let corners = [(self.x, tip), (self.x + px(5), foot), (self.x - px(5), foot)];
                self.draw_date(drawing, bar_bottom, "yk-charge-name");
                drawing.polygon("yk-charge", &corners, &self.text);
            }
            MarkKind::LockEnd | MarkKind::Plain => self.draw_date(drawing, bar_bottom, "yk-note"),
        }
    }

    fn draw_date(&self, drawing: &mut Drawing, bar_bottom: Px, class: &str) {
        let Some(place) = self.place else { return };
        let baseline = bar_bottom + times(place.lane, LANE) + px(14);
        drawing.line("yk-leader", (self.x, bar_bottom), (self.x, baseline));
        place.draw(drawing, class, baseline, &self.text);
    }

    fn draw_finding(&self, drawing: &mut Drawing, bar_bottom: Px, weight: Weight) {
        let (shape, name) = match weight {
            Weight::Breach => ("yk-breach", "yk-breach-name"),
            Weight::Condition => ("yk-condition", "yk-condition-name"),
        };
        let lane = self.place.map_or(0, |place| place.lane);
        let middle = bar_bottom - bar::HEIGHT - times(lane, LANE) - px(9);
        drawing.line(shape, (self.x, middle), (self.x, bar_bottom));
        let corners =
            [(self.x, middle - px(5)), (self.x + px(5), middle), (self.x, middle + px(5)), (self.x - px(5), middle)];
        drawing.polygon(shape, &corners, &self.text);
        if let Some(place) = self.place {
            place.draw(drawing, name, middle + px(4), &self.text);
        }
    }
}
