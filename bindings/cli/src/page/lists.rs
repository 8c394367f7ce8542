//! What happened in the month, in lists: commitments missed, allowances used up, claims, and what insurance has left.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::article::anchor;
use super::input::{PageTotals, Severity};
use super::markup::{Yen, name, pill, shown};
use super::words::Words;
use super::{Page, tables};

/// A list of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// Commitments that were missed, and the availability of whole services.
    Commitments,
    /// Allowances that a use of the month used up or went beyond.
    Allowances,
    /// Claims that are open, or were paid for a dispatch of the month.
    Claims,
    /// Policy years of which something was paid.
    Cover,
}

impl List {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Commitments, Self::Allowances, Self::Claims, Self::Cover];

    /// The name of its place on the page.
    const fn anchor(self) -> &'static str {
        match self {
            Self::Commitments => "commitments",
            Self::Allowances => "allowances",
            Self::Claims => "claims",
            Self::Cover => "cover",
        }
    }
}

/// A row of a list of the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// Where it stands.
    pub list: List,
    /// The contract's name; empty for a whole service.
    pub contract_id: String,
    /// The customer, where the ledger names one.
    pub customer: String,
    /// How much it needs attention.
    pub status: Option<Severity>,
    /// How it stands where it needs none, in words.
    pub state: String,
    /// What the service is called.
    pub service: String,
    /// What it is about: the commitment, the allowance, the alert.
    pub what: String,
    /// The cells of the list's own columns, as many as it has.
    pub figures: Vec<Figure>,
    /// Why, in one sentence; empty where the columns say so.
    pub reason: String,
    /// The clause it rests on; empty where there is none.
    pub clause: String,
}

/// A cell of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Text as it stands.
    Text(String),
    /// Yen as an exact decimal; empty: none.
    Yen(String),
}

/// Writes the lists that have rows.
pub(super) fn write(page: &Page, totals: &PageTotals, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let articles: BTreeMap<&str, usize> =
        page.attention.iter().enumerate().map(|(index, attention)| (attention.contract_id.as_str(), index)).collect();
    let lists = List::ALL.iter().zip(&page.lists).zip(&totals.lists).zip(&page.header.list_files);
    for (((list, rows), all), file) in lists.filter(|(((_, rows), all), _)| !rows.is_empty() || **all > 0) {
        let (id, (title, lead, columns)) = (list.anchor(), words.list(*list));
        tables::section(out, id, title, lead)?;
        tables::left_out(out, words, rows.len(), *all, file)?;
        let mut heads =
            vec![(words.contract, ""), (words.customer, "customer"), (words.status, ""), (words.what_it_is, "")];
        heads.extend(columns.iter().map(|column| (*column, "number")));
        heads.push((if *list == List::Claims { words.reason } else { words.clause }, ""));
        tables::begin(out, &format!("{id}-title"), &heads)?;
        for row in rows {
            write_row(row, &articles, words, out)?;
        }
        tables::end(out)?;
        writeln!(out, "</section>")?;
    }
    Ok(())
}

/// The lists that have rows, for the contents: the place, the title and how many rows.
pub(super) fn contents(totals: &PageTotals, words: &Words) -> Vec<(&'static str, &'static str, u64)> {
    let lists = List::ALL.iter().zip(totals.lists).filter(|(_, all)| *all > 0);
    lists.map(|(list, all)| (list.anchor(), words.list(*list).0, all)).collect()
}

fn write_row(row: &ListRow, articles: &BTreeMap<&str, usize>, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let contract = name(&row.contract_id);
    let contract = match articles.get(row.contract_id.as_str()) {
        _ if row.contract_id.is_empty() => words.whole_service.to_owned(),
        Some(index) => format!("<a href=\"#{}\">{contract}</a>", anchor(*index)),
        None => contract,
    };
    let status = row.status.map_or_else(|| name(&row.state), |severity| pill(severity, words));
    write!(
        out,
        "<tr><th scope=\"row\">{contract}</th><td>{}</td><td>{status}</td><td><b>{}</b> {}</td>",
        name(&row.customer),
        name(&row.service),
        shown(&row.what),
    )?;
    for figure in &row.figures {
        match figure {
            Figure::Text(text) => write!(out, "<td class=\"number\">{}</td>", name(text))?,
            Figure::Yen(amount) => write!(out, "<td class=\"number\">{}</td>", Yen(amount, words.language))?,
        }
    }
    let clause = if row.clause.is_empty() { String::new() } else { format!("<code>{}</code>", name(&row.clause)) };
    writeln!(out, "<td>{} {clause}</td></tr>", shown(&row.reason))
}
