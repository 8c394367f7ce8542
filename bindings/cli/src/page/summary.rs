//! The top of the page: what the month comes to, and how much of it needs attention.

use std::io::{self, Write};

use super::input::{PageTotals, Severity};
use super::markup::{Yen, class, grouped, name};
use super::words::Words;
use super::{Page, lists};

pub(super) fn write(page: &Page, totals: &PageTotals, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let language = words.language;
    writeln!(
        out,
        "<header>\n<p class=\"eyebrow\">{}</p>\n<h1>{}</h1>\n<p class=\"ledger\">{} <b>{}</b></p>",
        words.close,
        words.month(page.header.month),
        words.ledger,
        name(&page.header.ledger),
    )?;
    writeln!(
        out,
        "<div class=\"sum\">\n<div class=\"total\"><p>{}</p><p class=\"figure\">{}</p><p class=\"note\">{}</p></div>\n<dl>",
        words.total,
        Yen(&totals.total, language),
        words.with_tax,
    )?;
    let figures = [
        (words.subtotal, Yen(&totals.subtotal, language).to_string()),
        (words.tax, Yen(&totals.tax, language).to_string()),
        (words.contracts, grouped(&totals.contracts.to_string())),
        (words.invoices, grouped(&totals.invoices.to_string())),
    ];
    for (term, figure) in figures {
        writeln!(out, "<div><dt>{term}</dt><dd>{figure}</dd></div>")?;
    }
    out.write_all(b"</dl>\n</div>\n<ul class=\"tiles\">\n")?;
    // What happened in the month is told only where something did; the rest always.
    let tiles = [
        (Severity::NotClosed, totals.not_closed, true),
        (Severity::RuleBroken, totals.broken, true),
        (Severity::CommitmentMissed, totals.commitments_missed, false),
        (Severity::ClaimRefused, totals.claims_refused, false),
        (Severity::UseRefused, totals.uses_refused, false),
        (Severity::ChangeRefused, totals.changes_refused, true),
        (Severity::Conditional, totals.conditional, true),
    ];
    for (severity, count, _) in tiles.into_iter().filter(|(_, count, always)| *always || *count > 0) {
        let (label, note) = (severity.counted(language), words.severity_note(severity));
        let target = match severity {
            Severity::CommitmentMissed => "commitments",
            Severity::ClaimRefused => "claims",
            _ => "attention",
        };
        tile(out, class(severity), target, label, count, note)?;
    }
    let levels = words.levels(totals.errors, totals.warnings, totals.notices);
    tile(out, "ledger-problems", "problems", words.problems, totals.problems(), &levels)?;
    out.write_all(b"</ul>\n")?;
    contents(words, totals, out)?;
    out.write_all(b"</header>\n")
}

fn tile(out: &mut dyn Write, class: &str, target: &str, label: &str, count: u64, note: &str) -> io::Result<()> {
    let none = if count == 0 { " none" } else { "" };
    writeln!(
        out,
        "<li><a class=\"tile {class}{none}\" href=\"#{target}\"><span class=\"label\">{label}</span>\
         <span class=\"count\">{}</span><span class=\"note\">{note}</span></a></li>",
        grouped(&count.to_string()),
    )
}

fn contents(words: &Words, totals: &PageTotals, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<nav aria-label=\"{}\"><ul>", words.contents)?;
    let attention = ("attention", words.attention, Some(totals.attention()));
    let happened = lists::contents(totals, words).into_iter().map(|(target, title, rows)| (target, title, Some(rows)));
    let rest = [
        ("problems", words.problems, Some(totals.problems())),
        ("invoices", words.invoices, Some(totals.invoices)),
        ("readings", words.readings, None),
    ];
    for (target, label, count) in [attention].into_iter().chain(happened).chain(rest) {
        let count = count.map(|count| format!(" <span>{}</span>", grouped(&count.to_string())));
        writeln!(out, "<li><a href=\"#{target}\">{label}{}</a></li>", count.unwrap_or_default())?;
    }
    out.write_all(b"</ul></nav>\n")
}

impl PageTotals {
    /// Contracts that need attention.
    pub(super) fn attention(&self) -> u64 {
        [self.broken, self.happened_badly, self.change_refused, self.conditional]
            .into_iter()
            .fold(self.not_closed, u64::saturating_add)
    }

    /// Problems of the ledger of every level.
    pub(super) fn problems(&self) -> u64 {
        self.errors.saturating_add(self.warnings).saturating_add(self.notices)
    }
}
