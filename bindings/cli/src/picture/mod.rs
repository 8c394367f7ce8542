//! A contract over time as an SVG picture: one bar a service, its quantities, lock, first charged day and policy years, and what stands against it.
//!
//! The picture is text that depends on its input alone: whole pixels, no clock, no fonts or files of its own. It follows the light or dark
//! scheme of whoever looks at it, and says in its description what it shows.

mod axis;
mod bar;
mod describe;
mod drawing;
mod label;
mod lanes;
mod legend;
mod pixel;
mod policy;
mod reach;
mod row;
mod scale;
mod style;
mod words;

#[cfg(test)]
mod tests;

use yakkan::Timeline;
use yakkan::calendar::{Date, Iso, Month};
use yakkan::contract_rules::{Contract, Language, Service, Violation};

pub use drawing::escape;
pub use reach::timeline_reaching;
pub use style::{STYLE, shared_definitions};

use drawing::Drawing;
use pixel::{Px, px};
use row::Row;
use scale::Scale;

/// The picture's width. Its height follows from what it shows.
pub const WIDTH: i64 = 960;

/// How a picture is drawn.
#[derive(Clone, Copy, Debug)]
pub struct PictureOptions<'o, 't> {
    /// The language of every word in it.
    pub language: Language,
    /// What it is called. A [`Frame::File`] shows it, a [`Frame::Page`] leaves it to the page.
    pub title: &'o str,
    /// Where it stands.
    pub frame: Frame,
    /// A month to make stand out, as far as the timeline reaches it.
    pub highlight: Option<Month>,
    /// What stands against the contract. One on a day outside the timeline is named in the description and not marked; [`timeline_reaching`]
    /// gives a timeline that reaches them all.
    pub findings: &'o [Finding<'o, 't>],
}

/// Where a picture stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// In a file of its own, with title, style and background.
    File,
    /// Inside a page that has [`STYLE`] and [`shared_definitions`] once.
    Page,
}

/// Something to mark on a service.
#[derive(Clone, Copy, Debug)]
pub struct Finding<'o, 't> {
    /// The service. One that is not in the contract gets a row without a bar.
    pub service: &'t Service,
    /// The day.
    pub on: Date,
    /// A few words.
    pub label: &'o str,
    /// Whether it refuses or only asks.
    pub weight: Weight,
}

impl<'o, 't> Finding<'o, 't> {
    /// A rule that is broken, under a label made of it.
    pub fn breach(violation: &Violation<'t>, label: &'o str) -> Self {
        Self { service: violation.service, on: violation.on, label, weight: Weight::Breach }
    }
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// A rule is broken.
    Breach,
    /// A fact that nobody has attested.
    Condition,
}

/// Draws a contract over the days of its timeline. `timeline` must be made from the same contract.
pub fn timeline_svg(contract: &Contract<'_>, timeline: &Timeline<'_>, options: &PictureOptions<'_, '_>) -> String {
    const PLOT_LEFT: Px = px(236);
    const MARGIN: Px = px(16);
    let plot_right = px(WIDTH) - MARGIN;
    let scale = Scale::new(timeline.from, timeline.to, PLOT_LEFT, plot_right);
    let rows: Vec<Row<'_, '_>> = row::rows(contract, timeline, options, &scale);

    let axis_top = if options.frame == Frame::File { px(64) } else { px(4) };
    let rows_top = axis_top + axis::HEIGHT;
    let rows_bottom = rows.iter().fold(rows_top, |top, row| top + row.height);
    let highlight = options.highlight.filter(|_| !rows.is_empty());
    let highlight = highlight.and_then(|month| Highlight::of(month, &scale, options.language));
    let plot_bottom = rows_bottom + if highlight.is_some() { px(20) } else { px(4) };
    let legend = legend::legend(&rows, options.language);
    let height = plot_bottom + legend.height + px(8);

    let mut drawing = Drawing::begin(px(WIDTH), height, options.frame == Frame::Page);
    drawing.title(options.title);
    drawing.describe(&describe::description(contract, timeline, options));
    if options.frame == Frame::File {
        drawing.style();
        drawing.rect("yk-paper", px(0), px(0), px(WIDTH), height, "");
        drawing.text("yk-title", MARGIN, px(30), &label::fit(options.title, px(WIDTH) - MARGIN - MARGIN, 17));
        let range = words::range(options.language, timeline.from, timeline.to);
        drawing.text("yk-note", MARGIN, px(50), &range);
    }
    if let Some(highlight) = &highlight {
        highlight.draw(&mut drawing, axis_top, rows_bottom);
    }
    if rows.is_empty() {
        drawing.text("yk-note", MARGIN, axis_top + px(20), words::no_services(options.language));
    } else {
        axis::draw(&mut drawing, &scale, axis_top, rows_bottom, options.language);
    }
    let mut top = rows_top;
    for row in &rows {
        row.draw(&mut drawing, &scale, top, MARGIN);
        top += row.height;
    }
    legend.draw(&mut drawing, MARGIN, plot_bottom);
    drawing.finish()
}

/// The column of a month.
struct Highlight {
    left: Px,
    right: Px,
    label: String,
}

impl Highlight {
    fn of(month: Month, scale: &Scale, language: Language) -> Option<Self> {
        const NARROWEST: Px = px(3);
        let (left, right) = scale.span(month.first_day(), month.last_day())?;
        Some(Self { left, right: right.max(left + NARROWEST), label: words::month_of_year(language, month) })
    }

    fn draw(&self, drawing: &mut Drawing, top: Px, bottom: Px) {
        drawing.rect("yk-month", self.left, top, self.right - self.left, bottom - top, &self.label);
        let middle = (self.left + self.right).0.checked_div(2).unwrap_or_default();
        let wide = label::width(&self.label, 13);
        let half = wide.0.checked_div(2).unwrap_or_default();
        let rightmost = WIDTH.saturating_sub(half).saturating_sub(4);
        drawing.text_middle("yk-month-name", px(middle.min(rightmost)), bottom + px(14), &self.label);
    }
}

/// A day in the form every label uses.
fn iso(day: Date) -> String {
    Iso(day).to_string()
}
