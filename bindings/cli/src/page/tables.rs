//! The tables of the page: problems, invoices, readings.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::Page;
use super::article::anchor;
use super::input::{PageTotals, ReadingRow};
use super::markup::{Yen, name, pill, shown};
use super::words::Words;
use crate::table::{Level, Problem};

pub(super) fn problems(page: &Page, totals: &PageTotals, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    if page.problems.is_empty() && totals.problems() == 0 {
        section(out, "problems", words.problems, "")?;
        return writeln!(out, "<p class=\"lead\">{}</p></section>", words.none);
    }
    section(out, "problems", words.problems, words.problems_lead)?;
    left_out(out, words, page.problems.len(), totals.problems(), page.header.problems_file)?;
    begin(out, "problems-title", &[(words.level, ""), (words.place, ""), (words.value, ""), (words.what, "")])?;
    for problem in &page.problems {
        self::problem(problem, words, out)?;
    }
    end(out)?;
    writeln!(out, "</section>")
}

fn problem(problem: &Problem, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let class = match problem.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Notice => "notice",
    };
    let column = problem.column.as_deref().map(|column| format!(", <code>{}</code>", name(column))).unwrap_or_default();
    let value = problem.value.as_deref().map(|value| format!("<code>{}</code>", name(value))).unwrap_or_default();
    writeln!(
        out,
        "<tr><td><span class=\"pill {class}\">{}</span></td><td>{}{column}</td><td>{value}</td><td>{}</td></tr>",
        words.level(problem.level),
        words.file_and_row(&name(&problem.file), problem.row),
        shown(problem.message(words.language)),
    )
}

pub(super) fn invoices(page: &Page, totals: &PageTotals, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    section(out, "invoices", words.invoices, "")?;
    if page.invoices.is_empty() && totals.invoices == 0 {
        return writeln!(out, "<p class=\"lead\">{}</p></section>", words.nothing_invoiced);
    }
    left_out(out, words, page.invoices.len(), totals.invoices, page.header.invoices_file)?;
    let number = "number";
    let columns = [
        (words.contract, ""),
        (words.customer, "customer"),
        (words.status, ""),
        (words.subtotal, number),
        (words.tax, number),
        (words.invoice, number),
    ];
    begin(out, "invoices-title", &columns)?;
    let articles: BTreeMap<_, _> =
        page.attention.iter().enumerate().map(|(index, attention)| (attention.contract_id.as_str(), index)).collect();
    for invoice in &page.invoices {
        let contract = name(&invoice.contract_id);
        let contract = match articles.get(invoice.contract_id.as_str()) {
            Some(index) => format!("<a href=\"#{}\">{contract}</a>", anchor(*index)),
            None => contract,
        };
        let status = invoice.severity.map(|severity| pill(severity, words)).unwrap_or_default();
        let yen = |amount| Yen(amount, words.language).to_string();
        writeln!(
            out,
            "<tr><th scope=\"row\">{contract}</th><td>{}</td><td>{status}</td><td class=\"number\">{}</td><td class=\"number\">{}</td><td class=\"number\"><b>{}</b></td></tr>",
            name(&invoice.customer),
            yen(&invoice.subtotal),
            yen(&invoice.tax),
            yen(&invoice.total),
        )?;
    }
    end(out)?;
    writeln!(out, "</section>")
}

pub(super) fn readings(totals: &PageTotals, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    if totals.readings.is_empty() {
        section(out, "readings", words.readings, "")?;
        return writeln!(out, "<p class=\"lead\">{}</p></section>", words.none);
    }
    section(out, "readings", words.readings, words.readings_lead)?;
    writeln!(out, "<dl class=\"readings\">")?;
    for ReadingRow { name, value, meaning } in &totals.readings {
        writeln!(
            out,
            "<div id=\"reading-{name}\"><dt><code>{name}: {value}</code></dt><dd>{}</dd></div>",
            shown(meaning),
        )?;
    }
    writeln!(out, "</dl>\n</section>")
}

pub(super) fn section(out: &mut dyn Write, id: &str, title: &str, lead: &str) -> io::Result<()> {
    writeln!(out, "<section id=\"{id}\" aria-labelledby=\"{id}-title\">\n<h2 id=\"{id}-title\">{title}</h2>")?;
    if lead.is_empty() { Ok(()) } else { writeln!(out, "<p class=\"lead\">{lead}</p>") }
}

/// Begins a table that can be scrolled with the keyboard. Each column has a title and a class.
pub(super) fn begin(out: &mut dyn Write, title: &str, columns: &[(&str, &str)]) -> io::Result<()> {
    write!(
        out,
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{title}\"><table>\n<thead><tr>"
    )?;
    for (column, class) in columns {
        write!(out, "<th scope=\"col\" class=\"{class}\">{column}</th>")?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")
}

pub(super) fn end(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "</tbody>\n</table></div>")
}

/// Says what a list leaves out, where it leaves something out.
pub(super) fn left_out(out: &mut dyn Write, words: &Words, shown: usize, all: u64, file: &str) -> io::Result<()> {
    let shown = u64::try_from(shown).unwrap_or(u64::MAX);
    if shown >= all {
        return Ok(());
    }
    writeln!(out, "<p class=\"left-out\">{}</p>", words.left_out(shown, all, file))
}
