//! What insurance still covers at the month's end: a row for each insured contract.

use super::batch::RowBatch;
use super::contract::Closed;
use super::outputs::{Context, PROBLEMS_FILE, day, fill_text, number, text, yen};
use crate::output::Table;

/// One row for each line with insurance in force in the month.
pub static COVER: Table = Table {
    name: "cover",
    columns: &[
        text("contract"),
        text("customer"),
        text("service"),
        day("on"),
        text("in_cover"),
        number("policy_year"),
        day("policy_year_from"),
        day("policy_year_to"),
        number("dispatches_left"),
        yen("paid"),
        yen("left"),
        text("incomplete"),
        text("clauses"),
        text("readings"),
    ],
    is_for_attention: false,
};

/// Adds the rows of a contract. Of what cannot be told, the problems say why.
pub fn fill_cover(closed: &Closed<'_>, context: &Context<'_>, batch: &mut RowBatch) {
    let Some(reported) = &closed.reported else { return };
    for of_line in &reported.month.cover {
        batch.text(&closed.id);
        batch.text(&closed.customer);
        batch.word(of_line.service.id.as_str());
        batch.day(of_line.on);
        let Ok(cover) = &of_line.cover else {
            (0..7).for_each(|_| batch.empty());
            batch.word(PROBLEMS_FILE);
            (0..2).for_each(|_| batch.empty());
            continue;
        };
        batch.word(if cover.in_cover { "true" } else { "false" });
        match cover.policy_year {
            Some(year) => {
                batch.number(year.ordinal.get());
                batch.day(year.period.first);
                batch.day(year.period.last);
            }
            None => (0..3).for_each(|_| batch.empty()),
        }
        batch.number(cover.dispatches_left);
        batch.yen(cover.paid);
        batch.yen(cover.left);
        fill_text(reported.gaps.cover(), batch);
        context.rests_on(of_line.service, &cover.grounds, batch);
    }
}
