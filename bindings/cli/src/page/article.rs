//! One contract that needs attention: its picture, the reasons with their clauses, the readings.

use std::collections::HashMap;
use std::io::{self, Write};

use super::REASON_LIMIT;
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
    let reasons = reasons(&attention.items);
    for reason in reasons.iter().take(REASON_LIMIT) {
        reason.write(words, out)?;
    }
    let left_out = reasons.len().saturating_sub(REASON_LIMIT);
    if left_out > 0 {
        writeln!(out, "<li class=\"more\">+{left_out}</li>")?;
    }
    writeln!(out, "</ul>")?;
    relied_on(&attention.readings, words, out)?;
    writeln!(out, "<p class=\"back\"><a href=\"#attention\">{}</a></p>\n</article>", words.back)
}

/// What several services may lack for the same reason.
pub(super) struct Reason<'i> {
    pub(super) first: &'i AttentionItem,
    pub(super) services: Vec<&'i str>,
    clauses: Vec<(&'i str, &'i str)>,
}

/// The reasons of a contract in the order of their first items. Items that say the same of several services are one.
pub(super) fn reasons(items: &[AttentionItem]) -> Vec<Reason<'_>> {
    let mut reasons: Vec<Reason<'_>> = Vec::new();
    // Where each stands: a contract can have tens of thousands, one for each of its uses and claims.
    let mut places: HashMap<_, usize> = HashMap::new();
    for item in items {
        let clause = (item.clause.as_str(), item.clause_text.as_str());
        let place = *places.entry((item.severity, &item.code, &item.message, item.on)).or_insert(reasons.len());
        match reasons.get_mut(place) {
            Some(reason) => {
                if !reason.services.contains(&item.service.as_str()) {
                    reason.services.push(&item.service);
                }
                if !reason.clauses.iter().any(|(known, _)| *known == clause.0) {
                    reason.clauses.push(clause);
                }
            }
            None => reasons.push(Reason { first: item, services: vec![&item.service], clauses: vec![clause] }),
        }
    }
    reasons
}

impl Reason<'_> {
    /// The services it is about, or that it is about the whole contract.
    pub(super) fn services(&self, words: &Words) -> String {
        let named = self.services.iter().filter(|service| !service.is_empty()).map(|service| name(service));
        let named = named.collect::<Vec<_>>().join(" · ");
        if named.is_empty() { words.whole_contract.to_owned() } else { named }
    }

    fn write(&self, words: &Words, out: &mut dyn Write) -> io::Result<()> {
        let AttentionItem { severity, code, on, message, .. } = self.first;
        writeln!(
            out,
            "<li class=\"{}\"><p class=\"where\"><b>{}</b> {} <code>{}</code></p><p class=\"message\">{}</p>",
            class(*severity),
            self.services(words),
            on.map(day).unwrap_or_default(),
            name(code),
            shown(message),
        )?;
        for (clause, text) in self.clauses.iter().filter(|(clause, _)| !clause.is_empty()) {
            let (clause, text) = (name(clause), shown(text));
            writeln!(out, "<p class=\"clause\"><span>{} <code>{clause}</code></span> {text}</p>", words.clause)?;
        }
        writeln!(out, "</li>")
    }
}

fn relied_on(readings: &[ReadingRow], words: &Words, out: &mut dyn Write) -> io::Result<()> {
    if readings.is_empty() {
        return Ok(());
    }
    write!(out, "<p class=\"relied\">{}", words.relied_on)?;
    for ReadingRow { name, value, .. } in readings {
        write!(out, " <a href=\"#reading-{name}\"><code>{name}: {value}</code></a>")?;
    }
    writeln!(out, "</p>")
}
