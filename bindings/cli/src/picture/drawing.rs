//! SVG text, element by element.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::pixel::Px;
use super::style::{STYLE, definitions};

/// SVG text while it is written.
pub(super) struct Drawing {
    out: String,
}

impl Drawing {
    pub(super) fn begin(width: Px, height: Px, embedded: bool) -> Self {
        let namespace = if embedded { "" } else { r#" xmlns="http://www.w3.org/2000/svg""# };
        let mut drawing = Self { out: String::with_capacity(8192) };
        drawing.add(format_args!(
            r#"<svg{namespace} class="yk" role="img" width="{width}" height="{height}" viewBox="0 0 {width} {height}">"#
        ));
        drawing
    }

    pub(super) fn title(&mut self, text: &str) {
        self.add(format_args!("<title>{}</title>", escape(text)));
    }

    pub(super) fn describe(&mut self, text: &str) {
        self.add(format_args!("<desc>{}</desc>\n", escape(text)));
    }

    pub(super) fn style(&mut self) {
        self.add(format_args!("<style>{STYLE}</style>\n{}\n", definitions()));
    }

    /// A rectangle; nothing where it has no width. An empty tooltip is left out.
    pub(super) fn rect(&mut self, class: &str, x: Px, y: Px, width: Px, height: Px, tooltip: &str) {
        if width.0 <= 0 || height.0 <= 0 {
            return;
        }
        let shape = format_args!(r#"<rect class="{class}" x="{x}" y="{y}" width="{width}" height="{height}""#);
        self.close("rect", shape, tooltip);
    }

    /// A bar that goes on beyond the picture.
    pub(super) fn fading(&mut self, x: Px, y: Px, width: Px, height: Px, tooltip: &str) {
        let shape = format_args!(r#"<rect fill="url(#yk-fade)" x="{x}" y="{y}" width="{width}" height="{height}""#);
        self.close("rect", shape, tooltip);
    }

    /// The hatching of a lock; nothing where it has no width.
    pub(super) fn hatched(&mut self, x: Px, y: Px, width: Px, height: Px) {
        if width.0 > 0 {
            let shape = format_args!(
                r#"<rect fill="url(#yk-lock)" pointer-events="none" x="{x}" y="{y}" width="{width}" height="{height}""#
            );
            self.close("rect", shape, "");
        }
    }

    pub(super) fn line(&mut self, class: &str, from: (Px, Px), to: (Px, Px)) {
        let ((x1, y1), (x2, y2)) = (from, to);
        self.add(format_args!(r#"<line class="{class}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>"#));
        self.add(format_args!("\n"));
    }

    /// A closed shape from corner to corner.
    pub(super) fn polygon(&mut self, class: &str, corners: &[(Px, Px)], tooltip: &str) {
        let mut points = String::new();
        for (x, y) in corners {
            let _ = write!(points, "{x},{y} ");
        }
        let shape = format_args!(r#"<polygon class="{class}" points="{}""#, points.trim_end());
        self.close("polygon", shape, tooltip);
    }

    /// Text that begins at `x`.
    pub(super) fn text(&mut self, class: &str, x: Px, y: Px, text: &str) {
        self.add(format_args!(r#"<text class="{class}" x="{x}" y="{y}">{}</text>"#, escape(text)));
        self.add(format_args!("\n"));
    }

    /// Text around `x`.
    pub(super) fn text_middle(&mut self, class: &str, x: Px, y: Px, text: &str) {
        self.anchored("middle", class, (x, y), text);
    }

    /// Text that ends at `x`.
    pub(super) fn text_end(&mut self, class: &str, x: Px, y: Px, text: &str) {
        self.anchored("end", class, (x, y), text);
    }

    fn anchored(&mut self, anchor: &str, class: &str, (x, y): (Px, Px), text: &str) {
        let text = escape(text);
        self.add(format_args!(r#"<text class="{class}" text-anchor="{anchor}" x="{x}" y="{y}">{text}</text>"#));
        self.add(format_args!("\n"));
    }

    pub(super) fn finish(mut self) -> String {
        self.out.push_str("</svg>\n");
        self.out
    }

    fn close(&mut self, name: &str, shape: std::fmt::Arguments<'_>, tooltip: &str) {
        self.add(shape);
        if tooltip.is_empty() {
            self.add(format_args!("/>\n"));
        } else {
            self.add(format_args!("><title>{}</title></{name}>\n", escape(tooltip)));
        }
    }

    /// Writing to text cannot fail.
    fn add(&mut self, text: std::fmt::Arguments<'_>) {
        let _ = self.out.write_fmt(text);
    }
}

/// Text made fit for XML and HTML, in an element or in quotes; what XML does not allow at all becomes U+FFFD.
pub fn escape(text: &str) -> Cow<'_, str> {
    let special = |character: char| matches!(character, '&' | '<' | '>' | '"' | '\'') || forbidden(character);
    if !text.contains(special) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len().saturating_add(16));
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other if forbidden(other) => escaped.push('\u{FFFD}'),
            other => escaped.push(other),
        }
    }
    Cow::Owned(escaped)
}

fn forbidden(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}')
}
