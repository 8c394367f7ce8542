mod bounds;
mod reading;

use yakkan::calendar::{Month, parse_date};
use yakkan::contract_rules::{Language, Reading, Readings};

use super::{Attention, AttentionItem, InvoiceRow, Page, PageHeader, PageTotals, ReadingRow, Severity};
use crate::table::{Level, Message, Problem};

fn readings() -> Vec<ReadingRow> {
    let row = |reading| ReadingRow::of(reading, &Readings::default(), Language::English);
    [Reading::FirstMonth, Reading::NoticeCount].map(row).to_vec()
}

fn page(language: Language) -> Page {
    Page::new(PageHeader {
        language,
        month: Month::new(2026, 10).unwrap(),
        ledger: "sample & co".to_owned(),
        attention_file: "refusals.csv",
        problems_file: "problems.csv",
        invoices_file: "invoices.csv",
        list_files: ["commitments.csv", "balances.csv", "claims.csv", "cover.csv"],
    })
}

fn item(severity: Severity, service: &str, message: &str) -> AttentionItem {
    AttentionItem {
        severity,
        code: "below-minimum".to_owned(),
        service: service.to_owned(),
        on: parse_date("2026-04-01"),
        message: message.to_owned(),
        clause: "ITES-EDR-MDR-3-3-11".to_owned(),
        clause_text: "At least 25 licences.".to_owned(),
    }
}

fn attention(id: &str, severity: Severity) -> Attention {
    Attention {
        contract_id: id.to_owned(),
        items: vec![item(severity, "MDR", "needs at least 25 licences, 24 asked for")],
        invoice_total: Some("1234567".to_owned()),
        readings: vec![readings()[0].clone()],
        ..Attention::default()
    }
}

fn problem(level: Level, row: u64) -> Problem {
    let message = Message::new("not a day like 2026-10-31", "日付の形式が違います");
    Problem::new(level, "day", "lines.csv", message).at_row(row).at_column("start").with_value("2026/04/01")
}

fn invoice(id: &str) -> InvoiceRow {
    InvoiceRow {
        contract_id: id.to_owned(),
        customer: "Aoba".to_owned(),
        subtotal: "1000".to_owned(),
        tax: "100".to_owned(),
        total: "1100".to_owned(),
        severity: None,
    }
}

fn written(page: Page, totals: &PageTotals) -> String {
    let mut out = Vec::new();
    page.finish(totals, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}
