//! One contract that needs attention: its picture, the reasons with their clauses, the readings.

use std::io::{self, Write};

use super::ITEM_LIMIT;
use super::input::{Attention, AttentionItem, ReadingRow};
use super::markup::{Yen, class, day, name, pill, shown};
use super::words::Words;

/// The name of the place where a contract's article begins.
pub(super) fn anchor(index: usize) -> String {
    format!("contract-{}", index.saturating_add(1))
}

pub(super) fn write(index: usize, attention: &Attention, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let anchor = anchor(index);
    writeln!(out, "<article id=\"{anchor}\" aria-labelledby=\"{anchor}-title\">")?;
    writeln!(
        out,
        "<div class=\"heading\"><h3 id=\"{anchor}-title\">{} <span>{}</span></h3>{}",
        name(&attention.contract_id),
        name(&attention.customer),
        pill(attention.severity(), words),
    )?;
    if let Some(total) = &attention.invoice_total {
        writeln!(out, "<p class=\"amount\">{} <b>{}</b></p>", words.invoice, Yen(total, words.language))?;
    }
    writeln!(out, "</div>")?;
    if !attention.svg.is_empty() {
        writeln!(
            out,
            "<div class=\"picture\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{anchor}-title\">{}</div>",
            attention.svg.trim_end(),
        )?;
    }
    writeln!(out, "<ul class=\"items\">")?;
    for item in attention.items.iter().take(ITEM_LIMIT) {
        reason(item, words, out)?;
    }
    let left_out = attention.items.len().saturating_sub(ITEM_LIMIT);
    if left_out > 0 {
        writeln!(out, "<li class=\"more\">+{left_out}</li>")?;
    }
    writeln!(out, "</ul>")?;
    relied_on(&attention.readings, words, out)?;
    writeln!(out, "<p class=\"back\"><a href=\"#attention\">{}</a></p>\n</article>", words.back)
}

fn reason(item: &AttentionItem, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let service = if item.service.is_empty() { words.whole_contract.to_owned() } else { name(&item.service) };
    let on = item.on.map(day).unwrap_or_default();
    writeln!(
        out,
        "<li class=\"{}\"><p class=\"where\"><b>{service}</b> {on} <code>{}</code></p><p class=\"message\">{}</p>",
        class(item.severity),
        name(&item.code),
        shown(&item.message),
    )?;
    if !item.clause.is_empty() {
        write!(out, "<p class=\"clause\"><span>{} <code>{}</code></span>", words.clause, name(&item.clause))?;
        if !item.clause_text.is_empty() {
            write!(out, " {}", shown(&item.clause_text))?;
        }
        writeln!(out, "</p>")?;
    }
    writeln!(out, "</li>")
}

fn relied_on(readings: &[ReadingRow], words: &Words, out: &mut dyn Write) -> io::Result<()> {
    if readings.is_empty() {
        return Ok(());
    }
    write!(out, "<p class=\"relied\">{}", words.relied_on)?;
    for ReadingRow { name, value } in readings {
        write!(out, " <a href=\"#reading-{name}\"><code>{name}: {value}</code></a>")?;
    }
    writeln!(out, "</p>")
}
