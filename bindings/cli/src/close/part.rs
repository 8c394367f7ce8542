//! What some contracts in a row come to, ready to be written.

use super::availability::of_services;
use super::batch::RowBatch;
use super::commitments::{COMMITMENTS, fill_availability};
use super::contract::{Closed, Means};
use super::lists;
use super::outputs::{OUTPUTS, PROBLEMS, fill_problem};
use super::totals::Totals;
use crate::ledger::{Entry, Prices};
use crate::page::{InvoiceRow, ListRow};
use crate::table::Problem;

/// Rows of every table, in buffers that are used again.
#[derive(Debug)]
pub struct Rows {
    /// Of [`OUTPUTS`], in their order.
    pub outputs: [RowBatch; OUTPUTS.len()],
    /// Of the table of problems.
    pub problems: RowBatch,
}

impl Default for Rows {
    fn default() -> Self {
        Self { outputs: OUTPUTS.map(|output| RowBatch::new(output.table)), problems: RowBatch::new(&PROBLEMS) }
    }
}

impl Rows {
    /// Forgets the rows, which were written.
    pub fn clear(&mut self) {
        self.outputs.iter_mut().chain([&mut self.problems]).for_each(RowBatch::clear);
    }
}

/// What some contracts in a row come to.
#[derive(Debug, Default)]
pub struct Part<'c> {
    /// Rows of the tables.
    pub rows: Rows,
    /// The problems themselves, for the page.
    pub problems: Vec<Problem>,
    /// Contracts that need attention, for the page.
    pub attention: Vec<Closed<'c>>,
    /// Invoices, for the page.
    pub invoices: Vec<InvoiceRow>,
    /// What happened in the month, for the page.
    pub lists: Vec<ListRow>,
    pub totals: Totals,
}

impl<'c> Part<'c> {
    /// Of no contract yet; `rows` are empty.
    pub fn new(rows: Rows) -> Self {
        Self { rows, ..Self::default() }
    }

    /// How available whole services were, which stands before any contract.
    pub fn of_services(means: &Means<'c>) -> Self {
        let (mut part, terms) = (Self::default(), &means.context.terms);
        for found in of_services(means.outages, means.context.catalog, terms.month, terms.readings) {
            for (_, batch) in
                OUTPUTS.iter().zip(&mut part.rows.outputs).filter(|(output, _)| *output.table == COMMITMENTS)
            {
                fill_availability(None, &found, &means.context, batch);
            }
            part.totals.add_availability(&found);
            if !found.found.met {
                part.lists.push(lists::of_availability(None, &found, means));
            }
        }
        part
    }

    /// Closes a contract by these prices and adds it.
    pub fn add(&mut self, entry: Entry<'c>, means: &Means<'c>, prices: &Prices) {
        let closed = means.close(entry, prices);
        let context = means.context.priced(prices);
        self.add_problems(&closed.problems, means);
        for (output, batch) in OUTPUTS.iter().zip(&mut self.rows.outputs) {
            (output.fill)(&closed, &context, batch);
        }
        self.totals.add(&closed);
        lists::add(&closed, means, &mut self.lists);
        if let Some(invoice) = closed.invoice().filter(|_| means.room.takes_invoices()) {
            self.invoices.push(InvoiceRow {
                contract_id: closed.id.clone(),
                customer: closed.customer.clone(),
                subtotal: invoice.subtotal.to_string(),
                tax: invoice.tax.to_string(),
                total: invoice.total.to_string(),
                severity: closed.severity,
            });
        }
        if closed.severity.is_some_and(|severity| means.room.takes_attention(severity)) {
            self.attention.push(closed);
        }
    }

    /// Adds problems that belong to no contract.
    pub fn add_problems(&mut self, problems: &[Problem], means: &Means<'_>) {
        for problem in problems {
            fill_problem(problem, means.context.language, &mut self.rows.problems);
            self.totals.problems.add(problem);
        }
        self.problems.extend_from_slice(problems);
    }
}
