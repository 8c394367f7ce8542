//! What is charged: a row for each invoice, and a row for each of its lines.

use yakkan::billing::{Decimal, charge_at};
use yakkan::contract_rules::{Grounds, Line};

use super::batch::RowBatch;
use super::contract::Closed;
use super::outputs::{Context, number, text, yen};
use crate::output::Table;

/// One row for each contract that is charged something.
pub static INVOICES: Table = Table {
    name: "invoices",
    columns: &[
        text("contract"),
        text("customer"),
        text("month"),
        yen("subtotal"),
        yen("tax"),
        yen("total"),
        text("warnings"),
        text("readings"),
        text("clauses"),
    ],
    is_for_attention: false,
};

/// One row for each service that is charged.
pub static INVOICE_LINES: Table = Table {
    name: "invoice-lines",
    columns: &[
        text("contract"),
        text("month"),
        text("service"),
        number("quantity"),
        yen("unit_price"),
        yen("amount"),
        text("tax_rate"),
        text("readings"),
        text("clauses"),
    ],
    is_for_attention: false,
};

/// Adds the row of a contract's invoice.
pub fn fill_invoices(closed: &Closed<'_>, context: &Context<'_>, batch: &mut RowBatch) {
    let Some(invoice) = closed.invoice() else { return };
    batch.text(&closed.id);
    batch.text(&closed.customer);
    batch.word(context.month);
    batch.yen(invoice.subtotal);
    batch.yen(invoice.tax);
    batch.yen(invoice.total);
    batch.words(invoice.warnings.iter().map(|warning| warning.code()));
    let editions = context.editions(invoice.lines.iter().map(|charged| charged.service));
    context.grounds(&invoice.grounds, editions, batch);
}

/// Adds a row for each line of a contract's invoice.
pub fn fill_invoice_lines(closed: &Closed<'_>, context: &Context<'_>, batch: &mut RowBatch) {
    let (Some(invoice), Some(close)) = (closed.invoice(), &closed.close) else { return };
    // Mostly all lines are taxed at one rate.
    let shared = match invoice.taxes.as_slice() {
        [all] => percent(all.rate),
        _ => None,
    };
    for charged in &invoice.lines {
        let Some(line) = close.contract.line(&charged.service.id) else { continue };
        batch.text(&closed.id);
        batch.word(context.month);
        batch.word(charged.service.id.as_str());
        batch.number(charged.quantity);
        batch.yen(charged.unit_price);
        batch.yen(charged.amount);
        match shared.or_else(|| tax_rate(line, context)) {
            Some(rate) => batch.percent(rate),
            None => batch.empty(),
        }
        // An invoice collects what all its lines rest on; charging one again, at its price, tells what it rests on alone.
        let (terms, mut grounds) = (&context.terms, Grounds::default());
        let _ = charge_at(line, terms.month, charged.unit_price, terms.readings, &mut grounds);
        context.grounds(&grounds, context.editions([line.service].into_iter()), batch);
    }
}

/// The rate a line is taxed at, in percent: that of its last day in the month.
fn tax_rate(line: &Line<'_>, context: &Context<'_>) -> Option<Decimal> {
    percent(context.terms.taxes.rate(line.service.charging.tax, line.last_day_in(context.terms.month)?)?)
}

fn percent(rate: Decimal) -> Option<Decimal> {
    rate.checked_mul(Decimal::ONE_HUNDRED).map(|percent| percent.normalize())
}
