//! What is left of allowances at the month's end: a row for each, and for each holder.

use super::batch::RowBatch;
use super::contract::Closed;
use super::outputs::{Context, day, fill_day, fill_text, number, text};
use crate::output::Table;

/// One row for each allowance of a service in force in the month; for each holder of one that holders have for themselves.
pub static BALANCES: Table = Table {
    name: "balances",
    columns: &[
        text("contract"),
        text("customer"),
        text("service"),
        text("allowance"),
        text("holder"),
        number("granted"),
        number("used"),
        number("left"),
        number("over"),
        day("from"),
        day("to"),
        text("incomplete"),
        text("clauses"),
        text("readings"),
    ],
    is_for_attention: false,
};

/// Adds the rows of a contract.
pub fn fill_balances(closed: &Closed<'_>, context: &Context<'_>, batch: &mut RowBatch) {
    let (Some(reported), Some(close)) = (&closed.reported, &closed.close) else { return };
    let incomplete = reported.gaps.uses.as_deref();
    for balance in &reported.month.balances {
        batch.text(&closed.id);
        batch.text(&closed.customer);
        batch.word(balance.service.id.as_str());
        batch.word(balance.allowance.id.as_str());
        fill_text(balance.holder.as_deref(), batch);
        [balance.granted, balance.used, balance.left, balance.over].into_iter().for_each(|count| batch.number(count));
        batch.day(balance.from);
        fill_day(balance.to, batch);
        fill_text(incomplete, batch);
        context.rests_on(balance.service, &balance.grounds, batch);
    }
    // Only what is counted by holder has no row while no use can be read.
    let mut lines = close.contract.lines().iter();
    let grants =
        lines.any(|line| !line.service.allowances.is_empty() && line.last_day_in(context.terms.month).is_some());
    if let Some(cause) = incomplete.filter(|_| grants && reported.month.balances.is_empty()) {
        batch.incomplete(closed, cause);
    }
}
