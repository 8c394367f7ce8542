//! The page from its first line to its last.

use std::io::{self, Write};

use super::input::PageTotals;
use super::markup::name;
use super::words::Words;
use super::{Page, attention, lists, style, summary, tables};
use crate::picture;

pub(super) fn write(page: &Page, totals: &PageTotals, out: &mut dyn Write) -> io::Result<()> {
    let words = Words::of(page.header.language);
    head(page, words, out)?;
    summary::write(page, totals, words, out)?;
    out.write_all(b"<main id=\"main\" tabindex=\"-1\">\n")?;
    attention::write(page, totals, words, out)?;
    lists::write(page, totals, words, out)?;
    tables::problems(page, totals, words, out)?;
    tables::invoices(page, totals, words, out)?;
    tables::readings(totals, words, out)?;
    writeln!(out, "</main>\n<footer><p>{}</p></footer>\n</body>\n</html>", words.footer)
}

fn head(page: &Page, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let title = format!("{} {}", words.close, words.month(page.header.month));
    write!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title} · {}</title>\n<style>{}{}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{}</a>\n{}\n",
        words.code(),
        name(&page.header.ledger),
        style::STYLE,
        picture::STYLE,
        words.skip,
        picture::shared_definitions(),
    )
}
