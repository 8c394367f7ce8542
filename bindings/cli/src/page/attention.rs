//! What needs attention: first as a list, then contract by contract.

use std::io::{self, Write};

use super::input::{Attention, PageTotals};
use super::markup::{Yen, name, pill, shown};
use super::words::Words;
use super::{Page, article, tables};

pub(super) fn write(page: &Page, totals: &PageTotals, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<section id=\"attention\" aria-labelledby=\"attention-title\">")?;
    writeln!(out, "<h2 id=\"attention-title\">{}</h2>", words.attention)?;
    if page.attention.is_empty() && totals.attention() == 0 {
        // A whole service may have missed its target without any contract of its own standing here.
        if totals.problems() == 0 && totals.commitments_missed == 0 {
            writeln!(out, "<p class=\"clear\">{}</p>", words.all_clear)?;
        } else {
            writeln!(out, "<p class=\"lead\">{}</p>", words.none)?;
        }
        return writeln!(out, "</section>");
    }
    writeln!(out, "<p class=\"lead\">{}</p>", words.attention_lead)?;
    tables::left_out(out, words, page.attention.len(), totals.attention(), page.header.attention_file)?;
    let columns = [
        (words.contract, ""),
        (words.customer, "customer"),
        (words.status, ""),
        (words.reason, ""),
        (words.invoice, "number"),
    ];
    tables::begin(out, "attention-title", &columns)?;
    for (index, attention) in page.attention.iter().enumerate() {
        row(index, attention, words, out)?;
    }
    tables::end(out)?;
    writeln!(out, "</section>")?;
    for (index, attention) in page.attention.iter().enumerate() {
        article::write(index, attention, words, out)?;
    }
    Ok(())
}

fn row(index: usize, attention: &Attention, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let total = attention.invoice_total.as_deref().unwrap_or_default();
    let reasons = article::reasons(&attention.items);
    let (service, reason) = match reasons.first() {
        Some(reason) => (reason.services(words), shown(&reason.first.message)),
        None => (String::new(), String::new()),
    };
    let others = reasons.len().saturating_sub(1);
    let others = if others == 0 { String::new() } else { format!(" <span class=\"more\">+{others}</span>") };
    writeln!(
        out,
        "<tr><th scope=\"row\"><a href=\"#{}\">{}</a></th><td>{}</td><td>{}</td><td><b>{service}</b> {reason}{others}</td><td class=\"number\">{}</td></tr>",
        article::anchor(index),
        name(&attention.contract_id),
        name(&attention.customer),
        pill(attention.severity(), words),
        Yen(total, words.language),
    )
}
